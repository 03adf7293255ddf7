"""Requests in flight against connections to the servers: what the planner calls enough, beside a pool that never ends."""
from lab import configurations, trees
from lab.clients import Wrk
from lab.nginx import CLIENT_CORE, NODE_CORE, contenders
from lab.rounds import interleaved, ratio, table

OVERSIZED = 4096
FLIGHTS = (32, 128, 512)


def pool(connections, workers=1):
    return trees.rendered({"seawall/upstreams.conf": [(r"keepalive 128;", "keepalive %d;" % connections)]}, workers=workers)


def rates(results):
    return [{"rate": it["requests"] / it["seconds"]} for it in results]


def measure(settings):
    both = NODE_CORE + "," + CLIENT_CORE
    # connections a worker and workers: the planner multiplies them
    sizes = {(0, 1): (trees.rendered(configurations.NO_POOL), 65535)}
    sizes.update({(connections, 1): (pool(connections), 65535) for connections in (128, OVERSIZED)})
    sizes.update({(connections, 4): (pool(connections, 4), 65535, both) for connections in (32, OVERSIZED)})
    with contenders(settings.root, sizes) as made:
        found = interleaved(settings.rounds, {(it.name, flight): lambda it=it, flight=flight: it.measured(Wrk(flight, settings.seconds))
                                              for flight in FLIGHTS for it in made if it.name[1] == 1 or flight == 128})
    rows = []
    for ((connections, workers), flight), results in found.items():
        if connections != OVERSIZED:
            most = found[(OVERSIZED, workers), flight]
            rows.append((workers, connections or "none", flight, "yes" if flight <= connections * workers else "no", "%.2f" % ratio(rates(results), rates(most), "rate"), "%.2f" % ratio(results, most, "cpu")))
    table("A pool against one of %s" % format(OVERSIZED, ","), ("workers", "keepalive", "requests in flight", "enough by the planner", "requests/s", "CPU a request"), rows)

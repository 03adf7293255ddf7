"""The price of each thing that Seawall adds to the proxy: everything, and everything but one."""
import statistics

from lab import configurations, trees
from lab.clients import Wrk
from lab.nginx import contenders
from lab.rounds import interleaved, table

HTTP, LIMITS, ROUTES, UPSTREAMS, FORWARDED = ("seawall/%s.conf" % it for it in ("http", "limits", "routes", "upstreams", "forwarded"))
EVERYTHING, AGAIN, BARE, PAPER = "everything", "everything, a second one: the noise", "the pool and the proxy alone", "the paper's text, its limit open"
WITHOUT = {
    "the access log": configurations.NO_LOG,
    "its buffer": {HTTP: [(r" buffer=64k flush=5s", "")]},
    "JSON in it: the format combined": {HTTP: [(r"access.log edge ", "access.log combined ")]},
    "the cut of long targets in it": {HTTP: [(r"\$edge_uri\"", "$request_uri\"")]},
    "$request_id in log and header": {HTTP: [(r'"id":"\$request_id",', "")], FORWARDED: [(r".*\$request_id;\n", "")]},
    "the client's certificate in headers": {FORWARDED: [(r".*\$ssl_client.*\n", "")]},
    "every forwarded header but Host": {FORWARDED: [(r"proxy_set_header (?!Host ).*\n", "")]},
    "limit_req": {ROUTES: [(r"limit_req zone[^;]*;", "")]},
    "limit_conn": {LIMITS: [(r"(?m)^limit_conn edge.*$", "")]},
    "the expression for IPv6": {LIMITS: [(r".*edge_p64.*\n", "")]},
    "the upstream's shared zone": {UPSTREAMS: [(r" *zone .*\n", "")]},
    "headers added to and hidden from answers": {HTTP: [(r"(?:proxy_hide_header|add_header).*\n", "")]},
}


def measure(settings):
    configured = {EVERYTHING: trees.rendered(), AGAIN: trees.rendered(), BARE: trees.rendered(configurations.NO_LIMITS, configurations.NO_LOG, WITHOUT["every forwarded header but Host"],
                                                                    WITHOUT["headers added to and hidden from answers"], WITHOUT["the upstream's shared zone"])}
    configured[PAPER] = configurations.ALL[configurations.SEED]
    configured.update((name, trees.rendered(edits)) for name, edits in WITHOUT.items())
    # small differences: short and many
    offer = Wrk(64, 1)
    with contenders(settings.root, configured) as made:
        found = interleaved(2 * settings.rounds, {it.name: lambda it=it: it.measured(offer) for it in made})
    # both that have everything are the measure
    whole = [{"cpu": (one["cpu"] + other["cpu"]) / 2} for one, other in zip(found[EVERYTHING], found[AGAIN])]
    rows = []
    for name in configured:
        ratios = [one["cpu"] / without["cpu"] for one, without in zip(whole, found[name])]
        quarters = statistics.quantiles(ratios, n=4, method="inclusive") if len(ratios) > 1 else ratios * 3
        rows.append((("without " if name in WITHOUT else "") + name, "%.3f" % statistics.median(ratios), "%.3f to %.3f" % (quarters[0], quarters[2])))
    table("CPU a request of everything that Seawall renders, times that without a thing", ("", "times", "middle half of the rounds"), rows)

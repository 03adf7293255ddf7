"""Good clients at half of capacity, and offenders whose connections always have a request waiting, however many answers they get.

A client is an argument of the request here, for loopback has few addresses: the limits' key is read from it. Good clients and backend come first on the client's core, offenders have what is left of it.
"""
import statistics
import time

from lab import configurations, trees
from lab.clients import PATH, Wrk, offered, percentile
from lab.nginx import contenders
from lab.processes import run
from lab.rounds import figure, interleaved, table

GOOD, OFFENDERS, CONNECTIONS = 2000, 4, 64
OFFENDING = (64, 256)
FIRST = ("chrt", "--fifo", "10")
KEY = {"seawall/limits.conf": [(r"map \$binary_remote_addr \$edge_client \{\n    default \$binary_remote_addr;", "map $arg_client $edge_client {\n    default $arg_client;")]}
# a fifth of the paper's rate, so that a slow machine's offenders exceed it too
OURS = {"seawall/limits.conf": [(r"rate=500r/s", "rate=100r/s")]}
PAPER = {"nginx.conf": [(r"limit_req_zone \$binary_remote_addr zone=api_limit:20m rate=1000000r/s", "limit_req_zone $arg_client zone=api_limit:20m rate=100r/s"), (r"burst=100000", "burst=100")]}
# h2load opens no connection again, and others end one after 1,000 requests
KEPT = {"nginx.conf": [(r"http \{", "http {\n    keepalive_requests 1000000;")]}
CONFIGURATIONS = {
    configurations.STOCK: (trees.folder("stock", trees.joined(configurations.ONE_WORKER, KEPT)), 4096),
    configurations.SEED: (trees.folder("seed", trees.joined(configurations.ONE_WORKER, KEPT, PAPER)), 65535),
    configurations.OURS: trees.rendered(KEY, limits=OURS),
}


def clients(many, prefix):
    """A script for wrk: each request is the next client's."""
    return """local made, next = {}, 0
init = function() for i = 1, %d do made[i] = wrk.format(nil, "%s?client=%s" .. string.format("%%04d", i)) end end
request = function() next = next %% #made + 1; return made[next] end
""" % (many, PATH, prefix)


def good(contender, seconds, rate):
    """A steady rate from all good clients in turn: answers within so many seconds, as a share of what was offered, and how long they took once they were asked."""
    answers = offered(contender, rate, CONNECTIONS, seconds, ["%s?client=g%04d" % (PATH, number) for number in range(GOOD)], FIRST)
    end = min(begun for begun, _, _ in answers) + seconds * 1_000_000
    served = [took for begun, status, took in answers if status == 200 and begun + took <= end]
    return {"served": len(served), "refused": sum(status == 429 or status == 503 for _, status, _ in answers), "p99": percentile(served, 0.99) / 1000}


def with_offenders(contender, seconds, rate, connections):
    # begins before the good ones and ends after them
    offer = Wrk(connections, seconds + 2, lua=clients(OFFENDERS, "b"))
    with offer.begun(contender) as process:
        time.sleep(1)
        before, begun = contender.nginx.cpu(), time.monotonic()
        result = good(contender, seconds, rate)
        spent = sum(value - before.get(pid, 0) for pid, value in contender.nginx.cpu().items())
        result["busy"] = spent / 1e9 / (time.monotonic() - begun)
        found = offer.found(process)
    return {**result, "offenders": found["requests"] / found["seconds"], "offenders_refused": found["refused"] / found["requests"]}


def one_round(contender, seconds):
    """Capacity first, for it sets the rate; then quiet, both overloads, and offenders alone."""
    served = contender.measured(Wrk(CONNECTIONS, 1, lua=clients(GOOD, "g")))
    capacity = served["requests"] / served["seconds"]
    found = {"capacity": capacity, "quiet": good(contender, seconds, capacity / 2)}
    for connections in OFFENDING:
        found[connections] = with_offenders(contender, seconds, capacity / 2, connections)
    alone = contender.measured(Wrk(CONNECTIONS, 1, lua=clients(OFFENDERS, "b")))
    if alone["refused"]:
        # what a refusal costs, without those that were served
        found["reject"] = (alone["cpu"] * alone["requests"] - served["cpu"] * (alone["requests"] - alone["refused"])) / alone["refused"] / served["cpu"]
    return found


def measure(settings):
    with contenders(settings.root, CONFIGURATIONS) as made:
        for each in made:
            for pid in each.backend.pids():
                run("chrt", "--fifo", "--pid", "10", str(pid))
        found = interleaved(settings.rounds, {it.name: lambda it=it: one_round(it, settings.seconds) for it in made})
    middle = lambda results, what: statistics.median(what(it) for it in results)
    rows = []
    for name, results in found.items():
        reject = figure(middle(results, lambda it: it.get("reject", float("nan"))))
        for connections in OFFENDING:
            rows.append((name, connections, "%d" % middle(results, lambda it: it["capacity"]), "%.2f" % middle(results, lambda it: (it["capacity"] / 2 + it[connections]["offenders"]) / it["capacity"]),
                         "%.0f %%" % (100 * middle(results, lambda it: it[connections]["served"] / it["quiet"]["served"])), figure(middle(results, lambda it: it["quiet"]["p99"])),
                         figure(middle(results, lambda it: it[connections]["p99"])), "%.0f %%" % (100 * middle(results, lambda it: it[connections]["offenders_refused"])),
                         "%.0f %%" % (100 * middle(results, lambda it: it[connections]["busy"])), reject))
    table("Good clients at half of capacity on %d connections, beside offenders whose connections are never idle" % CONNECTIONS,
          ("", "offenders' connections", "capacity/s", "offered and answered, of capacity", "good answers kept", "their p99 ms, quiet", "p99 ms, overload", "offenders refused", "node's core busy", "a refusal, of a served request"), rows)

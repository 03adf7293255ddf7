"""Calls over grpc_pass with and without a pool, and a million over one connection."""

from lab import configurations, trees
from lab.clients import h2load
from lab.nginx import contenders
from lab.rounds import interleaved, median, ratio, table

HOST, CALL = "atlas.example.com", "/atlas.Maps/Find"
POOL, NONE = "as rendered", "without a pool"
MILLION = 1_000_000


def measure(settings):
    configured = {POOL: trees.rendered(trees.EVERYTHING, scenario="everything"), NONE: trees.rendered(trees.EVERYTHING, configurations.NO_POOL, scenario="everything")}
    with contenders(settings.root, configured) as made:
        # without a message: NGINX as a backend answers before it has read one and then resets the stream, which NGINX as a proxy takes for another call's when it has given the connection to one
        speak = ("-H", "content-type: application/grpc", "-H", "te: trailers", "-H", ":method: POST")
        offer = h2load("-c16", "-m8", "-D%d" % settings.seconds, *speak, path=CALL, authority=HOST)
        found = interleaved(settings.rounds, {it.name: lambda it=it: it.measured(offer) for it in made})
        long = h2load("-c1", "-m64", "-n%d" % MILLION, *speak, path=CALL, authority=HOST)(made[0])
    table("Calls over grpc_pass, 16 connections of 8 at a time", ("", "calls a CPU-second", "of none", "failed"),
          [(name, "%.0f" % (1e9 / median(results, "cpu")), "%.2f" % ratio(found[NONE], results, "cpu"), sum(it["errors"] for it in results)) for name, results in found.items()],
          "One connection that is never closed: %s calls answered, %s failed." % (format(long["requests"], ","), format(long["errors"], ",")))

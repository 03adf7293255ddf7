"""Requests a CPU-second and percentiles."""
from lab import configurations, trees
from lab.clients import CLOSE, LARGE, PATH, Wrk, streams
from lab.nginx import contenders
from lab.rounds import figure, interleaved, median, ratio, table

CONFIGURATIONS = {**configurations.ALL, "Seawall, nothing but the proxy": trees.rendered(configurations.NO_LIMITS, configurations.NO_LOG)}


def measure(settings):
    loads = {
        "HTTP/1.1 over TLS, connections kept": Wrk(64, settings.seconds),
        "the same, 10 KiB": Wrk(64, settings.seconds, LARGE),
        "a TLS connection for each request, sessions resumed": Wrk(32, settings.seconds, PATH, headers=CLOSE),
        "HTTP/2": streams(settings.seconds),
    }
    with contenders(settings.root, CONFIGURATIONS) as made:
        found = interleaved(settings.rounds, {(load, it.name): lambda it=it, offer=offer: it.measured(offer) for load, offer in loads.items() for it in made})
    for load in loads:
        table(load, ("", "requests a CPU-second", "of stock", "p50 ms", "p99 ms", "p99.9 ms", "errors"), [
            (name, "%.0f" % (1e9 / median(found[load, name], "cpu")), "%.2f" % ratio(found[load, configurations.STOCK], found[load, name], "cpu"),
             *(figure(median(found[load, name], it)) for it in ("p50", "p99", "p999")), sum(it["errors"] for it in found[load, name])) for name in CONFIGURATIONS])

"""A steady rate below what the core carries: how long answers take, and how much of the core they leave."""
import time

from lab import configurations
from lab.clients import Wrk, offered, percentile
from lab.nginx import contenders
from lab.rounds import figure, interleaved, median, table

CONNECTIONS = 64
SHARES = (0.5, 0.73)


def one_round(contender, seconds):
    """Capacity first, for it sets the rates."""
    served = contender.measured(Wrk(CONNECTIONS, 1))
    capacity = served["requests"] / served["seconds"]
    found = {"capacity": capacity}
    for share in SHARES:
        before, begun = contender.nginx.cpu(), time.monotonic()
        answers = offered(contender, capacity * share, CONNECTIONS, seconds)
        passed = time.monotonic() - begun
        spent = sum(value - before.get(pid, 0) for pid, value in contender.nginx.cpu().items()) / 1e9
        served = [took for _, status, took in answers if status == 200]
        found["busy", share], found["p99", share], found["failed", share] = spent / passed, percentile(served, 0.99) / 1000, len(answers) - len(served)
    return found


def measure(settings):
    with contenders(settings.root, configurations.ALL) as made:
        found = interleaved(settings.rounds, {it.name: lambda it=it: one_round(it, settings.seconds) for it in made})
    table("A steady rate over %d kept TLS connections" % CONNECTIONS, ("", "of capacity", "requests/s", "p99 ms", "core busy", "failed"), [
        (name, "%.2f" % share, "%.0f" % (median(results, "capacity") * share), figure(median(results, ("p99", share))), "%.0f %%" % (100 * median(results, ("busy", share))), "%d" % sum(it["failed", share] for it in results))
        for name, results in found.items() for share in SHARES])

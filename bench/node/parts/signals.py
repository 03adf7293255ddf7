"""A steady rate while logs are rotated, the one signal that a node sends its NGINX in service, and while NGINX is reloaded, which a node never does: another certificate comes with other nodes."""
import json
import os
import signal
import subprocess
import time

from lab import configurations
from lab.nginx import CLIENT_CORE, contenders
from lab.processes import beside
from lab.rounds import figure, interleaved, median, ratio, table
from lab.trees import HERE

RATE, CONNECTIONS, SECONDS, TIMES = 1000, 64, 4, 4
QUIET, ROTATED, RELOADED = "nothing", "%d rotations of the logs (USR1)" % TIMES, "%d reloads (HUP)" % TIMES
SIGNALS = {QUIET: None, ROTATED: signal.SIGUSR1, RELOADED: signal.SIGHUP}


def during(contender, number):
    client = contender.namespace.inside("taskset", "-c", CLIENT_CORE, "python3", os.path.join(HERE, "lab/steady.py"), str(RATE), str(CONNECTIONS), str(SECONDS))
    with beside(*client, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        time.sleep(0.5)
        for _ in range(TIMES):
            if number:
                os.kill(contender.nginx.master(), number)
            time.sleep((SECONDS - 0.5) / TIMES)
        return json.loads(process.communicate()[0])


def measure(settings):
    tried = {name: configurations.ALL[name] for name in (configurations.OURS, configurations.STOCK)}
    with contenders(settings.root, tried) as made:
        found = interleaved(settings.rounds, {(it.name, name): lambda it=it, number=number: during(it, number) for it in made for name, number in SIGNALS.items()
                                              if it.name == configurations.OURS or name != ROTATED})
    table("%s requests/s over %d kept connections for %d s, a client that opens again what was closed" % (format(RATE, ","), CONNECTIONS, SECONDS),
          ("", "meanwhile", "requests", "lost", "connections opened", "p99 ms", "of nothing", "longest ms"),
          [(name, what, "%d" % sum(it["requests"] for it in results), sum(it["lost"] for it in results), "%d" % sum(it["opened"] for it in results), figure(median(results, "p99")),
            "%.2f" % ratio(results, found[name, QUIET], "p99"), figure(median(results, "longest"), "%.1f")) for (name, what), results in found.items()])

"""Long connections over four workers, as many as the seed's instance type has processors."""
import re
import subprocess

from lab import configurations, trees
from lab.clients import Wrk
from lab.nginx import CLIENT_CORE, NODE_CORE, contenders
from lab.processes import run
from lab.rounds import figure, interleaved, median, table

WORKERS = 4
BOTH = NODE_CORE + "," + CLIENT_CORE
CONFIGURATIONS = {
    configurations.STOCK: (trees.folder("stock", {"nginx.conf": [("worker_processes auto;", "worker_processes %d;" % WORKERS)]}), 4096, BOTH),
    configurations.OURS: (trees.rendered(workers=WORKERS), 65535, BOTH),
}


def spread(contender, connections, seconds):
    workers = contender.nginx.workers()
    before = contender.nginx.cpu()
    offer = Wrk(connections, seconds, cores=BOTH)
    with offer.begun(contender) as process:
        subprocess.run(("sleep", str(seconds / 2)), check=True)
        held = re.findall(r"pid=(\d+)", run(*contender.namespace.inside("ss", "-Htnp", "state", "established", "sport", "=", ":443")))
        result = offer.found(process)
    after = contender.nginx.cpu()
    counts, spent = [held.count(str(pid)) for pid in workers], [after[pid] - before[pid] for pid in workers]
    return {**result, "most": max(counts), "least": min(counts), "connections": max(counts) / min(counts) if min(counts) else float("inf"), "cpu": max(spent) / max(min(spent), 1)}


def measure(settings):
    with contenders(settings.root, CONFIGURATIONS) as made:
        found = interleaved(2 * settings.rounds, {(it.name, connections): lambda it=it, connections=connections: spread(it, connections, settings.seconds if connections > 64 else 1) for connections in (64, 1024) for it in made})
    table("Long connections over %d workers on two cores" % WORKERS, ("", "connections", "most of a worker", "least", "most/least", "CPU most/least"),
          [(name, connections, "%d" % median(results, "most"), "%d" % median(results, "least"), figure(median(results, "connections")), figure(median(results, "cpu"))) for (name, connections), results in found.items()],
          "Every connection is a draw of the kernel's hash where there is reuseport: of 64 over %d the fullest worker has 1.7 times the emptiest in the middle of draws, of 1,024 1.13." % WORKERS)

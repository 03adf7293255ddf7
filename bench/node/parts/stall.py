"""6,000 connects while the workers stand still for 0.3 s."""
import json
import os
import signal
import subprocess
import time

from lab import configurations
from lab.nginx import CLIENT_CORE, contenders
from lab.processes import beside, run
from lab.rounds import interleaved, median, table

CONNECTS = 6000
CLIENT = """
import json, select, socket, sys, time
count, begun, done = int(sys.argv[1]), {}, []
poll = select.epoll()
for _ in range(count):
    s = socket.socket(); s.setblocking(False)
    try: s.connect(("127.0.0.1", 443))
    except BlockingIOError: pass
    begun[s.fileno()] = (s, time.monotonic()); poll.register(s.fileno(), select.EPOLLOUT)
until = time.monotonic() + 8
while begun and time.monotonic() < until:
    for number, _ in poll.poll(0.1):
        poll.unregister(number); done.append(time.monotonic() - begun.pop(number)[1])
done.sort()
print(json.dumps({"connected": len(done), "p99": done[int(len(done) * 0.99) - 1] if done else 0, "longest": done[-1] if done else 0}))
"""


def overflows(namespace):
    names, values = [line.split() for line in run(*namespace.inside("cat", "/proc/net/netstat")).splitlines() if line.startswith("TcpExt")]
    return int(values[names.index("ListenOverflows")])


def stalled(contender):
    before, workers = overflows(contender.namespace), contender.nginx.workers()
    for pid in workers:
        os.kill(pid, signal.SIGSTOP)
    client = contender.namespace.inside("sh", "-c", "ulimit -n 20000; exec taskset -c %s python3 -c \"$1\" %d" % (CLIENT_CORE, CONNECTS), "sh", CLIENT)
    with beside(*client, stdout=subprocess.PIPE) as process:
        time.sleep(0.3)
        for pid in workers:
            os.kill(pid, signal.SIGCONT)
        result = json.loads(process.communicate()[0])
    result["overflows"] = overflows(contender.namespace) - before
    time.sleep(1)
    return result


def measure(settings):
    with contenders(settings.root, configurations.ALL) as made:
        found = interleaved(settings.rounds, {it.name: lambda it=it: stalled(it) for it in made})
    table("%s connects in 0.3 s in which no worker runs" % format(CONNECTS, ","), ("", "overflows", "p99 of connect s", "longest s", "connected"),
          [(name, "%d" % median(found[name], "overflows"), "%.2f" % median(found[name], "p99"), "%.2f" % median(found[name], "longest"), "%d" % median(found[name], "connected")) for name in found])

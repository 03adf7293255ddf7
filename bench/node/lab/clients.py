"""Loads: functions that offer something to a contender and say what came back."""
import contextlib
import json
import os
import re
import subprocess
import sys
import tempfile

from lab.nginx import CLIENT_CORE
from lab.processes import beside, run

PATH = "/api/v1/orders"
LARGE = "/api/v1/large"
HOST = "shop.example"
CLOSE = ("Connection: close",)
LUA = """done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"seconds":%f,"p50":%f,"p99":%f,"p999":%f,"refused":%d,"errors":%d}', summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency:percentile(99.9) / 1e3, e.status, e.connect + e.read + e.write + e.status + e.timeout))
end
"""


class Wrk:
    """As much as the connections carry. TLS sessions are resumed."""

    def __init__(self, connections, seconds, path=PATH, headers=(), url="https://127.0.0.1", cores=CLIENT_CORE, first=(), lua=""):
        self.lua = LUA + lua
        self.words = [*first, "taskset", "-c", cores, "wrk", "-t1", "-c%d" % connections, "-d%ds" % seconds, *(word for header in ("Host: " + HOST, *headers) for word in ("-H", header))]
        self.url, self.seconds = url + path, seconds

    @contextlib.contextmanager
    def begun(self, contender):
        """The running program as long as the block."""
        with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
            script.write(self.lua)
            script.flush()
            with beside(*contender.namespace.inside(*self.words, "-s", script.name, self.url), stdout=subprocess.PIPE) as process:
                yield process

    def found(self, process):
        said = process.communicate()[0]
        if '{"requests"' not in said:
            sys.exit("wrk said nothing; it was begun as: " + " ".join(self.words))
        result = json.loads(said[said.index('{"requests"'):])
        if not result["requests"]:
            sys.exit("nothing was answered: this machine is too busy for --seconds %s" % self.seconds)
        return result

    def __call__(self, contender):
        with self.begun(contender) as process:
            return self.found(process)


def told(said):
    """h2load's summary."""
    done = re.search(r"requests: (\d+) total, .*?, (\d+) succeeded, (\d+) failed", said)
    mean = re.search(r"time for request: +\S+ +\S+ +(\S+)", said)
    return {"requests": int(done[2]), "errors": int(done[3]), "mean": mean[1]}


def h2load(*options, path=PATH, authority=HOST, first=()):
    def load(contender):
        return told(run(*contender.namespace.inside(*first, "taskset", "-c", CLIENT_CORE, "h2load", "-t1", *options, "--connect-to=127.0.0.1:443", "https://%s%s" % (authority, path)), stderr=subprocess.STDOUT))
    return load


def streams(seconds):
    """HTTP/2: 32 connections of 16 requests at a time."""
    return h2load("-c32", "-m16", "-D%d" % seconds, "--warm-up-time=1")


class Log:
    """h2load's own record of each answer, while a command's words name it."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="bench")
        self.path = os.path.join(self.folder.name, "log")
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def answers(self):
        """Start in microseconds since the epoch, status or -1, microseconds that it took."""
        with open(self.path) as rows:
            return [tuple(int(word) for word in row.split()[:3]) for row in rows]


def offered(contender, rate, connections, seconds, paths=(PATH,), first=()):
    """A steady rate, each request the next path, and the answers to it as Log has them."""
    with Log() as log:
        uris = log.path + ".uris"
        with open(uris, "w") as file:
            file.writelines("https://%s%s\n" % (HOST, path) for path in paths)
        # by number: with -D and --rps some versions never end
        words = contender.namespace.inside(*first, "taskset", "-c", CLIENT_CORE, "h2load", "-t1", "--h1", "-c%d" % connections, "-n%d" % (rate * seconds), "--rps=%.3f" % (rate / connections),
                                           "--log-file=" + log.path, "--connect-to=127.0.0.1:443", "-i", uris)
        with beside(*words, stdout=subprocess.DEVNULL) as process:
            process.wait(timeout=60)
        return log.answers()


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")

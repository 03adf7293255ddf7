"""Programs that end with this one, also when it is killed."""
import atexit
import contextlib
import os
import shutil
import signal
import subprocess
import sys

PROGRAMS = (("wrk", "wrk"), ("h2load", "nghttp2-client"), ("taskset", "util-linux"), ("chrt", "util-linux"), ("setpriv", "util-linux"), ("nsenter", "util-linux"), ("ip", "iproute2"), ("ss", "iproute2"), ("openssl", "openssl"),
            ("iptables-restore", "iptables"))


def run(*words, **options):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True, **options).stdout


def bound(*words):
    """The same command, which the kernel kills with its parent: no handler runs when that one is killed by force."""
    return ("setpriv", "--pdeathsig", "KILL") + words


@contextlib.contextmanager
def beside(*words, **options):
    """A command as long as the block."""
    process = subprocess.Popen(bound(*words), text=True, **options)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe:
                pipe.close()


def cannot(reason, command):
    sys.exit("bench/node/run: %s; run: %s" % (reason, command))


def demand_programs():
    missing = sorted({package for program, package in PROGRAMS if not shutil.which(program)})
    if missing:
        cannot("missing here: " + " ".join(missing), "sudo apt-get install --no-install-recommends " + " ".join(missing))


def end_well():
    """A signal that would end this program at once makes it leave by its own way, so that namespaces and folders go."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: sys.exit(128 + number))


class UntilEnd:
    """Something that is taken away by end(), at the latest when this program ends."""

    def __init__(self):
        atexit.register(self.end)

    def end(self):
        atexit.unregister(self.end)
        self.take_away()


def alive(pid):
    return os.path.exists("/proc/%d" % pid)

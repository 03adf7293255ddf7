"""Network namespaces of this run."""
import os
import re

from lab.processes import UntilEnd, alive, run

BACKENDS = ("10.0.1.10", "10.0.1.11")


def remove_left_over():
    """Namespaces of runs that were killed by force."""
    for name in re.findall(r"^seawall-bench-(\d+)-(\d+)", run("ip", "netns", "list"), re.MULTILINE):
        if not alive(int(name[0])):
            run("ip", "netns", "delete", "seawall-bench-%s-%s" % name)


class Namespace(UntilEnd):
    made = 0

    def __init__(self, somaxconn=4096):
        Namespace.made += 1
        self.name = "seawall-bench-%d-%d" % (os.getpid(), Namespace.made)
        run("ip", "netns", "add", self.name)
        super().__init__()
        run("ip", "-n", self.name, "link", "set", "lo", "up")
        for address in BACKENDS:
            run("ip", "-n", self.name, "address", "add", address + "/32", "dev", "lo")
        run(*self.inside("sysctl", "-qw", "net.core.somaxconn=%d" % somaxconn, "net.ipv4.ip_local_port_range=1024 65535", "net.ipv4.tcp_tw_reuse=1"))

    def inside(self, *words):
        return ("ip", "netns", "exec", self.name) + words

    def take_away(self):
        run("ip", "netns", "delete", self.name)

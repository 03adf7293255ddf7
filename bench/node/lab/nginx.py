"""NGINX of a Debian root with a tree over it, in a namespace."""
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time

from lab import trees
from lab.namespace import Namespace
from lab.processes import UntilEnd, bound, run

NODE_CORE, CLIENT_CORE = "0", "1"
FOLDERS = ("/srv/edge/cache", "/srv/edge/temporary", "/srv/edge/log", "/run/nginx", "/run/seawall/health", "/var/lib/nginx", "/var/log/nginx")
BUNDLE = "/run/seawall/tls/server.pem"


class Nginx(UntilEnd):
    def __init__(self, root, namespace, write, cores, wait_for):
        self.tree, self.process = tempfile.mkdtemp(prefix="bench"), None
        super().__init__()
        write(self.tree)
        self.rsa_bundle()
        directories = [word for path in FOLDERS for word in ("--directory", path)]
        # the node has no way out: its names are those of a hosts file, which has none here
        self.process = subprocess.Popen(bound("taskset", "-c", cores, os.path.join(trees.JUDGES, "node-view"), "--network", namespace.name, root, self.tree, *directories, "--bundle", BUNDLE,
                                              "--", "nginx", "-g", "daemon off;"))
        until = time.monotonic() + 30
        while subprocess.run(namespace.inside("python3", "-c", "import socket; socket.create_connection(('%s', %d), 1)" % wait_for), stderr=subprocess.DEVNULL).returncode:
            if self.process.poll() is not None or time.monotonic() > until:
                sys.exit("NGINX did not listen on %s:%d" % wait_for)
            time.sleep(0.1)

    def rsa_bundle(self):
        folder = os.path.join(self.tree, "bench")
        os.makedirs(folder, exist_ok=True)
        key, certificate = os.path.join(folder, "key.pem"), os.path.join(folder, "certificate.pem")
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=bench.invalid", "-days", "30", "-keyout", key, "-out", certificate, stderr=subprocess.DEVNULL)
        with open(os.path.join(folder, "rsa.pem"), "w") as both:
            for part in (certificate, key):
                with open(part) as text:
                    both.write(text.read())

    def pids(self):
        found, todo = [], [self.process.pid]
        while todo:
            pid = todo.pop()
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                todo += [int(child) for child in open("/proc/%d/task/%d/children" % (pid, pid)).read().split()]
                if open("/proc/%d/comm" % pid).read().strip() == "nginx":
                    found.append(pid)
        return found

    def workers(self):
        return [pid for pid in self.pids() if "worker" in command(pid)]

    def master(self):
        return next(pid for pid in self.pids() if "master" in command(pid))

    def cpu(self):
        """Nanoseconds that the scheduler gave each process, kernel time among it."""
        spent = {}
        for pid in self.pids():
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                spent[pid] = int(open("/proc/%d/schedstat" % pid).read().split()[0])
        return spent

    def mount_memory(self, folder):
        """A folder of www-data's in memory, in NGINX's own view: the view's layers make the opening of a file dear, which a node's disk does not."""
        master = self.master()
        run("nsenter", "--target", str(master), "--mount", "mount", "-t", "tmpfs", "-o", "uid=33,gid=33,mode=700", "tmpfs", os.readlink("/proc/%d/root" % master) + folder)

    def take_away(self):
        if self.process:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.tree)


def command(pid):
    try:
        return open("/proc/%d/cmdline" % pid).read()
    except FileNotFoundError:
        return ""


class Contender:
    """A configuration under test with its backend, apart from all others."""

    def __init__(self, root, name, write, somaxconn=65535, cores=NODE_CORE):
        self.name, self.namespace = name, Namespace(somaxconn)
        self.backend = Nginx(root, self.namespace, trees.backend, CLIENT_CORE, ("10.0.1.10", 8080))
        self.nginx = Nginx(root, self.namespace, write, cores, ("127.0.0.1", 443))

    def measured(self, load):
        """What a load found, and NGINX's nanoseconds for each of its requests."""
        before = self.nginx.cpu()
        result = load(self)
        spent = sum(value - before.get(pid, 0) for pid, value in self.nginx.cpu().items())
        result["cpu"] = spent / max(result["requests"], 1)
        return result

    def end(self):
        self.nginx.end()
        self.backend.end()
        self.namespace.end()


@contextlib.contextmanager
def contenders(root, configurations):
    """One of each configuration as long as the block: a name to a tree's writer, or to that and its somaxconn."""
    made = []
    try:
        for name, write in configurations.items():
            made.append(Contender(root, name, *(write if isinstance(write, tuple) else (write,))))
        yield made
    finally:
        for each in made:
            each.end()

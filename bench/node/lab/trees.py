"""What lies over a contender's Debian: its folder here, or a rendered node with edits."""
import os
import re
import shutil

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TOP = os.path.dirname(os.path.dirname(HERE))
JUDGES = os.path.join(TOP, "test", "judges")
GOLDENS = os.path.join(TOP, "test", "goldens")

# one client is all clients here, unless a part is about limits
OPEN = {"seawall/limits.conf": [(r"rate=\d+r/[sm]", "rate=1000000r/s"), (r"limit_conn edge_connections \d+", "limit_conn edge_connections 65535")], "seawall/routes.conf": [(r"burst=\d+", "burst=100000")]}

# the scenario with every kind of route: its names and addresses become the backend's
EVERYTHING = {"seawall/upstreams.conf": [(r"web\.atlas\.internal:8080", "10.0.1.10:8080"), (r"10\.20\.96\.1([01]):9090", r"10.0.1.1\1:9090")]}


def edited(tree, edits):
    for name, patterns in edits.items():
        file = os.path.join(tree, "etc/nginx", name)
        with open(file) as before:
            text = before.read()
        for pattern, replacement in patterns:
            text, count = re.subn(pattern, replacement, text)
            assert count, "%s has no %s" % (file, pattern)
        with open(file, "w") as after:
            after.write(text)


def joined(*edits):
    """Edits of several, for each file in their order."""
    return {name: [pattern for each in edits for pattern in each.get(name, ())] for name in {name: 0 for each in edits for name in each}}


def folder(name, edits=None):
    """A folder of this benchmark."""
    def write(tree):
        shutil.copytree(os.path.join(HERE, name), tree, dirs_exist_ok=True)
        edited(tree, edits or {})
    return write


def rendered(*edits, scenario="seed", workers=1, limits=OPEN):
    """The node as the goldens have it. Root starts it here, as it starts the others."""
    def write(tree):
        shutil.copytree(os.path.join(GOLDENS, scenario, "node"), tree, dirs_exist_ok=True)
        edited(tree, joined({"nginx.conf": [(r"(?m)^pid ", "user www-data;\npid "), (r"worker_processes \d+;", "worker_processes %d;" % workers)]}, limits, *edits))
    return write


def filling(size):
    return "x" * (size - len('{"items":""}'))


def backend(tree):
    folder("backend", {"nginx.conf": [("@600@", filling(600))]})(tree)
    os.makedirs(os.path.join(tree, "bench"))
    for name, size in (("large", 10 << 10), ("64k", 64 << 10), ("256k", 256 << 10)):
        with open(os.path.join(tree, "bench/%s.json" % name), "w") as body:
            body.write('{"items":"%s"}' % filling(size))

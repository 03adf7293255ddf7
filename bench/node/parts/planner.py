"""What ./seawall capacity says of a request's processor time, against what was measured, both as multiples of a small request on a kept connection."""
import json
import os
import subprocess
import tempfile

from lab import configurations, trees
from lab.clients import CLOSE, LARGE, PATH, Wrk, h2load
from lab.nginx import contenders
from lab.rounds import interleaved, ratio, table
from parts import firewall, overload

RATE = 1_000_000
# what the planner puts on top for a real network card, which is not here, and for connection tracking, which one contender alone has
REAL_REQUEST, REAL_HANDSHAKE, TRACKED_PERCENT = 3, 2, 108
# bytes of an answer's header, as h2load tells them
HEADER = 192
DOCUMENT = os.path.join(trees.TOP, "stacks/edges/prod.yaml")
HTTPS, BALANCER_TLS = "- https: 443\n", "- balancerTls:\n        port: 443\n        certificate: wildcard\n"
SEED, PLAIN, KINDS, TRACKED = "the seed", "TLS ends in the balancer", "every kind of route", "the seed behind its firewall"
LIMITED, PLAIN_LIMITED = "limits as rendered", "limits as rendered, TLS ends in the balancer"
CALIBRATES = "small answers, connections kept"
PORTAL = ("Host: portal.example.com",)
PLAIN_EDITS = {"seawall/upstreams.conf": [(r"10\.20\.112\.1([01]):8080", r"10.0.1.1\1:8080")]}


class Planner:
    """The command's own answers, in nanoseconds of one core over loopback."""

    def __init__(self, folder):
        with open(DOCUMENT) as file:
            text = file.read()
        assert HTTPS in text
        self.documents = {}
        for tls, each in ((True, text), (False, text.replace(HTTPS, BALANCER_TLS))):
            self.documents[tls] = os.path.join(folder, "%s.yaml" % tls)
            with open(self.documents[tls], "w") as file:
                file.write(each)

    def used(self, tls, body, **parts):
        words = (os.path.join(trees.TOP, "seawall"), "capacity", "--edge", self.documents[tls], "--rate", str(RATE), "--response", str(body + HEADER), "--format", "json",
                 *(word for name, share in parts.items() for word in ("--" + name, str(round(RATE * share)))))
        # so many requests are beyond this fleet: it says so by its exit code, and tells all the same
        environment = json.loads(subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout)["environments"][0]
        return next(it["usedByNode"] for it in environment["byLoad"] if it["name"] == "processor") * environment["nodes"] / RATE

    def of(self, tls=True, body=600, tracked=False, refused=0.0, handshakes=0.0, resumed=0.0):
        kept = self.used(tls, body, refused=refused, handshakes=0)
        connections = self.used(tls, body, refused=refused, handshakes=handshakes, resumed=resumed) - kept
        return kept / REAL_REQUEST * (1 if tracked else 100 / TRACKED_PERCENT) + connections / (REAL_HANDSHAKE if tls else REAL_REQUEST)


def full(connections, each):
    """Connections with a full handshake and so many requests on each."""
    return h2load("--h1", "-c%d" % connections, "-n%d" % (connections * each))


def plain(connections, seconds, path=PATH, headers=()):
    """The same requests as the balancer sends them after it ended TLS."""
    return Wrk(connections, seconds, path, headers=(*PORTAL, *headers), url="http://127.0.0.1:8443")


def mixes(seconds):
    """A mix to its configuration, its load, and what the planner is asked."""
    cached = ("--h1", "-c64", "-D%d" % seconds)
    bodies = (("10 KiB", LARGE, 10 << 10, 64), ("64 KiB", "/api/v1/64k", 64 << 10, 64), ("256 KiB", "/api/v1/256k", 256 << 10, 32))
    return {
        CALIBRATES: (SEED, Wrk(64, seconds), {}),
        **{name: (SEED, Wrk(connections, seconds, path), {"body": body}) for name, path, body, connections in bodies},
        "a full handshake for each request": (SEED, full(600, 1), {"handshakes": 1}),
        "a full handshake for ten requests": (SEED, full(300, 10), {"handshakes": 0.1}),
        "a resumed handshake for each request": (SEED, Wrk(32, seconds, headers=CLOSE), {"handshakes": 1, "resumed": 1}),
        "HTTP/2, as many in flight": (SEED, h2load("-c8", "-m8", "-D%d" % seconds), {}),
        "behind the firewall, whose tracking sees each packet twice here": (TRACKED, Wrk(64, seconds), {"tracked": True}),
        "from the cache": (KINDS, h2load(*cached, path="/cached", authority="atlas.example.com"), {}),
        "not from the cache, same client": (KINDS, h2load(*cached, path="/robots.txt", authority="atlas.example.com"), {}),
        "refused by a limit": (LIMITED, Wrk(64, seconds, lua=overload.clients(overload.OFFENDERS, "b")), {"refused": 1}),
        PLAIN: (PLAIN, plain(64, seconds), {"tls": False}),
        **{name + ", plain": (PLAIN, plain(connections, seconds, path), {"tls": False, "body": body}) for name, path, body, connections in bodies},
        "a plain connection for each request": (PLAIN, plain(32, seconds, headers=CLOSE), {"tls": False, "handshakes": 1}),
        "refused by a limit, plain": (PLAIN_LIMITED, plain(64, seconds), {"tls": False, "refused": 1}),
    }


def track(contender):
    """The rendered rules; loopback is no exception, the backend is."""
    rules = firewall.rendered_rules().replace("-A INPUT -i lo -j ACCEPT\n", "-A INPUT -p tcp -m tcp --dport 8080 -j ACCEPT\n")
    firewall.load_rules(contender.namespace, rules)


def measure(settings):
    configured = {SEED: trees.rendered(), TRACKED: trees.rendered(), PLAIN: trees.rendered(PLAIN_EDITS, scenario="nlb-tls"), KINDS: trees.rendered(trees.EVERYTHING, scenario="everything"),
                  LIMITED: overload.CONFIGURATIONS[configurations.OURS], PLAIN_LIMITED: trees.rendered(PLAIN_EDITS, scenario="nlb-tls", limits={})}
    offered = mixes(max(1, settings.seconds // 2))
    with tempfile.TemporaryDirectory(prefix="bench") as folder, contenders(settings.root, configured) as made:
        planner = Planner(folder)
        predicted = {mix: planner.of(**asked) for mix, (_, _, asked) in offered.items()}
        by_name = {it.name: it for it in made}
        firewall.demand_module()
        track(by_name[TRACKED])
        by_name[KINDS].nginx.mount_memory("/srv/edge/cache")
        found = interleaved(settings.rounds, {mix: lambda name=name, load=load: by_name[name].measured(load) for mix, (name, load, _) in offered.items()})
    rows = []
    for mix in offered:
        expected, measured = predicted[mix] / predicted[CALIBRATES], ratio(found[mix], found[CALIBRATES], "cpu")
        rows.append((mix, "%.2f" % expected, "%.2f" % measured, "%+.0f %%" % (100 * (expected / measured - 1))))
    table("Processor time of a request, of a small one on a kept connection over TLS", ("", "the planner", "measured", "the planner is off by"), rows)

"""What ./seawall capacity says of a request's processor time, against what was measured, both as multiples of a small request on a kept connection."""
import json
import os
import subprocess
import tempfile

from lab import configurations, trees
from lab.clients import CLOSE, LARGE, Wrk, h2load
from lab.nginx import contenders
from lab.rounds import interleaved, ratio, table
from parts import firewall, overload

RATE = 1_000_000
# what the planner puts on top for a real network card, which is not here
REAL_REQUEST, REAL_HANDSHAKE = 3, 2
# bytes of an answer's header, as h2load tells them
HEADER = 192
DOCUMENT = os.path.join(trees.TOP, "stacks/edges/prod.yaml")
HTTPS, BALANCER_TLS = "- https: 443\n", "- balancerTls:\n        port: 443\n        certificate: wildcard\n"
SEED, PLAIN, KINDS, TRACKED = "the seed", "TLS ends in the balancer", "every kind of route", "the seed behind its firewall"
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

    def used(self, tls, body, handshakes):
        words = (os.path.join(trees.TOP, "seawall"), "capacity", "--edge", self.documents[tls], "--rate", str(RATE), "--response", str(body + HEADER), "--handshakes", str(handshakes), "--format", "json")
        # so many requests are beyond this fleet: it says so by its exit code, and tells all the same
        environment = json.loads(subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout)["environments"][0]
        return next(it["usedByNode"] for it in environment["byLoad"] if it["name"] == "processor") * environment["nodes"] / RATE

    def of(self, tls=True, body=600, handshakes=0.0):
        kept = self.used(tls, body, 0)
        return kept / REAL_REQUEST + (self.used(tls, body, round(RATE * handshakes)) - kept) / REAL_HANDSHAKE


def full(connections, each):
    """Connections with a full handshake and so many requests on each."""
    return h2load("--h1", "-c%d" % connections, "-n%d" % (connections * each))


def mixes(seconds):
    """A mix to its configuration, its load, and what the planner is asked."""
    cached = ("--h1", "-c64", "-D%d" % seconds)
    return {
        CALIBRATES: (SEED, Wrk(64, seconds), {}),
        "10 KiB": (SEED, Wrk(64, seconds, LARGE), {"body": 10 << 10}),
        "64 KiB": (SEED, Wrk(64, seconds, "/api/v1/64k"), {"body": 64 << 10}),
        "256 KiB": (SEED, Wrk(32, seconds, "/api/v1/256k"), {"body": 256 << 10}),
        "a full handshake for each request": (SEED, full(600, 1), {"handshakes": 1}),
        "a full handshake for ten requests": (SEED, full(300, 10), {"handshakes": 0.1}),
        "a resumed handshake for each request": (SEED, Wrk(32, seconds, headers=CLOSE), {"handshakes": 1}),
        "HTTP/2, as many in flight": (SEED, h2load("-c8", "-m8", "-D%d" % seconds), {}),
        "TLS ends in the balancer": (PLAIN, Wrk(64, seconds, headers=PORTAL, url="http://127.0.0.1:8443"), {"tls": False}),
        "the same, a connection for each request": (PLAIN, Wrk(32, seconds, headers=(*PORTAL, *CLOSE), url="http://127.0.0.1:8443"), {"tls": False, "handshakes": 1}),
        "behind the firewall, whose tracking sees each packet twice here": (TRACKED, Wrk(64, seconds), {}),
        "from the cache": (KINDS, h2load(*cached, path="/cached", authority="atlas.example.com"), {}),
        "not from the cache, same client": (KINDS, h2load(*cached, path="/robots.txt", authority="atlas.example.com"), {}),
        "refused by a limit": ("limits as rendered", Wrk(64, seconds, lua=overload.clients(overload.OFFENDERS, "b")), {}),
    }


def track(contender):
    """The rendered rules; loopback is no exception, the backend is."""
    rules = firewall.rendered_rules().replace("-A INPUT -i lo -j ACCEPT\n", "-A INPUT -p tcp -m tcp --dport 8080 -j ACCEPT\n")
    firewall.load_rules(contender.namespace, rules)


def measure(settings):
    configured = {SEED: trees.rendered(), TRACKED: trees.rendered(), PLAIN: trees.rendered(PLAIN_EDITS, scenario="nlb-tls"), KINDS: trees.rendered(trees.EVERYTHING, scenario="everything"),
                  "limits as rendered": overload.CONFIGURATIONS[configurations.OURS]}
    offered = mixes(max(1, settings.seconds // 2))
    with tempfile.TemporaryDirectory(prefix="bench") as folder, contenders(settings.root, configured) as made:
        planner = Planner(folder)
        # the planner's own tracking is in each of its figures, so it falls out of their ratios
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

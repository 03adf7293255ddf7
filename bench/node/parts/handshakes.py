"""New TLS connections: what the certificate and resumption cost, and that the client did what the row says."""
import re
import subprocess

from lab import configurations, trees
from lab.clients import CLOSE, HOST, PATH, Wrk, h2load
from lab.nginx import CLIENT_CORE, contenders
from lab.processes import run
from lab.rounds import interleaved, median, ratio, table

ECDSA, RSA, CLASSIC = "ECDSA P-256", "RSA of 2,048 bits", "ECDSA P-256, X25519 alone offered"
# the log says of each connection whether it was resumed
SAYS_REUSED = {"seawall/http.conf": [(r"(log_format edge escape=json '\{)", r"""\1"reused":"$ssl_session_reused","group_used":"$ssl_curve","""), (r"buffer=64k flush=5s", "buffer=64k flush=100ms")]}
X25519 = {"seawall/tls.conf": [(r"ssl_ecdh_curve [^;]*;", "ssl_ecdh_curve X25519;")]}
CONNECTIONS = 800


def log_of(contender):
    """The access log, as NGINX's own disk has it."""
    return "/proc/%d/root/srv/edge/log/access.log" % contender.nginx.master()


def observed(contender, load):
    with open(log_of(contender), "w"):
        pass
    result = contender.measured(load)
    subprocess.run(("kill", "-USR1", str(contender.nginx.master())), check=True)
    subprocess.run(("sleep", "0.3"), check=True)
    with open(log_of(contender)) as lines:
        text = lines.read()
    marks = re.findall(r'"reused":"([^"]*)"', text)
    result["resumed"] = sum(it == "r" for it in marks) / max(len(marks), 1)
    result["groups"] = sorted(set(re.findall(r'"group_used":"([^"]*)"', text)))
    return result


def current_client(root, seconds):
    """OpenSSL of the Debian that the node has, as browsers do: a share of X25519 with ML-KEM, no session."""
    def load(contender):
        said = run(*contender.namespace.inside("taskset", "-c", CLIENT_CORE, "chroot", root, "openssl", "s_time", "-connect", "127.0.0.1:443", "-new", "-tls1_3", "-time", str(seconds), "-www", PATH), stderr=subprocess.STDOUT)
        return {"requests": int(re.search(r"(\d+) connections in \d+ real seconds", said)[1])}
    return load


def greeting(contender, root):
    """What a current client sees: key of the certificate, group, and whether it was sent back for another group."""
    said = run(*contender.namespace.inside("chroot", root, "openssl", "s_client", "-connect", "127.0.0.1:443", "-servername", HOST, "-msg"), stdin=subprocess.DEVNULL, stderr=subprocess.STDOUT)
    return "%s, %s bits, %s, %s" % (re.search(r"Peer signature type: (\S+)", said)[1], re.search(r"Server public key is (\d+) bit", said)[1],
                                   re.search(r"(?:Negotiated TLS1.3 group|(?:Server|Peer) Temp Key): ([^,\n]+)", said)[1], "%d ClientHello" % len(re.findall(r">>> .*ClientHello", said)))


def measure(settings):
    loads = {
        "full, a client of X25519, all at once": h2load("--h1", "-c%d" % CONNECTIONS, "-n%d" % CONNECTIONS, "--groups=X25519"),
        "full, a current client, one at a time": current_client(settings.root, settings.seconds),
        "resumed": Wrk(32, settings.seconds, PATH, headers=CLOSE),
    }
    configured = {ECDSA: trees.rendered(SAYS_REUSED), RSA: trees.rendered(SAYS_REUSED, configurations.RSA), CLASSIC: trees.rendered(SAYS_REUSED, X25519)}
    with contenders(settings.root, configured) as made:
        greetings = {it.name: greeting(it, settings.root) for it in made}
        found = interleaved(settings.rounds, {(load, it.name): lambda it=it, offer=offer: observed(it, offer) for load, offer in loads.items() for it in made})
    table("A new TLS 1.3 connection with its request, microseconds of NGINX", ("", "certificate", "us", "of RSA", "resumed, as NGINX logged it", "group"), [
        (load, name, "%.0f" % (median(found[load, name], "cpu") / 1000), "%.2f" % ratio(found[load, name], found[load, RSA], "cpu"), "%.1f %%" % (100 * median(found[load, name], "resumed")),
         ", ".join(found[load, name][0]["groups"])) for load in loads for name in configured], "\n".join("%s, to openssl s_client: %s." % it for it in greetings.items()))

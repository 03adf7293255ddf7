"""Connections a second without rules, with ours, and with a rule that counts SYNs, with 100, 10,000 and 60,000 known addresses."""
import os
import re
import subprocess
import types

from lab import trees
from lab.clients import CLOSE, Wrk
from lab.namespace import Namespace
from lab.nginx import NODE_CORE, Nginx
from lab.processes import run
from lab.rounds import interleaved, median, ratio, table

MODULE = "/sys/module/xt_recent/parameters/"
NONE, TRACKED, OURS, SYNS = "no rules", "connection tracking, no other rule", "finished handshakes (ours)", "SYNs, no connection tracking"
TRACKS = "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\nCOMMIT\n"
COUNTS_SYNS = "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n" \
              "-A INPUT -p tcp -m tcp --syn -m multiport --dports 80,443,8443 -m recent --set --name edge4 --rsource\n" \
              "-A INPUT -p tcp -m tcp --syn -m multiport --dports 80,443,8443 -m recent --rcheck --seconds 60 --hitcount 100 --name edge4 --rsource -j ACCEPT\nCOMMIT\n"


def rendered_rules():
    with open(os.path.join(trees.GOLDENS, "seed/node/etc/seawall/rules.v4")) as file:
        rules = file.read()
    # same cost, no packet lost: one client is all clients here
    rules, count = re.subn(r"(-A SERVE -m recent --rcheck .*) -j DROP", r"\1 -j ACCEPT", rules)
    assert count == 1
    return rules


def load_rules(namespace, rules):
    for words in (("-F",), ("-X",), ("-P", "INPUT", "ACCEPT")):
        run(*namespace.inside("iptables", *words))
    if rules:
        subprocess.run(namespace.inside("iptables-restore", "--wait", "10"), input=rules, text=True, check=True)


def know(namespace, entries):
    known = "".join("+10.%d.%d.%d\n" % (i >> 16, i >> 8 & 255, i & 255) for i in range(1, entries + 1))
    subprocess.run(namespace.inside("sh", "-c", "echo / > /proc/net/xt_recent/edge4; while read -r it; do echo $it > /proc/net/xt_recent/edge4; done"), input=known, text=True, check=True)


def demand_module():
    if not os.path.exists(MODULE):
        run("modprobe", "xt_recent", "ip_list_tot=65536", "ip_pkt_list_tot=100")


def measure(settings):
    demand_module()
    with open(MODULE + "ip_list_tot") as number:
        holds = int(number.read())
    rules = {NONE: None, TRACKED: TRACKS, OURS: rendered_rules(), SYNS: COUNTS_SYNS}
    steps = [(name, entries) for name in rules for entries in ((0,) if name in (NONE, TRACKED) else (100, 10_000, 60_000)) if entries <= holds]
    node, client = Namespace(65535), Namespace()
    run("ip", "link", "add", "bench0", "netns", node.name, "type", "veth", "peer", "name", "bench0", "netns", client.name)
    for namespace, address in ((node, "198.18.0.1/16"), (client, "198.18.0.2/16")):
        run("ip", "-n", namespace.name, "address", "add", address, "dev", "bench0")
        run("ip", "-n", namespace.name, "link", "set", "bench0", "up")
    nginx = Nginx(settings.root, node, trees.rendered(), NODE_CORE, ("127.0.0.1", 80))
    # the client shares the node's core: its time is counted too
    offer = Wrk(32, settings.seconds, "/", headers=CLOSE, url="http://198.18.0.1", cores=NODE_CORE)

    def step(name, entries):
        load_rules(node, rules[name])
        if entries:
            know(node, entries)
        result = offer(types.SimpleNamespace(namespace=client))
        run(*node.inside("ip", "tcp_metrics", "flush"))
        return {"us": result["seconds"] / result["requests"] * 1e6}

    try:
        found = interleaved(settings.rounds, {it: lambda it=it: step(*it) for it in steps})
        table("The firewall's price, microseconds of one core a connection, client's share among them", ("", "known addresses", "us", "of no rules"),
              [(name, entries, "%.1f" % median(values, "us"), "%.3f" % ratio(values, found[NONE, 0], "us")) for (name, entries), values in found.items()],
              "" if holds >= 60_000 else "The module that is loaded here holds %d addresses only: larger tables were not measured." % holds)
    finally:
        nginx.end()
        node.end()
        client.end()

"""A virtual machine that takes itself for an EC2 instance, with what it talks to, in namespaces that end with this process."""
import http.client
import json
import os
import re
import shutil
import signal
import socket
import ssl
import stat
import struct
import subprocess
import sys
import threading
import time

from balancer import Balancer
from ec2 import Ec2, MAC, STRANGER

HERE = os.path.dirname(os.path.abspath(__file__))
INSIDE = "SEAWALL_LAB_INSIDE"
# Seconds from the power on within which a machine asks the metadata service that does not stand still; beside two others and two builds on two cores one took 265.
STANDS_STILL = 400


def enter_namespaces():
    """Starts this program again as the first process of its own network, mounts and processes: when it ends, however it ends, the kernel takes all of them away."""
    if os.environ.get(INSIDE) != "yes":
        os.environ[INSIDE] = "yes"
        os.environ["PATH"] += ":/usr/sbin:/sbin"
        apart = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child=KILL"]
        os.execvp(apart[0], apart + [sys.executable, *sys.argv])
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)
    subprocess.run(["mount", "-t", "proc", "proc", "/proc"], check=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=0700", "lab", "/mnt"], check=True)
    return "/mnt"


class MachineGone(Exception):
    pass


class Machine:
    def __init__(self, edge, user_data, disks, scratch):
        self.edge, self.disks, self.scratch = edge, disks, scratch
        self.ec2 = Ec2(edge, user_data, disks, scratch)
        self.at, self.qemu, self.dns, self.shell_socket = self.ec2.at, None, None, None
        self.console = os.path.join(scratch, "console")
        self.accepted, self.watching = {}, False
        self.make_network()
        self.ec2.start()
        self.answer_names(True)

    def make_network(self):
        ip = lambda *words: subprocess.run(["ip", *words], check=True)
        ip("link", "set", "lo", "up")
        ip("tuntap", "add", "tap0", "mode", "tap")
        for address in self.at.of_the_lab(self.edge):
            ip("address", "add", address, "dev", "tap0")
        ip("link", "set", "tap0", "up")

    def answer_names(self, others):
        """DHCP and DNS. AWS and the mirror always have a name; whether every other name leads to the lab's backends is the test's choice."""
        if self.dns:
            self.dns.kill()
            self.dns.wait()
        at = self.at
        words = ["dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--log-facility=-", "--user=root", "--pid-file=", "--leasefile-ro",
                 "--dhcp-ignore-clid", "--bind-interfaces", "--interface=tap0", "--dhcp-range=%s,%s,%s" % (at.node, at.node, at.block.netmask), "--dhcp-host=%s,%s" % (MAC, at.node),
                 "--dhcp-option=3," + at.router, "--dhcp-option=6," + self.edge["nameServer"], "--address=/amazonaws.com/" + at.services, "--address=/deb.debian.org/" + at.services]
        with open(os.path.join(self.scratch, "dns"), "ab") as log:
            self.dns = subprocess.Popen(words + (["--address=/#/" + at.services] if others else []), stdout=log, stderr=log)

    def power_on(self, disk="root", nvme="blank", change=None, cpus=2):
        """From a fresh copy of the disk. `change` maps files of the disk to their content, put there before the machine first starts."""
        self.power_off()
        root = self.path("root.img")
        subprocess.run(["cp", "--sparse=always", os.path.join(self.disks, disk + ".img"), root], check=True)
        for name, content in (change or {}).items():
            self.put(root, name, content)
        self.make_blank("ebs.img", "64M")
        self.make_blank("nvme.img", "4G")
        if nvme == "foreign":
            subprocess.run(["mkfs.ext4", "-q", "-L", "somebodys-data", self.path("nvme.img")], check=True)
        if os.path.exists(self.console):
            os.remove(self.console)
        self.start(nvme != "absent", cpus)

    def start(self, with_nvme, cpus):
        identity = "serial=ec2abcde-0123-4567-89ab-cdef01234567,uuid=ec2abcde-0123-4567-89ab-cdef01234567"
        words = ["qemu-system-x86_64", "-accel", "tcg,thread=multi,tb-size=1024", "-cpu", "qemu64", "-smp", str(cpus), "-m", "2560", "-display", "none",
                 "-kernel", self.disks + "/vmlinuz", "-initrd", self.disks + "/initrd.img",
                 "-append", "root=/dev/vda rw console=ttyS0 net.ifnames=0 quiet loglevel=4 mitigations=off",
                 "-smbios", "type=0,vendor=Amazon EC2", "-smbios", "type=1,manufacturer=Amazon EC2,product=%s,%s" % (self.edge["instanceType"], identity),
                 "-drive", "file=%s,format=raw,if=virtio,cache=unsafe" % self.path("root.img"),
                 "-drive", "file=%s,format=raw,if=none,id=ebs,cache=unsafe" % self.path("ebs.img"), "-device", "nvme,drive=ebs,serial=vol0123456789abcdef0",
                 "-netdev", "tap,id=net,ifname=tap0,script=no,downscript=no", "-device", "virtio-net-pci,netdev=net,mac=" + MAC, "-device", "virtio-rng-pci",
                 "-serial", "file:" + self.console, "-serial", "unix:%s,server=on,wait=off" % self.path("shell"), "-qmp", "unix:%s,server=on,wait=off" % self.path("qmp")]
        if with_nvme:
            words += ["-drive", "file=%s,format=raw,if=none,id=store,cache=unsafe" % self.path("nvme.img"), "-device", "nvme,drive=store,serial=AWS0123456789ABCDEF0"]
        with open(self.path("qemu"), "ab") as log:
            self.qemu = subprocess.Popen(words, stdout=log, stderr=log)
        self.power_came()
        if not self.watching:
            self.watching = True
            threading.Thread(target=self.watch, daemon=True).start()

    def power_came(self):
        self.began, self.accepted, self.asked_before = time.monotonic(), {}, len(self.ec2.asked)
        self.said_before = os.path.getsize(self.console) if os.path.exists(self.console) else 0

    def path(self, name):
        return os.path.join(self.scratch, name)

    def make_blank(self, name, size):
        with open(self.path(name), "wb"):
            pass
        subprocess.run(["truncate", "-s", size, self.path(name)], check=True)

    @staticmethod
    def put(image, name, content):
        """A file of root's into an image that nothing runs from; a program, known by its first line, may be executed."""
        local = image + ".put"
        with open(local, "w") as file:
            file.write(content)
        folders = [name[:at] for at in range(1, len(name)) if name[at] == "/"]
        lines = ["mkdir " + folder for folder in folders] + ["rm " + name, "write %s %s" % (local, name), "sif %s mode %s" % (name, "0100755" if content.startswith("#!") else "0100644"), "sif %s uid 0" % name, "sif %s gid 0" % name]
        subprocess.run(["debugfs", "-w", "-f", "-", image], input="\n".join(lines), text=True, capture_output=True, check=True)
        os.remove(local)

    def save_disk(self, path):
        """Ends the machine in order and keeps its root disk as another first state."""
        self.shell("systemctl poweroff --no-block")
        self.qemu.wait(300)
        self.hang_up()
        subprocess.run(["cp", "--sparse=always", self.path("root.img"), path + ".img"], check=True)

    def power_off(self):
        if self.qemu:
            self.qemu.kill()
            self.qemu.wait()
        self.qemu = None
        self.hang_up()

    def cut_power(self, blank_store=False):
        """As if the cord were pulled and put back: memory is lost, disks stay as they were. A blank store is what a stopped and started instance finds."""
        self.tell_qemu("stop")
        if blank_store:
            self.make_blank("nvme.img", "4G")
        self.tell_qemu("system_reset", "cont")
        self.power_came()

    def reboot(self):
        """An orderly restart. The power is counted from when the old system is gone, which its journal socket's end would not show, so its boot id is asked for until there is another."""
        before = self.shell("cat /proc/sys/kernel/random/boot_id")[1]
        self.shell("systemctl reboot --no-block")
        lines = b""
        with open(self.console, "rb") as console:
            console.seek(0, os.SEEK_END)
            until = time.monotonic() + 120
            while b"reboot: Restarting system" not in lines and time.monotonic() < until:
                lines += console.read()
                time.sleep(0.2)
        self.power_came()
        return before

    def tell_qemu(self, *commands):
        with socket.socket(socket.AF_UNIX) as monitor:
            monitor.connect(self.path("qmp"))
            lines = monitor.makefile("rw")
            lines.readline()
            for command in ("qmp_capabilities", *commands):
                lines.write(json.dumps({"execute": command}) + "\n")
                lines.flush()
                while "return" not in (answer := json.loads(lines.readline())):
                    if "error" in answer:
                        raise MachineGone(str(answer))

    def seconds(self):
        return round(time.monotonic() - self.began, 1)

    def used(self):
        """Seconds of processor time that the emulator has taken."""
        with open("/proc/%d/stat" % self.qemu.pid) as counters:
            user, system = counters.read().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def hang_up(self):
        if self.shell_socket:
            self.shell_socket.close()
        self.shell_socket = None

    def shell(self, command, seconds=400):
        """Runs it in the machine's own shell, which no part of the node sees. Gives status and output.

        One connection lasts from power on to power off: the emulator does not notice that a caller hung up while no system reads the port.
        """
        if not self.shell_socket:
            port = socket.socket(socket.AF_UNIX)
            port.connect(self.path("shell"))
            self.shell_socket = port
        mark = "lab-%d" % time.monotonic_ns()
        # Read as one command: the shell's prompts come before its first mark. Marks are cut in two so that an echo is not taken for one.
        first, last = ("%s''%s" % (mark[:3], mark[3:] + it) for it in ("-begins", "-ends"))
        self.shell_socket.sendall(("\n{ echo; echo %s; ( %s\n) </dev/null 2>&1; said=$?; echo; echo %s $said; }\n" % (first, command, last)).encode())
        text, until = b"", time.monotonic() + seconds
        while not (found := re.search(rb"^%s-begins\r?\n(.*)^%s-ends (\d+)\r?\n" % (mark.encode(), mark.encode()), text, re.M | re.S)):
            self.shell_socket.settimeout(max(0.1, until - time.monotonic()))
            try:
                part = self.shell_socket.recv(65536)
            except socket.timeout:
                part = b""
            if not part:
                raise MachineGone("no answer within %d s to: %s" % (seconds, command))
            text += part
        return int(found[2]), found[1].decode(errors="replace").strip()

    def wait_for_shell(self, seconds):
        while True:
            try:
                return self.shell("true", 2)
            except (MachineGone, OSError):
                if self.seconds() > seconds:
                    raise
                time.sleep(0.5)

    def get(self, path, port=443, source=None, tls=True, host=None, seconds=5, version=None):
        """An HTTP status and the TLS version, cipher of the way there; or the reason why there is none."""
        try:
            with self.connect(port, source, tls, host, seconds, version) as sock:
                sock.sendall(("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n" % (path, host or self.edge["host"])).encode())
                answer = http.client.HTTPResponse(sock)
                answer.begin()
                answer.read()
                return " ".join([str(answer.status)] + ([sock.version(), sock.cipher()[0]] if tls else []))
        except (OSError, http.client.HTTPException) as failure:
            return type(failure).__name__

    def connect(self, port, source=None, tls=True, host=None, seconds=5, version=None):
        """A connection through the balancer, ready for a request."""
        raw = socket.create_connection((self.at.node, port), seconds, (source or self.at.balancer, 0))
        try:
            if self.edge["proxyProtocol"] and port in self.edge["serving"]:
                raw.sendall(proxy_header(source or self.at.balancer, self.at.node, raw.getsockname()[1], port))
            if not tls:
                return raw
            context = ssl.create_default_context()
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            if version:
                context.set_ciphers("ALL:@SECLEVEL=0")  # or this side would be the one that refuses
                context.minimum_version = context.maximum_version = getattr(ssl.TLSVersion, version)
            return context.wrap_socket(raw, server_hostname=host or self.edge["host"])
        except OSError:
            raw.close()
            raise

    def begin_requests(self, count, path):
        """As many requests at once, each on a connection of its own; `ended_requests` waits for them."""
        self.requests, self.statuses = [], []
        for _ in range(count):
            self.requests.append(threading.Thread(target=lambda: self.statuses.append(self.get(path, self.edge["https"][0], seconds=60)), daemon=True))
            self.requests[-1].start()

    def ended_requests(self):
        for request in self.requests:
            request.join()
        return self.statuses

    def begin_balancing(self, path, interval, threshold, lag):
        self.balancer = Balancer(self, path, interval, threshold, lag)

    def deregister(self):
        self.balancer.deregister()

    def end_balancing(self, seconds):
        """Waits until the balancer brings no client any more, at most so long; what became of its requests."""
        gone = self.balancer.wait_until_gone(seconds)
        return {**self.balancer.end(), "gone": gone}

    def connects(self, source, times, port):
        """How many of so many connections of one client, one after the other, were completed."""
        return sum(self.completes(port, source, 2) for _ in range(times))

    def connecting(self, source, times, port):
        """Seconds for so many connections of one client, one after the other, all of which must be completed."""
        began = time.monotonic()
        if self.connects(source, times, port) != times:
            raise MachineGone("a connection of %s was not completed" % source)
        return time.monotonic() - began

    def show(self):
        """What `inside` tells of a node, by name."""
        with open(os.path.join(HERE, "inside")) as script:
            status, said = self.shell(script.read(), 300)
        return dict(line.split("=", 1) for line in said.splitlines() if "=" in line)

    def healthy(self):
        return self.get(self.edge["healthPath"], self.edge["health"], tls=False, seconds=2) == "200"

    def completes(self, port, source, seconds=0.3):
        try:
            socket.create_connection((self.at.node, port), seconds, (source, 0)).close()
            return True
        except OSError:
            return False

    def watch(self):
        """Looks all the time whether a port that clients use accepts, and remembers when one first did. The balancer's address, which the firewall lets through and never counts."""
        while True:
            for port in self.edge["serving"]:
                if self.qemu and port not in self.accepted and self.completes(port, self.at.balancer):
                    self.accepted[port] = self.seconds()
            time.sleep(0.2)

    def wait(self, seconds):
        """`ready`, `refused` or `silent`, with the seconds since the power came. A kernel that ended before the node began is started again, once."""
        again = False
        abandoned = len(self.ec2.completed("boot")) if "ABANDON" in self.ec2.completed("boot") else 0
        while self.seconds() < seconds:
            if self.qemu.poll() is not None:
                raise MachineGone("the emulator ended with %d" % self.qemu.returncode)
            if "ABANDON" in self.ec2.completed("boot")[abandoned:]:
                return "refused", self.seconds()
            if self.healthy():
                return "ready", self.seconds()
            if self.reason():
                return "refused", self.seconds()
            if not again and self.ended_before_the_node():
                again = True
                self.cut_power()
            time.sleep(0.5)
        return "silent", self.seconds()

    def wait_until_left(self, seconds):
        """Until the terminating hook was told something, at most so long."""
        until = time.monotonic() + seconds
        while not self.ec2.completed("drain") and time.monotonic() < until:
            time.sleep(0.5)

    def said(self):
        """The console since the power last came."""
        with open(self.console, "rb") as console:
            console.seek(self.said_before)
            return console.read().decode(errors="replace").replace("\r", "")

    def ended_before_the_node(self):
        """Whether the kernel panicked or stands still, and nobody was asked for anything, so before cloud-init.

        Several emulated processors see a patched instruction at different times, which one of some twenty boots does not survive (int3 in sched_clock_cpu).
        """
        return len(self.ec2.asked) == self.asked_before and ("Kernel panic - not syncing" in self.said() or self.seconds() > STANDS_STILL)

    def last_words(self):
        """What a person needs who has nothing but the output of a run: what the machine did, and the end of its console."""
        told = "%d questions to the metadata service and %.0f s of processor time in %.0f s" % (len(self.ec2.asked) - self.asked_before, self.used(), self.seconds())
        return "\n".join([told] + [line for line in self.said().splitlines() if line.strip()][-20:])

    def reason(self):
        """What the node said on the console about why it does not serve, since the power last came."""
        text = self.said()
        found = text.find("seawall: this node does not serve")
        return [] if found < 0 else [line.strip() for line in text[found:].splitlines()]

    def keep(self, folder):
        """Copies what a person needs to understand a failure: console, journal, the emulator's own words."""
        os.makedirs(folder, exist_ok=True)
        for name in ("console", "qemu", "dns"):
            if os.path.exists(self.path(name)):
                shutil.copy(self.path(name), os.path.join(folder, name + ".log"))
        with open(os.path.join(folder, "aws-calls.json"), "w") as calls:
            json.dump(self.ec2.calls, calls, indent=1)
        with open(os.path.join(folder, "metadata-questions.log"), "w") as asked:
            asked.write("\n".join(self.ec2.asked))
        try:
            with open(os.path.join(folder, "journal.log"), "w") as journal:
                journal.write(self.shell("journalctl --no-pager -o short-monotonic", 60)[1])
        except (OSError, MachineGone) as failure:
            with open(os.path.join(folder, "journal.log"), "w") as journal:
                journal.write("the machine's shell did not answer: %s\n" % failure)


def proxy_header(source, target, from_port, to_port):
    """What the balancer puts before a connection (PROXY protocol version 2, section 2.2: PROXY, TCP over IPv4)."""
    addresses = socket.inet_aton(source) + socket.inet_aton(target) + struct.pack(">HH", from_port, to_port)
    return b"\r\n\r\n\0\r\nQUIT\n\x21\x11" + struct.pack(">H", len(addresses)) + addresses


def end_with_input():
    """Ends this process, and with it everything in its namespaces, when the program at the other end of its input is gone."""
    def wait():
        while os.read(0, 4096):
            pass
        os._exit(1)
    if stat.S_ISFIFO(os.fstat(0).st_mode):
        threading.Thread(target=wait, daemon=True).start()


def signals():
    """The first process of a namespace ignores signals that it does not handle."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: os._exit(130))

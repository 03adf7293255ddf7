"""EC2 as a virtual machine of the lab sees it: instance metadata (IMDSv2 alone), time, signed AWS calls, a Debian mirror, backends.

Everything runs in threads of the process that calls `Ec2.start`, inside the lab's own network namespace. What a node asks is recorded.
"""
import datetime
import hashlib
import hmac
import http.server
import ipaddress
import json
import os
import re
import secrets
import socket
import ssl
import struct
import subprocess
import threading
import time
import urllib.parse

DOMAIN, MAC, INSTANCE = "amazonaws.com", "02:00:0a:14:10:05", "i-0123456789abcdef0"
ACCOUNT, GROUP, ROLE = "123456789012", "lab-group", "lab-role"
KEY, SECRET, TOKEN = "ASIALABLABLABLABLAB0", "lab+secret/lab+secret/lab+secret/lab+se0", "lab//session+token=="
STAMP = "2026-01-01T00:00:00Z"
METADATA, STRANGER = "169.254.169.254", "203.0.113.9"


class Addresses:
    """Who is where: chosen from the edge's own blocks, so that the node's firewall meets the addresses it was written for."""

    def __init__(self, edge):
        vpc = ipaddress.ip_network(edge["vpc"])
        # Somebody else's subnets have no known block: a part of the network that its balancers do not use.
        self.block = ipaddress.ip_network(edge["nodes"][0]) if edge["nodes"] else list(vpc.subnets(new_prefix=max(24, vpc.prefixlen)))[-1]
        self.vpc, self.router, self.services, self.node = vpc, str(self.block[1]), str(self.block[3]), str(self.block[5])
        balancer = ipaddress.ip_network(edge["balancers"][0])
        self.balancer_block, self.balancer = balancer, str(balancer[7])

    def of_the_lab(self, edge):
        """Every address that the lab itself answers for, as `ip address add` takes them."""
        single = {self.services, self.balancer, STRANGER, METADATA, edge["nameServer"], edge["timeSource"]}
        single |= {host for host, _ in numeric(edge["backends"])}
        return ["%s/%d" % (self.router, self.block.prefixlen)] + sorted(it + "/32" for it in single)


def numeric(backends):
    return [(host, port) for host, port in backends if re.fullmatch(r"[0-9.]+", host)]


class Ec2:
    """The stand-ins. Tests set the plain fields; the node sees the change at its next question."""

    def __init__(self, edge, user_data, disks, scratch):
        self.edge, self.user_data, self.disks, self.scratch = edge, user_data, disks, scratch
        self.at = Addresses(edge)
        self.began = time.monotonic()
        self.lifecycle = "InService"
        self.spot = self.silent_clock = self.no_tags = self.deny_secrets = self.expired_certificates = self.no_mirror = False
        self.tags = {"Name": edge["identity"], "seawall:edge": edge["identity"], "aws:autoscaling:groupName": GROUP}
        self.calls, self.asked, self.answered = [], [], 0
        self.open_hooks = {"boot", "drain"}
        self.tokens, self.lock = {}, threading.Lock()

    def start(self):
        # Binds before it returns: a machine must never be faster than its cloud.
        at = self.at
        servers = [self.server(METADATA, 80, Metadata), self.server(at.services, 80, Mirror), self.server(at.services, 443, Aws)]
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(self.certificate("*.%s.%s" % (self.edge["region"], DOMAIN)))
        servers[2].socket = tls.wrap_socket(servers[2].socket, server_side=True, do_handshake_on_connect=False)
        listening = {(host, port) for host, port in numeric(self.edge["backends"])} | {(at.services, port) for host, port in self.edge["backends"]}
        servers += [self.server(host, port, Backend) for host, port in listening if (host, port) not in {(at.services, 80), (at.services, 443)}]
        for server in servers:
            threading.Thread(target=server.serve_forever, daemon=True).start()
        clock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        clock.bind((self.edge["timeSource"], 123))
        threading.Thread(target=self.tell_time, args=(clock,), daemon=True).start()

    def server(self, host, port, handler):
        server = Server((host, port), handler)
        server.ec2 = self
        return server

    def certificate(self, name, days=397):
        """Path of a bundle, key first, signed by the lab's authority; with no days it ended yesterday."""
        path = os.path.join(self.scratch, hashlib.sha256(("%s %d" % (name, days)).encode()).hexdigest()[:16] + ".pem")
        if not os.path.exists(path):
            key, request = path + ".key", path + ".csr"
            run = lambda *words: subprocess.run(words, check=True, capture_output=True)
            run("openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=lab", "-addext", "subjectAltName=DNS:" + name,
                "-keyout", key, "-out", request)
            signed = run("openssl", "x509", "-req", "-in", request, "-CA", self.disks + "/ca.pem", "-CAkey", self.disks + "/ca.key", "-set_serial", str(secrets.randbits(60)),
                         "-days", str(days), "-copy_extensions", "copy").stdout.decode()
            with open(path, "w") as bundle:
                bundle.write(open(key).read() + signed)
        return path

    def metadata(self):
        """What EC2 says about the instance (EC2 User Guide, instance metadata categories)."""
        edge, at, region = self.edge, self.at, self.edge["region"]
        name = "ip-%s.%s.compute.internal" % (at.node.replace(".", "-"), region)
        role = {"Code": "Success", "LastUpdated": STAMP, "Type": "AWS-HMAC", "AccessKeyId": KEY, "SecretAccessKey": SECRET, "Token": TOKEN, "Expiration": "2036-01-01T00:00:00Z"}
        meta = {
            "ami-id": "ami-0123456789abcdef0", "ami-launch-index": "0", "ami-manifest-path": "(unknown)", "hostname": name, "local-hostname": name, "instance-id": INSTANCE,
            "instance-type": edge["instanceType"], "instance-life-cycle": "on-demand", "instance-action": "none", "local-ipv4": at.node, "mac": MAC, "profile": "default-hvm",
            "reservation-id": "r-0123456789abcdef0", "security-groups": "lab", "system": "nitro",
            "autoscaling": {"target-lifecycle-state": self.lifecycle},
            "block-device-mapping": {"ami": "xvda", "root": "/dev/xvda", "ephemeral0": "sdb"},
            "events": {"maintenance": {"history": "[]", "scheduled": "[]"}},
            "iam": {"info": json.dumps({"Code": "Success", "InstanceProfileArn": "arn:aws:iam::%s:instance-profile/lab" % ACCOUNT}),
                    "security-credentials": {ROLE: json.dumps(role, indent=2)}},
            "network": {"interfaces": {"macs": {MAC: {
                "device-number": "0", "interface-id": "eni-0123456789abcdef0", "local-hostname": name, "local-ipv4s": at.node, "mac": MAC, "owner-id": ACCOUNT, "security-groups": "lab",
                "subnet-id": "subnet-0123456789abcdef0", "subnet-ipv4-cidr-block": str(at.block), "vpc-id": "vpc-0123456789abcdef0", "vpc-ipv4-cidr-block": str(at.vpc),
                "vpc-ipv4-cidr-blocks": str(at.vpc)}}}},
            "placement": {"availability-zone": region + "a", "availability-zone-id": "lab1-az1", "region": region},
            "services": {"domain": DOMAIN, "partition": "aws"},
        }
        if not self.no_tags:
            meta["tags"] = {"instance": self.tags}
        if self.spot:
            meta["spot"] = {"instance-action": json.dumps({"action": "terminate", "time": STAMP})}
        document = {"accountId": ACCOUNT, "architecture": "x86_64", "availabilityZone": region + "a", "imageId": meta["ami-id"], "instanceId": INSTANCE,
                    "instanceType": edge["instanceType"], "region": region, "version": "2017-09-30"}
        return {"meta-data": meta, "dynamic": {"instance-identity": {"document": json.dumps(document)}}}

    def completed(self, hook):
        """Results told for a lifecycle hook, well signed and in order, also those that came too late."""
        return [call["LifecycleActionResult"] for call in list(self.calls) if call["signature"] == "good" and call.get("Action") == "CompleteLifecycleAction" and call.get("LifecycleHookName") == hook]

    def badly_signed(self):
        return [call for call in list(self.calls) if call["signature"] != "good"]

    def tell_time(self, clock):
        """RFC 5905's server answer from this machine's clock, stratum 4 as EC2's."""
        stamp = lambda: struct.pack(">Q", int((time.time() + 2208988800) * 2**32))
        while True:
            asked, client = clock.recvfrom(1024)
            received = stamp()
            if len(asked) >= 48 and not self.silent_clock:
                header = struct.pack(">BBbb", asked[0] & 0x38 | 4, 4, asked[2] if asked[2] < 128 else 4, -20)
                clock.sendto(header + struct.pack(">II4s", 16, 16, b"\x0a\x14\x10\1") + received + asked[40:48] + received + stamp(), client)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a client that went away, such as a machine whose power was cut


class Answers(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def say(self, status, body=b"", kind="text/plain", **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


class Metadata(Answers):
    """IMDSv2: a token for every question (EC2 User Guide, "Use the Instance Metadata Service"), 403 behind a proxy."""

    def do_PUT(self):
        ec2, seconds = self.server.ec2, self.headers.get("X-aws-ec2-metadata-token-ttl-seconds", "")
        ec2.asked.append("PUT " + self.path)
        if self.headers.get("X-Forwarded-For"):
            return self.say(403)
        if self.path != "/latest/api/token" or not seconds.isdigit() or not 1 <= int(seconds) <= 21600:
            return self.say(400)
        token = secrets.token_urlsafe(40)
        ec2.tokens[token] = time.monotonic() + int(seconds)
        self.say(200, token.encode(), **{"X-Aws-Ec2-Metadata-Token-Ttl-Seconds": seconds})

    def do_GET(self):
        ec2 = self.server.ec2
        ec2.asked.append("GET " + self.path)
        if ec2.tokens.get(self.headers.get("X-aws-ec2-metadata-token"), 0) < time.monotonic():
            return self.say(401)
        parts = [urllib.parse.unquote(it) for it in self.path.split("?")[0].split("/") if it][1:]
        if parts == ["user-data"]:
            return self.say(200, ec2.user_data, "application/octet-stream")
        node = ec2.metadata()
        for part in parts:
            if not isinstance(node, dict) or part not in node:
                return self.say(404)
            node = node[part]
        if isinstance(node, dict):
            node = "\n".join(key + ("/" if isinstance(value, dict) else "") for key, value in node.items())
        self.say(200, node.encode())


class Mirror(Answers):
    def do_GET(self):
        path = os.path.join(self.server.ec2.disks, "repository", os.path.basename(urllib.parse.unquote(self.path)))
        if self.server.ec2.no_mirror or not os.path.isfile(path):
            return self.say(404)
        with open(path, "rb") as file:
            self.say(200, file.read())


class Aws(Answers):
    """Auto Scaling and Secrets Manager; every call is recorded with what was wrong with its signature."""

    def do_POST(self):
        ec2, body = self.server.ec2, self.rfile.read(int(self.headers.get("Content-Length", 0)))
        service = self.headers.get("Host", "").split(".")[0]
        call = {"seconds": round(time.monotonic() - ec2.began, 1), "service": service, "signature": signature(self.headers, self.path, body, service, ec2.edge["region"])}
        target = self.headers.get("X-Amz-Target", "")
        if service == "secretsmanager":
            call.update(Action=target, SecretId=json.loads(body).get("SecretId"))
        else:
            call.update(urllib.parse.parse_qsl(body.decode()))
        with ec2.lock:
            ec2.calls.append(call)
            answer = self.answer(ec2, call)
        self.say(*answer)

    @staticmethod
    def answer(ec2, call):
        if call["signature"] != "good":
            return error(403, "SignatureDoesNotMatch", call["signature"])
        if call["service"] == "secretsmanager":
            if call["Action"] != "secretsmanager.GetSecretValue" or call["SecretId"] not in ec2.edge["secrets"]:
                return json_error("ResourceNotFoundException")
            if ec2.deny_secrets:
                return json_error("AccessDeniedException")
            bundle = ec2.certificate(ec2.edge["host"], days=-1 if ec2.expired_certificates else 397)
            return 200, json.dumps({"Name": call["SecretId"], "SecretString": open(bundle).read()}).encode(), "application/x-amz-json-1.1"
        if call.get("Action") != "CompleteLifecycleAction":
            return error(400, "InvalidAction", "the lab knows CompleteLifecycleAction alone")
        hook = call.get("LifecycleHookName")
        waiting = hook in ec2.open_hooks and (hook != "drain" or ec2.lifecycle == "Terminated")
        if call.get("AutoScalingGroupName") != GROUP or call.get("InstanceId") != INSTANCE or not waiting:
            return error(400, "ValidationError", "No active Lifecycle Action found")
        ec2.open_hooks.discard(hook)
        return 200, b"<CompleteLifecycleActionResponse><CompleteLifecycleActionResult/></CompleteLifecycleActionResponse>", "text/xml"


def error(status, code, message):
    return status, ("<ErrorResponse><Error><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>" % (code, message)).encode(), "text/xml"


def json_error(code):
    return 400, json.dumps({"__type": code}).encode(), "application/x-amz-json-1.1"


class Backend(Answers):
    """Answers after as many seconds as the path's last part says, when it is a number."""

    def do_GET(self):
        last = self.path.split("?")[0].rsplit("/", 1)[-1]
        time.sleep(float(last) if re.fullmatch(r"[0-9.]+", last) else 0)
        with self.server.ec2.lock:
            self.server.ec2.answered += 1
        self.say(200, b"backend\n")


def signature(headers, path, body, service, region):
    """`good`, or what is wrong with Signature Version 4 (AWS IAM User Guide, "Create a signed AWS API request")."""
    found = re.fullmatch(r"AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})", headers.get("Authorization", ""))
    if not found:
        return "none"
    credential, signed, given = found.groups()
    key, date, named_region, named, end = credential.split("/")
    if (key, named_region, named, end) != (KEY, region, service, "aws4_request"):
        return "credential " + credential
    stamp = headers.get("X-Amz-Date", "")
    if not re.fullmatch(r"\d{8}T\d{6}Z", stamp) or stamp[:8] != date:
        return "date"
    made = datetime.datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.timezone.utc)
    if abs(time.time() - made.timestamp()) > 300:
        return "clock"
    if headers.get("X-Amz-Security-Token") != TOKEN:
        return "token"
    lines = []
    for name in signed.split(";"):
        if headers.get(name) is None:
            return "signed header that was not sent: " + name
        lines.append(name + ":" + " ".join(headers[name].split()))
    for needed in ("host", "x-amz-date", "x-amz-security-token"):
        if needed not in signed.split(";"):
            return "unsigned " + needed
    canonical = "\n".join(["POST", path, "", *lines, "", signed, hashlib.sha256(body).hexdigest()])
    scope = "/".join([date, region, service, end])
    text = "\n".join(["AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(canonical.encode()).hexdigest()])
    secret = ("AWS4" + SECRET).encode()
    for part in scope.split("/"):
        secret = hmac.digest(secret, part.encode(), "sha256")
    return "good" if hmac.digest(secret, text.encode(), "sha256").hex() == given else "wrong"

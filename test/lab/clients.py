"""Connects as a client, as the balancer and as the victim of a forger, and prints what got through.

clients.py PORT HEALTH INTERNAL   before the forgery
clients.py PORT                   after it
"""
import socket
import sys
import time

NODE, CLIENT, BALANCER, VICTIM = "10.20.16.5", "10.20.16.9", "10.20.0.7", "10.20.16.66"
MOST = 2000


def connects(source, port, seconds=0.25):
    """Whether a whole handshake succeeds and the server's close arrives."""
    with socket.socket() as client:
        client.settimeout(seconds)
        client.bind((source, 0))
        try:
            client.connect((NODE, port))
            client.recv(1)
            return True
        except OSError:
            return False


def say(name, value):
    print(f"{name}={value}")


port = int(sys.argv[1])
if len(sys.argv) == 2:
    say("victim_connects", connects(VICTIM, port, 1))
    sys.exit()
health, internal = int(sys.argv[2]), int(sys.argv[3])
say("health_from_client", connects(CLIENT, health))
say("health_from_balancer", connects(BALANCER, health))
say("internal_from_client", connects(CLIENT, internal))
say("internal_from_balancer", connects(BALANCER, internal))
began = time.monotonic()
accepted = 0
while accepted < MOST and connects(CLIENT, port):
    accepted += 1
say("accepted", accepted)
retries = 0
while retries < MOST and not connects(CLIENT, port, 0.1):
    retries += 1
say("retries", retries)
say("freed_after_ms", int((time.monotonic() - began) * 1000))
say("balancer_accepted", sum(connects(BALANCER, port) for _ in range(300)))

"""Sends TCP packets in the name of others.

forge.py SOURCE NODE PORT COUNT     COUNT SYNs, bare ACKs, SYNs with a RST, SYNs with an ACK of a guessed number, in SOURCE's name
forge.py SOURCE NODE PORT -COUNT    a SYN, and another with an ACK of a guessed number, of COUNT addresses from SOURCE on
"""
import random
import socket
import struct
import sys

SYN, RST, ACK = 0x02, 0x04, 0x10


def checksum(data):
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def packet(source, node, ports, flags, sequence, acknowledged):
    head = struct.pack("!HHIIBBHHH", *ports, sequence, acknowledged, 5 << 4, flags, 65535, 0, 0)
    pseudo = source + node + struct.pack("!BBH", 0, socket.IPPROTO_TCP, len(head))
    head = head[:16] + struct.pack("!H", checksum(pseudo + head)) + head[18:]
    return struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(head), 0, 0, 64, socket.IPPROTO_TCP, 0, source, node) + head


source, to, port, count = socket.inet_aton(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
node = socket.inet_aton(to)
random.seed(1)
with socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW) as raw:

    def send(name, source_port, flags, sequence, acknowledged=0):
        raw.sendto(packet(name, node, (source_port, port), flags, sequence, acknowledged), (to, 0))

    for i in range(max(0, count)):
        send(source, 20000 + i, SYN, 1000)
        send(source, 21000 + i, ACK, 1000, 77)
        send(source, 22000 + i, SYN, 1000)
        send(source, 22000 + i, RST, 1001)
        send(source, 23000 + i, SYN, 1000)
        send(source, 23000 + i, ACK, 1001, random.getrandbits(32))
    first = int.from_bytes(source, "big")
    for i in range(max(0, -count)):
        name = (first + i).to_bytes(4, "big")
        send(name, 20000, SYN, 1000)
        send(name, 20001, SYN, 1000)
        send(name, 20001, ACK, 1001, random.getrandbits(32))

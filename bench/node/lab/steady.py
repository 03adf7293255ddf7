#!/usr/bin/env python3
"""A steady rate over kept TLS connections, and what became of each request: steady.py RATE CONNECTIONS SECONDS

A request waits for nothing but its connection's last answer, and its time counts from when it was due. A connection that ended while nothing was asked is opened again and loses nothing; one that
ends after a request was sent, without its whole answer, has lost it. Nothing is asked twice.
"""
import asyncio
import gc
import json
import ssl
import sys
import time

REQUEST = b"GET /api/v1/orders HTTP/1.1\r\nHost: shop.example\r\n\r\n"
PATIENCE = 5


class Client:
    def __init__(self, tls):
        self.tls, self.reader, self.writer, self.opened = tls, None, None, 0

    async def open(self):
        if self.writer is None or self.reader.at_eof() or self.writer.is_closing():
            self.close()
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", 443, ssl=self.tls)
            self.opened += 1

    async def ask(self):
        await self.open()
        self.writer.write(REQUEST)
        head = await self.reader.readuntil(b"\r\n\r\n")
        lines = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:] if line)
        await self.reader.readexactly(int(lines[b"content-length"]))
        if lines.get(b"connection") == b"close":
            self.close()
        return head.startswith(b"HTTP/1.1 200 ")

    def close(self):
        if self.writer is not None:
            self.writer.transport.abort()
            self.writer = None


async def one(client, due, every, until, took, lost):
    while due < until:
        await asyncio.sleep(due - time.monotonic())
        try:
            if await asyncio.wait_for(client.ask(), PATIENCE):
                took.append(time.monotonic() - due)
            else:
                lost.append("status")
        except (OSError, EOFError, asyncio.TimeoutError) as fault:
            client.close()
            lost.append(type(fault).__name__)
        due += every


async def all_of_them(rate, connections, seconds):
    tls = ssl.create_default_context()
    tls.check_hostname, tls.verify_mode = False, ssl.CERT_NONE
    clients, took, lost = [Client(tls) for _ in range(connections)], [], []
    for client in clients:
        await client.open()
    print("open", flush=True)
    every, begin = connections / rate, time.monotonic()
    await asyncio.gather(*(one(client, begin + number * every / connections, every, begin + seconds, took, lost) for number, client in enumerate(clients)))
    took.sort()
    return {"requests": len(took) + len(lost), "lost": len(lost), "p99": took[int(len(took) * 0.99)] * 1000 if took else float("nan"), "longest": took[-1] * 1000 if took else float("nan"),
            "opened": sum(it.opened for it in clients)}


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(asyncio.run(all_of_them(float(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))))

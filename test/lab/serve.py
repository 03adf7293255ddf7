"""Accepts and closes on every port given, until it is killed."""
import selectors
import socket
import sys

ready = selectors.DefaultSelector()
for port in sys.argv[1:]:
    listening = socket.create_server(("0.0.0.0", int(port)), backlog=1000, reuse_port=False)
    ready.register(listening, selectors.EVENT_READ)
while True:
    for key, _ in ready.select():
        key.fileobj.accept()[0].close()

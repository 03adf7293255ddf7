"""A network load balancer as far as a node can tell: it asks for the node's health, and brings clients as long as it holds the node for healthy and some seconds more."""
import http.client
import ssl
import threading
import time

NEW, KEPT = 3, 2
PACE = 1.0


class Balancer:
    """`lag`: how long new connections still come after the node was found unhealthy or was deregistered (NLB guide, target groups: new connections may keep arriving)."""

    def __init__(self, machine, path, interval, threshold, lag):
        self.machine, self.path, self.interval, self.threshold, self.lag = machine, path, interval, threshold, lag
        self.stops_at, self.over, self.asked, self.failed, self.unhealthy = None, threading.Event(), 0, [], False
        work = [self.check] + [self.new_connections] * NEW + [self.kept_connection] * KEPT
        self.threads = [threading.Thread(target=it, daemon=True) for it in work]
        for thread in self.threads:
            thread.start()

    def deregister(self):
        """New connections come for the lag, and then no more."""
        self.stops_at = self.stops_at or time.monotonic() + self.lag

    def brings_clients(self):
        return not self.over.is_set() and (self.stops_at is None or time.monotonic() < self.stops_at)

    def wait_until_gone(self, seconds):
        """Whether the last client came within so many seconds."""
        until = time.monotonic() + seconds
        while self.brings_clients() and time.monotonic() < until:
            time.sleep(0.2)
        return not self.brings_clients()

    def end(self):
        """Requests sent, reasons of those that failed, and whether health was lost."""
        self.over.set()
        for thread in self.threads:
            thread.join(60)
        return {"asked": self.asked, "failed": self.failed, "unhealthy": self.unhealthy}

    def check(self):
        missed = 0
        while self.brings_clients():
            missed = 0 if self.machine.healthy() else missed + 1
            if missed >= self.threshold:
                self.unhealthy = True
                self.deregister()
            self.over.wait(self.interval)

    def new_connections(self):
        while self.brings_clients():
            self.count(self.machine.get(self.path, self.machine.edge["https"][0], seconds=30).split()[0])
            self.over.wait(PACE)

    def kept_connection(self):
        """A client that looks whether its connection was ended before it asks again; when it was, it is the next node's."""
        while self.brings_clients():
            connection = self.connect()
            if not connection:
                continue
            while not self.over.is_set():
                try:
                    connection.request("GET", self.path, headers={"Host": self.machine.edge["host"]})
                    answer = connection.getresponse()
                    answer.read()
                    self.count(str(answer.status))
                    if answer.will_close:
                        break
                except (OSError, http.client.HTTPException) as failure:
                    self.count(type(failure).__name__)
                    break
                self.over.wait(PACE)
                if self.ended(connection.sock):
                    break
            connection.close()

    def connect(self):
        connection = http.client.HTTPConnection(self.machine.edge["host"])
        try:
            connection.sock = self.machine.connect(self.machine.edge["https"][0], seconds=30)
            return connection
        except OSError as failure:
            self.count(type(failure).__name__)
            self.over.wait(PACE)
            return None

    @staticmethod
    def ended(sock):
        """Whether the node closed it; what TLS sends after a handshake is not the end."""
        sock.settimeout(0.01)
        try:
            return sock.recv(1) == b""
        except (ssl.SSLWantReadError, TimeoutError):
            return False
        except OSError:
            return True
        finally:
            sock.settimeout(30)

    def count(self, said):
        self.asked += 1
        if said != "200":
            self.failed.append("%s at %.1f s" % (said, self.machine.seconds()))

"""moto's server on a free port of loopback, until its standard input ends; prints the port.

moto answers nearly as AWS does. Where it does not, and an edge meets it, it is set right: memory.py has what it forgets, templates.py what its
CloudFormation does not make.
"""
import logging
import os
import sys
import threading
import zlib

import memory
import templates
from moto.core.utils import utcnow
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from moto.ssm.models import Parameter, ParameterDict
from werkzeug.serving import make_server

DEBIAN = "/aws/service/debian/"
# Images that moto ships; which they are is of no matter, no instance boots, but another parameter should be another image.
IMAGES = ("ami-03cf127a", "ami-12c6146b", "ami-1812c061", "ami-1e749f67", "ami-1ecc1e67")


def publish_images():
    """Every parameter of Debian's images exists, as in every Region of AWS."""
    known = ParameterDict._check_loading_status

    def load(self, key):
        known(self, key)
        if str(key or "").startswith(DEBIAN) and not dict.__contains__(self, key):
            dict.__setitem__(self, key, [Parameter(account_id=self.account_id, name=key, value=IMAGES[zlib.crc32(key.encode()) % len(IMAGES)], parameter_type="String", description=None, allowed_pattern=None, keyid=None,
                                                   last_modified_date=utcnow(), version=1, data_type="aws:ec2:image")])

    ParameterDict._check_loading_status = load


def main():
    memory.teach()
    templates.return_values()
    templates.leave_nothing_out()
    templates.previous_values()
    publish_images()
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    server = make_server("127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), threaded=True, request_handler=MotoRequestHandler)
    os.environ["MOTO_PORT"] = str(server.port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.port, flush=True)
    # whoever started it may be killed: its end of the pipe is closed even then
    sys.stdin.read()


main()

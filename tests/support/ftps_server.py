# SPDX-License-Identifier: MIT
"""An FTPS server on a free loopback port, for tests: ftps_server.py FOLDER CERTIFICATE implicit|explicit USER [--no-mlsd].

The password is in FTPS_PASSWORD. Prints the port, then serves until it is ended.
"""
import os
import sys

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import TLS_DTPHandler, TLS_FTPHandler
from pyftpdlib.servers import FTPServer


class Data(TLS_DTPHandler):
    """pyftpdlib takes a client that begins TLS before it says what to transfer for one that has gone."""

    def readable(self):
        if not self.receive and not self._initialized:
            return self._ssl_accepting
        return super().readable()


class Explicit(TLS_FTPHandler):
    dtp_handler = Data
    tls_control_required = True
    tls_data_required = True
    certfile = sys.argv[2]


class Implicit(Explicit):
    """TLS from the first byte; the greeting comes after it."""

    def handle(self):
        self.secure_connection(self.ssl_context)

    def handle_ssl_established(self):
        super().handle()


handler = Implicit if sys.argv[3] == "implicit" else Explicit
# A session of the control connection may be taken up by the data connection, as real servers want it.
handler.ssl_context = handler.get_ssl_context()
handler.ssl_context.set_session_id(b"wsync")
if "--no-mlsd" in sys.argv:
    handler.proto_cmds = {name: facts for name, facts in handler.proto_cmds.items() if name != "MLSD"}
handler.authorizer = DummyAuthorizer()
handler.authorizer.add_user(sys.argv[4], os.environ["FTPS_PASSWORD"], sys.argv[1], perm="elradfmwMT")
server = FTPServer(("127.0.0.1", 0), handler)
print(server.socket.getsockname()[1], flush=True)
server.serve_forever()

# SPDX-License-Identifier: MIT
"""An SFTP server on a free loopback port that lets a user in by password, which OpenSSH does for accounts of the machine
only: sftp_password_server.py HOST_KEY USER password|keyboard.

The password is in SFTP_PASSWORD; `keyboard` asks for it as keyboard-interactive. Prints the port, then serves the files of
this machine, as whoever runs it, until it is ended.
"""
import asyncio
import os
import sys

import asyncssh

host_key, user, way = sys.argv[1:4]
password = os.environ["SFTP_PASSWORD"]


class Server(asyncssh.SSHServer):
    def begin_auth(self, username):
        return True

    def password_auth_supported(self):
        return way == "password"

    def validate_password(self, username, given):
        return username == user and given == password

    def kbdint_auth_supported(self):
        return way == "keyboard"

    def get_kbdint_challenge(self, username, lang, submethods):
        return "", "", "", [("Wachtwoord: ", False)]

    def validate_kbdint_response(self, username, responses):
        return username == user and list(responses) == [password]


async def serve():
    server = await asyncssh.listen("127.0.0.1", 0, server_host_keys=[host_key], server_factory=Server,
                                   sftp_factory=asyncssh.SFTPServer)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.Event().wait()


asyncio.run(serve())

# SPDX-License-Identifier: MIT
# A free port that no outgoing connection gets, so that it is still free when a server comes back to it. As a program
# it prints one.
import random, socket


def lasting_port():
    with open("/proc/sys/net/ipv4/ip_local_port_range") as file:
        first = int(file.read().split()[0])
    while True:
        port = random.SystemRandom().randrange(max(1024, first - 16000), first)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                pass


if __name__ == "__main__":
    print(lasting_port())

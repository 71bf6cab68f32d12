# SPDX-License-Identifier: MIT
"""A TCP proxy on a free loopback port that cuts one connection at the right moment: cutting_proxy.py PORT WHEN NOTE.

WHEN is up:BYTES or down:BYTES (so many have passed to or from the server at PORT on one connection) or
appears:PATH (that file is there: what the server says next is swallowed). Prints its port; writes `cut` to the
file NOTE once it has cut. All other connections pass.
"""
import os
import socket
import sys
import threading

target, (kind, _, value), note = int(sys.argv[1]), sys.argv[2].partition(":"), sys.argv[3]
done = threading.Event()


def due(direction, passed):
    if done.is_set():
        return False
    if kind == "appears":
        return direction == "down" and os.path.exists(value)
    return direction == kind and passed > int(value)


def cut(sockets):
    done.set()
    with open(note, "w") as file:
        file.write("cut\n")
    for one in sockets:
        one.shutdown(socket.SHUT_RDWR)  # a close alone would wait for the other thread's recv


def hand_on(source, sink, direction):
    passed = 0
    try:
        while True:
            data = source.recv(16384)
            if not data:
                break
            passed += len(data)
            if due(direction, passed):
                cut((source, sink))
                return
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    client, _ = listener.accept()
    server = socket.create_connection(("127.0.0.1", target))
    for one in (client, server):
        one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    threading.Thread(target=hand_on, args=(client, server, "up"), daemon=True).start()
    threading.Thread(target=hand_on, args=(server, client, "down"), daemon=True).start()

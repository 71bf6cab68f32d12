#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs a command whose standard error is a terminal of 80 columns, and writes what arrived there to a file.

Usage: on_terminal.py FILE COMMAND...; ends with the command's status.
"""
import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

ours, theirs = pty.openpty()
fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
process = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL, stderr=theirs)
os.close(theirs)
with open(sys.argv[1], "wb") as file:
    while True:
        try:
            arrived = os.read(ours, 65536)
        except OSError:  # the other side is closed
            break
        if not arrived:
            break
        file.write(arrived)
sys.exit(process.wait())

# SPDX-License-Identifier: Apache-2.0
"""The share of executed instructions that is spent in libxlsxwriter, zlib and minizip and in what they
call, from what "valgrind --tool=callgrind" wrote.

Usage: callgrind_share.py SMALL LARGE

Both are runs of the same program with few and with many units of work. The difference between them is
what a unit takes when the program is warm: starting up is in both. Prints the share of the whole larger
run and of the difference.

Calls from elsewhere into the libraries are added up with all that they come to. The C library and the
loader are passed over as callers: they call back only what the libraries themselves have given them.
"""

import re
import sys

LIBRARIES = re.compile(r"/lib(xlsxwriter|z|minizip)[.-][^/]*so")
GO_BETWEENS = re.compile(r"/(libc|ld-linux[^/]*|libpthread)[.-][^/]*so")
NAMED = re.compile(r"\((\d+)\)(?: (.*))?$")


class Names:
    """Callgrind writes a name once, and a number from then on."""

    def __init__(self):
        self.known = {}

    def of(self, text):
        match = NAMED.match(text)
        if not match:
            return text
        if match[2] is not None:
            self.known[match[1]] = match[2]
        return self.known.get(match[1], "")


def read(path):
    """All instructions of a run, and those within the libraries and what they call."""
    objects, total, inside = Names(), 0, 0
    here = callee = ""
    is_call = False
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.startswith("ob="):
                here = callee = objects.of(line[3:].rstrip("\n"))
            elif line.startswith("cob="):
                callee = objects.of(line[4:].rstrip("\n"))
            elif line.startswith("calls="):
                is_call = True
            elif line[0] in "0123456789+-*":
                cost = int(line.split()[1])
                enters = LIBRARIES.search(callee) and not LIBRARIES.search(here)
                if not is_call:
                    total += cost
                elif enters and not GO_BETWEENS.search(here):
                    inside += cost
                # A call into another object names it each time.
                is_call, callee = False, here
    return total, inside


def main():
    small, large = read(sys.argv[1]), read(sys.argv[2])
    total, inside = large[0] - small[0], large[1] - small[1]
    print(f"{large[1] / large[0]:.4f} {inside / total:.4f} {total}")


if __name__ == "__main__":
    main()

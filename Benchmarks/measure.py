# SPDX-License-Identifier: Apache-2.0
"""Runs programs and tells what they took."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Figures:
    """What one run took: seconds on the clock, seconds of processors, the most memory in MiB."""

    wall: float
    cpu: float
    memory: float


def run(command, may_fail=False):
    """Runs a program to its end; raises if it fails.

    The memory is that of the process that had most, so it says nothing of a program that forks.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode != 0 and not may_fail:
        raise RuntimeError(f"{' '.join(command)}: {errors.decode(errors='replace')[-2000:]}")
    return Figures(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def alternate(runs, *measured):
    """Runs several things in turn, so that what else the machine does meets all of them.

    Returns the median of each figure for each of them, in their order.
    """
    found = [[] for _ in measured]
    for _ in range(runs):
        for results, one in zip(found, measured):
            results.append(one())
    return [
        Figures(*(statistics.median(getattr(result, field) for result in results)
                  for field in ("wall", "cpu", "memory")))
        for results in found]


class Table:
    """Lines of a table in Markdown, printed as they come."""

    def __init__(self):
        self.lines = []

    def say(self, line=""):
        print(line, flush=True)
        self.lines.append(line)

    def head(self, title, *columns):
        self.say(f"\n### {title}\n")
        self.row(*columns)
        self.row(*["---"] * len(columns))

    def row(self, *cells):
        self.say("| " + " | ".join(str(cell) for cell in cells) + " |")

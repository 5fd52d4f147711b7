# SPDX-License-Identifier: Apache-2.0
"""Measures InterviewKit against a peer in Python and against what its libraries take alone, and prints
the figures and ratios as Markdown. Called by script/bench, which builds what this runs.

Usage: bench.py --program PROGRAM --limit LIMIT --scratch FOLDER [--quick] [--packets N]
                [--peer-packets N] [--runs N]
"""

import argparse
import glob
import json
import os
import platform
import shutil
import subprocess
import sys
import time

import yaml
from measure import Table, alternate, run

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(HERE)
DATE = "2026-03-14"
TEMPLATES = "the default template set"


class Bench:
    def __init__(self, options):
        self.options, self.table = options, Table()
        self.program, self.scratch = options.program, options.scratch
        version = self.output(self.program, "--version")
        self.tool = version.splitlines()[0]
        self.samples = sorted(glob.glob(f"{TOP}/samples/*.md"))
        shared = [f"{TOP}/../shared/{name}" for name in ("profiles", "practice")]
        self.profiles = [f"{TOP}/samples"] + [f for f in shared[:1] if os.path.isdir(f)]
        # Not every file of those folders is a page for people; what cannot be read is passed over.
        self.bases = self.samples + sorted(
            page for folder in shared for page in glob.glob(f"{folder}/*.md")
            if os.path.basename(page) not in ("README.md", "zz-template-performance-profile.md"))
        self.guide = f"{self.scratch}/guide.json"
        with open(f"{TOP}/templates/guide.yml", encoding="utf-8") as file:
            guide = yaml.load(file, yaml.BaseLoader)
        with open(self.guide, "w", encoding="utf-8") as file:
            json.dump(guide, file)

    @staticmethod
    def output(*command):
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    def path(self, name):
        return f"{self.scratch}/{name}"

    def fresh(self, name):
        path = self.path(name)
        shutil.rmtree(path, ignore_errors=True)
        return path

    def ours(self, inputs, name, jobs=1, keep=False, options=(), program=()):
        """A run of the program; its output folder is new unless it is kept."""
        output = self.path(name) if keep else self.fresh(name)
        return run(
            [*program, self.program, "generate", *inputs, "--output", output, "--date", DATE,
             "--jobs", str(jobs), "--quiet", *options], may_fail=True)

    def peer(self, plans, name, jobs=1, program=()):
        return run([
            *program, sys.executable, f"{HERE}/Peer/make_packets.py", plans, self.guide, self.fresh(name),
            "--date", DATE, "--tool", self.tool, "--templates", TEMPLATES, "--jobs", str(jobs)])

    def plans(self, output, name, grade=None, most=None):
        """The plans of the packets in an output folder, in its order, as the peer takes them."""
        with open(f"{output}/manifest.json", encoding="utf-8") as file:
            packets = json.load(file)["packets"]
        path, sources = self.path(name), dict.fromkeys(packet["source"] for packet in packets)
        count = 0
        with open(path, "w", encoding="utf-8") as file:
            for source in sources:
                extra = ["--grade", grade] if grade else []
                for line in self.output(
                    self.program, "plan", "--json", *extra, source).splitlines():
                    file.write(line + "\n")
                    count += 1
        return path, count

    def pages(self, count, name):
        folder = self.fresh(name)
        made = self.output(
            sys.executable, f"{HERE}/vary_pages.py", self.program, str(count), folder, *self.bases)
        return folder, int(made)

    # What is measured

    def describe(self):
        say = self.table.say
        load = os.getloadavg()
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            models = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
        say(f"Measured on {time.strftime('%Y-%m-%d %H:%M')} UTC: {len(models)} x {models[0]},"
            f" {memory:.0f} GiB, {platform.system()} {platform.release()}.")
        say("Versions: " + ", ".join(self.output(self.program, "--version").split("\n")).strip(", ")
            + f"; Python {platform.python_version()}, "
            + ", ".join(f"{name} {version}" for name, version in self.packages()) + ".")
        say(f"Load of the machine at the start: {load[0]:.1f} (1 minute), {load[1]:.1f} (5"
            " minutes)." + (" Other work ran beside this." if load[0] > 0.7 else ""))

    @staticmethod
    def packages():
        from importlib.metadata import version
        return [(name, version(name)) for name in ("XlsxWriter", "Jinja2", "openpyxl")]

    def one_packet(self):
        page = f"{TOP}/samples/benefits-case-manager.md"
        self.ours([page], "one", options=["--grade", "GS-12"])
        plans, _ = self.plans(self.path("one"), "one.jsonl", grade="GS-12")
        ours, peer = alternate(
            self.options.small_runs,
            lambda: self.ours([page], "one", options=["--grade", "GS-12"]),
            lambda: self.peer(plans, "one-peer"))
        self.table.head(
            f"One profile, one grade, whole process (median of {self.options.small_runs} runs)",
            "", "InterviewKit", "peer", "peer / InterviewKit")
        self.compare("milliseconds on the clock", ours.wall * 1e3, peer.wall * 1e3, "{:.1f}")
        self.compare("milliseconds of processors", ours.cpu * 1e3, peer.cpu * 1e3, "{:.1f}")
        self.compare("memory, MiB", ours.memory, peer.memory, "{:.0f}")

    def compare(self, name, ours, peer, form):
        self.table.row(name, form.format(ours), form.format(peer), f"{peer / ours:.1f}")

    def real_pages(self):
        names = [os.path.relpath(folder, TOP) for folder in self.profiles]
        self.ours(self.profiles, "real")
        plans, count = self.plans(self.path("real"), "real.jsonl")
        self.equal("real", plans)
        self.throughput(
            f"All of {' and '.join(names)}: {count} packets", self.profiles, "real", plans, count)

    def equal(self, name, plans):
        """Checks that the peer makes what the program makes; stops the whole run if not."""
        self.peer(plans, f"{name}-peer")
        check = subprocess.run(
            [sys.executable, f"{HERE}/Peer/compare.py", self.path(name),
             self.path(f"{name}-peer")], capture_output=True, text=True, check=False)
        if check.returncode != 0:
            sys.exit(f"The peer's packets are not the same:\n{check.stdout}{check.stderr}")
        self.table.say(f"\nThe same packets? {check.stdout.strip()}.")

    def throughput(self, title, inputs, name, plans, count):
        runs = self.options.runs
        ours, ours2, peer, peer2 = alternate(
            runs, lambda: self.ours(inputs, name), lambda: self.ours(inputs, name, jobs=2),
            lambda: self.peer(plans, f"{name}-peer"),
            lambda: self.peer(plans, f"{name}-peer", jobs=2))
        self.table.head(
            f"{title} (median of {runs} runs)", "packets a second", "InterviewKit", "peer",
            "InterviewKit / peer")
        for jobs, one, other in [("one process", ours, peer), ("two", ours2, peer2)]:
            self.table.row(
                f"{jobs}, by the clock", f"{count / one.wall:.1f}", f"{count / other.wall:.1f}",
                f"{other.wall / one.wall:.1f}")
        self.table.row(
            "one process, by the time of processors", f"{count / ours.cpu:.1f}",
            f"{count / peer.cpu:.1f}", f"{peer.cpu / ours.cpu:.1f}")

    def many(self):
        few = min(self.options.peer_packets, self.options.packets)
        folder, count = self.pages(few, "few-pages")
        self.ours([folder], "few")
        plans, _ = self.plans(self.path("few"), "few.jsonl")
        self.throughput(f"{count} packets of varied pages", [folder], "few", plans, count)
        small_folder, small = self.pages(min(200, self.options.packets), "small-pages")
        folder, count = self.pages(self.options.packets, "many-pages")
        runs = self.options.many_runs
        one, two = alternate(
            runs, lambda: self.ours([folder], "many"),
            lambda: self.ours([folder], "many", jobs=2))
        again, = alternate(runs, lambda: self.ours([folder], "many", jobs=2, keep=True))
        least, = alternate(runs, lambda: self.ours([small_folder], "small", jobs=2))
        made = self.made("many")
        if made != count:
            sys.exit(f"{made} packets were made of {count}")
        self.table.head(
            f"{count} packets of varied pages (median of {runs} runs)", "", "figure", "aim")
        self.table.row("one job, packets a second", f"{count / one.wall:.1f}", "")
        self.table.row("two jobs, packets a second", f"{count / two.wall:.1f}", "")
        self.table.row("two jobs / one job, by the clock", f"{one.wall / two.wall:.2f}", "1.85")
        self.table.row(
            "processors' time of two jobs / of one", f"{two.cpu / one.cpu:.2f}", "")
        self.table.row(
            "unchanged second run / first, by the clock", f"{again.wall / two.wall:.1%}", "4%")
        self.table.row(
            "unchanged second run / first, processors' time", f"{again.cpu / two.cpu:.1%}", "")
        self.table.row(
            f"most memory at {count}, MiB", f"{max(one.memory, two.memory):.1f}", "")
        self.table.row(f"most memory at {small}, MiB", f"{least.memory:.1f}", "")
        self.table.row(
            f"memory at {count} / at {small}, two jobs", f"{two.memory / least.memory:.2f}", "1.2")

    def made(self, name):
        with open(f"{self.path(name)}/manifest.json", encoding="utf-8") as file:
            return len(json.load(file)["packets"])

    def limit(self):
        """What the libraries take alone, and what share of the program's instructions is theirs."""
        page = f"{TOP}/samples/benefits-case-manager.md"
        self.ours([page], "one", options=["--grade", "GS-12"])
        folder = glob.glob(f"{self.path('one')}/*/gs-12")[0]
        dumps = []
        for name in ("packet", "scorecard"):
            dumps.append(self.path(f"{name}.dump"))
            with open(dumps[-1], "w", encoding="utf-8") as file:
                file.write(self.output(
                    sys.executable, f"{HERE}/Limit/dump_workbook.py", f"{folder}/{name}.xlsx"))
        rounds, batch = 20, self.fresh("batch-pages")
        # The same packet over and over: a warm run of the program less the time it takes to start.
        os.makedirs(batch)
        for number in range(rounds + 1):
            shutil.copy(page, f"{batch}/{number:03d}.md")
        first = f"{batch}/000.md"
        alone, found = [], []
        for _ in range(self.options.small_runs):
            alone.append(float(self.output(self.options.limit, str(rounds), self.path("l.xlsx"),
                                           *dumps)))
            few = self.ours([first], "b1", options=["--grade", "GS-12"]).cpu
            many = self.ours([batch], "b2", options=["--grade", "GS-12"]).cpu
            found.append((many - few) / rounds)
        middle = [sorted(times)[len(times) // 2] for times in (alone, found)]
        table = self.table
        table.head("The limit (packet.xlsx and scorecard.xlsx of one packet)", "", "figure", "aim")
        table.row("libxlsxwriter alone, from C: milliseconds of processors",
                  f"{middle[0] * 1e3:.2f}", "")
        table.row("InterviewKit, a packet of a warm run with all its files",
                  f"{middle[1] * 1e3:.2f}", "")
        table.row("libxlsxwriter alone / InterviewKit", f"{middle[0] / middle[1]:.0%}", "")
        if shutil.which("valgrind"):
            self.instructions(dumps)

    def instructions(self, dumps):
        """Counts instructions, which other work on the machine does not change."""
        # Names are bound at once, or the loader would stand between the program and the libraries.
        os.environ["LD_BIND_NOW"] = "1"
        made, found = [], {"ours": [], "peer": [], "limit": []}
        for count in self.options.instruction_packets:
            folder, packets = self.pages(count, f"counted-{count}")
            made.append(packets)
            self.counted(found["ours"], lambda tool, folder=folder: self.ours(
                [folder], "counted", program=tool))
            plans, _ = self.plans(self.path("counted"), "counted.jsonl")
            self.counted(found["peer"], lambda tool, plans=plans: self.peer(
                plans, "counted-peer", program=tool))
            self.counted(found["limit"], lambda tool, count=count: run(
                [*tool, self.options.limit, str(count), self.path("l.xlsx"), *dumps]))
        del os.environ["LD_BIND_NOW"]
        each = {}
        for name, files in found.items():
            whole, warm, total = self.output(
                sys.executable, f"{HERE}/callgrind_share.py", *files).split()
            # The limit has the same packet each time; the others have pages of different lengths.
            counts = self.options.instruction_packets if name == "limit" else made
            each[name] = int(total) / (counts[1] - counts[0])
            if name == "ours":
                shares = float(warm), float(whole)
        row = self.table.row
        row("instructions within libxlsxwriter, zlib, minizip and what they call, warm",
            f"{shares[0]:.1%}", "85%")
        row("the same with starting up", f"{shares[1]:.1%}", "")
        self.table.head(
            f"Instructions a packet, warm, over {made[1] - made[0]} packets of varied pages",
            "", "millions", "times InterviewKit's")
        for name, title in [
            ("ours", "InterviewKit"), ("peer", "the peer"),
            ("limit", "libxlsxwriter alone, from C, one sample")]:
            row(title, f"{each[name] / 1e6:.1f}", f"{each[name] / each['ours']:.2f}")

    def counted(self, files, measured):
        files.append(self.path(f"callgrind-{len(files)}-{time.monotonic_ns()}.out"))
        measured(["valgrind", "--tool=callgrind", f"--callgrind-out-file={files[-1]}"])
        if not os.path.exists(files[-1]) or os.path.getsize(files[-1]) == 0:
            sys.exit("valgrind could not run the program")


def main():
    parser = argparse.ArgumentParser()
    for name in ("--program", "--limit", "--scratch"):
        parser.add_argument(name, required=True)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--packets", type=int)
    parser.add_argument("--peer-packets", type=int)
    parser.add_argument("--runs", type=int)
    options = parser.parse_args()
    options.packets = options.packets or (60 if options.quick else 10_000)
    options.peer_packets = options.peer_packets or (30 if options.quick else 500)
    options.runs = options.runs or (1 if options.quick else 3)
    options.many_runs = 1 if options.quick else 3
    options.small_runs = 3 if options.quick else 21
    options.instruction_packets = (2, 8) if options.quick else (5, 40)
    bench = Bench(options)
    bench.describe()
    bench.one_packet()
    bench.real_pages()
    bench.many()
    bench.limit()
    print(f"\nLoad of the machine at the end: {os.getloadavg()[0]:.1f}.")
    with open(bench.path("table.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(bench.table.lines) + "\n")


if __name__ == "__main__":
    main()

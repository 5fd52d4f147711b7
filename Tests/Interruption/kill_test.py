# SPDX-License-Identifier: Apache-2.0
"""Kills runs of "interviewkit generate" at random moments, fills disks under them, and checks each time
that nothing half made can be seen and that the next run finishes the job.

Usage: kill_test.py --program PROGRAM --scratch FOLDER [--kills N] [--packets N] [--seed N]

Called by script/kill-test. Disks are filled only where this runs as root, for that takes a mount.
"""

import argparse
import glob
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DATES = ("2026-03-14", "2026-03-15")


class Broken(Exception):
    """Something that nobody may ever see."""


class KillTest:
    def __init__(self, options):
        self.program, self.scratch = options.program, options.scratch
        self.choose = random.Random(options.seed)
        self.pages, self.output = f"{self.scratch}/pages", f"{self.scratch}/out"
        shutil.rmtree(self.scratch, ignore_errors=True)
        os.makedirs(self.scratch)
        made = subprocess.run(
            [sys.executable, f"{TOP}/Benchmarks/vary_pages.py", self.program,
             str(options.packets), self.pages, *sorted(glob.glob(f"{TOP}/samples/*.md"))],
            capture_output=True, text=True, check=True)
        self.count = int(made.stdout)
        self.wholes, times = [], []
        for date in DATES:
            whole = f"{self.scratch}/whole-{date}"
            start = time.monotonic()
            self.generate(whole, date)
            times.append(time.monotonic() - start)
            self.wholes.append(contents(whole))
        self.seconds = min(times)
        self.bytes = sum(
            os.path.getsize(f"{self.scratch}/whole-{DATES[0]}/{name}") for name in self.wholes[0])
        packets = sum(name.endswith("/packet.md") for name in self.wholes[0])
        if packets != self.count:
            raise Broken(f"{packets} packets of {self.count}")
        for name in self.wholes[0]:
            check_form(f"{self.scratch}/whole-{DATES[0]}/{name}")

    def command(self, output, date):
        return [
            self.program, "generate", self.pages, "--output", output, "--date", date, "--quiet",
            "--jobs", "2"]

    def generate(self, output, date, expected=0, options=()):
        run = subprocess.run(
            [*self.command(output, date), *options], capture_output=True, text=True, check=False)
        if run.returncode != expected:
            raise Broken(f"exit {run.returncode}, not {expected}: {run.stderr[-1000:]}")
        return run.stderr

    def check(self, output, gone=()):
        """What may be seen: whole packets of one run or the other, and a manifest that is true, but
        for folders that the test itself took away.

        Returns how many packets there are.
        """
        seen = {name: data for name, data in contents(output).items() if not is_hidden(name)}
        folders = {}
        for name in seen:
            check_form(f"{output}/{name}")
            if "/" in name:
                folders.setdefault(os.path.dirname(name), set()).add(name)
        for folder, names in folders.items():
            if not any(
                names == {name for name in whole if os.path.dirname(name) == folder}
                and all(seen[name] == whole[name] for name in names) for whole in self.wholes
            ):
                raise Broken(f"{folder} is no whole packet: {sorted(names)}")
        for name in seen:
            if "/" in name or not name.endswith(".json"):
                continue
            with open(f"{output}/{name}", encoding="utf-8") as file:
                manifest = json.load(file)
            for packet in manifest["packets"]:
                if packet["folder"] in gone and packet["folder"] not in folders:
                    continue
                for entry in packet["files"]:
                    path = f"{output}/{packet['folder']}/{entry['name']}"
                    if not os.path.exists(path) or os.path.getsize(path) != entry["size"]:
                        raise Broken(f"the manifest is not true of {path}")
        return len(folders)

    def finish(self, output, date, whole):
        """Runs again to the end; all must be as if nothing had happened."""
        self.generate(output, date)
        found = contents(output)
        for name in found.keys() ^ whole.keys():
            raise Broken(f"{name} is there in one run only")
        for name, data in found.items():
            if data != whole[name]:
                raise Broken(f"{name} differs from a run that nobody disturbed")

    def prepare(self):
        """Sets the scene: nothing there, all there but some packets, or all there for another day.

        Returns its name and the folders that were taken away.
        """
        scene = self.choose.choice(["nothing", "some gone", "another day"])
        shutil.rmtree(self.output, ignore_errors=True)
        if scene != "nothing":
            other = DATES[scene == "another day"]
            shutil.copytree(f"{self.scratch}/whole-{other}", self.output)
        gone = []
        if scene == "some gone":
            packets = sorted(
                os.path.relpath(path, self.output) for path in glob.glob(f"{self.output}/*/*/"))
            gone = self.choose.sample(packets, len(packets) // 2)
            for folder in gone:
                shutil.rmtree(f"{self.output}/{folder}")
        return scene, gone

    def kill(self):
        scene, gone = self.prepare()
        process = subprocess.Popen(
            self.command(self.output, DATES[0]), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        # A scene with half the work takes half the time.
        span = self.seconds * (0.5 if scene == "some gone" else 1)
        moment = self.choose.uniform(0, span)
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        was_killed = process.wait() == -signal.SIGKILL
        packets = self.check(self.output, gone) if os.path.isdir(self.output) else 0
        hidden = sum(is_hidden(name) for name in contents(self.output))
        self.finish(self.output, DATES[0], self.wholes[0])
        return scene, moment, was_killed, packets, hidden

    def fill(self, before):
        """A run into a file system that fills up, from nothing or over packets of another day.

        It has 8 MiB, or less where all packets would fit into that.
        """
        size = min(8 << 20, self.bytes // 2)
        mount = f"{self.scratch}/disk"
        os.makedirs(mount, exist_ok=True)
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", mount], check=True)
        try:
            output = f"{mount}/out"
            if before:
                # A share of the packets, for another day: about half of what the disk holds.
                shares = self.bytes // size * 2
                self.generate(output, DATES[1], options=["--shard", f"1/{shares}"])
            message = self.generate(output, DATES[0], expected=74)
            # Only we speak: libxlsxwriter would print a line of its own.
            if "no space is left" not in message or "[ERROR]" in message:
                raise Broken(f"the message is: {message}")
            packets = self.check(output)
            subprocess.run(["mount", "-o", "remount,size=1g", mount], check=True)
            self.finish(output, DATES[0], self.wholes[0])
            return packets, message.strip().splitlines()[-1].replace(mount, "DISK")
        finally:
            subprocess.run(["umount", mount], check=True)

    def fill_temporary_folder(self):
        """The system's folder for temporary files fills up, where the library writes its parts."""
        mount = f"{self.scratch}/temporary"
        os.makedirs(mount, exist_ok=True)
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", mount], check=True)
        try:
            shutil.rmtree(self.output, ignore_errors=True)
            run = subprocess.run(
                self.command(self.output, DATES[0]), capture_output=True, text=True, check=False,
                env={**os.environ, "TMPDIR": mount})
        finally:
            subprocess.run(["umount", mount], check=True)
        if run.returncode not in (0, 74):
            raise Broken(f"exit {run.returncode}: {run.stderr[-1000:]}")
        packets = self.check(self.output)
        self.finish(self.output, DATES[0], self.wholes[0])
        return run.returncode, packets, (run.stderr.strip().splitlines() or ["no message"])[-1]


def contents(folder):
    """The files below a folder, each with a hash of what it holds."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).digest()
    return found


def is_hidden(name):
    return any(part.startswith(".") for part in name.split("/"))


def check_form(path):
    """A file is whole as its kind can be: archives by their checksums, the others by their ends."""
    if path.endswith(".xlsx"):
        with zipfile.ZipFile(path) as archive:
            bad = archive.testzip()
            if bad or "[Content_Types].xml" not in archive.namelist():
                raise Broken(f"{path}: {bad or 'parts are missing'}")
        return
    with open(path, "rb") as file:
        data = file.read()
    end = {".json": b"]\n}\n", ".html": b"</html>\n"}.get(os.path.splitext(path)[1], b"\n")
    if not data.endswith(end):
        raise Broken(f"{path} ends in {data[-20:]!r}")


def main():
    parser = argparse.ArgumentParser()
    for name in ("--program", "--scratch"):
        parser.add_argument(name, required=True)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--packets", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    test = KillTest(options)
    print(f"{test.count} packets; a run takes {test.seconds:.1f} s", flush=True)
    killed, parts, scenes = 0, [], {}
    for number in range(options.kills):
        scene, moment, was_killed, packets, hidden = test.kill()
        killed += was_killed
        parts.append(packets)
        scenes[scene] = scenes.get(scene, 0) + 1
        print(
            f"{number + 1}: {scene}, after {moment:.2f} s,"
            f" {'killed' if was_killed else 'was done'}; {packets} whole packets, {hidden} hidden"
            " files; finished", flush=True)
    print(
        f"{options.kills} runs, {killed} killed before their end, {min(parts, default=0)} to"
        f" {max(parts, default=0)} whole packets seen, {scenes}: nothing broken")
    if os.geteuid() != 0:
        print("Disks were not filled: that takes root.")
        return
    for before in (False, True):
        packets, message = test.fill(before)
        print(f"disk full, {'over another day' if before else 'from nothing'}: exit 74,"
              f" {packets} whole packets, then finished: {message}")
    status, packets, message = test.fill_temporary_folder()
    print(f"temporary folder full: exit {status}, {packets} whole packets, then finished:"
          f" {message}")


if __name__ == "__main__":
    main()

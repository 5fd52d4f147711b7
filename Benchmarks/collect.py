#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fills scorecards and measures what collecting them costs.

  collect.py PROGRAM FOLDER [FORMS ...]   FORMS are 250, 1000 and 4000 unless given

PROGRAM is the release binary. The forms, kept in FOLDER for the next time, are those of one
profile and grade by three panelists, and those of the samples' grades by four panelists about
twenty candidates, filled in with openpyxl. Time is that of processors, user and system.
"""
import datetime
import glob
import os
import random
import subprocess
import sys

import openpyxl

from measure import run

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "samples")
WORDS = ("led the move of one service told users measured the result changed the plan when a partner "
         "was late wrote it down asked the team what failed and fixed it before release").split()


def words(noise, count):
    return " ".join(noise.choice(WORDS) for _ in range(count))


def fill(source, target, noise):
    book = openpyxl.load_workbook(source)
    sheet = book["Scorecard"]
    cells = {name: defined.attr_text.split("!")[1].replace("$", "")
             for name, defined in sheet.defined_names.items() if not name.startswith("_xlnm")}
    for name, cell in cells.items():
        if not name.startswith("rating_"):
            continue
        chance = noise.random()
        if chance < 0.03:
            sheet[cell] = "Not observed"
        elif chance > 0.05:
            sheet[cell] = noise.choice([1, 2, 3, 3, 3, 4, 4, 5])
            sheet[cells["evidence_" + name[7:]]] = words(noise, noise.randint(20, 90))
    sheet[cells["interview_date"]] = datetime.date(2026, 3, 12)
    sheet[cells["summary"]] = words(noise, 40)
    sheet[cells["recommendation"]] = noise.choice(["Yes", "No", "Strong yes"])
    sheet[cells["recommendation_reason"]] = words(noise, 20)
    book.save(target)


def make(program, folder, profiles, panelists, candidates):
    """The filled forms of profiles, in order; made if they are not there."""
    packets = os.path.join(folder, "packets")
    filled = os.path.join(folder, "filled")
    os.makedirs(filled, exist_ok=True)
    names = os.path.join(folder, "candidates.txt")
    with open(names, "w") as file:
        file.writelines("C-%04d\n" % (n + 1) for n in range(candidates))
    arguments = [a for name in panelists for a in ("--panelist", name)]
    subprocess.run([program, "generate", *profiles, "--candidates", names, *arguments, "--format",
                    "xlsx", "--output", packets, "--date", "2026-03-02", "--quiet"], check=True)
    noise = random.Random(4)
    for source in sorted(glob.glob(packets + "/*/*/scorecards/*/*.xlsx")):
        target = os.path.join(filled, "-".join(source.split("/")[-5:]).replace("scorecards-", ""))
        if not os.path.exists(target):
            fill(source, target, noise)
    return sorted(glob.glob(filled + "/*.xlsx"))


def measure(program, forms, folder):
    """What a run on a folder of links to some forms takes."""
    work = os.path.join(folder, "forms")
    for place in (work, work + "-debrief"):
        subprocess.run(["rm", "-rf", place], check=True)
    os.makedirs(work)
    for form in forms:
        os.symlink(os.path.abspath(form), os.path.join(work, os.path.basename(form)))
    return run([program, "collect", work, "--output", work + "-debrief"])


def main():
    program, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    counts = [int(text) for text in sys.argv[3:]] or [250, 1000, 4000]
    print("| forms | of | MiB | forms a second |\n|---|---|---|---|")

    def line(forms, what):
        figures = measure(program, forms, folder)
        rate = len(forms) / figures.cpu
        print("| %d | %s | %.1f | %.0f |" % (len(forms), what, figures.memory, rate), flush=True)

    sample = os.path.join(SAMPLES, "benefits-case-manager.md")
    one = make(program, os.path.join(folder, "one"), [sample, "--grade", "GS-13"],
               ["Rivera", "Okafor", "Lee"], (max(counts) + 2) // 3)
    for count in counts:
        line(one[:count], "one role and grade")
    some = make(program, os.path.join(folder, "some"), sorted(glob.glob(SAMPLES + "/*.md")),
                ["Rivera", "Okafor", "Lee", "Chen"], 20)
    line(some, "the samples' grades, 20 candidates each")


main()

# SPDX-License-Identifier: Apache-2.0
"""Makes interview packets of plans, the way a Python team would: XlsxWriter and Jinja2, in one
process or in several with multiprocessing.

Usage: make_packets.py PLANS GUIDE OUTPUT --date YYYY-MM-DD --tool NAME --templates NAME [--jobs N]

PLANS has a line of "interviewkit plan --json" for each packet, GUIDE is guide.yml as JSON. For each
plan the output folder gets role/grade/ with packet.xlsx, scorecard.xlsx, packet.md, packet.txt,
handout.md and handout.txt.
"""

import argparse
import json
import os
import re
from multiprocessing import Pool
from unicodedata import normalize

import packet_workbook
from documents import Documents
from plan import Plan

state = {}


def name(text):
    plain = normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
    result = ""
    for word in re.findall("[a-z0-9]+", plain):
        longer = f"{result}-{word}" if result else word
        if len(longer) > 80:
            break
        result = longer
    return result or "role"


def folders(lines):
    """Gives each plan a folder of its own; pages with the same role get different ones."""
    taken, owners = set(), {}
    for line in lines:
        plan = json.loads(line)
        role, grade, source = name(plan["role"]), name(plan["grade"]), plan["source"]
        folder, number = owners.get(source, role), 2
        while f"{folder}/{grade}" in taken:
            folder, number = f"{role}-{number}", number + 1
        owners.setdefault(source, folder)
        taken.add(f"{folder}/{grade}")
        yield f"{folder}/{grade}", line


def start(guide, context, output):
    with open(guide, encoding="utf-8") as file:
        state["guide"] = json.load(file)
    state.update(context=context, output=output, documents=Documents())


def make(job):
    folder, line = job
    path = f"{state['output']}/{folder}"
    os.makedirs(path, exist_ok=True)
    plan = Plan(json.loads(line), state["guide"], state["context"])
    state["documents"].write(plan, path)
    packet_workbook.packet(plan, f"{path}/packet.xlsx")
    packet_workbook.scorecard(plan, f"{path}/scorecard.xlsx")


def main():
    parser = argparse.ArgumentParser()
    for operand in ("plans", "guide", "output"):
        parser.add_argument(operand)
    for option in ("--date", "--tool", "--templates"):
        parser.add_argument(option, required=True)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    context = {
        "date": options.date, "tool": options.tool, "templates": options.templates}
    setup = (options.guide, context, options.output)
    with open(options.plans, encoding="utf-8") as lines:
        jobs = folders(lines)
        if options.jobs == 1:
            start(*setup)
            for job in jobs:
                make(job)
        else:
            with Pool(options.jobs, start, setup) as pool:
                for _ in pool.imap_unordered(make, jobs, chunksize=4):
                    pass


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""Makes many profiles out of a few: copies of pages with titles of their own and with the bullets of
their lists in another order, some left out. The same arguments give the same pages.

Usage: vary_pages.py PROGRAM COUNT OUTPUT PAGE...

Pages are added until they give at least COUNT packets, a packet for each grade. Prints how many
packets that are. Pages that the program cannot read are passed over.
"""

import json
import os
import random
import re
import subprocess
import sys

TOWNS = (
    "Ashford Bexley Calder Dunmore Elmira Fairview Granby Harlow Ivanhoe Juniper Kenton Laurel Milford"
    " Norwood Oakley Preston Quincy Redfield Salem Tilton Upton Verona Weston Yarrow Zelden").split()
TITLE = re.compile(r"^(title|role name|job_title):[ \t]*(.+?)[ \t]*$", re.MULTILINE | re.IGNORECASE)
BULLET = re.compile(r"^([ \t]*)([-*+] )(?=\S)([^:\n]*)$")


def readings(program, pages):
    """The pages that can be used, each with its number of packets."""
    found = []
    for page in pages:
        run = subprocess.run(
            [program, "inspect", "--json", page], capture_output=True, text=True, check=False)
        for line in run.stdout.splitlines():
            reading = json.loads(line)
            if reading["objectives"] and TITLE.search(text_of(page)):
                found.append((page, max(1, len(reading["grades"]))))
    return found


def text_of(page):
    with open(page, encoding="utf-8") as file:
        return file.read().replace("\r\n", "\n")


def retitled(text, name):
    def replace(match):
        title = match[2].strip("'\"").replace("'", "’")
        return f"{match[1]}: '{title}, {name}'"

    return TITLE.sub(replace, text, count=1)


def shuffled(text, choose):
    """Runs of bullets of one line each, below the front matter, in another order; of four or more
    one may go."""
    head, mark, body = text.partition("\n---\n")
    if not mark:
        head, body = "", text
    lines, run, result = body.split("\n"), [], []

    def end():
        choose.shuffle(run)
        if len(run) > 3 and choose.random() < 0.3:
            run.pop()
        result.extend(run)
        run.clear()

    for index, line in enumerate(lines):
        match = BULLET.match(line)
        following = lines[index + 1] if index + 1 < len(lines) else ""
        # A bullet that goes on in the next line stays where it is.
        goes_on = following.strip() and not BULLET.match(following)
        indent = BULLET.match(run[-1])[1] if run else None
        if match and not goes_on and indent in (None, match[1]):
            run.append(line)
        else:
            end()
            result.append(line)
    end()
    return head + mark + "\n".join(result)


def main():
    program, count, output, pages = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4:]
    bases = readings(program, pages)
    packets = number = 0
    while packets < count and bases:
        page, grades = bases[number % len(bases)]
        round_, choose = number // len(bases), random.Random(number)
        name = f"{TOWNS[round_ % len(TOWNS)]} {round_ // len(TOWNS) + 1}"
        stem = re.sub("[^A-Za-z0-9]+", "-", os.path.basename(page).removesuffix(".md")).strip("-")
        # Folders of some hundred pages, as people keep them.
        folder = f"{output}/{number // 500:03d}"
        os.makedirs(folder, exist_ok=True)
        with open(f"{folder}/{number:05d}-{stem}.md", "w", encoding="utf-8") as file:
            file.write(shuffled(retitled(text_of(page), name), choose))
        number += 1
        packets += grades
    print(packets)


if __name__ == "__main__":
    main()

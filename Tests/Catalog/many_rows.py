# SPDX-License-Identifier: Apache-2.0
"""Writes a manifest of many packets, for "interviewkit catalog" to make a page of.

Usage: many_rows.py ROWS FOLDER
"""

import json
import os
import sys

ROLES = (
    "Benefits Case Manager;Water Quality Laboratory Scientist;Warehouse Shift Lead;Adult Education"
    " Coordinator;Director of Very Long Titles for the Coordination of Regional and Interregional"
    " Programs;Señor Niño Façade Engineer;Data Analyst;Procurement Officer;Nurse Educator;Park"
    " Ranger").split(";")
GRADES = ["GS-9", "GS-10", "GS-11", "GS-12", "GS-13", "GS-14", "GS-15", "SES", "Senior", "Lead"]
FILES = ["packet.md", "handout.md", "packet.txt", "handout.txt", "packet.xlsx", "scorecard.xlsx",
         "plan.yml"]


def main():
    rows, folder = int(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    nothing = "0" * 32
    packets = [
        {
            "order": row // 5, "role": f"{ROLES[row // 5 % len(ROLES)]}, Office {row // 5 + 1}",
            "grade": GRADES[(row + row // 5) % len(GRADES)],
            "source": f"profiles/{row // 5:04d}.md", "folder": f"role-{row // 5}/grade-{row % 5}",
            "plan": "0000-0000", "date": f"2026-0{row % 9 + 1}-14", "digest": nothing,
            "files": [{"name": name, "size": 1, "hash": nothing} for name in FILES],
        }
        for row in range(rows)]
    sources = [
        {"order": rows + number, "source": f"profiles/bad-{number}.md",
         "failed": f"profiles/bad-{number}.md: no key objectives found. InterviewKit looks for"
         " headings such as \"Key Objective #1: ...\", bold lines, or a \"key objectives:\" list in"
         " the front matter."} for number in range(12)]
    manifest = {
        "format": "interviewkit-manifest/1", "tool": "InterviewKit", "packets": packets,
        "sources": sources, "removed": []}
    with open(f"{folder}/manifest.json", "w", encoding="utf-8") as file:
        json.dump(manifest, file)


if __name__ == "__main__":
    main()

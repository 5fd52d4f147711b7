# SPDX-License-Identifier: Apache-2.0
"""The packet and the handout as Markdown and plain text, through Jinja2."""

import re
from functools import lru_cache
from pathlib import Path
from unicodedata import combining, east_asian_width

from jinja2 import Environment, FileSystemLoader

TEMPLATES = Path(__file__).parent / "templates"
MARKUP = re.compile(r"[\\`*_\[\]<>|~#$!&]|:(?=//)|(?<=www)\.|[\x00-\x1f\x7f\x85\u2028\u2029]")
LINE_ENDS = "\n\r\t\x0b\x0c\x85\u2028\u2029"
START = re.compile(r"^( *)([-+=])|^([0-9]{1,9})([.)])")
WIDTH = 80


def _escape_one(match):
    character = match.group()
    if character == "&":
        return "&amp;"
    if character in LINE_ENDS:
        return " "
    return "" if character < " " or character == "\x7f" else "\\" + character


@lru_cache(maxsize=65536)
def _escaped(text):
    text = MARKUP.sub(_escape_one, text)
    return START.sub(
        lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[3]}\\{m[4]}", text)


def markdown(value):
    """Text that a Markdown program shows as it was written."""
    return _escaped(value) if isinstance(value, str) else value


class Documents:
    """The compiled templates; one set for each process."""

    NAMES = [("packet.md", True), ("handout.md", True), ("packet.txt", False),
             ("handout.txt", False)]

    def __init__(self):
        options = {
            "loader": FileSystemLoader(TEMPLATES), "trim_blocks": True, "lstrip_blocks": True,
            "keep_trailing_newline": True, "auto_reload": False,
        }
        escaping, plain = Environment(finalize=markdown, **options), Environment(**options)
        self.templates = {
            name: (escaping if is_markdown else plain).get_template(f"{name}.j2")
            for name, is_markdown in self.NAMES}

    def write(self, plan, folder):
        for name, is_markdown in self.NAMES:
            text = self.templates[name].render(plan=plan, guide=plan.guide, context=plan.context)
            if not is_markdown:
                text = laid_out(text)
            with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                file.write(text)


def columns(text):
    if text.isascii():
        return len(text)
    return sum(
        0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def laid_out(text):
    """Plain text wrapped at 80 columns, with underlines and lines to write on."""
    lines = []
    for line in text.split("\n"):
        if line in ("===", "---"):
            lines.append(line[0] * max(3, min(WIDTH, columns(lines[-1]) if lines else 3)))
        elif line == "____":
            lines += ["", "_" * WIDTH]
        elif len(line) <= WIDTH and not line.endswith(" ____") and columns(line) <= WIDTH:
            lines.append(line.rstrip(" "))
        else:
            lines += wrapped(line)
    return "\n".join(lines).rstrip("\n") + "\n"


MARKER = re.compile(r" *(?:- {2}|- |\[ \] |[0-9]{1,2}\. |[0-9]{1,2} {2})?")


def wrapped(line):
    for_pen = line.endswith(" ____")
    if for_pen:
        line = line[:-5]
    # White space inside a marker is meant: "- " and "-  " differ in what hangs.
    marker = MARKER.match(line).group()
    if marker.endswith("-  "):
        marker = marker[:-1]
    hanging = " " * min(WIDTH // 2, len(marker))
    result, current, has_word = [], line[: len(hanging)], False
    for word in line[len(hanging) :].split(" "):
        for piece in pieces(word, WIDTH - len(hanging)):
            if has_word and columns(current) + 1 + columns(piece) > WIDTH:
                result.append(current)
                current = hanging + piece
            else:
                current += f" {piece}" if has_word else piece
            has_word = True
    if for_pen:
        if columns(current) > WIDTH - 12:
            result.append(current)
            current = hanging
        current += " " + "_" * (WIDTH - columns(current) - 1)
    result.append(current)
    return [line.rstrip(" ") for line in result]


def pieces(word, width):
    if columns(word) <= width:
        return [word]
    result, piece = [], ""
    for character in word:
        if columns(piece) + columns(character) > width:
            result.append(piece)
            piece = ""
        piece += character
    return [*result, piece]

# SPDX-License-Identifier: Apache-2.0
"""How wide text runs in a cell and where it breaks, with the widths that InterviewKit uses."""

import re
from functools import lru_cache
from unicodedata import combining, east_asian_width

# Advance widths from the space to "~", in hundredths of a digit of 11 points.
REGULAR = [
    50, 64, 79, 132, 100, 149, 135, 44, 61, 61, 98, 132, 50, 60, 50, 76, 100, 100, 100, 100, 100,
    100, 100, 100, 100, 100, 53, 53, 132, 132, 132, 91, 176, 114, 108, 110, 121, 99, 91, 124, 123,
    50, 63, 103, 88, 169, 127, 131, 102, 133, 109, 100, 96, 127, 112, 176, 108, 96, 108, 61, 76, 61,
    132, 98, 79, 96, 104, 86, 104, 98, 60, 100, 104, 45, 47, 91, 45, 158, 104, 104, 104, 104, 69,
    82, 66, 104, 93, 141, 93, 93, 83, 100, 91, 100, 132,
]
BOLD = [
    55, 72, 87, 132, 109, 157, 139, 48, 72, 72, 98, 132, 60, 65, 60, 85, 109, 109, 109, 109, 109,
    109, 109, 109, 109, 109, 63, 63, 132, 132, 132, 91, 177, 122, 120, 115, 130, 107, 107, 129, 132,
    58, 65, 122, 100, 172, 132, 134, 115, 135, 121, 113, 107, 129, 122, 179, 121, 114, 114, 72, 85,
    72, 132, 98, 79, 106, 113, 93, 113, 107, 68, 113, 112, 54, 54, 105, 54, 164, 112, 108, 113, 113,
    78, 94, 75, 112, 102, 147, 101, 102, 91, 112, 94, 112, 132,
]
OTHER = 125
WORDS = re.compile("[^ ]* |[^ ]+")


@lru_cache(maxsize=65536)
def _units(word, bold):
    table = BOLD if bold else REGULAR
    total = 0
    for character in word:
        code = ord(character)
        if 0x20 <= code < 0x7F:
            total += table[code - 0x20]
        elif not combining(character):
            total += OTHER * (2 if east_asian_width(character) in "WF" else 1)
    return total


def width(word, size, bold):
    return _units(word, bold) / 100 * size / 11.0 * 1.02


def line_height(size):
    return size * 15 / 11


@lru_cache(maxsize=65536)
def lines(text, column, size, bold, indent):
    """The lines of a text in a column, each with the white space that ends it."""
    room = max(1, column - 0.4 - 1.4 * indent)
    space = width(" ", size, bold)
    result = []
    paragraphs = text.split("\n")
    for number, paragraph in enumerate(paragraphs):
        line, used = "", 0.0
        for word in WORDS.findall(paragraph):
            wide = width(word, size, bold)
            needed = wide - space if word[-1] == " " else wide
            if used + needed > room and line:
                result.append(line)
                line, used = "", 0.0
            if needed <= room:
                line += word
                used += wide
                continue
            for character in word:
                wide = width(character, size, bold)
                if used + wide > room and line:
                    result.append(line)
                    line, used = "", 0.0
                line += character
                used += wide
        if number < len(paragraphs) - 1:
            line += "\n"
        result.append(line)
    return tuple(result)

# SPDX-License-Identifier: Apache-2.0
"""Compares what InterviewKit and the peer made of the same plans, and names every difference.

Usage: compare.py OURS THEIRS

Documents have to be equal byte for byte. Workbooks have to have the same sheets, cells with the same
values and looks, heights, widths, pages, lists, conditional formats, names and charts, read with
openpyxl. Numbers may differ by 0.0001, because a plan in JSON has weights of four places, and heights
by half a point, because XlsxWriter rounds them. Exits with 1 if anything differs.
"""

import sys
import zipfile
from pathlib import Path

import openpyxl

DOCUMENTS = ["packet.md", "packet.txt", "handout.md", "handout.txt"]
WORKBOOKS = ["packet.xlsx", "scorecard.xlsx"]


def looks(cell):
    font, fill, border, align = cell.font, cell.fill, cell.border, cell.alignment
    lines = tuple(
        (side.style, side.color.rgb if side and side.color else None)
        for side in (border.left, border.right, border.top, border.bottom))
    return (
        font.sz, bool(font.b), bool(font.i), color(font.color),
        (fill.fill_type, fill.fgColor.rgb) if fill.fill_type else None, lines,
        align.horizontal, align.vertical, bool(align.wrap_text), align.indent, cell.number_format,
        cell.protection.locked)


def color(value):
    # The standard color of the theme and no color are the same black.
    return None if value is None or value.type == "theme" else value.rgb


def plain(formula):
    return str(formula).replace("'", "")


def validation(rule):
    return (
        str(rule.sqref), rule.type, rule.formula1, rule.showErrorMessage, rule.showInputMessage,
        rule.errorStyle or "stop", rule.error, rule.errorTitle, rule.prompt, rule.promptTitle)


def names(sheet):
    return {
        name: plain(value.attr_text) for name, value in sheet.defined_names.items()
        if not name.startswith("_xlnm")}


def widths(sheet):
    # XlsxWriter puts columns of one width together.
    return {
        column: round(size.width, 4) for size in sheet.column_dimensions.values()
        for column in range(size.min, size.max + 1)}


def page(sheet):
    margins, setup = sheet.page_margins, sheet.page_setup
    return {
        "margins": (margins.left, margins.right, margins.top, margins.bottom),
        "orientation": setup.orientation or "portrait",
        "fit": (sheet.sheet_properties.pageSetUpPr.fitToPage if sheet.sheet_properties.pageSetUpPr
                else None, setup.fitToHeight),
        "footer": (sheet.oddFooter.left.text, sheet.oddFooter.right.text),
        "breaks": [line.id for line in sheet.row_breaks.brk],
        "area": plain(sheet.print_area), "titles": sheet.print_title_rows,
        "frozen": sheet.freeze_panes,
        "cursor": [selection.activeCell for selection in sheet.sheet_view.selection][-1:],
        "grid": sheet.sheet_view.showGridLines,
    }


def values_differ(one, other):
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) > 0.0001
    return one != other


def compare_sheets(one, other, say):
    say("state", one.sheet_state, other.sheet_state)
    cells = [
        {cell.coordinate: cell for row in sheet.iter_rows() for cell in row
         if cell.value is not None or cell.has_style} for sheet in (one, other)]
    say("cells", sorted(set(cells[0]) ^ set(cells[1])), [])
    for place in cells[0].keys() & cells[1].keys():
        a, b = cells[0][place], cells[1][place]
        if values_differ(a.value, b.value):
            say(place, a.value, b.value)
        say(f"{place} looks", looks(a), looks(b))
    say("widths", widths(one), widths(other))
    sizes = [
        {row: size.height for row, size in sheet.row_dimensions.items() if size.height}
        for sheet in (one, other)]
    for row in sizes[0].keys() | sizes[1].keys():
        # XlsxWriter rounds heights to whole pixels.
        if abs(sizes[0].get(row, 15) - sizes[1].get(row, 15)) > 0.5:
            say(f"row {row}", sizes[0].get(row), sizes[1].get(row))
    say("names", names(one), names(other))
    rules = [
        sorted(map(str, map(validation, sheet.data_validations.dataValidation)))
        for sheet in (one, other)]
    say("lists", *rules)
    conditions = [
        sorted(
            (str(range_.sqref), rule.operator, tuple(rule.formula), color(rule.dxf.font.color))
            for range_, found in sheet.conditional_formatting._cf_rules.items()
            for rule in found)
        for sheet in (one, other)]
    say("conditional formats", *conditions)
    first, second = page(one), page(other)
    for key in first:
        say(key, first[key], second[key])


def compare_books(one, other, say):
    books = [openpyxl.load_workbook(path) for path in (one, other)]
    say("sheets", books[0].sheetnames, books[1].sheetnames)
    for sheet in set(books[0].sheetnames) & set(books[1].sheetnames):
        compare_sheets(
            books[0][sheet], books[1][sheet],
            lambda what, a, b, sheet=sheet: say(f"{sheet}: {what}", a, b))
    # Stored results, which spreadsheet programs show until they compute.
    books = [openpyxl.load_workbook(path, data_only=True) for path in (one, other)]
    for sheet in books[0].sheetnames:
        for row in books[0][sheet].iter_rows():
            for cell in row:
                found = books[1][sheet][cell.coordinate].value
                if values_differ(cell.value or "", found or ""):
                    say(f"{sheet}: {cell.coordinate} shows", cell.value, found)
    charts = [
        sum(name.startswith("xl/charts/chart") for name in zipfile.ZipFile(path).namelist())
        for path in (one, other)]
    say("charts", *charts)
    styles = [len(book._cell_styles) for book in books]
    # Each library has its own ways to number the same looks.
    if abs(styles[0] - styles[1]) > 2:
        say("styles", *styles)
    return sum(sheet.max_row * sheet.max_column for sheet in books[0]), styles


def main():
    ours, theirs = map(Path, sys.argv[1:3])
    faults, count, cells, styles = [], 0, 0, []
    for folder in sorted(path.parent for path in ours.glob("*/*/packet.md")):
        place = folder.relative_to(ours)
        count += 1
        for name in DOCUMENTS:
            if (folder / name).read_bytes() != (theirs / place / name).read_bytes():
                faults.append(f"{place}/{name} differs")
        for name in WORKBOOKS:
            def say(what, one, other, at=f"{place}/{name}"):
                if one != other:
                    faults.append(f"{at}: {what}: {one!r} {other!r}")
            size, found = compare_books(folder / name, theirs / place / name, say)
            cells += size
            styles.append(found)
    others = {str(p.parent.relative_to(theirs)) for p in theirs.glob("*/*/packet.md")}
    own = {str(p.parent.relative_to(ours)) for p in ours.glob("*/*/packet.md")}
    faults += [f"only one has {folder}" for folder in sorted(own ^ others)]
    for fault in faults[:40]:
        print(fault)
    ranges = [f"{min(s[i] for s in styles)} to {max(s[i] for s in styles)}" for i in (0, 1)]
    print(
        f"{count} packets, {cells} cells compared; styles in a workbook: ours {ranges[0]}, the"
        f" peer's {ranges[1]}; {len(faults)} differences")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main())

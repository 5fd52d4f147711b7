# SPDX-License-Identifier: Apache-2.0
"""Prints what a workbook holds, a call of libxlsxwriter to a line, for limit.c.

Usage: dump_workbook.py WORKBOOK

Fields are parted by tabs; "\\n", "\\t" and "\\\\" stand for themselves.
"""

import sys

import openpyxl

BORDERS = {None: 0, "thin": 1, "medium": 2}
HORIZONTAL = {None: 0, "general": 0, "left": 1, "center": 2, "right": 3}
VERTICAL = {None: 9, "bottom": 9, "top": 8, "center": 10}


def line(*fields):
    texts = [str(field).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
             for field in fields]
    print("\t".join(texts))


def color(value, without=0):
    is_plain = value is not None and value.type == "rgb" and isinstance(value.rgb, str)
    return int(value.rgb[2:], 16) if is_plain else without


def format_of(cell):
    font, align, border = cell.font, cell.alignment, cell.border
    filled = cell.fill.fill_type == "solid"
    return (
        font.sz or 11, int(bool(font.b)), int(bool(font.i)), color(font.color),
        color(cell.fill.fgColor) if filled else 0, int(bool(align.wrap_text)),
        int(align.indent or 0), HORIZONTAL[align.horizontal], VERTICAL[align.vertical],
        *[BORDERS[side.style if side else None]
          for side in (border.left, border.right, border.top, border.bottom)],
        int(not cell.protection.locked), cell.number_format)


def sheet_lines(sheet, results, formats):
    line("sheet", sheet.title, int(sheet.sheet_state != "visible"))
    for size in sheet.column_dimensions.values():
        line("columns", size.min - 1, size.max - 1, size.width - 0.7109375)
    for row, size in sheet.row_dimensions.items():
        if size.height:
            line("row", row - 1, size.height)
    for row in sheet.iter_rows():
        for cell in row:
            place = (cell.row - 1, cell.column - 1)
            index = formats.get(format_of(cell), -1)
            if cell.value is None:
                if cell.has_style:
                    line("blank", *place, index)
            elif cell.data_type == "f":
                line("formula", *place, index, results[cell.coordinate].value or "", cell.value)
            elif cell.data_type == "n":
                line("number", *place, index, cell.value)
            else:
                line("string", *place, index, cell.value)
    for rule in sheet.data_validations.dataValidation:
        for area in rule.sqref.ranges:
            line(
                "list", area.min_row - 1, area.min_col - 1, area.max_row - 1, area.max_col - 1,
                rule.promptTitle or "", rule.prompt or "", rule.errorTitle or "", rule.error or "",
                *(rule.formula1 or "").strip('"').split(","))
    for area, found in sheet.conditional_formatting._cf_rules.items():
        for rule in found:
            for one in area.sqref.ranges:
                line("condition", one.min_row - 1, one.min_col - 1, one.max_row - 1,
                     one.max_col - 1, rule.formula[0])
    if sheet.print_area:
        line("page", int(sheet.page_setup.orientation == "landscape"),
             sheet.oddFooter.left.text or "", sheet.max_row - 1, sheet.max_column - 1)
        line("breaks", *[mark.id for mark in sheet.row_breaks.brk], 0)
    if sheet._charts:
        line("chart", sheet.title)


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    results = openpyxl.load_workbook(sys.argv[1], data_only=True)
    formats = {}
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.has_style:
                    formats.setdefault(format_of(cell), len(formats))
    for values in formats:
        line("format", *values)
    for sheet in book:
        sheet_lines(sheet, results[sheet.title], formats)
    for sheet in book:
        for name, value in sheet.defined_names.items():
            if not name.startswith("_xlnm"):
                line("name", f"{sheet.title}!{name}", "=" + value.attr_text)


if __name__ == "__main__":
    main()

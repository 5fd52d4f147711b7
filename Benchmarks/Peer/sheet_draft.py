# SPDX-License-Identifier: Apache-2.0
"""A sheet that is filled row by row, with heights estimated from the text and pages broken between
rows, and then written with XlsxWriter."""

from styles import METRICS
from type_measure import line_height, lines

STANDARD = 15.0
GREATEST = 409.0
PADDING = 2.0
MARGINS = {"left": 0.5, "right": 0.5, "top": 0.5, "bottom": 0.65}
PAPERS = [(595.3, 841.9), (612.0, 792.0)]

BLANK, TEXT, NUMBER, FORMULA = range(4)


def blank(column, style):
    return (column, BLANK, None, style)


def text(column, value, style):
    return (column, TEXT, value, style)


def number(column, value, style):
    return (column, NUMBER, value, style)


class SheetDraft:
    def __init__(self, name, widths, footer, landscape=False):
        self.name, self.widths, self.footer, self.landscape = name, widths, footer, landscape
        self.cells, self.heights, self.breaks = [], [], []
        self.row, self.used, self.repeated = 0, 0.0, 0.0
        self.frozen = self.active_cell = self.chart = None
        self.validations, self.conditions, self.names = [], [], []
        self.width = self.width_of(0, len(widths) - 1)
        self.page_height = self._page_height()

    def width_of(self, first, last):
        """The width of some columns in points."""
        return sum((width * 7 + 5) * 0.75 for width in self.widths[first : last + 1])

    def _page_height(self):
        heights = []
        for short, long in PAPERS:
            paper = (long, short) if self.landscape else (short, long)
            wide = paper[0] - 72 * (MARGINS["left"] + MARGINS["right"])
            tall = paper[1] - 72 * (MARGINS["top"] + MARGINS["bottom"])
            heights.append(tall / min(1, int(100 * wide / self.width) / 100))
        return min(heights) * 0.98

    @property
    def points_left(self):
        return self.page_height - self.used

    def add(self, entries, points=STANDARD):
        """Adds a row, and more below it for text that one row cannot show."""
        pieces = [self._pieces(entry) for entry in entries]
        first = self.row
        while True:
            begins = self.row == first
            height = points if begins else STANDARD
            for piece in pieces:
                if piece and piece[0][1] > height:
                    height = piece[0][1]
            height = min(GREATEST, height)
            if self.used + height > self.page_height:
                self.break_page()
            row, cells = self.row, self.cells
            more = False
            for (column, kind, value, style), piece in zip(entries, pieces):
                if piece:
                    kind, value = TEXT, piece.pop(0)[0]
                    more = more or bool(piece)
                elif not begins:
                    kind, value = BLANK, None
                cells.append((row, column, kind, value, style, None))
            if height != STANDARD:
                self.heights.append((row, height))
            self.used += height
            self.row += 1
            if not more:
                return first

    def put(self, row, column, formula, style, result=""):
        """Puts a formula into a row that is there."""
        self.cells.append((row, column, FORMULA, formula, style, result))

    def add_across(self, value, style):
        size, bold, _, _ = METRICS[style]
        for line in lines(value, sum(self.widths), size, bold, 0):
            self.add([text(0, line, f"{style}_line")])

    def skip(self, points=STANDARD):
        if self.used > self.repeated and points > 0:
            self.add([], points)

    def keep_together(self, body):
        """Runs a body that adds rows, once more on a new page if they do not fit on this one."""
        before = (
            len(self.cells), len(self.heights), len(self.breaks), self.row, self.used,
            self.active_cell, self.chart)
        result = body()
        if len(self.breaks) > before[2] and before[4] > self.repeated:
            del self.cells[before[0] :], self.heights[before[1] :], self.breaks[before[2] :]
            self.row, self.used, self.active_cell, self.chart = before[3:]
            self.break_page()
            result = body()
        return result

    def repeat_rows(self, frozen_columns=0):
        self.frozen = (self.row, frozen_columns)
        self.repeated = self.used

    def break_page(self):
        if self.row > 0 and self.used > self.repeated and (self.breaks or [0])[-1] != self.row:
            self.used = self.repeated
            if len(self.breaks) < 1023:
                self.breaks.append(self.row)

    def _pieces(self, entry):
        column, kind, value, style = entry
        if kind != TEXT:
            return None
        size, bold, wraps, indent = METRICS[style]
        if not wraps:
            return [(value, line_height(size) + PADDING)]
        found = lines(value, self.widths[column], size, bold, indent)
        most = max(1, int((GREATEST - PADDING) / line_height(size)))
        if len(found) <= most:
            return [(value, len(found) * line_height(size) + PADDING)]
        return [
            ("".join(part), len(part) * line_height(size) + PADDING)
            for part in (found[start : start + most] for start in range(0, len(found), most))
        ]

    def write(self, book, formats):
        sheet = book.add_worksheet(self.name)
        for column, width in enumerate(self.widths):
            sheet.set_column(column, column, width)
        for row, height in self.heights:
            sheet.set_row(row, height)
        for row, column, kind, value, style, result in self.cells:
            style = formats[style]
            if kind == TEXT and value:
                sheet.write_string(row, column, value, style)
            elif kind == NUMBER:
                sheet.write_number(row, column, value, style)
            elif kind == FORMULA:
                sheet.write_formula(row, column, value, style, result)
            else:
                sheet.write_blank(row, column, None, style)
        for range_, rule in self.validations:
            sheet.data_validation(*range_, rule)
        for range_, word in self.conditions:
            sheet.conditional_format(
                *range_,
                {
                    "type": "cell", "criteria": "==", "value": f'"{word}"',
                    "format": formats["attention"],
                })
        if self.chart:
            self._write_chart(book, sheet)
        self._set_up(sheet)
        for name, (row, column) in self.names:
            cell = f"${chr(65 + column)}${row + 1}"
            book.define_name(f"{self.name}!{name}", f"='{self.name}'!{cell}")
        return sheet

    def _write_chart(self, book, sheet):
        rows, names, values, levels, place, width, height, title, description = self.chart
        bars = book.add_chart({"type": "bar"})
        bars.add_series({
            "categories": [self.name, rows[0], names, rows[1], names],
            "values": [self.name, rows[0], values, rows[1], values],
            "fill": {"color": "#1F3A5F"}, "data_labels": {"value": True},
        })
        bars.set_title({"name": title, "name_font": {"size": 12, "bold": True}})
        bars.set_legend({"none": True})
        bars.set_y_axis({"reverse": True, "crossing": "max"})
        bars.set_x_axis({"min": 0, "max": max(levels), "major_unit": 1})
        sheet.insert_chart(
            *place, bars,
            {"x_scale": width / 360, "y_scale": height / 216, "description": description})

    def _set_up(self, sheet):
        last = max(0, self.row - 1)
        sheet.hide_gridlines(2)
        sheet.freeze_panes(*self.frozen)
        if self.active_cell:
            sheet.set_selection(*self.active_cell, *self.active_cell)
        if self.landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(**MARGINS)
        sheet.print_area(0, 0, last, len(self.widths) - 1)
        sheet.repeat_rows(0, self.frozen[0] - 1)
        if self.breaks:
            sheet.set_h_pagebreaks(self.breaks)
        sheet.set_footer("&L" + self.footer.replace("&", "&&") + "&RPage &P of &N")

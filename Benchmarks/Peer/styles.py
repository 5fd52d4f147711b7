# SPDX-License-Identifier: Apache-2.0
"""The looks of a packet's workbook as XlsxWriter properties, by name."""

ACCENT, INK, QUIET = "#1F3A5F", "#1B1B1B", "#4A5560"
BAND, FIELD, ALERT, LINE = "#E8EDF3", "#FFFBE6", "#FCE4D6", "#76838F"
SIDES = ("left", "right", "top", "bottom")


def _lines(weight, sides=SIDES, color=LINE):
    lines = {side: weight for side in sides}
    lines.update({f"{side}_color": color for side in sides})
    return lines


def _align(horizontal, vertical, wrap=False, indent=0):
    align = {"align": horizontal}
    if vertical != "bottom":
        align["valign"] = vertical
    if wrap:
        align["text_wrap"] = True
    if indent:
        align["indent"] = indent
    return align


THIN = _lines(1)
TOP = _align("left", "top", wrap=True)
TOP_INSIDE = _align("left", "top", wrap=True, indent=1)
MIDDLE_INSIDE = _align("left", "vcenter", wrap=True, indent=1)
CENTER = _align("center", "vcenter")
CENTER_WRAP = _align("center", "vcenter", wrap=True)
BOLD_ACCENT = {"bold": True, "font_color": ACCENT}

STYLES = {
    "title": {"font_size": 15, **BOLD_ACCENT, **TOP},
    "heading": {
        "font_size": 13, **BOLD_ACCENT, **_lines(2, ("bottom",), ACCENT),
        **_align("left", "bottom", wrap=True),
    },
    "column_heading": {**BOLD_ACCENT, "bg_color": BAND, **THIN, **MIDDLE_INSIDE},
    "centered_heading": {**BOLD_ACCENT, "bg_color": BAND, **THIN, **CENTER_WRAP},
    "group_heading": {"font_size": 13, **BOLD_ACCENT, **_align("left", "bottom")},
    "text": {"font_color": INK, **TOP},
    "bold": {"bold": True, "font_color": INK, **TOP},
    "note": {"italic": True, "font_color": QUIET, **TOP},
    "cell": {"font_color": INK, **THIN, **MIDDLE_INSIDE},
    "top_cell": {"font_color": INK, **THIN, **TOP_INSIDE},
    "number": {"font_color": INK, **THIN, **CENTER},
    "question": {"font_size": 16, **BOLD_ACCENT, "bg_color": BAND, **MIDDLE_INSIDE},
    "band_cell": {"bg_color": BAND, **THIN},
    "short_question": {"font_size": 12, **BOLD_ACCENT, "bg_color": BAND, **THIN, **MIDDLE_INSIDE},
    "input": {
        "font_color": INK, "bg_color": FIELD, **_lines(2), **TOP_INSIDE, "locked": False,
    },
    "ruled": _lines(1, ("bottom",)),
    "attention": {"bold": True, "font_color": "#7A2E00", "bg_color": ALERT},
}


def _derive(name, base, **changes):
    style = {**STYLES[base], **changes}
    STYLES[name] = {key: value for key, value in style.items() if value is not None}


_derive("small_cell", "cell", font_size=10)
_derive("small_bold", "bold", font_size=10)
_derive("small_text", "text", font_size=10)
_derive("mean", "number", num_format="0.00")
_derive("percent", "number", num_format="0%")
_derive("input_line", "input", valign="vcenter")
_derive("input_centered", "input", align="center", valign="vcenter", indent=None)
_derive("input_rating", "input_centered", valign="top", font_size=14, bold=True)
_derive("input_date", "input_line", num_format="yyyy-mm-dd")
_derive("field_start", "input_line", text_wrap=None, right=None, right_color=None)
_derive("field_middle", "field_start", left=None, left_color=None, locked=None)
_derive("field_end", "field_middle", right=2, right_color=LINE)
_derive("label", "cell", align="right")
_derive("status", "cell", bold=True)
_derive("top_status", "top_cell", bold=True)
for _name in ("title", "heading", "text", "bold", "note"):
    _derive(f"{_name}_line", _name, text_wrap=None)

# What the layout of a sheet has to know of a style: size, bold, wrapped, steps of indentation.
METRICS = {
    name: (
        style.get("font_size", 11), style.get("bold", False), style.get("text_wrap", False),
        style.get("indent", 0))
    for name, style in STYLES.items()
}

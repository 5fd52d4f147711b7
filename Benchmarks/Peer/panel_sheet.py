# SPDX-License-Identifier: Apache-2.0
"""The sheet with the panel's ratings side by side, its formulas and the consensus record."""

from scorecard_sheet import choices
from sheet_draft import SheetDraft, blank, number, text

PANELISTS = ["Panelist 1", "Panelist 2", "Panelist 3"]
COUNT = len(PANELISTS)
ID, TEXT, WEIGHT, FIRST = 0, 1, 2, 3
MEAN = FIRST + COUNT
RANGE, DISCUSS, LATER = MEAN + 1, MEAN + 2, MEAN + 3
LATER_MEAN = LATER + COUNT
REASON, MISSING = LATER_MEAN + 1, LATER_MEAN + 2
RATINGS = [10] * COUNT
WIDTHS = [6, 34, 9.5, *RATINGS, 6.5, 6.5, 9, *RATINGS, 6.5, 22, 9]


def at(row, column):
    return f"{chr(65 + column)}{row + 1}"


def span(first_row, first_column, last_row, last_column):
    one, other = at(first_row, first_column), at(last_row, last_column)
    return one if one == other else f"{one}:{other}"


def field(label, last):
    return [
        text(TEXT, label, "label"), blank(WEIGHT, "field_start"),
        *[blank(column, "field_middle") for column in range(FIRST, last)],
        blank(last, "field_end"),
    ]


def mean(row):
    ratings = span(row, FIRST, row, FIRST + COUNT - 1)
    return f'=IF(COUNT({ratings})=0,"",AVERAGE({ratings}))'


def spread(row):
    ratings = span(row, FIRST, row, FIRST + COUNT - 1)
    return f'=IF(COUNT({ratings})<2,"",MAX({ratings})-MIN({ratings}))'


def discuss(row):
    cell = at(row, RANGE)
    return f'=IF({cell}="","",IF({cell}>=2,"Discuss",""))'


def quotient(ratings):
    cells = [(at(row, FIRST + index), at(row, LATER + index)) for row, index in ratings]
    sums = "+".join(f'SUM({new})+IF({new}="",SUM({old}),0)' for old, new in cells)
    counts = "+".join(f'COUNT({new})+IF({new}="",COUNT({old}),0)' for old, new in cells)
    return f'IF({counts}=0,"",({sums})/({counts}))'


def composite(column, rows):
    means, weights = span(rows[0], column, rows[1], column), span(rows[0], WEIGHT, rows[1], WEIGHT)
    return (
        f'=IF(COUNT({means})=0,"",SUMPRODUCT({weights},{means})/'
        f'SUMPRODUCT({weights}*({means}<>"")))')


def panel_sheet(plan, footer):
    draft = SheetDraft("Panel", WIDTHS, footer, landscape=True)
    draft.add_across(f"Panel: {plan.role}, {plan.grade}", "title")
    draft.repeat_rows(WEIGHT)
    draft.add_across(
        "First ratings stay as they were given. Not observed is no number. Discuss where the range"
        f" is 2 or more. Plan {plan.id}.", "note")
    for label in ["Candidate", "Date of the discussion", "Chair", "Panel members present"]:
        row = draft.add(field(label, DISCUSS), 18)
        draft.active_cell = draft.active_cell or (row, WEIGHT)
    asked = questions(draft, plan)
    rows = draft.keep_together(lambda: objectives(draft, plan, asked))
    if rows:
        draft.keep_together(lambda: figures(draft, plan, asked, (rows[0], rows[-1]), len(rows)))
        draft.keep_together(lambda: consensus(draft))
    rules(draft, plan, asked, rows)
    return draft


def headings(draft, first, name, third, is_answered):
    draft.skip()
    draft.add([
        text(ID, f"By {name.lower()}", "group_heading"),
        text(FIRST, "First ratings", "group_heading"),
        text(LATER, "After discussion", "group_heading"),
    ])
    entries = [
        text(ID, first, "centered_heading"), text(TEXT, name, "column_heading"),
        text(WEIGHT, third, "centered_heading"),
    ]
    for index, panelist in enumerate(PANELISTS):
        entries.append(text(FIRST + index, panelist, "centered_heading"))
        entries.append(text(LATER + index, panelist, "centered_heading"))
    entries += [
        text(column, word, "centered_heading") for column, word in
        [(MEAN, "Mean"), (RANGE, "Range"), (DISCUSS, "Discuss"), (LATER_MEAN, "Mean")]]
    if is_answered:
        entries += [
            text(REASON, "Reason for each change", "column_heading"),
            text(MISSING, "Missing", "centered_heading"),
        ]
    draft.add(entries)


def questions(draft, plan):
    headings(draft, "Id", "Question", "Objective", True)
    rows = {}
    for question in plan.questions:
        row = draft.add(
            [
                text(ID, question["id"], "cell"), text(TEXT, question["text"], "cell"),
                number(WEIGHT, question["number"], "number"), blank(REASON, "input_line"),
                *[
                    blank(first + index, "input_centered") for index in range(COUNT)
                    for first in (FIRST, LATER)],
            ], 30)
        rows[question["id"]] = row
        later = span(row, LATER, row, LATER + COUNT - 1)
        draft.put(row, MEAN, mean(row), "mean")
        draft.put(row, RANGE, spread(row), "mean")
        draft.put(row, DISCUSS, discuss(row), "status")
        draft.put(
            row, LATER_MEAN,
            f'=IF(COUNTA({later})=0,"",{quotient([(row, index) for index in range(COUNT)])})',
            "mean")
        draft.put(
            row, MISSING,
            f'=IF(COUNTA({later})=0,"",IF({at(row, REASON)}="","Reason missing",""))', "status")
    return rows


def objectives(draft, plan, asked):
    headings(draft, "No.", "Objective", "Weight", False)
    if not asked:
        return []
    changes = span(min(asked.values()), LATER, max(asked.values()), LATER + COUNT - 1)
    rows = []
    for objective in plan.objectives:
        row = draft.add([
            number(ID, objective["number"], "number"), text(TEXT, objective["label"], "cell"),
            number(WEIGHT, objective["weight"], "percent"),
        ])
        rows.append(row)
        later = span(row, LATER, row, LATER + COUNT - 1)
        draft.put(row, MEAN, mean(row), "mean")
        draft.put(row, RANGE, spread(row), "mean")
        draft.put(row, DISCUSS, discuss(row), "status")
        draft.put(row, LATER_MEAN, f'=IF(COUNT({later})=0,"",AVERAGE({later}))', "mean")
        own = [asked[q["id"]] for q in objective["questions"] if q["id"] in asked]
        for index in range(COUNT if own else 0):
            ratings = ",".join(at(question, FIRST + index) for question in own)
            draft.put(
                row, FIRST + index, f'=IF(COUNT({ratings})=0,"",AVERAGE({ratings}))', "mean")
            draft.put(
                row, LATER + index,
                f'=IF(COUNTA({changes})=0,"",{quotient([(q, index) for q in own])})', "mean")
    return rows


def figures(draft, plan, asked, rows, count):
    draft.skip()
    row, left = draft.row, draft.points_left
    composites(draft, plan, asked, rows, count)
    recommendations(draft, plan)
    height = min(399.0, 70 + 24.0 * count)
    draft.chart = (
        rows, TEXT, MEAN, [level["level"] for level in plan.levels], (row, LATER),
        draft.width_of(LATER, MISSING), height, "Mean of the first ratings by objective",
        "Bar chart of the mean of the first ratings of each objective. The same figures stand above"
        " it, in the column Mean of the table By objective.")
    draft.skip(max(0, height - (left - draft.points_left)))


def heading(draft, value):
    draft.skip(8)
    draft.add([text(0, value, "group_heading")])


def composites(draft, plan, asked, rows, count):
    heading(draft, "Composite")
    ratings = span(min(asked.values()), FIRST, max(asked.values()), FIRST + COUNT - 1)
    total = len(asked) * COUNT
    before, after, coverage = [
        draft.add([text(TEXT, label, "label")])
        for label in [
            "Composite of first ratings", "Composite after discussion",
            f"Coverage of {total} ratings asked for"]]
    draft.add([text(TEXT, plan.weight_note, "note")])
    covered, means = at(coverage, WEIGHT), span(rows[0], MEAN, rows[1], MEAN)
    draft.put(before, WEIGHT, composite(MEAN, rows), "mean")
    draft.put(after, WEIGHT, composite(LATER_MEAN, rows), "mean")
    draft.put(
        coverage, WEIGHT, f'=IF(COUNT({ratings})=0,"",COUNT({ratings})/{max(1, total)})', "percent")
    draft.put(
        before, FIRST,
        f'=IF({covered}="","",IF({covered}<0.75,'
        f'"Take care: under 75 % of the ratings are given",IF(COUNT({means})<{count},'
        f'"Take care: an objective has no rating","Every objective is rated")))', "bold_line")


def recommendations(draft, plan):
    heading(draft, "Recommendations as given; never averaged")
    draft.add([
        text(TEXT, "Panelist", "column_heading"),
        *[text(FIRST + index, name, "centered_heading") for index, name in enumerate(PANELISTS)],
    ])
    row = draft.add(
        [
            text(TEXT, "Overall recommendation", "label"),
            *[blank(FIRST + index, "input_centered") for index in range(COUNT)],
        ], 32)
    # The body may run twice; a rule of the first time would stand in the wrong row.
    draft.validations = [(
        (row, FIRST, row, FIRST + COUNT - 1),
        {"validate": "list", "source": plan.guide["recommendations"], "error_type": "warning"})]


def consensus(draft):
    heading(draft, "Consensus record")
    draft.add(field("Outcome", DISCUSS), 22)
    for label in ["What evidence decided it,", "in two or three sentences", "", ""]:
        draft.add(field(label, MISSING), 22)
    for signer in ["Chair", *PANELISTS]:
        draft.add(field(f"Signature or initials: {signer}", DISCUSS), 24)


def rules(draft, plan, asked, objective_rows):
    if not asked:
        return
    first, last = min(asked.values()), max(asked.values())
    for column in (FIRST, LATER):
        draft.validations.append((
            (first, column, last, column + COUNT - 1),
            {"validate": "list", "source": choices(plan), "error_type": "warning"}))
    marks = [(first, last, DISCUSS, "Discuss"), (first, last, MISSING, "Reason missing")]
    if objective_rows:
        marks.append((objective_rows[0], objective_rows[-1], DISCUSS, "Discuss"))
    draft.conditions += [((top, column, bottom, column), word) for top, bottom, column, word in marks]

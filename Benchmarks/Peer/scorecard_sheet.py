# SPDX-License-Identifier: Apache-2.0
"""The sheet that a panelist fills in."""

from sheet_draft import SheetDraft, blank, text

GAPS = ["Rating missing", "Evidence missing", "Not on the scale", "Reason missing"]
REQUIRED = ["panelist", "candidate", "interview_date"]


def name(cell):
    return f"{chr(65 + cell[1])}{cell[0] + 1}"


def choices(plan):
    return [str(level["level"]) for level in plan.levels] + [plan.not_observed["label"]]


def scorecard_sheet(plan, footer):
    draft = SheetDraft("Scorecard", [7, 49, 68, 12, 11], footer, landscape=True)
    fields, words = {}, []
    head(draft, plan, fields)
    for number, question in enumerate(plan.questions, 1):
        words.append(
            draft.keep_together(lambda: block(draft, plan, question, number, fields)))
    overview(draft, plan, fields, words)
    words.append(draft.keep_together(lambda: recommendation(draft, plan, fields)))
    rules(draft, plan, fields, words)
    draft.names = sorted(fields.items(), key=lambda field: field[1])
    draft.active_cell = fields["panelist"]
    return draft


def head(draft, plan, fields):
    draft.add([text(1, f"Scorecard: {plan.role}, {plan.grade}", "title")], 36)
    draft.add([text(1, f"Evidence first, then the rating. Plan {plan.id}.", "note")])
    draft.repeat_rows()
    for label, field, style in [
        ("Panelist", "panelist", "input_line"),
        ("Candidate (code or name)", "candidate", "input_line"),
        ("Date of the interview", "interview_date", "input_date"),
        (plan.guide["noReasonToStepAside"], "no_reason_to_step_aside", "input_line"),
    ]:
        row = draft.add([text(1, label, "label"), blank(2, style)], 20)
        fields[field] = (row, 2)


def bullets(heading, lines):
    return "\n".join([heading] + ["• " + line for line in lines]) if lines else ""


def block(draft, plan, question, number, fields):
    draft.skip(10)
    place = f"Question {number} of {len(plan.questions)}"
    draft.add([
        blank(0, "band_cell"), text(1, question["text"], "short_question"),
        text(2, f"{place} · {question['id']}\n{question['label']}", "column_heading"),
        blank(3, "band_cell"), blank(4, "band_cell"),
    ])
    draft.add([
        blank(0, "cell"), text(1, bullets("Probes", question["probes"]), "top_cell"),
        text(2, bullets("Listen for (never read out)", question["lookFors"]), "top_cell"),
        blank(3, "cell"), blank(4, "cell"),
    ])
    draft.add([
        text(0, "Id", "column_heading"),
        text(1, f"What an answer tells at {plan.grade}", "column_heading"),
        text(2, "Evidence: what the candidate said and did", "column_heading"),
        text(3, "Rating", "column_heading"), text(4, "Still to do", "column_heading"),
    ])
    anchors = question["anchors"]
    row = draft.add(
        [
            text(0, question["id"], "top_cell"),
            text(1, f"1 – {anchors['1']}\n\n3 – {anchors['3']}\n\n5 – {anchors['5']}", "top_cell"),
            blank(2, "input"), blank(3, "input_rating"),
        ],
        max(120.0, min(290.0, draft.points_left)))
    evidence, rating = (row, 2), (row, 3)
    fields[f"evidence_{question['id']}"] = evidence
    fields[f"rating_{question['id']}"] = rating
    draft.put(
        row, 4,
        f'=IF({name(rating)}="",IF({name(evidence)}="","To do","Rating missing"),'
        f'IF({held(known(plan), name(rating))}{labelled(plan, name(rating))}=0,"Not on the scale",'
        f'IF({name(evidence)}<>"","Done",IF({held(unrated(plan), name(rating))}>0,"Done",'
        f'"Evidence missing"))))',
        "top_status", "To do")
    return (row, 4)


def quoted(texts, mark=","):
    return mark.join('"' + text.replace('"', '""') + '"' for text in texts)


def unrated(plan):
    return [plan.not_observed["label"], "n.o", "n/o", "n. o."]


def known(plan):
    numbers = [str(level["level"]) for level in plan.levels]
    return numbers + [level["label"] for level in plan.levels if level["label"]] + unrated(plan)


def held(texts, cell):
    """How many of some texts a cell holds, with what may stand around them."""
    before = quoted(["", " ", "", " ", "", "", ""], ";")
    after = quoted(["", "", " ", " ", ".0", ",0", "."], ";")
    return f'SUMPRODUCT(({cell}&""={{{before}}}&{{{quoted(texts)}}}&{{{after}}})*1)'


def labelled(plan, cell):
    """How many levels a cell names with their label behind."""
    levels = [level for level in plan.levels if level["label"]]
    numbers = quoted(str(level["level"]) for level in levels)
    labels = quoted(level["label"] for level in levels)
    return f'+SUMPRODUCT(COUNTIF({cell},{{{numbers}}}&{{"?";"??";"???"}}&{{{labels}}}))'


def recommendation(draft, plan, fields):
    draft.skip()
    draft.add([
        blank(0, "band_cell"), text(1, "Last, after every rating", "short_question"),
        text(2, "The recommendation is yours. It is not computed, and it may stay blank.",
             "column_heading"),
        blank(3, "band_cell"), text(4, "Still to do", "column_heading"),
    ])
    offered = ", ".join(plan.guide["recommendations"])
    for label, field, points in [
        ("Summary: what this candidate showed, in two or three sentences", "summary", 110),
        (f"Overall recommendation: {offered}", "recommendation", 24),
        ("Reason for the recommendation", "recommendation_reason", 110),
    ]:
        row = draft.add([text(1, label, "label"), blank(2, "input")], points)
        fields[field] = (row, 2)
    reason = fields["recommendation_reason"]
    draft.put(
        reason[0], 4,
        f'=IF({name(fields["recommendation"])}="","",IF({name(reason)}="","Reason missing",'
        f'"Done"))', "top_status")
    return (reason[0], 4)


def overview(draft, plan, fields, words):
    if not words:
        return
    required = [fields[field] for field in REQUIRED]
    for cell in required:
        draft.put(cell[0], 4, f'=IF({name(cell)}="","To do","Done")', "status", "To do")
    rows = f"{name(words[0])}:{name(words[-1])}" if len(words) > 1 else name(words[0])
    done = f"{name((required[0][0], 4))}:{name((required[-1][0], 4))}"
    total = len(plan.questions)

    def count(word):
        return f'COUNTIF({rows},"{word}")'

    def part(word, saying):
        return f'&IF({count(word)}>0,", "&{count(word)}&" {saying}","")'

    draft.put(
        0, 2,
        f'=IF({count("Done")}+COUNTIF({done},"Done")={total + 3},'
        f'"Nothing is missing: {total} of {total} rated","Still to do: "&{count("Done")}+'
        f'{count("Evidence missing")}&" of {total} rated"'
        + part("Evidence missing", "without evidence")
        + part("Rating missing", "with evidence but no rating")
        + part("Not on the scale", "not on the scale")
        + f'&IF(COUNTIF({done},"To do")>0,", name or date missing",""))',
        "bold", f"Still to do: 0 of {total} rated, name or date missing")
    who = [
        f'IF({name(fields[field])}="","no name yet",{name(fields[field])})'
        for field in ("panelist", "candidate")]
    draft.put(
        1, 2, f'="Panelist: "&{who[0]}&"; candidate: "&{who[1]}', "text",
        "Panelist: no name yet; candidate: no name yet")


def listed(words):
    return f"{', '.join(words[:-1])} or {words[-1]}"


def rules(draft, plan, fields, words):
    offered = plan.guide["recommendations"]
    levels = "; ".join(f"{level['level']} {level['label']}" for level in plan.levels)
    for field, cell in sorted(fields.items(), key=lambda field: field[1]):
        rule = None
        if field == "recommendation":
            rule = {
                "validate": "list", "source": offered, "input_title": "Overall recommendation",
                "input_message": "Last, and only if you wish to give one.",
                "error_type": "warning", "error_title": "Not one of the choices",
                "error_message": f"{listed(offered)}. Keep this entry anyway?",
            }
        elif field == "interview_date":
            rule = {
                "validate": "any", "input_title": "Date",
                "input_message": "For example 2026-03-14.", "show_error": False,
            }
        elif field == "no_reason_to_step_aside":
            rule = {
                "validate": "list", "source": ["Yes", "No"],
                "input_title": "No reason to step aside",
                "input_message": "Yes, or tell the chair before the interview.",
                "error_type": "information",
            }
        elif field.startswith("evidence_"):
            rule = {
                "validate": "any", "input_title": "Evidence",
                "input_message": "What was said and done, near their words. A row shows some 27 "
                "lines; if it is full, insert a row below and go on there, in the same column.",
                "show_error": False,
            }
        elif field.startswith("rating_"):
            rule = {
                "validate": "list", "source": choices(plan), "input_title": "Rating",
                "input_message": f"After the evidence: {levels}."[:254],
                "error_type": "warning", "error_title": "Not on the scale",
                "error_message": f"Choose {listed(choices(plan))}. Keep this entry anyway?",
            }
        if rule:
            draft.validations.append(((*cell, *cell), rule))
    draft.conditions += [((*min(words), *max(words)), gap) for gap in GAPS]

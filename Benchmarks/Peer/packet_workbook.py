# SPDX-License-Identifier: Apache-2.0
"""The workbooks of a packet: Plan, Guide, Scorecard, Panel, Scale and the hidden _kit."""

from datetime import datetime

from panel_sheet import panel_sheet
from scorecard_sheet import scorecard_sheet
from sheet_draft import STANDARD, SheetDraft, blank, number, text
from styles import STYLES
from xlsxwriter import Workbook

NOTE_HEIGHT = 26.0
# The words by which fields are found; the one about stepping aside is the guide's.
LABELS = [
    ("panelist", "Panelist"), ("candidate", "Candidate (code or name)"),
    ("interviewDate", "Date of the interview"), ("summary", "Summary"),
    ("recommendation", "Overall recommendation"),
    ("recommendationReason", "Reason for the recommendation"), ("plan", "Plan"),
    ("guideSheet", "Guide"), ("panelSheet", "Panel"), ("panelCandidate", "Candidate"),
    ("date", "Date of the discussion"), ("chair", "Chair"),
    ("present", "Panel members present"), ("outcome", "Outcome"),
    ("decided", "What evidence decided it,"), ("signature", "Signature or initials:"),
    ("id", "Id"), ("question", "Question"), ("mean", "Mean"), ("discuss", "Discuss"),
    ("reason", "Reason for each change"),
]


class Formats(dict):
    """The formats of one workbook, each made when it is first used."""

    def __init__(self, book):
        super().__init__()
        self.book = book

    def __missing__(self, name):
        self[name] = self.book.add_format(STYLES[name])
        return self[name]


def packet(plan, path):
    footer = foot(plan)
    write(
        plan, path, f"Interview packet: {plan.role}, {plan.grade}",
        [plan_sheet(plan, footer), guide_sheet(plan, footer), scorecard_sheet(plan, footer),
         panel_sheet(plan, footer), scale_sheet(plan, footer)])


def scorecard(plan, path):
    footer = foot(plan)
    write(
        plan, path, f"Scorecard: {plan.role}, {plan.grade}",
        [scorecard_sheet(plan, footer), scale_sheet(plan, footer)])


def foot(plan):
    parts = [(plan.role, 60), (plan.grade, 30), (f"plan {plan.id}", 20)]
    return ", ".join(part if len(part) <= most else part[:most] + "…" for part, most in parts)


def write(plan, path, title, drafts):
    book = Workbook(path, {"in_memory": True})
    book.set_properties({
        "title": title, "subject": "Structured interview", "author": plan.context["tool"],
        "company": plan.data.get("organization") or "",
        "created": datetime.fromisoformat(plan.context["date"]),
    })
    book.set_custom_property("Language", "en-US")
    formats = Formats(book)
    for index, draft in enumerate(drafts):
        sheet = draft.write(book, formats)
        if index == 0:
            sheet.activate()
    kit_sheet(plan, book)
    book.close()


def table_headings(draft, texts):
    draft.add([text(column, value, "column_heading") for column, value in enumerate(texts)])


def plan_sheet(plan, footer):
    draft = SheetDraft("Plan", [12, 46, 10, 22], footer)
    draft.add_across(f"Interview plan: {plan.role}, {plan.grade}", "title")
    draft.repeat_rows()
    facts = [("Role", plan.role)]
    if plan.data.get("organization"):
        facts.append(("Employer", plan.data["organization"]))
    facts += [
        ("Grade", plan.grade), ("Length", plan.length),
        ("Plan", f"{plan.id}, {plan.context['date']}")]
    facts += [("Note", note) for note in plan.data["notes"]]
    for name, value in facts:
        draft.add([text(0, name, "bold"), text(1, value, "text")])
    for session in plan.sessions:
        draft.keep_together(lambda: time_line(draft, plan, session))
    draft.add([
        text(1, f"{plan.guide['setUp']} All panelists ask in turn; all rate everything.", "note")])
    objectives(draft, plan)
    responsibilities(draft, plan)
    draft.keep_together(lambda: record(draft, plan))
    for objective in plan.objectives:
        for question in objective["questions"] + objective["reserve"]:
            draft.add([
                text(0, question["id"], "bold"),
                text(1, f"Line {objective['line']} of the profile; {question['source']}",
                     "text_line"),
            ])
    draft.skip(8)
    for label in ["Edited by", "Reviewed by", "Date of review"]:
        draft.add([text(0, label, "label"), blank(1, "input_line")], 22)
    return draft


def plan_heading(draft, value):
    draft.skip()
    draft.add([
        text(0, value, "heading_line"), *[blank(column, "heading") for column in (1, 2, 3)]])


def time_line(draft, plan, session):
    several = len(plan.sessions) > 1
    plan_heading(draft, f"Time line: {session['name']}" if several else "Time line")
    table_headings(draft, ["Clock", "What", "Minutes", "Who asks"])
    for item in session["items"]:
        row = draft.add([
            text(0, item["clock"], "cell"), text(1, item["what"], "cell"),
            number(2, item["minutes"], "number"), blank(3, "input_line"),
        ])
        draft.active_cell = draft.active_cell or (row, 3)
    draft.add([
        text(0, session["end"], "cell"), text(1, "End", "cell"),
        number(2, session["total"], "number"), blank(3, "cell"),
    ])


def table(draft, title, texts, rows):
    def top():
        plan_heading(draft, title)
        table_headings(draft, texts)
        if rows:
            draft.add(rows[0])

    draft.keep_together(top)
    for row in rows[1:]:
        draft.add(row)


def objectives(draft, plan):
    rows = []
    for objective in plan.objectives:
        asked = ", ".join(question["id"] for question in objective["questions"])
        reserve = ", ".join(question["id"] for question in objective["reserve"])
        rows.append([
            number(0, objective["number"], "number"),
            text(1, f"{objective['label']}\n{objective['title']}", "cell"),
            number(2, objective["weight"], "percent"),
            text(3, f"{asked}\nReserve: {reserve}" if reserve else asked, "cell"),
        ])
    table(draft, "Objectives", ["No.", "Objective", "Weight", "Questions"], rows)
    draft.add([text(1, plan.weight_note, "note")])


def responsibilities(draft, plan):
    rows = []
    for objective in plan.objectives:
        first = objective["questions"][0]["id"] if objective["questions"] else ""
        for value, became in objective["fates"] or [(objective["title"], f"question {first}")]:
            rows.append([
                number(0, objective["number"], "number"), text(1, value, "cell"),
                blank(2, "input_centered"), text(3, became, "cell"),
            ])
    table(
        draft, "What each responsibility became",
        ["Objective", "Responsibility", "Checked", "Became"], rows)


def record(draft, plan):
    plan_heading(draft, "Record of development")
    draft.skip(4)
    for name, value in [
        ("Made from", plan.data["source"]),
        ("Made with", f"{plan.context['tool']}, {plan.context['templates']}"),
        ("Date", plan.context["date"]),
    ]:
        draft.add([text(0, name, "bold"), text(1, value, "text_line")])


def guide_sheet(plan, footer):
    guide = plan.guide
    draft = SheetDraft("Guide", [22, 68], footer)
    draft.add_across(f"Interviewer guide: {plan.role}, {plan.grade}", "title")
    draft.repeat_rows()
    draft.add([text(0, f"Plan {plan.id}", "note_line")])
    guide_list(
        draft, "How to use it", guide["howToUse"] + [guide["useProbes"]] * plan.has_probes)
    script(draft, "Opening (read aloud)", plan.opening)
    notes(draft)
    for session in plan.sessions:
        for question in session["questions"]:
            guide_question(draft, plan, session, question)
    draft.break_page()
    script(draft, "The candidate's questions (read aloud)", guide["candidateQuestions"])
    script(draft, "Closing (read aloud)", guide["closing"])
    guide_list(
        draft, "If an answer does not come",
        [f"{rescue['when']}: {rescue['say']}" for rescue in guide["rescueProbes"]])
    reserve(draft, [q for objective in plan.objectives for q in objective["reserve"]])
    draft.break_page()
    guide_rules(draft, guide)
    return draft


def guide_heading(draft, value, gap=4):
    draft.skip()
    draft.add([text(0, value, "heading_line"), blank(1, "heading")])
    draft.skip(gap)


def guide_list(draft, title, values):
    if values:
        guide_heading(draft, title)
        for value in values:
            draft.add([text(1, "• " + value, "text")])


def script(draft, title, value):
    guide_heading(draft, title)
    draft.add([text(1, value, "text")])


def notes(draft):
    left = draft.points_left - 3 * STANDARD
    count = int(left / NOTE_HEIGHT)
    if count > 0:
        draft.skip(8)
        draft.add([text(0, "Notes", "bold")])
        for _ in range(count):
            draft.add([blank(0, "ruled"), blank(1, "ruled")], left / count)


def guide_question(draft, plan, session, question):
    draft.break_page()
    place = f"{session['name']} · " if len(plan.sessions) > 1 else ""
    guide_heading(
        draft, f"{place}{question['id']} · {question['label']} · {question['minutes']} minutes",
        gap=0)
    draft.add([blank(0, "question"), text(1, question["text"], "question")])
    draft.skip(8)
    draft.add([
        text(0, f"Objective {question['number']}", "bold"), text(1, question["title"], "text")])
    for title, values in [
        ("Probes", question["probes"]), ("Listen for", question["lookFors"]),
        ("Listen also for", question["listen_also"]),
    ]:
        for index, value in enumerate(values):
            line = text(1, "• " + value, "text")
            draft.add([line] if index else [text(0, title, "bold"), line])
    draft.skip(8)
    for level in ("1", "3", "5"):
        draft.add([
            text(0, f"Level {level}", "status"), text(1, question["anchors"][level], "cell")])
    notes(draft)


def reserve(draft, questions):
    def row(question):
        draft.add([
            text(0, question["id"], "bold"),
            text(1, f"{question['label']}: {question['text']}", "text")])

    def top():
        guide_heading(draft, "Reserve questions")
        draft.add([
            text(1, "Only if a planned question cannot be asked, and then for every candidate.",
                 "note")])
        row(questions[0])

    if questions:
        draft.keep_together(top)
        for question in questions[1:]:
            row(question)


def guide_rules(draft, guide):
    guide_heading(draft, "What not to ask")
    draft.add([
        text(1, "What stands after \"Instead\" is lawful if the job needs it and everyone is asked.",
             "small_text")])
    for rule in guide["doNotAsk"]:
        draft.add([
            text(0, rule["topic"], "small_cell"),
            text(1, f"Never: {rule['never']}. Instead: {rule['instead']}.", "small_cell")])
    draft.add([text(1, guide["ifTheyTell"], "small_text")])
    guide_heading(draft, "Notes")
    for rule in guide["noteRules"]:
        draft.add([text(1, "• " + rule, "small_text")])
    draft.add([text(0, "Helps", "small_bold"), text(1, guide["goodNote"], "small_text")])
    draft.add([text(0, "Does not help", "small_bold"), text(1, guide["badNote"], "small_text")])
    guide_heading(draft, "Rating errors")
    for error in guide["ratingErrors"]:
        draft.add([text(0, error["name"], "small_bold"), text(1, error["meaning"], "small_text")])


def scale_sheet(plan, footer):
    draft = SheetDraft("Scale", [13, 28, 49], footer)
    draft.add_across(f"Rating scale: {plan.role}, {plan.grade}", "title")
    draft.repeat_rows()
    draft.add_across(
        f"Relative to the grade: the anchors of each question are written for {plan.grade}. Plan"
        f" {plan.id}.", "note")
    draft.skip()
    table_headings(draft, ["Level", "Label", "Meaning"])
    for level in plan.levels:
        draft.add([
            number(0, level["level"], "number"), text(1, level["label"], "cell"),
            text(2, level["meaning"], "cell")])
    draft.add([
        text(0, "No number", "number"), text(1, plan.not_observed["label"], "cell"),
        text(2, plan.not_observed["meaning"], "cell")])
    if plan.expected and plan.expected["autonomy"]:
        draft.skip()
        table_headings(draft, ["Dial", "What it turns", f"Expected at {plan.grade}"])
        for dial, turns, key in [
            ("Autonomy", "how freely they work", "autonomy"),
            ("Complexity", "how hard the problems are", "complexity"),
            ("Scope", "how much the work covers", "scope"),
            ("Influence", "whom they bring along", "influence"),
            ("Result", "what is different afterward", "result"),
        ]:
            draft.add([
                text(0, dial, "cell"), text(1, turns, "cell"), text(2, plan.expected[key], "cell")])
    return draft


def kit_sheet(plan, book):
    sheet = book.add_worksheet("_kit")
    sheet.hide()
    for column, width in enumerate([16, 40, 12]):
        sheet.set_column(column, column, width)
    rows = [
        ["format", "interviewkit-scorecard/1"], ["plan", plan.id], ["role", plan.role],
        ["grade", plan.grade]]
    for objective in plan.objectives:
        for question in objective["questions"]:
            rows.append([
                question["id"], objective["id"], objective["weight"], objective["number"],
                objective["label"], question["text"]])
    rows += [["level", level["level"], level["label"]] for level in plan.levels]
    rows.append(["not observed", plan.not_observed["label"]])
    rows += [["recommendation", choice] for choice in plan.guide["recommendations"]]
    if plan.weight_reason:
        rows.append(["weight reason", plan.weight_reason])
    rows += [["label", field, label] for field, label in LABELS]
    rows.insert(-len(LABELS) + 3, ["label", "noConflict", plan.guide["noReasonToStepAside"]])
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if isinstance(value, str):
                sheet.write_string(row, column, value)
            else:
                sheet.write_number(row, column, value)

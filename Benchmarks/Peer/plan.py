# SPDX-License-Identifier: Apache-2.0
"""A plan as "interviewkit plan --json" prints it, with what the documents say of it."""

NAMES = {"behavioral": "Behavioral", "situational": "Situational", "knowledge": "Knowledge"}
PARTS = [
    ("opening", "Welcome"), ("question", "The panel's questions"), ("candidate", "Your questions"),
    ("closing", "What happens next"),
]


def clock(minutes):
    return f"{minutes // 60}:{minutes % 60:02d}"


class Plan:
    """Adds to the parts of a plan, in place, what templates and sheets use."""

    def __init__(self, data, guide, context):
        self.data, self.guide, self.context = data, guide, context
        self.role, self.grade, self.id = data["role"], data["grade"], data["plan"]
        self.minutes = data["minutes"]
        self.objectives, self.sessions = data["objectives"], data["sessions"]
        self.levels, self.not_observed = data["scale"], data["notObserved"]
        self.expected = data.get("expected")
        self.opening = guide["opening"].replace("{minutes}", str(self.minutes))
        by_id = {}
        for objective in self.objectives:
            self._prepare(objective, by_id)
        self.questions = []
        for session in self.sessions:
            self._prepare_session(session, by_id)
        self.has_probes = any(question["probes"] for question in self.questions)
        self.has_reserve = any(objective["reserve"] for objective in self.objectives)
        reasons = [o["weightReason"] for o in self.objectives if o.get("weightReason")]
        self.weight_note = (
            f"Weights differ. Reason: {reasons[0]}" if reasons
            else "Every objective has the same weight.")
        self.weight_reason = reasons[0] if reasons else None
        several = len(self.sessions) > 1
        self.length = (
            f"{len(self.sessions)} interviews of {self.minutes} minutes" if several
            else f"{self.minutes} minutes")
        edited = [
            q["id"] for o in self.objectives for q in o["questions"] + o["reserve"]
            if q["source"] == "edited by hand"]
        self.edits = ", ".join(edited) or "no"

    @staticmethod
    def _prepare(objective, by_id):
        percent = objective["weight"] * 100
        near = abs(percent - round(percent)) < 0.05
        objective["share"] = f"{round(percent)}%" if near else f"{round(percent, 1)}%"
        became = {}
        for question in objective["questions"] + objective["reserve"]:
            is_asked = question in objective["questions"]
            question["label"], question["number"] = objective["label"], objective["number"]
            question["title"], question["share"] = objective["title"], objective["share"]
            question["kind_name"] = NAMES[question["kind"]]
            about = question.get("about")
            question["listen_also"] = [text for text in question["covers"] if text != about]
            for covered in question["covers"]:
                if not is_asked:
                    fate = f"reserve {question['id']}"
                elif covered == about:
                    fate = f"question {question['id']}"
                else:
                    fate = f"listened for in {question['id']}"
                became.setdefault(covered, []).append(fate)
        objective["fates"] = [
            (text, became[text].pop(0)) for text in objective["responsibilities"]]
        for question in objective["questions"]:
            by_id[question["id"]] = question

    def _prepare_session(self, session, by_id):
        minutes = 0
        for item in session["items"]:
            item["clock"] = clock(minutes)
            question = by_id.get(item.get("question"))
            item["what"] = {
                "opening": "Opening", "candidate": "The candidate's questions",
                "closing": "Closing",
            }.get(item["kind"]) or f"{question['id']} {question['label']}"
            if question:
                question.setdefault("minutes", item["minutes"])
                self.questions.append(question)
            minutes += item["minutes"]
        session["total"], session["end"] = minutes, clock(minutes)
        asked = {item.get("question") for item in session["items"]}
        session["questions"] = [
            by_id[item["question"]] for item in session["items"] if item.get("question") in asked
            and item.get("question")]
        session["parts"] = [
            (name, sum(item["minutes"] for item in session["items"] if item["kind"] == kind))
            for kind, name in PARTS]

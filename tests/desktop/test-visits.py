# test-visits.py: a visit planned with its referral, questions put in order with keys, the day itself in large type, and a treatment that came of a visit.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import re

from fmndesk import Steps, journal_folder, screenshot, wait_until
from fmnforms import close, dialog, field, fill, open_new

# In the sample, on 24 February 2026: the clinic is next, with five questions; the GP was in December.
CLINIC = "5a3b1e00-0007-4000-8000-000000000008"
GP = "5a3b1e00-0007-4000-8000-000000000006"
folder = journal_folder()
journal = folder / "journal.fmn"

steps = Steps("visits", chained=True)
app = steps.start(folder)


def entries(kind):
    return [entry for entry in json.loads(journal.read_text(encoding="utf-8"))["entries"] if entry["kind"] == kind]


def questions():
    """The clinic's list as it stands in the file."""
    return sorted((entry for entry in entries("question") if entry.get("visit") == CLINIC), key=lambda entry: entry["order"])


def open_visits():
    app.key("ctrl+4")
    app.see("To ask")


def plan():
    open_new(app, "Visit")
    fill(app, [("Date", "2026-05-11"), ("Time", "9:30"), ("Title", "Immunology clinic")])
    # By a screen reader, with the button further down than the window reaches.
    app.click("push button", "Add a reminder", within=dialog)
    app.find("push button", "Two hours before", within=dialog)
    app.key("Escape")
    app.gone("push button", "Two hours before")
    app.click("push button", "Add the usual steps", within=dialog)
    app.see(re.compile("^Form to send"))
    close(app)

    def kept():
        return next((entry for entry in entries("visit") if entry.get("title") == "Immunology clinic"), None)

    visit = wait_until(kept, "the visit in the file")
    if (visit["date"], visit["time"], visit["reminders"]) != ("2026-05-11", "09:30", [{"days": 1, "at": "19:00"}]):
        raise AssertionError(f"the visit is {visit}")
    if [step["step"] for step in visit["referral"]] != ["referred", "form", "phone-call", "tests"]:
        raise AssertionError(f"the referral is {visit['referral']}")
    app.see("Referral: Immunology clinic")


def order_by_keys():
    before = [question["id"] for question in questions()]
    # The first one both people marked: it stays before the others.
    row = app.find("list", "Questions to ask").find("list item", questions()[1]["title"])
    # From column to column, then from one control of the page to the next.
    app.walk(lambda here: here.path == row.path, lambda here: "Tab" if here is not None and here.box[0] > 600 else "F6")
    app.key("alt+Down")
    wait_until(lambda: [question["id"] for question in questions()] == [before[0], before[2], before[1], *before[3:]], "the second question in the third place")
    app.key("alt+Up")
    wait_until(lambda: [question["id"] for question in questions()] == before, "the order of before")
    app.key("alt+Down")
    wait_until(lambda: questions()[2]["id"] == before[1], "the third place again")
    app.key("ctrl+z")
    wait_until(lambda: [question["id"] for question in questions()] == before, "the order that was undone")


def at_the_visit():
    first = questions()[0]
    app.click("push button", "At the visit")
    app.wait(lambda tree: dialog(tree) is not None and dialog(tree).find("check box", f"Asked: {first['title']}", states=("focused",)), "the first tick, with the focus")
    screenshot("visits-mode")
    app.key("space")
    app.wait(lambda tree: (here := tree.focused()) is not None and here.name == "What was said", "the place for the answer")
    app.keys("Then both count.")
    app.key("Tab")
    app.keys("Dr Okafor")
    app.key("Escape")
    app.wait(lambda tree: dialog(tree) is None, "the window of the visit to close")

    def answered():
        now = next(question for question in questions() if question["id"] == first["id"])
        return (now["status"], now.get("answer"), now.get("answered-by")) == ("answered", "Then both count.", "Dr Okafor")

    wait_until(answered, "the answer in the file")


def print_list():
    app.click("push button", "Print list…")
    app.wait(lambda tree: dialog(tree) is not None and dialog(tree).find("push button", "Save as PDF…"), "the page as it is printed")
    app.key("Escape")
    app.wait(lambda tree: dialog(tree) is None, "the page to close")


def decided():
    app.wait(lambda tree: next((row for row in tree.find_all("list item") if row.name.startswith("GP, 18 December 2025")), None), "the visit at the GP").click()
    app.see("What was decided")
    app.click("push button", "Treatment…")
    app.wait(dialog, "the editor")
    fill(app, [("Treatment", "Vitamin D")])
    close(app)

    def kept():
        return next((entry for entry in entries("treatment") if entry.get("decided-at") == GP), None)

    treatment = wait_until(kept, "the treatment in the file")
    if treatment["date"] != "2025-12-18":
        raise AssertionError(f"the treatment is {treatment}")
    app.see("Came of it")


def calendar():
    app.click("push button", "Calendar")
    app.see("February 2026")
    app.find("push button", re.compile("^Tuesday 24 February 2026")).press()
    app.key("Page_Down")
    app.see("March 2026")
    # Back to today, a week on, and a day: the 4th.
    app.key("Home", "Down", "Right")
    app.see("Wednesday 4 March 2026")
    app.see("10:40 Recurrent loss clinic")
    screenshot("visits-calendar")
    app.find("list", "Wednesday 4 March 2026").find("list item", re.compile("^Visit: 10:40")).click()
    app.find("heading", "Recurrent loss clinic")


steps.step("the visits", open_visits)
steps.step("a visit is planned, with its referral", plan)
steps.step("questions in order, by keys", order_by_keys)
steps.step("at the visit", at_the_visit)
steps.step("the list on paper", print_list)
steps.step("what was decided", decided)
steps.step("the calendar", calendar)
steps.step("closed", app.quit)
steps.done()

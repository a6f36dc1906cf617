# test-walk-through.py: welcome, a history logged, seen, understood, undone and redone, kept, printed; and the reminder that comes afterwards.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import json
import os
import re
import subprocess

from fmndesk import HOME, SESSION, Steps, program, program_environment, wait_until
from fmnforms import add_question, choose, close, fill, new_entry, open_new

QUESTIONS = ["Is a repeat needed?", "Who calls with the result?", "May my sister come along?"]
# What is typed must be nowhere but in the journal.
OURS = ["Linden", "Dr Abendroth", "Courtyard clinic", *QUESTIONS]
visit_day = datetime.date.today() + datetime.timedelta(days=10)
journal = HOME / ".local" / "share" / "forget-me-not" / "journal" / "journal.fmn"
pdf = SESSION / "summary.pdf"

steps = Steps("walk-through", chained=True)
# The person's own way in: no test mode, the default folder in a home of its own, today's date.
app = steps.start(today=None)


def welcome():
    app.see("A private journal")
    app.click("push button", "New journal")
    app.click("push button", "Continue")
    app.click("push button", "Open without a passphrase")
    app.see("Nothing here yet.")


def open_section(name):
    app.find("list", "Sections").find("list item", name).click()
    app.wait(lambda tree: tree.find("list", "Sections").find("list item", name, states=("selected",)), f"the section {name}")


def log_pregnancy():
    new_entry(app, "Pregnancy", [("Your word or name for it", "Linden"), ("Date", "March 2021")])
    rows(re.compile("Linden"), 1)


def log_loss():
    open_section("Pregnancies")
    app.wait(lambda tree: next((row for row in tree.find_all("list item") if row.name.startswith("Linden") and row.box[0] > 200), None), "Linden").click()
    app.click("push button", "This pregnancy ended…")
    fill(app, [("About when", "about May 2021")])
    choose(app, "How it ended", "Pregnancy loss")
    close(app, "Save")
    open_section("Timeline")
    rows(re.compile("^ending, Linden"), 1)


def log_test(name, value, unit, day, shown):
    open_new(app, "Test result")
    fill(app, [("Test", name)])
    app.find("text", "Test", states=("editable",)).act("activate")
    fill(app, [("Result", value), ("Unit", unit), ("Day of the sample", day)])
    close(app)
    rows(re.compile(f"^test result, .*{re.escape(shown)}"), 1)


def log_treatment():
    open_new(app, "Treatment")
    fill(app, [("Treatment", "Aspirin"), ("Dose", "75"), ("Unit", "mg"), ("From", "1 June 2021")])
    app.click("check box", "Still taken")
    app.find("check box", "Still taken", states=("checked",))
    close(app)
    rows(re.compile("^treatment, .*75"), 1)


def log_visit():
    open_new(app, "Visit")
    fill(app, [("Date", visit_day.isoformat()), ("Time", "10:40"), ("Title", "Courtyard clinic"), ("Clinician", "Dr Abendroth")])
    for question in QUESTIONS:
        add_question(app, question)
    close(app)
    rows(re.compile("^visit, Courtyard clinic"), 1)
    rows(re.compile("^question, "), 3)


def entry_rows(tree):
    """The entries of the timeline as they are read out; its headings have no kind before a comma."""
    page = tree.find("filler", "FmnTimelinePage")
    return [item.name for item in page.find_all("list item", shown=False) if re.match(r"[a-z ]+, ", item.name)] if page else []


def rows(pattern, count):
    return app.wait(lambda tree: len([name for name in entry_rows(tree) if pattern.search(name)]) == count, f"{count} rows “{pattern.pattern}”")


def in_order():
    """What is planned first, then from the latest to the earliest; a pregnancy stands where it began."""
    wanted = ["visit, Courtyard", "question, ", "question, ", "question, ", "test result, .*3", "treatment, ", "test result, .*42", "ending, Linden", "pregnancy, Linden"]
    got = entry_rows(app.tree())
    if len(got) != len(wanted) or not all(re.match(pattern, name) for pattern, name in zip(wanted, got)):
        raise AssertionError(f"the order is {got}")


def read_explanation():
    app.wait(lambda tree: next((row for row in tree.find_all("list item") if row.name.startswith("treatment, ")), None), "the treatment").click()
    app.see("What this means")
    link = app.find("push button", re.compile("^Article, section"))
    link.click()
    app.wait(lambda tree: tree.find("list", "Sections").find("list item", "Learn", states=("selected",)), "Learn")
    title = link.name.split(": ", 1)[1]
    app.find("heading", title)
    text = app.find("text", title)
    if len(text.text()) < 100:
        raise AssertionError("there is nothing to read in the section")
    open_section("Timeline")
    app.wait(entry_rows, "the timeline")


def undo_and_redo():
    before = entry_rows(app.tree())
    app.wait(lambda tree: next((row for row in tree.find_all("list item") if row.name.startswith("treatment, ")), None), "the treatment").click()
    app.find("heading", re.compile("Aspirin|aspirin", re.I))
    app.key("Delete")
    rows(re.compile("^treatment"), 0)
    app.key("ctrl+z")
    rows(re.compile("^treatment"), 1)
    app.key("ctrl+shift+z")
    rows(re.compile("^treatment"), 0)
    app.key("ctrl+z")
    rows(re.compile("^treatment"), 1)
    if entry_rows(app.tree()) != before:
        raise AssertionError("undo did not bring back the same list")


def close_and_reopen():
    global app
    before = entry_rows(app.tree())
    app.quit()
    app = steps.start(today=None)
    app.wait(lambda tree: entry_rows(tree) == before, "the same entries after opening again")
    kinds = sorted(entry["kind"] for entry in json.loads(journal.read_text())["entries"])
    if kinds != sorted(["pregnancy", "ending", "test", "test", "treatment", "visit", "question", "question", "question"]):
        raise AssertionError(f"the file holds {kinds}")


def preview(tree):
    """What a screen reader tells of the page that is shown."""
    page = tree.find("image", "Page 1 of the summary")
    return page.description if page else None


def print_summary():
    open_section("Summary")
    app.wait(lambda tree: "limit used" in (preview(tree) or ""), "the counts in the preview")
    app.click(("toggle button", "switch", "check box"), "Headline counts")
    app.wait(lambda tree: (text := preview(tree)) and "limit used" not in text, "a preview without what was taken out")
    app.click("push button", "Save as PDF…")
    name = app.find("text", re.compile(""), within=lambda tree: tree.children[-1] if len(tree.children) > 1 else None, states=("editable",))
    name.type(str(pdf))
    app.click("push button", re.compile("Save$"), within=lambda tree: tree.children[-1] if len(tree.children) > 1 else None)
    wait_until(lambda: pdf.exists() and pdf.stat().st_size > 0, "the PDF")
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    text = re.sub(r"\s+", " ", text)
    for wanted in ["about May 2021", "42.5 mIU/L", "< 3 µg/L", "75 mg", *QUESTIONS]:
        if wanted not in text:
            raise AssertionError(f"“{wanted}” is not in the summary: {text[:2000]}")
    if "limit used" in text:
        raise AssertionError(f"what was taken out in the preview is in the summary: {text[:2000]}")


def reminder():
    app.quit()
    with open(SESSION / "bus", "wb") as record:
        monitor = subprocess.Popen(["dbus-monitor", "--session", "interface='org.freedesktop.Notifications'"], stdout=record, stderr=record)
    eve = visit_day - datetime.timedelta(days=1)
    with open(SESSION / "log" / "reminders", "wb") as log:
        service = subprocess.Popen([program("forget-me-not-reminders")], stdout=log, stderr=log,
                                   env=program_environment(FMN_TESTING="1", FMN_TODAY=f"{eve.isoformat()}T19:00"))
    try:
        wait_until(lambda: subprocess.run(["dunstctl", "count", "displayed"], capture_output=True, text=True).stdout.strip() == "1", "a bubble")
        wait_until(lambda: "member=Notify" in said(), "the notification on the bus")
        subprocess.run(["dunstctl", "close-all"], check=True)
        shown = wait_until(lambda: json.loads(subprocess.run(["dunstctl", "history"], capture_output=True, text=True).stdout)["data"][0], "what was shown")
    finally:
        service.terminate()
        service.wait()
        monitor.terminate()
        monitor.wait()
    if len(shown) != 1 or shown[0]["summary"]["data"] != "A note from your journal" or shown[0]["body"]["data"] != "":
        raise AssertionError(f"the bubble says {shown}")
    for word in OURS:
        if word in said() or word in (SESSION / "log" / "reminders").read_text():
            raise AssertionError(f"“{word}” was on the bus or in the log")


def said():
    return (SESSION / "bus").read_text(errors="replace")


def nothing_elsewhere():
    """Nothing of hers is in any file but the journal's own folder and the page that she printed."""
    for word in OURS:
        if word not in journal.read_text():
            raise AssertionError(f"“{word}” is not in the journal: looking for it elsewhere would show nothing")
    for folder, _, files in os.walk(SESSION):
        for name in files:
            path = os.path.join(folder, name)
            if path == str(pdf) or path.startswith(str(journal.parent)) or not os.path.isfile(path):
                continue
            data = open(path, "rb").read()
            for word in OURS:
                if word.encode() in data:
                    raise AssertionError(f"“{word}” is in {path}")


steps.step("the welcome opens a journal of her own", welcome)
steps.step("a pregnancy", log_pregnancy)
steps.step("a loss", log_loss)
steps.step("a test, its value typed with a comma", log_test, "TSH", "42,5", "mIU/L", "2 May 2021", "42.5")
steps.step("a second test", log_test, "Prolactin", "<3", "µg/L", "3 July 2021", "< 3")
steps.step("a treatment", log_treatment)
steps.step("a visit with three questions", log_visit)
steps.step("all of it in order", in_order)
steps.step("an explanation to read", read_explanation)
steps.step("undo and redo", undo_and_redo)
steps.step("closed and opened again", close_and_reopen)
steps.step("the summary as a PDF", print_summary)
steps.step("the reminder, with the window closed", reminder)
steps.step("nothing of it anywhere else", nothing_elsewhere)
steps.done()

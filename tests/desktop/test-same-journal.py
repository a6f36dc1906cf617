# test-same-journal.py: a journal made in the window is the one that fmn add makes; values as people write them, and one that is refused.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import subprocess

from fmndesk import SESSION, TODAY, Steps, program, program_environment
from fmnforms import add_question, choose, close, dialog, field, fill, new_entry, open_new

# Test, value and unit as they are typed. The last has no unit: a titre.
RESULTS = [
    ("TSH", "42,5", "mIU/L", "2 May 2021"),
    ("Anticardiolipin antibody IgG", "<20", "GPL-U/mL", "3 May 2021"),
    ("Prolactin", "> 100", "µg/L", "June 2021"),
    ("ANA", "1:320", "", "3 July 2021"),
]
# What each value is, by docs/FORMAT.md.
VALUES = [
    {"type": "quantity", "number": "42.5", "unit": "mIU/L"},
    {"type": "quantity", "comparator": "<", "number": "20", "unit": "GPL-U/mL"},
    {"type": "quantity", "comparator": ">", "number": "100", "unit": "µg/L"},
    {"type": "titre", "titre": "1:320"},
]
QUESTIONS = ["Is a repeat needed?", "Who calls with the result?"]
in_window = SESSION / "journals" / "window"
by_command = SESSION / "journals" / "command"


def fmn(folder, *arguments, given=None):
    done = subprocess.run([program("fmn"), "--journal", str(folder), *arguments], input=given, capture_output=True, text=True,
                          env=program_environment(FMN_TESTING="1", FMN_TODAY=TODAY))
    if done.returncode != 0:
        raise AssertionError(f"fmn {arguments} ended with {done.returncode}: {done.stderr}")
    return done.stdout.strip()


def add(**members):
    return fmn(by_command, "add", given=json.dumps(members))


def entries(folder):
    """Without what may differ: ids stand as their places in an order of what is in them, times are left out."""
    journal = json.loads((folder / "journal.fmn").read_text())
    names = {entry["id"]: f"{entry['kind']}: {entry.get('title', entry.get('date'))}" for entry in journal["entries"]}
    plain = [
        {name: names.get(value, value) if isinstance(value, str) else value for name, value in entry.items() if name not in ("id", "created", "modified")}
        for entry in journal["entries"]
    ]
    return sorted(plain, key=lambda entry: json.dumps(entry, sort_keys=True))


def logged():
    return json.loads((in_window / "journal.fmn").read_text())["entries"]


def log_pregnancy():
    new_entry(app, "Pregnancy", [("Your word or name for it", "Linden"), ("Date", "March 2021")])
    app.find("list", "Sections").find("list item", "Pregnancies").click()
    app.click("push button", "This pregnancy ended…")
    fill(app, [("About when", "about May 2021")])
    choose(app, "How it ended", "Pregnancy loss")
    close(app, "Save")


def log_result(test, value, unit, day):
    values = [("Test", test), ("Result", value)] + ([("Unit", unit)] if unit else []) + [("Day of the sample", day)]
    new_entry(app, "Test result", values)


def refuse():
    """What is not understood stays in the field, with a sentence beside it, and is no part of the journal."""
    open_new(app, "Test result")
    fill(app, [("Test", "TSH"), ("Result", "abc")])
    node = app.find("text", "Result", within=dialog, states=("invalid",))
    if node.text() != "abc":
        raise AssertionError(f"the field holds “{node.text()}”")
    if not node.description:
        raise AssertionError("a screen reader is not told why")
    app.find("label", node.description, within=dialog)
    if any("value" in entry for entry in logged()):
        raise AssertionError("what was refused is in the journal")
    # Put right, it is the first of the results.
    fill(app, [("Result", RESULTS[0][1]), ("Unit", RESULTS[0][2]), ("Day of the sample", RESULTS[0][3])])
    app.wait(lambda tree: not field(app, "Result").has("invalid"), "the field to be at peace")
    close(app)


def log_visit():
    open_new(app, "Visit")
    fill(app, [("Date", "14/3/2026"), ("Time", "10:40"), ("Title", "Clinic")])
    for question in QUESTIONS:
        add_question(app, question)
    close(app)


def values_understood():
    app.quit()
    got = [entry.get("value") for entry in sorted((entry for entry in logged() if entry["kind"] == "test"), key=lambda entry: entry["date"])]
    if got != VALUES:
        raise AssertionError(f"the values are {got}")


def same_by_command():
    fmn(by_command, "init", "--no-passphrase")
    pregnancy = add(kind="pregnancy", title="Linden", date="March 2021")
    add(kind="ending", pregnancy=pregnancy, date="about May 2021", outcome="loss")
    in_it = {entry["date"] for entry in logged() if entry["kind"] == "test" and "pregnancy" in entry}
    for (test, value, unit, day), date in zip(RESULTS, ["2021-05-02", "2021-05-03", "2021-06", "2021-07-03"]):
        members = {"pregnancy": pregnancy} if date in in_it else {}
        add(kind="test", test=test, value=f"{value} {unit}".strip(), date=day, **members)
    visit = add(kind="visit", date="14/3/2026", time="10:40", title="Clinic", reminders=[{"days": 1, "at": "19:00"}])
    for order, question in enumerate(QUESTIONS):
        add(kind="question", title=question, visit=visit, order=order, status="to-ask", date=TODAY)
    one, other = entries(in_window), entries(by_command)
    if one != other:
        raise AssertionError("in the window, not by command: {}\nby command, not in the window: {}".format(
            [entry for entry in one if entry not in other], [entry for entry in other if entry not in one]))


steps = Steps("same-journal", chained=True)
steps.step("an empty journal", fmn, in_window, "init", "--no-passphrase")
app = steps.start(in_window)
steps.step("a pregnancy and its end", log_pregnancy)
steps.step("“abc” is refused beside its field, and stays", refuse)
for result in RESULTS[1:]:
    steps.step(f"a result of {result[1]}", log_result, *result)
steps.step("a visit with its questions", log_visit)
steps.step("the values are understood", values_understood)
steps.step("fmn add makes the same journal", same_by_command)
steps.done()

# test-pregnancies.py: earlier pregnancies by keys and by pasting, an ending with the visits bound to it, twins that ended differently.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib
import re
import subprocess
import sys

from fmndesk import SESSION, Steps, journal_folder, wait_until
from fmnforms import choose, close, dialog, fill, open_new
from fmntree import nameless

STAMP = "2026-02-01T10:00:00Z"
LINDEN, BIRCH = "7c000000-0001-4000-8000-000000000001", "7c000000-0001-4000-8000-000000000002"
STOPS, STAYS = "7c000000-0002-4000-8000-000000000001", "7c000000-0002-4000-8000-000000000002"
# As a spreadsheet gives it: a heading, tabs, and two cells that nobody can read for her.
PASTED = "name\toutcome\tweeks\tdate\nWren\tmc\t11+3\t8 June 2023\nAlder\theartbreak\t6\tMay 2022\nRowan\tectopic\t7\tby the sea\n"


def entry(kind, id, **members):
    return dict({"id": id, "kind": kind, "created": STAMP, "modified": STAMP}, **members)


def write_journal():
    """Two pregnancies without an end, twins the earlier one; two visits of the later one are still to come."""
    entries = [
        entry("pregnancy", BIRCH, title="Birch", date="2023-11", fetuses=2),
        entry("pregnancy", LINDEN, title="Linden", datings=[{"method": "last-period", "date": "2026-01-02", "in-use": True}]),
        entry("scan", "7c000000-0003-4000-8000-000000000001", pregnancy=LINDEN, date="2026-02-20", sac="seen"),
        entry("visit", STOPS, title="Scan at twelve weeks", date="2026-03-27", pregnancy=LINDEN, reminders=[{"days": 1, "at": "19:00"}]),
        entry("visit", STAYS, title="Dr Abendroth", date="2026-03-10", pregnancy=LINDEN),
    ]
    path = SESSION / "two.json"
    path.write_text(json.dumps({"format": 1, "id": "7c000000-0000-4000-8000-000000000001", "entries": entries}))
    return path


folder = journal_folder(source=write_journal())
steps = Steps("pregnancies", chained=True)
app = steps.start(folder)


def saved():
    return {each["id"]: each for each in json.loads((folder / "journal.fmn").read_text())["entries"]}


def saved_kind(kind, **members):
    return [each for each in saved().values() if each["kind"] == kind and all(each.get(name) == value for name, value in members.items())]


def names():
    """The pregnancies of the list as they are read out."""
    place = app.tree().find("list", "All pregnancies")
    return [row.name.split(",")[0] for row in place.find_all("list item")] if place else []


def listed(wanted):
    wait_until(lambda: names() == wanted, lambda: f"the list {wanted}; it is {names()}")


def at(name):
    """Tab, until the focus is on the cell of this name."""
    app.walk(lambda here: any(re.match(name, each.name) for each in [here, *here.ancestors()]), "Tab")


def cell(name):
    node = app.find("text", name, within=dialog, states=("editable",))
    return node.text()


def all_named():
    """Nothing on the screen takes the focus without a name to be read."""
    found = nameless(app.tree())
    if found:
        raise AssertionError("\n".join(f"{node!r} {node.box} in {[each for each in node.ancestors()][:3]}" for node in found))


def open_table():
    # A list of GTK takes what the pointer happens to lie on, and what lies under it changes when a list opens there.
    subprocess.run(["xdotool", "mousemove", "2", "2"], check=True)
    app.key("ctrl+2")
    app.click("push button", "Earlier pregnancies…")
    app.wait(dialog, "the table")
    app.find("text", "When it ended, row 1", within=dialog, states=("focused",))


def type_a_row():
    app.keys("March 2019")
    at("Weeks, about, row 1")
    app.keys("about 8")
    at("How it ended, row 1")
    app.key("space")
    app.wait(lambda tree: (here := tree.focused()) and here.role == "list item", "the list of endings")
    app.key("Down")
    app.wait(lambda tree: (here := tree.focused()) and here.role == "list item" and here.find("label", "Pregnancy loss"), "the focus on the first ending")
    app.key("Return")
    app.find("push button", "How it ended, row 1: Pregnancy loss", within=dialog)
    at("Your word or name, row 1")
    app.keys("Spring")
    app.key("Return")
    app.find("text", "When it ended, row 2", within=dialog, states=("focused",))
    if cell("Weeks, about, row 1") != "about 8" or cell("Your word or name, row 1") != "Spring":
        raise AssertionError("the row does not hold what was typed")
    app.find("push button", "Add 1", within=dialog)


def paste_rows():
    owner = subprocess.Popen([sys.executable, str(pathlib.Path(__file__).with_name("fmnclipboard.py"))], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        owner.stdin.write(PASTED)
        owner.stdin.close()
        owner.stdout.readline()
        app.key("ctrl+v")
        wait_until(lambda: cell("Your word or name, row 2") == "Wren", "the first pasted row")
        app.find("push button", "Add 2", within=dialog)
        app.see("“heartbreak”: which of the list is it?")
        all_named()
        if cell("When it ended, row 4") != "by the sea":
            raise AssertionError("what could not be read did not stay as it was")
        app.key("ctrl+z")
        wait_until(lambda: cell("Your word or name, row 2") == "", "the pasted rows to go")
        app.key("ctrl+shift+z")
        wait_until(lambda: cell("Your word or name, row 4") == "Rowan", "the pasted rows again")
    finally:
        owner.kill()
        owner.wait()


def add_rows():
    app.key("ctrl+Return")
    app.see("What is left was not understood yet.")
    if (cell("Your word or name, row 1"), cell("When it ended, row 2")) != ("Alder", "by the sea"):
        raise AssertionError("the rows that were not understood did not stay")
    app.key("Escape")
    app.wait(lambda tree: dialog(tree) is None, "the table to close")
    listed(["Linden", "Birch", "Wren", "Spring"])
    wait_until(lambda: len(saved_kind("ending")) == 2, "two endings in the file")
    if saved_kind("ending", date="2023-06-08")[0].get("weeks-by-dates") != "11+3":
        raise AssertionError("the weeks that were pasted are not in the file")


def one_command():
    app.key("ctrl+z")
    listed(["Linden", "Birch"])
    app.key("ctrl+shift+z")
    listed(["Linden", "Birch", "Wren", "Spring"])


def end_with_visits():
    open_new(app, "A pregnancy ended…")
    # The one that is open is picked, and no second one is made of it.
    app.find("combo box", "Which one: Linden", within=dialog)
    app.see("visit with 1 reminder")
    all_named()
    app.click("check box", re.compile("^Keep Dr Abendroth"), within=dialog)
    fill(app, [("About when", "22 February 2026")])
    choose(app, "How it ended", "Pregnancy loss")
    close(app, "Save")
    wait_until(lambda: saved_kind("ending", pregnancy=LINDEN), "the ending in the file")
    visits = {id: saved()[id].get("ended") for id in (STOPS, STAYS)}
    if visits != {STOPS: True, STAYS: None}:
        raise AssertionError(f"the visits ended are {visits}")
    if len(saved_kind("pregnancy")) != 4:
        raise AssertionError("there is another pregnancy")


def undo_the_ending():
    app.key("ctrl+z")
    wait_until(lambda: not saved_kind("ending", pregnancy=LINDEN), "the ending to go from the file")
    if saved()[STOPS].get("ended"):
        raise AssertionError("the visit did not come back with it")
    app.key("ctrl+shift+z")
    wait_until(lambda: saved_kind("ending", pregnancy=LINDEN) and saved()[STOPS].get("ended"), "the ending again")


def open_pregnancy(name):
    place = app.find("list", "All pregnancies")
    place.find("list item", re.compile(f"^{name}")).click()
    app.find("heading", name)


def end_one_of_twins(which, outcome, word):
    app.click("push button", "This pregnancy ended…")
    app.wait(dialog, "the question how it ended")
    choose(app, "Which of them", which)
    choose(app, "How it ended", word)
    fill(app, [("About when", "March 2024")])
    close(app, "Save")
    wait_until(lambda: saved_kind("ending", pregnancy=BIRCH, fetus=int(which[-1]), outcome=outcome), f"the ending of {which}")


def twins():
    open_pregnancy("Birch")
    end_one_of_twins("Number 1", "loss", "Pregnancy loss")
    # The other one goes on: the page still asks.
    end_one_of_twins("Number 2", "birth", "Born living")
    app.gone("push button", "This pregnancy ended…")
    app.see("Pregnancy loss")
    app.see("Born living")


def scale_by_keys():
    open_pregnancy("Linden")
    scale = app.find("image", re.compile("^Weeks of Linden"))
    scale.press()
    app.key("Home")
    first = app.wait(lambda tree: (now := tree.by_path(scale.path)) and now.description, "what the first mark is")
    app.key("End")
    app.wait(lambda tree: (now := tree.by_path(scale.path)) and now.description not in ("", first), "what the last mark is")


def figures():
    app.click("push button", "All figures, and how they are counted")
    app.see("The history in figures")
    app.see(re.compile("^G4 "))
    app.click("push button", "Show those that are none, too")
    app.find("list item", re.compile("^Pregnancies: 4")).click()
    app.find("text", "Corrected by hand to", states=("editable",))
    all_named()


steps.step("the table of earlier pregnancies opens", open_table)
steps.step("a row by the keys alone", type_a_row)
steps.step("rows of a spreadsheet, taken out and put back", paste_rows)
steps.step("what was understood is added, the rest stays", add_rows)
steps.step("the table was one command", one_command)
steps.step("an ending asks which, and what is kept", end_with_visits)
steps.step("one undo brings all of it back", undo_the_ending)
steps.step("twins with different endings", twins)
steps.step("the week scale by its keys", scale_by_keys)
steps.step("the figures", figures)
steps.step("it ends with a clean log", app.quit)
steps.done()

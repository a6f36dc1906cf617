# test-after-done.py: after Done in the editor the timeline shows what was written, wherever in it that stands, and the keys go on from there.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from fmndesk import Steps, journal_folder
from fmnforms import close, fill, new_entry, open_new



def page(tree):
    return tree.find("filler", "FmnTimelinePage")


def selected_row(tree):
    """The selected row of the list, when its middle lies inside what the list shows."""
    rows = page(tree).find_all("list item", states=("selected",)) if page(tree) else []
    rows = [row for row in rows if re.match("[a-z ]+, ", row.name)]
    if len(rows) != 1:
        return None
    pane = next(each for each in rows[0].ancestors() if each.role == "scroll pane")
    middle = rows[0].box[1] + rows[0].box[3] / 2
    return rows[0] if pane.box[1] < middle < pane.box[1] + pane.box[3] else None


def shown(app, words):
    row = app.wait(lambda tree: (row := selected_row(tree)) and words in row.name and row, f"“{words}” selected and in view")
    app.wait(lambda tree: (now := tree.by_path(row.path)) and (now.has("focused") or any(each.has("focused") for each in now.walk())), "the focus on it")
    app.find("heading", re.compile(words))


def written(tree, words):
    return any(words in row.name for row in page(tree).find_all("list item", shown=False))


def arrows():
    """From row to row, past the headings of the months, from one end to the other; Tab leaves the list with one press."""
    names = []
    app.key("End")
    for key in ("Home", "Down", "Down", "Down", "Down", "End", "Up", "Up", "Home"):
        before = app.wait(selected_row, "a selected row").name
        app.key(key)
        names.append(app.wait(lambda tree: (row := selected_row(tree)) and row.name != before and row, f"another row after {key}").name)
    if len(set(names[:5])) != 5 or names[0] != names[-1] or len(set(names[5:8])) != 3:
        raise AssertionError(f"the rows were {names}")
    app.key("Tab")
    app.find("push button", "Edit", states=("focused",))
    app.key("shift+Tab")
    app.wait(lambda tree: (here := tree.focused()) and here.name == names[0], "the focus back on the row")


def past_the_sections():
    """Tab goes past the sections in one press, and opens none."""
    app.key("F6")
    app.wait(lambda tree: tree.focused() and tree.focused().name != "", "the focus in another column")
    for _ in range(12):
        app.key("shift+Tab")
        here = app.wait(lambda tree: tree.focused(), "a focus")
        section = app.find("list", "Sections").find("list item", states=("selected",)).name
        if section != "Timeline":
            raise AssertionError(f"going by on {here!r} opened {section}")


def long_ago():
    new_entry(app, "Page", [("Title", "Heather"), ("Date", "14 March 2018")])
    shown(app, "Heather")


def planned():
    new_entry(app, "Visit", [("Title", "Harbourside"), ("Date", "14 December 2026")])
    shown(app, "Harbourside")


def keys_go_on():
    app.key("Delete")
    app.wait(lambda tree: not written(tree, "Harbourside"), "it to go")
    app.wait(selected_row, "the next row selected")
    app.key("ctrl+z")
    app.wait(lambda tree: written(tree, "Harbourside"), "it to come back")


def hidden_by_a_filter():
    app.key("ctrl+f")
    app.keys("aspirin")
    app.wait(lambda tree: not written(tree, "Harbourside") and written(tree, "Aspirin"), "the search")
    new_entry(app, "Page", [("Title", "Lantern"), ("Date", "3 May 2020")])
    shown(app, "Lantern")


def nothing_written():
    before = app.wait(selected_row, "a selected row").name
    open_new(app, "Page")
    close(app)
    if app.wait(selected_row, "a selected row").name != before:
        raise AssertionError("the selection went")


def elsewhere():
    """Written from another section, it does not take her away from there."""
    app.find("list", "Sections").find("list item", "Visits").click()
    app.key("ctrl+n")
    app.click("menu item", "Page")
    fill(app, [("Title", "Bramble")])
    close(app)
    app.find("list", "Sections").find("list item", "Visits", states=("selected",))


steps = Steps("after-done")
app = steps.start(journal_folder())
steps.step("an entry of long ago", long_ago)
steps.step("one that is planned", planned)
steps.step("the keys go on from there", keys_go_on)
steps.step("arrows go from row to row", arrows)
steps.step("Tab goes past the sections", past_the_sections)
steps.step("one that a search would hide", hidden_by_a_filter)
steps.step("an editor in which nothing was written", nothing_written)
steps.step("written in another section", elsewhere)
steps.done()

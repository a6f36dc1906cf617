# test-names.py: on every section, in every menu and in every dialog, each control can be called by a name.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from fmndesk import Steps, journal_folder
from fmntree import nameless

MENU_ITEM = "menu item"
steps = Steps("names")
app = steps.start(journal_folder())


def all_named(look, what):
    """Waits until look(tree) holds; then nothing on the screen is without a name."""
    tree = app.wait(lambda tree: look(tree) and tree, what)
    found = nameless(tree)
    if found:
        raise AssertionError("\n".join(f"{node!r} {node.box} in {[each for each in node.ancestors()][:3]}" for node in found))


def sections(tree):
    place = tree.find("list", "Sections")
    return place.find_all("list item") if place else []


def open_section(name):
    app.wait(lambda tree: next((item for item in sections(tree) if item.name == name), None), name).click()
    all_named(lambda tree: any(item.name == name and item.has("selected") for item in sections(tree)), f"section {name}")


def entries(tree):
    """Rows of the timeline: an entry's row says its kind first, a heading's has no comma."""
    return [item for item in tree.find_all("list item") if "," in item.name and item.box[0] > 216]


def open_kind(chip):
    """The timeline with one kind of entry, and its first entry beside it."""
    button = app.find("push button", chip, states=("focusable",))
    button.click()
    app.wait(lambda tree: tree.find("push button", chip, states=("pressed",)) and entries(tree), f"entries under {chip}")[0].click()
    try:
        all_named(lambda tree: tree.find("heading"), f"an entry under {chip} beside the list")
    finally:
        button.click()


def open_popover(button, item):
    app.click("push button", button)
    try:
        all_named(lambda tree: tree.find(re.compile("^(menu item|label)$"), item), f"{button}: {item}")
    finally:
        app.key("Escape")
        app.wait(lambda tree: not tree.find(re.compile("^(menu item|label)$"), item), f"{button} to close")


def open_window(button, item):
    app.click("push button", button)
    app.click(MENU_ITEM, item)
    try:
        # These windows are the libraries' own: what is in them has the names that they give.
        (app.wait if item in ("Print…", "About this journal", "Keyboard shortcuts") else all_named)(lambda tree: len(tree.children) > 1, f"a window for {item}")
    finally:
        app.key("Escape")
        app.wait(lambda tree: len(tree.children) == 1, f"the window of {item} to close")


def open_book():
    """It fills the window itself."""
    app.key("ctrl+r")
    try:
        all_named(lambda tree: tree.find("push button", "End reading"), "the book for two")
    finally:
        app.key("Escape")
        app.gone("push button", "End reading")


def items(button):
    """What a menu offers, by opening it once."""
    app.click("push button", button)
    found = [item.name for item in app.wait(lambda tree: tree.find_all(MENU_ITEM, states=("sensitive",)), button)]
    app.key("Escape")
    app.wait(lambda tree: not tree.find(MENU_ITEM), f"{button} to close")
    return found


steps.step("the window with its timeline", all_named, entries, "entries")
names = [item.name for item in app.wait(sections, "sections")]
for section in names[1:] + names[:1]:
    steps.step(f"section {section}", open_section, section)
for kind in ("Endings", "Tests", "Treatments", "Visits", "Questions", "Scans", "Pregnancies", "Procedures", "Symptoms", "Pages"):
    steps.step(f"entries: {kind}", open_kind, kind)
steps.step("the search", lambda: (app.key("ctrl+f"), all_named(lambda tree: tree.find("entry", states=("editable",)), "the search"), app.key("Escape")))
steps.step("more filters", open_popover, "More filters", "Written by")
for menu in ("New entry", "Main menu"):
    for item in items(menu):
        # These open no window: a menu below, a choice of who writes, and the book, which has a step of its own.
        if item not in ("Undo", "Redo", "Pause reminders", "Read together") and not item.startswith("Writing now"):
            steps.step(f"{menu}: {item}", open_window, menu, item)
steps.step("the book for two", open_book)
steps.step("it ends with a clean log", app.quit)
steps.done()

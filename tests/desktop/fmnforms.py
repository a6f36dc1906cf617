# fmnforms.py: how the desktop tests fill in the editor and the dialogs of the program, by the names of their fields.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re


def dialog(tree):
    """The window in front of the main one, once there is one."""
    return tree.children[-1] if len(tree.children) > 1 else None


def field(app, name):
    return app.find("text", name, within=dialog, states=("editable",))


def open_new(app, kind):
    app.click("push button", "New entry")
    app.click("menu item", kind)
    app.wait(dialog, f"the window for {kind}")


def close(app, button="Done"):
    app.click("push button", button, within=dialog)
    app.wait(lambda tree: dialog(tree) is None, "the dialog to close")


def fill(app, values):
    for name, text in values:
        node = field(app, name)
        node.type(text)
        app.wait(lambda tree: (now := tree.by_path(node.path)) and now.text() == text, f"“{name}” to hold what was typed")


def choose(app, row, choice, within=dialog):
    """A choice in a row: opens it and goes to the line with the keys, since a popover may stand elsewhere than it tells."""
    app.find("combo box", re.compile("^" + re.escape(row)), within=within).click()

    line = app.find("label", choice, within=within)
    app.wait(lambda tree: (here := tree.focused()) and here.role == "list item", "the focus in the list")
    app.walk(lambda here: any(each.path == here.path for each in line.ancestors()), lambda here: "Down" if here.box[1] < line.box[1] else "Up")
    app.key("Return")
    app.find("combo box", re.compile(re.escape(f"{row}: {choice}")), within=within)


def add_question(app, text):
    node = field(app, "Another question")
    node.press()
    app.find("text", "Another question", within=dialog, states=("focused",))
    node.type(text)
    app.key("Return")
    app.find("list item", text, within=dialog, shown=False)


def new_entry(app, kind, values):
    open_new(app, kind)
    fill(app, values)
    close(app)

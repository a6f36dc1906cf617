# test-keyboard.py: the whole way with the keyboard alone, from the welcome to the printed summary: no pointer, and nothing done by AT-SPI.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import subprocess

from fmndesk import HOME, SESSION, Steps, wait_until
from fmnforms import dialog
from fmntree import Node, matches

journal = HOME / ".local" / "share" / "forget-me-not" / "journal" / "journal.fmn"
pdf = SESSION / "keys.pdf"
QUESTION = "Is a repeat needed?"


def refuse(*arguments):
    raise AssertionError("this test uses keys alone")


# What is not to be used here cannot be: not by a helper either.
Node.click = Node.act = Node.press = Node.type = refuse


def is_here(node, role, name):
    return node is not None and matches(role, node.role) and matches(name, node.name)


def go(role, name, key="Tab", most=60):
    return app.walk(lambda here: is_here(here, role, name), key, most)


def new(kind):
    app.key("ctrl+n")
    app.find("menu item", kind)
    go("menu item", kind, key="Down", most=14)
    app.key("Return")
    app.wait(dialog, f"the window for {kind}")


def write(name, text):
    go("text", name)
    app.keys(text)
    app.wait(lambda tree: (now := tree.focused()) and now.text() == text, f"“{name}” to hold what was typed")


def done():
    """Escape closes first what hangs open over a field."""
    for _ in range(3):
        app.key("Escape")
        try:
            app.wait(lambda tree: dialog(tree) is None, "the editor to close", patience=3)
            return
        except AssertionError:
            continue
    raise AssertionError("Escape does not close the editor")


def rows(tree):
    page = tree.find("filler", "FmnTimelinePage")
    return [row.name for row in page.find_all("list item", shown=False) if re.match("[a-z ]+, ", row.name)] if page else []


def kinds(*wanted):
    app.wait(lambda tree: sorted(row.split(",")[0] for row in rows(tree)) == sorted(wanted), f"the rows {wanted}")


def welcome():
    app.see("A private journal")
    go(re.compile("button|list item"), re.compile("^New journal"))
    app.key("Return")
    app.find("combo box", re.compile("^When a pregnancy ended"), states=("focused",))
    for button in ("Continue", "Open without a passphrase"):
        go("push button", button)
        app.key("Return")
    app.see("Nothing here yet.")


def pregnancy():
    new("Pregnancy")
    write("Your word or name for it", "Linden")
    write("Date", "March 2021")
    go("push button", "Done", key="shift+Tab")
    app.key("Return")
    app.wait(lambda tree: dialog(tree) is None, "the editor to close")
    kinds("pregnancy")


def test():
    new("Test result")
    go("text", "Test")
    app.keys("TSH")
    app.wait(lambda tree: any("thyroid" in text.lower() for text in tree.texts()), "what is offered")
    app.key("Down", "Return")
    app.wait(lambda tree: (now := tree.focused()) and now.role == "text" and "hyroid" in now.text(), "the name of the test")
    write("Result", "42.5")
    write("Day of the sample", "2 May 2021")
    done()
    kinds("pregnancy", "test result")


def visit():
    new("Visit")
    write("Date", "14 March 2099")
    write("Title", "Clinic")
    go("text", "Another question")
    app.keys(QUESTION)
    app.key("Return")
    app.find("list item", QUESTION, within=dialog, shown=False)
    done()
    kinds("pregnancy", "test result", "visit", "question")


def search():
    app.key("ctrl+f")
    app.wait(lambda tree: is_here(tree.focused(), "entry", "Search all entries"), "the focus in the search")
    app.keys("linden")
    kinds("pregnancy")
    app.key("Escape")
    kinds("pregnancy", "test result", "visit", "question")


def filtered():
    go("push button", "Tests")
    app.key("space")
    kinds("test result")
    go("push button", "Everything", key="shift+Tab")
    app.key("space")
    kinds("pregnancy", "test result", "visit", "question")


def delete_and_undo():
    go("list item", re.compile("^visit, "))
    app.key("Down", "Down", "Down", "Up")
    row = app.wait(lambda tree: (now := tree.focused()) and now.role == "list item" and now.has("selected") and now, "a selected row")
    app.wait(lambda tree: rows(tree), "rows")
    app.key("Delete")
    app.wait(lambda tree: row.name not in rows(tree), "it to go")
    app.key("ctrl+z")
    kinds("pregnancy", "test result", "visit", "question")


def learn():
    app.key("ctrl+5")
    app.find("list", "Sections").find("list item", "Learn", states=("selected",))
    app.key("F6")
    go(("list item", "push button"), re.compile("immune", re.I))
    app.key("Return")
    app.find("heading", re.compile("immune", re.I))
    # To what is read, past everything before it.
    here = go("text", None, most=30)
    if len(here.text()) < 100:
        raise AssertionError("there is nothing to read")


def summary():
    app.key("ctrl+6")
    go("push button", "Save as PDF…")
    app.key("Return")
    app.wait(lambda tree: len(tree.children) > 1 and is_here(tree.focused(), "text", None), "the focus on the name of the file")
    app.key("ctrl+a")
    app.keys(str(pdf))
    app.key("Return")
    wait_until(lambda: pdf.exists() and pdf.stat().st_size > 0, "the PDF")
    text = re.sub(r"\s+", " ", subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout)
    for wanted in ("42.5", QUESTION):
        if wanted not in text:
            raise AssertionError(f"“{wanted}” is not in the summary: {text[:2000]}")


def end():
    app.quit()
    for wanted in ("Linden", "42.5", QUESTION):
        if wanted not in journal.read_text():
            raise AssertionError(f"“{wanted}” is not in the journal")


steps = Steps("keyboard", chained=True)
app = steps.start(today=None)
steps.step("the welcome", welcome)
steps.step("a pregnancy", pregnancy)
steps.step("a test", test)
steps.step("a visit with a question", visit)
steps.step("search", search)
steps.step("a filter", filtered)
steps.step("delete and undo", delete_and_undo)
steps.step("Learn", learn)
steps.step("the summary as a PDF", summary)
steps.step("the end", end)
steps.done()

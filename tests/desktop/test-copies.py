# test-copies.py: a journal that is damaged is gone back to by an earlier copy; another machine's changes come in; a backup is made.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import shutil
import subprocess

from fmndesk import SESSION, Steps, journal_folder, program, program_environment, screenshot, wait_until
from fmnforms import dialog, new_entry

steps = Steps("copies", chained=True)
folder = journal_folder("damaged", source=None)
other = SESSION / "journals" / "other"


def fmn(*arguments):
    return subprocess.run([program("fmn"), *map(str, arguments)], check=True, capture_output=True, text=True,
                          env=program_environment(FMN_TESTING="1", FMN_TODAY="2026-02-24")).stdout


def add(where, text):
    fmn("--journal", where, "add", "--kind", "note", "--set", f"title={text}", "--set", "date=2026-02-20")


fmn("--journal", folder, "init", "--no-passphrase")
add(folder, "First page")
add(folder, "Second page")
shutil.copytree(folder, other)
whole = (folder / "journal.fmn").read_bytes()
(folder / "journal.fmn").write_bytes(whole[:200])
app = steps.start(folder)


def copies_window(tree):
    return next((window for window in tree.children if window.find("list item", re.compile("2026"))), None)


def damaged():
    app.see("The journal is not open")
    app.click("push button", "Earlier copies…")
    app.wait(copies_window, "the earlier copies")
    screenshot("copies-damaged")


def go_back():
    app.wait(copies_window, "the earlier copies").find("list item", re.compile("2026")).click()
    app.see("In this copy")
    screenshot("copies-look")
    app.click("push button", "Go back to this copy")
    wait_until(lambda: (folder / "journal.fmn").read_bytes() != whole[:200], "the journal to be the copy")
    app.wait(lambda tree: len(tree.children) == 1 and tree.find("list item", re.compile("First page")), "the journal")
    assert any(path.read_bytes() == whole[:200] for path in (folder / "previous").iterdir()), "the damaged file is kept"


def merged():
    add(other, "From the other machine")
    shutil.copy(other / "journal.fmn", folder / "journal.fmn")
    new_entry(app, "Page", [("Title", "Written here")])
    app.see("came from the other copy")
    app.find("list item", re.compile("From the other machine"))
    app.find("list item", re.compile("Written here"))
    wait_until(lambda: all(text in (folder / "journal.fmn").read_text() for text in ("From the other machine", "Written here")), "both in the file")


def preferences():
    app.key("ctrl+comma")
    app.wait(dialog, "the preferences")
    app.find(None, "Copies", within=dialog).click()
    app.see("Back up to a file…")
    screenshot("copies-preferences")
    app.find("list item", re.compile("^Earlier copies"), within=dialog).click()
    app.wait(copies_window, "the earlier copies")
    app.see("After it:")
    screenshot("copies-list")
    app.key("Escape")
    app.wait(lambda tree: len(tree.children) == 2, "the window to close")


steps.step("a damaged journal says so", damaged)
steps.step("back to an earlier copy", go_back)
steps.step("what another machine wrote comes in", merged)
steps.step("the page of the preferences", preferences)
steps.done()

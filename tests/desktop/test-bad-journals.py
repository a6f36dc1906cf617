# test-bad-journals.py: a journal that is damaged, newer, in use or not there shows a sentence, and its file stays as it is.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import re

from fmndesk import SOURCE, Steps, journal_folder

BROKEN = SOURCE / "tests" / "data" / "journals" / "broken"
# File, and what its sentence must speak of. Each one says too that nothing was changed, or what to do.
CASES = [
    ("not-json", "damaged"),
    ("truncated", "damaged"),
    ("empty", "empty"),
    ("not-utf-8", "damaged"),
    ("duplicate-id", "damaged"),
    ("impossible-date", "damaged"),
    ("reference-loop", "damaged"),
    ("newer-format", "newer|later"),
]


def checksums(folder):
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "lock"}


def problem(app):
    """The sentence under the heading that says that nothing is open."""
    tree = app.wait(lambda tree: tree if tree.find("label", "The journal is not open") else None, "the page that says why")
    lines = [node.name for node in tree.find_all("label") if len(node.name) > 40]
    if len(lines) != 1:
        raise AssertionError(f"the sentences are {lines}")
    return lines[0]


def shows_why(name, words):
    folder = journal_folder(name, BROKEN / f"{name}.json")
    before = checksums(folder)
    app = steps.start(folder)
    sentence = problem(app)
    if not re.search(words, sentence) or not re.search(r"(Nothing|file) .*(changed|opened|as it)|previous copies|version", sentence):
        raise AssertionError(f"it says “{sentence}”")
    app.click("push button", "Quit")
    app.process.wait(20)
    if checksums(folder) != before:
        raise AssertionError("something in the folder was changed")
    if app.complaints():
        raise AssertionError(f"the log complains: {app.complaints()}")


def in_use():
    folder = journal_folder("in-use")
    first = steps.start(folder)
    first.find("list item", re.compile("^visit, "))
    before = checksums(folder)
    second = steps.start(folder)
    sentence = problem(second)
    if "open" not in sentence and "use" not in sentence:
        raise AssertionError(f"it says “{sentence}”")
    second.click("push button", "Quit")
    second.process.wait(20)
    if checksums(folder) != before:
        raise AssertionError("something in the folder was changed")
    first.find("list item", re.compile("^visit, "))
    first.kill()


def not_there():
    folder = journal_folder("nowhere", None)
    app = steps.start(folder)
    problem(app)
    app.kill()
    if folder.exists():
        raise AssertionError("a folder was made")


steps = Steps("bad-journals")
for name, words in CASES:
    steps.step(name, shows_why, name, words)
steps.step("in use elsewhere", in_use)
steps.step("no journal in that folder", not_there)
steps.done()

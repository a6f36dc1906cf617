# test-bad-journals.py: a journal that is damaged, newer, in use or not there shows a sentence, and its file stays as it is.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import pathlib
import re
import sys

from fmndesk import SOURCE, Steps, journal_folder, wait_until
from fmnforms import new_entry

sys.path.insert(0, str(SOURCE / "tests" / "lib"))
import mounts  # noqa: E402

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
    if not lines:
        raise AssertionError("there is no sentence")
    return lines[0]  # what follows it says what can be read all the same


def shows_why(name, words):
    check_shows_why(journal_folder(name, BROKEN / f"{name}.json"), words)


def nested():
    folder = journal_folder("nested")
    (folder / "journal.fmn").write_bytes(b'{"format":1,"id":"11111111-2222-4333-8444-555555555555","entries":' + b"[" * (50 * 1024 * 1024))
    check_shows_why(folder, "damaged")


def read_only():
    folder = journal_folder("read-only")
    check_shows_why(folder, "may not write", prefix=mounts.prefix(mounts.READ_ONLY, folder))


def check_shows_why(folder, words, **options):
    before = checksums(folder)
    app = steps.start(folder, **options)
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


def full_disk():
    """What could not be saved stays in the window, the file as it was; there is a sentence, and another attempt once there is room."""
    folder = journal_folder("full")
    app = steps.start(folder, prefix=mounts.prefix(mounts.FULL, folder), FMN_DUMPABLE="1")
    there = pathlib.Path(f"/proc/{app.process.pid}/root") / str(folder).lstrip("/")
    before = checksums(there)
    new_entry(app, "Page", [("Title", "Canary")])
    app.see(re.compile("could not be saved: the disk is full"))
    if checksums(there) != before:
        raise AssertionError("something in the folder was changed")
    app.key("ctrl+q")
    app.see("Changes could not be saved")
    app.click("push button", re.compile("^Keep open"))
    app.find("list item", re.compile("^page, Canary"))
    (there / "filler").unlink()
    app.click("push button", "Save now")
    titles = lambda: [entry.get("title") for entry in json.loads((there / "journal.fmn").read_text())["entries"]]  # noqa: E731
    wait_until(lambda: "Canary" in titles(), "the entry in the file")
    app.wait(lambda tree: not any("could not be saved" in text for text in tree.texts()), "the sentence to go")
    app.quit()


def not_there():
    """Nothing is made by itself; it is where the page says that it can be, and there."""
    folder = journal_folder("nowhere", None)
    app = steps.start(folder)
    problem(app)
    if folder.exists():
        raise AssertionError("a folder was made")
    app.click("push button", re.compile("^Make a new journal here"))
    app.click("push button", "New journal")
    app.click("push button", "Continue")
    app.click("push button", "Open without a passphrase")
    app.see("Nothing here yet.")
    wait_until((folder / "journal.fmn").exists, "the journal in the folder that was named")
    app.quit()


steps = Steps("bad-journals")
for name, words in CASES:
    steps.step(name, shows_why, name, words)
steps.step("50 MB of nesting", nested)
for name, function in (("a folder that is read-only", read_only), ("a disk that is full", full_disk)):
    if mounts.way():
        steps.step(name, function)
    else:
        steps.skip(name, "no mounts can be made here")
steps.step("in use elsewhere", in_use)
steps.step("no journal in that folder", not_there)
steps.done()

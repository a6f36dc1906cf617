# test-two-people.py: by keys alone: two people, two passphrases, what each can see and cannot, the book that both read, and what a lock keeps of it.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import re
import subprocess

from fmndesk import SESSION, TODAY, Steps, program, program_environment, screenshot

HERS, HIS = "heather", "juniper"
HER_CANARY, HIS_CANARY = "Canary beneath the stairs", "Canary on the roof"
folder = SESSION / "journals" / "two-people"
copy = SESSION / "for-him.fmnb"


def fmn(passphrase, *arguments, given=None, new=None, journal=folder):
    """The command line, with what it reads from descriptors."""
    pipes = []

    def descriptor(text):
        reading, writing = os.pipe()
        os.write(writing, text.encode() + b"\n")
        os.close(writing)
        pipes.append(reading)
        return str(reading)

    words = ["--journal", str(journal), "--passphrase-fd", descriptor(passphrase), *arguments]
    if new:
        words += ["--new-passphrase-fd", descriptor(new)]
    done = subprocess.run([program("fmn"), *words], input=json.dumps(given) if given else None, capture_output=True, text=True, pass_fds=pipes,
                          env=program_environment(FMN_TESTING="1", FMN_TODAY=TODAY))
    for pipe in pipes:
        os.close(pipe)
    if done.returncode != 0:
        raise AssertionError(f"fmn {arguments} ended with {done.returncode}: {done.stderr}")
    return done.stdout.strip()


def make_journal():
    fmn(HERS, "init")
    fmn(HERS, "key", "add", "--partner", new=HIS)
    wren = fmn(HERS, "add", given={"kind": "pregnancy", "title": "Wren", "date": "2023-03-20", "notes": "Words that she wrote"})
    fmn(HERS, "add", given={"kind": "ending", "pregnancy": wren, "date": "2023-06-08", "outcome": "missed"})
    fmn(HERS, "add", given={"kind": "note", "date": "2023-05-01", "pregnancy": wren, "title": HER_CANARY, "notes": HER_CANARY, "only-me": True})
    fmn(HIS, "add", given={"kind": "note", "date": "2023-05-02", "pregnancy": wren, "title": "His page", "notes": "Words that he wrote"})
    fmn(HIS, "add", given={"kind": "note", "date": "2023-05-03", "title": HIS_CANARY, "notes": HIS_CANARY, "only-me": True})


def sees(passphrase):
    return fmn(passphrase, "list")


def on_the_command_line():
    hers, his = sees(HERS), sees(HIS)
    if HER_CANARY not in hers or HIS_CANARY in hers or "His page" not in hers:
        raise AssertionError(f"with her passphrase: {hers}")
    if HIS_CANARY not in his or HER_CANARY in his or "Wren" not in his:
        raise AssertionError(f"with his passphrase: {his}")


def unlock(passphrase):
    app.find("text", "Passphrase or recovery key", states=("sensitive",))
    app.keys(passphrase)
    app.key("Return")


def is_seen(text):
    return any(text in line for line in app.tree().texts())


def opens_for(passphrase, own, other):
    unlock(passphrase)
    app.see(own)
    app.see("His page")
    if is_seen(other):
        raise AssertionError("what is for the other alone is seen")


def lock():
    app.starts_anew(lambda: app.key("ctrl+l"))


def is_told(text):
    """Whether it is anywhere on the accessibility bus, also in what lies behind."""
    return any(text in f"{node.name} {node.description}" for node in app.tree().walk())


def reads_together():
    app.key("ctrl+r")
    app.see("Reading together")
    if is_told(HER_CANARY):
        raise AssertionError("what lies behind the book is told")
    app.key("Home")
    app.see("Chapter 1 of 2")
    app.see("Words that she wrote")
    app.see("Words that he wrote")
    screenshot("two-people-together")
    for _ in range(2):
        for canary in (HER_CANARY, HIS_CANARY, "Only me"):
            if is_seen(canary):
                raise AssertionError("what is for one alone is in the book")
        app.key("Right")
        app.see("Chapter 2 of 2")
    app.key("Page_Up")
    app.see("Chapter 1 of 2")
    app.key("End")
    app.see("Chapter 2 of 2")


def writes_and_locks():
    app.key("Home")
    app.see("Chapter 1 of 2")
    # From the title on: her button first, then his.
    app.key("Tab", "Tab")
    app.find("push button", re.compile("^Add to this chapter: My partner"), states=("focused",))
    app.key("Return")
    app.find("text", "My partner writes here", states=("focused",))
    app.keys("And the bread")
    lock()


def comes_back_to_the_book():
    unlock(HERS)
    app.see("Reading together")
    if is_seen(HER_CANARY):
        raise AssertionError("unlocked, the journal shows what is for one alone to both")
    app.key("Home")
    app.see("And the bread")
    reflection = [entry for entry in json.loads(fmn(HERS, "list", "--json")) if entry["kind"] == "pregnancy"]
    written = json.loads(fmn(HERS, "show", reflection[0]["id"], "--json"))["reflections"]
    if [(each["author"], each["text"]) for each in written] != [("partner", "And the bread")]:
        raise AssertionError(f"{written}")


def leaves():
    app.key("Escape")
    app.gone("push button", "End reading")
    app.see(HER_CANARY)
    if not is_told(HER_CANARY):
        raise AssertionError("the journal is not told again")


def copy_comes_back():
    fmn(HERS, "partner-copy", str(copy))
    his = SESSION / "journals" / "his"
    fmn(HIS, "restore-backup", str(copy), journal=his)
    if HER_CANARY in fmn(HIS, "list", journal=his):
        raise AssertionError("her page went along")
    fmn(HIS, "add", given={"kind": "note", "date": "2026-02-01", "title": "From the other machine", "notes": "n"}, journal=his)
    fmn(HIS, "backup", str(copy), journal=his)
    fmn(HERS, "merge", str(copy))
    on_the_command_line()
    if "From the other machine" not in sees(HERS):
        raise AssertionError("what came back is not there")


def files_tell_nothing():
    found = [path for path in SESSION.rglob("*") if path.is_file() and not path.suffix == ".png"
             and any(canary.encode() in path.read_bytes() for canary in (HER_CANARY, HIS_CANARY))]
    if found:
        raise AssertionError(f"{found}")


make_journal()
steps = Steps("two-people", chained=True)
steps.step("each passphrase opens what is shared and what is its own", on_the_command_line)
app = steps.start(folder)
steps.step("hers, in the window", opens_for, HERS, HER_CANARY, HIS_CANARY)
steps.step("the lock", lock)
steps.step("his, in the window", opens_for, HIS, HIS_CANARY, HER_CANARY)
steps.step("the lock again", lock)
steps.step("hers again", opens_for, HERS, HER_CANARY, HIS_CANARY)
steps.step("the book that both read", reads_together)
steps.step("writing in it, and the lock", writes_and_locks)
steps.step("the book is there after it, and what was written", comes_back_to_the_book)
steps.step("leaving it brings everything back", leaves)
steps.step("nothing complains at the end", app.quit)
steps.step("a copy goes to the other machine and comes back", copy_comes_back)
steps.step("no file tells of either", files_tell_nothing)
steps.done()

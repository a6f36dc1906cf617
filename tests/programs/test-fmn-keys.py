# test-fmn-keys.py: who can open the journal: passphrases that come and go, recovery keys, two people and what is private to each, all keys replaced.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import subprocess

from fmn_runner import Fmn, program

from tap import Tap, equal, true

MINE = "one two three"
HIS = "his own"


def with_line(*lines):
    """Descriptors that hand over one line each."""
    found = []
    for line in lines:
        reading, writing = os.pipe()
        os.write(writing, line.encode() + b"\n")
        os.close(writing)
        found.append(reading)
    return found


def run(fmn, passphrase, *arguments, new=None, text=None):
    descriptors = with_line(passphrase, *([new] if new is not None else []))
    words = [program, "--journal", str(fmn.folder), "--passphrase-fd", str(descriptors[0]), *arguments]
    if new is not None:
        words += ["--new-passphrase-fd", str(descriptors[1])]
    done = subprocess.run(words, input=text, capture_output=True, text=True, env=fmn.environment(), pass_fds=descriptors, timeout=120)
    for descriptor in descriptors:
        os.close(descriptor)
    return done


def ok(fmn, passphrase, *arguments, **more):
    done = run(fmn, passphrase, *arguments, **more)
    equal(done.returncode, 0, f"{arguments}: {done.stderr}")
    return done.stdout


def sealed_journal():
    fmn = Fmn()
    ok(fmn, MINE, "init")
    return fmn


def add(fmn, passphrase, title, only_me=False):
    ok(fmn, passphrase, "add", text='{"kind": "note", "title": "%s"%s}' % (title, ', "only-me": true' if only_me else ""))


def titles(fmn, passphrase):
    """Of the pages; where there are two people, who wrote each stands behind it."""
    return sorted(line.split("note")[1].split(" · ")[0].strip() for line in ok(fmn, passphrase, "list").splitlines())


def ids(fmn, passphrase, kind, person):
    return [line.split()[0] for line in ok(fmn, passphrase, "key", "list").splitlines() if kind in line and line.endswith(person)]


def change():
    fmn = sealed_journal()
    add(fmn, MINE, "kept")
    before = fmn.file.read_bytes()
    ok(fmn, MINE, "key", "change", new="four five")
    equal(run(fmn, MINE, "list").returncode, 3, "the former one")
    equal(titles(fmn, "four five"), ["kept"], "the new one")
    # The parts are at the end, and are the same bytes: slots were rewritten and no data.
    equal(fmn.file.read_bytes()[-8000:], before[-8000:], "what is sealed")


def add_and_remove():
    fmn = sealed_journal()
    ok(fmn, MINE, "key", "add", new="second")
    equal(len(ids(fmn, "second", "passphrase", "self")), 2, "two keys")
    first = ids(fmn, MINE, "passphrase", "self")[0]
    ok(fmn, MINE, "key", "remove", first)
    equal(run(fmn, MINE, "list").returncode, 3, "the one that was removed")
    ok(fmn, "second", "list")
    last = ids(fmn, "second", "passphrase", "self")[0]
    equal(run(fmn, "second", "key", "remove", last).returncode, 1, "the last key of all")
    equal(run(fmn, "second", "key", "remove", "0" * 32).returncode, 1, "no such key")
    ok(fmn, "second", "list")


def recovery():
    fmn = sealed_journal()
    add(fmn, MINE, "kept")
    key = ok(fmn, MINE, "key", "recovery").strip()
    true(re.fullmatch(r"(?:[0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}", key), "eight groups")
    equal(titles(fmn, key), ["kept"], "as it is printed")
    equal(titles(fmn, key.lower().replace("-", " ")), ["kept"], "as it is typed")
    newer = ok(fmn, key, "key", "recovery").strip()
    equal(run(fmn, key, "list").returncode, 3, "the sheet that was replaced")
    equal(titles(fmn, newer), ["kept"], "the newer sheet")
    sheet = fmn.root / "sheet.pdf"
    ok(fmn, newer, "key", "recovery", "--sheet", str(sheet))
    equal(sheet.stat().st_mode & 0o777, 0o600, "mode of the sheet")
    shown = subprocess.run(["pdftotext", "-layout", str(sheet), "-"], check=True, capture_output=True, text=True).stdout
    groups = re.findall(r"\b[0-9A-HJKMNP-TV-Z]{5}\b", shown)
    equal(titles(fmn, "-".join(groups[:8])), ["kept"], "the sheet")


def two_people():
    fmn = sealed_journal()
    ok(fmn, MINE, "key", "add", "--partner", new=HIS)
    add(fmn, MINE, "ours")
    add(fmn, MINE, "hers", only_me=True)
    add(fmn, HIS, "ours too")
    add(fmn, HIS, "his", only_me=True)
    equal(titles(fmn, MINE), ["hers", "ours", "ours too"], "what she reads")
    equal(titles(fmn, HIS), ["his", "ours", "ours too"], "what he reads")
    # Whoever opened it is "Me", and is who wrote.
    true("ours too · Written by Me" in ok(fmn, HIS, "list"), "his page, as he reads it")
    true("ours too · Written by My partner" in ok(fmn, MINE, "list"), "his page, as she reads it")
    # Neither can seal the other's entries anew, nor lose them by a slip.
    equal(run(fmn, MINE, "key", "replace", new="new").returncode, 1, "all keys, with his part there")
    his = ids(fmn, MINE, "passphrase", "partner")[0]
    equal(run(fmn, MINE, "key", "remove", his).returncode, 1, "his last key")
    equal(titles(fmn, HIS), ["his", "ours", "ours too"], "what he reads still")
    ok(fmn, MINE, "key", "remove", "--with-entries", his)
    equal(run(fmn, HIS, "list").returncode, 3, "he reads nothing")
    equal(titles(fmn, MINE), ["hers", "ours", "ours too"], "she reads what she did")


def replace():
    fmn = sealed_journal()
    add(fmn, MINE, "kept")
    before = {path.name: path.read_bytes() for path in fmn.folder.rglob("*.fmn")}
    former = ok(fmn, MINE, "key", "recovery").strip()
    key = ok(fmn, MINE, "key", "replace", new="new").strip()
    for wrong in (MINE, former):
        equal(run(fmn, wrong, "list").returncode, 3, "a former key")
    equal(titles(fmn, "new"), ["kept"], "the new passphrase")
    equal(titles(fmn, key), ["kept"], "the new recovery key")
    after = [path.read_bytes() for path in fmn.folder.rglob("*.fmn")]
    true(not set(before.values()) & set(after), "nothing is sealed with the former keys")
    true("The journal is whole" in ok(fmn, "new", "check"), "previous copies open with the new keys")


def passphrase_later():
    fmn = Fmn("empty")
    fmn.add("note", title="canary in a cage")
    fmn.add("note", title="second")
    descriptors = with_line("new")
    done = subprocess.run([program, "--journal", str(fmn.folder), "key", "replace", "--new-passphrase-fd", str(descriptors[0])],
                          capture_output=True, text=True, env=fmn.environment(), pass_fds=descriptors, timeout=120)
    equal(done.returncode, 0, done.stderr)
    equal(titles(fmn, "new"), ["canary in a cage", "second"], "all of it")
    for path in fmn.folder.rglob("*"):
        true(not path.is_file() or b"canary" not in path.read_bytes(), f"{path.name} still says it")


tap = Tap()
for function in (change, add_and_remove, recovery, two_people, replace, passphrase_later):
    tap.check(function.__name__.replace("_", " "), function)
tap.done()

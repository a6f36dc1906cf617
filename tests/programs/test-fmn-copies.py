# test-fmn-copies.py: other copies of a journal: taken in, written into one file, brought back; with a passphrase and without.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import shutil

from fmn_runner import Fmn
from tap import Tap, equal, true

PAPER = bytes(range(256)) * 700
PAPER_ID = "44444444-4444-4444-8444-444444444444"


def notes(fmn):
    return sorted(entry.get("notes", "") for entry in entries(fmn.folder))


def entries(folder):
    return json.loads((folder / "journal.fmn").read_text(encoding="utf-8"))["entries"]


def start():
    fmn = Fmn("empty")
    fmn.ok("add", "--kind", "note", "--set", "notes=first")
    return fmn


def name_paper(folder):
    """As the program writes it: the entry names a paper whose file lies beside it."""
    path = folder / "journal.fmn"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["entries"][0]["papers"] = [{
        "id": PAPER_ID, "name": "letter.bin", "media-type": "application/octet-stream", "size": len(PAPER),
        "digest": hashlib.blake2b(PAPER, digest_size=32).hexdigest(), "added": "2026-02-24T10:15:00Z",
    }]
    document["entries"][0]["modified"] = "2027-01-01T00:00:00Z"
    path.write_text(json.dumps(document), encoding="utf-8")
    (folder / "papers" / f"{PAPER_ID}.fmn").write_bytes(PAPER)


def merge_folders():
    fmn = start()
    other = fmn.root / "other"
    shutil.copytree(fmn.folder, other)
    fmn.ok("add", "--kind", "note", "--set", "notes=here")
    fmn.ok("--journal", other, "add", "--kind", "note", "--set", "notes=there", folder=False)
    name_paper(other)
    before = (fmn.folder / "journal.fmn").read_bytes()
    said = fmn.ok("merge", "--dry-run", other).out
    equal((fmn.folder / "journal.fmn").read_bytes(), before, "a dry run changes nothing")
    equal(fmn.ok("merge", other).out, said, "what was said before")
    true("1 entry came from the other copy." in said, said)
    equal(notes(fmn), ["first", "here", "there"], "all entries")
    equal((fmn.folder / "papers" / f"{PAPER_ID}.fmn").read_bytes(), PAPER, "the paper came along")
    true("same" in fmn.ok("merge", other).out, "a second time there is nothing to do")
    fmn.ok("check")


def merge_file():
    fmn = start()
    conflict = fmn.root / "journal (conflicted copy).fmn"
    shutil.copy(fmn.folder / "journal.fmn", conflict)
    fmn.ok("add", "--kind", "note", "--set", "notes=here")
    shutil.copy(fmn.folder / "journal.fmn", fmn.root / "newer.fmn")
    fmn.ok("merge", conflict)
    equal(notes(fmn), ["first", "here"], "the older file takes nothing away")
    equal([path.name for path in fmn.root.iterdir() if ".look-" in path.name], [], "nothing is left lying about")


def merge_another():
    fmn = start()
    other = Fmn("empty")
    before = (fmn.folder / "journal.fmn").read_bytes()
    done = fmn.run("merge", other.folder)
    true(done.code not in (0, 2), f"another journal is refused: {done.code}")
    true("another journal" in done.err, done.err)
    equal((fmn.folder / "journal.fmn").read_bytes(), before, "nothing was changed")


def backup():
    fmn = start()
    name_paper(fmn.folder)
    file = fmn.root / "backup.fmnb"
    true("1 paper" in fmn.ok("backup", file).out, "what is in it")
    equal(file.stat().st_mode & 0o777, 0o600, "its owner's alone")
    fmn.ok("add", "--kind", "note", "--set", "notes=later")
    (fmn.folder / "papers" / f"{PAPER_ID}.fmn").unlink()
    before = (fmn.folder / "journal.fmn").read_bytes()
    true("1 entry is in this backup." in fmn.ok("restore-backup", "--dry-run", file).out, "the rehearsal")
    equal((fmn.folder / "journal.fmn").read_bytes(), before, "a rehearsal changes nothing")
    fmn.ok("restore-backup", file)
    equal(notes(fmn), ["first"], "the journal is the backup's")
    equal((fmn.folder / "papers" / f"{PAPER_ID}.fmn").read_bytes(), PAPER, "so is the paper")
    true(any(path.read_bytes() == before for path in (fmn.folder / "previous").iterdir()), "what was there is an earlier copy")
    fmn.ok("check")


def broken_backups():
    fmn = start()
    name_paper(fmn.folder)
    file = fmn.root / "backup.fmnb"
    fmn.ok("backup", file)
    whole = file.read_bytes()
    before = (fmn.folder / "journal.fmn").read_bytes()
    step = max(1, len(whole) // 37)
    for cut in [0, 7, 8, 16, 90, *range(100, len(whole), step), len(whole) - 1]:
        file.write_bytes(whole[:cut])
        done = fmn.run("restore-backup", file)
        true(done.code not in (0, 2), f"cut at {cut}: {done.code}")
    for at in range(0, len(whole), step):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:])
        done = fmn.run("restore-backup", file)
        true(done.code not in (0, 2), f"changed at {at}: {done.code}")
    file.write_bytes(whole + b"more")
    equal(fmn.run("restore-backup", file).code, 4, "more than the whole")
    equal((fmn.folder / "journal.fmn").read_bytes(), before, "nothing was changed")
    equal([path.name for path in fmn.root.iterdir() if ".look-" in path.name], [], "nothing is left lying about")


def escaping_names():
    """A member of another name than ours is written nowhere."""
    fmn = start()
    file = fmn.root / "backup.fmnb"
    fmn.ok("backup", file)
    whole = file.read_bytes()
    for name in (b"../evil.fmn", b"papers/../../evil.fmn", b"/tmp/evil.fmn", b"papers/.evil.fmn", b"lock", b"previous/x.fmn"):
        file.write_bytes(whole[:16] + name.ljust(80, b"\0") + whole[96:])
        equal(fmn.run("restore-backup", file).code, 4, name)
    equal([str(path) for path in fmn.root.rglob("*evil*")], [], "nothing was written outside")


def repair_brings_papers():
    fmn = start()
    name_paper(fmn.folder)
    target = fmn.root / "repaired"
    fmn.ok("check", "--repair-to", target)
    equal((target / "papers" / f"{PAPER_ID}.fmn").read_bytes(), PAPER, "the paper is in the new journal")


def salvage():
    """Of a damaged file each line that is whole is kept, and what it lost is taken from the newest copy that can be read."""
    fmn = start()
    for name in ("second", "third"):
        fmn.ok("add", "--kind", "note", "--set", f"notes={name}")
    path = fmn.folder / "journal.fmn"
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b'"notes":"second"', b'"notes""second"').replace(b"third", b"th\xffird"))
    damaged = path.read_bytes()
    copies = {copy.name: copy.read_bytes() for copy in (fmn.folder / "previous").iterdir()}
    equal(fmn.run("list").code, 4, "it is damaged")
    target = fmn.root / "repaired"
    told = fmn.run("check", "--repair-to", target)
    equal(told.code, 0, told.err)
    true("2 entries can be read" in told.err and "A part of it cannot be read" in told.err and "1 entry was taken" in told.err, told.err)
    # The copy before the last save has the second entry, and not yet the third.
    equal(sorted(entry["notes"] for entry in entries(target)), ["first", "second", "th\ufffdird"], "what there is")
    equal(path.read_bytes(), damaged, "the damaged file is as it was")
    equal({copy.name: copy.read_bytes() for copy in (fmn.folder / "previous").iterdir()}, copies, "so are its copies")
    shutil.rmtree(fmn.folder / "previous")
    fmn.ok("check", "--repair-to", fmn.root / "alone")
    equal(sorted(entry["notes"] for entry in entries(fmn.root / "alone")), ["first", "th\ufffdird"], "without a copy")
    path.write_bytes(b"{")
    equal(fmn.run("check", "--repair-to", fmn.root / "nothing").code, 4, "nothing is left")
    true(not (fmn.root / "nothing").exists(), "and nothing is made")


tap = Tap()
for function in (merge_folders, merge_file, merge_another, backup, broken_backups, escaping_names, repair_brings_papers, salvage):
    tap.check(function.__name__.replace("_", " "), function)
tap.done()

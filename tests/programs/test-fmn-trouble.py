# test-fmn-trouble.py: a clear sentence and its own exit code for everything that can be in the way, and nothing overwritten.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import fcntl
import json
import os
import re
import stat
import subprocess

from fmn_runner import Fmn, program, source
import mounts  # beside tap, where fmn_runner has Python look
from tap import Tap, equal, true

BROKEN = source / "tests" / "data" / "journals" / "broken"

# Commands that open the journal, with what they need to begin.
READERS = [("list",), ("show", "11111111"), ("history",), ("reminders",), ("summary", "--text"), ("export", "--format", "csv", "-o", "-")]
WRITERS = [("add", "--kind", "note", "--set", "notes=x"), ("edit", "11111111", "--set", "notes=x"), ("remove", "11111111"), ("restore", "11111111")]


def tree(folder):
    """Every file below @folder but the lock, with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "lock"}


def all_end_with(fmn, code, commands):
    before = tree(fmn.folder) if fmn.folder.exists() else {}
    for command in commands:
        done = fmn.fails(code, *command)
        true("Private" not in done.err, "the sentence holds no word of the journal")
    equal(tree(fmn.folder) if fmn.folder.exists() else {}, before, "the folder")


def wrong_usage():
    fmn = Fmn("empty")
    for arguments in ((), ("fly",), ("list", "--far"), ("list", "more"), ("--far", "list"), ("add", "--set"), ("remove",), ("restore", "a", "b"), ("previous", "--restore"),
                      ("check", "more"), ("init", "more"), ("weeks", "--cycle-length", "x")):
        done = fmn.run(*arguments)
        equal(done.code, 2, f"{arguments}: {done.err}")
        true("fmn: " in done.err and done.out == "", f"{arguments}: {done.err!r}")


def help_and_version():
    fmn = Fmn()
    true(re.match(r"fmn \d+\.\d+", fmn.ok("--version", folder=False).out), "version")
    text = fmn.ok("--help", folder=False).out
    commands = re.findall(r"^  ([a-z-]+) +\S", text[text.index("Commands:"):], re.MULTILINE)
    equal(set(commands), {"init", "list", "show", "add", "edit", "remove", "restore", "history", "weeks", "explain", "reminders", "profile", "summary", "export", "check", "previous", "key", "prompts", "merge", "backup", "partner-copy", "restore-backup"}, "commands")
    manual = (source / "data" / "fmn.1").read_text(encoding="utf-8").replace("\\-", "-")
    for command in commands:
        true(re.search(rf"^\.SS {command}\b", manual, re.MULTILINE), f"{command} is in the manual")
        section = re.split(rf"^\.SS {command}\b.*$", manual, flags=re.MULTILINE)[1].split("\n.S")[0]
        for option in re.findall(r"--([a-z-]+)", fmn.ok(command, "--help", folder=False).out):
            if option not in ("help", "journal", "passphrase-fd"):
                true(f"--{option}" in section, f"{command} --{option} is in the manual")
        for option in re.findall(r"--([a-z-]+)", section):
            if option not in ("kind", "set", "unset", "passphrase-fd") or command in ("list", "add", "edit"):
                true(f"--{option}" in fmn.ok(command, "--help", folder=False).out, f"{command} --{option} of the manual is there")


def option_before_and_after():
    fmn = Fmn("--sample")
    equal(fmn.ok("list", "--journal", fmn.folder, folder=False).out, fmn.ok("list").out, "--journal after the command")


def no_journal():
    all_end_with(Fmn(), 1, READERS + WRITERS + [("check",), ("previous",)])


def default_folder_is_refused():
    fmn = Fmn()
    fmn.fails(1, "list", folder=False)
    fmn.fails(1, "init", folder=False)
    fmn.fails(1, "init", "--sample", folder=False)
    equal(list(fmn.root.iterdir()), [], "nothing was made")


def sealed():
    fmn = Fmn("empty")
    # docs/FORMAT.md and src/vault: the first eight bytes of a sealed file.
    fmn.file.write_bytes(b"\x89FMN\r\n\x1a\n" + bytes(1000))
    all_end_with(fmn, 3, READERS + WRITERS)
    equal(fmn.run("check").code, 3, "check")


def with_passphrase(fmn, passphrase, *arguments, code=0):
    """Hands @passphrase over through a descriptor of its own."""
    reader, writer = os.pipe()
    os.write(writer, passphrase)
    os.close(writer)
    done = subprocess.run([program, "--journal", str(fmn.folder), *map(str, arguments), "--passphrase-fd", str(reader)], pass_fds=(reader,), capture_output=True, env=fmn.environment(), timeout=120)
    os.close(reader)
    equal(done.returncode, code, f"{arguments}: {done.stderr!r}")
    return done


def passphrase():
    fmn = Fmn()
    with_passphrase(fmn, b"three little words\n", "init", "--no-passphrase", code=2)
    done = with_passphrase(fmn, b"three little words\n", "init", "--sample")
    equal(done.stderr, b"", "nothing to say of a sealed journal")
    with_passphrase(fmn, b"three little words", "add", "--kind", "note", "--set", "notes=Canary.")
    for path in fmn.folder.rglob("*"):
        if path.is_file() and path.name != "lock":
            data = path.read_bytes()
            true(data.startswith(b"\x89FMN\r\n\x1a\n") and b"Canary" not in data and b"Juniper" not in data, f"{path.name} is sealed")
    true(b"Canary" in with_passphrase(fmn, b"three little words\r\n", "list").stdout, "opened again")
    all_end_with(fmn, 3, READERS + WRITERS)
    with_passphrase(fmn, b"three other words\n", "list", code=3)
    with_passphrase(fmn, b"three other words\n", *WRITERS[0], code=3)
    for empty in (b"", b"\n", b"\xff\xfe\n"):
        with_passphrase(fmn, empty, "list", code=2)
    equal(fmn.run("list", "--passphrase-fd", "99").code, 2, "no such descriptor")
    equal(fmn.run("list", "--passphrase-fd", "x").code, 2, "no number")
    whole = fmn.root / "whole"
    with_passphrase(fmn, b"three little words\n", "check", "--repair-to", whole)
    true((whole / "journal.fmn").read_bytes().startswith(b"\x89FMN"), "a repaired journal is sealed too")
    with_passphrase(Fmn("--sample"), b"whatever\n", "list")


def broken(name):
    fmn = Fmn("empty")
    fmn.file.write_bytes((BROKEN / name).read_bytes())
    code = 5 if name == "newer-format.json" else 4
    all_end_with(fmn, code, READERS + WRITERS)
    before = tree(fmn.folder)
    done = fmn.run("check")
    equal(done.code, code, f"check: {done.err}")
    true("not readable" in done.out, done.out)
    equal(tree(fmn.folder), before, "the folder after check")
    told = json.loads(fmn.run("check", "--json").out)
    equal((told["sound"], told["files"][0]["readable"]), (False, False), "check --json")


def nested():
    fmn = Fmn("empty")
    fmn.file.write_bytes(b'{"format":1,"id":"11111111-2222-4333-8444-555555555555","entries":' + b"[" * (50 * 1024 * 1024))
    fmn.fails(4, "list")
    fmn.fails(4, "add", "--kind", "note", "--set", "notes=x")


def in_use():
    fmn = Fmn("--sample")
    with open(fmn.folder / "lock", "r+b") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)
        for command in WRITERS:
            fmn.fails(6, *command)
        equal(fmn.ok("list").code, 0, "looking needs no lock")
    fmn.ok(*WRITERS[0])


def input_is_read_before_the_lock():
    """Whoever writes an entry slowly keeps nobody out."""
    fmn = Fmn("empty")
    slow = subprocess.Popen([program, "--journal", str(fmn.folder), "add"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=fmn.environment())
    slow.stdin.write(b'{"kind":"note",')
    slow.stdin.flush()
    quick = fmn.add("note", notes="Quick.")
    slow.stdin.write(b'"notes":"Slow."}')
    out, _ = slow.communicate(timeout=60)
    equal(slow.returncode, 0, "the slow one")
    equal({fmn.entry(quick)["notes"], fmn.entry(out.decode().strip())["notes"]}, {"Quick.", "Slow."}, "both")


def read_only():
    fmn = Fmn("--sample")
    before = tree(fmn.folder)
    there = mounts.prefix(mounts.READ_ONLY, fmn.folder)
    for command in WRITERS:
        fmn.fails(1, *command, prefix=there)
    for command in READERS[:1] + READERS[2:]:
        equal(fmn.run(*command, prefix=there).code, 0, f"{command}: looking")
    equal(tree(fmn.folder), before, "the folder")


def full_disk():
    """The new state would not fit: the old one stays, whole, and the sentence says why. Looking is possible."""
    fmn = Fmn("--sample")
    command = ["sh", "-c", 'sha256sum "$0"; "$@" >&2; echo "$?"; sha256sum "$0"; ls -A "$(dirname "$0")" "$(dirname "$0")/previous"', str(fmn.file), program]
    done = fmn.run(*WRITERS[0], prefix=mounts.prefix(mounts.FULL, fmn.folder) + command[:-1])
    before, code, after, *files = done.out.splitlines()
    equal((code, after), ("1", before), f"the file: {done.err}")
    true(done.err.startswith("fmn: ") and "full" in done.err, done.err)
    equal(sorted(name for name in files if name and not name.endswith(":")), ["filler", "journal.fmn", "lock", "papers", "previous"], "files")
    equal(fmn.run("list", prefix=mounts.prefix(mounts.FULL, fmn.folder)).code, 0, "looking")


def answer_on_a_full_disk():
    fmn = Fmn("--sample")
    with open("/dev/full", "wb") as full:
        for command in (("list",), ("list", "--json"), ("history",), ("export", "--format", "markdown", "-o", "-")):
            equal(fmn.run(*command, stdout=full).code, 1, command)


def modes_are_kept():
    fmn = Fmn("--sample")
    os.chmod(fmn.file, 0o644)
    fmn.add("note", notes="x")
    equal(stat.S_IMODE(fmn.file.stat().st_mode), 0o600, "mode of the file")
    for path in fmn.folder.rglob("*"):
        equal(stat.S_IMODE(path.stat().st_mode), 0o700 if path.is_dir() else 0o600, path.name)


def check():
    fmn = Fmn("--sample")
    equal(fmn.ok("check", "--json").json()["sound"], True, "sound")
    fmn.add("note", notes="x")
    told = fmn.ok("check", "--json").json()
    equal([(item["what"], item["readable"]) for item in told["files"]], [("journal", True), ("previous", True)], "files")
    equal(told["files"][0]["entries"], 1 + told["files"][1]["entries"], "entries")
    copy = fmn.folder / told["files"][1]["name"]
    copy.write_bytes(b"{")
    equal(fmn.run("check").code, 4, "a copy that cannot be read")
    equal(fmn.ok("list").code, 0, "the journal can")


def repair():
    fmn = Fmn("--sample")
    fmn.add("note", notes="x")
    whole = fmn.root / "whole"
    fmn.ok("check", "--repair-to", whole)
    equal(json.loads((whole / "journal.fmn").read_text(encoding="utf-8"))["entries"], fmn.document()["entries"], "of a whole journal")
    equal(fmn.run("check", "--repair-to", whole).code, 1, "a folder that holds a journal")
    fmn.file.write_bytes(fmn.file.read_bytes()[:2000])
    before = tree(fmn.folder)
    salvaged = fmn.root / "salvaged"
    done = fmn.ok("check", "--repair-to", salvaged)
    true("previous" in done.out and "copy" in done.err, done.err)
    other = Fmn()
    other.folder = salvaged
    equal(len(other.ok("list").out.splitlines()), 97, "the newest copy, and what can be read of the file itself")
    equal(tree(fmn.folder), before, "the broken journal")
    for path in (fmn.folder / "previous").iterdir():
        path.write_bytes(b"")
    fmn.file.write_bytes(fmn.file.read_bytes()[:20])
    equal(fmn.run("check", "--repair-to", fmn.root / "nothing").code, 4, "nothing can be read")


def previous():
    fmn = Fmn("--sample")
    equal(fmn.ok("previous").out, "", "none yet")
    first = fmn.document()
    fmn.add("note", notes="One.")
    copies = fmn.ok("previous", "--json").json()
    equal(len(copies), 1, "copies")
    true(copies[0]["name"] in fmn.ok("previous").out and copies[0]["size"] > 1000, "a copy")
    fmn.ok("previous", "--restore", copies[0]["name"])
    equal(fmn.document()["entries"], first["entries"], "restored")
    true(len(fmn.ok("previous", "--json").json()) >= 1, "what was the journal is a copy now")
    fmn.fails(1, "previous", "--restore", "nothing")
    fmn.fails(1, "previous", "--restore", "../journal.fmn")


def manual_page():
    done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(source / "data" / "fmn.1")], capture_output=True, check=True,
                          env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80"})
    equal(done.stderr.decode("utf-8"), "", "warnings")
    true(len(done.stdout) > 1000, "a page")


tap = Tap()
for function in (wrong_usage, help_and_version, option_before_and_after, no_journal, default_folder_is_refused, sealed, passphrase):
    tap.check(function.__name__.replace("_", " "), function)
for path in sorted(BROKEN.iterdir()):
    tap.check(f"broken: {path.name}", broken, path.name)
for function in (nested, in_use, input_is_read_before_the_lock, answer_on_a_full_disk, modes_are_kept, check, repair, previous, manual_page):
    tap.check(function.__name__.replace("_", " "), function)
for function in (read_only, full_disk):
    if mounts.way():
        tap.check(function.__name__.replace("_", " "), function)
    else:
        tap.skip(function.__name__.replace("_", " "), "no mounts can be made here")
tap.done()

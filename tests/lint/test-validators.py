# test-validators.py: what the desktop reads about the program is right by the validators of those who read it.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test-validators.py BUILD/data APPLICATION-ID"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from tap import Tap, equal, true  # noqa: E402

# Name, command before the file, what a good file ends with, and a text in it with what would make it wrong.
VALIDATORS = [
    ("desktop-file-validate", ["desktop-file-validate", "--warn-kde"], ".desktop", ("Type=Application", "Type=Program")),
    ("appstreamcli", ["appstreamcli", "validate", "--no-net", "--explain"], ".metainfo.xml", ("<summary>", "<summery>")),
    ("xmllint", ["xmllint", "--noout", "--nonet"], ".metainfo.xml", ("</component>", "")),
]
folder = pathlib.Path(sys.argv[1])
application_id = sys.argv[2]


def run(command, path):
    return subprocess.run([*command, str(path)], capture_output=True, text=True)


def accepts(command, path):
    done = run(command, path)
    if done.returncode != 0:
        raise AssertionError(done.stdout + done.stderr)
    # A hint or a warning is worth a look as well.
    print("".join(f"# {line}\n" for line in (done.stdout + done.stderr).splitlines() if line.strip()), end="")


def refuses(command, path, change):
    text = path.read_text()
    true(change[0] in text, f"{path.name} has {change[0]}")
    with tempfile.TemporaryDirectory() as place:
        broken = pathlib.Path(place) / path.name
        broken.write_text(text.replace(*change))
        true(run(command, broken).returncode != 0, f"{command[0]} accepts {change[1]!r}")


def schema_compiles(change=None):
    with tempfile.TemporaryDirectory() as place:
        text = (folder / f"{application_id}.gschema.xml").read_text()
        (pathlib.Path(place) / "a.gschema.xml").write_text(text.replace(*change) if change else text)
        done = subprocess.run(["glib-compile-schemas", "--strict", "--dry-run", place], capture_output=True, text=True)
        return done.returncode == 0 and not done.stderr, done.stderr


def schema():
    fine, message = schema_compiles()
    true(fine, message)


def schema_is_looked_at():
    fine, _message = schema_compiles(("<default>1280</default>", "<default>'wide'</default>"))
    true(not fine, "a default of another type is accepted")


def service(path):
    lines = path.read_text().splitlines()
    equal(lines[0], "[D-BUS Service]", path.name)
    equal(lines[1], f"Name={path.name[:-8]}", f"{path.name}: a bus finds a service by the name of its file")
    true(lines[2].startswith("Exec=/"), f"{path.name}: starts a program by its whole path")


def is_discreet(path):
    """The name, the icon and the words on the outside never say what the journal is about."""
    text = path.read_text().lower()
    for word in ("pregnan", "loss", "miscarr", "baby", "fertil", "birth", "reproduct", "obstet"):
        true(word not in text, f"{path.name} says “{word}”")


tap = Tap()
for tool, command, suffix, change in VALIDATORS:
    paths = sorted(path for path in folder.glob("*" + suffix) if path.name.startswith(application_id + "."))
    if shutil.which(tool) is None:
        tap.count += 1
        print(f"ok {tap.count} - validators: {tool} # SKIP {tool} is not installed")
        continue
    tap.check(f"validators: there is a file for {tool}", true, bool(paths), f"no {application_id}.*{suffix} in {folder}")
    for path in paths:
        tap.check(f"validators: {tool} accepts {path.name}", accepts, command, path)
        tap.check(f"validators: {tool} refuses a wrong {path.name}", refuses, command, path, change)
tap.check("validators: the settings compile", schema)
tap.check("validators: wrong settings do not", schema_is_looked_at)
for path in sorted(folder.glob(application_id + "*.service")):
    tap.check(f"validators: {path.name}", service, path)
for suffix in (".desktop", ".Reminders.desktop", ".metainfo.xml"):
    tap.check(f"validators: {application_id}{suffix} is discreet", is_discreet, folder / (application_id + suffix))
tap.done()

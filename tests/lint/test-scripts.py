# test-scripts.py: the shell scripts are ones that bash can read and that shellcheck has nothing against.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import re
import shutil
import subprocess
import tempfile

from tree import run

SHELL = re.compile(r"^#!/bin/(ba|)sh\n|^# shellcheck shell=bash$", re.M)
# What it says of code that a trap calls, or a file that is sourced, is no fault.
CHECK = ["shellcheck", "--severity=warning", "--format=gcc", "--shell=bash", "--exclude=SC1091,SC2317"]


def find(tree):
    found = []
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for path, text in tree.matching(["build-aux", ".ci"], [""]):
            if SHELL.search(text[:400]):
                (pathlib.Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
                (pathlib.Path(folder) / path).write_text(text)
                paths.append(path)
                done = subprocess.run(["bash", "-n", path], cwd=folder, capture_output=True, text=True)
                if done.returncode != 0:
                    found.append(f"{path}: {done.stderr.strip()}")
        if paths and not found and shutil.which("shellcheck"):
            done = subprocess.run([*CHECK, *paths], cwd=folder, capture_output=True, text=True)
            found += done.stdout.splitlines()
        elif paths and not found:
            tree.note("shellcheck is not installed: the scripts were read by bash alone")
    return found


bad = [("a script that does not end", {"build-aux/a": "#!/bin/bash\nif true; then\n"}, "build-aux/a")]
if shutil.which("shellcheck"):
    bad.append(("a comparison that is none", {"build-aux/a": "#!/bin/bash\na=1\n[ $a==2 ] && echo\n"}, "build-aux/a:3"))
run("scripts", find, bad, good=[("a script", {"build-aux/a": "#!/bin/bash\nset -u\necho \"$1\"\n"})])

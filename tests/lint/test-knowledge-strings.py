# test-knowledge-strings.py: the texts that translators see are the texts of the data.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import shutil
import subprocess
import sys
import tempfile

source = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(source / "tests" / "lib"))
from tap import Tap, equal, true  # noqa: E402

SCRIPT = source / "build-aux" / "knowledge-strings"


def check(root):
    return subprocess.run([sys.executable, str(SCRIPT), "--check", str(root)], capture_output=True).returncode


def is_current():
    equal(check(source), 0, "po/knowledge-strings.h is current")


def notices_a_change():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        shutil.copytree(source / "data" / "knowledge", root / "data" / "knowledge")
        (root / "po").mkdir()
        shutil.copy(source / "po" / "knowledge-strings.h", root / "po")
        equal(check(root), 0, "the copy is current")
        glossary = root / "data" / "knowledge" / "glossary.json"
        text = glossary.read_text(encoding="utf-8")
        changed = text.replace("small protein", "tiny protein")
        true(changed != text, "the sentence that is changed is there")
        glossary.write_text(changed, encoding="utf-8")
        equal(check(root), 1, "a changed sentence is noticed")


tap = Tap()
tap.check("current", is_current)
tap.check("notices-a-change", notices_a_change)
tap.done()

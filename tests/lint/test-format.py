# test-format.py: the sources stand as clang-format 14 and the tree's .clang-format set them.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tree import run

FORMATTER = shutil.which("clang-format-14")
STYLE = (pathlib.Path(__file__).resolve().parents[2] / ".clang-format").read_text()


def find(tree):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / ".clang-format").write_text(STYLE)
        paths = []
        for path, text in tree.matching(["src", "tests"], [".c", ".h"]):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8", errors="surrogateescape")
            paths.append(path)
        if not paths:
            return []
        done = subprocess.run([FORMATTER, "--dry-run", "--style=file", *paths], cwd=root, capture_output=True, encoding="utf-8")
        found = {}
        for path, line in re.findall(r"^([^\s:]+):(\d+):\d+: warning", done.stderr, re.M):
            found.setdefault(path, line)
        return [f"{path}:{line}: clang-format-14 -i {path}" for path, line in found.items()]


if FORMATTER is None:
    # Another version sets other lines, so it would not do instead.
    print("ok 1 - format: the tree # SKIP clang-format-14 is not installed, and this system may not have it")
    print("1..1")
    sys.exit(0)
run(
    "format",
    find,
    bad=[("a brace at the end of a line", {"src/ui/a.c": "int\nmain (void) {\n  return 0;\n}\n"}, "a.c:2"),
         ("a call without its space", {"src/ui/a.c": "int\nmain (void)\n{\n  return f(0);\n}\n"}, "a.c:4")],
    good=[("a function as they are set", {"src/ui/a.c": "int\nmain (void)\n{\n  return 0;\n}\n"})],
)

# test-sizes.py: no file grows past what can be read in one sitting; prints those that are on the way there.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from tree import run

# suffix: (lines at which to think of splitting, lines at which the test refuses)
LIMITS = {".c": (400, 700), ".h": (80, 200), ".ui": (200, 300)}
FUNCTION_LINES = 60
FORBIDDEN_NAMES = re.compile(r"(^|[/-])(utils?|common|helpers?|misc)\.(c|h|ui|py)$")
# GNU style: a function's braces stand alone in the first column.
BODY = re.compile(r"^(\w+) \([^;{}]*\)\n\{\n(.*?)^\}\n", re.M | re.S)


def find(tree):
    found = []
    large = []
    long_functions = []
    for path, text in tree.matching(["src", "ui", "tests"], list(LIMITS)):
        think, refuse = LIMITS[path[path.rindex("."):]]
        lines = text.count("\n")
        if lines > refuse:
            found.append(f"{path}: {lines} lines, of {refuse} that are allowed: split it by concern")
        elif lines > think:
            large.append((lines, path))
        if path.endswith(".c"):
            for match in BODY.finditer(text):
                length = match.group(2).count("\n")
                if length > FUNCTION_LINES:
                    long_functions.append((length, f"{path}: {match.group(1)}"))
    for path, _text in tree.matching(["src", "ui", "tests", "build-aux"], [".c", ".h", ".ui", ".py"]):
        if FORBIDDEN_NAMES.search(path):
            found.append(f"{path}: a file is named by what is in it")
    for title, rows in (("files to think about", large), (f"functions of more than {FUNCTION_LINES} lines", long_functions)):
        if rows:
            tree.note(title)
        for lines, what in sorted(rows, reverse=True):
            tree.note(f"{lines:6} {what}")
    return found


run(
    "sizes",
    find,
    bad=[
        ("a source file of 701 lines", {"src/journal/fmn-a.c": "x\n" * 701}, "701 lines"),
        ("a header of 201 lines", {"src/journal/fmn-a.h": "x\n" * 201}, "201 lines"),
        ("a template of 301 lines", {"ui/shell/a.ui": "x\n" * 301}, "301 lines"),
        ("a test of 701 lines", {"tests/journal/test-a.c": "x\n" * 701}, "701 lines"),
        ("a file for everything", {"src/journal/fmn-utils.c": ""}, "named by what is in it"),
    ],
    good=[("files at the limits", {"src/journal/fmn-a.c": "x\n" * 700, "src/journal/fmn-a.h": "x\n" * 200, "ui/a.ui": "x\n" * 300})],
)

# test-unfinished.py: nothing in the tree is marked as to be done, and nothing names a place of one machine.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from tree import run

# Put together from parts, so that this file does not hold what it looks for.
MARKS = re.compile(r"\b(" + "|".join(["TO" "DO", "FIX" "ME", "XX" "X"]) + r")\b")
STAND_INS = re.compile("|".join(["lorem " "ipsum", "not " "implemented", "coming " "soon", "place" "holder text"]), re.I)
PLACES = re.compile(r"\.\./sha" r"red\b|(?<![\w.-])/wo" r"rk/|/home/(?!someone/)\w+/|/tm" r"p/w/")


def find(tree):
    found = []
    for path, text in sorted(tree.files.items()):
        unfinished = path.startswith(("src/", "ui/", "data/", "tests/", "build-aux/"))
        for number, line in enumerate(text.splitlines(), 1):
            if unfinished and (MARKS.search(line) or STAND_INS.search(line)):
                found.append(f"{path}:{number}: marked as unfinished: {line.strip()[:80]}")
            if PLACES.search(line):
                found.append(f"{path}:{number}: names a place of one machine: {line.strip()[:80]}")
    return found


run(
    "unfinished",
    find,
    bad=[
        ("a mark in a source", {"src/journal/a.c": "/* TO" "DO: dates */\n"}, "a.c:1: marked"),
        ("a mark in a template", {"ui/a.ui": "\n<!-- FIX" "ME -->\n"}, "a.ui:2: marked"),
        ("a mark in data", {"data/a.json": '"XX' 'X"\n'}, "marked"),
        ("a stand-in", {"src/ui/a.c": '_("Coming ' 'soon")\n'}, "marked"),
        ("a folder beside the tree", {"docs/A.md": "see ../sha" "red/NOTES.md\n"}, "one machine"),
        ("a folder of one machine", {"meson.build": "x = '/wo" "rk/main'\n"}, "one machine"),
    ],
    good=[("words that hold a mark", {"src/journal/a.c": "MASTODON FIXED\nmktemp xXXXXXX\n"}),
          ("an address", {"docs/A.md": "https://example.org/wo" "rk/x\n"})],
)

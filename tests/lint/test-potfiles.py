# test-potfiles.py: po/POTFILES names every file that has words for people, no other, in order. With --write SOURCE it is written anew.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import sys

import texts
from tree import Tree, run

POTFILES = "po/POTFILES"


def files_with_words(tree):
    return sorted({path for text in texts.extract(tree) for path, _line in text.places})


def find(tree):
    listed = [line for line in tree.files.get(POTFILES, "").splitlines() if line and not line.startswith("#")]
    wanted = files_with_words(tree)
    found = [f"{POTFILES}: {path} has words for people and is not listed" for path in wanted if path not in listed]
    found += [f"{POTFILES}: {path} is listed and has none" for path in listed if path not in wanted]
    if not found and listed != wanted:
        found.append(f"{POTFILES}: is not in order, or names a file twice")
    for language in tree.files.get("po/LINGUAS", "").split():
        if f"po/{language}.po" not in tree.files:
            found.append(f"po/LINGUAS: there is no po/{language}.po")
    for path in tree.files:
        if path.startswith("po/") and path.endswith(".po") and path[3:-3] not in tree.files.get("po/LINGUAS", "").split():
            found.append(f"{path}: is not in po/LINGUAS")
    return found


if sys.argv[1:2] == ["--write"]:
    root = pathlib.Path(sys.argv[2])
    (root / POTFILES).write_text("".join(f"{path}\n" for path in files_with_words(Tree.read(root))))
    sys.exit(0)

WORDS = 'char *a = _ ("A word");\n'
TEMPLATE = '<?xml version="1.0"?>\n<interface><requires lib="gtk" version="4.0"/><object class="GtkLabel"><property name="label" translatable="yes">A word</property></object></interface>\n'
run(
    "potfiles",
    find,
    bad=[
        ("a source that is not listed", {"src/ui/a.c": WORDS, POTFILES: ""}, "src/ui/a.c has words"),
        ("a template that is not listed", {"ui/a.ui": TEMPLATE, POTFILES: ""}, "ui/a.ui has words"),
        ("a plural that is not listed", {"src/ui/a.c": 'g_dngettext (NULL, "%d day", "%d days", n);', POTFILES: ""}, "src/ui/a.c has words"),
        ("a file without words", {"src/ui/a.c": "/* _ (\"no word\") */\n", POTFILES: "src/ui/a.c\n"}, "has none"),
        ("a file that is gone", {POTFILES: "src/ui/a.c\n"}, "has none"),
        ("another order", {"src/ui/a.c": WORDS, "src/ui/b.c": WORDS, POTFILES: "src/ui/b.c\nsrc/ui/a.c\n"}, "order"),
        ("a language without its file", {POTFILES: "", "po/LINGUAS": "de\n"}, "no po/de.po"),
        ("a language that is not listed", {POTFILES: "", "po/LINGUAS": "", "po/de.po": ""}, "not in po/LINGUAS"),
    ],
    good=[("a list that is right", {"src/ui/a.c": WORDS, "ui/a.ui": TEMPLATE, "src/ui/b.c": "int b;\n", POTFILES: "src/ui/a.c\nui/a.ui\n"})],
)

# test-styles.py: every style file is in the resource, and every colour of our own has its value in light, dark and high contrast.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from tree import run

RESOURCE = "ui/fmn-ui.gresource.xml"
BASE = "ui/style.css"
# libadwaita loads them beside the base by their names, and says nothing when one is not there.
OTHERS = ["ui/style-dark.css", "ui/style-hc.css", "ui/style-hc-dark.css"]
DEFINED = re.compile(r"@define-color ([a-z_]+)")
USED = re.compile(r"@(fmn_[a-z_]+)")
# Colours of the kinds and of quiet text depend on contrast; the paper under them depends on light and dark alone.
PAPER = {"fmn_card", "fmn_on_mark"}


def find(tree):
    found = []
    base = set(DEFINED.findall(tree.files.get(BASE, "")))
    listed = set(re.findall(r"<file>([^<]+\.css)</file>", tree.files.get(RESOURCE, "")))
    for path in OTHERS:
        own = set(DEFINED.findall(tree.files.get(path, "")))
        wanted = base - PAPER if "-hc" in path else base
        found += [f"{path}: {name} has no value" for name in sorted(wanted - own)]
        found += [f"{path}: {name} is not a colour of {BASE}" for name in sorted(own - base)]
    for path, text in tree.matching(["ui"], [".css"]):
        if path.removeprefix("ui/") not in listed:
            found.append(f"{RESOURCE}: {path} is not in it")
        found += [f"{path}: nothing defines {name}" for name in sorted(set(USED.findall(text)) - base)]
    return found


ALL = "".join(f"<file>{path.removeprefix('ui/')}</file>" for path in [BASE, *OTHERS])
WHOLE = {path: "@define-color fmn_a #000;" for path in [BASE, *OTHERS]}
WHOLE[RESOURCE] = ALL
run(
    "styles",
    find,
    bad=[
        ("a style that is not there", {path: text for path, text in WHOLE.items() if path != OTHERS[1]}, "style-hc.css: fmn_a has no value"),
        ("a style outside the resource", {**WHOLE, RESOURCE: ALL.replace("<file>style-hc.css</file>", "")}, "style-hc.css is not in it"),
        ("a colour that dark does not have", {**WHOLE, OTHERS[0]: ""}, "style-dark.css: fmn_a has no value"),
        ("a colour that nobody defined", {**WHOLE, BASE: WHOLE[BASE] + " a { color: @fmn_b; }"}, "nothing defines fmn_b"),
        ("a colour of one style alone", {**WHOLE, OTHERS[2]: "@define-color fmn_a #000; @define-color fmn_c #000;"}, "fmn_c is not a colour"),
    ],
    good=[("all four", WHOLE)],
)

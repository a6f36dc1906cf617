# test-palette.py: the colours of kinds can be told apart by people who see fewer colours, on a screen and on paper.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours are turned into what eyes without one kind of cone see (Machado, Oliveira and Fernandes, IEEE Transactions on Visualization and
Computer Graphics 2009;15:1291-8, table of severity 1.0), and compared by their distance in CIELAB (CIE 1976)."""
import re

from tree import run

KINDS = ("pregnancy", "ending", "test", "treatment", "visit", "question", "note")
SEEN = {
    "by everyone": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red cones": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "without green cones": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "without blue cones": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
# A just noticeable difference is about 2.3; marks are small and lie apart.
LEAST = 15
STYLE = re.compile(r"@define-color fmn_(\w+) #([0-9a-f]{6});")
PAPER = re.compile(r"\[FMN_TONE_(\w+)\] = RGB \(0x([0-9a-f]{6})\)")
PAPER_FILE = "src/drawing/fmn-palette.c"


def to_linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def to_lab(linear):
    def bend(part):
        return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116

    r, g, b = linear
    x = bend((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    y = bend(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    z = bend((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def see(colour, matrix):
    linear = [to_linear(int(colour[i:i + 2], 16) / 255) for i in (0, 2, 4)]
    return to_lab([min(1, max(0, sum(a * b for a, b in zip(row, linear)))) for row in matrix])


def compare(where, colours):
    found = []
    missing = [kind for kind in KINDS if kind not in colours]
    if missing:
        found.append(f"{where}: no colour for {', '.join(missing)}")
    names = [kind for kind in KINDS if kind in colours]
    for eyes, matrix in SEEN.items():
        places = {name: see(colours[name], matrix) for name in names}
        for i, name in enumerate(names):
            for other in names[i + 1:]:
                apart = sum((a - b) ** 2 for a, b in zip(places[name], places[other])) ** 0.5
                if apart < LEAST:
                    found.append(f"{where}: {name} and {other} are {apart:.1f} apart, seen {eyes}; {LEAST} or more are wanted")
    return found


def find(tree):
    found = []
    for path in ("ui/style.css", "ui/style-dark.css"):
        found += compare(path, dict(STYLE.findall(tree.files.get(path, ""))))
    paper = {name.lower(): colour for name, colour in PAPER.findall(tree.files.get(PAPER_FILE, ""))}
    return found + compare(PAPER_FILE, paper)


GOOD = {"pregnancy": "3875c0", "ending": "343167", "test": "925c1f", "treatment": "567f4e", "visit": "1b5363",
        "question": "996198", "note": "797376"}


def example(**changed):
    colours = dict(GOOD, **changed)
    style = "".join(f"@define-color fmn_{name} #{colour};\n" for name, colour in colours.items())
    paper = "".join(f"[FMN_TONE_{name.upper()}] = RGB (0x{colour}),\n" for name, colour in colours.items())
    return {"ui/style.css": style, "ui/style-dark.css": style, PAPER_FILE: paper}


# A green and an ochre of one lightness are one colour without green cones.
run(
    "palette",
    find,
    bad=[
        ("a green that is an ochre to some", example(treatment="6b7a2e", test="8a6a1f"), "treatment"),
        ("a style without the colours", {**example(), "ui/style.css": ""}, "no colour for"),
    ],
    good=[("the colours of white cards", example())],
)

# texts.py: every text of the tree that a person is to read, as xgettext takes it from the sources, templates and data.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import dataclasses
import pathlib
import re
import subprocess
import tempfile

FOLDERS = ["src", "ui", "data", "po"]
SUFFIXES = [".c", ".h", ".ui", ".desktop.in", ".metainfo.xml.in"]
# Those of Meson's preset for GLib, with which the catalogue for translators is made.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


@dataclasses.dataclass
class Text:
    """One text with all the places that have it: ("src/a.c", 12)."""

    text: str
    context: str
    comment: str
    places: list


def unescape(text):
    return re.sub(r"\\(.)", lambda match: ESCAPES.get(match.group(1), match.group(1)), text)


def parse(catalogue):
    for block in catalogue.split("\n\n"):
        places = []
        comment = ""
        parts = {}
        current = None
        for line in block.splitlines():
            if line.startswith("#:"):
                for place in line[2:].split():
                    path, _, number = place.rpartition(":")
                    places.append((path, int(number)))
            elif line.startswith("#."):
                comment += line[2:].strip() + " "
            elif line.startswith("#"):
                continue
            else:
                word = line.split(" ", 1)[0]
                if word.startswith("msg"):
                    current = word
                    parts[current] = ""
                for piece in STRING.findall(line):
                    parts[current] += unescape(piece)
        for member in ("msgid", "msgid_plural"):
            if parts.get(member):
                yield Text(parts[member], parts.get("msgctxt", ""), comment.strip(), places)


def candidates(tree):
    return [path for path, _text in tree.matching(FOLDERS, SUFFIXES)]


def extract(tree):
    """All Texts of the tree, by xgettext on copies, so that an example can be looked at like the tree."""
    paths = candidates(tree)
    if not paths:
        return []
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            target = pathlib.Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(tree.files[path], encoding="utf-8", errors="surrogateescape")
        done = subprocess.run(
            ["xgettext", "--from-code=UTF-8", "--no-wrap", "--add-comments", "--output=-", "--files-from=-", *("--keyword=" + word for word in KEYWORDS)],
            cwd=folder, input="\n".join(paths), capture_output=True, encoding="utf-8")
        if done.returncode != 0:
            raise AssertionError(f"xgettext: {done.stderr}")
        return list(parse(done.stdout))

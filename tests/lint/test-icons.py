# test-icons.py: the icons are shapes that GTK can recolour, they all can be drawn, and every icon that is asked for exists.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

from tree import run

SVG = "{http://www.w3.org/2000/svg}"
# GTK 4.8 gives these, and no others, the colour of the text: a stroke, or another element, would keep its own.
RECOLOURED = {SVG + name for name in ("path", "rect", "circle")}
NAME = re.compile(r"[\"'>]([a-z0-9]+(?:-[a-z0-9]+)*-symbolic)[\"'<]")
RESOURCE = "data/icons/fmn-icons.gresource.xml"
SIZES = [16, 32, 64]


def draw(path, size):
    done = subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), path], capture_output=True)
    return done.stdout if done.returncode == 0 else None


def without_mark(texts):
    """Path and size of each icon that cannot be drawn, or that leaves nothing on the paper."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "icon.svg"
        for size in SIZES:
            copy.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>')
            blank = draw(copy, size)
            for path, text in texts.items():
                copy.write_text(text)
                if draw(copy, size) in (None, blank):
                    yield path, size


def check_symbolic(path, text, found):
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        found.append(f"{path}: {error}")
        return
    if (root.get("width"), root.get("height"), root.get("viewBox")) != ("16", "16", "0 0 16 16"):
        found.append(f"{path}: is not drawn on 16 by 16")
    for element in root.iter():
        if element is not root and element.tag not in RECOLOURED:
            found.append(f"{path}: {element.tag.replace(SVG, '')} would not take the colour of the text")
        if element.get("fill") == "none" or element.get("stroke") or element.get("style"):
            found.append(f"{path}: has a line or an empty shape, which would be filled")


def system_icons():
    """Names in the theme that the program asks its system for; None when there is no theme to look in."""
    names = set()
    for folder in pathlib.Path("/usr/share/icons/Adwaita").glob("**/*-symbolic*"):
        names.add(folder.name.split("-symbolic")[0] + "-symbolic")
    return names or None


def find(tree):
    found = []
    own = {}
    for path, text in tree.matching(["data/icons"], [".svg"]):
        name = path.rsplit("/", 1)[1][:-4]
        own[name] = path
        if name.endswith("-symbolic"):
            check_symbolic(path, text, found)
    if shutil.which("rsvg-convert"):
        texts = {path: tree.files[path] for path in own.values()}
        found += [f"{path}: leaves no mark at {size} pixels" for path, size in without_mark(texts)]
    else:
        tree.note("rsvg-convert is not installed: the icons were not drawn")
    listed = set(re.findall(r"alias=\"([^\"]+)\.svg\"", tree.files.get(RESOURCE, "")))
    for name in own:
        if name.startswith("fm-") and name not in listed:
            found.append(f"{RESOURCE}: {name} is not in it")
    system = system_icons()
    if system is None:
        tree.note("Adwaita’s icons are not installed: the names of the system’s icons were not looked up")
    for path, text in tree.matching(["src/ui", "src/app", "ui"], [".c", ".ui"]):
        for name in sorted(set(NAME.findall(text))):
            if name.startswith("fm-") and name not in own:
                found.append(f"{path}: there is no icon {name}")
            elif not name.startswith(("fm-", "io-")) and system is not None and name not in system:
                found.append(f"{path}: the system’s theme has no icon {name}")
    return found


def icon(inside, size=16):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {size} {size}" fill="#000">'
            f"{inside}</svg>")


PLACE = "data/icons/symbolic/fm-a-symbolic.svg"
LISTED = {RESOURCE: '<file alias="fm-a-symbolic.svg">symbolic/fm-a-symbolic.svg</file>'}
DOT = '<circle cx="8" cy="8" r="4"/>'
run(
    "icons",
    find,
    bad=[
        ("a line that would keep its colour", {PLACE: icon('<path d="M1 1h9" stroke="#000"/>'), **LISTED}, "a line or an empty shape"),
        ("an element that is not recoloured", {PLACE: icon('<ellipse cx="8" cy="8" rx="3" ry="4"/>'), **LISTED}, "ellipse"),
        ("an icon on another grid", {PLACE: icon(DOT, 24), **LISTED}, "16 by 16"),
        ("an icon that is empty", {PLACE: icon('<path d="M1 1"/>'), **LISTED}, "no mark at 16"),
        ("an icon that is no XML", {PLACE: "<svg", **LISTED}, PLACE),
        ("an icon outside the resource", {PLACE: icon(DOT), RESOURCE: ""}, "is not in it"),
        ("a name that no icon has", {"src/ui/a.c": 'x = "fm-b-symbolic";'}, "no icon fm-b-symbolic"),
        ("a name that the system does not have", {"ui/a.ui": '<property name="icon-name">no-such-thing-symbolic</property>'}, "system’s theme"),
    ],
    good=[("an icon and its use", {PLACE: icon(DOT), **LISTED, "src/ui/a.c": 'a = "fm-a-symbolic"; b = "list-add-symbolic";'})],
)

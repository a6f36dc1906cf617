# test-layers.py: a layer includes just the layers that it may, and just the libraries that it may; prints who includes whom.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import collections
import re

from tree import run

# Lowest first, as docs/ARCHITECTURE.md lists them, each with the layers that it may include.
LAYERS = {
    "journal": [],
    "vault": [],
    "store": ["journal", "vault"],
    "knowledge": ["journal"],
    "drawing": ["journal", "knowledge"],
    "report": ["journal", "knowledge", "drawing"],
    "exchange": ["journal", "knowledge", "store"],
    "reminders": ["journal"],
    "ui": ["journal", "vault", "store", "knowledge", "drawing", "report", "exchange", "reminders"],
    "app": ["journal", "vault", "store", "knowledge", "drawing", "report", "exchange", "reminders", "ui"],
    "programs": ["journal", "vault", "store", "knowledge", "drawing", "report", "exchange", "reminders", "ui", "app"],
}
# Libraries that a few layers alone may see: the start of the header's name, and who.
LIBRARIES = [
    (re.compile(r"^(gtk/|gdk/|gsk/|adwaita\.h|libadwaita)"), "GTK", {"ui", "app"}),
    (re.compile(r"^(json-glib/)"), "json-glib", set(LAYERS) - {"vault"}),
    (re.compile(r"^(gio/|gio-unix)"), "GIO", set(LAYERS) - {"vault"}),
    (re.compile(r"^(pango/|cairo)"), "Pango and cairo", {"drawing", "report", "ui", "app"}),
    (re.compile(r"^sodium"), "libsodium", {"vault"}),
    (re.compile(r"^libnotify/"), "libnotify", {"reminders"}),
    (re.compile(r"^libical/"), "libical", {"reminders"}),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)
GENERATED = re.compile(r"(-resources|-enum-types)\.h$")
DEPENDENCY = re.compile(r"\bfmn_(\w+?)_dep\b")


def layer_of(path):
    return path.split("/")[1]


def find(tree):
    found = []
    owner = {}
    for path, _text in tree.matching(["src"], [".h"]):
        name = path.rsplit("/", 1)[1]
        if name in owner:
            found.append(f"{path}: there is another header of this name, {owner[name]}")
        owner[name] = path
    matrix = collections.Counter()
    for path, text in tree.matching(["src"], [".c", ".h"]):
        layer = layer_of(path)
        if layer not in LAYERS:
            found.append(f"{path}: {layer} is not a layer")
            continue
        for form, name in INCLUDE.findall(text):
            if form == "<":
                for start, library, layers in LIBRARIES:
                    if start.match(name) and layer not in layers:
                        found.append(f"{path}: {layer} may not see {library} (<{name}>)")
                continue
            if name == "config.h" or GENERATED.search(name):
                continue
            if name.rsplit("/", 1)[-1] != name:
                found.append(f"{path}: “{name}”: headers are included bare, so that the include path is the rule")
            target = owner.get(name.rsplit("/", 1)[-1])
            if target is None:
                found.append(f"{path}: no layer has “{name}”")
                continue
            matrix[layer, layer_of(target)] += 1
            if layer_of(target) != layer and layer_of(target) not in LAYERS[layer]:
                found.append(f"{path}: {layer} may not include {layer_of(target)} (“{name}”)")
            if name.endswith("-private.h") and layer_of(target) != layer:
                found.append(f"{path}: “{name}” is private to {layer_of(target)}")
    for path, text in tree.matching(["src"], ["meson.build"]):
        layer = layer_of(path) if path.count("/") > 1 else None
        if layer not in LAYERS:
            continue
        for name in DEPENDENCY.findall(text):
            if name in LAYERS and name != layer and name not in LAYERS[layer]:
                found.append(f"{path}: {layer} may not depend on {name}")
    # A test sees its own layer and what that layer may see, so that a layer can be tested without those above it.
    for path, text in tree.matching(["tests"], [".c", ".h"]):
        layer = layer_of(path)
        if layer not in LAYERS:
            continue
        for form, name in INCLUDE.findall(text):
            target = owner.get(name) if form == '"' else None
            if target and layer_of(target) != layer and layer_of(target) not in LAYERS[layer]:
                found.append(f"{path}: the tests of {layer} may not include {layer_of(target)} (“{name}”)")
    present = [layer for layer in LAYERS if any(key[0] == layer or key[1] == layer for key in matrix)]
    tree.note("who includes whom (rows include columns)")
    tree.note(" " * 10 + "".join(f"{layer[:9]:>10}" for layer in present))
    for layer in present:
        tree.note(f"{layer:<10}" + "".join(f"{matrix[layer, other] or '.':>10}" for other in present))
    return found


HEADERS = {"src/journal/fmn-entry.h": "", "src/store/fmn-store.h": "", "src/ui/list/fmn-list.h": ""}
run(
    "layers",
    find,
    bad=[
        ("an include of a layer above", {**HEADERS, "src/journal/fmn-entry.c": '#include "fmn-store.h"\n'}, "may not include store"),
        ("an include of a layer that the row does not name", {**HEADERS, "src/report/a.c": '# include "fmn-store.h"\n'}, "report may not include store"),
        ("an include with a path", {**HEADERS, "src/store/a.c": '#include "../journal/fmn-entry.h"\n'}, "included bare"),
        ("an include of nothing", {**HEADERS, "src/store/a.c": '#include "fmn-gone.h"\n'}, "no layer has"),
        ("GTK below ui", {"src/report/a.c": "#include <gtk/gtk.h>\n"}, "may not see GTK"),
        ("a dependency on a layer above", {"src/journal/meson.build": "x = [fmn_store_dep]\n"}, "may not depend on store"),
        ("a folder that is no layer", {"src/utils/a.c": ""}, "not a layer"),
        ("two headers of one name", {**HEADERS, "src/vault/fmn-entry.h": ""}, "another header of this name"),
        ("a private header of another layer", {"src/journal/a-private.h": "", "src/store/a.c": '#include "a-private.h"\n'}, "is private to"),
        ("a test that reaches above its layer", {**HEADERS, "tests/journal/test-a.c": '#include "fmn-store.h"\n'}, "tests of journal may not"),
    ],
    good=[("an include of a layer below", {**HEADERS, "src/ui/list/fmn-list.c": '#include "config.h"\n#include "fmn-list.h"\n#include "fmn-store.h"\n#include <gtk/gtk.h>\n'})],
)

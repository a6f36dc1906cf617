# fmntree.py: what AT-SPI tells of the program's windows at one moment, and what can be done with each thing in them.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import subprocess

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
CACHE = "org.a11y.atspi.Cache"
CACHE_PATH = "/org/a11y/atspi/cache"
COMPONENT = "org.a11y.atspi.Component"
EDITABLE = "org.a11y.atspi.EditableText"
TEXT = "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"
WINDOW = int(Atspi.CoordType.WINDOW)
STATES = {value: item.value_nick for value, item in Atspi.StateType.__enum_values__.items()}
ROLES = {value: item.value_nick.replace("-", " ") for value, item in Atspi.Role.__enum_values__.items()}

# GTK 4.8 gives a widget without a name the name of its class, and a label without text too.
CLASS_NAME = re.compile(r"(Gtk|Adw|Fmn)[A-Z][A-Za-z]*")
# What holds others and is passed through: all else that takes the focus needs a name, or a screen reader has nothing to say.
CONTAINERS = {"panel", "filler", "scroll pane", "viewport", "list", "list box", "form", "section", "table", "menu", "page tab list"}


class Node:
    """One accessible thing as it was when the tree was read."""

    def __init__(self, app, path, parent):
        self.app = app
        self.path = path
        self.parent = parent
        self.children = []
        self.role = ""
        self.name = ""
        self.description = ""
        self.states = frozenset()
        self.interfaces = ()
        self.box = (0, 0, 0, 0)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    @property
    def label(self):
        """Its name, unless that is just what it is made of."""
        return "" if CLASS_NAME.fullmatch(self.name) else self.name

    @property
    def on_screen(self):
        return self.box[2] > 0 and self.box[3] > 0

    def has(self, *states):
        return self.states.issuperset(states)

    def find(self, role=None, name=None, **more):
        return next(iter(self.find_all(role, name, **more)), None)

    def find_all(self, role=None, name=None, shown=True, states=(), where=None):
        """What matches beneath: role and name are texts or compiled expressions; shown asks for a place on the screen."""
        return [
            node for node in self.walk()
            if node is not self
            and matches(role, node.role) and matches(name, node.name)
            and (not shown or node.on_screen) and node.has(*states) and (where is None or where(node))
        ]

    def texts(self):
        """All that can be read in it, in order: labels, headings, and what is typed into fields."""
        found = []
        for node in self.walk():
            if not node.on_screen:
                continue
            if node.role in ("label", "heading", "text", "entry") and TEXT in node.interfaces and not node.label:
                found.append(node.text())
            elif node.label and node.role != "frame":
                found.append(node.label)
        return found

    def text(self):
        """The contents of a field or of a label."""
        # GTK 4.8 takes an end of -1 for the beginning.
        count = self.app.call(self.path, PROPERTIES, "Get", GLib.Variant("(ss)", (TEXT, "CharacterCount")))[0]
        return self.app.call(self.path, TEXT, "GetText", GLib.Variant("(ii)", (0, count)))[0]

    def actions(self):
        if ACTION not in self.interfaces:
            return []
        # GetActions gives translated names; GetName gives the fixed ones.
        count = self.app.call(self.path, PROPERTIES, "Get", GLib.Variant("(ss)", (ACTION, "NActions")))[0]
        return [self.app.call(self.path, ACTION, "GetName", GLib.Variant("(i)", (index,)))[0] for index in range(count)]

    def act(self, name):
        actions = self.actions()
        if name not in actions:
            raise AssertionError(f"{self!r} cannot “{name}”; it can {actions}")
        self.app.call(self.path, ACTION, "DoAction", GLib.Variant("(i)", (actions.index(name),)))

    def click(self):
        """As a screen reader does where the thing has an action of its own, else with the pointer."""
        actions = self.actions()
        for name in ("click", "activate", "toggle"):
            if name in actions:
                self.act(name)
                return
        self.press()

    def press(self):
        """Clicks it with the pointer, which gives a field the focus."""
        self.app.point_at(self)
        subprocess.run(["xdotool", "click", "1"], check=True)

    def type(self, text):
        """Replaces what is in a field."""
        self.app.call(self.path, EDITABLE, "SetTextContents", GLib.Variant("(s)", (text,)))

    def __repr__(self):
        return f"<{self.role} “{self.name}”>"

    def outline(self, depth=0):
        lines = [f"{'  ' * depth}{self.role} {self.name!r} {self.box} {' '.join(sorted(self.states - {'sensitive', 'visible'}))}"]
        for child in self.children:
            lines += child.outline(depth + 1)
        return lines


class Tree(Node):
    """All windows of the program at one moment."""

    def by_path(self, path):
        return next((node for node in self.walk() if node.path == path), None)

    def focused(self):
        found = [node for node in self.walk() if node.has("focused")]
        return found[-1] if found else None


def matches(wanted, got):
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return wanted.search(got) is not None
    if isinstance(wanted, (set, tuple, frozenset, list)):
        return got in wanted
    return wanted == got


def is_inside_of_a_choice(node):
    """The button in a drop-down, and the list that shows the chosen value in a row with a choice: the whole has the name."""
    parent = node.parent
    if node.role == "push button":
        return parent.role == "combo box" and bool(parent.label)
    return node.role == "list item" and any(each.role in ("combo box", "list item") and each.label for each in node.ancestors())


def nameless(tree):
    """Controls on the screen that a screen reader cannot call by a name: what takes the focus, and windows."""
    return [
        node for node in tree.walk()
        if node.role not in CONTAINERS and node.on_screen and not node.label and (node.has("focusable") or node.role in ("frame", "dialog"))
        and not is_inside_of_a_choice(node)
    ]

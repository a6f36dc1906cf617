# fmnclipboard.py: another program that holds a text in the clipboard, as a spreadsheet does, until it is ended.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import sys

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

Gtk.init()
Gdk.Display.get_default().get_clipboard().set(sys.stdin.read())
print("ready", flush=True)
GLib.MainLoop().run()

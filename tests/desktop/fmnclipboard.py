# fmnclipboard.py: another program that holds something in the clipboard until it is ended: a text, as a spreadsheet does, or bytes of the type that is named.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

Gtk.init()
if len(sys.argv) > 1:
    provider = Gdk.ContentProvider.new_for_bytes(sys.argv[1], GLib.Bytes.new(sys.stdin.buffer.read()))
    Gdk.Display.get_default().get_clipboard().set_content(provider)
else:
    Gdk.Display.get_default().get_clipboard().set(sys.stdin.read())
print("ready", flush=True)
GLib.MainLoop().run()

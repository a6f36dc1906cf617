# fmnclipboard.py: another program that holds something in the clipboard until it is ended: a text, as a spreadsheet does, or bytes of the type that is named.
# With "drag" as a second word it is a window at the foot of the screen, from which the same can be dragged.
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
    if sys.argv[2:] == ["drag"]:
        source = Gtk.DragSource.new()
        source.set_content(provider)
        # What happens to a drag is told, since a pointer that moves faster than it is answered drops nothing.
        source.connect("drag-begin", lambda source, drag: (
            print("begun", flush=True),
            drag.connect("notify::selected-action", lambda drag, _: drag.get_selected_action() and print("accepted", flush=True))))
        label = Gtk.Label.new("Drag from here")
        label.add_controller(source)
        window = Gtk.Window(title="Drag source", child=label, default_width=160, default_height=90, decorated=False)
        window.present()
    else:
        Gdk.Display.get_default().get_clipboard().set_content(provider)
else:
    Gdk.Display.get_default().get_clipboard().set(sys.stdin.read())
print("ready", flush=True)
GLib.MainLoop().run()

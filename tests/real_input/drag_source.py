# SPDX-License-Identifier: MIT
"""A window of another toolkit, from which files are dragged, as from a file manager.

    /usr/bin/python3 drag_source.py PATH...

Its name is "Files"; wherever it is pressed, a drag begins. It prints what becomes of the drag: "begun", "accepted"
by what is under it, "given", "failed".
"""

import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402, of the version asked for


def tell(what):
    print(what, flush=True)


def follow(_widget, context):
    tell("begun")
    context.connect("action-changed", lambda _context, action: tell("accepted" if action else "refused"))


def give(_widget, _context, data, _info, _time):
    data.set_uris([GLib.filename_to_uri(path) for path in sys.argv[1:]])
    tell("given")


files = Gtk.EventBox()
files.add(Gtk.Label(label="Drag from here"))
files.drag_source_set(Gdk.ModifierType.BUTTON1_MASK,
                      [Gtk.TargetEntry.new("text/uri-list", 0, 0)], Gdk.DragAction.COPY)
files.connect("drag-begin", follow)
files.connect("drag-data-get", give)
files.connect("drag-failed", lambda _widget, _context, result: tell(f"failed: {result}"))
window = Gtk.Window(title="Files", default_width=160, default_height=60)
window.add(files)
window.connect("destroy", Gtk.main_quit)
window.set_keep_above(True)
window.move(0, 0)
window.show_all()
Gtk.main()

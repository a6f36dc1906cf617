# test-overview.py: the drawn overview with keys, with the pointer, and from the list.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import subprocess

from fmndesk import SESSION, Steps, journal_folder

WHOLE = re.compile("^Overview of pregnancies")


def overview(tree):
    """The picture of a timeline: what it is called says what the keys are at."""
    pane = next((pane for pane in tree.find_all("scroll pane") if pane.find("image")), None)
    return pane and pane.find("image")


def name_of(tree):
    node = overview(tree)
    return node.name if node else ""


def by_keys():
    node = app.wait(lambda tree: (now := overview(tree)) and WHOLE.match(now.name) and now, "the overview")
    # Beside all marks: below the lowest lane there is nothing but today.
    app.move_pointer(node, node.box[2] // 2)
    subprocess.run(["xdotool", "mousemove_relative", "--", "0", str(node.box[3] // 2 - 6), "click", "1"], check=True)
    app.key("Right")
    first = app.wait(lambda tree: (name := name_of(tree)) and not WHOLE.match(name) and name, "the first mark to be named")
    app.key("Right")
    app.wait(lambda tree: name_of(tree) not in ("", first), "the next mark to be named")
    app.key("Left")
    app.wait(lambda tree: name_of(tree) == first, "the first mark again")
    app.key("plus", "plus")
    app.wait(lambda tree: name_of(tree) == first and "pressed" not in tree.find("push button", "All years").states, "the same mark, nearer")


def opens():
    """What is chosen in the overview is shown beside the list."""
    name = app.wait(name_of, "a mark")
    app.key("Return")
    app.see(name.split(",")[0])
    app.wait(lambda tree: any("selected" in row.states for row in tree.find_all("list item")), "the row to be selected")


def weeks():
    app.click("push button", "What the overview shows")
    app.click(re.compile("menu item"), "By week of pregnancy")
    app.see("Weeks of pregnancy")


def by_wheel():
    node = app.wait(overview, "the overview")
    app.move_pointer(node, node.box[2] // 2)
    app.key("0")
    app.find("push button", "All years", states=("pressed",))
    subprocess.run(["xdotool", "keydown", "ctrl", "click", "4", "click", "4", "keyup", "ctrl"], check=True)
    app.wait(lambda tree: "pressed" not in tree.find("push button", "All years").states, "other than all years")


def all_years(pressed):
    app.wait(lambda tree: ("pressed" in tree.find("push button", "All years").states) == pressed, "all years" if pressed else "other than all years")


def moves(act):
    """From all years somewhere else, and back with 0."""
    app.key("0")
    all_years(True)
    act()
    all_years(False)
    app.key("0")
    all_years(True)


def drag():
    subprocess.run(["xdotool", "mousedown", "1"], check=True)
    for _ in range(8):
        subprocess.run(["xdotool", "mousemove_relative", "12", "0"], check=True)
    subprocess.run(["xdotool", "mouseup", "1"], check=True)


def by_dragging():
    node = overview(app.tree())
    app.move_pointer(node, node.box[2] // 2)
    subprocess.run(["xdotool", "mousemove_relative", "--", "0", str(node.box[3] // 2 - 6), "click", "1"], check=True)
    # Everything is in sight in all years: a part of it can be moved.
    app.key("plus", "plus")
    all_years(False)
    app.key("Right")
    before = app.wait(name_of, "a mark")
    drag()
    app.key("Right")
    app.wait(lambda tree: name_of(tree) not in ("", before), "another mark")
    moves(lambda: subprocess.run(["xdotool", "keydown", "shift", "click", "5", "click", "5", "keyup", "shift"], check=True))


def fits_and_folds():
    """Two clicks on the bar of the second pregnancy, in the lane at the top."""
    node = overview(app.tree())
    app.move_pointer(node, node.box[2] // 3)
    subprocess.run(["xdotool", "mousemove_relative", "--", str(225 - node.box[2] // 3), str(43 - node.box[3] // 2), "click", "--repeat", "2", "--delay", "90", "1"], check=True)
    all_years(False)
    app.see("Ilse")
    app.key("space")
    app.wait(lambda tree: (now := overview(tree)) and "folded into it" in now.description, "what was folded to be counted")
    app.key("space")
    app.wait(lambda tree: (now := overview(tree)) and "folded" not in now.description, "it to be open again")
    app.key("0")
    all_years(True)


def saves():
    picture = SESSION / "overview.svg"
    app.click("push button", "What the overview shows")
    app.click(re.compile("menu item"), "Save as SVG…")
    app.wait(lambda tree: tree.children[-1].find("push button", re.compile("Save$")), "the file chooser")
    app.key("ctrl+a")
    app.keys(str(picture))
    app.key("Return")
    app.see("The picture was saved")
    assert "<svg" in picture.read_text(encoding="utf-8")[:200]
    app.key("Escape")
    app.gone(None, "The picture was saved")


steps = Steps("overview", chained=True)
app = steps.start(journal_folder())
steps.step("from mark to mark with keys", by_keys)
steps.step("a mark opens its entry", opens)
steps.step("nearer with the wheel", by_wheel)
steps.step("moved with the pointer", by_dragging)
steps.step("a pregnancy fits and folds", fits_and_folds)
steps.step("saved as a picture", saves)
steps.step("by weeks of pregnancy", weeks)
steps.done()

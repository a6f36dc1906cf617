# test-narrow.py: in a window of the width of a phone every section fits, and the summary is chosen, asked about, saved and printed.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import subprocess

from fmndesk import Steps, journal_folder
from fmnforms import choose, dialog

WIDTH, HEIGHT = 400, 800
SECTIONS = ["Timeline", "Pregnancies", "Results", "Visits", "Learn", "Summary"]


def make_narrow():
    subprocess.run(["xdotool", "getactivewindow", "windowsize", str(WIDTH), str(HEIGHT)], check=True)
    app.wait(fits, "the window to be narrow")


def fits(tree):
    return tree.find("frame").box[2] <= WIDTH


def section(number):
    app.key(f"ctrl+{number}")
    app.wait(lambda tree: any(SECTIONS[number - 1] in text for text in tree.texts()), SECTIONS[number - 1])
    # A page that is too wide makes its window wider with its first frame.
    tree = app.wait(lambda tree: tree if tree.find("frame").box[3] > 0 else None, "the window")
    if not fits(tree):
        wide = [(node, node.box) for node in tree.walk() if node.on_screen and node.box[0] + node.box[2] > WIDTH]
        raise AssertionError(f"{SECTIONS[number - 1]} makes the window {tree.find('frame').box[2]} wide: {wide[:12]}")


def summary_pages():
    app.click("push button", "Show the pages")
    for name in ("Save as PDF…", "Print…"):
        # Once the page has come in from the side.
        app.wait(lambda tree: (button := tree.find("push button", name, states=("sensitive",))) and button.box[0] + button.box[2] <= WIDTH, f"{name} in the window")


def starts_narrow():
    """It comes back as it was left: narrow, and at the summary."""
    global app
    app.quit()
    app = steps.start(folder, GSETTINGS_BACKEND="keyfile")
    app.find("push button", "Show the pages")
    if not fits(app.tree()):
        raise AssertionError(f"it starts {app.tree().find('frame').box[2]} wide")


def saves_choices():
    """Kept under a name that she gives, and chosen by it."""
    app.find("check box", "Headline counts").click()
    app.click("push button", "Save, rename, remove")
    app.click("menu item", re.compile("Save These Choices"))
    app.find("text", "Name", states=("focused",))
    app.keys("GP")
    app.key("Return")
    app.find("combo box", "Saved choices: GP")
    if "limit used" in preview(app.tree()):
        raise AssertionError("the counts are on the page")
    app.find("check box", "Headline counts").click()
    app.find("combo box", "Saved choices: None")
    app.wait(lambda tree: "limit used" in preview(tree), "the counts on the page")
    choose(app, "Saved choices", "GP", within=lambda tree: tree)
    app.wait(lambda tree: "limit used" not in preview(tree), "a page without the counts")


def preview(tree):
    page = tree.find("image", "Page 1 of the summary", shown=False)
    return page.description if page else ""


def only_me(tree):
    return tree.find("check box", "With “only me” entries", shown=False)


def asks_about_only_me():
    """Each time anew, and with Enter nothing goes out."""
    app.wait(only_me, "the switch").click()
    app.wait(lambda tree: only_me(tree).has("checked"), "the switch to be on")
    app.click("push button", "Show the pages")
    for answer in ("Return", "Escape"):
        app.click("push button", "Save as PDF…")
        app.find("label", "With what is marked “only me”?", within=dialog)
        app.key(answer)
        app.wait(lambda tree: dialog(tree) is None, "nothing more than the window")
    app.click("push button", "For a message box")
    app.click("menu item", re.compile("Copy as Text"))
    app.click("push button", re.compile("With Them"), within=dialog)
    app.see("Copied.")
    app.wait(lambda tree: not only_me(tree).has("checked"), "the switch to be off again")


steps = Steps("narrow", chained=True)
folder = journal_folder()
# Settings are kept from one start to the next, which the tests’ own backend does not do.
app = steps.start(folder, GSETTINGS_BACKEND="keyfile")
steps.step("a narrow window", make_narrow)
for number in range(1, len(SECTIONS) + 1):
    steps.step(SECTIONS[number - 1], section, number)
steps.step("the pages of the summary", summary_pages)
steps.step("a start in a narrow window", starts_narrow)
steps.step("choices saved under a name", saves_choices)
steps.step("what is marked only me is asked about each time", asks_about_only_me)
steps.done()

# test-keys.py: the keys of a journal from the preferences: a passphrase set later, changed, another person's, a second journal, a key removed, a new sheet, all replaced; and what locks it.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import subprocess

from fmndesk import HOME, Steps, screenshot, wait_until
from fmnforms import new_entry

folder = HOME / ".local" / "share" / "forget-me-not"
steps = Steps("keys", chained=True)
# The default folder in a home of its own: a journal is looked for by its passphrase there and nowhere else.
app = steps.start(today=None)


def welcome():
    app.click("push button", "New journal")
    app.click("push button", "Continue")
    app.click("push button", "Open without a passphrase")
    app.see("Nothing here yet.")
    new_entry(app, "Page", [("Title", "Courtyard clinic")])
    app.see("Courtyard clinic")


def open_keys():
    app.key("ctrl+comma")
    app.wait(lambda tree: len(tree.children) > 1, "the preferences")
    # The switcher of a wide window lies beneath the one that is seen.
    app.wait(lambda tree: tree.find_all("page tab", "Keys"), "the page’s tab")[-1].press()
    app.see("Passphrase and keys")


def do(row, passphrase, button):
    node = app.wait(lambda tree: tree.find("list item", row), row)
    app.point_at(node)
    subprocess.run(["xdotool", "click", "1"], check=True)
    app.find("push button", button)
    app.wait(lambda tree: tree.find("text", "The same once more"), "the dialog")
    app.keys(passphrase)
    app.key("Return")
    app.keys(passphrase)
    app.wait(lambda tree: tree.find("push button", button, states=("sensitive",)), "the passphrases to be the same")
    app.key("Return")


def close_all():
    # The window that closed before may still have the keys.
    app.wait(lambda tree: len(tree.children) == 1 or app.key("Escape"), "the window alone")


def set_passphrase():
    open_keys()
    screenshot("keys-without")
    do("Set a passphrase…", "heather", "Seal")
    app.see("It is shown once", patience=60)
    app.click("push button", "Done")
    app.see("Change my passphrase…")
    screenshot("keys-with")
    close_all()
    for path in folder.rglob("*.fmn"):
        if not path.read_bytes().startswith(b"\x89FMN"):
            raise AssertionError(f"{path.name} is not sealed")


def change_passphrase():
    open_keys()
    do("Change my passphrase…", "lantern", "Change")
    app.gone("push button", "Change", patience=60)
    close_all()


def another_journal():
    open_keys()
    do("Another journal…", "lantern", "Make journal")
    app.see("opens the journal that is open", patience=60)
    app.key("Escape")
    app.gone("push button", "Make journal")
    do("Another journal…", "walnut", "Make journal")
    app.see("It is shown once", patience=60)
    app.click("push button", "Done")
    close_all()


def lock():
    app.starts_anew(lambda: app.key("ctrl+l"))
    app.see("Locked")


def unlock(passphrase, seen):
    app.keys(passphrase)
    app.key("Return")
    app.see(seen, patience=60)


def by_passphrase():
    lock()
    for text in app.tree().texts():
        if "journal-" in text:
            raise AssertionError("the lock screen tells of another journal")
    unlock("walnut", "Nothing here yet.")
    if any("Courtyard" in text for text in app.tree().texts()):
        raise AssertionError("the second journal has an entry of the first")
    lock()
    unlock("heather", "does not open with this passphrase")
    unlock("lantern", "Courtyard clinic")


def another_person():
    """A second person's own passphrase, added in the window, opens the same journal."""
    open_keys()
    do("Add a passphrase for the other person…", "clover", "Add")
    app.gone("push button", "Add", patience=60)
    app.see("the other person’s")
    screenshot("keys-two")
    close_all()
    lock()
    unlock("clover", "Courtyard clinic")
    lock()
    unlock("lantern", "Courtyard clinic")


def last(tree):
    return tree.children[-1]


def shown_key():
    """The recovery key that is shown, as it is typed."""
    app.see("It is shown once", patience=60)
    text = next(text for text in app.tree().texts() if re.fullmatch(r"(?:[0-9A-Z]{5}\s+){7}[0-9A-Z]{5}", text))
    app.click("push button", "Done")
    return "-".join(text.split())


def key_removed():
    open_keys()
    app.click("push button", re.compile("^Remove: Passphrase, the other person’s"))
    app.see(re.compile("^Passphrase, the other person’s, since"))
    app.click("push button", "Remove", within=last)
    app.gone("push button", "Remove", patience=60)
    app.gone("push button", re.compile("^Remove: Passphrase, the other person’s"))
    close_all()


def new_sheet():
    open_keys()
    node = app.wait(lambda tree: tree.find("list item", "New recovery sheet…"), "its row")
    app.point_at(node)
    subprocess.run(["xdotool", "click", "1"], check=True)
    app.click("push button", "Make sheet")
    key = shown_key()
    close_all()
    lock()
    unlock("clover", "does not open with this passphrase")
    unlock(key, "Courtyard clinic")
    return key


def all_replaced(former):
    """Neither the passphrase nor the sheet from before opens anything any more."""
    open_keys()
    do("Replace all keys…", "juniper", "Replace")
    shown_key()
    screenshot("keys-replaced")
    close_all()
    lock()
    unlock("lantern", "does not open with this passphrase")
    unlock(former, "No journal opens with this recovery key")
    unlock("juniper", "Courtyard clinic")


def screen_lock():
    """As a desktop tells it when its screen is locked."""
    app.starts_anew(lambda: subprocess.run(
        ["dbus-send", "--session", "--type=signal", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true"], check=True))
    app.see("Locked")


steps.step("a journal without a passphrase", welcome)
steps.step("a passphrase later", set_passphrase)
steps.step("another passphrase", change_passphrase)
steps.step("a second journal", another_journal)
steps.step("the passphrase decides which opens", by_passphrase)
steps.step("another person's passphrase", another_person)
steps.step("a key removed", key_removed)
sheet = steps.step("a new recovery sheet", new_sheet)
steps.step("all keys replaced", all_replaced, sheet)
steps.step("the screen is locked", screen_lock)
steps.step("closed", app.quit)
steps.done()

# test-copies.py: a damaged journal, with and without a passphrase: what can be read, a repaired copy, an earlier one; another machine's changes; a backup restored.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import shutil
import subprocess

from fmndesk import SESSION, Steps, journal_folder, program, program_environment, screenshot, wait_until
from fmnforms import dialog, new_entry

steps = Steps("copies", chained=True)
folder = journal_folder("damaged", source=None)
other = SESSION / "journals" / "other"


def fmn(*arguments, passphrase=None):
    sealed = [] if passphrase is None else ["--passphrase-fd", "0"]
    return subprocess.run([program("fmn"), *sealed, *map(str, arguments)], check=True, capture_output=True, text=True, input=passphrase or "",
                          env=program_environment(FMN_TESTING="1", FMN_TODAY="2026-02-24")).stdout


def add(where, text, passphrase=None, day=20):
    fmn("--journal", where, "add", "--kind", "note", "--set", f"title={text}", "--set", f"date=2026-02-{day}", passphrase=passphrase)


fmn("--journal", folder, "init", "--no-passphrase")
add(folder, "First page")
add(folder, "Second page", day=21)
shutil.copytree(folder, other)
whole = (folder / "journal.fmn").read_bytes()
# The first entry is on a line that is whole, the second is not there any more.
cut = whole[:whole.index(b"Second page") + 4]
(folder / "journal.fmn").write_bytes(cut)
sealed = SESSION / "journals" / "sealed"
fmn("--journal", sealed, "init", passphrase="heather")
for text in ("Third page", "Fourth page"):
    add(sealed, text, passphrase="heather")
sealed_whole = (sealed / "journal.fmn").read_bytes()
backup = SESSION / "journal.fmnb"
app = steps.start(folder)


def copies_window(tree):
    return next((window for window in tree.children if window.find("list item", re.compile("2026"))), None)


def chosen_file(path):
    """Types a place into the file chooser, which is the newest window."""
    app.wait(lambda tree: tree.children[-1].find("push button", re.compile("Look into it")), "the file chooser")
    app.key("slash")
    app.wait(lambda tree: any(node.text() == "/" for node in tree.children[-1].find_all("text", states=("focused",))), "a field for the place")
    app.keys(str(path)[1:])
    app.wait(lambda tree: any(node.text() == str(path) for node in tree.children[-1].find_all("text", states=("focused",))), "the whole place")
    app.key("Return")
    app.wait(lambda tree: not tree.children[-1].find("push button", re.compile("Look into it")), "the file chooser to close")


def damaged():
    app.see("The journal is not open")
    app.see("1 entry. A part of the file cannot be read.")
    app.see("None were attached")
    screenshot("copies-damaged")
    app.find("list item", re.compile("^Entries that can be read")).click()
    app.wait(lambda tree: len(tree.children) == 2 and "First page" in tree.children[-1].texts(), "what can be read")
    screenshot("copies-readable")
    app.key("Escape")
    app.wait(lambda tree: len(tree.children) == 1, "the window to close")


def repaired():
    app.click("push button", "Make a repaired copy")
    app.see("The repaired copy is in")
    screenshot("copies-repaired")
    made = folder.with_name("damaged-repaired")
    assert "First page" in (made / "journal.fmn").read_text(), "what can be read is in the copy"
    assert (folder / "journal.fmn").read_bytes() == cut, "the damaged file is as it was"


def go_back():
    app.find("list item", re.compile("^Earlier copies")).click()
    app.wait(copies_window, "the earlier copies").find("list item", re.compile("2026")).click()
    app.see("In this copy")
    screenshot("copies-look")
    app.click("push button", "Go back to this copy")
    app.wait(lambda tree: len(tree.children) == 1 and tree.find("list item", re.compile("First page")), "the journal")
    assert any(path.read_bytes() == cut for path in (folder / "previous").iterdir()), "the damaged file is kept"


def merged():
    add(other, "From the other machine")
    shutil.copy(other / "journal.fmn", folder / "journal.fmn")
    new_entry(app, "Page", [("Title", "Written here")])
    app.see("came from the other copy")
    app.find("list item", re.compile("From the other machine"))
    app.find("list item", re.compile("Written here"))
    wait_until(lambda: all(text in (folder / "journal.fmn").read_text() for text in ("From the other machine", "Written here")), "both in the file")


def trash_emptied():
    for title in ("Kept page", "Deleted page"):
        new_entry(app, "Page", [("Title", title)])
    app.find("list item", re.compile("Deleted page")).click()
    app.find("heading", "Deleted page")
    app.key("Delete")
    app.gone("list item", re.compile("Deleted page"))
    app.click("push button", "Main menu")
    app.click("menu item", "Trash")
    app.wait(dialog, "the trash")
    app.see("Kept for 30 more days")
    app.click("push button", "Empty the trash…")
    app.see("Delete 1 entry for good?")
    screenshot("copies-trash")
    app.click("push button", re.compile("Keep them"))
    app.click("push button", "Empty the trash…")
    app.click("push button", re.compile("Delete for good"))
    app.see("What is deleted waits here for 30 days.")
    app.key("Escape")
    app.wait(lambda tree: len(tree.children) == 1, "the trash to close")
    text = wait_until(lambda: "Deleted page" not in (text := (folder / "journal.fmn").read_text()) and text, "it to be gone from the file")
    assert "Kept page" in text


def preferences():
    app.key("ctrl+comma")
    app.wait(dialog, "the preferences")
    app.find(None, "Copies", within=dialog).click()
    app.see("Back up to a file…")
    screenshot("copies-preferences")
    app.find("list item", re.compile("^Earlier copies"), within=dialog).click()
    app.wait(copies_window, "the earlier copies")
    app.see("After it:")
    screenshot("copies-list")
    app.key("Escape")
    app.wait(lambda tree: len(tree.children) == 2, "the window to close")
    app.key("Escape")
    app.wait(lambda tree: len(tree.children) == 1, "the preferences to close")


def restore_backup():
    fmn("--journal", folder, "backup", backup)
    new_entry(app, "Page", [("Title", "After the backup")])
    app.find("list item", re.compile("After the backup"))
    app.key("ctrl+comma")
    app.wait(dialog, "the preferences")
    app.find(None, "Copies", within=dialog).click()
    app.find("list item", re.compile("^Restore a backup"), within=dialog).click()
    chosen_file(backup)
    app.see("Would no longer be in the journal")
    app.see(re.compile("^5 entries, of 2026"))
    screenshot("copies-backup")
    app.click("push button", "Restore this backup")
    app.see("The backup is restored")
    app.key("Escape")
    app.wait(lambda tree: len(tree.children) == 2 or app.key("Escape"), "the preferences alone")
    app.key("Escape")
    app.wait(lambda tree: len(tree.children) == 1 and not tree.find("list item", re.compile("After the backup")), "the journal of the backup")
    wait_until(lambda: "After the backup" not in (folder / "journal.fmn").read_text(), "the file to be as in the backup")
    assert any("After the backup" in path.read_text(errors="replace") for path in (folder / "previous").iterdir()), "the present one is kept"


def damaged_sealed():
    global app
    app.quit()
    (sealed / "journal.fmn").write_bytes(sealed_whole[:-100])
    app = steps.start(sealed)
    app.see("Locked")
    app.keys("heather")
    app.key("Return")
    app.see("The journal is not open")
    app.see("2 entries")
    app.click("push button", "Another passphrase")
    app.see("Locked")
    app.keys("heather")
    app.key("Return")
    app.see("2 entries")
    app.find("list item", re.compile("^Earlier copies")).click()
    app.wait(copies_window, "the earlier copies")
    app.see("1 entry")
    app.key("Escape")
    app.wait(lambda tree: len(tree.children) == 1, "the window to close")
    app.click("push button", "Make a repaired copy")
    app.see("The repaired copy is in")
    app.click("push button", "Use the repaired copy")
    app.find("list item", re.compile("Third page"))
    app.find("list item", re.compile("Fourth page"))
    assert any(path.read_bytes() == sealed_whole[:-100] for path in (sealed / "previous").iterdir()), "the damaged file is kept"
    for place in (sealed, sealed.with_name("sealed-repaired")):
        assert "Third page" in fmn("--journal", place, "list", passphrase="heather"), "it opens with the same passphrase"


def backup_at_the_lock():
    """A sealed backup at the lock screen, with its passphrase; the journal that is there stays as an earlier copy."""
    other_sealed = SESSION / "journals" / "other-sealed"
    fmn("--journal", other_sealed, "init", passphrase="lantern")
    add(other_sealed, "Out of the backup", passphrase="lantern")
    backup.unlink()
    fmn("--journal", other_sealed, "backup", backup, passphrase="lantern")
    app.starts_anew(lambda: app.key("ctrl+l"))
    app.see("Locked")
    before = (sealed / "journal.fmn").read_bytes()
    app.click("push button", "I have a backup…")
    chosen_file(backup)
    app.see("This backup is sealed")
    # What is typed before the window has the keyboard goes to the lock screen.
    app.wait(lambda tree: tree.children[-1].has("active"), "the keyboard to be with the backup")
    app.keys("walnut")
    app.key("Return")
    app.see("does not open with this passphrase")
    app.keys("lantern")
    app.key("Return")
    app.see("In this copy")
    screenshot("copies-backup-sealed")
    app.click("push button", "Restore this backup")
    # The window that shows the copy names its entry too.
    app.wait(lambda tree: len(tree.children) == 1 and tree.find("list item", re.compile("Out of the backup")), "the journal of the backup")
    assert any(path.read_bytes() == before for path in (sealed / "previous").iterdir()), "the present one is kept"
    assert not list((SESSION / "journals").glob("*.look-*")), "nothing is left lying about"


steps.step("a damaged journal says what can be read", damaged)
steps.step("a repaired copy beside it", repaired)
steps.step("back to an earlier copy", go_back)
steps.step("what another machine wrote comes in", merged)
steps.step("the trash emptied, after a question", trash_emptied)
steps.step("the page of the preferences", preferences)
steps.step("a backup restored", restore_backup)
steps.step("a damaged journal under a passphrase", damaged_sealed)
steps.step("a sealed backup at the lock screen", backup_at_the_lock)
steps.step("closed", lambda: app.quit())
steps.done()

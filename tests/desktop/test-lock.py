# test-lock.py: a journal under a passphrase: its recovery sheet, the lock and what it keeps, a wrong passphrase, the right one, the recovery key.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import shutil
import subprocess

from fmndesk import HOME, SESSION, Steps, screenshot, wait_until
from fmnforms import close, fill, new_entry, open_new

PASSPHRASE = "heather lantern walnut sixty"
journal = HOME / ".local" / "share" / "forget-me-not" / "journal"
pdf = SESSION / "sheet.pdf"
key = None

steps = Steps("lock", chained=True)
# The person's own way in: no test mode, so the real cost of a passphrase, and the default folder in a home of its own.
app = steps.start(today=None)


def field():
    return app.find("text", "Passphrase or recovery key", states=("sensitive",), patience=60)


def welcome():
    app.see("A private journal")
    app.click("push button", "New journal")
    app.click("push button", "Continue")
    app.see("A passphrase for it")
    if app.tree().find("push button", "Open the journal", states=("sensitive",)):
        raise AssertionError("it opens before there is a passphrase")
    app.keys("heather")
    app.see("Easy to guess.")
    app.keys(" lantern walnut sixty")
    app.see(re.compile("hard to guess", re.I))
    app.key("Return")
    app.keys("heather lx")
    app.see("The two are not the same.")
    app.key("BackSpace", "BackSpace")
    app.keys("lantern walnut sixty")
    screenshot("lock-welcome")
    app.click("push button", "Open the journal")


def sheet():
    global key
    app.see("It is shown once", patience=60)
    text = app.wait(lambda tree: next((line for line in tree.texts() if re.fullmatch(r"(?:[0-9A-Z]{5}\s*){8}", line)), None), "the recovery key")
    key = "-".join(text.split())
    screenshot("lock-sheet")
    # One more Enter does not close what is shown once.
    app.find("push button", "Print…", states=("focused",))
    app.click("push button", "Save as PDF…")
    dialog = lambda tree: next((child for child in tree.children if child.find("push button", re.compile("Save$"))), None)
    app.find("text", re.compile(""), within=dialog, states=("editable",)).type(str(pdf))
    app.click("push button", re.compile("Save$"), within=dialog)
    wait_until(lambda: pdf.exists() and pdf.stat().st_size > 0, "the PDF")
    said = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    missing = [group for group in key.split("-") if group not in said]
    if missing:
        raise AssertionError(f"{len(missing)} groups are not on the sheet")
    # Read by a program that has nothing to do with the one that drew it.
    if shutil.which("zbarimg") is None:
        print("# zbarimg is not there: the QR code was not read")
    else:
        subprocess.run(["pdftoppm", "-r", "200", "-png", "-singlefile", str(pdf), str(pdf.with_suffix(""))], check=True)
        code = subprocess.run(["zbarimg", "--raw", "-q", str(pdf.with_suffix(".png"))], check=True, capture_output=True, text=True).stdout
        if code.strip() != key:
            raise AssertionError("the QR code says something else than the key")
    if pdf.stat().st_mode & 0o077:
        raise AssertionError("others can read the sheet")
    app.click("push button", "Done")
    app.see("Nothing here yet.")


def log():
    new_entry(app, "Page", [("Title", "Courtyard clinic")])
    app.see("Courtyard clinic")
    data = (journal / "journal.fmn").read_bytes()
    if not data.startswith(b"\x89FMN\r\n\x1a\n"):
        raise AssertionError("the file is not sealed")


def half_typed():
    # A search and a question that nobody has added yet, in pages that are not on the screen when it is locked.
    app.key("ctrl+f")
    app.wait(lambda tree: tree.find("entry", "Search all entries", states=("focused",)), "the search")
    app.keys("Courtyard cli")
    open_new(app, "Visit")
    fill(app, [("Title", "Linden street"), ("Date", "the 40th of Ma")])


def lock():
    app.starts_anew(lambda: app.key("ctrl+l"))
    app.see("Locked")
    screenshot("lock-locked")
    for word in ("Courtyard", "Linden"):
        if any(word in line for line in app.tree().texts()):
            raise AssertionError(f"“{word}” is on the lock screen")


def refuse():
    app.keys("heather lantern hazelnut")
    app.key("Return")
    app.see("does not open with this passphrase", patience=60)
    screenshot("lock-refused")
    if field().text() != "":
        raise AssertionError("what was typed is still there")


def escape():
    app.keys("heather")
    app.wait(lambda tree: tree.find("push button", "Unlock", states=("sensitive",)), "the button")
    app.key("Escape")
    app.wait(lambda tree: not tree.find("push button", "Unlock", states=("sensitive",)), "the field to be empty")


def unlock():
    app.keys(PASSPHRASE)
    app.key("Return")
    app.see("Courtyard clinic", patience=60)


def half_typed_is_back():
    app.wait(lambda tree: any("Linden street" in node.text() for node in tree.find_all("text", states=("editable",))), "the title")
    app.wait(lambda tree: any("the 40th of Ma" in node.text() for node in tree.find_all("text", states=("editable",))), "the date")
    screenshot("lock-restored")
    close(app)
    app.wait(lambda tree: any(node.text() == "Courtyard cli" for node in tree.find_all("entry", "Search all entries")), "the search")
    app.key("Escape")
    if list(journal.glob("draft*")):
        raise AssertionError("the draft is still on the disk")


def by_recovery_key():
    lock()
    slip = ("B" if key[0] != "B" else "C") + key[1:]
    app.keys(slip)
    app.key("Return")
    app.see(re.compile("group", re.I), patience=60)
    app.keys(key.lower().replace("-", " "))
    app.key("Return")
    app.see("Courtyard clinic", patience=60)


steps.step("a passphrase at the welcome", welcome)
steps.step("the recovery sheet", sheet)
steps.step("an entry, sealed", log)
steps.step("half a visit", half_typed)
steps.step("locked, by the same process", lock)
steps.step("a wrong passphrase", refuse)
steps.step("Escape forgets what is typed", escape)
steps.step("the passphrase", unlock)
steps.step("half a visit is there again", half_typed_is_back)
steps.step("the recovery key", by_recovery_key)
steps.step("closed", app.quit)
steps.done()

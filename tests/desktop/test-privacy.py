# test-privacy.py: what others can see of the program while it is used: titles of windows, its log, recent files, notifications, other folders.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import json
import os
import pathlib
import re
import subprocess

from fmndesk import HOME, SESSION, Steps, program, program_environment, wait_until
from fmnforms import add_question, close, dialog, fill, new_entry, open_new

# Words that stand nowhere else on this machine, one for each place where she writes.
CANARIES = ["Zaunkönigin", "Quittengarten", "Ahornlaube", "Mirabellenweg", "Ulmenfrage", "Haselnotiz"]
visit_day = datetime.date.today() + datetime.timedelta(days=10)
journal = HOME / ".local" / "share" / "forget-me-not" / "journal"
pdf = SESSION / "page.pdf"
titles = set()


def write():
    app.see("A private journal")
    app.click("push button", "New journal")
    app.click("push button", "Continue")
    app.click("push button", "Open without a passphrase")
    app.see("Nothing here yet.")
    new_entry(app, "Pregnancy", [("Your word or name for it", CANARIES[0]), ("Date", "March 2021")])
    look_at_titles()
    open_new(app, "Visit")
    fill(app, [("Date", visit_day.isoformat()), ("Time", "10:40"), ("Title", CANARIES[1]), ("Clinician", CANARIES[2]), ("Place", CANARIES[3])])
    add_question(app, CANARIES[4])
    look_at_titles()
    close(app)
    new_entry(app, "Page", [("Title", CANARIES[5]), ("Date", "3 May 2021")])
    wait_until(lambda: all(word in text() for word in CANARIES), "all of it in the journal")


def text():
    return (journal / "journal.fmn").read_text()


def look_at_titles():
    """Of every window, as the window manager, a task list and a shared screen show them, and as a screen reader reads them."""
    tree = subprocess.run(["xwininfo", "-root", "-tree"], check=True, capture_output=True, text=True).stdout
    for window in re.findall(r"^ +(0x[0-9a-f]+) ", tree, re.M):
        said = subprocess.run(["xprop", "-id", window, "WM_NAME", "_NET_WM_NAME", "WM_ICON_NAME", "_NET_WM_ICON_NAME", "WM_CLASS"],
                              capture_output=True, text=True).stdout
        titles.update(re.findall(r'"([^"]*)"', said))
    titles.update(node.name for node in app.tree().children)


def go_about():
    """Every section, the editor, a search, the menu: wherever a title might follow what is shown."""
    sections = [item.name for item in app.find("list", "Sections").find_all("list item")]
    if len(sections) < 6:
        raise AssertionError(f"the sections are {sections}")
    for name in sections:
        app.find("list", "Sections").find("list item", name).click()
        app.wait(lambda tree: tree.find("list", "Sections").find("list item", name, states=("selected",)), name)
        look_at_titles()
    app.find("list", "Sections").find("list item", "Timeline").click()
    app.wait(lambda tree: next((row for row in tree.find_all("list item") if CANARIES[5] in row.name), None), "the page").click()
    app.find("heading", CANARIES[5])
    look_at_titles()
    app.key("ctrl+e")
    app.wait(dialog, "the editor")
    look_at_titles()
    close(app)
    app.key("ctrl+f")
    app.keys("Mirabellenweg")
    app.wait(lambda tree: not any(CANARIES[5] in row.name for row in tree.find("filler", "FmnTimelinePage").find_all("list item", shown=False)), "the search")
    look_at_titles()


def print_it():
    """A file that she saves is one that she asked for; that she did is nobody's business."""
    app.find("list", "Sections").find("list item", "Summary").click()
    app.click("push button", "Save as PDF…")
    name = app.find("text", re.compile(""), within=lambda tree: tree.children[-1] if len(tree.children) > 1 else None, states=("editable",))
    look_at_titles()
    offered = name.text()
    if any(word in offered for word in CANARIES):
        raise AssertionError(f"the name that is offered is “{offered}”")
    name.type(str(pdf))
    app.click("push button", re.compile("Save$"), within=lambda tree: tree.children[-1] if len(tree.children) > 1 else None)
    wait_until(lambda: pdf.exists() and pdf.stat().st_size > 0, "the PDF")


def titles_are_neutral():
    said = [title for title in titles if any(word in title for word in CANARIES)]
    if said:
        raise AssertionError(f"titles say {said}")
    if "Journal" not in titles:
        raise AssertionError(f"the window was not among {titles}")


def reminded():
    app.quit()
    eve = visit_day - datetime.timedelta(days=1)
    with open(SESSION / "bus", "wb") as record:
        monitor = subprocess.Popen(["dbus-monitor", "--session", "interface='org.freedesktop.Notifications'"], stdout=record, stderr=record)
    with open(SESSION / "log" / "reminders", "wb") as log:
        service = subprocess.Popen([program("forget-me-not-reminders")], stdout=log, stderr=log,
                                   env=program_environment(G_MESSAGES_DEBUG="all", FMN_TESTING="1", FMN_TODAY=f"{eve.isoformat()}T19:00"))
    try:
        wait_until(lambda: "member=Notify" in (SESSION / "bus").read_text(errors="replace"), "the notification")
        wait_until(lambda: subprocess.run(["dunstctl", "count", "displayed"], capture_output=True, text=True).stdout.strip() == "1", "a bubble")
    finally:
        for process in (service, monitor):
            process.terminate()
            process.wait()


def log_is_silent():
    log = app.log()
    if "DEBUG" not in log:
        raise AssertionError("the log holds nothing that was asked for: looking into it would show nothing")
    for word in CANARIES + [visit_day.isoformat()]:
        if word in log or word in (SESSION / "log" / "reminders").read_text():
            raise AssertionError(f"“{word}” is in a log")


def recent_files():
    for path in HOME.rglob("recently-used*"):
        found = [word for word in [*CANARIES, "journal.fmn", pdf.name] if word in path.read_text(errors="replace")]
        if found:
            raise AssertionError(f"{path} speaks of {found}")


def nothing_elsewhere():
    """All that is written while the program runs lies in the session's folder, but for the folders for what is temporary."""
    spellings = {word: [word.encode(form) for form in ("utf-8", "utf-16-le", "utf-32-le")] + [json.dumps(word)[1:-1].encode()] for word in CANARIES}
    places = [SESSION, *(pathlib.Path(name) for name in {"/var/tmp", "/dev/shm", os.environ.get("TMPDIR", "/tmp"), "/tmp"})]
    begun = os.stat(SESSION / "begun").st_mtime
    looked_at = 0
    for place in places:
        for folder, folders, files in os.walk(place):
            if place != SESSION:
                folders[:] = [name for name in folders if pathlib.Path(folder, name) != SESSION and not name.startswith(("fmn-session", "bash_", "desk"))]
            for path in (pathlib.Path(folder, name) for name in files):
                if path == pdf or journal in path.parents or not path.is_file() or path.is_symlink():
                    continue
                if place != SESSION and path.stat().st_mtime < begun:
                    continue
                looked_at += 1
                data = path.read_bytes() if path.stat().st_size < 50_000_000 else b""
                for word, forms in spellings.items():
                    if any(form in data for form in forms):
                        raise AssertionError(f"“{word}” is in {path}")
    if looked_at < 5:
        raise AssertionError("nothing was looked at")


(SESSION / "begun").touch()
steps = Steps("privacy", chained=True)
# As a person starts it, in a home of its own; all that the program logs is asked for.
app = steps.start(today=None, debug=True)
steps.step("words in every kind of field", write)
steps.step("through all of the program", go_about)
steps.step("a page saved as a PDF", print_it)
steps.step("titles of windows are neutral", titles_are_neutral)
steps.step("a reminder", reminded)
steps.step("no log tells", log_is_silent)
steps.step("nothing among the recent files", recent_files)
steps.step("nothing anywhere else", nothing_elsewhere)
steps.done()

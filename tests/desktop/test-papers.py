# test-papers.py: a PDF and a picture attached to an entry by the file chooser, seen inside the program, kept over a restart, taken out and undone.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import re
import subprocess

from fmndesk import HOME, SESSION, Steps, journal_folder, program, program_environment, screenshot, wait_until
from fmnforms import dialog

steps = Steps("papers", chained=True)
folder = journal_folder()
pdf = SESSION / "Letter of the clinic.pdf"
png = SESSION / "Scan.png"
broken = SESSION / "Half a letter.pdf"


def make_papers():
    subprocess.run(["convert", "-size", "600x400", "xc:white", "-fill", "black", "-draw", "circle 300,200 300,120", str(png)], check=True)
    # Made by the program itself, so that it has text, fonts and more than one page.
    subprocess.run([program("fmn"), "--journal", str(folder), "summary", "--full", "-o", str(pdf)], check=True,
                   env=program_environment(FMN_TESTING="1", FMN_TODAY="2026-02-24"))
    broken.write_bytes(pdf.read_bytes()[:700])


make_papers()
app = steps.start(folder)


def entry_on_disk():
    entries = json.loads((folder / "journal.fmn").read_text(encoding="utf-8"))["entries"]
    return next((entry for entry in entries if entry.get("papers")), None)


def check():
    done = subprocess.run([program("fmn"), "--journal", str(folder), "check", "--json"], capture_output=True, text=True,
                          env=program_environment(FMN_TESTING="1"))
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads(done.stdout)
    assert report["sound"], report
    return [item for item in report["files"] if item["what"] == "paper"]


def open_entry():
    app.find("list item", re.compile("^visit, Blood test")).click()
    app.see("Papers")


def attach(path, shown):
    app.click("push button", "Add papers…")
    app.wait(dialog, "the file chooser")
    # A slash asks the chooser for a place by its name; the rest is typed into what comes up.
    app.key("slash")
    app.wait(lambda tree: (window := dialog(tree)) and any(node.text() == "/" for node in window.find_all("text", states=("focused",))),
             "a field for the place")
    app.keys(str(path)[1:])
    app.wait(lambda tree: any(node.text() == str(path) for node in dialog(tree).find_all("text", states=("focused",))), "the whole place")
    app.key("Return")
    app.wait(lambda tree: dialog(tree) is None, "the file chooser to close")
    app.find("list item", re.compile("^" + re.escape(shown)))


def kept():
    entry = wait_until(lambda: (found := entry_on_disk()) and len(found["papers"]) == 2 and found, "both papers in the journal's file")
    names = [paper["name"] for paper in entry["papers"]]
    assert names == [pdf.name, png.name], names
    assert [paper["media-type"] for paper in entry["papers"]] == ["application/pdf", "image/png"]
    assert [paper["size"] for paper in entry["papers"]] == [pdf.stat().st_size, png.stat().st_size]
    assert len(check()) == 2


def see_pdf():
    app.find("list item", re.compile("^" + re.escape(pdf.name))).click()
    app.wait(dialog, "the window of the paper")
    page = app.find("image", re.compile(r"^Page 1 of \d+$"), within=dialog)
    app.wait(lambda tree: (now := tree.by_path(page.path)) and len(now.description) > 100, "the text of its first page")
    screenshot("papers-pdf")
    app.key("Escape")
    app.wait(lambda tree: dialog(tree) is None, "the window to close")


def see_png():
    app.find("list item", re.compile("^" + re.escape(png.name))).click()
    app.wait(dialog, "the window of the paper")
    app.find("image", png.name, within=dialog)
    screenshot("papers-png")
    app.key("Escape")
    app.wait(lambda tree: dialog(tree) is None, "the window to close")


def see_broken():
    attach(broken, broken.name)
    app.find("list item", re.compile("^" + re.escape(broken.name))).click()
    app.see("Cannot be shown here")
    app.key("Escape")
    app.wait(lambda tree: dialog(tree) is None, "the window to close")


def take_out():
    app.click("push button", f"More for {broken.name}")
    app.click("menu item", "Remove from this entry")
    app.gone("list item", re.compile("^" + re.escape(broken.name)))
    app.see("Paper removed from this entry")
    app.key("ctrl+z")
    app.find("list item", re.compile("^" + re.escape(broken.name)))
    app.key("ctrl+shift+z")
    app.gone("list item", re.compile("^" + re.escape(broken.name)))


def again():
    global app
    app.quit()
    app = steps.start(folder)
    open_entry()
    app.find("list item", re.compile("^" + re.escape(pdf.name)))
    app.find("list item", re.compile("^" + re.escape(png.name)))


def not_in_recent_files():
    recent = pathlib.Path(os.environ.get("XDG_DATA_HOME", HOME / ".local" / "share")) / "recently-used.xbel"
    listed = recent.read_text(encoding="utf-8") if recent.exists() else ""
    assert not any(name in listed for name in ("Letter", "Scan.png", "Half")), listed
    runtime = pathlib.Path(os.environ["XDG_RUNTIME_DIR"]) / "forget-me-not"
    assert not runtime.exists() or not list(runtime.rglob("*.*"))


steps.step("an entry", open_entry)
steps.step("attach a PDF", attach, pdf, pdf.name)
steps.step("attach a picture", attach, png, png.name)
steps.step("both are on the disk", kept)
steps.step("the PDF is seen", see_pdf)
steps.step("the picture is seen", see_png)
steps.step("closed and opened, still there", again)
steps.step("the PDF is seen again", see_pdf)
steps.step("half a PDF is kept, and said to be one", see_broken)
steps.step("taken out, and undone", take_out)
steps.step("the end", lambda: app.quit())
steps.step("nothing in recent files", not_in_recent_files)
steps.done()

# test-papers.py: papers attached by the file chooser and by paste; seen inside the program, opened in another, taken out and undone.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import re
import subprocess
import sys

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


def held(kind, data):
    """Another program with something in its hand; to be ended."""
    holder = subprocess.Popen([sys.executable, str(pathlib.Path(__file__).with_name("fmnclipboard.py")), kind],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=dict(os.environ, GTK_A11Y="none"))
    holder.stdin.write(data)
    holder.stdin.close()
    assert holder.stdout.readline() == b"ready\n"
    return holder


def paste_file():
    other = SESSION / "Second letter.pdf"
    other.write_bytes(pdf.read_bytes())
    holder = held("text/uri-list", f"{other.as_uri()}\r\n".encode())
    app.click("push button", "Paste")
    app.find("list item", re.compile(r"^Second letter\.pdf.*\d+ pages"))
    holder.kill()


def paste_picture():
    holder = held("image/png", png.read_bytes())
    app.click("push button", "Paste")
    app.find("list item", re.compile(r"^Pasted picture\.png"))
    holder.kill()


def all_kept():
    names = ["Letter of the clinic.pdf", "Pasted picture.png", "Scan.png", "Second letter.pdf"]
    entry = wait_until(lambda: (found := entry_on_disk()) and sorted(paper["name"] for paper in found["papers"]) == names and found,
                       "all of them in the journal's file")
    pages = {paper["name"]: paper.get("pages", 0) for paper in entry["papers"]}
    assert pages["Letter of the clinic.pdf"] == pages["Second letter.pdf"] > 1 and pages["Scan.png"] == 0, pages
    # And the one that was taken out, which an earlier version still names.
    assert len(check()) == len(names) + 1


def elsewhere():
    """A stand-in for another program notes what it was given; a lock wipes it."""
    global app
    seen = SESSION / "seen.pdf"
    given = SESSION / "given"
    applications = HOME / ".local" / "share" / "applications"
    applications.mkdir(parents=True, exist_ok=True)
    handler = SESSION / "stand-in"
    handler.write_text(f'#!/bin/sh\ncp "$1" "{seen}"\nstat -c %a "$1" > "{given}.mode"\nprintf %s "$1" > "{given}.new"\nmv "{given}.new" "{given}"\n')
    handler.chmod(0o755)
    (applications / "stand-in.desktop").write_text(f"[Desktop Entry]\nType=Application\nName=Stand-in\nExec={handler} %f\nMimeType=application/pdf;\n")
    config = HOME / ".config" / "mimeapps.list"
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text("[Default Applications]\napplication/pdf=stand-in.desktop\n[Added Associations]\napplication/pdf=stand-in.desktop;\n")
    # The same journal under a passphrase, so that there is a lock.
    sealed = SESSION / "journals" / "sealed-papers"
    backup = SESSION / "papers.fmnb"
    environment = program_environment(FMN_TESTING="1", FMN_TODAY="2026-02-24")
    subprocess.run([program("fmn"), "--journal", str(folder), "backup", str(backup)], check=True, capture_output=True, env=environment)
    subprocess.run([program("fmn"), "--journal", str(sealed), "--passphrase-fd", "0", "restore-backup", str(backup)], check=True, capture_output=True, text=True,
                   input="heather", env=environment)
    app = steps.start(sealed)
    app.see("Locked")
    app.keys("heather")
    app.key("Return")
    open_entry()
    app.click("push button", f"More for {pdf.name}")
    app.click("menu item", "Open in another program…")
    app.see("A readable copy will exist")
    app.click("push button", re.compile("Make a copy and open it"))
    path = pathlib.Path(wait_until(lambda: given.exists() and given.read_text(), "the other program to have it"))
    assert seen.read_bytes() == pdf.read_bytes(), "it got the paper"
    assert pathlib.Path(f"{given}.mode").read_text().strip() == "600" and path.parent.stat().st_mode & 0o077 == 0, "nobody else can read it"
    assert pdf.stem not in path.name and path.exists(), path
    app.starts_anew(lambda: app.key("ctrl+l"))
    app.see("Locked")
    assert not path.exists(), "the copy is gone with the lock"
    app.quit()


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
steps.step("a file is pasted", paste_file)
steps.step("a picture is pasted", paste_picture)
steps.step("all are kept, with their pages", all_kept)
steps.step("the end", lambda: app.quit())
steps.step("opened in another program, and wiped at the lock", elsewhere)
steps.step("nothing in recent files", not_in_recent_files)
steps.done()

# test-reminders.py: a reminder of a sealed journal, with the window closed: the bus starts the service, dunst shows the note, which outlives a restart, comes later
# when it is put off, and leads through the lock to the entry. Nothing of the journal is said on the way.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import re
import subprocess

from gi.repository import Gio, GLib

from fmndesk import BUILD, HOME, SESSION, App, Steps, accessibility_bus, pid_of, program, program_environment, screenshot, wait_until
from fmnforms import dialog

PASSPHRASE = "heather lantern walnut sixty"
CANARIES = ["Quittengarten", "Ahornlaube", "Mirabellenweg", "Schlehenhain"]
NAME = re.search(r'FMN_APPLICATION_ID "([^"]+)"', (BUILD / "config.h").read_text()).group(1)
NOW = "2199-03-03T19:00"
state = HOME / ".local" / "state" / "forget-me-not"
bus = Gio.bus_get_sync(Gio.BusType.SESSION)
steps = Steps("reminders", chained=True)
app = None


class Started(App):
    """The program that the bus started, not this test."""

    def __init__(self, before):
        App.started += 1
        self.log_path = SESSION / "log" / f"app-{App.started}"
        self.killed = False
        self.process = None
        self.name = wait_until(lambda: self.look_for_name(before), "the program on the accessibility bus")
        self.wait(lambda tree: tree.find("frame"), "a window")

    def look_for_name(self, before):
        owner = pid_of(bus, NAME)
        for name in self.programs() - before if owner is not None else ():
            if pid_of(self.bus, name) == owner:
                self.process = Process(owner)
                return name
        return None


class Process:
    """What can be known of a process that is not a child."""

    def __init__(self, pid):
        self.pid = pid

    def poll(self):
        return None if os.path.exists(f"/proc/{self.pid}") else 0

    def wait(self, patience=None):
        wait_until(lambda: self.poll() is not None, "the program to end", patience)
        return 0

    def kill(self):
        os.kill(self.pid, 9)


def ask(method, form=None, *arguments):
    answer = bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, GLib.Variant(form, arguments) if form else None,
                           None, 0, 20000, None).unpack()
    return answer[0] if answer else None


def fmn(*arguments):
    reader, writer = os.pipe()
    os.write(writer, PASSPHRASE.encode())
    os.close(writer)
    done = subprocess.run([program("fmn"), "--passphrase-fd", str(reader), *arguments], env=program_environment(FMN_TESTING=None), pass_fds=(reader,),
                          capture_output=True, text=True)
    os.close(reader)
    if done.returncode != 0:
        raise AssertionError(f"fmn {arguments[0]}: {done.stderr}")


def make_journal():
    fmn("init")
    fmn("add", "--kind", "visit", "--set", f"title={CANARIES[0]}", "--set", "date=2199-03-04", "--set", "time=10:40", "--set", f"clinician={CANARIES[1]}",
        "--set", f"place={CANARIES[2]}", "--set", "reminders=1d@19:00")
    if not (HOME / ".local/share/forget-me-not/journal/journal.fmn").read_bytes().startswith(b"\x89FMN\r\n\x1a\n"):
        raise AssertionError("the journal is not sealed")
    if "2199-03-03T19:00" not in (state / "reminders.json").read_text():
        raise AssertionError("the service is not told")


def tell_bus(now):
    """As the installed files do, in the place of those by which the session keeps an installed version away; the clock of the service stands still."""
    folder = HOME / ".local" / "share" / "dbus-1" / "services"
    for name, line in ((NAME, f"/usr/bin/env -u FMN_TESTING {program('forget-me-not')} --gapplication-service"),
                       (f"{NAME}.Reminders", f"/usr/bin/env FMN_TESTING=1 FMN_TODAY={now} {program('forget-me-not-reminders')}")):
        (folder / f"{name}.service").write_text(f"[D-BUS Service]\nName={name}\nExec={line}\n")
    ask("ReloadConfig")


def dunst(*arguments):
    return subprocess.run(["dunstctl", *arguments], check=True, capture_output=True, text=True).stdout.strip()


def said():
    return (SESSION / "bus").read_text(errors="replace")


def start_service(now):
    """In the place of the one that runs."""
    service = pid_of(bus, f"{NAME}.Reminders")
    if service is not None:
        os.kill(service, 15)
        wait_until(lambda: not ask("NameHasOwner", "(s)", f"{NAME}.Reminders"), "the end of the service")
    tell_bus(now)
    ask("StartServiceByName", "(su)", f"{NAME}.Reminders", 0)


def kept():
    path = state / "reminders-said"
    return path.read_text() if path.exists() else ""


def shown():
    return said().count("member=Notify")


def comes():
    start_service(NOW)
    wait_until(lambda: dunst("count", "displayed") == "1", "a bubble")
    wait_until(lambda: "A note from your journal" in said(), "the words on the bus")
    screenshot("reminders-note")


def starts_anew():
    """The buttons of what stands on the screen lead to the service that runs."""
    wait_until(lambda: "shown " in kept(), "the note of what is shown")
    before = kept()
    start_service(NOW)
    wait_until(lambda: "shown " in kept() and kept() != before and dunst("count", "displayed") == "1", "the bubble of the service that runs now")


def comes_later():
    (SESSION / "menu").write_text("#!/bin/sh\nexec grep -m1 'in 10 minutes'\n")
    (SESSION / "menu").chmod(0o700)
    dunst("context")
    wait_until(lambda: "later 2199-03-03T19:10 " in kept(), "it to be put off")
    wait_until(lambda: dunst("count", "displayed") == "0", "the bubble to go")
    count = shown()
    start_service("2199-03-03T19:09")
    # It has looked at its schedule when it answers this.
    service = f"{NAME}.Reminders"
    bus.call_sync(service, "/" + service.replace(".", "/"), "org.freedesktop.Application", "Activate", GLib.Variant("(a{sv})", ({},)), None, 0, 20000, None)
    if shown() != count or dunst("count", "displayed") != "0":
        raise AssertionError("it comes before its time")
    start_service("2199-03-03T19:10")
    wait_until(lambda: dunst("count", "displayed") == "1", "it to come again")


def opens():
    global app
    App.bus = App.bus or accessibility_bus()
    before = App.programs()
    dunst("action", "0")
    app = Started(before)
    steps.apps.append(app)
    app.see("Locked")
    wait_until(lambda: dunst("count", "displayed") == "0", "the bubble to go")
    if any(word in text for word in CANARIES for text in app.tree().texts()):
        raise AssertionError("the lock tells what is behind it")
    unlock()
    app.wait(lambda tree: tree.find("list", "Sections") and tree.find("list", "Sections").find("list item", "Visits", states=("selected",)), "the visits", patience=60)
    app.see(CANARIES[0])
    screenshot("reminders-opened")


def unlock():
    app.find("text", "Passphrase or recovery key", states=("sensitive",), patience=60)
    app.keys(PASSPHRASE)
    app.key("Return")


def locks_at_the_visit():
    """Half an answer, in the window of the visit itself, is there again after a lock."""
    said = f"{CANARIES[3]} in M"
    app.click("push button", "At the visit")
    app.find("text", "What was said", within=dialog, states=("editable",)).press()
    app.wait(lambda tree: (here := tree.focused()) is not None and here.name == "What was said", "the place for what was said")
    app.keys(said)
    app.starts_anew(lambda: app.key("ctrl+l"))
    app.see("Locked")
    unlock()
    app.wait(lambda tree: (here := tree.focused()) is not None and here.name == "What was said" and here.text() == said, "what was said before the lock", patience=60)
    app.key("Escape")
    app.wait(lambda tree: dialog(tree) is None, "the window of the visit to close")


def pauses():
    """By the one action that menu and preferences have; the service's file holds it whole."""
    bus.call_sync(NAME, "/" + NAME.replace(".", "/"), "org.freedesktop.Application", "ActivateAction",
                  GLib.Variant("(sava{sv})", ("pause-reminders", [GLib.Variant("s", "for-good")], {})), None, 0, 20000, None)
    app.see("Reminders are paused for good")

    def told():
        return json.loads((state / "reminders.json").read_text())["policy"]

    wait_until(lambda: told()["paused-until"] == "9999-12-31T00:00" and told()["paused-from"], lambda: f"the service to be told; it is told {told()}")


def nothing_is_said():
    app.quit()
    for word in CANARIES:
        if word in said():
            raise AssertionError(f"“{word}” was on the bus")
        for folder, _, files in os.walk(SESSION):
            for name in files:
                path = os.path.join(folder, name)
                if os.path.isfile(path) and word.encode() in open(path, "rb").read():
                    raise AssertionError(f"“{word}” is in {path}")


with open(SESSION / "bus", "wb") as record:
    monitor = subprocess.Popen(["dbus-monitor", "--session", "interface='org.freedesktop.Notifications'", "interface='org.freedesktop.Application'"], stdout=record, stderr=record)
try:
    steps.step("a sealed journal with a visit", make_journal)
    steps.step("the note, with the window closed", comes)
    steps.step("its buttons outlive a restart of the service", starts_anew)
    steps.step("later comes later", comes_later)
    steps.step("a click on it leads through the lock to the visit", opens)
    steps.step("a lock at the visit keeps what is half written", locks_at_the_visit)
    steps.step("everything paused in one action", pauses)
    steps.step("nothing of it was said or written", nothing_is_said)
finally:
    monitor.terminate()
    monitor.wait()
steps.done()

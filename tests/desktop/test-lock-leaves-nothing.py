# test-lock-leaves-nothing.py: what is written is in no file and not in the memory of the locked program; and no socket but D-Bus and the display is opened.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from gi.repository import Gio, GLib

from fmndesk import SESSION, SOURCE, Steps, program, program_environment, wait_until
from fmnforms import close, dialog, fill, new_entry, open_new

PASSPHRASE = "heather lantern walnut sixty"
# Written nowhere else, so that finding it is finding a leak. In the title, in notes, half typed.
CANARIES = ["Quillwort", "Zephyrine", "Marchpane"]
# In every member of every kind of entry that holds words of hers, in what is about the journal and its people, in the trash; and in a paper.
EVERYWHERE = "Yarrowmost"
IN_PAPER = "Coltsfootle"
ALL_WORDS = [*CANARIES, EVERYWHERE, IN_PAPER]
journal = SESSION / "journals" / "sealed"
trace = SESSION / "trace"
steps = Steps("lock-leaves-nothing", chained=True)
app = None


class Login:
    """logind, as far as a program that is to be ready for a sleep sees it, on a system bus of our own."""

    def __init__(self):
        self.daemon = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.daemon.stdout.readline().strip()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(self.address, flags, None, None)
        self.delays = []
        node = Gio.DBusNodeInfo.new_for_xml(
            "<node><interface name='org.freedesktop.login1.Manager'><method name='Inhibit'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
            "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='h' direction='out'/></method></interface></node>")
        self.bus.register_object("/org/freedesktop/login1", node.interfaces[0], self.on_call, None, None)
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                           GLib.Variant("(su)", ("org.freedesktop.login1", 0)), None, 0, 10000, None)

    def on_call(self, bus, sender, path, interface, method, parameters, invocation):
        reading, writing = os.pipe()
        self.delays.append(reading)
        os.set_blocking(reading, False)
        descriptors = Gio.UnixFDList.new()
        index = descriptors.append(writing)
        os.close(writing)
        invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (index,)), descriptors)

    def is_delayed(self):
        """While the program holds its end of the pipe, reading from ours finds nothing and no end."""
        GLib.MainContext.default().iteration(False)
        if not self.delays:
            return False
        try:
            return os.read(self.delays[-1], 1) != b""
        except BlockingIOError:
            return True

    def tell(self, interface, path, name, arguments):
        self.bus.emit_signal(None, path, interface, name, arguments)
        self.bus.flush_sync(None)

    def sleep(self):
        self.tell("org.freedesktop.login1.Manager", "/org/freedesktop/login1", "PrepareForSleep", GLib.Variant("(b)", (True,)))

    def lock_session(self):
        self.tell("org.freedesktop.login1.Session", "/org/freedesktop/login1/session/c1", "Lock", None)


login = Login()


def memory(pid):
    """Every byte of the process that can be read."""
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as mem:
        for line in maps:
            start, end = (int(part, 16) for part in line.split()[0].split("-"))
            if "r" not in line.split()[1] or "[vvar" in line or "[vsyscall" in line:
                continue
            try:
                mem.seek(start)
                yield mem.read(end - start)
            except (OSError, ValueError, OverflowError):
                continue


def in_memory(pid):
    found = set()
    for block in memory(pid):
        for word in [*ALL_WORDS, PASSPHRASE]:
            if word.encode() in block or word.encode("utf-16-le") in block or word.encode("utf-32-le") in block:
                found.add(word)
    return found


def mark(value, name=""):
    """Adds the word to what begins like words of hers; ids, dates, choices and units stay what they are."""
    if isinstance(value, dict):
        return {key: mark(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [mark(part, name) for part in value]
    if isinstance(value, str) and name != "unit" and re.match(r"[A-Z][a-z]", value):
        return f"{value} {EVERYWHERE}"
    return value


def make():
    """As text first, every member there is in it, then sealed."""
    content = mark(json.loads((SOURCE / "tests/data/journals/every-member.json").read_text(encoding="utf-8")))
    if json.dumps(content).count(EVERYWHERE) < 40:
        raise AssertionError("too few members are marked")
    paper = subprocess.run(["convert", "-size", "300x200", "xc:white", "-set", "comment", IN_PAPER, "png:-"], capture_output=True, check=True).stdout
    if IN_PAPER.encode() not in paper:
        raise AssertionError("the word is not in the paper")
    paper_id = "0e7e5700-0000-4000-8000-0000009000ff"
    for entry in content["entries"]:
        entry.pop("papers", None)
    content["entries"].append({
        "id": "0e7e5700-0000-4000-8000-0000009000fe", "kind": "note", "title": f"Letter {EVERYWHERE}", "date": "2026-02-23",
        "created": "2026-02-24T09:12:33Z", "modified": "2026-02-24T09:12:33Z",
        "papers": [{"id": paper_id, "name": f"{EVERYWHERE}.png", "media-type": "image/png", "size": len(paper), "added": "2026-02-24T09:12:33Z",
                    "digest": hashlib.blake2b(paper, digest_size=32).hexdigest()}]})
    (journal / "papers").mkdir(mode=0o700, parents=True)
    journal.chmod(0o700)
    (journal / "journal.fmn").write_text(json.dumps(content), encoding="utf-8")
    (journal / "papers" / f"{paper_id}.fmn").write_bytes(paper)
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode())
    os.close(writing)
    environment = program_environment(FMN_TESTING="1", FMN_TODAY="2026-02-24")
    subprocess.run([program("fmn"), "--journal", str(journal), "key", "replace", "--new-passphrase-fd", str(reading)], env=environment, pass_fds=[reading],
                   check=True, stdout=subprocess.DEVNULL)


def write():
    global app
    # Dumpable, which a test alone may ask for: else its memory could not be looked into at all.
    app = steps.start(journal, FMN_DUMPABLE="1", DBUS_SYSTEM_BUS_ADDRESS=login.address)
    app.see("Locked")
    app.keys(PASSPHRASE)
    app.key("Return")
    app.wait(lambda tree: tree.find("list item", re.compile(f"Letter {EVERYWHERE}")), "the entries", 60).click()
    app.find("list item", re.compile(f"{EVERYWHERE}.png")).click()
    app.wait(dialog, "the window of the paper")
    app.find("image", f"{EVERYWHERE}.png", within=dialog)
    app.key("Escape")
    app.wait(lambda tree: dialog(tree) is None, "the window to close")
    new_entry(app, "Page", [("Title", CANARIES[0])])
    app.see(CANARIES[0])
    open_new(app, "Visit")
    fill(app, [("Title", CANARIES[1]), ("Date", f"the 40th of {CANARIES[2]}")])
    if not in_memory(app.process.pid) >= {*CANARIES, EVERYWHERE}:
        raise AssertionError("what is open is not found in the memory: looking for it there would show nothing")


def lock():
    wait_until(login.is_delayed, "the program to delay a sleep")
    app.starts_anew(login.sleep)
    app.see("Locked")
    wait_until(lambda: not login.is_delayed(), "the sleep to be let go")


def not_in_memory():
    found = in_memory(app.process.pid)
    if found:
        raise AssertionError(f"{len(found)} of the words are in the memory of the locked program")


def not_on_disk():
    folders = [SESSION, pathlib.Path(tempfile.gettempdir()), pathlib.Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"))]
    begun = journal.stat().st_ctime - 60
    for folder in folders:
        for where, _, files in os.walk(folder):
            for name in files:
                path = pathlib.Path(where) / name
                try:
                    if not path.is_file() or path.stat().st_mtime < begun or path.stat().st_size > 64 << 20:
                        continue
                    data = path.read_bytes()
                except OSError:
                    continue  # another program's, or gone meanwhile
                for word in [*ALL_WORDS, PASSPHRASE]:
                    if word.encode() in data and path.name != pathlib.Path(__file__).name:
                        raise AssertionError(f"a word is in {path}")


def unlock():
    app.keys(PASSPHRASE)
    app.key("Return")
    app.wait(lambda tree: any(CANARIES[1] in node.text() for node in tree.find_all("text", states=("editable",))), "what was half typed", 60)
    close(app)
    app.see(CANARIES[0])


def session_lock():
    wait_until(login.is_delayed, "the program to delay a sleep")
    app.starts_anew(login.lock_session)
    app.see("Locked")
    not_in_memory()
    app.quit()


def idle():
    """A minute of a fifth of a second: ten of them pass without a touch."""
    global app
    app = steps.start(journal, FMN_MINUTE="200")
    app.see("Locked")
    app.starts_anew(lambda: (app.keys(PASSPHRASE), app.key("Return")))
    app.see("Locked")
    app.quit()


def sockets():
    """A tour under strace: every socket that is made is a local one, and every one that is connected to is a bus or the display."""
    global app
    if shutil.which("strace") is None:
        print("# strace is not there: not looked at")
        return
    # -D leaves the program the process that was started; it is dumpable, or nobody could trace it.
    strace = ["strace", "-D", "-f", "-qq", "-e", "trace=socket,connect,sendto", "-o", str(trace)]
    app = steps.start(journal, prefix=strace, FMN_DUMPABLE="1", DBUS_SYSTEM_BUS_ADDRESS=login.address)
    app.see("Locked")
    app.keys(PASSPHRASE)
    app.key("Return")
    app.see(CANARIES[0], patience=60)
    for section in ("Pregnancies", "Results", "Visits", "Learn", "Summary", "Timeline"):
        app.find("list", "Sections").find("list item", section).click()
        app.wait(lambda tree, name=section: tree.find("list", "Sections").find("list item", name, states=("selected",)), section)
    app.quit()
    calls = trace.read_text(errors="replace").splitlines()
    made = [line for line in calls if " socket(" in line]
    if not made or not any("connect(" in line for line in calls):
        raise AssertionError("nothing was traced")
    foreign = [line for line in made if "AF_UNIX" not in line]
    allowed = re.compile(r"X11-unix|dbus|/bus|at-spi|wayland")
    foreign += [line for line in calls if " connect(" in line and not allowed.search(line)]
    if foreign:
        raise AssertionError("\n".join(foreign[:10]))


steps.step("a sealed journal", make)
steps.step("written, and half written", write)
steps.step("a sleep locks it, and waits for that", lock)
steps.step("nothing of it in memory", not_in_memory)
steps.step("nothing of it on the disk", not_on_disk)
steps.step("the passphrase brings it back", unlock)
steps.step("the session's lock", session_lock)
steps.step("left alone", idle)
steps.step("no socket but the buses and the display", sockets)
login.daemon.kill()
steps.done()

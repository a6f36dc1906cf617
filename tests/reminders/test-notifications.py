# test-notifications.py: the service with a notification daemon of the test's own on a private bus: absent, slow and starting anew; what is said, and what
# its buttons do; the schedule replaced, broken and taken away.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from gi.repository import Gio, GLib

sys.path.insert(0, str(pathlib.Path(os.environ["FMN_SOURCE_DIR"]) / "tests" / "lib"))
from tap import Tap, equal, true  # noqa: E402

program, name = sys.argv[1:]
temporary = tempfile.TemporaryDirectory(prefix="fmn-notifications-")
INTERFACES = """<node>
<interface name='org.freedesktop.Notifications'>
 <method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
  <arg type='as' direction='in'/><arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/></method>
 <method name='CloseNotification'><arg type='u' direction='in'/></method>
 <method name='GetCapabilities'><arg type='as' direction='out'/></method>
 <method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/><arg type='s' direction='out'/><arg type='s' direction='out'/></method>
 <signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>
 <signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>
</interface>
<interface name='org.freedesktop.Application'>
 <method name='ActivateAction'><arg type='s' direction='in'/><arg type='av' direction='in'/><arg type='a{sv}' direction='in'/></method>
</interface></node>"""
NOTIFICATIONS, APPLICATION = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces
PATH = "/org/freedesktop/Notifications"


def wait_until(look, what):
    end = time.monotonic() + 20
    while not look():
        true(time.monotonic() < end, f"waited in vain for {what}")
        if not GLib.MainContext.default().iteration(False):
            time.sleep(0.01)  # between two looks


def connect():
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    connection = Gio.DBusConnection.new_for_address_sync(environment["DBUS_SESSION_BUS_ADDRESS"], flags, None, None)
    connection.set_exit_on_close(False)
    return connection


class Daemon:
    """Shows nothing and notes everything. slow: seconds that it takes for an answer."""

    def __init__(self, slow=0):
        self.slow = slow
        self.shown = []
        self.closed = []
        self.gone = set()
        self.connection = connect()
        self.connection.register_object(PATH, NOTIFICATIONS, self.on_call, None, None)
        self.owned = Gio.bus_own_name_on_connection(self.connection, "org.freedesktop.Notifications", Gio.BusNameOwnerFlags.NONE, None, None)

    def on_call(self, connection, sender, path, interface, method, parameters, invocation):
        if method == "Notify":
            _, replaces, _, title, body, actions, hints, timeout = parameters.unpack()
            self.shown.append({"title": title, "body": body, "actions": actions[::2], "urgency": hints.get("urgency"), "replaces": replaces, "timeout": timeout})
            answer = GLib.Variant("(u)", (len(self.shown),))
        elif method == "CloseNotification":
            number = parameters.unpack()[0]
            self.closed.append(number)
            if number in self.standing():
                self.put_away(number, 3)
            answer = None
        elif method == "GetCapabilities":
            answer = GLib.Variant("(as)", (["actions", "body"],))
        else:
            answer = GLib.Variant("(ssss)", ("test", "test", "1", "1.2"))
        GLib.timeout_add(int(self.slow * 1000), lambda: invocation.return_value(answer) and False)

    def standing(self):
        return set(range(1, len(self.shown) + 1)) - self.gone

    def put_away(self, number, why=2):
        """As the person does (2), or whoever showed it (3)."""
        self.gone.add(number)
        self.connection.emit_signal(None, PATH, "org.freedesktop.Notifications", "NotificationClosed", GLib.Variant("(uu)", (number, why)))

    def click(self, number, action):
        self.connection.emit_signal(None, PATH, "org.freedesktop.Notifications", "ActionInvoked", GLib.Variant("(us)", (number, action)))
        self.connection.flush_sync(None)

    def end(self):
        Gio.bus_unown_name(self.owned)
        self.connection.close_sync(None)


class Service:
    """The program at a time of its own, with a schedule and what it has said."""

    def __init__(self, home, now):
        self.home = home
        self.process = subprocess.Popen([program], env=dict(environment, XDG_STATE_HOME=str(home), FMN_TESTING="1", FMN_TODAY=now))
        true(self.process, "it runs")

    def end(self):
        self.process.terminate()
        self.process.wait()


def home_with(*reminders, **policy):
    home = pathlib.Path(tempfile.mkdtemp(dir=temporary.name))
    write(home, *reminders, **policy)
    return home


def write(home, *reminders, **policy):
    """In one step, as the app does."""
    folder = home / "forget-me-not"
    folder.mkdir(exist_ok=True)
    items = [dict({"id": identity, "at": at}, **more) for identity, at, more in reminders]
    (folder / "new").write_text(json.dumps({"format": 1, "policy": policy, "reminders": items}))
    (folder / "new").rename(folder / "reminders.json")


A = ("a" * 32, "2026-03-01T09:00", {})
B = ("b" * 32, "2026-03-01T10:00", {})
NEUTRAL = ("A note from your journal", "")


def words(daemon):
    return [(each["title"], each["body"]) for each in daemon.shown]


def said(home):
    path = home / "forget-me-not" / "reminders-said"
    return path.read_text() if path.exists() else ""


def with_both(home, now, look, slow=0):
    daemon = Daemon(slow)
    service = Service(home, now)
    try:
        return look(daemon)
    finally:
        service.end()
        daemon.end()


def once():
    home = home_with(A, B)

    def first(daemon):
        wait_until(lambda: daemon.shown, "a notification")
        equal(words(daemon), [NEUTRAL], "words")
        equal(daemon.shown[0]["actions"], ["default", "open", "later-10", "later-60", "later-tomorrow"], "buttons")
        equal(daemon.shown[0]["timeout"], 0, "it stays until it is seen")
        wait_until(lambda: A[0] in said(home), "the note that it was said")

    with_both(home, "2026-03-01T09:00", first)

    def second(daemon):
        wait_until(lambda: B[0] in said(home), "the second one")
        equal(words(daemon), [NEUTRAL], "the first one is not said again")

    with_both(home, "2026-03-01T10:00", second)


def as_much_as_is_allowed():
    reminders = [("a" * 32, "2026-03-01T09:00", {"topic": "visit", "caption": "Courtyard clinic"}),
                 ("b" * 32, "2026-03-01T09:00", {"topic": "after-visit", "caption": "Courtyard clinic"})]
    told = {}
    for says in ("nothing", "kind", "all"):
        def look(daemon):
            wait_until(lambda: len(daemon.shown) == 2, "two notifications")
            told[says] = sorted(daemon.shown, key=lambda each: (each["urgency"] is not None, each["body"]))

        with_both(home_with(*reminders, says=says), "2026-03-01T09:00", look)
    equal([(each["title"], each["body"]) for each in told["nothing"]], [NEUTRAL, NEUTRAL], "nothing")
    equal([each["body"] for each in told["kind"]], ["A visit is coming up.", "You may want to write down what was said."], "kind")
    equal([each["body"] for each in told["all"]], ["Courtyard clinic", "Courtyard clinic: you may want to write down what was said."], "all")
    equal([each["urgency"] for each in told["kind"]], [None, 0], "the word after a visit is a quiet one")


def absent():
    """Nothing is lost while nobody shows notifications, also over a restart; it is said as soon as somebody does."""
    home = home_with(A)
    service = Service(home, "2026-03-01T09:00")
    bus = connect()
    wait_until(lambda: has_owner(bus, f"{name}.Reminders"), "the service")
    service.end()
    service = Service(home, "2026-03-01T09:05")
    wait_until(lambda: has_owner(bus, f"{name}.Reminders"), "the service")
    equal(said(home), "", "nothing was said")
    daemon = Daemon()
    wait_until(lambda: daemon.shown, "the notification")
    wait_until(lambda: A[0] in said(home), "the note")
    # Another daemon in its place is not told what was said to the first.
    daemon.end()
    again = Daemon()
    write(home, A, ("c" * 32, "2026-03-01T09:01", {}))
    wait_until(lambda: again.shown, "the next one")
    equal((len(daemon.shown), len(again.shown)), (1, 1), "each once")
    service.end()
    again.end()


def has_owner(bus, what):
    return bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner", GLib.Variant("(s)", (what,)), None, 0, 10000, None).unpack()[0]


def slow():
    home = home_with(A)

    def look(daemon):
        wait_until(lambda: A[0] in said(home), "the note that it was said")
        equal(words(daemon), [NEUTRAL], "once")

    with_both(home, "2026-03-01T09:00", look, slow=1.5)


def later():
    """Each of the three: not a minute before, and once."""
    for action, before, at in (("later-10", "09:09", "2026-03-01T09:10"), ("later-60", "09:59", "2026-03-01T10:00"), ("later-tomorrow", "23:59", "2026-03-02T09:00")):
        home = home_with(A)

        def put_off(daemon):
            wait_until(lambda: daemon.shown and A[0] in said(home), "a notification")
            daemon.click(1, action)
            wait_until(lambda: daemon.closed == [1], "it to go")
            wait_until(lambda: f"later {at}" in said(home), "the note")

        def nothing_yet(daemon):
            bus = connect()
            wait_until(lambda: has_owner(bus, f"{name}.Reminders"), "the service")
            write(home, A, ("c" * 32, "2026-02-28T09:00", {}))
            wait_until(lambda: "c" * 32 in said(home), "what else is due")
            equal(len(daemon.shown), 1, f"{action}: nothing before its time")

        def again(daemon):
            wait_until(lambda: "later" not in said(home), "it to be said")
            equal(words(daemon), [NEUTRAL], f"{action}: again")

        with_both(home, "2026-03-01T09:00", put_off)
        with_both(home, f"2026-03-01T{before}", nothing_yet)
        with_both(home, at, again)


def opens():
    """The app is asked by name, so that the bus starts it when it does not run."""
    asked = []
    app = connect()
    app.register_object("/" + name.replace(".", "/"), APPLICATION, lambda *call: (asked.append(call[5].unpack()), call[6].return_value(None)), None, None)
    owned = Gio.bus_own_name_on_connection(app, name, Gio.BusNameOwnerFlags.NONE, None, None)

    def look(daemon):
        for number, action in ((1, "open"), (2, "default")):
            wait_until(lambda: len(daemon.shown) >= number, "a notification")
            daemon.click(number, action)
            wait_until(lambda: len(asked) == number, "the app to be asked")
        equal([each[:2] for each in asked], [("show-reminder", [A[0]]), ("show-reminder", [B[0]])], "what is asked")

    with_both(home_with(A, B), "2026-03-01T10:00", look)
    Gio.bus_unown_name(owned)


def starts_anew():
    """What still stands has live buttons again; what was put away, or what another daemon showed, does not come back."""
    home = home_with(A)
    daemon = Daemon()
    bus = connect()

    def run(look):
        service = Service(home, "2026-03-01T09:00")
        try:
            wait_until(lambda: has_owner(bus, f"{name}.Reminders"), "the service")
            look()
        finally:
            service.end()
            wait_until(lambda: not has_owner(bus, f"{name}.Reminders"), "its end")

    def says_next(identity):
        write(home, A, (identity * 32, "2026-03-01T08:00", {}))
        wait_until(lambda: identity * 32 in said(home), "what else is due")

    run(lambda: wait_until(lambda: len(daemon.standing()) == 1 and "shown " in said(home), "a notification"))

    def later():
        wait_until(lambda: daemon.standing() == {2}, "one in its place")
        equal(daemon.closed, [1], "and one alone")
        daemon.click(2, "later-10")
        wait_until(lambda: "later 2026-03-01T09:10" in said(home), "it to be put off")
        wait_until(lambda: daemon.standing() == set(), "it to go")

    run(later)

    def put_away():
        says_next("c")
        equal(daemon.standing(), {3}, "nothing stands but what is new")
        daemon.put_away(3)
        wait_until(lambda: "shown " not in said(home), "the note that it is gone")

    run(put_away)
    run(lambda: says_next("d"))
    equal(daemon.standing(), {4}, "what was put away stays away")
    daemon.end()
    daemon = Daemon()
    run(lambda: says_next("e"))
    equal((len(daemon.shown), daemon.closed), (1, []), "another daemon is told what is new")
    daemon.end()


def schedule_changes():
    """Replaced, cut in the middle, mended, and emptied, while it runs."""
    home = home_with(A)
    path = home / "forget-me-not" / "reminders.json"

    def look(daemon):
        wait_until(lambda: len(daemon.shown) == 1, "the first one")
        whole = path.read_text()
        path.write_text(whole[: len(whole) // 2])
        path.write_text("")
        write(home, A, B)
        wait_until(lambda: len(daemon.shown) == 2, "what was added")
        equal(daemon.closed, [], "nothing lost its reason meanwhile")
        write(home, B)
        wait_until(lambda: daemon.closed == [1], "the notification to go with its reason")
        write(home, B, **{"paused-from": "2026-03-01T09:59", "paused-until": "2026-03-08T00:00"})
        wait_until(lambda: daemon.closed == [1, 2], "all to go with a pause")
        path.unlink()
        write(home, ("d" * 32, "2026-03-01T09:30", {}))
        wait_until(lambda: len(daemon.shown) == 3, "what comes after the file was gone")

    with_both(home, "2026-03-01T10:00", look)


environment = {key: value for key, value in os.environ.items() if key not in ("FMN_TESTING", "FMN_TODAY")}
environment.update(HOME=temporary.name, XDG_CONFIG_HOME=f"{temporary.name}/config", XDG_CACHE_HOME=f"{temporary.name}/cache")
bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
tap = Tap()
try:
    for check in (once, as_much_as_is_allowed, absent, slow, later, opens, starts_anew, schedule_changes):
        tap.check(check.__name__.replace("_", " "), check)
finally:
    bus.terminate()
    bus.wait()
tap.done()

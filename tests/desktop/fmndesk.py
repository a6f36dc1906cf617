# fmndesk.py: the built program as a person meets it: started on a journal, read through AT-SPI, used by clicks and by keys.
# It speaks AT-SPI's own interfaces and asks for a whole window in one batch of calls, since a window has five hundred things.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import traceback

from gi.repository import Gio, GLib

from fmntree import ACCESSIBLE, CACHE, CACHE_PATH, COMPONENT, ROLES, ROOT, STATES, WINDOW, Node, Tree

SOURCE = pathlib.Path(os.environ["FMN_SOURCE_DIR"])
BUILD = pathlib.Path(os.environ["FMN_BUILD_DIR"])
SESSION = pathlib.Path(os.environ["FMN_SESSION_DIR"])
HOME = pathlib.Path(os.environ["HOME"])
SAMPLE = SOURCE / "data" / "sample" / "journal.json"
TODAY = "2026-02-24"
PATIENCE = float(os.environ.get("FMN_PATIENCE", "20"))


def wait_until(look, what, patience=None):
    """Looks until look() answers with something true, and returns that. Bounded; what it waited for is in the error."""
    end = time.monotonic() + (PATIENCE if patience is None else patience)
    while True:
        answer = look()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what() if callable(what) else what}")
        time.sleep(0.03)  # between two looks, never instead of one


def accessibility_bus():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1, None).unpack()[0]
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def pid_of(bus, name):
    """None for a name that nobody has: between two questions it may have gone."""
    try:
        return bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                             GLib.Variant("(s)", (name,)), None, 0, 20000, None).unpack()[0]
    except GLib.Error as error:
        if Gio.DBusError.get_remote_error(error) != "org.freedesktop.DBus.Error.NameHasNoOwner":
            raise
        return None


def program(name):
    """The installed program where there is a prefix (build-aux/test), else the one in the build folder."""
    prefix = os.environ.get("FMN_PREFIX")
    if prefix:
        return str(pathlib.Path(prefix) / ("libexec" if name.endswith("-reminders") else "bin") / name)
    return str(BUILD / "src" / "programs" / name)


def program_environment(**more):
    environment = dict(os.environ, G_DEBUG="fatal-criticals")
    prefix = os.environ.get("FMN_PREFIX")
    if prefix:
        system = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        environment["XDG_DATA_DIRS"] = f"{prefix}/share:{system}"
        environment.pop("GSETTINGS_SCHEMA_DIR", None)
    else:
        environment["GSETTINGS_SCHEMA_DIR"] = str(BUILD / "data")
    environment.update(more)
    return {name: value for name, value in environment.items() if value is not None}


def journal_folder(name="journal", source=SAMPLE):
    """A folder that holds a journal (source: its bytes' file; None for an empty folder that is not made yet)."""
    folder = SESSION / "journals" / name
    if source is not None:
        folder.mkdir(mode=0o700, parents=True)
        shutil.copy(source, folder / "journal.fmn")
        (folder / "journal.fmn").chmod(0o600)
    return folder


class App:
    """The window's program from its start to its end."""

    bus = None
    started = 0

    def __init__(self, journal=None, *arguments, today=TODAY, debug=False, prefix=(), **environment):
        App.bus = App.bus or accessibility_bus()
        App.started += 1
        self.log_path = SESSION / "log" / f"app-{App.started}"
        self.name = None
        self.killed = False
        self.journal = journal
        if journal is not None:
            arguments = ("--journal", str(journal)) + arguments
        if today is not None:
            environment.update(FMN_TESTING="1", FMN_TODAY=today)
        else:
            environment.update(FMN_TESTING=None)
        if debug:
            environment.update(G_MESSAGES_DEBUG="all")
        before = self.programs()
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(
                [*prefix, program("forget-me-not"), *arguments], env=program_environment(**environment), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.name = wait_until(lambda: self.look_for_name(before), lambda: f"the program on the accessibility bus; {self.log()}")
        self.wait(lambda tree: tree.find("frame"), "a window")

    # --- the bus ---------------------------------------------------------------------------------------------------------------
    @staticmethod
    def programs():
        found = App.bus.call_sync("org.a11y.atspi.Registry", ROOT, ACCESSIBLE, "GetChildren", None, None, 0, 10000, None).unpack()[0]
        return {name for name, _ in found}

    def look_for_name(self, before):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}: {self.log()}")
        for name in sorted(self.programs() - before):
            if pid_of(self.bus, name) == self.process.pid:
                return name
        return None

    def starts_anew(self, act):
        """After act(), which locks the journal, the same process is another program: waits for it."""
        before = self.programs()
        pid = self.process.pid
        act()
        self.name = wait_until(lambda: self.look_for_name(before), lambda: f"the program to start anew; {self.log()}")
        self.wait(lambda tree: tree.find("frame"), "a window")
        if self.process.pid != pid:
            raise AssertionError("it is another process")

    def call(self, path, interface, method, arguments=None):
        return self.bus.call_sync(self.name, path, interface, method, arguments, None, 0, 20000, None).unpack()

    def batch(self, calls):
        """Sends all calls, then takes the answers: None where there is none, since widgets come and go meanwhile."""
        answers = [None] * len(calls)
        left = len(calls)

        def on_answer(bus, result, index):
            nonlocal left
            left -= 1
            try:
                answers[index] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass

        for index, (path, interface, method, arguments) in enumerate(calls):
            self.bus.call(self.name, path, interface, method, arguments, None, 0, 20000, None, on_answer, index)
        while left:
            GLib.MainContext.default().iteration(True)
        return answers

    # --- looking ---------------------------------------------------------------------------------------------------------------
    def tree(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}: {self.log()}")
        tree = Tree(self, ROOT, None)
        level = [tree]
        while level:
            answers = self.batch([call for node in level for call in (
                (node.path, ACCESSIBLE, "GetChildren", None), (node.path, COMPONENT, "GetExtents", GLib.Variant("(u)", (WINDOW,))))])
            for index, node in enumerate(level):
                children, box = answers[2 * index:2 * index + 2]
                node.box = tuple(box[0]) if box else (0, 0, 0, 0)
                # What has no place on the screen has nothing in it that is seen.
                if children and (node.on_screen or not box):
                    node.children = [Node(self, path, node) for name, path in children[0] if name == self.name]
            level = [child for node in level for child in node.children]
        self.describe(tree)
        self.drop_hidden_pages(tree)
        return tree

    def describe(self, tree):
        """Asks for the names, roles and states of everything in one call; GTK knows of what was asked for its children before."""
        known = {}
        for (_, path), _, _, _, _, interfaces, name, role, description, states in self.call(CACHE_PATH, CACHE, "GetItems")[0]:
            known[path] = (tuple(interfaces), name, ROLES.get(role, ""), description, states)
        for node in tree.walk():
            if node.path in known:
                node.interfaces, node.name, node.role, node.description, states = known[node.path]
                bits = sum(word << 32 * index for index, word in enumerate(states))
                node.states = frozenset(nick for value, nick in STATES.items() if bits >> value & 1)

    def drop_hidden_pages(self, tree):
        """GTK 4.8 does not tell which page of a stack is seen, and a page that was seen once keeps its place: where children lie on one
        another, their parent is asked which of them is found at some points."""
        for parent in tree.walk():
            boxes = [child.box for child in parent.children if child.on_screen]
            if parent.on_screen and len(boxes) > 1 and len(set(boxes)) < len(boxes):
                pages = [child for child in parent.children if child.on_screen and boxes.count(child.box) > 1]
                seen = self.found_at_points(parent, pages)
                for page in pages:
                    if seen and page not in seen:
                        for node in page.walk():
                            node.box = (0, 0, 0, 0)

    def found_at_points(self, parent, pages):
        homes = {node.path: page for page in pages for node in page.walk()}
        x, y, width, height = pages[0].box
        points = [(x + width * i // 8, y + height * j // 8) for i in range(1, 8) for j in range(1, 8)]
        answers = self.batch([
            (parent.path, COMPONENT, "GetAccessibleAtPoint", GLib.Variant("(iiu)", (*point, WINDOW))) for point in points
        ])
        return {homes[answer[0][1]] for answer in answers if answer and answer[0][1] in homes}

    def wait(self, look, what, patience=None):
        """Reads the tree until look(tree) is true, and returns what that says."""
        last = None

        def once():
            nonlocal last
            last = self.tree()
            return look(last)

        return wait_until(once, what, patience)

    def find(self, role=None, name=None, within=None, patience=None, **more):
        """Waits for the first such thing. within: a function from the tree to the node to look in."""

        def look(tree):
            place = within(tree) if within else tree
            return place and place.find(role, name, **more)

        return self.wait(look, f"{role or 'something'} “{getattr(name, 'pattern', name) or ''}”", patience)

    def gone(self, role=None, name=None, patience=None, **more):
        self.wait(lambda tree: tree.find(role, name, **more) is None, f"{role} “{name}” to go", patience)

    def see(self, text, patience=None):
        """Waits until a text is on the screen."""
        wanted = re.compile(re.escape(text)) if isinstance(text, str) else text
        return self.wait(lambda tree: any(wanted.search(line) for line in tree.texts()), f"the text “{wanted.pattern}”", patience)

    def click(self, role, name, **more):
        """Clicks what can be clicked now: waits until it is there and awake."""
        # A menu button is a button in a button: the inner one takes the focus and the click.
        states = ("sensitive", "focusable") if role == "push button" else ("sensitive",)
        node = self.find(role, name, **dict({"states": states}, **more))
        node.click()
        return node

    # --- the pointer -----------------------------------------------------------------------------------------------------------
    def point_at(self, node):
        """Moves the pointer to the middle of a thing, scrolling to it first. GTK 4.8 answers GrabFocus with “not supported”."""
        node = self.scroll_to(node)
        self.move_pointer(node, node.box[2] // 2)

    @staticmethod
    def move_pointer(node, from_left):
        frame = next(each for each in node.ancestors() if isinstance(each.parent, Tree))
        # Windows are found by what they show: the active one has the focus, and its border is as wide on each side. While one closes there is none.
        ask = ["xdotool", "getactivewindow", "getwindowgeometry", "--shell"]
        geometry = wait_until(lambda: subprocess.run(ask, capture_output=True, text=True).stdout, "an active window")
        place = {key: int(value) for key, value in (line.split("=") for line in geometry.splitlines())}
        border = (place["WIDTH"] - frame.box[2]) // 2
        x, y, _, height = node.box
        subprocess.run(["xdotool", "mousemove", str(place["X"] + border + x + from_left), str(place["Y"] + border + y + height // 2)], check=True)

    def scroll_to(self, node):
        """Turns the wheel over the list or page that holds a thing, until its middle is seen; returns the thing as it is then."""

        def look(tree):
            now = tree.by_path(node.path)
            if now is None:
                raise AssertionError(f"{node!r} went while it was looked for")
            pane = next((each for each in now.ancestors() if each.role == "scroll pane"), None)
            if pane is None:
                return now
            middle, top, bottom = now.box[1] + now.box[3] // 2, pane.box[1], pane.box[1] + pane.box[3]
            if top + 4 <= middle <= bottom - 4:
                return now
            self.move_pointer(pane, 6)  # beside the fields
            subprocess.run(["xdotool", "click", "4" if middle < top + 4 else "5"], check=True)
            return None

        return self.wait(look, f"{node!r} to come into view")

    # --- the keyboard ----------------------------------------------------------------------------------------------------------
    @staticmethod
    def key(*keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    @staticmethod
    def keys(text):
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)

    def walk(self, there, key, most=60):
        """Presses a key until there(the node with the focus) is true, and returns that node. key: its name, or a function from the node to it.
        The next press waits for the focus to have moved, else a busy machine overshoots. It may not be stuck, nor take longer than anybody has patience for."""
        seen = []
        for _ in range(most):
            here = self.tree().focused()
            if here is not None and there(here):
                return here
            seen.append(repr(here))
            before = here.path if here else None
            self.key(key(here) if callable(key) else key)
            try:
                self.wait(lambda tree: (now := tree.focused()) and now.path != before, "the focus to move", patience=8)
            except AssertionError:
                pass  # at an end, or nothing has it: the next press shows
        raise AssertionError(f"{most} presses did not lead there but to {seen}")

    # --- the end ---------------------------------------------------------------------------------------------------------------
    def log(self):
        return self.log_path.read_text(errors="replace") if self.log_path.exists() else ""

    def complaints(self):
        # GTK 4.8 says this of the labels in its own shortcuts window.
        known = re.compile(r"GtkLabel .* \(label\) reported min width -\d+")
        return [line for line in self.log().splitlines() if re.search(r"CRITICAL|WARNING|ERROR|assertion", line) and not known.search(line)]

    def quit(self):
        """Ends as a person ends it, and holds it to a clean log."""
        self.key("ctrl+q")
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise AssertionError("the program did not end when it was asked to") from None
        if status != 0:
            raise AssertionError(f"the program ended with {status}: {self.log()}")
        if self.complaints():
            raise AssertionError("the program’s log complains:\n" + "\n".join(self.complaints()))

    def crashed(self):
        return not self.killed and self.process.poll() not in (None, 0)

    def kill(self):
        self.killed = True
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def screenshot(name):
    """Puts a picture of the whole screen beside the test logs."""
    folder = BUILD / "meson-logs" / "desktop"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{re.sub(r'[^A-Za-z0-9]+', '-', name)}.png"
    subprocess.run(["import", "-window", "root", str(path)], check=False)
    return path


class Steps:
    """The Test Anything Protocol for steps on one screen. Chained steps build on one another: after one that does not hold, or when a
    program has ended, the rest are not tried and do not pass."""

    def __init__(self, name, chained=False):
        self.name = name
        self.chained = chained
        self.count = 0
        self.missed = 0
        self.apps = []

    def start(self, *arguments, **options):
        app = App(*arguments, **options)
        self.apps.append(app)
        return app

    def step(self, name, function, *arguments):
        self.count += 1
        begun = time.monotonic()
        answer = None
        died = next((app for app in self.apps if app.crashed()), None)
        try:
            if died or (self.chained and self.missed):
                raise AssertionError("not tried: " + ("the program ended" if died else "a step before it did not hold"))
            answer = function(*arguments)
        except Exception as error:  # whatever it is, it is told with what was to be seen
            self.missed += 1
            print(f"not ok {self.count} - {name}")
            self.tell(error)
        else:
            print(f"ok {self.count} - {name}")
            print(f"# {time.monotonic() - begun:.1f} s")
        sys.stdout.flush()
        return answer

    def skip(self, name, why):
        self.count += 1
        print(f"ok {self.count} - {name} # SKIP {why}")

    def tell(self, error):
        if str(error).startswith("not tried"):
            print(f"# {error}")
            return
        for frame in traceback.extract_tb(error.__traceback__):
            print(f"# {pathlib.Path(frame.filename).name}:{frame.lineno} {frame.name}: {frame.line}")
        for line in f"{type(error).__name__}: {error}".splitlines():
            print(f"# {line}")
        where = screenshot(f"{self.name}-{self.count}")
        print(f"# picture: {where}")
        for app in self.apps:
            if app.process.poll() is None and app.name:
                try:
                    where.with_suffix(".txt").write_text("\n".join(app.tree().outline()))
                except Exception as unreadable:
                    print(f"# the tree could not be read: {unreadable}")
        for line in self.apps[-1].log().splitlines()[-20:] if self.apps else ():
            print(f"# log: {line}")

    def done(self):
        for app in self.apps:
            app.kill()
        print(f"1..{self.count}")
        sys.exit(1 if self.missed else 0)

# test-program.py: the service as a process: one instance; how much memory it takes while it sleeps, and that nothing wakes it.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(os.environ["FMN_SOURCE_DIR"]) / "tests" / "lib"))
from tap import Tap, equal, true  # noqa: E402

program, name = sys.argv[1:]
MEMORY_KB = 10 * 1024
SECONDS = 5  # for which nothing is to happen
temporary = tempfile.TemporaryDirectory(prefix="fmn-program-")
root = pathlib.Path(temporary.name)
environment = {key: value for key, value in os.environ.items() if key not in ("FMN_TESTING", "FMN_TODAY", "G_SLICE", "MALLOC_PERTURB_")}
environment.update(HOME=str(root), XDG_STATE_HOME=str(root / "state"), XDG_CONFIG_HOME=str(root / "config"), XDG_CACHE_HOME=str(root / "cache"))
sidecar = root / "state" / "forget-me-not" / "reminders.json"


def write_schedule():
    """As much as there may be: three medicines a day, as often as it is reckoned ahead; the first one tomorrow."""
    first = datetime.datetime.now() + datetime.timedelta(days=1)
    times = [first + datetime.timedelta(days=day, hours=hour) for day in range(1000) for hour in (0, 6, 12)]
    sidecar.parent.mkdir(parents=True)
    sidecar.write_text(json.dumps({"format": 1, "policy": {"says": "nothing"}, "reminders": [
        {"id": f"{number:032x}", "at": moment.strftime("%Y-%m-%dT%H:%M")} for number, moment in enumerate(times)]}))


def wait_until(look, what):
    end = time.monotonic() + 20
    while not look():
        true(time.monotonic() < end, f"waited in vain for {what}")
        time.sleep(0.02)  # between two looks


def owner():
    done = subprocess.run(["gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/org/freedesktop/DBus", "--method",
                           "org.freedesktop.DBus.GetConnectionUnixProcessID", f"{name}.Reminders"], env=environment, capture_output=True, text=True)
    found = re.search(r"uint32 (\d+)", done.stdout)
    return int(found.group(1)) if found else None


def wakes():
    """How often any of its threads went to sleep again."""
    return sum(int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", path.read_text(), re.M).group(1)) for path in pathlib.Path(f"/proc/{service.pid}/task").glob("*/status"))


def one_instance():
    wait_until(lambda: owner() == service.pid, "the service on the bus")
    second = subprocess.run([program], env=environment, timeout=20, capture_output=True, text=True)
    equal((second.returncode, second.stdout), (0, ""), "a second one goes again")
    equal(owner(), service.pid, "and the first one stays")


def memory():
    text = pathlib.Path(f"/proc/{service.pid}/smaps_rollup").read_text()
    size = int(re.search(r"^Pss:\s+(\d+) kB", text, re.M).group(1))
    print(f"# {size} kB, proportional")
    true(size < MEMORY_KB, f"{size} kB")


def sleeps():
    before = -1

    def is_still():
        nonlocal before
        before, last = wakes(), before
        time.sleep(0.5)
        return before == last

    wait_until(is_still, "the service to fall asleep")
    count = wakes()
    time.sleep(SECONDS)  # this is what is measured
    equal(wakes() - count, 0, f"wake-ups in {SECONDS} seconds")


write_schedule()
bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
service = subprocess.Popen([program], env=environment)
tap = Tap()
try:
    tap.check("one instance", one_instance)
    if "libasan" in pathlib.Path(f"/proc/{service.pid}/maps").read_text():
        tap.skip("memory", "the sanitizer's own memory is in it")
    else:
        tap.check("memory", memory)
    tap.check("sleeps", sleeps)
finally:
    for process in (service, bus):
        process.terminate()
        process.wait()
tap.done()

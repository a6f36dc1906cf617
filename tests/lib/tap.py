# tap.py: the Test Anything Protocol in a few lines, for tests that are written in Python.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import sys
import traceback


class Tap:
    """Runs named checks one by one; a check passes when it returns without an exception."""

    def __init__(self):
        self.count = 0
        self.missed = 0

    def check(self, name, function, *arguments):
        self.count += 1
        try:
            function(*arguments)
        except Exception:
            self.missed += 1
            print(f"not ok {self.count} - {name}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
        else:
            print(f"ok {self.count} - {name}")
        sys.stdout.flush()

    def skip(self, name, why):
        self.count += 1
        print(f"ok {self.count} - {name} # SKIP {why}")

    def done(self):
        print(f"1..{self.count}")
        sys.exit(1 if self.missed else 0)


def equal(got, wanted, what=""):
    if got != wanted:
        raise AssertionError(f"{what}: got {got!r}, wanted {wanted!r}")


def true(condition, what):
    if not condition:
        raise AssertionError(what)

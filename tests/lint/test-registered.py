# test-registered.py: every test on disk is one that Meson runs, with the environment that keeps it off the person's own folders.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import re

from tree import run

TEST = re.compile(r"^tests/(?:[\w-]+/)+test-[\w-]+\.(c|py)$")
# Suites that no folder has: how long a test takes.
OTHER_SUITES = {"long"}


def find(tree):
    tests = json.loads(tree.files.get("meson-info/intro-tests.json", "null"))
    targets = json.loads(tree.files.get("meson-info/intro-targets.json", "null"))
    if tests is None or targets is None:
        return ["meson-info: the build folder does not say which tests there are"]
    sources = {}
    for target in targets:
        for filename in target["filename"]:
            sources[filename] = [path for group in target["target_sources"] for path in group.get("sources", [])]
    found = []
    files_run = set()
    for test in tests:
        files_of_this = set()
        for word in test["cmd"]:
            files_of_this.add(word)
            # An executable that is an argument of another program stands with its path within the build folder.
            for filename, paths in sources.items():
                if filename == word or filename.endswith("/" + word):
                    files_of_this.update(paths)
        files_run |= files_of_this
        suites = {suite.split(":")[-1] for suite in test["suite"]}
        own = [path for path in tree.files if TEST.match(path) and any(name.endswith("/" + path) for name in files_of_this)]
        for path in own:
            folder = path.split("/")[1]
            if folder not in suites:
                found.append(f"{path}: is not in the suite {folder}")
            if suites - {folder} - OTHER_SUITES:
                found.append(f"{path}: is in suites that are no folder of tests: {', '.join(sorted(suites - {folder}))}")
            if test["env"].get("FMN_TESTING") != "1":
                found.append(f"{path}: runs without test_env")
            if test["protocol"] != "tap":
                found.append(f"{path}: is not read as TAP")
    for path in sorted(tree.files):
        if TEST.match(path) and not any(name.endswith("/" + path) for name in files_run):
            found.append(f"{path}: no test of the build runs it")
        elif path.startswith("tests/") and re.search(r"/test_[\w-]+\.(c|py)$|/[\w-]+-test\.(c|py)$", path):
            found.append(f"{path}: a test is named test-….c or test-….py")
    return found


def example(tests=(), targets=(), **files):
    files = {path: "" for path in files.get("paths", [])}
    return {**files, "meson-info/intro-tests.json": json.dumps(list(tests)), "meson-info/intro-targets.json": json.dumps(list(targets))}


TARGET = {"filename": ["/b/tests/ui/test-a"], "target_sources": [{"sources": ["/s/tests/ui/test-a.c"]}]}
GOOD = {"cmd": ["/b/tests/ui/test-a"], "suite": ["forget-me-not:ui"], "env": {"FMN_TESTING": "1"}, "protocol": "tap"}
PATHS = ["tests/ui/test-a.c"]
run(
    "registered",
    find,
    bad=[
        ("a test that is not built", example(paths=PATHS), "no test of the build runs it"),
        ("a test that is built and not run", example(targets=[TARGET], paths=PATHS), "no test of the build runs it"),
        ("a script that is not run", example(paths=["tests/desktop/test-a.py"]), "no test of the build runs it"),
        ("a test in another suite", example([{**GOOD, "suite": ["forget-me-not:store"]}], [TARGET], paths=PATHS), "not in the suite ui"),
        ("a test without its environment", example([{**GOOD, "env": {}}], [TARGET], paths=PATHS), "without test_env"),
        ("a test judged by its exit alone", example([{**GOOD, "protocol": "exitcode"}], [TARGET], paths=PATHS), "not read as TAP"),
        ("a name that is not looked for", example(paths=["tests/ui/test_a.c"]), "is named"),
        ("a build that says nothing", {}, "does not say"),
    ],
    good=[("a test that runs", example([GOOD], [TARGET], paths=PATHS))],
)

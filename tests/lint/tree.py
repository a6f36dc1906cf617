# tree.py: what the lint tests share: the tree's files as text, and a run that first shows that the test can refuse.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lint test is a function that is given a Tree and returns what it refuses, a sentence each, and examples that it must refuse
and accept. `test-X.py --self-test` runs the examples alone; `test-X.py SOURCE [BUILD]` runs them and then looks at the tree."""
import os
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "lib"))
from tap import Tap  # noqa: E402

SKIPPED_FOLDERS = {".git", ".cache", "__pycache__", "build", "node_modules"}
BINARY = {".png", ".pdf", ".gz", ".fmn", ".ico", ".jpg", ".mo"}


class Tree:
    """Paths, relative and with slashes, to texts. Files that are no text are left out; .root is None in an example."""

    def __init__(self, files, root=None, build=None):
        self.files = files
        self.root = root
        self.build = build
        self.notes = []

    @classmethod
    def read(cls, root, build=None):
        files = {}
        for folder, names, leaves in os.walk(root):
            here = pathlib.Path(folder)
            names[:] = sorted(name for name in names if name not in SKIPPED_FOLDERS and not name.startswith("_build")
                              and not (here / name / "meson-private").is_dir())
            for leaf in sorted(leaves):
                path = here / leaf
                if leaf == ".git" or path.suffix in BINARY or path.is_symlink() or not path.is_file():
                    continue
                files[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8", errors="surrogateescape")
        if build:
            for path in sorted((build / "meson-info").glob("intro-*.json")):
                files[f"meson-info/{path.name}"] = path.read_text(encoding="utf-8")
        return cls(files, root, build)

    def matching(self, folders, suffixes):
        """Path and text of each file under one of the folders that ends with one of the suffixes, in order."""
        for path in sorted(self.files):
            if path.startswith(tuple(folder + "/" for folder in folders)) and path.endswith(tuple(suffixes)):
                yield path, self.files[path]

    def note(self, line):
        self.notes.append(line)


def refuses(find, files, wanted):
    found = find(Tree(files))
    if not any(wanted in line for line in found):
        raise AssertionError(f"nothing that says {wanted!r} in {found!r}")


def accepts(find, files):
    found = find(Tree(files))
    if found:
        raise AssertionError("; ".join(found))


def look_at(find, tree):
    found = find(tree)
    for line in tree.notes:
        print(f"# {line}")
    if found:
        raise AssertionError("\n" + "\n".join(found))


def run(name, find, bad, good=()):
    """bad: (what it shows, files, a part of the sentence that refuses it); good: (what it shows, files)."""
    tap = Tap()
    for what, files, wanted in bad:
        tap.check(f"{name}: refuses {what}", refuses, find, files, wanted)
    for what, files in good:
        tap.check(f"{name}: accepts {what}", accepts, find, files)
    if sys.argv[1:] != ["--self-test"]:
        root = pathlib.Path(sys.argv[1]).resolve()
        build = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
        tap.check(f"{name}: the tree", look_at, find, Tree.read(root, build))
    tap.done()

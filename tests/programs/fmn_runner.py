# fmn_runner.py: runs the built fmn on a journal in a folder of its own, for the tests beside it.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import subprocess
import sys
import tempfile

program = sys.argv[1]
source = pathlib.Path(sys.argv[2])
sys.path.insert(0, str(source / "tests" / "lib"))

NOW = "2026-02-24T10:15"


class Result:
    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")

    def json(self):
        return json.loads(self.out)


class Fmn:
    """A journal's folder, below a temporary folder that goes away with the object."""

    def __init__(self, *init, today=NOW):
        self.temporary = tempfile.TemporaryDirectory(prefix="fmn-test-")
        self.root = pathlib.Path(self.temporary.name)
        self.folder = self.root / "journal"
        self.file = self.folder / "journal.fmn"
        self.today = today
        if init:
            done = self.run("init", "--no-passphrase", *(i for i in init if i != "empty"))
            assert done.code == 0, done.err

    def environment(self):
        base = {name: os.environ[name] for name in ("PATH", "LC_ALL", "LANGUAGE", "TZ", "G_DEBUG", "G_SLICE", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "FMN_DUMPABLE", "GSETTINGS_BACKEND", "GSETTINGS_SCHEMA_DIR") if name in os.environ}
        return {**base, "FMN_TESTING": "1", "FMN_TODAY": self.today, "HOME": str(self.root), "XDG_DATA_HOME": str(self.root / "data"),
                "XDG_STATE_HOME": str(self.root / "state"), "XDG_CONFIG_HOME": str(self.root / "config"), "XDG_CACHE_HOME": str(self.root / "cache")}

    def run(self, *arguments, text=None, folder=True, env=None, stdout=subprocess.PIPE, prefix=()):
        words = [*prefix, program] + (["--journal", str(self.folder)] if folder else []) + [str(a) for a in arguments]
        data = text if isinstance(text, (bytes, type(None))) else text.encode("utf-8")
        done = subprocess.run(words, input=data if data is not None else b"", stdout=stdout, stderr=subprocess.PIPE, env=env or self.environment(), timeout=120)
        if done.stdout is None:
            done.stdout = b""
        return Result(done)

    def ok(self, *arguments, **more):
        done = self.run(*arguments, **more)
        assert done.code == 0, f"{arguments}: code {done.code}, {done.err}"
        return done

    def fails(self, code, *arguments, **more):
        """It ends with @code, says one sentence and no word on standard output, and leaves the journal's file as it is."""
        before = self.file.read_bytes() if self.file.exists() else None
        done = self.run(*arguments, **more)
        assert done.code == code, f"{arguments}: code {done.code} instead of {code}, {done.err}"
        assert done.err.startswith("fmn: ") and len(done.err.strip()) > 10, f"{arguments}: says {done.err!r}"
        assert "CRITICAL" not in done.err and "WARNING" not in done.err, done.err
        after = self.file.read_bytes() if self.file.exists() else None
        assert before == after, f"{arguments}: the file was changed"
        return done

    def document(self):
        return json.loads(self.file.read_text(encoding="utf-8"))

    def entry(self, identity):
        return json.loads(self.ok("show", identity, "--json").out)

    def add(self, kind, *arguments, **parts):
        sets = [word for name, value in parts.items() for word in ("--set", f"{name.replace('_', '-')}={value}")]
        return self.ok("add", "--kind", kind, *sets, *arguments).out.strip()

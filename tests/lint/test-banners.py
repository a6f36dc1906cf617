# test-banners.py: each file says what it is and under which licence it stands.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from tree import run

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
COPYRIGHT = "Copyright (C) 2026 The Forget-Me-Not authors"
C_BANNER = re.compile(r"/\* (?P<name>[\w.-]+): [^\n]+\n(?: \* [^\n]+\n)? \* " + re.escape(COPYRIGHT) + r"\n \* " + re.escape(LICENCE) + r"\n \*/\n")
SCRIPT_BANNER = re.compile(r"(?:#![^\n]+\n)?# (?P<name>[\w.-]+): [^\n]+\n(?:# [^\n]+\n)?# " + re.escape(COPYRIGHT) + r"\n# " + re.escape(LICENCE) + r"\n")
DOMAIN = re.compile(r'^#define G_LOG_DOMAIN "fmn-(\w+)"', re.M)
# The command line logs as itself.
OTHER_DOMAINS = {"programs": {"programs", "cli", "reminders"}}


def find(tree):
    found = []
    for path, text in sorted(tree.files.items()):
        name = path.rsplit("/", 1)[-1]
        if path.startswith(("src/", "tests/", "po/", "build-aux/", ".ci/")):
            banner = None
            if path.endswith((".c", ".h")):
                banner = C_BANNER
            elif path.endswith(".py") or "." not in name or path.endswith(".sh"):
                banner = SCRIPT_BANNER if not path.startswith("po/") else None
            if banner:
                match = banner.match(text)
                if not match:
                    found.append(f"{path}: does not begin with a banner: its name and what it is, the copyright, the licence")
                elif match.group("name") != name:
                    found.append(f"{path}: the banner names {match.group('name')}")
        if path.startswith("src/") and path.endswith(".h") and "#pragma once\n" not in text:
            found.append(f"{path}: has no #pragma once")
        if path.startswith("src/") and path.endswith(".c"):
            layer = path.split("/")[1]
            match = DOMAIN.search(text)
            if match and match.group(1) not in OTHER_DOMAINS.get(layer, {layer}):
                found.append(f"{path}: logs as fmn-{match.group(1)}")
            if '#include "config.h"' not in text:
                found.append(f"{path}: does not include config.h")
        if path.endswith(".svg") and LICENCE not in text:
            found.append(f"{path}: has no licence line")
    if tree.root and "GNU GENERAL PUBLIC LICENSE" not in tree.files.get("COPYING", "")[:200]:
        found.append("COPYING: is not the licence")
    return found


GOOD = f"/* a.c: a thing.\n * {COPYRIGHT}\n * {LICENCE}\n */\n#define G_LOG_DOMAIN \"fmn-ui\"\n#include \"config.h\"\n"
run(
    "banners",
    find,
    bad=[
        ("a source without a banner", {"src/ui/a.c": '#include "config.h"\n'}, "does not begin with a banner"),
        ("a banner whose lines were joined", {"src/ui/a.c": GOOD.replace("\n * SPDX", " SPDX")}, "does not begin with a banner"),
        ("a banner of another file", {"src/ui/b.c": GOOD}, "the banner names a.c"),
        ("another licence", {"src/ui/a.c": GOOD.replace("GPL-3.0-or-later", "MIT")}, "does not begin with a banner"),
        ("another layer's log domain", {"src/report/a.c": GOOD}, "logs as fmn-ui"),
        ("a source without config.h", {"src/ui/a.c": GOOD.replace("config.h", "a.h")}, "does not include config.h"),
        ("a header that can be included twice", {"src/ui/a.h": GOOD.replace("a.c", "a.h")}, "pragma once"),
        ("a script without a banner", {"build-aux/a": "#!/bin/sh\necho\n"}, "does not begin with a banner"),
    ],
    good=[("a source", {"src/ui/a.c": GOOD}), ("a script", {"build-aux/a": f"#!/bin/sh\n# a: does.\n# {COPYRIGHT}\n# {LICENCE}\necho\n"})],
)

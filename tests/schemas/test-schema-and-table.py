# test-schema-and-table.py: the journal's schema and the program's own table of kinds name the same members, choices and limits.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib
import subprocess
import sys

source = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(source / "tests" / "lib"))
from tap import Tap, equal, true  # noqa: E402

table = json.loads(subprocess.run([sys.argv[2]], check=True, capture_output=True).stdout)
definitions = json.loads((source / "data" / "schemas" / "journal.schema.json").read_text(encoding="utf-8"))["$defs"]


def ref(name):
    return {"$ref": f"#/$defs/{name}"}


def several(node):
    return {"type": "array", "items": node}


# How the schema writes each type of field. Choices and integers carry their own values.
TYPES = {
    "line": ref("line"), "text": ref("text"), "boolean": {"const": True}, "decimal": ref("decimal"), "date": ref("date"), "clock": ref("clock"),
    "stamp": ref("stamp"), "weeks": ref("weeks"), "entry": ref("id"), "person": ref("person"), "catalogue": ref("line"), "outcome": ref("outcome"),
    "tags": several(ref("line")), "value": ref("value"), "range": ref("range"), "datings": ref("datings"), "steps": several(ref("step")),
    "reminders": several(ref("reminder")), "referral": several(ref("referral-step")), "state": ref("state"), "origin": ref("origin"), "papers": several(ref("paper")),
    "reflections": several(ref("reflection")),
}


def expected(field):
    name = table["types"][str(field["type"])]
    if name == "choice":
        return {"enum": field["choices"]}
    if name == "choices":
        return several({"enum": field["choices"]})
    if name == "open-choice":
        return {"anyOf": [{"enum": field["choices"]}, ref("line")]}
    if name == "integer":
        return {"type": "integer", "minimum": field["min"], "maximum": field["max"]}
    return TYPES[name]


def same(fields, properties):
    equal(set(properties), set(fields), "members")
    for name, field in fields.items():
        if table["types"][str(field["type"])] == "versions":
            true("versions" in properties, name)
        else:
            equal(properties[name], expected(field), name)


tap = Tap()
tap.check("kinds", lambda: equal({f"kind-{kind}" for kind in table["kinds"]}, {name for name in definitions if name.startswith("kind-")}, "kinds"))
common = {name: node for name, node in definitions["entry-common"]["properties"].items() if name not in ("id", "kind")}
tap.check("every entry", same, table["common"], common)
for kind, fields in table["kinds"].items():
    tap.check(kind, same, fields, definitions[f"kind-{kind}"]["properties"])
tap.check("outcomes", lambda: equal(set(definitions["outcome"]["enum"]), set(table["outcomes"]), "outcomes"))
tap.done()

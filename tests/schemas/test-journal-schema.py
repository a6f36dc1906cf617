# test-journal-schema.py: holds the journal's JSON Schema, the sample journal and the test journals against each other, with python3-jsonschema.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib
import sys

source = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(source / "tests" / "lib"))
from tap import Tap, equal, true  # noqa: E402

import jsonschema  # noqa: E402

journals = source / "tests" / "data" / "journals"
schema = json.loads((source / "data" / "schemas" / "journal.schema.json").read_text(encoding="utf-8"))
validator = jsonschema.Draft202012Validator(schema)

# What the schema says of each broken journal: the path at which it is refused, or why another check has to refuse it.
NO_JSON = "no JSON"
BEYOND = "beyond a schema"
BROKEN = {
    "truncated.json": NO_JSON,
    "not-json.json": NO_JSON,
    "empty.json": NO_JSON,
    "not-utf-8.json": NO_JSON,
    "newer-format.json": ["format"],
    "no-format.json": [],
    "impossible-date.json": ["entries", 1, "date"],
    "impossible-leap-day.json": BEYOND,
    "impossible-season.json": ["entries", 1, "date"],
    "duplicate-id.json": BEYOND,
    "reference-loop.json": BEYOND,
    "reference-to-itself.json": BEYOND,
    "wrong-reference.json": BEYOND,
    "wrong-type-text.json": ["entries", 1, "notes"],
    "wrong-type-number.json": ["entries", 2, "length"],
    "wrong-type-value.json": ["entries", 2, "value", "number"],
    "wrong-type-entries.json": ["entries"],
    "wrong-type-entry.json": ["entries", 2],
    "entry-without-id.json": ["entries", 1],
    "number-out-of-range.json": ["entries", 2, "embryo-day"],
}

# Known members that the sample journal does without: it ships no papers, hides and deletes nothing, no figure in it is corrected,
# and the presets of the summary are those that every journal begins with.
NOT_IN_SAMPLE = {"settings.leave-out-biochemical", "settings.corrections", *(f"correction.{name}" for name in schema["$defs"]["correction"]["properties"]),
                 "settings.prompts", "settings.summary-presets", *(f"preset.{name}" for name in schema["$defs"]["preset"]["properties"]), "from.prompt", "from.about", "pregnancy.hidden", "pregnancy.folded", "entry.papers", "reminder.kept", "reminder.noted", "document.trash", "titre.comparator"}


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def accepts(path):
    errors = [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(load(path))]
    equal(errors, [], path.name)


def refuses(path, expected):
    try:
        document = load(path)
    except ValueError:
        equal(NO_JSON, expected, path.name)
        return
    paths = {tuple(error.absolute_path) for error in validator.iter_errors(document)}
    if expected == BEYOND:
        equal(paths, set(), path.name)
    else:
        equal(paths, {tuple(expected)}, path.name)


def resolve(node):
    while "$ref" in node:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
    return node


def known():
    """Every member that the schema knows, as kind.member, or object.member for what lies deeper."""
    members = {f"document.{name}" for name in schema["properties"]}
    for name, definition in schema["$defs"].items():
        prefix = {"entry-common": "entry", "who": "people", "origin": "from"}.get(name, name.removeprefix("kind-"))
        members |= {f"{prefix}.{member}" for member in definition.get("properties", {})}
    return members


def used(document):
    found = {f"document.{name}" for name in document}
    parts = {"datings": "dating", "steps": "step", "reminders": "reminder", "referral": "referral-step", "papers": "paper", "reflections": "reflection",
             "value": "value", "range": "range", "state": "state", "from": "from"}

    def inside(prefix, value):
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                found.update(f"{prefix}.{name}" for name in item)
                if prefix == "value" and "comparator" in item:
                    found.add(f"{item['type']}.comparator")

    def entry(item):
        found.update(f"entry.{name}" for name in item)
        found.update(f"{item['kind']}.{name}" for name in item)
        for name, prefix in parts.items():
            if name in item:
                inside(prefix, item[name])

    for item in document["entries"]:
        entry(item)
    for name in ("people", "words", "settings"):
        inside(name, document.get(name, []))
    inside("correction", document.get("settings", {}).get("corrections", []))
    inside("profile", document.get("settings", {}).get("profile", {}))
    inside("preset", document.get("settings", {}).get("summary-presets", []))
    inside("trashed", document.get("trash", []))
    inside("prompts", document.get("settings", {}).get("prompts", {}))
    inside("dismissed", document.get("settings", {}).get("prompts", {}).get("dismissed", []))
    return found


def sample_uses_all():
    missing = known() - used(load(source / "data" / "sample" / "journal.json"))
    missing = {name for name in missing if not name.startswith(("paper.", "trashed.", "prompts.", "dismissed."))}
    equal(missing - NOT_IN_SAMPLE, set(), "members that the sample does without")


def every_member_uses_all():
    equal(known() - used(load(journals / "every-member.json")), {"document.sample"}, "members that every-member.json does without")


def every_choice_is_used():
    text = (journals / "every-member.json").read_text(encoding="utf-8")
    for name, definition in schema["$defs"].items():
        nodes = [definition] + list(definition.get("properties", {}).values())
        for node in nodes:
            for part in [node, *node.get("anyOf", []), resolve(node.get("items", {}))]:
                for choice in part.get("enum", []):
                    true(isinstance(choice, int) or json.dumps(choice) in text, f"{name}: {choice} is not used")


def sample_is_whole():
    document = load(source / "data" / "sample" / "journal.json")
    ids = {entry["id"]: entry for entry in document["entries"]}
    equal(len(ids), len(document["entries"]), "ids")
    true(document["sample"], "the sample says that it is one")
    for entry in document["entries"]:
        if "pregnancy" in entry:
            equal(ids[entry["pregnancy"]]["kind"], "pregnancy", entry["id"])
        if "visit" in entry:
            equal(ids[entry["visit"]]["kind"], "visit", entry["id"])
        if "entry" in entry.get("from", {}):
            true(entry["from"]["entry"] in ids, entry["id"])
    kinds = {entry["kind"] for entry in document["entries"]}
    equal(kinds, {name[5:] for name in schema["$defs"] if name.startswith("kind-")}, "kinds")


def sample_is_known():
    """What the sample refers to is in the knowledge that is shipped with it."""
    knowledge = source / "data" / "knowledge"
    catalogue, article, glossary = (load(knowledge / f"{name}.json") for name in ("catalogue", "article", "glossary"))
    known = {"test": {item["id"] for item in catalogue["tests"]}, "treatment": {item["id"] for item in catalogue["treatments"]},
             "section": {item["id"] for item in article["sections"]}, "term": {item["id"] for item in glossary["terms"]}}
    for entry in load(source / "data" / "sample" / "journal.json")["entries"]:
        for name, ids in known.items():
            for holder in (entry, entry.get("from", {})):
                true(holder.get(name, next(iter(ids))) in ids, f"{entry['id']} {name}")


tap = Tap()
tap.check("the schema is a schema", jsonschema.Draft202012Validator.check_schema, schema)
tap.check("sample: accepted", accepts, source / "data" / "sample" / "journal.json")
for journal in sorted(journals.glob("*.json")):
    tap.check(f"{journal.name}: accepted", accepts, journal)
tap.check("every broken journal is listed", lambda: equal({p.name for p in (journals / "broken").iterdir()}, set(BROKEN), "broken"))
for name, expected in BROKEN.items():
    tap.check(f"broken/{name}: refused", refuses, journals / "broken" / name, expected)
tap.check("sample: holds together", sample_is_whole)
tap.check("sample: knows what it names", sample_is_known)
tap.check("sample: uses every member", sample_uses_all)
tap.check("every-member.json: uses every member", every_member_uses_all)
tap.check("every-member.json: uses every choice", every_choice_is_used)
tap.done()

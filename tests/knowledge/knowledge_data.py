# knowledge_data.py: reads data/knowledge for the tests and walks over every text that a person can read.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import re

NAMES = ("article", "catalogue", "explanations", "glossary", "guidance", "help", "prompts", "questions", "sources")

# Members that hold text for a person. Everything else is an id, a code, an address or a number.
TEXT_MEMBERS = {"title", "text", "evidence", "label", "meaning", "term", "sign", "action", "note", "notice",
                "none", "name", "for", "body", "read-note", "reason"}
# Members that hold the words of others: they are found by a search or name a publication, and no rule of ours
# about wording, length or reading age applies to them.
FOREIGN_MEMBERS = {"synonyms", "also", "forms", "words", "publisher", "suggestions"}


def load(root):
    data = {}
    for name in NAMES:
        with open(os.path.join(root, "data", "knowledge", name + ".json"), encoding="utf-8") as stream:
            data[name] = json.load(stream)
    return data


def _walk(value, path):
    if isinstance(value, dict):
        for key, member in value.items():
            here = path + "/" + key
            if key in FOREIGN_MEMBERS:
                continue
            if key == "paragraphs":
                for index, text in enumerate(member):
                    yield f"{here}/{index}", text
            elif key in TEXT_MEMBERS and isinstance(member, str):
                yield here, member
            else:
                yield from _walk(member, here)
    elif isinstance(value, list):
        for index, member in enumerate(value):
            ident = member.get("id", index) if isinstance(member, dict) else index
            yield from _walk(member, f"{path}/{ident}")


def texts(data):
    """Yields (path, text) for all that a person reads in our own words: not the titles of sources."""
    for name in NAMES:
        for path, text in _walk(data[name], name):
            if name == "sources" and path.endswith("/title"):
                continue
            yield path, text


def words(text):
    """The words of a text in one form: lower case, without punctuation."""
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", ""))


def collect_sources(value, found):
    """Adds every source id that is cited anywhere in value."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key == "sources" and isinstance(member, list) and all(isinstance(m, str) for m in member):
                found.update(member)
            elif key == "source" and isinstance(member, str):
                found.add(member)
            elif key == "codes":
                found.update(member.values())
            else:
                collect_sources(member, found)
    elif isinstance(value, list):
        for member in value:
            collect_sources(member, found)
    return found

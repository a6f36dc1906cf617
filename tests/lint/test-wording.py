# test-wording.py: the words that a person reads here do not judge, hurry, compare or cheer.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re

import texts
from tree import run

# Labels that stand by themselves and say what they say.
LABELS = {"Only me", "Research only"}
# The label's name in a sentence.
QUOTED = re.compile(r"“only me”", re.I)
WORDS = [
    (r"fail(s|ed|ing|ures?)?", "something “was not found” or “could not be saved”; nobody and nothing fails"),
    (r"reject(s|ed|ing|ions?)?", "a body does not reject"),
    (r"(ab)?normal(ly|ity|ities)?", "“in the laboratory’s range”, “no change was found”"),
    (r"at least", "“12 weeks or more”"),
    (r"only", "leave it out, or name what else there is"),
    (r"early", "“in the first weeks”"),
    (r"overdue|missed (period|appointment|reminder)", "“from 14 March”"),
    (r"(try|trying) again", "not ours to say"),
    (r"congratulat\w*|hooray|yay|well done|great job", "nothing is cheered"),
    (r"count(ing)? ?down\w*|days (left|to go)|weeks (left|to go)", "nothing is counted down"),
    (r"scores?|scored|streaks?|badges?", "nothing is scored"),
    (r"sorry|unfortunately|sadly|alas|oops", "one plain sentence is enough"),
    (r"hostile|incompetent|blighted|products of conception|spontaneous abortion", "a word that hurts; searches find it, screens do not say it"),
    (r"predict(s|ed|ing|ions?|or)?", "nothing is predicted"),
    (r"\d+ ?% (risk|chance)|(risk|chance) of \d+ ?%|risk score", "no number for a risk"),
]
# How a comment for translators begins that stands before words for the search: they are found, and never shown.
SEARCHED = re.compile(r"^(Translators: )?Other words that find this in a search")
# What may stand although a pattern finds it: the place, the text's beginning, and why.
EXCEPTIONS = [
    ("data/forget-me-not.metainfo.xml.in", "The journal stays on this machine.", "says that there is no prediction"),
    ("po/knowledge-strings.h", "products of conception", "the glossary explains what stands on laboratories’ reports"),
]
PATTERNS = [(re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.I), why) for pattern, why in WORDS]


def allowed(text):
    return text.text in LABELS or bool(SEARCHED.match(text.comment)) or any(
        text.text.startswith(start) and all(path == place for path, _line in text.places) for place, start, _why in EXCEPTIONS)


def find(tree):
    found = []
    for text in texts.extract(tree):
        if allowed(text):
            continue
        path, line = text.places[0] if text.places else ("?", 0)
        where = f"{path}:{line}: “{text.text[:100]}”"
        for pattern, why in PATTERNS:
            match = pattern.search(QUOTED.sub("", text.text))
            if match:
                found.append(f"{where}: “{match.group(0)}”: {why}")
        if "!" in text.text:
            found.append(f"{where}: an exclamation mark")
        if re.search(r"\w'\w|\s\"\w|\w\"\s|\.\.\.", text.text) and "knowledge" != text.context:
            found.append(f"{where}: typewriter’s marks: “’”, “…” and quotation marks have letters of their own")
    return found


def says(text):
    return {"src/ui/a.c": f'char *a = _ ("{text}");\n'}


run(
    "wording",
    find,
    bad=[
        ("a failure", says("Saving failed."), "could not be saved"),
        ("“normal”", says("This value is normal."), "laboratory’s range"),
        ("“at least”", says("At least 12 weeks"), "12 weeks or more"),
        ("“only” outside its labels", says("Only two losses"), "leave it out"),
        ("“early”", says("An early loss"), "first weeks"),
        ("an exclamation mark", says("Saved!"), "exclamation"),
        ("pity", says("We are so sorry"), "plain sentence"),
        ("cheer", says("Congratulations"), "cheered"),
        ("a chance in numbers", says("A 20 % chance"), "no number"),
        ("a typewriter’s apostrophe", says("It doesn't open"), "typewriter"),
        ("a plural", {"src/ui/a.c": 'g_dngettext (NULL, "%d day", "%d days left", n);\n'}, "counted down"),
        ("a template", {"ui/a.ui": '<?xml version="1.0"?>\n<interface><object class="GtkLabel"><property name="label" translatable="yes">Not normal</property></object></interface>\n'}, "laboratory"),
    ],
    good=[
        ("the two labels", {"src/ui/a.c": 'a = _ ("Only me"); b = _ ("Research only"); c = _ ("Earlier pregnancies…");\n'}),
        ("the name of a label", says("With what is marked “only me”")),
        ("words that find something", {"po/a.h": '/* Translators: Other words that find this in a search, apart by |. */\n_("normal range|range")\n'}),
    ],
)

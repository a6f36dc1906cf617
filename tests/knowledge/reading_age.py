# reading_age.py: the Flesch-Kincaid grade of an English text, with a small syllable counter.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Grade = 0.39 x words per sentence + 11.8 x syllables per word - 15.59
(Kincaid, Fishburne, Rogers and Chissom, 1975, Research Branch Report 8-75)."""
import re

VOWELS = "aeiouyäöüé"


def syllables(word):
    """Counts groups of vowels, less a silent e; close to a dictionary's count for plain English."""
    word = word.lower().strip("’'")
    if not word:
        return 0
    if word.isdigit():
        return 1 if len(word) < 2 else 2
    letters = re.sub(r"[^a-zäöüé]", "", word)
    if not letters:
        return 1
    # Parts of compounds are counted alone, so that a silent e inside is seen: guide-line, auto-immune.
    compound = re.match(r"(guide|some|life|safe|auto|micro|anti|bio)(?=[a-z]{3})(.+)", letters)
    if compound and letters not in ("antibody", "antibodies", "biopsy", "biology"):
        return syllables(compound.group(1)) + syllables(compound.group(2))
    count = len(re.findall(f"[{VOWELS}]+", letters))
    # Two vowels that are spoken apart: me-di-um, o-ri-on, cre-ate, Le-o.
    count += len(re.findall(r"(?:i[aou](?!us)|eo(?!pl)|ua(?=l|t)|ea(?=te|$|s$|ct)|ue(?=nt)|[eo]ing|scie)", letters))
    count -= len(re.findall(r"[ct]ion|[ct]ia[ln]|[sc]ious|gion|cean|riage|l+i[ao]n", letters))
    if letters.endswith("e") and not letters.endswith(("le", "ee", "ie", "ye", "ue", "oe")):
        count -= 1
    elif letters.endswith("le") and len(letters) > 2 and letters[-3] in VOWELS:
        count -= 1
    elif letters.endswith("es") and not letters.endswith(("ses", "zes", "ches", "shes", "ces", "ges", "xes", "ies", "ees", "les", "oes", "ues")):
        count -= 1
    elif letters.endswith("ed") and not letters.endswith(("ted", "ded", "eed", "ied")):
        count -= 1
    return max(count, 1)


def sentences(text):
    return [s for s in re.split(r"(?<=[.?:])\s+", text.strip()) if re.search(r"[A-Za-z]", s)]


def grade(text):
    text = re.sub(r"\{(\w+)\}", lambda m: {"loss": "pregnancy loss"}.get(m.group(1).lower(), m.group(1)), text)
    found = re.findall(r"[A-Za-zÀ-ÿ0-9’']+", text)
    parts = sentences(text)
    if not found or not parts:
        return 0.0
    return 0.39 * len(found) / len(parts) + 11.8 * sum(syllables(w) for w in found) / len(found) - 15.59

# article_ngrams.py: writes article-ngrams.txt, by which the tests notice a copied run of words without holding the article.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: article_ngrams.py ARTICLE.txt > article-ngrams.txt

Each line is the start of the SHA-256 of eight words of the article that follow each other, in lower case, without
punctuation, one space apart, after a fixed salt. Lines are sorted, so that nothing of the order of the text is left."""
import hashlib
import sys

from knowledge_data import words

LENGTH = 8
SALT = "forget-me-not article run of words: "


def hashes(text, length=LENGTH):
    run = words(text)
    for start in range(len(run) - length + 1):
        yield hashlib.sha256((SALT + " ".join(run[start:start + length])).encode()).hexdigest()[:16]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as stream:
        print("\n".join(sorted(set(hashes(stream.read())))))

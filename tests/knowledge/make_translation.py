# make_translation.py: turns po/knowledge-strings.h into a catalogue of messages in which every text is put between ⟦ and ⟧.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: make_translation.py KNOWLEDGE-STRINGS.H OUT.MO

With it a test sees whether each text that is shown passes through gettext under the words that translators get."""
import re
import struct
import sys


def messages(path):
    with open(path, encoding="utf-8") as stream:
        for quoted in re.findall(r'^NC_\("knowledge", "(.*)"\)$', stream.read(), re.MULTILINE):
            text = quoted.replace('\\"', '"').replace("\\\\", "\\")
            # Words for a search are parted by |, so each is marked.
            yield "knowledge\x04" + text, "|".join(f"⟦{part}⟧" for part in text.split("|"))


def write(catalogue, path):
    """The GNU .mo format: magic, revision, count, offsets of both tables, no hash table (gettext manual, 10.3)."""
    pairs = sorted((k.encode(), v.encode()) for k, v in catalogue.items())
    header, keys, values, blob = 28, [], [], b""
    start = header + 16 * len(pairs)
    for column, table in ((0, keys), (1, values)):
        for pair in pairs:
            table.append((len(pair[column]), start + len(blob)))
            blob += pair[column] + b"\0"
    with open(path, "wb") as stream:
        stream.write(struct.pack("<7I", 0x950412de, 0, len(pairs), header, header + 8 * len(pairs), 0, 0))
        for length, offset in keys + values:
            stream.write(struct.pack("<2I", length, offset))
        stream.write(blob)


if __name__ == "__main__":
    write({"": "Content-Type: text/plain; charset=UTF-8\n", **dict(messages(sys.argv[1]))}, sys.argv[2])

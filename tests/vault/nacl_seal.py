#!/usr/bin/python3
# nacl_seal.py: the sealed form by PyNaCl's calls, and the parts of two people: theirs is opened by ours, and ours by theirs.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Key derivation, slots and streams are PyNaCl's; the head is laid out as docs/FORMAT.md says.

    nacl_seal.py TOOL FMN       compares with TOOL (seal-tool) and with FMN (the command line), as TAP
"""
import hashlib
import os
import pathlib
import struct
import subprocess
import sys
import tempfile

try:
    import nacl.bindings as sodium
    import nacl.pwhash.argon2id
except ImportError:
    print("1..0 # SKIP PyNaCl is not installed")
    sys.exit(0)

MAGIC = b"\x89FMN\r\n\x1a\n"
CHUNK = 4096
PASSPHRASE = "smørrebrød in March"


def blake(data, key=b""):
    return hashlib.blake2b(data, digest_size=32, key=key).digest()


def slot_key(secret, salt, passes, kibibytes):
    return nacl.pwhash.argon2id.kdf(32, secret, salt, opslimit=passes, memlimit=kibibytes * 1024)


def stream_key(key, which):
    return blake(b"forget-me-not part %d" % which, key)


def part_seal(plain, key, which):
    needed, step = len(plain) + 8, 4096
    while step * 32 <= needed:
        step *= 2
    whole = (struct.pack("<Q", len(plain)) + plain).ljust(-(-needed // step) * step, b"\0")
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    out = b"\x0c" + sodium.crypto_secretstream_xchacha20poly1305_init_push(state, stream_key(key, which))
    for i in range(0, len(whole), CHUNK):
        last = i + CHUNK >= len(whole)
        tag = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL if last else sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
        out += sodium.crypto_secretstream_xchacha20poly1305_push(state, whole[i:i + CHUNK], b"forget-me-not part %d" % which, tag)
    return out


def part_open(sealed, key, which):
    assert sealed[0] == 12
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, sealed[1:25], stream_key(key, which))
    whole = b""
    for i in range(25, len(sealed), CHUNK + 17):
        plain, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed[i:i + CHUNK + 17], b"forget-me-not part %d" % which)
        assert (tag == sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL) == (i + CHUNK + 17 >= len(sealed))
        whole += plain
    (length,) = struct.unpack("<Q", whole[:8])
    return whole[8:8 + length]


def make_slot(person, secret, shared, own):
    salt, nonce = os.urandom(16), os.urandom(24)
    head = struct.pack("<16sBBHIIIq16s24s", os.urandom(16), 1, person, 0, 1, 8, 0, 1771928100, salt, nonce)
    return head + sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(shared + own, head, nonce, slot_key(secret, salt, 1, 8))


def seal(parts, slots_of, shared, own):
    """parts: number → plain; slots_of: person → secret; own: person → key."""
    sealed = {which: part_seal(plain, shared if which == 0 else own[which], which) for which, plain in parts.items()}
    slots = b"".join(make_slot(person, secret, shared, own[person]) for person, secret in slots_of.items())
    records = b"".join(struct.pack("<B7xQ", which, len(data)) + blake(data) for which, data in sealed.items())
    length = 24 + len(slots) + len(records) + 64
    head = MAGIC + struct.pack("<IIII", 2, length, len(slots_of), len(sealed)) + slots + records
    head += blake(head, blake(b"forget-me-not header", shared))
    return head + blake(head) + b"".join(sealed.values())


def unseal(data, person, secret):
    """number → what it keeps, of the parts that the secret opens; and of the others the sealed bytes."""
    version, length, n_slots, n_parts = struct.unpack("<IIII", data[8:24])
    assert data[:8] == MAGIC and version == 2 and blake(data[:length - 32]) == data[length - 32:length]
    for i in range(n_slots):
        slot = data[24 + i * 160:184 + i * 160]
        if slot[16] != 1 or slot[17] != person:
            continue
        passes, kibibytes = struct.unpack("<II", slot[20:28])
        try:
            keys = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(slot[80:], slot[:80], slot[56:80], slot_key(secret, slot[40:56], passes, kibibytes))
        except Exception:  # PyNaCl's own
            continue
        assert blake(data[:length - 64], blake(b"forget-me-not header", keys[:32])) == data[length - 64:length - 32]
        found, at = {}, length
        for j in range(n_parts):
            which, size = struct.unpack("<B7xQ", data[24 + n_slots * 160 + j * 48:][:16])
            part = data[at:at + size]
            at += size
            found[which] = part_open(part, keys[:32] if which == 0 else keys[32:], which) if which in (0, person) else part
        return found
    return None


def check(name, good):
    check.count += 1
    print("%s %d - %s" % ("ok" if good else "not ok", check.count, name))


check.count = 0


def run_fmn(fmn, folder, passphrase, *arguments, text=None):
    reading, writing = os.pipe()
    os.write(writing, passphrase.encode())
    os.close(writing)
    done = subprocess.run([fmn, "--journal", folder, "--passphrase-fd", str(reading), *arguments], input=text, capture_output=True, text=True, pass_fds=[reading], check=False)
    os.close(reading)
    return done


def compare_tool(tool, folder):
    plain_path, sealed_path, out_path = (os.path.join(folder, name) for name in ("plain", "sealed", "out"))
    for plain in (b"", b"a", b"y" * 4089, os.urandom(65528), os.urandom(150000)):
        pathlib.Path(plain_path).write_bytes(plain)
        shared, own = os.urandom(32), {1: os.urandom(32)}
        pathlib.Path(sealed_path).write_bytes(seal({0: plain}, {1: PASSPHRASE.encode()}, shared, own))
        done = subprocess.run([tool, "open", sealed_path, out_path, "passphrase", PASSPHRASE], capture_output=True, check=False)
        check(f"ours opens theirs, {len(plain)} bytes", done.returncode == 0 and pathlib.Path(out_path).read_bytes() == plain)
        key = "-".join(["00000"] + ["0000%d" % i for i in range(1, 8)])
        done = subprocess.run([tool, "seal", plain_path, sealed_path, PASSPHRASE, key], capture_output=True, check=False)
        check(f"theirs opens ours, {len(plain)} bytes",
              done.returncode == 0 and unseal(pathlib.Path(sealed_path).read_bytes(), 1, PASSPHRASE.encode()) == {0: plain})


def entry(number, title, only_me):
    return ('{"id": "%08d-0000-4000-8000-000000000000", "kind": "note", "title": "%s", "created": "2026-02-24T10:00:00Z", "modified": "2026-02-24T10:00:00Z"%s}'
            % (number, title, ', "only-me": true' if only_me else "")).encode()


def compare_parts(fmn, folder):
    """A journal of two people, made there, is read and written here; and what is private to the other stays byte for byte."""
    journal = b'"id": "11111111-2222-4333-8444-555555555555"'
    documents = {
        0: b'{"format": 1, ' + journal + b', "people": [{"id": "self", "role": "self"}], "entries": [' + entry(1, "ours", False) + b'], "trash": []}',
        1: b'{"format": 1, ' + journal + b', "entries": [' + entry(2, "hers", True) + b'], "trash": []}',
        2: b'{"format": 1, ' + journal + b', "entries": [' + entry(3, "his", True) + b'], "trash": []}',
    }
    own = {1: os.urandom(32), 2: os.urandom(32)}
    path = pathlib.Path(folder) / "journal" / "journal.fmn"
    path.parent.mkdir(mode=0o700)
    path.write_bytes(seal(documents, {1: b"one", 2: b"two"}, os.urandom(32), own))
    hers, his = (run_fmn(fmn, str(path.parent), secret, "list").stdout for secret in ("one", "two"))
    check("two people’s journal made by PyNaCl", "ours" in hers and "hers" in hers and "his" not in hers
          and "ours" in his and "his" in his and "hers" not in his)
    before = unseal(path.read_bytes(), 1, b"one")
    run_fmn(fmn, str(path.parent), "one", "add", text='{"kind": "note", "title": "hers too", "only-me": true}')
    after = unseal(path.read_bytes(), 1, b"one")
    check("what ours wrote is in the private part and in no other", b"hers too" in after[1] and b"hers too" not in after[0])
    check("the other’s part is what it was", before[2] == after[2] and b"his" in unseal(path.read_bytes(), 2, b"two")[2])


def main():
    with tempfile.TemporaryDirectory() as folder:
        compare_tool(sys.argv[1], folder)
        compare_parts(sys.argv[2], folder)
    print(f"1..{check.count}")


main()

#!/usr/bin/python3
# other_seal.py: the sealed form written a second time from docs/FORMAT.md, without libsodium, and held against ours.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Argon2id comes from the reference implementation (libargon2), BLAKE2b from Python, ChaCha20 and Poly1305 are RFC 8439 in Python.

    other_seal.py TOOL          compares with TOOL (seal-tool), as TAP
    other_seal.py --golden FILE writes the file that test-fmn-sealed-golden opens
"""
import ctypes
import ctypes.util
import hashlib
import hmac
import os
import struct
import subprocess
import sys
import tempfile

MAGIC = b"\x89FMN\r\n\x1a\n"
CHUNK = 4096
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def blake(data, key=b""):
    return hashlib.blake2b(data, digest_size=32, key=key).digest()


def argon2id(passphrase, salt, passes, kibibytes):
    library = ctypes.CDLL(ctypes.util.find_library("argon2") or "libargon2.so.1")
    library.argon2id_hash_raw.argtypes = [ctypes.c_uint32] * 3 + [ctypes.c_char_p, ctypes.c_size_t] * 2 + [ctypes.c_void_p, ctypes.c_size_t]
    out = ctypes.create_string_buffer(32)
    code = library.argon2id_hash_raw(passes, kibibytes, 1, passphrase, len(passphrase), salt, len(salt), out, 32)
    assert code == 0, code
    return out.raw


def rounds(state):
    """The twenty rounds of ChaCha20 (RFC 8439, 2.3)."""
    x = list(state)

    def quarter(a, b, c, d):
        x[a] = (x[a] + x[b]) & 0xFFFFFFFF
        x[d] ^= x[a]
        x[d] = (x[d] << 16 | x[d] >> 16) & 0xFFFFFFFF
        x[c] = (x[c] + x[d]) & 0xFFFFFFFF
        x[b] ^= x[c]
        x[b] = (x[b] << 12 | x[b] >> 20) & 0xFFFFFFFF
        x[a] = (x[a] + x[b]) & 0xFFFFFFFF
        x[d] ^= x[a]
        x[d] = (x[d] << 8 | x[d] >> 24) & 0xFFFFFFFF
        x[c] = (x[c] + x[d]) & 0xFFFFFFFF
        x[b] ^= x[c]
        x[b] = (x[b] << 7 | x[b] >> 25) & 0xFFFFFFFF

    for _ in range(10):
        quarter(0, 4, 8, 12)
        quarter(1, 5, 9, 13)
        quarter(2, 6, 10, 14)
        quarter(3, 7, 11, 15)
        quarter(0, 5, 10, 15)
        quarter(1, 6, 11, 12)
        quarter(2, 7, 8, 13)
        quarter(3, 4, 9, 14)
    return x


CONSTANTS = struct.unpack("<4I", b"expand 32-byte k")


def block(key, nonce, counter):
    state = CONSTANTS + struct.unpack("<8I", key) + (counter,) + struct.unpack("<3I", nonce)
    return struct.pack("<16I", *((a + b) & 0xFFFFFFFF for a, b in zip(rounds(state), state)))


def chacha20(key, nonce, counter, data):
    out = bytearray()
    for i in range(0, len(data), 64):
        stream = block(key, nonce, counter + i // 64)
        out += bytes(a ^ b for a, b in zip(data[i:i + 64], stream))
    return bytes(out)


def hchacha20(key, nonce16):
    """draft-irtf-cfrg-xchacha-03, 2.2."""
    x = rounds(CONSTANTS + struct.unpack("<8I", key) + struct.unpack("<4I", nonce16))
    return struct.pack("<8I", *(x[0:4] + x[12:16]))


def poly1305(key, message):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    s = int.from_bytes(key[16:], "little")
    total = 0
    for i in range(0, len(message), 16):
        total = (total + int.from_bytes(message[i:i + 16] + b"\x01", "little")) * r % ((1 << 130) - 5)
    return ((total + s) & ((1 << 128) - 1)).to_bytes(16, "little")


def pad16(data):
    return b"\0" * (-len(data) % 16)


def aead(key, nonce24, data, associated, opening):
    """XChaCha20-Poly1305 with its tag at the end."""
    subkey = hchacha20(key, nonce24[:16])
    nonce = b"\0\0\0\0" + nonce24[16:]
    sealed = data[:-16] if opening else chacha20(subkey, nonce, 1, data)
    tag = poly1305(block(subkey, nonce, 0)[:32], associated + pad16(associated) + sealed + pad16(sealed)
                   + struct.pack("<QQ", len(associated), len(sealed)))
    if not opening:
        return sealed + tag
    if not hmac.compare_digest(tag, data[-16:]):
        return None
    return chacha20(subkey, nonce, 1, sealed)


class Stream:
    """libsodium's secretstream_xchacha20poly1305, from its documentation and published description."""

    def __init__(self, key, head):
        self.key = hchacha20(key, head[:16])
        self.counter = 1
        self.inner = head[16:24]

    def _chunk(self, data, associated, tag_byte, opening):
        nonce = struct.pack("<I", self.counter) + self.inner
        first = chacha20(self.key, nonce, 1, bytes([tag_byte]) + b"\0" * 63)
        if opening:
            # The byte on the wire is the sealed tag; its block is made again from the tag it opens to.
            tag = tag_byte ^ block(self.key, nonce, 1)[0]
            first = bytes([tag_byte]) + block(self.key, nonce, 1)[1:]
            sealed = data
        else:
            tag = tag_byte
            sealed = chacha20(self.key, nonce, 2, data)
        mac = poly1305(block(self.key, nonce, 0)[:32], associated + pad16(associated) + first + sealed
                       + b"\0" * (len(sealed) % 16) + struct.pack("<QQ", len(associated), 64 + len(sealed)))
        self.inner = bytes(a ^ b for a, b in zip(self.inner, mac))
        self.counter += 1
        return tag, first[:1], sealed, mac, nonce

    def push(self, data, associated, final):
        _, byte, sealed, mac, _ = self._chunk(data, associated, 3 if final else 0, False)
        return byte + sealed + mac

    def pull(self, chunk, associated):
        tag, _, sealed, mac, nonce = self._chunk(chunk[1:-16], associated, chunk[0], True)
        assert hmac.compare_digest(mac, chunk[-16:]), "a chunk is not authentic"
        return tag, chacha20(self.key, nonce, 2, sealed)


def part_seal(plain, key, which):
    label = b"forget-me-not part %d" % which
    needed = len(plain) + 8
    step = 4096
    while step * 32 <= needed:
        step *= 2
    whole = (struct.pack("<Q", len(plain)) + plain).ljust(-(-needed // step) * step, b"\0")
    head = os.urandom(24)
    stream = Stream(blake(label, key), head)
    out = b"\x0c" + head  # 4,096 is the twelfth power of two
    for i in range(0, len(whole), CHUNK):
        out += stream.push(whole[i:i + CHUNK], label, i + CHUNK >= len(whole))
    return out


def part_open(sealed, key, which):
    label = b"forget-me-not part %d" % which
    assert sealed[0] == 12
    stream = Stream(blake(label, key), sealed[1:25])
    whole = b""
    for i in range(25, len(sealed), CHUNK + 17):
        tag, plain = stream.pull(sealed[i:i + CHUNK + 17], label)
        whole += plain
        assert (tag == 3) == (i + CHUNK + 17 >= len(sealed)), "the end is not the end"
    (length,) = struct.unpack("<Q", whole[:8])
    assert not whole[8 + length:].strip(b"\0")
    return whole[8:8 + length]


def slot_key(slot, kind, secret):
    salt = slot[40:56]
    if kind == 1:
        passes, kibibytes = struct.unpack("<II", slot[20:28])
        return argon2id(secret, salt, passes, kibibytes)
    return blake(salt, secret)


def make_slot(kind, secret, shared, own):
    passes, kibibytes = (1, 8) if kind == 1 else (0, 0)
    head = struct.pack("<16sBBHIIIq16s24s", os.urandom(16), kind, 1, 0, passes, kibibytes, 0, 1771928100, os.urandom(16),
                       os.urandom(24))
    assert len(head) == 80
    return head + aead(slot_key(head, kind, secret), head[56:80], shared + own, head, False)


def seal(plain, passphrase, recovery):
    shared, own = os.urandom(32), os.urandom(32)
    part = part_seal(plain, shared, 0)
    slots = make_slot(1, passphrase, shared, own) + make_slot(2, recovery, shared, own)
    record = struct.pack("<B7xQ", 0, len(part)) + blake(part)
    length = 24 + len(slots) + len(record) + 64
    head = MAGIC + struct.pack("<IIII", 2, length, 2, 1) + slots + record
    head += blake(head, blake(b"forget-me-not header", shared))
    head += blake(head)
    return head + part


def unseal(data, kind, secret):
    version, length, n_slots, n_parts = struct.unpack("<IIII", data[8:24])
    assert data[:8] == MAGIC and version == 2
    assert blake(data[:length - 32]) == data[length - 32:length]
    for i in range(n_slots):
        slot = data[24 + i * 160:24 + (i + 1) * 160]
        if slot[16] != kind:
            continue
        keys = aead(slot_key(slot, kind, secret), slot[56:80], slot[80:160], slot[:80], True)
        if keys is None:
            continue
        shared = keys[:32]
        assert blake(data[:length - 64], blake(b"forget-me-not header", shared)) == data[length - 64:length - 32]
        record = data[24 + n_slots * 160:24 + n_slots * 160 + 48]
        (size,) = struct.unpack("<Q", record[8:16])
        part = data[length:length + size]
        assert n_parts == 1 and len(data) == length + size and blake(part) == record[16:]
        return part_open(part, shared, 0)
    return None


def recovery_text(key):
    number = int.from_bytes(key, "big")
    letters = [number >> (155 - 5 * i) & 31 for i in range(32)]
    groups = []
    for group in range(8):
        check = 0
        for letter in letters[group * 4:group * 4 + 4]:
            check ^= letter
            check = (check << 1 & 31) ^ (5 if check & 16 else 0)
        groups.append("".join(ALPHABET[letter] for letter in letters[group * 4:group * 4 + 4]) + ALPHABET[check ^ group])
    return "-".join(groups)


def self_test():
    """Worked examples: RFC 8439, 2.5.2 (Poly1305) and 2.3.2 (ChaCha20); draft-irtf-cfrg-xchacha-03, 2.2.1 (HChaCha20)."""
    key = bytes.fromhex("85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b")
    assert poly1305(key, b"Cryptographic Forum Research Group").hex() == "a8061dc1305136c6c22b8baf0c0127a9"
    assert block(bytes(range(32)), bytes.fromhex("000000090000004a00000000"), 1)[:16].hex() == "10f1e7e4d13b5915500fdd1fa32071c4"
    assert hchacha20(bytes(range(32)), bytes.fromhex("000000090000004a0000000031415927")).hex() == (
        "82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc")


def run(tool, *arguments):
    return subprocess.run([tool, *arguments], stderr=subprocess.PIPE, check=False)


def compare(tool):
    cases = [b"", b"a", b"x" * 4088, b"y" * 4089, os.urandom(65528), os.urandom(150000)]
    passphrase = "smørrebrød in March"
    number = 0
    print("1..%d" % (4 * len(cases)))
    with tempfile.TemporaryDirectory() as folder:
        plain_path, sealed_path, out_path = (os.path.join(folder, name) for name in ("plain", "sealed", "out"))
        for plain in cases:
            recovery = os.urandom(20)
            with open(plain_path, "wb") as file:
                file.write(plain)
            result = run(tool, "seal", plain_path, sealed_path, passphrase, recovery_text(recovery))
            assert result.returncode == 0, result.stderr
            with open(sealed_path, "rb") as file:
                sealed = file.read()
            results = [unseal(sealed, 1, passphrase.encode()) == plain, unseal(sealed, 2, recovery) == plain]
            with open(sealed_path, "wb") as file:
                file.write(seal(plain, passphrase.encode(), recovery))
            for kind, secret in (("passphrase", passphrase), ("recovery", recovery_text(recovery))):
                result = run(tool, "open", sealed_path, out_path, kind, secret)
                if result.returncode == 0:
                    with open(out_path, "rb") as file:
                        results.append(file.read() == plain)
                else:
                    print("#", result.stderr.decode().strip())
                    results.append(False)
            for good, name in zip(results, ("theirs opens ours by passphrase", "theirs opens ours by recovery key",
                                            "ours opens theirs by passphrase", "ours opens theirs by recovery key")):
                number += 1
                print("%s %d - %s, %d bytes" % ("ok" if good else "not ok", number, name, len(plain)))


def main():
    self_test()
    if sys.argv[1] == "--golden":
        with open(sys.argv[2], "wb") as file:
            file.write(seal(b"Sealed by another hand.\n", b"forget me not", bytes(range(20))))
        return
    try:
        argon2id(b"passphrase", b"0123456789abcdef", 1, 8)
    except OSError:
        print("1..0 # SKIP libargon2 is not installed")
        return
    compare(sys.argv[1])


if __name__ == "__main__":
    main()

# mounts.py: runs a program where a folder is really read-only, or on a disk that is really full, which not even the superuser gets past.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess

# A name space of its own goes away with the program. As a user of one's own, nobody needs to be the superuser.
WAYS = [["unshare", "--user", "--mount", "--map-current-user", "--keep-caps"], ["unshare", "--mount"]]
READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"'
# Room for the journal and no more: what is left goes to a file that the test can remove again. What runs afterwards starts with the disk full.
FULL = ('cp -a "$0" "$0.kept" && mount -t tmpfs -o size=256k,mode=700 none "$0" && cp -a "$0.kept/." "$0" && rm -r "$0.kept"'
        ' && { cat /dev/zero >"$0/filler"; } 2>/dev/null; [ -s "$0/filler" ]')


def way():
    """How mounts can be made here; None where they cannot."""
    for each in WAYS:
        if subprocess.run([*each, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode == 0:
            return each
    return None


def prefix(kind, folder):
    """The beginning of a command that runs its rest with folder as kind says: READ_ONLY or FULL. The process keeps its id."""
    found = way()
    return found and [*found, "sh", "-c", f'{{ {kind}; }} && exec "$@"', str(folder)]

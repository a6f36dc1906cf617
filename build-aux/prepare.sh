# prepare.sh: sourced first by run and test. Finds the tree, makes the environment plain, and gives the build to the person.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd) || exit 1
build=$top/build
cd "$top" || exit 1

# Debian's own tools before any other of the same name: its python3 is the one that sees Debian's modules.
PATH=/usr/bin:/bin:/usr/sbin:/sbin:$PATH
export PATH LC_ALL=${LC_ALL:-C.UTF-8}
unset PYTHONHOME PYTHONPATH
if ! [ -t 0 ]; then exec </dev/null; fi

# Through sudo, packages are installed as root and everything else is done as the person who asked, so that no file in the tree
# comes to belong to root. Called with the script and its arguments, after the packages are there.
become_the_person() {
  [ "$(id -u)" -eq 0 ] && [ -n "${SUDO_USER-}" ] && [ "$SUDO_USER" != root ] || return 0
  local home uid keep=()
  home=$(getent passwd "$SUDO_USER" | cut -d: -f6) uid=$(id -u "$SUDO_USER") || return 0
  [ ! -d "/run/user/$uid" ] || keep+=("XDG_RUNTIME_DIR=/run/user/$uid")
  for name in DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS LC_ALL CI CC FMN_LONG; do
    [ -z "${!name-}" ] || keep+=("$name=${!name}")
  done
  exec runuser -u "$SUDO_USER" -- env -u SUDO_USER -u SUDO_UID -u SUDO_GID -u SUDO_COMMAND HOME="$home" USER="$SUDO_USER" \
    LOGNAME="$SUDO_USER" PATH="$PATH" FMN_DEPS=no "${keep[@]}" "$@"
}

# A home that can be written to, which ccache and fontconfig want, also where there is none.
find_home() {
  [ -n "${HOME-}" ] || HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
  if [ -z "$HOME" ] || [ ! -w "$HOME" ]; then
    HOME=$build/home
    mkdir -p "$HOME"
  fi
  export HOME
}

# configure FOLDER [OPTION…]: sets the build folder up once, and over again where an earlier set-up did not come to its end.
configure() {
  local folder=$1
  shift
  [ -f "$folder/build.ninja" ] || rm -rf "$folder/meson-private" "$folder/meson-info"
  [ -f "$folder/build.ninja" ] || meson setup "$folder" "$top" "$@"
}

# Prints what an installation needs of the build in FOLDER, one a line: the programs and the data without the tests.
list_installed() {
  /usr/bin/python3 - "$1" <<'END'
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1]).resolve()
for target in json.loads((folder / "meson-info" / "intro-targets.json").read_text()):
    if target["installed"]:
        for name in target["filename"]:
            print(pathlib.Path(name).relative_to(folder))
END
}

/* fmn-command-line.h: the command line as a whole: finds the command, runs it, and turns what it met into a sentence and an exit code.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All of the program `fmn`. Returns the exit code: 0 done, 1 not done, 2 wrong usage, 3 wrong passphrase, 4 damaged, 5 newer format, 6 in use elsewhere. */
int fmn_command_line_run (int argc, char **argv);

G_END_DECLS

/* fmn.c: the command line. What it does is in fmn/.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-command-line.h"

int
main (int argc, char **argv)
{
  return fmn_command_line_run (argc, argv);
}

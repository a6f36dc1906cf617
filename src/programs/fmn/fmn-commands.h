/* fmn-commands.h: what each command does; fmn-commands.c lists them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-command.h"

G_BEGIN_DECLS

#define FMN_COMMAND(name)                                                                          \
  gboolean fmn_command_##name (const FmnCommand *self, FmnSession *session, char **argv,           \
                               GError **error)

FMN_COMMAND (init);
FMN_COMMAND (list);
FMN_COMMAND (show);
FMN_COMMAND (add);
FMN_COMMAND (edit);
FMN_COMMAND (remove);
FMN_COMMAND (restore);
FMN_COMMAND (history);
FMN_COMMAND (weeks);
FMN_COMMAND (explain);
FMN_COMMAND (prompts);
FMN_COMMAND (reminders);
FMN_COMMAND (profile);
FMN_COMMAND (summary);
FMN_COMMAND (export);
FMN_COMMAND (check);
FMN_COMMAND (previous);
FMN_COMMAND (key);
FMN_COMMAND (merge);
FMN_COMMAND (backup);
FMN_COMMAND (partner_copy);
FMN_COMMAND (restore_backup);

G_END_DECLS

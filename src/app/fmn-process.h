/* fmn-process.h: replaces this process by a new one of the same program, which has nothing of it in its memory.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Starts the program again with @arguments, NULL-terminated, in this very process: its memory is given back to the system, which wipes it before anybody
 * else has it, and no file stays open. What is not saved is gone. When even that is refused, the process ends. */
void fmn_process_start_anew (const char *const *arguments) G_GNUC_NORETURN;

G_END_DECLS

/* fmn-reminder-parts.h: a reminder of the file as what the editor asks about it, and back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-list-editor.h"

G_BEGIN_DECLS

/* The list of reminders: how often one comes is asked in plain words instead of by a rule. */
extern const FmnListSpec fmn_reminder_list;

G_END_DECLS

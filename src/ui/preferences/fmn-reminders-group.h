/* fmn-reminders-group.h: how much a notification says, quiet hours, and a pause, as a card of the preferences.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_REMINDERS_GROUP (fmn_reminders_group_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnRemindersGroup, fmn_reminders_group, FMN, REMINDERS_GROUP, AdwPreferencesGroup)

/* @context has settings. */
GtkWidget *fmn_reminders_group_new (FmnContext *context);

G_END_DECLS

/* fmn-preferences.h: her words, the people, how losses are counted, what is printed, how much a notification says.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What belongs to the record changes through FmnChange and can be undone; what belongs to this computer goes to the settings. */
#define FMN_TYPE_PREFERENCES (fmn_preferences_get_type ())
G_DECLARE_FINAL_TYPE (FmnPreferences, fmn_preferences, FMN, PREFERENCES, AdwPreferencesWindow)

GtkWindow *fmn_preferences_new (FmnContext *context, GtkWindow *parent);

G_END_DECLS

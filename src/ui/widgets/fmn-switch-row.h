/* fmn-switch-row.h: yes or not said, as a row with a switch.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-field-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Its value is "true" or NULL. */
#define FMN_TYPE_SWITCH_ROW (fmn_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnSwitchRow, fmn_switch_row, FMN, SWITCH_ROW, AdwActionRow)

GtkWidget *fmn_switch_row_new (const char *title, const char *subtitle);
/* Puts @label before the switch, which then goes by @name. */
void fmn_switch_row_add_label (FmnSwitchRow *self, GtkWidget *label, const char *name);
gboolean fmn_switch_row_get_active (FmnSwitchRow *self);
/* As by hand. */
void fmn_switch_row_set_active (FmnSwitchRow *self, gboolean active);

G_END_DECLS

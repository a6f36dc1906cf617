/* fmn-date-popover.h: a partial date picked by hand: the precision first, then the day, month, season or year.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-date.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal "picked" (FmnDatePopover*): the person chose a date; fmn_date_popover_get_date() has it. */
#define FMN_TYPE_DATE_POPOVER (fmn_date_popover_get_type ())
G_DECLARE_FINAL_TYPE (FmnDatePopover, fmn_date_popover, FMN, DATE_POPOVER, GtkPopover)

GtkWidget *fmn_date_popover_new (void);
/* @date NULL: nothing is picked yet; @around (never NULL) then says which year is shown first. */
void fmn_date_popover_set_date (FmnDatePopover *self, const FmnDate *date, const FmnDate *around);
gboolean fmn_date_popover_get_date (FmnDatePopover *self, FmnDate *out);
/* Switches as the person would. */
void fmn_date_popover_set_precision (FmnDatePopover *self, FmnPrecision precision);

G_END_DECLS

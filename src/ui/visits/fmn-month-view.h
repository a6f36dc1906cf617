/* fmn-month-view.h: a month of visits, steps before them, tests that are due again and reminders, and what is on the day that is chosen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The month is one stop for Tab; arrows go from day to day, Page Up and Page Down from month to month, Home to today.
 * Signal "entry-activated" (FmnMonthView*, const char *id): something on the day was opened. */
#define FMN_TYPE_MONTH_VIEW (fmn_month_view_get_type ())
G_DECLARE_FINAL_TYPE (FmnMonthView, fmn_month_view, FMN, MONTH_VIEW, AdwBin)

GtkWidget *fmn_month_view_new (FmnContext *context);
/* Reads the journal anew, when it can be seen; otherwise that is done when it comes to be seen. */
void fmn_month_view_update (FmnMonthView *self);
/* The day that is chosen, as GDate counts days; choosing another may turn to its month. */
guint32 fmn_month_view_get_day (FmnMonthView *self);
void fmn_month_view_set_day (FmnMonthView *self, guint32 day);

G_END_DECLS

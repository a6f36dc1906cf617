/* fmn-date-entry.h: a date typed as people write dates, or picked from a menu by precision.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-clock.h"
#include "fmn-typed-entry.h"

G_BEGIN_DECLS

#define FMN_TYPE_DATE_ENTRY (fmn_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnDateEntry, fmn_date_entry, FMN, DATE_ENTRY, FmnTypedEntry)

GtkWidget *fmn_date_entry_new (FmnClock *clock);
/* A button "Today" stands in the field while it is empty. Nothing is filled in by itself. */
void fmn_date_entry_set_offer_today (FmnDateEntry *self, gboolean offer);
/* FALSE when there is none. */
gboolean fmn_date_entry_get_date (FmnDateEntry *self, FmnDate *out);
GtkMenuButton *fmn_date_entry_get_menu_button (FmnDateEntry *self);

G_END_DECLS

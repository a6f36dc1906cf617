/* fmn-number-entry.h: a whole number within bounds, or a decimal as it was typed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-typed-entry.h"

G_BEGIN_DECLS

#define FMN_TYPE_NUMBER_ENTRY (fmn_number_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnNumberEntry, fmn_number_entry, FMN, NUMBER_ENTRY, FmnTypedEntry)

/* Whole numbers from @min to @max. */
GtkWidget *fmn_number_entry_new_integer (int min, int max);
/* A place in a list: kept from 0 to @max, shown and typed from 1. */
GtkWidget *fmn_number_entry_new_place (int max);
/* Decimals by the locale, kept digit for digit. */
GtkWidget *fmn_number_entry_new_decimal (void);

G_END_DECLS

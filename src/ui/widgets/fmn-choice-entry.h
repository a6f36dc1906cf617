/* fmn-choice-entry.h: one of a few choices, or her own words for it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-kind.h"
#include "fmn-suggest-entry.h"

G_BEGIN_DECLS

#define FMN_TYPE_CHOICE_ENTRY (fmn_choice_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnChoiceEntry, fmn_choice_entry, FMN, CHOICE_ENTRY, FmnSuggestEntry)

/* @field: an open choice; must outlive the widget. */
GtkWidget *fmn_choice_entry_new (const FmnField *field);

G_END_DECLS

/* fmn-field-row.h: makes the row that edits a plain field, from the table of kinds.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-field-editor.h"
#include "fmn-kind.h"

G_BEGIN_DECLS

/* A row for @field (lines, text, choices, yes or no, numbers, dates, times, weeks, people, other entries, tags), titled with its label.
 * @field must outlive the row. Fields that need more around them (a value, a catalogue) have widgets of their own and end the program here. */
GtkWidget *fmn_field_row_new (const FmnField *field, FmnContext *context);

G_END_DECLS

/* fmn-text-row.h: paragraphs of text as a row of a card, under their title.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-field-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_TEXT_ROW (fmn_text_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnTextRow, fmn_text_row, FMN, TEXT_ROW, AdwPreferencesRow)

GtkWidget *fmn_text_row_new (const char *title, int lines);
/* One paragraph that wraps, for lines that are often long. */
GtkWidget *fmn_text_row_new_line (const char *title);
void fmn_text_row_set_placeholder (FmnTextRow *self, const char *placeholder);
GtkTextView *fmn_text_row_get_view (FmnTextRow *self);

G_END_DECLS

/* fmn-text-area.h: paragraphs of text that grow with what is written.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-field-editor.h"

G_BEGIN_DECLS

#define FMN_TYPE_TEXT_AREA (fmn_text_area_get_type ())
G_DECLARE_FINAL_TYPE (FmnTextArea, fmn_text_area, FMN, TEXT_AREA, GtkWidget)

/* @label: what assistive technologies read. @lines: how high it is while it is empty. */
GtkWidget *fmn_text_area_new (const char *label, int lines);
/* One paragraph: Enter adds no line, and pasted lines are joined. */
void fmn_text_area_set_single_line (FmnTextArea *self, gboolean single_line);
/* What stands there while nothing is written; NULL for none. */
void fmn_text_area_set_placeholder (FmnTextArea *self, const char *placeholder);
GtkTextView *fmn_text_area_get_view (FmnTextArea *self);

G_END_DECLS

/* fmn-text-line.h: a label for words to read: from its start, wrapped, in one of a few looks.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @css_class: NULL for plain words, a class such as "heading", or "fmn-quiet", which is small too. (transfer floating) */
GtkWidget *fmn_text_line_new (const char *text, const char *css_class);

/* @text, freed here, with spaces at which no line breaks: for a short term such as "9w 2d". NULL for NULL. (transfer full) */
char *fmn_text_line_hold (char *text);

G_END_DECLS

/* fmn-copy-look.h: what a copy of the journal holds, as a column to read before anything is replaced.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

void fmn_copy_look_clear (GtkBox *look);
/* @css_class: (nullable). */
void fmn_copy_look_add_text (GtkBox *look, const char *text, const char *css_class);
/* What going to @copy would bring back, change and take away of @now; with NULL for @now the newest of what is in it. */
void fmn_copy_look_add_entries (GtkBox *look, FmnJournal *now, FmnSnapshot *copy, FmnClock *clock);
/* A round button in the middle. (transfer none) */
GtkWidget *fmn_copy_look_add_button (GtkBox *look, const char *label);
/* The column in a window: as wide as text is read, scrolling. (transfer floating) */
GtkWidget *fmn_copy_look_new_scroll (GtkWidget *child);
/* "24 February 2026, 10:15". (transfer full) */
char *fmn_copy_look_format_time (GDateTime *local);

G_END_DECLS

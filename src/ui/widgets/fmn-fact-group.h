/* fmn-fact-group.h: a card of facts: what it is, what was written, and a quieter second line.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @label names the card for assistive technologies. (transfer floating) */
GtkWidget *fmn_fact_group_new (const char *label);
/* Adds a row; nothing when @value is NULL or empty. @second may be NULL or empty. */
void fmn_fact_group_add (GtkWidget *group, const char *name, const char *value, const char *second);
guint fmn_fact_group_get_n_rows (GtkWidget *group);

G_END_DECLS

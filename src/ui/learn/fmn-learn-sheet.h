/* fmn-learn-sheet.h: the pages behind the article: their common shape, what the marks mean, and the sources.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-knowledge.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A page to read at a width for reading, with @side beside it, or below it where there is no room. @scroll is told where it stands. (transfer floating) */
GtkWidget *fmn_learn_reader_new (GtkWidget *box, GtkWidget *side, GtkAdjustment **scroll);
/* A scrolled page with a title, a sentence and @child under them. (transfer floating) */
GtkWidget *fmn_learn_sheet_new (const char *title, const char *sentence, GtkWidget *child);
/* The same with a list, which is laid out a few rows a frame. @make gives what an item looks like (transfer floating); @can_select: whether a row
 * can be marked. (transfer floating) */
typedef GtkWidget *(*FmnMakeRow) (gpointer item, gpointer data);
GtkWidget *fmn_learn_sheet_new_list (const char *title,
                                     const char *sentence,
                                     GListModel *items,
                                     gboolean can_select,
                                     FmnMakeRow make,
                                     gpointer data);
/* Marks the row at @position and brings it into view, in a list that can select. */
void fmn_learn_sheet_select (GtkWidget *sheet, guint position);
/* Position of the marked row; GTK_INVALID_LIST_POSITION for none. */
guint fmn_learn_sheet_get_selected (GtkWidget *sheet);

/* Each standing with its mark and its meaning. (transfer floating) */
GtkWidget *fmn_standing_marks_new (FmnKnowledge *knowledge);
/* Every test ("test") or treatment ("treatment") of the catalogue, each a link to its page. (transfer floating) */
GtkWidget *fmn_item_list_new (FmnKnowledge *knowledge, const char *kind_id);
/* Every source: title, publisher, year, how much of it was read, address to copy. (transfer floating) */
GtkWidget *fmn_source_list_new (FmnKnowledge *knowledge);

G_END_DECLS

/* fmn-papers-card.h: the papers of one entry: a list, a button, and a place to drop and paste.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-paper-adder.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* It writes nothing by itself: signals "added" (const char *entry_id, FmnAttachment) and "removed" (const char *id) say what the entry is to name. When nobody
 * listens any more, what was under way goes into the entry in the journal. Construct-only property: "context". */
#define FMN_TYPE_PAPERS_CARD (fmn_papers_card_get_type ())
G_DECLARE_FINAL_TYPE (FmnPapersCard, fmn_papers_card, FMN, PAPERS_CARD, GtkBox)

GtkWidget *fmn_papers_card_new (FmnContext *context);
/* @read_only: of a kind that this version does not know. */
void fmn_papers_card_set_entry (FmnPapersCard *self, FmnEntry *entry, gboolean read_only);
/* Files and pictures that are dropped on @widget, in which this is, are added as well. */
void fmn_papers_card_accept_drops_on (FmnPapersCard *self, GtkWidget *widget);
void fmn_papers_card_add_file (FmnPapersCard *self, GFile *file);
guint fmn_papers_card_get_n_papers (FmnPapersCard *self);

G_END_DECLS

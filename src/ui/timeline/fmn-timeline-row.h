/* fmn-timeline-row.h: what the timeline's list shows for one line: a heading or an entry.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-timeline-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_TIMELINE_ROW (fmn_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnTimelineRow, fmn_timeline_row, FMN, TIMELINE_ROW, AdwBin)

/* @spare: GtkWidget with a free function, of one list: what rows that are no longer bound leave to others. */
GtkWidget *fmn_timeline_row_new (GPtrArray *spare);
/* @now: fill it at once; else when fmn_timeline_row_fill is called. */
void fmn_timeline_row_bind (FmnTimelineRow *self,
                            FmnJournal *journal,
                            FmnTimelineItem *item,
                            gboolean now);
/* See fmn_entry_row_set_breaks (). */
void fmn_timeline_row_set_breaks (FmnTimelineRow *self, gboolean breaks);
/* FALSE once its item stands for something else. */
gboolean fmn_timeline_row_is_up_to_date (FmnTimelineRow *self);
/* Shows what it was bound to; FALSE when it did already. */
gboolean fmn_timeline_row_fill (FmnTimelineRow *self);
void fmn_timeline_row_unbind (FmnTimelineRow *self);
FmnTimelineItem *fmn_timeline_row_get_item (FmnTimelineRow *self); /* NULL while it is not bound */
/* What a screen reader says for it; NULL until it is filled. (transfer none) */
const char *fmn_timeline_row_get_sentence (FmnTimelineRow *self);

G_END_DECLS

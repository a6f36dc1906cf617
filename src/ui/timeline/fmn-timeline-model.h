/* fmn-timeline-model.h: the timeline as one flat list: planned visits, then entries newest first under their months, then the undated.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-query.h"
#include "fmn-timeline-item.h"

G_BEGIN_DECLS

/* GListModel of FmnTimelineItem. Follows the journal; what did not change keeps its place, so that nothing jumps.
 * One change may be told as several "items-changed", so that rows which are there can be filled anew instead of being made anew:
 * signals "will-change" before the first of them and "changed" after the last. In between the items are not to be looked at.
 * Property, notifying: "n-entries" (what matches, without headings). */
#define FMN_TYPE_TIMELINE_MODEL (fmn_timeline_model_get_type ())
G_DECLARE_FINAL_TYPE (FmnTimelineModel, fmn_timeline_model, FMN, TIMELINE_MODEL, GObject)

FmnTimelineModel *fmn_timeline_model_new (FmnJournal *journal);

/* Copies @query; NULL for everything. */
void fmn_timeline_model_set_query (FmnTimelineModel *self, const FmnQuery *query);
const FmnQuery *fmn_timeline_model_get_query (FmnTimelineModel *self);
guint fmn_timeline_model_get_n_entries (FmnTimelineModel *self);
/* Position of the entry @id, or G_MAXUINT when it is not shown. */
guint fmn_timeline_model_find (FmnTimelineModel *self, const char *id);

G_END_DECLS

/* fmn-timeline-item.h: one line of the timeline: a month's heading, or an entry and its place in its month's card.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-entry.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_PLACE_MID = 0,
  FMN_PLACE_FIRST = 1 << 0,
  FMN_PLACE_LAST = 1 << 1,
} FmnPlace;

#define FMN_TYPE_TIMELINE_ITEM (fmn_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (FmnTimelineItem, fmn_timeline_item, FMN, TIMELINE_ITEM, GObject)

FmnTimelineItem *fmn_timeline_item_new (void);
/* What it stands for. An item whose row is there can come to stand for another line: the row stays, and is filled anew. */
void fmn_timeline_item_set_heading (FmnTimelineItem *self, const char *heading);
void fmn_timeline_item_set_entry (FmnTimelineItem *self, FmnEntry *entry, FmnPlace place);
/* Whether a row stands for it now. */
void fmn_timeline_item_set_bound (FmnTimelineItem *self, gboolean bound);
gboolean fmn_timeline_item_get_bound (FmnTimelineItem *self);

const char *fmn_timeline_item_get_heading (FmnTimelineItem *self); /* NULL for an entry */
FmnEntry *fmn_timeline_item_get_entry (FmnTimelineItem *self);     /* NULL for a heading */
FmnPlace fmn_timeline_item_get_place (FmnTimelineItem *self);
/* Another number whenever it came to stand for something else. */
guint fmn_timeline_item_get_form (FmnTimelineItem *self);

G_END_DECLS

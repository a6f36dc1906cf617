/* fmn-timeline-item.c: a line of the timeline. Immutable: a line that changes is another one.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-timeline-item.h"

struct _FmnTimelineItem
{
  GObject parent_instance;
  FmnEntry *entry;
  char *heading;
  FmnPlace place;
};

G_DEFINE_FINAL_TYPE (FmnTimelineItem, fmn_timeline_item, G_TYPE_OBJECT)

static void
fmn_timeline_item_finalize (GObject *object)
{
  FmnTimelineItem *self = FMN_TIMELINE_ITEM (object);

  g_clear_object (&self->entry);
  g_free (self->heading);

  G_OBJECT_CLASS (fmn_timeline_item_parent_class)->finalize (object);
}

static void
fmn_timeline_item_class_init (FmnTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_timeline_item_finalize;
}

static void
fmn_timeline_item_init (FmnTimelineItem *self)
{
}

FmnTimelineItem *
fmn_timeline_item_new_heading (const char *heading)
{
  FmnTimelineItem *self;

  g_return_val_if_fail (heading != NULL, NULL);

  self = g_object_new (FMN_TYPE_TIMELINE_ITEM, NULL);
  self->heading = g_strdup (heading);
  return self;
}

FmnTimelineItem *
fmn_timeline_item_new_entry (FmnEntry *entry, FmnPlace place)
{
  FmnTimelineItem *self;

  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  self = g_object_new (FMN_TYPE_TIMELINE_ITEM, NULL);
  self->entry = g_object_ref (entry);
  self->place = place;
  return self;
}

const char *
fmn_timeline_item_get_heading (FmnTimelineItem *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_ITEM (self), NULL);

  return self->heading;
}

FmnEntry *
fmn_timeline_item_get_entry (FmnTimelineItem *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_ITEM (self), NULL);

  return self->entry;
}

FmnPlace
fmn_timeline_item_get_place (FmnTimelineItem *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_ITEM (self), FMN_PLACE_MID);

  return self->place;
}

/* fmn-timeline-item.c: what a row of the timeline stands for.
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
  gboolean bound;
  guint form;
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
fmn_timeline_item_new (void)
{
  return g_object_new (FMN_TYPE_TIMELINE_ITEM, NULL);
}

void
fmn_timeline_item_set_heading (FmnTimelineItem *self, const char *heading)
{
  g_return_if_fail (FMN_IS_TIMELINE_ITEM (self));
  g_return_if_fail (heading != NULL);

  self->form++;
  g_clear_object (&self->entry);
  g_free (self->heading);
  self->heading = g_strdup (heading);
  self->place = FMN_PLACE_MID;
}

void
fmn_timeline_item_set_entry (FmnTimelineItem *self, FmnEntry *entry, FmnPlace place)
{
  g_return_if_fail (FMN_IS_TIMELINE_ITEM (self));
  g_return_if_fail (FMN_IS_ENTRY (entry));

  self->form++;
  g_set_object (&self->entry, entry);
  g_clear_pointer (&self->heading, g_free);
  self->place = place;
}

void
fmn_timeline_item_set_bound (FmnTimelineItem *self, gboolean bound)
{
  g_return_if_fail (FMN_IS_TIMELINE_ITEM (self));

  self->bound = bound;
}

gboolean
fmn_timeline_item_get_bound (FmnTimelineItem *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_ITEM (self), FALSE);

  return self->bound;
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

guint
fmn_timeline_item_get_form (FmnTimelineItem *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_ITEM (self), 0);

  return self->form;
}

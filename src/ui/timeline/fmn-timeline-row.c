/* fmn-timeline-row.c: holds a heading or an entry's row; both are kept when the list uses it for another line.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-timeline-row.h"

#include "fmn-entry-row.h"

struct _FmnTimelineRow
{
  AdwBin parent_instance;
  GtkWidget *heading;
  GtkWidget *entry;
  FmnTimelineItem *item;
};

G_DEFINE_FINAL_TYPE (FmnTimelineRow, fmn_timeline_row, ADW_TYPE_BIN)

static void
show_child (FmnTimelineRow *self, GtkWidget *child, const char *css_class)
{
  const char *classes[] = { css_class, NULL };

  if (adw_bin_get_child (ADW_BIN (self)) != child)
    adw_bin_set_child (ADW_BIN (self), child);
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
}

static void
bind_heading (FmnTimelineRow *self, const char *text)
{
  if (self->heading == NULL)
    {
      self->heading = g_object_ref_sink (gtk_label_new (NULL));
      gtk_label_set_xalign (GTK_LABEL (self->heading), 0.0);
      gtk_widget_add_css_class (self->heading, "heading");
      gtk_widget_add_css_class (self->heading, "fmn-quiet");
    }
  gtk_label_set_label (GTK_LABEL (self->heading), text);
  show_child (self, self->heading, "month");
}

static void
bind_entry (FmnTimelineRow *self, FmnJournal *journal, FmnEntry *entry, FmnPlace place)
{
  static const char *const classes[] = { "mid", "first", "last", "single" };

  if (self->entry == NULL)
    self->entry = g_object_ref_sink (fmn_entry_row_new ());
  fmn_entry_row_set_entry (FMN_ENTRY_ROW (self->entry), journal, entry);
  show_child (self, self->entry, classes[place & (FMN_PLACE_FIRST | FMN_PLACE_LAST)]);
}

static void
fmn_timeline_row_dispose (GObject *object)
{
  FmnTimelineRow *self = FMN_TIMELINE_ROW (object);

  g_clear_object (&self->heading);
  g_clear_object (&self->entry);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (fmn_timeline_row_parent_class)->dispose (object);
}

static void
fmn_timeline_row_class_init (FmnTimelineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_timeline_row_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "timelinerow");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fmn_timeline_row_init (FmnTimelineRow *self)
{
}

GtkWidget *
fmn_timeline_row_new (void)
{
  return g_object_new (FMN_TYPE_TIMELINE_ROW, NULL);
}

void
fmn_timeline_row_bind (FmnTimelineRow *self, FmnJournal *journal, FmnTimelineItem *item)
{
  g_return_if_fail (FMN_IS_TIMELINE_ROW (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal));
  g_return_if_fail (FMN_IS_TIMELINE_ITEM (item));

  g_set_object (&self->item, item);
  if (fmn_timeline_item_get_entry (item) != NULL)
    bind_entry (self, journal, fmn_timeline_item_get_entry (item),
                fmn_timeline_item_get_place (item));
  else
    bind_heading (self, fmn_timeline_item_get_heading (item));
}

void
fmn_timeline_row_unbind (FmnTimelineRow *self)
{
  g_return_if_fail (FMN_IS_TIMELINE_ROW (self));

  g_clear_object (&self->item);
}

FmnTimelineItem *
fmn_timeline_row_get_item (FmnTimelineRow *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_ROW (self), NULL);

  return self->item;
}

const char *
fmn_timeline_row_get_sentence (FmnTimelineRow *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_ROW (self), NULL);

  if (self->item == NULL)
    return NULL;
  if (fmn_timeline_item_get_entry (self->item) != NULL)
    return fmn_entry_row_get_sentence (FMN_ENTRY_ROW (self->entry));
  return fmn_timeline_item_get_heading (self->item);
}

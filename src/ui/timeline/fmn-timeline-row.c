/* fmn-timeline-row.c: holds a heading or an entry's row, made when it is near to being seen: a list view keeps some 200 rows and shows a dozen.
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
  GPtrArray *spare; /* GtkWidget, FmnEntryRow that no row shows now; one for all rows of a list */
  FmnJournal *journal;
  FmnTimelineItem *item;
  guint form;       /* of the item, when it was bound */
  gboolean pending; /* bound, but not filled yet */
  gboolean breaks;
};

/* What a row that was never seen asks for: the height of the last one that was, heading or entry. */
static int known_heights[2] = { 38, 46 };

#define MIN_WIDTH 300 /* texts give way to one another below their own wishes */

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

  if (self->entry == NULL && self->spare->len > 0)
    self->entry = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  else if (self->entry == NULL)
    self->entry = g_object_ref_sink (fmn_entry_row_new ());
  fmn_entry_row_set_breaks (FMN_ENTRY_ROW (self->entry), self->breaks);
  fmn_entry_row_set_entry (FMN_ENTRY_ROW (self->entry), journal, entry);
  show_child (self, self->entry, classes[place & (FMN_PLACE_FIRST | FMN_PLACE_LAST)]);
}

/* The widget that takes the focus is the list's own, so it has to bear the sentence. */
static void
name_holder (FmnTimelineRow *self)
{
  GtkWidget *holder = gtk_widget_get_parent (GTK_WIDGET (self));

  if (holder != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    fmn_timeline_row_get_sentence (self), -1);
}

static void
fill (FmnTimelineRow *self)
{
  FmnEntry *entry = fmn_timeline_item_get_entry (self->item);

  self->pending = FALSE;
  if (entry != NULL)
    bind_entry (self, self->journal, entry, fmn_timeline_item_get_place (self->item));
  else
    bind_heading (self, fmn_timeline_item_get_heading (self->item));
  name_holder (self);
}

static gboolean
is_entry (FmnTimelineRow *self)
{
  return self->item != NULL && fmn_timeline_item_get_entry (self->item) != NULL;
}

static GtkSizeRequestMode
fmn_timeline_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fmn_timeline_row_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  FmnTimelineRow *self = FMN_TIMELINE_ROW (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));
  int *known = &known_heights[is_entry (self)];

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN_WIDTH;
  else if (self->pending || child == NULL)
    *minimum = *natural = *known;
  else
    {
      gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
      *known = *minimum;
    }
}

static void
fmn_timeline_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
fmn_timeline_row_dispose (GObject *object)
{
  FmnTimelineRow *self = FMN_TIMELINE_ROW (object);

  g_clear_object (&self->heading);
  g_clear_object (&self->entry);
  g_clear_object (&self->item);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->spare, g_ptr_array_unref);

  G_OBJECT_CLASS (fmn_timeline_row_parent_class)->dispose (object);
}

static void
fmn_timeline_row_class_init (FmnTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_timeline_row_dispose;
  widget_class->get_request_mode = fmn_timeline_row_get_request_mode;
  widget_class->measure = fmn_timeline_row_measure;
  widget_class->size_allocate = fmn_timeline_row_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "timelinerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fmn_timeline_row_init (FmnTimelineRow *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

GtkWidget *
fmn_timeline_row_new (GPtrArray *spare)
{
  FmnTimelineRow *self;

  g_return_val_if_fail (spare != NULL, NULL);

  self = g_object_new (FMN_TYPE_TIMELINE_ROW, NULL);
  self->spare = g_ptr_array_ref (spare);
  return GTK_WIDGET (self);
}

void
fmn_timeline_row_bind (FmnTimelineRow *self,
                       FmnJournal *journal,
                       FmnTimelineItem *item,
                       gboolean now)
{
  g_return_if_fail (FMN_IS_TIMELINE_ROW (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal));
  g_return_if_fail (FMN_IS_TIMELINE_ITEM (item));

  g_set_object (&self->item, item);
  g_set_object (&self->journal, journal);
  self->form = fmn_timeline_item_get_form (item);
  self->pending = TRUE;
  if (now)
    fill (self);
}

void
fmn_timeline_row_set_breaks (FmnTimelineRow *self, gboolean breaks)
{
  g_return_if_fail (FMN_IS_TIMELINE_ROW (self));

  self->breaks = breaks;
  if (self->entry != NULL)
    fmn_entry_row_set_breaks (FMN_ENTRY_ROW (self->entry), breaks);
}

gboolean
fmn_timeline_row_is_up_to_date (FmnTimelineRow *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_ROW (self), FALSE);

  return self->item != NULL && self->form == fmn_timeline_item_get_form (self->item);
}

gboolean
fmn_timeline_row_fill (FmnTimelineRow *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_ROW (self), FALSE);

  if (!self->pending)
    return FALSE;
  fill (self);
  return TRUE;
}

void
fmn_timeline_row_unbind (FmnTimelineRow *self)
{
  g_return_if_fail (FMN_IS_TIMELINE_ROW (self));

  g_clear_object (&self->item);
  self->pending = FALSE;
  /* To make or to free one takes longer than all else, and a search can take away two hundred rows at once. */
  if (self->entry == NULL)
    return;
  if (adw_bin_get_child (ADW_BIN (self)) == self->entry)
    adw_bin_set_child (ADW_BIN (self), NULL);
  g_ptr_array_add (self->spare, g_steal_pointer (&self->entry));
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

  if (self->item == NULL || self->pending)
    return NULL;
  if (fmn_timeline_item_get_entry (self->item) != NULL)
    return fmn_entry_row_get_sentence (FMN_ENTRY_ROW (self->entry));
  return fmn_timeline_item_get_heading (self->item);
}

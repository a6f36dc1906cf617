/* fmn-sparkline.c: a layout without axes. Its size is the same in every row.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-sparkline.h"

#include "fmn-series-draw.h"
#include "fmn-widget-palette.h"

#define WIDTH 64
#define HEIGHT 26

struct _FmnSparkline
{
  GtkWidget parent_instance;

  FmnSeriesLayout *layout; /* for each direction of text made when it is drawn */
  FmnSeriesData *data;
  gboolean logarithmic;
};

G_DEFINE_FINAL_TYPE (FmnSparkline, fmn_sparkline, GTK_TYPE_WIDGET)

static void
fmn_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FmnSparkline *self = FMN_SPARKLINE (widget);
  const FmnSeriesFrame frame = { .width = gtk_widget_get_width (widget),
                                 .plot = gtk_widget_get_height (widget),
                                 .scale = 1,
                                 .bare = TRUE,
                                 .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
                                 .logarithmic = { self->logarithmic } };
  FmnPalette palette;
  FmnPen pen = { NULL, gtk_widget_get_pango_context (widget), &palette };

  if (self->layout == NULL)
    self->layout = fmn_series_layout_new (self->data, &frame);
  fmn_widget_palette_fill (widget, &palette);
  pen.cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) frame.width, (float) frame.plot));
  fmn_series_draw (&pen, self->layout);
  cairo_destroy (pen.cr);
}

static void
fmn_sparkline_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
forget_layout (FmnSparkline *self)
{
  g_clear_pointer (&self->layout, fmn_series_layout_free);
}

static void
fmn_sparkline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  forget_layout (FMN_SPARKLINE (widget));
}

static void
fmn_sparkline_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  forget_layout (FMN_SPARKLINE (widget));
}

static void
fmn_sparkline_finalize (GObject *object)
{
  FmnSparkline *self = FMN_SPARKLINE (object);

  forget_layout (self);
  g_clear_pointer (&self->data, fmn_series_data_unref);
  G_OBJECT_CLASS (fmn_sparkline_parent_class)->finalize (object);
}

static void
fmn_sparkline_class_init (FmnSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fmn_sparkline_finalize;
  widget_class->snapshot = fmn_sparkline_snapshot;
  widget_class->measure = fmn_sparkline_measure;
  widget_class->size_allocate = fmn_sparkline_size_allocate;
  widget_class->direction_changed = fmn_sparkline_direction_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fmn_sparkline_init (FmnSparkline *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/* Of what is followed through pregnancies, the newest: one line, not many in a row. */
static void
keep_last_line (FmnSeriesData *data)
{
  guint first = data->values->len;

  while (first > 0 && g_array_index (data->values, FmnSeriesValue, first - 1).joined)
    first--;
  if (first > 1)
    g_array_remove_range (data->values, 0, first - 1);
}

GtkWidget *
fmn_sparkline_new (FmnJournal *journal, const FmnTestSeries *series)
{
  const FmnSeriesChoice choice = { { series }, .axis = FMN_SERIES_BY_DATE, .bare = TRUE };
  FmnSparkline *self;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && series != NULL, NULL);

  self = g_object_new (FMN_TYPE_SPARKLINE, NULL);
  self->data = fmn_series_data_new (journal, &choice);
  self->logarithmic = series->item != NULL && fmn_catalogue_item_is_logarithmic (series->item);
  keep_last_line (self->data);
  gtk_widget_set_visible (GTK_WIDGET (self), self->data->values->len > 1);
  return GTK_WIDGET (self);
}

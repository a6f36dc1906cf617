/* fmn-sheet-view.c: one sheet on the screen, as wide as there is room.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-sheet-view.h"

#define MIN_WIDTH 200
#define NATURAL_WIDTH 640

struct _FmnSheetView
{
  GtkWidget parent_instance;

  const FmnSheet *sheet;
};

G_DEFINE_FINAL_TYPE (FmnSheetView, fmn_sheet_view, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
fmn_sheet_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fmn_sheet_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  const FmnSheet *sheet = FMN_SHEET_VIEW (widget)->sheet;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural
        = (int) ((for_size > 0 ? for_size : NATURAL_WIDTH) * sheet->height / sheet->width);
}

static void
fmn_sheet_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const FmnSheet *sheet = FMN_SHEET_VIEW (widget)->sheet;
  const int width = gtk_widget_get_width (widget);
  const graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  /* Paper is white in a dark window, too. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / sheet->width, width / sheet->width);
  fmn_sheet_draw (sheet, cr);
  cairo_destroy (cr);
}

static void
fmn_sheet_view_class_init (FmnSheetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = fmn_sheet_view_get_request_mode;
  widget_class->measure = fmn_sheet_view_measure;
  widget_class->snapshot = fmn_sheet_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fmn_sheet_view_init (FmnSheetView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
fmn_sheet_view_new (const FmnSheet *sheet)
{
  FmnSheetView *self;

  g_return_val_if_fail (sheet != NULL, NULL);

  self = g_object_new (FMN_TYPE_SHEET_VIEW, NULL);
  self->sheet = sheet;
  return GTK_WIDGET (self);
}

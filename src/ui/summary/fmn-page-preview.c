/* fmn-page-preview.c: one page of the summary on the screen: white paper in light and dark, as wide as there is room.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-page-preview.h"

#include <glib/gi18n-lib.h>

#define MIN_WIDTH 280
#define NATURAL_WIDTH 640

struct _FmnPagePreview
{
  GtkWidget parent_instance;

  FmnSummaryPages *pages;
  guint page;
};

G_DEFINE_FINAL_TYPE (FmnPagePreview, fmn_page_preview, GTK_TYPE_WIDGET)

static double
get_ratio (FmnPagePreview *self)
{
  double width, height;

  if (self->pages == NULL)
    return 1.414;
  fmn_summary_pages_get_size (self->pages, &width, &height);
  return height / width;
}

static GtkSizeRequestMode
fmn_page_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fmn_page_preview_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  FmnPagePreview *self = FMN_PAGE_PREVIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural
        = (int) ((for_size > 0 ? for_size : NATURAL_WIDTH) * get_ratio (self) + 0.5);
}

static void
fmn_page_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FmnPagePreview *self = FMN_PAGE_PREVIEW (widget);
  const float width = (float) gtk_widget_get_width (widget);
  const float height = (float) gtk_widget_get_height (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  const GdkRGBA white = { 1, 1, 1, 1 };
  double paper_width, paper_height;
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &white, &bounds);
  if (self->pages == NULL || self->page >= fmn_summary_pages_get_n_pages (self->pages))
    return;
  fmn_summary_pages_get_size (self->pages, &paper_width, &paper_height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, width / paper_width, width / paper_width);
  fmn_summary_pages_draw (self->pages, cr, self->page);
  cairo_destroy (cr);
}

static void
fmn_page_preview_dispose (GObject *object)
{
  g_clear_object (&FMN_PAGE_PREVIEW (object)->pages);
  G_OBJECT_CLASS (fmn_page_preview_parent_class)->dispose (object);
}

static void
fmn_page_preview_class_init (FmnPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_page_preview_dispose;
  widget_class->get_request_mode = fmn_page_preview_get_request_mode;
  widget_class->measure = fmn_page_preview_measure;
  widget_class->snapshot = fmn_page_preview_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "page-preview");
}

static void
fmn_page_preview_init (FmnPagePreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
fmn_page_preview_new (void)
{
  return g_object_new (FMN_TYPE_PAGE_PREVIEW, NULL);
}

void
fmn_page_preview_set_page (FmnPagePreview *self, FmnSummaryPages *pages, guint page)
{
  g_return_if_fail (FMN_IS_PAGE_PREVIEW (self));
  g_return_if_fail (pages == NULL || FMN_IS_SUMMARY_PAGES (pages));

  g_set_object (&self->pages, pages);
  self->page = page;
  if (pages != NULL && page < fmn_summary_pages_get_n_pages (pages))
    {
      g_autofree char *text = fmn_summary_pages_dup_text (pages, page);
      g_autofree char *label = g_strdup_printf (C_ ("summary", "Page %u of the summary"), page + 1);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

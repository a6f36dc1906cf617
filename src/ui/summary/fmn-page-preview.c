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
/* cairo puts each letter on a whole pixel, which at the size of a screen sets small print unevenly: it is drawn larger and made smaller. */
#define OVERSAMPLING 2

struct _FmnPagePreview
{
  GtkWidget parent_instance;

  FmnSummaryPages *pages;
  guint page;
  GdkTexture *texture; /* the page at twice the size it is shown in */
  int texture_width;   /* of the widget, in device pixels, that it was made for */
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

static GdkTexture *
make_texture (FmnPagePreview *self, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  double paper_width, paper_height;
  GdkTexture *texture;

  fmn_summary_pages_get_size (self->pages, &paper_width, &paper_height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / paper_width, width / paper_width);
  fmn_summary_pages_draw (self->pages, cr, self->page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  /* The fourth byte of a pixel means nothing to cairo here; the texture's format wants it opaque. */
  for (int y = 0; y < height; y++)
    {
      guint32 *row
          = (guint32 *) (gpointer) (cairo_image_surface_get_data (surface)
                                    + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        row[x] |= 0xff000000u;
    }
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) height
                                          * (gsize) cairo_image_surface_get_stride (surface),
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                    (gsize) cairo_image_surface_get_stride (surface));
  return texture;
}

static void
fmn_page_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FmnPagePreview *self = FMN_PAGE_PREVIEW (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const int device = width * gtk_widget_get_scale_factor (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  const GdkRGBA white = { 1, 1, 1, 1 };

  gtk_snapshot_append_color (snapshot, &white, &bounds);
  if (self->pages == NULL || self->page >= fmn_summary_pages_get_n_pages (self->pages)
      || width <= 0)
    return;
  if (self->texture == NULL || self->texture_width != device)
    {
      g_clear_object (&self->texture);
      self->texture = make_texture (self, device * OVERSAMPLING,
                                    height * gtk_widget_get_scale_factor (widget) * OVERSAMPLING);
      self->texture_width = device;
    }
  gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
}

static void
fmn_page_preview_dispose (GObject *object)
{
  g_clear_object (&FMN_PAGE_PREVIEW (object)->pages);
  g_clear_object (&FMN_PAGE_PREVIEW (object)->texture);
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
  g_clear_object (&self->texture);
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

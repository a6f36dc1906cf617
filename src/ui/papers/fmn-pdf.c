/* fmn-pdf.c: pages of a PDF by poppler, which is asked by one thread at a time and believed in nothing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-pdf.h"

#include <glib/gi18n-lib.h>
#include <poppler.h>

/* Under names of our own: some versions of poppler bring cleanup functions, others do not. */
typedef PopplerDocument Document;
typedef PopplerPage Page;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

/* A page may say that it is a mile long. */
#define MAX_RATIO 8.0
#define MAX_PIXELS (16.0 * 1000 * 1000)
#define MAX_TEXT 20000

struct _FmnPdf
{
  GObject parent_instance;

  GMutex lock;
  PopplerDocument *document;
  guint n_pages;
};

G_DEFINE_FINAL_TYPE (FmnPdf, fmn_pdf, G_TYPE_OBJECT)

static void
fmn_pdf_finalize (GObject *object)
{
  FmnPdf *self = FMN_PDF (object);

  g_clear_object (&self->document);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (fmn_pdf_parent_class)->finalize (object);
}

static void
fmn_pdf_class_init (FmnPdfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_pdf_finalize;
}

static void
fmn_pdf_init (FmnPdf *self)
{
  g_mutex_init (&self->lock);
}

FmnPdf *
fmn_pdf_new (GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (Document) document = NULL;
  FmnPdf *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  document = poppler_document_new_from_bytes (bytes, NULL, &cause);
  if (document == NULL && g_error_matches (cause, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                           _ ("This PDF has a password of its own, so it cannot be shown here. "
                              "Another program can ask for it."));
      return NULL;
    }
  if (document == NULL || poppler_document_get_n_pages (document) <= 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("This file is not a PDF that can be shown here, or a part of it is "
                              "missing. It is kept as it is; a copy of it can be saved."));
      return NULL;
    }
  self = g_object_new (FMN_TYPE_PDF, NULL);
  self->n_pages = (guint) poppler_document_get_n_pages (document);
  self->document = g_steal_pointer (&document);
  return self;
}

guint
fmn_pdf_get_n_pages (FmnPdf *self)
{
  g_return_val_if_fail (FMN_IS_PDF (self), 0);

  return self->n_pages;
}

/* With the lock. NULL for a page that is not there. */
static PopplerPage *
get_page (FmnPdf *self, guint page, double *width, double *height)
{
  PopplerPage *found = NULL;

  if (page < self->n_pages)
    found = poppler_document_get_page (self->document, (int) page);
  if (found == NULL)
    return NULL;
  poppler_page_get_size (found, width, height);
  if (*width >= 1 && *height >= 1 && *width < 1e6 && *height < 1e6)
    return found;
  g_object_unref (found);
  return NULL;
}

double
fmn_pdf_get_ratio (FmnPdf *self, guint page)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (Page) found = NULL;
  double width = 1, height = 1;

  g_return_val_if_fail (FMN_IS_PDF (self), 1);

  locker = g_mutex_locker_new (&self->lock);
  found = get_page (self, page, &width, &height);
  return found != NULL ? CLAMP (height / width, 1 / MAX_RATIO, MAX_RATIO) : 1.414;
}

static GdkTexture *
take_surface (cairo_surface_t *surface, int width, int height)
{
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes
      = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) height * stride,
                                    (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

GdkTexture *
fmn_pdf_draw (FmnPdf *self, guint page, int width)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (Page) found = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  double page_width = 1, page_height = 1;
  double ratio;
  int height;

  g_return_val_if_fail (FMN_IS_PDF (self), NULL);

  locker = g_mutex_locker_new (&self->lock);
  found = get_page (self, page, &page_width, &page_height);
  if (found == NULL)
    return NULL;
  ratio = CLAMP (page_height / page_width, 1 / MAX_RATIO, MAX_RATIO);
  while (width > 16 && (double) width * width * ratio > MAX_PIXELS)
    width = width * 3 / 4;
  width = MAX (width, 16);
  height = MAX ((int) (width * ratio), 1);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / page_width, width / page_width);
  poppler_page_render (found, cr);
  cairo_destroy (cr);
  return take_surface (surface, width, height);
}

char *
fmn_pdf_dup_text (FmnPdf *self, guint page)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (Page) found = NULL;
  g_autofree char *text = NULL;
  double width, height;

  g_return_val_if_fail (FMN_IS_PDF (self), NULL);

  locker = g_mutex_locker_new (&self->lock);
  found = get_page (self, page, &width, &height);
  text = found != NULL ? poppler_page_get_text (found) : NULL;
  if (text == NULL)
    return g_strdup ("");
  if (strlen (text) > MAX_TEXT)
    text[MAX_TEXT] = '\0';
  return g_utf8_make_valid (text, -1);
}

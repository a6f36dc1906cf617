/* fmn-summary-pdf.c: the summary as a PDF: selectable text, bookmarks, links, neutral metadata.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-pdf.h"

#include "fmn-private-file.h"
#include "fmn-summary-file.h"
#include "fmn-summary-pages.h"
#include "fmn-summary-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* cairo would write the time and the time zone of this machine; the day is printed on the page anyway. */
static void
set_metadata (cairo_surface_t *surface, FmnSummary *summary)
{
  g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", summary->today.year,
                                          summary->today.month, summary->today.day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, C_ ("document", "Summary"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
}

/* Numbers in what cairo is told have a point, whatever the locale. */
static char *
dup_number (double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.3f", number));
}

static void
add_place (cairo_surface_t *surface, cairo_t *cr, const FmnBox *box, guint page)
{
  g_autofree char *x = dup_number (box->x);
  g_autofree char *y = dup_number (box->y);

  if (box->name != NULL)
    {
      g_autofree char *where = g_strdup_printf ("name='%s' x=%s y=%s", box->name, x, y);

      cairo_tag_begin (cr, CAIRO_TAG_DEST, where);
      cairo_tag_end (cr, CAIRO_TAG_DEST);
    }
  if (box->bookmark != NULL)
    {
      g_autofree char *where = g_strdup_printf ("page=%u pos=[%s %s]", page + 1, x, y);

      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, box->bookmark, where, 0);
    }
}

static void
add_links (cairo_t *cr, const FmnBox *box)
{
  for (guint i = 0; box->links != NULL && i < box->links->len; i++)
    {
      const FmnLink *link = &g_array_index (box->links, FmnLink, i);
      g_autofree char *x = dup_number (box->x + link->x);
      g_autofree char *y = dup_number (box->y + link->y);
      g_autofree char *width = dup_number (link->width);
      g_autofree char *height = dup_number (link->height);
      g_autofree char *where
          = g_strdup_printf ("dest='%s' rect=[%s %s %s %s]", link->name, x, y, width, height);

      cairo_tag_begin (cr, CAIRO_TAG_LINK, where);
      cairo_tag_end (cr, CAIRO_TAG_LINK);
    }
}

/* Printers know neither, and a print of some pages would lead to pages that are not there. */
static void
add_bookmarks_and_links (cairo_surface_t *surface, cairo_t *cr, const FmnSheet *sheet, guint page)
{
  for (guint i = 0; i < sheet->boxes->len; i++)
    {
      const FmnBox *box = g_ptr_array_index (sheet->boxes, i);

      if (box->type == FMN_BOX_PLACE)
        add_place (surface, cr, box, page);
      else
        add_links (cr, box);
    }
}

GByteArray *
fmn_summary_draw_pdf (FmnSummary *summary, GError **error)
{
  g_autoptr (FmnSummaryPages) pages = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  cairo_t *cr;

  g_return_val_if_fail (FMN_IS_SUMMARY (summary), NULL);

  pages = fmn_summary_pages_new (summary);
  fmn_summary_pages_get_size (pages, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (fmn_private_file_append, bytes, width, height);
  set_metadata (surface, summary);
  cr = cairo_create (surface);
  for (guint i = 0; i < fmn_summary_pages_get_n_pages (pages); i++)
    {
      fmn_summary_pages_draw (pages, cr, i);
      add_bookmarks_and_links (surface, cr, fmn_summary_pages_get_sheet (pages, i), i);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_steal_pointer (&bytes);
  g_set_error (error, FMN_REPORT_ERROR, FMN_REPORT_ERROR_NOT_SAVED,
               _ ("The summary could not be drawn: %s."), cairo_status_to_string (status));
  return NULL;
}

/* fmn-summary-pdf.c: the summary as a PDF: selectable text, neutral metadata, a safe write.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-pdf.h"

#include "fmn-private-file.h"
#include "fmn-summary-pages.h"
#include "fmn-summary-private.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (fmn - report - error - quark, fmn_report_error)

/* Errors */

static void
set_error (GError **error, int saved_errno)
{
  switch (saved_errno)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error_literal (error, FMN_REPORT_ERROR, FMN_REPORT_ERROR_NO_SPACE,
                           _ ("The summary could not be saved: there is no room left on the disk. "
                              "An earlier file of that name is as it was."));
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error_literal (error, FMN_REPORT_ERROR, FMN_REPORT_ERROR_NO_PERMISSION,
                           _ ("The summary could not be saved: this folder cannot be written to. "
                              "Choose another folder."));
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error_literal (error, FMN_REPORT_ERROR, FMN_REPORT_ERROR_NO_FOLDER,
                           _ ("The summary could not be saved: the folder is not there. "
                              "Choose another folder."));
      break;
    default:
      g_set_error (error, FMN_REPORT_ERROR, FMN_REPORT_ERROR_NOT_SAVED,
                   /* Translators: %s is the system's own description of what was in the way. */
                   _ ("The summary could not be saved: %s."), g_strerror (saved_errno));
      break;
    }
}

static void
set_error_from_io (GError **error, const GError *io)
{
  if (g_error_matches (io, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    set_error (error, ENOSPC);
  else if (g_error_matches (io, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
           || g_error_matches (io, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    set_error (error, EACCES);
  else if (g_error_matches (io, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
           || g_error_matches (io, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    set_error (error, ENOENT);
  else
    g_set_error (error, FMN_REPORT_ERROR, FMN_REPORT_ERROR_NOT_SAVED,
                 _ ("The summary could not be saved: %s."), io->message);
}

/* Drawing */

/* cairo would write the time and the time zone of this machine; the day is printed on the page anyway. */
static void
set_metadata (cairo_surface_t *surface, FmnSummary *summary)
{
  g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", summary->today.year,
                                          summary->today.month, summary->today.day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, C_ ("document", "Summary"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
}

static GByteArray *
draw_pdf (FmnSummary *summary, GError **error)
{
  g_autoptr (FmnSummaryPages) pages = fmn_summary_pages_new (summary);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  cairo_t *cr;

  fmn_summary_pages_get_size (pages, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (fmn_private_file_append, bytes, width, height);
  set_metadata (surface, summary);
  cr = cairo_create (surface);
  for (guint i = 0; i < fmn_summary_pages_get_n_pages (pages); i++)
    {
      fmn_summary_pages_draw (pages, cr, i);
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

gboolean
fmn_summary_write_pdf_to_stream (FmnSummary *self, GOutputStream *stream, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) io = NULL;

  g_return_val_if_fail (FMN_IS_SUMMARY (self), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  bytes = draw_pdf (self, error);
  if (bytes == NULL)
    return FALSE;
  if (g_output_stream_write_all (stream, bytes->data, bytes->len, NULL, NULL, &io)
      && g_output_stream_flush (stream, NULL, &io))
    return TRUE;
  set_error_from_io (error, io);
  return FALSE;
}

/* File */

gboolean
fmn_summary_write_pdf (FmnSummary *self, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (FMN_IS_SUMMARY (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = draw_pdf (self, error);
  if (bytes == NULL)
    return FALSE;
  if (fmn_private_file_write (path, bytes))
    return TRUE;
  set_error (error, errno);
  return FALSE;
}

char *
fmn_summary_dup_file_name (FmnSummary *self, const char *extension)
{
  g_return_val_if_fail (FMN_IS_SUMMARY (self), NULL);
  g_return_val_if_fail (extension != NULL, NULL);

  return g_strdup_printf ("summary-%04d-%02d-%02d.%s", self->today.year, self->today.month,
                          self->today.day, extension);
}

/* fmn-sheet-pdf.c: laid-out pages as a PDF that its owner alone can read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-sheet-pdf.h"

#include "fmn-private-file.h"
#include "fmn-summary-file.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>

static void
set_error (GError **error, int errnum)
{
  const gboolean space = errnum == ENOSPC || errnum == EDQUOT || errnum == EFBIG;
  const gboolean allowed = errnum != EACCES && errnum != EPERM && errnum != EROFS;

  g_set_error_literal (
      error, FMN_REPORT_ERROR,
      space                                   ? FMN_REPORT_ERROR_NO_SPACE
      : !allowed                              ? FMN_REPORT_ERROR_NO_PERMISSION
      : errnum == ENOENT || errnum == ENOTDIR ? FMN_REPORT_ERROR_NO_FOLDER
                                              : FMN_REPORT_ERROR_NOT_SAVED,
      space ? _ ("The sheet could not be saved: there is no room left on the disk.")
            : _ ("The sheet could not be saved there. Choose another folder, or print it."));
}

/* cairo would write the time and the time zone of this machine. */
static void
set_metadata (cairo_surface_t *surface, const char *title, const FmnDate *day)
{
  g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d", day->year, day->month, day->day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
}

gboolean
fmn_sheets_write_pdf (
    GPtrArray *sheets, const char *title, const FmnDate *day, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const FmnSheet *first;
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean done = FALSE;
  cairo_t *cr;

  g_return_val_if_fail (sheets != NULL && sheets->len > 0, FALSE);
  g_return_val_if_fail (title != NULL && day != NULL && path != NULL, FALSE);

  first = g_ptr_array_index (sheets, 0);
  surface = cairo_pdf_surface_create_for_stream (fmn_private_file_append, bytes, first->width,
                                                 first->height);
  set_metadata (surface, title, day);
  cr = cairo_create (surface);
  for (guint i = 0; i < sheets->len; i++)
    {
      fmn_sheet_draw (g_ptr_array_index (sheets, i), cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  errno = ENOMEM;
  if (status == CAIRO_STATUS_SUCCESS)
    done = fmn_private_file_write (path, bytes);
  if (!done)
    set_error (error, errno);
  memset (bytes->data, 0, bytes->len);
  return done;
}

/* fmn-summary-file.c: writes the summary as a file in one of its formats; errors say what can be done.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-file.h"

#include "fmn-private-file.h"
#include "fmn-summary-pdf.h"
#include "fmn-summary-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* clang-format off */
G_DEFINE_QUARK (fmn-report-error-quark, fmn_report_error)
/* clang-format on */

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

/* Formats */

static const struct
{
  const char *id;
  const char *extension;
} formats[] = { { "pdf", "pdf" }, { "html", "html" }, { "text", "txt" } };

gboolean
fmn_summary_format_from_id (const char *id, FmnSummaryFormat *out)
{
  g_return_val_if_fail (id != NULL && out != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].id, id))
      {
        *out = (FmnSummaryFormat) i;
        return TRUE;
      }
  return FALSE;
}

static GByteArray *
make_bytes (FmnSummary *self, FmnSummaryFormat format, GError **error)
{
  char *text;

  if (format == FMN_FORMAT_PDF)
    return fmn_summary_draw_pdf (self, error);
  text = format == FMN_FORMAT_HTML ? fmn_summary_to_html (self) : fmn_summary_to_text (self);
  return g_byte_array_new_take ((guint8 *) text, strlen (text));
}

gboolean
fmn_summary_write_to_stream (FmnSummary *self,
                             FmnSummaryFormat format,
                             GOutputStream *stream,
                             GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) io = NULL;

  g_return_val_if_fail (FMN_IS_SUMMARY (self), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  bytes = make_bytes (self, format, error);
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
fmn_summary_write (FmnSummary *self, FmnSummaryFormat format, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (FMN_IS_SUMMARY (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = make_bytes (self, format, error);
  if (bytes == NULL)
    return FALSE;
  if (fmn_private_file_write (path, bytes))
    return TRUE;
  set_error (error, errno);
  return FALSE;
}

char *
fmn_summary_dup_file_name (FmnSummary *self, FmnSummaryFormat format)
{
  g_return_val_if_fail (FMN_IS_SUMMARY (self), NULL);

  return g_strdup_printf ("summary-%04d-%02d-%02d.%s", self->today.year, self->today.month,
                          self->today.day, formats[format].extension);
}

/* fmn-summary-file.h: the summary as a file: PDF, HTML or plain text, written whole or not at all.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-summary.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define FMN_REPORT_ERROR (fmn_report_error_quark ())
GQuark fmn_report_error_quark (void);

/* What a caller can act on. Messages are translated sentences for a person. */
typedef enum
{
  FMN_REPORT_ERROR_NO_SPACE,
  FMN_REPORT_ERROR_NO_PERMISSION,
  FMN_REPORT_ERROR_NO_FOLDER,
  FMN_REPORT_ERROR_NOT_SAVED, /* any other reason, told in the message */
} FmnReportError;

typedef enum
{
  FMN_FORMAT_PDF,
  FMN_FORMAT_HTML,
  FMN_FORMAT_TEXT,
} FmnSummaryFormat;

/* FALSE, leaving @out untouched, when @id is none of "pdf", "html" and "text". */
gboolean fmn_summary_format_from_id (const char *id, FmnSummaryFormat *out);

/**
 * fmn_summary_write:
 * @self: a summary
 * @format: as what
 * @path: the file, in the file system's encoding
 * @error: return location for a %FMN_REPORT_ERROR
 *
 * Writes a temporary file beside @path with mode 0600, syncs it and renames it over @path, so that
 * an earlier file stays whole when something is in the way.
 *
 * Returns: whether the file is there
 */
gboolean
fmn_summary_write (FmnSummary *self, FmnSummaryFormat format, const char *path, GError **error);

/* The same into a stream, which is not closed. FMN_REPORT_ERROR. */
gboolean fmn_summary_write_to_stream (FmnSummary *self,
                                      FmnSummaryFormat format,
                                      GOutputStream *stream,
                                      GError **error);

/* The file name to offer: "summary-2026-02-24.pdf", ".html" or ".txt". (transfer full) */
char *fmn_summary_dup_file_name (FmnSummary *self, FmnSummaryFormat format);

G_END_DECLS

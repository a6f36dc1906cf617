/* load-journal.h: a journal of the source folder, read whole: the shipped sample, or the one that holds every member of the format.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-codec.h"

#define SAMPLE_JOURNAL "data/sample/journal.json"

/* @path: below the source folder. @now: an ISO 8601 time that stands still, or NULL for what FMN_TODAY says. */
static inline FmnJournal *
load_journal (const char *path, const char *now)
{
  g_autofree char *file = g_build_filename (g_getenv ("FMN_SOURCE_DIR"), path, NULL);
  g_autoptr (GDateTime) time = now != NULL ? g_date_time_new_from_iso8601 (now, NULL) : NULL;
  g_autoptr (FmnClock) clock = now != NULL ? fmn_clock_new_fixed (time) : fmn_clock_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (file, &data, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (data, size);
  snapshot = fmn_codec_parse (bytes, &error);
  g_assert_no_error (error);
  return fmn_journal_new_from_snapshot (snapshot, clock);
}

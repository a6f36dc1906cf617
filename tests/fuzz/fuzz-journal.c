/* fuzz-journal.c: any bytes as a journal. What is read is written and read again, and everything a list shows of it is made.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-fuzz"
#include "config.h"

#include "fmn-fuzz.h"

#include "fmn-caption.h"
#include "fmn-codec.h"
#include "fmn-pregnancy.h"

static void
look_at (FmnJournal *journal, FmnEntry *entry)
{
  g_autofree char *caption = fmn_entry_dup_caption (journal, entry);
  g_autofree char *detail = fmn_entry_dup_detail (journal, entry);
  g_autofree char *medicines = fmn_journal_dup_medicines_on (journal, entry);
  g_autofree char *weeks = NULL;
  FmnMoment moment;

  g_assert_nonnull (caption);
  g_assert_nonnull (detail);
  g_assert_true (medicines == NULL || *medicines != '\0');
  fmn_journal_get_moment (journal, entry, &moment);
  weeks = fmn_moment_format (&moment);
  if (fmn_entry_get_kind (entry) == FMN_KIND_PREGNANCY)
    {
      g_autofree char *name = fmn_pregnancy_dup_name (journal, entry);
      g_autofree char *dating = fmn_pregnancy_dup_dating_line (journal, entry);

      g_assert_nonnull (name);
      g_assert_nonnull (dating);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = fmn_codec_parse (bytes, &error);
  g_autoptr (FmnSnapshot) again = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (FmnClock) clock = NULL;
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (FmnObstetricHistory) history = NULL;
  g_autofree char *figures = NULL;

  g_assert_true ((snapshot == NULL) == (error != NULL));
  if (snapshot == NULL)
    return 0;

  first = fmn_codec_serialise (snapshot);
  again = fmn_codec_parse (first, &error);
  g_assert_no_error (error);
  second = fmn_codec_serialise (again);
  g_assert_true (g_bytes_equal (first, second));

  fmn_snapshot_warm (snapshot, NULL, NULL);
  now = g_date_time_new_utc (2026, 2, 24, 9, 0, 0);
  clock = fmn_clock_new_fixed (now);
  journal = fmn_journal_new_from_snapshot (snapshot, clock);
  for (guint i = 0; i < fmn_snapshot_get_n_entries (snapshot); i++)
    look_at (journal, fmn_snapshot_get_entry (snapshot, i));
  history = fmn_journal_dup_obstetric_history (journal);
  figures = fmn_obstetric_history_format_gtpal (history);
  g_assert_nonnull (figures);
  return 0;
}

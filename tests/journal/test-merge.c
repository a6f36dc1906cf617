/* test-merge.c: two copies of one journal become one, the same whichever takes in the other, and nothing is lost.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-codec.h"
#include "fmn-difference.h"
#include "fmn-merge.h"

#include <string.h>

#define HEAD                                                                                       \
  "{\"format\":1,\"id\":\"11111111-1111-4111-8111-111111111111\",\"people\":[{\"id\":\"self\","    \
  "\"role\":\"self\"}],\"words\":{},\"settings\":{},\"entries\":["
#define ID(n) "22222222-2222-4222-8222-00000000000" #n
#define NOTE(n, text, modified, more)                                                              \
  "{\"id\":\"" ID (n) "\",\"kind\":\"note\",\"notes\":\"" text                                     \
                      "\",\"created\":\"2026-01-01T00:00:00Z\",\"modified\":\"" modified "\"" more \
                      "}"
#define EARLY "2026-01-01T00:00:00Z"
#define MIDDLE "2026-02-01T00:00:00Z"
#define LATE "2026-03-01T00:00:00Z"
#define VERSION(n, text, modified) ",\"versions\":[" NOTE (n, text, modified, "") "]"
#define TAIL "]}"
#define TRASH(entry, deleted) "],\"trash\":[{\"deleted\":\"" deleted "\",\"entry\":" entry "}]}"

static FmnSnapshot *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  FmnSnapshot *snapshot = fmn_codec_parse (bytes, &error);

  g_assert_no_error (error);
  return snapshot;
}

typedef struct
{
  const char *name;
  const char *mine;
  const char *theirs;
  guint n_entries;
  const char *notes; /* of entry 1 after it; NULL: it is in no list */
  guint n_versions;  /* of it */
  FmnMergeCounts counts;
} Case;

static const Case cases[] = {
  { "same",
    HEAD NOTE (1, "a", EARLY, "") TAIL,
    HEAD NOTE (1, "a", EARLY, "") TAIL,
    1,
    "a",
    0,
    { 0, 0, 0, 0 } },
  { "added-there",
    HEAD NOTE (1, "a", EARLY, "") TAIL,
    HEAD NOTE (1, "a", EARLY, "") "," NOTE (2, "b", EARLY, "") TAIL,
    2,
    "a",
    0,
    { 1, 0, 0, 0 } },
  { "added-here",
    HEAD NOTE (1, "a", EARLY, "") "," NOTE (2, "b", EARLY, "") TAIL,
    HEAD NOTE (1, "a", EARLY, "") TAIL,
    2,
    "a",
    0,
    { 0, 0, 0, 0 } },
  { "newer-there",
    HEAD NOTE (1, "a", EARLY, "") TAIL,
    HEAD NOTE (1, "b", LATE, VERSION (1, "a", EARLY)) TAIL,
    1,
    "b",
    1,
    { 0, 1, 0, 0 } },
  { "newer-here",
    HEAD NOTE (1, "b", LATE, VERSION (1, "a", EARLY)) TAIL,
    HEAD NOTE (1, "a", EARLY, "") TAIL,
    1,
    "b",
    1,
    { 0, 0, 0, 0 } },
  { "both-changed",
    HEAD NOTE (1, "mine", MIDDLE, VERSION (1, "a", EARLY)) TAIL,
    HEAD NOTE (1, "theirs", LATE, VERSION (1, "a", EARLY)) TAIL,
    1,
    "theirs",
    2,
    { 0, 1, 0, 1 } },
  { "deleted-there",
    HEAD NOTE (1, "a", EARLY, "") TAIL,
    HEAD TRASH (NOTE (1, "a", EARLY, ""), MIDDLE),
    0,
    NULL,
    0,
    { 0, 0, 1, 0 } },
  { "deleted-there-changed-here-later",
    HEAD NOTE (1, "b", LATE, VERSION (1, "a", EARLY)) TAIL,
    HEAD TRASH (NOTE (1, "a", EARLY, ""), MIDDLE),
    1,
    "b",
    1,
    { 0, 0, 0, 0 } },
  { "deleted-here",
    HEAD TRASH (NOTE (1, "a", EARLY, ""), MIDDLE),
    HEAD NOTE (1, "a", EARLY, "") TAIL,
    0,
    NULL,
    0,
    { 0, 0, 0, 0 } },
};

static FmnEntry *
find (FmnSnapshot *snapshot, const char *id)
{
  for (guint i = 0; i < fmn_snapshot_get_n_entries (snapshot); i++)
    if (strcmp (fmn_entry_get_id (fmn_snapshot_get_entry (snapshot, i)), id) == 0)
      return fmn_snapshot_get_entry (snapshot, i);
  return NULL;
}

static void
check (const Case *c, FmnSnapshot *merged)
{
  FmnEntry *entry = find (merged, ID (1));

  g_assert_cmpuint (fmn_snapshot_get_n_entries (merged), ==, c->n_entries);
  g_assert_cmpstr (entry != NULL ? fmn_entry_get_notes (entry) : NULL, ==, c->notes);
  if (entry != NULL)
    {
      JsonArray *versions = fmn_entry_get_versions (entry);

      g_assert_cmpuint (versions != NULL ? json_array_get_length (versions) : 0, ==, c->n_versions);
    }
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (FmnSnapshot) mine = parse (c->mine);
  g_autoptr (FmnSnapshot) theirs = parse (c->theirs);
  g_autoptr (GError) error = NULL;
  FmnMergeCounts counts = { 0 };
  g_autoptr (FmnSnapshot) merged = fmn_merge_snapshots (mine, theirs, &counts, &error);
  g_autoptr (FmnSnapshot) other_way = fmn_merge_snapshots (theirs, mine, NULL, &error);
  g_autoptr (FmnSnapshot) again = NULL;
  g_autoptr (GBytes) once = NULL;
  g_autoptr (GBytes) twice = NULL;
  FmnMergeCounts none = { 0 };

  g_assert_no_error (error);
  check (c, merged);
  check (c, other_way);
  g_assert_cmpmem (&counts, sizeof counts, &c->counts, sizeof counts);
  /* A second time there is nothing to do. */
  again = fmn_merge_snapshots (merged, theirs, &none, &error);
  once = fmn_codec_serialise (merged);
  twice = fmn_codec_serialise (again);
  g_assert_true (g_bytes_equal (once, twice));
  g_assert_cmpuint (none.added + none.changed + none.removed, ==, 0);
}

static void
test_another_journal (void)
{
  g_autoptr (FmnSnapshot) mine = parse (HEAD TAIL);
  g_autoptr (FmnSnapshot) other
      = parse ("{\"format\":1,\"id\":\"33333333-3333-4333-8333-333333333333\"}");
  g_autoptr (GError) error = NULL;

  g_assert_null (fmn_merge_snapshots (mine, other, NULL, &error));
  g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID);
}

static void
count_changes (FmnJournal *journal, FmnChange *change, guint *n)
{
  *n += fmn_change_get_n (change);
}

static void
test_adopt (void)
{
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnSnapshot) before
      = parse (HEAD NOTE (1, "a", EARLY, "") "," NOTE (2, "gone", EARLY, "") TAIL);
  g_autoptr (FmnSnapshot) after
      = parse (HEAD NOTE (1, "b", LATE, "") "," NOTE (3, "new", EARLY, "") TAIL);
  g_autoptr (FmnJournal) journal = fmn_journal_new_from_snapshot (before, clock);
  g_autoptr (FmnSnapshot) now = NULL;
  g_autoptr (GBytes) expected = fmn_codec_serialise (after);
  g_autoptr (GBytes) found = NULL;
  g_auto (FmnDifference) difference = { NULL };
  g_autofree char *sentence = NULL;
  guint n = 0;

  g_signal_connect (journal, "changed", G_CALLBACK (count_changes), &n);
  fmn_journal_adopt (journal, after);
  now = fmn_journal_snapshot (journal);
  found = fmn_codec_serialise (now);
  g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found),
                   g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  g_assert_cmpuint (n, ==, 3);
  fmn_difference_init (&difference, before, now);
  sentence = fmn_difference_dup_sentence (&difference);
  g_assert_cmpstr (sentence, ==, "1 entry added, 1 entry changed, 1 entry removed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/journal/merge/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/journal/merge/another-journal", test_another_journal);
  g_test_add_func ("/journal/merge/adopt", test_adopt);
  return g_test_run ();
}

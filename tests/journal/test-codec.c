/* test-codec.c: the file's text both ways: nothing unknown is lost, nothing damaged is taken.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-codec-salvage.h"
#include "fmn-draft.h"

#define ID_1 "00000000-0000-4000-8000-000000000001"
#define ID_2 "00000000-0000-4000-8000-000000000002"
#define JOURNAL "\"format\":1,\"id\":\"00000000-0000-4000-8000-0000000000aa\""
#define STAMPS "\"created\":\"2026-02-24T09:12:33Z\",\"modified\":\"2026-02-24T09:12:33Z\""
#define NOTE(id, more) "{\"id\":\"" id "\",\"kind\":\"note\"," STAMPS more "}"

static FmnSnapshot *
parse (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return fmn_codec_parse (bytes, error);
}

static const struct
{
  const char *name;
  const char *text;
  FmnJournalError code;
} broken[] = {
  { "empty", "", FMN_JOURNAL_ERROR_NOT_JSON },
  { "words", "Dear diary", FMN_JOURNAL_ERROR_NOT_JSON },
  { "two-documents", "{" JOURNAL "} {" JOURNAL "}", FMN_JOURNAL_ERROR_NOT_JSON },
  { "octal-escape", "{" JOURNAL ",\"x\":\"\\2025\"}", FMN_JOURNAL_ERROR_NOT_JSON },
  { "zero-escape", "{" JOURNAL ",\"x\":\"\\u0000\"}", FMN_JOURNAL_ERROR_NOT_JSON },
  { "half-character", "{" JOURNAL ",\"x\":\"\\ud83c!\"}", FMN_JOURNAL_ERROR_NOT_JSON },
  { "text-before", "2{" JOURNAL "}", FMN_JOURNAL_ERROR_NOT_JSON },
  { "truncated", "{" JOURNAL ",\"entries\":[" NOTE (ID_1, "") ",", FMN_JOURNAL_ERROR_NOT_JSON },
  { "not-utf8", "{" JOURNAL ",\"x\":\"\xff\"}", FMN_JOURNAL_ERROR_NOT_JSON },
  { "array", "[]", FMN_JOURNAL_ERROR_INVALID },
  { "no-format", "{\"id\":\"" ID_1 "\"}", FMN_JOURNAL_ERROR_INVALID },
  { "format-text", "{\"format\":\"1\"}", FMN_JOURNAL_ERROR_INVALID },
  { "newer", "{\"format\":2,\"entries\":7}", FMN_JOURNAL_ERROR_NEWER },
  { "no-id", "{\"format\":1}", FMN_JOURNAL_ERROR_INVALID },
  { "entries-text", "{" JOURNAL ",\"entries\":\"none\"}", FMN_JOURNAL_ERROR_INVALID },
  { "entry-text", "{" JOURNAL ",\"entries\":[\"none\"]}", FMN_JOURNAL_ERROR_INVALID },
  { "entry-null", "{" JOURNAL ",\"entries\":[null]}", FMN_JOURNAL_ERROR_INVALID },
  { "entry-bad-id", "{" JOURNAL ",\"entries\":[" NOTE ("1", "") "]}", FMN_JOURNAL_ERROR_INVALID },
  { "duplicate-id", "{" JOURNAL ",\"entries\":[" NOTE (ID_1, "") "," NOTE (ID_1, "") "]}",
    FMN_JOURNAL_ERROR_INVALID },
  { "impossible-day", "{" JOURNAL ",\"entries\":[" NOTE (ID_1, ",\"date\":\"2021-02-30\"") "]}",
    FMN_JOURNAL_ERROR_INVALID },
  { "impossible-month", "{" JOURNAL ",\"entries\":[" NOTE (ID_1, ",\"date\":\"2021-13\"") "]}",
    FMN_JOURNAL_ERROR_INVALID },
  { "impossible-clock", "{" JOURNAL ",\"entries\":[" NOTE (ID_1, ",\"time\":\"24:00\"") "]}",
    FMN_JOURNAL_ERROR_INVALID },
  { "date-number", "{" JOURNAL ",\"entries\":[" NOTE (ID_1, ",\"date\":2021") "]}",
    FMN_JOURNAL_ERROR_INVALID },
  { "tags-text", "{" JOURNAL ",\"entries\":[" NOTE (ID_1, ",\"tags\":\"a\"") "]}",
    FMN_JOURNAL_ERROR_INVALID },
  { "only-me-text", "{" JOURNAL ",\"entries\":[" NOTE (ID_1, ",\"only-me\":\"yes\"") "]}",
    FMN_JOURNAL_ERROR_INVALID },
  { "people-text", "{" JOURNAL ",\"people\":\"Mara\"}", FMN_JOURNAL_ERROR_INVALID },
  { "settings-text", "{" JOURNAL ",\"settings\":{\"viability-weeks\":\"24\"}}",
    FMN_JOURNAL_ERROR_INVALID },
  { "trash-text", "{" JOURNAL ",\"trash\":[1]}", FMN_JOURNAL_ERROR_INVALID },
  { "own-pregnancy",
    "{" JOURNAL ",\"entries\":[{\"id\":\"" ID_1 "\",\"kind\":\"pregnancy\"," STAMPS
    ",\"pregnancy\":\"" ID_1 "\"}]}",
    FMN_JOURNAL_ERROR_INVALID },
  { "loop",
    "{" JOURNAL ",\"entries\":[{\"id\":\"" ID_1 "\",\"kind\":\"pregnancy\"," STAMPS
    ",\"pregnancy\":\"" ID_2 "\"},"
    "{\"id\":\"" ID_2 "\",\"kind\":\"pregnancy\"," STAMPS ",\"pregnancy\":\"" ID_1 "\"}]}",
    FMN_JOURNAL_ERROR_INVALID },
  { "wrong-kind",
    "{" JOURNAL
    ",\"entries\":[" NOTE (ID_1, "") "," NOTE (ID_2, ",\"pregnancy\":\"" ID_1 "\"") "]}",
    FMN_JOURNAL_ERROR_INVALID },
  { "weeks",
    "{" JOURNAL ",\"entries\":[{\"id\":\"" ID_1 "\",\"kind\":\"ending\"," STAMPS
    ",\"weeks-by-dates\":\"9+8\"}]}",
    FMN_JOURNAL_ERROR_INVALID },
  { "embryo-day",
    "{" JOURNAL ",\"entries\":[{\"id\":\"" ID_1 "\",\"kind\":\"procedure\"," STAMPS
    ",\"embryo-day\":15}]}",
    FMN_JOURNAL_ERROR_INVALID },
};

static void
test_broken (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (broken[i].text, &error));
  g_assert_error (error, FMN_JOURNAL_ERROR, (int) broken[i].code);
  /* A sentence for a person, and none of what stands in the file. */
  g_assert_cmpuint (strlen (error->message), >, 20);
  g_assert_null (strstr (error->message, "2021"));
  g_assert_null (strstr (error->message, "Mara"));
}

static void
test_deep (void)
{
  const gsize half = 25 * 1024 * 1024;
  g_autofree char *text = g_malloc (half * 2);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  memset (text, '[', half);
  memset (text + half, ']', half);
  bytes = g_bytes_new_static (text, half * 2);
  g_assert_null (fmn_codec_parse (bytes, &error));
  g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NOT_JSON);
}

/* Brackets inside a text are words, not depth. */
static void
test_brackets_in_text (void)
{
  g_autofree char *many = g_strnfill (5000, '[');
  g_autofree char *text = g_strdup_printf (
      "{" JOURNAL ",\"entries\":[" NOTE (ID_1, ",\"notes\":\"\\\"%s\"") "]}", many);
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = parse (text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (fmn_entry_get_notes (fmn_snapshot_get_entry (snapshot, 0))), ==, 5001);
}

static void
test_unknown_kept (void)
{
  static const char text[]
      = "{" JOURNAL ",\"horoscope\":{\"a\":[1,2.5,null]},"
        "\"people\":[{\"id\":\"self\",\"role\":\"self\",\"name\":\"Mara\",\"later\":true}],"
        "\"words\":{\"loss\":\"miscarriage\",\"father\":\"x\"},\"settings\":{\"viability-weeks\":"
        "22,\"later\":\"y\"},"
        "\"entries\":[{\"id\":\"" ID_1 "\",\"kind\":\"dream\"," STAMPS
        ",\"colour\":\"blue\",\"deep\":{\"er\":[{}]}}],"
        "\"trash\":[{\"deleted\":\"2026-02-20T00:00:00Z\",\"why\":\"z\",\"entry\":" NOTE (
            ID_2, ",\"later\":1") "}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = parse (text, &error);
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (FmnSnapshot) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) before = json_from_string (text, NULL);
  g_autoptr (JsonNode) after = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  journal = fmn_journal_new_from_snapshot (snapshot, clock);
  again = fmn_journal_snapshot (journal);
  bytes = fmn_codec_serialise (again);
  written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  after = json_from_string (written, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (before, after));
}

/* What a change leaves alone in a known entry stays, also when this version does not know it. */
static void
test_unknown_kept_by_edit (void)
{
  g_autoptr (FmnSnapshot) snapshot
      = parse ("{" JOURNAL ",\"entries\":[" NOTE (ID_1, ",\"later\":{\"x\":1}") "]}", NULL);
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnJournal) journal = fmn_journal_new_from_snapshot (snapshot, clock);
  FmnEntry *before = fmn_journal_lookup (journal, ID_1);
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (before);
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;

  fmn_draft_set_string (draft, "title", "new");
  after = fmn_draft_build (draft, NULL);
  change = fmn_change_new_edit (before, after);
  g_assert_true (fmn_journal_apply (journal, change, NULL));
  g_assert_nonnull (fmn_entry_get_object (fmn_journal_lookup (journal, ID_1), "later"));
}

static FmnSnapshot *
make_three (void)
{
  FmnSnapshot *snapshot = parse (
      "{" JOURNAL ",\"words\":{\"baby\":\"little one\"},\"entries\":[" NOTE (
          ID_1,
          ",\"title\":\"one\"") "," NOTE (ID_2,
                                          ",\"title\":\"two\"") "],"
                                                                "\"trash\":[{\"deleted\":\"2026-02-"
                                                                "24T09:12:33Z\",\"entry\":" NOTE (
                                                                    "00000000-0000-4000-8000-"
                                                                    "000000000003",
                                                                    "") "}]}",
      NULL);

  g_assert_nonnull (snapshot);
  return snapshot;
}

/* @text with the first @from in it replaced; what is left of it then. */
static FmnSnapshot *
salvage (const char *text, const char *from, const char *to, FmnSnapshot *fallback, guint *lost)
{
  const char *at = strstr (text, from);
  g_autofree char *before = at != NULL ? g_strndup (text, (gsize) (at - text)) : NULL;
  g_autofree char *damaged
      = at != NULL ? g_strconcat (before, to, at + strlen (from), NULL) : g_strdup (text);
  g_autoptr (GBytes) bytes = g_bytes_new (damaged, strlen (damaged));

  return fmn_codec_salvage (bytes, NULL, fallback, lost);
}

static char *
dup_titles (FmnSnapshot *snapshot)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < fmn_snapshot_get_n_entries (snapshot); i++)
    g_string_append_printf (out, "%s ", fmn_entry_get_title (fmn_snapshot_get_entry (snapshot, i)));
  return g_strdup (out->str);
}

/* Each line that is whole gives its entry, whatever became of the others. */
static void
test_salvage (void)
{
  static const struct
  {
    const char *from, *to;
    const char *titles;
    guint lost;
    gboolean trash, id;
  } cases[] = {
    { "", "", "one two ", 0, TRUE, TRUE },
    { "\"title\":\"one\"", "\"title\"\"one\"", "two ", 1, TRUE, TRUE },
    { "two", "t\xffo", "one t\xef\xbf\xbdo ", 0, TRUE, TRUE },
    { ID_2, ID_1, "one ", 1, TRUE, TRUE },
    { "\"entries\":[", "\"entr", "one two ", 1, TRUE, TRUE },
    { "\"id\":\"00000000-0000-4000-8000-0000000000aa", "\"id\":\"0", "one two ", 0, TRUE, FALSE },
    { "\"deleted\":\"", "\"deleted\":", "one two ", 1, FALSE, TRUE },
  };
  g_autoptr (FmnSnapshot) three = make_three ();
  g_autoptr (GBytes) bytes = fmn_codec_serialise (three);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint lost = 99;
      g_autoptr (FmnSnapshot) left = salvage (text, cases[i].from, cases[i].to, NULL, &lost);
      g_autofree char *titles = dup_titles (left);
      g_autoptr (GBytes) again = fmn_codec_serialise (left);
      g_autoptr (FmnSnapshot) whole = fmn_codec_parse (again, NULL);
      g_autofree char *written
          = g_strndup (g_bytes_get_data (again, NULL), g_bytes_get_size (again));

      g_test_message ("case %u: %s", i, written);
      g_assert_cmpstr (titles, ==, cases[i].titles);
      g_assert_cmpuint (lost, ==, cases[i].lost);
      g_assert_true ((strstr (written, "\"deleted\"") != NULL) == cases[i].trash);
      g_assert_true ((strcmp (fmn_snapshot_get_id (left), fmn_snapshot_get_id (three)) == 0)
                     == cases[i].id);
      /* What is left is a journal. */
      g_assert_nonnull (whole);
    }
}

/* Cut off anywhere, it gives every entry whose line is there; and what is not there of the head is taken from an earlier state. */
static void
test_salvage_cut (void)
{
  g_autoptr (FmnSnapshot) three = make_three ();
  g_autoptr (GBytes) bytes = fmn_codec_serialise (three);
  const gsize size = g_bytes_get_size (bytes);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), size);
  const char *end_of_one = strchr (strstr (text, "\"title\":\"one\""), '}');
  const char *end_of_two = strchr (strstr (text, "\"title\":\"two\""), '}');

  for (gsize n = 0; n <= size; n++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (text, n);
      guint lost = 0;
      g_autoptr (FmnSnapshot) left = fmn_codec_salvage (cut, NULL, three, &lost);

      g_assert_cmpuint (fmn_snapshot_get_n_entries (left), ==,
                        (text + n > end_of_one) + (text + n > end_of_two));
      g_assert_cmpuint (lost, <=, 1);
      g_assert_cmpstr (fmn_snapshot_get_id (left), ==, fmn_snapshot_get_id (three));
    }
  {
    guint lost = 0;
    g_autoptr (FmnSnapshot) left = salvage (text, "\"words\":{", "\"words\":", three, &lost);
    g_autoptr (GBytes) again = fmn_codec_serialise (left);

    g_assert_cmpuint (lost, ==, 1);
    g_assert_nonnull (memmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again),
                              "little one", strlen ("little one")));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strdup_printf ("/journal/codec/broken/%s", broken[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_broken);
    }
  g_test_add_func ("/journal/codec/deep", test_deep);
  g_test_add_func ("/journal/codec/brackets-in-text", test_brackets_in_text);
  g_test_add_func ("/journal/codec/unknown-kept", test_unknown_kept);
  g_test_add_func ("/journal/codec/unknown-kept-by-edit", test_unknown_kept_by_edit);
  g_test_add_func ("/journal/codec/salvage", test_salvage);
  g_test_add_func ("/journal/codec/salvage-cut", test_salvage_cut);

  return g_test_run ();
}

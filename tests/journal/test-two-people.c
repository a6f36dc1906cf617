/* test-two-people.c: whose words are whose, what either may withhold, and the journal as chapters for both.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-caption.h"
#include "fmn-chapter.h"
#include "fmn-codec-parts.h"
#include "fmn-draft.h"
#include "fmn-merge.h"
#include "fmn-pregnancy.h"

#include <string.h>

static FmnJournal *
make_journal (void)
{
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  FmnJournal *journal = fmn_journal_new (clock);
  g_autoptr (FmnInfo) named
      = fmn_info_with_name (fmn_journal_get_info (journal), "partner", "Jonas");
  g_autoptr (FmnChange) change = fmn_change_new ("test");

  fmn_change_set_info (change, fmn_journal_get_info (journal), named);
  g_assert_true (fmn_journal_apply (journal, change, NULL));
  return journal;
}

/* @members: pairs of a member and its text, ending with NULL; "only-me" and "hidden" are set when their text is "true". */
static FmnEntry *
add (FmnJournal *journal, FmnKind kind, const char *day, const char *const *members)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (kind, fmn_journal_get_clock (journal));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;
  FmnDate date;

  if (day != NULL && fmn_date_parse_edtf (day, &date))
    fmn_draft_set_date (draft, "date", &date);
  for (guint i = 0; members != NULL && members[i] != NULL; i += 2)
    if (strcmp (members[i + 1], "true") == 0)
      fmn_draft_set_boolean (draft, members[i], TRUE);
    else
      fmn_draft_set_string (draft, members[i], members[i + 1]);
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  return fmn_journal_lookup (journal, fmn_entry_get_id (entry));
}

#define ADD(journal, kind, day, ...)                                                               \
  add (journal, FMN_KIND_##kind, day, (const char *const[]){ __VA_ARGS__, NULL })

static gboolean
mark_only_me (FmnJournal *journal, FmnEntry *entry, GError **error)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (entry);
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;

  fmn_draft_set_boolean (draft, "only-me", TRUE);
  after = fmn_draft_build (draft, NULL);
  change = fmn_change_new_edit (entry, after);
  return fmn_journal_apply (journal, change, error);
}

static void
test_writer (void)
{
  g_autoptr (FmnJournal) journal = make_journal ();
  FmnEntry *hers = ADD (journal, NOTE, "2024-01-02", "notes", "hers");
  FmnEntry *his, *said;
  g_autofree char *id = g_strdup (fmn_entry_get_id (hers));
  g_autoptr (FmnChange) removal = fmn_change_new_remove (hers);

  g_assert_cmpstr (fmn_journal_get_writer (journal), ==, "self");
  fmn_journal_set_writer (journal, "partner");
  his = ADD (journal, NOTE, "2024-01-03", "notes", "his");
  said = ADD (journal, NOTE, "2024-01-04", "notes", "hers again", "author", "self");
  g_assert_cmpstr (fmn_entry_get_author (his), ==, "partner");
  g_assert_cmpstr (fmn_entry_get_author (said), ==, "self");
  /* What comes back from the trash, or by undo, is still by whoever wrote it. */
  g_assert_true (fmn_journal_apply (journal, removal, NULL));
  g_assert_true (fmn_journal_restore (journal, id, NULL));
  g_assert_cmpstr (fmn_entry_get_author (fmn_journal_lookup (journal, id)), ==, "self");
  g_assert_true (fmn_journal_undo (journal));
  g_assert_true (fmn_journal_undo (journal));
  g_assert_cmpstr (fmn_entry_get_author (fmn_journal_lookup (journal, id)), ==, "self");
}

/* Nobody takes from the other what was shared: in a sealed journal it would go into a part that the other cannot open. */
static void
test_withhold (void)
{
  g_autoptr (FmnJournal) journal = make_journal ();
  g_autoptr (GError) error = NULL;
  FmnEntry *hers = ADD (journal, NOTE, "2024-01-02", "notes", "hers");
  FmnEntry *his = ADD (journal, NOTE, "2024-01-02", "notes", "his", "author", "partner");
  FmnEntry *pregnancy = ADD (journal, PREGNANCY, "2024-02-01", "title", "Wren");
  const char *id = fmn_entry_get_id (pregnancy);
  FmnEntry *bound
      = ADD (journal, NOTE, "2024-02-03", "notes", "his", "author", "partner", "pregnancy", id);
  g_autoptr (FmnChange) removal = NULL;

  g_assert_true (fmn_journal_can_withhold (journal, hers));
  g_assert_false (fmn_journal_can_withhold (journal, his));
  g_assert_false (fmn_journal_can_withhold (journal, pregnancy));
  g_assert_true (mark_only_me (journal, hers, NULL));
  g_assert_false (mark_only_me (journal, his, &error));
  g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mark_only_me (journal, pregnancy, &error));
  g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID);
  fmn_journal_set_writer (journal, "partner");
  g_assert_true (mark_only_me (journal, his, NULL));
  fmn_journal_set_writer (journal, "self");
  removal = fmn_change_new_remove (bound);
  g_assert_true (fmn_journal_apply (journal, removal, NULL));
  g_assert_true (mark_only_me (journal, pregnancy, NULL));
}

/* A withheld pregnancy in the trash still withholds what belongs to it, in the shared part and on the shared page. */
static void
test_trashed_pregnancy (void)
{
  g_autoptr (FmnJournal) journal = make_journal ();
  FmnEntry *pregnancy = ADD (journal, PREGNANCY, "2024-02-01", "only-me", "true");
  FmnEntry *note = ADD (journal, NOTE, "2024-02-03", "notes", "canary", "pregnancy",
                        fmn_entry_get_id (pregnancy));
  g_autoptr (FmnChange) removal = fmn_change_new_remove (pregnancy);
  g_autoptr (FmnJournal) part = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GBytes) shared = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (note);
  g_assert_true (fmn_journal_apply (journal, removal, NULL));
  part = fmn_journal_new_shared_part (journal);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (part)), ==, 0);
  snapshot = fmn_journal_snapshot (journal);
  shared = fmn_codec_serialise_part (snapshot, FMN_CODEC_SHARED);
  text = g_strndup (g_bytes_get_data (shared, NULL), g_bytes_get_size (shared));
  g_assert_null (strstr (text, "canary"));
}

static void
test_marked_questions (void)
{
  g_autoptr (FmnJournal) journal = make_journal ();
  FmnEntry *visit = ADD (journal, VISIT, "2026-03-04", "clinician", "Okafor");
  static const struct
  {
    const char *title;
    const char *marks[3];
  } rows[] = { { "first", { NULL } },
               { "second", { "self" } },
               { "third", { "self", "partner" } },
               { "fourth", { "partner" } } };
  static const char *const expected[] = { "third", "first", "second", "fourth" };
  g_autoptr (GPtrArray) questions = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FmnDraft) draft
          = fmn_draft_new (FMN_KIND_QUESTION, fmn_journal_get_clock (journal));
      g_autoptr (FmnEntry) entry = NULL;
      g_autoptr (FmnChange) change = NULL;

      fmn_draft_set_string (draft, "title", rows[i].title);
      fmn_draft_set_string (draft, "visit", fmn_entry_get_id (visit));
      fmn_draft_set_int (draft, "order", (int) i);
      fmn_draft_set_strv (draft, "marked-by", rows[i].marks);
      entry = fmn_draft_build (draft, NULL);
      g_assert_cmpint (fmn_question_is_marked_by (entry, "self"), ==, i == 1 || i == 2);
      g_assert_cmpint (fmn_question_is_marked_by_both (entry), ==, i == 2);
      change = fmn_change_new_add (entry);
      g_assert_true (fmn_journal_apply (journal, change, NULL));
    }
  questions = fmn_visit_dup_questions (journal, visit);
  for (guint i = 0; i < questions->len; i++)
    g_assert_cmpstr (fmn_entry_get_title (questions->pdata[i]), ==, expected[i]);
}

static void
check_titles (FmnJournal *journal, const char *const *titles)
{
  g_autoptr (GPtrArray) chapters = fmn_journal_dup_chapters (journal);

  for (guint i = 0; i < chapters->len; i++)
    {
      g_autofree char *title = fmn_chapter_dup_title (chapters->pdata[i], journal);

      g_assert_cmpstr (title, ==, titles[i]);
    }
  g_assert_null (titles[chapters->len]);
}

/* The chapter of @journal that holds @entry. */
static char *
dup_title_of (FmnJournal *journal, FmnEntry *entry)
{
  g_autoptr (GPtrArray) chapters = fmn_journal_dup_chapters (journal);
  guint place;

  for (guint i = 0; i < chapters->len; i++)
    if (g_ptr_array_find (((FmnChapter *) chapters->pdata[i])->entries, entry, &place))
      return fmn_chapter_dup_title (chapters->pdata[i], journal);
  return NULL;
}

static FmnEntry *
add_pregnancy (FmnJournal *journal, const char *name, const char *start, const char *end)
{
  FmnEntry *pregnancy = ADD (journal, PREGNANCY, start, "title", name);

  if (end != NULL)
    ADD (journal, ENDING, end, "pregnancy", fmn_entry_get_id (pregnancy), "outcome", "missed");
  return pregnancy;
}

static void
test_chapters (void)
{
  g_autoptr (FmnJournal) journal = make_journal ();
  static const struct
  {
    const char *date;
    const char *chapter;
  } rows[] = {
    { "2018-05", "Before Ilse" },
    { "2020-06-14", "Ilse" }, /* the day on which it began */
    { "2020-08-01", "Ilse" },
    { "2020-09-01", "Ilse" }, /* the day on which it ended */
    { "2020-09-02", "Between Ilse and Wren" },
    { "2021", "Between Ilse and Wren" },
    { "2023-04-01", "Wren" },
    { "2025-01-01", "After Wren" },
    { NULL, "After Wren" },
  };
  static const char *const without[] = { "Until now", NULL };
  static const char *const empty[]
      = { "Ilse", "Between Ilse and Wren", "Wren", "After Wren", NULL };
  static const char *const open[]
      = { "Ilse", "Between Ilse and Wren", "Wren", "Between Wren and Juniper", "Juniper", NULL };

  check_titles (journal, without);
  add_pregnancy (journal, "Ilse", "2020-06-14", "2020-09-01");
  add_pregnancy (journal, "Wren", "2023-03-20", "2023-06-08");
  check_titles (journal, empty);
  /* One that is kept out of lists is none of the book. */
  ADD (journal, PREGNANCY, "2022-01-01", "title", "Kept", "hidden", "true");
  check_titles (journal, empty);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnEntry *note = ADD (journal, NOTE, rows[i].date, "notes", "words");
      g_autofree char *title = dup_title_of (journal, note);
      g_autoptr (FmnChange) removal = fmn_change_new_remove (note);

      g_assert_cmpstr (title, ==, rows[i].chapter);
      g_assert_true (fmn_journal_apply (journal, removal, NULL));
    }
  /* Without an end there is no time after it. */
  add_pregnancy (journal, "Juniper", "2025-09-11", NULL);
  check_titles (journal, open);
}

/* A page that is written about a chapter stands in that chapter. */
static void
test_place (void)
{
  g_autoptr (FmnJournal) journal = make_journal ();
  g_autoptr (GPtrArray) chapters = NULL;
  static const char *const spans[][2]
      = { { "2019-03-01", "2019-05-02" }, { "2021", "2021-06" }, { "2023-03", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    add_pregnancy (journal, "P", spans[i][0], spans[i][1] != NULL ? spans[i][1] : "2023-05");
  chapters = fmn_journal_dup_chapters (journal);
  g_assert_cmpuint (chapters->len, ==, 6);
  for (guint i = 0; i < chapters->len; i++)
    {
      g_autofree char *wanted = fmn_chapter_dup_id (chapters->pdata[i]);
      g_autofree char *from_text = NULL;
      g_autofree char *to_text = NULL;
      g_autofree char *title = NULL;
      g_autofree char *found = NULL;
      FmnDate from, to;
      gboolean has_to;
      FmnEntry *note;

      g_assert_cmpint (fmn_chapter_get_place (chapters->pdata[i], journal, &from, &to, &has_to), ==,
                       ((FmnChapter *) chapters->pdata[i])->pregnancy == NULL);
      if (((FmnChapter *) chapters->pdata[i])->pregnancy != NULL)
        continue;
      from_text = fmn_date_to_edtf (&from);
      to_text = has_to ? fmn_date_to_edtf (&to) : g_strdup ("");
      note = ADD (journal, NOTE, from_text, "notes", "words", "end-date", to_text);
      title = dup_title_of (journal, note);
      {
        g_autoptr (GPtrArray) again = fmn_journal_dup_chapters (journal);
        guint place;

        for (guint j = 0; j < again->len && found == NULL; j++)
          if (g_ptr_array_find (((FmnChapter *) again->pdata[j])->entries, note, &place))
            found = fmn_chapter_dup_id (again->pdata[j]);
      }
      g_assert_cmpstr (found, ==, wanted);
    }
}

static void
test_texts (void)
{
  g_autoptr (FmnJournal) journal = make_journal ();
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GPtrArray) chapters = NULL;
  g_autoptr (GPtrArray) hers = NULL;
  g_autoptr (GPtrArray) his = NULL;
  g_autoptr (GPtrArray) events = NULL;
  FmnEntry *pregnancy = ADD (journal, PREGNANCY, "2023-03-20", "title", "Wren", "notes", "hers");
  const char *id = fmn_entry_get_id (pregnancy);
  JsonArray *reflections = json_array_new ();
  JsonObject *one = json_object_new ();

  ADD (journal, SCAN, "2023-05-09", "pregnancy", id, "notes", "his", "author", "partner");
  ADD (journal, QUESTION, "2023-05-10", "pregnancy", id, "title", "asked", "notes", "no page");
  json_object_set_string_member (one, "author", "partner");
  json_object_set_string_member (one, "written", "2024-05-01T10:00:00Z");
  json_object_set_string_member (one, "text", "his too");
  json_array_add_object_element (reflections, one);
  draft = fmn_draft_new_from_entry (pregnancy);
  fmn_draft_set_array (draft, "reflections", reflections);
  after = fmn_draft_build (draft, NULL);
  change = fmn_change_new_edit (pregnancy, after);
  g_assert_true (fmn_journal_apply (journal, change, NULL));

  chapters = fmn_journal_dup_chapters (journal);
  hers = fmn_chapter_dup_texts (chapters->pdata[0], "self");
  his = fmn_chapter_dup_texts (chapters->pdata[0], "partner");
  events = fmn_chapter_dup_events (chapters->pdata[0], journal);
  g_assert_cmpuint (hers->len, ==, 1);
  g_assert_cmpstr (((FmnChapterText *) hers->pdata[0])->text, ==, "hers");
  g_assert_cmpuint (his->len, ==, 2);
  g_assert_cmpstr (((FmnChapterText *) his->pdata[0])->text, ==, "his too");
  g_assert_true (((FmnChapterText *) his->pdata[0])->reflection);
  g_assert_cmpstr (((FmnChapterText *) his->pdata[1])->text, ==, "his");
  g_assert_cmpuint (events->len, ==, 1);
}

#define HEAD                                                                                       \
  "{\"format\":1,\"id\":\"11111111-1111-4111-8111-111111111111\",\"people\":[],\"words\":{},"      \
  "\"settings\":{},\"entries\":["
#define NOTE(n, text, modified, more)                                                              \
  "{\"id\":\"22222222-2222-4222-8222-00000000000" n "\",\"kind\":\"note\",\"notes\":\"" text       \
  "\"" more ",\"created\":\"2026-01-01T00:00:00Z\",\"modified\":\"" modified "\"}"
#define FIRST "2026-01-01T00:00:00Z"
#define SECOND "2026-02-01T00:00:00Z"
#define THIRD "2026-03-01T00:00:00Z"

static FmnSnapshot *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  FmnSnapshot *snapshot = fmn_codec_parse (bytes, &error);

  g_assert_no_error (error);
  return snapshot;
}

/* She withheld it; he, who does not know that, wrote on in his copy. */
static void
test_merge_keeps_withheld (void)
{
  g_autoptr (FmnSnapshot) mine
      = parse (HEAD NOTE ("1", "private", SECOND, ",\"only-me\":true") "]}");
  g_autoptr (FmnSnapshot) theirs = parse (HEAD NOTE ("1", "written on", THIRD, "") "]}");
  g_autoptr (FmnSnapshot) merged = fmn_merge_snapshots (mine, theirs, NULL, NULL);
  g_autoptr (FmnSnapshot) other_way = fmn_merge_snapshots (theirs, mine, NULL, NULL);
  g_autoptr (GBytes) shared = fmn_codec_serialise_part (merged, FMN_CODEC_SHARED);
  g_autofree char *text = g_strndup (g_bytes_get_data (shared, NULL), g_bytes_get_size (shared));

  g_assert_true (fmn_entry_get_only_me (fmn_snapshot_get_entry (merged, 0)));
  g_assert_true (fmn_entry_get_only_me (fmn_snapshot_get_entry (other_way, 0)));
  g_assert_cmpstr (fmn_entry_get_notes (fmn_snapshot_get_entry (merged, 0)), ==, "written on");
  g_assert_null (strstr (text, "private"));
}

static void
test_merge_leave (void)
{
  g_autoptr (FmnSnapshot) mine
      = parse (HEAD NOTE ("1", "a", FIRST, "") "," NOTE ("2", "b", FIRST, "") "]}");
  g_autoptr (FmnSnapshot) theirs = parse (HEAD NOTE ("1", "A", SECOND, "") "," NOTE (
      "2", "B", SECOND, "") "," NOTE ("3", "C", SECOND, "") "]}");
  g_autoptr (FmnSnapshot) merged = fmn_merge_snapshots (mine, theirs, NULL, NULL);
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (FmnSnapshot) some = NULL;
  g_autoptr (FmnSnapshot) again = NULL;
  FmnMergeCounts counts = { 0 };

  g_hash_table_add (left, (gpointer) "22222222-2222-4222-8222-000000000001");
  g_hash_table_add (left, (gpointer) "22222222-2222-4222-8222-000000000003");
  some = fmn_merge_leave (mine, merged, left);
  g_assert_cmpuint (fmn_snapshot_get_n_entries (some), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      FmnEntry *entry = fmn_snapshot_get_entry (some, i);
      const gboolean first = g_str_has_suffix (fmn_entry_get_id (entry), "1");

      g_assert_cmpstr (fmn_entry_get_notes (entry), ==, first ? "a" : "B");
    }
  /* What was left comes again. */
  again = fmn_merge_snapshots (some, theirs, &counts, NULL);
  g_assert_cmpuint (counts.added, ==, 1);
  g_assert_cmpuint (counts.changed, ==, 1);
  g_assert_false (fmn_merge_changes_info (mine, merged));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/two-people/writer", test_writer);
  g_test_add_func ("/journal/two-people/withhold", test_withhold);
  g_test_add_func ("/journal/two-people/trashed-pregnancy", test_trashed_pregnancy);
  g_test_add_func ("/journal/two-people/marked-questions", test_marked_questions);
  g_test_add_func ("/journal/two-people/chapters", test_chapters);
  g_test_add_func ("/journal/two-people/place", test_place);
  g_test_add_func ("/journal/two-people/texts", test_texts);
  g_test_add_func ("/journal/two-people/merge-keeps-withheld", test_merge_keeps_withheld);
  g_test_add_func ("/journal/two-people/merge-leave", test_merge_leave);
  return g_test_run ();
}

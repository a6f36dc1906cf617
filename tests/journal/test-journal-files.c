/* test-journal-files.c: whole journals are read and written back with all they hold; each broken one is refused with its own error, which names the place and none of the text.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-codec.h"

#include <gio/gio.h>

typedef struct
{
  const char *name;
  FmnJournalError code;
  const char *entry;  /* its message names this entry, or NULL */
  const char *member; /* and this member, or NULL */
} Broken;

/* What docs/FORMAT.md, "Limits", says of each. */
static const Broken broken[] = {
  { "truncated.json", FMN_JOURNAL_ERROR_NOT_JSON },
  { "not-json.json", FMN_JOURNAL_ERROR_NOT_JSON },
  { "empty.json", FMN_JOURNAL_ERROR_NOT_JSON },
  { "not-utf-8.json", FMN_JOURNAL_ERROR_NOT_JSON },
  { "newer-format.json", FMN_JOURNAL_ERROR_NEWER },
  { "no-format.json", FMN_JOURNAL_ERROR_INVALID },
  { "impossible-date.json", FMN_JOURNAL_ERROR_INVALID, "", "date" },
  { "impossible-leap-day.json", FMN_JOURNAL_ERROR_INVALID, "", "date" },
  { "impossible-season.json", FMN_JOURNAL_ERROR_INVALID, "", "date" },
  { "duplicate-id.json", FMN_JOURNAL_ERROR_INVALID, "" },
  { "reference-loop.json", FMN_JOURNAL_ERROR_INVALID, "" },
  { "reference-to-itself.json", FMN_JOURNAL_ERROR_INVALID, "" },
  { "wrong-reference.json", FMN_JOURNAL_ERROR_INVALID, "" },
  { "wrong-type-text.json", FMN_JOURNAL_ERROR_INVALID, "", "notes" },
  { "wrong-type-number.json", FMN_JOURNAL_ERROR_INVALID, "", "length" },
  { "wrong-type-value.json", FMN_JOURNAL_ERROR_INVALID, "", "value" },
  { "wrong-type-entries.json", FMN_JOURNAL_ERROR_INVALID },
  { "wrong-type-entry.json", FMN_JOURNAL_ERROR_INVALID },
  { "entry-without-id.json", FMN_JOURNAL_ERROR_INVALID },
  { "number-out-of-range.json", FMN_JOURNAL_ERROR_INVALID, "", "embryo-day" },
};

static GBytes *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("FMN_SOURCE_DIR"), folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static void
test_broken (gconstpointer data)
{
  const Broken *this = data;
  g_autoptr (GBytes) bytes = read_file ("tests/data/journals/broken", this->name);
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = fmn_codec_parse (bytes, &error);

  g_assert_null (snapshot);
  g_assert_error (error, FMN_JOURNAL_ERROR, (int) this->code);
  g_test_message ("%s", error->message);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strstr (error->message, "Private"));
  g_assert_null (strstr (error->message, "Two"));
  g_assert_null (strstr (error->message, "2021"));
  if (this->entry != NULL)
    g_assert_nonnull (strstr (error->message, "0e7e5700-0000-4000-8000-"));
  if (this->member != NULL)
    {
      g_autofree char *quoted = g_strdup_printf ("“%s”", this->member);

      g_assert_nonnull (strstr (error->message, quoted));
    }
}

static void
test_all_listed (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("FMN_SOURCE_DIR"), "tests/data/journals/broken", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
        found = found || g_str_equal (broken[i].name, name);
      if (!found)
        g_error ("%s is in no table", name);
    }
}

/* Deep and large texts are made here: @open is repeated until there are @bytes of it after @head.
 */
typedef struct
{
  const char *path;
  const char *head;
  const char *open;
} Deep;

static const Deep deep[] = {
  { "/journal-files/deep/arrays", "{\"format\":1,\"entries\":", "[" },
  { "/journal-files/deep/objects", "{\"format\":1,\"entries\":", "{\"a\":" },
  /* A reader of JSON may know comments and other quotes, and count levels that a simpler look does
     not. */
  { "/journal-files/deep/comment", "/* \" */{\"entries\":", "[" },
  { "/journal-files/deep/comment-line", "// \"\n{\"entries\":", "[" },
  { "/journal-files/deep/hash-comment", "# \"\n{\"entries\":", "[" },
  { "/journal-files/deep/single-quote", "{'\"':", "[" },
  { "/journal-files/deep/escaped-quote", "{\"a\\\"\":", "[" },
  { "/journal-files/deep/backslash", "{\\\"", "[" },
};

static void
test_deep (gconstpointer data)
{
  const Deep *this = data;
  gsize want = 50u * 1024 * 1024;
  GString *text = g_string_sized_new (want + 64);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;

  g_string_append (text, this->head);
  while (text->len < want)
    g_string_append (text, this->open);
  bytes = g_string_free_to_bytes (text);
  snapshot = fmn_codec_parse (bytes, &error);
  g_assert_null (snapshot);
  g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NOT_JSON);
}

/* Members that nobody knows and texts of every script stay; only the order of the text may change.
 */
static void
drop_written_defaults (JsonNode *after, JsonNode *before)
{
  static const char *const names[] = { "people", "words", "settings", "trash" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!json_object_has_member (json_node_get_object (before), names[i]))
      json_object_remove_member (json_node_get_object (after), names[i]);
}

static void
sort_entries (JsonNode *node)
{
  JsonArray *array = json_object_get_array_member (json_node_get_object (node), "entries");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *sorted = json_array_new ();
  GList *keys;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      g_hash_table_insert (
          by_id, (gpointer) json_object_get_string_member (json_node_get_object (item), "id"),
          item);
    }
  keys = g_list_sort (g_hash_table_get_keys (by_id), (GCompareFunc) strcmp);
  for (GList *l = keys; l != NULL; l = l->next)
    json_array_add_element (sorted, json_node_copy (g_hash_table_lookup (by_id, l->data)));
  g_list_free (keys);
  g_hash_table_unref (by_id);
  json_object_set_array_member (json_node_get_object (node), "entries", sorted);
}

static void
test_round_trip (gconstpointer data)
{
  const char *path = data;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = read_file (folder, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = fmn_codec_parse (bytes, &error);
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (FmnSnapshot) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;

  g_assert_no_error (error);
  journal = fmn_journal_new_from_snapshot (snapshot, clock);
  again = fmn_journal_snapshot (journal);
  written = fmn_codec_serialise (again);
  before = json_from_string (g_bytes_get_data (bytes, NULL), &error);
  g_assert_no_error (error);
  after = json_from_string (g_bytes_get_data (written, NULL), &error);
  g_assert_no_error (error);
  drop_written_defaults (after, before);
  sort_entries (before);
  sort_entries (after);
  g_assert_true (json_node_equal (before, after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strconcat ("/journal-files/broken/", broken[i].name, NULL);

      g_test_add_data_func (path, &broken[i], test_broken);
    }
  g_test_add_func ("/journal-files/broken/all-listed", test_all_listed);
  for (guint i = 0; i < G_N_ELEMENTS (deep); i++)
    g_test_add_data_func (deep[i].path, &deep[i], test_deep);
  g_test_add_data_func ("/journal-files/round-trip/sample", "data/sample/journal.json",
                        test_round_trip);
  g_test_add_data_func ("/journal-files/round-trip/every-member",
                        "tests/data/journals/every-member.json", test_round_trip);
  g_test_add_data_func ("/journal-files/round-trip/smallest", "tests/data/journals/smallest.json",
                        test_round_trip);
  return g_test_run ();
}

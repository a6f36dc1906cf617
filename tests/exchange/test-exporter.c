/* test-exporter.c: what leaves the journal: rows, text and events, and the file they are in.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-draft.h"
#include "fmn-exporter.h"

#include "../lib/load-journal.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#if HAVE_LIBICAL
#include <libical/ical.h>
#endif
#include <sys/stat.h>

static FmnJournal *
load_sample (void)
{
  return load_journal (SAMPLE_JOURNAL, "2026-02-24T10:15:00Z");
}

static char *
export_text (FmnJournal *journal, const char *id, gboolean with_only_me)
{
  g_autoptr (FmnExporter) exporter = fmn_exporter_find (id);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  FmnExportOptions options = { .with_only_me = with_only_me };

  g_assert_nonnull (exporter);
  fmn_exporter_write (exporter, journal, &options, stream, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* A reader of RFC 4180 as its section 2 has it, written apart from the exporter: an array of rows, each an array of fields. */
static GPtrArray *
read_csv (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  GString *field = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *at = text; *at != '\0'; at++)
    if (quoted && at[0] == '"' && at[1] == '"')
      {
        g_string_append_c (field, '"');
        at++;
      }
    else if (*at == '"')
      quoted = !quoted;
    else if (!quoted && *at == ',')
      {
        g_ptr_array_add (row, g_string_free (field, FALSE));
        field = g_string_new (NULL);
      }
    else if (!quoted && *at == '\r')
      {
        g_assert_cmpint (at[1], ==, '\n');
        at++;
        g_ptr_array_add (row, g_string_free (field, FALSE));
        g_ptr_array_add (rows, row);
        field = g_string_new (NULL);
        row = g_ptr_array_new_with_free_func (g_free);
      }
    else
      g_string_append_c (field, *at);
  g_assert_false (quoted);
  g_assert_cmpuint (field->len, ==, 0);
  g_assert_cmpuint (row->len, ==, 0);
  g_string_free (field, TRUE);
  g_ptr_array_unref (row);
  return rows;
}

static const char *
get_cell (GPtrArray *rows, const char *id, const char *column)
{
  GPtrArray *head = rows->pdata[0];
  guint place;

  for (place = 0; place < head->len; place++)
    if (g_str_equal (head->pdata[place], column))
      break;
  g_assert_cmpuint (place, <, head->len);
  for (guint i = 1; i < rows->len; i++)
    if (g_str_equal (g_ptr_array_index ((GPtrArray *) rows->pdata[i], 0), id))
      return g_ptr_array_index ((GPtrArray *) rows->pdata[i], place);
  g_assert_not_reached ();
}

static void
test_csv_sample (void)
{
  static const struct
  {
    const char *id;
    const char *column;
    const char *text;
  } cells[] = {
    /* As they stand in data/sample/journal.json. */
    { "5a3b1e00-0001-4000-8000-000000000004", "dating-method", "transfer" },
    { "5a3b1e00-0001-4000-8000-000000000004", "dating-date", "2025-09-30" },
    { "5a3b1e00-0001-4000-8000-000000000001", "date", "" },
    { "5a3b1e00-0001-4000-8000-000000000001", "dating-date", "2019-03~" },
    { "5a3b1e00-0002-4000-8000-000000000002", "birth-weight", "3260" },
    { "5a3b1e00-0002-4000-8000-000000000003", "managed", "surgery" },
    { "5a3b1e00-0002-4000-8000-000000000003", "pregnancy-name", "Wren" },
    { "5a3b1e00-0004-4000-8000-000000000015", "value", "<5" },
    { "5a3b1e00-0004-4000-8000-000000000015", "unit", "IU/L" },
    { "5a3b1e00-0004-4000-8000-000000000015", "range-high", "5" },
    { "5a3b1e00-0005-4000-8000-000000000003", "dose", "50" },
    { "5a3b1e00-0005-4000-8000-000000000003", "unit", "µg" },
    { "5a3b1e00-0005-4000-8000-000000000003", "ongoing", "true" },
    { "5a3b1e00-0005-4000-8000-000000000001", "ongoing", "" },
    { "5a3b1e00-0008-4000-8000-000000000003", "from", "section:treatment" },
    { "5a3b1e00-000a-4000-8000-000000000001", "notes",
      "Ring the ward. Ring Anja. Milk, bread, the soft tea towels.\n\nMove the box from the "
      "landing, but do not hide it.\n\nSit down when she "
      "sits down." },
  };
  g_autoptr (FmnJournal) journal = load_sample ();
  g_autofree char *text = export_text (journal, "csv", TRUE);
  g_autoptr (GPtrArray) rows = read_csv (text);
  GPtrArray *head = rows->pdata[0];

  g_assert_cmpuint (rows->len, ==, 1 + g_list_model_get_n_items (G_LIST_MODEL (journal)));
  for (guint i = 1; i < rows->len; i++)
    g_assert_cmpuint (((GPtrArray *) rows->pdata[i])->len, ==, head->len);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_cmpstr (get_cell (rows, cells[i].id, cells[i].column), ==, cells[i].text);
}

/* Every member of every kind has a column of its name, or columns that begin with it: nothing is left behind unseen. */
static void
test_csv_columns (void)
{
  g_autoptr (FmnJournal) journal = load_sample ();
  g_autofree char *text = export_text (journal, "csv", FALSE);
  g_autoptr (GPtrArray) rows = read_csv (text);
  GPtrArray *head = rows->pdata[0];

  for (FmnKind kind = FMN_KIND_UNKNOWN; kind < FMN_N_KINDS; kind++)
    {
      const FmnField *field
          = kind == FMN_KIND_UNKNOWN ? fmn_kind_get_common_fields () : fmn_kind_get_fields (kind);

      for (; field->name != NULL; field++)
        {
          const char *name = field->type == FMN_FIELD_DATINGS ? "dating" : field->name;
          g_autofree char *start = g_strconcat (name, "-", NULL);
          gboolean found = field->type == FMN_FIELD_VERSIONS;

          for (guint i = 0; i < head->len; i++)
            found = found || g_str_equal (head->pdata[i], name)
                    || g_str_has_prefix (head->pdata[i], start);
          if (!found)
            g_error ("no column for %s", field->name);
        }
    }
}

static void
test_only_me (void)
{
  static const char *const ids[] = { "csv", "markdown", "ical" };
  g_autoptr (FmnJournal) journal = load_sample ();
  g_autofree char *with = export_text (journal, "markdown", TRUE);

  g_assert_nonnull (strstr (with, "After the walk"));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *without = export_text (journal, ids[i], FALSE);

      g_assert_null (strstr (without, "After the walk"));
      g_assert_null (strstr (without, "000a-4000-8000-000000000004"));
      g_assert_null (strstr (without, "only-me\":true"));
    }
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

static void
test_markdown (void)
{
  g_autoptr (FmnJournal) journal = load_sample ();
  g_autofree char *text = export_text (journal, "markdown", TRUE);

  g_assert_true (g_str_has_prefix (text, "# Journal of Mara Lindqvist and Jonas Lindqvist\n"));
  g_assert_nonnull (strstr (text, "all of it is invented"));
  g_assert_nonnull (strstr (text, "| 3 | Wren |"));
  g_assert_nonnull (strstr (text, "G4 T1 P0 A3 L1"));
  g_assert_nonnull (strstr (text, "Births counted from 24 weeks. By ESHRE 2022, 3 losses count."));
  g_assert_cmpuint (count (text, "\n#### "), ==, g_list_model_get_n_items (G_LIST_MODEL (journal)));
  g_assert_nonnull (strstr (text, "### December 2025"));
  /* Paragraphs of a reflection stay inside the quotation. */
  g_assert_nonnull (strstr (text, "thought I had put it away.\n> \n> I still have the list"));
  /* What Markdown would take for a mark stays a word. */
  g_assert_null (strstr (text, "\n+"));
}

static void
test_markdown_escapes (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 24, 10, 15, 0);
  g_autoptr (FmnClock) clock = fmn_clock_new_fixed (now);
  g_autoptr (FmnJournal) journal = fmn_journal_new (clock);
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_NOTE, clock);
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autofree char *text = NULL;

  fmn_draft_set_string (draft, "title", "<b>*a* _b_ [c](d) `e` | f");
  fmn_draft_set_string (draft, "notes", "# one\n- two\n1. three\n> four\n2.5 mg");
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  text = export_text (journal, "markdown", FALSE);
  g_assert_nonnull (strstr (text, "#### \\<b\\>\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\| f\n"));
  g_assert_nonnull (strstr (text, "\\# one\n\\- two\n1\\. three\n\\> four\n2\\.5 mg\n"));
}

/* libical is the other reader. */
#if HAVE_LIBICAL
static void
test_ical (void)
{
  g_autoptr (FmnJournal) journal = load_sample ();
  g_autofree char *text = export_text (journal, "ical", FALSE);
  icalcomponent *calendar = icalparser_parse_string (text);
  icalcomponent *event;
  guint n = 0;

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_isa (calendar), ==, ICAL_VCALENDAR_COMPONENT);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_true (icalrestriction_check (calendar));
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);

  /* Visits of the sample that are still to come on 24 February 2026. */
  static const struct
  {
    const char *uid;
    const char *start;
    const char *end;
  } visits[] = {
    { "5a3b1e00-0007-4000-8000-000000000008", "20260304T104000", "20260304T112000" },
    { "5a3b1e00-0007-4000-8000-000000000009", "20260317T081500", "20260317T082500" },
    { "5a3b1e00-0007-4000-8000-000000000010", "20260402", "20260403" },
  };
  for (event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    {
      g_assert_cmpuint (n, <, G_N_ELEMENTS (visits));
      g_assert_cmpstr (icalcomponent_get_uid (event), ==, visits[n].uid);
      g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstart (event)), ==,
                       visits[n].start);
      g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtend (event)), ==,
                       visits[n].end);
      g_assert_null (icaltime_get_timezone (icalcomponent_get_dtstart (event)));
      g_assert_cmpstr (icalcomponent_get_summary (event), ==, "Appointment");
      g_assert_null (icalcomponent_get_description (event));
      g_assert_null (icalcomponent_get_location (event));
      g_assert_cmpint (icalcomponent_count_properties (event, ICAL_ATTENDEE_PROPERTY), ==, 0);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (visits));
  icalcomponent_free (calendar);
}
#else
static void
test_ical (void)
{
  g_test_skip ("libical is not installed, and nothing else here reads a calendar");
}
#endif

/* Not one word of a visit may be in the calendar: each text of each visit is looked for. */
static void
test_ical_says_nothing (void)
{
  g_autoptr (FmnJournal) journal = load_sample ();
  g_autofree char *text = export_text (journal, "ical", TRUE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (journal)); i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);
      static const char *const names[]
          = { "title", "notes", "place", "clinician", "purpose", "bring", "decided" };

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        if (fmn_entry_get_string (entry, names[j]) != NULL)
          g_assert_null (strstr (text, fmn_entry_get_string (entry, names[j])));
    }
}

/* What is not known to the day is not put on a day; what has ended or is past is not planned. */
static void
test_ical_every_member (void)
{
  g_autoptr (FmnJournal) journal
      = load_journal ("tests/data/journals/every-member.json", "2026-02-24T10:15:00Z");
  g_autofree char *text = export_text (journal, "ical", TRUE);

  g_assert_cmpuint (count (text, "BEGIN:VEVENT"), ==, 1);
  g_assert_nonnull (strstr (text, "DTSTART:20260304T104000\r\nDURATION:PT40M\r\n"));
}

static void
test_empty (void)
{
  static const char *const ids[] = { "csv", "markdown", "ical" };
  g_autoptr (FmnJournal) journal
      = load_journal ("tests/data/journals/smallest.json", "2026-02-24T10:15:00Z");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *text = export_text (journal, ids[i], FALSE);

      g_assert_cmpuint (strlen (text), >, 0);
    }
}

static void
test_list (void)
{
  g_autoptr (GListModel) list = fmn_exporter_list ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 24, 10, 15, 0);
  g_autoptr (FmnClock) clock = fmn_clock_new_fixed (now);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 3);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FmnExporter) exporter = g_list_model_get_item (list, i);
      g_autoptr (FmnExporter) again = fmn_exporter_find (fmn_exporter_get_id (exporter));
      g_autofree char *name = fmn_exporter_dup_file_name (exporter, clock);
      g_autofree char *expected
          = g_strconcat ("journal-2026-02-24.", fmn_exporter_get_extension (exporter), NULL);

      g_assert_true (G_OBJECT_TYPE (exporter) == G_OBJECT_TYPE (again));
      g_assert_cmpstr (name, ==, expected);
      g_assert_cmpstr (fmn_exporter_get_name (exporter), !=, "");
      g_assert_nonnull (strchr (fmn_exporter_get_media_type (exporter), '/'));
    }
  g_assert_null (fmn_exporter_find ("nothing"));
}

static void
assert_files (const char *folder, guint n)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint found = 0;

  while (g_dir_read_name (dir) != NULL)
    found++;
  g_assert_cmpuint (found, ==, n);
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("fmn-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.csv", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "journal.csv", NULL);
  g_autofree char *first = NULL;
  g_autofree char *text = NULL;
  g_autoptr (FmnJournal) journal = load_sample ();
  g_autoptr (FmnExporter) exporter = fmn_exporter_find ("csv");
  g_autoptr (GError) error = NULL;
  struct stat status;
  mode_t mask = umask (0);

  g_assert_true (fmn_exporter_write_file (exporter, journal, NULL, path, FALSE, &error));
  g_assert_no_error (error);
  umask (mask);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (status.st_nlink, ==, 1);

  g_file_set_contents (path, "mine", -1, NULL);
  g_assert_false (fmn_exporter_write_file (exporter, journal, NULL, path, FALSE, &error));
  g_assert_error (error, FMN_EXCHANGE_ERROR, FMN_EXCHANGE_ERROR_EXISTS);
  g_clear_error (&error);
  g_file_get_contents (path, &first, NULL, NULL);
  g_assert_cmpstr (first, ==, "mine");

  g_assert_true (fmn_exporter_write_file (exporter, journal, NULL, path, TRUE, &error));
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_true (g_str_has_prefix (text, "id,kind,"));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  assert_files (folder, 1);

  g_assert_false (fmn_exporter_write_file (exporter, journal, NULL, nowhere, FALSE, &error));
  g_assert_error (error, FMN_EXCHANGE_ERROR, FMN_EXCHANGE_ERROR_NO_FOLDER);
  g_unlink (path);
  g_rmdir (folder);
}

/* A device that is always full: the error is told, as a stream's own. */
static void
test_full (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/full");
  g_autoptr (FmnJournal) journal = load_sample ();
  g_autoptr (GListModel) list = fmn_exporter_list ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FmnExporter) exporter = g_list_model_get_item (list, i);
      g_autoptr (GFileIOStream) stream = g_file_open_readwrite (file, NULL, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (stream);
      g_assert_false (fmn_exporter_write (
          exporter, journal, NULL, g_io_stream_get_output_stream (G_IO_STREAM (stream)), &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exporter/list", test_list);
  g_test_add_func ("/exporter/empty", test_empty);
  g_test_add_func ("/exporter/only-me", test_only_me);
  g_test_add_func ("/exporter/file", test_file);
  g_test_add_func ("/exporter/full", test_full);
  g_test_add_func ("/exporter/csv/sample", test_csv_sample);
  g_test_add_func ("/exporter/csv/columns", test_csv_columns);
  g_test_add_func ("/exporter/markdown/sample", test_markdown);
  g_test_add_func ("/exporter/markdown/escapes", test_markdown_escapes);
  g_test_add_func ("/exporter/ical/sample", test_ical);
  g_test_add_func ("/exporter/ical/says-nothing", test_ical_says_nothing);
  g_test_add_func ("/exporter/ical/every-member", test_ical_every_member);
  return g_test_run ();
}

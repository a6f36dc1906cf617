/* summary-fixture.c: makes the journals that the summary is tested with, of made-up people.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "summary-fixture.h"

#include "fmn-draft.h"
#include "fmn-knowledge.h"
#include "fmn-profile.h"

#include <string.h>

FmnJournal *
fixture_journal_new (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 2, 24, 10, 15, 0);
  g_autoptr (FmnClock) clock = fmn_clock_new_fixed (now);
  FmnJournal *journal = fmn_journal_new (clock);

  fmn_journal_set_namer (journal, fmn_knowledge_name, NULL);
  return journal;
}

static void
set_json (FmnDraft *draft, const char *name, const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonNode *root;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  root = json_parser_get_root (parser);
  if (JSON_NODE_HOLDS_OBJECT (root))
    fmn_draft_set_object (draft, name, json_node_dup_object (root));
  else
    fmn_draft_set_array (draft, name, json_node_dup_array (root));
}

static void
set_member (FmnDraft *draft, const char *name, const char *text)
{
  const FmnField *field = fmn_kind_find_field (fmn_draft_get_kind (draft), name);
  FmnGestation weeks;
  FmnDate date;

  g_assert_nonnull (field);
  switch (field->type)
    {
    case FMN_FIELD_DATE:
      g_assert_true (fmn_date_parse_edtf (text, &date));
      fmn_draft_set_date (draft, name, &date);
      break;
    case FMN_FIELD_WEEKS:
      g_assert_true (fmn_gestation_parse (text, &weeks));
      fmn_draft_set_weeks (draft, name, &weeks);
      break;
    case FMN_FIELD_INTEGER:
      fmn_draft_set_int (draft, name, atoi (text));
      break;
    case FMN_FIELD_BOOLEAN:
      fmn_draft_set_boolean (draft, name, g_str_equal (text, "true"));
      break;
    default:
      if (*text == '{' || *text == '[')
        set_json (draft, name, text);
      else
        fmn_draft_set_string (draft, name, text);
      break;
    }
}

FmnEntry *
fixture_add (FmnJournal *journal, FmnKind kind, ...)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (kind, fmn_journal_get_clock (journal));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;
  const char *member;
  va_list members;

  va_start (members, kind);
  while ((member = va_arg (members, const char *)) != NULL)
    {
      const char *sign = strchr (member, '=');
      g_autofree char *name = NULL;

      g_assert_nonnull (sign);
      name = g_strndup (member, (gsize) (sign - member));
      set_member (draft, name, sign + 1);
    }
  va_end (members);
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  return fmn_journal_lookup (journal, fmn_draft_get_id (draft));
}

const char *
fixture_bind (const char *member, FmnEntry *entry)
{
  static char *text;

  g_free (text);
  text = g_strdup_printf ("%s=%s", member, fmn_entry_get_id (entry));
  return text;
}

void
fixture_set_info (FmnJournal *journal, FmnInfo *info)
{
  g_autoptr (FmnChange) change = fmn_change_new ("change settings");
  g_autoptr (GError) error = NULL;

  fmn_change_set_info (change, fmn_journal_get_info (journal), info);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  fmn_info_unref (info);
}

/* Mara */

static void
set_people (FmnJournal *journal)
{
  FmnInfo *info = fmn_info_ref (fmn_journal_get_info (journal));
  static const struct
  {
    const char *name;
    int value;
  } numbers[]
      = { { "birth-year", 1989 }, { "partner-birth-year", 1987 }, { "living-children", 1 } };
  FmnInfo *next;

  next = fmn_info_with_name (info, "self", "Mara Lindqvist");
  fmn_info_unref (info);
  info = fmn_info_with_name (next, "partner", "Jonas Lindqvist");
  fmn_info_unref (next);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      next = fmn_info_with_int (info, numbers[i].name, numbers[i].value);
      fmn_info_unref (info);
      info = next;
    }
  next = fmn_info_with_string (info, "background",
                               "Allergies: none known. Cycle 28–30 days.\n"
                               "Family: mother, vein clot at 41.");
  fmn_info_unref (info);
  fixture_set_info (journal, next);
}

static void
add_hcg (FmnJournal *journal, FmnEntry *pregnancy, const char *day, int value)
{
  g_autofree char *date = g_strdup_printf ("date=%s", day);
  g_autofree char *json = g_strdup_printf (
      "value={\"type\":\"quantity\",\"number\":\"%d\",\"unit\":\"IU/L\"}", value);

  fixture_add (journal, FMN_KIND_TEST, "test=hcg", date, json,
               fixture_bind ("pregnancy", pregnancy), NULL);
}

static void
add_first_two (FmnJournal *journal)
{
  FmnEntry *first = fixture_add (journal, FMN_KIND_PREGNANCY, "title=Spring",
                                 "conceived=without-treatment", "partner=same",
                                 "datings=[{\"method\":\"about-weeks\",\"date\":\"2019-03~\","
                                 "\"weeks\":\"8~\",\"in-use\":true}]",
                                 NULL);
  FmnEntry *second;

  fixture_add (journal, FMN_KIND_ENDING, "date=2019-03~", fixture_bind ("pregnancy", first),
               "outcome=miscarriage-first", "weeks-by-dates=8~", "managed=[\"waiting\"]",
               "genetics=None done", NULL);
  second = fixture_add (journal, FMN_KIND_PREGNANCY, "date=2020-06-14", "title=Ilse",
                        "conceived=without-treatment", "partner=same",
                        "datings=[{\"method\":\"last-period\",\"date\":\"2020-06-14\","
                        "\"cycle-length\":28,\"in-use\":true}]",
                        NULL);
  add_hcg (journal, second, "2020-08-10", 61000);
  fixture_add (journal, FMN_KIND_SCAN, "date=2020-09-08", fixture_bind ("pregnancy", second),
               "heartbeat=seen", NULL);
  fixture_add (journal, FMN_KIND_SCAN, "date=2020-11-05", fixture_bind ("pregnancy", second),
               "heartbeat=seen", NULL);
  fixture_add (journal, FMN_KIND_ENDING, "date=2021-03-15", fixture_bind ("pregnancy", second),
               "outcome=live-birth-term", "weeks-by-dates=39+1", "managed-detail=Vaginal",
               "birth-weight=3260", "living=yes", NULL);
  fixture_add (journal, FMN_KIND_TEST, "date=2020-08", "test=blood-group",
               "value={\"type\":\"text\",\"text\":\"A positive\"}", NULL);
}

static void
add_third (FmnJournal *journal)
{
  FmnEntry *third = fixture_add (
      journal, FMN_KIND_PREGNANCY, "date=2023-03-20", "title=Wren", "conceived=without-treatment",
      "partner=same",
      "datings=[{\"method\":\"last-period\",\"date\":\"2023-03-20\",\"in-use\":true}]", NULL);

  add_hcg (journal, third, "2023-05-04", 14000);
  add_hcg (journal, third, "2023-06-06", 31000);
  fixture_add (journal, FMN_KIND_SCAN, "date=2023-05-09", fixture_bind ("pregnancy", third),
               "heartbeat=seen", "crl=10.0", NULL);
  fixture_add (journal, FMN_KIND_SCAN, "date=2023-06-06", fixture_bind ("pregnancy", third),
               "heartbeat=not-seen", "crl=25.0", NULL);
  fixture_add (journal, FMN_KIND_TREATMENT, "date=2023-04-24", "end-date=2023-06-07",
               fixture_bind ("pregnancy", third), "title=Progesterone", "dose=400", "unit=mg",
               "schedule=twice a day", NULL);
  fixture_add (journal, FMN_KIND_ENDING, "date=2023-06-08", fixture_bind ("pregnancy", third),
               "outcome=missed", "weeks-by-dates=11+3", "weeks-by-measurement=9+2",
               "managed=[\"surgery\"]", "genetics=Trisomy 16 (array)", NULL);
  fixture_add (journal, FMN_KIND_TREATMENT, "date=2023-07-20", "treatment=levothyroxine", "dose=50",
               "unit=µg", "schedule=daily", "ongoing=true", NULL);
}

static void
add_fourth (FmnJournal *journal)
{
  FmnEntry *fourth
      = fixture_add (journal, FMN_KIND_PREGNANCY, "date=2025-09-11", "title=Juniper",
                     "conceived=frozen-transfer", "conceived-detail=tested", "partner=same",
                     "datings=[{\"method\":\"transfer\",\"date\":\"2025-09-30\",\"embryo-day\":5,"
                     "\"frozen\":true,\"in-use\":true}]",
                     NULL);

  add_hcg (journal, fourth, "2025-11-06", 38400);
  fixture_add (journal, FMN_KIND_SCAN, "date=2025-11-03", fixture_bind ("pregnancy", fourth),
               "heartbeat=seen", NULL);
  fixture_add (journal, FMN_KIND_SCAN, "date=2025-11-13", fixture_bind ("pregnancy", fourth),
               "heartbeat=not-seen", NULL);
  fixture_add (journal, FMN_KIND_TREATMENT, "date=2025-09-11", "title=Aspirin",
               "treatment=aspirin-low-dose", "dose=75", "unit=mg", "schedule=daily", "ongoing=true",
               NULL);
  fixture_add (journal, FMN_KIND_TREATMENT, "date=2025-09-30", "end-date=2025-11-15",
               fixture_bind ("pregnancy", fourth), "title=Progesterone", "dose=400", "unit=mg",
               "schedule=twice a day", NULL);
  fixture_add (journal, FMN_KIND_TREATMENT, "date=2025-10-16", "end-date=2025-11-15",
               fixture_bind ("pregnancy", fourth), "title=Enoxaparin", "treatment=lmwh", "dose=40",
               "unit=mg", "schedule=daily", NULL);
  fixture_add (
      journal, FMN_KIND_ENDING, "date=2025-11-15", fixture_bind ("pregnancy", fourth),
      "outcome=missed", "weeks-by-dates=9+2", "weeks-by-measurement=8+3", "managed=[\"tablets\"]",
      "genetics=No change found (array)",
      "papers=[{\"id\":\"7d6f7c1e-0000-4000-8000-000000000001\",\"name\":\"report.pdf\","
      "\"media-type\":\"application/pdf\",\"size\":1200,\"added\":\"2025-12-10T10:00:00Z\"}]",
      NULL);
}

static void
add_antiphospholipid (FmnJournal *journal)
{
  static const struct
  {
    const char *date, *id, *unit;
    int value;
    const char *flag;
  } rows[] = {
    { "2023-09-04", "acl-igg", "GPL-U/mL", 11, NULL },
    { "2023-09-04", "acl-igm", "MPL-U/mL", 6, NULL },
    { "2023-09-04", "ab2gp1-igg", "U/mL", 4, NULL },
    { "2023-09-04", "ab2gp1-igm", "U/mL", 3, NULL },
    { "2025-12-20", "acl-igg", "GPL-U/mL", 42, "high" },
    { "2025-12-20", "acl-igm", "MPL-U/mL", 9, NULL },
    { "2025-12-20", "ab2gp1-igg", "U/mL", 12, NULL },
    { "2025-12-20", "ab2gp1-igm", "U/mL", 5, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *date = g_strdup_printf ("date=%s", rows[i].date);
      g_autofree char *test = g_strdup_printf ("test=%s", rows[i].id);
      g_autofree char *value
          = g_strdup_printf ("value={\"type\":\"quantity\",\"number\":\"%d\",\"unit\":\"%s\"}",
                             rows[i].value, rows[i].unit);
      g_autofree char *flag
          = rows[i].flag != NULL ? g_strdup_printf ("flag=%s", rows[i].flag) : NULL;

      fixture_add (journal, FMN_KIND_TEST, date, test, value, "range={\"high\":\"20\"}", flag,
                   NULL);
    }
  for (guint i = 0; i < 2; i++)
    fixture_add (journal, FMN_KIND_TEST, i == 0 ? "date=2023-09-04" : "date=2025-12-20",
                 "test=lupus-anticoagulant",
                 "value={\"type\":\"finding\",\"finding\":\"not-detected\"}", NULL);
}

static void
add_rest (FmnJournal *journal)
{
  static const char *const questions[] = {
    "If the second anticardiolipin value is also above 20, what would change?",
    "Should aspirin continue until the repeat?",
    "Would heparin be advised in another pregnancy, and from when?",
  };
  FmnEntry *visit;

  fixture_add (journal, FMN_KIND_TEST, "date=2023-07-18", "test=tsh",
               "value={\"type\":\"quantity\",\"number\":\"4.6\",\"unit\":\"mIU/L\"}",
               "range={\"low\":\"0.4\",\"high\":\"4.0\"}", "flag=high", NULL);
  fixture_add (journal, FMN_KIND_TEST, "date=2025-12-20", "test=tsh",
               "value={\"type\":\"quantity\",\"number\":\"2.2\",\"unit\":\"mIU/L\"}",
               "range={\"low\":\"0.4\",\"high\":\"4.0\"}", NULL);
  fixture_add (journal, FMN_KIND_TEST, "date=2023-10-24", "test=karyotype-self",
               "value={\"type\":\"karyotype\",\"text\":\"46,XX\"}", NULL);
  fixture_add (journal, FMN_KIND_TEST, "date=2023-10-24", "test=karyotype-partner",
               "value={\"type\":\"karyotype\",\"text\":\"46,XY\"}", "subject=partner", NULL);
  visit = fixture_add (journal, FMN_KIND_VISIT, "date=2026-03-04", "time=10:40",
                       "title=Recurrent loss clinic", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *title = g_strdup_printf ("title=%s", questions[i]);
      g_autofree char *order = g_strdup_printf ("order=%u", i);

      fixture_add (journal, FMN_KIND_QUESTION, title, order, "status=to-ask",
                   fixture_bind ("visit", visit), NULL);
    }
  fixture_add (journal, FMN_KIND_QUESTION, "title=Do both of us need to come?", "order=9",
               "status=answered", "answer=Both.", fixture_bind ("visit", visit), NULL);
}

FmnJournal *
fixture_mara_new (void)
{
  FmnJournal *journal = fixture_journal_new ();

  set_people (journal);
  add_first_two (journal);
  add_third (journal);
  add_fourth (journal);
  add_antiphospholipid (journal);
  add_rest (journal);
  return journal;
}

/* Stress */

static const char *const long_texts[] = {
  "Seen.",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "46,XX,t(1;2)(p36.3;q37.1)dn.arr[GRCh38]1p36.33p36.32(82154_2345678)x1,9q34.3(1380000_138394717)"
  "x3",
  "נמצאה טריזומיה 16 בבדיקת המעבדה, והתשובה נשלחה במכתב",
  "Several sentences were written here by the laboratory. They say what was looked for, what was "
  "found, what could not be looked for with this method, and whom to ask when something in the "
  "report is not clear to the reader, whoever that may be.",
};

static void
add_stress_pregnancy (FmnJournal *journal, guint i)
{
  guint year = 1985 + i;
  const char *text = long_texts[i % G_N_ELEMENTS (long_texts)];
  g_autofree char *name = g_utf8_substring (text, 0, MIN (40, g_utf8_strlen (text, -1)));
  g_autofree char *title = g_strdup_printf ("title=%s", name);
  g_autofree char *date = g_strdup_printf ("date=%u-01-10", year);
  g_autofree char *dating = g_strdup_printf (
      "datings=[{\"method\":\"last-period\",\"date\":\"%u-01-10\",\"in-use\":true}]", year);
  g_autofree char *end = g_strdup_printf ("date=%u-03-%02u", year, 1 + i % 28);
  g_autofree char *stopped = g_strdup_printf ("end-%s", end);
  g_autofree char *scan = g_strdup_printf ("date=%u-02-20", year);
  g_autofree char *genetics = g_strdup_printf ("genetics=%s", text);
  g_autofree char *finding = g_strdup_printf ("finding=%s", text);
  g_autofree char *papers = g_strdup_printf (
      "papers=[{\"id\":\"5a3b1e00-0000-4000-9000-%012u\",\"name\":\"scan.png\",\"media-type\":"
      "\"image/png\",\"size\":1000}]",
      i);
  FmnEntry *pregnancy
      = fixture_add (journal, FMN_KIND_PREGNANCY, title, date, dating, "partner=other",
                     i % 7 == 3 ? "conceived=icsi" : "conceived=without-treatment", NULL);

  fixture_add (journal, FMN_KIND_SCAN, scan, finding, papers, fixture_bind ("pregnancy", pregnancy),
               NULL);
  add_hcg (journal, pregnancy, scan + strlen ("date="), (int) (i * 1311 + 7));
  fixture_add (journal, FMN_KIND_TREATMENT, date, title, "dose=12.5", "unit=mg",
               i % 4 == 0 ? "ongoing=true" : stopped, NULL);
  fixture_add (journal, FMN_KIND_ENDING, end, fixture_bind ("pregnancy", pregnancy),
               i % 5 == 0 ? "outcome=ectopic-tubal" : "outcome=missed", genetics,
               "managed=[\"tablets\",\"surgery\"]", NULL);
}

static void
add_stress_test (FmnJournal *journal, guint i)
{
  const char *text = long_texts[i % G_N_ELEMENTS (long_texts)];
  g_autofree char *title = g_strdup_printf ("title=%u %s", i, text);
  g_autofree char *date
      = g_strdup_printf ("date=%u-%02u-%02u", 2000 + i % 26, 1 + i % 12, 1 + i % 28);
  g_autofree char *value
      = i % 10 == 9 ? g_strdup_printf ("value={\"type\":\"text\",\"text\":\"%s\"}", text)
                    : g_strdup_printf (
                        "value={\"type\":\"quantity\",\"number\":\"%u\",\"unit\":\"GPL-U/mL\"}", i);
  /* Every eighth is of the antiphospholipid table, on a date of its own. */
  const char *catalogue = i % 8 == 0 ? "test=acl-igg" : "test=";

  fixture_add (journal, FMN_KIND_TEST, title, date, value, "range={\"low\":\"3\",\"high\":\"400\"}",
               catalogue, NULL);
}

/* What has sections of its own: procedures with papers, what is to come, and a background of every kind of text. */
static void
add_stress_rest (FmnJournal *journal, guint i)
{
  const char *text = long_texts[i % G_N_ELEMENTS (long_texts)];
  g_autofree char *date = g_strdup_printf ("date=%u-05-%02u", 1990 + i % 30, 1 + i % 28);
  g_autofree char *later = g_strdup_printf ("date=%u-05-%02u", 2027 + i % 30, 1 + i % 28);
  g_autofree char *title = g_strdup_printf ("title=%s", text);
  g_autofree char *finding = g_strdup_printf ("finding=%s", text);
  g_autofree char *papers = g_strdup_printf (
      "papers=[{\"id\":\"5a3b1e00-0000-4000-8000-%012u\",\"name\":\"%s.pdf\",\"media-type\":"
      "\"application/pdf\",\"size\":1000,\"pages\":%u}]",
      i, i % 2 == 0 ? text : "letter", 1 + i % 30);

  fixture_add (journal, FMN_KIND_PROCEDURE, title, date, finding, papers, NULL);
  fixture_add (journal, FMN_KIND_PROCEDURE, title, later, NULL);
  fixture_add (journal, FMN_KIND_TEST, title, date, NULL);
}

static void
set_stress_profile (FmnJournal *journal)
{
  guint n;
  const FmnProfileItem *items = fmn_profile_get_items (&n);

  for (guint i = 0; i < n; i++)
    {
      FmnInfo *info = fmn_journal_get_info (journal);

      fixture_set_info (journal, fmn_info_with_profile (info, items[i].id,
                                                        long_texts[i % G_N_ELEMENTS (long_texts)]));
    }
}

FmnJournal *
fixture_stress_new (guint pregnancies, guint tests)
{
  FmnJournal *journal = fixture_journal_new ();

  set_people (journal);
  for (guint i = 0; i < pregnancies; i++)
    add_stress_pregnancy (journal, i);
  for (guint i = 0; i < tests; i++)
    add_stress_test (journal, i);
  for (guint i = 0; i < MIN (tests, 40); i++)
    add_stress_rest (journal, i);
  if (tests > 0)
    set_stress_profile (journal);
  for (guint i = 0; i < MIN (tests, 30); i++)
    {
      g_autofree char *title
          = g_strdup_printf ("title=%s", long_texts[i % G_N_ELEMENTS (long_texts)]);

      fixture_add (journal, FMN_KIND_QUESTION, title, "status=to-ask", NULL);
      fixture_add (journal, FMN_KIND_NOTE, "date=2024-05-06", title, NULL);
    }
  return journal;
}

/* Reading */

FmnSummaryTable *
fixture_get_table (FmnSummary *summary, FmnSections section)
{
  GPtrArray *tables = fmn_summary_get_tables (summary, section);

  g_assert_cmpuint (tables->len, >, 0);
  return g_ptr_array_index (tables, 0);
}

const char *
fixture_get_figure (FmnSummary *summary, const char *id)
{
  GPtrArray *figures = fmn_summary_get_figures (summary);

  for (guint i = 0; i < figures->len; i++)
    {
      FmnFigureText *figure = g_ptr_array_index (figures, i);

      if (g_str_equal (figure->id, id))
        return figure->number;
    }
  return NULL;
}

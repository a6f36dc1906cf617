/* fmn-summary-tests.c: all other tests, the latest value of each with the laboratory’s range.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"
#include "fmn-sample-state.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_FINDING 90

/* What a clinic for recurrent loss asks for, in the order of its intake forms: what one page has no
 * room for is dropped from the end. Other tests follow, the newest first. */
static const char *const order[] = {
  "tsh",
  "tpo-ab",
  "ft4",
  "karyotype-self",
  "karyotype-partner",
  "uterus-3d",
  "hysteroscopy",
  "factor-v-leiden",
  "prothrombin-g20210a",
  "protein-s",
  "protein-c",
  "antithrombin",
  "ana",
  "hba1c",
  "prolactin",
  "homocysteine",
  "amh",
  "sperm-dfi",
  "cd138",
  "unk-biopsy",
  "nk-blood-percent",
  "nk-cytotoxicity",
};

/* Shown in the pregnancy table or in the head of the page. */
static const char *const elsewhere[] = {
  "hcg",       "pregnancy-test-urine", "crl", "msd", "fetal-heart", "poc-karyotype",
  "poc-array", "blood-group",          NULL,
};

/* Procedures that belong to a pregnancy's course are in its row. */
static const char *const procedures_elsewhere[]
    = { "embryo-transfer", "insemination", "evacuation", "caesarean", NULL };

typedef struct
{
  FmnEntry *entry; /* the latest */
  guint rank;
  guint place; /* how old: 0 for the newest entry of all */
} Latest;

static guint
get_rank (FmnEntry *entry)
{
  const char *test = fmn_entry_get_string (entry, "test");

  for (guint i = 0; test != NULL && i < G_N_ELEMENTS (order); i++)
    if (strcmp (order[i], test) == 0)
      return i;
  /* Operations and views into the womb before what no list asks for. */
  return G_N_ELEMENTS (order) + (fmn_entry_get_kind (entry) == FMN_KIND_PROCEDURE ? 0 : 1);
}

static gboolean
is_shown (FmnSummarySource *source, FmnEntry *entry)
{
  const char *test = fmn_entry_get_string (entry, "test");
  const char *procedure = fmn_entry_get_string (entry, "procedure");
  const char *finding = fmn_entry_get_string (entry, "finding");

  if (!fmn_summary_source_in_years (source, entry))
    return FALSE;
  if (fmn_entry_get_kind (entry) == FMN_KIND_TEST)
    return !fmn_summary_is_antiphospholipid (test)
           && (test == NULL || !g_strv_contains (elsewhere, test));
  return fmn_entry_get_kind (entry) == FMN_KIND_PROCEDURE && finding != NULL
         && fmn_entry_get_pregnancy_id (entry) == NULL
         && (procedure == NULL || !g_strv_contains (procedures_elsewhere, procedure));
}

/* One and the same test of one and the same person. Every procedure is told. */
static char *
dup_key (FmnEntry *entry)
{
  const char *subject = fmn_entry_get_string (entry, "subject");
  const char *test = fmn_entry_get_string (entry, "test");
  const char *title = fmn_entry_get_title (entry);

  if (fmn_entry_get_kind (entry) == FMN_KIND_PROCEDURE)
    return g_strdup (fmn_entry_get_id (entry));
  return g_strdup_printf ("%s\n%s", subject != NULL ? subject : "self",
                          test != NULL    ? test
                          : title != NULL ? title
                                          : fmn_entry_get_id (entry));
}

static int
compare_latest (gconstpointer a, gconstpointer b)
{
  const Latest *first = a, *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  return first->place < second->place ? -1 : first->place > second->place;
}

static GArray *
find_latest (FmnSummarySource *source)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Latest));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (source->journal));

  for (guint i = n; i-- > 0;)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (source->journal), i);
      Latest latest = { .entry = entry, .rank = get_rank (entry), .place = n - i };

      if (is_shown (source, entry) && g_hash_table_add (seen, dup_key (entry)))
        g_array_append_val (list, latest);
    }
  g_array_sort (list, compare_latest);
  return list;
}

static FmnCell *
test_cell (FmnSummarySource *source, FmnEntry *test)
{
  FmnCell *cell = fmn_summary_value_cell (source, test, TRUE, FALSE);
  FmnResultStanding standing = fmn_summary_get_standing (test);
  g_autofree char *range = fmn_entry_dup_range (test);
  g_autofree char *moment = NULL;
  FmnMoment when;

  if (range != NULL)
    {
      g_autofree char *in_brackets = g_strdup_printf (C_ ("lab’s range", " (%s)"), range);

      fmn_cell_add (cell, FMN_RUN_BODY, in_brackets);
    }
  else if (standing == FMN_RESULT_ABOVE || standing == FMN_RESULT_BELOW)
    /* The laboratory marked it and its range was not copied. */
    fmn_cell_add (cell, FMN_RUN_BODY,
                  standing == FMN_RESULT_ABOVE ? C_ ("result", " marked high")
                                               : C_ ("result", " marked low"));
  fmn_journal_get_moment (source->journal, test, &when);
  if (when.type == FMN_MOMENT_DURING)
    {
      moment = fmn_sample_state_dup_moment (source, test);
      fmn_cell_add_line (cell, FMN_RUN_QUIET, moment);
    }
  return cell;
}

static FmnCell *
procedure_cell (FmnSummarySource *source, FmnEntry *procedure)
{
  g_autofree char *label = fmn_summary_source_dup_label (source, procedure);
  g_autofree char *finding = fmn_summary_source_clip (
      source, label, fmn_entry_get_string (procedure, "finding"), LONGEST_FINDING);
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, finding);

  if (fmn_summary_has_papers (procedure))
    fmn_cell_add (cell, FMN_RUN_BODY, FMN_COPY_MARK);
  return cell;
}

void
fmn_summary_make_tests (FmnSummary *self, FmnSummarySource *source)
{
  g_autoptr (GArray) latest = find_latest (source);
  FmnSummaryTable *table;
  FmnColumn *column;

  if (latest->len == 0)
    return;
  table = fmn_summary_table_new (C_ ("heading", "Other tests"),
                                 C_ ("summary", "latest value (lab’s range)"), FALSE);
  fmn_summary_table_add_column (table, "test", C_ ("column", "Test"), NULL);
  fmn_summary_table_add_column (table, "value", C_ ("column", "Value"), NULL);
  column = fmn_summary_table_add_column (table, "date", C_ ("column", "Date"), NULL);
  column->at_end = TRUE;
  column->stretch = 0;
  for (guint i = 0; i < latest->len; i++)
    {
      FmnEntry *entry = g_array_index (latest, Latest, i).entry;
      FmnRow *row = fmn_summary_table_add_row (table, FMN_ROW_PLAIN);
      g_autofree char *whole = fmn_summary_source_dup_label (source, entry);
      g_autofree char *label
          = fmn_summary_source_clip (source, C_ ("column", "Test"), whole, LONGEST_FINDING);
      g_autofree char *date = fmn_summary_format_date (fmn_entry_get_date (entry));

      fmn_summary_table_set (table, row, "test", fmn_cell_new (FMN_RUN_BODY, label));
      fmn_summary_table_set (table, row, "value",
                             fmn_entry_get_kind (entry) == FMN_KIND_TEST
                                 ? test_cell (source, entry)
                                 : procedure_cell (source, entry));
      fmn_summary_table_set (table, row, "date", fmn_cell_new_whole (FMN_RUN_QUIET, date));
    }
  g_ptr_array_add (self->tables[fmn_section_to_index (FMN_SECTION_TESTS)], table);
}

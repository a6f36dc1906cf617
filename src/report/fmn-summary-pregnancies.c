/* fmn-summary-pregnancies.c: the pregnancy table, one row each, oldest first.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST_DETAIL 70
#define LONGEST_ON_ONE_PAGE 46

static char *
dup_line (FmnSummarySource *source, FmnEntry *entry, const char *name)
{
  FmnEntry *pregnancy
      = fmn_entry_get_kind (entry) == FMN_KIND_PREGNANCY
            ? entry
            : fmn_journal_lookup (source->journal, fmn_entry_get_pregnancy_id (entry));
  const FmnField *field = fmn_kind_find_field (fmn_entry_get_kind (entry), name);

  return fmn_summary_source_clip_of (source, pregnancy, fmn_field_get_label (field),
                                     fmn_entry_get_string (entry, name),
                                     source->options->full ? LONGEST_DETAIL : LONGEST_ON_ONE_PAGE);
}

static void
add_line (FmnSummarySource *source, FmnCell *cell, FmnEntry *entry, const char *name)
{
  g_autofree char *text = dup_line (source, entry, name);

  fmn_cell_add_line (cell, FMN_RUN_QUIET, text);
}

/* "Complications: none", which without its label could be of anything. */
static void
add_labelled (FmnSummarySource *source, FmnCell *cell, FmnEntry *entry, const char *name)
{
  const FmnField *field = fmn_kind_find_field (fmn_entry_get_kind (entry), name);
  g_autofree char *text = dup_line (source, entry, name);
  /* Translators: what a text is about, then the text. */
  g_autofree char *line
      = text != NULL ? g_strdup_printf (C_ ("summary", "%s: %s"), fmn_field_get_label (field), text)
                     : NULL;

  fmn_cell_add_line (cell, FMN_RUN_QUIET, line);
}

static char *
dup_choice (FmnSummarySource *source, FmnEntry *entry, const char *name)
{
  return fmn_entry_dup_field_text (source->journal, entry,
                                   fmn_kind_find_field (fmn_entry_get_kind (entry), name));
}

/* A line of detail, in the full form alone. */
static void
add_detail (FmnSummarySource *source, FmnCell *cell, FmnEntry *entry, const char *name)
{
  if (source->options->full && fmn_summary_source_with_words (source))
    add_line (source, cell, entry, name);
}

/* The first day by its dating when that is one day; else what the entry says, as roughly as it says
 * it. */
static gboolean
get_start (FmnEntry *pregnancy, FmnDate *out)
{
  const FmnDating *dating = fmn_entry_get_dating (pregnancy);
  guint32 min, max;
  gboolean about = FALSE;

  if (dating != NULL && fmn_dating_get_start (dating, &min, &max, &about) && min == max
      && fmn_date_init_julian (out, min))
    {
      out->about = about != FALSE;
      return TRUE;
    }
  return fmn_entry_get_when (pregnancy, out);
}

static FmnCell *
began_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  const FmnDating *dating = fmn_entry_get_dating (pregnancy);
  g_autofree char *how = dating != NULL ? fmn_dating_describe (dating) : NULL;
  g_autofree char *start = NULL;
  const char *name = fmn_entry_get_title (pregnancy);
  FmnCell *cell;
  FmnDate date;

  if (get_start (pregnancy, &date))
    start = fmn_summary_format_date (&date);
  cell = fmn_cell_new_whole (FMN_RUN_STRONG, start != NULL ? start : C_ ("summary", "not known"));
  fmn_cell_add_line (cell, FMN_RUN_QUIET, how);
  if (source->options->our_names)
    fmn_cell_add_line (cell, FMN_RUN_BODY, name);
  return cell;
}

/* Of the year of birth alone two ages are possible, and more when the start is no day. */
static FmnCell *
age_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  g_autofree char *age = NULL;
  g_autofree char *partner = NULL;
  const char *id = fmn_entry_get_string (pregnancy, "partner");
  FmnCell *cell;
  int min, max;

  if (fmn_pregnancy_get_age (source->journal, pregnancy, "self", &min, &max))
    age = g_strdup_printf (C_ ("ages", "%d–%d"), min, max);
  if (g_strcmp0 (id, "same") == 0)
    partner = g_strdup (C_ ("partner", "same"));
  else if (g_strcmp0 (id, "other") == 0)
    partner = g_strdup (C_ ("partner", "other"));
  else if (g_strcmp0 (id, "donor") == 0)
    partner = g_strdup (C_ ("partner", "donor"));
  else
    partner = fmn_summary_source_clip_of (source, pregnancy, C_ ("summary", "Partner"), id, 30);
  cell = fmn_cell_new (FMN_RUN_BODY, age);
  fmn_cell_add_line (cell, FMN_RUN_QUIET, partner);
  return cell;
}

static FmnCell *
conceived_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  g_autofree char *how = dup_choice (source, pregnancy, "conceived");
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, how);

  if (fmn_summary_source_with_words (source))
    add_line (source, cell, pregnancy, "conceived-detail");
  return cell;
}

static FmnOutcomeMark
get_mark (FmnEntry *ending)
{
  const char *id = fmn_entry_get_string (ending, "outcome");
  const FmnOutcome *outcome = id != NULL ? fmn_outcome_find (id) : NULL;

  if (outcome == NULL)
    return FMN_MARK_UNKNOWN;
  switch (outcome->group)
    {
    case FMN_OUTCOME_GROUP_ONGOING:
      return FMN_MARK_NONE;
    case FMN_OUTCOME_GROUP_BIRTH:
    case FMN_OUTCOME_GROUP_NEONATAL:
      return FMN_MARK_BIRTH;
    case FMN_OUTCOME_GROUP_EARLY:
    case FMN_OUTCOME_GROUP_MISCARRIAGE:
    case FMN_OUTCOME_GROUP_STILLBIRTH:
      return FMN_MARK_LOSS;
    case FMN_OUTCOME_GROUP_ECTOPIC:
      return FMN_MARK_ECTOPIC;
    case FMN_OUTCOME_GROUP_MOLAR:
    case FMN_OUTCOME_GROUP_TERMINATION:
      return FMN_MARK_OTHER;
    case FMN_OUTCOME_GROUP_UNKNOWN:
    default:
      return FMN_MARK_UNKNOWN;
    }
}

/* "1: 15w 0d" where there were several; takes @text. */
static char *
with_number (FmnEntry *pregnancy, FmnEntry *ending, char *text)
{
  g_autofree char *plain = text;
  int fetus = fmn_entry_get_int (ending, "fetus", 0);

  if (fetus == 0 || fmn_entry_get_int (pregnancy, "fetuses", 1) < 2)
    return g_steal_pointer (&plain);
  /* Translators: which of several fetuses, then how it ended or in which week. */
  return g_strdup_printf (C_ ("summary", "%d: %s"), fetus, plain);
}

static void
add_measured (FmnCell *cell, FmnEntry *ending)
{
  FmnGestation weeks;
  g_autofree char *text = NULL;
  g_autofree char *measured = NULL;

  if (!fmn_entry_get_weeks (ending, "weeks-by-measurement", &weeks))
    return;
  text = fmn_gestation_format (&weeks);
  measured = g_strdup_printf (C_ ("summary", "measured %s"), text);
  fmn_cell_add (cell, FMN_RUN_BODY, cell->text->len > 0 ? "\n" : NULL);
  fmn_cell_add_whole (cell, FMN_RUN_BODY, measured);
}

/* The weeks and the day of an ending that was not the last. */
static void
add_sooner_ending (FmnSummarySource *source, FmnCell *cell, FmnEntry *pregnancy, FmnEntry *ending)
{
  const FmnDate *date = fmn_entry_get_date (ending);
  g_autofree char *day = date != NULL ? fmn_summary_format_date (date) : NULL;
  FmnGestation weeks;

  if (fmn_ending_get_weeks (source->journal, ending, &weeks))
    {
      g_autofree char *text = with_number (pregnancy, ending, fmn_gestation_format (&weeks));

      fmn_cell_add (cell, FMN_RUN_BODY, cell->text->len > 0 ? "\n" : NULL);
      fmn_cell_add_whole (cell, FMN_RUN_BODY, text);
      fmn_cell_add (cell, FMN_RUN_BODY, day != NULL ? "  " : NULL);
      fmn_cell_add_whole (cell, FMN_RUN_QUIET, day);
    }
  add_measured (cell, ending);
}

static FmnCell *
weeks_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (source->journal, pregnancy);
  FmnEntry *ending = fmn_pregnancy_get_ending (source->journal, pregnancy);
  const FmnDate *date = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, NULL);
  g_autofree char *day = date != NULL ? fmn_summary_format_date (date) : NULL;
  FmnGestation weeks;

  if (ending == NULL)
    return cell;
  if (fmn_pregnancy_weeks_at_end (source->journal, pregnancy, &weeks))
    {
      g_autofree char *text = with_number (pregnancy, ending, fmn_gestation_format (&weeks));

      fmn_cell_add_whole (cell, FMN_RUN_STRONG, text);
      cell->has_weeks = TRUE;
      cell->min_days = weeks.min_days;
      cell->max_days = weeks.max_days;
      cell->limit_weeks = fmn_info_get_viability_weeks (fmn_journal_get_info (source->journal));
      cell->about = weeks.about || weeks.max_days - weeks.min_days > 6;
      cell->mark = get_mark (ending);
    }
  fmn_cell_add (cell, FMN_RUN_BODY, cell->text->len > 0 && day != NULL ? "  " : NULL);
  fmn_cell_add_whole (cell, FMN_RUN_QUIET, day);
  add_measured (cell, ending);
  for (guint i = 0; i < endings->len; i++)
    if (g_ptr_array_index (endings, i) != ending)
      add_sooner_ending (source, cell, pregnancy, g_ptr_array_index (endings, i));
  return cell;
}

/* Weight and whether the child is living now, for a birth. */
static void
add_birth (FmnSummarySource *source, FmnCell *cell, FmnEntry *ending)
{
  int grams = fmn_entry_get_int (ending, "birth-weight", 0);
  const char *living = fmn_entry_get_string (ending, "living");
  g_autoptr (GString) line = g_string_new (NULL);

  add_line (source, cell, ending, "managed-detail");
  if (grams > 0)
    {
      g_autofree char *digits = g_strdup_printf ("%d", grams);
      g_autofree char *number = fmn_decimal_format (digits);

      g_string_append_printf (line, C_ ("birth weight", "%s g"), number);
    }
  if (g_strcmp0 (living, "yes") == 0 || g_strcmp0 (living, "no") == 0)
    g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "",
                            g_str_equal (living, "yes") ? C_ ("summary", "living now")
                                                        : C_ ("summary", "not living now"));
  fmn_cell_add_line (cell, FMN_RUN_QUIET, line->str);
}

static char *
dup_outcome_text (FmnSummarySource *source, FmnEntry *pregnancy, FmnEntry *ending)
{
  const char *id = fmn_entry_get_string (ending, "outcome");
  const FmnOutcome *outcome = id != NULL ? fmn_outcome_find (id) : NULL;
  char *text;

  if (outcome == NULL)
    text = g_strdup (C_ ("summary", "Ended, how is not known yet"));
  else if (source->options->clinical_terms)
    text = g_strdup (fmn_outcome_get_clinical (outcome));
  else
    text = fmn_outcome_dup_plain (outcome, fmn_journal_get_words (source->journal));
  return with_number (pregnancy, ending, text);
}

static FmnCell *
outcome_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (source->journal, pregnancy);
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, NULL);

  for (guint i = 0; i < endings->len; i++)
    {
      FmnEntry *ending = g_ptr_array_index (endings, i);
      g_autofree char *text = dup_outcome_text (source, pregnancy, ending);

      fmn_cell_add_line (cell, FMN_RUN_STRONG, text);
      if (get_mark (ending) == FMN_MARK_BIRTH)
        add_birth (source, cell, ending);
    }
  if (!fmn_pregnancy_has_ended (source->journal, pregnancy))
    fmn_cell_add_line (cell, FMN_RUN_STRONG, C_ ("summary", "No end recorded"));
  return cell;
}

static FmnCell *
managed_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (source->journal, pregnancy);
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, NULL);

  for (guint i = 0; i < endings->len; i++)
    {
      FmnEntry *ending = g_ptr_array_index (endings, i);
      g_autofree char *how = dup_choice (source, ending, "managed");

      fmn_cell_add_line (cell, FMN_RUN_BODY, how);
      if (get_mark (ending) != FMN_MARK_BIRTH)
        add_detail (source, cell, ending, "managed-detail");
      if (source->options->full)
        add_labelled (source, cell, ending, "complications");
      if (g_strcmp0 (fmn_entry_get_string (ending, "anti-d"), "given") == 0)
        fmn_cell_add_line (cell, FMN_RUN_QUIET, C_ ("summary", "Anti-D given"));
    }
  if (cell->text->len == 0)
    fmn_cell_add (cell, FMN_RUN_BODY, "–");
  return cell;
}

/* The line of weeks explained; a mark is named when it is on the page. */
static char *
make_hint (FmnSummarySource *source)
{
  /* In the order of FmnOutcomeMark. */
  static const char *const names[] = { NULL,
                                       NC_ ("mark", "◆ loss"),
                                       NC_ ("mark", "● birth"),
                                       NC_ ("mark", "▲ ectopic"),
                                       NC_ ("mark", "■ other"),
                                       NC_ ("mark", "◇ not known") };
  int limit = fmn_info_get_viability_weeks (fmn_journal_get_info (source->journal));
  g_autoptr (GString) hint = g_string_new (NULL);
  gboolean used[G_N_ELEMENTS (names)] = { FALSE }, about = FALSE, any = FALSE;

  for (guint i = 0; i < source->pregnancies->len; i++)
    {
      g_autoptr (FmnCell) cell = weeks_cell (source, g_ptr_array_index (source->pregnancies, i));

      used[cell->mark] = TRUE;
      any |= cell->has_weeks;
      about |= cell->has_weeks && cell->about;
    }
  g_string_append (hint, C_ ("summary", "oldest first"));
  if (any)
    g_string_append_printf (hint,
                            /* Translators: goes on after "oldest first". %d is 20, 22, 24 or 28. */
                            C_ ("summary", "; marks on the line at 10, 14, %d and 37 weeks"),
                            limit);
  for (guint i = 1, n = 0; i < G_N_ELEMENTS (names); i++)
    if (used[i])
      g_string_append_printf (hint, "%s%s", n++ == 0 ? "; " : ", ",
                              g_dpgettext2 (GETTEXT_PACKAGE, "mark", names[i]));
  if (about)
    g_string_append (hint, C_ ("summary", "; open bar = approximate"));
  return g_strdup (hint->str);
}

static void
add_columns (FmnSummaryTable *table,
             gboolean with_age,
             const char *hcg_unit,
             const char *scans_note)
{
  /* What is folded first when the page is narrow: the detail, then how it was found and managed. */
  static const struct
  {
    const char *id, *label, *sub;
    int keep;
    double stretch;
  } columns[] = {
    { "began", NC_ ("column", "Began"), NC_ ("column", "dated by"), 0, 0.4 },
    { "age", NC_ ("column", "Age"), NC_ ("column", "partner"), 1, 0.2 },
    { "conceived", NC_ ("column", "Conceived"), NULL, 2, 0.6 },
    { "hcg", NC_ ("column", "Highest hCG"), NULL, 3, 0.4 },
    { "scans", NC_ ("column", "Scans"), NULL, 6, 1.0 },
    { "weeks", NC_ ("column", "Weeks at the end"), NULL, 0, 0.6 },
    { "outcome", NC_ ("column", "Outcome"), NULL, 9, 0.6 },
    { "managed", NC_ ("column", "Managed"), NULL, 4, 0.6 },
    { "genetics", NC_ ("column", "Genetic test"), NULL, 7, 0.8 },
    { "treatment", NC_ ("column", "Treatment in it"), NULL, 8, 1.2 },
    { "papers", NC_ ("column", "Papers"), NULL, 5, 0.2 },
  };
  FmnColumn *column = fmn_summary_table_add_column (table, "number", "", NULL);

  column->strong = TRUE;
  column->stretch = 0;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      gboolean is_age = g_str_equal (columns[i].id, "age");
      const char *sub = columns[i].sub != NULL
                            ? g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[i].sub)
                            : NULL;

      if (g_str_equal (columns[i].id, "hcg"))
        sub = hcg_unit;
      if (g_str_equal (columns[i].id, "scans"))
        sub = scans_note;
      column = fmn_summary_table_add_column (
          table, columns[i].id,
          is_age && !with_age ? C_ ("column", "Partner")
                              : g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[i].label),
          is_age && !with_age ? NULL : sub);
      column->keep = columns[i].keep;
      column->stretch = columns[i].stretch;
    }
}

/* It leads to the weeks in the appendix. */
static FmnCell *
number_cell (FmnSummarySource *source, FmnEntry *pregnancy, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *link = fmn_summary_dup_pregnancy_link (number);
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, NULL);

  if (fmn_summary_has_weeks_drawn (source, pregnancy))
    fmn_cell_add_link (cell, FMN_RUN_BODY, digits, link);
  else
    fmn_cell_add (cell, FMN_RUN_BODY, digits);
  return cell;
}

void
fmn_summary_make_pregnancies (FmnSummary *self, FmnSummarySource *source)
{
  g_autofree char *hint = make_hint (source);
  g_autofree char *unit = fmn_summary_dup_hcg_unit (source);
  FmnInfo *info = fmn_journal_get_info (source->journal);
  FmnSummaryTable *table;

  if (source->pregnancies->len == 0)
    return;
  table = fmn_summary_table_new (C_ ("heading", "Pregnancies"), hint, TRUE);
  add_columns (table, fmn_info_get_birth_year (info, "self") > 0, unit,
               fmn_summary_leaves_out_scans (source) ? C_ ("column", "the last two") : NULL);
  for (guint i = 0; i < source->pregnancies->len; i++)
    {
      FmnEntry *pregnancy = g_ptr_array_index (source->pregnancies, i);
      FmnRow *row = fmn_summary_table_add_row (table, FMN_ROW_PLAIN);

      fmn_summary_table_set (table, row, "number", number_cell (source, pregnancy, i + 1));
      fmn_summary_table_set (table, row, "began", began_cell (source, pregnancy));
      fmn_summary_table_set (table, row, "age", age_cell (source, pregnancy));
      fmn_summary_table_set (table, row, "conceived", conceived_cell (source, pregnancy));
      fmn_summary_table_set (table, row, "hcg", fmn_summary_hcg_cell (source, pregnancy, unit));
      fmn_summary_table_set (table, row, "scans", fmn_summary_scans_cell (source, pregnancy));
      fmn_summary_table_set (table, row, "weeks", weeks_cell (source, pregnancy));
      fmn_summary_table_set (table, row, "outcome", outcome_cell (source, pregnancy));
      fmn_summary_table_set (table, row, "managed", managed_cell (source, pregnancy));
      fmn_summary_table_set (table, row, "genetics", fmn_summary_genetics_cell (source, pregnancy));
      fmn_summary_table_set (table, row, "treatment", fmn_summary_course_cell (source, pregnancy));
      fmn_summary_table_set (table, row, "papers", fmn_summary_papers_cell (source, pregnancy));
    }
  fmn_summary_table_drop_empty_columns (table);
  g_ptr_array_add (self->tables[fmn_section_to_index (FMN_SECTION_PREGNANCIES)], table);
}

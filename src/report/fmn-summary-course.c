/* fmn-summary-course.c: what happened within a pregnancy, for its row in the table.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST_FINDING 60
#define LONGEST_GENETICS 80
#define LONGEST_GENETICS_ON_ONE_PAGE 60
/* Scans that a row of the one-page form shows: the last ones, which decide. */
#define SCANS_ON_ONE_PAGE 2
/* A pregnancy without a recorded end is not followed further than this (fmn-pregnancy.c). */
#define LONGEST_PREGNANCY (46 * 7)

/* hCG */

static gboolean
is_hcg (FmnEntry *entry)
{
  return fmn_entry_get_kind (entry) == FMN_KIND_TEST
         && g_strcmp0 (fmn_entry_get_string (entry, "test"), "hcg") == 0
         && fmn_entry_get_value (entry) != NULL
         && fmn_value_get_value_type (fmn_entry_get_value (entry)) == FMN_VALUE_QUANTITY;
}

static FmnEntry *
find_highest_hcg (FmnSummarySource *source, FmnEntry *pregnancy)
{
  GPtrArray *within = fmn_summary_source_get_within (source, pregnancy);
  FmnEntry *highest = NULL;

  for (guint i = 0; i < within->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (within, i);

      if (is_hcg (entry)
          && (highest == NULL
              || fmn_value_get_double (fmn_entry_get_value (entry))
                     > fmn_value_get_double (fmn_entry_get_value (highest))))
        highest = entry;
    }
  return highest;
}

char *
fmn_summary_dup_hcg_unit (FmnSummarySource *source)
{
  const char *unit = NULL;

  for (guint i = 0; i < source->pregnancies->len; i++)
    {
      FmnEntry *test = find_highest_hcg (source, g_ptr_array_index (source->pregnancies, i));
      const char *other = test != NULL ? fmn_value_get_unit (fmn_entry_get_value (test)) : NULL;

      if (test != NULL && (other == NULL || (unit != NULL && !g_str_equal (unit, other))))
        return NULL;
      if (test != NULL)
        unit = other;
    }
  return g_strdup (unit);
}

FmnCell *
fmn_summary_hcg_cell (FmnSummarySource *source, FmnEntry *pregnancy, const char *common_unit)
{
  FmnEntry *test = find_highest_hcg (source, pregnancy);
  g_autofree char *value = NULL;
  FmnGestation weeks;
  FmnCell *cell;

  if (test == NULL)
    return fmn_cell_new (FMN_RUN_BODY, "–");
  value = common_unit != NULL ? fmn_value_format_bare (fmn_entry_get_value (test))
                              : fmn_value_format (fmn_entry_get_value (test));
  cell = fmn_cell_new_whole (FMN_RUN_BODY, value);
  if (fmn_pregnancy_weeks_on (source->journal, pregnancy, fmn_entry_get_date (test), &weeks))
    {
      g_autofree char *text = fmn_gestation_format (&weeks);
      /* Translators: after a value: in which week of pregnancy. */
      g_autofree char *at = g_strdup_printf (C_ ("summary", "at %s"), text);

      fmn_cell_add (cell, FMN_RUN_BODY, " ");
      fmn_cell_add_whole (cell, FMN_RUN_BODY, at);
    }
  return cell;
}

/* Scans */

static const char *
get_seen (FmnEntry *scan)
{
  static const struct
  {
    const char *member, *value, *text;
  } rows[] = {
    { "heartbeat", "seen", NC_ ("scan", "heartbeat seen") },
    { "heartbeat", "not-seen", NC_ ("scan", "no heartbeat seen") },
    { "embryo", "seen", NC_ ("scan", "embryo seen") },
    { "yolk-sac", "seen", NC_ ("scan", "yolk sac seen") },
    { "sac", "seen", NC_ ("scan", "sac seen") },
    { "sac", "not-seen", NC_ ("scan", "no sac seen") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (fmn_entry_get_string (scan, rows[i].member), rows[i].value) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "scan", rows[i].text);
  return NULL;
}

static char *
dup_when (FmnSummarySource *source, FmnEntry *pregnancy, FmnEntry *scan)
{
  FmnGestation weeks;

  if (fmn_pregnancy_weeks_on (source->journal, pregnancy, fmn_entry_get_date (scan), &weeks))
    return fmn_gestation_format (&weeks);
  return fmn_summary_format_date (fmn_entry_get_date (scan));
}

/* What was seen, in a line of its own; on one page, scans on which the same was seen share a line. */
static void
add_scan (
    FmnSummarySource *source, FmnEntry *pregnancy, FmnEntry *scan, FmnEntry *next, FmnCell *cell)
{
  const char *seen = get_seen (scan), *crl = fmn_entry_get_string (scan, "crl");
  g_autofree char *when = dup_when (source, pregnancy, scan);

  fmn_cell_add_whole (cell, FMN_RUN_BODY, when);
  if (!source->options->full && next != NULL && seen != NULL && get_seen (next) == seen)
    {
      fmn_cell_add (cell, FMN_RUN_BODY, ", ");
      return;
    }
  fmn_cell_add (cell, FMN_RUN_BODY, *when != '\0' ? " " : NULL);
  if (seen != NULL)
    fmn_cell_add (cell, FMN_RUN_BODY, seen);
  else
    {
      g_autofree char *finding
          = fmn_summary_source_clip_of (source, pregnancy, C_ ("column", "Scans"),
                                        fmn_entry_get_string (scan, "finding"), LONGEST_FINDING);

      fmn_cell_add (cell, FMN_RUN_BODY, finding != NULL ? finding : C_ ("scan", "no detail kept"));
    }
  if (crl != NULL && source->options->full)
    {
      g_autofree char *number = fmn_decimal_format (crl);
      g_autofree char *length = g_strdup_printf (C_ ("scan", ", %s mm"), number);

      fmn_cell_add_whole (cell, FMN_RUN_BODY, length);
    }
  if (next != NULL)
    fmn_cell_add (cell, FMN_RUN_BODY, "\n");
}

static GPtrArray *
find_scans (FmnSummarySource *source, FmnEntry *pregnancy)
{
  GPtrArray *within = fmn_summary_source_get_within (source, pregnancy);
  GPtrArray *scans = g_ptr_array_new ();

  for (guint i = 0; i < within->len; i++)
    if (fmn_entry_get_kind (g_ptr_array_index (within, i)) == FMN_KIND_SCAN)
      g_ptr_array_add (scans, g_ptr_array_index (within, i));
  return scans;
}

gboolean
fmn_summary_leaves_out_scans (FmnSummarySource *source)
{
  for (guint i = 0; i < source->pregnancies->len; i++)
    {
      g_autoptr (GPtrArray) scans = find_scans (source, g_ptr_array_index (source->pregnancies, i));

      if (!source->options->full && scans->len > SCANS_ON_ONE_PAGE)
        return TRUE;
    }
  return FALSE;
}

FmnCell *
fmn_summary_scans_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) scans = find_scans (source, pregnancy);
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, scans->len == 0 ? "–" : NULL);
  guint from = 0;

  if (!source->options->full && scans->len > SCANS_ON_ONE_PAGE)
    from = scans->len - SCANS_ON_ONE_PAGE;
  for (guint i = from; i < scans->len; i++)
    add_scan (source, pregnancy, g_ptr_array_index (scans, i),
              i + 1 < scans->len ? g_ptr_array_index (scans, i + 1) : NULL, cell);
  return cell;
}

/* Genetics */

static void
add_genetic_tests (FmnSummarySource *source, FmnEntry *pregnancy, FmnCell *cell)
{
  GPtrArray *within = fmn_summary_source_get_within (source, pregnancy);

  for (guint i = 0; i < within->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (within, i);
      const char *test = fmn_entry_get_string (entry, "test");

      if (g_strcmp0 (test, "poc-karyotype") == 0 || g_strcmp0 (test, "poc-array") == 0)
        {
          g_autoptr (FmnCell) value = fmn_summary_value_cell (source, entry, TRUE, FALSE);

          fmn_cell_add_line (cell, FMN_RUN_BODY, value->text->str);
        }
    }
}

FmnCell *
fmn_summary_genetics_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (source->journal, pregnancy);
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, NULL);

  for (guint i = 0; i < endings->len; i++)
    {
      FmnEntry *ending = g_ptr_array_index (endings, i);
      const char *histology = fmn_entry_get_string (ending, "histology");
      g_autofree char *text = fmn_summary_source_clip (
          source, C_ ("column", "Genetic test"), fmn_entry_get_string (ending, "genetics"),
          source->options->full ? LONGEST_GENETICS : LONGEST_GENETICS_ON_ONE_PAGE);
      g_autofree char *seen = fmn_summary_source_clip_of (
          source, pregnancy, C_ ("summary", "Histology"), histology, LONGEST_FINDING);

      fmn_cell_add_line (cell, FMN_RUN_BODY, text);
      if (text != NULL && fmn_summary_has_papers (ending))
        fmn_cell_add (cell, FMN_RUN_BODY, FMN_COPY_MARK);
      if (seen != NULL && source->options->full)
        {
          g_autofree char *line = g_strdup_printf (C_ ("summary", "Histology: %s"), seen);

          fmn_cell_add_line (cell, FMN_RUN_QUIET, line);
        }
    }
  add_genetic_tests (source, pregnancy, cell);
  if (cell->text->len == 0)
    fmn_cell_add (cell, FMN_RUN_BODY, "–");
  return cell;
}

/* Treatments */

typedef struct
{
  guint32 first, last; /* Julian days that certainly or possibly belong to the pregnancy */
  gboolean ended;
} Stretch;

static gboolean
get_stretch (FmnSummarySource *source, FmnEntry *pregnancy, Stretch *out)
{
  FmnEntry *ending = fmn_pregnancy_get_ending (source->journal, pregnancy);
  const FmnDate *end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  const FmnDating *dating = fmn_entry_get_dating (pregnancy);
  guint32 max;
  FmnDate when;

  if (dating == NULL || !fmn_dating_get_start (dating, &out->first, &max, NULL))
    {
      if (!fmn_entry_get_when (pregnancy, &when))
        return FALSE;
      out->first = fmn_date_earliest (&when);
    }
  out->ended = end != NULL;
  out->last = end != NULL ? fmn_date_latest (end)
                          : MIN (fmn_date_latest (&source->today), out->first + LONGEST_PREGNANCY);
  return TRUE;
}

static gboolean
was_taken_within (FmnEntry *treatment, FmnEntry *pregnancy, const Stretch *stretch)
{
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);
  const char *bound = fmn_entry_get_pregnancy_id (treatment);
  guint32 last;

  if (g_strcmp0 (fmn_entry_get_string (treatment, "subject"), "partner") == 0)
    return FALSE;
  if (bound != NULL && g_str_equal (bound, fmn_entry_get_id (pregnancy)))
    return TRUE;
  if (start == NULL || fmn_date_earliest (start) > stretch->last)
    return FALSE;
  if (end != NULL)
    last = fmn_date_latest (end);
  else
    /* Without an end and not said to go on, nothing is known after the first day. */
    last = fmn_entry_get_boolean (treatment, "ongoing") ? stretch->last : fmn_date_latest (start);
  return last >= stretch->first;
}

static char *
dup_weeks_text (FmnSummarySource *source, FmnEntry *pregnancy, const FmnDate *date)
{
  FmnGestation weeks;

  /* A range of weeks, from a date known to the month or the year, would read as a course of its
   * own. */
  if (date == NULL || !fmn_pregnancy_weeks_on (source->journal, pregnancy, date, &weeks)
      || weeks.max_days - weeks.min_days > 6)
    return NULL;
  return fmn_gestation_format (&weeks);
}

/* "Progesterone 400 mg 5w 0d to 11w 2d": the weeks that fall into the pregnancy. */
static char *
dup_course_line (FmnSummarySource *source,
                 FmnEntry *pregnancy,
                 FmnEntry *treatment,
                 const Stretch *stretch)
{
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);
  gboolean goes_on = fmn_entry_get_boolean (treatment, "ongoing") && end == NULL;
  gboolean before = start != NULL && fmn_date_latest (start) <= stretch->first;
  gboolean to_end = goes_on || (end != NULL && fmn_date_earliest (end) >= stretch->last);
  g_autofree char *name = fmn_entry_dup_treatment_line (source->journal, treatment);
  g_autofree char *from = before ? NULL : dup_weeks_text (source, pregnancy, start);
  g_autofree char *to = to_end ? NULL : dup_weeks_text (source, pregnancy, end);

  if (before && to_end)
    return g_strdup_printf (
        stretch->ended ? C_ ("course", "%s throughout") : C_ ("course", "%s from before"), name);
  if (before && to != NULL)
    return g_strdup_printf (C_ ("course", "%s from before to %s"), name, to);
  if (from != NULL && to_end)
    return g_strdup_printf (stretch->ended ? C_ ("course", "%s %s to the end")
                                           : C_ ("course", "%s from %s"),
                            name, from);
  if (from != NULL && to != NULL)
    return g_strdup_printf (C_ ("course", "%s %s to %s"), name, from, to);
  if (from != NULL)
    return g_strdup_printf (C_ ("course", "%s from %s"), name, from);
  if (to != NULL)
    return g_strdup_printf (C_ ("course", "%s to %s"), name, to);
  return g_steal_pointer (&name);
}

static gboolean
was_taken_throughout (FmnEntry *treatment, const Stretch *stretch)
{
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);

  return stretch->ended && start != NULL && fmn_date_latest (start) <= stretch->first
         && (end != NULL ? fmn_date_earliest (end) >= stretch->last
                         : fmn_entry_get_boolean (treatment, "ongoing"));
}

/* The treatments of one pregnancy: first those of all its weeks, in one sentence. */
FmnCell *
fmn_summary_course_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) treatments = fmn_summary_source_dup_entries (source, FMN_KIND_TREATMENT);
  g_autoptr (GString) throughout = g_string_new (NULL);
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *sentence = NULL;
  FmnCell *cell;
  Stretch stretch;

  for (guint i = 0; i < treatments->len && get_stretch (source, pregnancy, &stretch); i++)
    {
      FmnEntry *treatment = g_ptr_array_index (treatments, i);
      gboolean all = was_taken_throughout (treatment, &stretch);
      GString *out = all ? throughout : others;
      g_autofree char *line = NULL;

      if (!was_taken_within (treatment, pregnancy, &stretch))
        continue;
      line = all ? fmn_entry_dup_treatment_line (source->journal, treatment)
                 : dup_course_line (source, pregnancy, treatment, &stretch);
      g_string_append_printf (out, "%s%s", out->len == 0 ? "" : all ? ", " : "; ", line);
    }
  if (throughout->len > 0)
    /* Translators: %s are treatments that were taken in all weeks of a pregnancy. */
    sentence = g_strdup_printf (C_ ("course", "Throughout: %s"), throughout->str);
  cell = fmn_cell_new (FMN_RUN_BODY, sentence);
  fmn_cell_add_line (cell, FMN_RUN_BODY, others->str);
  if (cell->text->len == 0)
    fmn_cell_add (cell, FMN_RUN_BODY, "–");
  return cell;
}

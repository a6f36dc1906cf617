/* fmn-summary-findings.c: what was found within a pregnancy, for its row: hCG, scans, genetics.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-pregnancy.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST_FINDING 60
#define LONGEST_GENETICS 80
#define LONGEST_GENETICS_ON_ONE_PAGE 60
/* Scans that a row of the one-page form shows: the last ones, which decide. */
#define SCANS_ON_ONE_PAGE 2

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
      g_autofree char *finding = fmn_summary_source_with_words (source)
                                     ? fmn_summary_source_clip_of (
                                         source, pregnancy, C_ ("column", "Scans"),
                                         fmn_entry_get_string (scan, "finding"), LONGEST_FINDING)
                                     : NULL;

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

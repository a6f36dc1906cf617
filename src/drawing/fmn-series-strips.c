/* fmn-series-strips.c: pregnancies and treatments under a chart, packed into rows.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-series-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_PREGNANCY_ROWS 3
#define MAX_TREATMENT_ROWS 5
/* The part of the axis that is kept for a name. */
#define NAME_PART 0.2

typedef struct
{
  double low, high; /* of the values */
  guint32 today;
} Reach;

static Reach
get_reach (const FmnSeriesData *self)
{
  Reach reach = { NAN, NAN, fmn_clock_get_julian (fmn_journal_get_clock (self->journal)) };

  for (guint i = 0; i < self->values->len; i++)
    {
      const FmnSeriesValue *value = &g_array_index (self->values, FmnSeriesValue, i);

      reach.low = isnan (reach.low) ? value->first : MIN (reach.low, value->first);
      reach.high = isnan (reach.high) ? value->last : MAX (reach.high, value->last);
    }
  return reach;
}

/* Puts @strip into the first row from @first_row on that has room, and returns it there, to be named; NULL when @max_rows have none. */
static FmnSeriesStrip *
pack (FmnSeriesData *self,
      const Reach *reach,
      double *row_ends,
      guint first_row,
      guint max_rows,
      const FmnSeriesStrip *strip)
{
  const double room = (reach->high - reach->low) * NAME_PART;

  for (guint row = 0; row < max_rows; row++)
    {
      const double start = MAX (strip->from, reach->low);

      if (!isnan (row_ends[row]) && start < row_ends[row])
        continue;
      row_ends[row] = MAX (strip->to, start + room);
      self->n_rows = MAX (self->n_rows, first_row + row + 1);
      g_ptr_array_add (self->kept, g_object_ref (strip->entry));
      if (strip->ending != NULL)
        g_ptr_array_add (self->kept, g_object_ref (strip->ending));
      g_array_append_val (self->strips, *strip);
      g_array_index (self->strips, FmnSeriesStrip, self->strips->len - 1).row = first_row + row;
      return &g_array_index (self->strips, FmnSeriesStrip, self->strips->len - 1);
    }
  return NULL;
}

static void
clear_rows (double *row_ends, guint n)
{
  for (guint i = 0; i < n; i++)
    row_ends[i] = NAN;
}

/* The last day of which anything is known of a pregnancy that has no end: it is never drawn on to today. */
static double
get_last_known (FmnJournal *journal, const FmnSeriesSpan *span)
{
  GPtrArray *bound = fmn_journal_get_bound (journal, fmn_entry_get_id (span->pregnancy));
  double last = span->start_last;

  for (guint i = 0; bound != NULL && i < bound->len; i++)
    {
      const FmnDate *date = fmn_entry_get_date (g_ptr_array_index (bound, i));

      if (date != NULL)
        last = MAX (last, fmn_date_latest (date));
    }
  return last;
}

/* In days. FALSE when nothing tells when it was. */
static gboolean
make_pregnancy_strip (FmnSeriesData *self, const FmnSeriesSpan *span, FmnSeriesStrip *out)
{
  if (!span->has_start || fmn_entry_get_boolean (span->pregnancy, "hidden"))
    return FALSE;
  *out = (FmnSeriesStrip){ .type = FMN_SERIES_STRIP_PREGNANCY,
                           .entry = span->pregnancy,
                           .ending = span->ending };
  out->from = fmn_series_middle (span->start_first, span->start_last);
  out->about_from = span->start_first != span->start_last;
  out->to = span->has_end ? fmn_series_middle (span->end_first, span->end_last)
                          : get_last_known (self->journal, span);
  out->about_to = !span->has_end || span->end_first != span->end_last;
  return TRUE;
}

/* In days; without an end, and not said to go on, nothing is known after its first day. */
static gboolean
make_treatment_strip (FmnEntry *treatment, guint32 today, FmnSeriesStrip *out)
{
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);

  if (start == NULL)
    return FALSE;
  *out = (FmnSeriesStrip){ .type = FMN_SERIES_STRIP_TREATMENT, .entry = treatment };
  out->from = fmn_date_earliest (start);
  out->about_from = fmn_date_span (start) > 1;
  out->goes_on = end == NULL && fmn_entry_get_boolean (treatment, "ongoing");
  out->to = end != NULL    ? fmn_date_latest (end)
            : out->goes_on ? MAX (today, fmn_date_latest (start))
                           : fmn_date_latest (start);
  out->about_to = end != NULL && fmn_date_span (end) > 1;
  return TRUE;
}

static gboolean
is_of_same_person (FmnEntry *treatment, FmnEntry *test)
{
  const char *whose = fmn_entry_get_string (test, "subject");
  const char *subject = fmn_entry_get_string (treatment, "subject");

  return g_strcmp0 (whose != NULL ? whose : "self", subject != NULL ? subject : "self") == 0;
}

static void
add_by_date (FmnSeriesData *self, GArray *spans, FmnEntry *test, const Reach *reach)
{
  GPtrArray *treatments = fmn_journal_get_of_kind (self->journal, FMN_KIND_TREATMENT);
  double rows[MAX (MAX_PREGNANCY_ROWS, MAX_TREATMENT_ROWS)];
  FmnSeriesStrip strip, *packed;
  guint first;

  clear_rows (rows, G_N_ELEMENTS (rows));
  for (guint i = 0; i < spans->len; i++)
    {
      const FmnSeriesSpan *span = &g_array_index (spans, FmnSeriesSpan, i);

      if (!make_pregnancy_strip (self, span, &strip) || strip.to < reach->low
          || strip.from > reach->high)
        continue;
      packed = pack (self, reach, rows, 0, MAX_PREGNANCY_ROWS, &strip);
      if (packed != NULL)
        packed->label = g_strdup (span->name);
    }
  first = self->n_rows;
  clear_rows (rows, G_N_ELEMENTS (rows));
  for (guint i = 0; i < treatments->len; i++)
    {
      FmnEntry *treatment = g_ptr_array_index (treatments, i);

      if (!is_of_same_person (treatment, test)
          || !make_treatment_strip (treatment, reach->today, &strip) || strip.to < reach->low
          || strip.from > reach->high)
        continue;
      packed = pack (self, reach, rows, first, MAX_TREATMENT_ROWS, &strip);
      if (packed != NULL)
        packed->label = fmn_entry_dup_treatment_line (self->journal, treatment);
      else
        self->n_strips_left_out++;
    }
}

/* Whether a line of @pregnancy is drawn. */
static gboolean
is_shown (const FmnSeriesData *self, FmnEntry *pregnancy)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const FmnSeriesGroup *group = &g_array_index (self->groups, FmnSeriesGroup, i);

      if (group->pregnancy == pregnancy && group->shown)
        return TRUE;
    }
  return FALSE;
}

static guint
count_shown (const FmnSeriesData *self, GArray *spans)
{
  guint n = 0;

  for (guint i = 0; i < spans->len; i++)
    n += is_shown (self, g_array_index (spans, FmnSeriesSpan, i).pregnancy) ? 1 : 0;
  return n;
}

static void
move_to_weeks (FmnSeriesStrip *strip, const FmnSeriesSpan *span)
{
  const double start = fmn_series_middle (span->start_first, span->start_last);

  strip->from = (strip->from - start) / 7;
  strip->to = (strip->to - start) / 7;
}

/* What was taken while @span went on, in its weeks. */
static void
add_treatments_of (FmnSeriesData *self,
                   const FmnSeriesSpan *span,
                   FmnEntry *test,
                   gboolean named,
                   const Reach *reach,
                   double *rows,
                   guint first)
{
  GPtrArray *treatments = fmn_journal_get_of_kind (self->journal, FMN_KIND_TREATMENT);

  for (guint i = 0; i < treatments->len; i++)
    {
      FmnEntry *treatment = g_ptr_array_index (treatments, i);
      FmnSeriesStrip strip, *packed;
      g_autofree char *line = NULL;

      if (!is_of_same_person (treatment, test)
          || !make_treatment_strip (treatment, reach->today, &strip)
          || (span->has_end && strip.from > span->end_last))
        continue;
      if (strip.goes_on && span->has_end)
        strip.to = MIN (strip.to, span->end_last);
      move_to_weeks (&strip, span);
      if (strip.to < MAX (reach->low, 0) || strip.from > reach->high)
        continue;
      packed = pack (self, reach, rows, first, MAX_TREATMENT_ROWS, &strip);
      if (packed == NULL)
        {
          self->n_strips_left_out++;
          continue;
        }
      line = fmn_entry_dup_treatment_line (self->journal, treatment);
      /* Translators: a treatment, and the pregnancy in which it was taken. */
      packed->label = named ? g_strdup_printf (C_ ("chart", "%s, %s"), line, span->name)
                            : g_steal_pointer (&line);
    }
}

static void
add_by_week (FmnSeriesData *self, GArray *spans, FmnEntry *test, const Reach *reach)
{
  const guint n_shown = count_shown (self, spans);
  double rows[MAX_TREATMENT_ROWS];
  guint first = 0;

  /* Each pregnancy in a row of its own, so that they can be compared. */
  for (guint i = 0; i < spans->len; i++)
    {
      const FmnSeriesSpan *span = &g_array_index (spans, FmnSeriesSpan, i);
      double row = NAN;
      FmnSeriesStrip strip, *packed;

      if (!is_shown (self, span->pregnancy) || !make_pregnancy_strip (self, span, &strip))
        continue;
      move_to_weeks (&strip, span);
      packed = pack (self, reach, &row, first, 1, &strip);
      if (packed == NULL)
        continue;
      packed->label = g_strdup (span->name);
      first++;
    }
  clear_rows (rows, G_N_ELEMENTS (rows));
  for (guint i = 0; i < spans->len; i++)
    {
      const FmnSeriesSpan *span = &g_array_index (spans, FmnSeriesSpan, i);

      if (is_shown (self, span->pregnancy))
        add_treatments_of (self, span, test, n_shown > 1, reach, rows, first);
    }
}

void
fmn_series_add_strips (FmnSeriesData *self, GArray *spans, FmnEntry *test)
{
  const Reach reach = get_reach (self);

  if (isnan (reach.low))
    return;
  if (self->axis == FMN_SERIES_BY_WEEK)
    add_by_week (self, spans, test, &reach);
  else
    add_by_date (self, spans, test, &reach);
}

/* fmn-series-text.c: what a chart says in words: of a point, of a conversion, of the whole.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-series-data.h"

#include <glib/gi18n-lib.h>

/* A number that was reckoned, to three figures. */
static char *
format_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double power = 1;
  char *text;

  while (ABS (number) >= 1000 * power)
    power *= 10;
  if (power > 1)
    g_ascii_formatd (buffer, sizeof buffer, "%.0f",
                     (double) (gint64) (number / power + 0.5) * power);
  else
    g_ascii_formatd (buffer, sizeof buffer, "%.3g", number);
  text = fmn_decimal_format (buffer);
  return text != NULL ? text : g_strdup (buffer);
}

char *
fmn_series_data_format_value (const FmnSeriesData *self, const FmnSeriesValue *value)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (self != NULL && value != NULL, NULL);

  if (!value->converted)
    return fmn_value_format (fmn_entry_get_value (value->entry));
  number = format_number (value->number);
  return g_strdup_printf ("%s%s %s",
                          value->type == FMN_POINT_BELOW   ? "< "
                          : value->type == FMN_POINT_ABOVE ? "> "
                                                           : "",
                          number, self->units[value->test]);
}

char *
fmn_series_data_describe (const FmnSeriesData *self, guint i)
{
  const FmnSeriesValue *value;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = NULL;
  g_autofree char *number = NULL;
  g_autofree char *range = NULL;
  g_autofree char *state = NULL;

  g_return_val_if_fail (self != NULL && i < self->values->len, NULL);

  value = &g_array_index (self->values, FmnSeriesValue, i);
  date = fmn_date_format (fmn_entry_get_date (value->entry));
  number = fmn_series_data_format_value (self, value);
  range = fmn_entry_dup_range (value->entry);
  state = fmn_entry_dup_field_text (self->journal, value->entry,
                                    fmn_kind_find_field (FMN_KIND_TEST, "state"));
  if (self->n_tests > 1)
    g_string_append_printf (text, "%s, ", self->names[value->test]);
  /* Translators: a date and a value: "20 December 2025: 2.2 mIU/L". */
  g_string_append_printf (text, C_ ("chart", "%s: %s"), date, number);
  if (value->converted)
    {
      g_autofree char *typed = fmn_value_format (fmn_entry_get_value (value->entry));

      /* Translators: after a value that was converted: the value as the laboratory wrote it. */
      g_string_append_printf (text, C_ ("chart", ", written as %s"), typed);
    }
  if (range != NULL)
    /* Translators: after a value: the range that its laboratory names. */
    g_string_append_printf (text, C_ ("chart", ", lab’s range %s"), range);
  if (state != NULL)
    g_string_append_printf (text, " · %s", state);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
fmn_series_data_describe_strip (const FmnSeriesData *self, guint i)
{
  const FmnSeriesStrip *strip;
  const FmnDate *start, *end;
  g_autofree char *name = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (self != NULL && i < self->strips->len, NULL);

  strip = &g_array_index (self->strips, FmnSeriesStrip, i);
  if (strip->type == FMN_SERIES_STRIP_PREGNANCY)
    {
      g_autofree char *span = fmn_pregnancy_dup_span (self->journal, strip->entry);

      name = fmn_pregnancy_dup_name (self->journal, strip->entry);
      /* Translators: a pregnancy, and from when to when it went. */
      return g_strdup_printf (C_ ("chart", "%s, %s"), name, span);
    }
  name = fmn_entry_dup_treatment_line (self->journal, strip->entry);
  start = fmn_entry_get_date (strip->entry);
  end = fmn_entry_get_end_date (strip->entry);
  from = fmn_date_format (start);
  to = end != NULL ? fmn_date_format (end) : NULL;
  if (to != NULL)
    /* Translators: a treatment, its first and its last day. */
    return g_strdup_printf (C_ ("chart", "%s, %s to %s"), name, from, to);
  return strip->goes_on ? g_strdup_printf (C_ ("chart", "%s, since %s"), name, from)
                        : g_strdup_printf (C_ ("chart", "%s, from %s"), name, from);
}

char *
fmn_series_conversion_format (const FmnSeriesConversion *self)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *factor = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  g_ascii_formatd (buffer, sizeof buffer, "%.6g", self->factor);
  factor = fmn_decimal_format (buffer);
  return g_strdup_printf (
      /* Translators: number, unit as written, unit as drawn; then "1 nmol/L is 0.3145 ng/mL": a unit, a factor and the other unit. */
      g_dngettext (GETTEXT_PACKAGE, "%u value was written in %s and is shown in %s: 1 %s is %s %s.",
                   "%u values were written in %s and are shown in %s: 1 %s is %s %s.", self->n),
      self->n, self->from, self->to, self->base, factor != NULL ? factor : buffer, self->other);
}

static char *
summarise_test (const FmnSeriesData *self, guint test)
{
  const FmnSeriesValue *first = NULL, *last = NULL;
  g_autofree char *count = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  guint n = 0;

  for (guint i = 0; i < self->values->len; i++)
    {
      const FmnSeriesValue *value = &g_array_index (self->values, FmnSeriesValue, i);

      if (value->test != test)
        continue;
      n++;
      if (first == NULL || fmn_entry_compare (value->entry, first->entry) < 0)
        first = value;
      if (last == NULL || fmn_entry_compare (value->entry, last->entry) > 0)
        last = value;
    }
  if (n == 0)
    return g_strdup (self->names[test]);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value", "%u values", n), n);
  from = fmn_date_format (fmn_entry_get_date (first->entry));
  to = fmn_date_format (fmn_entry_get_date (last->entry));
  /* Translators: what a chart shows: a test, "5 values", a first and a last date. */
  return g_strdup_printf (C_ ("chart", "%s, %s from %s to %s"), self->names[test], count, from, to);
}

char *
fmn_series_data_summarise (const FmnSeriesData *self)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  first = summarise_test (self, 0);
  if (self->n_tests == 1)
    return g_steal_pointer (&first);
  second = summarise_test (self, 1);
  /* Translators: two tests on one chart, each "TSH, 5 values from … to …". */
  return g_strdup_printf (C_ ("chart", "%s; %s"), first, second);
}

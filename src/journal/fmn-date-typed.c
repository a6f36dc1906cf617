/* fmn-date-typed.c: a date as a person types it. What cannot be read in one way alone is refused, so that no day is invented.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-date.h"

#include "fmn-date-names.h"
#include "fmn-typed-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NUMBERS 3
/* A year of two figures lies in this century up to so many years ahead of today, else in the
 * century before. */
#define TWO_FIGURES_AHEAD 2

/* What was found in the text, in its order. */
typedef struct
{
  int numbers[MAX_NUMBERS];
  int figures[MAX_NUMBERS]; /* how many figures each was written with */
  char separator;           /* the mark between the first two numbers, ' ' for none */
  gboolean ends_in_stop;
  int n_numbers;
  int name; /* month 1 to 12, season 21 to 24, 0 for none */
} TypedParts;

/* Words that say nothing: ordinal endings, "of", and what follows the figures in East Asian dates.
 */
static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = { "st", "nd", "rd",  "th", "of", "the", "er", "e",
                                         "o",  "a",  "den", "de", "di", "del", "le", "el" };
  static const char *const counters[] = { "年", "月", "日", "년", "월", "일" };

  for (gsize i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (strcmp (word, fillers[i]) == 0)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (counters); i++)
    if (fmn_typed_text_is (word, counters[i]))
      return TRUE;
  return FALSE;
}

static gboolean
take_number (const char **place, TypedParts *parts)
{
  const char *p = *place;
  int value = 0;
  int figures = 0;

  if (parts->n_numbers == MAX_NUMBERS)
    return FALSE;
  for (; g_ascii_isdigit (*p); p++)
    {
      if (++figures > 4)
        return FALSE;
      value = value * 10 + (*p - '0');
    }
  parts->numbers[parts->n_numbers] = value;
  parts->figures[parts->n_numbers] = figures;
  parts->n_numbers++;
  *place = p;
  return TRUE;
}

static gboolean
take_word (const char **place, TypedParts *parts)
{
  const char *end = *place;
  g_autofree char *word = NULL;
  int name;

  while (*end != '\0' && g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  word = g_strndup (*place, end - *place);
  *place = end;

  name = fmn_date_names_find (word);
  if (name == 0)
    return is_filler (word);
  if (parts->name != 0)
    return FALSE;
  parts->name = name;
  return TRUE;
}

static gboolean
split (const char *text, TypedParts *parts)
{
  *parts = (TypedParts){ .separator = ' ' };
  while (*text != '\0')
    {
      parts->ends_in_stop = *text == '.';
      if (g_ascii_isdigit (*text))
        {
          if (!take_number (&text, parts))
            return FALSE;
        }
      else if (g_unichar_isalpha (g_utf8_get_char (text)))
        {
          if (!take_word (&text, parts))
            return FALSE;
        }
      else if (strchr (" ,./-", *text) != NULL)
        {
          if (parts->n_numbers == 1 && *text != ' ')
            parts->separator = *text;
          text++;
        }
      else
        {
          return FALSE;
        }
    }
  return TRUE;
}

/* A year of four figures, or of two near today. 0 when it is none. */
static int
year_of (const TypedParts *parts, int i, const FmnDate *today)
{
  int year;

  if (parts->figures[i] == 4)
    return parts->numbers[i];
  if (parts->figures[i] != 2 || today == NULL)
    return 0;
  year = today->year - today->year % 100 + parts->numbers[i];
  return year > today->year + TWO_FIGURES_AHEAD ? year - 100 : year;
}

/* Two numbers of which one is the day and one the month: by the locale, or the other way round when
 * that alone gives a day. */
static gboolean
init_day_and_month (FmnDate *out, int year, int first, int second, char separator)
{
  FmnDateOrder order = fmn_date_names_get_order ();
  /* Nobody writes the month first with full stops between. */
  gboolean month_first = order == FMN_DATE_ORDER_MONTH_FIRST && separator != '.';

  if (month_first)
    return fmn_date_init_day (out, year, first, second)
           || fmn_date_init_day (out, year, second, first);
  return fmn_date_init_day (out, year, second, first)
         || fmn_date_init_day (out, year, first, second);
}

static gboolean
from_numbers (const TypedParts *parts, const FmnDate *today, FmnDate *out)
{
  const int *n = parts->numbers;
  int year;

  switch (parts->n_numbers)
    {
    case 1:
      return parts->figures[0] == 4 && fmn_date_init_year (out, n[0]);
    case 2:
      if (parts->figures[0] == 4)
        return parts->figures[1] <= 2 && fmn_date_init_month (out, n[0], n[1]);
      if (parts->figures[1] == 4)
        return parts->figures[0] <= 2 && fmn_date_init_month (out, n[1], n[0]);
      /* "14.3." is a day without its year; "14/3" could as well be a month without its century. */
      return parts->separator == '.' && parts->ends_in_stop && today != NULL
             && fmn_date_init_day (out, today->year, n[1], n[0]);
    case 3:
      if (parts->figures[1] > 2)
        return FALSE;
      if (parts->figures[0] == 4)
        return parts->figures[2] <= 2 && fmn_date_init_day (out, n[0], n[1], n[2]);
      if (parts->figures[0] > 2)
        return FALSE;
      if (parts->figures[2] != 4 && fmn_date_names_get_order () == FMN_DATE_ORDER_YEAR_FIRST)
        return FALSE;
      year = year_of (parts, 2, today);
      return year != 0 && init_day_and_month (out, year, n[0], n[1], parts->separator);
    default:
      return FALSE;
    }
}

static gboolean
from_season (const TypedParts *parts, const FmnDate *today, FmnDate *out)
{
  const int *n = parts->numbers;

  switch (parts->n_numbers)
    {
    case 0:
      return today != NULL && fmn_date_init_season (out, today->year, parts->name);
    case 1:
      return parts->figures[0] == 4 && fmn_date_init_season (out, n[0], parts->name);
    case 2:
      /* "winter 2020–21" */
      if (parts->name != 24 || parts->figures[0] != 4)
        return FALSE;
      if (n[1] != n[0] + 1 && (parts->figures[1] != 2 || n[1] != (n[0] + 1) % 100))
        return FALSE;
      return fmn_date_init_season (out, n[0], parts->name);
    default:
      return FALSE;
    }
}

static gboolean
from_month (const TypedParts *parts, const FmnDate *today, FmnDate *out)
{
  const int *n = parts->numbers;

  switch (parts->n_numbers)
    {
    case 0:
      return today != NULL && fmn_date_init_month (out, today->year, parts->name);
    case 1:
      if (parts->figures[0] == 4)
        return fmn_date_init_month (out, n[0], parts->name);
      return parts->figures[0] <= 2 && today != NULL
             && fmn_date_init_day (out, today->year, parts->name, n[0]);
    case 2:
      if (parts->figures[0] <= 2 && parts->figures[1] == 4)
        return fmn_date_init_day (out, n[1], parts->name, n[0]);
      return parts->figures[0] == 4 && parts->figures[1] <= 2
             && fmn_date_init_day (out, n[0], parts->name, n[1]);
    default:
      return FALSE;
    }
}

/* "today" and "yesterday" */
static gboolean
from_day_word (const char *text, const FmnDate *today, FmnDate *out)
{
  if (today == NULL || today->precision != FMN_PRECISION_DAY)
    return FALSE;
  if (strcmp (text, "today") == 0 || fmn_typed_text_is (text, C_ ("typed date", "today")))
    return fmn_date_init_day (out, today->year, today->month, today->day);
  if (strcmp (text, "yesterday") == 0 || fmn_typed_text_is (text, C_ ("typed date", "yesterday")))
    return fmn_date_init_julian (out, fmn_date_earliest (today) - 1);
  return FALSE;
}

/**
 * fmn_date_parse_typed:
 * @text: (nullable): what was typed
 * @today: (nullable): the day it is, for "today" and for a year that is left out
 * @out: (out): what to fill; untouched on %FALSE
 *
 * Reads month names of the locale (LC_TIME) and English ones. Where the figures of a date can be
 * read in one way alone ("14/3/2021"), the locale's order does not matter.
 *
 * Returns: whether @text is a date that exists
 */
gboolean
fmn_date_parse_typed (const char *text, const FmnDate *today, FmnDate *out)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *folded = NULL;
  TypedParts parts;
  FmnDate date;
  gboolean about;
  gboolean found;

  g_return_val_if_fail (out != NULL, FALSE);

  folded = fmn_typed_text_fold (text);
  if (folded == NULL)
    return FALSE;
  trimmed = g_strstrip (g_strdup (text));
  if (fmn_date_parse_edtf (trimmed, out))
    return TRUE;

  about = fmn_typed_text_take_about (folded);
  found = from_day_word (folded, today, &date);
  if (!found)
    {
      if (!split (folded, &parts))
        return FALSE;
      if (parts.name == 0)
        found = from_numbers (&parts, today, &date);
      else if (parts.name > 12)
        found = from_season (&parts, today, &date);
      else
        found = from_month (&parts, today, &date);
    }
  if (!found)
    return FALSE;
  date.about = about;
  *out = date;
  return TRUE;
}

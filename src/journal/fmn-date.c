/* fmn-date.c: the partial date as a value: its file form, the days that it may mean, its order.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-date.h"

#include <string.h>

#define YEAR_MIN 1800
#define YEAR_MAX 2200
#define SEASON_MIN 21
#define SEASON_MAX 24

G_DEFINE_BOXED_TYPE (FmnDate, fmn_date, fmn_date_copy, fmn_date_free)

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_in_month (int year, int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/* Days as GDate counts them; years after 0 alone. Counting the year from March puts the leap day
 * last, so that no table is needed. */
static guint32
julian_of (int year, int month, int day)
{
  int y = month <= 2 ? year - 1 : year;
  int m = month <= 2 ? month + 9 : month - 3;

  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 306;
}

static gboolean
year_is_valid (int year)
{
  return year >= YEAR_MIN && year <= YEAR_MAX;
}

/* The first month that a date may lie in: 3 (March) for a spring. */
static int
first_month (const FmnDate *self)
{
  if (self->precision == FMN_PRECISION_YEAR)
    return 1;
  if (self->precision == FMN_PRECISION_SEASON)
    return (self->month - SEASON_MIN) * 3 + 3;
  return self->month;
}

/**
 * fmn_date_copy:
 * @self: (nullable): a date
 *
 * Returns: (transfer full) (nullable): a copy on the heap
 */
FmnDate *
fmn_date_copy (const FmnDate *self)
{
  return g_memdup2 (self, sizeof *self);
}

/**
 * fmn_date_free:
 * @self: (nullable): a date on the heap
 */
void
fmn_date_free (FmnDate *self)
{
  g_free (self);
}

/**
 * fmn_date_init_day:
 * @out: (out): what to fill
 * @year: 1800 to 2200
 * @month: 1 to 12
 * @day: 1 to the month's last
 *
 * Returns: whether there is such a day
 */
gboolean
fmn_date_init_day (FmnDate *out, int year, int month, int day)
{
  g_return_val_if_fail (out != NULL, FALSE);

  if (!year_is_valid (year) || month < 1 || month > 12)
    return FALSE;
  if (day < 1 || day > days_in_month (year, month))
    return FALSE;
  *out = (FmnDate){ .year = year, .month = month, .day = day, .precision = FMN_PRECISION_DAY };
  return TRUE;
}

/**
 * fmn_date_init_month:
 * @out: (out): what to fill
 * @year: 1800 to 2200
 * @month: 1 to 12
 *
 * Returns: whether there is such a month
 */
gboolean
fmn_date_init_month (FmnDate *out, int year, int month)
{
  g_return_val_if_fail (out != NULL, FALSE);

  if (!year_is_valid (year) || month < 1 || month > 12)
    return FALSE;
  *out = (FmnDate){ .year = year, .month = month, .precision = FMN_PRECISION_MONTH };
  return TRUE;
}

/**
 * fmn_date_init_season:
 * @out: (out): what to fill
 * @year: 1800 to 2200
 * @season: 21 spring, 22 summer, 23 autumn, 24 winter (ISO 8601-2, level 1)
 *
 * Returns: whether there is such a season
 */
gboolean
fmn_date_init_season (FmnDate *out, int year, int season)
{
  g_return_val_if_fail (out != NULL, FALSE);

  if (!year_is_valid (year) || season < SEASON_MIN || season > SEASON_MAX)
    return FALSE;
  *out = (FmnDate){ .year = year, .month = season, .precision = FMN_PRECISION_SEASON };
  return TRUE;
}

/**
 * fmn_date_init_year:
 * @out: (out): what to fill
 * @year: 1800 to 2200
 *
 * Returns: whether the year can be held
 */
gboolean
fmn_date_init_year (FmnDate *out, int year)
{
  g_return_val_if_fail (out != NULL, FALSE);

  if (!year_is_valid (year))
    return FALSE;
  *out = (FmnDate){ .year = year, .precision = FMN_PRECISION_YEAR };
  return TRUE;
}

/**
 * fmn_date_init_julian:
 * @out: (out): what to fill
 * @julian: a day as GDate counts them
 *
 * Returns: whether the day lies in the years that can be held
 */
gboolean
fmn_date_init_julian (FmnDate *out, guint32 julian)
{
  GDate date;

  g_return_val_if_fail (out != NULL, FALSE);

  if (julian < julian_of (YEAR_MIN, 1, 1) || julian > julian_of (YEAR_MAX, 12, 31))
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return fmn_date_init_day (out, g_date_get_year (&date), g_date_get_month (&date),
                            g_date_get_day (&date));
}

/* Exactly @n digits of ASCII at @text, or -1. */
static int
read_digits (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

/**
 * fmn_date_parse_edtf:
 * @text: (nullable): what the file holds
 * @out: (out): what to fill; untouched on %FALSE
 *
 * Takes the forms of ISO 8601-2 (EDTF) that docs/FORMAT.md names, and no other.
 *
 * Returns: whether @text is such a form of a date that exists
 */
gboolean
fmn_date_parse_edtf (const char *text, FmnDate *out)
{
  FmnDate date;
  gboolean about;
  gsize length;
  int month;

  g_return_val_if_fail (out != NULL, FALSE);

  if (text == NULL)
    return FALSE;
  length = strnlen (text, 12);
  about = length > 0 && text[length - 1] == '~';
  if (about)
    length--;

  if (length == 4)
    {
      if (!fmn_date_init_year (&date, read_digits (text, 4)))
        return FALSE;
    }
  else if (length == 7 && text[4] == '-')
    {
      month = read_digits (text + 5, 2);
      if (!fmn_date_init_month (&date, read_digits (text, 4), month)
          && !fmn_date_init_season (&date, read_digits (text, 4), month))
        return FALSE;
    }
  else if (length == 10 && text[4] == '-' && text[7] == '-')
    {
      if (!fmn_date_init_day (&date, read_digits (text, 4), read_digits (text + 5, 2),
                              read_digits (text + 8, 2)))
        return FALSE;
    }
  else
    {
      return FALSE;
    }

  date.about = about;
  *out = date;
  return TRUE;
}

/**
 * fmn_date_to_edtf:
 * @self: a date
 *
 * Returns: (transfer full): the form that fmn_date_parse_edtf() reads
 */
char *
fmn_date_to_edtf (const FmnDate *self)
{
  const char *tilde;

  g_return_val_if_fail (self != NULL, NULL);

  tilde = self->about ? "~" : "";
  switch (self->precision)
    {
    case FMN_PRECISION_YEAR:
      return g_strdup_printf ("%04d%s", self->year, tilde);
    case FMN_PRECISION_SEASON:
    case FMN_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d%s", self->year, self->month, tilde);
    default:
      return g_strdup_printf ("%04d-%02d-%02d%s", self->year, self->month, self->day, tilde);
    }
}

/**
 * fmn_date_earliest:
 * @self: a date
 *
 * Returns: the first day that it may mean, as GDate counts days
 */
guint32
fmn_date_earliest (const FmnDate *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return julian_of (self->year, first_month (self),
                    self->precision == FMN_PRECISION_DAY ? self->day : 1);
}

/**
 * fmn_date_latest:
 * @self: a date
 *
 * Returns: the last day that it may mean, as GDate counts days
 */
guint32
fmn_date_latest (const FmnDate *self)
{
  int month;

  g_return_val_if_fail (self != NULL, 0);

  switch (self->precision)
    {
    case FMN_PRECISION_YEAR:
      return julian_of (self->year, 12, 31);
    case FMN_PRECISION_SEASON:
      month = first_month (self) + 2;
      if (month <= 12)
        return julian_of (self->year, month, days_in_month (self->year, month));
      return julian_of (self->year + 1, 2, days_in_month (self->year + 1, 2));
    case FMN_PRECISION_MONTH:
      return julian_of (self->year, self->month, days_in_month (self->year, self->month));
    default:
      return julian_of (self->year, self->month, self->day);
    }
}

/**
 * fmn_date_span:
 * @self: a date
 *
 * Returns: how many days it may mean: 1 for a day, 365 or 366 for a year
 */
guint
fmn_date_span (const FmnDate *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return fmn_date_latest (self) - fmn_date_earliest (self) + 1;
}

/**
 * fmn_date_compare:
 * @a: (nullable): a date
 * @b: (nullable): a date
 *
 * The order of lists. It allocates nothing and needs no calendar arithmetic: the first day of every
 * precision, winter included, lies in the date's own year.
 *
 * Returns: less than, equal to or greater than 0
 */
int
fmn_date_compare (const FmnDate *a, const FmnDate *b)
{
  int month_a, month_b;
  int day_a, day_b;

  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);
  if (a->year != b->year)
    return a->year - b->year;
  month_a = first_month (a);
  month_b = first_month (b);
  if (month_a != month_b)
    return month_a - month_b;
  day_a = MAX (a->day, 1);
  day_b = MAX (b->day, 1);
  if (day_a != day_b)
    return day_a - day_b;
  if (a->precision != b->precision)
    return a->precision - b->precision;
  return (a->about != 0) - (b->about != 0);
}

/**
 * fmn_date_equal:
 * @a: (nullable): a date
 * @b: (nullable): a date
 *
 * Returns: whether both say the same, "about" included, or both are %NULL
 */
gboolean
fmn_date_equal (const FmnDate *a, const FmnDate *b)
{
  return fmn_date_compare (a, b) == 0;
}

/**
 * fmn_date_contains:
 * @self: a date
 * @julian: a day as GDate counts them
 *
 * Returns: whether @self may be that day
 */
gboolean
fmn_date_contains (const FmnDate *self, guint32 julian)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return julian >= fmn_date_earliest (self) && julian <= fmn_date_latest (self);
}

/* fmn-date-format.c: what is shown of a date, in the locale's order and never more precise than the date.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-date.h"

#include "fmn-date-names.h"

#include <glib/gi18n-lib.h>

static char *
format_day (const FmnDate *self, gboolean brief)
{
  g_autofree char *month = fmn_date_names_dup_month (
      self->month, brief ? FMN_MONTH_NAME_SHORT_WITH_DAY : FMN_MONTH_NAME_WITH_DAY);
  const char *format;

  switch (fmn_date_names_get_order ())
    {
    case FMN_DATE_ORDER_MONTH_FIRST:
      /* Translators: a whole date where the month comes first; 1 is the day, 2 the month's name, 3
       * the year */
      format = C_ ("date, month first", "%2$s %1$d, %3$d");
      break;
    case FMN_DATE_ORDER_YEAR_FIRST:
      /* Translators: a whole date where the year comes first; 1 is the day, 2 the month's name, 3
       * the year */
      format = C_ ("date, year first", "%3$d %2$s %1$d");
      break;
    case FMN_DATE_ORDER_DAY_FIRST:
    default:
      /* Translators: a whole date where the day comes first; 1 is the day, 2 the month's name, 3
       * the year */
      format = C_ ("date, day first", "%1$d %2$s %3$d");
      break;
    }
  return g_strdup_printf (format, self->day, month, self->year);
}

static char *
format_month (const FmnDate *self, gboolean brief)
{
  g_autofree char *month = fmn_date_names_dup_month (self->month, brief ? FMN_MONTH_NAME_SHORT_ALONE
                                                                        : FMN_MONTH_NAME_ALONE);
  const char *format
      = fmn_date_names_get_order () == FMN_DATE_ORDER_YEAR_FIRST
            /* Translators: where the year comes first; 1 is the month's name, 2 the year */
            ? C_ ("month of a year, year first", "%2$d %1$s")
            /* Translators: 1 is the month's name, 2 the year */
            : C_ ("month of a year", "%1$s %2$d");

  return g_strdup_printf (format, month, self->year);
}

static char *
format_season (const FmnDate *self)
{
  const char *season = fmn_date_names_get_season (self->month);

  if (self->month == 24)
    /* Translators: 1 is "winter", 2 the year in which it begins, 3 the last two figures of the
     * next: "winter 2020–21" */
    return g_strdup_printf (C_ ("winter of two years", "%1$s %2$d–%3$02d"), season, self->year,
                            (self->year + 1) % 100);
  /* Translators: 1 is a season, 2 the year */
  return g_strdup_printf (C_ ("season of a year", "%1$s %2$d"), season, self->year);
}

static char *
format_exact (const FmnDate *self, gboolean brief)
{
  switch (self->precision)
    {
    case FMN_PRECISION_YEAR:
      return g_strdup_printf ("%d", self->year);
    case FMN_PRECISION_SEASON:
      return format_season (self);
    case FMN_PRECISION_MONTH:
      return format_month (self, brief);
    default:
      return format_day (self, brief);
    }
}

static char *
format_whole (const FmnDate *self, gboolean brief)
{
  g_autofree char *exact = format_exact (self, brief);

  if (!self->about)
    return g_steal_pointer (&exact);
  /* Translators: %s is a date or a number of weeks */
  return g_strdup_printf (C_ ("date or weeks", "about %s"), exact);
}

/**
 * fmn_date_format:
 * @self: a date
 *
 * Returns: (transfer full): "14 March 2021", "about May 2019", "winter 2020–21" in the locale's
 * words and order
 */
char *
fmn_date_format (const FmnDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return format_whole (self, FALSE);
}

/**
 * fmn_date_format_brief:
 * @self: a date
 *
 * Returns: (transfer full): the same with the month's short name, for tables: "14 Mar 2021"
 */
char *
fmn_date_format_brief (const FmnDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return format_whole (self, TRUE);
}

/**
 * fmn_date_format_short:
 * @self: a date
 *
 * Returns: (transfer full): "14 Mar", "~Mar", "spring", "2021": what a row needs that stands under
 * fmn_date_format_heading()
 */
char *
fmn_date_format_short (const FmnDate *self)
{
  const char *tilde;
  g_autofree char *month = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  tilde = self->about ? "~" : "";
  switch (self->precision)
    {
    case FMN_PRECISION_YEAR:
      return g_strdup_printf ("%s%d", tilde, self->year);
    case FMN_PRECISION_SEASON:
      return g_strconcat (tilde, fmn_date_names_get_season (self->month), NULL);
    case FMN_PRECISION_MONTH:
      month = fmn_date_names_dup_month (self->month, FMN_MONTH_NAME_SHORT_ALONE);
      return g_strconcat (tilde, month, NULL);
    default:
      {
        g_autofree char *day = NULL;

        month = fmn_date_names_dup_month (self->month, FMN_MONTH_NAME_SHORT_WITH_DAY);
        day = g_strdup_printf (fmn_date_names_get_order () == FMN_DATE_ORDER_DAY_FIRST
                                   /* Translators: 1 is the day, 2 the month's short name */
                                   ? C_ ("day of a month, day first", "%1$d %2$s")
                                   /* Translators: where the month comes first; 1 is the day, 2 the
                                      month's short name */
                                   : C_ ("day of a month, month first", "%2$s %1$d"),
                               self->day, month);
        return g_strconcat (tilde, day, NULL);
      }
    }
}

/**
 * fmn_date_format_heading:
 * @self: a date
 *
 * Returns: (transfer full): "March 2021", "Spring 2020", "2021", with a capital at its front
 */
char *
fmn_date_format_heading (const FmnDate *self)
{
  g_autofree char *text = NULL;
  g_autofree char *first = NULL;
  g_autofree char *upper = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->precision == FMN_PRECISION_YEAR)
    return g_strdup_printf ("%d", self->year);
  text
      = self->precision == FMN_PRECISION_SEASON ? format_season (self) : format_month (self, FALSE);
  if (*text == '\0')
    return g_steal_pointer (&text);
  first = g_strndup (text, g_utf8_next_char (text) - text);
  upper = g_utf8_strup (first, -1);
  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

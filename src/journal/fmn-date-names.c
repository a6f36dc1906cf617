/* fmn-date-names.c: how the current locale names and orders the parts of a date.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-date-names.h"

#include "fmn-typed-text.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

static const nl_item month_items[FMN_N_MONTH_NAMES] = {
  [FMN_MONTH_NAME_WITH_DAY] = MON_1,
  [FMN_MONTH_NAME_ALONE] = ALTMON_1,
  [FMN_MONTH_NAME_SHORT_WITH_DAY] = ABMON_1,
  [FMN_MONTH_NAME_SHORT_ALONE] = _NL_ABALTMON_1,
};

static gboolean
locale_is_nobodys (void)
{
  const char *name = setlocale (LC_TIME, NULL);

  return name == NULL || strcmp (name, "C") == 0 || strcmp (name, "POSIX") == 0
         || g_str_has_prefix (name, "C.");
}

/**
 * fmn_date_names_get_order:
 *
 * Returns: which part of an all-figures date comes first, from the locale's own format
 */
FmnDateOrder
fmn_date_names_get_order (void)
{
  const char *format = nl_langinfo (D_FMT);

  if (locale_is_nobodys ())
    return FMN_DATE_ORDER_DAY_FIRST;
  for (const char *p = strchr (format, '%'); p != NULL; p = strchr (p + 1, '%'))
    {
      /* Flags and the modifiers of alternative figures stand between % and the letter. */
      p += 1 + strspn (p + 1, "-_0^#EO");
      if (*p == '\0')
        break;
      if (strchr ("dej", *p) != NULL)
        return FMN_DATE_ORDER_DAY_FIRST;
      if (strchr ("mbBhD", *p) != NULL)
        return FMN_DATE_ORDER_MONTH_FIRST;
      if (strchr ("yYCGF", *p) != NULL)
        return FMN_DATE_ORDER_YEAR_FIRST;
    }
  return FMN_DATE_ORDER_DAY_FIRST;
}

/**
 * fmn_date_names_dup_month:
 * @month: 1 to 12
 * @form: which of its names
 *
 * Returns: (transfer full): the name in UTF-8
 */
char *
fmn_date_names_dup_month (int month, FmnMonthName form)
{
  const char *name;
  char *utf8 = NULL;

  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  g_return_val_if_fail (form < FMN_N_MONTH_NAMES, NULL);

  name = nl_langinfo (month_items[form] + month - 1);
  if (!g_get_charset (NULL))
    utf8 = g_locale_to_utf8 (name, -1, NULL, NULL, NULL);
  return utf8 != NULL ? utf8 : g_utf8_make_valid (name, -1);
}

/**
 * fmn_date_names_get_season:
 * @season: 21 to 24
 *
 * Returns: (transfer none): its name in the language of the interface
 */
const char *
fmn_date_names_get_season (int season)
{
  switch (season)
    {
    case 21:
      return C_ ("season", "spring");
    case 22:
      return C_ ("season", "summer");
    case 23:
      return C_ ("season", "autumn");
    case 24:
      return C_ ("season", "winter");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * fmn_date_names_find:
 * @word: folded by fmn_typed_text_fold(), without a full stop at its end
 *
 * Returns: 1 to 12 for a month, 21 to 24 for a season, 0 for neither
 */
int
fmn_date_names_find (const char *word)
{
  static const char *const months[]
      = { "january", "february", "march",     "april",   "may",      "june",
          "july",    "august",   "september", "october", "november", "december" };
  static const char *const seasons[] = { "spring", "summer", "autumn", "winter" };

  g_return_val_if_fail (word != NULL, 0);

  /* The locale first: a word of the person's own language means what it means there. */
  for (int month = 1; month <= 12; month++)
    for (int form = 0; form < FMN_N_MONTH_NAMES; form++)
      {
        g_autofree char *name = fmn_date_names_dup_month (month, form);

        if (fmn_typed_text_is (word, name))
          return month;
      }
  for (int season = 21; season <= 24; season++)
    if (fmn_typed_text_is (word, fmn_date_names_get_season (season))
        || strcmp (word, seasons[season - 21]) == 0)
      return season;
  for (int month = 1; month <= 12; month++)
    if (strcmp (word, months[month - 1]) == 0
        || (strlen (word) == 3 && g_str_has_prefix (months[month - 1], word)))
      return month;
  if (strcmp (word, "fall") == 0)
    return 23;
  return strcmp (word, "sept") == 0 ? 9 : 0;
}

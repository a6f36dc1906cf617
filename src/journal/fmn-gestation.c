/* fmn-gestation.c: weeks and days of pregnancy, read, written and said.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-gestation.h"

#include "fmn-typed-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer than any pregnancy: sixty weeks stay as they were typed, with a question beside them
 * (fmn-doubt.h). */
#define MAX_WEEKS 99

G_DEFINE_BOXED_TYPE (FmnGestation, fmn_gestation, fmn_gestation_copy, fmn_gestation_free)

/**
 * fmn_gestation_copy:
 * @self: (nullable): weeks
 *
 * Returns: (transfer full) (nullable): a copy on the heap
 */
FmnGestation *
fmn_gestation_copy (const FmnGestation *self)
{
  return g_memdup2 (self, sizeof *self);
}

/**
 * fmn_gestation_free:
 * @self: (nullable): weeks on the heap
 */
void
fmn_gestation_free (FmnGestation *self)
{
  g_free (self);
}

/**
 * fmn_gestation_init_days:
 * @out: (out): what to fill
 * @days: days since the effective last period, brought into -30 to 699
 */
void
fmn_gestation_init_days (FmnGestation *out, int days)
{
  fmn_gestation_init_range (out, days, days, FALSE);
}

/**
 * fmn_gestation_init_range:
 * @out: (out): what to fill
 * @min_days: the fewest days that it may be
 * @max_days: the most
 * @about: whether what it was computed from was "about"
 *
 * The days of exactly one completed week become whole weeks.
 */
void
fmn_gestation_init_range (FmnGestation *out, int min_days, int max_days, gboolean about)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (min_days <= max_days);

  min_days = CLAMP (min_days, FMN_GESTATION_MIN_DAYS, FMN_GESTATION_MAX_DAYS);
  max_days = CLAMP (max_days, FMN_GESTATION_MIN_DAYS, FMN_GESTATION_MAX_DAYS);
  *out = (FmnGestation){
    .min_days = min_days,
    .max_days = max_days,
    .about = about != FALSE,
    .weeks_only = min_days >= 0 && min_days % 7 == 0 && max_days == min_days + 6,
  };
}

static gboolean
init_weeks (FmnGestation *out, int weeks, int days, gboolean about)
{
  if (weeks < 0 || weeks > MAX_WEEKS || days > 6)
    return FALSE;
  if (days < 0)
    fmn_gestation_init_range (out, weeks * 7, weeks * 7 + 6, about);
  else
    fmn_gestation_init_range (out, weeks * 7 + days, weeks * 7 + days, about);
  return TRUE;
}

/* Up to @max_figures figures; -1 when there is none or there are more. */
static int
take_number (const char **text, int max_figures)
{
  int value = 0;
  int figures = 0;

  for (; g_ascii_isdigit (**text); (*text)++)
    {
      if (++figures > max_figures)
        return -1;
      value = value * 10 + (**text - '0');
    }
  return figures > 0 ? value : -1;
}

/* "9+2" or "9"; -1 in @days for none */
static gboolean
take_weeks (const char **text, int *weeks, int *days)
{
  *days = -1;
  *weeks = take_number (text, 2);
  if (*weeks < 0)
    return FALSE;
  if (**text != '+')
    return TRUE;
  (*text)++;
  *days = take_number (text, 1);
  return *days >= 0;
}

/**
 * fmn_gestation_parse:
 * @text: (nullable): what the file holds
 * @out: (out): what to fill; untouched on %FALSE
 *
 * Returns: whether @text is "9+2" or "9" or two of them with "/" between, with or without "~" after
 */
gboolean
fmn_gestation_parse (const char *text, FmnGestation *out)
{
  FmnGestation low, high;
  int weeks, days;
  gboolean about;

  g_return_val_if_fail (out != NULL, FALSE);

  if (text == NULL || !take_weeks (&text, &weeks, &days) || !init_weeks (&low, weeks, days, FALSE))
    return FALSE;
  high = low;
  if (*text == '/')
    {
      text++;
      if (!take_weeks (&text, &weeks, &days) || !init_weeks (&high, weeks, days, FALSE)
          || high.max_days < low.min_days)
        return FALSE;
    }
  about = *text == '~';
  if (text[about ? 1 : 0] != '\0')
    return FALSE;
  fmn_gestation_init_range (out, low.min_days, high.max_days, about);
  return TRUE;
}

/**
 * fmn_gestation_to_text:
 * @self: weeks, not before the start
 *
 * Returns: (transfer full): the form that fmn_gestation_parse() reads: "9+2", "9", "5+0/9+3", each
 * with "~" for about
 */
char *
fmn_gestation_to_text (const FmnGestation *self)
{
  int min, max;
  const char *tilde;

  g_return_val_if_fail (self != NULL, NULL);

  min = MAX (self->min_days, 0);
  max = MAX (self->max_days, min);
  tilde = self->about ? "~" : "";
  if (self->weeks_only)
    return g_strdup_printf ("%d%s", min / 7, tilde);
  if (min == max)
    return g_strdup_printf ("%d+%d%s", min / 7, min % 7, tilde);
  return g_strdup_printf ("%d+%d/%d+%d%s", min / 7, min % 7, max / 7, max % 7, tilde);
}

/* Whether @word is one of the translated forms of a unit, as fmn_gestation_format_long() writes it.
 */
static gboolean
is_unit (const char *word, const char *one, const char *many)
{
  static const guint counts[] = { 1, 2, 5 };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *name = g_strdup (g_dngettext (GETTEXT_PACKAGE, one, many, counts[i]));
      char *figure = strstr (name, "%d");

      if (figure == NULL)
        continue;
      memset (figure, ' ', 2);
      if (fmn_typed_text_is (word, name))
        return TRUE;
    }
  return FALSE;
}

typedef enum
{
  UNIT_NONE,
  UNIT_WEEKS,
  UNIT_DAYS,
  UNIT_AND,
} Unit;

static Unit
find_unit (const char *word)
{
  static const char *const weeks[] = { "w", "wk", "wks", "week", "weeks" };
  static const char *const days[] = { "d", "day", "days" };

  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++)
    if (strcmp (word, weeks[i]) == 0)
      return UNIT_WEEKS;
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (strcmp (word, days[i]) == 0)
      return UNIT_DAYS;
  if (is_unit (word, "%d week", "%d weeks"))
    return UNIT_WEEKS;
  if (is_unit (word, "%d day", "%d days"))
    return UNIT_DAYS;
  if (strcmp (word, "and") == 0 || fmn_typed_text_is (word, C_ ("weeks and days", "and")))
    return UNIT_AND;
  return UNIT_NONE;
}

static void
skip_blanks (const char **text)
{
  while (**text == ' ')
    (*text)++;
}

/* The word at @text, which is left in place when it is of no use. */
static Unit
take_unit (const char **text)
{
  const char *end;
  g_autofree char *word = NULL;
  Unit unit;

  skip_blanks (text);
  end = *text;
  while (*end != '\0' && g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (end == *text)
    return UNIT_NONE;
  word = g_strndup (*text, end - *text);
  unit = find_unit (word);
  if (unit != UNIT_NONE)
    *text = *end == '.' ? end + 1 : end;
  return unit;
}

/* What stands between weeks and days: a unit, "+", ",", "and". Whether there was any. */
static gboolean
take_joint (const char **text)
{
  const char *start = *text;
  Unit unit = take_unit (text);

  if (unit == UNIT_DAYS || unit == UNIT_AND)
    {
      *text = start;
      return FALSE;
    }
  skip_blanks (text);
  if (**text == '+' || (**text == ',' && unit == UNIT_WEEKS))
    (*text)++;
  else if (unit == UNIT_WEEKS)
    {
      const char *before = *text;

      if (take_unit (text) != UNIT_AND)
        *text = before;
    }
  else
    return FALSE;
  skip_blanks (text);
  return TRUE;
}

/* "/40", which clinicians write after the weeks */
static void
take_of_forty (const char **text)
{
  skip_blanks (text);
  if (g_str_has_prefix (*text, "/40"))
    *text += 3;
  skip_blanks (text);
}

/**
 * fmn_gestation_parse_typed:
 * @text: (nullable): what was typed
 * @out: (out): what to fill; untouched on %FALSE
 *
 * Returns: whether @text is weeks from 0 to 99, with or without days from 0 to 6
 */
gboolean
fmn_gestation_parse_typed (const char *text, FmnGestation *out)
{
  g_autofree char *folded = NULL;
  const char *p;
  gboolean about;
  int weeks;
  int days = -1;

  g_return_val_if_fail (out != NULL, FALSE);

  folded = fmn_typed_text_fold (text);
  if (folded == NULL)
    return FALSE;
  about = fmn_typed_text_take_about (folded);
  p = folded;
  weeks = take_number (&p, 2);
  if (weeks < 0)
    return FALSE;
  if (take_joint (&p) && g_ascii_isdigit (*p))
    {
      days = take_number (&p, 1);
      if (days < 0)
        return FALSE;
      if (take_unit (&p) == UNIT_WEEKS)
        return FALSE;
    }
  else if (p > folded && p[-1] == '+')
    {
      return FALSE;
    }
  else if (take_unit (&p) == UNIT_DAYS)
    {
      days = weeks;
      weeks = 0;
    }
  take_of_forty (&p);
  if (*p != '\0')
    return FALSE;
  return init_weeks (out, weeks, days, about);
}

/* A day before the start is said so; nobody is "-1 weeks" pregnant. */
static char *
format_before (int days)
{
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d day before the start", "%d days before the start", days),
      days);
}

static gboolean
is_one_week (const FmnGestation *self)
{
  return self->weeks_only
         || (self->min_days != self->max_days && self->min_days / 7 == self->max_days / 7);
}

static char *
with_about (const FmnGestation *self, char *text)
{
  g_autofree char *exact = text;

  if (!self->about)
    return g_steal_pointer (&exact);
  return g_strdup_printf (C_ ("date or weeks", "about %s"), exact);
}

/**
 * fmn_gestation_format:
 * @self: weeks
 *
 * Returns: (transfer full): "9w 2d", "about 8w", "between 5w and 9w"
 */
char *
fmn_gestation_format (const FmnGestation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->max_days < 0)
    return with_about (self, format_before (-self->max_days));
  if (is_one_week (self))
    /* Translators: %d completed weeks of pregnancy, as short as can be */
    return with_about (self, g_strdup_printf (C_ ("weeks", "%dw"), self->max_days / 7));
  if (self->min_days == self->max_days)
    /* Translators: 1 completed weeks and 2 days of pregnancy, as short as can be */
    return with_about (self, g_strdup_printf (C_ ("weeks", "%1$dw %2$dd"), self->min_days / 7,
                                              self->min_days % 7));
  if (self->about)
    /* Translators: 1 and 2 are completed weeks of pregnancy */
    return g_strdup_printf (C_ ("weeks", "between about %1$dw and %2$dw"),
                            MAX (self->min_days, 0) / 7, self->max_days / 7);
  /* Translators: 1 and 2 are completed weeks of pregnancy */
  return g_strdup_printf (C_ ("weeks", "between %1$dw and %2$dw"), MAX (self->min_days, 0) / 7,
                          self->max_days / 7);
}

/**
 * fmn_gestation_format_clinical:
 * @self: weeks
 *
 * Returns: (transfer full): "9+2", "~8", "5–9", as clinicians write them everywhere
 */
char *
fmn_gestation_format_clinical (const FmnGestation *self)
{
  const char *tilde;

  g_return_val_if_fail (self != NULL, NULL);

  tilde = self->about ? "~" : "";
  if (self->max_days < 0)
    return g_strdup_printf ("%s−0+%d", tilde, -self->max_days);
  if (is_one_week (self))
    return g_strdup_printf ("%s%d", tilde, self->max_days / 7);
  if (self->min_days == self->max_days)
    return g_strdup_printf ("%s%d+%d", tilde, self->min_days / 7, self->min_days % 7);
  return g_strdup_printf ("%s%d–%d", tilde, MAX (self->min_days, 0) / 7, self->max_days / 7);
}

static char *
format_long_exact (int days)
{
  g_autofree char *weeks_text = NULL;
  g_autofree char *days_text = NULL;

  weeks_text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week", "%d weeks", days / 7), days / 7);
  if (days >= 7 && days % 7 == 0)
    return g_steal_pointer (&weeks_text);
  days_text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", days % 7), days % 7);
  if (days < 7)
    return g_steal_pointer (&days_text);
  /* Translators: 1 is "9 weeks", 2 is "2 days" */
  return g_strdup_printf (C_ ("weeks and days", "%1$s and %2$s"), weeks_text, days_text);
}

/**
 * fmn_gestation_format_long:
 * @self: weeks
 *
 * Returns: (transfer full): "9 weeks and 2 days", "between 5 and 9 weeks": words to be heard
 */
char *
fmn_gestation_format_long (const FmnGestation *self)
{
  int weeks;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->max_days < 0)
    return with_about (self, format_before (-self->max_days));
  weeks = self->max_days / 7;
  if (is_one_week (self))
    return with_about (
        self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week", "%d weeks", weeks), weeks));
  if (self->min_days == self->max_days)
    return with_about (self, format_long_exact (self->min_days));
  if (self->about)
    /* Translators: 1 and 2 are completed weeks of pregnancy */
    return g_strdup_printf (C_ ("weeks", "between about %1$d and %2$d weeks"),
                            MAX (self->min_days, 0) / 7, weeks);
  /* Translators: 1 and 2 are completed weeks of pregnancy */
  return g_strdup_printf (C_ ("weeks", "between %1$d and %2$d weeks"), MAX (self->min_days, 0) / 7,
                          weeks);
}

/**
 * fmn_gestation_equal:
 * @a: (nullable): weeks
 * @b: (nullable): weeks
 *
 * Returns: whether both say the same, or both are %NULL
 */
gboolean
fmn_gestation_equal (const FmnGestation *a, const FmnGestation *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->min_days == b->min_days && a->max_days == b->max_days && a->about == b->about
         && a->weeks_only == b->weeks_only;
}

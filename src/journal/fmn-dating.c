/* fmn-dating.c: one way of dating a pregnancy, and the weeks it gives on any date.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-dating.h"

#include "fmn-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* From the first day of the last period to the due date: ACOG committee opinion 700. */
#define DAYS_TO_DUE 280
/* From the last period to ovulation in a cycle of 28 days, so that the due date is ovulation + 266:
 * ACOG committee opinion 700. */
#define DAYS_TO_OVULATION 14
#define CYCLE_LENGTH 28
/* Outside these the correction by the cycle's length is not used and another method is asked for.
 */
#define CYCLE_LENGTH_MIN 20
#define CYCLE_LENGTH_MAX 45
/* From the second day after collection to the blastocyst that waited a day. */
#define EMBRYO_DAY_MIN 2
#define EMBRYO_DAY_MAX 6
/* The smallest mean in the table of Robinson and Fleming 1975 that the curve was drawn through
 * stands at 7 mm (6+2, British Journal of Obstetrics and Gynaecology 82:702-710); above 84 mm the
 * head's circumference dates instead (NICE guideline NG201). */
#define CRL_MM_MIN 7.0
#define CRL_MM_MAX 84.0
/* Nothing is counted from 46 weeks on. */
#define DAYS_END (46 * 7)

G_DEFINE_BOXED_TYPE (FmnDating, fmn_dating, fmn_dating_copy, fmn_dating_free)

static const char *const method_ids[] = {
  [FMN_DATING_LAST_PERIOD] = "last-period", [FMN_DATING_OVULATION] = "ovulation",
  [FMN_DATING_TRANSFER] = "transfer",       [FMN_DATING_SCAN_CRL] = "scan-crl",
  [FMN_DATING_SCAN_WEEKS] = "scan-weeks",   [FMN_DATING_DUE_DATE] = "due-date",
  [FMN_DATING_ABOUT_WEEKS] = "about-weeks",
};

/**
 * fmn_dating_copy:
 * @self: (nullable): a dating
 *
 * Returns: (transfer full) (nullable): a copy on the heap
 */
FmnDating *
fmn_dating_copy (const FmnDating *self)
{
  FmnDating *copy = g_memdup2 (self, sizeof *self);

  if (copy != NULL && copy->others != NULL)
    json_object_ref (copy->others);
  return copy;
}

/**
 * fmn_dating_free:
 * @self: (nullable): a dating on the heap
 */
void
fmn_dating_free (FmnDating *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->others, json_object_unref);
  g_free (self);
}

static gboolean
uses_weeks (FmnDatingMethod method)
{
  return method == FMN_DATING_SCAN_WEEKS || method == FMN_DATING_ABOUT_WEEKS;
}

/**
 * fmn_dating_method_to_id:
 * @method: a method
 *
 * Returns: (transfer none): its id in the file
 */
const char *
fmn_dating_method_to_id (FmnDatingMethod method)
{
  g_return_val_if_fail (method < G_N_ELEMENTS (method_ids), NULL);

  return method_ids[method];
}

/**
 * fmn_dating_method_from_id:
 * @id: (nullable): an id in the file
 * @out: (out): what to fill; untouched on %FALSE
 *
 * Returns: whether there is such a method
 */
gboolean
fmn_dating_method_from_id (const char *id, FmnDatingMethod *out)
{
  g_return_val_if_fail (out != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (method_ids); i++)
    if (g_strcmp0 (id, method_ids[i]) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * fmn_dating_describe:
 * @self: a dating
 *
 * Returns: (transfer full): what it goes by, translated: "last period", "embryo transfer, day 5"
 */
char *
fmn_dating_describe (const FmnDating *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->method)
    {
    case FMN_DATING_LAST_PERIOD:
      return g_strdup (C_ ("dating", "last period"));
    case FMN_DATING_OVULATION:
      return g_strdup (C_ ("dating", "ovulation"));
    case FMN_DATING_TRANSFER:
      if (self->embryo_day == 0)
        return g_strdup (C_ ("dating", "embryo transfer"));
      /* Translators: %d is the age of the embryo in days */
      return g_strdup_printf (C_ ("dating", "embryo transfer, day %d"), self->embryo_day);
    case FMN_DATING_SCAN_CRL:
    case FMN_DATING_SCAN_WEEKS:
      return g_strdup (C_ ("dating", "scan"));
    case FMN_DATING_DUE_DATE:
      return g_strdup (C_ ("dating", "due date"));
    case FMN_DATING_ABOUT_WEEKS:
      return g_strdup (C_ ("dating", "from memory"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* How many days of gestation it was on the dating's own date, as a range. */
static gboolean
get_days_on_date (const FmnDating *self, int *min, int *max)
{
  double crl_days;
  int cycle;
  int days;

  switch (self->method)
    {
    case FMN_DATING_LAST_PERIOD:
      cycle = self->cycle_length != 0 ? self->cycle_length : CYCLE_LENGTH;
      if (cycle < CYCLE_LENGTH_MIN || cycle > CYCLE_LENGTH_MAX)
        return FALSE;
      days = CYCLE_LENGTH - cycle;
      break;
    case FMN_DATING_OVULATION:
      days = DAYS_TO_OVULATION;
      break;
    case FMN_DATING_TRANSFER:
      if (self->embryo_day < EMBRYO_DAY_MIN || self->embryo_day > EMBRYO_DAY_MAX)
        return FALSE;
      days = DAYS_TO_OVULATION + self->embryo_day;
      break;
    case FMN_DATING_SCAN_CRL:
      crl_days = fmn_dating_crl_to_days (self->crl_mm);
      if (isnan (crl_days))
        return FALSE;
      days = (int) floor (crl_days + 0.5);
      break;
    case FMN_DATING_SCAN_WEEKS:
    case FMN_DATING_ABOUT_WEEKS:
      *min = self->weeks.min_days;
      *max = self->weeks.max_days;
      return TRUE;
    case FMN_DATING_DUE_DATE:
      days = DAYS_TO_DUE;
      break;
    default:
      return FALSE;
    }
  *min = *max = days;
  return TRUE;
}

/**
 * fmn_dating_get_start:
 * @self: a dating
 * @min: (out): the first day that it may be, as GDate counts days
 * @max: (out): the last
 * @about: (out) (optional): whether what it goes by was "about"
 *
 * Returns: whether it gives an effective first day of the last period
 */
gboolean
fmn_dating_get_start (const FmnDating *self, guint32 *min, guint32 *max, gboolean *about)
{
  int min_days, max_days;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (min != NULL && max != NULL, FALSE);

  if (!get_days_on_date (self, &min_days, &max_days))
    return FALSE;
  *min = fmn_date_earliest (&self->date) - max_days;
  *max = fmn_date_latest (&self->date) - min_days;
  if (about != NULL)
    *about = self->date.about || self->method == FMN_DATING_ABOUT_WEEKS
             || (uses_weeks (self->method) && self->weeks.about);
  return TRUE;
}

/**
 * fmn_dating_gestation_on:
 * @self: a dating
 * @date: a date, of any precision
 * @out: (out): what to fill; untouched on %FALSE
 *
 * Of a partial date the days that lie within the pregnancy's 46 weeks count. It knows of no ending:
 * whoever asks does not ask beyond one.
 *
 * Returns: whether there are weeks on that date
 */
gboolean
fmn_dating_gestation_on (const FmnDating *self, const FmnDate *date, FmnGestation *out)
{
  g_return_val_if_fail (self != NULL && date != NULL && out != NULL, FALSE);

  return fmn_dating_gestation_between (self, fmn_date_earliest (date), fmn_date_latest (date),
                                       date->about, out);
}

/**
 * fmn_dating_gestation_between:
 * @self: a dating
 * @first: a day, as GDate counts days
 * @last: the same day or a later one
 * @about: whether whoever named the days said "about"
 * @out: (out): what to fill; untouched on %FALSE
 *
 * Returns: whether there are weeks on any of these days
 */
gboolean
fmn_dating_gestation_between (
    const FmnDating *self, guint32 first, guint32 last, gboolean about, FmnGestation *out)
{
  guint32 start_min, start_max;
  gboolean about_start;
  int min_days, max_days;

  g_return_val_if_fail (self != NULL && out != NULL, FALSE);
  g_return_val_if_fail (first <= last, FALSE);

  if (!fmn_dating_get_start (self, &start_min, &start_max, &about_start))
    return FALSE;
  min_days = (int) first - (int) start_max;
  max_days = (int) last - (int) start_min;
  if (max_days < 0 || min_days >= DAYS_END)
    return FALSE;
  fmn_gestation_init_range (out, MAX (min_days, 0), MIN (max_days, DAYS_END - 1),
                            about || about_start);
  return TRUE;
}

/* The coarsest of @day that is still no more precise than a range of @span days. */
static gboolean
init_coarse (FmnDate *out, guint32 day, guint span)
{
  FmnDate exact;

  if (!fmn_date_init_julian (&exact, day))
    return FALSE;
  if (span <= 31)
    return fmn_date_init_month (out, exact.year, exact.month);
  if (span > 92)
    return fmn_date_init_year (out, exact.year);
  /* January and February belong to the winter of the year before. */
  return fmn_date_init_season (out, exact.month <= 2 ? exact.year - 1 : exact.year,
                               exact.month <= 2 ? 24 : 20 + exact.month / 3);
}

/**
 * fmn_dating_get_due_date:
 * @self: a dating
 * @out: (out): what to fill; untouched on %FALSE
 *
 * A day when the dating gives one; else the month, season or year of the middle of what it may be,
 * with "about" when that does not hold all of it.
 *
 * Returns: whether it gives one
 */
gboolean
fmn_dating_get_due_date (const FmnDating *self, FmnDate *out)
{
  guint32 min, max;
  gboolean about;
  FmnDate due;

  g_return_val_if_fail (self != NULL && out != NULL, FALSE);

  if (!fmn_dating_get_start (self, &min, &max, &about))
    return FALSE;
  min += DAYS_TO_DUE;
  max += DAYS_TO_DUE;
  if (min == max)
    {
      if (!fmn_date_init_julian (&due, min))
        return FALSE;
    }
  else if (!init_coarse (&due, min + (max - min) / 2, max - min + 1))
    {
      return FALSE;
    }
  due.about = about || !fmn_date_contains (&due, min) || !fmn_date_contains (&due, max);
  *out = due;
  return TRUE;
}

/**
 * fmn_dating_question:
 * @self: a dating
 *
 * Returns: (transfer full) (nullable): what is odd in it, as a question to her; %NULL for nothing
 */
char *
fmn_dating_question (const FmnDating *self)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *shown = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->method == FMN_DATING_LAST_PERIOD && self->cycle_length != 0
      && (self->cycle_length < CYCLE_LENGTH_MIN || self->cycle_length > CYCLE_LENGTH_MAX))
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE,
                     "Is a cycle of %d day right? Weeks are counted by the last period for cycles "
                     "of 20 to 45 days; an ovulation or a scan can date the others.",
                     "Is a cycle of %d days right? Weeks are counted by the last period for cycles "
                     "of 20 to 45 days; an ovulation or a scan can date the others.",
                     self->cycle_length),
        self->cycle_length);
  if (self->method == FMN_DATING_TRANSFER && self->embryo_day == 0)
    return g_strdup (_ ("How many days old was the embryo at the transfer? The clinic’s letter "
                        "says day 2 to day 6."));
  if (self->method == FMN_DATING_TRANSFER
      && (self->embryo_day < EMBRYO_DAY_MIN || self->embryo_day > EMBRYO_DAY_MAX))
    return g_strdup_printf (_ ("Is day %d right? Embryos are transferred from day 2 to day 6."),
                            self->embryo_day);
  if (self->method == FMN_DATING_SCAN_CRL && isnan (fmn_dating_crl_to_days (self->crl_mm)))
    {
      g_ascii_formatd (number, sizeof number, "%.6g", self->crl_mm);
      shown = fmn_decimal_format (number);
      return g_strdup_printf (
          _ ("Is a length of %s mm right? Weeks are counted from lengths of 7 to "
             "84 mm; the weeks that the scan gave can be entered instead."),
          shown);
    }
  return NULL;
}

/**
 * fmn_dating_crl_to_days:
 * @crl_mm: crown-rump length in millimetres
 *
 * Robinson HP, Fleming JEE. A critical evaluation of sonar crown-rump length measurements. British
 * Journal of Obstetrics and Gynaecology 1975;82:702-710; with the factor 1.037 that the charts in
 * use in the United Kingdom apply for the velocity of sound.
 *
 * Returns: days of gestation, not rounded; NAN outside the range of the formula
 */
double
fmn_dating_crl_to_days (double crl_mm)
{
  if (!(crl_mm >= CRL_MM_MIN && crl_mm <= CRL_MM_MAX))
    return NAN;
  return 8.052 * sqrt (1.037 * crl_mm) + 23.73;
}

/* fmn-command-weeks.c: the weeks of a pregnancy on a date, from one way of dating it. Opens no journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-dating.h"
#include "fmn-typed-parts.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *on;
  char *last_period;
  int cycle_length;
  char *ovulation;
  char *transfer;
  int embryo_day;
  char *scan;
  char *crl;
  char *weeks;
  char *due;
  gboolean json;
} WeeksOptions;

static void
weeks_options_clear (WeeksOptions *self)
{
  g_free (self->on);
  g_free (self->last_period);
  g_free (self->ovulation);
  g_free (self->transfer);
  g_free (self->scan);
  g_free (self->crl);
  g_free (self->weeks);
  g_free (self->due);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeeksOptions, weeks_options_clear)

static gboolean
set_scan (const WeeksOptions *options, FmnDating *dating, GError **error)
{
  g_autofree char *crl = NULL;

  if (options->crl != NULL)
    {
      crl = fmn_decimal_parse_typed (options->crl);
      if (crl == NULL)
        return fmn_command_misused (error, _ ("“%s” is not understood for %s: a number is."),
                                    options->crl, "--crl");
      dating->method = FMN_DATING_SCAN_CRL;
      dating->crl_mm = g_ascii_strtod (crl, NULL);
      return TRUE;
    }
  if (options->weeks == NULL)
    return fmn_command_misused (error, _ ("A scan wants --crl or --weeks."));
  if (!fmn_gestation_parse (options->weeks, &dating->weeks)
      && !fmn_gestation_parse_typed (options->weeks, &dating->weeks))
    return fmn_command_misused (
        error, _ ("“%s” is not understood as weeks: “8”, “about 8”, “9+2” and “9w 2d” are."),
        options->weeks);
  dating->method = FMN_DATING_SCAN_WEEKS;
  return TRUE;
}

/* The one way of dating that was given. */
static gboolean
make_dating (FmnSession *session, const WeeksOptions *options, FmnDating *out, GError **error)
{
  const struct
  {
    const char *text;
    FmnDatingMethod method;
  } ways[] = {
    { options->last_period, FMN_DATING_LAST_PERIOD },
    { options->ovulation, FMN_DATING_OVULATION },
    { options->transfer, FMN_DATING_TRANSFER },
    { options->scan, FMN_DATING_SCAN_CRL },
    { options->due, FMN_DATING_DUE_DATE },
  };
  const char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (ways[i].text == NULL)
        continue;
      if (text != NULL)
        return fmn_command_misused (error, _ ("One way of dating at a time, please."));
      text = ways[i].text;
      out->method = ways[i].method;
    }
  if (text == NULL)
    return fmn_command_misused (error,
                                _ ("A way of dating is missing; “fmn weeks --help” lists them."));
  if (!fmn_typed_date_parse (session, text, &out->date, error))
    return FALSE;
  out->in_use = TRUE;
  out->cycle_length = options->cycle_length;
  out->embryo_day = options->embryo_day;
  if (out->method == FMN_DATING_TRANSFER && options->embryo_day == 0)
    return fmn_command_misused (error, _ ("A transfer wants --embryo-day."));
  return out->method != FMN_DATING_SCAN_CRL || set_scan (options, out, error);
}

/* The effective first day of the last period, when it is a day. */
static char *
dup_start (const FmnDating *dating)
{
  guint32 min, max;
  gboolean about;
  FmnDate start;

  if (!fmn_dating_get_start (dating, &min, &max, &about) || min != max
      || !fmn_date_init_julian (&start, min))
    return NULL;
  start.about = about != FALSE;
  return fmn_date_to_edtf (&start);
}

static void
print_json (const FmnDating *dating, const FmnGestation *weeks)
{
  JsonBuilder *builder = json_builder_new ();
  g_autofree char *text = fmn_gestation_to_text (weeks);
  g_autofree char *start = dup_start (dating);
  g_autofree char *due_text = NULL;
  FmnDate due;

  if (fmn_dating_get_due_date (dating, &due))
    due_text = fmn_date_to_edtf (&due);
  json_builder_begin_object (builder);
  fmn_command_add_text (builder, "weeks", text);
  json_builder_set_member_name (builder, "days-min");
  json_builder_add_int_value (builder, weeks->min_days);
  json_builder_set_member_name (builder, "days-max");
  json_builder_add_int_value (builder, weeks->max_days);
  json_builder_set_member_name (builder, "about");
  json_builder_add_boolean_value (builder, weeks->about);
  fmn_command_add_text (builder, "method", fmn_dating_method_to_id (dating->method));
  fmn_command_add_text (builder, "start", start);
  fmn_command_add_text (builder, "due", due_text);
  json_builder_end_object (builder);
  fmn_command_print_json (builder);
}

static gboolean
tell (FmnSession *session, const WeeksOptions *options, GError **error)
{
  FmnDating dating = { 0 };
  FmnDate on;
  FmnGestation weeks;
  g_autofree char *question = NULL;
  g_autofree char *text = NULL;

  if (options->on == NULL)
    return fmn_command_misused (error, _ ("--on is missing: the date to tell the weeks of."));
  if (!make_dating (session, options, &dating, error)
      || !fmn_typed_date_parse (session, options->on, &on, error))
    return FALSE;
  /* What is odd in a dating leaves it without weeks, so the question is the answer. */
  question = fmn_dating_question (&dating);
  if (!fmn_dating_gestation_on (&dating, &on, &weeks))
    return fmn_command_misused (
        error, "%s", question != NULL ? question : _ ("That date lies outside this pregnancy."));
  if (options->json)
    {
      print_json (&dating, &weeks);
      return TRUE;
    }
  text = fmn_gestation_format (&weeks);
  g_print ("%s\n", text);
  return TRUE;
}

FMN_COMMAND (weeks)
{
  g_auto (WeeksOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &options.on, N_ ("The date to tell the weeks of"),
      N_ ("DATE") },
    { "last-period", 0, 0, G_OPTION_ARG_STRING, &options.last_period,
      N_ ("First day of the last period"), N_ ("DATE") },
    { "cycle-length", 0, 0, G_OPTION_ARG_INT, &options.cycle_length,
      N_ ("Usual length of the cycle, 28 when it is not given"), N_ ("DAYS") },
    { "ovulation", 0, 0, G_OPTION_ARG_STRING, &options.ovulation,
      N_ ("Day of ovulation, insemination or egg collection"), N_ ("DATE") },
    { "transfer", 0, 0, G_OPTION_ARG_STRING, &options.transfer, N_ ("Day of the embryo transfer"),
      N_ ("DATE") },
    { "embryo-day", 0, 0, G_OPTION_ARG_INT, &options.embryo_day,
      N_ ("Age of the embryo on that day"), N_ ("DAYS") },
    { "scan", 0, 0, G_OPTION_ARG_STRING, &options.scan, N_ ("Day of a scan"), N_ ("DATE") },
    { "crl", 0, 0, G_OPTION_ARG_STRING, &options.crl, N_ ("Crown-rump length at that scan"),
      N_ ("MM") },
    { "weeks", 0, 0, G_OPTION_ARG_STRING, &options.weeks,
      N_ ("Weeks that were measured at that scan"), N_ ("WEEKS") },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, N_ ("The due date that was given"),
      N_ ("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);

  return words != NULL && tell (session, &options, error);
}

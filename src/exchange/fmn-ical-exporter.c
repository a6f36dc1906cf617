/* fmn-ical-exporter.c: the planned visits as calendar events that say when, and nothing about what for.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-exchange"

#include "config.h"

#include "fmn-ical-exporter.h"

#include "fmn-content-line.h"

#include <glib/gi18n-lib.h>

struct _FmnIcalExporter
{
  FmnExporter parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnIcalExporter, fmn_ical_exporter, FMN_TYPE_EXPORTER)

/* Planned: still takes place, on a known day, today or later. A day that is not known is not
 * invented for a calendar. */
static gboolean
is_planned (FmnEntry *entry, guint32 today)
{
  const FmnDate *date = fmn_entry_get_date (entry);

  return fmn_entry_get_kind (entry) == FMN_KIND_VISIT && date != NULL
         && date->precision == FMN_PRECISION_DAY && !date->about && fmn_date_latest (date) >= today
         && !fmn_entry_get_boolean (entry, "ended");
}

static char *
basic_day (guint32 julian)
{
  GDate day;
  char text[16];

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  g_date_strftime (text, sizeof text, "%Y%m%d", &day);
  return g_strdup (text);
}

/* "2026-02-24T09:12:33Z" as "20260224T091233Z". */
static char *
basic_stamp (const char *stamp)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (stamp, NULL);
  g_autoptr (GDateTime) utc = time != NULL ? g_date_time_to_utc (time) : NULL;

  return utc != NULL ? g_date_time_format (utc, "%Y%m%dT%H%M%SZ") : g_strdup ("19700101T000000Z");
}

/* A day without a clock time is an event of whole days; its end is the day after (RFC 5545, 3.6.1).
 */
static void
append_days (GString *out, FmnEntry *visit)
{
  const FmnDate *end = fmn_entry_get_end_date (visit);
  guint32 first = fmn_date_earliest (fmn_entry_get_date (visit));
  guint32 last = first;
  g_autofree char *start_day = basic_day (first);
  g_autofree char *end_day = NULL;

  if (end != NULL && end->precision == FMN_PRECISION_DAY)
    last = MAX (first, fmn_date_latest (end));
  end_day = basic_day (last + 1);
  fmn_content_line_append (out, "DTSTART;VALUE=DATE", start_day);
  fmn_content_line_append (out, "DTEND;VALUE=DATE", end_day);
}

/* Local wall-clock time without a zone (RFC 5545, 3.3.5, form 1): a visit is at 10:40 wherever the
 * file is opened. */
static void
append_clock (GString *out, FmnEntry *visit)
{
  const char *clock = fmn_entry_get_clock (visit);
  int minutes = fmn_entry_get_int (visit, "length", 0);
  g_autofree char *day = basic_day (fmn_date_earliest (fmn_entry_get_date (visit)));
  g_autofree char *start = g_strdup_printf ("%sT%.2s%.2s00", day, clock, clock + 3);

  fmn_content_line_append (out, "DTSTART", start);
  if (minutes > 0)
    {
      g_autofree char *duration = g_strdup_printf ("PT%dM", minutes);

      fmn_content_line_append (out, "DURATION", duration);
    }
}

static void
append_visit (GString *out, FmnEntry *visit)
{
  g_autofree char *stamp = basic_stamp (fmn_entry_get_modified (visit));

  fmn_content_line_append (out, "BEGIN", "VEVENT");
  fmn_content_line_append (out, "UID", fmn_entry_get_id (visit));
  fmn_content_line_append (out, "DTSTAMP", stamp);
  if (fmn_entry_get_clock (visit) != NULL)
    append_clock (out, visit);
  else
    append_days (out, visit);
  /* Translators: what every visit is called in a calendar that others may see: it says nothing
   * about its purpose. */
  fmn_content_line_append_text (out, "SUMMARY", C_ ("calendar", "Appointment"));
  fmn_content_line_append (out, "END", "VEVENT");
}

static gboolean
fmn_ical_exporter_write (FmnExporter *self,
                         FmnJournal *journal,
                         GOutputStream *stream,
                         GError **error)
{
  GListModel *entries = G_LIST_MODEL (journal);
  guint32 today = fmn_clock_get_julian (fmn_journal_get_clock (journal));
  g_autoptr (GString) out = g_string_new (NULL);

  fmn_content_line_append (out, "BEGIN", "VCALENDAR");
  fmn_content_line_append (out, "VERSION", "2.0");
  /* The program's name says nothing; see what the calendar shows of it before changing it. */
  fmn_content_line_append (out, "PRODID", "-//Journal//" FMN_VERSION "//EN");
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (entries, i);

      if (is_planned (entry, today))
        append_visit (out, entry);
    }
  fmn_content_line_append (out, "END", "VCALENDAR");
  return g_output_stream_write_all (stream, out->str, out->len, NULL, NULL, error);
}

static void
fmn_ical_exporter_class_init (FmnIcalExporterClass *klass)
{
  FmnExporterClass *exporter_class = FMN_EXPORTER_CLASS (klass);

  exporter_class->id = "ical";
  exporter_class->name = NC_ ("export", "Planned visits (iCalendar)");
  exporter_class->extension = "ics";
  exporter_class->media_type = "text/calendar";
  exporter_class->write = fmn_ical_exporter_write;
}

static void
fmn_ical_exporter_init (FmnIcalExporter *self)
{
}

FmnExporter *
fmn_ical_exporter_new (void)
{
  return g_object_new (FMN_TYPE_ICAL_EXPORTER, NULL);
}

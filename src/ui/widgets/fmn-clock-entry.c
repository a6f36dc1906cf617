/* fmn-clock-entry.c: a time of day as people write it: “10:40”, “10.40”, “9”, “2 pm”.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-clock-entry.h"

#include <glib/gi18n-lib.h>

struct _FmnClockEntry
{
  FmnTypedEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnClockEntry, fmn_clock_entry, FMN_TYPE_TYPED_ENTRY)

/* One or two digits; moves @text past them. */
static gboolean
read_number (const char **text, int max, int *out)
{
  int number = 0;
  guint n = 0;

  while (n < 2 && g_ascii_isdigit (**text))
    {
      number = 10 * number + g_ascii_digit_value (**text);
      (*text)++;
      n++;
    }
  *out = number;
  return n > 0 && number <= max;
}

static gboolean
read_clock (const char *text, int *hour, int *minute)
{
  gboolean am, pm;

  *minute = 0;
  if (!read_number (&text, 24, hour))
    return FALSE;
  if (*text == ':' || *text == '.' || *text == 'h')
    {
      text++;
      if (g_ascii_isdigit (*text))
        {
          const char *start = text;

          if (!read_number (&text, 59, minute) || text - start != 2)
            return FALSE;
        }
    }
  while (*text == ' ')
    text++;
  am = g_ascii_strncasecmp (text, "am", 2) == 0 || g_ascii_strncasecmp (text, "a.m.", 4) == 0;
  pm = g_ascii_strncasecmp (text, "pm", 2) == 0 || g_ascii_strncasecmp (text, "p.m.", 4) == 0;
  if (am || pm)
    {
      if (*hour < 1 || *hour > 12)
        return FALSE;
      *hour = *hour % 12 + (pm ? 12 : 0);
      text += text[1] == '.' ? 4 : 2;
    }
  return *text == '\0' && *hour <= 23;
}

static gboolean
fmn_clock_entry_parse (
    FmnTypedEntry *self, const char *text, char **value, char **note, char **problem)
{
  int hour, minute;

  if (!read_clock (text, &hour, &minute))
    {
      *problem = g_strdup (_ ("A time is written like “10:40” or “2 pm”."));
      return FALSE;
    }
  *value = g_strdup_printf ("%02d:%02d", hour, minute);
  if (strcmp (*value, text) != 0)
    *note = g_strdup (*value);
  return TRUE;
}

static void
fmn_clock_entry_class_init (FmnClockEntryClass *klass)
{
  FMN_TYPED_ENTRY_CLASS (klass)->parse = fmn_clock_entry_parse;
}

static void
fmn_clock_entry_init (FmnClockEntry *self)
{
}

GtkWidget *
fmn_clock_entry_new (void)
{
  return g_object_new (FMN_TYPE_CLOCK_ENTRY, NULL);
}

/* fmn-weeks-entry.c: weeks of pregnancy as people write them: “8”, “about 8”, “9+2”, “9w 2d”.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-weeks-entry.h"

#include <glib/gi18n-lib.h>

struct _FmnWeeksEntry
{
  FmnTypedEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnWeeksEntry, fmn_weeks_entry, FMN_TYPE_TYPED_ENTRY)

static gboolean
fmn_weeks_entry_parse (
    FmnTypedEntry *self, const char *text, char **value, char **note, char **problem)
{
  FmnGestation weeks;

  if (fmn_gestation_parse_typed (text, &weeks))
    {
      g_autofree char *words = fmn_gestation_format (&weeks);

      *value = fmn_gestation_to_text (&weeks);
      if (!weeks.weeks_only && strcmp (words, text) != 0) /* “8” says itself */
        *note = fmn_gestation_format_long (&weeks);
      return TRUE;
    }
  *problem = g_strdup (_ ("Weeks are written like “8”, “about 8”, “9+2” or “9w 2d”."));
  return FALSE;
}

static char *
fmn_weeks_entry_format (FmnTypedEntry *self, const char *value)
{
  FmnGestation weeks;

  return fmn_gestation_parse (value, &weeks) ? fmn_gestation_format (&weeks) : g_strdup (value);
}

static void
fmn_weeks_entry_class_init (FmnWeeksEntryClass *klass)
{
  FMN_TYPED_ENTRY_CLASS (klass)->parse = fmn_weeks_entry_parse;
  FMN_TYPED_ENTRY_CLASS (klass)->format = fmn_weeks_entry_format;
}

static void
fmn_weeks_entry_init (FmnWeeksEntry *self)
{
}

GtkWidget *
fmn_weeks_entry_new (void)
{
  return g_object_new (FMN_TYPE_WEEKS_ENTRY, NULL);
}

gboolean
fmn_weeks_entry_get_weeks (FmnWeeksEntry *self, FmnGestation *out)
{
  const char *value;

  g_return_val_if_fail (FMN_IS_WEEKS_ENTRY (self), FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  value = fmn_typed_entry_peek_value (FMN_TYPED_ENTRY (self));
  return value != NULL && fmn_gestation_parse (value, out);
}

/* fmn-number-entry.c: a whole number within bounds, or a decimal as it was typed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-number-entry.h"

#include "fmn-value.h"

#include <glib/gi18n-lib.h>

struct _FmnNumberEntry
{
  FmnTypedEntry parent_instance;

  gboolean decimal;
  int min; /* as typed */
  int max;
  int shift; /* typed less kept */
};

G_DEFINE_FINAL_TYPE (FmnNumberEntry, fmn_number_entry, FMN_TYPE_TYPED_ENTRY)

static gboolean
fmn_number_entry_parse (
    FmnTypedEntry *entry, const char *text, char **value, char **note, char **problem)
{
  FmnNumberEntry *self = FMN_NUMBER_ENTRY (entry);
  g_autofree char *canonical = fmn_decimal_parse_typed (text);
  gint64 number;

  if (canonical == NULL)
    {
      *problem = g_strdup (_ ("This was not understood as a number."));
      return FALSE;
    }
  if (self->decimal)
    {
      *value = g_steal_pointer (&canonical);
      return TRUE;
    }
  if (!g_ascii_string_to_signed (canonical, 10, self->min, self->max, &number, NULL))
    {
      *problem
          = g_strdup_printf (_ ("A whole number from %d to %d goes here."), self->min, self->max);
      return FALSE;
    }
  *value = g_strdup_printf ("%d", (int) number - self->shift);
  return TRUE;
}

static char *
fmn_number_entry_format (FmnTypedEntry *entry, const char *value)
{
  FmnNumberEntry *self = FMN_NUMBER_ENTRY (entry);

  if (self->decimal)
    return fmn_decimal_format (value);
  return g_strdup_printf ("%d", (int) g_ascii_strtoll (value, NULL, 10) + self->shift);
}

static void
fmn_number_entry_class_init (FmnNumberEntryClass *klass)
{
  FMN_TYPED_ENTRY_CLASS (klass)->parse = fmn_number_entry_parse;
  FMN_TYPED_ENTRY_CLASS (klass)->format = fmn_number_entry_format;
}

static void
fmn_number_entry_init (FmnNumberEntry *self)
{
}

GtkWidget *
fmn_number_entry_new_integer (int min, int max)
{
  FmnNumberEntry *self = g_object_new (FMN_TYPE_NUMBER_ENTRY, NULL);

  self->min = min;
  self->max = max;
  gtk_text_set_input_purpose (fmn_typed_entry_get_text_widget (FMN_TYPED_ENTRY (self)),
                              GTK_INPUT_PURPOSE_DIGITS);
  return GTK_WIDGET (self);
}

GtkWidget *
fmn_number_entry_new_place (int max)
{
  GtkWidget *self = fmn_number_entry_new_integer (1, max + 1);

  FMN_NUMBER_ENTRY (self)->shift = 1;
  return self;
}

GtkWidget *
fmn_number_entry_new_decimal (void)
{
  FmnNumberEntry *self = g_object_new (FMN_TYPE_NUMBER_ENTRY, NULL);

  self->decimal = TRUE;
  return GTK_WIDGET (self);
}

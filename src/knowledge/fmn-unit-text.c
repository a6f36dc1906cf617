/* fmn-unit-text.c: a value in its other units, to stand beside the original, and how the units of an item hang together.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-catalogue-item.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* No more digits than a laboratory's value has: what is beyond them was not measured. */
#define DIGITS 3

/* @value with DIGITS significant digits, or all before the point. */
static char *
format_rounded (double value)
{
  const double size = value != 0 ? floor (log10 (fabs (value))) : 0;
  const int decimals = (int) CLAMP (DIGITS - 1 - size, 0, 9);
  char format[8];
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (text, sizeof text, format, value);
  return fmn_decimal_format (text);
}

/* "0.3145": a factor as the catalogue has it. */
static char *
format_factor (double factor)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.6g", factor);
  return fmn_decimal_format (text);
}

static gboolean
can_convert (const FmnUnit *from, const FmnUnit *to)
{
  return from != to && from->factor != 0.0 && to->factor != 0.0;
}

/* "1 nmol/L is 0.3145 ng/mL"; with an offset "nmol/L × 0.09 + 2.15 is %". */
static char *
format_relation (const FmnUnit *from, const FmnUnit *to)
{
  const double factor = to->factor / from->factor;
  const double offset = to->offset - from->offset * factor;
  g_autofree char *by = format_factor (factor);
  g_autofree char *and = format_factor (offset);

  if (offset == 0.0)
    /* Translators: how two units hang together: "1 nmol/L is 0.3145 ng/mL". */
    return g_strdup_printf (C_ ("unit", "1 %s is %s %s"), from->label, by, to->label);
  /* Translators: how two units hang together: "mmol/mol × 0.0915 + 2.15 is %". */
  return g_strdup_printf (C_ ("unit", "%s × %s + %s is %s"), from->label, by, and, to->label);
}

char *
fmn_catalogue_item_dup_conversions (FmnCatalogueItem *self, FmnValue *value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const FmnUnit *units, *from;
  const char *comparator;
  guint n;

  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  from = fmn_catalogue_item_find_unit (self, fmn_value_get_unit (value));
  if (from == NULL || fmn_value_get_value_type (value) != FMN_VALUE_QUANTITY
      || fmn_value_get_number (value) == NULL)
    return NULL;
  comparator = fmn_value_get_comparator (value);
  units = fmn_catalogue_item_get_units (self, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = NULL;
      g_autofree char *relation = NULL;
      double converted = 0;

      if (!can_convert (from, &units[i])
          || !fmn_catalogue_item_convert (self, fmn_value_get_double (value), from->label,
                                          units[i].label, &converted))
        continue;
      number = converted == fmn_value_get_double (value)
                   ? fmn_decimal_format (fmn_value_get_number (value))
                   : format_rounded (converted);
      relation = format_relation (from, &units[i]);
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a value in another unit and why: "18.2 ng/mL (1 nmol/L is 0.3145 ng/mL)"; the first %s is "<" or nothing. */
      g_string_append_printf (text, C_ ("unit", "%s%s %s (%s)"),
                              comparator != NULL ? comparator : "", number, units[i].label,
                              relation);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

char *
fmn_catalogue_item_dup_unit_text (FmnCatalogueItem *self, guint i)
{
  const FmnUnit *units;
  g_autofree char *relation = NULL;
  guint n;

  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);

  units = fmn_catalogue_item_get_units (self, &n);
  g_return_val_if_fail (i < n, NULL);
  if (i == 0)
    return g_strdup (units[0].label);
  if (!can_convert (&units[0], &units[i]))
    /* Translators: %s is a unit that cannot be converted into another: "CU: no confirmed conversion". */
    return fmn_catalogue_item_is_test (self)
               ? g_strdup_printf (C_ ("unit", "%s: no confirmed conversion"), units[i].label)
               : g_strdup (units[i].label);
  relation = format_relation (&units[0], &units[i]);
  return g_strdup_printf ("%s: %s", units[i].label, relation);
}

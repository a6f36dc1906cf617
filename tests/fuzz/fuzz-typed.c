/* fuzz-typed.c: any text as what a person types: dates, values of each type, numbers. What is understood is understood again from how it is shown.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-fuzz"
#include "config.h"

#include "fmn-fuzz.h"

#include "fmn-date.h"
#include "fmn-value.h"

static void
read_date (const char *text)
{
  static const FmnDate today
      = { .year = 2026, .month = 2, .day = 24, .precision = FMN_PRECISION_DAY };
  FmnDate date, again;

  if (fmn_date_parse_typed (text, &today, &date) || fmn_date_parse_edtf (text, &date))
    {
      g_autofree char *edtf = fmn_date_to_edtf (&date);
      g_autofree char *shown = fmn_date_format (&date);

      g_assert_true (fmn_date_parse_edtf (edtf, &again));
      g_assert_cmpint (fmn_date_compare (&date, &again), ==, 0);
      g_assert_true (fmn_date_parse_typed (shown, &today, &again));
      g_assert_cmpint (fmn_date_compare (&date, &again), ==, 0);
    }
}

static void
read_value (const char *text, FmnValueType type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnValue) value = fmn_value_parse_typed (text, type, "IU/L", &error);

  g_assert_true ((value == NULL) == (error != NULL));
  if (value != NULL)
    {
      g_autoptr (JsonObject) object = fmn_value_to_json (value);
      g_autoptr (FmnValue) again = fmn_value_from_json (object, NULL);
      g_autofree char *shown = fmn_value_format (value);

      g_assert_nonnull (shown);
      g_assert_nonnull (again);
      g_assert_true (fmn_value_equal (value, again));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *raw
      = size > 0 ? g_strndup ((const char *) data, MIN (size, 512)) : g_strdup ("");
  /* What a text field hands over is UTF-8. */
  g_autofree char *text = g_utf8_make_valid (raw, -1);
  g_autofree char *number = fmn_decimal_parse_typed (text);

  if (number != NULL)
    {
      g_autofree char *shown = fmn_decimal_format (number);

      g_assert_nonnull (shown);
    }
  read_date (text);
  for (FmnValueType type = FMN_VALUE_QUANTITY; type <= FMN_VALUE_TEXT; type++)
    read_value (text, type);
  return 0;
}

/* test-value.c: what a laboratory wrote: typed, kept, shown.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-value.h"

#include "test-locale.h"

#include <gio/gio.h>
#include <math.h>

typedef struct
{
  const char *typed;
  const char *number; /* NULL for refused */
  const char *shown;  /* NULL when it is not looked at */
} NumberRow;

static void
check_numbers (const NumberRow *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *number = fmn_decimal_parse_typed (rows[i].typed);
      g_autofree char *shown = number != NULL ? fmn_decimal_format (number) : NULL;
      g_autofree char *back = shown != NULL ? fmn_decimal_parse_typed (shown) : NULL;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (number, ==, rows[i].number);
      if (rows[i].shown != NULL)
        g_assert_cmpstr (shown, ==, rows[i].shown);
      /* What is shown can be typed again. */
      g_assert_cmpstr (back, ==, number);
    }
}

/* The rule stands in fmn-value.h. That 10 to the power of 2 is not 102, and that figures stay as
 * typed, is what laboratories rely on. */
static void
test_numbers (void)
{
  static const NumberRow rows[] = {
    { "42", "42", "42" },
    { "42.5", "42.5", "42.5" },
    { "42,5", "42.5", "42.5" },
    { "42.50", "42.50", "42.50" },
    { " 42.5 ", "42.5", NULL },
    { "0.40", "0.40", "0.40" },
    { "0,400", "0.400", "0.400" },
    { ".5", "0.5", NULL },
    { "5.", "5", NULL },
    { "007", "7", NULL },
    { "0", "0", "0" },
    { "-2", "-2", "−2" },
    { "−2,5", "-2.5", "−2.5" },
    { "1490", "1490", "1490" },
    { "38400", "38400", "38,400" },
    { "38 400", "38400", NULL },
    { "38,400", "38400", NULL },
    { "38.400", "38.400", NULL },
    { "38\u00a0400", "38400", NULL },
    { "38\u202f400", "38400", NULL },
    { "38’400", "38400", NULL },
    { "38'400.5", "38400.5", NULL },
    { "1,234,567", "1234567", "1,234,567" },
    { "1.234.567", "1234567", NULL },
    { "1.234,5", "1234.5", NULL },
    { "1,234.5", "1234.5", NULL },
    { "12 345,678", "12345.678", "12,345.678" },
    { "٤٢", "42", NULL },
    { "123456789012345678901234567890", "123456789012345678901234567890", NULL },
    { NULL, NULL, NULL },
    { "", NULL, NULL },
    { ".", NULL, NULL },
    { "-", NULL, NULL },
    { "1 2", NULL, NULL },
    { "1,2,3", NULL, NULL },
    { "12,34,567", NULL, NULL },
    { "1,234.567,8", NULL, NULL },
    { "1 234,567.8", NULL, NULL },
    { "1..2", NULL, NULL },
    { "1e5", NULL, NULL },
    { "10²", NULL, NULL },
    { "½", NULL, NULL },
    { "+3", NULL, NULL },
    { "--3", NULL, NULL },
    { "4 mg", NULL, NULL },
    { "0x10", NULL, NULL },
    { "nan", NULL, NULL },
    { "1234567890123456789012345678901", NULL, NULL },
    { "4\xff", NULL, NULL },
  };
  g_autofree char *overlong = g_strnfill (100000, '4');

  check_numbers (rows, G_N_ELEMENTS (rows));
  g_assert_null (fmn_decimal_parse_typed (overlong));
}

/* Decimal comma and full stop between thousands. */
static void
test_german_numbers (void)
{
  static const NumberRow rows[] = {
    { "42,5", "42.5", "42,5" },
    { "42.5", "42.5", "42,5" },
    { "38.400", "38400", "38.400" },
    { "38,400", "38.400", "38,400" },
    { "0.400", "0.400", "0,400" },
    { "1.234,5", "1234.5", "1234,5" },
    { "1,234.5", "1234.5", "1234,5" },
    { "38 400", "38400", "38.400" },
    { "12345,678", "12345.678", "12.345,678" },
  };

  if (!test_locale_use ("de_DE"))
    return;
  check_numbers (rows, G_N_ELEMENTS (rows));
  test_locale_reset ();
}

/* Decimal comma and a narrow blank between thousands, so neither mark is ever a thousands mark. */
static void
test_french_numbers (void)
{
  static const NumberRow rows[] = {
    { "42,5", "42.5", "42,5" },
    { "38.400", "38.400", "38,400" },
    { "38,400", "38.400", "38,400" },
    { "38 400", "38400", "38\u202f400" },
  };

  if (!test_locale_use ("fr_FR"))
    return;
  check_numbers (rows, G_N_ELEMENTS (rows));
  test_locale_reset ();
}

/* The last three figures, then two by two. */
static void
test_indian_numbers (void)
{
  static const NumberRow rows[] = {
    { "12,34,567", "1234567", "12,34,567" },
    { "1,234,567", "1234567", NULL },
    { "38,400", "38400", "38,400" },
  };

  if (!test_locale_use ("en_IN"))
    return;
  check_numbers (rows, G_N_ELEMENTS (rows));
  test_locale_reset ();
}

typedef struct
{
  const char *typed;
  FmnValueType field;
  const char *json; /* NULL for refused */
  const char *shown;
} TypedRow;

static char *
json_of (const FmnValue *value)
{
  g_autoptr (JsonNode) node = json_node_alloc ();

  json_node_init_object (node, fmn_value_to_json (value));
  json_object_unref (json_node_get_object (node));
  return json_to_string (node, FALSE);
}

static FmnValue *
value_of (const char *json, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);

  g_assert_nonnull (node);
  return fmn_value_from_json (json_node_get_object (node), error);
}

static void
check_typed (const TypedRow *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnValue) value
          = fmn_value_parse_typed (rows[i].typed, rows[i].field, "IU/L", &error);
      g_autoptr (FmnValue) again = NULL;
      g_autoptr (FmnValue) read = NULL;
      g_autofree char *json = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *bare = NULL;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      if (rows[i].json == NULL)
        {
          g_assert_null (value);
          g_assert_nonnull (error);
          g_assert_true (error->domain == FMN_VALUE_ERROR);
          continue;
        }
      g_assert_no_error (error);
      json = json_of (value);
      g_assert_cmpstr (json, ==, rows[i].json);
      shown = fmn_value_format (value);
      g_assert_cmpstr (shown, ==, rows[i].shown);
      bare = fmn_value_format_bare (value);
      again = fmn_value_parse_typed (bare, rows[i].field, "IU/L", &error);
      g_assert_no_error (error);
      g_assert_true (fmn_value_equal (again, value));
      read = value_of (json, &error);
      g_assert_no_error (error);
      g_assert_true (fmn_value_equal (read, value));
    }
}

#define QUANTITY(comparator, number)                                                               \
  "{\"type\":\"quantity\"," comparator "\"number\":\"" number "\",\"unit\":\"IU/L\"}"
#define COMPARATOR(sign) "\"comparator\":\"" sign "\","
#define FINDING(id) "{\"type\":\"finding\",\"finding\":\"" id "\"}"

/* Members as docs/FORMAT.md has them, comparators as HL7 FHIR's Quantity.comparator. */
static void
test_quantities (void)
{
  static const TypedRow rows[] = {
    { "42.5", FMN_VALUE_QUANTITY, QUANTITY ("", "42.5"), "42.5 IU/L" },
    { "<5", FMN_VALUE_QUANTITY, QUANTITY (COMPARATOR ("<"), "5"), "< 5 IU/L" },
    { "> 100", FMN_VALUE_QUANTITY, QUANTITY (COMPARATOR (">"), "100"), "> 100 IU/L" },
    { "<=5", FMN_VALUE_QUANTITY, QUANTITY (COMPARATOR ("<="), "5"), "≤ 5 IU/L" },
    { "≤5", FMN_VALUE_QUANTITY, QUANTITY (COMPARATOR ("<="), "5"), "≤ 5 IU/L" },
    { ">= 5", FMN_VALUE_QUANTITY, QUANTITY (COMPARATOR (">="), "5"), "≥ 5 IU/L" },
    { "≥ 5", FMN_VALUE_QUANTITY, QUANTITY (COMPARATOR (">="), "5"), "≥ 5 IU/L" },
    { "38 400", FMN_VALUE_QUANTITY, QUANTITY ("", "38400"), "38,400 IU/L" },
    { "5 iu/l", FMN_VALUE_QUANTITY, QUANTITY ("", "5"), "5 IU/L" },
    { "not detected", FMN_VALUE_QUANTITY, FINDING ("not-detected"), "not detected" },
    { "Negative", FMN_VALUE_QUANTITY, FINDING ("negative"), "negative" },
    { "", FMN_VALUE_QUANTITY, NULL, NULL },
    { NULL, FMN_VALUE_QUANTITY, NULL, NULL },
    { "-", FMN_VALUE_QUANTITY, NULL, NULL },
    { "<", FMN_VALUE_QUANTITY, NULL, NULL },
    { "<>5", FMN_VALUE_QUANTITY, NULL, NULL },
    { "5 mg", FMN_VALUE_QUANTITY, NULL, NULL },
    { "1:320", FMN_VALUE_QUANTITY, NULL, NULL },
    { "about 5", FMN_VALUE_QUANTITY, NULL, NULL },
    { "\xff", FMN_VALUE_QUANTITY, NULL, NULL },
  };

  check_typed (rows, G_N_ELEMENTS (rows));
}

/* Units of cardiolipin antibodies as laboratories print them: "GPL" for GPL-U/mL. What is another unit stays refused. */
static void
test_short_unit (void)
{
  g_autoptr (FmnValue) whole
      = fmn_value_parse_typed ("42 GPL-U/mL", FMN_VALUE_QUANTITY, "GPL-U/mL", NULL);
  g_autoptr (FmnValue) brief
      = fmn_value_parse_typed ("42 gpl", FMN_VALUE_QUANTITY, "GPL-U/mL", NULL);
  g_autoptr (FmnValue) other
      = fmn_value_parse_typed ("42 MPL", FMN_VALUE_QUANTITY, "GPL-U/mL", NULL);
  g_autoptr (FmnValue) part = fmn_value_parse_typed ("42 g", FMN_VALUE_QUANTITY, "g/L", NULL);

  g_assert_nonnull (whole);
  g_assert_true (fmn_value_equal (brief, whole));
  g_assert_null (other);
  g_assert_null (part);
}

/* Titres as antinuclear antibodies are reported: doubling dilutions from 1:40 on. */
static void
test_titres (void)
{
  static const TypedRow rows[] = {
    { "1:320", FMN_VALUE_TITRE, "{\"type\":\"titre\",\"titre\":\"1:320\"}", "1:320" },
    { "1/320", FMN_VALUE_TITRE, "{\"type\":\"titre\",\"titre\":\"1:320\"}", "1:320" },
    { "1 : 320", FMN_VALUE_TITRE, "{\"type\":\"titre\",\"titre\":\"1:320\"}", "1:320" },
    { "320", FMN_VALUE_TITRE, "{\"type\":\"titre\",\"titre\":\"1:320\"}", "1:320" },
    { "1:1,280", FMN_VALUE_TITRE, "{\"type\":\"titre\",\"titre\":\"1:1280\"}", "1:1280" },
    { "<1:40", FMN_VALUE_TITRE, "{\"type\":\"titre\"," COMPARATOR ("<") "\"titre\":\"1:40\"}",
      "< 1:40" },
    { "≥ 1/80", FMN_VALUE_TITRE, "{\"type\":\"titre\"," COMPARATOR (">=") "\"titre\":\"1:80\"}",
      "≥ 1:80" },
    { "neg", FMN_VALUE_TITRE, FINDING ("negative"), "negative" },
    { "1:", FMN_VALUE_TITRE, NULL, NULL },
    { "1:0", FMN_VALUE_TITRE, NULL, NULL },
    { "1:-40", FMN_VALUE_TITRE, NULL, NULL },
    { "1:3.5", FMN_VALUE_TITRE, NULL, NULL },
    { "2:320", FMN_VALUE_TITRE, NULL, NULL },
    { "1:320 IU/L", FMN_VALUE_TITRE, NULL, NULL },
    { "", FMN_VALUE_TITRE, NULL, NULL },
  };

  check_typed (rows, G_N_ELEMENTS (rows));
}

static void
test_findings (void)
{
  static const TypedRow rows[] = {
    { "positive", FMN_VALUE_FINDING, FINDING ("positive"), "positive" },
    { "POS.", FMN_VALUE_FINDING, FINDING ("positive"), "positive" },
    { "+", FMN_VALUE_FINDING, FINDING ("positive"), "positive" },
    { "neg", FMN_VALUE_FINDING, FINDING ("negative"), "negative" },
    { "−", FMN_VALUE_FINDING, FINDING ("negative"), "negative" },
    { "non-reactive", FMN_VALUE_FINDING, FINDING ("negative"), "negative" },
    { "equivocal", FMN_VALUE_FINDING, FINDING ("borderline"), "borderline" },
    { "detected", FMN_VALUE_FINDING, FINDING ("detected"), "detected" },
    { "Not  detected", FMN_VALUE_FINDING, FINDING ("not-detected"), "not detected" },
    { "not-detected", FMN_VALUE_FINDING, FINDING ("not-detected"), "not detected" },
    { "n.d.", FMN_VALUE_FINDING, FINDING ("not-detected"), "not detected" },
    { "not reported", FMN_VALUE_FINDING, FINDING ("not-reported"), "not reported" },
    { "weakly positive", FMN_VALUE_FINDING, NULL, NULL },
    { "5", FMN_VALUE_FINDING, NULL, NULL },
    { " ", FMN_VALUE_FINDING, NULL, NULL },
  };

  check_typed (rows, G_N_ELEMENTS (rows));
}

/* Genotypes and karyotypes (ISCN notation) are words: kept to the letter. */
static void
test_words (void)
{
  static const TypedRow rows[] = {
    { " 46,XX ", FMN_VALUE_KARYOTYPE, "{\"type\":\"karyotype\",\"text\":\"46,XX\"}", "46,XX" },
    { "45,XX,der(13;14)(q10;q10)", FMN_VALUE_KARYOTYPE,
      "{\"type\":\"karyotype\",\"text\":\"45,XX,der(13;14)(q10;q10)\"}",
      "45,XX,der(13;14)(q10;q10)" },
    { "C677T", FMN_VALUE_GENOTYPE, "{\"type\":\"genotype\",\"text\":\"C677T\"}", "C677T" },
    { "negative", FMN_VALUE_TEXT, "{\"type\":\"text\",\"text\":\"negative\"}", "negative" },
    { "\t", FMN_VALUE_TEXT, NULL, NULL },
  };
  g_autofree char *longer = g_strnfill (5000, 'x');
  g_autoptr (FmnValue) value = NULL;

  check_typed (rows, G_N_ELEMENTS (rows));
  value = fmn_value_parse_typed (longer, FMN_VALUE_TEXT, NULL, NULL);
  g_assert_cmpstr (fmn_value_get_text (value), ==, longer);
}

static void
test_getters (void)
{
  g_autoptr (FmnValue) quantity
      = fmn_value_parse_typed ("< 12,345.50", FMN_VALUE_QUANTITY, NULL, NULL);
  g_autoptr (FmnValue) titre = fmn_value_parse_typed ("1:640", FMN_VALUE_TITRE, "IU/L", NULL);
  g_autoptr (FmnValue) finding = fmn_value_parse_typed ("pos", FMN_VALUE_FINDING, NULL, NULL);

  g_assert_cmpint (fmn_value_get_value_type (quantity), ==, FMN_VALUE_QUANTITY);
  g_assert_cmpstr (fmn_value_get_comparator (quantity), ==, "<");
  g_assert_cmpstr (fmn_value_get_number (quantity), ==, "12345.50");
  g_assert_cmpfloat_with_epsilon (fmn_value_get_double (quantity), 12345.5, 1e-9);
  g_assert_null (fmn_value_get_unit (quantity));
  g_assert_null (fmn_value_get_text (quantity));
  g_assert_cmpfloat_with_epsilon (fmn_value_get_double (titre), 640, 1e-9);
  g_assert_null (fmn_value_get_number (titre));
  g_assert_null (fmn_value_get_unit (titre));
  g_assert_true (isnan (fmn_value_get_double (finding)));
  g_assert_cmpstr (fmn_value_get_text (finding), ==, "positive");
}

static void
test_json_refused (void)
{
  static const struct
  {
    const char *json;
    const char *member; /* which the message names */
  } rows[] = {
    { "{}", "type" },
    { "{\"type\":\"number\"}", "type" },
    { "{\"type\":7}", "type" },
    { "{\"type\":\"quantity\"}", "number" },
    { "{\"type\":\"quantity\",\"number\":42}", "number" },
    { "{\"type\":\"quantity\",\"number\":\"42,5\"}", "number" },
    { "{\"type\":\"quantity\",\"number\":\"1e5\"}", "number" },
    { "{\"type\":\"quantity\",\"number\":\"\"}", "number" },
    { "{\"type\":\"quantity\",\"number\":\"5\",\"comparator\":\"=\"}", "comparator" },
    { "{\"type\":\"quantity\",\"number\":\"5\",\"unit\":[]}", "unit" },
    { "{\"type\":\"titre\",\"titre\":\"1/320\"}", "titre" },
    { "{\"type\":\"titre\",\"titre\":\"1:0\"}", "titre" },
    { "{\"type\":\"titre\"}", "titre" },
    { "{\"type\":\"finding\",\"finding\":\"maybe\"}", "finding" },
    { "{\"type\":\"karyotype\"}", "text" },
    { "{\"type\":\"text\",\"text\":null}", "text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].json);
      g_assert_null (value_of (rows[i].json, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_nonnull (strstr (error->message, rows[i].member));
    }
}

/* docs/FORMAT.md: readers keep every member that they do not know, at every level. */
static void
test_unknown_members (void)
{
  const char *json = "{\"type\":\"quantity\",\"number\":\"5\",\"method\":{\"a\":[1,2]},\"z\":true}";
  g_autoptr (FmnValue) value = value_of (json, NULL);
  g_autoptr (FmnValue) plain = value_of ("{\"type\":\"quantity\",\"number\":\"5\"}", NULL);
  g_autofree char *back = json_of (value);

  g_assert_cmpstr (back, ==, json);
  g_assert_false (fmn_value_equal (value, plain));
}

static void
test_equal (void)
{
  g_autoptr (FmnValue) a = fmn_value_parse_typed ("42.5", FMN_VALUE_QUANTITY, "g", NULL);
  g_autoptr (FmnValue) b = fmn_value_parse_typed ("42.50", FMN_VALUE_QUANTITY, "g", NULL);
  g_autoptr (FmnValue) c = fmn_value_parse_typed ("42.5", FMN_VALUE_QUANTITY, "mg", NULL);
  g_autoptr (FmnValue) d = fmn_value_parse_typed ("<42.5", FMN_VALUE_QUANTITY, "g", NULL);

  g_assert_true (fmn_value_equal (a, a));
  g_assert_false (fmn_value_equal (a, b));
  g_assert_false (fmn_value_equal (a, c));
  g_assert_false (fmn_value_equal (a, d));
  g_assert_false (fmn_value_equal (a, NULL));
  g_assert_true (fmn_value_equal (NULL, NULL));
}

static void
test_type_ids (void)
{
  for (FmnValueType type = FMN_VALUE_QUANTITY; type <= FMN_VALUE_TEXT; type++)
    {
      FmnValueType back = 77;

      g_assert_true (fmn_value_type_from_id (fmn_value_type_to_id (type), &back));
      g_assert_cmpint (back, ==, type);
    }
  {
    FmnValueType back = 77;

    g_assert_false (fmn_value_type_from_id ("numbers", &back));
    g_assert_false (fmn_value_type_from_id (NULL, &back));
    g_assert_cmpint (back, ==, 77);
  }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/value/numbers", test_numbers);
  g_test_add_func ("/journal/value/german-numbers", test_german_numbers);
  g_test_add_func ("/journal/value/french-numbers", test_french_numbers);
  g_test_add_func ("/journal/value/indian-numbers", test_indian_numbers);
  g_test_add_func ("/journal/value/quantities", test_quantities);
  g_test_add_func ("/journal/value/short-unit", test_short_unit);
  g_test_add_func ("/journal/value/titres", test_titres);
  g_test_add_func ("/journal/value/findings", test_findings);
  g_test_add_func ("/journal/value/words", test_words);
  g_test_add_func ("/journal/value/getters", test_getters);
  g_test_add_func ("/journal/value/json-refused", test_json_refused);
  g_test_add_func ("/journal/value/unknown-members", test_unknown_members);
  g_test_add_func ("/journal/value/equal", test_equal);
  g_test_add_func ("/journal/value/type-ids", test_type_ids);
  return g_test_run ();
}

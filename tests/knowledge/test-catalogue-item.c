/* test-catalogue-item.c: values, units, conversions, notes and codes of tests and treatments.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-kind.h"
#include "fmn-knowledge.h"

#include <math.h>

/* Expected values by hand from the molar mass named beside each. */
static const struct
{
  const char *item;
  double value;
  const char *from;
  const char *to;
  double converted; /* NAN: no conversion */
} conversions[] = {
  { "progesterone", 100, "nmol/L", "ng/mL", 31.45 }, /* 314.5 g/mol */
  { "progesterone", 31.45, "ng/mL", "nmol/L", 100 },
  { "glucose-fasting", 5, "mmol/L", "mg/dL", 90.08 }, /* 180.16 g/mol */
  { "hcg", 1234, "IU/L", "mIU/mL", 1234 },
  { "haemoglobin", 125, "g/L", "g/dL", 12.5 },
  { "crl", 45, "mm", "cm", 4.5 },
  { "tsh", 2.5, "mIU/L", "mIU/L", 2.5 },
  { "acl-igg", 42, "GPL-U/mL", "U/mL", NAN },  /* kits do not convert */
  { "prolactin", 400, "mIU/L", "ng/mL", NAN }, /* depends on the standard */
  { "tsh", 2.5, "mIU/L", "furlong", NAN },
  { "lupus-anticoagulant", 1, "mg", "mg", NAN },
};

static void
test_convert (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (conversions); i++)
    {
      FmnCatalogueItem *item
          = fmn_knowledge_get_item (fmn_knowledge_get_default (), conversions[i].item);
      double out = -1;
      gboolean done = fmn_catalogue_item_convert (item, conversions[i].value, conversions[i].from,
                                                  conversions[i].to, &out);

      g_assert_cmpint (done, ==, !isnan (conversions[i].converted));
      if (done)
        g_assert_cmpfloat_with_epsilon (out, conversions[i].converted, 1e-9);
      else
        g_assert_cmpfloat (out, ==, -1);
    }
}

/* What stands beside a value: the other unit with its factor, three digits of it, and nothing where no factor was confirmed. */
static void
test_conversion_text (void)
{
  static const struct
  {
    const char *item;
    const char *value;
    const char *unit;
    const char *text;
  } cases[] = {
    { "progesterone", "61", "nmol/L", "19.2 ng/mL (1 nmol/L is 0.3145 ng/mL)" },
    { "progesterone", "<0.5", "nmol/L", "<0.157 ng/mL (1 nmol/L is 0.3145 ng/mL)" },
    { "progesterone", "19.2", "ng/mL", "61.0 nmol/L (1 ng/mL is 3.17965 nmol/L)" },
    { "hcg", "38400", "IU/L", "38,400 mIU/mL (1 IU/L is 1 mIU/mL)" },
    { "complement-c3", "1.2", "g/L", "120 mg/dL (1 g/L is 100 mg/dL)" },
    { "acl-igg", "42", "GPL-U/mL", NULL },
    { "prolactin", "400", "mIU/L", NULL },
    { "tsh", "2.5", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FmnCatalogueItem *item = fmn_knowledge_get_item (fmn_knowledge_get_default (), cases[i].item);
      g_autoptr (FmnValue) value
          = fmn_value_parse_typed (cases[i].value, FMN_VALUE_QUANTITY, cases[i].unit, NULL);
      g_autofree char *text = fmn_catalogue_item_dup_conversions (item, value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_unit_text (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  g_autofree char *first
      = fmn_catalogue_item_dup_unit_text (fmn_knowledge_get_item (knowledge, "progesterone"), 0);
  g_autofree char *second
      = fmn_catalogue_item_dup_unit_text (fmn_knowledge_get_item (knowledge, "progesterone"), 1);
  g_autofree char *none
      = fmn_catalogue_item_dup_unit_text (fmn_knowledge_get_item (knowledge, "acl-igg"), 2);
  g_autofree char *dose
      = fmn_catalogue_item_dup_unit_text (fmn_knowledge_get_item (knowledge, "folic-acid"), 1);

  g_assert_cmpstr (first, ==, "nmol/L");
  g_assert_cmpstr (second, ==, "ng/mL: 1 nmol/L is 0.3145 ng/mL");
  g_assert_cmpstr (none, ==, "CU: no confirmed conversion");
  g_assert_cmpstr (dose, ==, "mg");
}

/* Every suggestion can be typed as a value of its test, in its first unit. */
static void
test_values (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  GListModel *tests = fmn_knowledge_get_items (knowledge, "test");

  for (guint i = 0; i < g_list_model_get_n_items (tests); i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (tests, i);
      const char *const *suggestions = fmn_catalogue_item_get_suggestions (item);
      FmnValueType type = fmn_catalogue_item_get_value_type (item);
      guint n_units = 0;
      const FmnUnit *units = fmn_catalogue_item_get_units (item, &n_units);

      g_assert_true (fmn_catalogue_item_is_test (item));
      g_assert_cmpint (n_units > 0, ==, type == FMN_VALUE_QUANTITY);
      if (n_units > 0)
        g_assert_cmpfloat (units[0].factor, ==, 1.0);
      for (guint j = 0; suggestions[j] != NULL; j++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (FmnValue) value = fmn_value_parse_typed (suggestions[j], type, NULL, &error);

          g_assert_no_error (error);
          g_assert_cmpint (fmn_value_get_value_type (value), ==, type);
        }
    }
}

static void
test_routes (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  GListModel *treatments = fmn_knowledge_get_items (knowledge, "treatment");
  const FmnField *route = fmn_kind_find_field (FMN_KIND_TREATMENT, "route");

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (treatments, i);
      const char *const *routes = fmn_catalogue_item_get_routes (item);

      g_assert_false (fmn_catalogue_item_is_test (item));
      for (guint j = 0; routes[j] != NULL; j++)
        g_assert_nonnull (fmn_field_get_choice_label (route, routes[j]));
    }
}

/* 12 weeks (Miyakis et al., J Thromb Haemost 2006;4:295-306), and no catalogue line where none was read. */
static void
test_notes (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  FmnCatalogueItem *acl = fmn_knowledge_get_item (knowledge, "acl-igg");
  FmnCatalogueItem *prolactin = fmn_knowledge_get_item (knowledge, "prolactin");

  g_assert_cmpint (fmn_catalogue_item_get_repeat_days (acl), ==, 84);
  g_assert_nonnull (fmn_catalogue_item_get_note (acl, FMN_ITEM_NOTE_REPEAT));
  g_assert_nonnull (fmn_catalogue_item_get_note (acl, FMN_ITEM_NOTE_BACKGROUND));
  g_assert_cmpint (fmn_catalogue_item_get_repeat_days (prolactin), ==, 0);
  g_assert_null (fmn_catalogue_item_get_note (prolactin, FMN_ITEM_NOTE_BACKGROUND));
}

/* LOINC 3016-3 is thyrotropin; ATC B01AC06 is acetylsalicylic acid as an antithrombotic. */
static void
test_codes (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  FmnCatalogueItem *tsh = fmn_knowledge_get_item (knowledge, "tsh");
  FmnCatalogueItem *aspirin = fmn_knowledge_get_item (knowledge, "aspirin-low-dose");

  g_assert_true (g_strv_contains (fmn_catalogue_item_get_loinc (tsh), "3016-3"));
  g_assert_true (g_strv_contains (fmn_catalogue_item_get_atc (aspirin), "B01AC06"));
  g_assert_null (fmn_catalogue_item_get_atc (tsh)[0]);
  g_assert_null (fmn_knowledge_get_item (knowledge, "no-such-item"));
  g_assert_null (fmn_knowledge_get_item (knowledge, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/knowledge/item/convert", test_convert);
  g_test_add_func ("/knowledge/item/conversion-text", test_conversion_text);
  g_test_add_func ("/knowledge/item/unit-text", test_unit_text);
  g_test_add_func ("/knowledge/item/values", test_values);
  g_test_add_func ("/knowledge/item/routes", test_routes);
  g_test_add_func ("/knowledge/item/notes", test_notes);
  g_test_add_func ("/knowledge/item/codes", test_codes);
  return g_test_run ();
}

/* test-profile.c: what clinics ask besides the record: kept, taken out, and what of later versions stays.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-entry.h"
#include "fmn-info-presets.h"
#include "fmn-profile.h"

static FmnInfo *
read_info (const char *settings, GError **error)
{
  g_autofree char *text = g_strdup_printf ("{\"settings\":%s}", settings);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) broken = NULL;

  json_parser_load_from_data (parser, text, -1, &broken);
  g_assert_no_error (broken);
  return fmn_info_new_from_json (json_node_get_object (json_parser_get_root (parser)), error);
}

static char *
write_settings (FmnInfo *info)
{
  g_autoptr (JsonObject) document = json_object_new ();

  fmn_info_to_json (info, document);
  return json_to_string (json_object_get_member (document, "settings"), FALSE);
}

static void
test_written (void)
{
  g_autoptr (FmnInfo) empty = fmn_info_new ();
  g_autoptr (FmnInfo) with = fmn_info_with_profile (empty, "allergies", "  Penicillin\n");
  g_autoptr (FmnInfo) without = fmn_info_with_profile (with, "allergies", " ");
  g_autofree char *text = write_settings (with);
  g_autofree char *gone = write_settings (without);

  g_assert_null (fmn_info_get_profile (empty, "allergies"));
  g_assert_cmpstr (fmn_info_get_profile (with, "allergies"), ==, "Penicillin");
  g_assert_cmpstr (text, ==, "{\"profile\":{\"allergies\":\"Penicillin\"}}");
  g_assert_cmpstr (gone, ==, "{}");
}

/* Files of before have the background alone; what a later version adds stays. */
static void
test_other_versions (void)
{
  g_autoptr (FmnInfo) old = read_info ("{\"background\":\"Cycle 28 days.\"}", NULL);
  g_autoptr (FmnInfo) later
      = read_info ("{\"profile\":{\"pets\":[\"a cat\"],\"family\":\"Clots\"}}", NULL);
  g_autoptr (FmnInfo) changed = fmn_info_with_profile (later, "family", NULL);
  g_autofree char *text = write_settings (changed);

  g_assert_cmpstr (fmn_info_get_profile (old, "background"), ==, "Cycle 28 days.");
  g_assert_null (fmn_info_get_profile (old, "cycle"));
  g_assert_cmpstr (fmn_info_get_profile (later, "family"), ==, "Clots");
  g_assert_cmpstr (text, ==, "{\"profile\":{\"pets\":[\"a cat\"]}}");
}

static void
test_refused (void)
{
  static const char *const bad[]
      = { "{\"profile\":[]}", "{\"profile\":{\"family\":3}}", "{\"summary-presets\":{}}",
          "{\"summary-presets\":[{\"full\":true}]}", "{\"summary-presets\":[{\"name\":1}]}" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_info (bad[i], &error));
      g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID);
    }
}

static void
test_items (void)
{
  guint n;
  const FmnProfileItem *items = fmn_profile_get_items (&n);

  g_assert_cmpuint (n, >, 5);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (fmn_profile_find_item (items[i].id) == &items[i]);
      g_assert_cmpstr (fmn_profile_item_get_label (&items[i]), !=, "");
      g_assert_cmpstr (fmn_profile_item_get_hint (&items[i]), !=, "");
    }
  g_assert_null (fmn_profile_find_item ("pets"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/profile/written", test_written);
  g_test_add_func ("/profile/other-versions", test_other_versions);
  g_test_add_func ("/profile/refused", test_refused);
  g_test_add_func ("/profile/items", test_items);
  return g_test_run ();
}

/* test-fmn-recovery-key.c: a printed key is typed again as people type, and its mistakes are found.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-recovery-key.h"

#include "fmn-vault.h"

#include <string.h>

static FmnSecret *
make_key (guint8 first, guint8 step)
{
  FmnSecret *key = fmn_secret_new (FMN_RECOVERY_KEY_SIZE);

  for (guint i = 0; i < FMN_RECOVERY_KEY_SIZE; i++)
    fmn_secret_get_data (key)[i] = (guint8) (first + i * step);
  return key;
}

/* The letters are base 32 of the bytes, by coreutils: printf '\0\1\2…\23' | base32 gives AAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQT, which in
 * Crockford's alphabet (A→0 … 2→T …) is 000G40R40M30E209185GR38E1W8124GK. Every fifth letter is ours. */
static void
test_letters (void)
{
  g_autoptr (FmnSecret) key = make_key (0, 1);
  char *text = fmn_recovery_key_to_text (key);
  GString *letters = g_string_new (NULL);

  g_assert_cmpuint (strlen (text), ==, 8 * 5 + 7);
  for (guint i = 0; text[i] != '\0'; i++)
    if (i % 6 < 4)
      g_string_append_c (letters, text[i]);
    else if (i % 6 == 5)
      g_assert_cmpint (text[i], ==, '-');
  g_assert_cmpstr (letters->str, ==, "000G40R40M30E209185GR38E1W8124GK");
  g_string_free (letters, TRUE);
  fmn_recovery_key_text_free (text);
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (FmnSecret) key = fmn_recovery_key_new ();
      g_autoptr (FmnSecret) again = NULL;
      g_autoptr (GError) error = NULL;
      char *text = fmn_recovery_key_to_text (key);

      again = fmn_recovery_key_parse (text, &error);
      g_assert_no_error (error);
      g_assert_true (fmn_secret_equal (key, again));
      fmn_recovery_key_text_free (text);
    }
}

static void
test_as_people_type (void)
{
  g_autoptr (FmnSecret) key = make_key (0, 1);
  char *text = fmn_recovery_key_to_text (key);
  g_autofree char *small = g_ascii_strdown (text, -1);
  GString *spaced = g_string_new ("  ");
  GString *confused = g_string_new (NULL);
  g_autoptr (FmnSecret) from_small = fmn_recovery_key_parse (small, NULL);
  g_autoptr (FmnSecret) from_spaced = NULL;
  g_autoptr (FmnSecret) from_confused = NULL;

  for (guint i = 0; text[i] != '\0'; i++)
    {
      g_string_append_printf (spaced, text[i] == '-' ? "\n" : "%c ", text[i]);
      g_string_append_c (confused, text[i] == '0' ? 'o' : text[i] == '1' ? 'l' : text[i]);
    }
  from_spaced = fmn_recovery_key_parse (spaced->str, NULL);
  from_confused = fmn_recovery_key_parse (confused->str, NULL);
  g_assert_true (from_small != NULL && fmn_secret_equal (key, from_small));
  g_assert_true (from_spaced != NULL && fmn_secret_equal (key, from_spaced));
  g_assert_true (from_confused != NULL && fmn_secret_equal (key, from_confused));
  g_string_free (spaced, TRUE);
  g_string_free (confused, TRUE);
  fmn_recovery_key_text_free (text);
}

static void
assert_wrong (const char *text, int group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSecret) key = fmn_recovery_key_parse (text, &error);
  g_autofree char *expected = g_strdup_printf ("Group %d ", group);

  g_assert_null (key);
  g_assert_error (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE);
  if (group > 0)
    g_assert_true (g_str_has_prefix (error->message, expected));
}

/* Every letter put wrong in every way, every two of a group exchanged, every two groups exchanged. */
static void
test_mistakes (void)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  g_autoptr (FmnSecret) key = make_key (3, 41);
  char *text = fmn_recovery_key_to_text (key);

  for (guint i = 0; text[i] != '\0'; i++)
    for (guint j = 0; text[i] != '-' && alphabet[j] != '\0'; j++)
      {
        const char right = text[i];

        if (alphabet[j] == right)
          continue;
        text[i] = alphabet[j];
        assert_wrong (text, i / 6 + 1);
        text[i] = right;
      }
  for (guint group = 0; group < 8; group++)
    for (guint i = 0; i < 5; i++)
      for (guint j = i + 1; j < 5; j++)
        {
          char *at = text + group * 6;
          const char first = at[i];

          if (at[i] == at[j])
            continue;
          at[i] = at[j];
          at[j] = first;
          assert_wrong (text, group + 1);
          at[j] = at[i];
          at[i] = first;
        }
  for (guint i = 0; i < 8; i++)
    for (guint j = i + 1; j < 8; j++)
      {
        g_autofree char *swapped = g_strdup (text);

        memcpy (swapped + i * 6, text + j * 6, 5);
        memcpy (swapped + j * 6, text + i * 6, 5);
        assert_wrong (swapped, i + 1);
      }
  assert_wrong ("", 0);
  text[46] = '\0';
  assert_wrong (text, 0);
  fmn_recovery_key_text_free (text);
}

static void
test_no_letter (void)
{
  g_autoptr (FmnSecret) key = make_key (0, 1);
  char *text = fmn_recovery_key_to_text (key);

  text[13] = 'U';
  assert_wrong (text, 3);
  text[13] = '?';
  assert_wrong (text, 3);
  fmn_recovery_key_text_free (text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/vault/recovery-key/letters", test_letters);
  g_test_add_func ("/vault/recovery-key/round-trip", test_round_trip);
  g_test_add_func ("/vault/recovery-key/as-people-type", test_as_people_type);
  g_test_add_func ("/vault/recovery-key/mistakes", test_mistakes);
  g_test_add_func ("/vault/recovery-key/no-letter", test_no_letter);
  return g_test_run ();
}

/* fmn-recovery-key.c: a key that a person prints, and that can be typed again with its mistakes found.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-recovery-key.h"

#include "fmn-vault.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

/* https://www.crockford.com/base32.html */
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

#define GROUP 5 /* four letters and their check letter */

/* Multiplies by x in the field of 32 elements, modulo x^5 + x^2 + 1. */
static int
times_x (int value)
{
  return (value << 1 & 31) ^ (value & 16 ? 5 : 0);
}

/* A sum over the field with another power of x at each place: any wrong letter, and any two of a group that have changed places, give
 * another check letter. The number of the group is in it, so that groups that have changed places are found, too. */
static int
check_of (const int *values, int group)
{
  int sum = 0;

  for (int i = 0; i < GROUP - 1; i++)
    sum = times_x (sum ^ values[i]);
  return sum ^ group;
}

static int
value_of (char letter)
{
  const char upper = g_ascii_toupper (letter);
  const char *found;

  if (upper == 'O')
    return 0;
  if (upper == 'I' || upper == 'L')
    return 1;
  found = upper != '\0' ? strchr (alphabet, upper) : NULL;
  return found != NULL ? (int) (found - alphabet) : -1;
}

FmnSecret *
fmn_recovery_key_new (void)
{
  return fmn_secret_new_random (FMN_RECOVERY_KEY_SIZE);
}

char *
fmn_recovery_key_to_text (FmnSecret *key)
{
  const guint8 *data;
  GString *text;

  g_return_val_if_fail (key != NULL && fmn_secret_get_size (key) == FMN_RECOVERY_KEY_SIZE, NULL);

  data = fmn_secret_get_data (key);
  /* Long enough from the beginning, so that nothing is left behind by growing. */
  text = g_string_sized_new (64);
  for (int group = 0; group < FMN_RECOVERY_KEY_GROUPS; group++)
    {
      int values[GROUP - 1];

      if (group > 0)
        g_string_append_c (text, '-');
      for (int i = 0; i < GROUP - 1; i++)
        {
          const int bit = (group * (GROUP - 1) + i) * 5;
          const int pair
              = data[bit / 8] << 8 | (bit / 8 + 1 < FMN_RECOVERY_KEY_SIZE ? data[bit / 8 + 1] : 0);

          values[i] = pair >> (11 - bit % 8) & 31;
          g_string_append_c (text, alphabet[values[i]]);
        }
      g_string_append_c (text, alphabet[check_of (values, group)]);
    }
  return g_string_free (text, FALSE);
}

void
fmn_recovery_key_text_free (char *text)
{
  if (text != NULL)
    sodium_memzero (text, strlen (text));
  g_free (text);
}

static void
set_mistyped (GError **error, int group)
{
  g_set_error (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE,
               /* Translators: %d counts the groups of five letters of a printed key, from 1. */
               _ ("Group %d of the recovery key is not as it was printed. Compare it letter by "
                  "letter with the sheet."),
               group + 1);
}

/* The values of all letters in @text, -1 for what is none; fewer than @n are filled up with -1. Returns how many there were. */
static int
read_letters (const char *text, int *values, int n)
{
  int count = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isspace (*p) || *p == '-')
        continue;
      if (count < n)
        values[count] = value_of (*p);
      count++;
    }
  return count;
}

FmnSecret *
fmn_recovery_key_parse (const char *text, GError **error)
{
  int values[FMN_RECOVERY_KEY_GROUPS * GROUP] = { 0 };
  g_autoptr (FmnSecret) key = NULL;
  guint8 *data;
  int bit = 0;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (read_letters (text, values, G_N_ELEMENTS (values)) != G_N_ELEMENTS (values))
    {
      g_set_error (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE,
                   _ ("A recovery key has %d groups of %d letters and digits. Compare it with the "
                      "sheet."),
                   FMN_RECOVERY_KEY_GROUPS, GROUP);
      return NULL;
    }
  key = fmn_secret_new (FMN_RECOVERY_KEY_SIZE);
  data = fmn_secret_get_data (key);
  for (int group = 0; group < FMN_RECOVERY_KEY_GROUPS; group++)
    {
      const int *letters = values + group * GROUP;

      for (int i = 0; i < GROUP; i++)
        if (letters[i] < 0)
          {
            set_mistyped (error, group);
            goto wrong;
          }
      if (check_of (letters, group) != letters[GROUP - 1])
        {
          set_mistyped (error, group);
          goto wrong;
        }
      for (int i = 0; i < GROUP - 1; i++)
        for (int j = 4; j >= 0; j--, bit++)
          data[bit / 8] |= (letters[i] >> j & 1) << (7 - bit % 8);
    }
  sodium_memzero (values, sizeof values);
  return g_steal_pointer (&key);

wrong:
  sodium_memzero (values, sizeof values);
  return NULL;
}

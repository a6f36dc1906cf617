/* fmn-typed-text.c: the first steps of reading what a person typed, the same for dates, weeks and values.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-typed-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands for a character once case, accents and typographic variety are taken away; 0 for
 * nothing. */
static gunichar
fold_character (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_FORMAT:
      return 0;
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_CONTROL:
      return ' ';
    case G_UNICODE_DASH_PUNCTUATION:
      return '-';
    case G_UNICODE_DECIMAL_NUMBER:
      return '0' + g_unichar_digit_value (c);
    default:
      return c == 0x2212 /* minus sign */ ? '-' : c;
    }
}

/**
 * fmn_typed_text_fold:
 * @text: (nullable): what was typed
 *
 * Returns: (transfer full) (nullable): the text without what does not matter, or %NULL when it
 * cannot be read
 */
char *
fmn_typed_text_fold (const char *text)
{
  g_autofree char *normal = NULL;
  g_autofree char *lower = NULL;
  GString *folded;

  if (text == NULL || strnlen (text, FMN_TYPED_TEXT_MAX + 1) > FMN_TYPED_TEXT_MAX)
    return NULL;
  if (!g_utf8_validate (text, -1, NULL))
    return NULL;

  lower = g_utf8_casefold (text, -1);
  normal = g_utf8_normalize (lower, -1, G_NORMALIZE_DEFAULT);
  folded = g_string_new (NULL);
  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = fold_character (g_utf8_get_char (p));

      if (c == 0 || (c == ' ' && (folded->len == 0 || folded->str[folded->len - 1] == ' ')))
        continue;
      g_string_append_unichar (folded, c);
    }
  g_strchomp (folded->str);
  return g_string_free (folded, FALSE);
}

/**
 * fmn_typed_text_is:
 * @word: folded text
 * @name: (nullable): a name as the language writes it
 *
 * Returns: whether both are the same; a full stop at the end of an abbreviation does not matter
 */
gboolean
fmn_typed_text_is (const char *word, const char *name)
{
  g_autofree char *folded = fmn_typed_text_fold (name);
  gsize length;

  g_return_val_if_fail (word != NULL, FALSE);

  if (folded == NULL || *folded == '\0')
    return FALSE;
  length = strlen (folded);
  if (length > 1 && folded[length - 1] == '.')
    folded[length - 1] = '\0';
  return strcmp (word, folded) == 0;
}

/* Takes @prefix off the front; a prefix that ends in a letter is one when no further letter
 * follows. */
static gboolean
take_prefix (char *text, const char *prefix)
{
  gsize length = strlen (prefix);
  const char *rest = text + length;

  if (length == 0 || !g_str_has_prefix (text, prefix))
    return FALSE;
  if (g_ascii_isalpha (prefix[length - 1]) && g_unichar_isalpha (g_utf8_get_char (rest)))
    return FALSE;
  while (*rest == ' ')
    rest++;
  memmove (text, rest, strlen (rest) + 1);
  return TRUE;
}

static gboolean
take_suffix (char *text, const char *suffix)
{
  if (*suffix == '\0' || !g_str_has_suffix (text, suffix))
    return FALSE;
  text[strlen (text) - strlen (suffix)] = '\0';
  g_strchomp (text);
  return TRUE;
}

/* What the interface itself writes for "about", so that what is shown can be typed again. */
static gboolean
take_translated_about (char *text)
{
  g_autofree char *shown = fmn_typed_text_fold (C_ ("date or weeks", "about %s"));
  char *place = shown != NULL ? strstr (shown, "%s") : NULL;
  gboolean taken;

  if (place == NULL)
    return FALSE;
  *place = '\0';
  g_strchomp (shown);
  taken = take_prefix (text, shown);
  return take_suffix (text, g_strchug (place + 2)) || taken;
}

/**
 * fmn_typed_text_take_about:
 * @folded: folded text; shortened in place
 *
 * Returns: whether it said "about"
 */
gboolean
fmn_typed_text_take_about (char *folded)
{
  /* Longer ones before those that they begin with. */
  static const char *const prefixes[]
      = { "approximately", "approx.", "approx", "about", "around", "circa", "roughly",
          "ca.",           "ca",      "c.",     "c",     "~",      "≈" };
  static const char *const suffixes[] = { "~", "?" };
  gboolean taken;

  g_return_val_if_fail (folded != NULL, FALSE);

  taken = take_translated_about (folded);
  for (gsize i = 0; !taken && i < G_N_ELEMENTS (prefixes); i++)
    taken = take_prefix (folded, prefixes[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    taken = take_suffix (folded, suffixes[i]) || taken;
  return taken;
}

/* fmn-entry-difference.c: goes through the fields of an entry, and through the words of two texts.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-entry-difference.h"

#include "fmn-caption.h"

#include <string.h>

/* Longer texts are shown without marks: the table of words would take more room than it is worth. */
#define MAX_WORDS 1500

static gboolean
is_compared (const FmnField *field)
{
  static const char *const left_out[] = { "created", "modified", "versions", "order", NULL };

  return field->label != NULL && !g_strv_contains (left_out, field->name);
}

static guint
compare_fields (FmnJournal *journal,
                FmnEntry *form,
                FmnEntry *other,
                const FmnField *fields,
                FmnDifferenceFunc func,
                gpointer data)
{
  guint n = 0;

  for (const FmnField *field = fields; field->name != NULL; field++)
    {
      g_autofree char *text = NULL;
      g_autofree char *other_text = NULL;
      g_autofree char *marked = NULL;
      g_autofree char *other_marked = NULL;

      if (!is_compared (field))
        continue;
      text = fmn_entry_dup_field_text (journal, form, field);
      other_text = fmn_entry_dup_field_text (journal, other, field);
      if (g_strcmp0 (text, other_text) == 0)
        continue;
      marked = fmn_mark_differing_words (text, other_text);
      other_marked = fmn_mark_differing_words (other_text, text);
      func (fmn_field_get_label (field), marked, other_marked, data);
      n++;
    }
  return n;
}

guint
fmn_entry_difference_foreach (
    FmnJournal *journal, FmnEntry *form, FmnEntry *other, FmnDifferenceFunc func, gpointer data)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (journal), 0);
  g_return_val_if_fail (FMN_IS_ENTRY (form) && FMN_IS_ENTRY (other) && func != NULL, 0);

  return compare_fields (journal, form, other, fmn_kind_get_fields (fmn_entry_get_kind (form)),
                         func, data)
         + compare_fields (journal, form, other, fmn_kind_get_common_fields (), func, data);
}

/* Words with the space after them. */
static GPtrArray *
split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  while (*text != '\0')
    {
      const char *end = text;

      while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      while (*end != '\0' && g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      g_ptr_array_add (words, g_strndup (text, end - text));
      text = end;
    }
  return words;
}

static gsize
get_bare_length (const char *word)
{
  gsize length = strlen (word);

  while (length > 0 && g_ascii_isspace (word[length - 1]))
    length--;
  return length;
}

static gboolean
is_same_word (const char *a, const char *b)
{
  const gsize length = get_bare_length (a);

  return length == get_bare_length (b) && memcmp (a, b, length) == 0;
}

/* Which of @words stand in @others too, in this order: the longest common run of both, by the usual table. */
static gboolean *
find_common (GPtrArray *words, GPtrArray *others)
{
  const guint n = words->len, m = others->len;
  g_autofree guint16 *table = g_new0 (guint16, (gsize) (n + 1) * (m + 1));
  gboolean *common = g_new0 (gboolean, n + 1);
#define AT(i, j) table[(gsize) (i) * (m + 1) + (j)]

  for (guint i = n; i > 0; i--)
    for (guint j = m; j > 0; j--)
      AT (i - 1, j - 1) = is_same_word (words->pdata[i - 1], others->pdata[j - 1])
                              ? AT (i, j) + 1
                              : MAX (AT (i, j - 1), AT (i - 1, j));
  for (guint i = 0, j = 0; i < n && j < m;)
    if (is_same_word (words->pdata[i], others->pdata[j]))
      {
        common[i++] = TRUE;
        j++;
      }
    else if (AT (i + 1, j) >= AT (i, j + 1))
      i++;
    else
      j++;
#undef AT
  return common;
}

char *
fmn_mark_differing_words (const char *text, const char *other)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autofree gboolean *common = NULL;
  GString *markup;

  if (text == NULL)
    return NULL;
  words = split (text);
  others = split (other != NULL ? other : "");
  if (words->len > MAX_WORDS || others->len > MAX_WORDS)
    return g_markup_escape_text (text, -1);
  common = find_common (words, others);
  markup = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *word = g_markup_escape_text (words->pdata[i], -1);
      g_autofree char *bare = g_strchomp (g_strdup (word));

      if (common[i])
        g_string_append (markup, word);
      else
        g_string_append_printf (markup, "<b><u>%s</u></b>%s", bare, word + strlen (bare));
    }
  return g_string_free (markup, FALSE);
}

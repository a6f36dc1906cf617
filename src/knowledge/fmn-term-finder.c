/* fmn-term-finder.c: marks the words of the glossary, and the names of tests and treatments, in any text.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

#include <string.h>

/* Abbreviations up to this many letters, all of them capitals, are found as they are written alone: "LA" but not "la". */
#define SHORT_CAPITALS 3

typedef struct
{
  gunichar *letters; /* as compared: lower case, hyphens as spaces; ends with 0 */
  guint n_letters;
  char *exact; /* for short capitals: the spelling that is asked for */
  FmnTerm *term;
} Form;

struct _FmnTermFinder
{
  GHashTable *forms; /* first letter → GPtrArray of Form, longest first */
};

static void
form_free (gpointer data)
{
  Form *form = data;

  g_free (form->letters);
  g_free (form->exact);
  g_object_unref (form->term);
  g_free (form);
}

static gunichar
comparable (gunichar c)
{
  switch (c)
    {
    case '-':
    case 0x2010:
    case 0x2011:
    case '\n':
    case '\t':
    case 0xa0:
      return ' ';
    case 0x2019:
      return '\'';
    case 0xb5: /* the micro sign is a mu */
      return 0x3bc;
    default:
      return g_unichar_tolower (c);
    }
}

static gboolean
is_short_capitals (const char *text)
{
  guint letters = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isupper (g_utf8_get_char (p)))
        return FALSE;
      letters++;
    }
  return letters <= SHORT_CAPITALS;
}

static void
add_form (FmnTermFinder *self, FmnTerm *term, const char *text)
{
  Form *form = g_new0 (Form, 1);
  GPtrArray *bucket;
  glong length = g_utf8_strlen (text, -1);
  guint place = 0;

  form->letters = g_new0 (gunichar, length + 1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    form->letters[form->n_letters++] = comparable (g_utf8_get_char (p));
  if (is_short_capitals (text))
    form->exact = g_strdup (text);
  form->term = g_object_ref (term);

  bucket = g_hash_table_lookup (self->forms, GUINT_TO_POINTER (form->letters[0]));
  if (bucket == NULL)
    {
      bucket = g_ptr_array_new_with_free_func (form_free);
      g_hash_table_insert (self->forms, GUINT_TO_POINTER (form->letters[0]), bucket);
    }
  while (place < bucket->len
         && ((Form *) g_ptr_array_index (bucket, place))->n_letters >= form->n_letters)
    place++;
  g_ptr_array_insert (bucket, (int) place, form);
}

/* Names that are too short to be sure of in a text, such as PS. */
static gboolean
is_too_short (const char *text)
{
  return g_utf8_strlen (text, -1) <= 2;
}

/* @text stands for a test or treatment, but where a word of the glossary is in it that explains it better. */
static void
add_item_form (FmnTermFinder *self, FmnTerm *term, const char *text)
{
  g_autoptr (GArray) spans = fmn_term_finder_find (self, text);

  for (guint i = 0; i < spans->len; i++)
    if (!fmn_term_is_item (g_array_index (spans, FmnTermSpan, i).term))
      return;
  if (!is_too_short (text))
    add_form (self, term, text);
}

static void
add_item_term (FmnTermFinder *self, FmnTerm *term)
{
  const char *const *also = fmn_term_get_also (term);

  add_item_form (self, term, fmn_term_get_term (term));
  for (guint i = 0; also[i] != NULL; i++)
    add_item_form (self, term, also[i]);
}

FmnTermFinder *
fmn_term_finder_new (GListModel *terms, GListModel *item_terms)
{
  FmnTermFinder *self = g_new0 (FmnTermFinder, 1);

  self->forms = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (FmnTerm) term = g_list_model_get_item (terms, i);
      const char *const *also = fmn_term_get_also (term);
      const char *const *forms = fmn_term_get_forms (term);

      add_form (self, term, fmn_term_get_term (term));
      for (guint j = 0; also[j] != NULL; j++)
        add_form (self, term, also[j]);
      for (guint j = 0; forms[j] != NULL; j++)
        add_form (self, term, forms[j]);
    }
  for (guint i = 0; i < g_list_model_get_n_items (item_terms); i++)
    {
      g_autoptr (FmnTerm) term = g_list_model_get_item (item_terms, i);

      add_item_term (self, term);
    }
  return self;
}

void
fmn_term_finder_free (FmnTermFinder *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->forms);
  g_free (self);
}

/* The end of @form when it stands at @start, else NULL. */
static const char *
match (const Form *form, const char *start)
{
  const char *p = start;

  for (guint i = 0; i < form->n_letters; i++, p = g_utf8_next_char (p))
    if (*p == '\0' || comparable (g_utf8_get_char (p)) != form->letters[i])
      return NULL;
  if (*p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)))
    return NULL;
  if (form->exact != NULL && strncmp (form->exact, start, (gsize) (p - start)) != 0)
    return NULL;
  return p;
}

static const char *
find_at (FmnTermFinder *self, const char *start, FmnTerm **term)
{
  gunichar first = comparable (g_utf8_get_char (start));
  GPtrArray *bucket = g_hash_table_lookup (self->forms, GUINT_TO_POINTER (first));

  for (guint i = 0; bucket != NULL && i < bucket->len; i++)
    {
      const Form *form = g_ptr_array_index (bucket, i);
      const char *end = match (form, start);

      if (end != NULL)
        {
          *term = form->term;
          return end;
        }
    }
  return NULL;
}

GArray *
fmn_term_finder_find (FmnTermFinder *self, const char *text)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (FmnTermSpan));
  gboolean at_boundary = TRUE;
  const char *p = text;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return spans;
  while (*p != '\0')
    {
      FmnTerm *term = NULL;
      const char *end = at_boundary ? find_at (self, p, &term) : NULL;

      if (end != NULL)
        {
          FmnTermSpan span = { (gsize) (p - text), (gsize) (end - text), term };

          g_array_append_val (spans, span);
          p = end;
          at_boundary = FALSE;
          continue;
        }
      at_boundary = !g_unichar_isalnum (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return spans;
}

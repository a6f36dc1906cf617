/* fmn-words.c: what she calls the pregnancy, the loss and the baby, put into every sentence.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FmnWords
{
  char *pregnancy; /* (nullable): each NULL for the default */
  char *loss;
  char *baby;
};

G_DEFINE_BOXED_TYPE (FmnWords, fmn_words, fmn_words_ref, fmn_words_unref)

/* One line of valid text, or NULL when nothing is left of it. */
static char *
clean_word (const char *word)
{
  g_autofree char *clean = NULL;

  if (word == NULL)
    return NULL;
  clean = g_utf8_make_valid (word, -1);
  g_strstrip (g_strdelimit (clean, "\r\n\t", ' '));
  return *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

/**
 * fmn_words_new:
 * @pregnancy: (nullable): what she calls a pregnancy
 * @loss: (nullable): what she calls its loss
 * @baby: (nullable): what she calls the baby
 *
 * Returns: (transfer full): the words; the default stands for each that is %NULL or empty
 */
FmnWords *
fmn_words_new (const char *pregnancy, const char *loss, const char *baby)
{
  FmnWords *self = g_atomic_rc_box_new0 (FmnWords);

  self->pregnancy = clean_word (pregnancy);
  self->loss = clean_word (loss);
  self->baby = clean_word (baby);
  return self;
}

/**
 * fmn_words_ref:
 * @self: words
 *
 * Returns: (transfer full): @self
 */
FmnWords *
fmn_words_ref (FmnWords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
words_clear (gpointer data)
{
  FmnWords *self = data;

  g_free (self->pregnancy);
  g_free (self->loss);
  g_free (self->baby);
}

/**
 * fmn_words_unref:
 * @self: (transfer full): words
 */
void
fmn_words_unref (FmnWords *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, words_clear);
}

/**
 * fmn_words_get_pregnancy:
 * @self: (nullable): words
 *
 * Returns: (transfer none): her word, or the default
 */
const char *
fmn_words_get_pregnancy (const FmnWords *self)
{
  const char *word = fmn_words_peek_pregnancy (self);

  return word != NULL ? word : C_ ("her word", "pregnancy");
}

/**
 * fmn_words_get_loss:
 * @self: (nullable): words
 *
 * Returns: (transfer none): her word, or the default
 */
const char *
fmn_words_get_loss (const FmnWords *self)
{
  const char *word = fmn_words_peek_loss (self);

  return word != NULL ? word : C_ ("her word", "pregnancy loss");
}

/**
 * fmn_words_get_baby:
 * @self: (nullable): words
 *
 * Returns: (transfer none): her word, or "" when she chose none
 */
const char *
fmn_words_get_baby (const FmnWords *self)
{
  return self != NULL && self->baby != NULL ? self->baby : "";
}

/**
 * fmn_words_peek_pregnancy:
 * @self: (nullable): words
 *
 * Returns: (transfer none) (nullable): the word that was set
 */
const char *
fmn_words_peek_pregnancy (const FmnWords *self)
{
  return self != NULL ? self->pregnancy : NULL;
}

/**
 * fmn_words_peek_loss:
 * @self: (nullable): words
 *
 * Returns: (transfer none) (nullable): the word that was set
 */
const char *
fmn_words_peek_loss (const FmnWords *self)
{
  return self != NULL ? self->loss : NULL;
}

/**
 * fmn_words_equal:
 * @a: (nullable): words
 * @b: (nullable): words
 *
 * Returns: whether the same words were set; %NULL equals a set without any
 */
gboolean
fmn_words_equal (const FmnWords *a, const FmnWords *b)
{
  return g_strcmp0 (fmn_words_peek_pregnancy (a), fmn_words_peek_pregnancy (b)) == 0
         && g_strcmp0 (fmn_words_peek_loss (a), fmn_words_peek_loss (b)) == 0
         && strcmp (fmn_words_get_baby (a), fmn_words_get_baby (b)) == 0;
}

/* The word for the placeholder at @text, and how long that placeholder is; NULL for any other
 * brace. */
static const char *
word_for (const FmnWords *self, const char *text, gsize *length, gboolean *capital)
{
  static const struct
  {
    const char *name;
    const char *(*get) (const FmnWords *self);
  } words[] = {
    { "{pregnancy}", fmn_words_get_pregnancy },
    { "{loss}", fmn_words_get_loss },
    { "{baby}", fmn_words_get_baby },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      *length = strlen (words[i].name);
      *capital = text[1] == g_ascii_toupper (words[i].name[1]);
      if ((*capital || text[1] == words[i].name[1])
          && strncmp (text + 2, words[i].name + 2, *length - 2) == 0)
        return words[i].get (self);
    }
  return NULL;
}

static void
append_word (GString *filled, const char *word, gboolean capital)
{
  const char *rest = word;

  if (capital && *word != '\0')
    {
      rest = g_utf8_next_char (word);
      g_string_append_unichar (filled, g_unichar_totitle (g_utf8_get_char (word)));
    }
  g_string_append (filled, rest);
}

/**
 * fmn_words_fill:
 * @self: (nullable): words
 * @text: a sentence with {pregnancy}, {loss}, {baby}, or each with a capital
 *
 * Her words are put in as they are: braces in them stay. Where a word is empty, the blank beside it
 * goes too.
 *
 * Returns: (transfer full): the sentence
 */
char *
fmn_words_fill (const FmnWords *self, const char *text)
{
  GString *filled;

  g_return_val_if_fail (text != NULL, NULL);

  filled = g_string_sized_new (strlen (text) + 16);
  while (*text != '\0')
    {
      gsize length = 0;
      gboolean capital = FALSE;
      const char *word = *text == '{' ? word_for (self, text, &length, &capital) : NULL;

      if (word == NULL)
        {
          g_string_append_c (filled, *text++);
          continue;
        }
      append_word (filled, word, capital);
      text += length;
      if (*word != '\0')
        continue;
      if (filled->len == 0 || filled->str[filled->len - 1] == ' ')
        text += strspn (text, " ");
      if (filled->len > 0 && filled->str[filled->len - 1] == ' '
          && (*text == '\0' || strchr (".,;:?)", *text) != NULL))
        g_string_truncate (filled, filled->len - 1);
    }
  return g_string_free (filled, FALSE);
}

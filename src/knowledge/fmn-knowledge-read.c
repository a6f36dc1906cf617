/* fmn-knowledge-read.c: members of the data as translated text, lists of words, ids and sources.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"
#include "fmn-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The context under which build-aux/knowledge-strings lists the texts for translators. */
#define CONTEXT "knowledge"

/* @text in the language of the moment; borrowed from @text or from gettext. */
const char *
fmn_knowledge_translate (const char *text)
{
  return text != NULL && *text != '\0' ? g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, text) : text;
}

char *
fmn_knowledge_read_text (JsonObject *object, const char *member)
{
  return g_strdup (
      fmn_knowledge_translate (json_object_get_string_member_with_default (object, member, NULL)));
}

static char **
read_strings (JsonObject *object, const char *member, gboolean translate)
{
  JsonArray *array;
  char **strings;
  guint n;

  if (!json_object_has_member (object, member))
    return g_new0 (char *, 1);
  array = json_object_get_array_member (object, member);
  n = json_array_get_length (array);
  strings = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const char *text = json_array_get_string_element (array, i);

      strings[i] = g_strdup (translate ? fmn_knowledge_translate (text) : text);
    }
  return strings;
}

char **
fmn_knowledge_read_texts (JsonObject *object, const char *member)
{
  return read_strings (object, member, TRUE);
}

char **
fmn_knowledge_read_ids (JsonObject *object, const char *member)
{
  return read_strings (object, member, FALSE);
}

char **
fmn_knowledge_read_words (JsonObject *object, const char *member)
{
  g_auto (GStrv) words = read_strings (object, member, FALSE);
  g_autofree char *joined = g_strjoinv ("|", words);

  if (*joined == '\0')
    return g_new0 (char *, 1);
  return g_strsplit (fmn_knowledge_translate (joined), "|", -1);
}

GListStore *
fmn_knowledge_read_sources (FmnKnowledge *self, JsonObject *object, const char *member)
{
  g_auto (GStrv) ids = read_strings (object, member, FALSE);
  GListStore *store = g_list_store_new (FMN_TYPE_SOURCE);

  for (guint i = 0; ids[i] != NULL; i++)
    g_list_store_append (store, fmn_knowledge_lookup (self, "source", ids[i]));
  return store;
}

/* Letters that stand for others in laboratory names: "β2GPI" is typed "b2gpi". */
static gunichar
plain_letter (gunichar c)
{
  switch (c)
    {
    case 0x3b1: /* alpha */
      return 'a';
    case 0x3b2: /* beta */
      return 'b';
    case 0x3b3: /* gamma */
      return 'g';
    case 0x3bc: /* mu */
      return 'u';
    default:
      return g_unichar_isalnum (c) || c == '%' ? c : ' ';
    }
}

char *
fmn_knowledge_fold (const char *text)
{
  g_autofree char *folded = fmn_fold (text);
  GString *out = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* An apostrophe joins what stands beside it: "partner’s" is typed "partners". */
      if (c == '\'' || c == 0x2019)
        continue;
      c = plain_letter (c);
      if (c != ' ' || (out->len > 0 && out->str[out->len - 1] != ' '))
        g_string_append_unichar (out, c);
    }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

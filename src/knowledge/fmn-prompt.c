/* fmn-prompt.c: a prompt: its facts, and its texts with the facts put in.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-prompt-private.h"

#include <string.h>

struct _FmnPrompt
{
  GObject parent_instance;

  char *id;
  char *about;
  gboolean notice;
  char *title;
  char *text;
  char *reason;
  char *section;
  GListStore *sources;
  GListStore *entries;
  gboolean has_date;
  FmnDate date;
  JsonObject *facts;
  GHashTable *shown; /* name of a fact → how it is read */
};

G_DEFINE_FINAL_TYPE (FmnPrompt, fmn_prompt, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fmn_prompt_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnPrompt *self = FMN_PROMPT (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_prompt_finalize (GObject *object)
{
  FmnPrompt *self = FMN_PROMPT (object);

  g_free (self->id);
  g_free (self->about);
  g_free (self->title);
  g_free (self->text);
  g_free (self->reason);
  g_free (self->section);
  g_clear_object (&self->sources);
  g_clear_object (&self->entries);
  json_object_unref (self->facts);
  g_hash_table_unref (self->shown);
  G_OBJECT_CLASS (fmn_prompt_parent_class)->finalize (object);
}

static void
fmn_prompt_class_init (FmnPromptClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fmn_prompt_get_property;
  object_class->finalize = fmn_prompt_finalize;
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_prompt_init (FmnPrompt *self)
{
  self->entries = g_list_store_new (FMN_TYPE_ENTRY);
  self->facts = json_object_new ();
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

FmnPrompt *
fmn_prompt_new (const FmnPromptRule *rule, const char *about)
{
  FmnPrompt *self = g_object_new (FMN_TYPE_PROMPT, NULL);

  self->id = g_strdup (rule->id);
  self->about = g_strdup (about);
  self->notice = rule->notice;
  self->title = g_strdup (rule->title);
  self->text = g_strdup (rule->text);
  self->reason = g_strdup (rule->reason);
  self->section = g_strdup (rule->section);
  self->sources = g_object_ref (rule->sources);
  return self;
}

/* Takes @shown. */
static void
show (FmnPrompt *self, const char *name, char *shown)
{
  g_hash_table_insert (self->shown, g_strdup (name), shown);
}

void
fmn_prompt_add_text (FmnPrompt *self, const char *name, const char *text)
{
  json_object_set_string_member (self->facts, name, text);
  show (self, name, g_strdup (text));
}

void
fmn_prompt_add_int (FmnPrompt *self, const char *name, int value)
{
  json_object_set_int_member (self->facts, name, value);
  show (self, name, g_strdup_printf ("%d", value));
}

void
fmn_prompt_add_number (FmnPrompt *self, const char *name, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  /* Half up, so that 40.0 is 40.0 whichever way the power was rounded. */
  double rounded = (double) (gint64) (value * 10 + (value < 0 ? -0.5 : 0.5)) / 10;

  json_object_set_double_member (self->facts, name, rounded);
  g_ascii_formatd (buffer, sizeof buffer, "%.1f", rounded);
  show (self, name, fmn_decimal_format (buffer));
}

void
fmn_prompt_add_date (FmnPrompt *self, const char *name, const FmnDate *date)
{
  g_autofree char *edtf = fmn_date_to_edtf (date);

  json_object_set_string_member (self->facts, name, edtf);
  show (self, name, fmn_date_format (date));
}

void
fmn_prompt_add_day (FmnPrompt *self, const char *name, guint32 julian)
{
  FmnDate date;

  if (fmn_date_init_julian (&date, julian))
    fmn_prompt_add_date (self, name, &date);
}

void
fmn_prompt_add_entry (FmnPrompt *self, FmnEntry *entry)
{
  FmnDate when;

  if (g_list_store_find (self->entries, entry, NULL))
    return;
  g_list_store_append (self->entries, entry);
  if (!fmn_entry_get_when (entry, &when))
    return;
  if (!self->has_date || fmn_date_compare (&when, &self->date) > 0)
    self->date = when;
  self->has_date = TRUE;
}

void
fmn_prompt_add_item (FmnPrompt *self,
                     const FmnPromptFacts *facts,
                     const char *name,
                     const FmnPromptItem *item)
{
  g_autofree char *text = fmn_prompt_item_dup_name (facts, item);

  fmn_prompt_add_text (self, name, text);
  fmn_prompt_add_entry (self, item->entry);
}

void
fmn_prompt_add_loss (FmnPrompt *self,
                     const FmnPromptFacts *facts,
                     const FmnPromptLoss *loss,
                     const char *date)
{
  g_autofree char *name = loss->pregnancy != NULL
                              ? fmn_pregnancy_dup_name (facts->journal, loss->pregnancy)
                              : fmn_entry_dup_caption (facts->journal, loss->entry);

  fmn_prompt_add_text (self, "name", name);
  if (fmn_entry_get_date (loss->entry) != NULL)
    fmn_prompt_add_date (self, date, fmn_entry_get_date (loss->entry));
  fmn_prompt_add_entry (self, loss->entry);
}

void
fmn_prompt_add_counted (FmnPrompt *self, const FmnPromptFacts *facts)
{
  fmn_prompt_add_int (self, "n", (int) facts->n_counted);
  fmn_prompt_add_text (self, "rule", facts->rule_label);
  for (guint i = 0; i < facts->counted->len; i++)
    {
      const FmnPromptLoss *loss = g_ptr_array_index (facts->counted, i);

      fmn_prompt_add_entry (self, loss->entry);
    }
}

/* @text with the facts in the place of their names in braces; what is no fact stays. */
static char *
fill (FmnPrompt *self, const char *text)
{
  GString *out = g_string_sized_new (256);
  const char *p = text;

  while (*p != '\0')
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      g_autofree char *name = end != NULL ? g_strndup (p + 1, (gsize) (end - p - 1)) : NULL;
      const char *shown = name != NULL ? g_hash_table_lookup (self->shown, name) : NULL;

      if (shown != NULL)
        {
          g_string_append (out, shown);
          p = end + 1;
        }
      else
        g_string_append_c (out, *p++);
    }
  return g_string_free (out, FALSE);
}

static void
fill_in_place (FmnPrompt *self, const FmnWords *words, char **text)
{
  /* Her words first: what she wrote in an entry is not looked through for braces. */
  g_autofree char *with_words = fmn_words_fill (words, *text);

  g_free (*text);
  *text = fill (self, with_words);
}

void
fmn_prompt_fill (FmnPrompt *self, const FmnWords *words)
{
  fill_in_place (self, words, &self->title);
  fill_in_place (self, words, &self->text);
  fill_in_place (self, words, &self->reason);
}

const char *
fmn_prompt_get_id (FmnPrompt *self)
{
  g_return_val_if_fail (FMN_IS_PROMPT (self), NULL);
  return self->id;
}

const char *
fmn_prompt_get_about (FmnPrompt *self)
{
  g_return_val_if_fail (FMN_IS_PROMPT (self), NULL);
  return self->about;
}

gboolean
fmn_prompt_is_notice (FmnPrompt *self)
{
  g_return_val_if_fail (FMN_IS_PROMPT (self), FALSE);
  return self->notice;
}

const char *
fmn_prompt_get_title (FmnPrompt *self)
{
  g_return_val_if_fail (FMN_IS_PROMPT (self), NULL);
  return self->title;
}

const char *
fmn_prompt_get_text (FmnPrompt *self)
{
  g_return_val_if_fail (FMN_IS_PROMPT (self), NULL);
  return self->text;
}

const char *
fmn_prompt_get_reason (FmnPrompt *self)
{
  g_return_val_if_fail (FMN_IS_PROMPT (self), NULL);
  return self->reason;
}

const char *
fmn_prompt_get_section (FmnPrompt *self)
{
  g_return_val_if_fail (FMN_IS_PROMPT (self), NULL);
  return self->section;
}

GListModel *
fmn_prompt_get_sources (FmnPrompt *self)
{
  g_return_val_if_fail (FMN_IS_PROMPT (self), NULL);
  return G_LIST_MODEL (self->sources);
}

GListModel *
fmn_prompt_get_entries (FmnPrompt *self)
{
  g_return_val_if_fail (FMN_IS_PROMPT (self), NULL);
  return G_LIST_MODEL (self->entries);
}

const FmnDate *
fmn_prompt_get_date (FmnPrompt *self)
{
  g_return_val_if_fail (FMN_IS_PROMPT (self), NULL);
  return self->has_date ? &self->date : NULL;
}

JsonObject *
fmn_prompt_get_facts (FmnPrompt *self)
{
  g_return_val_if_fail (FMN_IS_PROMPT (self), NULL);
  return self->facts;
}

gboolean
fmn_prompt_has_entry (FmnPrompt *self, FmnEntry *entry)
{
  GListModel *entries;

  g_return_val_if_fail (FMN_IS_PROMPT (self) && FMN_IS_ENTRY (entry), FALSE);

  entries = G_LIST_MODEL (self->entries);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (FmnEntry) other = g_list_model_get_item (entries, i);

      if (g_str_equal (fmn_entry_get_id (other), fmn_entry_get_id (entry)))
        return TRUE;
    }
  return FALSE;
}

gboolean
fmn_prompt_same (FmnPrompt *a, FmnPrompt *b)
{
  g_return_val_if_fail (FMN_IS_PROMPT (a) && FMN_IS_PROMPT (b), FALSE);

  return g_str_equal (a->id, b->id) && g_str_equal (a->about, b->about);
}

static JsonArray *
list_ids (GListModel *list)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (list, i);

      json_array_add_string_element (array, FMN_IS_SOURCE (object)
                                                ? fmn_source_get_id (FMN_SOURCE (object))
                                                : fmn_entry_get_id (FMN_ENTRY (object)));
    }
  return array;
}

JsonObject *
fmn_prompt_to_json (FmnPrompt *self)
{
  JsonObject *object;
  g_autofree char *date = NULL;

  g_return_val_if_fail (FMN_IS_PROMPT (self), NULL);

  object = json_object_new ();
  date = self->has_date ? fmn_date_to_edtf (&self->date) : NULL;
  json_object_set_string_member (object, "id", self->id);
  if (*self->about != '\0')
    json_object_set_string_member (object, "about", self->about);
  json_object_set_string_member (object, "kind", self->notice ? "notice" : "question");
  if (date != NULL)
    json_object_set_string_member (object, "date", date);
  json_object_set_string_member (object, "title", self->title);
  json_object_set_string_member (object, "text", self->text);
  json_object_set_string_member (object, "reason", self->reason);
  json_object_set_string_member (object, "section", self->section);
  json_object_set_array_member (object, "sources", list_ids (G_LIST_MODEL (self->sources)));
  json_object_set_array_member (object, "entries", list_ids (G_LIST_MODEL (self->entries)));
  json_object_set_object_member (object, "facts", json_object_ref (self->facts));
  return object;
}

/* fmn-term.c: a word of the glossary.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

struct _FmnTerm
{
  GObject parent_instance;

  char *id;
  char *term;
  char *meaning;
  char **also;
  char **forms;
  GListStore *sources;
  gboolean is_item;
};

G_DEFINE_FINAL_TYPE (FmnTerm, fmn_term, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TERM,
  PROP_MEANING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fmn_term_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnTerm *self = FMN_TERM (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TERM:
      g_value_set_string (value, self->term);
      break;
    case PROP_MEANING:
      g_value_set_string (value, self->meaning);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_term_finalize (GObject *object)
{
  FmnTerm *self = FMN_TERM (object);

  g_free (self->id);
  g_free (self->term);
  g_free (self->meaning);
  g_strfreev (self->also);
  g_strfreev (self->forms);
  g_clear_object (&self->sources);
  G_OBJECT_CLASS (fmn_term_parent_class)->finalize (object);
}

static void
fmn_term_class_init (FmnTermClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const char *const names[] = { NULL, "id", "term", "meaning" };

  object_class->get_property = fmn_term_get_property;
  object_class->finalize = fmn_term_finalize;
  for (guint i = PROP_ID; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_term_init (FmnTerm *self)
{
}

FmnTerm *
fmn_term_new_from_json (FmnKnowledge *knowledge, JsonObject *object)
{
  FmnTerm *self = g_object_new (FMN_TYPE_TERM, NULL);

  self->id = g_strdup (json_object_get_string_member (object, "id"));
  self->term = fmn_knowledge_read_text (object, "term");
  self->meaning = fmn_knowledge_read_text (object, "meaning");
  self->also = fmn_knowledge_read_words (object, "also");
  self->forms = fmn_knowledge_read_words (object, "forms");
  self->sources = fmn_knowledge_read_sources (knowledge, object, "sources");
  return self;
}

FmnTerm *
fmn_term_new_for_item (FmnCatalogueItem *item)
{
  FmnTerm *self = g_object_new (FMN_TYPE_TERM, NULL);

  self->id = g_strdup (fmn_catalogue_item_get_id (item));
  self->term = g_strdup (fmn_catalogue_item_get_name (item));
  self->meaning = g_strdup (fmn_catalogue_item_get_plain (item));
  self->also = g_strdupv ((char **) fmn_catalogue_item_get_synonyms (item));
  self->forms = g_new0 (char *, 1);
  self->sources = fmn_catalogue_item_dup_plain_sources (item);
  self->is_item = TRUE;
  return self;
}

const char *
fmn_term_get_id (FmnTerm *self)
{
  g_return_val_if_fail (FMN_IS_TERM (self), NULL);
  return self->id;
}

const char *
fmn_term_get_term (FmnTerm *self)
{
  g_return_val_if_fail (FMN_IS_TERM (self), NULL);
  return self->term;
}

gboolean
fmn_term_is_item (FmnTerm *self)
{
  g_return_val_if_fail (FMN_IS_TERM (self), FALSE);
  return self->is_item;
}

const char *const *
fmn_term_get_also (FmnTerm *self)
{
  g_return_val_if_fail (FMN_IS_TERM (self), NULL);
  return (const char *const *) self->also;
}

const char *const *
fmn_term_get_forms (FmnTerm *self)
{
  g_return_val_if_fail (FMN_IS_TERM (self), NULL);
  return (const char *const *) self->forms;
}

const char *
fmn_term_get_meaning (FmnTerm *self)
{
  g_return_val_if_fail (FMN_IS_TERM (self), NULL);
  return self->meaning;
}

GListModel *
fmn_term_get_sources (FmnTerm *self)
{
  g_return_val_if_fail (FMN_IS_TERM (self), NULL);
  return G_LIST_MODEL (self->sources);
}

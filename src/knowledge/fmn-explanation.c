/* fmn-explanation.c: all that is shown beside an entry, a word or a section, as lists that a view can show.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

struct _FmnExplanation
{
  GObject parent_instance;

  char *title;
  char *text;
  FmnCatalogueItem *item;
  GListStore *sections;
  GListStore *guidance;
  GListStore *evidence;
  GListStore *terms;
  GListStore *questions;
  GListStore *sources;
};

G_DEFINE_FINAL_TYPE (FmnExplanation, fmn_explanation, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fmn_explanation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnExplanation *self = FMN_EXPLANATION (object);

  switch (id)
    {
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
fmn_explanation_finalize (GObject *object)
{
  FmnExplanation *self = FMN_EXPLANATION (object);

  g_free (self->title);
  g_free (self->text);
  g_clear_object (&self->item);
  g_clear_object (&self->sections);
  g_clear_object (&self->guidance);
  g_clear_object (&self->evidence);
  g_clear_object (&self->terms);
  g_clear_object (&self->questions);
  g_clear_object (&self->sources);
  G_OBJECT_CLASS (fmn_explanation_parent_class)->finalize (object);
}

static void
fmn_explanation_class_init (FmnExplanationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fmn_explanation_get_property;
  object_class->finalize = fmn_explanation_finalize;
  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT]
      = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_explanation_init (FmnExplanation *self)
{
  self->sections = g_list_store_new (FMN_TYPE_ARTICLE_SECTION);
  self->guidance = g_list_store_new (FMN_TYPE_GUIDANCE);
  self->evidence = g_list_store_new (FMN_TYPE_GUIDANCE);
  self->terms = g_list_store_new (FMN_TYPE_TERM);
  self->questions = g_list_store_new (FMN_TYPE_SUGGESTED_QUESTION);
  self->sources = g_list_store_new (FMN_TYPE_SOURCE);
}

FmnExplanation *
fmn_explanation_new (const char *title, const char *text, FmnCatalogueItem *item)
{
  FmnExplanation *self = g_object_new (FMN_TYPE_EXPLANATION, NULL);

  self->title = g_strdup (title);
  self->text = g_strdup (text);
  g_set_object (&self->item, item);
  return self;
}

/* Adds @object unless it is there already. */
static void
add_once (GListStore *store, gpointer object)
{
  if (!g_list_store_find (store, object, NULL))
    g_list_store_append (store, object);
}

void
fmn_explanation_add_section (FmnExplanation *self, FmnArticleSection *section)
{
  add_once (self->sections, section);
}

void
fmn_explanation_add_guidance (FmnExplanation *self, FmnGuidance *guidance)
{
  gboolean study = fmn_guidance_get_standing (guidance) == FMN_STANDING_EVIDENCE;

  add_once (study ? self->evidence : self->guidance, guidance);
  add_once (self->sources, fmn_guidance_get_source (guidance));
}

void
fmn_explanation_add_term (FmnExplanation *self, FmnTerm *term)
{
  add_once (self->terms, term);
}

void
fmn_explanation_add_question (FmnExplanation *self, FmnSuggestedQuestion *question)
{
  add_once (self->questions, question);
}

void
fmn_explanation_add_sources (FmnExplanation *self, GListModel *sources)
{
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (FmnSource) source = g_list_model_get_item (sources, i);

      add_once (self->sources, source);
    }
}

const char *
fmn_explanation_get_title (FmnExplanation *self)
{
  g_return_val_if_fail (FMN_IS_EXPLANATION (self), NULL);
  return self->title;
}

const char *
fmn_explanation_get_text (FmnExplanation *self)
{
  g_return_val_if_fail (FMN_IS_EXPLANATION (self), NULL);
  return self->text;
}

FmnCatalogueItem *
fmn_explanation_get_item (FmnExplanation *self)
{
  g_return_val_if_fail (FMN_IS_EXPLANATION (self), NULL);
  return self->item;
}

GListModel *
fmn_explanation_get_sections (FmnExplanation *self)
{
  g_return_val_if_fail (FMN_IS_EXPLANATION (self), NULL);
  return G_LIST_MODEL (self->sections);
}

GListModel *
fmn_explanation_get_guidance (FmnExplanation *self)
{
  g_return_val_if_fail (FMN_IS_EXPLANATION (self), NULL);
  return G_LIST_MODEL (self->guidance);
}

GListModel *
fmn_explanation_get_evidence (FmnExplanation *self)
{
  g_return_val_if_fail (FMN_IS_EXPLANATION (self), NULL);
  return G_LIST_MODEL (self->evidence);
}

GListModel *
fmn_explanation_get_terms (FmnExplanation *self)
{
  g_return_val_if_fail (FMN_IS_EXPLANATION (self), NULL);
  return G_LIST_MODEL (self->terms);
}

GListModel *
fmn_explanation_get_questions (FmnExplanation *self)
{
  g_return_val_if_fail (FMN_IS_EXPLANATION (self), NULL);
  return G_LIST_MODEL (self->questions);
}

GListModel *
fmn_explanation_get_sources (FmnExplanation *self)
{
  g_return_val_if_fail (FMN_IS_EXPLANATION (self), NULL);
  return G_LIST_MODEL (self->sources);
}

/* fmn-article-section.c: a section of the article, retold, with what the evidence says beside each claim.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

struct _FmnArticleSection
{
  GObject parent_instance;

  char *id;
  char *title;
  char **paragraphs;
  guint number;
  gboolean from_article;
  GListStore *claims;
  GListStore *sources;
};

G_DEFINE_FINAL_TYPE (FmnArticleSection, fmn_article_section, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fmn_article_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnArticleSection *self = FMN_ARTICLE_SECTION (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_article_section_finalize (GObject *object)
{
  FmnArticleSection *self = FMN_ARTICLE_SECTION (object);

  g_free (self->id);
  g_free (self->title);
  g_strfreev (self->paragraphs);
  g_clear_object (&self->claims);
  g_clear_object (&self->sources);
  G_OBJECT_CLASS (fmn_article_section_parent_class)->finalize (object);
}

static void
fmn_article_section_class_init (FmnArticleSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fmn_article_section_get_property;
  object_class->finalize = fmn_article_section_finalize;
  properties[PROP_ID]
      = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_article_section_init (FmnArticleSection *self)
{
}

FmnArticleSection *
fmn_article_section_new_from_json (FmnKnowledge *knowledge,
                                   JsonObject *object,
                                   GHashTable *comparison_labels,
                                   guint number)
{
  FmnArticleSection *self = g_object_new (FMN_TYPE_ARTICLE_SECTION, NULL);
  JsonArray *claims = json_object_get_array_member (object, "claims");

  self->id = g_strdup (json_object_get_string_member (object, "id"));
  self->title = fmn_knowledge_read_text (object, "title");
  self->paragraphs = fmn_knowledge_read_texts (object, "paragraphs");
  self->number = number;
  self->from_article = json_object_get_boolean_member (object, "from-article");
  self->sources = fmn_knowledge_read_sources (knowledge, object, "sources");
  self->claims = g_list_store_new (FMN_TYPE_CLAIM);
  for (guint i = 0; i < json_array_get_length (claims); i++)
    {
      g_autoptr (FmnClaim) claim = fmn_claim_new_from_json (
          knowledge, json_array_get_object_element (claims, i), comparison_labels);

      g_list_store_append (self->claims, claim);
    }
  return self;
}

const char *
fmn_article_section_get_id (FmnArticleSection *self)
{
  g_return_val_if_fail (FMN_IS_ARTICLE_SECTION (self), NULL);
  return self->id;
}

const char *
fmn_article_section_get_title (FmnArticleSection *self)
{
  g_return_val_if_fail (FMN_IS_ARTICLE_SECTION (self), NULL);
  return self->title;
}

guint
fmn_article_section_get_number (FmnArticleSection *self)
{
  g_return_val_if_fail (FMN_IS_ARTICLE_SECTION (self), 0);
  return self->number;
}

const char *const *
fmn_article_section_get_paragraphs (FmnArticleSection *self)
{
  g_return_val_if_fail (FMN_IS_ARTICLE_SECTION (self), NULL);
  return (const char *const *) self->paragraphs;
}

gboolean
fmn_article_section_is_from_article (FmnArticleSection *self)
{
  g_return_val_if_fail (FMN_IS_ARTICLE_SECTION (self), FALSE);
  return self->from_article;
}

GListModel *
fmn_article_section_get_claims (FmnArticleSection *self)
{
  g_return_val_if_fail (FMN_IS_ARTICLE_SECTION (self), NULL);
  return G_LIST_MODEL (self->claims);
}

GListModel *
fmn_article_section_get_sources (FmnArticleSection *self)
{
  g_return_val_if_fail (FMN_IS_ARTICLE_SECTION (self), NULL);
  return G_LIST_MODEL (self->sources);
}

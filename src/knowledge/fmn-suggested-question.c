/* fmn-suggested-question.c: a question that can be taken to a visit.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

struct _FmnSuggestedQuestion
{
  GObject parent_instance;

  char *id;
  char *text;
  char *section;
  char **raised_by;
  int losses_min;
  int losses_max;
  GListStore *sources;
};

G_DEFINE_FINAL_TYPE (FmnSuggestedQuestion, fmn_suggested_question, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fmn_suggested_question_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnSuggestedQuestion *self = FMN_SUGGESTED_QUESTION (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_suggested_question_finalize (GObject *object)
{
  FmnSuggestedQuestion *self = FMN_SUGGESTED_QUESTION (object);

  g_free (self->id);
  g_free (self->text);
  g_free (self->section);
  g_strfreev (self->raised_by);
  g_clear_object (&self->sources);
  G_OBJECT_CLASS (fmn_suggested_question_parent_class)->finalize (object);
}

static void
fmn_suggested_question_class_init (FmnSuggestedQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fmn_suggested_question_get_property;
  object_class->finalize = fmn_suggested_question_finalize;
  properties[PROP_ID]
      = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT]
      = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_suggested_question_init (FmnSuggestedQuestion *self)
{
}

FmnSuggestedQuestion *
fmn_suggested_question_new_from_json (FmnKnowledge *knowledge, JsonObject *object)
{
  FmnSuggestedQuestion *self = g_object_new (FMN_TYPE_SUGGESTED_QUESTION, NULL);

  self->id = g_strdup (json_object_get_string_member (object, "id"));
  self->text = fmn_knowledge_read_text (object, "text");
  self->section = g_strdup (json_object_get_string_member (object, "section"));
  self->raised_by = fmn_knowledge_read_ids (object, "raised-by");
  self->losses_min = (int) json_object_get_int_member_with_default (object, "losses-min", 0);
  self->losses_max = (int) json_object_get_int_member_with_default (object, "losses-max", 0);
  self->sources = fmn_knowledge_read_sources (knowledge, object, "sources");
  return self;
}

const char *
fmn_suggested_question_get_id (FmnSuggestedQuestion *self)
{
  g_return_val_if_fail (FMN_IS_SUGGESTED_QUESTION (self), NULL);
  return self->id;
}

const char *
fmn_suggested_question_get_text (FmnSuggestedQuestion *self)
{
  g_return_val_if_fail (FMN_IS_SUGGESTED_QUESTION (self), NULL);
  return self->text;
}

const char *
fmn_suggested_question_get_section (FmnSuggestedQuestion *self)
{
  g_return_val_if_fail (FMN_IS_SUGGESTED_QUESTION (self), NULL);
  return self->section;
}

const char *const *
fmn_suggested_question_get_raised_by (FmnSuggestedQuestion *self)
{
  g_return_val_if_fail (FMN_IS_SUGGESTED_QUESTION (self), NULL);
  return (const char *const *) self->raised_by;
}

void
fmn_suggested_question_get_losses (FmnSuggestedQuestion *self, int *min, int *max)
{
  g_return_if_fail (FMN_IS_SUGGESTED_QUESTION (self));
  if (min != NULL)
    *min = self->losses_min;
  if (max != NULL)
    *max = self->losses_max;
}

GListModel *
fmn_suggested_question_get_sources (FmnSuggestedQuestion *self)
{
  g_return_val_if_fail (FMN_IS_SUGGESTED_QUESTION (self), NULL);
  return G_LIST_MODEL (self->sources);
}

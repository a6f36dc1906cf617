/* fmn-claim.c: a claim of the article beside what the evidence says.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

struct _FmnClaim
{
  GObject parent_instance;

  char *id;
  char *text;
  char *evidence;
  char *comparison_label;
  FmnComparison comparison;
  char **about;
  GListStore *sources;
};

G_DEFINE_FINAL_TYPE (FmnClaim, fmn_claim, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_EVIDENCE,
  PROP_COMPARISON_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fmn_claim_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnClaim *self = FMN_CLAIM (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_EVIDENCE:
      g_value_set_string (value, self->evidence);
      break;
    case PROP_COMPARISON_LABEL:
      g_value_set_string (value, self->comparison_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_claim_finalize (GObject *object)
{
  FmnClaim *self = FMN_CLAIM (object);

  g_free (self->id);
  g_free (self->text);
  g_free (self->evidence);
  g_free (self->comparison_label);
  g_strfreev (self->about);
  g_clear_object (&self->sources);
  G_OBJECT_CLASS (fmn_claim_parent_class)->finalize (object);
}

static void
fmn_claim_class_init (FmnClaimClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const char *const names[] = { NULL, "text", "evidence", "comparison-label" };

  object_class->get_property = fmn_claim_get_property;
  object_class->finalize = fmn_claim_finalize;
  for (guint i = PROP_TEXT; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_claim_init (FmnClaim *self)
{
}

FmnClaim *
fmn_claim_new_from_json (FmnKnowledge *knowledge, JsonObject *object, GHashTable *comparison_labels)
{
  const char *const ids[] = { "similar", "weaker", "much-weaker", "missing" };
  FmnClaim *self = g_object_new (FMN_TYPE_CLAIM, NULL);
  const char *comparison = json_object_get_string_member (object, "comparison");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_strcmp0 (ids[i], comparison) == 0)
      self->comparison = (FmnComparison) i;
  self->id = g_strdup (json_object_get_string_member (object, "id"));
  self->text = fmn_knowledge_read_text (object, "text");
  self->evidence = fmn_knowledge_read_text (object, "evidence");
  self->comparison_label = g_strdup (g_hash_table_lookup (comparison_labels, comparison));
  self->about = fmn_knowledge_read_ids (object, "about");
  self->sources = fmn_knowledge_read_sources (knowledge, object, "sources");
  return self;
}

const char *
fmn_claim_get_id (FmnClaim *self)
{
  g_return_val_if_fail (FMN_IS_CLAIM (self), NULL);
  return self->id;
}

const char *
fmn_claim_get_text (FmnClaim *self)
{
  g_return_val_if_fail (FMN_IS_CLAIM (self), NULL);
  return self->text;
}

FmnComparison
fmn_claim_get_comparison (FmnClaim *self)
{
  g_return_val_if_fail (FMN_IS_CLAIM (self), FMN_COMPARISON_SIMILAR);
  return self->comparison;
}

const char *
fmn_claim_get_comparison_label (FmnClaim *self)
{
  g_return_val_if_fail (FMN_IS_CLAIM (self), NULL);
  return self->comparison_label;
}

const char *
fmn_claim_get_evidence (FmnClaim *self)
{
  g_return_val_if_fail (FMN_IS_CLAIM (self), NULL);
  return self->evidence;
}

GListModel *
fmn_claim_get_sources (FmnClaim *self)
{
  g_return_val_if_fail (FMN_IS_CLAIM (self), NULL);
  return G_LIST_MODEL (self->sources);
}

const char *const *
fmn_claim_get_about (FmnClaim *self)
{
  g_return_val_if_fail (FMN_IS_CLAIM (self), NULL);
  return (const char *const *) self->about;
}

/* fmn-guidance.c: one row of what guidelines say, or of what a trial found; always with source and year.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

struct _FmnGuidance
{
  GObject parent_instance;

  FmnStanding standing;
  const char *standing_label; /* of the knowledge, which lives as long as the program */
  char *body;
  char *text;
  int year;
  FmnSource *source;
};

G_DEFINE_FINAL_TYPE (FmnGuidance, fmn_guidance, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BODY,
  PROP_TEXT,
  PROP_STANDING_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *const standing_ids[FMN_N_STANDINGS] = {
  [FMN_STANDING_EVIDENCE] = "evidence",
  [FMN_STANDING_RECOMMENDED] = "recommended",
  [FMN_STANDING_CONDITIONAL] = "conditional",
  [FMN_STANDING_NOT_RECOMMENDED] = "not-recommended",
  [FMN_STANDING_RESEARCH_ONLY] = "research-only",
  [FMN_STANDING_NOT_ADDRESSED] = "not-addressed",
};

const char *
fmn_standing_to_id (FmnStanding standing)
{
  g_return_val_if_fail ((int) standing >= 0 && standing < FMN_N_STANDINGS, NULL);
  return standing_ids[standing];
}

static void
fmn_guidance_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnGuidance *self = FMN_GUIDANCE (object);

  switch (id)
    {
    case PROP_BODY:
      g_value_set_string (value, self->body);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_STANDING_LABEL:
      g_value_set_string (value, fmn_guidance_get_standing_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_guidance_finalize (GObject *object)
{
  FmnGuidance *self = FMN_GUIDANCE (object);

  g_free (self->body);
  g_free (self->text);
  g_clear_object (&self->source);
  G_OBJECT_CLASS (fmn_guidance_parent_class)->finalize (object);
}

static void
fmn_guidance_class_init (FmnGuidanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const char *const names[] = { NULL, "body", "text", "standing-label" };

  object_class->get_property = fmn_guidance_get_property;
  object_class->finalize = fmn_guidance_finalize;
  for (guint i = PROP_BODY; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_guidance_init (FmnGuidance *self)
{
}

FmnGuidance *
fmn_guidance_new_from_json (FmnKnowledge *knowledge, JsonObject *object)
{
  FmnGuidance *self = g_object_new (FMN_TYPE_GUIDANCE, NULL);
  const char *standing
      = json_object_get_string_member_with_default (object, "standing", "evidence");
  const char *source = json_object_get_string_member (object, "source");

  for (guint i = 0; i < FMN_N_STANDINGS; i++)
    if (g_strcmp0 (standing_ids[i], standing) == 0)
      self->standing = (FmnStanding) i;
  self->standing_label = knowledge->standing_labels[self->standing];
  self->body = fmn_knowledge_read_text (object, "body");
  self->text = fmn_knowledge_read_text (object, "text");
  self->year = (int) json_object_get_int_member (object, "year");
  self->source = g_object_ref (fmn_knowledge_lookup (knowledge, "source", source));
  return self;
}

FmnStanding
fmn_guidance_get_standing (FmnGuidance *self)
{
  g_return_val_if_fail (FMN_IS_GUIDANCE (self), FMN_STANDING_EVIDENCE);
  return self->standing;
}

const char *
fmn_guidance_get_standing_label (FmnGuidance *self)
{
  g_return_val_if_fail (FMN_IS_GUIDANCE (self), NULL);
  return self->standing_label != NULL ? self->standing_label : "";
}

const char *
fmn_guidance_get_body (FmnGuidance *self)
{
  g_return_val_if_fail (FMN_IS_GUIDANCE (self), NULL);
  return self->body;
}

const char *
fmn_guidance_get_text (FmnGuidance *self)
{
  g_return_val_if_fail (FMN_IS_GUIDANCE (self), NULL);
  return self->text;
}

int
fmn_guidance_get_year (FmnGuidance *self)
{
  g_return_val_if_fail (FMN_IS_GUIDANCE (self), 0);
  return self->year;
}

FmnSource *
fmn_guidance_get_source (FmnGuidance *self)
{
  g_return_val_if_fail (FMN_IS_GUIDANCE (self), NULL);
  return self->source;
}

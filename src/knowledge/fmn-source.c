/* fmn-source.c: a publication that a statement was read in, and how much of it was read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

#include <glib/gi18n-lib.h>

struct _FmnSource
{
  GObject parent_instance;

  char *id;
  char *title;
  char *publisher;
  char *url;
  char *read;
  char *read_note;
  char *line;
  int year;
};

G_DEFINE_FINAL_TYPE (FmnSource, fmn_source, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_LINE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fmn_source_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnSource *self = FMN_SOURCE (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LINE:
      g_value_set_string (value, self->line);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_source_finalize (GObject *object)
{
  FmnSource *self = FMN_SOURCE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->url);
  g_free (self->read);
  g_free (self->read_note);
  g_free (self->line);
  G_OBJECT_CLASS (fmn_source_parent_class)->finalize (object);
}

static void
fmn_source_class_init (FmnSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fmn_source_get_property;
  object_class->finalize = fmn_source_finalize;
  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LINE]
      = g_param_spec_string ("line", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_source_init (FmnSource *self)
{
}

FmnSource *
fmn_source_new_from_json (JsonObject *object, GHashTable *read_labels)
{
  FmnSource *self = g_object_new (FMN_TYPE_SOURCE, NULL);

  self->id = g_strdup (json_object_get_string_member (object, "id"));
  self->title = g_strdup (json_object_get_string_member (object, "title"));
  self->publisher = g_strdup (json_object_get_string_member (object, "publisher"));
  self->url = g_strdup (json_object_get_string_member_with_default (object, "url", NULL));
  self->year = (int) json_object_get_int_member_with_default (object, "year", 0);
  self->read = g_strdup (
      g_hash_table_lookup (read_labels, json_object_get_string_member (object, "read")));
  self->read_note = fmn_knowledge_read_text (object, "read-note");
  if (self->year != 0)
    /* Translators: the publisher of a source, and the year. */
    self->line = g_strdup_printf (C_ ("source", "%s, %d"), self->publisher, self->year);
  else
    self->line = g_strdup (self->publisher);
  return self;
}

const char *
fmn_source_get_id (FmnSource *self)
{
  g_return_val_if_fail (FMN_IS_SOURCE (self), NULL);
  return self->id;
}

const char *
fmn_source_get_title (FmnSource *self)
{
  g_return_val_if_fail (FMN_IS_SOURCE (self), NULL);
  return self->title;
}

const char *
fmn_source_get_publisher (FmnSource *self)
{
  g_return_val_if_fail (FMN_IS_SOURCE (self), NULL);
  return self->publisher;
}

int
fmn_source_get_year (FmnSource *self)
{
  g_return_val_if_fail (FMN_IS_SOURCE (self), 0);
  return self->year;
}

const char *
fmn_source_get_url (FmnSource *self)
{
  g_return_val_if_fail (FMN_IS_SOURCE (self), NULL);
  return self->url;
}

const char *
fmn_source_get_read (FmnSource *self)
{
  g_return_val_if_fail (FMN_IS_SOURCE (self), NULL);
  return self->read;
}

const char *
fmn_source_get_read_note (FmnSource *self)
{
  g_return_val_if_fail (FMN_IS_SOURCE (self), NULL);
  return self->read_note;
}

const char *
fmn_source_get_line (FmnSource *self)
{
  g_return_val_if_fail (FMN_IS_SOURCE (self), NULL);
  return self->line;
}

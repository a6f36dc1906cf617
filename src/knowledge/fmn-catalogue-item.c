/* fmn-catalogue-item.c: a test or a treatment of the catalogue: its names, values, units and explanation.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

struct _FmnCatalogueItem
{
  GObject parent_instance;

  gboolean is_test;
  char *id;
  char *name;
  char **synonyms;
  char *category;
  char *category_label;
  char **sections;
  char *plain;
  GListStore *sources;
  guint n_plain_sources; /* the first of them are those of the plain text */
  FmnValueType value_type;
  GPtrArray *places; /* JsonObject: where else an entry records it */
  char **suggestions;
  FmnUnit *units;
  guint n_units;
  char **routes;
  char *notes[FMN_N_ITEM_NOTES];
  int repeat_days;
  gboolean has_trend;
  gboolean logarithmic;
  GListStore *repeat_sources;
  char **loinc;
  char **atc;
  char **rxnorm;
  char *folded_name;
  char **folded_words;
};

G_DEFINE_FINAL_TYPE (FmnCatalogueItem, fmn_catalogue_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_CATEGORY_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *const note_members[FMN_N_ITEM_NOTES] = {
  [FMN_ITEM_NOTE_TIMING] = "timing",
  [FMN_ITEM_NOTE_REPEAT] = "repeat",
  [FMN_ITEM_NOTE_BACKGROUND] = "background",
};

static void
fmn_catalogue_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnCatalogueItem *self = FMN_CATALOGUE_ITEM (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_CATEGORY_LABEL:
      g_value_set_string (value, self->category_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_catalogue_item_finalize (GObject *object)
{
  FmnCatalogueItem *self = FMN_CATALOGUE_ITEM (object);

  g_free (self->id);
  g_free (self->name);
  g_strfreev (self->synonyms);
  g_free (self->category);
  g_free (self->category_label);
  g_strfreev (self->sections);
  g_free (self->plain);
  g_clear_object (&self->sources);
  g_clear_object (&self->repeat_sources);
  g_ptr_array_unref (self->places);
  g_strfreev (self->suggestions);
  for (guint i = 0; i < self->n_units; i++)
    {
      g_free ((char *) self->units[i].label);
      g_free ((char *) self->units[i].ucum);
    }
  g_free (self->units);
  g_strfreev (self->routes);
  for (guint i = 0; i < FMN_N_ITEM_NOTES; i++)
    g_free (self->notes[i]);
  g_strfreev (self->loinc);
  g_strfreev (self->atc);
  g_strfreev (self->rxnorm);
  g_free (self->folded_name);
  g_strfreev (self->folded_words);
  G_OBJECT_CLASS (fmn_catalogue_item_parent_class)->finalize (object);
}

static void
fmn_catalogue_item_class_init (FmnCatalogueItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const char *const names[] = { NULL, "id", "name", "category-label" };

  object_class->get_property = fmn_catalogue_item_get_property;
  object_class->finalize = fmn_catalogue_item_finalize;
  for (guint i = PROP_ID; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_catalogue_item_init (FmnCatalogueItem *self)
{
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
}

static void
read_places (FmnCatalogueItem *self, JsonObject *object)
{
  JsonArray *places;

  if (!json_object_has_member (object, "also-in"))
    return;
  places = json_object_get_array_member (object, "also-in");
  for (guint i = 0; i < json_array_get_length (places); i++)
    g_ptr_array_add (self->places, json_object_ref (json_array_get_object_element (places, i)));
}

static void
read_units (FmnCatalogueItem *self, JsonObject *object)
{
  JsonArray *units;

  if (!json_object_has_member (object, "units"))
    return;
  units = json_object_get_array_member (object, "units");
  self->n_units = json_array_get_length (units);
  self->units = g_new0 (FmnUnit, self->n_units);
  for (guint i = 0; i < self->n_units; i++)
    {
      JsonObject *unit = json_array_get_object_element (units, i);
      double usual = i == 0 ? 1.0 : 0.0;

      self->units[i].label = g_strdup (json_object_get_string_member (unit, "label"));
      self->units[i].ucum = g_strdup (json_object_get_string_member (unit, "ucum"));
      self->units[i].factor = json_object_get_double_member_with_default (unit, "factor", usual);
      self->units[i].offset = json_object_get_double_member_with_default (unit, "offset", 0.0);
    }
}

/* Takes what the text says into @self->sources, each source once. */
static char *
read_sourced (FmnCatalogueItem *self, FmnKnowledge *knowledge, JsonObject *object)
{
  g_autoptr (GListStore) sources = fmn_knowledge_read_sources (knowledge, object, "sources");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sources)); i++)
    {
      g_autoptr (FmnSource) source = g_list_model_get_item (G_LIST_MODEL (sources), i);

      if (!g_list_store_find (self->sources, source, NULL))
        g_list_store_append (self->sources, source);
    }
  return fmn_knowledge_read_text (object, "text");
}

/* Searches find the words of the person's language and the English ones. */
static void
fold_words (FmnCatalogueItem *self, JsonObject *object)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) original = fmn_knowledge_read_ids (object, "synonyms");
  g_autofree char *name = fmn_knowledge_fold (json_object_get_string_member (object, "name"));

  self->folded_name = fmn_knowledge_fold (self->name);
  g_strv_builder_add (words, name);
  for (guint i = 0; self->synonyms[i] != NULL; i++)
    {
      g_autofree char *word = fmn_knowledge_fold (self->synonyms[i]);

      g_strv_builder_add (words, word);
    }
  for (guint i = 0; original[i] != NULL; i++)
    {
      g_autofree char *word = fmn_knowledge_fold (original[i]);

      g_strv_builder_add (words, word);
    }
  self->folded_words = g_strv_builder_end (words);
}

static void
read_repeat (FmnCatalogueItem *self, FmnKnowledge *knowledge, JsonObject *object)
{
  JsonObject *repeat;

  if (!json_object_has_member (object, "repeat"))
    {
      self->repeat_sources = g_list_store_new (FMN_TYPE_SOURCE);
      return;
    }
  repeat = json_object_get_object_member (object, "repeat");
  self->repeat_days = (int) json_object_get_int_member_with_default (repeat, "min-days", 0);
  self->has_trend = g_str_equal (json_object_get_string_member (repeat, "when"), "trend");
  self->repeat_sources = fmn_knowledge_read_sources (knowledge, repeat, "sources");
}

FmnCatalogueItem *
fmn_catalogue_item_new_from_json (FmnKnowledge *knowledge,
                                  JsonObject *object,
                                  gboolean is_test,
                                  const char *category_label)
{
  FmnCatalogueItem *self = g_object_new (FMN_TYPE_CATALOGUE_ITEM, NULL);

  self->is_test = is_test;
  self->id = g_strdup (json_object_get_string_member (object, "id"));
  self->name = fmn_knowledge_read_text (object, "name");
  self->synonyms = fmn_knowledge_read_words (object, "synonyms");
  self->category = g_strdup (json_object_get_string_member (object, "category"));
  self->category_label = g_strdup (category_label);
  self->sections = fmn_knowledge_read_ids (object, "sections");
  self->sources = g_list_store_new (FMN_TYPE_SOURCE);
  self->plain = read_sourced (self, knowledge, json_object_get_object_member (object, "plain"));
  self->n_plain_sources = g_list_model_get_n_items (G_LIST_MODEL (self->sources));
  for (guint i = 0; i < FMN_N_ITEM_NOTES; i++)
    if (json_object_has_member (object, note_members[i]))
      self->notes[i]
          = read_sourced (self, knowledge, json_object_get_object_member (object, note_members[i]));
  read_repeat (self, knowledge, object);
  self->value_type = FMN_VALUE_TEXT;
  if (is_test)
    {
      JsonObject *value = json_object_get_object_member (object, "value");

      if (!fmn_value_type_from_id (json_object_get_string_member (value, "type"),
                                   &self->value_type))
        g_error ("%s: no such type of value", self->id);
      self->suggestions = fmn_knowledge_read_ids (value, "suggestions");
      self->logarithmic = json_object_has_member (value, "scale");
    }
  else
    self->suggestions = g_new0 (char *, 1);
  read_units (self, object);
  read_places (self, object);
  self->routes = fmn_knowledge_read_ids (object, "routes");
  self->loinc = fmn_knowledge_read_ids (object, "loinc");
  self->atc = fmn_knowledge_read_ids (object, "atc");
  self->rxnorm = fmn_knowledge_read_ids (object, "rxnorm");
  fold_words (self, object);
  return self;
}

const char *
fmn_catalogue_item_get_id (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return self->id;
}

gboolean
fmn_catalogue_item_is_test (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), FALSE);
  return self->is_test;
}

const char *
fmn_catalogue_item_get_name (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return self->name;
}

const char *const *
fmn_catalogue_item_get_synonyms (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return (const char *const *) self->synonyms;
}

const char *
fmn_catalogue_item_get_category (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return self->category;
}

const char *
fmn_catalogue_item_get_category_label (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return self->category_label;
}

const char *const *
fmn_catalogue_item_get_sections (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return (const char *const *) self->sections;
}

const char *
fmn_catalogue_item_get_plain (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return self->plain;
}

GListStore *
fmn_catalogue_item_dup_plain_sources (FmnCatalogueItem *self)
{
  GListStore *sources = g_list_store_new (FMN_TYPE_SOURCE);

  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), sources);

  for (guint i = 0; i < self->n_plain_sources; i++)
    {
      g_autoptr (FmnSource) source = g_list_model_get_item (G_LIST_MODEL (self->sources), i);

      g_list_store_append (sources, source);
    }
  return sources;
}

GListModel *
fmn_catalogue_item_get_sources (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return G_LIST_MODEL (self->sources);
}

FmnValueType
fmn_catalogue_item_get_value_type (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), FMN_VALUE_TEXT);
  return self->value_type;
}

const char *const *
fmn_catalogue_item_get_suggestions (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return (const char *const *) self->suggestions;
}

/* Whether the field is @value, or a list with it. */
static gboolean
holds (FmnEntry *entry, const char *field, const char *value)
{
  JsonArray *list = fmn_entry_get_array (entry, field);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (g_strcmp0 (json_array_get_string_element (list, i), value) == 0)
      return TRUE;
  return list == NULL && g_strcmp0 (fmn_entry_get_string (entry, field), value) == 0;
}

/* Whether a field of @entry, which is of another kind, speaks of the item. */
gboolean
fmn_catalogue_item_is_in_entry (FmnCatalogueItem *self, FmnEntry *entry)
{
  const char *kind = fmn_kind_to_id (fmn_entry_get_kind (entry));

  for (guint i = 0; i < self->places->len; i++)
    {
      JsonObject *place = g_ptr_array_index (self->places, i);
      const char *field = json_object_get_string_member (place, "field");
      const char *value = json_object_get_string_member_with_default (place, "value", NULL);

      if (g_strcmp0 (json_object_get_string_member (place, "kind"), kind) == 0
          && fmn_entry_has (entry, field) && (value == NULL || holds (entry, field, value)))
        return TRUE;
    }
  return FALSE;
}

const FmnUnit *
fmn_catalogue_item_get_units (FmnCatalogueItem *self, guint *n_units)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  if (n_units != NULL)
    *n_units = self->n_units;
  return self->units;
}

const FmnUnit *
fmn_catalogue_item_find_unit (FmnCatalogueItem *self, const char *label)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);

  for (guint i = 0; i < self->n_units; i++)
    if (g_strcmp0 (self->units[i].label, label) == 0)
      return &self->units[i];
  return NULL;
}

gboolean
fmn_catalogue_item_convert (
    FmnCatalogueItem *self, double value, const char *from, const char *to, double *out)
{
  const FmnUnit *from_unit;
  const FmnUnit *to_unit;

  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  from_unit = fmn_catalogue_item_find_unit (self, from);
  to_unit = fmn_catalogue_item_find_unit (self, to);
  if (from_unit == NULL || to_unit == NULL || from_unit->factor == 0.0 || to_unit->factor == 0.0)
    return FALSE;
  *out = (value - from_unit->offset) / from_unit->factor * to_unit->factor + to_unit->offset;
  return TRUE;
}

const char *const *
fmn_catalogue_item_get_routes (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return (const char *const *) self->routes;
}

const char *
fmn_catalogue_item_get_note (FmnCatalogueItem *self, FmnItemNote note)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  g_return_val_if_fail ((int) note >= 0 && note < FMN_N_ITEM_NOTES, NULL);
  return self->notes[note];
}

int
fmn_catalogue_item_get_repeat_days (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), 0);
  return self->repeat_days;
}

gboolean
fmn_catalogue_item_has_trend (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), FALSE);
  return self->has_trend;
}

GListModel *
fmn_catalogue_item_get_repeat_sources (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return G_LIST_MODEL (self->repeat_sources);
}

gboolean
fmn_catalogue_item_is_logarithmic (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), FALSE);
  return self->logarithmic;
}

const char *const *
fmn_catalogue_item_get_loinc (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return (const char *const *) self->loinc;
}

const char *const *
fmn_catalogue_item_get_atc (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return (const char *const *) self->atc;
}

const char *const *
fmn_catalogue_item_get_rxnorm (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return (const char *const *) self->rxnorm;
}

const char *
fmn_catalogue_item_get_folded_name (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return self->folded_name;
}

const char *const *
fmn_catalogue_item_get_folded_words (FmnCatalogueItem *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (self), NULL);
  return (const char *const *) self->folded_words;
}

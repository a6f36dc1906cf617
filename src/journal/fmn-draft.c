/* fmn-draft.c: an entry while it is being made or edited. The entry itself never changes.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-draft.h"

#include "fmn-json-object.h"

struct _FmnDraft
{
  GObject parent_instance;

  JsonObject *object; /* ours at the top level; nested containers are shared and replaced whole */
  FmnKind kind;
};

G_DEFINE_FINAL_TYPE (FmnDraft, fmn_draft, G_TYPE_OBJECT)

static void
fmn_draft_finalize (GObject *object)
{
  FmnDraft *self = FMN_DRAFT (object);

  g_clear_pointer (&self->object, json_object_unref);
  G_OBJECT_CLASS (fmn_draft_parent_class)->finalize (object);
}

static void
fmn_draft_class_init (FmnDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_draft_finalize;
}

static void
fmn_draft_init (FmnDraft *self)
{
}

FmnDraft *
fmn_draft_new (FmnKind kind, FmnClock *clock)
{
  FmnDraft *self;
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *stamp = NULL;

  g_return_val_if_fail (kind > FMN_KIND_UNKNOWN && kind < FMN_N_KINDS, NULL);
  g_return_val_if_fail (FMN_IS_CLOCK (clock), NULL);

  self = g_object_new (FMN_TYPE_DRAFT, NULL);
  stamp = fmn_clock_dup_stamp (clock);
  self->kind = kind;
  self->object = json_object_new ();
  json_object_set_string_member (self->object, "id", id);
  json_object_set_string_member (self->object, "kind", fmn_kind_to_id (kind));
  json_object_set_string_member (self->object, "created", stamp);
  json_object_set_string_member (self->object, "modified", stamp);
  return self;
}

FmnDraft *
fmn_draft_new_from_entry (FmnEntry *entry)
{
  FmnDraft *self;

  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  self = g_object_new (FMN_TYPE_DRAFT, NULL);
  self->kind = fmn_entry_get_kind (entry);
  self->object = fmn_json_object_copy (fmn_entry_get_json (entry));
  return self;
}

const char *
fmn_draft_get_id (FmnDraft *self)
{
  g_return_val_if_fail (FMN_IS_DRAFT (self), NULL);

  return json_object_get_string_member (self->object, "id");
}

FmnKind
fmn_draft_get_kind (FmnDraft *self)
{
  g_return_val_if_fail (FMN_IS_DRAFT (self), FMN_KIND_UNKNOWN);

  return self->kind;
}

void
fmn_draft_unset (FmnDraft *self, const char *name)
{
  g_return_if_fail (FMN_IS_DRAFT (self));
  g_return_if_fail (name != NULL);

  if (json_object_has_member (self->object, name))
    json_object_remove_member (self->object, name);
}

void
fmn_draft_set_string (FmnDraft *self, const char *name, const char *value)
{
  g_return_if_fail (FMN_IS_DRAFT (self));
  g_return_if_fail (name != NULL);

  if (value == NULL || *value == '\0')
    fmn_draft_unset (self, name);
  else
    json_object_set_string_member (self->object, name, value);
}

void
fmn_draft_set_int (FmnDraft *self, const char *name, int value)
{
  g_return_if_fail (FMN_IS_DRAFT (self));
  g_return_if_fail (name != NULL);

  json_object_set_int_member (self->object, name, value);
}

void
fmn_draft_set_boolean (FmnDraft *self, const char *name, gboolean value)
{
  g_return_if_fail (FMN_IS_DRAFT (self));
  g_return_if_fail (name != NULL);

  if (value)
    json_object_set_boolean_member (self->object, name, TRUE);
  else
    fmn_draft_unset (self, name);
}

void
fmn_draft_set_date (FmnDraft *self, const char *name, const FmnDate *value)
{
  g_autofree char *text = value != NULL ? fmn_date_to_edtf (value) : NULL;

  fmn_draft_set_string (self, name, text);
}

void
fmn_draft_set_weeks (FmnDraft *self, const char *name, const FmnGestation *value)
{
  g_autofree char *text = value != NULL ? fmn_gestation_to_text (value) : NULL;

  fmn_draft_set_string (self, name, text);
}

void
fmn_draft_set_strv (FmnDraft *self, const char *name, const char *const *value)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; value != NULL && value[i] != NULL; i++)
    json_array_add_string_element (array, value[i]);
  fmn_draft_set_array (self, name, array);
}

void
fmn_draft_set_value (FmnDraft *self, FmnValue *value)
{
  if (value == NULL)
    fmn_draft_unset (self, "value");
  else
    fmn_draft_set_object (self, "value", fmn_value_to_json (value));
}

void
fmn_draft_set_object (FmnDraft *self, const char *name, JsonObject *value)
{
  g_return_if_fail (FMN_IS_DRAFT (self));
  g_return_if_fail (name != NULL);

  if (value != NULL && json_object_get_size (value) > 0)
    json_object_set_object_member (self->object, name, value);
  else
    {
      g_clear_pointer (&value, json_object_unref);
      fmn_draft_unset (self, name);
    }
}

void
fmn_draft_set_array (FmnDraft *self, const char *name, JsonArray *value)
{
  g_return_if_fail (FMN_IS_DRAFT (self));
  g_return_if_fail (name != NULL);

  if (value != NULL && json_array_get_length (value) > 0)
    json_object_set_array_member (self->object, name, value);
  else
    {
      g_clear_pointer (&value, json_array_unref);
      fmn_draft_unset (self, name);
    }
}

void
fmn_draft_set_node (FmnDraft *self, const char *name, JsonNode *value)
{
  g_return_if_fail (FMN_IS_DRAFT (self));
  g_return_if_fail (name != NULL && value != NULL);

  if (JSON_NODE_HOLDS_NULL (value))
    fmn_draft_unset (self, name);
  else
    json_object_set_member (self->object, name, json_node_copy (value));
}

void
fmn_draft_set_datings (FmnDraft *self, GPtrArray *datings)
{
  g_autoptr (JsonArray) array = json_array_new ();
  guint in_use = datings != NULL && datings->len > 0 ? datings->len - 1 : 0;

  g_return_if_fail (FMN_IS_DRAFT (self));

  for (guint i = 0; datings != NULL && i < datings->len; i++)
    if (((FmnDating *) g_ptr_array_index (datings, i))->in_use)
      in_use = i;
  for (guint i = 0; datings != NULL && i < datings->len; i++)
    {
      FmnDating dating = *(FmnDating *) g_ptr_array_index (datings, i);

      dating.in_use = i == in_use;
      json_array_add_object_element (array, fmn_dating_to_json (&dating));
    }
  fmn_draft_set_array (self, "datings", g_steal_pointer (&array));
}

JsonObject *
fmn_draft_peek (FmnDraft *self)
{
  g_return_val_if_fail (FMN_IS_DRAFT (self), NULL);

  return self->object;
}

FmnEntry *
fmn_draft_build (FmnDraft *self, GError **error)
{
  g_autoptr (JsonObject) copy = NULL;

  g_return_val_if_fail (FMN_IS_DRAFT (self), NULL);

  copy = fmn_json_object_copy (self->object);
  return fmn_entry_new_from_json (copy, error);
}

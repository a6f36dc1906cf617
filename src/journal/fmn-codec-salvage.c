/* fmn-codec-salvage.c: what can still be read of a document that is damaged, line by line.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-codec-salvage.h"

#include "fmn-codec-private.h"

#include <string.h>

typedef struct
{
  FmnSnapshot *snapshot;
  JsonObject *head; /* members of the document beside its entries */
  GHashTable *seen; /* ids of entries and of what is in the trash (borrowed) */
  guint lost;
  guint lost_of_head;
  gboolean past_head;
} Salvage;

static JsonObject *
dup_object (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (JsonNode) node = fmn_codec_parse_text (bytes, NULL);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : NULL;
}

static gboolean
take_entry (Salvage *self, JsonObject *object)
{
  g_autoptr (FmnEntry) entry = fmn_entry_new_from_json (object, NULL);

  if (entry == NULL || !g_hash_table_add (self->seen, (gpointer) fmn_entry_get_id (entry)))
    return FALSE;
  g_ptr_array_add (self->snapshot->entries, g_steal_pointer (&entry));
  return TRUE;
}

static gboolean
take_trashed (Salvage *self, JsonObject *object)
{
  JsonNode *deleted = json_object_get_member (object, "deleted");
  JsonNode *node = json_object_get_member (object, "entry");
  g_autoptr (FmnEntry) entry = NULL;

  if (deleted == NULL || json_node_get_value_type (deleted) != G_TYPE_STRING || node == NULL
      || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  entry = fmn_entry_new_from_json (json_node_get_object (node), NULL);
  if (entry == NULL || !g_hash_table_add (self->seen, (gpointer) fmn_entry_get_id (entry)))
    return FALSE;
  g_ptr_array_add (self->snapshot->trash,
                   fmn_trashed_new (entry, json_node_get_string (deleted), object));
  return TRUE;
}

/* A line of the head: one member, of which the first stands behind the document's own brace. */
static gboolean
take_member (Salvage *self, const char *line, gsize length)
{
  g_autofree char *text = g_strdup_printf ("%s%.*s}", *line == '{' ? "" : "{", (int) length, line);
  g_autoptr (JsonObject) object = dup_object (text, strlen (text));
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (object == NULL)
    return FALSE;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!json_object_has_member (self->head, name))
      json_object_set_member (self->head, name, json_node_copy (node));
  return TRUE;
}

/* What only holds the document together. */
static gboolean
is_frame (const char *line, gsize length)
{
  static const char *const frames[] = { "", "]", "]}", "}", "\"entries\":[", "\"trash\":[" };

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    if (strlen (frames[i]) == length && memcmp (frames[i], line, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
take_line (Salvage *self, const char *line, gsize length)
{
  g_autoptr (JsonObject) object = NULL;

  if (is_frame (line, length))
    return TRUE;
  if (*line == '"' || g_str_has_prefix (line, "{\"format\":"))
    return take_member (self, line, length);
  object = dup_object (line, length);
  if (object == NULL)
    return FALSE;
  return json_object_has_member (object, "deleted") ? take_trashed (self, object)
                                                    : take_entry (self, object);
}

static void
take_text (Salvage *self, GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = data + size;

  while (data < end)
    {
      const char *stop = memchr (data, '\n', (gsize) (end - data));
      const gsize whole = (gsize) ((stop != NULL ? stop : end) - data);
      /* Letters that are none any more are marked as such; the rest of the entry is kept. */
      g_autofree char *line = g_utf8_make_valid (data, (gssize) whole);
      gsize length;

      g_strstrip (line);
      length = strlen (line);
      if (length > 0 && line[length - 1] == ',')
        line[--length] = '\0';
      if (!take_line (self, line, length))
        {
          self->lost++;
          self->lost_of_head += !self->past_head;
        }
      self->past_head = self->past_head || strcmp (line, "\"entries\":[") == 0;
      data += whole + 1;
    }
}

/* An entry whose reference leads where none can is given up, until there is none. */
static void
drop_bad_references (Salvage *self)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *entries = self->snapshot->entries;
  FmnEntry *wrong;

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_insert (by_id, (gpointer) fmn_entry_get_id (entries->pdata[i]), entries->pdata[i]);
  while ((wrong = fmn_codec_find_bad_reference (self->snapshot, by_id)) != NULL)
    {
      g_hash_table_remove (by_id, fmn_entry_get_id (wrong));
      g_ptr_array_remove (entries, wrong);
      self->lost++;
    }
}

static void
take_head (Salvage *self, FmnSnapshot *fallback)
{
  FmnSnapshot *snapshot = self->snapshot;
  JsonNode *sample = json_object_get_member (self->head, "sample");
  JsonNode *id = json_object_get_member (self->head, "id");

  if (id != NULL && json_node_get_value_type (id) == G_TYPE_STRING
      && g_uuid_string_is_valid (json_node_get_string (id)))
    snapshot->id = json_node_dup_string (id);
  else
    snapshot->id = fallback != NULL ? g_strdup (fallback->id) : g_uuid_string_random ();
  snapshot->sample = sample != NULL && json_node_get_value_type (sample) == G_TYPE_BOOLEAN
                     && json_node_get_boolean (sample);
  snapshot->info = fmn_info_new_from_json (self->head, NULL);
  /* Half of what she set is no newer than the whole of it. */
  if (snapshot->info != NULL && fallback != NULL && self->lost_of_head > 0)
    g_clear_pointer (&snapshot->info, fmn_info_unref);
  if (snapshot->info == NULL)
    snapshot->info = fallback != NULL ? fmn_info_ref (fallback->info) : fmn_info_new ();
  snapshot->extra = fmn_codec_dup_extra (self->head);
}

FmnSnapshot *
fmn_codec_salvage (GBytes *bytes, GBytes *own, FmnSnapshot *fallback, guint *n_lost)
{
  g_autoptr (JsonObject) head = json_object_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Salvage self = { .snapshot = fmn_snapshot_alloc (), .head = head, .seen = seen };

  g_return_val_if_fail (bytes != NULL && n_lost != NULL, NULL);

  take_text (&self, bytes);
  if (own != NULL)
    take_text (&self, own);
  drop_bad_references (&self);
  take_head (&self, fallback);
  *n_lost = self.lost;
  return self.snapshot;
}

/* fmn-codec.c: the journal as the JSON document of docs/FORMAT.md, checked on the way in, kept line by line on the way out.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-codec.h"

#include "fmn-codec-parts.h"
#include "fmn-codec-private.h"
#include "fmn-journal-private.h"
#include "fmn-json-object.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_DEPTH 64
#define MAX_BYTES (256u * 1024 * 1024)

static gboolean
invalid (GError **error, const char *message)
{
  g_set_error_literal (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
not_json (GError **error, const char *message)
{
  g_set_error_literal (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NOT_JSON, message);
  return FALSE;
}

/* The four digits behind "\\u" at @at, or -1. */
static int
read_unicode_escape (const char *data, gsize size, gsize at)
{
  int code = 0;

  if (size - at < 6 || data[at] != '\\' || data[at + 1] != 'u')
    return -1;
  for (gsize i = at + 2; i < at + 6; i++)
    {
      if (!g_ascii_isxdigit (data[i]))
        return -1;
      code = code * 16 + g_ascii_xdigit_value (data[i]);
    }
  return code;
}

/* How long the escape at @at is; 0 when JSON has no such one. json-glib also reads octal ones, half
 * characters and zeros, which would make a text that cannot be written and read again. */
static gsize
measure_escape (const char *data, gsize size, gsize at)
{
  int code, low;

  if (size - at < 2)
    return 0;
  if (data[at + 1] != 'u')
    return strchr ("\"\\/bfnrt", data[at + 1]) != NULL && data[at + 1] != '\0' ? 2 : 0;
  code = read_unicode_escape (data, size, at);
  if (code <= 0 || (code >= 0xdc00 && code <= 0xdfff))
    return 0;
  if (code < 0xd800 || code > 0xdfff)
    return 6;
  low = read_unicode_escape (data, size, at + 6);
  return low >= 0xdc00 && low <= 0xdfff ? 12 : 0;
}

/* json-glib descends once a level on the stack, so depth is measured before it sees the text. It
 * also reads comments and single quotes, which JSON has not: inside those the count would go wrong,
 * so whatever begins one ends the look. And of several values one after another it takes the last:
 * a document is one object or array, with nothing but white space around it. */
static gboolean
is_shallow_json (const char *data, gsize size)
{
  gboolean in_string = FALSE;
  gboolean closed = FALSE;
  int depth = 0;
  gsize escape;

  for (gsize i = 0; i < size; i++)
    {
      if (depth == 0 && !g_ascii_isspace (data[i])
          && (closed || (data[i] != '{' && data[i] != '[')))
        return FALSE;
      switch (data[i])
        {
        case '"':
          in_string = !in_string;
          break;
        case '\\':
          escape = in_string ? measure_escape (data, size, i) : 0;
          if (escape == 0)
            return FALSE;
          i += escape - 1;
          break;
        case '/':
        case '#':
        case '\'':
          if (!in_string)
            return FALSE;
          break;
        case '{':
        case '[':
          if (!in_string && ++depth > MAX_DEPTH)
            return FALSE;
          break;
        case '}':
        case ']':
          depth -= !in_string;
          closed = depth == 0;
          break;
        default:
          break;
        }
    }
  return TRUE;
}

JsonNode *
fmn_codec_parse_text (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  const char *data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (size == 0)
    return not_json (error, _ ("The journal file is empty. Nothing was changed.")), NULL;
  if (size > MAX_BYTES || !is_shallow_json (data, size))
    return not_json (error, _ ("The journal file is damaged: it is larger or deeper than any "
                               "journal can be, or holds something else. Nothing was changed.")),
           NULL;
  if (!g_utf8_validate_len (data, size, NULL)
      || !json_parser_load_from_data (parser, data, (gssize) size, NULL)
      || json_parser_get_root (parser) == NULL) /* nothing but white space is no error to it */
    return not_json (error, _ ("The journal file is damaged: it ends too soon or holds something "
                               "else. Nothing was changed.")),
           NULL;
  return json_parser_steal_root (parser);
}

static gboolean
check_format (JsonObject *document, GError **error)
{
  JsonNode *node = json_object_get_member (document, "format");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 1)
    return invalid (error, _ ("This file is not a journal. Nothing was changed."));
  if (json_node_get_int (node) > FMN_FORMAT)
    {
      g_set_error_literal (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NEWER,
                           _ ("This journal was written by a newer version of the program. Nothing "
                              "was changed; please open it with that version."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_array (JsonObject *document, const char *name, JsonArray **out, GError **error)
{
  JsonNode *node = json_object_get_member (document, name);

  *out = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return invalid (error, _ ("The journal file is damaged: its list of entries cannot be read. "
                              "Nothing was changed."));
  *out = json_node_get_array (node);
  return TRUE;
}

static FmnEntry *
read_entry (JsonNode *node, GHashTable *by_id, GError **error)
{
  g_autoptr (FmnEntry) entry = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return invalid (error, _ ("The journal file is damaged: its list of entries holds something "
                              "else. Nothing was changed.")),
           NULL;
  entry = fmn_entry_new_from_json (json_node_get_object (node), error);
  if (entry == NULL)
    {
      g_prefix_error_literal (error, _ ("The journal file is damaged. Nothing was changed. "));
      return NULL;
    }
  if (!g_hash_table_insert (by_id, (gpointer) fmn_entry_get_id (entry), entry))
    {
      g_set_error (
          error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID,
          _ ("The journal file is damaged: two entries have the number %s. Nothing was changed."),
          fmn_entry_get_id (entry));
      return NULL;
    }
  return g_steal_pointer (&entry);
}

static gboolean
read_entries (FmnSnapshot *self, JsonArray *array, GHashTable *by_id, GError **error)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      FmnEntry *entry = read_entry (json_array_get_element (array, i), by_id, error);

      if (entry == NULL)
        return FALSE;
      g_ptr_array_add (self->entries, entry);
    }
  return TRUE;
}

static gboolean
read_trash (FmnSnapshot *self, JsonArray *array, GHashTable *by_id, GError **error)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *object;
      g_autoptr (FmnEntry) entry = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (node)
          || fmn_json_object_get_text (json_node_get_object (node), "deleted") == NULL)
        return invalid (
            error,
            _ ("The journal file is damaged: its trash cannot be read. Nothing was changed."));
      object = json_node_get_object (node);
      entry = read_entry (json_object_get_member (object, "entry"), by_id, error);
      if (entry == NULL)
        return FALSE;
      g_ptr_array_add (
          self->trash,
          fmn_trashed_new (entry, fmn_json_object_get_text (object, "deleted"), object));
    }
  return TRUE;
}

FmnEntry *
fmn_codec_find_bad_reference (FmnSnapshot *self, GHashTable *by_id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (self->entries, i);
      const char *visit = fmn_entry_get_visit_id (entry);
      FmnEntry *target = visit != NULL ? g_hash_table_lookup (by_id, visit) : NULL;
      FmnEntry *slow = entry;

      if (target != NULL && fmn_entry_get_kind (target) != FMN_KIND_VISIT)
        return entry;
      target = entry;
      /* Two steps for the target, one for the follower: they meet in a loop alone. */
      for (guint step = 0; fmn_entry_get_pregnancy_id (target) != NULL; step++)
        {
          target = g_hash_table_lookup (by_id, fmn_entry_get_pregnancy_id (target));
          if (target == NULL)
            break;
          if (fmn_entry_get_kind (target) != FMN_KIND_PREGNANCY)
            return entry;
          if (step % 2 == 1)
            slow = g_hash_table_lookup (by_id, fmn_entry_get_pregnancy_id (slow));
          if (target == slow)
            return entry;
        }
    }
  return NULL;
}

static gboolean
check_references (FmnSnapshot *self, GHashTable *by_id, GError **error)
{
  FmnEntry *wrong = fmn_codec_find_bad_reference (self, by_id);

  if (wrong != NULL)
    g_set_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID,
                 _ ("The journal file is damaged: entry %s refers to itself or to an entry of "
                    "another kind. Nothing was changed."),
                 fmn_entry_get_id (wrong));
  return wrong == NULL;
}

JsonObject *
fmn_codec_dup_extra (JsonObject *document)
{
  static const char *const known[]
      = { "format",        "id",      "sample", "people", "words", "settings",
          "info-modified", "entries", "trash",  NULL };
  JsonObject *extra = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, document);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_strv_contains (known, name))
      json_object_set_member (extra, name, json_node_copy (node));
  return extra;
}

/* The private part of the journal @id: the arrays live as long as what is returned. */
static JsonNode *
parse_own (GBytes *own, const char *id, JsonArray **entries, JsonArray **trash, GError **error)
{
  g_autoptr (JsonNode) root = fmn_codec_parse_text (own, error);
  JsonObject *document;

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return invalid (error, _ ("This file is not a journal. Nothing was changed.")), NULL;
  document = json_node_get_object (root);
  if (!check_format (document, error))
    return NULL;
  if (g_strcmp0 (fmn_json_object_get_text (document, "id"), id) != 0)
    return invalid (error, _ ("The journal file is damaged: its private part belongs to another "
                              "journal. Nothing was changed.")),
           NULL;
  if (!read_array (document, "entries", entries, error)
      || !read_array (document, "trash", trash, error))
    return NULL;
  return g_steal_pointer (&root);
}

FmnSnapshot *
fmn_codec_parse (GBytes *bytes, GError **error)
{
  return fmn_codec_parse_parts (bytes, NULL, error);
}

FmnSnapshot *
fmn_codec_parse_parts (GBytes *bytes, GBytes *own, GError **error)
{
  g_autoptr (FmnSnapshot) self = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GHashTable) by_id = NULL;
  JsonObject *document;
  g_autoptr (JsonNode) own_root = NULL;
  JsonArray *entries, *trash;
  JsonArray *own_entries = NULL, *own_trash = NULL;
  JsonNode *sample;
  const char *id;

  g_return_val_if_fail (bytes != NULL, NULL);

  root = fmn_codec_parse_text (bytes, error);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return invalid (error, _ ("This file is not a journal. Nothing was changed.")), NULL;
  document = json_node_get_object (root);
  if (!check_format (document, error))
    return NULL;
  id = fmn_json_object_get_text (document, "id");
  if (id == NULL || !g_uuid_string_is_valid (id))
    return invalid (error, _ ("This file is not a journal. Nothing was changed.")), NULL;

  self = fmn_snapshot_alloc ();
  self->id = g_strdup (id);
  sample = json_object_get_member (document, "sample");
  self->sample = sample != NULL && JSON_NODE_HOLDS_VALUE (sample) && json_node_get_boolean (sample);
  self->info = fmn_info_new_from_json (document, error);
  self->extra = fmn_codec_dup_extra (document);
  if (self->info == NULL || !read_array (document, "entries", &entries, error)
      || !read_array (document, "trash", &trash, error))
    return NULL;
  by_id = g_hash_table_new (g_str_hash, g_str_equal);
  if (own != NULL)
    {
      own_root = parse_own (own, id, &own_entries, &own_trash, error);
      if (own_root == NULL)
        return NULL;
    }
  if (!read_entries (self, entries, by_id, error) || !read_entries (self, own_entries, by_id, error)
      || !check_references (self, by_id, error) || !read_trash (self, trash, by_id, error)
      || !read_trash (self, own_trash, by_id, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
append_members (GString *out, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autoptr (JsonNode) key = json_node_init_string (json_node_alloc (), name);
      g_autofree char *quoted = json_to_string (key, FALSE);
      g_autofree char *value = json_to_string (node, FALSE);

      g_string_append_printf (out, ",\n%s:%s", quoted, value);
    }
}

/* What a part has of the entries: all, or those whose being private is @own. */
static gboolean
has_part (FmnCodecPart part, gboolean own)
{
  return part == FMN_CODEC_WHOLE || own == (part == FMN_CODEC_OWN);
}

static gboolean
is_private (GHashTable *hidden, FmnEntry *entry)
{
  const char *pregnancy = fmn_entry_get_pregnancy_id (entry);

  return fmn_entry_get_only_me (entry) || g_hash_table_contains (hidden, fmn_entry_get_id (entry))
         || (pregnancy != NULL && g_hash_table_contains (hidden, pregnancy));
}

static void
collect_if_hidden (GHashTable *hidden, FmnEntry *entry)
{
  if (fmn_entry_get_kind (entry) == FMN_KIND_PREGNANCY && fmn_entry_get_only_me (entry))
    g_hash_table_add (hidden, (gpointer) fmn_entry_get_id (entry));
}

/* Pregnancies that are for one person alone, in the trash too: what belongs to them would tell of them. */
static GHashTable *
collect_hidden (FmnSnapshot *self)
{
  GHashTable *hidden = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->entries->len; i++)
    collect_if_hidden (hidden, g_ptr_array_index (self->entries, i));
  for (guint i = 0; i < self->trash->len; i++)
    collect_if_hidden (hidden, fmn_trashed_get_entry (g_ptr_array_index (self->trash, i)));
  return hidden;
}

GHashTable *
fmn_snapshot_dup_private (FmnSnapshot *self)
{
  g_autoptr (GHashTable) hidden = NULL;
  GHashTable *private;

  g_return_val_if_fail (self != NULL, NULL);

  hidden = collect_hidden (self);
  private = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->entries->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (self->entries, i);

      if (is_private (hidden, entry))
        g_hash_table_add (private, (gpointer) fmn_entry_get_id (entry));
    }
  return private;
}

/* In the private part the journal is named and nothing more of it is said. */
static void
append_head (GString *out, FmnSnapshot *snapshot, FmnCodecPart part)
{
  g_autoptr (JsonObject) head = json_object_new ();

  g_string_append_printf (out, "{\"format\":%d,\n\"id\":\"%s\"", FMN_FORMAT, snapshot->id);
  if (part == FMN_CODEC_OWN)
    return;
  if (snapshot->sample)
    g_string_append (out, ",\n\"sample\":true");
  fmn_info_to_json (snapshot->info, head);
  append_members (out, head);
  append_members (out, snapshot->extra);
}

GBytes *
fmn_codec_serialise_part (FmnSnapshot *snapshot, FmnCodecPart part)
{
  g_autoptr (GHashTable) hidden = NULL;
  const char *between = "\n";
  GString *out;
  gsize size;

  g_return_val_if_fail (snapshot != NULL, NULL);

  hidden = collect_hidden (snapshot);
  out = g_string_sized_new (256 + 512 * (gsize) snapshot->entries->len);
  append_head (out, snapshot, part);
  g_string_append (out, ",\n\"entries\":[");
  for (guint i = 0; i < snapshot->entries->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (snapshot->entries, i);

      if (!has_part (part, is_private (hidden, entry)))
        continue;
      g_string_append (out, between);
      g_string_append (out, fmn_entry_get_json_text (entry));
      between = ",\n";
    }
  g_string_append (out, "\n],\n\"trash\":[");
  between = "\n";
  for (guint i = 0; i < snapshot->trash->len; i++)
    {
      FmnTrashed *trashed = g_ptr_array_index (snapshot->trash, i);
      g_autofree char *text = NULL;

      if (!has_part (part, is_private (hidden, fmn_trashed_get_entry (trashed))))
        continue;
      text = fmn_trashed_dup_json_text (trashed);
      g_string_append (out, between);
      g_string_append (out, text);
      between = ",\n";
    }
  g_string_append (out, "\n]}\n");
  size = out->len;
  return g_bytes_new_take (g_string_free (out, FALSE), size);
}

GBytes *
fmn_codec_serialise (FmnSnapshot *snapshot)
{
  return fmn_codec_serialise_part (snapshot, FMN_CODEC_WHOLE);
}

void
fmn_snapshot_warm (FmnSnapshot *self, FmnNamerFunc namer, gpointer data)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->entries->len; i++)
    fmn_entry_get_search_text (g_ptr_array_index (self->entries, i), namer, data);
}

guint
fmn_snapshot_get_n_entries (FmnSnapshot *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

FmnEntry *
fmn_snapshot_get_entry (FmnSnapshot *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, i);
}

const char *
fmn_snapshot_get_id (FmnSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

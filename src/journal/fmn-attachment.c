/* fmn-attachment.c: what an entry knows of a paper attached to it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-attachment.h"

#include "fmn-journal-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FmnAttachment
{
  gatomicrefcount ref_count;
  JsonObject *json; /* never changed */
};

G_DEFINE_BOXED_TYPE (FmnAttachment, fmn_attachment, fmn_attachment_ref, fmn_attachment_unref)

/* It names a file: letters, digits and hyphens, never a way to another folder. */
static gboolean
is_id (const char *id)
{
  return id != NULL && *id != '\0' && strlen (id) <= 64
         && strspn (id, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-")
                == strlen (id);
}

static FmnAttachment *
paper_take (JsonObject *json)
{
  FmnAttachment *self = g_new0 (FmnAttachment, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->json = json;
  return self;
}

/* Without folders, control characters and what no file system takes. (transfer full) */
static char *
clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : "", -1);
  const char *slash = strrchr (valid, '/');
  GString *clean = g_string_new (NULL);

  for (const char *at = slash != NULL ? slash + 1 : valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_type (c) == G_UNICODE_LINE_SEPARATOR
          || g_unichar_type (c) == G_UNICODE_PARAGRAPH_SEPARATOR || g_unichar_iscntrl (c))
        c = ' ';
      if (clean->len + 6 > 255)
        break;
      g_string_append_unichar (clean, c);
    }
  return g_strstrip (g_string_free (clean, FALSE));
}

FmnAttachment *
fmn_attachment_new (const char *id,
                    const char *name,
                    const char *media_type,
                    guint64 size,
                    const char *digest,
                    const char *added)
{
  g_autofree char *clean = clean_name (name);
  JsonObject *json;

  g_return_val_if_fail (is_id (id), NULL);
  g_return_val_if_fail (size <= G_MAXINT64, NULL);

  json = json_object_new ();
  json_object_set_string_member (json, "id", id);
  if (*clean != '\0')
    json_object_set_string_member (json, "name", clean);
  if (media_type != NULL)
    json_object_set_string_member (json, "media-type", media_type);
  json_object_set_int_member (json, "size", (gint64) size);
  if (digest != NULL)
    json_object_set_string_member (json, "digest", digest);
  if (added != NULL)
    json_object_set_string_member (json, "added", added);
  return paper_take (json);
}

FmnAttachment *
fmn_attachment_new_from_json (JsonObject *object)
{
  g_return_val_if_fail (object != NULL, NULL);

  if (!is_id (json_object_get_string_member_with_default (object, "id", NULL)))
    return NULL;
  return paper_take (json_object_ref (object));
}

FmnAttachment *
fmn_attachment_ref (FmnAttachment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
fmn_attachment_unref (FmnAttachment *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  json_object_unref (self->json);
  g_free (self);
}

const char *
fmn_attachment_get_id (FmnAttachment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return json_object_get_string_member (self->json, "id");
}

const char *
fmn_attachment_get_name (FmnAttachment *self)
{
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);

  name = json_object_get_string_member_with_default (self->json, "name", "");
  return *name != '\0' ? name : _ ("Paper without a name");
}

const char *
fmn_attachment_get_media_type (FmnAttachment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return json_object_get_string_member_with_default (self->json, "media-type",
                                                     "application/octet-stream");
}

gboolean
fmn_attachment_get_size (FmnAttachment *self, guint64 *size)
{
  gint64 value;

  g_return_val_if_fail (self != NULL && size != NULL, FALSE);

  value = json_object_get_int_member_with_default (self->json, "size", -1);
  *size = value >= 0 ? (guint64) value : 0;
  return value >= 0;
}

const char *
fmn_attachment_get_digest (FmnAttachment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return json_object_get_string_member_with_default (self->json, "digest", NULL);
}

const char *
fmn_attachment_get_added (FmnAttachment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return json_object_get_string_member_with_default (self->json, "added", NULL);
}

guint
fmn_attachment_get_n_pages (FmnAttachment *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) CLAMP (json_object_get_int_member_with_default (self->json, "pages", 0), 0,
                        G_MAXINT);
}

FmnAttachment *
fmn_attachment_with_pages (FmnAttachment *self, guint n_pages)
{
  JsonObject *json;
  g_autoptr (GList) names = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json = json_object_new ();
  names = json_object_get_members (self->json);
  for (GList *at = names; at != NULL; at = at->next)
    json_object_set_member (json, at->data, json_object_dup_member (self->json, at->data));
  if (n_pages > 0)
    json_object_set_int_member (json, "pages", n_pages);
  return paper_take (json);
}

/**
 * fmn_attachment_sniff:
 * @head: the beginning of a file; 16 bytes are enough
 * @n: how much of it there is
 *
 * Returns: (nullable): the media type that the bytes themselves tell
 */
const char *
fmn_attachment_sniff (const guint8 *head, gsize n)
{
  static const struct
  {
    const char *type;
    gsize at;
    const char *bytes;
    gsize n;
  } marks[] = {
    { "application/pdf", 0, "%PDF-", 5 },   { "image/png", 0, "\x89PNG\r\n\x1a\n", 8 },
    { "image/jpeg", 0, "\xff\xd8\xff", 3 }, { "image/gif", 0, "GIF8", 4 },
    { "image/webp", 8, "WEBP", 4 },         { "image/tiff", 0, "II*\0", 4 },
    { "image/tiff", 0, "MM\0*", 4 },        { "image/bmp", 0, "BM", 2 },
    { "image/heic", 4, "ftypheic", 8 },     { "image/heic", 4, "ftypheix", 8 },
    { "image/avif", 4, "ftypavif", 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (n >= marks[i].at + marks[i].n
        && memcmp (head + marks[i].at, marks[i].bytes, marks[i].n) == 0)
      return marks[i].type;
  return NULL;
}

/* FmnAttachment of an array of the file. */
static void
append_papers (GPtrArray *papers, JsonArray *array)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      FmnAttachment *paper = JSON_NODE_HOLDS_OBJECT (node)
                                 ? fmn_attachment_new_from_json (json_node_get_object (node))
                                 : NULL;

      if (paper != NULL)
        g_ptr_array_add (papers, paper);
    }
}

GPtrArray *
fmn_entry_dup_papers (FmnEntry *entry)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_attachment_unref);

  g_return_val_if_fail (FMN_IS_ENTRY (entry), papers);

  append_papers (papers, fmn_entry_get_array (entry, "papers"));
  return papers;
}

/* What the draft has, with @paper in the place of the one of @id (NULL: without it). FALSE when there is none of @id. */
static gboolean
change_papers (FmnDraft *draft, const char *id, FmnAttachment *paper)
{
  JsonObject *json = fmn_draft_peek (draft);
  JsonArray *before = json_object_has_member (json, "papers")
                          ? json_object_get_array_member (json, "papers")
                          : NULL;
  JsonArray *after = json_array_new ();
  gboolean found = FALSE;

  for (guint i = 0; before != NULL && i < json_array_get_length (before); i++)
    {
      JsonNode *node = json_array_get_element (before, i);

      if (JSON_NODE_HOLDS_OBJECT (node)
          && g_strcmp0 (json_object_get_string_member_with_default (json_node_get_object (node),
                                                                    "id", NULL),
                        id)
                 == 0)
        {
          found = TRUE;
          if (paper != NULL)
            json_array_add_object_element (after, json_object_ref (paper->json));
        }
      else
        json_array_add_element (after, json_node_copy (node));
    }
  if (!found && paper != NULL)
    json_array_add_object_element (after, json_object_ref (paper->json));
  fmn_draft_set_array (draft, "papers", after);
  return found;
}

void
fmn_draft_add_paper (FmnDraft *draft, FmnAttachment *paper)
{
  g_return_if_fail (FMN_IS_DRAFT (draft));
  g_return_if_fail (paper != NULL);

  change_papers (draft, fmn_attachment_get_id (paper), paper);
}

static gboolean
has_paper (FmnDraft *draft, const char *id)
{
  g_autoptr (GPtrArray) papers
      = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_attachment_unref);
  JsonObject *json = fmn_draft_peek (draft);

  if (json_object_has_member (json, "papers"))
    append_papers (papers, json_object_get_array_member (json, "papers"));
  for (guint i = 0; i < papers->len; i++)
    if (g_strcmp0 (fmn_attachment_get_id (papers->pdata[i]), id) == 0)
      return TRUE;
  return FALSE;
}

gboolean
fmn_draft_replace_paper (FmnDraft *draft, FmnAttachment *paper)
{
  g_return_val_if_fail (FMN_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (paper != NULL, FALSE);

  return has_paper (draft, fmn_attachment_get_id (paper))
         && change_papers (draft, fmn_attachment_get_id (paper), paper);
}

gboolean
fmn_draft_remove_paper (FmnDraft *draft, const char *id)
{
  g_return_val_if_fail (FMN_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return has_paper (draft, id) && change_papers (draft, id, NULL);
}

static void
collect (GHashTable *ids, JsonArray *array)
{
  g_autoptr (GPtrArray) papers
      = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_attachment_unref);

  append_papers (papers, array);
  for (guint i = 0; i < papers->len; i++)
    g_hash_table_add (ids, g_strdup (fmn_attachment_get_id (papers->pdata[i])));
}

static void
collect_of_entry (GHashTable *ids, FmnEntry *entry)
{
  JsonArray *versions = fmn_entry_get_versions (entry);

  collect (ids, fmn_entry_get_array (entry, "papers"));
  for (guint i = 0; versions != NULL && i < json_array_get_length (versions); i++)
    {
      JsonNode *node = json_array_get_element (versions, i);
      JsonNode *papers = JSON_NODE_HOLDS_OBJECT (node)
                             ? json_object_get_member (json_node_get_object (node), "papers")
                             : NULL;

      if (papers != NULL && JSON_NODE_HOLDS_ARRAY (papers))
        collect (ids, json_node_get_array (papers));
    }
}

GHashTable *
fmn_snapshot_dup_paper_ids (FmnSnapshot *snapshot)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (snapshot != NULL, ids);

  for (guint i = 0; i < snapshot->entries->len; i++)
    collect_of_entry (ids, snapshot->entries->pdata[i]);
  for (guint i = 0; i < snapshot->trash->len; i++)
    collect_of_entry (ids, fmn_trashed_get_entry (snapshot->trash->pdata[i]));
  return ids;
}

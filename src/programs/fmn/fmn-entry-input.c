/* fmn-entry-input.c: an entry as it comes in: JSON from standard input, or name=value from the command line.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-entry-input.h"

#include "fmn-codec.h"
#include "fmn-command.h"
#include "fmn-json-object.h"
#include "fmn-typed-field.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define MAX_ENTRY_BYTES (16 * 1024 * 1024) /* bytes of one entry */

static GBytes *
read_all (GError **error)
{
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, error)) > 0)
    {
      g_byte_array_append (all, buffer, (guint) n);
      if (all->len > MAX_ENTRY_BYTES)
        return fmn_command_misused (error, _ ("What came in is larger than any entry can be.")),
               NULL;
    }
  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

JsonObject *
fmn_entry_input_read (GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (isatty (STDIN_FILENO))
    g_printerr ("%s\n", _ ("One entry as JSON, please; Ctrl+D ends it."));
  bytes = read_all (error);
  if (bytes == NULL)
    return NULL;
  node = fmn_codec_parse_text (bytes, NULL);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return fmn_command_misused (error, _ ("What came in is not one whole JSON object.")), NULL;
  return json_object_ref (json_node_get_object (node));
}

static gboolean
set_id (FmnSession *session, FmnDraft *draft, const char *id, GError **error)
{
  g_autofree char *lower = id != NULL ? g_ascii_strdown (id, -1) : NULL;

  if (lower == NULL || !g_uuid_string_is_valid (lower))
    return fmn_command_misused (error, _ ("The id of the entry is not a UUID."));
  if (fmn_session_has_id (session, lower))
    return fmn_command_misused (error, _ ("There is an entry with the id “%s” already."), id);
  fmn_draft_set_string (draft, "id", lower);
  return TRUE;
}

FmnDraft *
fmn_entry_input_new_draft (FmnSession *session, JsonObject *object, GError **error)
{
  const char *kind_id = fmn_json_object_get_text (object, "kind");
  FmnKind kind = fmn_kind_from_id (kind_id);
  g_autoptr (FmnDraft) draft = NULL;

  if (kind_id == NULL)
    return fmn_command_misused (error, _ ("The entry does not say its kind.")), NULL;
  if (kind == FMN_KIND_UNKNOWN)
    return fmn_command_misused (error, _ ("There is no kind “%s”."), kind_id), NULL;
  draft = fmn_draft_new (kind, session->clock);
  if (json_object_has_member (object, "id")
      && !set_id (session, draft, fmn_json_object_get_text (object, "id"), error))
    return NULL;
  if (json_object_has_member (object, "created"))
    fmn_draft_set_node (draft, "created", json_object_get_member (object, "created"));
  if (json_object_has_member (object, "versions"))
    fmn_draft_set_node (draft, "versions", json_object_get_member (object, "versions"));
  return fmn_entry_input_apply (session, draft, object, error) ? g_steal_pointer (&draft) : NULL;
}

static gboolean
apply_member (
    FmnSession *session, FmnDraft *draft, const char *name, JsonNode *node, GError **error)
{
  JsonNode *before = json_object_get_member (fmn_draft_peek (draft), name);
  const FmnField *field = fmn_kind_find_field (fmn_draft_get_kind (draft), name);

  if (before != NULL && json_node_equal (before, node))
    return TRUE;
  if (field != NULL && JSON_NODE_HOLDS_VALUE (node)
      && json_node_get_value_type (node) == G_TYPE_STRING)
    return fmn_typed_field_set (session, draft, name, json_node_get_string (node), error);
  if (field != NULL && field->type == FMN_FIELD_BOOLEAN && JSON_NODE_HOLDS_VALUE (node)
      && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    fmn_draft_set_boolean (draft, name, json_node_get_boolean (node));
  else
    fmn_draft_set_node (draft, name, node);
  return TRUE;
}

gboolean
fmn_entry_input_apply (FmnSession *session, FmnDraft *draft, JsonObject *object, GError **error)
{
  static const char *const fixed[] = { "id", "kind", "created", "modified", "versions", NULL };
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  /* The test goes before its value: it says how the value is read. */
  if (fmn_draft_get_kind (draft) == FMN_KIND_TEST && json_object_has_member (object, "test")
      && !apply_member (session, draft, "test", json_object_get_member (object, "test"), error))
    return FALSE;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_strv_contains (fixed, name) && !apply_member (session, draft, name, node, error))
      return FALSE;
  return TRUE;
}

static gboolean
apply_pair (FmnSession *session, FmnDraft *draft, const char *pair, GError **error)
{
  const char *equals = strchr (pair, '=');
  g_autofree char *name = NULL;

  if (equals == NULL || equals == pair)
    return fmn_command_misused (error, _ ("“%s” is not of the form name=value."), pair);
  if (!g_utf8_validate (equals, -1, NULL))
    return fmn_command_misused (error, _ ("What was given is not UTF-8 text."));
  name = g_strndup (pair, equals - pair);
  return fmn_typed_field_set (session, draft, name, equals + 1, error);
}

gboolean
fmn_entry_input_apply_pairs (FmnSession *session, FmnDraft *draft, char **pairs, GError **error)
{
  for (guint i = 0; pairs != NULL && pairs[i] != NULL; i++)
    if (g_str_has_prefix (pairs[i], "test=") && !apply_pair (session, draft, pairs[i], error))
      return FALSE;
  for (guint i = 0; pairs != NULL && pairs[i] != NULL; i++)
    if (!g_str_has_prefix (pairs[i], "test=") && !apply_pair (session, draft, pairs[i], error))
      return FALSE;
  return TRUE;
}

/* What the file's reader would refuse, refused before it is written: see docs/FORMAT.md, "Limits". */
static gboolean
check_references (FmnSession *session, FmnEntry *entry, GError **error)
{
  const char *visit = fmn_entry_get_visit_id (entry);
  FmnEntry *target = visit != NULL ? fmn_journal_lookup (session->journal, visit) : NULL;
  const char *next = fmn_entry_get_pregnancy_id (entry);

  if (target != NULL && fmn_entry_get_kind (target) != FMN_KIND_VISIT)
    return fmn_command_misused (error, _ ("The entry “%s” is of another kind."), visit);
  /* The journal itself holds no loop, so a walk that comes back comes back to this entry. */
  while (next != NULL)
    {
      if (strcmp (next, fmn_entry_get_id (entry)) == 0)
        return fmn_command_misused (error, _ ("A pregnancy cannot belong to itself."));
      target = fmn_journal_lookup (session->journal, next);
      if (target != NULL && fmn_entry_get_kind (target) != FMN_KIND_PREGNANCY)
        return fmn_command_misused (error, _ ("The entry “%s” is of another kind."), next);
      next = target != NULL ? fmn_entry_get_pregnancy_id (target) : NULL;
    }
  return TRUE;
}

FmnEntry *
fmn_entry_input_build (FmnSession *session, FmnDraft *draft, GError **error)
{
  g_autoptr (GError) met = NULL;
  g_autoptr (FmnEntry) entry = fmn_draft_build (draft, &met);

  if (entry == NULL)
    return fmn_command_misused (error, "%s", met->message), NULL;
  return check_references (session, entry, error) ? g_steal_pointer (&entry) : NULL;
}

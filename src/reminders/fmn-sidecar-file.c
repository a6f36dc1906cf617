/* fmn-sidecar-file.c: the small file through which the app tells the background service when to speak: opaque ids, times, and no more words than may be said.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-sidecar.h"

#include "fmn-codec.h"
#include "fmn-json-object.h"

#include <glib/gstdio.h>

#define SIDECAR_FORMAT 1

char *
fmn_sidecar_default_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "forget-me-not", "reminders.json", NULL);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_reminder (JsonBuilder *builder, FmnReminder *reminder)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", fmn_reminder_get_id (reminder));
  add_text (builder, "at", fmn_reminder_get_at (reminder));
  if (fmn_reminder_get_says (reminder) >= FMN_SAYS_KIND)
    add_text (builder, "topic", fmn_topic_to_id (fmn_reminder_get_topic (reminder)));
  if (fmn_reminder_get_caption (reminder) != NULL)
    add_text (builder, "caption", fmn_reminder_get_caption (reminder));
  json_builder_end_object (builder);
}

static char *
make_text (GPtrArray *reminders, const FmnPolicy *policy)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_int_value (builder, SIDECAR_FORMAT);
  json_builder_set_member_name (builder, "policy");
  fmn_policy_build (policy, builder);
  json_builder_set_member_name (builder, "reminders");
  json_builder_begin_array (builder);
  for (guint i = 0; i < reminders->len; i++)
    add_reminder (builder, g_ptr_array_index (reminders, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

gboolean
fmn_sidecar_write (const char *path, GPtrArray *reminders, const FmnPolicy *policy, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL && reminders != NULL && policy != NULL, FALSE);

  text = make_text (reminders, policy);
  folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;

      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (saved),
                           g_strerror (saved));
      return FALSE;
    }
  return g_file_set_contents_full (
      path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

static FmnReminder *
read_reminder (JsonObject *object, FmnSays says)
{
  const char *id = fmn_json_object_get_text (object, "id");
  const char *at = fmn_json_object_get_text (object, "at");

  if (id == NULL || at == NULL)
    return NULL;
  return fmn_reminder_new_about (id, at, says,
                                 fmn_topic_from_id (fmn_json_object_get_text (object, "topic")),
                                 fmn_json_object_get_text (object, "caption"));
}

static GPtrArray *
read_text (GBytes *bytes, FmnPolicy *policy)
{
  g_autoptr (GPtrArray) out = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  g_autoptr (JsonNode) root = fmn_codec_parse_text (bytes, NULL);
  JsonObject *object;
  JsonNode *list, *rules;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  object = json_node_get_object (root);
  list = json_object_get_member (object, "reminders");
  rules = json_object_get_member (object, "policy");
  if (list == NULL || !JSON_NODE_HOLDS_ARRAY (list))
    return NULL;
  if (rules != NULL && JSON_NODE_HOLDS_OBJECT (rules))
    fmn_policy_init_from_json (policy, json_node_get_object (rules));
  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (list), i);
      FmnReminder *reminder = JSON_NODE_HOLDS_OBJECT (item)
                                  ? read_reminder (json_node_get_object (item), policy->says)
                                  : NULL;

      if (reminder != NULL)
        g_ptr_array_add (out, reminder);
    }
  return g_steal_pointer (&out);
}

GPtrArray *
fmn_sidecar_read (const char *path, FmnPolicy *policy, GError **error)
{
  g_autoptr (GPtrArray) out = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) local = NULL;
  gsize size;

  g_return_val_if_fail (path != NULL && policy != NULL, NULL);

  fmn_policy_init (policy);
  if (!g_file_get_contents (path, &text, &size, &local))
    {
      if (g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  out = read_text (bytes, policy);
  if (out == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         "The schedule of reminders cannot be read");
  return g_steal_pointer (&out);
}

/* fmn-sidecar.c: the small file through which the app tells the background service when to speak: opaque ids, times, neutral words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-sidecar.h"

#include "fmn-json-object.h"
#include "fmn-schedule.h"

#include "fmn-codec.h"

#include <glib/gstdio.h>

#define SIDECAR_FORMAT 1
#define WRITE_DELAY_MS 1000
#define DAYS_KEPT 7 /* what the service may have missed while the machine was off */

struct _FmnSidecar
{
  GObject parent_instance;

  FmnJournal *journal;
  char *path;
  FmnSays says;
  gboolean others;
  guint timeout_id;
};

G_DEFINE_FINAL_TYPE (FmnSidecar, fmn_sidecar, G_TYPE_OBJECT)

char *
fmn_sidecar_default_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "forget-me-not", "reminders.json", NULL);
}

gboolean
fmn_sidecar_write (const char *path, GPtrArray *reminders, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL && reminders != NULL, FALSE);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_int_value (builder, SIDECAR_FORMAT);
  json_builder_set_member_name (builder, "reminders");
  json_builder_begin_array (builder);
  for (guint i = 0; i < reminders->len; i++)
    {
      FmnReminder *reminder = g_ptr_array_index (reminders, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, fmn_reminder_get_id (reminder));
      json_builder_set_member_name (builder, "at");
      json_builder_add_string_value (builder, fmn_reminder_get_at (reminder));
      json_builder_set_member_name (builder, "says");
      json_builder_add_string_value (builder, fmn_says_to_id (fmn_reminder_get_says (reminder)));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
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

GPtrArray *
fmn_sidecar_read (const char *path, GError **error)
{
  g_autoptr (GPtrArray) out = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) local = NULL;
  gsize size;
  JsonNode *list;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &text, &size, &local))
    {
      if (g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return g_steal_pointer (&out);
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  root = fmn_codec_parse_text (bytes, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)
      || (list = json_object_get_member (json_node_get_object (root), "reminders")) == NULL
      || !JSON_NODE_HOLDS_ARRAY (list))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           "The schedule of reminders cannot be read");
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (list), i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (item) ? json_node_get_object (item) : NULL;

      if (object != NULL && fmn_json_object_get_text (object, "id") != NULL
          && fmn_json_object_get_text (object, "at") != NULL)
        g_ptr_array_add (
            out, fmn_reminder_new (fmn_json_object_get_text (object, "id"),
                                   fmn_json_object_get_text (object, "at"),
                                   fmn_says_from_id (fmn_json_object_get_text (object, "says"))));
    }
  return g_steal_pointer (&out);
}

/* Into @reminders what other journals have in the file. The service has said what is older than @from. */
static void
add_others (
    GPtrArray *reminders, const char *path, FmnJournal *journal, FmnSays says, const char *from)
{
  g_autoptr (GPtrArray) known = fmn_sidecar_read (path, NULL);

  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const char *id = fmn_reminder_get_id (known->pdata[i]);
      const char *at = fmn_reminder_get_at (known->pdata[i]);

      if (strcmp (at, from) >= 0 && !fmn_schedule_is_own (journal, id))
        g_ptr_array_add (reminders, fmn_reminder_new (id, at, says));
    }
  g_ptr_array_sort (reminders, fmn_schedule_compare);
}

gboolean
fmn_sidecar_update (
    const char *path, FmnJournal *journal, FmnSays says, gboolean others, GError **error)
{
  g_autoptr (GPtrArray) reminders = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GDateTime) first = NULL;
  g_autofree char *from = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);

  now = fmn_clock_dup_now (fmn_journal_get_clock (journal));
  first = g_date_time_add_days (now, -DAYS_KEPT);
  from = g_date_time_format (first, "%Y-%m-%dT%H:%M");
  reminders = fmn_schedule_compute (journal, says, from, NULL);
  if (others)
    add_others (reminders, path, journal, says, from);
  return fmn_sidecar_write (path, reminders, error);
}

void
fmn_sidecar_flush (FmnSidecar *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FMN_IS_SIDECAR (self));

  if (self->timeout_id == 0)
    return;
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (!fmn_sidecar_update (self->path, self->journal, self->says, self->others, &error))
    g_warning ("The schedule of reminders could not be written: code %d", error->code);
}

static gboolean
on_write_due (gpointer data)
{
  fmn_sidecar_flush (data);
  return G_SOURCE_REMOVE;
}

static void
mark_stale (FmnSidecar *self)
{
  if (self->timeout_id == 0 && !fmn_journal_get_sample (self->journal))
    self->timeout_id = g_timeout_add (WRITE_DELAY_MS, on_write_due, self);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnSidecar *self)
{
  mark_stale (self);
}

static void
fmn_sidecar_finalize (GObject *object)
{
  FmnSidecar *self = FMN_SIDECAR (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_object (&self->journal);
  g_free (self->path);
  G_OBJECT_CLASS (fmn_sidecar_parent_class)->finalize (object);
}

static void
fmn_sidecar_class_init (FmnSidecarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_sidecar_finalize;
}

static void
fmn_sidecar_init (FmnSidecar *self)
{
}

FmnSidecar *
fmn_sidecar_new (FmnJournal *journal, const char *path, FmnSays says, gboolean others)
{
  FmnSidecar *self;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && path != NULL, NULL);

  self = g_object_new (FMN_TYPE_SIDECAR, NULL);
  self->journal = g_object_ref (journal);
  self->path = g_strdup (path);
  self->says = says;
  self->others = others;
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed), self, 0);
  mark_stale (self);
  return self;
}

void
fmn_sidecar_set_says (FmnSidecar *self, FmnSays says)
{
  g_return_if_fail (FMN_IS_SIDECAR (self));

  if (self->says == says)
    return;
  self->says = says;
  mark_stale (self);
}

/* fmn-queue.c: which reminders are due, which were fired and which were put off.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-queue.h"

#include <glib/gstdio.h>

struct _FmnQueue
{
  GObject parent_instance;

  GPtrArray *schedule; /* FmnReminder */
  GPtrArray *later;    /* FmnReminder put off: id and new time */
  GHashTable *fired;   /* "at id" of each that was spoken */
};

G_DEFINE_FINAL_TYPE (FmnQueue, fmn_queue, G_TYPE_OBJECT)

static void
fmn_queue_finalize (GObject *object)
{
  FmnQueue *self = FMN_QUEUE (object);

  g_clear_pointer (&self->schedule, g_ptr_array_unref);
  g_clear_pointer (&self->later, g_ptr_array_unref);
  g_clear_pointer (&self->fired, g_hash_table_unref);
  G_OBJECT_CLASS (fmn_queue_parent_class)->finalize (object);
}

static void
fmn_queue_class_init (FmnQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_queue_finalize;
}

static void
fmn_queue_init (FmnQueue *self)
{
  self->schedule = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  self->later = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  self->fired = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

FmnQueue *
fmn_queue_new (void)
{
  return g_object_new (FMN_TYPE_QUEUE, NULL);
}

static char *
make_key (FmnReminder *reminder)
{
  return g_strconcat (fmn_reminder_get_at (reminder), " ", fmn_reminder_get_id (reminder), NULL);
}

/* One line each: "fired AT ID", "later AT ID". */
void
fmn_queue_load (FmnQueue *self, const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (FMN_IS_QUEUE (self) && path != NULL);

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], " ", -1);

      if (g_strv_length (parts) != 3)
        continue;
      if (strcmp (parts[0], "fired") == 0)
        g_hash_table_add (self->fired, g_strconcat (parts[1], " ", parts[2], NULL));
      else if (strcmp (parts[0], "later") == 0)
        g_ptr_array_add (self->later, fmn_reminder_new (parts[2], parts[1], FMN_SAYS_NOTHING));
    }
}

gboolean
fmn_queue_save (FmnQueue *self, const char *path, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *folder = NULL;
  GHashTableIter iter;
  gpointer key;

  g_return_val_if_fail (FMN_IS_QUEUE (self) && path != NULL, FALSE);

  g_hash_table_iter_init (&iter, self->fired);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_string_append_printf (out, "fired %s\n", (const char *) key);
  for (guint i = 0; i < self->later->len; i++)
    g_string_append_printf (out, "later %s %s\n",
                            fmn_reminder_get_at (g_ptr_array_index (self->later, i)),
                            fmn_reminder_get_id (g_ptr_array_index (self->later, i)));
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  return g_file_set_contents_full (path, out->str, (gssize) out->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

static FmnReminder *
find (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    if (strcmp (fmn_reminder_get_id (g_ptr_array_index (list, i)), id) == 0)
      return g_ptr_array_index (list, i);
  return NULL;
}

static gboolean
is_gone (gpointer key, gpointer value, gpointer data)
{
  GHashTable *present = data;

  return !g_hash_table_contains (present, key);
}

void
fmn_queue_set_schedule (FmnQueue *self, GPtrArray *reminders)
{
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_if_fail (FMN_IS_QUEUE (self) && reminders != NULL);

  g_ptr_array_ref (reminders);
  g_ptr_array_unref (self->schedule);
  self->schedule = reminders;
  for (guint i = 0; i < reminders->len; i++)
    g_hash_table_add (present, make_key (g_ptr_array_index (reminders, i)));
  g_hash_table_foreach_remove (self->fired, is_gone, present);
  for (guint i = self->later->len; i > 0; i--)
    if (!fmn_queue_has (self, fmn_reminder_get_id (g_ptr_array_index (self->later, i - 1))))
      g_ptr_array_remove_index (self->later, i - 1);
}

gboolean
fmn_queue_has (FmnQueue *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_QUEUE (self) && id != NULL, FALSE);

  return find (self->schedule, id) != NULL;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return strcmp (fmn_reminder_get_at (*(FmnReminder *const *) a),
                 fmn_reminder_get_at (*(FmnReminder *const *) b));
}

GPtrArray *
fmn_queue_take_due (FmnQueue *self, gint64 now, GTimeZone *zone)
{
  GPtrArray *due = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);

  g_return_val_if_fail (FMN_IS_QUEUE (self), due);

  for (guint i = 0; i < self->schedule->len; i++)
    {
      FmnReminder *reminder = g_ptr_array_index (self->schedule, i);
      g_autofree char *key = make_key (reminder);

      if (fmn_reminder_get_unix (reminder, zone) <= now
          && g_hash_table_add (self->fired, g_steal_pointer (&key)))
        g_ptr_array_add (due, fmn_reminder_ref (reminder));
    }
  for (guint i = self->later->len; i > 0; i--)
    {
      FmnReminder *reminder = g_ptr_array_index (self->later, i - 1);

      if (fmn_reminder_get_unix (reminder, zone) > now)
        continue;
      g_ptr_array_add (
          due, fmn_reminder_new (
                   fmn_reminder_get_id (reminder), fmn_reminder_get_at (reminder),
                   fmn_reminder_get_says (find (self->schedule, fmn_reminder_get_id (reminder)))));
      g_ptr_array_remove_index (self->later, i - 1);
    }
  g_ptr_array_sort (due, compare_times);
  return due;
}

gint64
fmn_queue_get_next (FmnQueue *self, gint64 now, GTimeZone *zone)
{
  gint64 next = G_MAXINT64;

  g_return_val_if_fail (FMN_IS_QUEUE (self), next);

  for (guint i = 0; i < self->schedule->len; i++)
    {
      FmnReminder *reminder = g_ptr_array_index (self->schedule, i);
      g_autofree char *key = make_key (reminder);

      if (!g_hash_table_contains (self->fired, key))
        next = MIN (next, fmn_reminder_get_unix (reminder, zone));
    }
  for (guint i = 0; i < self->later->len; i++)
    next = MIN (next, fmn_reminder_get_unix (g_ptr_array_index (self->later, i), zone));
  return next;
}

gboolean
fmn_queue_put_off (FmnQueue *self, const char *id, const char *at)
{
  FmnReminder *found;

  g_return_val_if_fail (FMN_IS_QUEUE (self) && id != NULL && at != NULL, FALSE);

  found = find (self->schedule, id);
  if (found == NULL)
    return FALSE;
  g_ptr_array_add (self->later, fmn_reminder_new (id, at, fmn_reminder_get_says (found)));
  return TRUE;
}

/* fmn-queue.c: which reminders are due, which were said, which were put off, and which are shown.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-queue.h"

#include <glib/gstdio.h>

#define DAYS_REMEMBERED 30 /* of what the schedule does not hold any more */

struct _FmnQueue
{
  GObject parent_instance;

  GPtrArray *schedule; /* FmnReminder, by time */
  GHashTable *ids;     /* of the schedule → FmnReminder, borrowed from it */
  GPtrArray *later;    /* FmnReminder put off: id and new time */
  GHashTable *said;    /* id → its time as text */
  GHashTable *shown;   /* id of a notification → Shown */
  FmnPolicy policy;
  gboolean changed; /* since it was saved */
};

G_DEFINE_FINAL_TYPE (FmnQueue, fmn_queue, G_TYPE_OBJECT)

typedef struct
{
  char *handle;
  GPtrArray *ids;
} Shown;

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_free (shown->handle);
  g_ptr_array_unref (shown->ids);
  g_free (shown);
}

static void
fmn_queue_finalize (GObject *object)
{
  FmnQueue *self = FMN_QUEUE (object);

  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->schedule, g_ptr_array_unref);
  g_clear_pointer (&self->later, g_ptr_array_unref);
  g_clear_pointer (&self->said, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_hash_table_unref);
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
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->later = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, shown_free);
  fmn_policy_init (&self->policy);
}

FmnQueue *
fmn_queue_new (void)
{
  return g_object_new (FMN_TYPE_QUEUE, NULL);
}

static void
load_shown (FmnQueue *self, const char *const *parts)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 2; parts[i] != NULL; i++)
    g_ptr_array_add (ids, g_strdup (parts[i]));
  fmn_queue_note_shown (self, parts[2], parts[1], ids);
}

/* One line each: "said AT ID", "later AT ID", "shown HANDLE ID…". */
void
fmn_queue_load (FmnQueue *self, const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (FMN_IS_QUEUE (self) && path != NULL);

  if (!g_file_get_contents (path, &text, NULL, NULL) || !g_utf8_validate (text, -1, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], " ", -1);

      if (g_strv_length (parts) >= 3 && strcmp (parts[0], "shown") == 0)
        load_shown (self, (const char *const *) parts);
      if (g_strv_length (parts) != 3)
        continue;
      if (strcmp (parts[0], "said") == 0)
        g_hash_table_insert (self->said, g_strdup (parts[2]), g_strdup (parts[1]));
      else if (strcmp (parts[0], "later") == 0)
        g_ptr_array_add (self->later, fmn_reminder_new (parts[2], parts[1]));
    }
}

static void
save_shown (FmnQueue *self, GString *out)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Shown *shown = value;

      if (shown->handle == NULL)
        continue;
      g_string_append_printf (out, "shown %s", shown->handle);
      for (guint i = 0; i < shown->ids->len; i++)
        g_string_append_printf (out, " %s", (char *) g_ptr_array_index (shown->ids, i));
      g_string_append_c (out, '\n');
    }
}

gboolean
fmn_queue_save (FmnQueue *self, const char *path, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *folder = NULL;
  GHashTableIter iter;
  gpointer id, at;

  g_return_val_if_fail (FMN_IS_QUEUE (self) && path != NULL, FALSE);

  if (!self->changed)
    return TRUE;
  g_hash_table_iter_init (&iter, self->said);
  while (g_hash_table_iter_next (&iter, &id, &at))
    g_string_append_printf (out, "said %s %s\n", (const char *) at, (const char *) id);
  for (guint i = 0; i < self->later->len; i++)
    g_string_append_printf (out, "later %s %s\n",
                            fmn_reminder_get_at (g_ptr_array_index (self->later, i)),
                            fmn_reminder_get_id (g_ptr_array_index (self->later, i)));
  save_shown (self, out);
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  self->changed = !g_file_set_contents_full (
      path, out->str, (gssize) out->len,
      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
  return !self->changed;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return strcmp (fmn_reminder_get_at (*(FmnReminder *const *) a),
                 fmn_reminder_get_at (*(FmnReminder *const *) b));
}

void
fmn_queue_set_schedule (FmnQueue *self, GPtrArray *reminders, const FmnPolicy *policy)
{
  g_return_if_fail (FMN_IS_QUEUE (self) && reminders != NULL && policy != NULL);

  g_hash_table_remove_all (self->ids);
  g_ptr_array_ref (reminders);
  g_ptr_array_unref (self->schedule);
  self->schedule = reminders;
  self->policy = *policy;
  g_ptr_array_sort (reminders, compare_times);
  for (guint i = 0; i < reminders->len; i++)
    {
      FmnReminder *reminder = g_ptr_array_index (reminders, i);

      g_hash_table_insert (self->ids, (gpointer) fmn_reminder_get_id (reminder), reminder);
    }
  for (guint i = self->later->len; i > 0; i--)
    if (!fmn_queue_has (self, fmn_reminder_get_id (g_ptr_array_index (self->later, i - 1))))
      {
        g_ptr_array_remove_index (self->later, i - 1);
        self->changed = TRUE;
      }
}

gboolean
fmn_queue_has (FmnQueue *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_QUEUE (self) && id != NULL, FALSE);

  return g_hash_table_contains (self->ids, id);
}

/* A reminder that moved to another time has another one to be said at. */
static gboolean
is_said (FmnQueue *self, FmnReminder *reminder)
{
  return g_strcmp0 (g_hash_table_lookup (self->said, fmn_reminder_get_id (reminder)),
                    fmn_reminder_get_at (reminder))
         == 0;
}

void
fmn_queue_note_said (FmnQueue *self, FmnReminder *reminder)
{
  g_return_if_fail (FMN_IS_QUEUE (self) && reminder != NULL);

  self->changed = TRUE;
  for (guint i = 0; i < self->later->len; i++)
    {
      FmnReminder *later = g_ptr_array_index (self->later, i);

      if (strcmp (fmn_reminder_get_id (later), fmn_reminder_get_id (reminder)) == 0
          && strcmp (fmn_reminder_get_at (later), fmn_reminder_get_at (reminder)) == 0)
        {
          g_ptr_array_remove_index (self->later, i);
          return;
        }
    }
  g_hash_table_insert (self->said, g_strdup (fmn_reminder_get_id (reminder)),
                       g_strdup (fmn_reminder_get_at (reminder)));
}

static char *
dup_local (gint64 seconds, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (seconds);
  g_autoptr (GTimeZone) own = zone != NULL ? g_time_zone_ref (zone) : g_time_zone_new_local ();
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, own) : NULL;

  return local != NULL ? g_date_time_format (local, FMN_LOCAL_FORMAT) : g_strdup ("");
}

static gboolean
is_due (FmnReminder *reminder, gint64 now, GTimeZone *zone)
{
  return fmn_reminder_get_unix (reminder, zone) <= now;
}

/* What is due and was not said, whatever keeps it back. */
static GPtrArray *
dup_unsaid (FmnQueue *self, gint64 now, GTimeZone *zone)
{
  GPtrArray *due = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  g_autofree char *until = dup_local (now + 86400, zone);

  for (guint i = 0; i < self->schedule->len; i++)
    {
      FmnReminder *reminder = g_ptr_array_index (self->schedule, i);

      if (strcmp (fmn_reminder_get_at (reminder), until) > 0)
        break;
      if (!is_said (self, reminder) && is_due (reminder, now, zone))
        g_ptr_array_add (due, fmn_reminder_ref (reminder));
    }
  for (guint i = 0; i < self->later->len; i++)
    {
      FmnReminder *later = g_ptr_array_index (self->later, i);
      FmnReminder *reminder = g_hash_table_lookup (self->ids, fmn_reminder_get_id (later));

      if (reminder != NULL && is_due (later, now, zone))
        g_ptr_array_add (due, fmn_reminder_new_at (reminder, fmn_reminder_get_at (later)));
    }
  g_ptr_array_sort (due, compare_times);
  return due;
}

/* A pause silences what falls into it, what would have been said in it, and whatever is due while it holds. */
static gboolean
is_silenced (FmnQueue *self, const char *at, const char *now)
{
  char end[17];

  fmn_policy_get_end_of_quiet (&self->policy, at, end);
  return fmn_policy_is_paused_at (&self->policy, at) || fmn_policy_is_paused_at (&self->policy, end)
         || (now != NULL && fmn_policy_is_paused_at (&self->policy, now));
}

/* What is neither in the schedule nor of late is forgotten. */
static void
forget_old (FmnQueue *self, gint64 now)
{
  g_autofree char *limit = dup_local (now - DAYS_REMEMBERED * 86400, NULL);
  GHashTableIter iter;
  gpointer id, at;

  g_hash_table_iter_init (&iter, self->said);
  while (g_hash_table_iter_next (&iter, &id, &at))
    if (!fmn_queue_has (self, id) && strcmp (at, limit) < 0)
      g_hash_table_iter_remove (&iter);
}

GPtrArray *
fmn_queue_get_due (FmnQueue *self, gint64 now, GTimeZone *zone)
{
  g_autoptr (GPtrArray) due = NULL;
  g_autofree char *local = NULL;
  char end[17];

  g_return_val_if_fail (FMN_IS_QUEUE (self), NULL);

  local = dup_local (now, zone);
  due = dup_unsaid (self, now, zone);
  for (guint i = due->len; i > 0; i--)
    {
      FmnReminder *reminder = g_ptr_array_index (due, i - 1);

      if (!is_silenced (self, fmn_reminder_get_at (reminder), local))
        continue;
      fmn_queue_note_said (self, reminder);
      g_ptr_array_remove_index (due, i - 1);
    }
  if (due->len > 0)
    forget_old (self, now);
  fmn_policy_get_end_of_quiet (&self->policy, local, end);
  if (strcmp (end, local) != 0)
    g_ptr_array_set_size (due, 0);
  return g_steal_pointer (&due);
}

/* When the one at @at may be said; G_MAXINT64 when that is not ahead, or never. */
static gint64
get_moment (FmnQueue *self, const char *at, gint64 now, GTimeZone *zone)
{
  gint64 moment;
  char end[17];

  if (is_silenced (self, at, NULL))
    return G_MAXINT64;
  fmn_policy_get_end_of_quiet (&self->policy, at, end);
  moment = fmn_local_to_unix (end, zone);
  return moment > now ? moment : G_MAXINT64;
}

gint64
fmn_queue_get_next (FmnQueue *self, gint64 now, GTimeZone *zone)
{
  g_autofree char *local = NULL;
  g_autofree char *limit = NULL; /* nothing behind it can come before what was found */
  g_autoptr (GPtrArray) held = NULL;
  gint64 next = G_MAXINT64;

  g_return_val_if_fail (FMN_IS_QUEUE (self), next);

  local = dup_local (now, zone);
  for (guint i = 0; i < self->schedule->len; i++)
    {
      FmnReminder *reminder = g_ptr_array_index (self->schedule, i);
      gint64 moment;

      if (limit != NULL && strcmp (fmn_reminder_get_at (reminder), limit) > 0)
        break;
      if (is_said (self, reminder))
        continue;
      moment = get_moment (self, fmn_reminder_get_at (reminder), now, zone);
      if (moment < next)
        {
          next = moment;
          g_free (limit);
          limit = dup_local (next + 86400, zone);
        }
    }
  for (guint i = 0; i < self->later->len; i++)
    next = MIN (next, get_moment (self, fmn_reminder_get_at (g_ptr_array_index (self->later, i)),
                                  now, zone));
  held = dup_unsaid (self, now, zone);
  if (held->len > 0)
    next = MIN (next, get_moment (self, local, now, zone));
  return next;
}

gboolean
fmn_queue_put_off (FmnQueue *self, const char *id, const char *at)
{
  g_return_val_if_fail (FMN_IS_QUEUE (self) && id != NULL && at != NULL, FALSE);

  if (!fmn_queue_has (self, id))
    return FALSE;
  g_ptr_array_add (self->later, fmn_reminder_new (id, at));
  self->changed = TRUE;
  return TRUE;
}

void
fmn_queue_note_shown (FmnQueue *self, const char *id, const char *handle, GPtrArray *ids)
{
  Shown *shown;

  g_return_if_fail (FMN_IS_QUEUE (self) && id != NULL && ids != NULL && ids->len > 0);

  shown = g_new0 (Shown, 1);
  shown->handle = g_strdup (handle);
  shown->ids = g_ptr_array_ref (ids);
  g_hash_table_insert (self->shown, g_strdup (id), shown);
  self->changed = TRUE;
}

void
fmn_queue_note_gone (FmnQueue *self, const char *id)
{
  g_return_if_fail (FMN_IS_QUEUE (self) && id != NULL);

  self->changed |= g_hash_table_remove (self->shown, id);
}

GPtrArray *
fmn_queue_list_shown (FmnQueue *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (FMN_IS_QUEUE (self), ids);

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, g_strdup (id));
  return ids;
}

const char *
fmn_queue_get_handle (FmnQueue *self, const char *id)
{
  const Shown *shown;

  g_return_val_if_fail (FMN_IS_QUEUE (self) && id != NULL, NULL);

  shown = g_hash_table_lookup (self->shown, id);
  return shown != NULL ? shown->handle : NULL;
}

GPtrArray *
fmn_queue_get_gathered (FmnQueue *self, const char *id)
{
  const Shown *shown;

  g_return_val_if_fail (FMN_IS_QUEUE (self) && id != NULL, NULL);

  shown = g_hash_table_lookup (self->shown, id);
  return shown != NULL ? shown->ids : NULL;
}

GPtrArray *
fmn_queue_dup_gathered (FmnQueue *self, const char *id)
{
  GPtrArray *out = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  GPtrArray *ids = fmn_queue_get_gathered (self, id);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      FmnReminder *reminder = g_hash_table_lookup (self->ids, g_ptr_array_index (ids, i));

      if (reminder != NULL)
        g_ptr_array_add (out, fmn_reminder_ref (reminder));
    }
  return out;
}

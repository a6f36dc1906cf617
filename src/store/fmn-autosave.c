/* fmn-autosave.c: keeps the file as the journal is, soon after each change, and says how it stands.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-autosave.h"

#include "fmn-merge.h"
#include "fmn-store-merge.h"

#include <glib/gi18n-lib.h>

/* Milliseconds. Typing that never pauses is saved all the same; a full disk may be emptied by
 * someone who touches nothing here. */
#define DEFAULT_DELAY 1000
#define LONGEST_DELAY_FACTOR 10
#define RETRY_DELAY_FACTOR 30

struct _FmnAutosave
{
  GObject parent_instance;

  FmnJournal *journal;
  FmnStore *store;
  guint delay;

  FmnSaveState state;
  GError *error;
  char *message;
  guint64 saved_serial;
  guint source;
  gint64 first_change; /* monotonic, of the changes that wait; 0 for none */
  guint n_saving;
};

G_DEFINE_ENUM_TYPE (FmnSaveState,
                    fmn_save_state,
                    G_DEFINE_ENUM_VALUE (FMN_SAVE_STATE_CLEAN, "clean"),
                    G_DEFINE_ENUM_VALUE (FMN_SAVE_STATE_DIRTY, "dirty"),
                    G_DEFINE_ENUM_VALUE (FMN_SAVE_STATE_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (FMN_SAVE_STATE_ERROR, "error"))

G_DEFINE_FINAL_TYPE (FmnAutosave, fmn_autosave, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_JOURNAL,
  PROP_STORE,
  PROP_DELAY,
  PROP_STATE,
  PROP_MESSAGE,
  N_PROPS
};

enum
{
  MERGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_state (FmnAutosave *self, FmnSaveState state, const GError *error)
{
  g_autofree char *message = NULL;

  if (error != NULL)
    /* Translators: %s is one or more whole sentences: why the journal could not be saved, and what
     * can be done. */
    message = g_strdup_printf (_ ("%s Your changes are still here, in memory, and stay here until "
                                  "they are saved or the program is closed."),
                               error->message);
  g_object_freeze_notify (G_OBJECT (self));
  if (error != self->error)
    {
      g_clear_error (&self->error);
      self->error = error != NULL ? g_error_copy (error) : NULL;
    }
  if (g_strcmp0 (message, self->message) != 0)
    {
      g_free (self->message);
      self->message = g_steal_pointer (&message);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
    }
  if (state != self->state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
is_saved (FmnAutosave *self)
{
  return fmn_journal_get_serial (self->journal) == self->saved_serial;
}

static gboolean
on_timeout (gpointer data)
{
  FmnAutosave *self = data;

  self->source = 0;
  fmn_autosave_flush_async (self, NULL, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
schedule (FmnAutosave *self, guint milliseconds)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (milliseconds, on_timeout, self);
}

/* After a save, sync or async, of the state numbered @serial. */
static void
note_saved (FmnAutosave *self, guint64 serial, const GError *error)
{
  if (error == NULL)
    {
      self->saved_serial = MAX (self->saved_serial, serial);
      if (is_saved (self))
        {
          g_clear_handle_id (&self->source, g_source_remove);
          self->first_change = 0;
        }
      if (self->n_saving > 0)
        return;
      set_state (self, is_saved (self) ? FMN_SAVE_STATE_CLEAN : FMN_SAVE_STATE_DIRTY, NULL);
      return;
    }
  /* A newer save may be on its way, and is what counts. */
  if (self->n_saving > 0 || is_saved (self))
    return;
  g_info ("autosave: %s %d", g_quark_to_string (error->domain), error->code);
  set_state (self, FMN_SAVE_STATE_ERROR, error);
  if (!g_error_matches (error, FMN_STORE_ERROR, FMN_STORE_ERROR_CHANGED) && self->source == 0)
    schedule (self, self->delay * RETRY_DELAY_FACTOR);
}

/* What another program wrote, and what was written here, become one; the file is what it was merged with. */
static gboolean
merge (FmnAutosave *self, FmnSnapshot *theirs, GError **error)
{
  g_autoptr (FmnSnapshot) mine = fmn_journal_snapshot (self->journal);
  g_autoptr (FmnSnapshot) merged = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *sentence = NULL;
  FmnMergeCounts counts = { 0 };

  merged = fmn_merge_snapshots (mine, theirs, &counts, &cause);
  if (merged == NULL)
    {
      g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_CHANGED, cause->message);
      return FALSE;
    }
  fmn_journal_adopt (self->journal, merged);
  g_info ("merged: %u added, %u changed, %u removed, %u on both sides", counts.added,
          counts.changed, counts.removed, counts.conflicts);
  sentence = fmn_merge_dup_sentence (&counts);
  if (sentence != NULL)
    g_signal_emit (self, signals[MERGED], 0, sentence);
  return TRUE;
}

static void
end_save (FmnAutosave *self, GTask *task, const GError *error)
{
  guint64 *serial = g_task_get_task_data (task);

  self->n_saving--;
  note_saved (self, *serial, error);
  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_saved_merged (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  fmn_store_save_finish (FMN_STORE (source), result, &error);
  end_save (g_task_get_source_object (task), task, error);
}

static void
on_changed_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  FmnAutosave *self = g_task_get_source_object (task);
  guint64 *serial = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) theirs
      = fmn_store_load_changed_finish (FMN_STORE (source), result, &error);
  g_autoptr (FmnSnapshot) snapshot = NULL;

  if (theirs == NULL || !merge (self, theirs, &error))
    {
      end_save (self, task, error);
      return;
    }
  *serial = fmn_journal_get_serial (self->journal);
  snapshot = fmn_journal_snapshot (self->journal);
  fmn_store_save_async (self->store, snapshot, NULL, on_saved_merged, g_steal_pointer (&task));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  fmn_store_save_finish (FMN_STORE (source), result, &error);
  if (g_error_matches (error, FMN_STORE_ERROR, FMN_STORE_ERROR_CHANGED))
    {
      FmnAutosave *self = g_task_get_source_object (task);

      fmn_store_load_changed_async (self->store, fmn_journal_get_id (self->journal),
                                    on_changed_loaded, g_steal_pointer (&task));
    }
  else
    end_save (g_task_get_source_object (task), task, error);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, gpointer data)
{
  FmnAutosave *self = data;
  const gint64 now = g_get_monotonic_time ();
  gint64 waited;

  if (self->first_change == 0)
    self->first_change = now;
  waited = (now - self->first_change) / 1000;
  schedule (self, (guint) CLAMP ((gint64) self->delay * LONGEST_DELAY_FACTOR - waited, 0,
                                 (gint64) self->delay));
  if (self->state == FMN_SAVE_STATE_CLEAN)
    set_state (self, FMN_SAVE_STATE_DIRTY, NULL);
}

static void
fmn_autosave_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnAutosave *self = FMN_AUTOSAVE (object);

  switch (id)
    {
    case PROP_JOURNAL:
      g_value_set_object (value, self->journal);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_DELAY:
      g_value_set_uint (value, self->delay);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_autosave_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FmnAutosave *self = FMN_AUTOSAVE (object);

  switch (id)
    {
    case PROP_JOURNAL:
      self->journal = g_value_dup_object (value);
      break;
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_DELAY:
      if (g_value_get_uint (value) != self->delay)
        {
          self->delay = g_value_get_uint (value);
          g_object_notify_by_pspec (object, properties[PROP_DELAY]);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_autosave_constructed (GObject *object)
{
  FmnAutosave *self = FMN_AUTOSAVE (object);

  G_OBJECT_CLASS (fmn_autosave_parent_class)->constructed (object);
  g_assert (self->journal != NULL && self->store != NULL);
  self->saved_serial = fmn_journal_get_serial (self->journal);
  g_signal_connect_object (self->journal, "changed", G_CALLBACK (on_journal_changed), self, 0);
}

static void
fmn_autosave_dispose (GObject *object)
{
  FmnAutosave *self = FMN_AUTOSAVE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->journal);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (fmn_autosave_parent_class)->dispose (object);
}

static void
fmn_autosave_finalize (GObject *object)
{
  FmnAutosave *self = FMN_AUTOSAVE (object);

  g_clear_error (&self->error);
  g_clear_pointer (&self->message, g_free);
  G_OBJECT_CLASS (fmn_autosave_parent_class)->finalize (object);
}

static void
fmn_autosave_class_init (FmnAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fmn_autosave_get_property;
  object_class->set_property = fmn_autosave_set_property;
  object_class->constructed = fmn_autosave_constructed;
  object_class->dispose = fmn_autosave_dispose;
  object_class->finalize = fmn_autosave_finalize;
  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, FMN_TYPE_JOURNAL, once);
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, FMN_TYPE_STORE, once);
  properties[PROP_DELAY] = g_param_spec_uint ("delay", NULL, NULL, 1, 60 * 1000, DEFAULT_DELAY,
                                              read | G_PARAM_WRITABLE);
  properties[PROP_STATE]
      = g_param_spec_enum ("state", NULL, NULL, FMN_TYPE_SAVE_STATE, FMN_SAVE_STATE_CLEAN, read);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[MERGED] = g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fmn_autosave_init (FmnAutosave *self)
{
  self->delay = DEFAULT_DELAY;
}

/**
 * fmn_autosave_new:
 * @journal: as it is on the disk now
 * @store: where it is on the disk
 *
 * Returns: (transfer full): keeps @store as @journal is while it lives; what is not saved at its
 * end is lost: flush before
 */
FmnAutosave *
fmn_autosave_new (FmnJournal *journal, FmnStore *store)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_STORE (store), NULL);

  return g_object_new (FMN_TYPE_AUTOSAVE, "journal", journal, "store", store, NULL);
}

FmnStore *
fmn_autosave_get_store (FmnAutosave *self)
{
  g_return_val_if_fail (FMN_IS_AUTOSAVE (self), NULL);

  return self->store;
}

FmnSaveState
fmn_autosave_get_state (FmnAutosave *self)
{
  g_return_val_if_fail (FMN_IS_AUTOSAVE (self), FMN_SAVE_STATE_ERROR);

  return self->state;
}

/**
 * fmn_autosave_get_message:
 * @self: an autosave
 *
 * Returns: (nullable): in the state %FMN_SAVE_STATE_ERROR, what happened, what was kept and what
 * can be done
 */
const char *
fmn_autosave_get_message (FmnAutosave *self)
{
  g_return_val_if_fail (FMN_IS_AUTOSAVE (self), NULL);

  return self->message;
}

const GError *
fmn_autosave_get_error (FmnAutosave *self)
{
  g_return_val_if_fail (FMN_IS_AUTOSAVE (self), NULL);

  return self->error;
}

/**
 * fmn_autosave_flush_async:
 * @self: an autosave
 * @cancellable: (nullable): cancels the answer; the journal is saved nevertheless
 * @callback: (nullable): called in the thread-default main context
 * @data: for @callback
 *
 * Saves now, in a worker, what is not saved. Main thread.
 */
void
fmn_autosave_flush_async (FmnAutosave *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_autoptr (FmnSnapshot) snapshot = NULL;
  GTask *task;
  guint64 *serial;

  g_return_if_fail (FMN_IS_AUTOSAVE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, fmn_autosave_flush_async);
  g_clear_handle_id (&self->source, g_source_remove);
  self->first_change = 0;
  if (is_saved (self))
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  serial = g_new (guint64, 1);
  *serial = fmn_journal_get_serial (self->journal);
  g_task_set_task_data (task, serial, g_free);
  snapshot = fmn_journal_snapshot (self->journal);
  self->n_saving++;
  /* What could not be saved stays said until a save has been done. */
  if (self->state != FMN_SAVE_STATE_ERROR)
    set_state (self, FMN_SAVE_STATE_SAVING, NULL);
  fmn_store_save_async (self->store, snapshot, NULL, on_saved, task);
}

gboolean
fmn_autosave_flush_finish (FmnAutosave *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (FMN_IS_AUTOSAVE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
merge_and_save (FmnAutosave *self, guint64 *serial, GError **error)
{
  g_autoptr (FmnSnapshot) theirs
      = fmn_store_load_changed (self->store, fmn_journal_get_id (self->journal), error);
  g_autoptr (FmnSnapshot) snapshot = NULL;

  if (theirs == NULL || !merge (self, theirs, error))
    return;
  *serial = fmn_journal_get_serial (self->journal);
  snapshot = fmn_journal_snapshot (self->journal);
  fmn_store_save (self->store, snapshot, error);
}

/**
 * fmn_autosave_flush:
 * @self: an autosave
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Saves what is not saved and waits for it: for the end of the program. Main thread.
 *
 * Returns: %TRUE when the journal as it is now is durable
 */
gboolean
fmn_autosave_flush (FmnAutosave *self, GError **error)
{
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) cause = NULL;
  guint64 serial;

  g_return_val_if_fail (FMN_IS_AUTOSAVE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  g_clear_handle_id (&self->source, g_source_remove);
  self->first_change = 0;
  if (is_saved (self))
    return TRUE;
  serial = fmn_journal_get_serial (self->journal);
  snapshot = fmn_journal_snapshot (self->journal);
  fmn_store_save (self->store, snapshot, &cause);
  if (g_error_matches (cause, FMN_STORE_ERROR, FMN_STORE_ERROR_CHANGED))
    {
      g_clear_error (&cause);
      merge_and_save (self, &serial, &cause);
    }
  note_saved (self, serial, cause);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  return TRUE;
}

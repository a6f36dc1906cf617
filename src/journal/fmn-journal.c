/* fmn-journal.c: the journal as a list model, its indices, and what a worker may read of it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-journal.h"

#include "fmn-journal-private.h"

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_INFO,
  PROP_WRITER,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GType
fmn_journal_get_item_type (GListModel *model)
{
  return FMN_TYPE_ENTRY;
}

static guint
fmn_journal_get_n_items (GListModel *model)
{
  return FMN_JOURNAL (model)->entries->len;
}

static gpointer
fmn_journal_get_item (GListModel *model, guint position)
{
  FmnJournal *self = FMN_JOURNAL (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position))
                                       : NULL;
}

static void
fmn_journal_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fmn_journal_get_item_type;
  iface->get_n_items = fmn_journal_get_n_items;
  iface->get_item = fmn_journal_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnJournal,
                               fmn_journal,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      fmn_journal_list_model_init))

static void
fmn_journal_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnJournal *self = FMN_JOURNAL (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, fmn_journal_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, fmn_journal_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, fmn_journal_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, fmn_journal_get_redo_label (self));
      break;
    case PROP_INFO:
      g_value_set_boxed (value, self->info);
      break;
    case PROP_WRITER:
      g_value_set_string (value, fmn_journal_get_writer (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_journal_finalize (GObject *object)
{
  FmnJournal *self = FMN_JOURNAL (object);

  g_clear_object (&self->clock);
  g_clear_pointer (&self->info, fmn_info_unref);
  g_clear_pointer (&self->extra, json_object_unref);
  g_clear_pointer (&self->reaches, g_array_unref);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  for (FmnKind kind = 0; kind < FMN_N_KINDS; kind++)
    g_clear_pointer (&self->of_kind[kind], g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->trash);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self->id);
  G_OBJECT_CLASS (fmn_journal_parent_class)->finalize (object);
}

static void
fmn_journal_class_init (FmnJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fmn_journal_get_property;
  object_class->finalize = fmn_journal_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_INFO] = g_param_spec_boxed ("info", NULL, NULL, FMN_TYPE_INFO, flags);
  properties[PROP_WRITER] = g_param_spec_string ("writer", NULL, NULL, "self", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * FmnJournal::changed:
   * @change: what was applied, with the entries as they are now in the journal
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, FMN_TYPE_CHANGE);
}

static void
fmn_journal_init (FmnJournal *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (FmnKind kind = 0; kind < FMN_N_KINDS; kind++)
    self->of_kind[kind] = g_ptr_array_new ();
  self->bound
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->trash = g_list_store_new (FMN_TYPE_TRASHED);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_change_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_change_unref);
}

FmnJournal *
fmn_journal_new (FmnClock *clock)
{
  FmnJournal *self;

  g_return_val_if_fail (FMN_IS_CLOCK (clock), NULL);

  self = g_object_new (FMN_TYPE_JOURNAL, NULL);
  self->clock = g_object_ref (clock);
  self->id = g_uuid_string_random ();
  self->info = fmn_info_new ();
  self->extra = json_object_new ();
  return self;
}

/* Where @entry stands, or would stand, among @entries. */
static guint
find_place (GPtrArray *entries, FmnEntry *entry)
{
  guint low = 0, high = entries->len;

  /* A journal that is read comes in order. */
  if (high > 0 && fmn_entry_compare (g_ptr_array_index (entries, high - 1), entry) < 0)
    return high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (fmn_entry_compare (g_ptr_array_index (entries, middle), entry) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* An entry is bound to its pregnancy, and to its visit. */
static const char *
get_parent (FmnEntry *entry, guint i)
{
  return i == 0 ? fmn_entry_get_pregnancy_id (entry) : fmn_entry_get_visit_id (entry);
}

/* What was kept of pregnancies holds no longer. */
static void
forget_reaches (FmnJournal *self, FmnEntry *entry)
{
  const FmnKind kind = fmn_entry_get_kind (entry);

  if (kind == FMN_KIND_PREGNANCY || kind == FMN_KIND_ENDING)
    g_clear_pointer (&self->reaches, g_array_unref);
}

static void
index_entry (FmnJournal *self, FmnEntry *entry)
{
  GPtrArray *of_kind = self->of_kind[fmn_entry_get_kind (entry)];

  forget_reaches (self, entry);
  g_hash_table_insert (self->by_id, (gpointer) fmn_entry_get_id (entry), entry);
  g_ptr_array_insert (of_kind, (int) find_place (of_kind, entry), entry);
  for (guint i = 0; i < 2; i++)
    {
      const char *parent = get_parent (entry, i);
      GPtrArray *bound = parent != NULL ? g_hash_table_lookup (self->bound, parent) : NULL;

      if (parent != NULL && bound == NULL)
        {
          bound = g_ptr_array_new ();
          g_hash_table_insert (self->bound, g_strdup (parent), bound);
        }
      if (bound != NULL)
        g_ptr_array_insert (bound, (int) find_place (bound, entry), entry);
    }
}

static void
unindex_entry (FmnJournal *self, FmnEntry *entry)
{
  forget_reaches (self, entry);
  g_hash_table_remove (self->by_id, fmn_entry_get_id (entry));
  g_ptr_array_remove (self->of_kind[fmn_entry_get_kind (entry)], entry);
  for (guint i = 0; i < 2; i++)
    if (get_parent (entry, i) != NULL)
      g_ptr_array_remove (g_hash_table_lookup (self->bound, get_parent (entry, i)), entry);
}

static gpointer
ref_item (gconstpointer item, gpointer data)
{
  return g_object_ref ((gpointer) item);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return fmn_entry_compare (*(FmnEntry *const *) a, *(FmnEntry *const *) b);
}

FmnJournal *
fmn_journal_new_from_snapshot (FmnSnapshot *snapshot, FmnClock *clock)
{
  FmnJournal *self;

  g_return_val_if_fail (snapshot != NULL, NULL);
  g_return_val_if_fail (FMN_IS_CLOCK (clock), NULL);

  self = g_object_new (FMN_TYPE_JOURNAL, NULL);
  self->clock = g_object_ref (clock);
  self->id = g_strdup (snapshot->id);
  self->sample = snapshot->sample;
  self->info = fmn_info_ref (snapshot->info);
  self->extra = json_object_ref (snapshot->extra);
  g_ptr_array_unref (self->entries);
  self->entries = g_ptr_array_copy (snapshot->entries, ref_item, NULL);
  g_ptr_array_set_free_func (self->entries, g_object_unref);
  g_ptr_array_sort (self->entries, compare_entries);
  for (guint i = 0; i < self->entries->len; i++)
    index_entry (self, g_ptr_array_index (self->entries, i));
  for (guint i = 0; i < snapshot->trash->len; i++)
    g_list_store_append (self->trash, g_ptr_array_index (snapshot->trash, i));
  return self;
}

FmnSnapshot *
fmn_snapshot_alloc (void)
{
  FmnSnapshot *self = g_new0 (FmnSnapshot, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->trash = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

FmnSnapshot *
fmn_snapshot_ref (FmnSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
fmn_snapshot_unref (FmnSnapshot *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->id);
  g_clear_pointer (&self->info, fmn_info_unref);
  g_clear_pointer (&self->extra, json_object_unref);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->trash);
  g_free (self);
}

FmnSnapshot *
fmn_journal_snapshot (FmnJournal *self)
{
  FmnSnapshot *snapshot;
  guint n;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  snapshot = fmn_snapshot_alloc ();
  snapshot->id = g_strdup (self->id);
  snapshot->sample = self->sample;
  snapshot->info = fmn_info_ref (self->info);
  snapshot->extra = json_object_ref (self->extra);
  g_ptr_array_unref (snapshot->entries);
  snapshot->entries = g_ptr_array_copy (self->entries, ref_item, NULL);
  g_ptr_array_set_free_func (snapshot->entries, g_object_unref);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->trash));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (snapshot->trash, g_list_model_get_item (G_LIST_MODEL (self->trash), i));
  return snapshot;
}

guint64
fmn_journal_get_serial (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), 0);

  return self->serial;
}

const char *
fmn_journal_get_id (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  return self->id;
}

gboolean
fmn_journal_get_sample (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), FALSE);

  return self->sample;
}

FmnClock *
fmn_journal_get_clock (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  return self->clock;
}

FmnInfo *
fmn_journal_get_info (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  return self->info;
}

FmnWords *
fmn_journal_get_words (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  return fmn_info_get_words (self->info);
}

void
fmn_journal_set_namer (FmnJournal *self, FmnNamerFunc namer, gpointer data)
{
  g_return_if_fail (FMN_IS_JOURNAL (self));

  self->namer = namer;
  self->namer_data = data;
}

FmnNamerFunc
fmn_journal_get_namer (FmnJournal *self, gpointer *data)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  if (data != NULL)
    *data = self->namer_data;
  return self->namer;
}

FmnEntry *
fmn_journal_lookup (FmnJournal *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

guint
fmn_journal_get_position (FmnJournal *self, FmnEntry *entry)
{
  guint place;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), G_MAXUINT);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), G_MAXUINT);

  place = find_place (self->entries, entry);
  return place < self->entries->len && g_ptr_array_index (self->entries, place) == entry
             ? place
             : G_MAXUINT;
}

guint
fmn_journal_count_kind (FmnJournal *self, FmnKind kind)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self) && kind < FMN_N_KINDS, 0);

  return self->of_kind[kind]->len;
}

GPtrArray *
fmn_journal_get_of_kind (FmnJournal *self, FmnKind kind)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (kind < FMN_N_KINDS, NULL);

  return self->of_kind[kind];
}

GPtrArray *
fmn_journal_get_bound (FmnJournal *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->bound, id) : NULL;
}

const char *
fmn_journal_get_writer (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), "self");

  return self->partner_writes ? "partner" : "self";
}

void
fmn_journal_set_writer (FmnJournal *self, const char *person)
{
  const gboolean partner = g_strcmp0 (person, "partner") == 0;
  FmnInfo *info;

  g_return_if_fail (FMN_IS_JOURNAL (self));

  if (partner == self->partner_writes)
    return;
  self->partner_writes = partner;
  info = fmn_info_with_reader (self->info, person);
  fmn_info_unref (self->info);
  self->info = info;
  /* What the two type is never one step of undo. */
  self->merge_open = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITER]);
}

GListModel *
fmn_journal_get_trash (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  return G_LIST_MODEL (self->trash);
}

static void
forget_trashed (FmnJournal *self, const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->trash));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnTrashed) item = g_list_model_get_item (G_LIST_MODEL (self->trash), i);

      if (strcmp (fmn_entry_get_id (fmn_trashed_get_entry (item)), id) == 0)
        {
          g_list_store_remove (self->trash, i);
          return;
        }
    }
}

void
fmn_journal_put (FmnJournal *self, FmnEntry *before, FmnEntry *after)
{
  guint old_place = G_MAXUINT, new_place;

  if (before != NULL)
    {
      old_place = fmn_journal_get_position (self, before);
      g_assert (old_place != G_MAXUINT);
      g_object_ref (before);
      unindex_entry (self, before);
      g_ptr_array_remove_index (self->entries, old_place);
      if (after == NULL)
        {
          g_autofree char *stamp = fmn_clock_dup_stamp (self->clock);
          g_autoptr (FmnTrashed) item = fmn_trashed_new (before, stamp, NULL);

          g_list_store_insert (self->trash, 0, item);
        }
      g_object_unref (before);
    }
  if (after != NULL)
    {
      if (before == NULL)
        forget_trashed (self, fmn_entry_get_id (after));
      new_place = find_place (self->entries, after);
      g_ptr_array_insert (self->entries, (int) new_place, g_object_ref (after));
      index_entry (self, after);
      if (before != NULL && new_place == old_place)
        {
          g_list_model_items_changed (G_LIST_MODEL (self), new_place, 1, 1);
          return;
        }
      if (before != NULL)
        {
          /* One signal over the whole span: an observer never sees the entry missing, or twice. */
          guint first = MIN (old_place, new_place), last = MAX (old_place, new_place);

          g_list_model_items_changed (G_LIST_MODEL (self), first, last - first + 1,
                                      last - first + 1);
          return;
        }
      g_list_model_items_changed (G_LIST_MODEL (self), new_place, 0, 1);
    }
  else if (before != NULL)
    g_list_model_items_changed (G_LIST_MODEL (self), old_place, 1, 0);
}

void
fmn_journal_emit (FmnJournal *self, FmnChange *change)
{
  self->serial++;
  if (fmn_change_get_info_after (change) != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INFO]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, change);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

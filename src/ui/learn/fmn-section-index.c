/* fmn-section-index.c: sorts entries under sections a few milliseconds at a time, since a journal of years has thousands of them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-section-index.h"

/* A frame has 16 ms; half of them are left to it. */
#define STEP_MICROSECONDS 6000

/* Both oldest first. */
typedef struct
{
  const char *id; /* the knowledge keeps it */
  GPtrArray *entries;
  GPtrArray *questions;
} Section;

struct _FmnSectionIndex
{
  GObject parent_instance;

  FmnJournal *journal;
  FmnKnowledge *knowledge;
  GArray *sections;
  guint next; /* position in the journal of the first entry that was not read */
  guint source;
  gboolean started;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnSectionIndex, fmn_section_index, G_TYPE_OBJECT)

static Section *
get_section (FmnSectionIndex *self, guint i)
{
  return &g_array_index (self->sections, Section, i);
}

static gboolean
is_question_from (FmnEntry *entry, const char *section)
{
  JsonObject *from = fmn_entry_get_object (entry, "from");

  return from != NULL
         && g_strcmp0 (json_object_get_string_member_with_default (from, "section", NULL), section)
                == 0;
}

/* The list of @section that @entry belongs into, or NULL. */
static GPtrArray *
find_list (FmnSectionIndex *self, Section *section, FmnEntry *entry)
{
  if (fmn_entry_get_kind (entry) == FMN_KIND_QUESTION)
    return is_question_from (entry, section->id) ? section->questions : NULL;
  return fmn_knowledge_section_has_entry (self->knowledge, section->id, entry) ? section->entries
                                                                               : NULL;
}

static void
insert (GPtrArray *list, FmnEntry *entry)
{
  guint low = 0, high = list->len;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (fmn_entry_compare (g_ptr_array_index (list, middle), entry) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  g_ptr_array_insert (list, (int) low, g_object_ref (entry));
}

static void
add_entry (FmnSectionIndex *self, FmnEntry *entry)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      GPtrArray *list = find_list (self, get_section (self, i), entry);

      if (list != NULL)
        insert (list, entry);
    }
}

static void
remove_entry (FmnSectionIndex *self, FmnEntry *entry)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      g_ptr_array_remove (get_section (self, i)->entries, entry);
      g_ptr_array_remove (get_section (self, i)->questions, entry);
    }
}

/* Reads on until the time is up; FALSE when everything was read. */
static gboolean
step (FmnSectionIndex *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->journal));
  const gint64 end = g_get_monotonic_time () + STEP_MICROSECONDS;

  while (self->next < n && g_get_monotonic_time () < end)
    {
      g_autoptr (FmnEntry) entry
          = g_list_model_get_item (G_LIST_MODEL (self->journal), self->next++);

      add_entry (self, entry);
    }
  return self->next < n;
}

static gboolean
on_idle (gpointer data)
{
  FmnSectionIndex *self = data;
  const gboolean more = step (self);

  if (!more)
    self->source = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return more ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
read_anew (FmnSectionIndex *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      g_ptr_array_set_size (get_section (self, i)->entries, 0);
      g_ptr_array_set_size (get_section (self, i)->questions, 0);
    }
  self->next = 0;
  g_clear_handle_id (&self->source, g_source_remove);
  if (step (self))
    self->source = g_idle_add (on_idle, self);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnSectionIndex *self)
{
  /* Positions have moved under the reading, so it begins again. */
  if (self->source != 0)
    read_anew (self);
  else
    for (guint i = 0; i < fmn_change_get_n (change); i++)
      {
        FmnEntry *before = fmn_change_get_before (change, i);
        FmnEntry *after = fmn_change_get_after (change, i);
        FmnEntry *now
            = after != NULL ? fmn_journal_lookup (journal, fmn_entry_get_id (after)) : NULL;

        if (before != NULL)
          remove_entry (self, before);
        /* The journal stamps what it takes in, so its entry is another object than the change's. */
        if (now != NULL)
          {
            remove_entry (self, now);
            add_entry (self, now);
          }
      }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
clear_section (gpointer data)
{
  Section *section = data;

  g_ptr_array_unref (section->entries);
  g_ptr_array_unref (section->questions);
}

static void
fmn_section_index_dispose (GObject *object)
{
  FmnSectionIndex *self = FMN_SECTION_INDEX (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->journal != NULL)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  g_clear_object (&self->journal);
  g_clear_object (&self->knowledge);
  G_OBJECT_CLASS (fmn_section_index_parent_class)->dispose (object);
}

static void
fmn_section_index_finalize (GObject *object)
{
  g_array_unref (FMN_SECTION_INDEX (object)->sections);
  G_OBJECT_CLASS (fmn_section_index_parent_class)->finalize (object);
}

static void
fmn_section_index_class_init (FmnSectionIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_section_index_dispose;
  G_OBJECT_CLASS (klass)->finalize = fmn_section_index_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fmn_section_index_init (FmnSectionIndex *self)
{
  self->sections = g_array_new (FALSE, FALSE, sizeof (Section));
  g_array_set_clear_func (self->sections, clear_section);
}

FmnSectionIndex *
fmn_section_index_new (FmnJournal *journal, FmnKnowledge *knowledge)
{
  FmnSectionIndex *self;
  GListModel *sections;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (FMN_TYPE_SECTION_INDEX, NULL);
  self->journal = g_object_ref (journal);
  self->knowledge = g_object_ref (knowledge);
  sections = fmn_knowledge_get_sections (knowledge);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);
      Section item;

      item.id = fmn_article_section_get_id (section);
      item.entries = g_ptr_array_new_with_free_func (g_object_unref);
      item.questions = g_ptr_array_new_with_free_func (g_object_unref);
      g_array_append_val (self->sections, item);
    }
  return self;
}

void
fmn_section_index_start (FmnSectionIndex *self)
{
  g_return_if_fail (FMN_IS_SECTION_INDEX (self));

  if (self->started)
    return;
  self->started = TRUE;
  read_anew (self);
  g_signal_connect (self->journal, "changed", G_CALLBACK (on_journal_changed), self);
}

gboolean
fmn_section_index_is_complete (FmnSectionIndex *self)
{
  g_return_val_if_fail (FMN_IS_SECTION_INDEX (self), FALSE);

  return self->started && self->source == 0;
}

static Section *
find_section (FmnSectionIndex *self, const char *id)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (g_strcmp0 (get_section (self, i)->id, id) == 0)
      return get_section (self, i);
  return NULL;
}

static GPtrArray *
dup_newest_first (GPtrArray *list)
{
  GPtrArray *copy = g_ptr_array_new ();

  for (guint i = list != NULL ? list->len : 0; i > 0; i--)
    g_ptr_array_add (copy, g_ptr_array_index (list, i - 1));
  return copy;
}

GPtrArray *
fmn_section_index_dup_entries (FmnSectionIndex *self, const char *section)
{
  Section *found;

  g_return_val_if_fail (FMN_IS_SECTION_INDEX (self), NULL);

  found = find_section (self, section);
  return dup_newest_first (found != NULL ? found->entries : NULL);
}

GPtrArray *
fmn_section_index_dup_questions (FmnSectionIndex *self, const char *section)
{
  Section *found;

  g_return_val_if_fail (FMN_IS_SECTION_INDEX (self), NULL);

  found = find_section (self, section);
  return dup_newest_first (found != NULL ? found->questions : NULL);
}

guint
fmn_section_index_count (FmnSectionIndex *self, const char *section)
{
  Section *found;

  g_return_val_if_fail (FMN_IS_SECTION_INDEX (self), 0);

  found = find_section (self, section);
  return found != NULL ? found->entries->len + found->questions->len : 0;
}

/* fmn-tag-field.c: the field for one more tag, which proposes those in use elsewhere.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-tag-field.h"

#include "fmn-query.h"

struct _FmnTagField
{
  FmnSuggestEntry parent_instance;

  FmnJournal *journal;
  GPtrArray *taken;
};

G_DEFINE_FINAL_TYPE (FmnTagField, fmn_tag_field, FMN_TYPE_SUGGEST_ENTRY)

static gboolean
has_tag (GPtrArray *tags, const char *tag)
{
  return g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL);
}

static GPtrArray *
fmn_tag_field_suggest (FmnSuggestEntry *entry, const char *text)
{
  FmnTagField *self = FMN_TAG_FIELD (entry);
  g_auto (GStrv) tags = fmn_journal_dup_tags (self->journal);
  g_autofree char *folded = fmn_fold (text);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_suggestion_free);

  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *folded_tag = fmn_fold (tags[i]);

      if (strstr (folded_tag, folded) != NULL && !has_tag (self->taken, tags[i]))
        g_ptr_array_add (found, fmn_suggestion_new (tags[i], tags[i], NULL));
    }
  return found;
}

static char *
fmn_tag_field_dup_title (FmnSuggestEntry *self, const char *id)
{
  return NULL; /* A tag is its own words. */
}

static void
fmn_tag_field_finalize (GObject *object)
{
  FmnTagField *self = FMN_TAG_FIELD (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->taken, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_tag_field_parent_class)->finalize (object);
}

static void
fmn_tag_field_class_init (FmnTagFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_tag_field_finalize;
  FMN_SUGGEST_ENTRY_CLASS (klass)->suggest = fmn_tag_field_suggest;
  FMN_SUGGEST_ENTRY_CLASS (klass)->dup_title = fmn_tag_field_dup_title;
}

static void
fmn_tag_field_init (FmnTagField *self)
{
}

GtkWidget *
fmn_tag_field_new (FmnJournal *journal, GPtrArray *taken)
{
  FmnTagField *self;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (taken != NULL, NULL);

  self = g_object_new (FMN_TYPE_TAG_FIELD, NULL);
  self->journal = g_object_ref (journal);
  self->taken = g_ptr_array_ref (taken);
  return GTK_WIDGET (self);
}

/* fmn-choice-entry.c: one of a few choices, or her own words for it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-choice-entry.h"

#include "fmn-query.h"

struct _FmnChoiceEntry
{
  FmnSuggestEntry parent_instance;

  const FmnField *field;
};

G_DEFINE_FINAL_TYPE (FmnChoiceEntry, fmn_choice_entry, FMN_TYPE_SUGGEST_ENTRY)

static GPtrArray *
fmn_choice_entry_suggest (FmnSuggestEntry *entry, const char *text)
{
  const FmnField *field = FMN_CHOICE_ENTRY (entry)->field;
  g_autofree char *folded = fmn_fold (text);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_suggestion_free);

  for (const FmnChoice *choice = field->choices; choice->id != NULL; choice++)
    {
      const char *label = fmn_field_get_choice_label (field, choice->id);
      g_autofree char *folded_label = fmn_fold (label);

      if (strstr (folded_label, folded) != NULL)
        g_ptr_array_add (found, fmn_suggestion_new (choice->id, label, NULL));
    }
  return found;
}

static char *
fmn_choice_entry_dup_title (FmnSuggestEntry *entry, const char *id)
{
  return g_strdup (fmn_field_get_choice_label (FMN_CHOICE_ENTRY (entry)->field, id));
}

static void
fmn_choice_entry_class_init (FmnChoiceEntryClass *klass)
{
  FMN_SUGGEST_ENTRY_CLASS (klass)->suggest = fmn_choice_entry_suggest;
  FMN_SUGGEST_ENTRY_CLASS (klass)->dup_title = fmn_choice_entry_dup_title;
}

static void
fmn_choice_entry_init (FmnChoiceEntry *self)
{
  fmn_suggest_entry_set_can_browse (FMN_SUGGEST_ENTRY (self), TRUE);
}

GtkWidget *
fmn_choice_entry_new (const FmnField *field)
{
  FmnChoiceEntry *self;

  g_return_val_if_fail (field != NULL && field->choices != NULL, NULL);

  self = g_object_new (FMN_TYPE_CHOICE_ENTRY, NULL);
  self->field = field;
  return GTK_WIDGET (self);
}

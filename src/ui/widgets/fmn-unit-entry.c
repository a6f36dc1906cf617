/* fmn-unit-entry.c: the unit of a value or a dose: those that fit the test or treatment, or any other.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-unit-entry.h"

#include "fmn-query.h"

struct _FmnUnitEntry
{
  FmnSuggestEntry parent_instance;

  FmnCatalogueItem *item;
};

G_DEFINE_FINAL_TYPE (FmnUnitEntry, fmn_unit_entry, FMN_TYPE_SUGGEST_ENTRY)

static GPtrArray *
fmn_unit_entry_suggest (FmnSuggestEntry *entry, const char *text)
{
  FmnUnitEntry *self = FMN_UNIT_ENTRY (entry);
  g_autofree char *folded = fmn_fold (text);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_suggestion_free);
  guint n = 0;
  const FmnUnit *units = self->item != NULL ? fmn_catalogue_item_get_units (self->item, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = fmn_fold (units[i].label);

      if (strstr (label, folded) != NULL)
        g_ptr_array_add (found, fmn_suggestion_new (units[i].label, units[i].label, NULL));
    }
  return found;
}

static char *
fmn_unit_entry_dup_title (FmnSuggestEntry *self, const char *id)
{
  return g_strdup (id); /* A unit is its own name. */
}

static void
fmn_unit_entry_finalize (GObject *object)
{
  g_clear_object (&FMN_UNIT_ENTRY (object)->item);
  G_OBJECT_CLASS (fmn_unit_entry_parent_class)->finalize (object);
}

static void
fmn_unit_entry_class_init (FmnUnitEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_unit_entry_finalize;
  FMN_SUGGEST_ENTRY_CLASS (klass)->suggest = fmn_unit_entry_suggest;
  FMN_SUGGEST_ENTRY_CLASS (klass)->dup_title = fmn_unit_entry_dup_title;
}

static void
fmn_unit_entry_init (FmnUnitEntry *self)
{
}

GtkWidget *
fmn_unit_entry_new (void)
{
  return g_object_new (FMN_TYPE_UNIT_ENTRY, NULL);
}

void
fmn_unit_entry_set_item (FmnUnitEntry *self, FmnCatalogueItem *item)
{
  guint n = 0;

  g_return_if_fail (FMN_IS_UNIT_ENTRY (self));

  g_set_object (&self->item, item);
  if (item != NULL)
    fmn_catalogue_item_get_units (item, &n);
  fmn_suggest_entry_set_can_browse (FMN_SUGGEST_ENTRY (self), n > 0);
}

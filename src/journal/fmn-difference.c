/* fmn-difference.c: two states of the journal, compared by entry id.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-difference.h"

#include "fmn-codec.h"

#include <glib/gi18n-lib.h>

static GHashTable *
index_entries (FmnSnapshot *snapshot)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < fmn_snapshot_get_n_entries (snapshot); i++)
    {
      FmnEntry *entry = fmn_snapshot_get_entry (snapshot, i);

      g_hash_table_insert (by_id, (char *) fmn_entry_get_id (entry), entry);
    }
  return by_id;
}

void
fmn_difference_init (FmnDifference *self, FmnSnapshot *earlier, FmnSnapshot *later)
{
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;

  g_return_if_fail (self != NULL && earlier != NULL && later != NULL);

  before = index_entries (earlier);
  after = index_entries (later);
  self->added = g_ptr_array_new_with_free_func (g_object_unref);
  self->changed = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < fmn_snapshot_get_n_entries (later); i++)
    {
      FmnEntry *entry = fmn_snapshot_get_entry (later, i);
      FmnEntry *old = g_hash_table_lookup (before, fmn_entry_get_id (entry));

      if (old == NULL)
        g_ptr_array_add (self->added, g_object_ref (entry));
      else if (!fmn_entry_same (old, entry))
        g_ptr_array_add (self->changed, g_object_ref (entry));
    }
  for (guint i = 0; i < fmn_snapshot_get_n_entries (earlier); i++)
    {
      FmnEntry *entry = fmn_snapshot_get_entry (earlier, i);

      if (!g_hash_table_contains (after, fmn_entry_get_id (entry)))
        g_ptr_array_add (self->removed, g_object_ref (entry));
    }
}

void
fmn_difference_clear (FmnDifference *self)
{
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_pointer (&self->changed, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
}

/* @form: the plural form for @n. */
static void
append (GString *sentence, const char *form, guint n)
{
  g_autofree char *part = NULL;

  if (n == 0)
    return;
  part = g_strdup_printf (form, n);
  if (sentence->len > 0)
    g_string_append (sentence, ", ");
  g_string_append (sentence, part);
}

char *
fmn_difference_dup_sentence (const FmnDifference *self)
{
  GString *sentence = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (sentence, FALSE));

  append (sentence,
          g_dngettext (GETTEXT_PACKAGE, "%u entry added", "%u entries added", self->added->len),
          self->added->len);
  append (
      sentence,
      g_dngettext (GETTEXT_PACKAGE, "%u entry changed", "%u entries changed", self->changed->len),
      self->changed->len);
  append (
      sentence,
      g_dngettext (GETTEXT_PACKAGE, "%u entry removed", "%u entries removed", self->removed->len),
      self->removed->len);
  if (sentence->len == 0)
    g_string_append (sentence, _ ("No entry differs"));
  return g_string_free (sentence, FALSE);
}

/* fmn-change.c: one command on the journal, as entries before and after, with the words that undo uses.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-change.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FmnEntry *before;
  FmnEntry *after;
} Pair;

struct _FmnChange
{
  gatomicrefcount ref_count;
  char *description;
  char *merge_key;
  GArray *pairs;
  FmnInfo *info_before;
  FmnInfo *info_after;
};

G_DEFINE_BOXED_TYPE (FmnChange, fmn_change, fmn_change_ref, fmn_change_unref)

static void
clear_pair (gpointer data)
{
  Pair *pair = data;

  g_clear_object (&pair->before);
  g_clear_object (&pair->after);
}

FmnChange *
fmn_change_new (const char *description)
{
  FmnChange *self = g_new0 (FmnChange, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->description = g_strdup (description != NULL ? description : "");
  self->pairs = g_array_new (FALSE, TRUE, sizeof (Pair));
  g_array_set_clear_func (self->pairs, clear_pair);
  return self;
}

FmnChange *
fmn_change_ref (FmnChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
fmn_change_unref (FmnChange *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->description);
  g_free (self->merge_key);
  g_array_unref (self->pairs);
  g_clear_pointer (&self->info_before, fmn_info_unref);
  g_clear_pointer (&self->info_after, fmn_info_unref);
  g_free (self);
}

/* The sentences are whole for each kind, since a language may bend the noun after the verb. */
static const char *
describe (FmnKind kind, char verb)
{
  static const struct
  {
    const char *add, *edit, *remove;
  } words[FMN_N_KINDS] = {
    [FMN_KIND_UNKNOWN] = { NC_ ("command", "add entry"), NC_ ("command", "change entry"),
                           NC_ ("command", "delete entry") },
    [FMN_KIND_PREGNANCY] = { NC_ ("command", "add pregnancy"), NC_ ("command", "change pregnancy"),
                             NC_ ("command", "delete pregnancy") },
    [FMN_KIND_ENDING] = { NC_ ("command", "add ending"), NC_ ("command", "change ending"),
                          NC_ ("command", "delete ending") },
    [FMN_KIND_SCAN] = { NC_ ("command", "add scan"), NC_ ("command", "change scan"),
                        NC_ ("command", "delete scan") },
    [FMN_KIND_TEST] = { NC_ ("command", "add test result"), NC_ ("command", "change test result"),
                        NC_ ("command", "delete test result") },
    [FMN_KIND_TREATMENT] = { NC_ ("command", "add treatment"), NC_ ("command", "change treatment"),
                             NC_ ("command", "delete treatment") },
    [FMN_KIND_PROCEDURE] = { NC_ ("command", "add procedure"), NC_ ("command", "change procedure"),
                             NC_ ("command", "delete procedure") },
    [FMN_KIND_VISIT] = { NC_ ("command", "add visit"), NC_ ("command", "change visit"),
                         NC_ ("command", "delete visit") },
    [FMN_KIND_QUESTION] = { NC_ ("command", "add question"), NC_ ("command", "change question"),
                            NC_ ("command", "delete question") },
    [FMN_KIND_SYMPTOM] = { NC_ ("command", "add symptom"), NC_ ("command", "change symptom"),
                           NC_ ("command", "delete symptom") },
    [FMN_KIND_NOTE] = { NC_ ("command", "add page"), NC_ ("command", "change page"),
                        NC_ ("command", "delete page") },
  };
  const char *msgid = verb == 'a'   ? words[kind].add
                      : verb == 'e' ? words[kind].edit
                                    : words[kind].remove;

  return g_dpgettext2 (GETTEXT_PACKAGE, "command", msgid);
}

FmnChange *
fmn_change_new_add (FmnEntry *after)
{
  FmnChange *self;

  g_return_val_if_fail (FMN_IS_ENTRY (after), NULL);

  self = fmn_change_new (describe (fmn_entry_get_kind (after), 'a'));
  fmn_change_add (self, NULL, after);
  return self;
}

FmnChange *
fmn_change_new_edit (FmnEntry *before, FmnEntry *after)
{
  FmnChange *self;

  g_return_val_if_fail (FMN_IS_ENTRY (before) && FMN_IS_ENTRY (after), NULL);

  self = fmn_change_new (describe (fmn_entry_get_kind (after), 'e'));
  fmn_change_add (self, before, after);
  return self;
}

FmnChange *
fmn_change_new_remove (FmnEntry *before)
{
  FmnChange *self;

  g_return_val_if_fail (FMN_IS_ENTRY (before), NULL);

  self = fmn_change_new (describe (fmn_entry_get_kind (before), 'd'));
  fmn_change_add (self, before, NULL);
  return self;
}

void
fmn_change_add (FmnChange *self, FmnEntry *before, FmnEntry *after)
{
  Pair pair = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (before != NULL || after != NULL);
  g_return_if_fail (before == NULL || after == NULL
                    || g_str_equal (fmn_entry_get_id (before), fmn_entry_get_id (after)));

  g_set_object (&pair.before, before);
  g_set_object (&pair.after, after);
  g_array_append_val (self->pairs, pair);
}

void
fmn_change_set_info (FmnChange *self, FmnInfo *before, FmnInfo *after)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (before != NULL && after != NULL);

  g_clear_pointer (&self->info_before, fmn_info_unref);
  g_clear_pointer (&self->info_after, fmn_info_unref);
  self->info_before = fmn_info_ref (before);
  self->info_after = fmn_info_ref (after);
}

void
fmn_change_set_merge_key (FmnChange *self, const char *key)
{
  g_return_if_fail (self != NULL);

  g_free (self->merge_key);
  self->merge_key = g_strdup (key);
}

const char *
fmn_change_get_description (FmnChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->description;
}

const char *
fmn_change_get_merge_key (FmnChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->merge_key;
}

guint
fmn_change_get_n (FmnChange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pairs->len;
}

FmnEntry *
fmn_change_get_before (FmnChange *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->pairs->len, NULL);

  return g_array_index (self->pairs, Pair, i).before;
}

FmnEntry *
fmn_change_get_after (FmnChange *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->pairs->len, NULL);

  return g_array_index (self->pairs, Pair, i).after;
}

FmnInfo *
fmn_change_get_info_before (FmnChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->info_before;
}

FmnInfo *
fmn_change_get_info_after (FmnChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->info_after;
}

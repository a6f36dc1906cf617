/* fmn-doubt-stretch.c: from when to when a pregnancy was, as far as its dating and its endings tell.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-doubt-private.h"

#include "fmn-journal-private.h"
#include "fmn-pregnancy.h"

static gboolean
is_same (FmnEntry *a, FmnEntry *b)
{
  return g_str_equal (fmn_entry_get_id (a), fmn_entry_get_id (b));
}

static void
add_ending (FmnStretch *self, FmnEntry *ending)
{
  if (g_strcmp0 (fmn_entry_get_string (ending, "outcome"), "ongoing") != 0)
    g_ptr_array_add (self->endings, ending);
}

static void
read_endings (FmnStretch *self, FmnJournal *journal, FmnEntry *entry)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (journal, self->pregnancy);

  self->endings = g_ptr_array_new ();
  for (guint i = 0; i < endings->len; i++)
    if (!is_same (g_ptr_array_index (endings, i), entry))
      add_ending (self, g_ptr_array_index (endings, i));
  if (fmn_entry_get_kind (entry) == FMN_KIND_ENDING
      && g_strcmp0 (fmn_entry_get_pregnancy_id (entry), fmn_entry_get_id (self->pregnancy)) == 0)
    add_ending (self, entry);
}

static void
read_start (FmnStretch *self)
{
  const FmnDating *dating = fmn_entry_get_dating (self->pregnancy);

  if (dating != NULL)
    {
      self->has_start = fmn_dating_get_start (dating, &self->start_min, &self->start_max, NULL);
      return;
    }
  for (guint i = 0; i < self->endings->len && !self->has_start; i++)
    {
      FmnDating by_ending = { .method = FMN_DATING_SCAN_WEEKS };
      const FmnDate *date = fmn_entry_get_date (g_ptr_array_index (self->endings, i));

      if (date == NULL
          || !fmn_entry_get_weeks (g_ptr_array_index (self->endings, i), "weeks-by-dates",
                                   &by_ending.weeks))
        continue;
      by_ending.date = *date;
      self->has_start = fmn_dating_get_start (&by_ending, &self->start_min, &self->start_max, NULL);
    }
}

static void
read_end (FmnStretch *self)
{
  self->has_ended = fmn_endings_are_all (self->endings, NULL,
                                         (guint) fmn_entry_get_int (self->pregnancy, "fetuses", 1));
  self->has_end = self->has_ended;
  for (guint i = 0; i < self->endings->len; i++)
    {
      const FmnDate *date = fmn_entry_get_date (g_ptr_array_index (self->endings, i));

      if (date == NULL)
        {
          self->has_end = FALSE;
          continue;
        }
      self->end_min = MAX (self->end_min, fmn_date_earliest (date));
      self->end_max = MAX (self->end_max, fmn_date_latest (date));
    }
}

gboolean
fmn_stretch_init (FmnStretch *self, FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *entry)
{
  if (pregnancy == NULL || fmn_entry_get_kind (pregnancy) != FMN_KIND_PREGNANCY)
    return FALSE;
  *self = (FmnStretch){ .pregnancy = is_same (pregnancy, entry) ? entry : pregnancy };
  read_endings (self, journal, entry);
  read_start (self);
  read_end (self);
  return TRUE;
}

void
fmn_stretch_clear (FmnStretch *self)
{
  g_clear_pointer (&self->endings, g_ptr_array_unref);
}

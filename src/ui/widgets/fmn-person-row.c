/* fmn-person-row.c: whose it is, or who wrote it: she herself, or her partner.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-person-row.h"

struct _FmnPersonRow
{
  FmnChoiceRow parent_instance;

  FmnJournal *journal;
};

G_DEFINE_FINAL_TYPE (FmnPersonRow, fmn_person_row, FMN_TYPE_CHOICE_ROW)

static void
fill_list (FmnPersonRow *self)
{
  FmnInfo *info = fmn_journal_get_info (self->journal);
  g_autofree char *me = fmn_info_dup_person_label (info, "self");

  fmn_choice_row_set_open (FMN_CHOICE_ROW (self), me);
  fmn_choice_row_begin (FMN_CHOICE_ROW (self));
  if (fmn_info_has_partner (info))
    {
      g_autofree char *partner = fmn_info_dup_person_label (info, "partner");

      fmn_choice_row_add (FMN_CHOICE_ROW (self), "partner", partner);
    }
  fmn_choice_row_end (FMN_CHOICE_ROW (self));
}

static void
fmn_person_row_finalize (GObject *object)
{
  g_clear_object (&FMN_PERSON_ROW (object)->journal);
  G_OBJECT_CLASS (fmn_person_row_parent_class)->finalize (object);
}

static void
fmn_person_row_class_init (FmnPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_person_row_finalize;
}

static void
fmn_person_row_init (FmnPersonRow *self)
{
}

GtkWidget *
fmn_person_row_new (const char *title, FmnContext *context)
{
  FmnPersonRow *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_PERSON_ROW, "title", title, NULL);
  self->journal = g_object_ref (fmn_context_get_journal (context));
  fill_list (self);
  g_signal_connect_object (self->journal, "notify::info", G_CALLBACK (fill_list), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

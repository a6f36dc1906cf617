/* fmn-pregnancy-row.c: which pregnancy an entry belongs to, proposed from its date as long as nothing was chosen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-pregnancy-row.h"

#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

struct _FmnPregnancyRow
{
  FmnChoiceRow parent_instance;

  FmnJournal *journal;
  GtkWidget *offer_button;
  FmnDate date;
  gboolean has_date;
  gboolean follow;
  gboolean chosen; /* by hand, "None" too */
};

G_DEFINE_FINAL_TYPE (FmnPregnancyRow, fmn_pregnancy_row, FMN_TYPE_CHOICE_ROW)

static FmnEntry *
get_proposal (FmnPregnancyRow *self)
{
  return self->has_date ? fmn_journal_propose_pregnancy (self->journal, &self->date) : NULL;
}

static void
fill_list (FmnPregnancyRow *self)
{
  g_autoptr (GPtrArray) pregnancies = fmn_journal_dup_pregnancies (self->journal);

  fmn_choice_row_begin (FMN_CHOICE_ROW (self));
  for (guint i = pregnancies->len; i > 0; i--)
    {
      FmnEntry *pregnancy = g_ptr_array_index (pregnancies, i - 1);
      g_autofree char *name = fmn_pregnancy_dup_name (self->journal, pregnancy);

      fmn_choice_row_add (FMN_CHOICE_ROW (self), fmn_entry_get_id (pregnancy), name);
    }
  fmn_choice_row_end (FMN_CHOICE_ROW (self));
}

static void
show_offer (FmnPregnancyRow *self)
{
  FmnEntry *proposal = get_proposal (self);
  gboolean offered = proposal != NULL && !self->follow && !self->chosen
                     && fmn_choice_row_get_id (FMN_CHOICE_ROW (self)) == NULL;

  if (offered)
    {
      g_autofree char *name = fmn_pregnancy_dup_name (self->journal, proposal);
      g_autofree char *label = NULL;

      /* Translators: a button; %s is the name of a pregnancy that the entry's date falls into. */
      label = g_strdup_printf (_ ("%s, by the date"), name);
      gtk_button_set_label (GTK_BUTTON (self->offer_button), label);
    }
  gtk_widget_set_visible (self->offer_button, offered);
}

static void
on_offer_clicked (FmnPregnancyRow *self)
{
  FmnEntry *proposal = get_proposal (self);

  if (proposal == NULL)
    return;
  fmn_field_editor_load (FMN_FIELD_EDITOR (self), fmn_entry_get_id (proposal));
  self->chosen = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  show_offer (self);
  fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
}

static void
fmn_pregnancy_row_chosen (FmnChoiceRow *row)
{
  FMN_PREGNANCY_ROW (row)->chosen = TRUE;
  show_offer (FMN_PREGNANCY_ROW (row));
}

static void
on_journal_changed (FmnPregnancyRow *self)
{
  fill_list (self);
  show_offer (self);
}

static void
fmn_pregnancy_row_finalize (GObject *object)
{
  g_clear_object (&FMN_PREGNANCY_ROW (object)->journal);
  G_OBJECT_CLASS (fmn_pregnancy_row_parent_class)->finalize (object);
}

static void
fmn_pregnancy_row_class_init (FmnPregnancyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_pregnancy_row_finalize;
  FMN_CHOICE_ROW_CLASS (klass)->chosen = fmn_pregnancy_row_chosen;
}

static void
fmn_pregnancy_row_init (FmnPregnancyRow *self)
{
  self->offer_button = gtk_button_new_with_label ("");
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->offer_button))),
                           PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (self->offer_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->offer_button, FALSE);
  gtk_widget_add_css_class (self->offer_button, "offer");
  g_signal_connect_swapped (self->offer_button, "clicked", G_CALLBACK (on_offer_clicked), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->offer_button);
}

GtkWidget *
fmn_pregnancy_row_new (const char *title, FmnContext *context)
{
  FmnPregnancyRow *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_PREGNANCY_ROW, "title", title, NULL);
  self->journal = g_object_ref (fmn_context_get_journal (context));
  fmn_choice_row_set_open (FMN_CHOICE_ROW (self), C_ ("pregnancy", "None"));
  fill_list (self);
  g_signal_connect_object (self->journal, "changed", G_CALLBACK (on_journal_changed), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
fmn_pregnancy_row_set_date (FmnPregnancyRow *self, const FmnDate *date)
{
  FmnEntry *proposal;

  g_return_if_fail (FMN_IS_PREGNANCY_ROW (self));

  self->has_date = date != NULL;
  if (date != NULL)
    self->date = *date;
  if (self->follow && !self->chosen)
    {
      proposal = get_proposal (self);
      fmn_field_editor_load (FMN_FIELD_EDITOR (self),
                             proposal != NULL ? fmn_entry_get_id (proposal) : NULL);
    }
  show_offer (self);
}

void
fmn_pregnancy_row_set_follow (FmnPregnancyRow *self, gboolean follow)
{
  g_return_if_fail (FMN_IS_PREGNANCY_ROW (self));

  self->follow = follow;
  show_offer (self);
}

gboolean
fmn_pregnancy_row_get_follow (FmnPregnancyRow *self)
{
  g_return_val_if_fail (FMN_IS_PREGNANCY_ROW (self), FALSE);

  return self->follow && !self->chosen;
}

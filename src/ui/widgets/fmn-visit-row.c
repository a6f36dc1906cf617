/* fmn-visit-row.c: which visit something is for: coming ones first.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-visit-row.h"

#include "fmn-caption.h"

#include <glib/gi18n-lib.h>

struct _FmnVisitRow
{
  FmnChoiceRow parent_instance;

  FmnJournal *journal;
};

G_DEFINE_FINAL_TYPE (FmnVisitRow, fmn_visit_row, FMN_TYPE_CHOICE_ROW)

static void
add_visit (FmnVisitRow *self, FmnEntry *visit)
{
  g_autofree char *caption = fmn_entry_dup_caption (self->journal, visit);
  const FmnDate *date = fmn_entry_get_date (visit);
  g_autofree char *when = date != NULL ? fmn_date_format (date) : NULL;
  g_autofree char *label = NULL;

  if (when != NULL)
    label = g_strdup_printf ("%s, %s", caption, when);
  fmn_choice_row_add (FMN_CHOICE_ROW (self), fmn_entry_get_id (visit),
                      label != NULL ? label : caption);
}

/* Coming visits, the next one first; then past ones, the last one first. */
static void
fill_list (FmnVisitRow *self)
{
  GListModel *model = G_LIST_MODEL (self->journal);
  guint32 today = fmn_clock_get_julian (fmn_journal_get_clock (self->journal));
  g_autoptr (GPtrArray) past = g_ptr_array_new_with_free_func (g_object_unref);

  fmn_choice_row_begin (FMN_CHOICE_ROW (self));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (model, i);
      FmnDate when;

      if (fmn_entry_get_kind (entry) != FMN_KIND_VISIT)
        continue;
      if (fmn_entry_get_when (entry, &when) && fmn_date_latest (&when) >= today)
        add_visit (self, entry);
      else
        g_ptr_array_add (past, g_steal_pointer (&entry));
    }
  for (guint i = past->len; i > 0; i--)
    add_visit (self, g_ptr_array_index (past, i - 1));
  fmn_choice_row_end (FMN_CHOICE_ROW (self));
}

static void
fmn_visit_row_finalize (GObject *object)
{
  g_clear_object (&FMN_VISIT_ROW (object)->journal);
  G_OBJECT_CLASS (fmn_visit_row_parent_class)->finalize (object);
}

static void
fmn_visit_row_class_init (FmnVisitRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_visit_row_finalize;
}

static void
fmn_visit_row_init (FmnVisitRow *self)
{
}

GtkWidget *
fmn_visit_row_new (const char *title, FmnContext *context)
{
  FmnVisitRow *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_VISIT_ROW, "title", title, NULL);
  self->journal = g_object_ref (fmn_context_get_journal (context));
  fmn_choice_row_set_open (FMN_CHOICE_ROW (self), C_ ("visit", "No visit"));
  fill_list (self);
  g_signal_connect_object (self->journal, "changed", G_CALLBACK (fill_list), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

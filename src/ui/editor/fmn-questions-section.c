/* fmn-questions-section.c: the questions of a visit, in the order in which they are to be asked.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-questions-section.h"

#include "fmn-caption.h"
#include "fmn-ledger.h"
#include "fmn-question-item.h"
#include "fmn-typed-row.h"

#include <glib/gi18n-lib.h>

struct _FmnQuestionsSection
{
  FmnEditorSection parent_instance;

  GtkWidget *list;
  GHashTable *items; /* id of a question to its FmnQuestionItem, owned by the list */
  GtkWidget *new_row;
};

G_DEFINE_FINAL_TYPE (FmnQuestionsSection, fmn_questions_section, FMN_TYPE_EDITOR_SECTION)

static void
apply_change (FmnQuestionsSection *self, FmnChange *change)
{
  g_autoptr (GError) error = NULL;

  if (!fmn_journal_apply (fmn_editor_section_get_journal (FMN_EDITOR_SECTION (self)), change,
                          &error))
    g_warning ("A change to the questions of a visit was not applied: %s, %d",
               g_quark_to_string (error->domain), error->code);
}

static void
on_item_edited (FmnQuestionsSection *self, const char *name, FmnQuestionItem *item)
{
  FmnEntry *before = fmn_question_item_get_question (item);
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (before);
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autofree char *key = g_strdup_printf ("%s/%s", fmn_entry_get_id (before), name);
  const char *status = fmn_entry_get_string (before, "status");

  fmn_question_item_apply (item, name, draft);
  /* An answer says by itself that the question was asked. */
  if (strcmp (name, "answer") == 0 && json_object_has_member (fmn_draft_peek (draft), "answer")
      && g_strcmp0 (status, "answered") != 0)
    fmn_draft_set_string (draft, "status", "answered");
  after = fmn_draft_build (draft, NULL);
  if (after == NULL || fmn_entry_same (before, after))
    return;
  change = fmn_change_new_edit (before, after);
  fmn_change_set_merge_key (change, key);
  apply_change (self, change);
}

static void
on_item_move (FmnQuestionsSection *self, int step, FmnQuestionItem *item)
{
  FmnEditorSection *section = FMN_EDITOR_SECTION (self);
  FmnJournal *journal = fmn_editor_section_get_journal (section);
  g_autoptr (GPtrArray) questions
      = fmn_visit_dup_questions (journal, fmn_editor_section_get_entry (section));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const int from = (int) fmn_question_item_get_place (item);

  for (guint i = 0; i < questions->len; i++)
    g_ptr_array_add (ids, (char *) fmn_entry_get_id (g_ptr_array_index (questions, i)));
  if (from + step >= 0)
    fmn_ledger_move (journal, ids, (guint) from, (guint) (from + step));
}

static void
on_item_take_off (FmnQuestionsSection *self, FmnQuestionItem *item)
{
  fmn_ledger_take_off (fmn_editor_section_get_journal (FMN_EDITOR_SECTION (self)),
                       fmn_question_item_get_question (item));
}

static void
on_new_activate (FmnQuestionsSection *self)
{
  FmnEditorSection *section = FMN_EDITOR_SECTION (self);
  FmnTypedEntry *field = fmn_typed_row_get_entry (FMN_TYPED_ROW (self->new_row));
  FmnEntry *visit = fmn_editor_section_get_entry (section);
  g_autofree char *text = g_strdup (fmn_typed_entry_peek_value (field));

  if (text == NULL || visit == NULL)
    return;
  fmn_field_editor_load (FMN_FIELD_EDITOR (field), NULL);
  if (!fmn_ledger_add (fmn_editor_section_get_journal (section), visit, text))
    g_warning ("a question was not added");
}

static FmnQuestionItem *
ensure_item (FmnQuestionsSection *self, FmnEntry *question)
{
  const char *id = fmn_entry_get_id (question);
  FmnQuestionItem *item = g_hash_table_lookup (self->items, id);

  if (item != NULL)
    return item;
  item = fmn_question_item_new (fmn_editor_section_get_context (FMN_EDITOR_SECTION (self)));
  g_hash_table_insert (self->items, g_strdup (id), item);
  gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (item));
  g_signal_connect_object (item, "edited", G_CALLBACK (on_item_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "move", G_CALLBACK (on_item_move), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "take-off", G_CALLBACK (on_item_take_off), self,
                           G_CONNECT_SWAPPED);
  return item;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  guint place_a
      = FMN_IS_QUESTION_ITEM (a) ? fmn_question_item_get_place (FMN_QUESTION_ITEM (a)) : G_MAXUINT;
  guint place_b
      = FMN_IS_QUESTION_ITEM (b) ? fmn_question_item_get_place (FMN_QUESTION_ITEM (b)) : G_MAXUINT;

  return place_a < place_b ? -1 : place_a > place_b;
}

static void
drop_others (FmnQuestionsSection *self, GPtrArray *questions)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (!g_ptr_array_find (questions, fmn_question_item_get_question (item), NULL))
      {
        gtk_list_box_remove (GTK_LIST_BOX (self->list), item);
        g_hash_table_iter_remove (&iter);
      }
}

static void
fmn_questions_section_build (FmnEditorSection *section)
{
  FmnQuestionsSection *self = FMN_QUESTIONS_SECTION (section);
  FmnTypedEntry *field = FMN_TYPED_ENTRY (fmn_typed_entry_new ());

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("Questions for this visit"));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (GTK_LIST_BOX (self->list), compare_rows, NULL, NULL);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Questions for this visit"), -1);
  self->new_row = fmn_typed_row_new (_ ("Another question"), field);
  fmn_typed_entry_set_placeholder (field, _ ("Write it, then press Enter"));
  g_signal_connect_object (field, "activate", G_CALLBACK (on_new_activate), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->new_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section), self->list);
}

static void
fmn_questions_section_load (FmnEditorSection *section, FmnEntry *entry)
{
  FmnQuestionsSection *self = FMN_QUESTIONS_SECTION (section);
  g_autoptr (GPtrArray) questions
      = fmn_visit_dup_questions (fmn_editor_section_get_journal (section), entry);

  for (guint i = 0; i < questions->len; i++)
    {
      FmnEntry *question = g_ptr_array_index (questions, i);

      fmn_question_item_load (ensure_item (self, question), question, i, questions->len);
    }
  drop_others (self, questions);
  gtk_list_box_invalidate_sort (GTK_LIST_BOX (self->list));
}

static void
fmn_questions_section_dispose (GObject *object)
{
  g_clear_pointer (&FMN_QUESTIONS_SECTION (object)->items, g_hash_table_unref);
  G_OBJECT_CLASS (fmn_questions_section_parent_class)->dispose (object);
}

static void
fmn_questions_section_class_init (FmnQuestionsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_questions_section_dispose;
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_questions_section_build;
  FMN_EDITOR_SECTION_CLASS (klass)->load = fmn_questions_section_load;
}

static void
fmn_questions_section_init (FmnQuestionsSection *self)
{
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

guint
fmn_questions_section_get_n_items (FmnQuestionsSection *self)
{
  g_return_val_if_fail (FMN_IS_QUESTIONS_SECTION (self), 0);

  return g_hash_table_size (self->items);
}

FmnTypedEntry *
fmn_questions_section_get_new_entry (FmnQuestionsSection *self)
{
  g_return_val_if_fail (FMN_IS_QUESTIONS_SECTION (self), NULL);

  return fmn_typed_row_get_entry (FMN_TYPED_ROW (self->new_row));
}

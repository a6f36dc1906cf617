/* fmn-ask-dialog.c: a question, its origin, and the list that it goes to.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-ask-dialog.h"

#include "fmn-caption.h"
#include "fmn-draft.h"

#include <glib/gi18n-lib.h>

struct _FmnAskDialog
{
  AdwWindow parent_instance;
  GtkEditable *text;
  GtkLabel *where;
  GtkWidget *add;
  FmnContext *context;
  char *origin;
  char *id;
};

G_DEFINE_FINAL_TYPE (FmnAskDialog, fmn_ask_dialog, ADW_TYPE_WINDOW)

static void
on_text_changed (GtkEditable *text, FmnAskDialog *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (text)));

  gtk_widget_set_sensitive (self->add, *words != '\0');
}

static void
on_add_clicked (GtkButton *button, FmnAskDialog *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->text)));

  if (*words != '\0' && fmn_ask_add_question (self->context, words, self->origin, self->id))
    gtk_window_close (GTK_WINDOW (self));
}

static void
on_text_activated (GtkEditable *text, FmnAskDialog *self)
{
  on_add_clicked (NULL, self);
}

/* Where the question will stand, so that nobody has to look for it. */
static char *
describe_list (FmnContext *context)
{
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnEntry *visit = fmn_journal_get_next_visit (journal);
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;
  FmnDate when;

  if (visit == NULL || !fmn_entry_get_when (visit, &when))
    return g_strdup (_ ("No visit is planned. The question is kept until one is."));

  name = fmn_entry_dup_caption (journal, visit);
  day = fmn_date_format (&when);
  /* Translators: a visit and its date: "It goes on the list for Recurrent loss clinic, 4 March 2026." */
  return g_strdup_printf (_ ("It goes on the list for %s, %s."), name, day);
}

static void
fmn_ask_dialog_finalize (GObject *object)
{
  FmnAskDialog *self = FMN_ASK_DIALOG (object);

  g_clear_object (&self->context);
  g_free (self->origin);
  g_free (self->id);

  G_OBJECT_CLASS (fmn_ask_dialog_parent_class)->finalize (object);
}

static void
fmn_ask_dialog_class_init (FmnAskDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fmn_ask_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/detail/fmn-ask-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnAskDialog, text);
  gtk_widget_class_bind_template_child (widget_class, FmnAskDialog, where);
  gtk_widget_class_bind_template_child (widget_class, FmnAskDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_text_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fmn_ask_dialog_init (FmnAskDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
fmn_ask_dialog_new (FmnContext *context, GtkWindow *parent, const char *origin, const char *id)
{
  FmnAskDialog *self;
  g_autofree char *where = NULL;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (origin != NULL && id != NULL, NULL);

  self = g_object_new (FMN_TYPE_ASK_DIALOG, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->origin = g_strdup (origin);
  self->id = g_strdup (id);
  where = describe_list (context);
  gtk_label_set_label (self->where, where);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return GTK_WINDOW (self);
}

gboolean
fmn_ask_add_question (FmnContext *context, const char *text, const char *origin, const char *id)
{
  FmnJournal *journal;
  FmnClock *clock;
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) question = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;
  FmnEntry *visit;
  FmnDate today;
  JsonObject *from;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (text != NULL && origin != NULL && id != NULL, FALSE);

  journal = fmn_context_get_journal (context);
  clock = fmn_context_get_clock (context);
  today = fmn_clock_get_today (clock);
  draft = fmn_draft_new (FMN_KIND_QUESTION, clock);
  fmn_draft_set_string (draft, "title", text);
  fmn_draft_set_date (draft, "date", &today);
  fmn_draft_set_string (draft, "status", "to-ask");
  from = json_object_new ();
  json_object_set_string_member (from, origin, id);
  fmn_draft_set_object (draft, "from", from);

  visit = fmn_journal_get_next_visit (journal);
  if (visit != NULL)
    {
      g_autoptr (GPtrArray) others = fmn_visit_dup_questions (journal, visit);
      int order = 0;

      for (guint i = 0; i < others->len; i++)
        order = MAX (order, fmn_entry_get_int (g_ptr_array_index (others, i), "order", 0) + 1);
      fmn_draft_set_string (draft, "visit", fmn_entry_get_id (visit));
      fmn_draft_set_int (draft, "order", order);
    }

  question = fmn_draft_build (draft, &error);
  if (question != NULL)
    {
      change = fmn_change_new_add (question);
      if (fmn_journal_apply (journal, change, &error))
        return TRUE;
    }
  g_warning ("question not added: %s %d", g_quark_to_string (error->domain), error->code);
  return FALSE;
}

/* fmn-question-row.c: a question to ask, with its handle and its tick; once asked, with its answer and who gave it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-question-row.h"

#include "fmn-caption.h"
#include "fmn-knowledge.h"
#include "fmn-ledger.h"
#include "fmn-pregnancy.h"
#include "fmn-question-mark.h"

#include <glib/gi18n-lib.h>

struct _FmnQuestionRow
{
  GtkListBoxRow parent_instance;

  FmnContext *context;
  char *id;
  GtkWidget *handle;
  GtkLabel *number;
  GtkLabel *text;
  GtkLabel *origin;
  GtkWidget *mark;
  GtkCheckButton *asked;
  GtkWidget *answer_box;
  GtkTextView *answer;
  GtkEntry *answered_by;
  gboolean updating;
};

enum
{
  SIGNAL_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnQuestionRow, fmn_question_row, GTK_TYPE_LIST_BOX_ROW)

static FmnJournal *
get_journal (FmnQuestionRow *self)
{
  return fmn_context_get_journal (self->context);
}

/* The question as it stands in the journal; NULL while the row has none, or fills itself. */
static FmnEntry *
get_question (FmnQuestionRow *self)
{
  return self->updating || self->id == NULL ? NULL
                                            : fmn_journal_lookup (get_journal (self), self->id);
}

static void
on_asked_toggled (GtkCheckButton *button, FmnQuestionRow *self)
{
  FmnEntry *question = get_question (self);

  if (question != NULL)
    fmn_ledger_set_asked (get_journal (self), question, gtk_check_button_get_active (button));
}

static void
on_answer_changed (GtkTextBuffer *buffer, FmnQuestionRow *self)
{
  FmnEntry *question = get_question (self);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  if (question != NULL)
    fmn_ledger_set_answer (get_journal (self), question, text);
}

static void
on_answered_by_changed (GtkEditable *entry, FmnQuestionRow *self)
{
  FmnEntry *question = get_question (self);

  if (question != NULL)
    fmn_ledger_set_answered_by (get_journal (self), question, gtk_editable_get_text (entry));
}

static gboolean
move_shortcut (GtkWidget *widget, GVariant *args, gpointer data)
{
  FmnQuestionRow *self = FMN_QUESTION_ROW (widget);

  if (!gtk_widget_get_visible (self->handle))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, g_variant_get_int32 (args));
  return TRUE;
}

static void
fmn_question_row_dispose (GObject *object)
{
  FmnQuestionRow *self = FMN_QUESTION_ROW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (fmn_question_row_parent_class)->dispose (object);
}

static void
fmn_question_row_class_init (FmnQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_question_row_dispose;

  signals[SIGNAL_MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_shortcut, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_shortcut, "i", 1);
}

static GtkLabel *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, css_class);
    }
  return GTK_LABEL (label);
}

static GtkWidget *
make_answer_box (FmnQuestionRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->answer = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->answer, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->answer, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->answer), "answer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Answer"), -1);
  g_signal_connect (gtk_text_view_get_buffer (self->answer), "changed",
                    G_CALLBACK (on_answer_changed), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (make_label ("fmn-quiet")));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), _ ("What was said"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->answer));

  self->answered_by = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->answered_by, _ ("Who said it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answered_by), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Who said it"), -1);
  g_signal_connect (self->answered_by, "changed", G_CALLBACK (on_answered_by_changed), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->answered_by));
  return box;
}

static void
fmn_question_row_init (FmnQuestionRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  gtk_widget_add_css_class (self->handle, "fmn-quiet");
  gtk_widget_set_tooltip_text (self->handle,
                               _ ("Drag, or Alt with the arrow keys, to set the order"));
  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  self->text = make_label (NULL);
  self->origin = make_label ("fmn-quiet");
  self->answer_box = make_answer_box (self);
  self->asked = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->asked), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->asked), _ ("Asked"));
  g_signal_connect (self->asked, "toggled", G_CALLBACK (on_asked_toggled), self);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->origin));
  gtk_box_append (GTK_BOX (words), self->answer_box);
  gtk_box_append (GTK_BOX (line), self->handle);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (line), words);
  self->mark = fmn_question_mark_new ();
  gtk_box_append (GTK_BOX (line), self->mark);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->asked));
  gtk_widget_add_css_class (line, "question-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

GtkWidget *
fmn_question_row_new (FmnContext *context)
{
  FmnQuestionRow *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_QUESTION_ROW, NULL);
  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

/* The name of the word, the test or the treatment that was read about; NULL for none. */
static const char *
find_read (FmnQuestionRow *self, JsonObject *from)
{
  FmnKnowledge *knowledge = fmn_context_get_knowledge (self->context);
  FmnTerm *term = fmn_knowledge_get_term (
      knowledge, json_object_get_string_member_with_default (from, "term", NULL));
  FmnCatalogueItem *item = fmn_knowledge_get_item (
      knowledge, json_object_get_string_member_with_default (from, "item", NULL));

  if (term != NULL)
    return fmn_term_get_term (term);
  return item != NULL ? fmn_catalogue_item_get_name (item) : NULL;
}

/* "from Anticardiolipin IgG, 20 December 2025"; "from the article: Diagnosis"; "written by Jonas". NULL for nothing to say. */
static char *
dup_origin (FmnQuestionRow *self, FmnEntry *question)
{
  JsonObject *from = fmn_entry_get_object (question, "from");
  FmnInfo *info = fmn_journal_get_info (get_journal (self));
  const char *section
      = from != NULL ? json_object_get_string_member_with_default (from, "section", NULL) : NULL;
  const char *read = from != NULL ? find_read (self, from) : NULL;
  FmnEntry *entry = NULL;

  if (from != NULL)
    entry = fmn_journal_lookup (get_journal (self),
                                json_object_get_string_member_with_default (from, "entry", NULL));
  if (entry != NULL)
    {
      g_autofree char *caption = fmn_entry_dup_caption (get_journal (self), entry);
      g_autofree char *date = NULL;
      FmnDate when;

      if (!fmn_entry_get_when (entry, &when))
        return g_strdup_printf (C_ ("question", "from %s"), caption);
      date = fmn_date_format (&when);
      return g_strdup_printf (C_ ("question", "from %s, %s"), caption, date);
    }
  if (section != NULL)
    {
      FmnArticleSection *found
          = fmn_knowledge_get_section (fmn_context_get_knowledge (self->context), section);

      return found != NULL ? g_strdup_printf (C_ ("question", "from the article: %s"),
                                              fmn_article_section_get_title (found))
                           : g_strdup (C_ ("question", "from the article"));
    }
  if (read != NULL)
    return g_strdup_printf (C_ ("question", "from %s"), read);
  if (fmn_info_has_partner (info))
    {
      g_autofree char *name = fmn_info_dup_person_label (info, fmn_entry_get_author (question));

      return g_strdup_printf (C_ ("question", "written by %s"), name);
    }
  return NULL;
}

static void
set_texts (FmnQuestionRow *self, FmnEntry *question)
{
  const char *answer = fmn_entry_get_string (question, "answer");
  const char *who = fmn_entry_get_string (question, "answered-by");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->answer);
  g_autofree char *old = NULL;

  g_object_get (buffer, "text", &old, NULL);
  if (g_strcmp0 (old, answer != NULL ? answer : "") != 0)
    gtk_text_buffer_set_text (buffer, answer != NULL ? answer : "", -1);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->answered_by)), who != NULL ? who : "")
      != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->answered_by), who != NULL ? who : "");
}

void
fmn_question_row_set_question (FmnQuestionRow *self, FmnEntry *question, guint number)
{
  g_autofree char *caption = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *place = NULL;

  g_return_if_fail (FMN_IS_QUESTION_ROW (self) && FMN_IS_ENTRY (question));

  self->updating = TRUE;
  if (g_strcmp0 (self->id, fmn_entry_get_id (question)) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (fmn_entry_get_id (question));
    }
  caption = fmn_entry_dup_caption (get_journal (self), question);
  origin = dup_origin (self, question);
  place = number > 0 ? g_strdup_printf ("%u", number) : NULL;
  gtk_label_set_label (self->text, caption);
  gtk_label_set_label (self->origin, origin != NULL ? origin : "");
  gtk_widget_set_visible (GTK_WIDGET (self->origin), origin != NULL);
  gtk_label_set_label (self->number, place != NULL ? place : "");
  gtk_widget_set_visible (GTK_WIDGET (self->number), number > 0);
  gtk_widget_set_visible (self->handle, number > 0);
  gtk_widget_set_visible (self->answer_box, number == 0);
  gtk_check_button_set_active (self->asked, number == 0);
  set_texts (self, question);
  fmn_question_mark_set_question (FMN_QUESTION_MARK (self->mark), self->context, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                  -1);
  {
    /* Translators: names a tick box: %s is a question. */
    g_autofree char *label = g_strdup_printf (C_ ("question", "Asked: %s"), caption);

    gtk_accessible_update_property (GTK_ACCESSIBLE (self->asked), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    label, -1);
  }
  self->updating = FALSE;
}

const char *
fmn_question_row_get_id (FmnQuestionRow *self)
{
  g_return_val_if_fail (FMN_IS_QUESTION_ROW (self), NULL);

  return self->id;
}

void
fmn_question_row_focus_answer (FmnQuestionRow *self)
{
  g_return_if_fail (FMN_IS_QUESTION_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->answer));
}

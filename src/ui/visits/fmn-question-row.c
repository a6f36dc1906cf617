/* fmn-question-row.c: a question to ask, with its handle and its tick; once asked, with its answer and who gave it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-question-row.h"

#include "fmn-beside.h"
#include "fmn-caption.h"
#include "fmn-glossary-label.h"
#include "fmn-knowledge.h"
#include "fmn-ledger.h"
#include "fmn-pregnancy.h"
#include "fmn-question-mark.h"
#include "fmn-text-area.h"
#include "fmn-undo-toast.h"

#include <glib/gi18n-lib.h>

/* The width from which a question and what is done with it stand in one line. */
#define BESIDE_FROM 420

struct _FmnQuestionRow
{
  GtkListBoxRow parent_instance;

  FmnContext *context;
  FmnQuestionStage stage;
  char *id;
  GtkWidget *handle;
  GtkLabel *number;
  FmnGlossaryLabel *text;
  GtkLabel *origin;
  GtkWidget *mark;
  GtkCheckButton *asked;
  GtkWidget *answer_box;
  GtkWidget *answer;
  GtkEntry *answered_by;
  GtkWidget *menu;
  GtkWidget *controls; /* mark, tick and menu */
  gboolean updating;
};

enum
{
  SIGNAL_MOVED,
  SIGNAL_ASKED,
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
  const gboolean asked = gtk_check_button_get_active (button);
  g_autofree char *id = g_strdup (self->id);

  if (question != NULL && fmn_ledger_set_asked (get_journal (self), question, asked) && asked)
    g_signal_emit (self, signals[SIGNAL_ASKED], 0, id);
}

static void
on_answer_edited (FmnQuestionRow *self)
{
  FmnEntry *question = get_question (self);
  g_autofree char *text = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (self->answer));

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

  if (self->stage != FMN_QUESTION_TO_ASK)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, g_variant_get_int32 (args));
  return TRUE;
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVED], 0, g_variant_get_int32 (parameter));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.edit-entry", "s", FMN_QUESTION_ROW (widget)->id);
}

/* Says what was done over the window; the row may be gone by then. */
static void
say (FmnQuestionRow *self, const char *text)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));

  if (list != NULL)
    fmn_undo_toast_show (list, text);
}

static void
carry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnQuestionRow *self = FMN_QUESTION_ROW (widget);
  FmnEntry *question = get_question (self);
  FmnEntry *visit = question != NULL ? fmn_ledger_find_following (get_journal (self),
                                                                  fmn_entry_get_visit_id (question))
                                     : NULL;

  if (visit != NULL && fmn_ledger_carry (get_journal (self), question, visit))
    say (self, _ ("Carried on to the next visit"));
}

static void
take_off_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnQuestionRow *self = FMN_QUESTION_ROW (widget);
  FmnEntry *question = get_question (self);

  if (question != NULL && fmn_ledger_take_off (get_journal (self), question))
    say (self, _ ("Taken off this list. The question stays in the journal."));
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
  signals[SIGNAL_ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "question.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "question.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "question.carry", NULL, carry_action);
  gtk_widget_class_install_action (widget_class, "question.take-off", NULL, take_off_action);
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

  self->answer = fmn_text_area_new (_ ("What was said"), 1);
  fmn_text_area_set_placeholder (FMN_TEXT_AREA (self->answer), _ ("What was said"));
  gtk_widget_add_css_class (self->answer, "answer");
  g_signal_connect_swapped (self->answer, "edited", G_CALLBACK (on_answer_edited), self);
  gtk_box_append (GTK_BOX (box), self->answer);

  self->answered_by = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->answered_by, _ ("Who said it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answered_by), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Who said it"), -1);
  g_signal_connect (self->answered_by, "changed", G_CALLBACK (on_answered_by_changed), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->answered_by));
  return box;
}

static GtkWidget *
make_menu (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  g_menu_append (order, C_ ("menu", "Move _up"), "question.move(-1)");
  g_menu_append (order, C_ ("menu", "Move _down"), "question.move(1)");
  g_menu_append (rest, C_ ("menu", "_Carry on to the next visit"), "question.carry");
  g_menu_append (rest, C_ ("menu", "_Take off this list"), "question.take-off");
  g_menu_append (rest, C_ ("menu", "C_hange…"), "question.edit");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

/* @uri is the action's name and what it is given, as set_origin () put them. */
static gboolean
on_origin_link (GtkLabel *label, const char *uri, FmnQuestionRow *self)
{
  g_auto (GStrv) parts = g_strsplit (uri, " ", 2);

  gtk_widget_activate_action (GTK_WIDGET (self), parts[0], "s", parts[1]);
  return TRUE;
}

static void
fmn_question_row_init (FmnQuestionRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *beside;

  self->handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  gtk_widget_add_css_class (self->handle, "fmn-quiet");
  gtk_widget_set_tooltip_text (self->handle,
                               _ ("Drag, or Alt with the arrow keys, to set the order"));
  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  self->text = FMN_GLOSSARY_LABEL (fmn_glossary_label_new (fmn_knowledge_get_default (), ""));
  self->origin = make_label ("fmn-quiet");
  gtk_widget_add_css_class (GTK_WIDGET (self->origin), "quiet-link");
  g_signal_connect (self->origin, "activate-link", G_CALLBACK (on_origin_link), self);
  self->answer_box = make_answer_box (self);
  self->asked = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->asked), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->asked), _ ("Asked"));
  g_signal_connect (self->asked, "toggled", G_CALLBACK (on_asked_toggled), self);

  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->origin));
  gtk_box_append (GTK_BOX (words), self->answer_box);
  gtk_box_append (GTK_BOX (line), self->handle);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->number));
  self->mark = fmn_question_mark_new ();
  self->menu = make_menu ();
  self->controls = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_halign (self->controls, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self->controls), self->mark);
  gtk_box_append (GTK_BOX (self->controls), GTK_WIDGET (self->asked));
  gtk_box_append (GTK_BOX (self->controls), self->menu);
  beside = fmn_beside_new (words, self->controls, BESIDE_FROM, -1, 12);
  gtk_widget_set_hexpand (beside, TRUE);
  gtk_box_append (GTK_BOX (line), beside);
  gtk_widget_add_css_class (line, "question-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

/* Tab goes from the tick to the answer and on to the next tick; all of them stand at the height of the question. Whom it matters to was settled before. */
static void
stand_at_visit (FmnQuestionRow *self)
{
  GtkWidget *line = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));

  g_autoptr (GtkWidget) asked = g_object_ref (GTK_WIDGET (self->asked));

  gtk_box_remove (GTK_BOX (self->controls), asked);
  gtk_box_insert_child_after (GTK_BOX (line), asked, GTK_WIDGET (self->number));
  gtk_widget_set_visible (self->controls, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->asked), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->number), GTK_ALIGN_START);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
fmn_question_row_new (FmnContext *context, FmnQuestionStage stage)
{
  FmnQuestionRow *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_QUESTION_ROW, NULL);
  self->context = g_object_ref (context);
  self->stage = stage;
  gtk_widget_set_visible (self->handle, stage == FMN_QUESTION_TO_ASK);
  gtk_widget_set_visible (self->menu, stage == FMN_QUESTION_TO_ASK);
  gtk_widget_set_visible (GTK_WIDGET (self->number), stage != FMN_QUESTION_ASKED);
  gtk_widget_set_visible (self->answer_box, stage != FMN_QUESTION_TO_ASK);
  if (stage == FMN_QUESTION_AT_VISIT)
    stand_at_visit (self);
  return GTK_WIDGET (self);
}

/* What the link to where the question came from asks for: "win.learn treatment"; NULL when there is nothing to go to. */
static char *
dup_link (FmnQuestionRow *self, JsonObject *from)
{
  static const char *const members[] = { "section", "item", "term" };
  const char *id = json_object_get_string_member_with_default (from, "entry", NULL);

  if (id != NULL)
    return fmn_journal_lookup (get_journal (self), id) != NULL
               ? g_strconcat ("win.show-entry ", id, NULL)
               : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if ((id = json_object_get_string_member_with_default (from, members[i], NULL)) != NULL)
      return g_strconcat ("win.learn ", id, NULL);
  return NULL;
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
dup_source (FmnQuestionRow *self, FmnEntry *question)
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

/* The same, said also of one that comes from an earlier visit's list. */
static char *
dup_origin (FmnQuestionRow *self, FmnEntry *question)
{
  g_autofree char *source = dup_source (self, question);
  const char *carried = C_ ("question", "carried on");

  if (g_strcmp0 (fmn_entry_get_string (question, "status"), "carried") != 0)
    return g_steal_pointer (&source);
  return source != NULL ? g_strdup_printf ("%s · %s", carried, source) : g_strdup (carried);
}

static void
set_origin (FmnQuestionRow *self, FmnEntry *question)
{
  JsonObject *from = fmn_entry_get_object (question, "from");
  g_autofree char *text = dup_origin (self, question);
  g_autofree char *link = from != NULL ? dup_link (self, from) : NULL;
  g_autofree char *markup = text == NULL ? NULL
                            : link != NULL
                                ? g_markup_printf_escaped ("<a href=\"%s\">%s</a>", link, text)
                                : g_markup_escape_text (text, -1);

  gtk_label_set_markup (self->origin, markup != NULL ? markup : "");
  gtk_widget_set_visible (GTK_WIDGET (self->origin), text != NULL);
}

static void
set_texts (FmnQuestionRow *self, FmnEntry *question)
{
  const char *who = fmn_entry_get_string (question, "answered-by");

  fmn_field_editor_load (FMN_FIELD_EDITOR (self->answer),
                         fmn_entry_get_string (question, "answer"));
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->answered_by)), who != NULL ? who : "")
      != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->answered_by), who != NULL ? who : "");
}

static void
set_names (FmnQuestionRow *self, const char *caption)
{
  /* Translators: names a tick box: %s is a question. */
  g_autofree char *asked = g_strdup_printf (C_ ("question", "Asked: %s"), caption);
  /* Translators: names a menu: %s is a question. */
  g_autofree char *more = g_strdup_printf (C_ ("question", "More about: %s"), caption);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->asked), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  asked, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, more,
                                  -1);
}

void
fmn_question_row_set_question (FmnQuestionRow *self, FmnEntry *question, guint number)
{
  g_autofree char *caption = NULL;
  g_autofree char *place = NULL;

  g_return_if_fail (FMN_IS_QUESTION_ROW (self) && FMN_IS_ENTRY (question));

  self->updating = TRUE;
  if (g_strcmp0 (self->id, fmn_entry_get_id (question)) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (fmn_entry_get_id (question));
    }
  caption = fmn_entry_dup_caption (get_journal (self), question);
  place = g_strdup_printf ("%u", number);
  fmn_glossary_label_set_text (self->text, caption);
  set_origin (self, question);
  gtk_label_set_label (self->number, place);
  gtk_check_button_set_active (self->asked, fmn_question_is_asked (question));
  set_texts (self, question);
  fmn_question_mark_set_question (FMN_QUESTION_MARK (self->mark), self->context, question);
  set_names (self, caption);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "question.carry",
      fmn_ledger_find_following (get_journal (self), fmn_entry_get_visit_id (question)) != NULL);
  self->updating = FALSE;
}

const char *
fmn_question_row_get_id (FmnQuestionRow *self)
{
  g_return_val_if_fail (FMN_IS_QUESTION_ROW (self), NULL);

  return self->id;
}

void
fmn_question_row_focus_tick (FmnQuestionRow *self)
{
  g_return_if_fail (FMN_IS_QUESTION_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->asked));
}

void
fmn_question_row_focus_answer (FmnQuestionRow *self)
{
  g_return_if_fail (FMN_IS_QUESTION_ROW (self));

  gtk_widget_grab_focus (self->answer);
}

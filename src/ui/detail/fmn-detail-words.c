/* fmn-detail-words.c: what people wrote: notes, answers, reflections, tags, questions.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-detail-section.h"
#include "fmn-voice.h"

#include "fmn-caption.h"
#include "fmn-chip.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
create_reflection (FmnJournal *journal, JsonObject *reflection)
{
  const char *author = json_object_get_string_member_with_default (reflection, "author", "self");
  const char *text = json_object_get_string_member_with_default (reflection, "text", "");
  g_autofree char *day = fmn_voice_dup_day (
      json_object_get_string_member_with_default (reflection, "written", NULL));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box),
                  fmn_voice_heading_new (fmn_journal_get_info (journal), author, day));
  gtk_box_append (GTK_BOX (box), fmn_detail_text_new (text));
  return box;
}

static void
append (GtkWidget **box, GtkWidget *child)
{
  if (*box == NULL)
    *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  gtk_box_append (GTK_BOX (*box), child);
}

GtkWidget *
fmn_detail_words_new (FmnJournal *journal, FmnEntry *entry)
{
  GtkWidget *box = NULL;
  const char *answer;
  const char *notes;
  JsonArray *reflections;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  answer = fmn_entry_get_string (entry, "answer");
  if (answer != NULL)
    append (&box, fmn_detail_section_new (_ ("Answer"), fmn_detail_text_new (answer)));

  notes = fmn_entry_get_notes (entry);
  if (notes != NULL && fmn_entry_get_kind (entry) == FMN_KIND_NOTE)
    append (&box, fmn_detail_text_new (notes));
  else if (notes != NULL)
    append (&box, fmn_detail_section_new (_ ("Notes"), fmn_detail_text_new (notes)));

  reflections = fmn_entry_get_array (entry, "reflections");
  for (guint i = 0; reflections != NULL && i < json_array_get_length (reflections); i++)
    append (&box, create_reflection (journal, json_array_get_object_element (reflections, i)));
  return box;
}

GtkWidget *
fmn_detail_tags_new (FmnEntry *entry)
{
  const char *const *tags;
  GtkWidget *box;

  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  tags = fmn_entry_get_tags (entry);
  if (tags[0] == NULL)
    return NULL;

  box = fmn_wrap_box_new (7, 7);
  for (guint i = 0; tags[i] != NULL; i++)
    fmn_wrap_box_append (FMN_WRAP_BOX (box), fmn_chip_new (FMN_KIND_UNKNOWN, tags[i]));
  return fmn_detail_section_new (_ ("Tags"), box);
}

/* Under its own visit a question that waits for an answer needs nothing more said of it. */
static GtkWidget *
create_question (FmnJournal *journal, FmnEntry *question, gboolean under_visit)
{
  const char *answer = fmn_entry_get_string (question, "answer");
  const gboolean bare = under_visit && (answer == NULL || *answer == '\0');
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *caption = fmn_entry_dup_caption (journal, question);
  g_autofree char *detail = bare ? g_strdup ("") : fmn_entry_dup_detail (journal, question);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *title
      = g_object_new (GTK_TYPE_LABEL, "label", caption, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_box_append (GTK_BOX (box), title);
  if (*detail != '\0')
    {
      GtkWidget *line
          = g_object_new (GTK_TYPE_LABEL, "label", detail, "xalign", 0.0, "wrap", TRUE, NULL);

      gtk_widget_add_css_class (line, "caption");
      gtk_widget_add_css_class (line, "fmn-quiet");
      gtk_box_append (GTK_BOX (box), line);
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                  -1);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "entry-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", fmn_entry_get_id (question));
  return button;
}

static gboolean
is_from (FmnEntry *question, FmnEntry *entry)
{
  JsonObject *from = fmn_entry_get_object (question, "from");
  const char *id
      = from != NULL ? json_object_get_string_member_with_default (from, "entry", NULL) : NULL;

  return g_strcmp0 (id, fmn_entry_get_id (entry)) == 0;
}

static GPtrArray *
collect_questions_from (FmnJournal *journal, FmnEntry *entry)
{
  GPtrArray *questions = g_ptr_array_new ();
  GPtrArray *all = fmn_journal_get_of_kind (journal, FMN_KIND_QUESTION);

  for (guint i = 0; i < all->len; i++)
    if (is_from (g_ptr_array_index (all, i), entry))
      g_ptr_array_add (questions, g_ptr_array_index (all, i));
  return questions;
}

GtkWidget *
fmn_detail_questions_new (FmnJournal *journal, FmnEntry *entry)
{
  gboolean is_visit;
  g_autoptr (GPtrArray) questions = NULL;
  GtkWidget *rows;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  is_visit = fmn_entry_get_kind (entry) == FMN_KIND_VISIT;
  questions = is_visit ? fmn_visit_dup_questions (journal, entry)
                       : collect_questions_from (journal, entry);
  if (questions->len == 0)
    return NULL;

  rows = fmn_detail_rows_new ();
  for (guint i = 0; i < questions->len; i++)
    fmn_detail_rows_append (rows,
                            create_question (journal, g_ptr_array_index (questions, i), is_visit));
  return fmn_detail_section_new (
      is_visit ? _ ("Questions for this visit") : _ ("Questions from this entry"), rows);
}

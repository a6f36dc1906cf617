/* fmn-glossary-view.c: the glossary as a list in which a word can be pointed at.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-glossary-view.h"

#include "fmn-learn-sheet.h"
#include "fmn-standing-rows.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FmnGlossaryView
{
  AdwBin parent_instance;

  FmnKnowledge *knowledge;
  FmnWords *words;
  GtkWidget *sheet;
};

G_DEFINE_FINAL_TYPE (FmnGlossaryView, fmn_glossary_view, ADW_TYPE_BIN)

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  FmnTerm *term = item;
  FmnGlossaryView *self = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *const *also = fmn_term_get_also (term);
  g_autofree char *meaning = fmn_words_fill (self->words, fmn_term_get_meaning (term));
  GtkWidget *sources = fmn_source_line_new (fmn_term_get_sources (term));

  gtk_box_append (GTK_BOX (box), fmn_text_line_new (fmn_term_get_term (term), "heading"));
  gtk_box_append (GTK_BOX (box), fmn_text_line_new (meaning, NULL));
  if (also[0] != NULL)
    {
      g_autofree char *names = g_strjoinv (", ", (char **) also);
      /* Translators: other names of a word: "Also: LA, LAC". */
      g_autofree char *text = g_strdup_printf (_ ("Also: %s"), names);

      gtk_box_append (GTK_BOX (box), fmn_text_line_new (text, "fmn-quiet"));
    }
  if (sources != NULL)
    gtk_box_append (GTK_BOX (box), sources);
  return box;
}

static void
fmn_glossary_view_finalize (GObject *object)
{
  FmnGlossaryView *self = FMN_GLOSSARY_VIEW (object);

  g_clear_object (&self->knowledge);
  g_clear_pointer (&self->words, fmn_words_unref);
  G_OBJECT_CLASS (fmn_glossary_view_parent_class)->finalize (object);
}

static void
fmn_glossary_view_class_init (FmnGlossaryViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_glossary_view_finalize;
}

static void
fmn_glossary_view_init (FmnGlossaryView *self)
{
}

GtkWidget *
fmn_glossary_view_new (FmnKnowledge *knowledge, FmnWords *words)
{
  FmnGlossaryView *self;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (FMN_TYPE_GLOSSARY_VIEW, NULL);
  self->knowledge = g_object_ref (knowledge);
  self->words = words != NULL ? fmn_words_ref (words) : NULL;
  self->sheet = fmn_learn_sheet_new_list (
      C_ ("learn", "Words"), _ ("Words that clinics and laboratories use, in plain ones."),
      fmn_knowledge_get_terms (knowledge), TRUE, make_row, self);
  adw_bin_set_child (ADW_BIN (self), self->sheet);
  return GTK_WIDGET (self);
}

gboolean
fmn_glossary_view_show_term (FmnGlossaryView *self, const char *id)
{
  GListModel *terms;

  g_return_val_if_fail (FMN_IS_GLOSSARY_VIEW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  terms = fmn_knowledge_get_terms (self->knowledge);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (FmnTerm) term = g_list_model_get_item (terms, i);

      if (strcmp (fmn_term_get_id (term), id) == 0)
        {
          fmn_learn_sheet_select (self->sheet, i);
          return TRUE;
        }
    }
  return FALSE;
}

FmnTerm *
fmn_glossary_view_get_shown (FmnGlossaryView *self)
{
  guint selected;
  g_autoptr (FmnTerm) term = NULL;

  g_return_val_if_fail (FMN_IS_GLOSSARY_VIEW (self), NULL);

  selected = fmn_learn_sheet_get_selected (self->sheet);
  if (selected != GTK_INVALID_LIST_POSITION)
    term = g_list_model_get_item (fmn_knowledge_get_terms (self->knowledge), selected);
  return term; /* the knowledge keeps it */
}

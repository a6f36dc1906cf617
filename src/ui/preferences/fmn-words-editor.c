/* fmn-words-editor.c: the words she prefers: some to choose from, and one of her own for each.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-words-editor.h"

#include <glib/gi18n-lib.h>

#define N_CHOICES 4

enum
{
  WORD_LOSS,
  WORD_PREGNANCY,
  WORD_BABY,
  N_WORDS
};

/* The first choice of each is the default; the last stands for a word of her own. Terms that most of those asked find acceptable come first
 * (Malory, Nuttall, Heazell, BJOG 2025). */
static const struct
{
  const char *title;
  const char *choices[N_CHOICES];
} words_table[N_WORDS] = {
  [WORD_LOSS] = { NC_ ("words", "When a pregnancy ended too soon"),
                  { NC_ ("loss word", "pregnancy loss"), NC_ ("loss word", "miscarriage"),
                    NC_ ("loss word", "loss") } },
  [WORD_PREGNANCY]
  = { NC_ ("words", "The pregnancy"),
      { NC_ ("pregnancy word", "pregnancy"), NC_ ("pregnancy word", "journey"), NULL } },
  [WORD_BABY]
  = { NC_ ("words", "The baby"),
      { NC_ ("baby word", "no word"), NC_ ("baby word", "baby"), NC_ ("baby word", "embryo") } },
};
static const char *const contexts[N_WORDS] = { "loss word", "pregnancy word", "baby word" };

struct _FmnWordsEditor
{
  AdwBin parent_instance;

  AdwComboRow *rows[N_WORDS];
  GtkEditable *own[N_WORDS];
  guint n_choices[N_WORDS]; /* without the last, "my own word" */
  gboolean updating;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (FmnWordsEditor, fmn_words_editor, ADW_TYPE_BIN)

static const char *
get_choice (guint word, guint i)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, contexts[word], words_table[word].choices[i]);
}

static gboolean
is_own (FmnWordsEditor *self, guint word)
{
  return adw_combo_row_get_selected (self->rows[word]) >= self->n_choices[word];
}

static void
on_changed (FmnWordsEditor *self)
{
  for (guint i = 0; i < N_WORDS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->own[i]), is_own (self, i));
  if (!self->updating)
    g_signal_emit (self, changed_signal, 0);
}

/* NULL for the default. */
static const char *
get_word (FmnWordsEditor *self, guint word)
{
  const guint selected = adw_combo_row_get_selected (self->rows[word]);

  if (is_own (self, word))
    return gtk_editable_get_text (self->own[word]);
  return selected == 0 ? NULL : get_choice (word, selected);
}

static void
set_word (FmnWordsEditor *self, guint word, const char *text)
{
  guint selected = 0;

  if (text != NULL && *text != '\0')
    {
      for (selected = 0; selected < self->n_choices[word]; selected++)
        if (strcmp (get_choice (word, selected), text) == 0)
          break;
    }
  adw_combo_row_set_selected (self->rows[word], selected);
  if (selected == self->n_choices[word]
      && strcmp (gtk_editable_get_text (self->own[word]), text) != 0)
    gtk_editable_set_text (self->own[word], text);
}

static void
fmn_words_editor_class_init (FmnWordsEditorClass *klass)
{
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_row (FmnWordsEditor *self, GtkListBox *box, guint word)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "words", words_table[word].title);

  for (guint i = 0; i < N_CHOICES && words_table[word].choices[i] != NULL; i++)
    {
      gtk_string_list_append (list, get_choice (word, i));
      self->n_choices[word]++;
    }
  gtk_string_list_append (list, C_ ("words", "my own word…"));
  self->rows[word] = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[word]), title);
  /* Under the title there is room for the whole of it, in large type too. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self->rows[word]), TRUE);
  adw_combo_row_set_model (self->rows[word], G_LIST_MODEL (list));
  gtk_list_box_append (box, GTK_WIDGET (self->rows[word]));

  self->own[word] = GTK_EDITABLE (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->own[word]),
                                 C_ ("words", "My own word"));
  gtk_widget_set_visible (GTK_WIDGET (self->own[word]), FALSE);
  gtk_list_box_append (box, GTK_WIDGET (self->own[word]));
  g_signal_connect_swapped (self->rows[word], "notify::selected", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->own[word], "changed", G_CALLBACK (on_changed), self);
}

static void
fmn_words_editor_init (FmnWordsEditor *self)
{
  GtkWidget *box = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (box, "boxed-list");
  self->updating = TRUE;
  for (guint i = 0; i < N_WORDS; i++)
    add_row (self, GTK_LIST_BOX (box), i);
  self->updating = FALSE;
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
fmn_words_editor_new (void)
{
  return g_object_new (FMN_TYPE_WORDS_EDITOR, NULL);
}

void
fmn_words_editor_set_words (FmnWordsEditor *self, FmnWords *words)
{
  g_return_if_fail (FMN_IS_WORDS_EDITOR (self));

  self->updating = TRUE;
  set_word (self, WORD_LOSS, words != NULL ? fmn_words_peek_loss (words) : NULL);
  set_word (self, WORD_PREGNANCY, words != NULL ? fmn_words_peek_pregnancy (words) : NULL);
  set_word (self, WORD_BABY, words != NULL ? fmn_words_get_baby (words) : NULL);
  on_changed (self);
  self->updating = FALSE;
}

FmnWords *
fmn_words_editor_dup_words (FmnWordsEditor *self)
{
  g_return_val_if_fail (FMN_IS_WORDS_EDITOR (self), NULL);

  return fmn_words_new (get_word (self, WORD_PREGNANCY), get_word (self, WORD_LOSS),
                        get_word (self, WORD_BABY));
}

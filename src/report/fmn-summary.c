/* fmn-summary.c: the printed summary as figures, rows and sentences; immutable once it is made.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary.h"

#include "fmn-summary-private.h"

G_DEFINE_FINAL_TYPE (FmnSummary, fmn_summary, G_TYPE_OBJECT)

FmnPassage *
fmn_passage_new (const char *heading, const char *text)
{
  FmnPassage *self = g_new0 (FmnPassage, 1);

  self->heading = g_strdup (heading);
  self->text = g_strdup (text);
  return self;
}

void
fmn_passage_free (FmnPassage *self)
{
  g_free (self->heading);
  g_free (self->text);
  g_free (self);
}

FmnFigureText *
fmn_figure_text_new (const char *id, const char *label, int number, gboolean corrected)
{
  FmnFigureText *self = g_new0 (FmnFigureText, 1);

  self->id = g_strdup (id);
  self->label = g_strdup (label);
  self->number
      = number >= 0 ? g_strdup_printf ("%d%s", number, corrected ? "*" : "") : g_strdup ("?");
  return self;
}

void
fmn_figure_text_free (FmnFigureText *self)
{
  g_free (self->id);
  g_free (self->label);
  g_free (self->number);
  g_free (self);
}

guint
fmn_section_to_index (FmnSections section)
{
  int bit = g_bit_nth_lsf (section, -1);

  g_return_val_if_fail (bit >= 0 && bit < FMN_N_SECTIONS, 0);

  return (guint) bit;
}

static void
fmn_summary_finalize (GObject *object)
{
  FmnSummary *self = FMN_SUMMARY (object);

  g_clear_pointer (&self->options, fmn_summary_options_free);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->name);
  g_free (self->person);
  g_free (self->partner);
  g_free (self->statement);
  g_free (self->printed);
  g_free (self->counts);
  g_free (self->counts_note);
  g_free (self->corrections);
  g_ptr_array_unref (self->background);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->own_words);
  g_ptr_array_unref (self->appendix_titles);
  g_clear_object (&self->appendix);
  g_clear_pointer (&self->long_texts, g_ptr_array_unref);
  for (guint i = 0; i < FMN_N_SECTIONS; i++)
    g_ptr_array_unref (self->tables[i]);
  G_OBJECT_CLASS (fmn_summary_parent_class)->finalize (object);
}

static void
fmn_summary_class_init (FmnSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_summary_finalize;
}

static void
fmn_summary_init (FmnSummary *self)
{
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_figure_text_free);
  self->questions = g_ptr_array_new_with_free_func (g_free);
  self->background = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_passage_free);
  self->own_words = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_passage_free);
  self->appendix_titles = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_passage_free);
  for (guint i = 0; i < FMN_N_SECTIONS; i++)
    self->tables[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_summary_table_free);
}

FmnSummary *
fmn_summary_new (FmnJournal *journal, const FmnSummaryOptions *options)
{
  static const struct
  {
    FmnSections section;
    void (*make) (FmnSummary *self, FmnSummarySource *source);
  } makers[] = {
    { FMN_SECTION_HEADLINE, fmn_summary_make_figures },
    { FMN_SECTION_PREGNANCIES, fmn_summary_make_pregnancies },
    { FMN_SECTION_ANTIPHOSPHOLIPID, fmn_summary_make_antiphospholipid },
    { FMN_SECTION_TESTS, fmn_summary_make_tests },
    { FMN_SECTION_PROCEDURES, fmn_summary_make_procedures },
    { FMN_SECTION_TREATMENTS, fmn_summary_make_treatments },
    { FMN_SECTION_BACKGROUND, fmn_summary_make_background },
    { FMN_SECTION_AWAITED, fmn_summary_make_awaited },
    { FMN_SECTION_QUESTIONS, fmn_summary_make_questions },
    { FMN_SECTION_OWN_WORDS, fmn_summary_make_own_words },
    { FMN_SECTION_PAPERS, fmn_summary_make_papers },
    /* The last: it takes names out of the part of the journal that the others read. */
    { FMN_SECTION_APPENDIX, fmn_summary_make_appendix },
  };
  g_auto (FmnSummarySource) source = { 0 };
  FmnSummary *self;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_object_new (FMN_TYPE_SUMMARY, NULL);
  self->options = fmn_summary_options_copy (options);
  fmn_summary_source_init (&source, journal, self->options);
  self->today = source.today;
  fmn_summary_make_head (self, &source);
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    if ((options->sections & makers[i].section) != 0)
      makers[i].make (self, &source);
  self->long_texts = g_steal_pointer (&source.long_texts);
  return self;
}

const FmnSummaryOptions *
fmn_summary_get_options (FmnSummary *self)
{
  g_return_val_if_fail (FMN_IS_SUMMARY (self), NULL);

  return self->options;
}

gboolean
fmn_summary_is_empty (FmnSummary *self)
{
  g_return_val_if_fail (FMN_IS_SUMMARY (self), TRUE);

  for (guint i = 0; i < FMN_N_SECTIONS; i++)
    if (self->tables[i]->len > 0)
      return FALSE;
  return self->figures->len == 0 && self->questions->len == 0 && self->own_words->len == 0
         && self->background->len == 0;
}

#define GETTER(name, type)                                                                         \
  type fmn_summary_get_##name (FmnSummary *self)                                                   \
  {                                                                                                \
    g_return_val_if_fail (FMN_IS_SUMMARY (self), NULL);                                            \
                                                                                                   \
    return self->name;                                                                             \
  }

GETTER (title, const char *)
GETTER (subtitle, const char *)
GETTER (name, const char *)
GETTER (person, const char *)
GETTER (partner, const char *)
GETTER (statement, const char *)
GETTER (printed, const char *)
GETTER (figures, GPtrArray *)
GETTER (counts, const char *)
GETTER (counts_note, const char *)
GETTER (corrections, const char *)
GETTER (background, GPtrArray *)
GETTER (questions, GPtrArray *)
GETTER (own_words, GPtrArray *)
GETTER (long_texts, GPtrArray *)

#undef GETTER

GPtrArray *
fmn_summary_get_tables (FmnSummary *self, FmnSections section)
{
  g_return_val_if_fail (FMN_IS_SUMMARY (self), NULL);

  return self->tables[fmn_section_to_index (section)];
}

guint
fmn_summary_get_n_left_out (FmnSummary *self, FmnSections section)
{
  g_return_val_if_fail (FMN_IS_SUMMARY (self), 0);

  return self->left_out[fmn_section_to_index (section)];
}

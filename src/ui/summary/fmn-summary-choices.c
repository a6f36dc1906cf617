/* fmn-summary-choices.c: what is put on the page; nothing about who receives it, unless she saves it under a name.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-summary-choices.h"

#include "fmn-caption.h"
#include "fmn-left-out-row.h"
#include "fmn-preset-row.h"
#include "fmn-profile-window.h"
#include "fmn-summary-kept.h"
#include "fmn-switch-row.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

struct _FmnSummaryChoices
{
  AdwBin parent_instance;

  FmnContext *context;
  FmnPresetRow *preset;
  FmnChoiceRow *visit;
  FmnChoiceRow *length;
  FmnChoiceRow *year_from;
  FmnChoiceRow *year_to;
  FmnChoiceRow *paper;
  FmnChoiceRow *size;
  FmnChoiceRow *wording;
  FmnChoiceRow *naming;
  FmnLeftOutRow *pregnancies;
  FmnLeftOutRow *tests;
  FmnSwitchRow *sections[FMN_N_SECTIONS];
  FmnSwitchRow *clinical;
  FmnSwitchRow *our_names;
  FmnSwitchRow *only_me;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnSummaryChoices, fmn_summary_choices, ADW_TYPE_BIN)

static FmnJournal *
get_journal (FmnSummaryChoices *self)
{
  return fmn_context_get_journal (self->context);
}

/* The choices as they are */

static int
get_number (FmnChoiceRow *row)
{
  const char *id = fmn_choice_row_get_id (row);

  return id != NULL ? atoi (id) : 0;
}

static void
set_number (FmnChoiceRow *row, int number)
{
  g_autofree char *id = number != 0 ? g_strdup_printf ("%d", number) : NULL;

  fmn_field_editor_load (FMN_FIELD_EDITOR (row), id);
}

/* A choice that is never open stands for the place of its value, from 0. */
static guint
get_place (FmnChoiceRow *row)
{
  return (guint) get_number (row);
}

static void
set_place (FmnChoiceRow *row, guint place)
{
  g_autofree char *id = g_strdup_printf ("%u", place);

  fmn_field_editor_load (FMN_FIELD_EDITOR (row), id);
}

FmnSummaryOptions *
fmn_summary_choices_dup_options (FmnSummaryChoices *self)
{
  FmnSummaryOptions *options = fmn_summary_options_new ();

  g_return_val_if_fail (FMN_IS_SUMMARY_CHOICES (self), options);

  fmn_summary_options_set_visit (options, fmn_choice_row_get_id (self->visit));
  options->full = get_place (self->length) == 1;
  options->year_from = get_number (self->year_from);
  options->year_to = get_number (self->year_to);
  options->paper = (FmnPaper) get_place (self->paper);
  options->text_scale = get_number (self->size) / 100.0;
  options->wording = (FmnWording) get_place (self->wording);
  options->naming = (FmnNaming) get_place (self->naming);
  options->sections = 0;
  for (guint i = 0; i < FMN_N_SECTIONS; i++)
    if (fmn_switch_row_get_active (self->sections[i]))
      options->sections |= 1u << i;
  options->clinical_terms = fmn_switch_row_get_active (self->clinical);
  options->our_names = fmn_switch_row_get_active (self->our_names);
  options->with_only_me = fmn_switch_row_get_active (self->only_me);
  fmn_summary_options_set_without_pregnancies (options,
                                               fmn_left_out_row_get_left_out (self->pregnancies));
  fmn_summary_options_set_without_tests (options, fmn_left_out_row_get_left_out (self->tests));
  return options;
}

static FmnSummaryOptions *
dup_options_for_preset (gpointer self)
{
  return fmn_summary_choices_dup_options (self);
}

/* One page has neither of these sections. */
static void
show_state (FmnSummaryChoices *self)
{
  gboolean full = get_place (self->length) == 1;

  for (guint i = 0; i < FMN_N_SECTIONS; i++)
    if ((1u << i) == FMN_SECTION_APPENDIX || (1u << i) == FMN_SECTION_PAPERS)
      gtk_widget_set_sensitive (GTK_WIDGET (self->sections[i]), full);
}

/* Everything but the visit and "only me". */
static void
set_options (FmnSummaryChoices *self, const FmnSummaryOptions *options)
{
  set_place (self->length, options->full ? 1 : 0);
  set_number (self->year_from, options->year_from);
  set_number (self->year_to, options->year_to);
  set_place (self->paper, options->paper);
  set_number (self->size, (int) (options->text_scale * 100 + 0.5));
  set_place (self->wording, options->wording);
  set_place (self->naming, options->naming);
  for (guint i = 0; i < FMN_N_SECTIONS; i++)
    fmn_field_editor_load (FMN_FIELD_EDITOR (self->sections[i]),
                           (options->sections & (1u << i)) != 0 ? "true" : NULL);
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->clinical),
                         options->clinical_terms ? "true" : NULL);
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->our_names), options->our_names ? "true" : NULL);
  fmn_left_out_row_set_left_out (self->pregnancies,
                                 (const char *const *) options->without_pregnancies);
  fmn_left_out_row_set_left_out (self->tests, (const char *const *) options->without_tests);
  show_state (self);
}

static void
announce (FmnSummaryChoices *self)
{
  g_autoptr (FmnSummaryOptions) options = fmn_summary_choices_dup_options (self);

  fmn_summary_keep (fmn_context_get_settings (self->context), options);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_edited (FmnSummaryChoices *self)
{
  fmn_preset_row_leave (self->preset);
  show_state (self);
  announce (self);
}

/* Neither the visit nor "only me" is of a preset. */
static void
on_passing_edited (FmnSummaryChoices *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_preset_chosen (FmnPresetRow *row, const FmnSummaryOptions *options, FmnSummaryChoices *self)
{
  set_options (self, options);
  announce (self);
}

/* Rows */

static GtkWidget *
make_group (const char *title, GtkWidget *box)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (box), group);
  return group;
}

static FmnSwitchRow *
add_switch (FmnSummaryChoices *self,
            GtkWidget *group,
            const char *title,
            const char *subtitle,
            GCallback edited)
{
  GtkWidget *row = fmn_switch_row_new (title, subtitle);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (row, "edited", edited, self);
  return FMN_SWITCH_ROW (row);
}

/* @choices: titles in the order of the values, from 0; NULL for a list that comes later. */
static FmnChoiceRow *
add_choice (FmnSummaryChoices *self,
            GtkWidget *group,
            const char *title,
            const char *open,
            const char *const *choices)
{
  GtkWidget *row = fmn_choice_row_new (title, open);

  if (choices != NULL)
    {
      fmn_choice_row_begin (FMN_CHOICE_ROW (row));
      for (guint i = 0; choices[i] != NULL; i++)
        {
          g_autofree char *id = g_strdup_printf ("%u", i);

          fmn_choice_row_add (FMN_CHOICE_ROW (row), id, choices[i]);
        }
      fmn_choice_row_end (FMN_CHOICE_ROW (row));
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (row, "edited", G_CALLBACK (on_edited), self);
  return FMN_CHOICE_ROW (row);
}

static FmnLeftOutRow *
add_left_out_row (FmnSummaryChoices *self, GtkWidget *group, FmnKind kind, const char *title)
{
  GtkWidget *row = fmn_left_out_row_new (self->context, kind, title);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (row, "edited", G_CALLBACK (on_edited), self);
  return FMN_LEFT_OUT_ROW (row);
}

static void
add_sizes (FmnSummaryChoices *self, GtkWidget *group)
{
  static const int percents[] = { 100, 125, 150, 200 };

  self->size = add_choice (self, group, C_ ("summary", "Size of the print"), NULL, NULL);
  fmn_choice_row_begin (self->size);
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", percents[i]);
      /* Translators: how large the print is. */
      g_autofree char *label = g_strdup_printf (C_ ("summary", "%d %%"), percents[i]);

      fmn_choice_row_add (self->size, id, label);
    }
  fmn_choice_row_end (self->size);
}

static void
add_top_rows (FmnSummaryChoices *self, GtkWidget *box)
{
  const char *const lengths[] = { C_ ("summary", "One page"), C_ ("summary", "Full"), NULL };
  const char *const papers[] = { C_ ("summary", "A4"), C_ ("summary", "Letter"), NULL };
  GtkWidget *group = make_group (NULL, box);

  self->preset = FMN_PRESET_ROW (fmn_preset_row_new (self->context, dup_options_for_preset, self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->preset));
  g_signal_connect (self->preset, "chosen", G_CALLBACK (on_preset_chosen), self);
  self->visit = FMN_CHOICE_ROW (
      fmn_choice_row_new (C_ ("summary", "For the visit"), C_ ("summary", "Next visit")));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->visit));
  g_signal_connect_swapped (self->visit, "edited", G_CALLBACK (on_passing_edited), self);
  self->length = add_choice (self, group, C_ ("summary", "Length"), NULL, lengths);
  self->paper = add_choice (self, group, C_ ("summary", "Paper"), NULL, papers);
  add_sizes (self, group);
}

static void
add_content_rows (FmnSummaryChoices *self, GtkWidget *box)
{
  GtkWidget *group = make_group (C_ ("summary", "On the page"), box);

  for (guint i = 0; i < FMN_N_SECTIONS; i++)
    self->sections[i] = add_switch (self, group, fmn_section_get_label ((FmnSections) (1u << i)),
                                    NULL, G_CALLBACK (on_edited));
  group = make_group (C_ ("summary", "Of these"), box);
  self->pregnancies
      = add_left_out_row (self, group, FMN_KIND_PREGNANCY, C_ ("summary", "Which pregnancies"));
  self->tests = add_left_out_row (self, group, FMN_KIND_TEST, C_ ("summary", "Which tests"));
  self->year_from = add_choice (self, group, C_ ("summary", "Tests and treatments from"),
                                C_ ("summary", "The first year"), NULL);
  self->year_to = add_choice (self, group, C_ ("summary", "Tests and treatments up to"),
                              C_ ("summary", "This year"), NULL);
  group = make_group (C_ ("summary", "Background"), box);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fmn_profile_row_new (self->context));
}

static void
add_word_rows (FmnSummaryChoices *self, GtkWidget *box)
{
  const char *const namings[] = { C_ ("summary", "No names"), C_ ("summary", "Initials"),
                                  C_ ("summary", "Full names"), NULL };
  const char *const wordings[]
      = { C_ ("summary", "Terms and values"), C_ ("summary", "Short details too"),
          C_ ("summary", "All that was written"), NULL };
  GtkWidget *group = make_group (C_ ("summary", "Words"), box);

  self->wording = add_choice (self, group, C_ ("summary", "How much wording"), NULL, wordings);
  self->clinical
      = add_switch (self, group, C_ ("summary", "Clinician’s terms"),
                    C_ ("summary", "G·T·P·A·L and outcome terms"), G_CALLBACK (on_edited));
  self->our_names = add_switch (self, group, C_ ("summary", "Our names for the pregnancies"), NULL,
                                G_CALLBACK (on_edited));
  self->naming = add_choice (self, group, C_ ("summary", "Who we are"), NULL, namings);
  self->only_me
      = add_switch (self, group, C_ ("summary", "With “only me” entries"),
                    C_ ("summary", "Asked anew each time"), G_CALLBACK (on_passing_edited));
}

static GtkWidget *
make_note (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "fmn-quiet");
  return label;
}

static void
build (FmnSummaryChoices *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  add_top_rows (self, box);
  add_content_rows (self, box);
  add_word_rows (self, box);
  gtk_box_append (
      GTK_BOX (box),
      make_note (_ ("Paper can be read by anyone who finds it. Nothing is kept about who receives "
                    "it, unless you save these choices under a name.")));
  gtk_widget_add_css_class (box, "list-side");
  adw_bin_set_child (ADW_BIN (self), box);
}

/* What there is to choose from */

static void
refresh_visits (FmnSummaryChoices *self)
{
  FmnJournal *journal = get_journal (self);
  FmnDate today = fmn_clock_get_today (fmn_context_get_clock (self->context));
  GPtrArray *visits = fmn_journal_get_of_kind (journal, FMN_KIND_VISIT);
  const char *chosen = fmn_choice_row_get_id (self->visit);
  gboolean found = FALSE;
  guint n = 0;

  fmn_choice_row_begin (self->visit);
  for (guint i = 0; i < visits->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (visits, i);
      const FmnDate *date = fmn_entry_get_date (entry);
      g_autofree char *caption = NULL;
      g_autofree char *when = NULL;
      g_autofree char *text = NULL;

      if (date == NULL || fmn_date_latest (date) < fmn_date_earliest (&today)
          || fmn_entry_get_boolean (entry, "ended"))
        continue;
      caption = fmn_entry_dup_caption (journal, entry);
      when = fmn_date_format (date);
      text = g_strdup_printf (C_ ("summary", "%s, %s"), when, caption);
      fmn_choice_row_add (self->visit, fmn_entry_get_id (entry), text);
      found |= g_strcmp0 (chosen, fmn_entry_get_id (entry)) == 0;
      n++;
    }
  if (!found)
    fmn_field_editor_load (FMN_FIELD_EDITOR (self->visit), NULL);
  fmn_choice_row_end (self->visit);
  gtk_widget_set_visible (GTK_WIDGET (self->visit), n > 0);
}

static void
refresh_years (FmnSummaryChoices *self, FmnChoiceRow *row)
{
  FmnJournal *journal = get_journal (self);
  int last = fmn_clock_get_today (fmn_context_get_clock (self->context)).year, first = last;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);
      const FmnDate *date = fmn_entry_get_date (entry);

      if (date != NULL)
        {
          first = MIN (first, date->year);
          break;
        }
    }
  fmn_choice_row_begin (row);
  for (int year = last; year >= first; year--)
    {
      g_autofree char *id = g_strdup_printf ("%d", year);

      fmn_choice_row_add (row, id, id);
    }
  fmn_choice_row_end (row);
}

void
fmn_summary_choices_refresh (FmnSummaryChoices *self)
{
  g_return_if_fail (FMN_IS_SUMMARY_CHOICES (self));

  refresh_visits (self);
  refresh_years (self, self->year_from);
  refresh_years (self, self->year_to);
}

void
fmn_summary_choices_set_visit (FmnSummaryChoices *self, const char *visit)
{
  g_return_if_fail (FMN_IS_SUMMARY_CHOICES (self));

  fmn_field_editor_load (FMN_FIELD_EDITOR (self->visit), visit);
  on_passing_edited (self);
}

void
fmn_summary_choices_forget_only_me (FmnSummaryChoices *self)
{
  g_return_if_fail (FMN_IS_SUMMARY_CHOICES (self));

  if (!fmn_switch_row_get_active (self->only_me))
    return;
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->only_me), NULL);
  on_passing_edited (self);
}

static void
fmn_summary_choices_dispose (GObject *object)
{
  g_clear_object (&FMN_SUMMARY_CHOICES (object)->context);
  G_OBJECT_CLASS (fmn_summary_choices_parent_class)->dispose (object);
}

static void
fmn_summary_choices_class_init (FmnSummaryChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_summary_choices_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fmn_summary_choices_init (FmnSummaryChoices *self)
{
}

GtkWidget *
fmn_summary_choices_new (FmnContext *context)
{
  g_autoptr (FmnSummaryOptions) options = NULL;
  FmnSummaryChoices *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_SUMMARY_CHOICES, NULL);
  self->context = g_object_ref (context);
  build (self);
  fmn_summary_choices_refresh (self);
  options = fmn_summary_take_kept (fmn_context_get_settings (context));
  set_options (self, options);
  return GTK_WIDGET (self);
}

/* fmn-summary-choices.c: what is put on the page; nothing about who receives it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-summary-choices.h"

#include "fmn-caption.h"

#include <glib/gi18n-lib.h>

#define N_YEARS 5

static const struct
{
  FmnSections section;
  const char *title;
  const char *subtitle;
} section_rows[] = {
  { FMN_SECTION_HEADLINE, NC_ ("summary", "Headline counts"), NULL },
  { FMN_SECTION_PREGNANCIES, NC_ ("summary", "Pregnancies"), NULL },
  { FMN_SECTION_ANTIPHOSPHOLIPID, NC_ ("summary", "Antiphospholipid tests"),
    NC_ ("summary", "with interval and state that day") },
  { FMN_SECTION_TESTS, NC_ ("summary", "Other tests"), NC_ ("summary", "latest of each") },
  { FMN_SECTION_TREATMENTS, NC_ ("summary", "Treatments"), NULL },
  { FMN_SECTION_BACKGROUND, NC_ ("summary", "Background"), NULL },
  { FMN_SECTION_QUESTIONS, NC_ ("summary", "Questions"), NC_ ("summary", "with space to write") },
  { FMN_SECTION_OWN_WORDS, NC_ ("summary", "Own words and reflections"), NULL },
};

struct _FmnSummaryChoices
{
  AdwBin parent_instance;

  FmnContext *context;
  AdwComboRow *visit;
  AdwComboRow *length;
  AdwComboRow *years;
  AdwComboRow *paper;
  AdwComboRow *naming;
  GtkSwitch *sections[G_N_ELEMENTS (section_rows)];
  GtkSwitch *clinical;
  GtkSwitch *our_names;
  GtkSwitch *only_me;
  GPtrArray *visits; /* ids, in the order of the row's list */
  int first_year;
  gboolean updating;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnSummaryChoices, fmn_summary_choices, ADW_TYPE_BIN)

/* What is kept between two prints says nothing about who received the first; "only me" is never kept. */
static void
keep (FmnSummaryChoices *self)
{
  GSettings *settings = fmn_context_get_settings (self->context);
  g_autoptr (FmnSummaryOptions) options = NULL;

  if (settings == NULL)
    return;
  options = fmn_summary_choices_dup_options (self);
  g_settings_set_boolean (settings, "summary-full", options->full);
  g_settings_set_enum (settings, "summary-paper",
                       options->paper == fmn_paper_for_locale () ? 0 : (int) options->paper + 1);
  g_settings_set_flags (settings, "summary-sections", options->sections);
  g_settings_set_boolean (settings, "summary-clinical-terms", options->clinical_terms);
  g_settings_set_boolean (settings, "summary-own-names", options->our_names);
  g_settings_set_enum (settings, "summary-naming", (int) options->naming);
}

static void
take_kept (FmnSummaryChoices *self)
{
  GSettings *settings = fmn_context_get_settings (self->context);
  guint sections;
  int paper;

  if (settings == NULL)
    return;
  sections = g_settings_get_flags (settings, "summary-sections");
  paper = g_settings_get_enum (settings, "summary-paper");
  adw_combo_row_set_selected (self->length,
                              g_settings_get_boolean (settings, "summary-full") ? 1 : 0);
  if (paper > 0)
    adw_combo_row_set_selected (self->paper, (guint) paper - 1);
  for (guint i = 0; i < G_N_ELEMENTS (section_rows); i++)
    gtk_switch_set_active (self->sections[i], (sections & section_rows[i].section) != 0);
  gtk_switch_set_active (self->clinical,
                         g_settings_get_boolean (settings, "summary-clinical-terms"));
  gtk_switch_set_active (self->our_names, g_settings_get_boolean (settings, "summary-own-names"));
  adw_combo_row_set_selected (self->naming,
                              (guint) g_settings_get_enum (settings, "summary-naming"));
}

static void
on_changed (FmnSummaryChoices *self)
{
  if (self->updating)
    return;
  keep (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
make_group (const char *title, GtkWidget *box)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (box), group);
  return group;
}

static GtkSwitch *
add_switch (FmnSummaryChoices *self,
            GtkWidget *group,
            const char *title,
            const char *subtitle,
            gboolean active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), active);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (on_changed), self);
  return GTK_SWITCH (toggle);
}

static AdwComboRow *
add_combo (FmnSummaryChoices *self, GtkWidget *group, const char *title, const char *const *items)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (items);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (on_changed), self);
  return ADW_COMBO_ROW (row);
}

static void
add_years (FmnSummaryChoices *self, GtkWidget *group)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  FmnDate today = fmn_clock_get_today (fmn_context_get_clock (self->context));

  self->first_year = today.year;
  g_strv_builder_add (builder, C_ ("summary", "All years"));
  for (int i = 0; i < N_YEARS; i++)
    {
      g_autofree char *text = g_strdup_printf (C_ ("summary", "From %d"), today.year - i);

      g_strv_builder_add (builder, text);
    }
  items = g_strv_builder_end (builder);
  self->years = add_combo (self, group, C_ ("summary", "Tests and treatments"),
                           (const char *const *) items);
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
  const char *const lengths[] = { C_ ("summary", "One page"), C_ ("summary", "Full"), NULL };
  const char *const papers[] = { C_ ("summary", "A4"), C_ ("summary", "Letter"), NULL };
  const char *const namings[] = { C_ ("summary", "No names"), C_ ("summary", "Initials"),
                                  C_ ("summary", "Full names"), NULL };
  const char *const visits[] = { C_ ("summary", "Next visit"), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = make_group (NULL, box);
  g_autoptr (FmnSummaryOptions) defaults = fmn_summary_options_new ();

  self->visit = add_combo (self, group, C_ ("summary", "For the visit"), visits);
  self->length = add_combo (self, group, C_ ("summary", "Length"), lengths);
  add_years (self, group);
  self->paper = add_combo (self, group, C_ ("summary", "Paper"), papers);
  group = make_group (C_ ("summary", "On the page"), box);
  for (guint i = 0; i < G_N_ELEMENTS (section_rows); i++)
    self->sections[i]
        = add_switch (self, group, g_dpgettext2 (GETTEXT_PACKAGE, "summary", section_rows[i].title),
                      section_rows[i].subtitle != NULL
                          ? g_dpgettext2 (GETTEXT_PACKAGE, "summary", section_rows[i].subtitle)
                          : NULL,
                      (defaults->sections & section_rows[i].section) != 0);
  group = make_group (C_ ("summary", "Words"), box);
  self->clinical
      = add_switch (self, group, C_ ("summary", "Clinician’s terms"),
                    C_ ("summary", "G·T·P·A·L and outcome terms"), defaults->clinical_terms);
  self->our_names = add_switch (self, group, C_ ("summary", "Our names for the pregnancies"), NULL,
                                defaults->our_names);
  self->naming = add_combo (self, group, C_ ("summary", "Who we are"), namings);
  self->only_me = add_switch (self, group, C_ ("summary", "With “only me” entries"),
                              C_ ("summary", "Asked anew each time"), FALSE);
  gtk_box_append (
      GTK_BOX (box),
      make_note (
          _ ("Paper can be read by anyone who finds it. Nothing is kept about who receives it.")));
  adw_combo_row_set_selected (self->paper, defaults->paper == FMN_PAPER_LETTER ? 1 : 0);
  gtk_widget_add_css_class (box, "list-side");
  adw_bin_set_child (ADW_BIN (self), box);
}

void
fmn_summary_choices_refresh (FmnSummaryChoices *self)
{
  FmnJournal *journal;
  FmnDate today;
  g_autofree char *chosen = NULL;
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected, n, keep = 0;

  g_return_if_fail (FMN_IS_SUMMARY_CHOICES (self));

  journal = fmn_context_get_journal (self->context);
  today = fmn_clock_get_today (fmn_context_get_clock (self->context));
  selected = adw_combo_row_get_selected (self->visit);
  if (selected > 0 && selected <= self->visits->len)
    chosen = g_strdup (g_ptr_array_index (self->visits, selected - 1));
  g_ptr_array_set_size (self->visits, 0);
  gtk_string_list_append (list, C_ ("summary", "Next visit"));
  n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);
      const FmnDate *date = fmn_entry_get_date (entry);
      g_autofree char *caption = NULL;
      g_autofree char *when = NULL;
      g_autofree char *text = NULL;

      if (fmn_entry_get_kind (entry) != FMN_KIND_VISIT || date == NULL
          || fmn_date_latest (date) < fmn_date_earliest (&today)
          || fmn_entry_get_boolean (entry, "ended"))
        continue;
      caption = fmn_entry_dup_caption (journal, entry);
      when = fmn_date_format (date);
      text = g_strdup_printf (C_ ("summary", "%s, %s"), when, caption);
      gtk_string_list_append (list, text);
      g_ptr_array_add (self->visits, g_strdup (fmn_entry_get_id (entry)));
      if (g_strcmp0 (chosen, fmn_entry_get_id (entry)) == 0)
        keep = self->visits->len;
    }
  self->updating = TRUE;
  adw_combo_row_set_model (self->visit, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->visit, keep);
  gtk_widget_set_visible (GTK_WIDGET (self->visit), self->visits->len > 0);
  self->updating = FALSE;
}

void
fmn_summary_choices_set_visit (FmnSummaryChoices *self, const char *visit)
{
  guint place;

  g_return_if_fail (FMN_IS_SUMMARY_CHOICES (self));

  if (visit != NULL && g_ptr_array_find_with_equal_func (self->visits, visit, g_str_equal, &place))
    adw_combo_row_set_selected (self->visit, place + 1);
}

FmnSummaryOptions *
fmn_summary_choices_dup_options (FmnSummaryChoices *self)
{
  FmnSummaryOptions *options = fmn_summary_options_new ();
  guint selected;

  g_return_val_if_fail (FMN_IS_SUMMARY_CHOICES (self), options);

  selected = adw_combo_row_get_selected (self->visit);
  if (selected > 0 && selected <= self->visits->len)
    fmn_summary_options_set_visit (options, g_ptr_array_index (self->visits, selected - 1));
  options->full = adw_combo_row_get_selected (self->length) == 1;
  options->paper = adw_combo_row_get_selected (self->paper) == 1 ? FMN_PAPER_LETTER : FMN_PAPER_A4;
  selected = adw_combo_row_get_selected (self->years);
  options->year_from = selected == 0 ? 0 : self->first_year - (int) selected + 1;
  options->sections = 0;
  for (guint i = 0; i < G_N_ELEMENTS (section_rows); i++)
    if (gtk_switch_get_active (self->sections[i]))
      options->sections |= section_rows[i].section;
  options->clinical_terms = gtk_switch_get_active (self->clinical);
  options->our_names = gtk_switch_get_active (self->our_names);
  options->naming = (FmnNaming) adw_combo_row_get_selected (self->naming);
  options->with_only_me = gtk_switch_get_active (self->only_me);
  return options;
}

void
fmn_summary_choices_forget_only_me (FmnSummaryChoices *self)
{
  g_return_if_fail (FMN_IS_SUMMARY_CHOICES (self));

  gtk_switch_set_active (self->only_me, FALSE);
}

static void
fmn_summary_choices_dispose (GObject *object)
{
  FmnSummaryChoices *self = FMN_SUMMARY_CHOICES (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
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
  self->visits = g_ptr_array_new_with_free_func (g_free);
}

GtkWidget *
fmn_summary_choices_new (FmnContext *context)
{
  FmnSummaryChoices *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_SUMMARY_CHOICES, NULL);
  self->context = g_object_ref (context);
  self->updating = TRUE;
  build (self);
  take_kept (self);
  self->updating = FALSE;
  fmn_summary_choices_refresh (self);
  return GTK_WIDGET (self);
}

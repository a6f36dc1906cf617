/* fmn-sampling-section.c: the state on the day of the sample: computed, and open to correction.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-sampling-section.h"

#include "fmn-choice-row.h"
#include "fmn-pregnancy.h"
#include "fmn-text-row.h"
#include "fmn-typed-row.h"

#include <glib/gi18n-lib.h>

struct _FmnSamplingSection
{
  FmnEditorSection parent_instance;

  GtkWidget *rows[4]; /* as the parts */
};

G_DEFINE_FINAL_TYPE (FmnSamplingSection, fmn_sampling_section, FMN_TYPE_EDITOR_SECTION)

static const FmnChoice pregnant_choices[] = {
  { "yes", NC_ ("choice", "Pregnant") },
  { "no", NC_ ("choice", "Not pregnant") },
  { "unknown", NC_ ("choice", "Not known") },
  { NULL },
};

static const FmnField parts[] = {
  { .name = "pregnant",
    .type = FMN_FIELD_CHOICE,
    .label = NC_ ("field", "Pregnant on that day"),
    .choices = pregnant_choices },
  { .name = "weeks", .type = FMN_FIELD_WEEKS, .label = NC_ ("field", "Weeks on that day") },
  { .name = "after-loss-weeks",
    .type = FMN_FIELD_INTEGER,
    .label = NC_ ("field", "Weeks since a loss"),
    .min = 0,
    .max = 5000 },
  { .name = "medicines", .type = FMN_FIELD_TEXT, .label = NC_ ("field", "Medicines on that day") },
};

static void
place_computed (GtkWidget *row, const char *text)
{
  g_autofree char *placeholder = NULL;

  /* Translators: %s was computed from the other entries, like “9w 2d”. */
  if (text != NULL)
    placeholder = g_strdup_printf (_ ("%s, from your entries"), text);
  if (FMN_IS_TEXT_ROW (row))
    fmn_text_row_set_placeholder (FMN_TEXT_ROW (row), placeholder);
  else
    fmn_typed_entry_set_placeholder (fmn_typed_row_get_entry (FMN_TYPED_ROW (row)), placeholder);
}

/* What the other entries say stands in every field that holds no correction. */
static void
show_computed (FmnSamplingSection *self, FmnEntry *entry)
{
  FmnJournal *journal = fmn_editor_section_get_journal (FMN_EDITOR_SECTION (self));
  FmnMoment moment;
  g_autofree char *weeks = NULL;
  g_autofree char *after = NULL;
  g_autofree char *medicines = fmn_journal_dup_medicines_on (journal, entry);

  fmn_journal_get_moment (journal, entry, &moment);
  if (moment.type == FMN_MOMENT_DURING)
    weeks = fmn_gestation_format (&moment.weeks);
  else if (moment.type == FMN_MOMENT_AFTER && moment.after_loss)
    after = g_strdup_printf ("%d", moment.after_weeks);
  fmn_choice_row_set_open (FMN_CHOICE_ROW (self->rows[0]),
                           moment.type == FMN_MOMENT_DURING  ? _ ("Pregnant, from your entries")
                           : moment.type == FMN_MOMENT_AFTER ? _ ("Not pregnant, from your entries")
                                                             : C_ ("choice", "Left open"));
  fmn_choice_row_begin (FMN_CHOICE_ROW (self->rows[0]));
  for (const FmnChoice *choice = pregnant_choices; choice->id != NULL; choice++)
    fmn_choice_row_add (FMN_CHOICE_ROW (self->rows[0]), choice->id,
                        fmn_field_get_choice_label (&parts[0], choice->id));
  fmn_choice_row_end (FMN_CHOICE_ROW (self->rows[0]));
  place_computed (self->rows[1], weeks);
  place_computed (self->rows[2], after);
  place_computed (self->rows[3], medicines);
}

static void
fmn_sampling_section_build (FmnEditorSection *section)
{
  FmnSamplingSection *self = FMN_SAMPLING_SECTION (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("On the day of the sample"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (section),
      _ ("Worked out from your other entries. What you write here is "
         "taken instead."));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    self->rows[i] = fmn_editor_section_add_part (section, "state", &parts[i]);
}

static void
fmn_sampling_section_load (FmnEditorSection *section, FmnEntry *entry)
{
  FMN_EDITOR_SECTION_CLASS (fmn_sampling_section_parent_class)->load (section, entry);
  show_computed (FMN_SAMPLING_SECTION (section), entry);
}

static void
fmn_sampling_section_class_init (FmnSamplingSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_sampling_section_build;
  FMN_EDITOR_SECTION_CLASS (klass)->load = fmn_sampling_section_load;
}

static void
fmn_sampling_section_init (FmnSamplingSection *self)
{
}

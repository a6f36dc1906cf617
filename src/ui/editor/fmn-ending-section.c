/* fmn-ending-section.c: how a pregnancy ended, and how far it had come.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-ending-section.h"

#include "fmn-outcome-entry.h"
#include "fmn-outcome.h"
#include "fmn-pregnancy.h"
#include "fmn-typed-row.h"

#include <glib/gi18n-lib.h>

struct _FmnEndingSection
{
  FmnEditorSection parent_instance;

  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (FmnEndingSection, fmn_ending_section, FMN_TYPE_EDITOR_SECTION)

static const char *const more_names[] = { "fetus", "birth-weight", "living", NULL };

/* Weeks and living children are asked about where that has a meaning; what was recorded is never folded away. */
static void
show_more (FmnEndingSection *self, FmnEntry *entry)
{
  const char *id = fmn_entry_get_string (entry, "outcome");
  const FmnOutcome *outcome = id != NULL ? fmn_outcome_find (id) : NULL;
  gboolean unfold = outcome != NULL
                    && (outcome->group == FMN_OUTCOME_GROUP_BIRTH
                        || outcome->group == FMN_OUTCOME_GROUP_STILLBIRTH
                        || outcome->group == FMN_OUTCOME_GROUP_NEONATAL);

  for (guint i = 0; more_names[i] != NULL; i++)
    unfold = unfold || fmn_entry_has (entry, more_names[i]);
  if (unfold)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->more), TRUE);
}

/* What the dates give, beside the field that corrects it. */
static void
show_computed_weeks (FmnEditorSection *section, FmnEntry *entry)
{
  GtkWidget *row = fmn_editor_section_get_editor (section, "weeks-by-dates");
  FmnTypedEntry *field = fmn_typed_row_get_entry (FMN_TYPED_ROW (row));
  FmnJournal *journal = fmn_editor_section_get_journal (section);
  const char *id = fmn_entry_get_pregnancy_id (entry);
  FmnEntry *pregnancy = id != NULL ? fmn_journal_lookup (journal, id) : NULL;
  const FmnDate *date = fmn_entry_get_date (entry);
  FmnMoment moment = { FMN_MOMENT_NONE };
  g_autofree char *weeks = NULL;
  g_autofree char *placeholder = NULL;

  if (pregnancy != NULL && date != NULL)
    fmn_journal_get_moment (journal, entry, &moment);
  if (moment.type == FMN_MOMENT_DURING)
    {
      weeks = fmn_gestation_format (&moment.weeks);
      /* Translators: %s is weeks of pregnancy, like “9w 2d”, computed and not typed. */
      placeholder = g_strdup_printf (_ ("%s, computed"), weeks);
    }
  fmn_typed_entry_set_placeholder (field, placeholder);
}

static void
fmn_ending_section_build (FmnEditorSection *section)
{
  FmnEndingSection *self = FMN_ENDING_SECTION (section);
  FmnContext *context = fmn_editor_section_get_context (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("How it ended"));
  fmn_editor_section_add_editor (
      section, "outcome",
      fmn_typed_row_new (_ ("How it ended"), FMN_TYPED_ENTRY (fmn_outcome_entry_new (context))));
  fmn_editor_section_add_field (section, "weeks-by-dates");
  fmn_editor_section_add_field (section, "weeks-by-measurement");
  self->more = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more), _ ("More about it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More about it"), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section), self->more);
  fmn_editor_section_set_expander (section, ADW_EXPANDER_ROW (self->more));
  for (guint i = 0; more_names[i] != NULL; i++)
    fmn_editor_section_add_field (section, more_names[i]);
  fmn_editor_section_set_expander (section, NULL);
}

static void
fmn_ending_section_load (FmnEditorSection *section, FmnEntry *entry)
{
  FMN_EDITOR_SECTION_CLASS (fmn_ending_section_parent_class)->load (section, entry);
  show_more (FMN_ENDING_SECTION (section), entry);
  show_computed_weeks (section, entry);
}

static void
fmn_ending_section_class_init (FmnEndingSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_ending_section_build;
  FMN_EDITOR_SECTION_CLASS (klass)->load = fmn_ending_section_load;
}

static void
fmn_ending_section_init (FmnEndingSection *self)
{
}

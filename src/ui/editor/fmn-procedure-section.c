/* fmn-procedure-section.c: a procedure: what was done, where, and what was found.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-procedure-section.h"

#include "fmn-field-editor.h"

#include <glib/gi18n-lib.h>

struct _FmnProcedureSection
{
  FmnEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnProcedureSection, fmn_procedure_section, FMN_TYPE_EDITOR_SECTION)

/* Members that belong to an embryo transfer. */
static const char *const transfer_names[] = { "embryos", "embryo-day", "frozen", "result", NULL };

static void
show_transfer_rows (FmnEditorSection *section)
{
  GtkWidget *choice = fmn_editor_section_get_editor (section, "procedure");
  g_autofree char *procedure = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (choice));
  gboolean transfer = g_strcmp0 (procedure, "embryo-transfer") == 0;

  for (guint i = 0; transfer_names[i] != NULL; i++)
    {
      GtkWidget *row = fmn_editor_section_get_editor (section, transfer_names[i]);
      g_autofree char *value = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (row));

      /* Nothing that was recorded is ever out of sight. */
      gtk_widget_set_visible (row, transfer || value != NULL);
    }
}

static void
fmn_procedure_section_build (FmnEditorSection *section)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("What was done"));
  fmn_editor_section_add_field (section, "procedure");
  fmn_editor_section_add_field (section, "title");
  for (guint i = 0; transfer_names[i] != NULL; i++)
    fmn_editor_section_add_field (section, transfer_names[i]);
  fmn_editor_section_add_field (section, "finding");
  fmn_editor_section_add_field (section, "place");
  fmn_editor_section_add_field (section, "clinician");
  fmn_editor_section_add_field (section, "subject");
  fmn_editor_section_add_field (section, "decided-at");
}

static void
fmn_procedure_section_load (FmnEditorSection *section, FmnEntry *entry)
{
  FMN_EDITOR_SECTION_CLASS (fmn_procedure_section_parent_class)->load (section, entry);
  show_transfer_rows (section);
}

static void
fmn_procedure_section_touched (FmnEditorSection *section, const char *name)
{
  show_transfer_rows (section);
}

static void
fmn_procedure_section_class_init (FmnProcedureSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_procedure_section_build;
  FMN_EDITOR_SECTION_CLASS (klass)->load = fmn_procedure_section_load;
  FMN_EDITOR_SECTION_CLASS (klass)->touched = fmn_procedure_section_touched;
}

static void
fmn_procedure_section_init (FmnProcedureSection *self)
{
}

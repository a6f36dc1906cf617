/* fmn-when-section.c: when something was, and which pregnancy it belongs to.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-when-section.h"

#include "fmn-date-entry.h"
#include "fmn-pregnancy-row.h"
#include "fmn-typed-row.h"

#include <glib/gi18n-lib.h>

struct _FmnWhenSection
{
  FmnEditorSection parent_instance;

  GtkWidget *date_row;
  GtkWidget *more;          /* (nullable) */
  GtkWidget *pregnancy_row; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (FmnWhenSection, fmn_when_section, FMN_TYPE_EDITOR_SECTION)

/* What each kind shows at once; the rest of the three unfolds. */
static const struct
{
  gboolean time;
  gboolean end_date;
  const char *date_label; /* (nullable) */
} kinds[FMN_N_KINDS] = {
  [FMN_KIND_ENDING] = { FALSE, FALSE, N_ ("When it ended") },
  [FMN_KIND_TEST] = { TRUE, FALSE, N_ ("Day of the sample") },
  [FMN_KIND_TREATMENT] = { FALSE, TRUE, N_ ("From") },
  [FMN_KIND_VISIT] = { TRUE, FALSE, NULL },
  [FMN_KIND_SYMPTOM] = { FALSE, TRUE, N_ ("From") },
  [FMN_KIND_QUESTION] = { FALSE, FALSE, N_ ("Written down on") },
};

static FmnDateEntry *
get_date_entry (FmnWhenSection *self)
{
  return FMN_DATE_ENTRY (fmn_typed_row_get_entry (FMN_TYPED_ROW (self->date_row)));
}

static void
tell_pregnancy_row (FmnWhenSection *self)
{
  FmnDate date;
  gboolean has_date = fmn_date_entry_get_date (get_date_entry (self), &date);

  if (self->pregnancy_row != NULL)
    fmn_pregnancy_row_set_date (FMN_PREGNANCY_ROW (self->pregnancy_row), has_date ? &date : NULL);
}

static void
add_more (FmnWhenSection *self)
{
  FmnEditorSection *section = FMN_EDITOR_SECTION (self);
  FmnKind kind = fmn_editor_section_get_kind (section);
  const char *title = kinds[kind].time       ? _ ("Over several days")
                      : kinds[kind].end_date ? _ ("Time of day")
                                             : _ ("Time of day, or until when");

  self->more = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->more);
  fmn_editor_section_set_expander (section, ADW_EXPANDER_ROW (self->more));
  if (!kinds[kind].time)
    fmn_editor_section_add_field (section, "time");
  if (!kinds[kind].end_date)
    fmn_editor_section_add_field (section, "end-date");
  fmn_editor_section_set_expander (section, NULL);
}

static void
fmn_when_section_build (FmnEditorSection *section)
{
  FmnWhenSection *self = FMN_WHEN_SECTION (section);
  FmnKind kind = fmn_editor_section_get_kind (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("When"));
  self->date_row = fmn_editor_section_add_field (section, "date");
  if (kinds[kind].date_label != NULL)
    fmn_typed_row_set_title (FMN_TYPED_ROW (self->date_row), gettext (kinds[kind].date_label));
  if (kinds[kind].time)
    fmn_editor_section_add_field (section, "time");
  if (kinds[kind].end_date)
    fmn_editor_section_add_field (section, "end-date");
  add_more (self);
  if (kind == FMN_KIND_PREGNANCY)
    return;
  self->pregnancy_row = fmn_editor_section_add_field (section, "pregnancy");
}

static void
fmn_when_section_load (FmnEditorSection *section, FmnEntry *entry)
{
  FmnWhenSection *self = FMN_WHEN_SECTION (section);
  FmnKind kind = fmn_editor_section_get_kind (section);

  /* A pregnancy's date is made by its datings, and a visit is ahead more often than today. */
  fmn_date_entry_set_offer_today (get_date_entry (self),
                                  kind != FMN_KIND_PREGNANCY && kind != FMN_KIND_VISIT);
  FMN_EDITOR_SECTION_CLASS (fmn_when_section_parent_class)->load (section, entry);
  tell_pregnancy_row (self);
  if ((!kinds[kind].time && fmn_entry_has (entry, "time"))
      || (!kinds[kind].end_date && fmn_entry_has (entry, "end-date")))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->more), TRUE);
}

static void
fmn_when_section_apply (FmnEditorSection *section, const char *name, FmnDraft *draft)
{
  FmnEditorSectionClass *parent = FMN_EDITOR_SECTION_CLASS (fmn_when_section_parent_class);
  FmnWhenSection *self = FMN_WHEN_SECTION (section);

  parent->apply (section, name, draft);
  /* The proposal that a new entry's date brought goes with it. */
  if (strcmp (name, "date") == 0 && self->pregnancy_row != NULL
      && fmn_pregnancy_row_get_follow (FMN_PREGNANCY_ROW (self->pregnancy_row)))
    parent->apply (section, "pregnancy", draft);
}

static void
fmn_when_section_touched (FmnEditorSection *section, const char *name)
{
  if (strcmp (name, "date") == 0)
    tell_pregnancy_row (FMN_WHEN_SECTION (section));
}

static void
fmn_when_section_class_init (FmnWhenSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_when_section_build;
  FMN_EDITOR_SECTION_CLASS (klass)->load = fmn_when_section_load;
  FMN_EDITOR_SECTION_CLASS (klass)->apply = fmn_when_section_apply;
  FMN_EDITOR_SECTION_CLASS (klass)->touched = fmn_when_section_touched;
}

static void
fmn_when_section_init (FmnWhenSection *self)
{
}

void
fmn_when_section_set_follow (FmnWhenSection *self, gboolean follow)
{
  g_return_if_fail (FMN_IS_WHEN_SECTION (self));

  if (self->pregnancy_row != NULL)
    fmn_pregnancy_row_set_follow (FMN_PREGNANCY_ROW (self->pregnancy_row), follow);
}

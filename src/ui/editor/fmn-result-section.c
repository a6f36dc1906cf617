/* fmn-result-section.c: a test result as the laboratory wrote it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-result-section.h"

#include "fmn-choice-row.h"
#include "fmn-range-entry.h"
#include "fmn-typed-row.h"
#include "fmn-unit-entry.h"
#include "fmn-value-entry.h"

#include <glib/gi18n-lib.h>

struct _FmnResultSection
{
  FmnCatalogueSection parent_instance;

  GtkWidget *value_row;
  GtkWidget *unit_row;
  GtkWidget *type_row; /* what the value is, when the test does not say or the paper differs */
  FmnCatalogueItem *proposed_for; /* (nullable) */
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (FmnResultSection, fmn_result_section, FMN_TYPE_CATALOGUE_SECTION)

static const struct
{
  FmnValueType type;
  const char *label;
} types[] = {
  { FMN_VALUE_QUANTITY, NC_ ("value", "A number") },
  { FMN_VALUE_TITRE, NC_ ("value", "A titre, like 1:320") },
  { FMN_VALUE_FINDING, NC_ ("value", "Positive, negative, detected or not") },
  { FMN_VALUE_GENOTYPE, NC_ ("value", "A genotype") },
  { FMN_VALUE_KARYOTYPE, NC_ ("value", "A karyotype") },
  { FMN_VALUE_TEXT, NC_ ("value", "Words") },
};

static FmnValueEntry *
get_value_entry (FmnResultSection *self)
{
  return FMN_VALUE_ENTRY (fmn_typed_row_get_entry (FMN_TYPED_ROW (self->value_row)));
}

static FmnTypedEntry *
get_unit_entry (FmnResultSection *self)
{
  return fmn_typed_row_get_entry (FMN_TYPED_ROW (self->unit_row));
}

/* What the value is read as: what she said, else what the test has, else whatever it looks like. */
static void
set_expectation (FmnResultSection *self)
{
  FmnCatalogueItem *item = fmn_catalogue_section_get_item (FMN_CATALOGUE_SECTION (self));
  const char *chosen = fmn_choice_row_get_id (FMN_CHOICE_ROW (self->type_row));
  FmnValueType type;

  if (chosen != NULL && fmn_value_type_from_id (chosen, &type))
    fmn_value_entry_force (get_value_entry (self), type);
  else if (item != NULL)
    fmn_value_entry_expect (get_value_entry (self), fmn_catalogue_item_get_value_type (item));
  else
    fmn_value_entry_expect_anything (get_value_entry (self));
  fmn_value_entry_set_offers (
      get_value_entry (self),
      item != NULL && chosen == NULL ? fmn_catalogue_item_get_suggestions (item) : NULL);
}

/* A unit has its place where a number is, or may come. */
static void
show_rows (FmnResultSection *self)
{
  FmnCatalogueItem *item = fmn_catalogue_section_get_item (FMN_CATALOGUE_SECTION (self));
  g_autoptr (FmnValue) value = fmn_value_entry_dup (get_value_entry (self));
  gboolean number
      = value != NULL
            ? fmn_value_get_value_type (value) == FMN_VALUE_QUANTITY
            : item == NULL || fmn_catalogue_item_get_value_type (item) == FMN_VALUE_QUANTITY;
  gboolean own = fmn_suggest_entry_get_own_words (FMN_SUGGEST_ENTRY (
                     fmn_catalogue_section_get_entry_widget (FMN_CATALOGUE_SECTION (self))))
                 != NULL;
  gboolean differs
      = value != NULL && item != NULL
        && fmn_value_get_value_type (value) != fmn_catalogue_item_get_value_type (item);

  gtk_widget_set_visible (self->unit_row, number);
  gtk_widget_set_visible (self->type_row,
                          (item == NULL && own) || differs
                              || fmn_choice_row_get_id (FMN_CHOICE_ROW (self->type_row)) != NULL);
}

/* The usual unit of the test stands ready; it enters the journal with the first number. */
static void
propose_unit (FmnResultSection *self, FmnCatalogueItem *item)
{
  guint n = 0;
  const FmnUnit *units = item != NULL ? fmn_catalogue_item_get_units (item, &n) : NULL;
  g_autoptr (FmnValue) value = fmn_value_entry_dup (get_value_entry (self));

  fmn_unit_entry_set_item (FMN_UNIT_ENTRY (get_unit_entry (self)), item);
  if (value != NULL || item == self->proposed_for)
    return;
  g_set_object (&self->proposed_for, item);
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->unit_row), n > 0 ? units[0].label : NULL);
  fmn_value_entry_set_unit (get_value_entry (self), n > 0 ? units[0].label : NULL);
}

static void
fmn_result_section_item_changed (FmnCatalogueSection *section, FmnCatalogueItem *item)
{
  FmnResultSection *self = FMN_RESULT_SECTION (section);

  if (!self->loading)
    fmn_field_editor_load (FMN_FIELD_EDITOR (self->type_row), NULL);
  set_expectation (self);
  if (!self->loading)
    propose_unit (self, item);
  else
    fmn_unit_entry_set_item (FMN_UNIT_ENTRY (get_unit_entry (self)), item);
  show_rows (self);
}

static void
on_unit_edited (FmnResultSection *self)
{
  fmn_value_entry_set_unit (get_value_entry (self),
                            fmn_typed_entry_peek_value (get_unit_entry (self)));
}

static void
on_type_edited (FmnResultSection *self)
{
  set_expectation (self);
  show_rows (self);
}

static GtkWidget *
new_type_row (void)
{
  GtkWidget *row = fmn_choice_row_new (_ ("What the result is"), _ ("As it looks"));

  fmn_choice_row_begin (FMN_CHOICE_ROW (row));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    fmn_choice_row_add (FMN_CHOICE_ROW (row), fmn_value_type_to_id (types[i].type),
                        g_dpgettext2 (GETTEXT_PACKAGE, "value", types[i].label));
  fmn_choice_row_end (FMN_CHOICE_ROW (row));
  return row;
}

/* A value of another sort than the test has was meant so: typing in it must not be refused. */
static void
load_type (FmnResultSection *self, FmnEntry *entry)
{
  FmnCatalogueItem *item = fmn_catalogue_section_get_item (FMN_CATALOGUE_SECTION (self));
  FmnValue *value = fmn_entry_get_value (entry);
  FmnValueType type = value != NULL ? fmn_value_get_value_type (value) : FMN_VALUE_TEXT;
  gboolean looks_so = item != NULL ? type == fmn_catalogue_item_get_value_type (item)
                                   : type != FMN_VALUE_GENOTYPE && type != FMN_VALUE_KARYOTYPE;

  if (value == NULL || looks_so || fmn_choice_row_get_id (FMN_CHOICE_ROW (self->type_row)) != NULL)
    return;
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->type_row), fmn_value_type_to_id (type));
  set_expectation (self);
}

static void
load_unit (FmnResultSection *self, FmnEntry *entry)
{
  FmnValue *value = fmn_entry_get_value (entry);
  const char *unit = value != NULL ? fmn_value_get_unit (value) : NULL;

  if (value == NULL)
    {
      propose_unit (self, fmn_catalogue_section_get_item (FMN_CATALOGUE_SECTION (self)));
      return;
    }
  if (fmn_value_get_value_type (value) != FMN_VALUE_QUANTITY)
    return;
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->unit_row), unit);
  fmn_value_entry_set_unit (get_value_entry (self), unit);
}

static void
fmn_result_section_build (FmnEditorSection *section)
{
  FmnResultSection *self = FMN_RESULT_SECTION (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("The result"));
  self->value_row = fmn_typed_row_new (_ ("Result"), FMN_TYPED_ENTRY (fmn_value_entry_new ()));
  self->unit_row = fmn_typed_row_new (_ ("Unit"), FMN_TYPED_ENTRY (fmn_unit_entry_new ()));
  self->type_row = new_type_row ();
  fmn_catalogue_section_add_rows (FMN_CATALOGUE_SECTION (section));
  fmn_editor_section_add_editor (section, "value", self->value_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section), self->unit_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section), self->type_row);
  fmn_editor_section_add_editor (section, "range", fmn_range_entry_new (_ ("Lab’s own range")));
  fmn_editor_section_add_field (section, "flag");
  fmn_editor_section_add_field (section, "lab");
  fmn_editor_section_add_field (section, "subject");
  fmn_editor_section_add_field (section, "decided-at");
  g_signal_connect_object (self->unit_row, "edited", G_CALLBACK (on_unit_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->type_row, "edited", G_CALLBACK (on_type_edited), self,
                           G_CONNECT_SWAPPED);
}

static void
fmn_result_section_load (FmnEditorSection *section, FmnEntry *entry)
{
  FmnResultSection *self = FMN_RESULT_SECTION (section);

  self->loading = TRUE;
  FMN_EDITOR_SECTION_CLASS (fmn_result_section_parent_class)->load (section, entry);
  load_type (self, entry);
  load_unit (self, entry);
  self->loading = FALSE;
  show_rows (self);
}

static void
fmn_result_section_touched (FmnEditorSection *section, const char *name)
{
  show_rows (FMN_RESULT_SECTION (section));
}

static void
fmn_result_section_dispose (GObject *object)
{
  g_clear_object (&FMN_RESULT_SECTION (object)->proposed_for);
  G_OBJECT_CLASS (fmn_result_section_parent_class)->dispose (object);
}

static void
fmn_result_section_class_init (FmnResultSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_result_section_dispose;
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_result_section_build;
  FMN_EDITOR_SECTION_CLASS (klass)->load = fmn_result_section_load;
  FMN_EDITOR_SECTION_CLASS (klass)->touched = fmn_result_section_touched;
  FMN_CATALOGUE_SECTION_CLASS (klass)->name = "test";
  FMN_CATALOGUE_SECTION_CLASS (klass)->item_changed = fmn_result_section_item_changed;
}

static void
fmn_result_section_init (FmnResultSection *self)
{
}

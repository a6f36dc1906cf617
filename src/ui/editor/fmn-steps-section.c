/* fmn-steps-section.c: steps of a dose that goes up or down.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-steps-section.h"

#include "fmn-add-button.h"

#include <glib/gi18n-lib.h>

struct _FmnStepsSection
{
  FmnEditorSection parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (FmnStepsSection, fmn_steps_section, FMN_TYPE_EDITOR_SECTION)

static const FmnField fields[] = {
  { .name = "date", .type = FMN_FIELD_DATE, .label = NC_ ("field", "From") },
  { .name = "dose", .type = FMN_FIELD_DECIMAL, .label = NC_ ("field", "Dose") },
  { .name = "unit", .type = FMN_FIELD_LINE, .label = NC_ ("field", "Unit") },
  { .name = "schedule", .type = FMN_FIELD_LINE, .label = NC_ ("field", "Schedule") },
  { .name = "note", .type = FMN_FIELD_LINE, .label = NC_ ("field", "Note") },
  { NULL },
};

static char *
describe (JsonObject *object, FmnContext *context, char **subtitle)
{
  const char *date = json_object_get_string_member_with_default (object, "date", NULL);
  const char *dose = json_object_get_string_member_with_default (object, "dose", NULL);
  const char *unit = json_object_get_string_member_with_default (object, "unit", "");
  const char *schedule = json_object_get_string_member_with_default (object, "schedule", NULL);
  g_autofree char *number = dose != NULL ? fmn_decimal_format (dose) : NULL;
  g_autofree char *amount = number != NULL ? g_strdup_printf ("%s %s", number, unit) : NULL;
  g_autofree char *when = NULL;
  FmnDate day;

  if (date != NULL && fmn_date_parse_edtf (date, &day))
    when = fmn_date_format (&day);
  *subtitle = g_strdup (schedule);
  if (when != NULL && amount != NULL)
    /* Translators: a step of a treatment: a date and a dose with its unit. */
    return g_strdup_printf (_ ("From %s: %s"), when, amount);
  if (when != NULL)
    return g_strdup_printf (_ ("From %s"), when);
  return amount != NULL ? g_steal_pointer (&amount) : g_strdup (_ ("A step"));
}

static gboolean
is_complete (JsonObject *object)
{
  return json_object_get_size (object) > 0;
}

static const FmnListSpec spec
    = { .fields = fields, .describe = describe, .is_complete = is_complete };

/* A further step is in the unit of the one before. */
static void
on_add_clicked (FmnStepsSection *self)
{
  FmnListEditor *list = FMN_LIST_EDITOR (self->list);
  guint n = fmn_list_editor_get_n_items (list);
  g_autoptr (JsonObject) step = json_object_new ();
  FmnEntry *entry = fmn_editor_section_get_entry (FMN_EDITOR_SECTION (self));
  const char *unit = entry != NULL ? fmn_entry_get_string (entry, "unit") : NULL;

  if (n > 0)
    unit = json_object_get_string_member_with_default (
        fmn_list_item_get_object (fmn_list_editor_get_item (list, n - 1)), "unit", unit);
  if (unit != NULL)
    json_object_set_string_member (step, "unit", unit);
  fmn_list_editor_add (list, step);
}

static void
fmn_steps_section_build (FmnEditorSection *section)
{
  FmnStepsSection *self = FMN_STEPS_SECTION (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("Steps of the dose"));
  self->list = fmn_list_editor_new (&spec, fmn_editor_section_get_context (section),
                                    _ ("Steps of the dose"));
  fmn_editor_section_add_editor (section, "steps", self->list);
  adw_preferences_group_add (
      ADW_PREFERENCES_GROUP (section),
      fmn_add_button_new (_ ("Add a step"), G_CALLBACK (on_add_clicked), self));
}

static void
fmn_steps_section_class_init (FmnStepsSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_steps_section_build;
}

static void
fmn_steps_section_init (FmnStepsSection *self)
{
}

FmnListEditor *
fmn_steps_section_get_list (FmnStepsSection *self)
{
  g_return_val_if_fail (FMN_IS_STEPS_SECTION (self), NULL);

  return FMN_LIST_EDITOR (self->list);
}

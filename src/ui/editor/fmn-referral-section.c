/* fmn-referral-section.c: the steps before a visit to which one is referred: the form and its deadline, the phone call, the tests.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-referral-section.h"

#include "fmn-add-button.h"
#include "fmn-referral.h"

#include <glib/gi18n-lib.h>

/* A form that comes too late may cost the place, so its date is reminded of unless she takes that off. */
#define FORM_REMIND_DAYS 3
#define FORM_REMIND_AT "09:00"

struct _FmnReferralSection
{
  FmnEditorSection parent_instance;

  GtkWidget *list;
  GtkWidget *usual;
};

G_DEFINE_FINAL_TYPE (FmnReferralSection, fmn_referral_section, FMN_TYPE_EDITOR_SECTION)

/* The choices of "step" are the journal's; they are put in when the first section is built. */
static FmnField fields[] = {
  { .name = "step", .type = FMN_FIELD_CHOICE, .label = NC_ ("field", "Step") },
  { .name = "by", .type = FMN_FIELD_DATE, .label = NC_ ("field", "By, or planned for") },
  { .name = "done", .type = FMN_FIELD_DATE, .label = NC_ ("field", "Done on") },
  { .name = "note", .type = FMN_FIELD_LINE, .label = NC_ ("field", "Note") },
  { .name = "remind-days",
    .type = FMN_FIELD_INTEGER,
    .label = NC_ ("field", "Remind me, days before"),
    .min = 0,
    .max = 3660 },
  { .name = "remind-at", .type = FMN_FIELD_CLOCK, .label = NC_ ("field", "At") },
  { NULL },
};

static char *
describe (JsonObject *object, FmnContext *context, char **subtitle)
{
  FmnReferralStep step = fmn_referral_step_read (object);
  g_autofree char *when = fmn_referral_step_dup_when (&step);

  if (step.step == NULL)
    return g_strdup (_ ("A step"));
  *subtitle = g_strdup (step.note);
  if (when == NULL)
    return g_strdup (fmn_referral_step_get_label (&step));
  if (step.is_done)
    /* Translators: a step of a referral, and the day on which it was done. */
    return g_strdup_printf (_ ("%s, done on %s"), fmn_referral_step_get_label (&step), when);
  return g_strdup_printf (_ ("%s, %s"), fmn_referral_step_get_label (&step), when);
}

static gboolean
is_complete (JsonObject *object)
{
  return json_object_has_member (object, "step");
}

/* What is done needs no reminder. */
static void
adapt (FmnListItem *item, JsonObject *object)
{
  gboolean open = !json_object_has_member (object, "done");

  gtk_widget_set_visible (fmn_list_item_get_row (item, "remind-days"), open);
  gtk_widget_set_visible (fmn_list_item_get_row (item, "remind-at"), open);
}

static const FmnListSpec spec
    = { .fields = fields, .describe = describe, .is_complete = is_complete, .adapt = adapt };

static JsonObject *
new_step (const char *id)
{
  JsonObject *step = json_object_new ();

  json_object_set_string_member (step, "step", id);
  if (strcmp (id, "form") == 0)
    {
      json_object_set_int_member (step, "remind-days", FORM_REMIND_DAYS);
      json_object_set_string_member (step, "remind-at", FORM_REMIND_AT);
    }
  return step;
}

static void
show_usual (FmnReferralSection *self)
{
  gtk_widget_set_visible (self->usual,
                          fmn_list_editor_get_n_items (FMN_LIST_EDITOR (self->list)) == 0);
}

static void
on_usual_clicked (FmnReferralSection *self)
{
  static const char *const usual[] = { "referred", "form", "phone-call", "tests" };
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    json_array_add_object_element (array, new_step (usual[i]));
  json_node_take_array (node, array);
  text = json_to_string (node, FALSE);
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->list), text);
  /* The button goes, and the focus to what it brought. */
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
  show_usual (self);
  fmn_editor_section_edited (FMN_EDITOR_SECTION (self), "referral");
}

static void
on_add_clicked (FmnReferralSection *self)
{
  g_autoptr (JsonObject) step = json_object_new ();

  fmn_list_editor_add (FMN_LIST_EDITOR (self->list), step);
  show_usual (self);
}

static void
fmn_referral_section_build (FmnEditorSection *section)
{
  FmnReferralSection *self = FMN_REFERRAL_SECTION (section);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (section);

  fields[0].choices = fmn_referral_get_choices ();
  adw_preferences_group_set_title (group, _ ("Referral"));
  adw_preferences_group_set_description (
      group, _ ("For a clinic that asks for a form, a phone call or tests before the visit."));
  self->list
      = fmn_list_editor_new (&spec, fmn_editor_section_get_context (section), _ ("Referral"));
  fmn_editor_section_add_editor (section, "referral", self->list);
  self->usual = fmn_add_button_new (_ ("Add the usual steps"), G_CALLBACK (on_usual_clicked), self);
  adw_preferences_group_add (group, self->usual);
  adw_preferences_group_add (
      group, fmn_add_button_new (_ ("Add a step"), G_CALLBACK (on_add_clicked), self));
}

static void
fmn_referral_section_load (FmnEditorSection *section, FmnEntry *entry)
{
  FMN_EDITOR_SECTION_CLASS (fmn_referral_section_parent_class)->load (section, entry);
  show_usual (FMN_REFERRAL_SECTION (section));
}

static void
fmn_referral_section_class_init (FmnReferralSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_referral_section_build;
  FMN_EDITOR_SECTION_CLASS (klass)->load = fmn_referral_section_load;
}

static void
fmn_referral_section_init (FmnReferralSection *self)
{
}

FmnListEditor *
fmn_referral_section_get_list (FmnReferralSection *self)
{
  g_return_val_if_fail (FMN_IS_REFERRAL_SECTION (self), NULL);

  return FMN_LIST_EDITOR (self->list);
}

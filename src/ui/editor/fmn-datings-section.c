/* fmn-datings-section.c: the ways in which a pregnancy was dated: all are kept, one is counted by.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-datings-section.h"

#include "fmn-add-button.h"

#include <glib/gi18n-lib.h>

struct _FmnDatingsSection
{
  FmnEditorSection parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (FmnDatingsSection, fmn_datings_section, FMN_TYPE_EDITOR_SECTION)

static const FmnChoice method_choices[] = {
  { "last-period", NC_ ("choice", "First day of the last period") },
  { "ovulation", NC_ ("choice", "Ovulation or conception") },
  { "transfer", NC_ ("choice", "Embryo transfer") },
  { "scan-crl", NC_ ("choice", "Scan, by crown-rump length") },
  { "scan-weeks", NC_ ("choice", "Scan, by the weeks it gave") },
  { "due-date", NC_ ("choice", "Due date") },
  { "about-weeks", NC_ ("choice", "About so many weeks, from memory") },
  { NULL },
};

static const FmnField fields[] = {
  { .name = "method",
    .type = FMN_FIELD_CHOICE,
    .label = NC_ ("field", "Method"),
    .choices = method_choices },
  { .name = "date", .type = FMN_FIELD_DATE, .label = NC_ ("field", "Its date") },
  { .name = "weeks", .type = FMN_FIELD_WEEKS, .label = NC_ ("field", "Weeks on that date") },
  { .name = "crl",
    .type = FMN_FIELD_DECIMAL,
    .label = NC_ ("field", "Crown-rump length"),
    .unit = "mm" },
  { .name = "embryo-day",
    .type = FMN_FIELD_INTEGER,
    .label = NC_ ("field", "Age of the embryo in days"),
    .min = 0,
    .max = 14 },
  { .name = "frozen", .type = FMN_FIELD_BOOLEAN, .label = NC_ ("field", "Had been frozen") },
  { .name = "cycle-length",
    .type = FMN_FIELD_INTEGER,
    .label = NC_ ("field", "Length of the cycle in days"),
    .min = 1,
    .max = 200 },
  { NULL },
};

/* Which fields a method has besides its date. */
static const struct
{
  const char *method;
  const char *names[3];
} uses[] = {
  { "last-period", { "cycle-length" } },
  { "transfer", { "embryo-day", "frozen" } },
  { "scan-crl", { "crl" } },
  { "scan-weeks", { "weeks" } },
  { "about-weeks", { "weeks" } },
};

static gboolean
has_use (const char *method, const char *name)
{
  if (strcmp (name, "method") == 0 || strcmp (name, "date") == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if (g_strcmp0 (uses[i].method, method) == 0)
      for (guint k = 0; k < G_N_ELEMENTS (uses[i].names) && uses[i].names[k] != NULL; k++)
        if (strcmp (uses[i].names[k], name) == 0)
          return TRUE;
  return FALSE;
}

static void
adapt (FmnListItem *item, JsonObject *object)
{
  const char *method = json_object_get_string_member_with_default (object, "method", NULL);

  for (const FmnField *field = fields; field->name != NULL; field++)
    gtk_widget_set_visible (fmn_list_item_get_row (item, field->name),
                            has_use (method, field->name)
                                || json_object_has_member (object, field->name));
}

/* What makes it no dating yet, as a plain sentence. */
static const char *
get_lack (JsonObject *object)
{
  const char *method = json_object_get_string_member_with_default (object, "method", NULL);

  if (method == NULL)
    return _ ("Counts once a method is picked");
  if (!json_object_has_member (object, "date"))
    return _ ("Counts once it has a date");
  if (has_use (method, "weeks") && !json_object_has_member (object, "weeks"))
    return _ ("Counts once the weeks are there");
  if (has_use (method, "crl") && !json_object_has_member (object, "crl"))
    return _ ("Counts once the length is there");
  return NULL;
}

static char *
describe (JsonObject *object, FmnContext *context, char **subtitle)
{
  g_autoptr (FmnDating) dating = fmn_dating_from_json (object, NULL);
  const char *method = json_object_get_string_member_with_default (object, "method", NULL);
  const char *label = method != NULL ? fmn_field_get_choice_label (&fields[0], method) : NULL;
  FmnDate due;
  g_autofree char *date = NULL;
  g_autofree char *due_words = NULL;

  if (label == NULL)
    label = _ ("A way of dating");
  if (dating == NULL || get_lack (object) != NULL)
    {
      *subtitle = g_strdup (get_lack (object));
      return g_strdup (label);
    }
  *subtitle = fmn_dating_question (dating);
  if (*subtitle == NULL && fmn_dating_get_due_date (dating, &due))
    {
      due_words = fmn_date_format (&due);
      *subtitle = g_strdup_printf (_ ("Gives %s as the due date"), due_words);
    }
  date = fmn_date_format (&dating->date);
  return g_strdup_printf ("%s: %s", label, date);
}

static gboolean
is_complete (JsonObject *object)
{
  g_autoptr (FmnDating) dating
      = get_lack (object) == NULL ? fmn_dating_from_json (object, NULL) : NULL;

  return dating != NULL;
}

static const FmnListSpec spec = { .fields = fields,
                                  .describe = describe,
                                  .is_complete = is_complete,
                                  .adapt = adapt,
                                  .one_in_use = TRUE };

static void
on_add_clicked (FmnDatingsSection *self)
{
  FmnContext *context = fmn_editor_section_get_context (FMN_EDITOR_SECTION (self));
  g_autofree char *stamp = fmn_clock_dup_stamp (fmn_context_get_clock (context));
  g_autoptr (JsonObject) dating = json_object_new ();

  json_object_set_string_member (dating, "noted", stamp);
  fmn_list_editor_add (FMN_LIST_EDITOR (self->list), dating);
}

static void
fmn_datings_section_build (FmnEditorSection *section)
{
  FmnDatingsSection *self = FMN_DATINGS_SECTION (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("Dated by"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (section),
      _ ("All are kept. Weeks are counted by the one that is marked."));
  self->list
      = fmn_list_editor_new (&spec, fmn_editor_section_get_context (section), _ ("Dated by"));
  fmn_editor_section_add_editor (section, "datings", self->list);
  adw_preferences_group_add (
      ADW_PREFERENCES_GROUP (section),
      fmn_add_button_new (_ ("Add a way of dating"), G_CALLBACK (on_add_clicked), self));
}

static void
fmn_datings_section_class_init (FmnDatingsSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_datings_section_build;
}

static void
fmn_datings_section_init (FmnDatingsSection *self)
{
}

FmnListEditor *
fmn_datings_section_get_list (FmnDatingsSection *self)
{
  g_return_val_if_fail (FMN_IS_DATINGS_SECTION (self), NULL);

  return FMN_LIST_EDITOR (self->list);
}

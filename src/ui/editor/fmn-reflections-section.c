/* fmn-reflections-section.c: short texts about an entry, each by one person.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-reflections-section.h"

#include "fmn-add-button.h"

#include <glib/gi18n-lib.h>

struct _FmnReflectionsSection
{
  FmnEditorSection parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (FmnReflectionsSection, fmn_reflections_section, FMN_TYPE_EDITOR_SECTION)

static const FmnField fields[] = {
  { .name = "text", .type = FMN_FIELD_TEXT, .label = NC_ ("field", "Reflection") },
  { .name = "author", .type = FMN_FIELD_PERSON, .label = NC_ ("field", "Written by") },
  { NULL },
};

static char *
describe (JsonObject *object, FmnContext *context, char **subtitle)
{
  FmnInfo *info = fmn_journal_get_info (fmn_context_get_journal (context));
  const char *author = json_object_get_string_member_with_default (object, "author", "self");
  const char *written = json_object_get_string_member_with_default (object, "written", NULL);
  const char *text = json_object_get_string_member_with_default (object, "text", "");
  g_autofree char *label = fmn_info_dup_person_label (info, author);
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *day = NULL;
  FmnDate date;

  *subtitle = g_strndup (text, strcspn (text, "\n"));
  if (written != NULL)
    time = g_date_time_new_from_iso8601 (written, NULL);
  if (time == NULL)
    return g_steal_pointer (&label);
  local = g_date_time_to_local (time);
  if (!fmn_date_init_day (&date, g_date_time_get_year (local), g_date_time_get_month (local),
                          g_date_time_get_day_of_month (local)))
    return g_steal_pointer (&label);
  day = fmn_date_format (&date);
  return g_strdup_printf ("%s, %s", label, day);
}

static gboolean
is_complete (JsonObject *object)
{
  return json_object_has_member (object, "text");
}

static const FmnListSpec spec
    = { .fields = fields, .describe = describe, .is_complete = is_complete };

static void
on_add_clicked (FmnReflectionsSection *self)
{
  FmnContext *context = fmn_editor_section_get_context (FMN_EDITOR_SECTION (self));
  g_autofree char *stamp = fmn_clock_dup_stamp (fmn_context_get_clock (context));
  g_autoptr (JsonObject) reflection = json_object_new ();

  json_object_set_string_member (reflection, "written", stamp);
  json_object_set_string_member (
      reflection, "author",
      fmn_journal_get_writer (fmn_editor_section_get_journal (FMN_EDITOR_SECTION (self))));
  fmn_list_editor_add (FMN_LIST_EDITOR (self->list), reflection);
}

static void
fmn_reflections_section_build (FmnEditorSection *section)
{
  FmnReflectionsSection *self = FMN_REFLECTIONS_SECTION (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("Reflections"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (section),
                                         _ ("Short texts, each by one of you, at any time."));
  self->list
      = fmn_list_editor_new (&spec, fmn_editor_section_get_context (section), _ ("Reflections"));
  fmn_editor_section_add_editor (section, "reflections", self->list);
  adw_preferences_group_add (
      ADW_PREFERENCES_GROUP (section),
      fmn_add_button_new (_ ("Add a reflection"), G_CALLBACK (on_add_clicked), self));
}

static void
fmn_reflections_section_class_init (FmnReflectionsSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_reflections_section_build;
}

static void
fmn_reflections_section_init (FmnReflectionsSection *self)
{
}

FmnListEditor *
fmn_reflections_section_get_list (FmnReflectionsSection *self)
{
  g_return_val_if_fail (FMN_IS_REFLECTIONS_SECTION (self), NULL);

  return FMN_LIST_EDITOR (self->list);
}

/* fmn-reminders-section.c: when to be reminded of a visit.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-reminders-section.h"

#include <glib/gi18n-lib.h>

struct _FmnRemindersSection
{
  FmnEditorSection parent_instance;

  GtkWidget *list;
  GtkWidget *popover;
};

G_DEFINE_FINAL_TYPE (FmnRemindersSection, fmn_reminders_section, FMN_TYPE_EDITOR_SECTION)

static const FmnField fields[] = {
  { .name = "days",
    .type = FMN_FIELD_INTEGER,
    .label = NC_ ("field", "Days before"),
    .min = 0,
    .max = 3660 },
  { .name = "at", .type = FMN_FIELD_CLOCK, .label = NC_ ("field", "At") },
  { .name = "minutes",
    .type = FMN_FIELD_INTEGER,
    .label = NC_ ("field", "Minutes before"),
    .min = 0,
    .max = 1000000 },
  { NULL },
};

/* What the menu offers; the first of each sort is also where one's own starts. */
static const struct
{
  const char *label;
  int days; /* -1: by minutes */
  const char *at;
  int minutes;
} offers[] = {
  { N_ ("The evening before"), 1, "19:00", 0 },        { N_ ("A week before"), 7, "09:00", 0 },
  { N_ ("On the morning of the day"), 0, "08:00", 0 }, { N_ ("Two hours before"), -1, NULL, 120 },
  { N_ ("Half an hour before"), -1, NULL, 30 },
};

static char *
describe_minutes (int minutes)
{
  if (minutes > 0 && minutes % 60 == 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d hour before", "%d hours before", (gulong) minutes / 60),
        minutes / 60);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d minute before", "%d minutes before", (gulong) minutes),
      minutes);
}

static char *
describe (JsonObject *object, FmnContext *context, char **subtitle)
{
  int days = (int) json_object_get_int_member_with_default (object, "days", -1);
  int minutes = (int) json_object_get_int_member_with_default (object, "minutes", -1);
  const char *at = json_object_get_string_member_with_default (object, "at", NULL);
  g_autofree char *before = NULL;

  if (minutes >= 0)
    return describe_minutes (minutes);
  if (days < 0 || at == NULL)
    return g_strdup (_ ("A reminder"));
  if (days == 0)
    return g_strdup_printf (_ ("On the day, at %s"), at);
  before = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d day before", "%d days before", (gulong) days), days);
  return g_strdup_printf (_ ("%s, at %s"), before, at);
}

static gboolean
is_complete (JsonObject *object)
{
  return json_object_has_member (object, "minutes")
         || (json_object_has_member (object, "days") && json_object_has_member (object, "at"));
}

/* A reminder stays of the sort that it was made as. */
static void
adapt (FmnListItem *item, JsonObject *object)
{
  gboolean by_days
      = json_object_has_member (object, "at") || json_object_has_member (object, "days");
  gboolean by_minutes = json_object_has_member (object, "minutes");

  if (!by_days && !by_minutes)
    return;
  gtk_widget_set_visible (fmn_list_item_get_row (item, "days"), by_days);
  gtk_widget_set_visible (fmn_list_item_get_row (item, "at"), by_days);
  gtk_widget_set_visible (fmn_list_item_get_row (item, "minutes"), by_minutes);
}

static const FmnListSpec spec
    = { .fields = fields, .describe = describe, .is_complete = is_complete, .adapt = adapt };

static void
on_offer_clicked (FmnRemindersSection *self, GtkWidget *button)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "fmn-offer"));
  g_autoptr (JsonObject) reminder = json_object_new ();

  if (offers[i].days >= 0)
    {
      json_object_set_int_member (reminder, "days", offers[i].days);
      json_object_set_string_member (reminder, "at", offers[i].at);
    }
  else
    json_object_set_int_member (reminder, "minutes", offers[i].minutes);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  fmn_list_editor_add (FMN_LIST_EDITOR (self->list), reminder);
}

static GtkWidget *
new_offer_menu (FmnRemindersSection *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      GtkWidget *offer = gtk_button_new_with_label (gettext (offers[i].label));

      gtk_widget_add_css_class (offer, "flat");
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (offer))), 0);
      g_object_set_data (G_OBJECT (offer), "fmn-offer", GUINT_TO_POINTER (i));
      g_signal_connect_swapped (offer, "clicked", G_CALLBACK (on_offer_clicked), self);
      gtk_box_append (GTK_BOX (box), offer);
    }
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Add a reminder"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->popover);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "fmn-add");
  return button;
}

static void
fmn_reminders_section_build (FmnEditorSection *section)
{
  FmnRemindersSection *self = FMN_REMINDERS_SECTION (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("Reminders"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (section),
      _ ("A notification says “A note from your journal.” and nothing more."));
  self->list
      = fmn_list_editor_new (&spec, fmn_editor_section_get_context (section), _ ("Reminders"));
  fmn_editor_section_add_editor (section, "reminders", self->list);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section), new_offer_menu (self));
}

static void
fmn_reminders_section_class_init (FmnRemindersSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_reminders_section_build;
}

static void
fmn_reminders_section_init (FmnRemindersSection *self)
{
}

FmnListEditor *
fmn_reminders_section_get_list (FmnRemindersSection *self)
{
  g_return_val_if_fail (FMN_IS_REMINDERS_SECTION (self), NULL);

  return FMN_LIST_EDITOR (self->list);
}

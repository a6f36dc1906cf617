/* fmn-reminders-section.c: when to be reminded of an entry: before a visit, on a day, again and again.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-reminders-section.h"

#include "fmn-pregnancy.h"
#include "fmn-reminder-parts.h"

#include <glib/gi18n-lib.h>

struct _FmnRemindersSection
{
  FmnEditorSection parent_instance;

  GtkWidget *list;
  GtkWidget *popover;
};

G_DEFINE_FINAL_TYPE (FmnRemindersSection, fmn_reminders_section, FMN_TYPE_EDITOR_SECTION)

/* What the menu offers; the first of each sort is also where one's own starts. */
typedef struct
{
  const char *label;
  int days; /* before a visit; -1: by minutes */
  const char *at;
  int minutes;
  const char *rule;
} Offer;

static const Offer before_visit[] = {
  { N_ ("The evening before"), 1, "19:00", 0, NULL },
  { N_ ("A week before"), 7, "09:00", 0, NULL },
  { N_ ("On the morning of the day"), 0, "08:00", 0, NULL },
  { N_ ("Two hours before"), -1, NULL, 120, NULL },
  { N_ ("Half an hour before"), -1, NULL, 30, NULL },
};

static const Offer on_a_day[] = {
  { N_ ("On a day"), 0, "09:00", 0, NULL },
  { N_ ("Every day"), 0, "08:00", 0, "FREQ=DAILY" },
  { N_ ("Every week"), 0, "09:00", 0, "FREQ=WEEKLY" },
  { N_ ("On weekdays"), 0, "08:00", 0, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" },
  { N_ ("Every month"), 0, "09:00", 0, "FREQ=MONTHLY" },
};

static gboolean
is_before_visit (const Offer *offer)
{
  return offer >= before_visit && offer < before_visit + G_N_ELEMENTS (before_visit);
}

/* What is added to a pregnancy that has ended is not about its going on. */
static gboolean
is_to_be_kept (FmnRemindersSection *self)
{
  FmnEditorSection *section = FMN_EDITOR_SECTION (self);
  FmnJournal *journal = fmn_editor_section_get_journal (section);
  FmnEntry *entry = fmn_editor_section_get_entry (section);
  const char *id = entry != NULL ? fmn_entry_get_pregnancy_id (entry) : NULL;
  FmnEntry *pregnancy = id != NULL ? fmn_journal_lookup (journal, id) : entry;

  return pregnancy != NULL && fmn_entry_get_kind (pregnancy) == FMN_KIND_PREGNANCY
         && fmn_pregnancy_has_ended (journal, pregnancy);
}

static JsonObject *
make_reminder (FmnRemindersSection *self, const Offer *offer)
{
  JsonObject *reminder = json_object_new ();
  FmnContext *context = fmn_editor_section_get_context (FMN_EDITOR_SECTION (self));
  FmnDate today = fmn_clock_get_today (fmn_context_get_clock (context));
  g_autofree char *on = fmn_date_to_edtf (&today);

  if (offer->at == NULL)
    json_object_set_int_member (reminder, "minutes", offer->minutes);
  else
    json_object_set_string_member (reminder, "at", offer->at);
  if (offer->at != NULL && is_before_visit (offer))
    json_object_set_int_member (reminder, "days", offer->days);
  if (is_before_visit (offer))
    return reminder;
  json_object_set_string_member (reminder, "on", on);
  if (offer->rule != NULL)
    json_object_set_string_member (reminder, "rule", offer->rule);
  if (is_to_be_kept (self))
    json_object_set_boolean_member (reminder, "kept", TRUE);
  return reminder;
}

static void
on_offer_clicked (FmnRemindersSection *self, GtkWidget *button)
{
  const Offer *offer = g_object_get_data (G_OBJECT (button), "fmn-offer");
  g_autoptr (JsonObject) reminder = make_reminder (self, offer);
  g_autofree char *now = fmn_clock_dup_stamp (
      fmn_context_get_clock (fmn_editor_section_get_context (FMN_EDITOR_SECTION (self))));

  json_object_set_string_member (reminder, "noted", now);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  fmn_list_editor_add (FMN_LIST_EDITOR (self->list), reminder);
}

static void
add_offers (FmnRemindersSection *self, GtkWidget *box, const Offer *offers, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *offer = gtk_button_new_with_label (gettext (offers[i].label));

      gtk_widget_add_css_class (offer, "flat");
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (offer))), 0);
      g_object_set_data (G_OBJECT (offer), "fmn-offer", (gpointer) &offers[i]);
      g_signal_connect_swapped (offer, "clicked", G_CALLBACK (on_offer_clicked), self);
      gtk_box_append (GTK_BOX (box), offer);
    }
}

static GtkWidget *
new_offer_menu (FmnRemindersSection *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (fmn_editor_section_get_kind (FMN_EDITOR_SECTION (self)) == FMN_KIND_VISIT)
    {
      add_offers (self, box, before_visit, G_N_ELEMENTS (before_visit));
      add_offers (self, box, on_a_day, 1);
    }
  else
    add_offers (self, box, on_a_day, G_N_ELEMENTS (on_a_day));
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Add a reminder"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->popover);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "fmn-add");
  return button;
}

static const char *
describe_notification (GSettings *settings)
{
  g_autofree char *says
      = settings != NULL ? g_settings_get_string (settings, "notifications-say") : NULL;

  if (g_strcmp0 (says, "kind") == 0)
    return _ ("A notification says what kind of thing it is about.");
  if (g_strcmp0 (says, "all") == 0)
    return _ ("A notification says what the entry is called.");
  return _ ("A notification says “A note from your journal” and nothing more.");
}

static void
fmn_reminders_section_build (FmnEditorSection *section)
{
  FmnRemindersSection *self = FMN_REMINDERS_SECTION (section);
  FmnContext *context = fmn_editor_section_get_context (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("Reminders"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (section), describe_notification (fmn_context_get_settings (context)));
  self->list = fmn_list_editor_new (&fmn_reminder_list, context, _ ("Reminders"));
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

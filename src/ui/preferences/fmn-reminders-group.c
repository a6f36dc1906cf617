/* fmn-reminders-group.c: how much a notification says, quiet hours, and a pause, as a card of the preferences.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-reminders-group.h"

#include "fmn-choice-row.h"
#include "fmn-clock-entry.h"
#include "fmn-pause-dialog.h"
#include "fmn-policy.h"
#include "fmn-switch-row.h"
#include "fmn-typed-row.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>

struct _FmnRemindersGroup
{
  AdwPreferencesGroup parent_instance;

  FmnContext *context;
  GtkWidget *says;
  GtkWidget *after_visits;
  GtkWidget *quiet;
  GtkWidget *quiet_from;
  GtkWidget *quiet_until;
  GtkWidget *pause_row;
  GtkWidget *pause_button;
  GtkWidget *resume_button;
};

G_DEFINE_FINAL_TYPE (FmnRemindersGroup, fmn_reminders_group, ADW_TYPE_PREFERENCES_GROUP)

static GSettings *
get_settings (FmnRemindersGroup *self)
{
  return fmn_context_get_settings (self->context);
}

static char *
describe_pause (FmnRemindersGroup *self, gboolean *paused)
{
  g_autoptr (GDateTime) time = fmn_clock_dup_now (fmn_context_get_clock (self->context));
  g_autofree char *now = g_date_time_format (time, FMN_LOCAL_FORMAT);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  FmnPolicy policy;
  FmnDate until;

  fmn_policy_init_from_settings (&policy, get_settings (self));
  *paused = fmn_policy_is_paused_at (&policy, now);
  if (!*paused)
    return g_strdup (_ ("They come when they are due"));
  if (strcmp (policy.paused_until, FMN_PAUSE_FOR_GOOD) == 0)
    return g_strdup (_ ("Paused for good"));
  day = g_strndup (policy.paused_until, 10);
  if (fmn_date_parse_edtf (day, &until))
    text = fmn_date_format (&until);
  return g_strdup_printf (_ ("Paused until %s"), text != NULL ? text : day);
}

static void
load_text (FmnRemindersGroup *self, GtkWidget *row, const char *key)
{
  g_autofree char *text = g_settings_get_string (get_settings (self), key);

  fmn_field_editor_load (FMN_FIELD_EDITOR (row), text);
}

static void
load_switch (FmnRemindersGroup *self, GtkWidget *row, const char *key)
{
  fmn_field_editor_load (FMN_FIELD_EDITOR (row),
                         g_settings_get_boolean (get_settings (self), key) ? "true" : NULL);
}

static void
load (FmnRemindersGroup *self)
{
  const gboolean quiet = g_settings_get_boolean (get_settings (self), "quiet-hours");
  g_autofree char *pause = NULL;
  gboolean paused;

  load_text (self, self->says, "notifications-say");
  load_switch (self, self->after_visits, "remind-after-visits");
  load_switch (self, self->quiet, "quiet-hours");
  load_text (self, self->quiet_from, "quiet-hours-from");
  load_text (self, self->quiet_until, "quiet-hours-until");
  gtk_widget_set_visible (self->quiet_from, quiet);
  gtk_widget_set_visible (self->quiet_until, quiet);
  pause = describe_pause (self, &paused);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->pause_row), pause);
  gtk_widget_set_visible (self->pause_button, !paused);
  gtk_widget_set_visible (self->resume_button, paused);
}

static void
on_text_edited (FmnRemindersGroup *self, GtkWidget *row)
{
  g_autofree char *text = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (row));

  /* An hour that was taken away is not said yet: the one that held goes on. */
  if (text != NULL)
    g_settings_set_string (get_settings (self), g_object_get_data (G_OBJECT (row), "fmn-key"),
                           text);
}

static void
on_switch_edited (FmnRemindersGroup *self, GtkWidget *row)
{
  g_settings_set_boolean (get_settings (self), g_object_get_data (G_OBJECT (row), "fmn-key"),
                          fmn_switch_row_get_active (FMN_SWITCH_ROW (row)));
}

static GtkWidget *
add (FmnRemindersGroup *self, GtkWidget *row, const char *key, GCallback on_edited)
{
  g_object_set_data (G_OBJECT (row), "fmn-key", (gpointer) key);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_connect_swapped (row, "edited", on_edited, self);
  return row;
}

static GtkWidget *
new_says_row (void)
{
  GtkWidget *row = fmn_choice_row_new (C_ ("preferences", "A notification says"), NULL);
  FmnChoiceRow *choice = FMN_CHOICE_ROW (row);

  fmn_choice_row_begin (choice);
  fmn_choice_row_add (choice, "nothing", C_ ("preferences", "“A note from your journal”"));
  fmn_choice_row_add (choice, "kind", C_ ("preferences", "What kind of thing it is about"));
  fmn_choice_row_add (choice, "all", C_ ("preferences", "What the entry is called"));
  fmn_choice_row_end (choice);
  return row;
}

static void
on_until_clicked (FmnRemindersGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (GTK_WINDOW (fmn_pause_dialog_new (self->context, GTK_WINDOW (root))));
}

static void
on_good_clicked (FmnRemindersGroup *self)
{
  fmn_pause_dialog_activate (GTK_WIDGET (self), "for-good");
}

static void
on_resume_clicked (FmnRemindersGroup *self)
{
  fmn_pause_dialog_activate (GTK_WIDGET (self), NULL);
}

static GtkWidget *
new_button (FmnRemindersGroup *self, const char *label, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  /* In large type the row is no wider than the window. */
  g_object_set (gtk_button_get_child (GTK_BUTTON (button)), "wrap", TRUE, "justify",
                GTK_JUSTIFY_CENTER, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static void
add_pause_row (FmnRemindersGroup *self)
{
  GtkWidget *until = new_button (self, C_ ("preferences", "Until a day…"),
                                 C_ ("preferences", "Pause reminders until a day"),
                                 G_CALLBACK (on_until_clicked));
  GtkWidget *good
      = new_button (self, C_ ("preferences", "For good"),
                    C_ ("preferences", "Pause reminders for good"), G_CALLBACK (on_good_clicked));

  self->pause_row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->pause_row),
                                 C_ ("preferences", "Pause all reminders"));
  self->pause_button = fmn_wrap_box_new (6, 6);
  gtk_widget_set_valign (self->pause_button, GTK_ALIGN_CENTER);
  fmn_wrap_box_append (FMN_WRAP_BOX (self->pause_button), until);
  fmn_wrap_box_append (FMN_WRAP_BOX (self->pause_button), good);
  self->resume_button
      = new_button (self, C_ ("preferences", "Let them come again"),
                    C_ ("preferences", "Let reminders come again"), G_CALLBACK (on_resume_clicked));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->pause_row), self->pause_button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->pause_row), self->resume_button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->pause_row);
}

static void
fmn_reminders_group_dispose (GObject *object)
{
  g_clear_object (&FMN_REMINDERS_GROUP (object)->context);
  G_OBJECT_CLASS (fmn_reminders_group_parent_class)->dispose (object);
}

static void
fmn_reminders_group_class_init (FmnRemindersGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_reminders_group_dispose;
}

static void
fmn_reminders_group_init (FmnRemindersGroup *self)
{
}

GtkWidget *
fmn_reminders_group_new (FmnContext *context)
{
  FmnRemindersGroup *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context) && fmn_context_get_settings (context) != NULL,
                        NULL);

  self = g_object_new (FMN_TYPE_REMINDERS_GROUP, NULL);
  self->context = g_object_ref (context);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), C_ ("preferences", "Reminders"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("A notification can be read by whoever sees this screen, locked or not. What it may call "
         "by name stands in a file beside the journal that is not sealed."));
  self->says = add (self, new_says_row (), "notifications-say", G_CALLBACK (on_text_edited));
  self->after_visits = add (self,
                            fmn_switch_row_new (C_ ("preferences", "Once after each visit"),
                                                C_ ("preferences", "To write down what was said")),
                            "remind-after-visits", G_CALLBACK (on_switch_edited));
  self->quiet = add (self,
                     fmn_switch_row_new (C_ ("preferences", "Quiet hours"),
                                         C_ ("preferences", "What falls into them comes after")),
                     "quiet-hours", G_CALLBACK (on_switch_edited));
  self->quiet_from = add (self,
                          fmn_typed_row_new (C_ ("preferences", "Quiet from"),
                                             FMN_TYPED_ENTRY (fmn_clock_entry_new ())),
                          "quiet-hours-from", G_CALLBACK (on_text_edited));
  self->quiet_until = add (self,
                           fmn_typed_row_new (C_ ("preferences", "Quiet until"),
                                              FMN_TYPED_ENTRY (fmn_clock_entry_new ())),
                           "quiet-hours-until", G_CALLBACK (on_text_edited));
  add_pause_row (self);
  load (self);
  g_signal_connect_object (get_settings (self), "changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

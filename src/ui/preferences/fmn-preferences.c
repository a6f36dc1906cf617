/* fmn-preferences.c: her words, the people, how losses are counted, what is printed, how much a notification says.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-preferences.h"

#include "fmn-copies-page.h"
#include "fmn-keys-page.h"
#include "fmn-obstetric-history.h"
#include "fmn-profile-window.h"
#include "fmn-reminders-group.h"
#include "fmn-words-editor.h"

#include <glib/gi18n-lib.h>

static const int viability_choices[] = { 20, 22, 24, 28 };
static const char *const rule_ids[] = { "eshre", "rcog17", "asrm2012", "icmart2017", "who-older" };

struct _FmnPreferences
{
  AdwPreferencesWindow parent_instance;

  FmnContext *context;
  FmnWordsEditor *words;
  GtkEditable *name;
  GtkSwitch *has_partner;
  GtkEditable *partner_name;
  AdwComboRow *viability;
  AdwComboRow *rule;
  GtkSpinButton *living;
  GtkSwitch *living_said;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FmnPreferences, fmn_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static FmnJournal *
get_journal (FmnPreferences *self)
{
  return fmn_context_get_journal (self->context);
}

/* Takes @after. */
static void
apply (FmnPreferences *self, FmnInfo *after)
{
  g_autoptr (FmnInfo) info = after;
  g_autoptr (FmnChange) change = fmn_change_new (C_ ("command", "change preferences"));

  fmn_change_set_info (change, fmn_journal_get_info (get_journal (self)), info);
  self->updating = TRUE;
  fmn_journal_apply (get_journal (self), change, NULL);
  self->updating = FALSE;
}

static void
on_words_changed (FmnWordsEditor *editor, FmnPreferences *self)
{
  g_autoptr (FmnWords) words = fmn_words_editor_dup_words (editor);

  if (!self->updating)
    apply (self, fmn_info_with_words (fmn_journal_get_info (get_journal (self)), words));
}

/* "My name" is that of whoever opened the journal. */
static const char *
get_person (FmnPreferences *self, gboolean other)
{
  const gboolean partner = g_str_equal (fmn_journal_get_writer (get_journal (self)), "partner");

  return partner != other ? "partner" : "self";
}

static void
on_name_apply (GtkEditable *row, FmnPreferences *self)
{
  const char *person = get_person (self, row == self->partner_name);

  if (!self->updating)
    apply (self, fmn_info_with_name (fmn_journal_get_info (get_journal (self)), person,
                                     gtk_editable_get_text (row)));
}

static void
on_has_partner (GtkSwitch *toggle, GParamSpec *pspec, FmnPreferences *self)
{
  const gboolean active = gtk_switch_get_active (toggle);

  gtk_widget_set_visible (GTK_WIDGET (self->partner_name), active);
  if (!self->updating)
    apply (self, fmn_info_with_partner (fmn_journal_get_info (get_journal (self)), active));
}

static void
on_viability (AdwComboRow *row, GParamSpec *pspec, FmnPreferences *self)
{
  if (!self->updating)
    apply (self, fmn_info_with_int (fmn_journal_get_info (get_journal (self)), "viability-weeks",
                                    viability_choices[adw_combo_row_get_selected (row)]));
}

static void
on_rule (AdwComboRow *row, GParamSpec *pspec, FmnPreferences *self)
{
  if (!self->updating)
    apply (self, fmn_info_with_string (fmn_journal_get_info (get_journal (self)), "loss-rule",
                                       rule_ids[adw_combo_row_get_selected (row)]));
}

static void
on_living (FmnPreferences *self)
{
  const gboolean said = gtk_switch_get_active (self->living_said);

  gtk_widget_set_sensitive (GTK_WIDGET (self->living), said);
  if (!self->updating)
    apply (self, fmn_info_with_int (fmn_journal_get_info (get_journal (self)), "living-children",
                                    said ? gtk_spin_button_get_value_as_int (self->living) : -1));
}

static void
update (FmnPreferences *self)
{
  FmnInfo *info = fmn_journal_get_info (get_journal (self));
  const char *name = fmn_info_get_name (info, get_person (self, FALSE));
  const char *partner = fmn_info_get_name (info, get_person (self, TRUE));
  const int living = fmn_info_get_living_children (info);

  self->updating = TRUE;
  fmn_words_editor_set_words (self->words, fmn_info_get_words (info));
  gtk_editable_set_text (self->name, name != NULL ? name : "");
  gtk_switch_set_active (self->has_partner, fmn_info_has_partner (info));
  gtk_editable_set_text (self->partner_name, partner != NULL ? partner : "");
  gtk_widget_set_visible (GTK_WIDGET (self->partner_name), fmn_info_has_partner (info));
  for (guint i = 0; i < G_N_ELEMENTS (viability_choices); i++)
    if (viability_choices[i] == fmn_info_get_viability_weeks (info))
      adw_combo_row_set_selected (self->viability, i);
  for (guint i = 0; i < G_N_ELEMENTS (rule_ids); i++)
    if (strcmp (rule_ids[i], fmn_info_get_loss_rule (info)) == 0)
      adw_combo_row_set_selected (self->rule, i);
  gtk_switch_set_active (self->living_said, living >= 0);
  gtk_spin_button_set_value (self->living, MAX (living, 0));
  gtk_widget_set_sensitive (GTK_WIDGET (self->living), living >= 0);
  self->updating = FALSE;
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnPreferences *self)
{
  if (!self->updating && fmn_change_get_info_after (change) != NULL)
    update (self);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (page, group);
  return group;
}

static GtkSwitch *
add_switch (AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (group, row);
  return GTK_SWITCH (toggle);
}

static GtkEditable *
add_entry (FmnPreferences *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (group, row);
  g_signal_connect (row, "apply", G_CALLBACK (on_name_apply), self);
  return GTK_EDITABLE (row);
}

static AdwComboRow *
add_combo (AdwPreferencesGroup *group, const char *title, GtkStringList *list)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* Under the title there is room for the whole of it, in large type too. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_preferences_group_add (group, row);
  return ADW_COMBO_ROW (row);
}

static void
add_words_page (FmnPreferences *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group;

  adw_preferences_page_set_title (page, C_ ("preferences", "Words"));
  adw_preferences_page_set_icon_name (page, "fm-voices-symbolic");
  group = add_group (page, C_ ("preferences", "Words"),
                     _ ("Used on the screen, in reminders and wherever you speak in print. A "
                        "clinician’s own terms stand beside them in the summary alone."));
  self->words = FMN_WORDS_EDITOR (fmn_words_editor_new ());
  adw_preferences_group_add (group, GTK_WIDGET (self->words));
  g_signal_connect (self->words, "changed", G_CALLBACK (on_words_changed), self);
  group = add_group (page, C_ ("preferences", "People"),
                     _ ("Names can be left out. Each entry can say who wrote it."));
  self->name = add_entry (self, group, C_ ("preferences", "My name"));
  self->has_partner = add_switch (group, C_ ("preferences", "A partner writes here too"), NULL);
  self->partner_name = add_entry (self, group, C_ ("preferences", "My partner’s name"));
  g_signal_connect (self->has_partner, "notify::active", G_CALLBACK (on_has_partner), self);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
}

static void
add_counting_group (FmnPreferences *self, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, C_ ("preferences", "Counting"),
                                          _ ("Countries and guidelines count differently. What is "
                                             "chosen here is named beside every figure."));
  g_autoptr (GtkStringList) weeks = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) rules = gtk_string_list_new (NULL);
  GtkWidget *row = adw_action_row_new ();

  for (guint i = 0; i < G_N_ELEMENTS (viability_choices); i++)
    {
      g_autofree char *text
          = g_strdup_printf (C_ ("preferences", "%d weeks"), viability_choices[i]);

      gtk_string_list_append (weeks, text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rule_ids); i++)
    gtk_string_list_append (rules, fmn_obstetric_history_rule_label (rule_ids[i]));
  self->viability
      = add_combo (group, C_ ("preferences", "Counted as a birth or stillbirth from"), weeks);
  self->rule = add_combo (group, C_ ("preferences", "Losses counted by"), rules);
  self->living_said = add_switch (group, C_ ("preferences", "Say how many children are living"),
                                  _ ("Never worked out from other entries"));
  self->living = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, 20, 1));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_ ("preferences", "Living children"));
  gtk_widget_set_valign (GTK_WIDGET (self->living), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->living), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("preferences", "Living children"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->living));
  adw_preferences_group_add (group, row);
  g_signal_connect (self->viability, "notify::selected", G_CALLBACK (on_viability), self);
  g_signal_connect (self->rule, "notify::selected", G_CALLBACK (on_rule), self);
  g_signal_connect_swapped (self->living_said, "notify::active", G_CALLBACK (on_living), self);
  g_signal_connect_swapped (self->living, "value-changed", G_CALLBACK (on_living), self);
}

static void
add_background_group (FmnPreferences *self, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group
      = add_group (page, C_ ("preferences", "Background for the summary"),
                   _ ("What clinics ask besides the record, filled in once."));

  adw_preferences_group_add (group, fmn_profile_row_new (self->context));
}

static void
add_record_page (FmnPreferences *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  adw_preferences_page_set_title (page, C_ ("preferences", "Record"));
  adw_preferences_page_set_icon_name (page, "fm-flower-symbolic");
  add_counting_group (self, page);
  add_background_group (self, page);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
}

static gboolean
scheme_to_index (GValue *value, GVariant *variant, gpointer data)
{
  const char *id = g_variant_get_string (variant, NULL);

  g_value_set_uint (value, strcmp (id, "light") == 0 ? 1 : strcmp (id, "dark") == 0 ? 2 : 0);
  return TRUE;
}

static GVariant *
index_to_scheme (const GValue *value, const GVariantType *type, gpointer data)
{
  const guint i = g_value_get_uint (value);

  return g_variant_new_string (i == 1 ? "light" : i == 2 ? "dark" : "system");
}

static void
add_computer_page (FmnPreferences *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  GSettings *settings = fmn_context_get_settings (self->context);
  const char *const schemes[] = { C_ ("appearance", "As the system"), C_ ("appearance", "Light"),
                                  C_ ("appearance", "Dark"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (schemes);
  AdwPreferencesGroup *group;
  AdwComboRow *scheme;

  if (settings == NULL)
    return;
  adw_preferences_page_set_title (page, C_ ("preferences", "Device"));
  adw_preferences_page_set_icon_name (page, "preferences-system-symbolic");
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (fmn_reminders_group_new (self->context)));
  group = add_group (page, C_ ("preferences", "Appearance"), NULL);
  scheme = add_combo (group, C_ ("preferences", "Light or dark"), list);
  g_settings_bind_with_mapping (settings, "color-scheme", scheme, "selected",
                                G_SETTINGS_BIND_DEFAULT, scheme_to_index, index_to_scheme, NULL,
                                NULL);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
}

static void
fmn_preferences_dispose (GObject *object)
{
  g_clear_object (&FMN_PREFERENCES (object)->context);
  G_OBJECT_CLASS (fmn_preferences_parent_class)->dispose (object);
}

static void
fmn_preferences_class_init (FmnPreferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_preferences_dispose;
}

static void
fmn_preferences_init (FmnPreferences *self)
{
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (self), FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Preferences"));
  gtk_window_set_default_size (GTK_WINDOW (self), 620, 660);
}

GtkWindow *
fmn_preferences_new (FmnContext *context, GtkWindow *parent)
{
  FmnPreferences *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self
      = g_object_new (FMN_TYPE_PREFERENCES, "transient-for", parent, "modal", parent != NULL, NULL);
  self->context = g_object_ref (context);
  self->updating = TRUE;
  add_words_page (self);
  add_record_page (self);
  if (fmn_context_get_autosave (context) != NULL)
    adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), fmn_keys_page_new (context));
  add_computer_page (self);
  if (fmn_context_get_store (context) != NULL)
    adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self),
                                ADW_PREFERENCES_PAGE (fmn_copies_page_new (context)));
  update (self);
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (on_journal_changed), self, 0);
  return GTK_WINDOW (self);
}

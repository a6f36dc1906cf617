/* fmn-preset-row.c: a menu of presets with what can be done to them; they are kept in the journal, and nothing is saved unasked.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-preset-row.h"

#include "fmn-summary-preset.h"

#include <glib/gi18n-lib.h>

struct _FmnPresetRow
{
  FmnChoiceRow parent_instance;

  FmnContext *context;
  FmnPresetRowFunc options;
  gpointer data;
  gboolean asks_new_name; /* the open dialog renames what is chosen */
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnPresetRow, fmn_preset_row, FMN_TYPE_CHOICE_ROW)

static FmnJournal *
get_journal (FmnPresetRow *self)
{
  return fmn_context_get_journal (self->context);
}

static void
show_actions (FmnPresetRow *self)
{
  gboolean chosen = fmn_choice_row_get_id (FMN_CHOICE_ROW (self)) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preset.rename", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preset.remove", chosen);
}

static void
show_names (FmnPresetRow *self)
{
  g_autoptr (GPtrArray) presets = fmn_summary_presets_list (get_journal (self));
  const char *id = fmn_choice_row_get_id (FMN_CHOICE_ROW (self));

  if (id != NULL && fmn_summary_presets_find (presets, id) == NULL)
    fmn_field_editor_load (FMN_FIELD_EDITOR (self), NULL);
  fmn_choice_row_begin (FMN_CHOICE_ROW (self));
  for (guint i = 0; i < presets->len; i++)
    {
      const char *name = ((FmnSummaryPreset *) g_ptr_array_index (presets, i))->name;

      fmn_choice_row_add (FMN_CHOICE_ROW (self), name, name);
    }
  fmn_choice_row_end (FMN_CHOICE_ROW (self));
  show_actions (self);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnPresetRow *self)
{
  if (fmn_change_get_info_after (change) != NULL)
    show_names (self);
}

static void
fmn_preset_row_chosen (FmnChoiceRow *row)
{
  FmnPresetRow *self = FMN_PRESET_ROW (row);
  g_autoptr (GPtrArray) presets = fmn_summary_presets_list (get_journal (self));
  const char *id = fmn_choice_row_get_id (FMN_CHOICE_ROW (self));
  FmnSummaryPreset *preset = id != NULL ? fmn_summary_presets_find (presets, id) : NULL;

  show_actions (self);
  if (preset != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, preset->options);
}

/* Naming */

static gboolean
save (FmnPresetRow *self, const char *name, GError **error)
{
  g_autoptr (FmnSummaryOptions) options = NULL;

  if (self->asks_new_name)
    return fmn_summary_presets_rename (get_journal (self),
                                       fmn_choice_row_get_id (FMN_CHOICE_ROW (self)), name, error);
  options = self->options (self->data);
  return fmn_summary_presets_save (get_journal (self), name, options, error);
}

static void
on_name_response (AdwMessageDialog *dialog, const char *response, FmnPresetRow *self)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_str_equal (response, "save") && save (self, name, NULL))
    {
      fmn_field_editor_load (FMN_FIELD_EDITOR (self), name);
      show_names (self);
    }
}

/* Blank, or another's name where one is renamed: nothing to save yet. */
static void
on_name_changed (GtkEditable *entry, AdwMessageDialog *dialog)
{
  FmnPresetRow *self = g_object_get_data (G_OBJECT (dialog), "fmn-row");
  g_autoptr (GPtrArray) presets = fmn_summary_presets_list (get_journal (self));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  gboolean there = fmn_summary_presets_find (presets, name) != NULL;

  adw_message_dialog_set_response_enabled (dialog, "save",
                                           *name != '\0' && !(there && self->asks_new_name));
  adw_message_dialog_set_response_label (dialog, "save",
                                         there && !self->asks_new_name ? C_ ("button", "_Replace")
                                                                       : C_ ("button", "_Save"));
}

static void
ask_name (FmnPresetRow *self, gboolean new_name, const char *heading, const char *sentence)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *dialog = adw_message_dialog_new (window, heading, sentence);
  GtkWidget *entry = gtk_entry_new ();
  const char *id = fmn_choice_row_get_id (FMN_CHOICE_ROW (self));

  self->asks_new_name = new_name;
  g_object_set_data (G_OBJECT (dialog), "fmn-row", self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("preset", "Name"), -1);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", C_ ("button", "_Cancel"),
                                    "save", C_ ("button", "_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  g_signal_connect (entry, "changed", G_CALLBACK (on_name_changed), dialog);
  gtk_editable_set_text (GTK_EDITABLE (entry), id != NULL ? id : "");
  on_name_changed (GTK_EDITABLE (entry), ADW_MESSAGE_DIALOG (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_name_response), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_name (FMN_PRESET_ROW (widget), FALSE, _ ("Save these choices"),
            _ ("They are kept in the journal under this name: what is on the page, and nothing of "
               "what is marked “only me”."));
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_name (FMN_PRESET_ROW (widget), TRUE, _ ("Rename these choices"), NULL);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnPresetRow *self = FMN_PRESET_ROW (widget);
  g_autofree char *id = g_strdup (fmn_choice_row_get_id (FMN_CHOICE_ROW (self)));

  /* Undone like any change. */
  if (id != NULL)
    fmn_summary_presets_remove (get_journal (self), id, NULL);
}

static void
fmn_preset_row_dispose (GObject *object)
{
  g_clear_object (&FMN_PRESET_ROW (object)->context);
  G_OBJECT_CLASS (fmn_preset_row_parent_class)->dispose (object);
}

static void
fmn_preset_row_class_init (FmnPresetRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_preset_row_dispose;
  FMN_CHOICE_ROW_CLASS (klass)->chosen = fmn_preset_row_chosen;
  signals[SIGNAL_CHOSEN]
      = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, FMN_TYPE_SUMMARY_OPTIONS | G_SIGNAL_TYPE_STATIC_SCOPE);
  gtk_widget_class_install_action (widget_class, "preset.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "preset.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "preset.remove", NULL, remove_action);
}

static void
fmn_preset_row_init (FmnPresetRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, C_ ("menu", "_Save These Choices…"), "preset.save");
  g_menu_append (menu, C_ ("menu", "Re_name…"), "preset.rename");
  g_menu_append (menu, C_ ("menu", "Re_move"), "preset.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, C_ ("preset", "Save, rename, remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("preset", "Save, rename, remove"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

GtkWidget *
fmn_preset_row_new (FmnContext *context, FmnPresetRowFunc options, gpointer data)
{
  FmnPresetRow *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_object_new (FMN_TYPE_PRESET_ROW, "title", C_ ("preset", "Saved choices"), NULL);
  fmn_choice_row_set_open (FMN_CHOICE_ROW (self), C_ ("preset", "None"));
  self->context = g_object_ref (context);
  self->options = options;
  self->data = data;
  show_names (self);
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (on_journal_changed), self, 0);
  return GTK_WIDGET (self);
}

void
fmn_preset_row_leave (FmnPresetRow *self)
{
  g_return_if_fail (FMN_IS_PRESET_ROW (self));

  fmn_field_editor_load (FMN_FIELD_EDITOR (self), NULL);
  show_actions (self);
}

/* fmn-keys-page.c: the page of the preferences about who can open the journal, and when it is locked.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-keys-page.h"

#include "fmn-autosave.h"
#include "fmn-key-dialog.h"

#include <glib/gi18n-lib.h>

struct _FmnKeysPage
{
  AdwPreferencesPage parent_instance;

  FmnContext *context;
  AdwPreferencesGroup *keys;
  GPtrArray *rows; /* of the group, from the first */
};

G_DEFINE_FINAL_TYPE (FmnKeysPage, fmn_keys_page, ADW_TYPE_PREFERENCES_PAGE)

static FmnStore *
get_store (FmnKeysPage *self)
{
  return fmn_autosave_get_store (fmn_context_get_autosave (self->context));
}

/* NULL for a journal without a passphrase. */
static FmnSealedVault *
get_vault (FmnKeysPage *self)
{
  FmnVault *vault = fmn_store_get_vault (get_store (self));

  return FMN_IS_SEALED_VAULT (vault) ? FMN_SEALED_VAULT (vault) : NULL;
}

static void show_keys (FmnKeysPage *self);

static void
on_done (FmnKeysPage *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  show_keys (self);
  /* The preferences are over the application's window, and do not know its actions. */
  if (gtk_window_get_transient_for (window) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (window)),
                                "app.keys-changed", NULL);
}

static void
present (FmnKeysPage *self, GtkWindow *dialog)
{
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
ask (FmnKeysPage *self,
     FmnKeyJobWhat what,
     FmnKeyChange change,
     const char *title,
     const char *text,
     const char *button)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  present (self, fmn_key_dialog_new (self->context, GTK_WINDOW (root), what, &change, title, text,
                                     button));
}

static void
on_change (FmnKeysPage *self)
{
  ask (self, FMN_KEY_JOB_CHANGE, (FmnKeyChange){ .what = FMN_KEY_CHANGE_PASSPHRASE },
       C_ ("keys", "New passphrase"),
       _ ("It takes the place of yours. Copies of the journal from before still open with the "
          "former one; when somebody may know that, replace all keys instead."),
       C_ ("button", "Change"));
}

static void
on_add_partner (FmnKeysPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  present (self, fmn_key_dialog_new_for_other (self->context, GTK_WINDOW (root)));
}

static void
on_recovery (FmnKeysPage *self)
{
  ask (self, FMN_KEY_JOB_CHANGE, (FmnKeyChange){ .what = FMN_KEY_CHANGE_RECOVERY },
       C_ ("keys", "New recovery sheet"),
       _ ("A new key is made, to be printed or saved. The sheet that you have now then opens "
          "nothing but earlier copies of the journal."),
       C_ ("button", "Make sheet"));
}

static void
on_replace (FmnKeysPage *self)
{
  ask (self, FMN_KEY_JOB_REPLACE, (FmnKeyChange){ 0 }, C_ ("keys", "Replace all keys"),
       _ ("For when somebody may know a passphrase or have a sheet. The journal, its earlier "
          "copies here and all papers are sealed anew, with a passphrase and a recovery sheet "
          "that are new; the other person’s passphrase is to be added again. Backups and copies "
          "elsewhere keep the former keys: they have to be removed there."),
       C_ ("button", "Replace"));
}

static void
on_set (FmnKeysPage *self)
{
  ask (self, FMN_KEY_JOB_REPLACE, (FmnKeyChange){ 0 }, C_ ("keys", "Set a passphrase"),
       _ ("The journal, its earlier copies here and all papers are sealed with it. Nobody can find "
          "it for you; a recovery sheet, shown next, opens the journal when it is forgotten. "
          "Backups and copies elsewhere, and traces on this disk, stay readable."),
       C_ ("button", "Seal"));
}

static void
on_another (FmnKeysPage *self)
{
  ask (self, FMN_KEY_JOB_ANOTHER, (FmnKeyChange){ 0 }, C_ ("keys", "Another journal"),
       _ ("It begins empty and has a passphrase of its own. The lock screen shows no list: the "
          "passphrase that is typed decides which one opens. This helps when somebody in the room "
          "wants to see the journal. It does not hide from who can look at the disk that there "
          "are two, how large they are and when they were saved."),
       C_ ("button", "Make journal"));
}

static void
on_remove (FmnKeysPage *self, GtkWidget *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "slot");
  const gboolean other = g_object_get_data (G_OBJECT (button), "other") != NULL;
  g_autofree char *text = g_strdup_printf (
      "%s.\n\n%s", (const char *) g_object_get_data (G_OBJECT (button), "name"),
      other ? _ ("It then opens this journal no more. When it is the last key of the other person, "
                 "what that person marked “Only me” goes with it, and nobody can open that "
                 "again. Copies from before still open with it.")
            : _ ("It then opens this journal no more. Copies from before still open with it."));

  ask (self, FMN_KEY_JOB_CHANGE,
       (FmnKeyChange){ .what = FMN_KEY_CHANGE_REMOVE, .id = g_strdup (id), .with_entries = other },
       C_ ("keys", "Remove a key"), text, C_ ("button", "Remove"));
}

static void
add_row (FmnKeysPage *self, GtkWidget *row)
{
  adw_preferences_group_add (self->keys, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_action (FmnKeysPage *self, const char *title, const char *subtitle, GCallback callback)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_swapped (row, "activated", callback, self);
  add_row (self, row);
}

static char *
dup_day (FmnKeySlot *slot)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (fmn_key_slot_get_created (slot));
  g_autofree char *iso = g_date_time_format (made, "%Y-%m-%d");
  FmnDate date = { 0 };

  return fmn_date_parse_edtf (iso, &date) ? fmn_date_format (&date) : g_strdup (iso);
}

static void
add_slot (FmnKeysPage *self, FmnKeySlot *slot)
{
  FmnInfo *info = fmn_journal_get_info (fmn_context_get_journal (self->context));
  const gboolean mine
      = fmn_key_slot_get_person (slot) == fmn_sealed_vault_get_person (get_vault (self));
  const char *name = fmn_info_get_name (
      info, fmn_key_slot_get_person (slot) == FMN_KEY_SELF ? "self" : "partner");
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *day = dup_day (slot);
  /* Translators: whose key it is, and the day on which it was made. */
  g_autofree char *subtitle = g_strdup_printf (C_ ("keys", "%s, since %s"),
                                               mine           ? C_ ("keys", "yours")
                                               : name != NULL ? name
                                                              : C_ ("keys", "the other person’s"),
                                               day);
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);
  const char *title = fmn_key_slot_get_kind (slot) == FMN_KEY_PASSPHRASE
                          ? C_ ("keys", "Passphrase")
                          : C_ ("keys", "Recovery sheet");
  g_autofree char *label = g_strdup_printf (C_ ("keys", "Remove: %s, %s"), title, subtitle);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, C_ ("keys", "Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "slot", g_strdup (fmn_key_slot_get_id (slot)), g_free);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup_printf ("%s, %s", title, subtitle),
                          g_free);
  g_object_set_data (G_OBJECT (button), "other", mine ? NULL : self);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_remove), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  add_row (self, row);
}

static void
show_keys (FmnKeysPage *self)
{
  FmnSealedVault *vault = get_vault (self);
  g_autoptr (GPtrArray) slots = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->keys, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  if (vault == NULL)
    {
      adw_preferences_group_set_description (
          self->keys, _ ("This journal has no passphrase: whoever can use this account, takes out "
                         "the disk or finds a backup can read it."));
      add_action (self, _ ("Set a passphrase…"), NULL, G_CALLBACK (on_set));
      return;
    }
  adw_preferences_group_set_description (self->keys, _ ("Each of these opens the journal."));
  slots = fmn_sealed_vault_list_slots (vault);
  for (guint i = 0; i < slots->len; i++)
    add_slot (self, slots->pdata[i]);
  add_action (self, _ ("Change my passphrase…"), NULL, G_CALLBACK (on_change));
  add_action (self, _ ("Add a passphrase for the other person…"),
              _ ("Opens what is shared, and not what you mark “Only me”"),
              G_CALLBACK (on_add_partner));
  add_action (self, _ ("New recovery sheet…"), NULL, G_CALLBACK (on_recovery));
  add_action (self, _ ("Replace all keys…"), _ ("When somebody may know a passphrase or a sheet"),
              G_CALLBACK (on_replace));
  add_action (self, _ ("Another journal…"), _ ("With a passphrase of its own, and no list of them"),
              G_CALLBACK (on_another));
}

static void
add_locking (FmnKeysPage *self)
{
  GSettings *settings = fmn_context_get_settings (self->context);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *minutes = gtk_spin_button_new_with_range (0, 10000, 1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), C_ ("keys", "Locking"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("A journal with a passphrase is also locked by Ctrl+L, when the computer goes to sleep "
         "and "
         "when its screen is locked. What is half written is kept, sealed."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 C_ ("keys", "Lock after minutes without a touch"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), C_ ("keys", "0 for never"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (minutes, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (minutes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("keys", "Lock after minutes without a touch"), -1);
  g_settings_bind (settings, "lock-after-minutes", minutes, "value", G_SETTINGS_BIND_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), minutes);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (group));
}

static void
fmn_keys_page_finalize (GObject *object)
{
  FmnKeysPage *self = FMN_KEYS_PAGE (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_keys_page_parent_class)->finalize (object);
}

static void
fmn_keys_page_class_init (FmnKeysPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_keys_page_finalize;
}

static void
fmn_keys_page_init (FmnKeysPage *self)
{
  self->rows = g_ptr_array_new ();
}

AdwPreferencesPage *
fmn_keys_page_new (FmnContext *context)
{
  FmnKeysPage *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (fmn_context_get_autosave (context) != NULL, NULL);

  self = g_object_new (FMN_TYPE_KEYS_PAGE, "title", C_ ("preferences", "Keys"), "icon-name",
                       "system-lock-screen-symbolic", NULL);
  self->context = g_object_ref (context);
  self->keys = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->keys, C_ ("keys", "Passphrase and keys"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), self->keys);
  show_keys (self);
  if (fmn_context_get_settings (context) != NULL)
    add_locking (self);
  return ADW_PREFERENCES_PAGE (self);
}

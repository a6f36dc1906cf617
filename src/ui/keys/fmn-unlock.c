/* fmn-unlock.c: the lock screen: one field for the passphrase or the recovery key, and nothing of the journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-unlock.h"

#include "fmn-password-row.h"
#include "fmn-recovery-key.h"

#include <glib/gi18n-lib.h>

struct _FmnUnlock
{
  AdwBin parent_instance;

  GtkWidget *field;
  GtkWidget *button;
  GtkSpinner *spinner;
  GtkLabel *message;
  char *mistyped; /* what a recovery key's check letters say of what was typed last */
};

enum
{
  SIGNAL_UNLOCK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnUnlock, fmn_unlock, ADW_TYPE_BIN)

static void
say (FmnUnlock *self, const char *sentence)
{
  gtk_label_set_label (self->message, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
}

static void
set_busy (FmnUnlock *self, gboolean busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* A field that goes to sleep with the focus in it is not told that it lost it. */
  if (busy && root != NULL)
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_sensitive (self->field, !busy);
  gtk_widget_set_sensitive (self->button,
                            !busy && *gtk_editable_get_text (GTK_EDITABLE (self->field)) != '\0');
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_opacity (GTK_WIDGET (self->spinner), busy ? 1 : 0);
}

/* As long as a recovery key, whatever mistakes are in it. */
static gboolean
looks_like_recovery_key (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    if (g_ascii_isalnum (*text))
      n++;
    else if (*text != '-' && *text != ' ')
      return FALSE;
  return n >= 5 * FMN_RECOVERY_KEY_GROUPS - 2 && n <= 5 * FMN_RECOVERY_KEY_GROUPS + 2;
}

static void
submit (FmnUnlock *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->field));
  g_autoptr (FmnSecret) secret = NULL;
  g_autoptr (FmnSecret) key = NULL;
  g_autoptr (GError) error = NULL;

  if (*text == '\0' || !gtk_widget_get_sensitive (self->field))
    return;
  g_clear_pointer (&self->mistyped, g_free);
  key = fmn_recovery_key_parse (text, &error);
  if (key == NULL && looks_like_recovery_key (text))
    self->mistyped = g_strdup (error->message);
  else if (key != NULL)
    self->mistyped = g_strdup (_ ("No journal opens with this recovery key. A sheet that was "
                                  "replaced by a newer one opens nothing any more."));
  secret = fmn_secret_new_copy (text, strlen (text) + 1);
  gtk_editable_set_text (GTK_EDITABLE (self->field), "");
  say (self, _ ("Opening…"));
  set_busy (self, TRUE);
  g_signal_emit (self, signals[SIGNAL_UNLOCK], 0, secret);
}

static void
on_changed (FmnUnlock *self)
{
  if (gtk_widget_get_sensitive (self->field))
    gtk_widget_set_sensitive (self->button,
                              *gtk_editable_get_text (GTK_EDITABLE (self->field)) != '\0');
}

/* Escape forgets what is typed. */
static gboolean
on_escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FmnUnlock *self = FMN_UNLOCK (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->field), "");
  gtk_widget_grab_focus (self->field);
  return TRUE;
}

static void
fmn_unlock_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fmn_unlock_parent_class)->map (widget);
  gtk_widget_grab_focus (FMN_UNLOCK (widget)->field);
}

static void
fmn_unlock_finalize (GObject *object)
{
  g_clear_pointer (&FMN_UNLOCK (object)->mistyped, g_free);
  G_OBJECT_CLASS (fmn_unlock_parent_class)->finalize (object);
}

static void
fmn_unlock_class_init (FmnUnlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fmn_unlock_finalize;
  widget_class->map = fmn_unlock_map;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  signals[SIGNAL_UNLOCK] = g_signal_new ("unlock", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, FMN_TYPE_SECRET);
}

static GtkWidget *
make_field (FmnUnlock *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->field = fmn_password_row_new (C_ ("lock", "Passphrase or recovery key"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->field);
  g_signal_connect_swapped (self->field, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->field, "entry-activated", G_CALLBACK (submit), self);
  return list;
}

static void
fmn_unlock_init (FmnUnlock *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *backup;

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "fm-flower-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), C_ ("lock", "Locked"));
  gtk_widget_add_css_class (page, "welcome");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 420);
  gtk_box_append (GTK_BOX (box), make_field (self));

  self->message = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->message, TRUE);
  gtk_label_set_justify (self->message, GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));

  self->button = gtk_button_new_with_label (C_ ("lock", "Unlock"));
  gtk_widget_add_css_class (self->button, "pill");
  gtk_widget_add_css_class (self->button, "suggested-action");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (submit), self);
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  /* As wide on the other side, so that the button stands in the middle. */
  gtk_widget_set_size_request (GTK_WIDGET (self->spinner), 24, 24);
  gtk_widget_set_margin_end (self->button, 36);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->spinner));
  gtk_box_append (GTK_BOX (row), self->button);
  gtk_box_append (GTK_BOX (box), row);

  backup = gtk_button_new_with_label (_ ("I have a backup…"));
  gtk_widget_add_css_class (backup, "flat");
  gtk_widget_set_halign (backup, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (backup), "app.restore-backup");
  gtk_box_append (GTK_BOX (box), backup);

  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), clamp);
  adw_bin_set_child (ADW_BIN (self), page);
  set_busy (self, FALSE);
}

GtkWidget *
fmn_unlock_new (void)
{
  return g_object_new (FMN_TYPE_UNLOCK, NULL);
}

void
fmn_unlock_refuse (FmnUnlock *self, const char *sentence)
{
  g_return_if_fail (FMN_IS_UNLOCK (self));
  g_return_if_fail (sentence != NULL);

  set_busy (self, FALSE);
  say (self, sentence);
  gtk_widget_grab_focus (self->field);
}

const char *
fmn_unlock_get_mistyped (FmnUnlock *self)
{
  g_return_val_if_fail (FMN_IS_UNLOCK (self), NULL);

  return self->mistyped;
}

/* fmn-new-passphrase.c: a passphrase typed twice, with what it withstands beside it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-new-passphrase.h"

#include "fmn-password-row.h"
#include "fmn-strength.h"

#include <glib/gi18n-lib.h>

struct _FmnNewPassphrase
{
  AdwBin parent_instance;

  GtkWidget *first;
  GtkWidget *second;
  GtkLevelBar *bar;
  GtkLabel *says;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnNewPassphrase, fmn_new_passphrase, ADW_TYPE_BIN)

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static const char *
describe (FmnStrength strength)
{
  switch (strength)
    {
    case FMN_STRENGTH_WEAK:
      return C_ ("passphrase", "Easy to guess. More words make it harder.");
    case FMN_STRENGTH_FAIR:
      return C_ ("passphrase", "Keeps out a person, and a machine for a while.");
    case FMN_STRENGTH_GOOD:
      return C_ ("passphrase", "Hard to guess.");
    case FMN_STRENGTH_STRONG:
      return C_ ("passphrase", "Very hard to guess.");
    case FMN_STRENGTH_NONE:
    default:
      return C_ ("passphrase", "Four or five words that do not belong together are easy to keep in "
                               "mind and hard to guess.");
    }
}

static void
on_changed (FmnNewPassphrase *self)
{
  const FmnStrength strength = fmn_strength_estimate (get_text (self->first));
  const gboolean differ = *get_text (self->second) != '\0'
                          && !g_str_has_prefix (get_text (self->first), get_text (self->second));
  const char *text = differ ? C_ ("passphrase", "The two are not the same.") : describe (strength);

  gtk_level_bar_set_value (self->bar, strength);
  gtk_label_set_label (self->says, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->first), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_first_activate (FmnNewPassphrase *self)
{
  gtk_widget_grab_focus (self->second);
}

static void
on_second_activate (FmnNewPassphrase *self)
{
  if (fmn_new_passphrase_is_ready (self))
    g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static gboolean
fmn_new_passphrase_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FMN_NEW_PASSPHRASE (widget)->first);
}

static void
fmn_new_passphrase_class_init (FmnNewPassphraseClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = fmn_new_passphrase_grab_focus;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_row (FmnNewPassphrase *self, GtkWidget *list, const char *title, GCallback activate)
{
  GtkWidget *row = fmn_password_row_new (title);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (row, "entry-activated", activate, self);
  return row;
}

static void
fmn_new_passphrase_init (FmnNewPassphrase *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->first
      = add_row (self, list, C_ ("passphrase", "Passphrase"), G_CALLBACK (on_first_activate));
  self->second = add_row (self, list, C_ ("passphrase", "The same once more"),
                          G_CALLBACK (on_second_activate));
  self->bar = GTK_LEVEL_BAR (gtk_level_bar_new_for_interval (0, FMN_STRENGTH_STRONG));
  gtk_level_bar_set_mode (self->bar, GTK_LEVEL_BAR_MODE_DISCRETE);
  /* The words below say what it means; a colour for it would be a verdict. */
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_widget_set_margin_top (GTK_WIDGET (self->bar), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("passphrase", "How hard it is to guess"), -1);
  self->says = GTK_LABEL (gtk_label_new (describe (FMN_STRENGTH_NONE)));
  gtk_label_set_wrap (self->says, TRUE);
  gtk_label_set_xalign (self->says, 0);
  /* Room for the longest sentence, so that nothing below moves while she types. */
  gtk_widget_set_valign (GTK_WIDGET (self->says), GTK_ALIGN_START);
  gtk_widget_set_size_request (GTK_WIDGET (self->says), -1, 40);
  gtk_widget_add_css_class (GTK_WIDGET (self->says), "fmn-quiet");
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->says));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
fmn_new_passphrase_new (void)
{
  return g_object_new (FMN_TYPE_NEW_PASSPHRASE, NULL);
}

gboolean
fmn_new_passphrase_is_ready (FmnNewPassphrase *self)
{
  g_return_val_if_fail (FMN_IS_NEW_PASSPHRASE (self), FALSE);

  return *get_text (self->first) != '\0'
         && strcmp (get_text (self->first), get_text (self->second)) == 0;
}

FmnSecret *
fmn_new_passphrase_dup_secret (FmnNewPassphrase *self)
{
  const char *text;

  g_return_val_if_fail (FMN_IS_NEW_PASSPHRASE (self), NULL);

  if (!fmn_new_passphrase_is_ready (self))
    return NULL;
  text = get_text (self->first);
  return fmn_secret_new_copy (text, strlen (text) + 1);
}

void
fmn_new_passphrase_clear (FmnNewPassphrase *self)
{
  g_return_if_fail (FMN_IS_NEW_PASSPHRASE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->first), "");
  gtk_editable_set_text (GTK_EDITABLE (self->second), "");
}

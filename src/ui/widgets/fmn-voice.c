/* fmn-voice.c: whose words these are, by letter, shape and colour.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-voice.h"

#include <glib/gi18n-lib.h>

struct _FmnVoice
{
  AdwBin parent_instance;
  GtkLabel *letter;
};

G_DEFINE_FINAL_TYPE (FmnVoice, fmn_voice, ADW_TYPE_BIN)

static void
fmn_voice_class_init (FmnVoiceClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fmn_voice_init (FmnVoice *self)
{
  self->letter = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                               "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->letter));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "voice");
}

GtkWidget *
fmn_voice_new (void)
{
  return g_object_new (FMN_TYPE_VOICE, NULL);
}

void
fmn_voice_set_person (FmnVoice *self, FmnInfo *info, const char *person)
{
  g_autofree char *name = NULL;
  g_autofree char *first = NULL;
  g_autofree char *letter = NULL;
  const gboolean partner = g_strcmp0 (person, "partner") == 0;

  g_return_if_fail (FMN_IS_VOICE (self));
  g_return_if_fail (info != NULL && person != NULL);

  name = fmn_info_dup_person_label (info, person);
  first = g_utf8_substring (name, 0, MIN (1, g_utf8_strlen (name, -1)));
  letter = g_utf8_strup (first, -1);
  gtk_label_set_label (self->letter, letter);
  gtk_widget_remove_css_class (GTK_WIDGET (self), partner ? "voice-self" : "voice-partner");
  gtk_widget_add_css_class (GTK_WIDGET (self), partner ? "voice-partner" : "voice-self");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
}

GtkWidget *
fmn_voice_heading_new (FmnInfo *info, const char *person, const char *more)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *voice = fmn_voice_new ();
  GtkWidget *label;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (info != NULL && person != NULL, NULL);

  fmn_voice_set_person (FMN_VOICE (voice), info, person);
  name = fmn_info_dup_person_label (info, person);
  /* Translators: who wrote a few words and when: "Mara, 12 January 2026" */
  text = more != NULL ? g_strdup_printf (C_ ("reflection", "%s, %s"), name, more) : g_strdup (name);
  label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), voice);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

char *
fmn_voice_dup_day (const char *stamp)
{
  g_autoptr (GDateTime) utc = stamp != NULL ? g_date_time_new_from_iso8601 (stamp, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  FmnDate day;

  if (local == NULL
      || !fmn_date_init_day (&day, g_date_time_get_year (local), g_date_time_get_month (local),
                             g_date_time_get_day_of_month (local)))
    return NULL;
  return fmn_date_format (&day);
}

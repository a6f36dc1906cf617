/* fmn-date-entry.c: a date typed as people write dates, or picked from a menu by precision.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-date-entry.h"

#include "fmn-date-popover.h"

#include <glib/gi18n-lib.h>

struct _FmnDateEntry
{
  FmnTypedEntry parent_instance;

  FmnClock *clock;
  GtkWidget *today_button;
  GtkWidget *menu_button;
  GtkWidget *popover;
  gboolean offer_today;
};

G_DEFINE_FINAL_TYPE (FmnDateEntry, fmn_date_entry, FMN_TYPE_TYPED_ENTRY)

static void
show_today_button (FmnDateEntry *self)
{
  const char *text = fmn_typed_entry_get_text (FMN_TYPED_ENTRY (self));

  gtk_widget_set_visible (self->today_button, self->offer_today && *text == '\0');
}

static gboolean
fmn_date_entry_parse (
    FmnTypedEntry *entry, const char *text, char **value, char **note, char **problem)
{
  FmnDateEntry *self = FMN_DATE_ENTRY (entry);
  FmnDate today = fmn_clock_get_today (self->clock);
  FmnDate date;

  if (fmn_date_parse_typed (text, &today, &date))
    {
      g_autofree char *words = fmn_date_format (&date);
      g_autofree char *a = g_utf8_casefold (words, -1);
      g_autofree char *b = g_utf8_casefold (text, -1);

      *value = fmn_date_to_edtf (&date);
      if (strcmp (a, b) != 0)
        *note = g_steal_pointer (&words);
      return TRUE;
    }
  if (fmn_date_entry_get_date (self, &date))
    {
      g_autofree char *words = fmn_date_format (&date);

      /* Translators: %s is the date that was there before, like “March 2021”. */
      *problem = g_strdup_printf (_ ("This was not understood as a date. It stays %s."), words);
    }
  else
    *problem
        = g_strdup (_ ("This was not understood as a date. “2021”, “March 2021” and “about May "
                       "2019” are."));
  return FALSE;
}

static char *
fmn_date_entry_format (FmnTypedEntry *entry, const char *value)
{
  FmnDate date;

  return fmn_date_parse_edtf (value, &date) ? fmn_date_format (&date) : g_strdup (value);
}

static void
on_today_clicked (FmnDateEntry *self)
{
  FmnDate today = fmn_clock_get_today (self->clock);
  g_autofree char *value = fmn_date_to_edtf (&today);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  fmn_typed_entry_choose (FMN_TYPED_ENTRY (self), value);
}

static void
on_picked (FmnDateEntry *self)
{
  FmnDate date;

  if (fmn_date_popover_get_date (FMN_DATE_POPOVER (self->popover), &date))
    {
      g_autofree char *value = fmn_date_to_edtf (&date);

      fmn_typed_entry_choose (FMN_TYPED_ENTRY (self), value);
    }
}

static void
on_popover_show (FmnDateEntry *self)
{
  FmnDate today = fmn_clock_get_today (self->clock);
  FmnDate date;
  gboolean has_date = fmn_date_entry_get_date (self, &date);

  fmn_date_popover_set_date (FMN_DATE_POPOVER (self->popover), has_date ? &date : NULL, &today);
}

static void
fmn_date_entry_finalize (GObject *object)
{
  FmnDateEntry *self = FMN_DATE_ENTRY (object);

  g_clear_object (&self->clock);
  G_OBJECT_CLASS (fmn_date_entry_parent_class)->finalize (object);
}

static void
fmn_date_entry_class_init (FmnDateEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_date_entry_finalize;
  FMN_TYPED_ENTRY_CLASS (klass)->parse = fmn_date_entry_parse;
  FMN_TYPED_ENTRY_CLASS (klass)->format = fmn_date_entry_format;
}

static void
fmn_date_entry_init (FmnDateEntry *self)
{
  GtkText *text = fmn_typed_entry_get_text_widget (FMN_TYPED_ENTRY (self));

  self->today_button = gtk_button_new_with_label (_ ("Today"));
  gtk_widget_set_visible (self->today_button, FALSE);
  gtk_widget_set_valign (self->today_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->today_button, "offer");
  self->popover = fmn_date_popover_new ();
  self->menu_button = gtk_menu_button_new ();
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->menu_button), self->popover);
  gtk_widget_set_tooltip_text (self->menu_button, _ ("Pick the date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pick the date"), -1);
  fmn_typed_entry_add_suffix (FMN_TYPED_ENTRY (self), self->today_button);
  fmn_typed_entry_add_suffix (FMN_TYPED_ENTRY (self), self->menu_button);
  g_signal_connect_swapped (self->today_button, "clicked", G_CALLBACK (on_today_clicked), self);
  g_signal_connect_swapped (self->popover, "picked", G_CALLBACK (on_picked), self);
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (on_popover_show), self);
  g_signal_connect_swapped (text, "changed", G_CALLBACK (show_today_button), self);
}

GtkWidget *
fmn_date_entry_new (FmnClock *clock)
{
  FmnDateEntry *self;

  g_return_val_if_fail (FMN_IS_CLOCK (clock), NULL);

  self = g_object_new (FMN_TYPE_DATE_ENTRY, NULL);
  self->clock = g_object_ref (clock);
  return GTK_WIDGET (self);
}

void
fmn_date_entry_set_offer_today (FmnDateEntry *self, gboolean offer)
{
  g_return_if_fail (FMN_IS_DATE_ENTRY (self));

  self->offer_today = offer;
  show_today_button (self);
}

gboolean
fmn_date_entry_get_date (FmnDateEntry *self, FmnDate *out)
{
  const char *value;

  g_return_val_if_fail (FMN_IS_DATE_ENTRY (self), FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  value = fmn_typed_entry_peek_value (FMN_TYPED_ENTRY (self));
  return value != NULL && fmn_date_parse_edtf (value, out);
}

GtkMenuButton *
fmn_date_entry_get_menu_button (FmnDateEntry *self)
{
  g_return_val_if_fail (FMN_IS_DATE_ENTRY (self), NULL);

  return GTK_MENU_BUTTON (self->menu_button);
}

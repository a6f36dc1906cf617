/* fmn-rescue-window.c: which entries and papers of a damaged journal can be read, all of them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-rescue-window.h"

#include "fmn-attachment.h"
#include "fmn-caption.h"
#include "fmn-knowledge.h"

#include <glib/gi18n-lib.h>

struct _FmnRescueWindow
{
  AdwWindow parent_instance;

  FmnJournal *journal;
  GHashTable *unreadable;
};

G_DEFINE_FINAL_TYPE (FmnRescueWindow, fmn_rescue_window, ADW_TYPE_WINDOW)

/* "24 February 2026 · Letter.pdf · Scan.png cannot be read". */
static char *
dup_line (FmnRescueWindow *self, FmnEntry *entry)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GPtrArray) papers = fmn_entry_dup_papers (entry);
  FmnDate date;

  if (fmn_entry_get_when (entry, &date))
    {
      g_autofree char *day = fmn_date_format (&date);

      g_string_append (line, day);
    }
  for (guint i = 0; i < papers->len; i++)
    {
      const char *name = fmn_attachment_get_name (papers->pdata[i]);

      if (line->len > 0)
        g_string_append (line, " · ");
      if (g_hash_table_contains (self->unreadable, fmn_attachment_get_id (papers->pdata[i])))
        /* Translators: %s is the name of a paper. */
        g_string_append_printf (line, _ ("“%s” cannot be read"), name);
      else
        g_string_append_printf (line, C_ ("paper", "“%s”"), name);
    }
  return g_strdup (line->str);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), make_label (NULL));
  gtk_box_append (GTK_BOX (box), make_label ("fmn-quiet"));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, FmnRescueWindow *self)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  FmnEntry *entry = gtk_list_item_get_item (item);
  g_autofree char *caption = fmn_entry_dup_caption (self->journal, entry);
  g_autofree char *line = dup_line (self, entry);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), caption);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), line);
  gtk_widget_set_visible (gtk_widget_get_last_child (box), *line != '\0');
}

static void
fmn_rescue_window_finalize (GObject *object)
{
  FmnRescueWindow *self = FMN_RESCUE_WINDOW (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->unreadable, g_hash_table_unref);
  G_OBJECT_CLASS (fmn_rescue_window_parent_class)->finalize (object);
}

static void
fmn_rescue_window_class_init (FmnRescueWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_rescue_window_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
fmn_rescue_window_init (FmnRescueWindow *self)
{
}

GtkWindow *
fmn_rescue_window_new (GtkWindow *parent,
                       FmnSnapshot *snapshot,
                       GHashTable *unreadable,
                       FmnClock *clock)
{
  FmnRescueWindow *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_return_val_if_fail (snapshot != NULL && unreadable != NULL, NULL);

  self = g_object_new (FMN_TYPE_RESCUE_WINDOW, "title", _ ("What can be read"), "transient-for",
                       parent, "modal", parent != NULL, "default-width", 520, "default-height", 600,
                       NULL);
  self->unreadable = g_hash_table_ref (unreadable);
  self->journal = fmn_journal_new_from_snapshot (snapshot, clock);
  fmn_journal_set_namer (self->journal, fmn_knowledge_name, fmn_knowledge_get_default ());
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  list = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->journal)))),
      factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Entries that can be read"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), list);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scroll);
  adw_window_set_content (ADW_WINDOW (self), box);
  return GTK_WINDOW (self);
}

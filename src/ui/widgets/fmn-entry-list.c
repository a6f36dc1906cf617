/* fmn-entry-list.c: a card of entries. Rows that stay are filled anew, so that the focus stays where it is.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-entry-list.h"

#include "fmn-caption.h"
#include "fmn-entry-row.h"
#include "fmn-kind-tile.h"
#include "fmn-pregnancy.h"
#include "fmn-text-scale.h"

#include <glib/gi18n-lib.h>

/* A row is built in about a third of a millisecond: half a frame holds this many. */
#define ROWS_AT_ONCE 20
/* On a page that is read, what happened does not push the words out of sight. */
#define ROWS_TO_READ 8
#define COMPACT_TILE 24
/* With larger text than this the columns of a full row have no room beside each other. */
#define MOST_SCALE_FOR_FULL 1.3

struct _FmnEntryList
{
  AdwBin parent_instance;

  FmnJournal *journal;
  GPtrArray *entries;
  char *key;
  guint n_rows;
  gboolean compact;
  gboolean to_read;
  GtkWidget *box;
  GtkLabel *count;
  GtkListBox *rows;
  GtkLabel *empty;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (FmnEntryList, fmn_entry_list, ADW_TYPE_BIN)

static GtkWidget *
make_line (const char *text, gboolean quiet)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "lines", 3, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  if (quiet)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "fmn-quiet");
    }
  return label;
}

/* "42 GPL-U/mL · 20 Dec 2025": the value of a test, else the date alone; with the weeks where a full row would have them, and all
 * that such a row says on a page that is read. */
static char *
dup_compact_detail (FmnEntryList *self, FmnEntry *entry)
{
  FmnValue *value = fmn_entry_get_value (entry);
  g_autofree char *shown = self->to_read   ? fmn_entry_dup_detail (self->journal, entry)
                           : value != NULL ? fmn_value_format (value)
                                           : NULL;
  g_autoptr (GString) detail = g_string_new (shown);
  g_autofree char *date = NULL;
  g_autofree char *weeks = NULL;
  FmnMoment moment;
  FmnDate when;

  date = fmn_entry_get_when (entry, &when) ? fmn_date_format_brief (&when)
                                           : g_strdup (_ ("Date not known"));
  if (!self->compact)
    {
      fmn_journal_get_moment (self->journal, entry, &moment);
      weeks = fmn_moment_format (&moment);
    }
  if (weeks != NULL)
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", weeks);
  g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", date);
  return g_strdup (detail->str);
}

static GtkWidget *
make_compact (FmnEntryList *self, FmnEntry *entry, GtkWidget *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *tile = fmn_kind_tile_new (COMPACT_TILE);
  g_autofree char *caption = fmn_entry_dup_caption (self->journal, entry);
  g_autofree char *detail = dup_compact_detail (self, entry);
  /* Translators: a row as it is read aloud: kind, title, value and date. */
  g_autofree char *sentence = g_strdup_printf (
      C_ ("row", "%s, %s, %s"), fmn_kind_get_noun (fmn_entry_get_kind (entry)), caption, detail);

  fmn_kind_tile_set_entry (FMN_KIND_TILE (tile), entry);
  gtk_widget_set_valign (tile, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), make_line (caption, FALSE));
  gtk_box_append (GTK_BOX (words), make_line (detail, TRUE));
  gtk_box_append (GTK_BOX (box), tile);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "compact-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  return box;
}

static void
fill_row (FmnEntryList *self, GtkListBoxRow *row, FmnEntry *entry)
{
  GtkWidget *child = gtk_list_box_row_get_child (row);

  if (self->compact || self->to_read
      || fmn_text_scale_get (GTK_WIDGET (self)) > MOST_SCALE_FOR_FULL)
    {
      gtk_list_box_row_set_child (row, make_compact (self, entry, GTK_WIDGET (row)));
      return;
    }
  if (!FMN_IS_ENTRY_ROW (child))
    {
      child = fmn_entry_row_new ();
      fmn_entry_row_set_full_date (FMN_ENTRY_ROW (child), TRUE);
      gtk_list_box_row_set_child (row, child);
    }
  fmn_entry_row_set_entry (FMN_ENTRY_ROW (child), self->journal, entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fmn_entry_row_get_sentence (FMN_ENTRY_ROW (child)), -1);
}

static void
update_rows (FmnEntryList *self)
{
  const guint n = MIN (self->n_rows, self->entries->len);
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++)
    {
      row = gtk_list_box_get_row_at_index (self->rows, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
          gtk_list_box_row_set_activatable (row, !self->to_read);
          gtk_list_box_append (self->rows, GTK_WIDGET (row));
        }
      fill_row (self, row, g_ptr_array_index (self->entries, i));
    }
  while ((row = gtk_list_box_get_row_at_index (self->rows, (int) n)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n > 0);
  gtk_widget_set_visible (self->more, n < self->entries->len);
}

static void
on_row_activated (GtkListBox *box, GtkListBoxRow *row, FmnEntryList *self)
{
  FmnEntry *entry = g_ptr_array_index (self->entries, gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-entry", "s", fmn_entry_get_id (entry));
}

static void
on_more_clicked (GtkButton *button, FmnEntryList *self)
{
  GtkListBoxRow *first_new;
  const int n = (int) self->n_rows;

  self->n_rows += ROWS_AT_ONCE;
  update_rows (self);
  first_new = gtk_list_box_get_row_at_index (self->rows, n);
  if (first_new != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first_new));
}

static void
fmn_entry_list_dispose (GObject *object)
{
  FmnEntryList *self = FMN_ENTRY_LIST (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (fmn_entry_list_parent_class)->dispose (object);
}

static void
fmn_entry_list_class_init (FmnEntryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_entry_list_dispose;
}

static void
fmn_entry_list_init (FmnEntryList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_rows = ROWS_AT_ONCE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->rows = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  self->empty = GTK_LABEL (make_line ("", TRUE));
  self->more = gtk_button_new_with_label (C_ ("button", "Show more"));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "boxed-list");
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->more, 6);
  g_signal_connect (self->rows, "row-activated", G_CALLBACK (on_row_activated), self);
  g_signal_connect (self->more, "clicked", G_CALLBACK (on_more_clicked), self);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

static GtkWidget *
make_heading (FmnEntryList *self, const char *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, "hexpand", TRUE, "wrap",
                      TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  self->count = GTK_LABEL (make_line ("", TRUE));
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_widget_add_css_class (box, "list-heading");
  return box;
}

GtkWidget *
fmn_entry_list_new (const char *heading, gboolean compact)
{
  FmnEntryList *self;

  g_return_val_if_fail (heading != NULL, NULL);

  self = g_object_new (FMN_TYPE_ENTRY_LIST, "visible", FALSE, NULL);
  self->compact = compact;
  gtk_box_append (GTK_BOX (self->box), make_heading (self, heading));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->empty));
  gtk_box_append (GTK_BOX (self->box), self->more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, -1);
  return GTK_WIDGET (self);
}

void
fmn_entry_list_set_to_read (FmnEntryList *self)
{
  g_return_if_fail (FMN_IS_ENTRY_LIST (self));

  self->to_read = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->count), FALSE);
}

void
fmn_entry_list_set_empty_text (FmnEntryList *self, const char *text)
{
  g_return_if_fail (FMN_IS_ENTRY_LIST (self));

  gtk_label_set_label (self->empty, text != NULL ? text : "");
}

void
fmn_entry_list_set_entries (FmnEntryList *self,
                            FmnJournal *journal,
                            const char *key,
                            GPtrArray *entries)
{
  g_autofree char *count = NULL;
  gboolean has_empty_text;

  g_return_if_fail (FMN_IS_ENTRY_LIST (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal));
  g_return_if_fail (entries != NULL);

  if (g_strcmp0 (key, self->key) != 0)
    {
      self->n_rows = self->to_read ? ROWS_TO_READ : ROWS_AT_ONCE;
      g_free (self->key);
      self->key = g_strdup (key);
    }
  g_set_object (&self->journal, journal);
  g_ptr_array_set_size (self->entries, 0);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->entries, g_object_ref (g_ptr_array_index (entries, i)));

  has_empty_text = *gtk_label_get_label (self->empty) != '\0';
  /* The figure of the locale: 1 234 or 1,234. */
  count = entries->len > 0 ? g_strdup_printf ("%'u", entries->len) : g_strdup ("");
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), entries->len == 0 && has_empty_text);
  gtk_widget_set_visible (GTK_WIDGET (self), entries->len > 0 || has_empty_text);
  update_rows (self);
}

guint
fmn_entry_list_get_n_entries (FmnEntryList *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY_LIST (self), 0);

  return self->entries->len;
}

guint
fmn_entry_list_get_n_rows (FmnEntryList *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY_LIST (self), 0);

  return MIN (self->n_rows, self->entries->len);
}

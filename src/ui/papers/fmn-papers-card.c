/* fmn-papers-card.c: the papers of one entry.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-papers-card.h"

#include "fmn-paper-commands.h"
#include "fmn-paper-row.h"
#include "fmn-papers-input.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>

struct _FmnPapersCard
{
  GtkBox parent_instance;

  FmnContext *context;
  FmnPaperAdder *adder;
  GtkFilterListModel *shown; /* ways into this entry */
  GtkListBox *papers;
  GtkListBox *ways;
  GtkWidget *buttons;
  char *entry_id;
  guint n_papers;
  gboolean read_only;
};

enum
{
  ADDED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnPapersCard, fmn_papers_card, GTK_TYPE_BOX)

static void
add_file (GFile *file, gpointer data)
{
  fmn_papers_card_add_file (data, file);
}

static void
add_texture (GdkTexture *texture, gpointer data)
{
  FmnPapersCard *self = data;

  if (self->entry_id != NULL && !self->read_only)
    fmn_paper_adder_add_texture (self->adder, self->entry_id, texture);
}

static const FmnPapersInput input = { add_file, add_texture };

static void
on_choose_clicked (FmnPapersCard *self)
{
  fmn_papers_input_choose (GTK_WIDGET (self), &input, G_OBJECT (self));
}

static gboolean
paste (FmnPapersCard *self)
{
  return !self->read_only && fmn_papers_input_paste (GTK_WIDGET (self), &input, G_OBJECT (self));
}

static void
on_paste_clicked (FmnPapersCard *self)
{
  if (!paste (self))
    fmn_paper_say (GTK_WIDGET (self), _ ("Nothing to paste"),
                   _ ("Copy a picture or files first, then paste them here."));
}

static gboolean
on_paste_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return paste (FMN_PAPERS_CARD (widget));
}

static void
on_added (FmnPapersCard *self, const char *entry_id, FmnAttachment *paper)
{
  g_signal_emit (self, signals[ADDED], 0, entry_id, paper);
}

static void
on_refused (FmnPapersCard *self, const char *name, const char *sentence)
{
  g_autofree char *heading = g_strdup_printf (C_ ("paper", "“%s” was not added"), name);

  fmn_paper_say (GTK_WIDGET (self), heading, sentence);
}

static void
on_row_remove (FmnPapersCard *self, FmnPaperRow *row)
{
  g_autofree char *id = g_strdup (fmn_attachment_get_id (fmn_paper_row_get_paper (row)));

  g_signal_emit (self, signals[REMOVED], 0, id);
}

static gboolean
is_of_entry (gpointer item, gpointer data)
{
  return g_strcmp0 (fmn_paper_way_get_entry_id (item), FMN_PAPERS_CARD (data)->entry_id) == 0;
}

static GtkWidget *
make_way_row (gpointer item, gpointer data)
{
  return fmn_paper_way_row_new (item);
}

static void
show_lists (FmnPapersCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->ways),
                          g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->papers), self->n_papers > 0);
  gtk_widget_set_visible (self->buttons,
                          !self->read_only && fmn_context_get_store (self->context) != NULL);
}

static void
fmn_papers_card_dispose (GObject *object)
{
  FmnPapersCard *self = FMN_PAPERS_CARD (object);

  g_clear_object (&self->context);
  g_clear_object (&self->shown);
  g_clear_object (&self->adder);
  g_clear_pointer (&self->entry_id, g_free);
  G_OBJECT_CLASS (fmn_papers_card_parent_class)->dispose (object);
}

static void
fmn_papers_card_class_init (FmnPapersCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_papers_card_dispose;
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, FMN_TYPE_ATTACHMENT);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_v, GDK_CONTROL_MASK, on_paste_key,
                                NULL);
}

static GtkListBox *
add_list (FmnPapersCard *self, const char *label)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE,
                                  "visible", FALSE, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (self), list);
  return GTK_LIST_BOX (list);
}

static void
add_button (FmnPapersCard *self, const char *icon, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  fmn_wrap_box_append (FMN_WRAP_BOX (self->buttons), button);
}

static void
fmn_papers_card_init (FmnPapersCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->papers = add_list (self, C_ ("paper", "Papers"));
  self->ways = add_list (self, C_ ("paper", "Papers that are being added"));
  /* One under the other where the text is large. */
  self->buttons = fmn_wrap_box_new (6, 6);
  add_button (self, "list-add-symbolic", C_ ("paper", "Add papers…"),
              G_CALLBACK (on_choose_clicked));
  add_button (self, "edit-paste-symbolic", C_ ("paper", "Paste"), G_CALLBACK (on_paste_clicked));
  gtk_box_append (GTK_BOX (self), self->buttons);
  fmn_papers_input_accept_drops (GTK_WIDGET (self), &input, self);
}

GtkWidget *
fmn_papers_card_new (FmnContext *context)
{
  FmnPapersCard *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_PAPERS_CARD, NULL);
  self->context = g_object_ref (context);
  self->adder = fmn_paper_adder_new (context);
  self->shown
      = gtk_filter_list_model_new (g_object_ref (fmn_paper_adder_get_ways (self->adder)),
                                   GTK_FILTER (gtk_custom_filter_new (is_of_entry, self, NULL)));
  gtk_list_box_bind_model (self->ways, G_LIST_MODEL (self->shown), make_way_row, NULL, NULL);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (show_lists), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adder, "added", G_CALLBACK (on_added), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adder, "refused", G_CALLBACK (on_refused), self,
                           G_CONNECT_SWAPPED);
  show_lists (self);
  return GTK_WIDGET (self);
}

static gboolean
is_row_of (GtkListBoxRow *row, FmnAttachment *paper)
{
  return strcmp (fmn_attachment_get_id (fmn_paper_row_get_paper (FMN_PAPER_ROW (row))),
                 fmn_attachment_get_id (paper))
         == 0;
}

/* Rows stay as long as their papers do: the focus may be in one. */
static void
drop_rows (FmnPapersCard *self, GPtrArray *papers, gboolean all)
{
  GtkListBoxRow *row;
  int i = 0;

  while ((row = gtk_list_box_get_row_at_index (self->papers, i)) != NULL)
    {
      gboolean kept = FALSE;

      for (guint j = 0; j < papers->len && !all; j++)
        kept = kept || is_row_of (row, papers->pdata[j]);
      if (kept)
        i++;
      else
        gtk_list_box_remove (self->papers, GTK_WIDGET (row));
    }
}

void
fmn_papers_card_set_entry (FmnPapersCard *self, FmnEntry *entry, gboolean read_only)
{
  g_autoptr (GPtrArray) papers = NULL;
  gboolean other;

  g_return_if_fail (FMN_IS_PAPERS_CARD (self));
  g_return_if_fail (FMN_IS_ENTRY (entry));

  other = g_strcmp0 (self->entry_id, fmn_entry_get_id (entry)) != 0;
  g_free (self->entry_id);
  self->entry_id = g_strdup (fmn_entry_get_id (entry));
  self->read_only = read_only;
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown), GTK_FILTER_CHANGE_DIFFERENT);
  papers = fmn_entry_dup_papers (entry);
  self->n_papers = papers->len;
  drop_rows (self, papers, other);
  for (guint i = 0; i < papers->len; i++)
    {
      GtkListBoxRow *there = gtk_list_box_get_row_at_index (self->papers, (int) i);
      GtkWidget *row;

      if (there != NULL && is_row_of (there, papers->pdata[i]))
        continue;
      row = fmn_paper_row_new (self->context, papers->pdata[i], !read_only);
      g_signal_connect_object (row, "remove", G_CALLBACK (on_row_remove), self, G_CONNECT_SWAPPED);
      gtk_list_box_insert (self->papers, row, (int) i);
    }
  show_lists (self);
}

void
fmn_papers_card_accept_drops_on (FmnPapersCard *self, GtkWidget *widget)
{
  g_return_if_fail (FMN_IS_PAPERS_CARD (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  fmn_papers_input_accept_drops (widget, &input, self);
}

void
fmn_papers_card_add_file (FmnPapersCard *self, GFile *file)
{
  g_return_if_fail (FMN_IS_PAPERS_CARD (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->entry_id != NULL && !self->read_only)
    fmn_paper_adder_add_file (self->adder, self->entry_id, file);
}

guint
fmn_papers_card_get_n_papers (FmnPapersCard *self)
{
  g_return_val_if_fail (FMN_IS_PAPERS_CARD (self), 0);

  return self->n_papers;
}

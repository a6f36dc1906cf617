/* fmn-learn-sheet.c: what the marks mean and where everything was read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-learn-sheet.h"

#include "fmn-beside.h"
#include "fmn-link.h"
#include "fmn-standing-chip.h"
#include "fmn-standing-rows.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

#define WIDTH 620
#define READING_WIDTH 480
#define SIDE_WIDTH 262
#define BESIDE_FROM 720
/* Wrapped text takes long to lay out: so many rows a frame. */
#define ROWS_A_FRAME 8
#define LIST_KEY "fmn-list"

GtkWidget *
fmn_learn_reader_new (GtkWidget *box, GtkWidget *side, GtkAdjustment **scroll)
{
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", READING_WIDTH + 44,
                                   "tightening-threshold", READING_WIDTH, "child", box, NULL);
  GtkWidget *page;

  g_return_val_if_fail (scroll != NULL, NULL);

  gtk_widget_add_css_class (box, "page-side");
  gtk_widget_add_css_class (side, "list-side");
  page = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child",
                       fmn_beside_new (clamp, side, BESIDE_FROM, SIDE_WIDTH, 0), NULL);
  *scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  return page;
}

static GtkWidget *
make_head (const char *title, const char *sentence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *heading = fmn_text_line_new (title, "title-1");

  g_object_set (heading, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), fmn_text_line_new (sentence, "fmn-quiet"));
  return box;
}

GtkWidget *
fmn_learn_sheet_new (const char *title, const char *sentence, GtkWidget *child)
{
  GtkWidget *box = make_head (title, sentence);
  GtkWidget *clamp = adw_clamp_new ();

  gtk_box_append (GTK_BOX (box), child);
  gtk_widget_add_css_class (box, "page-side");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child",
                       clamp, NULL);
}

/* What a list was asked to look like; lives as long as its factory. */
typedef struct
{
  FmnMakeRow make;
  gpointer data;
} RowMaker;

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, RowMaker *maker)
{
  GtkWidget *child = maker->make (gtk_list_item_get_item (item), maker->data);

  gtk_widget_add_css_class (child, "sheet-row");
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, child);
}

static void
free_maker (gpointer data, GClosure *closure)
{
  g_free (data);
}

/* What a list shows of its items, and what it is to bring into view. */
typedef struct
{
  GtkSliceListModel *slice; /* the view holds it */
  guint n_items;
  guint wanted; /* position, or GTK_INVALID_LIST_POSITION */
} Growth;

static gboolean
on_tick (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  Growth *growth = data;
  const guint size = gtk_slice_list_model_get_size (growth->slice);

  if (gtk_widget_get_height (view) <= 0)
    return G_SOURCE_CONTINUE;
  /* A list scrolls by its size, which it has after a frame with the row in it. */
  if (growth->wanted < size)
    {
      gtk_widget_activate_action (view, "list.scroll-to-item", "u", growth->wanted);
      growth->wanted = GTK_INVALID_LIST_POSITION;
    }
  if (size < growth->n_items)
    gtk_slice_list_model_set_size (growth->slice, size + ROWS_A_FRAME);
  return growth->wanted != GTK_INVALID_LIST_POSITION || size < growth->n_items;
}

static void
start_growing (GtkWidget *view, Growth *growth)
{
  gtk_widget_add_tick_callback (view, on_tick, growth, NULL);
}

static GtkSelectionModel *
make_model (GListModel *items, gboolean can_select, Growth *growth)
{
  GtkSingleSelection *single;

  growth->n_items = g_list_model_get_n_items (items);
  growth->wanted = GTK_INVALID_LIST_POSITION;
  growth->slice = gtk_slice_list_model_new (g_object_ref (items), 0, ROWS_A_FRAME);
  if (!can_select)
    return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (growth->slice)));
  single = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (single, FALSE);
  gtk_single_selection_set_can_unselect (single, TRUE);
  gtk_single_selection_set_model (single, G_LIST_MODEL (growth->slice));
  g_object_unref (growth->slice);
  return GTK_SELECTION_MODEL (single);
}

GtkWidget *
fmn_learn_sheet_new_list (const char *title,
                          const char *sentence,
                          GListModel *items,
                          gboolean can_select,
                          FmnMakeRow make,
                          gpointer data)
{
  GtkListItemFactory *factory;
  GtkSelectionModel *model;
  GtkWidget *list, *clamp, *head, *box;
  RowMaker *maker;
  Growth *growth;

  g_return_val_if_fail (G_IS_LIST_MODEL (items), NULL);
  g_return_val_if_fail (make != NULL, NULL);

  maker = g_new (RowMaker, 1);
  *maker = (RowMaker){ make, data };
  growth = g_new0 (Growth, 1);
  model = make_model (items, can_select, growth);
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_data (factory, "bind", G_CALLBACK (on_bind), maker, free_maker, 0);
  list = gtk_list_view_new (model, factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "sheet-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (list), "fmn-growth", growth, g_free);
  start_growing (list, growth);

  head = make_head (title, sentence);
  gtk_widget_add_css_class (head, "page-side");
  clamp = g_object_new (ADW_TYPE_CLAMP_SCROLLABLE, "maximum-size", WIDTH, "child", list, NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (ADW_TYPE_CLAMP, "maximum-size", WIDTH, "child", head, NULL));
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                "vexpand", TRUE, "child", clamp, NULL));
  g_object_set_data (G_OBJECT (box), LIST_KEY, list);
  return box;
}

void
fmn_learn_sheet_select (GtkWidget *sheet, guint position)
{
  GtkWidget *list = g_object_get_data (G_OBJECT (sheet), LIST_KEY);
  Growth *growth;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  growth = g_object_get_data (G_OBJECT (list), "fmn-growth");
  g_return_if_fail (position < growth->n_items);
  if (gtk_slice_list_model_get_size (growth->slice) <= position)
    gtk_slice_list_model_set_size (growth->slice, position + 1);
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (list)), position, TRUE);
  growth->wanted = position;
  start_growing (list, growth);
  gtk_widget_grab_focus (list);
}

guint
fmn_learn_sheet_get_selected (GtkWidget *sheet)
{
  GtkWidget *list = g_object_get_data (G_OBJECT (sheet), LIST_KEY);

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), GTK_INVALID_LIST_POSITION);

  return gtk_single_selection_get_selected (
      GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

static GtkListBox *
make_rows (const char *label)
{
  GtkListBox *rows = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (rows), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return rows;
}

static void
append_row (GtkListBox *rows, GtkWidget *child, const char *sentence)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "child", child, NULL);

  gtk_widget_add_css_class (child, "sheet-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_list_box_append (rows, row);
}

GtkWidget *
fmn_standing_marks_new (FmnKnowledge *knowledge)
{
  GtkListBox *rows;
  GtkWidget *box;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);

  rows = make_rows (C_ ("learn", "What the marks mean"));
  for (int i = FMN_STANDING_RECOMMENDED; i < FMN_N_STANDINGS; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      const char *meaning = fmn_knowledge_get_standing_meaning (knowledge, (FmnStanding) i);
      g_autofree char *sentence = g_strdup_printf (
          "%s. %s", fmn_knowledge_get_standing_label (knowledge, (FmnStanding) i), meaning);
      GtkWidget *chip = fmn_standing_chip_new (knowledge, (FmnStanding) i);

      gtk_widget_set_halign (chip, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (line), chip);
      gtk_box_append (GTK_BOX (line), fmn_text_line_new (meaning, NULL));
      append_row (rows, line, sentence);
    }
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (rows));
  gtk_box_append (GTK_BOX (box), fmn_review_line_new (knowledge));
  return fmn_learn_sheet_new (C_ ("learn", "What the marks mean"),
                              _ ("Each mark says where a guideline puts something. None of them "
                                 "speaks about one person."),
                              box);
}

static GtkWidget *
make_source (gpointer item, gpointer data)
{
  FmnSource *source = item;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *url = fmn_source_get_url (source);
  const char *note = fmn_source_get_read_note (source);
  /* Translators: publisher and year, then how much of a source was read: "RCOG, 2023 · read: the abstract". */
  g_autofree char *line = g_strdup_printf (_ ("%s · read: %s"), fmn_source_get_line (source),
                                           fmn_source_get_read (source));

  gtk_box_append (GTK_BOX (box), fmn_text_line_new (fmn_source_get_title (source), NULL));
  gtk_box_append (GTK_BOX (box), fmn_text_line_new (line, "fmn-quiet"));
  if (note != NULL)
    gtk_box_append (GTK_BOX (box), fmn_text_line_new (note, "fmn-quiet"));
  if (url != NULL)
    {
      GtkWidget *label = fmn_text_line_new (url, "fmn-quiet");

      /* The program goes to no address; it can be copied. */
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

GtkWidget *
fmn_source_list_new (FmnKnowledge *knowledge)
{
  GListModel *sources;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);

  sources = fmn_knowledge_get_sources (knowledge);
  return fmn_learn_sheet_new_list (
      C_ ("learn", "Sources"),
      _ ("Where each explanation was read, and how much of it. Nothing here opens a connection; "
         "an address can be copied."),
      sources, FALSE, make_source, NULL);
}

static GtkWidget *
make_item (gpointer item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), fmn_link_new (fmn_catalogue_item_get_name (item), NULL,
                                               "win.learn", fmn_catalogue_item_get_id (item)));
  gtk_box_append (GTK_BOX (box),
                  fmn_text_line_new (fmn_catalogue_item_get_category_label (item), "fmn-quiet"));
  return box;
}

GtkWidget *
fmn_item_list_new (FmnKnowledge *knowledge, const char *kind_id)
{
  const gboolean tests = g_strcmp0 (kind_id, "test") == 0;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);

  return fmn_learn_sheet_new_list (
      tests ? C_ ("learn", "Tests") : C_ ("learn", "Treatments"),
      _ ("What each is and cannot say, what guidelines say of it, and your own entries of it."),
      fmn_knowledge_get_items (knowledge, kind_id), FALSE, make_item, NULL);
}

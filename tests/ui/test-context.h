/* test-context.h: a journal to put widgets on, hands that type, and a main loop that comes to rest.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-knowledge.h"

#include "../lib/load-journal.h"

#include <adwaita.h>

static inline FmnContext *
test_context_new (FmnJournal *journal)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();

  fmn_journal_set_namer (journal, fmn_knowledge_name, knowledge);
  return fmn_context_new (journal, knowledge, NULL, NULL);
}

/* @path below the source folder: the shipped sample, or the journal that holds every member of the format. */
static inline FmnContext *
test_context_load (const char *path)
{
  g_autoptr (FmnJournal) journal = load_journal (path, NULL);

  return test_context_new (journal);
}

static inline FmnContext *
test_context_empty (void)
{
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnJournal) journal = fmn_journal_new (clock);

  return test_context_new (journal);
}

static inline void
test_settle (void)
{
  for (guint i = 0; i < 20; i++)
    while (g_main_context_iteration (NULL, FALSE))
      ;
}

/* Puts @widget into a window of its own, a row into a list there, and shows it. */
static inline GtkWidget *
test_show (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *child = widget;

  if (GTK_IS_LIST_BOX_ROW (widget))
    {
      child = gtk_list_box_new ();
      gtk_list_box_append (GTK_LIST_BOX (child), widget);
    }
  gtk_window_set_default_size (GTK_WINDOW (window), 520, 700);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  test_settle ();
  return window;
}

/* Letter by letter at the end, as hands do. */
static inline void
test_type (GtkText *text, const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      int position = -1;

      gtk_editable_insert_text (GTK_EDITABLE (text), p, (int) (g_utf8_next_char (p) - p),
                                &position);
    }
  test_settle ();
}

/* In place of what stands there. */
static inline void
test_retype (GtkText *text, const char *words)
{
  gtk_editable_delete_text (GTK_EDITABLE (text), 0, -1);
  test_type (text, words);
}

/* The first widget of @type below @root, in the order in which they stand; NULL for none. */
static inline gpointer
test_find (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = test_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The first label below @root that can be seen and holds @text; NULL for none. */
static inline GtkWidget *
test_find_text (GtkWidget *root, const char *text)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return NULL;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find_text (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

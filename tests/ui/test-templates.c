/* test-templates.c: makes every widget that has a template, shows it, and sees it go.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-detail.h"
#include "fmn-draft.h"
#include "fmn-entry-row.h"
#include "fmn-filter-bar.h"
#include "fmn-filter-popover.h"
#include "fmn-header.h"
#include "fmn-next-visit.h"
#include "fmn-notice.h"
#include "fmn-section-bar.h"
#include "fmn-section.h"
#include "fmn-sidebar.h"
#include "fmn-timeline-list.h"
#include "fmn-ui.h"
#include "fmn-versions-dialog.h"
#include "fmn-welcome.h"

#include "test-context.h"

/* Until the frame clock has nothing left to lay out. */
static void
settle (GtkWidget *window)
{
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 20; i++)
    while (g_main_context_iteration (NULL, FALSE))
      ;
}

/* Shows it, and checks that nothing keeps it alive afterwards. */
static void
check_widget (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  g_object_ref_sink (widget);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  settle (window);
  g_assert_cmpint (gtk_widget_get_width (widget), >, 0);

  gtk_window_destroy (GTK_WINDOW (window));
  for (guint i = 0; i < 20; i++)
    while (g_main_context_iteration (NULL, FALSE))
      ;
  g_assert_finalize_object (widget);
}

static void
test_notice (void)
{
  GtkWidget *notice = g_object_new (FMN_TYPE_NOTICE, NULL);

  fmn_notice_show (FMN_NOTICE (notice), "Something that stays", "Do", "win.nothing");
  check_widget (notice);
}

static void
test_header (void)
{
  g_autoptr (FmnContext) context = test_context_load (SAMPLE_JOURNAL);

  check_widget (g_object_new (FMN_TYPE_HEADER, "title", "Timeline", "has-new", TRUE, "context",
                              context, "narrow", TRUE, NULL));
}

/* At twice the size of text the five names take the room that they took, and the icons have grown. */
static void
test_section_bar (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *bar = g_object_new (FMN_TYPE_SECTION_BAR, NULL);
  int before, narrow, width, low, high;

  gtk_window_set_child (GTK_WINDOW (window), bar);
  gtk_window_present (GTK_WINDOW (window));
  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  settle (window);
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &narrow, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, -1, NULL, &low, NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  settle (window);
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, -1, NULL, &high, NULL, NULL);
  g_assert_cmpint (width, <=, narrow * 1.2);
  g_assert_cmpint (high, >=, low + 14);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* However large the text: a narrow window stays narrow on each of its pages. */
static void
test_welcome (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *welcome = fmn_welcome_new ();
  int before, least;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_measure (welcome, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 390);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
  check_widget (welcome);
}

static int
count_lines (GtkWidget *label)
{
  return pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label)));
}

/* Where there is little room for large words, what stands after them comes below, and nothing is cut. */
static void
test_entry_row_large (void)
{
  g_autoptr (FmnContext) context = test_context_load (SAMPLE_JOURNAL);
  FmnJournal *journal = fmn_context_get_journal (context);
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *row = fmn_entry_row_new ();
  GtkWidget *window, *title, *date;
  graphene_rect_t above, below;
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  /* "Anti-beta-2 glycoprotein I antibody IgM", five weeks after, on 20 December. */
  fmn_entry_row_set_entry (FMN_ENTRY_ROW (row), journal,
                           fmn_journal_lookup (journal, "5a3b1e00-0004-4000-8000-000000000034"));
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 400);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  settle (window);

  g_assert_cmpint (gtk_widget_get_width (row), ==, 360);
  title = test_find_text (row, "glycoprotein");
  date = test_find_text (row, "20 Dec");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (title))));
  g_assert_true (gtk_widget_compute_bounds (title, row, &above));
  g_assert_true (gtk_widget_compute_bounds (date, row, &below));
  g_assert_cmpfloat (below.origin.y, >=, above.origin.y + above.size.height);
  g_assert_cmpint (count_lines (title), >, 1);
  fmn_entry_row_set_breaks (FMN_ENTRY_ROW (row), FALSE);
  settle (window);
  g_assert_cmpint (count_lines (title), ==, 1);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_entry_row (void)
{
  g_autoptr (FmnContext) context = test_context_load (SAMPLE_JOURNAL);
  FmnJournal *journal = fmn_context_get_journal (context);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  GtkWidget *row = fmn_entry_row_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      fmn_entry_row_set_entry (FMN_ENTRY_ROW (row), journal, entry);
      g_assert_true (fmn_entry_row_get_entry (FMN_ENTRY_ROW (row)) == entry);
      g_assert_cmpstr (fmn_entry_row_get_sentence (FMN_ENTRY_ROW (row)), !=, "");
    }
  check_widget (row);
}

static void
test_sidebar (void)
{
  g_autoptr (FmnContext) context = test_context_load (SAMPLE_JOURNAL);
  GtkWidget *sidebar = g_object_new (FMN_TYPE_SIDEBAR, NULL);

  fmn_sidebar_set_context (FMN_SIDEBAR (sidebar), context);
  fmn_sidebar_set_section (FMN_SIDEBAR (sidebar), "timeline");
  check_widget (sidebar);
}

/* Every entry of the sample, of every kind, in full. */
static void
test_detail (void)
{
  g_autoptr (FmnContext) context = test_context_load (SAMPLE_JOURNAL);
  FmnJournal *journal = fmn_context_get_journal (context);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  GtkWidget *detail = fmn_detail_new (context);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      fmn_detail_set_entry (FMN_DETAIL (detail), entry);
    }
  fmn_detail_set_can_go_back (FMN_DETAIL (detail), TRUE);
  check_widget (detail);
}

/* An edit leaves an earlier version; bringing it back is an edit that can be undone. */
static void
test_versions (void)
{
  g_autoptr (FmnContext) context = test_context_load (SAMPLE_JOURNAL);
  FmnJournal *journal = fmn_context_get_journal (context);
  g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), 3);
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (entry);
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog;

  fmn_draft_set_string (draft, "notes", "Other words");
  after = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_edit (entry, after);
  g_assert_true (fmn_journal_apply (journal, change, &error));
  g_assert_no_error (error);

  dialog = g_object_ref (fmn_versions_dialog_new (
      context, NULL, fmn_journal_lookup (journal, fmn_entry_get_id (entry))));
  gtk_window_present (dialog);
  settle (GTK_WIDGET (dialog));
  gtk_window_destroy (dialog);
  g_assert_finalize_object (dialog);
}

/* The page of every section, wide and narrow. */
static void
test_sections (void)
{
  g_autoptr (FmnContext) context = test_context_load (SAMPLE_JOURNAL);
  guint n;
  const FmnSection *sections = fmn_section_get_all (&n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    for (gboolean narrow = FALSE; narrow <= TRUE; narrow++)
      {
        g_test_message ("%s %s", sections[i].id, narrow ? "narrow" : "wide");
        check_widget (
            g_object_new (sections[i].get_type (), "context", context, "narrow", narrow, NULL));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  g_test_add_func ("/ui/templates/notice", test_notice);
  g_test_add_func ("/ui/templates/header", test_header);
  g_test_add_func ("/ui/templates/section-bar", test_section_bar);
  g_test_add_func ("/ui/templates/welcome", test_welcome);
  g_test_add_func ("/ui/templates/entry-row", test_entry_row);
  g_test_add_func ("/ui/templates/entry-row-large", test_entry_row_large);
  g_test_add_func ("/ui/templates/sidebar", test_sidebar);
  g_test_add_func ("/ui/templates/detail", test_detail);
  g_test_add_func ("/ui/templates/versions", test_versions);
  g_test_add_func ("/ui/templates/sections", test_sections);
  return g_test_run ();
}

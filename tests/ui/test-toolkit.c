/* test-toolkit.c: what the program holds the toolkit to in every window: where popovers open, and that the focus outlives its widget.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-ui.h"

#include "test-context.h"

#define PAGE_HEIGHT 6000

typedef struct
{
  GtkWidget *window;
  GtkWidget *button; /* in a page, far below what is seen of it */
  GtkWidget *popover;
  GtkAdjustment *down;
} Page;

static void
wait_for_popover (Page *page, gboolean open)
{
  while (gtk_widget_get_mapped (page->popover) != open)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_pressed (GtkWidget *menu_button)
{
  return gtk_toggle_button_get_active (test_find (menu_button, GTK_TYPE_TOGGLE_BUTTON));
}

static GtkWidget *
make_space (void)
{
  GtkWidget *space = gtk_label_new ("The rest of the page");

  gtk_widget_set_size_request (space, -1, PAGE_HEIGHT);
  return space;
}

/* The window is as high as the screen, so that what is out of its sight is on no monitor. */
static void
show_page (Page *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  page->button = gtk_menu_button_new ();
  page->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (page->popover), gtk_button_new_with_label ("A choice"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (page->button), page->popover);
  gtk_box_append (GTK_BOX (box), make_space ());
  gtk_box_append (GTK_BOX (box), page->button);
  gtk_box_append (GTK_BOX (box), make_space ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  page->down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  page->window = test_show (scroller);
}

static gboolean
sees_button (Page *page)
{
  graphene_rect_t place;

  return gtk_widget_compute_bounds (page->button, page->window, &place) && place.origin.y >= 0
         && place.origin.y + place.size.height <= gtk_widget_get_height (page->window);
}

/* A screen reader and a mnemonic activate a button wherever it is. */
static void
test_out_of_sight (void)
{
  Page page;

  show_page (&page);
  g_assert_false (sees_button (&page));
  gtk_menu_button_popup (GTK_MENU_BUTTON (page.button));
  wait_for_popover (&page, TRUE);
  g_assert_true (sees_button (&page));
  g_assert_true (is_pressed (page.button));
  gtk_window_destroy (GTK_WINDOW (page.window));
  test_settle ();
}

static void
test_scrolled_away (void)
{
  Page page;

  show_page (&page);
  gtk_menu_button_popup (GTK_MENU_BUTTON (page.button));
  wait_for_popover (&page, TRUE);
  gtk_adjustment_set_value (page.down, gtk_adjustment_get_value (page.down) + 20);
  test_settle ();
  g_assert_true (gtk_widget_get_mapped (page.popover));
  gtk_adjustment_set_value (page.down, 0);
  wait_for_popover (&page, FALSE);
  g_assert_false (is_pressed (page.button));
  gtk_window_destroy (GTK_WINDOW (page.window));
  test_settle ();
}

/* On a page that is not shown nothing opens over the one that is; and one that was open does not come back with its page. */
static void
test_other_page (void)
{
  GtkWidget *stack = gtk_stack_new ();
  Page page = { .button = gtk_menu_button_new (), .popover = gtk_popover_new () };

  gtk_popover_set_child (GTK_POPOVER (page.popover), gtk_button_new_with_label ("A choice"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (page.button), page.popover);
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("What is shown"), "shown");
  gtk_stack_add_named (GTK_STACK (stack), page.button, "other");
  page.window = test_show (stack);
  gtk_menu_button_popup (GTK_MENU_BUTTON (page.button));
  while (is_pressed (page.button))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_get_mapped (page.popover));

  gtk_stack_set_visible_child_name (GTK_STACK (stack), "other");
  gtk_menu_button_popup (GTK_MENU_BUTTON (page.button));
  wait_for_popover (&page, TRUE);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "shown");
  wait_for_popover (&page, FALSE);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "other");
  test_settle ();
  g_assert_false (gtk_widget_get_mapped (page.popover));
  gtk_window_destroy (GTK_WINDOW (page.window));
  test_settle ();
}

static void
assert_alive (GtkWindow *window, GParamSpec *pspec, GtkWidget **row)
{
  if (gtk_window_get_focus (window) != *row)
    g_assert_nonnull (*row);
}

/* A button that takes away the card on which it stands: the focus goes to a text with links, which looks at what had it before. */
static void
test_focus_of_removed (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_with_label ("Not now");
  GtkWidget *window;

  gtk_label_set_markup (GTK_LABEL (label), "A text with <a href=\"word:1\">a word</a> in it");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  window = test_show (box);
  gtk_widget_grab_focus (button);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == button);
  g_object_add_weak_pointer (G_OBJECT (button), (gpointer *) &button);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (assert_alive), &button);
  gtk_box_remove (GTK_BOX (box), button);
  while (gtk_window_get_focus (GTK_WINDOW (window)) != label)
    g_main_context_iteration (NULL, TRUE);
  test_settle ();
  g_assert_null (button);
  gtk_window_destroy (GTK_WINDOW (window));
  test_settle ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  g_test_add_func ("/ui/toolkit/popover/out-of-sight", test_out_of_sight);
  g_test_add_func ("/ui/toolkit/popover/scrolled-away", test_scrolled_away);
  g_test_add_func ("/ui/toolkit/popover/other-page", test_other_page);
  g_test_add_func ("/ui/toolkit/focus-of-removed", test_focus_of_removed);
  return g_test_run ();
}

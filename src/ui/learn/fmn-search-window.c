/* fmn-search-window.c: what was found, in groups: her entries, tests and treatments, the article, words, questions.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-search-window.h"

#include "fmn-caption.h"
#include "fmn-detail-section.h"
#include "fmn-learn-search.h"
#include "fmn-query.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

/* So many of a group are listed; the heading counts them all. */
#define MAX_ROWS 12
#define MAX_SUBTITLE 140

typedef enum
{
  GROUP_ENTRIES,
  GROUP_ITEMS,
  GROUP_SECTIONS,
  GROUP_TERMS,
  GROUP_QUESTIONS,
  N_GROUPS,
} Group;

struct _FmnSearchWindow
{
  AdwWindow parent_instance;

  FmnContext *context;
  FmnLearnSearch *search;
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkBox *found;
  GtkWidget *lists[N_GROUPS];
  guint counts[N_GROUPS];
};

G_DEFINE_FINAL_TYPE (FmnSearchWindow, fmn_search_window, ADW_TYPE_WINDOW)

static FmnJournal *
get_journal (FmnSearchWindow *self)
{
  return fmn_context_get_journal (self->context);
}

/* The chosen thing opens in the window behind. */
static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, FmnSearchWindow *self)
{
  GtkWindow *behind = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GtkWindow) parent = behind != NULL ? g_object_ref (behind) : NULL;
  const char *action = g_object_get_data (G_OBJECT (row), "fmn-action");
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "fmn-id"));

  if (parent == NULL)
    return;
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), action, "s", id);
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_SUBTITLE)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, MAX_SUBTITLE);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* @action: static. */
static void
add_row (FmnSearchWindow *self,
         Group group,
         const char *title,
         const char *subtitle,
         const char *action,
         const char *id)
{
  FmnWords *words = fmn_journal_get_words (get_journal (self));
  g_autofree char *filled = fmn_words_fill (words, title);
  g_autofree char *more = subtitle != NULL ? fmn_words_fill (words, subtitle) : NULL;
  g_autofree char *text = more != NULL ? shorten (more) : NULL;
  GtkWidget *box, *row;

  if (self->counts[group]++ >= MAX_ROWS)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (box), fmn_text_line_new (filled, NULL));
  if (text != NULL && *text != '\0')
    gtk_box_append (GTK_BOX (box), fmn_text_line_new (text, "fmn-quiet"));
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, filled, -1);
  g_object_set_data (G_OBJECT (row), "fmn-action", (gpointer) action);
  g_object_set_data_full (G_OBJECT (row), "fmn-id", g_strdup (id), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->lists[group]), row);
}

static void
find_entries (FmnSearchWindow *self, const char *text)
{
  FmnJournal *journal = get_journal (self);
  FmnQuery query = { 0 };

  fmn_query_set_text (&query, text);
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (journal)); i > 0; i--)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i - 1);
      g_autofree char *caption = NULL;
      g_autofree char *date = NULL;
      FmnDate when;

      if (!fmn_query_matches (&query, journal, entry))
        continue;
      if (self->counts[GROUP_ENTRIES] >= MAX_ROWS)
        {
          self->counts[GROUP_ENTRIES]++;
          continue;
        }
      caption = fmn_entry_dup_caption (journal, entry);
      date = fmn_entry_get_when (entry, &when) ? fmn_date_format (&when)
                                               : g_strdup (_ ("Date not known"));
      add_row (self, GROUP_ENTRIES, caption, date, "win.show-entry", fmn_entry_get_id (entry));
    }
  fmn_query_clear (&query);
}

static void
find_to_read (FmnSearchWindow *self, const char *text)
{
  g_autoptr (GPtrArray) found = fmn_learn_search_find_all (self->search, text);

  for (guint i = 0; i < found->len; i++)
    {
      gpointer item = g_ptr_array_index (found, i);

      if (FMN_IS_CATALOGUE_ITEM (item))
        add_row (self, GROUP_ITEMS, fmn_catalogue_item_get_name (item),
                 fmn_catalogue_item_get_plain (item), "win.learn",
                 fmn_catalogue_item_get_id (item));
      else if (FMN_IS_ARTICLE_SECTION (item))
        add_row (self, GROUP_SECTIONS, fmn_article_section_get_title (item),
                 fmn_article_section_get_paragraphs (item)[0], "win.learn",
                 fmn_article_section_get_id (item));
      else if (FMN_IS_TERM (item))
        add_row (self, GROUP_TERMS, fmn_term_get_term (item), fmn_term_get_meaning (item),
                 "win.learn", fmn_term_get_id (item));
      else
        add_row (self, GROUP_QUESTIONS, fmn_suggested_question_get_text (item), NULL, "win.learn",
                 fmn_suggested_question_get_section (item));
    }
}

static void
append_group (FmnSearchWindow *self, Group group)
{
  static const char *const headings[N_GROUPS] = {
    [GROUP_ENTRIES] = NC_ ("search", "Your entries"),
    [GROUP_ITEMS] = NC_ ("search", "Tests and treatments"),
    [GROUP_SECTIONS] = NC_ ("search", "Article"),
    [GROUP_TERMS] = NC_ ("search", "Words"),
    [GROUP_QUESTIONS] = NC_ ("search", "Questions"),
  };
  /* Translators: the name of a group and how many were found in it: "Words: 3". */
  g_autofree char *heading = g_strdup_printf (
      C_ ("search", "%s: %u"), g_dpgettext2 (GETTEXT_PACKAGE, "search", headings[group]),
      self->counts[group]);

  if (self->counts[group] > 0)
    gtk_box_append (self->found, fmn_detail_section_new (heading, self->lists[group]));
}

static void
update (FmnSearchWindow *self)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->found))) != NULL)
    gtk_box_remove (self->found, child);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      g_clear_object (&self->lists[i]);
      self->lists[i] = g_object_ref_sink (fmn_detail_rows_new ());
      self->counts[i] = 0;
      g_signal_connect (self->lists[i], "row-activated", G_CALLBACK (on_row_activated), self);
    }
  if (*text != '\0')
    {
      find_entries (self, text);
      find_to_read (self, text);
    }
  for (guint i = 0; i < N_GROUPS; i++)
    append_group (self, i);
  if (*text == '\0')
    gtk_stack_set_visible_child_name (self->stack, "start");
  else
    gtk_stack_set_visible_child_name (self->stack,
                                      fmn_search_window_get_n_found (self) > 0 ? "found" : "none");
}

static void
on_search_changed (GtkSearchEntry *entry, FmnSearchWindow *self)
{
  update (self);
}

static void
on_stop_search (GtkSearchEntry *entry, FmnSearchWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
fmn_search_window_dispose (GObject *object)
{
  FmnSearchWindow *self = FMN_SEARCH_WINDOW (object);

  for (guint i = 0; i < N_GROUPS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_pointer (&self->search, fmn_learn_search_free);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fmn_search_window_parent_class)->dispose (object);
}

static void
fmn_search_window_class_init (FmnSearchWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_search_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
make_status (const char *title)
{
  GtkWidget *status = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "system-search-symbolic",
                                    "title", title, NULL);

  gtk_widget_add_css_class (status, "compact");
  return status;
}

static void
fmn_search_window_init (FmnSearchWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->entry, "search-delay", 0, "hexpand", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search everything"), -1);
  g_signal_connect (self->entry, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect (self->entry, "stop-search", G_CALLBACK (on_stop_search), self);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), GTK_WIDGET (self->entry));
  self->found = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_add_css_class (GTK_WIDGET (self->found), "dialog-body");
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->found));
  self->stack = GTK_STACK (g_object_new (GTK_TYPE_STACK, "vexpand", TRUE, NULL));
  gtk_stack_add_named (self->stack, make_status (_ ("Your entries, and all there is to read")),
                       "start");
  gtk_stack_add_named (self->stack,
                       g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                     GTK_POLICY_NEVER, "child", clamp, NULL),
                       "found");
  gtk_stack_add_named (self->stack, make_status (_ ("Nothing with these words.")), "none");
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
}

GtkWindow *
fmn_search_window_new (FmnContext *context, GtkWindow *parent, const char *text)
{
  FmnSearchWindow *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (FMN_TYPE_SEARCH_WINDOW, "transient-for", parent, "modal", TRUE,
                       "destroy-with-parent", TRUE, "title", _ ("Search everything"),
                       "default-width", 560, "default-height", 640, NULL);
  self->context = g_object_ref (context);
  self->search = fmn_learn_search_new (fmn_context_get_knowledge (context),
                                       fmn_journal_get_words (get_journal (self)));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  update (self);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GTK_WINDOW (self);
}

guint
fmn_search_window_get_n_found (FmnSearchWindow *self)
{
  guint n = 0;

  g_return_val_if_fail (FMN_IS_SEARCH_WINDOW (self), 0);

  for (guint i = 0; i < N_GROUPS; i++)
    n += self->counts[i];
  return n;
}

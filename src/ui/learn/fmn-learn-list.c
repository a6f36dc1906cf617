/* fmn-learn-list.c: two lists in a stack: the contents, and what a search found.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-learn-list.h"

#include "fmn-learn-search.h"
#include "fmn-waiting-text.h"

#include <glib/gi18n-lib.h>

struct _FmnLearnList
{
  AdwBin parent_instance;

  FmnContext *context;
  FmnSectionIndex *index;
  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *contents;
  GtkListBox *found;
  FmnLearnSearch *search; /* once searched */
  gboolean updating;
};

enum
{
  PROP_0,
  PROP_SEARCHING,
  N_PROPS,
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnLearnList, fmn_learn_list, ADW_TYPE_BIN)

static FmnKnowledge *
get_knowledge (FmnLearnList *self)
{
  return fmn_context_get_knowledge (self->context);
}

static const char *
get_row_id (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "fmn-id");
}

static GtkWidget *
make_quiet_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "fmn-quiet");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

/* @start is a number or an icon; the count is filled in later. */
static GtkWidget *
make_row (const char *id, GtkWidget *start, const char *title)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);
  GtkWidget *count = make_quiet_label ("");

  gtk_widget_set_size_request (start, 18, -1);
  gtk_box_append (GTK_BOX (box), start);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_add_css_class (box, "contents-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), "fmn-id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (row), "fmn-title", g_strdup (title), g_free);
  g_object_set_data (G_OBJECT (row), "fmn-count", count);
  return row;
}

static GtkWidget *
make_section_row (FmnLearnList *self, FmnArticleSection *section)
{
  FmnWords *words = fmn_journal_get_words (fmn_context_get_journal (self->context));
  g_autofree char *number = g_strdup_printf ("%u", fmn_article_section_get_number (section));
  g_autofree char *title = fmn_words_fill (words, fmn_article_section_get_title (section));
  GtkWidget *label = make_quiet_label (number);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  return make_row (fmn_article_section_get_id (section), label, title);
}

static GtkWidget *
make_icon_row (const char *id, const char *icon_name, const char *title)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  return make_row (id, image, title);
}

static void
set_count (GtkWidget *row, guint count)
{
  const char *title = g_object_get_data (G_OBJECT (row), "fmn-title");
  g_autofree char *number = count > 0 ? g_strdup_printf ("%'u", count) : g_strdup ("");
  g_autofree char *sentence = NULL;

  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "fmn-count"), number);
  if (count > 0)
    {
      g_autofree char *entries = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u entry of yours", "%u entries of yours", count), count);

      sentence = g_strdup_printf ("%s, %s", title, entries);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence != NULL ? sentence : title, -1);
}

void
fmn_learn_list_update_counts (FmnLearnList *self)
{
  g_return_if_fail (FMN_IS_LEARN_LIST (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->contents)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (fmn_knowledge_get_section (get_knowledge (self), get_row_id (row)) != NULL)
      set_count (row, fmn_section_index_count (self->index, get_row_id (row)));
}

/* A row of a list, with how long that is. */
static void
append_counted (
    FmnLearnList *self, const char *id, const char *icon_name, const char *title, GListModel *list)
{
  GtkWidget *row = make_icon_row (id, icon_name, title);
  g_autofree char *n = g_strdup_printf ("%'u", g_list_model_get_n_items (list));

  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "fmn-count"), n);
  gtk_list_box_append (self->contents, row);
}

static void
fill_contents (FmnLearnList *self)
{
  GListModel *sections = fmn_knowledge_get_sections (get_knowledge (self));
  FmnKnowledge *knowledge = get_knowledge (self);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);

      gtk_list_box_append (self->contents, make_section_row (self, section));
    }
  append_counted (self, FMN_LEARN_TESTS, "fm-test-symbolic", C_ ("learn", "Tests"),
                  fmn_knowledge_get_items (knowledge, "test"));
  append_counted (self, FMN_LEARN_TREATMENTS, "fm-pill-symbolic", C_ ("learn", "Treatments"),
                  fmn_knowledge_get_items (knowledge, "treatment"));
  append_counted (self, FMN_LEARN_WORDS, "accessories-dictionary-symbolic", C_ ("learn", "Words"),
                  fmn_knowledge_get_terms (knowledge));
  gtk_list_box_append (self->contents, make_icon_row (FMN_LEARN_MARKS, "fm-full-symbolic",
                                                      C_ ("learn", "What the marks mean")));
  gtk_list_box_append (self->contents, make_icon_row (FMN_LEARN_SOURCES, "text-x-generic-symbolic",
                                                      C_ ("learn", "Sources")));
  gtk_list_box_append (self->contents, make_icon_row (FMN_LEARN_HELP, "fm-info-symbolic",
                                                      C_ ("learn", "When to get help now")));
}

static void
add_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const gboolean first_of_rest = g_strcmp0 (get_row_id (row), FMN_LEARN_TESTS) == 0;

  gtk_list_box_row_set_header (row, first_of_rest ? gtk_separator_new (GTK_ORIENTATION_HORIZONTAL)
                                                  : NULL);
}

static guint
update_found (FmnLearnList *self, const char *text)
{
  g_autoptr (GPtrArray) found = NULL;
  GtkWidget *row;

  if (self->search == NULL)
    self->search = fmn_learn_search_new (
        get_knowledge (self), fmn_journal_get_words (fmn_context_get_journal (self->context)));
  found = fmn_learn_search_find (self->search, text);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->found))) != NULL)
    gtk_list_box_remove (self->found, row);
  for (guint i = 0; i < found->len; i++)
    {
      gpointer item = g_ptr_array_index (found, i);

      if (FMN_IS_ARTICLE_SECTION (item))
        row = make_section_row (self, item);
      else if (FMN_IS_CATALOGUE_ITEM (item))
        row = make_icon_row (fmn_catalogue_item_get_id (item),
                             fmn_catalogue_item_is_test (item) ? "fm-test-symbolic"
                                                               : "fm-pill-symbolic",
                             fmn_catalogue_item_get_name (item));
      else
        row = make_icon_row (fmn_term_get_id (item), "accessories-dictionary-symbolic",
                             fmn_term_get_term (item));
      gtk_list_box_append (self->found, row);
    }
  return found->len;
}

static void
on_search_changed (GtkSearchEntry *entry, FmnLearnList *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*text == '\0')
    gtk_stack_set_visible_child_name (self->stack, "contents");
  else
    gtk_stack_set_visible_child_name (self->stack,
                                      update_found (self, text) > 0 ? "found" : "none");
}

static void
on_row_selected (GtkListBox *box, GtkListBoxRow *row, FmnLearnList *self)
{
  if (!self->updating && row != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, get_row_id (row), FALSE);
}

static void
on_row_activated (GtkListBox *box, GtkListBoxRow *row, FmnLearnList *self)
{
  g_autofree char *id = g_strdup (get_row_id (row));

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id, TRUE);
}

static void
on_search_mode_notify (GtkSearchBar *bar, GParamSpec *pspec, FmnLearnList *self)
{
  if (!gtk_search_bar_get_search_mode (bar))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
fmn_learn_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FmnLearnList *self = FMN_LEARN_LIST (object);

  if (prop_id == PROP_SEARCHING)
    g_value_set_boolean (value, fmn_learn_list_is_searching (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fmn_learn_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FmnLearnList *self = FMN_LEARN_LIST (object);

  if (prop_id == PROP_SEARCHING)
    gtk_search_bar_set_search_mode (self->bar, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fmn_learn_list_dispose (GObject *object)
{
  FmnLearnList *self = FMN_LEARN_LIST (object);

  g_clear_object (&self->context);
  g_clear_object (&self->index);
  g_clear_pointer (&self->search, fmn_learn_search_free);
  G_OBJECT_CLASS (fmn_learn_list_parent_class)->dispose (object);
}

static void
fmn_learn_list_class_init (FmnLearnListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fmn_learn_list_dispose;
  object_class->get_property = fmn_learn_list_get_property;
  object_class->set_property = fmn_learn_list_set_property;

  properties[PROP_SEARCHING]
      = g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN]
      = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static GtkListBox *
make_list (FmnLearnList *self, const char *label)
{
  GtkListBox *box = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_widget_add_css_class (GTK_WIDGET (box), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (box, "row-selected", G_CALLBACK (on_row_selected), self);
  g_signal_connect (box, "row-activated", G_CALLBACK (on_row_activated), self);
  return box;
}

static GtkWidget *
make_scroll (GtkWidget *child)
{
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child",
                       child, "vexpand", TRUE, NULL);
}

static void
on_everything_clicked (GtkButton *button, FmnLearnList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.search-everything", "s",
                              gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static GtkWidget *
make_search_bar (FmnLearnList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_label (C_ ("search", "Everything"));

  self->bar = GTK_SEARCH_BAR (gtk_search_bar_new ());
  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search all there is to read"), -1);
  fmn_waiting_text_mark (GTK_EDITABLE (self->entry), "search");
  gtk_widget_set_tooltip_text (button, _ ("Search your entries too"));
  g_signal_connect (button, "clicked", G_CALLBACK (on_everything_clicked), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), button);
  gtk_search_bar_set_child (self->bar, box);
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  g_signal_connect (self->entry, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect (self->bar, "notify::search-mode-enabled", G_CALLBACK (on_search_mode_notify),
                    self);
  return GTK_WIDGET (self->bar);
}

static void
fmn_learn_list_init (FmnLearnList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  /* What is not seen takes no room. */
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_box_append (GTK_BOX (box), make_search_bar (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}

static GtkWidget *
make_contents (FmnLearnList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  FmnSource *article = fmn_knowledge_get_article_source (get_knowledge (self));
  /* Translators: over the list of the article's sections; %s is its title. */
  g_autofree char *text = g_strdup_printf (_ ("Article: %s. The numbers at the side count your "
                                              "entries."),
                                           fmn_source_get_title (article));
  GtkWidget *label = make_quiet_label (text);

  g_object_set (label, "wrap", TRUE, "xalign", 0.0, "margin-start", 16, "margin-end", 14,
                "margin-bottom", 6, NULL);
  self->contents = make_list (self, C_ ("learn", "Contents"));
  gtk_list_box_set_header_func (self->contents, add_header, NULL, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->contents));
  return make_scroll (box);
}

GtkWidget *
fmn_learn_list_new (FmnContext *context, FmnSectionIndex *index)
{
  FmnLearnList *self;
  GtkWidget *none;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_SECTION_INDEX (index), NULL);

  self = g_object_new (FMN_TYPE_LEARN_LIST, NULL);
  self->context = g_object_ref (context);
  self->index = g_object_ref (index);
  none = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "system-search-symbolic", "title",
                       _ ("Nothing to read with this."), NULL);
  gtk_widget_add_css_class (none, "compact");
  gtk_stack_add_named (self->stack, make_contents (self), "contents");
  self->found = make_list (self, _ ("What was found to read"));
  gtk_stack_add_named (self->stack, make_scroll (GTK_WIDGET (self->found)), "found");
  gtk_stack_add_named (self->stack, none, "none");
  fill_contents (self);
  return GTK_WIDGET (self);
}

void
fmn_learn_list_select (FmnLearnList *self, const char *id)
{
  GtkListBox *boxes[2];

  g_return_if_fail (FMN_IS_LEARN_LIST (self));

  boxes[0] = self->contents;
  boxes[1] = self->found;
  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      gtk_list_box_unselect_all (boxes[i]);
      for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (boxes[i])); row != NULL;
           row = gtk_widget_get_next_sibling (row))
        if (GTK_IS_LIST_BOX_ROW (row) && g_strcmp0 (get_row_id (row), id) == 0)
          gtk_list_box_select_row (boxes[i], GTK_LIST_BOX_ROW (row));
    }
  self->updating = FALSE;
}

gboolean
fmn_learn_list_is_searching (FmnLearnList *self)
{
  g_return_val_if_fail (FMN_IS_LEARN_LIST (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}

void
fmn_learn_list_start_search (FmnLearnList *self)
{
  g_return_if_fail (FMN_IS_LEARN_LIST (self));

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

guint
fmn_learn_list_search (FmnLearnList *self, const char *text)
{
  g_return_val_if_fail (FMN_IS_LEARN_LIST (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  on_search_changed (self->entry, self);
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "found")
             ? update_found (self, text)
             : 0;
}

/* fmn-learn-page.c: joins the contents with the pages that they lead to.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-learn-page.h"

#include "fmn-glossary-view.h"
#include "fmn-help-page.h"
#include "fmn-item-view.h"
#include "fmn-learn-list.h"
#include "fmn-learn-sheet.h"
#include "fmn-learn-trail.h"
#include "fmn-section-view.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 290

struct _FmnLearnPage
{
  FmnSplitPage parent_instance;

  FmnSectionIndex *index;
  FmnLearnList *list;
  GtkStack *stack;
  FmnSectionView *section;
  FmnItemView *item; /* made when it is first asked for, as those below are */
  FmnGlossaryView *glossary;
  GtkWidget *previous;
  GtkWidget *next;
  FmnLearnTrail *trail;
  char *current; /* what is shown, by the id that it was asked for */
};

G_DEFINE_FINAL_TYPE (FmnLearnPage, fmn_learn_page, FMN_TYPE_SPLIT_PAGE)

static FmnKnowledge *
get_knowledge (FmnLearnPage *self)
{
  return fmn_context_get_knowledge (fmn_page_get_context (FMN_PAGE (self)));
}

static FmnWords *
get_words (FmnLearnPage *self)
{
  return fmn_journal_get_words (fmn_context_get_journal (fmn_page_get_context (FMN_PAGE (self))));
}

static gboolean
is_showing_section (FmnLearnPage *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->section);
}

static void
update_header (FmnLearnPage *self, const char *title)
{
  const gboolean section = is_showing_section (self);
  const gboolean folded = fmn_split_page_get_folded (FMN_SPLIT_PAGE (self));

  gtk_widget_set_visible (self->previous, section);
  gtk_widget_set_visible (self->next, section);
  gtk_widget_set_sensitive (self->previous,
                            fmn_section_view_get_neighbour (self->section, -1) != NULL);
  gtk_widget_set_sensitive (self->next, fmn_section_view_get_neighbour (self->section, 1) != NULL);
  fmn_split_page_set_page_title (FMN_SPLIT_PAGE (self), folded ? title : NULL);
}

static gboolean
show_section (FmnLearnPage *self, const char *id)
{
  FmnArticleSection *section = fmn_knowledge_get_section (get_knowledge (self), id);

  if (section == NULL)
    return FALSE;
  fmn_section_view_set_section (self->section, section);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->section));
  fmn_learn_list_select (self->list, id);
  update_header (self, fmn_article_section_get_title (section));
  return TRUE;
}

static gboolean
show_item (FmnLearnPage *self, const char *id)
{
  FmnCatalogueItem *item = fmn_knowledge_get_item (get_knowledge (self), id);

  if (item == NULL)
    return FALSE;
  if (self->item == NULL)
    {
      self->item = FMN_ITEM_VIEW (fmn_item_view_new (fmn_page_get_context (FMN_PAGE (self))));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->item), "item");
    }
  fmn_item_view_set_item (self->item, item);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->item));
  /* A row of what was found, or of the contents the list that it is in. */
  if (fmn_learn_list_is_searching (self->list))
    fmn_learn_list_select (self->list, id);
  else
    fmn_learn_list_select (self->list, fmn_catalogue_item_is_test (item) ? FMN_LEARN_TESTS
                                                                         : FMN_LEARN_TREATMENTS);
  update_header (self, fmn_catalogue_item_get_name (item));
  return TRUE;
}

static GtkWidget *
make_sheet (FmnLearnPage *self, const char *id)
{
  if (g_str_equal (id, FMN_LEARN_TESTS))
    return fmn_item_list_new (get_knowledge (self), "test");
  if (g_str_equal (id, FMN_LEARN_TREATMENTS))
    return fmn_item_list_new (get_knowledge (self), "treatment");
  if (g_str_equal (id, FMN_LEARN_MARKS))
    return fmn_standing_marks_new (get_knowledge (self));
  if (g_str_equal (id, FMN_LEARN_SOURCES))
    return fmn_source_list_new (get_knowledge (self));
  if (g_str_equal (id, FMN_LEARN_HELP))
    return fmn_learn_sheet_new (
        C_ ("learn", "When to get help now"),
        _ ("Signs for which to get medical help, whatever the journal holds."),
        fmn_urgent_help_page_new (get_knowledge (self)));
  self->glossary
      = FMN_GLOSSARY_VIEW (fmn_glossary_view_new (get_knowledge (self), get_words (self)));
  return GTK_WIDGET (self->glossary);
}

static gboolean
show_sheet (FmnLearnPage *self, const char *id)
{
  const char *title;

  if (g_str_equal (id, FMN_LEARN_TESTS))
    title = C_ ("learn", "Tests");
  else if (g_str_equal (id, FMN_LEARN_TREATMENTS))
    title = C_ ("learn", "Treatments");
  else if (g_str_equal (id, FMN_LEARN_WORDS))
    title = C_ ("learn", "Words");
  else if (g_str_equal (id, FMN_LEARN_MARKS))
    title = C_ ("learn", "What the marks mean");
  else if (g_str_equal (id, FMN_LEARN_SOURCES))
    title = C_ ("learn", "Sources");
  else if (g_str_equal (id, FMN_LEARN_HELP))
    title = C_ ("learn", "When to get help now");
  else
    return FALSE;

  if (gtk_stack_get_child_by_name (self->stack, id) == NULL)
    gtk_stack_add_named (self->stack, make_sheet (self, id), id);
  gtk_stack_set_visible_child_name (self->stack, id);
  fmn_learn_list_select (self->list, id);
  update_header (self, title);
  return TRUE;
}

static gboolean
show_term (FmnLearnPage *self, const char *id)
{
  if (fmn_knowledge_get_term (get_knowledge (self), id) == NULL)
    return FALSE;
  show_sheet (self, FMN_LEARN_WORDS);
  return fmn_glossary_view_show_term (self->glossary, id);
}

static gboolean
show (FmnLearnPage *self, const char *id)
{
  return show_section (self, id) || show_item (self, id) || show_sheet (self, id)
         || show_term (self, id);
}

/* NULL for the lists, which keep their own place. */
static GtkAdjustment *
get_scroll (FmnLearnPage *self)
{
  if (is_showing_section (self))
    return fmn_section_view_get_scroll (self->section);
  if (self->item != NULL && gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->item))
    return fmn_item_view_get_scroll (self->item);
  return NULL;
}

static void
update_way_back (FmnLearnPage *self)
{
  fmn_split_page_set_has_way_back (FMN_SPLIT_PAGE (self),
                                   !fmn_learn_trail_is_empty (self->trail)
                                       || fmn_page_get_visiting (FMN_PAGE (self)));
}

/* Shows what @id names. @remember: Back leads to what was shown before it. */
static gboolean
go (FmnLearnPage *self, const char *id, gboolean remember)
{
  GtkAdjustment *scroll = get_scroll (self);
  const double place = scroll != NULL ? gtk_adjustment_get_value (scroll) : 0;
  g_autofree char *wanted = g_strdup (id);

  if (!show (self, wanted))
    return FALSE;
  if (remember && self->current != NULL && !g_str_equal (self->current, wanted))
    fmn_learn_trail_push (self->trail, self->current, place);
  g_free (self->current);
  self->current = g_steal_pointer (&wanted);
  update_way_back (self);
  return TRUE;
}

static gboolean
fmn_learn_page_go_back (FmnPage *page)
{
  FmnLearnPage *self = FMN_LEARN_PAGE (page);
  double place;
  g_autofree char *id = fmn_learn_trail_pop (self->trail, &place);

  if (id != NULL && go (self, id, FALSE))
    {
      GtkAdjustment *scroll = get_scroll (self);

      if (scroll != NULL)
        fmn_learn_trail_scroll (GTK_WIDGET (self->stack), scroll, place);
      return TRUE;
    }
  if (fmn_page_get_visiting (page))
    return FALSE;
  return FMN_PAGE_CLASS (fmn_learn_page_parent_class)->go_back (page);
}

/* Whoever comes from another section goes back there, and not to what was read at another time. */
static void
on_visiting_notify (FmnLearnPage *self)
{
  fmn_learn_trail_clear (self->trail);
  g_clear_pointer (&self->current, g_free);
  update_way_back (self);
}

static gboolean
fmn_learn_page_show (FmnPage *page, const char *id)
{
  FmnLearnPage *self = FMN_LEARN_PAGE (page);

  fmn_section_index_start (self->index);
  if (!go (self, id, TRUE))
    return FALSE;
  fmn_split_page_open (FMN_SPLIT_PAGE (self));
  return TRUE;
}

static void
fmn_learn_page_search (FmnPage *page)
{
  FmnLearnPage *self = FMN_LEARN_PAGE (page);

  /* In a narrow window the search stands on the list. */
  FMN_PAGE_CLASS (fmn_learn_page_parent_class)->go_back (page);
  fmn_learn_list_start_search (self->list);
}

static void
on_chosen (FmnLearnList *list, const char *id, gboolean activated, FmnLearnPage *self)
{
  const gboolean folded = fmn_split_page_get_folded (FMN_SPLIT_PAGE (self));

  /* While folded, moving along the list is not yet asking for a page. */
  if (folded && !activated)
    return;
  /* There the list is where Back ends. */
  if (folded)
    fmn_learn_trail_clear (self->trail);
  go (self, id, !folded);
  if (activated)
    fmn_split_page_open (FMN_SPLIT_PAGE (self));
}

static void
on_go_to (FmnSectionView *view, const char *id, FmnLearnPage *self)
{
  go (self, id, FALSE);
}

static void
go_to_neighbour (FmnLearnPage *self, int step)
{
  FmnArticleSection *section = fmn_section_view_get_neighbour (self->section, step);

  /* Turning pages is no way that one goes back: the buttons turn them back. */
  if (section != NULL)
    go (self, fmn_article_section_get_id (section), FALSE);
}

static void
on_previous_clicked (GtkButton *button, FmnLearnPage *self)
{
  go_to_neighbour (self, -1);
}

static void
on_next_clicked (GtkButton *button, FmnLearnPage *self)
{
  go_to_neighbour (self, 1);
}

static void
on_index_changed (FmnSectionIndex *index, FmnLearnPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  fmn_learn_list_update_counts (self->list);
  fmn_section_view_update_entries (self->section);
  if (self->item != NULL)
    fmn_item_view_update_entries (self->item);
}

static void
fmn_learn_page_map (GtkWidget *widget)
{
  FmnLearnPage *self = FMN_LEARN_PAGE (widget);
  GListModel *sections = fmn_knowledge_get_sections (get_knowledge (self));

  fmn_section_index_start (self->index);
  fmn_learn_list_update_counts (self->list);
  fmn_section_view_update_entries (self->section);
  if (self->item != NULL)
    fmn_item_view_update_entries (self->item);
  if (gtk_stack_get_visible_child (self->stack) == NULL
      || (is_showing_section (self) && fmn_section_view_get_neighbour (self->section, 0) == NULL))
    {
      g_autoptr (FmnArticleSection) first = g_list_model_get_item (sections, 0);

      go (self, fmn_article_section_get_id (first), FALSE);
    }
  GTK_WIDGET_CLASS (fmn_learn_page_parent_class)->map (widget);
}

static GtkWidget *
make_button (const char *icon_name, const char *label, GCallback callback, FmnLearnPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_search_button (FmnLearnPage *self)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "system-search-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Search all there is to read"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search all there is to read"), -1);
  g_object_bind_property (button, "active", self->list, "searching", G_BINDING_BIDIRECTIONAL);
  return button;
}

static void
fmn_learn_page_constructed (GObject *object)
{
  FmnLearnPage *self = FMN_LEARN_PAGE (object);
  FmnSplitPage *split = FMN_SPLIT_PAGE (object);
  FmnContext *context = fmn_page_get_context (FMN_PAGE (self));

  G_OBJECT_CLASS (fmn_learn_page_parent_class)->constructed (object);

  self->index = fmn_section_index_new (fmn_context_get_journal (context), get_knowledge (self));
  self->list = FMN_LEARN_LIST (fmn_learn_list_new (context, self->index));
  self->section = FMN_SECTION_VIEW (fmn_section_view_new (context, self->index));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->section), "section");
  g_signal_connect (self->list, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect (self->section, "go-to", G_CALLBACK (on_go_to), self);
  g_signal_connect (self->index, "changed", G_CALLBACK (on_index_changed), self);

  fmn_split_page_set_list (split, C_ ("section", "Learn"), LIST_WIDTH, FALSE,
                           GTK_WIDGET (self->list));
  fmn_split_page_set_page (split, GTK_WIDGET (self->stack));
  fmn_split_page_add_list_button (split, make_search_button (self));
  self->next
      = make_button ("go-down-symbolic", _ ("Next section"), G_CALLBACK (on_next_clicked), self);
  self->previous = make_button ("go-up-symbolic", _ ("Section before"),
                                G_CALLBACK (on_previous_clicked), self);
  fmn_split_page_add_page_button (split, self->next);
  fmn_split_page_add_page_button (split, self->previous);
  g_signal_connect (self, "notify::visiting", G_CALLBACK (on_visiting_notify), NULL);
}

static void
fmn_learn_page_dispose (GObject *object)
{
  FmnLearnPage *self = FMN_LEARN_PAGE (object);

  if (self->index != NULL)
    g_signal_handlers_disconnect_by_data (self->index, self);
  g_clear_object (&self->index);
  G_OBJECT_CLASS (fmn_learn_page_parent_class)->dispose (object);
}

static void
fmn_learn_page_finalize (GObject *object)
{
  FmnLearnPage *self = FMN_LEARN_PAGE (object);

  fmn_learn_trail_free (self->trail);
  g_free (self->current);
  G_OBJECT_CLASS (fmn_learn_page_parent_class)->finalize (object);
}

static void
fmn_learn_page_class_init (FmnLearnPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = fmn_learn_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = fmn_learn_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = fmn_learn_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = fmn_learn_page_map;
  FMN_PAGE_CLASS (klass)->show = fmn_learn_page_show;
  FMN_PAGE_CLASS (klass)->search = fmn_learn_page_search;
  FMN_PAGE_CLASS (klass)->go_back = fmn_learn_page_go_back;
}

static void
fmn_learn_page_init (FmnLearnPage *self)
{
  self->trail = fmn_learn_trail_new ();
}

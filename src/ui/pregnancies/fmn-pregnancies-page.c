/* fmn-pregnancies-page.c: the counts and the list of pregnancies, newest first, beside the page of the one that is chosen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-pregnancies-page.h"

#include "fmn-caption.h"
#include "fmn-counts-card.h"
#include "fmn-history-view.h"
#include "fmn-kind-look.h"
#include "fmn-pregnancy-view.h"
#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 288

struct _FmnPregnanciesPage
{
  FmnSplitPage parent_instance;

  GtkStack *stack;
  FmnCountsCard *counts;
  GtkListBox *list;
  GtkWidget *show_hidden;
  GtkWidget *menu;
  GtkWidget *transfers_heading;
  GtkListBox *transfers;
  GtkStack *pages;
  FmnPregnancyView *view;
  FmnHistoryView *history;
  gboolean with_hidden;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FmnPregnanciesPage, fmn_pregnancies_page, FMN_TYPE_SPLIT_PAGE)

static FmnJournal *
get_journal (FmnPregnanciesPage *self)
{
  return fmn_context_get_journal (fmn_page_get_context (FMN_PAGE (self)));
}

static const char *
get_row_id (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "fmn-id");
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD, NULL);

  gtk_widget_add_css_class (label, css_class);
  if (g_str_equal (css_class, "fmn-quiet"))
    gtk_widget_add_css_class (label, "caption");
  return label;
}

/* "2025", "2020 to 2021", "about 2019": years alone, since a list is read at a glance. NULL when none is known. */
static char *
dup_years (FmnJournal *journal, FmnEntry *pregnancy)
{
  FmnEntry *ending = fmn_pregnancy_get_ending (journal, pregnancy);
  const FmnDate *end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  FmnDate start;

  if (!fmn_entry_get_when (pregnancy, &start))
    {
      if (end == NULL)
        return NULL;
      start = *end;
    }
  if (end != NULL && end->year != start.year)
    /* Translators: from a year to a year. */
    return g_strdup_printf (C_ ("years", "%d to %d"), start.year, end->year);
  return start.about ? g_strdup_printf (C_ ("years", "about %d"), start.year)
                     : g_strdup_printf ("%d", start.year);
}

/* "2025 · frozen embryo transfer"; says when no end is recorded. */
static char *
dup_line (FmnJournal *journal, FmnEntry *pregnancy)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *years = dup_years (journal, pregnancy);
  const char *conceived = fmn_entry_get_string (pregnancy, "conceived");
  const char *how = conceived != NULL && !g_str_equal (conceived, "without-treatment")
                        ? fmn_field_get_choice_label (
                            fmn_kind_find_field (FMN_KIND_PREGNANCY, "conceived"), conceived)
                        : NULL;

  if (years != NULL)
    g_string_append (line, years);
  if (how != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", how);
  if (fmn_pregnancy_get_ending (journal, pregnancy) == NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "",
                            C_ ("pregnancy", "no end recorded"));
  return g_strdup (line->str);
}

/* The mark of each ending and the weeks at the last; nothing is counted for a pregnancy without an end. */
static GtkWidget *
make_end (FmnJournal *journal, FmnEntry *pregnancy, char **weeks)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (journal, pregnancy);
  GtkWidget *box;
  FmnGestation at;

  if (endings->len == 0)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  for (guint i = 0; i < endings->len; i++)
    {
      GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                       fmn_entry_get_icon_name (g_ptr_array_index (endings, i)),
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (image, "kind-ending");
      gtk_box_append (GTK_BOX (box), image);
    }
  if (fmn_pregnancy_weeks_at_end (journal, pregnancy, &at))
    {
      GtkWidget *label;

      *weeks = fmn_gestation_format (&at);
      label = gtk_label_new (*weeks);
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_add_css_class (label, "heading");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

/* How it ended, for each of several; NULL when nothing is known of it. */
static char *
dup_outcome (FmnJournal *journal, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (journal, pregnancy);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < endings->len; i++)
    {
      const FmnOutcome *outcome
          = fmn_outcome_find (fmn_entry_get_string (g_ptr_array_index (endings, i), "outcome"));
      g_autofree char *plain
          = outcome != NULL ? fmn_outcome_dup_plain (outcome, fmn_journal_get_words (journal))
                            : NULL;

      if (plain != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", plain);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static GtkWidget *
make_row (FmnJournal *journal, FmnEntry *pregnancy, guint number)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *name = fmn_pregnancy_dup_name (journal, pregnancy);
  g_autofree char *line = dup_line (journal, pregnancy);
  g_autofree char *place = g_strdup_printf ("%u", number);
  g_autofree char *weeks = NULL;
  g_autofree char *outcome = dup_outcome (journal, pregnancy);
  const gboolean folded = fmn_entry_get_boolean (pregnancy, "folded");
  GtkWidget *end = folded ? NULL : make_end (journal, pregnancy, &weeks);
  GtkWidget *count = make_label (place, "fmn-quiet");
  g_autoptr (GString) sentence = g_string_new (name);

  if (!folded)
    g_string_append_printf (sentence, ", %s", line);
  if (outcome != NULL && !folded)
    g_string_append_printf (sentence, ", %s", outcome);
  if (weeks != NULL)
    g_string_append_printf (sentence, ", %s", weeks);
  gtk_label_set_width_chars (GTK_LABEL (count), 2);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), make_label (name, "heading"));
  if (!folded)
    gtk_box_append (GTK_BOX (words), make_label (line, "fmn-quiet"));
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), words);
  if (end != NULL)
    gtk_box_append (GTK_BOX (box), end);
  gtk_widget_set_tooltip_text (row, folded ? NULL : outcome);
  gtk_widget_add_css_class (box, "compact-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence->str, -1);
  g_object_set_data_full (G_OBJECT (row), "fmn-id", g_strdup (fmn_entry_get_id (pregnancy)),
                          g_free);
  return row;
}

static gboolean
shows_history (FmnPregnanciesPage *self)
{
  return gtk_stack_get_visible_child (self->pages) == GTK_WIDGET (self->history);
}

static void
select_shown (FmnPregnanciesPage *self)
{
  const char *id = shows_history (self) ? NULL : fmn_pregnancy_view_get_pregnancy (self->view);

  self->updating = TRUE;
  gtk_list_box_unselect_all (self->list);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (get_row_id (row), id) == 0)
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  self->updating = FALSE;
}

static void
show_pregnancy (FmnPregnanciesPage *self, const char *id)
{
  FmnEntry *pregnancy = id != NULL ? fmn_journal_lookup (get_journal (self), id) : NULL;
  g_autofree char *name
      = pregnancy != NULL ? fmn_pregnancy_dup_name (get_journal (self), pregnancy) : NULL;

  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->view));
  fmn_pregnancy_view_set_pregnancy (self->view, id);
  gtk_widget_set_visible (self->menu, pregnancy != NULL);
  fmn_split_page_set_page_title (FMN_SPLIT_PAGE (self),
                                 fmn_split_page_get_folded (FMN_SPLIT_PAGE (self)) ? name : NULL);
  select_shown (self);
}

static void
show_history (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnPregnanciesPage *self = FMN_PREGNANCIES_PAGE (widget);

  fmn_history_view_update (self->history);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->history));
  gtk_widget_set_visible (self->menu, FALSE);
  fmn_split_page_set_page_title (
      FMN_SPLIT_PAGE (self),
      fmn_split_page_get_folded (FMN_SPLIT_PAGE (self)) ? _ ("The history in figures") : NULL);
  select_shown (self);
  fmn_split_page_open (FMN_SPLIT_PAGE (self));
}

static void
update_hidden (FmnPregnanciesPage *self, guint n)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->show_hidden, n > 0);
  if (n == 0)
    return;
  text = self->with_hidden
             ? g_strdup (_ ("Leave out those that are kept out of lists"))
             : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u that is kept out of lists",
                                             "Show %u that are kept out of lists", n),
                                n);
  gtk_button_set_label (GTK_BUTTON (self->show_hidden), text);
}

static GtkWidget *
make_transfer_row (FmnJournal *journal, FmnEntry *transfer)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  const FmnDate *date = fmn_entry_get_date (transfer);
  g_autofree char *name = fmn_entry_dup_caption (journal, transfer);
  g_autofree char *line
      = date != NULL ? fmn_date_format (date) : g_strdup (C_ ("pregnancy", "Date not known"));
  g_autofree char *sentence = g_strdup_printf ("%s, %s", name, line);

  gtk_box_append (GTK_BOX (box), make_label (name, "heading"));
  gtk_box_append (GTK_BOX (box), make_label (line, "fmn-quiet"));
  gtk_widget_add_css_class (box, "compact-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", fmn_entry_get_id (transfer));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  return row;
}

/* Embryo transfers that no pregnancy followed are not among the pregnancies, and not out of sight either. */
static void
update_transfers (FmnPregnanciesPage *self)
{
  FmnJournal *journal = get_journal (self);
  g_autoptr (FmnObstetricHistory) history = fmn_journal_dup_obstetric_history (journal);
  const char *const *ids = fmn_obstetric_history_get_behind (history, FMN_FIGURE_TRANSFERS_WITHOUT);
  GtkWidget *row;
  gboolean any = FALSE;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->transfers))) != NULL)
    gtk_list_box_remove (self->transfers, row);
  for (guint i = g_strv_length ((char **) ids); i > 0; i--)
    {
      FmnEntry *transfer = fmn_journal_lookup (journal, ids[i - 1]);

      if (transfer == NULL)
        continue;
      gtk_list_box_append (self->transfers, make_transfer_row (journal, transfer));
      any = TRUE;
    }
  gtk_widget_set_visible (self->transfers_heading, any);
  gtk_widget_set_visible (GTK_WIDGET (self->transfers), any);
}

static void
update_list (FmnPregnanciesPage *self)
{
  FmnJournal *journal = get_journal (self);
  g_autoptr (GPtrArray) pregnancies = fmn_journal_dup_pregnancies (journal);
  GtkWidget *row;
  guint n_hidden = 0;

  self->updating = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->updating = FALSE;
  for (guint i = pregnancies->len; i > 0; i--)
    {
      FmnEntry *pregnancy = g_ptr_array_index (pregnancies, i - 1);

      if (fmn_entry_get_boolean (pregnancy, "hidden"))
        {
          n_hidden++;
          if (!self->with_hidden)
            continue;
        }
      gtk_list_box_append (self->list, make_row (journal, pregnancy, i));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          gtk_list_box_get_row_at_index (self->list, 0) != NULL);
  update_hidden (self, n_hidden);
  update_transfers (self);
  gtk_stack_set_visible_child_name (
      self->stack, pregnancies->len > 0 || gtk_widget_get_visible (GTK_WIDGET (self->transfers))
                       ? "list"
                       : "empty");
  fmn_counts_card_update (self->counts);
  select_shown (self);
}

/* Beside a list the newest is open from the start. */
static void
choose_first (FmnPregnanciesPage *self)
{
  const char *shown = fmn_pregnancy_view_get_pregnancy (self->view);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (shown == NULL || fmn_journal_lookup (get_journal (self), shown) == NULL)
    show_pregnancy (self, row != NULL ? get_row_id (row) : NULL);
}

static void
update (FmnPregnanciesPage *self)
{
  update_list (self);
  fmn_pregnancy_view_update (self->view);
  if (shows_history (self))
    fmn_history_view_update (self->history);
  else
    choose_first (self);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnPregnanciesPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
on_row_selected (GtkListBox *box, GtkListBoxRow *row, FmnPregnanciesPage *self)
{
  if (!self->updating && row != NULL && !fmn_split_page_get_folded (FMN_SPLIT_PAGE (self)))
    show_pregnancy (self, get_row_id (row));
}

static void
on_row_activated (GtkListBox *box, GtkListBoxRow *row, FmnPregnanciesPage *self)
{
  show_pregnancy (self, get_row_id (row));
  fmn_split_page_open (FMN_SPLIT_PAGE (self));
}

static void
on_show_hidden_clicked (GtkButton *button, FmnPregnanciesPage *self)
{
  self->with_hidden = !self->with_hidden;
  update_list (self);
}

static gboolean
fmn_pregnancies_page_show (FmnPage *page, const char *id)
{
  FmnPregnanciesPage *self = FMN_PREGNANCIES_PAGE (page);
  FmnEntry *entry = fmn_journal_lookup (get_journal (self), id);

  if (entry == NULL || fmn_entry_get_kind (entry) != FMN_KIND_PREGNANCY)
    return FALSE;
  update_list (self);
  show_pregnancy (self, id);
  fmn_split_page_open (FMN_SPLIT_PAGE (self));
  return TRUE;
}

static void
fmn_pregnancies_page_map (GtkWidget *widget)
{
  update (FMN_PREGNANCIES_PAGE (widget));
  GTK_WIDGET_CLASS (fmn_pregnancies_page_parent_class)->map (widget);
}

static GtkWidget *
make_action_button (const char *label, const char *action, const char *css_class)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, css_class);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_box_append (GTK_BOX (box), make_action_button (C_ ("button", "New pregnancy…"),
                                                     "win.new::pregnancy", "pill"));
  gtk_box_append (GTK_BOX (box), make_action_button (C_ ("button", "Earlier pregnancies…"),
                                                     "win.quick-history", "flat"));
  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "fm-flower-symbolic", "title",
                       _ ("No pregnancies entered."), "child", box, NULL);
}

static GtkWidget *
make_heading (const char *text, const char *order_text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = make_label (text, "heading");
  GtkWidget *order = make_label (order_text, "fmn-quiet");

  g_object_set (title, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), order);
  gtk_widget_add_css_class (box, "list-heading");
  return box;
}

static GtkWidget *
make_list_side (FmnPregnanciesPage *self, FmnContext *context)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *earlier
      = make_action_button (C_ ("button", "Earlier pregnancies…"), "win.quick-history", "flat");
  GtkWidget *create
      = make_action_button (C_ ("button", "New pregnancy…"), "win.new::pregnancy", "flat");

  self->counts = FMN_COUNTS_CARD (fmn_counts_card_new (context));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("All pregnancies"), -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (on_row_selected), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  self->show_hidden = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->show_hidden, "flat");
  gtk_widget_add_css_class (self->show_hidden, "caption");
  g_signal_connect (self->show_hidden, "clicked", G_CALLBACK (on_show_hidden_clicked), self);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->counts));
  gtk_box_append (GTK_BOX (box),
                  make_heading (_ ("All pregnancies"), C_ ("pregnancies", "newest first")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->show_hidden);
  self->transfers_heading = make_heading (_ ("Transfers that no pregnancy followed"), "");
  self->transfers = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->transfers, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->transfers), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->transfers), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Transfers that no pregnancy followed"), -1);
  gtk_box_append (GTK_BOX (box), self->transfers_heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->transfers));
  gtk_widget_set_margin_top (create, 10);
  gtk_box_append (GTK_BOX (box), create);
  gtk_box_append (GTK_BOX (box), earlier);
  gtk_widget_add_css_class (box, "list-side");
  self->stack = GTK_STACK (gtk_stack_new ());
  /* What is not seen takes no room. */
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack,
                       g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                     GTK_POLICY_NEVER, "child", box, NULL),
                       "list");
  gtk_stack_add_named (self->stack, make_empty (), "empty");
  return GTK_WIDGET (self->stack);
}

static GtkWidget *
make_menu_button (FmnPregnanciesPage *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button),
                                  fmn_pregnancy_view_get_menu (self->view));
  gtk_widget_set_tooltip_text (button, _ ("More to do with this pregnancy"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More to do with this pregnancy"), -1);
  return button;
}

static void
fmn_pregnancies_page_constructed (GObject *object)
{
  FmnPregnanciesPage *self = FMN_PREGNANCIES_PAGE (object);
  FmnSplitPage *split = FMN_SPLIT_PAGE (object);
  FmnContext *context = fmn_page_get_context (FMN_PAGE (self));

  G_OBJECT_CLASS (fmn_pregnancies_page_parent_class)->constructed (object);

  self->view = FMN_PREGNANCY_VIEW (fmn_pregnancy_view_new (context));
  /* The menu stands in the bar, outside the view. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "pregnancy",
                                  fmn_pregnancy_view_get_actions (self->view));
  self->menu = make_menu_button (self);
  fmn_split_page_set_list (split, C_ ("section", "Pregnancies"), LIST_WIDTH, TRUE,
                           make_list_side (self, context));
  self->history = FMN_HISTORY_VIEW (fmn_history_view_new (context));
  self->pages = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->pages, FALSE);
  gtk_stack_set_vhomogeneous (self->pages, FALSE);
  gtk_stack_add_child (self->pages, GTK_WIDGET (self->view));
  gtk_stack_add_child (self->pages, GTK_WIDGET (self->history));
  fmn_split_page_set_page (split, GTK_WIDGET (self->pages));
  fmn_split_page_add_page_button (split, self->menu);
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (on_journal_changed), self, 0);
}

static void
fmn_pregnancies_page_class_init (FmnPregnanciesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = fmn_pregnancies_page_constructed;
  GTK_WIDGET_CLASS (klass)->map = fmn_pregnancies_page_map;
  FMN_PAGE_CLASS (klass)->show = fmn_pregnancies_page_show;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "pregnancies.history", NULL,
                                   show_history);
}

static void
fmn_pregnancies_page_init (FmnPregnanciesPage *self)
{
}

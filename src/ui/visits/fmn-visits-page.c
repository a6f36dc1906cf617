/* fmn-visits-page.c: the list of visits, planned and past, beside the ledger of the one that is chosen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-visits-page.h"

#include "fmn-caption.h"
#include "fmn-date-tile.h"
#include "fmn-month-view.h"
#include "fmn-prompt-card.h"
#include "fmn-referral-list.h"
#include "fmn-referral.h"
#include "fmn-visit-ledger.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 330
#define MAX_PAST 200 /* older visits are found on the timeline */
#define MAX_LINES 3

struct _FmnVisitsPage
{
  FmnSplitPage parent_instance;

  GtkStack *stack;
  GtkStack *views; /* the list, or the calendar */
  FmnMonthView *month;
  GtkBox *referrals; /* FmnReferralList, one for each that is under way */
  guint update_id;
  GtkListBox *next;
  GtkListBox *past;
  GtkWidget *next_heading;
  GtkWidget *past_heading;
  GtkButton *asking; /* what there is to think about asking; hidden while there is none */
  FmnVisitLedger *ledger;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FmnVisitsPage, fmn_visits_page, FMN_TYPE_SPLIT_PAGE)

static FmnJournal *
get_journal (FmnVisitsPage *self)
{
  return fmn_context_get_journal (fmn_page_get_context (FMN_PAGE (self)));
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  /* Neither what the visit is for nor the date of a referral's next step must be cut off in large type. */
  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "ellipsize",
                PANGO_ELLIPSIZE_END, "lines", MAX_LINES, NULL);
  if (strcmp (css_class, "fmn-quiet") == 0)
    gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (FmnVisitsPage *self, FmnEntry *visit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *tile = fmn_date_tile_new ();
  g_autofree char *caption = fmn_entry_dup_caption (get_journal (self), visit);
  g_autofree char *detail = fmn_entry_dup_detail (get_journal (self), visit);
  const FmnDate *date = fmn_entry_get_date (visit);
  g_autofree char *when = date != NULL ? fmn_date_format (date) : g_strdup (_ ("Date not known"));
  g_autofree char *sentence = g_strdup_printf ("%s, %s, %s", caption, when, detail);

  fmn_date_tile_set_date (FMN_DATE_TILE (tile), date);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), make_label (caption, "heading"));
  if (*detail != '\0')
    gtk_box_append (GTK_BOX (words), make_label (detail, "fmn-quiet"));
  gtk_box_append (GTK_BOX (line), tile);
  gtk_box_append (GTK_BOX (line), words);
  gtk_widget_add_css_class (line, "visit-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "fmn-id", g_strdup (fmn_entry_get_id (visit)), g_free);
  return row;
}

static void
clear_list (GtkListBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_list_box_remove (box, child);
}

/* Marks the row of the visit that the ledger shows, in whichever list it stands. */
static void
select_shown (FmnVisitsPage *self)
{
  GtkListBox *boxes[] = { self->next, self->past };
  const char *id = fmn_visit_ledger_get_visit (self->ledger);

  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      gtk_list_box_unselect_all (boxes[i]);
      for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (boxes[i])); row != NULL;
           row = gtk_widget_get_next_sibling (row))
        if (id != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (row), "fmn-id"), id) == 0)
          gtk_list_box_select_row (boxes[i], GTK_LIST_BOX_ROW (row));
    }
  self->updating = FALSE;
}

static void
show_visit (FmnVisitsPage *self, const char *id)
{
  FmnEntry *visit = id != NULL ? fmn_journal_lookup (get_journal (self), id) : NULL;
  g_autofree char *caption
      = visit != NULL ? fmn_entry_dup_caption (get_journal (self), visit) : NULL;

  fmn_visit_ledger_set_visit (self->ledger, id);
  fmn_split_page_set_page_title (
      FMN_SPLIT_PAGE (self), fmn_split_page_get_folded (FMN_SPLIT_PAGE (self)) ? caption : NULL);
  select_shown (self);
}

static void
update_asking (FmnVisitsPage *self)
{
  g_autoptr (GListModel) prompts = fmn_prompts_dup_shown (fmn_page_get_context (FMN_PAGE (self)));
  guint n = g_list_model_get_n_items (prompts);
  /* Translators: a button that opens a list; %u is how many are in it. */
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "To think about asking: %u question",
                                      "To think about asking: %u questions", n),
                         n);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_button_set_child (self->asking, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->asking), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->asking), n > 0);
}

/* The lists stay as long as there are as many, so that the focus stays on a step that was ticked. */
static void
update_referrals (FmnVisitsPage *self)
{
  GPtrArray *visits = fmn_journal_get_of_kind (get_journal (self), FMN_KIND_VISIT);
  guint32 today = fmn_clock_get_julian (fmn_journal_get_clock (get_journal (self)));
  GtkWidget *list = gtk_widget_get_first_child (GTK_WIDGET (self->referrals));

  for (guint i = 0; i < visits->len; i++)
    {
      FmnEntry *visit = g_ptr_array_index (visits, i);

      if (!fmn_visit_has_open_referral (visit, today))
        continue;
      if (list == NULL)
        {
          list = fmn_referral_list_new (fmn_page_get_context (FMN_PAGE (self)));
          gtk_box_append (self->referrals, list);
        }
      fmn_referral_list_set_visit (FMN_REFERRAL_LIST (list), visit);
      list = gtk_widget_get_next_sibling (list);
    }
  while (list != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (list);

      gtk_box_remove (self->referrals, list);
      list = next;
    }
}

static void
update_lists (FmnVisitsPage *self)
{
  FmnJournal *journal = get_journal (self);
  FmnDate today = fmn_clock_get_today (fmn_journal_get_clock (journal));
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  guint n_next = 0, n_past = 0;

  clear_list (self->next);
  clear_list (self->past);
  for (guint i = n; i > 0; i--)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i - 1);
      const FmnDate *date = fmn_entry_get_date (entry);

      if (fmn_entry_get_kind (entry) != FMN_KIND_VISIT)
        continue;
      if ((date == NULL || fmn_date_latest (date) >= fmn_date_earliest (&today))
          && !fmn_entry_get_boolean (entry, "ended"))
        {
          gtk_list_box_prepend (self->next, make_row (self, entry));
          n_next++;
        }
      else if (n_past++ < MAX_PAST)
        gtk_list_box_append (self->past, make_row (self, entry));
    }
  gtk_widget_set_visible (self->next_heading, n_next > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->next), n_next > 0);
  gtk_widget_set_visible (self->past_heading, n_past > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->past), n_past > 0);
  gtk_stack_set_visible_child_name (self->stack, n_next + n_past > 0 ? "list" : "empty");
  update_referrals (self);
  select_shown (self);
}

/* Beside a list the next visit is open from the start. */
static void
choose_first (FmnVisitsPage *self)
{
  const char *shown = fmn_visit_ledger_get_visit (self->ledger);
  FmnEntry *next;

  if (shown != NULL && fmn_journal_lookup (get_journal (self), shown) != NULL)
    return;
  next = fmn_journal_get_next_visit (get_journal (self));
  if (next != NULL)
    show_visit (self, fmn_entry_get_id (next));
  else
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->past, 0);

      show_visit (self, row != NULL ? g_object_get_data (G_OBJECT (row), "fmn-id") : NULL);
    }
}

static void
update_all (FmnVisitsPage *self)
{
  update_asking (self);
  update_lists (self);
  choose_first (self);
  fmn_month_view_update (self->month);
}

static gboolean
update_when_idle (gpointer data)
{
  FmnVisitsPage *self = data;

  self->update_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_all (self);
  return G_SOURCE_REMOVE;
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnVisitsPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  /* What changed the journal may be a click in one of these lists, which are filled anew. */
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_when_idle, self);
}

static void
on_row_selected (GtkListBox *box, GtkListBoxRow *row, FmnVisitsPage *self)
{
  if (!self->updating && row != NULL && !fmn_split_page_get_folded (FMN_SPLIT_PAGE (self)))
    show_visit (self, g_object_get_data (G_OBJECT (row), "fmn-id"));
}

static void
on_row_activated (GtkListBox *box, GtkListBoxRow *row, FmnVisitsPage *self)
{
  show_visit (self, g_object_get_data (G_OBJECT (row), "fmn-id"));
  fmn_split_page_open (FMN_SPLIT_PAGE (self));
}

static gboolean
fmn_visits_page_show (FmnPage *page, const char *id)
{
  FmnVisitsPage *self = FMN_VISITS_PAGE (page);
  FmnEntry *entry = fmn_journal_lookup (get_journal (self), id);

  if (entry == NULL || fmn_entry_get_kind (entry) != FMN_KIND_VISIT)
    return FALSE;
  update_lists (self);
  show_visit (self, id);
  fmn_split_page_open (FMN_SPLIT_PAGE (self));
  return TRUE;
}

static void
fmn_visits_page_map (GtkWidget *widget)
{
  FmnVisitsPage *self = FMN_VISITS_PAGE (widget);

  update_all (self);
  GTK_WIDGET_CLASS (fmn_visits_page_parent_class)->map (widget);
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = make_label (text, "heading");

  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 6);
  return label;
}

static GtkListBox *
make_list (FmnVisitsPage *self, const char *label)
{
  GtkListBox *box = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_widget_add_css_class (GTK_WIDGET (box), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (box, "row-selected", G_CALLBACK (on_row_selected), self);
  g_signal_connect (box, "row-activated", G_CALLBACK (on_row_activated), self);
  return box;
}

static GtkWidget *
make_lists (FmnVisitsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->next_heading = make_heading (C_ ("visits", "Next"));
  self->past_heading = make_heading (C_ ("visits", "Past"));
  self->next = make_list (self, C_ ("visits", "Next visits"));
  self->past = make_list (self, C_ ("visits", "Past visits"));
  gtk_box_append (GTK_BOX (box), self->next_heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->next));
  self->asking = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_margin_top (GTK_WIDGET (self->asking), 12);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->asking), "win.prompts");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->asking));
  self->referrals = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->referrals));
  gtk_box_append (GTK_BOX (box), self->past_heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->past));
  return box;
}

static void
on_calendar_toggled (GtkToggleButton *button, FmnVisitsPage *self)
{
  gtk_stack_set_visible_child_name (self->views,
                                    gtk_toggle_button_get_active (button) ? "calendar" : "list");
}

static void
on_day_entry_activated (FmnMonthView *month, const char *id, FmnVisitsPage *self)
{
  if (!fmn_visits_page_show (FMN_PAGE (self), id))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-entry", "s", id);
}

/* List or calendar: two buttons of which one is pressed. */
static GtkWidget *
make_switcher (FmnVisitsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *list = gtk_toggle_button_new_with_label (C_ ("visits", "List"));
  GtkWidget *calendar = gtk_toggle_button_new_with_label (C_ ("visits", "Calendar"));

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (calendar), GTK_TOGGLE_BUTTON (list));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (list), TRUE);
  g_signal_connect (calendar, "toggled", G_CALLBACK (on_calendar_toggled), self);
  gtk_widget_add_css_class (box, "linked");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), calendar);
  return box;
}

static GtkWidget *
make_list_side (FmnVisitsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *empty = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (C_ ("button", "New visit…"));

  self->views = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->views, FALSE);
  gtk_stack_set_hhomogeneous (self->views, FALSE);
  self->month = FMN_MONTH_VIEW (fmn_month_view_new (fmn_page_get_context (FMN_PAGE (self))));
  g_signal_connect (self->month, "entry-activated", G_CALLBACK (on_day_entry_activated), self);
  gtk_stack_add_named (self->views, make_lists (self), "list");
  gtk_stack_add_named (self->views, GTK_WIDGET (self->month), "calendar");
  gtk_box_append (GTK_BOX (box), make_switcher (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->views));
  gtk_widget_add_css_class (box, "list-side");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "fm-visit-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _ ("No visits planned."));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "win.new::visit");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (empty), button);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scroll, "list");
  gtk_stack_add_named (self->stack, empty, "empty");
  return GTK_WIDGET (self->stack);
}

static void
fmn_visits_page_constructed (GObject *object)
{
  FmnVisitsPage *self = FMN_VISITS_PAGE (object);
  FmnSplitPage *split = FMN_SPLIT_PAGE (object);

  G_OBJECT_CLASS (fmn_visits_page_parent_class)->constructed (object);

  self->ledger = FMN_VISIT_LEDGER (fmn_visit_ledger_new (fmn_page_get_context (FMN_PAGE (self))));
  fmn_split_page_set_list (split, C_ ("section", "Visits"), LIST_WIDTH, TRUE,
                           make_list_side (self));
  fmn_split_page_set_page (split, GTK_WIDGET (self->ledger));
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (on_journal_changed), self, 0);
}

static void
fmn_visits_page_dispose (GObject *object)
{
  g_clear_handle_id (&FMN_VISITS_PAGE (object)->update_id, g_source_remove);
  G_OBJECT_CLASS (fmn_visits_page_parent_class)->dispose (object);
}

static void
fmn_visits_page_class_init (FmnVisitsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = fmn_visits_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = fmn_visits_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = fmn_visits_page_map;
  FMN_PAGE_CLASS (klass)->show = fmn_visits_page_show;
}

static void
fmn_visits_page_init (FmnVisitsPage *self)
{
}

GtkWidget *
fmn_visits_page_new (FmnContext *context)
{
  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  return g_object_new (FMN_TYPE_VISITS_PAGE, "context", context, NULL);
}

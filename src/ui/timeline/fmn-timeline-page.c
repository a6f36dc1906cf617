/* fmn-timeline-page.c: search, filters, the list, and the detail that stands beside it or over it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-timeline-page.h"

#include "fmn-column.h"
#include "fmn-detail.h"
#include "fmn-filter-bar.h"
#include "fmn-header.h"
#include "fmn-overview-card.h"
#include "fmn-text-scale.h"
#include "fmn-timeline-list.h"
#include "fmn-timeline-model.h"
#include "fmn-waiting-text.h"
#include "fmn-yielding-box.h"

#include <glib/gi18n-lib.h>

#define DETAIL_WIDTH 372

struct _FmnTimelinePage
{
  FmnPage parent_instance;
  AdwFlap *flap;
  GtkWidget *content;
  FmnHeader *header;
  GtkToggleButton *search_toggle;
  GtkToggleButton *detail_toggle;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  FmnOverviewCard *overview;
  FmnFilterBar *filter_bar;
  GtkStack *stack;
  AdwStatusPage *none_page;
  FmnTimelineList *list;
  GtkWidget
      *detail_column; /* a fixed wish for width: whether it fits must not depend on the entry */
  FmnDetail *detail;
  FmnTimelineModel *model;
  FmnQuery query;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FmnTimelinePage, fmn_timeline_page, FMN_TYPE_PAGE)

static FmnJournal *
get_journal (FmnTimelinePage *self)
{
  return fmn_context_get_journal (fmn_page_get_context (FMN_PAGE (self)));
}

/* "No tests entered." when one kind alone is asked for, since then that is the reason. */
static char *
describe_nothing (FmnTimelinePage *self)
{
  gboolean one_kind = self->query.kinds != 0 && (self->query.kinds & (self->query.kinds - 1)) == 0;
  FmnQuery rest = self->query;

  if (self->query.words != NULL)
    return g_strdup (_ ("No entry with these words."));

  rest.kinds = 0;
  if (one_kind && fmn_query_is_empty (&rest))
    {
      FmnKind kind = g_bit_nth_lsf (self->query.kinds, -1);
      g_autofree char *plural = g_utf8_strdown (fmn_kind_get_plural (kind), -1);

      /* Translators: the plural of a kind of entry: "No tests entered." */
      return g_strdup_printf (_ ("No %s entered."), plural);
    }
  return g_strdup (_ ("No entry for what is chosen above."));
}

static void
update_stack (FmnTimelinePage *self)
{
  g_autofree char *nothing = NULL;

  if (fmn_timeline_model_get_n_entries (self->model) > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      return;
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (get_journal (self))) == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  nothing = describe_nothing (self);
  adw_status_page_set_title (self->none_page, nothing);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
update_query (FmnTimelinePage *self)
{
  fmn_filter_bar_fill_query (self->filter_bar, &self->query);
  if (gtk_search_bar_get_search_mode (self->search_bar))
    fmn_query_set_text (&self->query, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  fmn_timeline_model_set_query (self->model, &self->query);
  fmn_timeline_list_show_start (self->list);
  update_stack (self);
}

static void
on_search_changed (GtkSearchEntry *entry, FmnTimelinePage *self)
{
  update_query (self);
}

static void
on_everything_clicked (GtkButton *button, FmnTimelinePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.search-everything", "s",
                              gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
on_search_mode_notify (GtkSearchBar *bar, GParamSpec *pspec, FmnTimelinePage *self)
{
  if (self->model != NULL)
    update_query (self);
}

static void
on_filter_changed (FmnFilterBar *bar, FmnTimelinePage *self)
{
  if (self->model != NULL)
    update_query (self);
}

static void
on_n_entries_notify (FmnTimelineModel *model, GParamSpec *pspec, FmnTimelinePage *self)
{
  update_stack (self);
}

/* Where there is little room for words they go on in further lines. */
static void
update_breaks (FmnTimelinePage *self)
{
  fmn_timeline_list_set_breaks (self->list, fmn_page_get_narrow (FMN_PAGE (self))
                                                || fmn_text_scale_get (GTK_WIDGET (self)) > 1);
}

/* Beside the list the pane stays as it is wanted; over the list it comes when an entry is opened and goes with Back. */
static void
update_pane (FmnTimelinePage *self)
{
  gboolean folded = adw_flap_get_folded (self->flap);
  gboolean narrow = fmn_page_get_narrow (FMN_PAGE (self));

  self->updating = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->detail_toggle), !folded);
  adw_flap_set_modal (self->flap, folded);
  fmn_detail_set_can_go_back (self->detail, folded);
  fmn_timeline_list_set_tap_activates (self->list, folded);
  update_breaks (self);
  fmn_overview_card_set_narrow (self->overview, narrow);
  gtk_widget_set_hexpand (self->detail_column, narrow);
  gtk_widget_set_size_request (self->detail_column, narrow ? -1 : DETAIL_WIDTH, -1);
  self->updating = FALSE;
}

/* Window buttons stand on the last column that is seen. */
static void
update_title_buttons (FmnTimelinePage *self)
{
  gboolean revealed = adw_flap_get_reveal_flap (self->flap);
  gboolean folded = adw_flap_get_folded (self->flap);

  g_object_set (self->header, "show-title-buttons", !revealed || folded, NULL);
}

static void
on_flap_folded_notify (AdwFlap *flap, GParamSpec *pspec, FmnTimelinePage *self)
{
  /* What lies over the list now is not what was asked for when it stood beside it. */
  self->updating = TRUE;
  adw_flap_set_reveal_flap (flap, !adw_flap_get_folded (flap)
                                      && gtk_toggle_button_get_active (self->detail_toggle));
  self->updating = FALSE;
  update_pane (self);
  update_title_buttons (self);
}

static void
on_flap_reveal_notify (AdwFlap *flap, GParamSpec *pspec, FmnTimelinePage *self)
{
  update_title_buttons (self);
  if (!self->updating && !adw_flap_get_folded (flap))
    gtk_toggle_button_set_active (self->detail_toggle, adw_flap_get_reveal_flap (flap));
}

static void
on_detail_toggled (GtkToggleButton *button, FmnTimelinePage *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               gtk_toggle_button_get_active (button)
                                   ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                   : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  if (!self->updating && !adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, gtk_toggle_button_get_active (button));
}

static void
on_narrow_notify (FmnTimelinePage *self, GParamSpec *pspec, gpointer data)
{
  update_pane (self);
}

static void
fmn_timeline_page_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fmn_timeline_page_parent_class)->css_changed (widget, change);
  /* Text may be larger now. */
  update_breaks (FMN_TIMELINE_PAGE (widget));
}

static void
on_list_selected (FmnTimelineList *list, FmnEntry *entry, FmnTimelinePage *self)
{
  fmn_detail_set_entry (self->detail, entry);
  fmn_overview_card_set_selected (self->overview, entry != NULL ? fmn_entry_get_id (entry) : NULL);
  if (entry == NULL && adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
on_list_activated (FmnTimelineList *list, FmnEntry *entry, FmnTimelinePage *self)
{
  fmn_timeline_list_select (list, fmn_entry_get_id (entry));
  adw_flap_set_reveal_flap (self->flap, TRUE);
  if (adw_flap_get_folded (self->flap))
    gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
}

static void
on_overview_activated (FmnOverviewCard *card, FmnEntry *entry, FmnTimelinePage *self)
{
  fmn_page_show (FMN_PAGE (self), fmn_entry_get_id (entry));
}

static void
on_detail_back (FmnDetail *detail, FmnTimelinePage *self)
{
  fmn_page_go_back (FMN_PAGE (self));
}

static void
on_new_clicked (GtkButton *button, FmnTimelinePage *self)
{
  fmn_header_popup_new (self->header);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnTimelinePage *self = FMN_TIMELINE_PAGE (widget);
  FmnEntry *entry = fmn_timeline_list_get_selected (self->list);
  FmnEntry *next = entry != NULL ? fmn_timeline_list_get_next (self->list) : NULL;
  g_autofree char *next_id = next != NULL ? g_strdup (fmn_entry_get_id (next)) : NULL;

  if (entry == NULL)
    return;
  gtk_widget_activate_action (widget, "win.remove-entry", "s", fmn_entry_get_id (entry));
  /* The keys go on from there. In one column the list is shown again, and nothing is opened. */
  if (next_id != NULL && !adw_flap_get_folded (self->flap)
      && fmn_timeline_list_select (self->list, next_id))
    fmn_timeline_list_grab_focus (self->list);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnEntry *entry = fmn_timeline_list_get_selected (FMN_TIMELINE_PAGE (widget)->list);

  if (entry != NULL && fmn_entry_get_kind (entry) != FMN_KIND_UNKNOWN)
    gtk_widget_activate_action (widget, "win.edit-entry", "s", fmn_entry_get_id (entry));
}

static void
toggle_detail_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnTimelinePage *self = FMN_TIMELINE_PAGE (widget);

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

static gboolean
select_in_list (FmnTimelinePage *self, const char *id)
{
  if (fmn_journal_lookup (get_journal (self), id) == NULL)
    return FALSE;
  if (fmn_timeline_list_select (self->list, id))
    return TRUE;

  /* The filters hide it: who asks for an entry gets to see it. */
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  fmn_filter_bar_reset (self->filter_bar);
  return fmn_timeline_list_select (self->list, id);
}

static gboolean
fmn_timeline_page_show (FmnPage *page, const char *id)
{
  FmnTimelinePage *self = FMN_TIMELINE_PAGE (page);

  if (!select_in_list (self, id))
    return FALSE;
  adw_flap_set_reveal_flap (self->flap, TRUE);
  return TRUE;
}

static void
fmn_timeline_page_search (FmnPage *page)
{
  FmnTimelinePage *self = FMN_TIMELINE_PAGE (page);

  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static gboolean
fmn_timeline_page_go_back (FmnPage *page)
{
  FmnTimelinePage *self = FMN_TIMELINE_PAGE (page);

  if (!adw_flap_get_folded (self->flap) || !adw_flap_get_reveal_flap (self->flap))
    return FALSE;

  adw_flap_set_reveal_flap (self->flap, FALSE);
  fmn_timeline_list_grab_focus (self->list);
  return TRUE;
}

static GPtrArray *
fmn_timeline_page_get_columns (FmnPage *page)
{
  FmnTimelinePage *self = FMN_TIMELINE_PAGE (page);
  GPtrArray *columns = g_ptr_array_new ();
  gboolean revealed = adw_flap_get_reveal_flap (self->flap);

  if (!revealed || !adw_flap_get_folded (self->flap))
    g_ptr_array_add (columns, self->content);
  if (revealed)
    g_ptr_array_add (columns, self->detail);
  return columns;
}

static void
fmn_timeline_page_constructed (GObject *object)
{
  FmnTimelinePage *self = FMN_TIMELINE_PAGE (object);
  FmnContext *context = fmn_page_get_context (FMN_PAGE (self));
  FmnJournal *journal;

  G_OBJECT_CLASS (fmn_timeline_page_parent_class)->constructed (object);

  g_return_if_fail (context != NULL);

  journal = fmn_context_get_journal (context);
  self->model = fmn_timeline_model_new (journal);
  g_signal_connect_object (self->model, "notify::n-entries", G_CALLBACK (on_n_entries_notify), self,
                           0);
  fmn_filter_bar_set_journal (self->filter_bar, journal);
  fmn_timeline_list_set_model (self->list, journal, self->model);
  fmn_detail_set_context (self->detail, context);
  if (fmn_context_get_settings (context) != NULL)
    g_settings_bind (fmn_context_get_settings (context), "show-detail", self->detail_toggle,
                     "active", G_SETTINGS_BIND_DEFAULT);
  fmn_overview_card_set_context (self->overview, context);
  update_stack (self);
  update_pane (self);
  update_title_buttons (self);
}

static void
fmn_timeline_page_dispose (GObject *object)
{
  FmnTimelinePage *self = FMN_TIMELINE_PAGE (object);

  g_clear_object (&self->model);

  G_OBJECT_CLASS (fmn_timeline_page_parent_class)->dispose (object);
}

static void
fmn_timeline_page_finalize (GObject *object)
{
  FmnTimelinePage *self = FMN_TIMELINE_PAGE (object);

  fmn_query_clear (&self->query);

  G_OBJECT_CLASS (fmn_timeline_page_parent_class)->finalize (object);
}

static void
fmn_timeline_page_class_init (FmnTimelinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FmnPageClass *page_class = FMN_PAGE_CLASS (klass);

  object_class->constructed = fmn_timeline_page_constructed;
  object_class->dispose = fmn_timeline_page_dispose;
  object_class->finalize = fmn_timeline_page_finalize;
  widget_class->css_changed = fmn_timeline_page_css_changed;
  page_class->show = fmn_timeline_page_show;
  page_class->search = fmn_timeline_page_search;
  page_class->go_back = fmn_timeline_page_go_back;
  page_class->get_columns = fmn_timeline_page_get_columns;

  g_type_ensure (FMN_TYPE_COLUMN);
  g_type_ensure (FMN_TYPE_DETAIL);
  g_type_ensure (FMN_TYPE_FILTER_BAR);
  g_type_ensure (FMN_TYPE_HEADER);
  g_type_ensure (FMN_TYPE_OVERVIEW_CARD);
  g_type_ensure (FMN_TYPE_TIMELINE_LIST);
  g_type_ensure (FMN_TYPE_YIELDING_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, FMN_RESOURCE_BASE
                                               "/ui/timeline/fmn-timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, flap);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, content);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, header);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, search_toggle);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, detail_toggle);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, overview);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, stack);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, none_page);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, list);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, detail_column);
  gtk_widget_class_bind_template_child (widget_class, FmnTimelinePage, detail);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_everything_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_search_mode_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_flap_folded_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_flap_reveal_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_detail_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_list_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_detail_back);
  gtk_widget_class_bind_template_callback (widget_class, on_overview_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_new_clicked);

  gtk_widget_class_install_action (widget_class, "timeline.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "timeline.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "timeline.detail", NULL, toggle_detail_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "timeline.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "timeline.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "timeline.edit",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "timeline.detail", NULL);
}

static void
fmn_timeline_page_init (FmnTimelinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  fmn_waiting_text_mark (GTK_EDITABLE (self->search_entry), "search");
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->list));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (on_narrow_notify), NULL);
}

void
fmn_timeline_page_show_written (FmnTimelinePage *self, const char *id)
{
  g_return_if_fail (FMN_IS_TIMELINE_PAGE (self));
  g_return_if_fail (id != NULL);

  if (select_in_list (self, id)
      && !(adw_flap_get_folded (self->flap) && adw_flap_get_reveal_flap (self->flap)))
    fmn_timeline_list_grab_focus (self->list);
}

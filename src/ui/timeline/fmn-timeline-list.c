/* fmn-timeline-list.c: a list view over the timeline's model that keeps its selection by the entry's id across changes.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-timeline-list.h"

#include "fmn-text-scale.h"
#include "fmn-timeline-menu.h"
#include "fmn-timeline-row.h"

#define TALLEST_ROW 46 /* of words that do not break, at everyday size */
#define LOWEST_ROW 38
#define BROKEN 3 /* how many times as tall words that break can be */
#define NEAR_ROWS 6
#define LIKELY_PAGE 700 /* before the list knows its height */
#define FILL_ROWS 6     /* in one frame: each has to be measured in it too */
#define FILL_FRAMES 3   /* after rows were changed, before others are filled */
#define FOCUS_FRAMES 10 /* until a row that was scrolled to is there */

struct _FmnTimelineList
{
  AdwBin parent_instance;
  GtkListView *view;
  GtkSingleSelection *selection;
  FmnJournal *journal;
  FmnTimelineModel *model;
  GHashTable *bound; /* FmnTimelineRow that stand for something now → GtkListItem */
  GPtrArray *spare;  /* what the rows lend one another */
  guint fill_id;
  guint fill_frames;
  guint focus_id;
  guint focus_frames;
  char *selected_id;
  FmnEntry *told;  /* what "selected" said last */
  GtkWidget *menu; /* of the entry on which it was opened last */
  gboolean tap_activates;
  gboolean breaks;
  gboolean restoring;
};

G_DEFINE_FINAL_TYPE (FmnTimelineList, fmn_timeline_list, ADW_TYPE_BIN)

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static FmnEntry *
get_entry_at (FmnTimelineList *self, guint position)
{
  g_autoptr (FmnTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  /* The model keeps its items, so the entry outlives this reference. */
  return item != NULL ? fmn_timeline_item_get_entry (item) : NULL;
}

static void
tell_selected (FmnTimelineList *self, FmnEntry *entry)
{
  if (self->told == entry)
    return;

  g_set_object (&self->told, entry);
  g_signal_emit (self, signals[SELECTED], 0, entry);
}

static void
on_selection_notify (GtkSingleSelection *selection, GParamSpec *pspec, FmnTimelineList *self)
{
  FmnTimelineItem *item = gtk_single_selection_get_selected_item (selection);
  FmnEntry *entry = item != NULL ? fmn_timeline_item_get_entry (item) : NULL;

  if (self->restoring)
    return;

  g_free (self->selected_id);
  self->selected_id = entry != NULL ? g_strdup (fmn_entry_get_id (entry)) : NULL;
  tell_selected (self, entry);
}

/* The entry may have become another object, or have left the list. */
static void
restore_selection (FmnTimelineList *self)
{
  guint position = self->selected_id != NULL
                       ? fmn_timeline_model_find (self->model, self->selected_id)
                       : G_MAXUINT;

  if (position == G_MAXUINT)
    g_clear_pointer (&self->selected_id, g_free);
  self->restoring = TRUE;
  gtk_single_selection_set_selected (self->selection,
                                     position == G_MAXUINT ? GTK_INVALID_LIST_POSITION : position);
  self->restoring = FALSE;
  tell_selected (self, position == G_MAXUINT ? NULL : get_entry_at (self, position));
}

/* The heights of rows lie between two bounds, so an item's place tells whether it may be seen; a few more on both sides never hurt. */
static gboolean
is_near (FmnTimelineList *self, GtkListItem *list_item)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  const double value = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
  const double page = adjustment != NULL ? gtk_adjustment_get_page_size (adjustment) : 0;
  const double position = gtk_list_item_get_position (list_item);
  const double tallest
      = TALLEST_ROW * fmn_text_scale_get (GTK_WIDGET (self)) * (self->breaks ? BROKEN : 1);

  return position >= value / tallest - NEAR_ROWS
         && position <= (value + MAX (page, LIKELY_PAGE)) / LOWEST_ROW + NEAR_ROWS;
}

static void
bind_row (FmnTimelineList *self, FmnTimelineRow *row, GtkListItem *list_item)
{
  FmnTimelineItem *item = gtk_list_item_get_item (list_item);
  gboolean is_entry = fmn_timeline_item_get_entry (item) != NULL;

  fmn_timeline_row_bind (row, self->journal, item, is_near (self, list_item));
  gtk_list_item_set_selectable (list_item, is_entry);
  gtk_list_item_set_activatable (list_item, is_entry);
}

static gboolean
fill_some (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  FmnTimelineList *self = FMN_TIMELINE_LIST (widget);
  GHashTableIter iter;
  gpointer row;
  guint n = 0;

  if (self->fill_frames++ < FILL_FRAMES)
    return G_SOURCE_CONTINUE;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (fmn_timeline_row_fill (row) && ++n == FILL_ROWS)
      return G_SOURCE_CONTINUE;
  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

/* What is not seen yet is filled when all is quiet, a few rows a frame. */
static void
fill_later (FmnTimelineList *self)
{
  self->fill_frames = 0;
  if (self->fill_id == 0)
    self->fill_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_some, NULL, NULL);
}

static void
on_scrolled (GtkAdjustment *adjustment, FmnTimelineList *self)
{
  GHashTableIter iter;
  gpointer row, list_item;

  if (self->fill_id == 0)
    return;
  self->fill_frames = 0;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &row, &list_item))
    if (is_near (self, list_item))
      fmn_timeline_row_fill (row);
}

/* A row also says what stands in other entries: a pregnancy's name, how many questions a visit has. */
static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnTimelineList *self)
{
  GHashTableIter iter;
  gpointer row, list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &row, &list_item))
    bind_row (self, row, list_item);
  fill_later (self);
}

/* Rows whose items stand for another line now. */
static void
refill (FmnTimelineList *self)
{
  GHashTableIter iter;
  gpointer row, list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &row, &list_item))
    if (!fmn_timeline_row_is_up_to_date (row))
      bind_row (self, row, list_item);
  fill_later (self);
}

/* The selection model would look for the selected item through all that comes. */
static void
on_model_will_change (FmnTimelineModel *model, FmnTimelineList *self)
{
  self->restoring = TRUE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
on_model_changed (FmnTimelineModel *model, FmnTimelineList *self)
{
  restore_selection (self);
  refill (self);
}

static void
activate_at (FmnTimelineList *self, guint position)
{
  FmnEntry *entry = get_entry_at (self, position);

  if (entry != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, entry);
}

static void
on_view_activate (GtkListView *view, guint position, FmnTimelineList *self)
{
  activate_at (self, position);
}

/* Back to the row: the list itself takes no focus. */
static void
on_menu_closed (FmnTimelineList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->menu))
    fmn_timeline_list_grab_focus (self);
}

static void
clear_menu (FmnTimelineList *self)
{
  if (self->menu == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->menu, on_menu_closed, self);
  gtk_popover_popdown (GTK_POPOVER (self->menu));
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

/* The menu belongs to the list: what undoes an entry takes its row away while the menu is open. It stays until the next one, since its action is
 * activated after it closed. */
static void
popup_menu (FmnTimelineList *self, GtkWidget *row, FmnEntry *entry, double x, double y)
{
  GdkRectangle place = { 0, 0, 1, 1 };

  if (!gtk_widget_translate_coordinates (row, GTK_WIDGET (self), x, y, &x, &y))
    return;
  place.x = (int) x;
  place.y = CLAMP ((int) y, 0, gtk_widget_get_height (GTK_WIDGET (self)) - 1);
  clear_menu (self);
  self->menu = fmn_timeline_menu_new (entry);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (on_menu_closed), self);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_row_secondary_pressed (
    GtkGestureClick *gesture, int n_press, double x, double y, FmnTimelineList *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  FmnTimelineItem *item = fmn_timeline_row_get_item (FMN_TIMELINE_ROW (row));
  FmnEntry *entry = item != NULL ? fmn_timeline_item_get_entry (item) : NULL;

  if (entry == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  fmn_timeline_list_select (self, fmn_entry_get_id (entry));
  popup_menu (self, row, entry, x, y);
}

static void
on_row_released (GtkGestureClick *gesture, int n_press, double x, double y, FmnTimelineList *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  FmnTimelineItem *item = fmn_timeline_row_get_item (FMN_TIMELINE_ROW (row));
  FmnEntry *entry = item != NULL ? fmn_timeline_item_get_entry (item) : NULL;

  if (self->tap_activates && n_press == 1 && entry != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, entry);
}

/* The row of the selected entry, or NULL while it has none. */
static GtkWidget *
find_selected_row (FmnTimelineList *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->bound);
  while (self->told != NULL && g_hash_table_iter_next (&iter, &row, NULL))
    {
      FmnTimelineItem *item = fmn_timeline_row_get_item (row);

      if (item != NULL && fmn_timeline_item_get_entry (item) == self->told)
        return row;
    }
  return NULL;
}

/* The menu key and Shift+F10: the menu of the selected row. */
static void
popup_menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnTimelineList *self = FMN_TIMELINE_LIST (widget);
  GtkWidget *row = find_selected_row (self);

  if (row != NULL)
    popup_menu (self, row, self->told, 24, gtk_widget_get_height (row));
}

static void
scroll_to (FmnTimelineList *self, guint position)
{
  /* With its heading, when that is right above it. */
  if (position > 0 && get_entry_at (self, position - 1) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position - 1);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/* What takes the focus is the widget that the list puts around a row. GtkListView's own grab does not know of a selection that was set
 * from outside, and rests at a heading. */
static gboolean
focus_row (FmnTimelineList *self)
{
  GtkWidget *row = find_selected_row (self);

  return row != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (row));
}

static gboolean
on_focus_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  FmnTimelineList *self = FMN_TIMELINE_LIST (widget);

  if (!focus_row (self) && self->focus_frames++ < FOCUS_FRAMES)
    return G_SOURCE_CONTINUE;
  self->focus_id = 0;
  return G_SOURCE_REMOVE;
}

/* The position of the row that has the focus, else of the selected one; G_MAXUINT for none. */
static guint
get_cursor (FmnTimelineList *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  GHashTableIter iter;
  gpointer row, list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (focus != NULL && g_hash_table_iter_next (&iter, &row, &list_item))
    if (focus == gtk_widget_get_parent (row))
      return gtk_list_item_get_position (list_item);
  return self->selected_id != NULL ? fmn_timeline_model_find (self->model, self->selected_id)
                                   : G_MAXUINT;
}

/* The nearest entry from @position on, going by @step; headings are passed over. */
static guint
find_entry_from (FmnTimelineList *self, gint64 position, int step)
{
  const gint64 n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  for (; position >= 0 && position < n; position += step)
    if (get_entry_at (self, (guint) position) != NULL)
      return (guint) position;
  return G_MAXUINT;
}

static guint
find_target (FmnTimelineList *self, guint keyval)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  const guint cursor = get_cursor (self);
  const gint64 here = cursor != G_MAXUINT ? (gint64) cursor : -1;
  const gint64 last = (gint64) g_list_model_get_n_items (G_LIST_MODEL (self->model)) - 1;
  const double page = gtk_adjustment_get_page_size (adjustment);
  const double height = MAX (gtk_adjustment_get_upper (adjustment), 1);
  const gint64 rows = MAX ((gint64) (page / height * (last + 1)), 1);

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return find_entry_from (self, here - 1, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return find_entry_from (self, here + 1, 1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return find_entry_from (self, 0, 1);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return find_entry_from (self, last, -1);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return find_entry_from (self, MAX (here - rows, 0), 1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return find_entry_from (self, MIN (here + rows, last), -1);
    default:
      return G_MAXUINT;
    }
}

/* GtkListView stops at a row that cannot be selected, and every month begins with one. */
static gboolean
on_key_pressed (FmnTimelineList *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint target;

  if (self->model == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  target = find_target (self, keyval);
  if (target == G_MAXUINT)
    return GDK_EVENT_PROPAGATE;
  gtk_single_selection_set_selected (self->selection, target);
  scroll_to (self, target);
  fmn_timeline_list_grab_focus (self);
  return GDK_EVENT_STOP;
}

/* One stop for Tab, which comes in at the selected row, else at the first entry that is there; inside, the arrows go from row to row. */
static gboolean
fmn_timeline_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FmnTimelineList *self = FMN_TIMELINE_LIST (widget);
  GtkWidget *first = NULL;
  guint lowest = G_MAXUINT;
  GHashTableIter iter;
  gpointer row, list_item;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (fmn_timeline_list_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  if (focus_row (self))
    return TRUE;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &row, &list_item))
    if (gtk_list_item_get_selectable (list_item) && gtk_list_item_get_position (list_item) < lowest)
      {
        first = row;
        lowest = gtk_list_item_get_position (list_item);
      }
  return first != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (first));
}

static void
on_factory_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, FmnTimelineList *self)
{
  GtkWidget *row = fmn_timeline_row_new (self->spare);
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *primary = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (secondary, "pressed", G_CALLBACK (on_row_secondary_pressed), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (secondary));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (primary), GDK_BUTTON_PRIMARY);
  g_signal_connect (primary, "released", G_CALLBACK (on_row_released), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (primary));
  gtk_list_item_set_child (list_item, row);
}

static void
on_factory_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, FmnTimelineList *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  fmn_timeline_item_set_bound (gtk_list_item_get_item (list_item), TRUE);
  fmn_timeline_row_set_breaks (FMN_TIMELINE_ROW (row), self->breaks);
  bind_row (self, FMN_TIMELINE_ROW (row), list_item);
  g_hash_table_insert (self->bound, row, list_item);
  fill_later (self);
}

static void
on_factory_unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, FmnTimelineList *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  fmn_timeline_item_set_bound (fmn_timeline_row_get_item (FMN_TIMELINE_ROW (row)), FALSE);
  g_hash_table_remove (self->bound, row);
  fmn_timeline_row_unbind (FMN_TIMELINE_ROW (row));
}

static void
fmn_timeline_list_dispose (GObject *object)
{
  FmnTimelineList *self = FMN_TIMELINE_LIST (object);

  clear_menu (self);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  if (self->fill_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fill_id);
  self->fill_id = 0;
  if (self->focus_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_id);
  self->focus_id = 0;
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->journal);
  g_clear_object (&self->told);

  G_OBJECT_CLASS (fmn_timeline_list_parent_class)->dispose (object);
}

static void
fmn_timeline_list_finalize (GObject *object)
{
  FmnTimelineList *self = FMN_TIMELINE_LIST (object);

  g_hash_table_unref (self->bound);
  g_ptr_array_unref (self->spare);
  g_free (self->selected_id);

  G_OBJECT_CLASS (fmn_timeline_list_parent_class)->finalize (object);
}

static void
fmn_timeline_list_class_init (FmnTimelineListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fmn_timeline_list_dispose;
  object_class->finalize = fmn_timeline_list_finalize;
  widget_class->focus = fmn_timeline_list_focus;

  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, FMN_TYPE_ENTRY);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, FMN_TYPE_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class, FMN_RESOURCE_BASE
                                               "/ui/timeline/fmn-timeline-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnTimelineList, view);
  gtk_widget_class_bind_template_callback (widget_class, on_view_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_factory_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_factory_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_factory_unbind);
  gtk_widget_class_install_action (widget_class, "list.menu", NULL, popup_menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "list.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "list.menu",
                                       NULL);
}

static void
fmn_timeline_list_init (FmnTimelineList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->bound = g_hash_table_new (NULL, NULL);
  self->spare = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)),
                           "value-changed", G_CALLBACK (on_scrolled), self, 0);
}

void
fmn_timeline_list_set_model (FmnTimelineList *self, FmnJournal *journal, FmnTimelineModel *model)
{
  g_return_if_fail (FMN_IS_TIMELINE_LIST (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal));
  g_return_if_fail (FMN_IS_TIMELINE_MODEL (model));
  g_return_if_fail (self->model == NULL);

  self->journal = g_object_ref (journal);
  self->model = g_object_ref (model);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (model, "will-change", G_CALLBACK (on_model_will_change), self, 0);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (model));
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (on_selection_notify), self, 0);
  g_signal_connect_object (model, "changed", G_CALLBACK (on_model_changed), self, 0);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed), self,
                           G_CONNECT_AFTER);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

void
fmn_timeline_list_set_tap_activates (FmnTimelineList *self, gboolean tap_activates)
{
  g_return_if_fail (FMN_IS_TIMELINE_LIST (self));

  self->tap_activates = tap_activates;
}

void
fmn_timeline_list_set_breaks (FmnTimelineList *self, gboolean breaks)
{
  GHashTableIter iter;
  gpointer row;

  g_return_if_fail (FMN_IS_TIMELINE_LIST (self));

  if (self->breaks == breaks)
    return;

  self->breaks = breaks;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    fmn_timeline_row_set_breaks (row, breaks);
}

FmnEntry *
fmn_timeline_list_get_selected (FmnTimelineList *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_LIST (self), NULL);

  return self->told;
}

gboolean
fmn_timeline_list_select (FmnTimelineList *self, const char *id)
{
  guint position;

  g_return_val_if_fail (FMN_IS_TIMELINE_LIST (self), FALSE);
  g_return_val_if_fail (self->model != NULL, FALSE);

  position = id != NULL ? fmn_timeline_model_find (self->model, id) : G_MAXUINT;
  if (position == G_MAXUINT)
    {
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
      return id == NULL;
    }

  gtk_single_selection_set_selected (self->selection, position);
  scroll_to (self, position);
  return TRUE;
}

void
fmn_timeline_list_show_start (FmnTimelineList *self)
{
  g_return_if_fail (FMN_IS_TIMELINE_LIST (self));

  if (self->model != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
}

FmnEntry *
fmn_timeline_list_get_next (FmnTimelineList *self)
{
  guint position, next;

  g_return_val_if_fail (FMN_IS_TIMELINE_LIST (self), NULL);
  g_return_val_if_fail (self->model != NULL, NULL);

  position = self->selected_id != NULL ? fmn_timeline_model_find (self->model, self->selected_id)
                                       : G_MAXUINT;
  if (position == G_MAXUINT)
    return NULL;
  next = find_entry_from (self, (gint64) position + 1, 1);
  if (next == G_MAXUINT)
    next = find_entry_from (self, (gint64) position - 1, -1);
  return next != G_MAXUINT ? get_entry_at (self, next) : NULL;
}

void
fmn_timeline_list_grab_focus (FmnTimelineList *self)
{
  g_return_if_fail (FMN_IS_TIMELINE_LIST (self));

  if (focus_row (self))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (self->told == NULL || self->focus_id != 0)
    return;
  /* Scrolled far, the row is made with the next frame. */
  self->focus_frames = 0;
  self->focus_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_focus_frame, NULL, NULL);
}

/* fmn-overview.c: the widget around the drawn overview: what is shown, and its layout, made when something changed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-overview.h"

#include "fmn-overview-draw.h"
#include "fmn-overview-private.h"
#include "fmn-repeat-due.h"
#include "fmn-widget-palette.h"

#include <math.h>

#define ROWS_NARROW 4
#define BUBBLE_MARGIN 8

G_DEFINE_FINAL_TYPE (FmnOverview, fmn_overview, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_YEARS,
  N_PROPS,
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

FmnJournal *
fmn_overview_get_journal (FmnOverview *self)
{
  return fmn_context_get_journal (self->context);
}

guint32
fmn_overview_get_today (FmnOverview *self)
{
  return fmn_clock_get_julian (fmn_context_get_clock (self->context));
}

void
fmn_overview_invalidate (FmnOverview *self, gboolean everything)
{
  g_clear_pointer (&self->layout, fmn_overview_layout_free);
  if (everything)
    {
      g_clear_pointer (&self->index, fmn_overview_index_unref);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What lies ahead alone, one for each series: what has been due for a while is asked about elsewhere. */
static GArray *
list_due (FmnJournal *journal, guint32 today)
{
  GPtrArray *tests = fmn_journal_get_of_kind (journal, FMN_KIND_TEST);
  g_autoptr (GHashTable) dues = fmn_repeat_due_map (journal);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (FmnOverviewDue));

  for (guint i = 0; g_hash_table_size (dues) > 0 && i < tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);
      const FmnRepeatDue *due = g_hash_table_lookup (dues, test);
      FmnOverviewDue item = { .test = test };

      if (due == NULL || due->first != test)
        continue;
      item.day = fmn_date_earliest (&due->from);
      if (item.day > today)
        g_array_append_val (list, item);
    }
  return list;
}

FmnOverviewIndex *
fmn_overview_create_index (FmnOverview *self, FmnJournal *journal, guint rows)
{
  guint32 today = fmn_overview_get_today (self);
  g_autoptr (GArray) due = list_due (journal, today);
  const FmnOverviewChoice choice = { .hidden_kinds = self->hidden_kinds,
                                     .hidden_pregnancies = self->hidden_pregnancies,
                                     .folded_pregnancies = self->folded_pregnancies,
                                     .due = due };

  return fmn_overview_index_new (journal, today, &choice, rows);
}

/* Both borrow entries. Somebody else who is told of a change first may ask before this widget is told. */
static void
drop_stale (FmnOverview *self)
{
  guint64 serial;

  if (self->context == NULL)
    return;
  serial = fmn_journal_get_serial (fmn_overview_get_journal (self));
  if (self->serial != serial)
    fmn_overview_invalidate (self, TRUE);
  self->serial = serial;
}

FmnOverviewIndex *
fmn_overview_get_index (FmnOverview *self)
{
  drop_stale (self);
  if (self->index != NULL || self->context == NULL)
    return self->index;

  self->index = fmn_overview_create_index (self, fmn_overview_get_journal (self),
                                           self->narrow ? ROWS_NARROW : FMN_OVERVIEW_MAX_ROWS);
  return self->index;
}

void
fmn_overview_fill_frame (
    FmnOverview *self, FmnOverviewFrame *frame, PangoContext *fonts, double width, gboolean rtl)
{
  frame->from = self->from;
  frame->to = self->to;
  fmn_overview_frame_fill (frame, fonts, width, self->narrow || self->axis == FMN_AXIS_WEEKS);
  fmn_overview_frame_adapt (frame, fmn_overview_get_index (self)->rows, self->folded);
  frame->axis = self->axis;
  frame->rtl = rtl;
}

static FmnOverviewLayout *
make_layout (FmnOverview *self, double width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  FmnOverviewFrame frame;

  fmn_overview_fill_frame (self, &frame, gtk_widget_get_pango_context (widget), width,
                           gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  if (frame.right <= frame.left + 20)
    return NULL;
  return fmn_overview_layout_new_from_index (self->index, &frame);
}

const FmnOverviewLayout *
fmn_overview_get_layout (FmnOverview *self)
{
  drop_stale (self);
  if (self->layout == NULL && self->context != NULL)
    self->layout = make_layout (self, gtk_widget_get_width (GTK_WIDGET (self)));
  return self->layout;
}

void
fmn_overview_set_by_hand (FmnOverview *self)
{
  if (self->years == -1)
    return;

  self->years = -1;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEARS]);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnOverview *self)
{
  fmn_overview_invalidate (self, TRUE);
  if (self->years >= 0)
    fmn_overview_go_home (self, FALSE);
  fmn_overview_update_accessible (self);
}

static gboolean
on_query_tooltip (
    FmnOverview *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  const FmnOverviewLayout *layout = fmn_overview_get_layout (self);
  const FmnMark *mark = NULL;
  g_autofree char *text = NULL;

  if (layout != NULL && keyboard)
    mark = fmn_overview_get_focused (self);
  else if (layout != NULL)
    mark = fmn_overview_layout_pick (layout, x, y);
  if (mark == NULL)
    return FALSE;

  text = fmn_overview_dup_text (self, mark);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ (int) mark->x0, (int) (mark->y - mark->half),
                                                      (int) ceil (mark->x1 - mark->x0),
                                                      (int) ceil (2 * mark->half) });
  return TRUE;
}

static void
fmn_overview_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  FmnOverview *self = FMN_OVERVIEW (widget);
  PangoContext *fonts = gtk_widget_get_pango_context (widget);

  *minimum = 200;
  *natural = 600;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  if (self->layout != NULL)
    *natural = (int) ceil (fmn_overview_get_height (self->layout, fonts));
  else if (self->context != NULL)
    {
      /* The height does not depend on the width. */
      g_autoptr (FmnOverviewLayout) layout = make_layout (self, 600);

      *natural = (int) ceil (fmn_overview_get_height (layout, fonts));
    }
  *minimum = *natural;
}

static void
fmn_overview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  fmn_overview_invalidate (FMN_OVERVIEW (widget), FALSE);
}

/* What the keys are at is said in the picture too, as a pointer's tooltip would. */
static void
draw_bubble (FmnOverview *self, const FmnPen *pen, const FmnMark *mark)
{
  g_autofree char *title = fmn_overview_dup_title (self, mark);
  g_autoptr (PangoLayout) label = fmn_pen_create_label (pen->fonts, title, FALSE);
  double most = gtk_widget_get_width (GTK_WIDGET (self)) - 4 * BUBBLE_MARGIN;
  double x, y;
  int width, height;

  pango_layout_set_width (label, (int) (most * PANGO_SCALE));
  pango_layout_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (label, &width, &height);
  pango_layout_set_width (label, (width + 1) * PANGO_SCALE);
  x = CLAMP ((mark->x0 + mark->x1 - width) / 2, 2 * BUBBLE_MARGIN,
             2 * BUBBLE_MARGIN + most - width);
  y = mark->y - mark->half - height - 10;
  if (y < 2)
    y = mark->y + mark->half + 10;
  fmn_trace_rounded (pen->cr, x - BUBBLE_MARGIN, y - 3, x + width + BUBBLE_MARGIN, y + height + 3,
                     6);
  fmn_pen_set_tone (pen, FMN_TONE_TEXT, 1);
  cairo_fill (pen->cr);
  fmn_pen_set_tone (pen, FMN_TONE_CARD, 1);
  cairo_move_to (pen->cr, x, y);
  pango_cairo_show_layout (pen->cr, label);
}

static void
fmn_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FmnOverview *self = FMN_OVERVIEW (widget);
  const FmnOverviewLayout *layout = fmn_overview_get_layout (self);
  int width = gtk_widget_get_width (widget);
  FmnPalette palette;
  FmnPen pen = { NULL, gtk_widget_get_pango_context (widget), &palette };
  FmnEntry *selected = NULL;
  const FmnMark *ringed = NULL;
  const FmnMark *focused = NULL;

  if (layout == NULL)
    return;
  if (self->selected != NULL)
    selected = fmn_journal_lookup (fmn_overview_get_journal (self), self->selected);
  if (selected != NULL)
    ringed = fmn_overview_layout_find (layout, selected, FALSE);
  if (gtk_widget_has_focus (widget) && self->by_keys)
    focused = fmn_overview_get_focused (self);

  fmn_widget_palette_fill (widget, &palette);
  pen.cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));
  fmn_overview_draw (&pen, layout, width, ringed, focused);
  if (focused != NULL)
    draw_bubble (self, &pen, focused);
  cairo_destroy (pen.cr);
}

static void
fmn_overview_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fmn_overview_parent_class)->css_changed (widget, change);
  /* Widths of names were measured in the former type. */
  fmn_overview_invalidate (FMN_OVERVIEW (widget), TRUE);
}

static void
fmn_overview_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (fmn_overview_parent_class)->direction_changed (widget, previous);
  fmn_overview_invalidate (FMN_OVERVIEW (widget), FALSE);
}

static void
fmn_overview_dispose (GObject *object)
{
  FmnOverview *self = FMN_OVERVIEW (object);

  fmn_overview_stop (self);
  g_clear_pointer (&self->layout, fmn_overview_layout_free);
  g_clear_pointer (&self->index, fmn_overview_index_unref);
  g_clear_pointer (&self->selected, g_free);
  g_clear_pointer (&self->focused, g_free);
  g_clear_pointer (&self->pressed, g_free);
  g_clear_pointer (&self->hidden_pregnancies, g_hash_table_unref);
  g_clear_pointer (&self->folded_pregnancies, g_hash_table_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (fmn_overview_parent_class)->dispose (object);
}

static void
fmn_overview_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_YEARS)
    g_value_set_int (value, FMN_OVERVIEW (object)->years);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fmn_overview_class_init (FmnOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fmn_overview_dispose;
  object_class->get_property = fmn_overview_get_property;
  widget_class->measure = fmn_overview_measure;
  widget_class->size_allocate = fmn_overview_size_allocate;
  widget_class->snapshot = fmn_overview_snapshot;
  widget_class->css_changed = fmn_overview_css_changed;
  widget_class->direction_changed = fmn_overview_direction_changed;

  properties[PROP_YEARS]
      = g_param_spec_int ("years", NULL, NULL, -1, 200, 0,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, FMN_TYPE_ENTRY);

  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  fmn_overview_install_input (widget_class);
}

static void
fmn_overview_init (FmnOverview *self)
{
  self->to = 1;
  self->pointer_x = NAN;
  self->hidden_pregnancies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->folded_pregnancies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  fmn_overview_add_controllers (self);
}

void
fmn_overview_set_context (FmnOverview *self, FmnContext *context)
{
  g_return_if_fail (FMN_IS_OVERVIEW (self));
  g_return_if_fail (FMN_IS_CONTEXT (context));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (fmn_overview_get_journal (self), "changed",
                           G_CALLBACK (on_journal_changed), self, 0);
  fmn_overview_go_home (self, TRUE);
  fmn_overview_update_accessible (self);
}

FmnContext *
fmn_overview_get_context (FmnOverview *self)
{
  g_return_val_if_fail (FMN_IS_OVERVIEW (self), NULL);

  return self->context;
}

void
fmn_overview_set_years (FmnOverview *self, int years)
{
  g_return_if_fail (FMN_IS_OVERVIEW (self));
  g_return_if_fail (self->context != NULL && years >= 0);

  if (self->years != years)
    {
      self->years = years;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEARS]);
    }
  fmn_overview_go_home (self, FALSE);
}

void
fmn_overview_set_narrow (FmnOverview *self, gboolean narrow)
{
  g_return_if_fail (FMN_IS_OVERVIEW (self));

  if (self->narrow == !!narrow)
    return;

  self->narrow = !!narrow;
  fmn_overview_invalidate (self, TRUE);
}

void
fmn_overview_set_selected (FmnOverview *self, const char *id)
{
  FmnEntry *entry;

  g_return_if_fail (FMN_IS_OVERVIEW (self));

  if (g_strcmp0 (self->selected, id) == 0)
    return;

  g_free (self->selected);
  self->selected = g_strdup (id);
  entry = id != NULL ? fmn_journal_lookup (fmn_overview_get_journal (self), id) : NULL;
  if (entry != NULL)
    fmn_overview_reveal (self, entry);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

FmnOverviewAxis
fmn_overview_get_axis (FmnOverview *self)
{
  g_return_val_if_fail (FMN_IS_OVERVIEW (self), FMN_AXIS_YEARS);

  return self->axis;
}

void
fmn_overview_set_axis (FmnOverview *self, FmnOverviewAxis axis)
{
  g_return_if_fail (FMN_IS_OVERVIEW (self));

  if (self->axis == axis)
    return;

  self->axis = axis;
  self->years = 0;
  fmn_overview_invalidate (self, FALSE);
  fmn_overview_go_home (self, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEARS]);
}

gboolean
fmn_overview_get_lane_folded (FmnOverview *self, FmnLane lane)
{
  g_return_val_if_fail (FMN_IS_OVERVIEW (self), FALSE);

  return (self->folded & (1u << lane)) != 0;
}

void
fmn_overview_set_lane_folded (FmnOverview *self, FmnLane lane, gboolean folded)
{
  g_return_if_fail (FMN_IS_OVERVIEW (self));
  g_return_if_fail (lane < FMN_N_LANES);

  self->folded = folded ? self->folded | (1u << lane) : self->folded & ~(1u << lane);
  fmn_overview_invalidate (self, FALSE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gboolean
fmn_overview_get_kind_hidden (FmnOverview *self, FmnKind kind)
{
  g_return_val_if_fail (FMN_IS_OVERVIEW (self), FALSE);

  return (self->hidden_kinds & (1u << kind)) != 0;
}

void
fmn_overview_set_kind_hidden (FmnOverview *self, FmnKind kind, gboolean hidden)
{
  g_return_if_fail (FMN_IS_OVERVIEW (self));
  g_return_if_fail (kind < FMN_N_KINDS);

  self->hidden_kinds
      = hidden ? self->hidden_kinds | (1u << kind) : self->hidden_kinds & ~(1u << kind);
  fmn_overview_invalidate (self, TRUE);
}

static void
put_into (GHashTable *set, const char *id, gboolean in)
{
  if (in)
    g_hash_table_add (set, g_strdup (id));
  else
    g_hash_table_remove (set, id);
}

gboolean
fmn_overview_get_pregnancy_hidden (FmnOverview *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_OVERVIEW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_hash_table_contains (self->hidden_pregnancies, id);
}

void
fmn_overview_set_pregnancy_hidden (FmnOverview *self, const char *id, gboolean hidden)
{
  g_return_if_fail (FMN_IS_OVERVIEW (self));
  g_return_if_fail (id != NULL);

  put_into (self->hidden_pregnancies, id, hidden);
  fmn_overview_invalidate (self, TRUE);
}

gboolean
fmn_overview_get_pregnancy_folded (FmnOverview *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_OVERVIEW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_hash_table_contains (self->folded_pregnancies, id);
}

void
fmn_overview_set_pregnancy_folded (FmnOverview *self, const char *id, gboolean folded)
{
  g_return_if_fail (FMN_IS_OVERVIEW (self));
  g_return_if_fail (id != NULL);

  put_into (self->folded_pregnancies, id, folded);
  fmn_overview_invalidate (self, TRUE);
  fmn_overview_update_accessible (self);
}

void
fmn_overview_show_everything (FmnOverview *self)
{
  g_return_if_fail (FMN_IS_OVERVIEW (self));

  self->hidden_kinds = 0;
  self->folded = 0;
  g_hash_table_remove_all (self->hidden_pregnancies);
  g_hash_table_remove_all (self->folded_pregnancies);
  fmn_overview_invalidate (self, TRUE);
}

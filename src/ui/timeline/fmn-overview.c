/* fmn-overview.c: what part of time is seen, and what mouse and keyboard do with it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-overview.h"

#include "fmn-caption.h"
#include "fmn-overview-draw.h"
#include "fmn-overview-private.h"
#include "fmn-widget-palette.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SHORTEST_RANGE 60
#define DAYS_PER_YEAR 365.25

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

static FmnJournal *
get_journal (FmnOverview *self)
{
  return fmn_context_get_journal (self->context);
}

static guint32
get_today (FmnOverview *self)
{
  return fmn_clock_get_julian (fmn_context_get_clock (self->context));
}

static void
invalidate (FmnOverview *self)
{
  g_clear_pointer (&self->layout, fmn_overview_layout_free);
  self->focused = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fill_frame (FmnOverview *self, FmnOverviewFrame *frame)
{
  GtkWidget *widget = GTK_WIDGET (self);

  fmn_overview_frame_fill (frame, gtk_widget_get_pango_context (widget),
                           gtk_widget_get_width (widget), self->narrow);
  frame->from = self->from;
  frame->to = self->to;
}

const FmnOverviewLayout *
fmn_overview_get_layout (FmnOverview *self)
{
  FmnOverviewFrame frame;

  if (self->layout != NULL || self->context == NULL)
    return self->layout;

  fill_frame (self, &frame);
  if (frame.right <= frame.left + 20)
    return NULL;
  self->layout = fmn_overview_layout_new (get_journal (self), get_today (self), &frame);
  return self->layout;
}

/* Keeps the range within what there is, and wide enough to read. */
void
fmn_overview_set_range (FmnOverview *self, double from, double to)
{
  double first;
  double last;
  double span;

  fmn_overview_get_extent (get_journal (self), get_today (self), &first, &last);
  span = CLAMP (to - from, SHORTEST_RANGE, MAX (SHORTEST_RANGE, last - first));
  from = (from + to) / 2 - span / 2;
  from = CLAMP (from, first, MAX (first, last - span));
  self->from = from;
  self->to = from + span;
  invalidate (self);
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
show_years (FmnOverview *self)
{
  double first;
  double last;

  fmn_overview_get_extent (get_journal (self), get_today (self), &first, &last);
  if (self->years > 0)
    {
      double to = get_today (self) + MAX (30, self->years * 45.0);

      fmn_overview_set_range (self, to - self->years * DAYS_PER_YEAR, to);
    }
  else
    fmn_overview_set_range (self, first, last);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnOverview *self)
{
  if (self->years >= 0)
    show_years (self);
  else
    fmn_overview_set_range (self, self->from, self->to);
}

void
fmn_overview_update_accessible (FmnOverview *self)
{
  FmnJournal *journal = get_journal (self);
  g_autofree char *text = NULL;

  if (self->layout != NULL && self->focused >= 0)
    {
      const FmnMark *mark = &g_array_index (self->layout->marks, FmnMark, self->focused);
      g_autofree char *caption = fmn_entry_dup_caption (journal, mark->entry);
      g_autofree char *day = NULL;
      FmnDate when;

      day = fmn_entry_get_when (mark->entry, &when) ? fmn_date_format (&when) : g_strdup ("");
      text = g_strdup_printf ("%s, %s", caption, day);
    }
  else
    {
      text = g_strdup_printf (
          _ ("Overview of pregnancies: %u, treatments: %u, tests: %u, visits: %u"),
          fmn_journal_count_kind (journal, FMN_KIND_PREGNANCY),
          fmn_journal_count_kind (journal, FMN_KIND_TREATMENT),
          fmn_journal_count_kind (journal, FMN_KIND_TEST),
          fmn_journal_count_kind (journal, FMN_KIND_VISIT));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static gboolean
on_query_tooltip (
    FmnOverview *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  const FmnOverviewLayout *layout = fmn_overview_get_layout (self);
  const FmnMark *mark = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *text = NULL;

  if (layout != NULL && keyboard && self->focused >= 0)
    mark = &g_array_index (layout->marks, FmnMark, self->focused);
  else if (layout != NULL && !keyboard)
    mark = fmn_overview_layout_pick (layout, x, y);
  if (mark == NULL)
    return FALSE;

  caption = fmn_entry_dup_caption (get_journal (self), mark->entry);
  detail = fmn_entry_dup_detail (get_journal (self), mark->entry);
  if (mark->n > 1)
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%s, and %u more", "%s, and %u more", mark->n - 1), caption,
        mark->n - 1);
  else
    text = g_strdup_printf (*detail != '\0' ? "%s\n%s" : "%s%s", caption, detail);
  gtk_tooltip_set_text (tooltip, text);
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
  FmnOverviewFrame frame;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 600;
      return;
    }
  fill_frame (self, &frame);
  *minimum = *natural
      = (int) ceil (fmn_overview_frame_get_height (&frame, gtk_widget_get_pango_context (widget)));
}

static void
fmn_overview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  invalidate (FMN_OVERVIEW (widget));
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
    selected = fmn_journal_lookup (get_journal (self), self->selected);
  if (selected != NULL)
    ringed = fmn_overview_layout_find (layout, selected);
  if (self->focused >= 0 && gtk_widget_has_visible_focus (widget))
    focused = &g_array_index (layout->marks, FmnMark, self->focused);

  fmn_widget_palette_fill (widget, &palette);
  pen.cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));
  fmn_overview_draw (&pen, layout, width, ringed, focused);
  cairo_destroy (pen.cr);
}

static void
fmn_overview_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fmn_overview_parent_class)->css_changed (widget, change);
  invalidate (FMN_OVERVIEW (widget));
}

static void
fmn_overview_dispose (GObject *object)
{
  FmnOverview *self = FMN_OVERVIEW (object);

  g_clear_pointer (&self->layout, fmn_overview_layout_free);
  g_clear_pointer (&self->selected, g_free);
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
  self->focused = -1;
  self->to = 1;
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
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (on_journal_changed), self, 0);
  show_years (self);
  fmn_overview_update_accessible (self);
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
  show_years (self);
}

void
fmn_overview_zoom (FmnOverview *self, double factor)
{
  double middle;
  double half;

  g_return_if_fail (FMN_IS_OVERVIEW (self));
  g_return_if_fail (self->context != NULL && factor > 0);

  middle = (self->from + self->to) / 2;
  half = (self->to - self->from) / 2 / factor;
  fmn_overview_set_by_hand (self);
  fmn_overview_set_range (self, middle - half, middle + half);
}

void
fmn_overview_set_narrow (FmnOverview *self, gboolean narrow)
{
  g_return_if_fail (FMN_IS_OVERVIEW (self));

  if (self->narrow == !!narrow)
    return;

  self->narrow = !!narrow;
  invalidate (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
fmn_overview_set_selected (FmnOverview *self, const char *id)
{
  g_return_if_fail (FMN_IS_OVERVIEW (self));

  if (g_strcmp0 (self->selected, id) == 0)
    return;

  g_free (self->selected);
  self->selected = g_strdup (id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

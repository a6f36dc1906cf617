/* fmn-popover-sight.c: looks where a popover would point before it opens, and again whenever the page under it is scrolled or resized.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-popover-sight.h"

#include <math.h>

#define MARGIN 12
#define MAX_FRAMES 10 /* in which a page that was scrolled has been laid out */
#define WATCHED "fmn-watched-adjustments"

static void (*toolkit_show) (GtkWidget *widget);

typedef struct
{
  GtkPopover *popover;
  guint n_frames;
} Waiting;

/* Where the popover points to, in @widget, an ancestor of its parent. */
static gboolean
get_anchor (GtkPopover *popover, GtkWidget *widget, graphene_rect_t *anchor)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  graphene_matrix_t transform;
  GdkRectangle place = { 0, 0, 1, 1 };

  gtk_popover_get_pointing_to (popover, &place);
  if (!gtk_widget_compute_transform (parent, widget, &transform))
    return FALSE;
  graphene_matrix_transform_bounds (&transform,
                                    &GRAPHENE_RECT_INIT ((float) place.x, (float) place.y,
                                                         (float) MAX (place.width, 1),
                                                         (float) MAX (place.height, 1)),
                                    anchor);
  return TRUE;
}

static gboolean
holds (GtkAdjustment *adjustment, double middle)
{
  const double from = gtk_adjustment_get_value (adjustment);

  return middle >= from && middle <= from + gtk_adjustment_get_page_size (adjustment);
}

/* Whether the middle of the anchor is in the part of the page that the viewport shows, or will show when it has been laid out. */
static gboolean
viewport_shows (GtkViewport *viewport, GtkPopover *popover)
{
  GtkWidget *page = gtk_viewport_get_child (viewport);
  graphene_rect_t anchor;
  graphene_point_t middle;

  if (!get_anchor (popover, page, &anchor))
    return FALSE;
  graphene_rect_get_center (&anchor, &middle);
  return holds (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport)), middle.x)
         && holds (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), middle.y);
}

static gboolean
area_shows (GtkWidget *area, GtkPopover *popover)
{
  const graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (area),
                                                    (float) gtk_widget_get_height (area));
  graphene_rect_t anchor;

  return get_anchor (popover, area, &anchor) && graphene_rect_intersection (&whole, &anchor, NULL);
}

static gboolean
is_in_sight (GtkPopover *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));

  if (!gtk_widget_get_mapped (parent))
    return FALSE;
  for (GtkWidget *widget = parent; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (GTK_IS_VIEWPORT (widget) && widget != parent)
        {
          if (!viewport_shows (GTK_VIEWPORT (widget), popover))
            return FALSE;
        }
      else if (GTK_IS_NATIVE (widget) || GTK_IS_SCROLLABLE (widget))
        {
          if (!area_shows (widget, popover))
            return FALSE;
        }
      if (GTK_IS_NATIVE (widget))
        break;
    }
  return TRUE;
}

/* Brings from @start on for @length into the page, or their middle where they are longer than it. A movement that is under way ends. */
static void
scroll (GtkAdjustment *adjustment, double start, double length)
{
  const double page = gtk_adjustment_get_page_size (adjustment);
  const double wanted = MIN (length + 2 * MARGIN, page);
  const double from = start + length / 2 - wanted / 2;
  const double value = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, CLAMP (value, from + wanted - page, from));
}

static void
scroll_to_anchor (GtkPopover *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));

  for (GtkWidget *widget = gtk_widget_get_parent (parent);
       widget != NULL && !GTK_IS_NATIVE (widget); widget = gtk_widget_get_parent (widget))
    {
      graphene_rect_t anchor;

      if (!GTK_IS_VIEWPORT (widget) || viewport_shows (GTK_VIEWPORT (widget), popover)
          || !get_anchor (popover, gtk_viewport_get_child (GTK_VIEWPORT (widget)), &anchor))
        continue;
      scroll (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (widget)), anchor.origin.x,
              anchor.size.width);
      scroll (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget)), anchor.origin.y,
              anchor.size.height);
    }
}

static void
on_scrolled (GtkPopover *popover)
{
  if (!is_in_sight (popover))
    gtk_popover_popdown (popover);
}

static void
watch (GtkPopover *popover)
{
  GPtrArray *watched = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *widget = gtk_widget_get_parent (GTK_WIDGET (popover));
       widget != NULL && !GTK_IS_NATIVE (widget); widget = gtk_widget_get_parent (widget))
    if (GTK_IS_SCROLLABLE (widget))
      {
        GtkAdjustment *both[] = { gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (widget)),
                                  gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget)) };

        for (guint i = 0; i < G_N_ELEMENTS (both); i++)
          {
            g_signal_connect_object (both[i], "value-changed", G_CALLBACK (on_scrolled), popover,
                                     G_CONNECT_SWAPPED);
            g_signal_connect_object (both[i], "changed", G_CALLBACK (on_scrolled), popover,
                                     G_CONNECT_SWAPPED);
            g_ptr_array_add (watched, g_object_ref (both[i]));
          }
      }
  g_object_set_data_full (G_OBJECT (popover), WATCHED, watched, (GDestroyNotify) g_ptr_array_unref);
}

static void
on_unmap (GtkPopover *popover)
{
  GPtrArray *watched = g_object_get_data (G_OBJECT (popover), WATCHED);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));

  for (guint i = 0; watched != NULL && i < watched->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (watched, i), on_scrolled, popover);
  g_object_set_data (G_OBJECT (popover), WATCHED, NULL);
  /* Where its page went and the window did not, it must not come back with the page. */
  if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (root)))
    gtk_widget_hide (GTK_WIDGET (popover));
}

static void
free_waiting (gpointer data)
{
  Waiting *waiting = data;

  g_object_unref (waiting->popover);
  g_free (waiting);
}

/* One that stays open beside its field, without a grab, goes with the focus of that field. */
static gboolean
is_wanted (GtkPopover *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return root != NULL
         && (gtk_popover_get_autohide (popover) || focus == parent
             || (focus != NULL && gtk_widget_is_ancestor (focus, parent)));
}

static gboolean
show_when_laid_out (GtkWidget *root, GdkFrameClock *clock, gpointer data)
{
  Waiting *waiting = data;

  if (!is_wanted (waiting->popover))
    return G_SOURCE_REMOVE;
  if (is_in_sight (waiting->popover))
    {
      gtk_popover_popup (waiting->popover);
      return G_SOURCE_REMOVE;
    }
  if (waiting->n_frames++ < MAX_FRAMES)
    return G_SOURCE_CONTINUE;
  g_signal_emit_by_name (waiting->popover, "closed");
  return G_SOURCE_REMOVE;
}

/* In place of the toolkit's "show" of popovers. */
static void
show_in_sight (GtkWidget *widget)
{
  GtkPopover *popover = GTK_POPOVER (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  Waiting *waiting;

  if (root != NULL && !is_in_sight (popover))
    {
      waiting = g_new0 (Waiting, 1);
      waiting->popover = g_object_ref (popover);
      scroll_to_anchor (popover);
      gtk_widget_add_tick_callback (GTK_WIDGET (root), show_when_laid_out, waiting, free_waiting);
      return;
    }
  toolkit_show (widget);
  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_signal_handler_find (popover, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, on_unmap, NULL) == 0)
    g_signal_connect (popover, "unmap", G_CALLBACK (on_unmap), NULL);
  watch (popover);
}

/* A class that has been made before has a copy of what its parent’s class held then. */
static void
replace_show (GType type)
{
  GtkWidgetClass *class = g_type_class_peek (type);
  g_autofree GType *children = g_type_children (type, NULL);

  if (class != NULL && class->show == toolkit_show)
    class->show = show_in_sight;
  for (guint i = 0; children[i] != 0; i++)
    replace_show (children[i]);
}

void
fmn_popovers_keep_in_sight (void)
{
  g_return_if_fail (toolkit_show == NULL);

  toolkit_show = GTK_WIDGET_CLASS (g_type_class_ref (GTK_TYPE_POPOVER))->show;
  replace_show (GTK_TYPE_POPOVER);
}

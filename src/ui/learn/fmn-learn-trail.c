/* fmn-learn-trail.c: ids and scroll positions, the last page last.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-learn-trail.h"

#define MAX_PLACES 50
/* Text that wraps has its height after a few frames; a page that became shorter never has it. */
#define MAX_FRAMES 20

typedef struct
{
  char *id;
  double scroll;
} Place;

struct _FmnLearnTrail
{
  GArray *places; /* Place */
};

typedef struct
{
  GtkAdjustment *adjustment;
  double value;
  guint frames;
} Wish;

static void
clear_place (gpointer data)
{
  g_clear_pointer (&((Place *) data)->id, g_free);
}

FmnLearnTrail *
fmn_learn_trail_new (void)
{
  FmnLearnTrail *self = g_new0 (FmnLearnTrail, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_clear_func (self->places, clear_place);
  return self;
}

void
fmn_learn_trail_free (FmnLearnTrail *self)
{
  g_array_unref (self->places);
  g_free (self);
}

void
fmn_learn_trail_push (FmnLearnTrail *self, const char *id, double scroll)
{
  Place place = { g_strdup (id), scroll };

  g_return_if_fail (self != NULL && id != NULL);

  if (self->places->len == MAX_PLACES)
    g_array_remove_index (self->places, 0);
  g_array_append_val (self->places, place);
}

char *
fmn_learn_trail_pop (FmnLearnTrail *self, double *scroll)
{
  Place *last;
  char *id;

  g_return_val_if_fail (self != NULL && scroll != NULL, NULL);

  if (self->places->len == 0)
    return NULL;
  last = &g_array_index (self->places, Place, self->places->len - 1);
  id = g_steal_pointer (&last->id);
  *scroll = last->scroll;
  g_array_set_size (self->places, self->places->len - 1);
  return id;
}

gboolean
fmn_learn_trail_is_empty (FmnLearnTrail *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->places->len == 0;
}

void
fmn_learn_trail_clear (FmnLearnTrail *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->places, 0);
}

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_object_unref (wish->adjustment);
  g_free (wish);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Wish *wish = data;
  const double end = gtk_adjustment_get_upper (wish->adjustment)
                     - gtk_adjustment_get_page_size (wish->adjustment);

  gtk_adjustment_set_value (wish->adjustment, wish->value);
  wish->frames++;
  /* The first frame may still have the height of the page before. */
  return (wish->frames > 2 && end >= wish->value) || wish->frames > MAX_FRAMES ? G_SOURCE_REMOVE
                                                                               : G_SOURCE_CONTINUE;
}

void
fmn_learn_trail_scroll (GtkWidget *widget, GtkAdjustment *adjustment, double value)
{
  Wish *wish;

  g_return_if_fail (GTK_IS_WIDGET (widget) && GTK_IS_ADJUSTMENT (adjustment));

  wish = g_new0 (Wish, 1);
  wish->adjustment = g_object_ref (adjustment);
  wish->value = value;
  gtk_widget_add_tick_callback (widget, on_tick, wish, wish_free);
}

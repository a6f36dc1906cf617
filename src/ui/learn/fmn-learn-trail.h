/* fmn-learn-trail.h: the pages of Learn that were read on the way to the one that is shown.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _FmnLearnTrail FmnLearnTrail;

FmnLearnTrail *fmn_learn_trail_new (void);
void fmn_learn_trail_free (FmnLearnTrail *self);
/* Notes the page @id and how far down it was read, in pixels. Of long ways the beginning is forgotten. */
void fmn_learn_trail_push (FmnLearnTrail *self, const char *id, double scroll);
/* Takes back the last page: its id (transfer full) and, in @scroll, where it stood; NULL when there is none. */
char *fmn_learn_trail_pop (FmnLearnTrail *self, double *scroll);
gboolean fmn_learn_trail_is_empty (FmnLearnTrail *self);
void fmn_learn_trail_clear (FmnLearnTrail *self);

/* Brings @adjustment to @value once its page is laid out again, which @widget tells by its frames. */
void fmn_learn_trail_scroll (GtkWidget *widget, GtkAdjustment *adjustment, double value);

G_END_DECLS

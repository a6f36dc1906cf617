/* fmn-overview-private.h: what the parts of the overview's widget share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-overview-layout.h"
#include "fmn-overview.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _FmnOverview
{
  GtkWidget parent_instance;
  FmnContext *context;
  FmnOverviewIndex *index;   /* NULL when the journal or what is chosen has changed */
  FmnOverviewLayout *layout; /* NULL when it has to be made anew */
  guint64 serial;            /* of the journal from which these were made */
  FmnOverviewAxis axis;
  double from, to;         /* what is seen */
  double aim_from, aim_to; /* what will be seen once nothing moves any more */
  double start_from, start_to;
  AdwAnimation *animation;
  double drag_from, drag_to;
  double pinch_from, pinch_to, pinch_day;
  double pointer_x; /* NAN while it is elsewhere */
  int years;
  gboolean narrow;
  char *selected;
  gboolean by_keys;     /* the mark that has the keys is shown by them, not by the pointer */
  gboolean focused_due; /* at the mark of when its test is due again */
  char *focused;        /* id of the entry at which the keys are; NULL for none */
  char *pressed; /* of the first click of two: the chart may have moved on before the second */
  guint hidden_kinds;
  guint folded;
  GHashTable *hidden_pregnancies;
  GHashTable *folded_pregnancies;
};

/* NULL before it has a size. */
const FmnOverviewLayout *fmn_overview_get_layout (FmnOverview *self);
FmnOverviewIndex *fmn_overview_get_index (FmnOverview *self);
FmnJournal *fmn_overview_get_journal (FmnOverview *self);
guint32 fmn_overview_get_today (FmnOverview *self);
/* Fills @frame as the widget is drawn, for a picture of @width with @fonts. */
void fmn_overview_fill_frame (
    FmnOverview *self, FmnOverviewFrame *frame, PangoContext *fonts, double width, gboolean rtl);
/* With what is folded and hidden, and the tests of @journal that are due again. */
FmnOverviewIndex *fmn_overview_create_index (FmnOverview *self, FmnJournal *journal, guint rows);
/* The layout has to be made anew; with @everything what it is made from too. */
void fmn_overview_invalidate (FmnOverview *self, gboolean everything);

/* The part of time that is seen: fmn-overview-range.c. Shows the days from @from to @to at once, kept within what there is. */
void fmn_overview_set_range (FmnOverview *self, double from, double to);
/* Goes there, as smoothly as the desktop wishes. */
void fmn_overview_go_to (FmnOverview *self, double from, double to);
/* Ends a movement where it is. */
void fmn_overview_stop (FmnOverview *self);
/* What the property "years" stands for, or all on the axis of weeks. */
void fmn_overview_go_home (FmnOverview *self, gboolean at_once);
/* Above 1: nearer; the day at @x stays there, NAN for the middle. */
void fmn_overview_zoom_at (FmnOverview *self, double factor, double x, gboolean at_once);
/* Shows a pregnancy with some weeks around it, or the days of a cluster. FALSE when that would come no nearer. */
gboolean fmn_overview_fit (FmnOverview *self, const FmnMark *mark);
/* Moves as little as it takes to see an entry. */
void fmn_overview_reveal (FmnOverview *self, FmnEntry *entry);
/* The range is no longer one of those that the buttons stand for. */
void fmn_overview_set_by_hand (FmnOverview *self);

/* Words: fmn-overview-words.c. */
char *fmn_overview_dup_title (FmnOverview *self, const FmnMark *mark);
char *fmn_overview_dup_text (FmnOverview *self, const FmnMark *mark);
/* Says the focused mark, or what the whole is. */
void fmn_overview_update_accessible (FmnOverview *self);
const FmnMark *fmn_overview_get_focused (FmnOverview *self);
void fmn_overview_set_focused (FmnOverview *self, const FmnMark *mark);

void fmn_overview_install_input (GtkWidgetClass *widget_class);
void fmn_overview_add_controllers (FmnOverview *self);

G_END_DECLS

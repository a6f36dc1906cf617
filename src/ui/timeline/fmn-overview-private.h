/* fmn-overview-private.h: what the overview's widget and its drawing share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-overview-layout.h"
#include "fmn-overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

struct _FmnOverview
{
  GtkWidget parent_instance;
  FmnContext *context;
  FmnOverviewLayout *layout; /* NULL when it has to be made anew */
  double from, to;
  double drag_from, drag_to;
  int years;
  gboolean narrow;
  char *selected;
  int focused; /* index of a mark, -1 for none */
};

/* NULL before it has a size. */
const FmnOverviewLayout *fmn_overview_get_layout (FmnOverview *self);
/* Shows the days from @from to @to, kept within what there is. */
void fmn_overview_set_range (FmnOverview *self, double from, double to);
/* The range is no longer one of those that the buttons stand for. */
void fmn_overview_set_by_hand (FmnOverview *self);
/* Says the focused mark, or what the whole is. */
void fmn_overview_update_accessible (FmnOverview *self);
void fmn_overview_install_input (GtkWidgetClass *widget_class);
void fmn_overview_add_controllers (FmnOverview *self);

G_END_DECLS

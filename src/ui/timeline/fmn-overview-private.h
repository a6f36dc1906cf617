/* fmn-overview-private.h: what the overview's widget and its drawing share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-overview-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const FmnOverviewLayout *layout;
  const FmnMark *selected; /* or NULL */
  const FmnMark *focused;  /* or NULL */
  gboolean narrow;
} FmnOverviewPicture;

/* Draws everything; @widget gives style and text. */
void
fmn_overview_draw (GtkWidget *widget, GtkSnapshot *snapshot, const FmnOverviewPicture *picture);
/* A label's text with its first part in bold. (transfer full) */
PangoLayout *fmn_overview_create_label (GtkWidget *widget, const char *name, const char *weeks);

G_END_DECLS

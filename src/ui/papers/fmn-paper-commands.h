/* fmn-paper-commands.h: what can be done with a paper, in each place that shows one: open, save a copy, open elsewhere.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-attachment.h"
#include "fmn-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "PDF · 3 pages · 240 kB · added 3 March 2026". (transfer full) */
char *fmn_paper_dup_facts (FmnAttachment *paper);
/* Over the window of @widget, which says how it went by a toast or a dialog. */
void fmn_paper_open (FmnContext *context, FmnAttachment *paper, GtkWidget *widget);
void fmn_paper_save_copy (FmnContext *context, FmnAttachment *paper, GtkWidget *widget);
/* Says first that a readable copy will exist, and for how long. */
void fmn_paper_open_elsewhere (FmnContext *context, FmnAttachment *paper, GtkWidget *widget);
/* A sentence that something was not done. */
void fmn_paper_say (GtkWidget *widget, const char *heading, const char *sentence);

G_END_DECLS

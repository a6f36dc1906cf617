/* fmn-pregnancy-papers.h: the papers of a pregnancy and of everything that belongs to it, in one list.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* By name and by the entry that each belongs to, newest first; opened on purpose alone. NULL when there is none. (transfer floating) */
GtkWidget *fmn_papers_of_entries_new (FmnContext *context, GPtrArray *entries, const char *label);
/* The same of a pregnancy and of everything that belongs to it. */
GtkWidget *fmn_pregnancy_papers_new (FmnContext *context, FmnEntry *pregnancy);

G_END_DECLS

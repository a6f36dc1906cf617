/* fmn-print-list.h: the questions of a visit as they are printed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A window with the pages, which prints them and saves them as a PDF. */
GtkWindow *fmn_print_list_new (FmnContext *context, FmnEntry *visit);

G_END_DECLS

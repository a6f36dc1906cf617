/* fmn-after-visit.h: what was said and what was decided at a visit, and the treatments, tests and visits that came of it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is typed applies at once. Buttons open the editor through win.new-decided. */
#define FMN_TYPE_AFTER_VISIT (fmn_after_visit_get_type ())
G_DECLARE_FINAL_TYPE (FmnAfterVisit, fmn_after_visit, FMN, AFTER_VISIT, AdwBin)

GtkWidget *fmn_after_visit_new (FmnContext *context);
void fmn_after_visit_set_visit (FmnAfterVisit *self, FmnEntry *visit);
/* Without what opens other windows: at the visit itself there are words to write and nothing else. */
void fmn_after_visit_set_words_alone (FmnAfterVisit *self, gboolean words_alone);

G_END_DECLS

/* fmn-summary-kept.h: what is kept of the choices between two prints, with the desktop's settings.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-summary-options.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How the page looks, and which sections are on it. Nothing that names or selects an entry, and not "only me": the settings are readable to
 * whoever reads the home folder. @settings may be NULL. */
void fmn_summary_keep (GSettings *settings, const FmnSummaryOptions *options);
/* What was kept, and the defaults for the rest. (transfer full) */
FmnSummaryOptions *fmn_summary_take_kept (GSettings *settings);

G_END_DECLS

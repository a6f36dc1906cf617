/* fmn-overview-picture.h: what the overview shows, as a file or on paper.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-overview.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_OVERVIEW_SVG,
  FMN_OVERVIEW_PNG,
} FmnOverviewFormat;

/* What others may see of it: the same days, lanes, kinds and pregnancies in the colours of paper, without what is marked "Only me". (transfer full) */
GByteArray *fmn_overview_picture_create (FmnOverview *overview, FmnOverviewFormat format);
/* Asks where to, and writes a file that its owner alone can read. */
void fmn_overview_picture_save (FmnOverview *overview, FmnOverviewFormat format);
/* Asks by the desktop's dialog. */
void fmn_overview_picture_print (FmnOverview *overview);

G_END_DECLS

/* fmn-ical-exporter.h: the planned visits for a calendar, in neutral words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-exporter.h"

G_BEGIN_DECLS

#define FMN_TYPE_ICAL_EXPORTER (fmn_ical_exporter_get_type ())
G_DECLARE_FINAL_TYPE (FmnIcalExporter, fmn_ical_exporter, FMN, ICAL_EXPORTER, FmnExporter)

FmnExporter *fmn_ical_exporter_new (void);

G_END_DECLS

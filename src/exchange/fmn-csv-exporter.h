/* fmn-csv-exporter.h: a table, one row an entry.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-exporter.h"

G_BEGIN_DECLS

#define FMN_TYPE_CSV_EXPORTER (fmn_csv_exporter_get_type ())
G_DECLARE_FINAL_TYPE (FmnCsvExporter, fmn_csv_exporter, FMN, CSV_EXPORTER, FmnExporter)

FmnExporter *fmn_csv_exporter_new (void);

G_END_DECLS

/* fmn-treatment-table.h: a row a pregnancy, a column a treatment, in a cell the weeks in which it was taken. It claims no effect.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The weeks of @pregnancy in which @treatment was taken: "5w – 9w 2d", "until 9w", "from 5w on"; "in it" where they are not known. NULL when it was not. */
char *fmn_treatment_dup_weeks (FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *treatment);

/* Scrolls within itself where it is wider than its place. Each row opens its pregnancy. */
#define FMN_TYPE_TREATMENT_TABLE (fmn_treatment_table_get_type ())
G_DECLARE_FINAL_TYPE (FmnTreatmentTable, fmn_treatment_table, FMN, TREATMENT_TABLE, AdwBin)

GtkWidget *fmn_treatment_table_new (void);
void fmn_treatment_table_update (FmnTreatmentTable *self, FmnJournal *journal);
guint fmn_treatment_table_get_n_columns (FmnTreatmentTable *self);
/* The cell as it is read, or NULL. @pregnancy: an id. @treatment: as it stands over the column. */
const char *fmn_treatment_table_get_cell (FmnTreatmentTable *self,
                                          const char *pregnancy,
                                          const char *treatment);

G_END_DECLS

/* fmn-treatment-table.h: pregnancies down, treatments across, and in each cell the weeks in which it was taken.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-course.h"

G_BEGIN_DECLS

/* Made once from a journal; it does not follow its changes. Rows are the pregnancies that are not kept out of lists, oldest first; columns are the treatments that were taken in
 * any of them, in the order in which they were begun, the partner's apart from her own. */
#define FMN_TYPE_TREATMENT_TABLE (fmn_treatment_table_get_type ())
G_DECLARE_FINAL_TYPE (FmnTreatmentTable, fmn_treatment_table, FMN, TREATMENT_TABLE, GObject)

FmnTreatmentTable *fmn_treatment_table_new (FmnJournal *journal);
guint fmn_treatment_table_get_n_rows (FmnTreatmentTable *self);
guint fmn_treatment_table_get_n_columns (FmnTreatmentTable *self);
FmnEntry *fmn_treatment_table_get_pregnancy (FmnTreatmentTable *self, guint row);
/* "Aspirin"; "Zinc (Jonas)" for one of the partner's. */
const char *fmn_treatment_table_get_name (FmnTreatmentTable *self, guint column);
/* Its id in the catalogue; NULL for one of her own. */
const char *fmn_treatment_table_get_treatment (FmnTreatmentTable *self, guint column);
/* FmnCourse, in the order in which they were begun; empty where it was not taken. (transfer none) */
GArray *fmn_treatment_table_get_courses (FmnTreatmentTable *self, guint row, guint column);
/* "75 mg, 5w 0d to 11w 2d; 150 mg, from 12w 0d"; NULL where it was not taken. */
char *fmn_treatment_table_dup_text (FmnTreatmentTable *self, guint row, guint column);

G_END_DECLS

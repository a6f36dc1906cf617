/* fmn-courses-view.h: a row a pregnancy, a column a treatment, in a cell the weeks in which it was taken. It claims no effect.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Scrolls within itself where it is wider than its place. Each row is read as one sentence and opens its pregnancy. */
#define FMN_TYPE_COURSES_VIEW (fmn_courses_view_get_type ())
G_DECLARE_FINAL_TYPE (FmnCoursesView, fmn_courses_view, FMN, COURSES_VIEW, AdwBin)

GtkWidget *fmn_courses_view_new (void);
void fmn_courses_view_update (FmnCoursesView *self, FmnJournal *journal);
/* How many treatments stand in it. */
guint fmn_courses_view_get_n_columns (FmnCoursesView *self);

G_END_DECLS

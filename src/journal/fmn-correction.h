/* fmn-correction.h: a figure of the obstetric history that she corrected by hand, with her note. The reckoned figure stays beside it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-obstetric-history.h"

G_BEGIN_DECLS

/* What she said of @figure under the limit and the rule that are chosen now; a correction made under others waits until they are chosen again.
 * Strings are borrowed from @self. */
gboolean fmn_info_get_correction (FmnInfo *self, FmnFigure figure, FmnCorrection *out);
/* A copy with @correction in the place of the one that holds now; NULL takes that away. (transfer full) */
FmnInfo *
fmn_info_with_correction (FmnInfo *self, FmnFigure figure, const FmnCorrection *correction);
/* A copy without any. (transfer full) */
FmnInfo *fmn_info_without_corrections (FmnInfo *self);

/* One undoable change: @number (0 or more) stands from now on for what is reckoned of @figure, and @note (nullable) says why. */
gboolean fmn_journal_correct_figure (
    FmnJournal *self, FmnFigure figure, int number, const char *note, GError **error);
/* One undoable change: what is reckoned stands again. */
gboolean fmn_journal_uncorrect_figure (FmnJournal *self, FmnFigure figure, GError **error);

G_END_DECLS

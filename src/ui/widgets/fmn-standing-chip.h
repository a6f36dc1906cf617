/* fmn-standing-chip.h: where a guideline stands, as a mark and its words: one ink, five marks, no traffic light.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-knowledge.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Its tooltip says what the standing means. Not for FMN_STANDING_EVIDENCE, which has none. (transfer floating) */
GtkWidget *fmn_standing_chip_new (FmnKnowledge *knowledge, FmnStanding standing);

G_END_DECLS

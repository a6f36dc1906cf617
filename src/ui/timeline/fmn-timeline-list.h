/* fmn-timeline-list.h: the timeline's list: rows, selection by entry, the menu of a row.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-timeline-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signals: "selected" (FmnEntry or NULL): the selection moved, or the selected entry changed; "activated" (FmnEntry): Enter, double click, or a tap. */
#define FMN_TYPE_TIMELINE_LIST (fmn_timeline_list_get_type ())
G_DECLARE_FINAL_TYPE (FmnTimelineList, fmn_timeline_list, FMN, TIMELINE_LIST, AdwBin)

/* Once for its life. */
void
fmn_timeline_list_set_model (FmnTimelineList *self, FmnJournal *journal, FmnTimelineModel *model);
/* One click activates a row: for a window that shows the list or the detail, not both. */
void fmn_timeline_list_set_tap_activates (FmnTimelineList *self, gboolean tap_activates);
/* Whether words of rows go on in further lines: see fmn_entry_row_set_breaks (). */
void fmn_timeline_list_set_breaks (FmnTimelineList *self, gboolean breaks);
FmnEntry *fmn_timeline_list_get_selected (FmnTimelineList *self); /* (nullable) */
/* Selects it and brings it into view; FALSE when the model does not show it. NULL selects nothing. */
gboolean fmn_timeline_list_select (FmnTimelineList *self, const char *id);
/* The entry after the selected one, else the one before it: what is next when that goes. NULL for none. */
FmnEntry *fmn_timeline_list_get_next (FmnTimelineList *self);
/* Moves the keyboard focus to the selected row, else to the list. */
void fmn_timeline_list_grab_focus (FmnTimelineList *self);
/* After something else was asked for: its first line is at the top, and not the rows that stood here before. */
void fmn_timeline_list_show_start (FmnTimelineList *self);

G_END_DECLS

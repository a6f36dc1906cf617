/* fmn-timeline-page.h: the section that shows every entry in order of time, with one of them in full beside the list.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-page.h"

G_BEGIN_DECLS

#define FMN_TYPE_TIMELINE_PAGE (fmn_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (FmnTimelinePage, fmn_timeline_page, FMN, TIMELINE_PAGE, FmnPage)

/* After the entry @id was written: selects it, brings it into view and gives it the focus; filters that hide it are reset. A page
 * that is narrow goes on showing the list. Does nothing when there is no such entry. */
void fmn_timeline_page_show_written (FmnTimelinePage *self, const char *id);

G_END_DECLS

/* fmn-recent-files.h: keeps what is opened and saved here out of the desktop's list of recent files.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Before a file chooser is shown. What other programs wrote into the list stays as it is. */
void fmn_recent_files_leave_alone (void);
/* At the end of the program, before GTK writes what it has not written yet. */
void fmn_recent_files_forget (void);

G_END_DECLS

/* fmn-background.h: has the service run with the session: started now, and from a sandbox asked of the portal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether this runs in a Flatpak or a Snap, where no file of ours starts with the session. */
gboolean fmn_background_is_sandboxed (void);
/* Has the bus start the service now; outside a sandbox a file in the autostart folder does so with each session. @reason, in a
 * sandbox (else NULL): asks the background portal to do that, with a sentence for the person. Answers are not waited for. */
void fmn_background_start (GDBusConnection *connection, const char *reason);

G_END_DECLS

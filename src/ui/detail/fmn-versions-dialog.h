/* fmn-versions-dialog.h: the earlier forms of an entry: what each said otherwise, and how to have one back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_VERSIONS_DIALOG (fmn_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FmnVersionsDialog, fmn_versions_dialog, FMN, VERSIONS_DIALOG, AdwWindow)

/* @parent may be NULL. */
GtkWindow *fmn_versions_dialog_new (FmnContext *context, GtkWindow *parent, FmnEntry *entry);

G_END_DECLS

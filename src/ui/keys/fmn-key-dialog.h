/* fmn-key-dialog.h: asks for one change of the keys, and for the new passphrase when it takes one; waits until it is done.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-key-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "done": it was done; the dialog has closed, and a new recovery key is being shown. */
#define FMN_TYPE_KEY_DIALOG (fmn_key_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FmnKeyDialog, fmn_key_dialog, FMN, KEY_DIALOG, AdwWindow)

/* @title: what is done; @text: what that means; @button: does it. @change: what it holds is taken over, its passphrase aside. */
GtkWindow *fmn_key_dialog_new (FmnContext *context,
                               GtkWindow *parent,
                               FmnKeyJobWhat what,
                               FmnKeyChange *change,
                               const char *title,
                               const char *text,
                               const char *button);
/* The same for a passphrase with which the person opens the journal who did not open it now. Its vault is a sealed one. */
GtkWindow *fmn_key_dialog_new_for_other (FmnContext *context, GtkWindow *parent);

G_END_DECLS

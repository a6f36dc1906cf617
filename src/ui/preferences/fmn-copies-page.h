/* fmn-copies-page.h: the page of the preferences about copies: earlier ones to go back to, and a backup in one file.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_COPIES_PAGE (fmn_copies_page_get_type ())
G_DECLARE_FINAL_TYPE (FmnCopiesPage, fmn_copies_page, FMN, COPIES_PAGE, AdwPreferencesPage)

/* @context: with a store. */
GtkWidget *fmn_copies_page_new (FmnContext *context);

G_END_DECLS

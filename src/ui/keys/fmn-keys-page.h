/* fmn-keys-page.h: the page of the preferences about who can open the journal, and when it is locked.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Activates "app.keys-changed" when a journal came to have keys. */
#define FMN_TYPE_KEYS_PAGE (fmn_keys_page_get_type ())
G_DECLARE_FINAL_TYPE (FmnKeysPage, fmn_keys_page, FMN, KEYS_PAGE, AdwPreferencesPage)

/* @context: with an autosave. */
AdwPreferencesPage *fmn_keys_page_new (FmnContext *context);

G_END_DECLS

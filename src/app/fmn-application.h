/* fmn-application.h: the program: which journal is open, its options, the keys.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_APPLICATION (fmn_application_get_type ())
G_DECLARE_FINAL_TYPE (FmnApplication, fmn_application, FMN, APPLICATION, AdwApplication)

FmnApplication *fmn_application_new (void);

G_END_DECLS

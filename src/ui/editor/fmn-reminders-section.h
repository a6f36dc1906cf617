/* fmn-reminders-section.h: when to be reminded of an entry.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"
#include "fmn-list-editor.h"

G_BEGIN_DECLS

#define FMN_TYPE_REMINDERS_SECTION (fmn_reminders_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnRemindersSection, fmn_reminders_section, FMN, REMINDERS_SECTION, FmnEditorSection)
/* The list that it shows. */
FmnListEditor *fmn_reminders_section_get_list (FmnRemindersSection *self);

G_END_DECLS

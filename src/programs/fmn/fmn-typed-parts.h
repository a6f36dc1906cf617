/* fmn-typed-parts.h: parts of an entry that are made of several things, as a person types them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-draft.h"
#include "fmn-session.h"

G_BEGIN_DECLS

/* Each sets its member of @draft from @text, which is not empty. FALSE with a G_OPTION_ERROR when it was not understood. */
gboolean
fmn_typed_value_set (FmnSession *session, FmnDraft *draft, const char *text, GError **error);
gboolean fmn_typed_range_set (FmnDraft *draft, const char *text, GError **error);
gboolean
fmn_typed_datings_set (FmnSession *session, FmnDraft *draft, const char *text, GError **error);
gboolean
fmn_typed_reminders_set (FmnSession *session, FmnDraft *draft, const char *text, GError **error);
gboolean
fmn_typed_referral_set (FmnSession *session, FmnDraft *draft, const char *text, GError **error);
gboolean
fmn_typed_origin_set (FmnSession *session, FmnDraft *draft, const char *text, GError **error);
gboolean
fmn_typed_reflection_add (FmnSession *session, FmnDraft *draft, const char *text, GError **error);
/* A date as in the file or as it is typed. */
gboolean fmn_typed_date_parse (FmnSession *session, const char *text, FmnDate *out, GError **error);

G_END_DECLS

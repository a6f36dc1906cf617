/* fmn-typed-field.h: what a person types for one part of an entry, understood by the kind of the part.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-draft.h"
#include "fmn-session.h"

G_BEGIN_DECLS

/**
 * fmn_typed_field_set:
 * @session: an opened journal: ids are looked up in it
 * @draft: the entry that is made or edited
 * @name: a member of docs/FORMAT.md that a person may set
 * @text: as in the file, or as people write it: "about May 2019", "9w 2d", "<5 IU/L", "0.4–4.0". "" leaves the member out
 *
 * Parts made of several things are typed as follows, or given as the JSON of docs/FORMAT.md:
 * datings "METHOD:DATE[:DETAIL]", several apart by ";" (the detail is the cycle's length, the embryo's day, the millimetres, or the weeks, by the method);
 * reminders "30m", "2h", "1d@19:00", several apart by ","; referral "referred done 2026-01-02; form by 2026-01-30 remind 3d@09:00; phone-call"; from "entry:ID", "section:ID", "term:ID", "item:ID"; reflections are added to those that are there.
 *
 * Returns: whether it was understood; else G_OPTION_ERROR with a sentence that says what would be
 */
gboolean fmn_typed_field_set (
    FmnSession *session, FmnDraft *draft, const char *name, const char *text, GError **error);

G_END_DECLS

/* fmn-kind-look.h: how a kind of entry looks: its icon and the class that gives it its colour.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-entry.h"
#include "fmn-pregnancy.h"

G_BEGIN_DECLS

/* "fm-test-symbolic" */
const char *fmn_kind_get_icon_name (FmnKind kind);
/* The same; an ending that was a birth has another mark than one that was a loss, of the same
 * weight. */
const char *fmn_entry_get_icon_name (FmnEntry *entry);
/* CSS class that sets the colours of a tile, chip or chart mark: "kind-test". Kinds share six
 * colours; shape tells them apart. */
const char *fmn_kind_get_css_class (FmnKind kind);
/* Whether weeks are shown beside an entry of this kind: where a body is looked at they say something, beside a question or a page they are noise. */
gboolean fmn_kind_shows_moment (FmnKind kind, FmnMomentType type);

G_END_DECLS

/* fmn-gestation.h: weeks and days of pregnancy, exact or a range, never an invented day.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "fmn-date.h"

G_BEGIN_DECLS

#define FMN_GESTATION_MIN_DAYS (-30)
#define FMN_GESTATION_MAX_DAYS 699

/**
 * FmnGestation:
 * @min_days, @max_days: days since the effective last period, -30 to 699 (99+6: what was typed is kept, however odd);
 *   equal when known to the day
 * @about: whether anything that it was computed from was "about"
 * @weeks_only: whether it was entered as whole weeks ("8"); then @max_days is @min_days + 6
 *
 * Gestational age is counted in completed weeks and days since the first day of the (effective) last period (ACOG committee opinion 700).
 */
typedef struct
{
  gint16 min_days;
  gint16 max_days;
  guint8 about;
  guint8 weeks_only;
} FmnGestation;

#define FMN_TYPE_GESTATION (fmn_gestation_get_type ())
GType fmn_gestation_get_type (void) G_GNUC_CONST;
FmnGestation *fmn_gestation_copy (const FmnGestation *self);
void fmn_gestation_free (FmnGestation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnGestation, fmn_gestation_free)

/* @days exact */
void fmn_gestation_init_days (FmnGestation *out, int days);
void fmn_gestation_init_range (FmnGestation *out, int min_days, int max_days, gboolean about);

/* The file's form: "9+2", "9", "9+2~", "9~". A computed range, for --json and the like, is "5+0/9+3"; it can be read too. */
gboolean fmn_gestation_parse (const char *text, FmnGestation *out);
char *fmn_gestation_to_text (const FmnGestation *self);
/* What a person types: "8", "about 8", "9+2", "9w 2d", "9w2", "9 weeks 2 days", "~9", "9/40", "9.5" is refused. Weeks 0 to 99, days 0 to 6. */
gboolean fmn_gestation_parse_typed (const char *text, FmnGestation *out);

/* "9w 2d", "about 9w 2d", "8w", "about 8w", "between 5w and 9w" (whole weeks at both ends, completed). */
char *fmn_gestation_format (const FmnGestation *self);
/* The clinician's form: "9+2", "~9+2", "8", "5–9". */
char *fmn_gestation_format_clinical (const FmnGestation *self);
/* "9 weeks and 2 days": for screen readers and tooltips. */
char *fmn_gestation_format_long (const FmnGestation *self);
gboolean fmn_gestation_equal (const FmnGestation *a, const FmnGestation *b);

G_END_DECLS

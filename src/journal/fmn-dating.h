/* fmn-dating.h: one way of dating a pregnancy, and the weeks it gives on any date.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>
#include <json-glib/json-glib.h>

#include "fmn-date.h"
#include "fmn-gestation.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_DATING_LAST_PERIOD,
  FMN_DATING_OVULATION,
  FMN_DATING_TRANSFER,
  FMN_DATING_SCAN_CRL,
  FMN_DATING_SCAN_WEEKS,
  FMN_DATING_DUE_DATE,
  FMN_DATING_ABOUT_WEEKS,
} FmnDatingMethod;

/* Immutable after it was filled. See docs/FORMAT.md, "dating". Fields a method does not use hold 0. */
typedef struct
{
  FmnDatingMethod method;
  FmnDate
      date; /* the date that the method speaks of: last period, ovulation, transfer, scan, due date, or the day it was about N weeks */
  int cycle_length; /* days, 0 for not given (then 28); used from 20 to 45 */
  int embryo_day;   /* 2 to 6 */
  gboolean frozen;
  double crl_mm;      /* crown-rump length in millimetres */
  FmnGestation weeks; /* for SCAN_WEEKS and ABOUT_WEEKS */
  gboolean in_use;
  JsonObject *
      others; /* (nullable): what the file holds beside, "noted" among it; kept by copy, from_json and to_json */
} FmnDating;

#define FMN_TYPE_DATING (fmn_dating_get_type ())
GType fmn_dating_get_type (void) G_GNUC_CONST;
FmnDating *fmn_dating_copy (const FmnDating *self);
void fmn_dating_free (FmnDating *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnDating, fmn_dating_free)

/* NULL (and @error G_IO_ERROR_INVALID_DATA naming the member, never the text) when @object is no dating of format 1. */
FmnDating *fmn_dating_from_json (JsonObject *object, GError **error);
JsonObject *fmn_dating_to_json (const FmnDating *self);
const char *fmn_dating_method_to_id (FmnDatingMethod method); /* "last-period", … */
gboolean fmn_dating_method_from_id (const char *id, FmnDatingMethod *out);
/* Translated: "last period", "embryo transfer, day 5", "scan", "due date", "from memory" */
char *fmn_dating_describe (const FmnDating *self);

/* The effective first day of the last period, as a range of GDate Julian days (equal ends when the dating's date is a day).
 * FALSE when the dating can give none (embryo day outside 2–6, cycle length outside 20–45 given, CRL outside the formula's range). @about may be NULL. */
gboolean fmn_dating_get_start (const FmnDating *self, guint32 *min, guint32 *max, gboolean *about);
/* Weeks on @date (partial: a range). FALSE when there is no start, or @date lies wholly before it, or 46 weeks or more after it. */
gboolean fmn_dating_gestation_on (const FmnDating *self, const FmnDate *date, FmnGestation *out);
/* The same for the days from @first to @last, as GDate counts them. */
gboolean fmn_dating_gestation_between (
    const FmnDating *self, guint32 first, guint32 last, gboolean about, FmnGestation *out);
/* Due date: start + 280 days; of the precision that the dating allows. FALSE when no start. */
gboolean fmn_dating_get_due_date (const FmnDating *self, FmnDate *out);
/* What is odd in it, as a plain translated question, or NULL: embryo day 9, a CRL of 2 or 120 mm, a cycle of 60 days. Never refuses. */
char *fmn_dating_question (const FmnDating *self);

/* Days of gestation at a crown-rump length by Robinson and Fleming 1975 (8.052 × sqrt (1.037 × CRL) + 23.73), not rounded; NAN outside 7 to 84 mm; see the .c for the range and its source. */
double fmn_dating_crl_to_days (double crl_mm);

G_END_DECLS

/* fmn-date-names.h: how the current locale names and orders the parts of a date.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_DATE_ORDER_DAY_FIRST,
  FMN_DATE_ORDER_MONTH_FIRST,
  FMN_DATE_ORDER_YEAR_FIRST,
} FmnDateOrder;

typedef enum
{
  FMN_MONTH_NAME_WITH_DAY,       /* "14 marca", the genitive where there is one */
  FMN_MONTH_NAME_ALONE,          /* "marzec" */
  FMN_MONTH_NAME_SHORT_WITH_DAY, /* "14 Mar" */
  FMN_MONTH_NAME_SHORT_ALONE,
  FMN_N_MONTH_NAMES,
} FmnMonthName;

/* By LC_TIME. The C locale, which belongs to no people, is day first. */
FmnDateOrder fmn_date_names_get_order (void);
/* (transfer full), UTF-8; @month 1 to 12 */
char *fmn_date_names_dup_month (int month, FmnMonthName form);
/* Translated; @season 21 to 24 */
const char *fmn_date_names_get_season (int season);

/* The month (1 to 12) or season (21 to 24) that a folded word names, in the locale or in English; 0 for none. */
int fmn_date_names_find (const char *word);

G_END_DECLS

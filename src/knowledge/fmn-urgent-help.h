/* fmn-urgent-help.h: signs for which to get help now, and who helps where; shown on request, never guessed from entries.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *sign;
  const char *action;
  gboolean now;        /* help now; else today */
  GListModel *sources; /* FmnSource */
} FmnUrgentSign;

typedef struct
{
  const char *country;       /* ISO 3166 code, or "*" for everywhere */
  const char *country_label; /* translated */
  const char *name;          /* as the organisation writes it */
  const char *purpose;       /* translated: "grief" */
  const char *site;          /* its web address, where one was read; or NULL */
  GListModel *sources;       /* FmnSource */
} FmnHelpOrganisation;

G_END_DECLS

/* fmn-strike.h: does a thing over and over, each time with the next of its calls to the disk refused or spoiled.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-failing-disk.h"
#include "fmn-store.h"

G_BEGIN_DECLS

/* How the disk behaves. */
typedef struct
{
  FmnFailing mode;
  int errnum;
  int code; /* FmnStoreError that is expected when the thing could not be done; -1: any */
} FmnStrike;

/* What is done. Each run has a world of its own. */
typedef struct
{
  gpointer (*begin) (gconstpointer data);
  FmnFailingDisk *(*get_disk) (gpointer run);
  gboolean (*act) (gpointer run, GError **error);
  /* With the disk in order again. @struck: the kind of the call that was hit; NULL for none. */
  void (*check) (gpointer run, gboolean done, const GError *error, const char *struck);
  void (*end) (gpointer run);
  guint
      step; /* where a run takes long: just each so-and-so-many-th call, unless FMN_LONG=1; 0 or 1: each */
} FmnStruck;

/* Hits the first call, then the second, until there is none left. The test ends unless some runs were refused, each with an error of FMN_STORE_ERROR that is a
 * sentence (an interrupted call, EINTR, may just be done again), and unless the seam was in use. */
void
fmn_strike_every_position (const FmnStrike *strike, const FmnStruck *struck, gconstpointer data);

G_END_DECLS

/* fmn-failing-disk.h: the real disk until a call that a test has chosen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-disk.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_FAILING_ONCE,        /* the chosen call alone */
  FMN_FAILING_FROM_THERE,  /* it and each one after it, as of a disk that has gone */
  FMN_FAILING_SHORT_WRITE, /* a write takes half of its bytes, and the next is refused; other calls
                              as ONCE */
  FMN_FAILING_CORRUPT, /* a write says that it was done and writes one byte wrong; other calls go
                          well */
  FMN_FAILING_KIND,    /* each call of @kind is refused */
} FmnFailing;

typedef struct
{
  FmnDisk disk; /* first */
  FmnFailing mode;
  int errnum;
  guint fail_at;    /* number of the call, from 1; 0: none */
  const char *kind; /* for FMN_FAILING_KIND: "link", "fsync", … */
  guint n_calls;    /* so far; atomic */
  gboolean struck;  /* a call was refused or spoiled */
  gboolean write_is_due;
  const char *last; /* kind of the call that was struck */
} FmnFailingDisk;

void fmn_failing_disk_init (FmnFailingDisk *self);
/* Counts from here. */
void fmn_failing_disk_arm (FmnFailingDisk *self, FmnFailing mode, guint fail_at, int errnum);
void fmn_failing_disk_disarm (FmnFailingDisk *self);

G_END_DECLS

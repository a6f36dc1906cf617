/* fmn-fuzz.h: what each fuzzed reader gives: one function from any bytes, which comes back and leaks nothing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* The name that libFuzzer calls; replay.c calls it for each file of a corpus. Never anything but 0. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* fmn-palette.h: the colours of everything that is drawn, without a toolkit.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_TONE_TEXT,
  FMN_TONE_QUIET,   /* small print and names of lanes */
  FMN_TONE_CARD,    /* what is drawn on */
  FMN_TONE_ON_MARK, /* text inside a bar */
  FMN_TONE_ACCENT,  /* the ring around what is chosen */
  FMN_TONE_PREGNANCY,
  FMN_TONE_PREGNANCY_TINT,
  FMN_TONE_ENDING,
  FMN_TONE_TREATMENT,
  FMN_TONE_TREATMENT_TINT,
  FMN_TONE_TEST,
  FMN_TONE_TEST_TINT,
  FMN_TONE_VISIT,
  FMN_TONE_VISIT_TINT,
  FMN_TONE_QUESTION,
  FMN_TONE_NOTE,
  FMN_N_TONES,
} FmnTone;

/* Parts from 0 to 1, not premultiplied. */
typedef struct
{
  double red, green, blue, alpha;
} FmnRgba;

typedef struct
{
  FmnRgba tones[FMN_N_TONES];
} FmnPalette;

/* The name that a style gives to @tone: "fmn_pregnancy"; NULL for that of ordinary text. */
const char *fmn_tone_get_name (FmnTone tone);
/* For white paper. Tones differ in lightness, so that they can be told apart in grey. */
const FmnPalette *fmn_palette_get_for_paper (void);

G_END_DECLS

/* fmn-palette.c: the names of the tones, and those of paper.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-palette.h"

const char *
fmn_tone_get_name (FmnTone tone)
{
  static const char *const names[FMN_N_TONES] = {
    [FMN_TONE_TEXT] = NULL,
    [FMN_TONE_QUIET] = "fmn_quiet",
    [FMN_TONE_CARD] = "fmn_card",
    [FMN_TONE_ON_MARK] = "fmn_on_mark",
    [FMN_TONE_ACCENT] = "accent_color",
    [FMN_TONE_PREGNANCY] = "fmn_pregnancy",
    [FMN_TONE_PREGNANCY_TINT] = "fmn_pregnancy_tint",
    [FMN_TONE_ENDING] = "fmn_ending",
    [FMN_TONE_TREATMENT] = "fmn_treatment",
    [FMN_TONE_TREATMENT_TINT] = "fmn_treatment_tint",
    [FMN_TONE_TEST] = "fmn_test",
    [FMN_TONE_TEST_TINT] = "fmn_test_tint",
    [FMN_TONE_VISIT] = "fmn_visit",
    [FMN_TONE_VISIT_TINT] = "fmn_visit_tint",
    [FMN_TONE_QUESTION] = "fmn_question",
    [FMN_TONE_NOTE] = "fmn_note",
  };

  g_return_val_if_fail (tone < FMN_N_TONES, NULL);

  return names[tone];
}

#define RGB(hex)                                                                                   \
  {                                                                                                \
    ((hex) >> 16) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) &0xff) / 255.0, 1                   \
  }

const FmnPalette *
fmn_palette_get_for_paper (void)
{
  static const FmnPalette paper = { {
      [FMN_TONE_TEXT] = RGB (0x000000),
      [FMN_TONE_QUIET] = RGB (0x444444),
      [FMN_TONE_CARD] = RGB (0xffffff),
      [FMN_TONE_ON_MARK] = RGB (0xffffff),
      [FMN_TONE_ACCENT] = RGB (0x000000),
      [FMN_TONE_PREGNANCY] = RGB (0x3875c0),
      [FMN_TONE_PREGNANCY_TINT] = RGB (0xe6edf8),
      [FMN_TONE_ENDING] = RGB (0x343167),
      [FMN_TONE_TREATMENT] = RGB (0x567f4e),
      [FMN_TONE_TREATMENT_TINT] = RGB (0xe4eee5),
      [FMN_TONE_TEST] = RGB (0x925c1f),
      [FMN_TONE_TEST_TINT] = RGB (0xf6ebdc),
      [FMN_TONE_VISIT] = RGB (0x1b5363),
      [FMN_TONE_VISIT_TINT] = RGB (0xdde9ec),
      [FMN_TONE_QUESTION] = RGB (0x996198),
      [FMN_TONE_NOTE] = RGB (0x797376),
  } };

  return &paper;
}

/* test-palette.c: the colours of kinds stay apart for people with any colour vision, and from what they are drawn on, in light and in dark.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-palette.h"

#include <math.h>
#include <string.h>

/* CIE76 distance below which two of them could be taken for one another; a just noticeable difference is about 2.3 (Mahy et al. 1994). */
#define NEAREST 15.0
/* WCAG 2.1, 1.4.11: of graphical objects against what they stand on. */
#define LEAST_CONTRAST 3.0

typedef struct
{
  double c[3];
} Color;

/* Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.0, for linear light. */
static const struct
{
  const char *name;
  double matrix[3][3];
} visions[] = {
  { "every colour", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia",
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia",
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia",
    { { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } } },
};

static const FmnTone kinds[]
    = { FMN_TONE_PREGNANCY, FMN_TONE_ENDING,   FMN_TONE_TREATMENT, FMN_TONE_TEST,
        FMN_TONE_VISIT,     FMN_TONE_QUESTION, FMN_TONE_NOTE };

/* IEC 61966-2-1. */
static Color
to_linear (Color color)
{
  for (guint i = 0; i < 3; i++)
    color.c[i]
        = color.c[i] <= 0.04045 ? color.c[i] / 12.92 : pow ((color.c[i] + 0.055) / 1.055, 2.4);
  return color;
}

static Color
multiply (const double matrix[3][3], Color color)
{
  Color result = { { 0 } };

  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      result.c[i] += matrix[i][j] * color.c[j];
  return result;
}

static double
lab_part (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIELAB under D65, of linear light. */
static Color
to_lab (Color linear)
{
  static const double to_xyz[3][3] = { { 0.4124564, 0.3575761, 0.1804375 },
                                       { 0.2126729, 0.7151522, 0.0721750 },
                                       { 0.0193339, 0.1191920, 0.9503041 } };
  Color xyz;
  double x, y, z;

  for (guint i = 0; i < 3; i++)
    linear.c[i] = CLAMP (linear.c[i], 0, 1);
  xyz = multiply (to_xyz, linear);
  x = lab_part (xyz.c[0] / 0.95047);
  y = lab_part (xyz.c[1]);
  z = lab_part (xyz.c[2] / 1.08883);
  return (Color){ { 116 * y - 16, 500 * (x - y), 200 * (y - z) } };
}

static double
get_distance (Color a, Color b)
{
  double sum = 0;

  for (guint i = 0; i < 3; i++)
    sum += (a.c[i] - b.c[i]) * (a.c[i] - b.c[i]);
  return sqrt (sum);
}

static double
get_luminance (Color linear)
{
  return 0.2126 * linear.c[0] + 0.7152 * linear.c[1] + 0.0722 * linear.c[2];
}

/* WCAG 2.1, contrast ratio. */
static double
get_contrast (Color a, Color b)
{
  double one = get_luminance (a) + 0.05;
  double other = get_luminance (b) + 0.05;

  return MAX (one, other) / MIN (one, other);
}

/* What the program's own style says; read as text, since this layer knows no toolkit. */
static Color
read_color (const char *css, FmnTone tone)
{
  g_autofree char *start = g_strdup_printf ("@define-color %s #", fmn_tone_get_name (tone));
  const char *at = strstr (css, start);
  guint64 rgb;

  g_assert_nonnull (at);
  rgb = g_ascii_strtoull (at + strlen (start), NULL, 16);
  return (Color){ { (double) (rgb >> 16) / 255, (double) (rgb >> 8 & 0xff) / 255,
                    (double) (rgb & 0xff) / 255 } };
}

static void
test_style (gconstpointer name)
{
  g_autofree char *path = g_build_filename (g_getenv ("FMN_SOURCE_DIR"), "ui", name, NULL);
  g_autofree char *css = NULL;
  Color card;

  g_assert_true (g_file_get_contents (path, &css, NULL, NULL));
  card = to_linear (read_color (css, FMN_TONE_CARD));
  for (guint v = 0; v < G_N_ELEMENTS (visions); v++)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      {
        Color one = to_linear (read_color (css, kinds[i]));

        g_test_message ("%s: %s on the card %.1f", visions[v].name, fmn_tone_get_name (kinds[i]),
                        get_contrast (one, card));
        if (v == 0)
          g_assert_cmpfloat (get_contrast (one, card), >=, LEAST_CONTRAST);
        for (guint j = i + 1; j < G_N_ELEMENTS (kinds); j++)
          {
            Color other = to_linear (read_color (css, kinds[j]));
            double distance = get_distance (to_lab (multiply (visions[v].matrix, one)),
                                            to_lab (multiply (visions[v].matrix, other)));

            g_test_message ("%s: %s and %s %.1f", visions[v].name, fmn_tone_get_name (kinds[i]),
                            fmn_tone_get_name (kinds[j]), distance);
            g_assert_cmpfloat (distance, >=, NEAREST);
          }
      }
}

/* Text inside a bar: 4.5 by WCAG 2.1, 1.4.3. */
static void
test_on_mark (gconstpointer name)
{
  static const FmnTone bars[]
      = { FMN_TONE_PREGNANCY, FMN_TONE_TREATMENT, FMN_TONE_TEST, FMN_TONE_VISIT, FMN_TONE_NOTE };
  g_autofree char *path = g_build_filename (g_getenv ("FMN_SOURCE_DIR"), "ui", name, NULL);
  g_autofree char *css = NULL;

  g_assert_true (g_file_get_contents (path, &css, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    g_assert_cmpfloat (get_contrast (to_linear (read_color (css, FMN_TONE_ON_MARK)),
                                     to_linear (read_color (css, bars[i]))),
                       >=, 4.5);
}

/* The paper's colours are those of the light style. */
static void
test_paper (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("FMN_SOURCE_DIR"), "ui", "style.css", NULL);
  g_autofree char *css = NULL;

  g_assert_true (g_file_get_contents (path, &css, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const FmnRgba *paper = &fmn_palette_get_for_paper ()->tones[kinds[i]];
      Color screen = read_color (css, kinds[i]);

      g_assert_cmpfloat_with_epsilon (paper->red, screen.c[0], 0.001);
      g_assert_cmpfloat_with_epsilon (paper->green, screen.c[1], 0.001);
      g_assert_cmpfloat_with_epsilon (paper->blue, screen.c[2], 0.001);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_data_func ("/drawing/palette/light", "style.css", test_style);
  g_test_add_data_func ("/drawing/palette/dark", "style-dark.css", test_style);
  g_test_add_data_func ("/drawing/palette/on-mark/light", "style.css", test_on_mark);
  g_test_add_data_func ("/drawing/palette/on-mark/dark", "style-dark.css", test_on_mark);
  g_test_add_func ("/drawing/palette/paper", test_paper);
  return g_test_run ();
}

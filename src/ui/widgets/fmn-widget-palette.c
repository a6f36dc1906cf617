/* fmn-widget-palette.c: looked up once a drawing, not once a mark.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-widget-palette.h"

void
fmn_widget_palette_fill (GtkWidget *widget, FmnPalette *palette)
{
  GtkStyleContext *style;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  style = gtk_widget_get_style_context (widget);
  for (FmnTone tone = 0; tone < FMN_N_TONES; tone++)
    {
      const char *name = fmn_tone_get_name (tone);
      GdkRGBA color;

      /* Absent where the style is not loaded, as in a test without the application. */
      if (name == NULL || !gtk_style_context_lookup_color (style, name, &color))
        gtk_style_context_get_color (style, &color);
      palette->tones[tone] = (FmnRgba){ color.red, color.green, color.blue, color.alpha };
    }
}

/* fmn-text-scale.c: reads the size of text from the resolution of fonts, as desktops announce it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-text-scale.h"

#define EVERYDAY_DPI 96.0

double
fmn_text_scale_get (GtkWidget *widget)
{
  int dpi = 0; /* in 1024ths */

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? MAX (1.0, dpi / 1024.0 / EVERYDAY_DPI) : 1.0;
}

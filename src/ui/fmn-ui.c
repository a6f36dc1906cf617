/* fmn-ui.c: registers the resource by hand, since the linker drops its constructor from a static library.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-ui.h"

#include "fmn-focus-keeper.h"
#include "fmn-icon-resources.h"
#include "fmn-popover-sight.h"
#include "fmn-ui-resources.h"

#include <gtk/gtk.h>

static void
register_resources (void)
{
  static gboolean done;

  if (done)
    return;
  done = TRUE;
  fmn_ui_register_resource ();
  fmn_icon_register_resource ();
}

static void
prepare (GdkDisplay *display)
{
  static gboolean done;

  if (done)
    return;
  done = TRUE;
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    FMN_RESOURCE_BASE "/icons");
  /* A text that Tab reaches on the way to the words in it is not marked from its beginning to its end. */
  g_object_set (gtk_settings_get_for_display (display), "gtk-label-select-on-focus", FALSE, NULL);
  fmn_focus_keeper_start ();
  fmn_popovers_keep_in_sight ();
}

void
fmn_ui_init (void)
{
  GdkDisplay *display = gdk_display_get_default ();

  register_resources ();
  if (display != NULL)
    prepare (display);
}

/* fmn-timeline-menu.c: the menu of an entry, without what its window has no action for.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-timeline-menu.h"

#include <glib/gi18n-lib.h>

static void
append_action (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (menu, item);
}

GtkWidget *
fmn_timeline_menu_new (FmnEntry *entry)
{
  const char *id;
  g_autoptr (GMenu) menu = NULL;
  GtkWidget *popover;

  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  id = fmn_entry_get_id (entry);
  menu = g_menu_new ();
  if (fmn_entry_get_kind (entry) != FMN_KIND_UNKNOWN)
    append_action (menu, _ ("Edit"), "win.edit-entry", g_variant_new_string (id));
  append_action (menu, _ ("Question about this…"), "win.ask", g_variant_new ("(ss)", "entry", id));
  append_action (menu, _ ("Move to trash"), "win.remove-entry", g_variant_new_string (id));
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  return popover;
}

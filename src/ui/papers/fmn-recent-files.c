/* fmn-recent-files.c: the toolkit's file chooser notes each chosen file in a list that every program reads; not here.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-recent-files.h"

/* Writes the list. The setting that turns it off would empty the list of all other programs, too. */
static void (*write_list) (GtkRecentManager *manager);

static void
drop_ours (GtkRecentManager *manager)
{
  GList *items = gtk_recent_manager_get_items (manager);

  for (GList *l = items; l != NULL; l = l->next)
    if (gtk_recent_info_has_application (l->data, g_get_application_name ())
        || gtk_recent_info_has_application (l->data, g_get_prgname ()))
      gtk_recent_manager_remove_item (manager, gtk_recent_info_get_uri (l->data), NULL);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

/* In the place where the manager would write what was added. */
static void
write_without_ours (GtkRecentManager *manager)
{
  drop_ours (manager);
  write_list (manager);
}

void
fmn_recent_files_leave_alone (void)
{
  GtkRecentManagerClass *klass;

  if (write_list != NULL)
    return;
  /* The class is kept: what is let go of could be made anew. */
  klass = g_type_class_ref (GTK_TYPE_RECENT_MANAGER);
  write_list = klass->changed;
  klass->changed = write_without_ours;
}

void
fmn_recent_files_forget (void)
{
  if (write_list != NULL)
    drop_ours (gtk_recent_manager_get_default ());
}

/* fmn-accels.c: gives every action that has a key its key.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-accels.h"

#include "fmn-section.h"

typedef struct
{
  const char *action;
  const char *keys[3];
} FmnAccel;

static const FmnAccel accels[] = {
  { "win.new-menu", { "<Control>n" } },
  { "win.search", { "<Control>f" } },
  { "win.search-everything('')", { "<Control><Shift>f" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.print", { "<Control>p" } },
  { "win.together", { "<Control>r" } },
  { "win.back", { "<Alt>Left" } },
  { "win.next-column", { "F6" } },
  { "win.previous-column", { "<Shift>F6" } },
  { "win.prompts", { "<Control>t" } },
  { "win.urgent-help", { "F1" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "app.lock", { "<Control>l" } },
  { "app.quit", { "<Control>q" } },
};

void
fmn_accels_install (GtkApplication *application)
{
  guint n;
  const FmnSection *sections = fmn_section_get_all (&n);

  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].keys);

  for (guint i = 0; i < n && i < 9; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.section::%s", sections[i].id);
      g_autofree char *key = g_strdup_printf ("<Control>%u", i + 1);
      const char *keys[] = { key, NULL };

      gtk_application_set_accels_for_action (application, action, keys);
    }
}

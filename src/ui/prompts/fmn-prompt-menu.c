/* fmn-prompt-menu.c: hours and days of quiet, each kept in the journal and each a step that can be undone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-prompt-menu.h"

#include <glib/gi18n-lib.h>

/* The hour of the day on which a quiet of days ends. */
#define MORNING_HOUR 9

static const struct
{
  int days; /* 0: one hour */
  const char *label;
} lengths[] = {
  { 0, N_ ("For an hour") },  { 1, N_ ("Until tomorrow") }, { 7, N_ ("For a week") },
  { 30, N_ ("For a month") }, { 365, N_ ("For a year") },
};

static const char *const evenings[] = { "17:00", "18:00", "19:00", "20:00", "21:00", "22:00" };

static void
leave_alone (FmnContext *context, GDateTime *until, const char *from)
{
  g_autoptr (GError) error = NULL;

  if (!fmn_prompts_leave_alone (fmn_context_get_journal (context), until, from, &error))
    g_warning ("quiet time not kept: %d", error->code);
}

static const char *
get_evening (FmnContext *context)
{
  return fmn_info_get_quiet_from (fmn_journal_get_info (fmn_context_get_journal (context)));
}

static GDateTime *
dup_until (FmnContext *context)
{
  const char *until
      = fmn_info_get_quiet_until (fmn_journal_get_info (fmn_context_get_journal (context)));

  return until != NULL ? g_date_time_new_from_iso8601 (until, NULL) : NULL;
}

static void
on_quiet_activate (GSimpleAction *action, GVariant *parameter, FmnContext *context)
{
  int days = g_variant_get_int32 (parameter);
  g_autoptr (GDateTime) now = fmn_clock_dup_now (fmn_context_get_clock (context));
  g_autoptr (GDateTime) day = days > 0 ? g_date_time_add_days (now, days) : NULL;
  g_autoptr (GDateTime) until
      = days > 0 ? g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                                          g_date_time_get_day_of_month (day), MORNING_HOUR, 0, 0)
                 : g_date_time_add_hours (now, 1);

  leave_alone (context, until, get_evening (context));
}

static void
on_show_activate (GSimpleAction *action, GVariant *parameter, FmnContext *context)
{
  leave_alone (context, NULL, NULL);
}

static void
on_evening_activate (GSimpleAction *action, GVariant *parameter, FmnContext *context)
{
  g_autoptr (GDateTime) until = dup_until (context);

  leave_alone (context, until, g_variant_get_string (parameter, NULL));
}

static void
on_again_activate (GSimpleAction *action, GVariant *parameter, FmnContext *context)
{
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnInfo *before = fmn_journal_get_info (journal);
  g_autoptr (FmnInfo) after = fmn_info_without_dismissed (before);
  /* Translators: fits after "Undo ". */
  g_autoptr (FmnChange) change = fmn_change_new (C_ ("change", "show suggestions again"));
  g_autoptr (GError) error = NULL;

  fmn_change_set_info (change, before, after);
  if (!fmn_journal_apply (journal, change, &error))
    g_warning ("suggestions not shown again: %d", error->code);
}

static void
add_action (GSimpleActionGroup *group,
            const char *name,
            const GVariantType *type,
            GCallback activate,
            FmnContext *context)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, type);

  g_signal_connect_object (action, "activate", activate, context, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) quiet = g_menu_new ();
  g_autoptr (GMenu) evening = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *action = g_strdup_printf ("prompts.quiet(%d)", lengths[i].days);

      g_menu_append (quiet, _ (lengths[i].label), action);
    }
  g_menu_append_section (menu, _ ("Leave me alone"), G_MENU_MODEL (quiet));
  for (guint i = 0; i < G_N_ELEMENTS (evenings); i++)
    {
      g_autofree char *action = g_strdup_printf ("prompts.evening('%s')", evenings[i]);
      /* Translators: %s is an hour: none are shown from then until the next morning. */
      g_autofree char *label = g_strdup_printf (_ ("From %s on"), evenings[i]);

      g_menu_append (evening, label, action);
    }
  g_menu_append_submenu (rest, _ ("None in the evening"), G_MENU_MODEL (evening));
  g_menu_append (rest, _ ("Show them at any time"), "prompts.show");
  g_menu_append (rest, _ ("Show again what was put away"), "prompts.again");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  return G_MENU_MODEL (menu);
}

void
fmn_prompt_menu_install (GtkWidget *widget, GtkMenuButton *button, FmnContext *context)
{
  g_autoptr (GSimpleActionGroup) group = NULL;
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (FMN_IS_CONTEXT (context));

  group = g_simple_action_group_new ();
  add_action (group, "quiet", G_VARIANT_TYPE_INT32, G_CALLBACK (on_quiet_activate), context);
  add_action (group, "show", NULL, G_CALLBACK (on_show_activate), context);
  add_action (group, "evening", G_VARIANT_TYPE_STRING, G_CALLBACK (on_evening_activate), context);
  add_action (group, "again", NULL, G_CALLBACK (on_again_activate), context);
  gtk_widget_insert_action_group (widget, "prompts", G_ACTION_GROUP (group));
  menu = make_menu ();
  gtk_menu_button_set_menu_model (button, menu);
}

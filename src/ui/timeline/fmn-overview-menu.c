/* fmn-overview-menu.c: made when it is opened, since pregnancies come and go.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-overview-menu.h"

#include "fmn-overview-draw.h"
#include "fmn-overview-picture.h"
#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

/* What a check of the menu stands for; it is on while that is shown. */
typedef struct
{
  FmnOverview *overview;
  int lane; /* or -1 */
  int kind; /* or -1 */
  char *pregnancy;
  gboolean folds; /* of a pregnancy: off, it is folded and not hidden */
} Shown;

static void
shown_free (gpointer data, GClosure *closure)
{
  Shown *shown = data;

  g_free (shown->pregnancy);
  g_free (shown);
}

static void
on_shown_change (GSimpleAction *action, GVariant *state, gpointer data)
{
  Shown *shown = data;
  gboolean on = g_variant_get_boolean (state);

  if (shown->lane >= 0)
    fmn_overview_set_lane_folded (shown->overview, (FmnLane) shown->lane, !on);
  else if (shown->kind >= 0)
    fmn_overview_set_kind_hidden (shown->overview, (FmnKind) shown->kind, !on);
  else if (shown->folds)
    fmn_overview_set_pregnancy_folded (shown->overview, shown->pregnancy, !on);
  else
    fmn_overview_set_pregnancy_hidden (shown->overview, shown->pregnancy, !on);
  g_simple_action_set_state (action, state);
}

static void
add_check (GSimpleActionGroup *group,
           GMenu *menu,
           const char *id,
           const char *label,
           gboolean on,
           const Shown *shown)
{
  g_autoptr (GSimpleAction) action
      = g_simple_action_new_stateful (id, NULL, g_variant_new_boolean (on));
  g_autofree char *detailed = g_strconcat ("shown.", id, NULL);

  g_signal_connect_data (action, "change-state", G_CALLBACK (on_shown_change),
                         g_memdup2 (shown, sizeof *shown), shown_free, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  g_menu_append (menu, label, detailed);
}

static void
add_lanes (FmnOverview *overview, GSimpleActionGroup *group, GMenu *menu)
{
  g_autoptr (GMenu) lanes = g_menu_new ();

  for (FmnLane lane = 0; lane < FMN_N_LANES; lane++)
    {
      Shown shown = { overview, (int) lane, -1, NULL, FALSE };
      g_autofree char *id = g_strdup_printf ("lane-%u", lane);

      add_check (group, lanes, id, fmn_lane_get_name (lane),
                 !fmn_overview_get_lane_folded (overview, lane), &shown);
    }
  g_menu_append_submenu (menu, C_ ("overview", "Lanes that are open"), G_MENU_MODEL (lanes));
}

static void
add_kinds (FmnOverview *overview, GSimpleActionGroup *group, GMenu *menu)
{
  g_autoptr (GMenu) kinds = g_menu_new ();

  for (FmnKind kind = 0; kind < FMN_N_KINDS; kind++)
    {
      Shown shown = { overview, -1, (int) kind, NULL, FALSE };
      g_autofree char *id = g_strdup_printf ("kind-%u", kind);

      /* An ending belongs to its pregnancy. */
      if (kind == FMN_KIND_ENDING || fmn_kind_get_lane (kind) == FMN_N_LANES)
        continue;
      add_check (group, kinds, id, fmn_kind_get_plural (kind),
                 !fmn_overview_get_kind_hidden (overview, kind), &shown);
    }
  g_menu_append_submenu (menu, C_ ("overview", "Kinds"), G_MENU_MODEL (kinds));
}

static void
add_pregnancies (FmnOverview *overview, GSimpleActionGroup *group, GMenu *menu, gboolean folds)
{
  FmnJournal *journal = fmn_context_get_journal (fmn_overview_get_context (overview));
  g_autoptr (GPtrArray) pregnancies = fmn_journal_dup_pregnancies (journal);
  g_autoptr (GMenu) names = g_menu_new ();

  for (guint i = 0; i < pregnancies->len; i++)
    {
      FmnEntry *pregnancy = g_ptr_array_index (pregnancies, i);
      const char *id = fmn_entry_get_id (pregnancy);
      Shown shown = { overview, -1, -1, g_strdup (id), folds };
      g_autofree char *action = g_strdup_printf (folds ? "open-%u" : "pregnancy-%u", i);
      g_autofree char *name = fmn_pregnancy_dup_name (journal, pregnancy);
      gboolean off = folds ? fmn_overview_get_pregnancy_folded (overview, id)
                           : fmn_overview_get_pregnancy_hidden (overview, id);

      add_check (group, names, action, name, !off, &shown);
    }
  if (pregnancies->len > 0)
    g_menu_append_submenu (
        menu, folds ? C_ ("overview", "Pregnancies that are open") : C_ ("overview", "Pregnancies"),
        G_MENU_MODEL (names));
}

static void
on_axis_change (GSimpleAction *action, GVariant *state, gpointer data)
{
  fmn_overview_set_axis (data, g_str_equal (g_variant_get_string (state, NULL), "weeks")
                                   ? FMN_AXIS_WEEKS
                                   : FMN_AXIS_YEARS);
  g_simple_action_set_state (action, state);
}

static void
on_everything (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  fmn_overview_show_everything (data);
}

static void
on_save (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  fmn_overview_picture_save (data, g_str_equal (g_variant_get_string (parameter, NULL), "svg")
                                       ? FMN_OVERVIEW_SVG
                                       : FMN_OVERVIEW_PNG);
}

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  fmn_overview_picture_print (data);
}

static void
add_actions (FmnOverview *overview, GSimpleActionGroup *group)
{
  static const GActionEntry entries[] = {
    { .name = "everything", .activate = on_everything },
    { .name = "save", .activate = on_save, .parameter_type = "s" },
    { .name = "print", .activate = on_print },
  };
  const char *axis = fmn_overview_get_axis (overview) == FMN_AXIS_WEEKS ? "weeks" : "years";
  g_autoptr (GSimpleAction) action
      = g_simple_action_new_stateful ("axis", G_VARIANT_TYPE_STRING, g_variant_new_string (axis));

  g_signal_connect (action, "change-state", G_CALLBACK (on_axis_change), overview);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), overview);
}

static void
create_menu (GtkMenuButton *button, gpointer data)
{
  FmnOverview *overview = data;
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) axes = g_menu_new ();
  g_autoptr (GMenu) parts = g_menu_new ();
  g_autoptr (GMenu) pictures = g_menu_new ();

  add_actions (overview, group);
  g_menu_append (axes, C_ ("overview", "By date"), "shown.axis::years");
  g_menu_append (axes, C_ ("overview", "By week of pregnancy"), "shown.axis::weeks");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (axes));
  add_lanes (overview, group, parts);
  add_kinds (overview, group, parts);
  add_pregnancies (overview, group, parts, FALSE);
  add_pregnancies (overview, group, parts, TRUE);
  g_menu_append (parts, C_ ("overview", "Show everything"), "shown.everything");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (parts));
  g_menu_append (pictures, C_ ("overview", "Save as SVG…"), "shown.save::svg");
  g_menu_append (pictures, C_ ("overview", "Save as PNG…"), "shown.save::png");
  g_menu_append (pictures, C_ ("overview", "Print…"), "shown.print");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (pictures));

  gtk_widget_insert_action_group (GTK_WIDGET (button), "shown", G_ACTION_GROUP (group));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

void
fmn_overview_menu_attach (GtkMenuButton *button, FmnOverview *overview)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (FMN_IS_OVERVIEW (overview));

  gtk_menu_button_set_create_popup_func (button, create_menu, overview, NULL);
}

/* fmn-primary-menu.c: builds the main menu and keeps its undo and redo items in words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-primary-menu.h"

#include <glib/gi18n-lib.h>

static void
append (GMenu *menu, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (menu, item);
}

/* The same for what not every journal can: it is not there then. */
static void
append_possible (GMenu *menu, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}

static void
update_edit_section (GMenu *section, FmnJournal *journal)
{
  const char *undo = fmn_journal_get_undo_label (journal);
  const char *redo = fmn_journal_get_redo_label (journal);

  g_menu_remove_all (section);
  append (section, undo != NULL ? undo : _ ("Undo"), "win.undo");
  append (section, redo != NULL ? redo : _ ("Redo"), "win.redo");
}

static void
on_journal_label_notify (FmnJournal *journal, GParamSpec *pspec, GMenu *section)
{
  update_edit_section (section, journal);
}

static void
append_pause (GMenu *menu, const char *label, const char *until)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "app.pause-reminders", "s", until);
  g_menu_append_item (menu, item);
}

static GMenuModel *
new_pause_menu (void)
{
  GMenu *menu = g_menu_new ();

  append_pause (menu, _ ("Until tomorrow"), "1");
  append_pause (menu, _ ("For a week"), "7");
  g_menu_append (menu, _ ("Until a day…"), "win.pause-reminders");
  append_pause (menu, _ ("For good"), "for-good");
  append_possible (menu, _ ("Let them come again"), "app.resume-reminders");
  return G_MENU_MODEL (menu);
}

/* In a journal without a passphrase somebody has to say who writes; where nobody else does, there is nothing here. */
static void
update_writer_section (GMenu *section, FmnJournal *journal)
{
  static const char *const people[] = { "self", "partner" };
  FmnInfo *info = fmn_journal_get_info (journal);

  g_menu_remove_all (section);
  for (guint i = 0; fmn_info_has_partner (info) && i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *name = fmn_info_dup_person_label (info, people[i]);
      /* Translators: chooses who writes; %s is a person. */
      g_autofree char *label = g_strdup_printf (_ ("Writing now: %s"), name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.writer", "s", people[i]);
      g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
      g_menu_append_item (section, item);
    }
}

static void
on_journal_info_notify (FmnJournal *journal, GParamSpec *pspec, GMenu *section)
{
  update_writer_section (section, journal);
}

GMenuModel *
fmn_primary_menu_new (FmnContext *context)
{
  FmnJournal *journal;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) journal_section = g_menu_new ();
  g_autoptr (GMenu) program = g_menu_new ();
  g_autoptr (GMenuModel) pause = new_pause_menu ();
  g_autoptr (GMenu) writer = g_menu_new ();

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  journal = fmn_context_get_journal (context);
  update_edit_section (edit, journal);
  g_signal_connect_object (journal, "notify::undo-label", G_CALLBACK (on_journal_label_notify),
                           edit, 0);
  g_signal_connect_object (journal, "notify::redo-label", G_CALLBACK (on_journal_label_notify),
                           edit, 0);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));

  append (journal_section, _ ("Read together"), "win.together");
  append (journal_section, _ ("To think about asking"), "win.prompts");
  append (journal_section, _ ("Print…"), "win.print");
  append (journal_section, _ ("Trash"), "win.trash");
  g_menu_append_submenu (journal_section, _ ("Pause reminders"), pause);
  append_possible (journal_section, _ ("Lock"), "app.lock");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (journal_section));

  update_writer_section (writer, journal);
  g_signal_connect_object (journal, "notify::info", G_CALLBACK (on_journal_info_notify), writer, 0);
  g_signal_connect_object (journal, "notify::writer", G_CALLBACK (on_journal_info_notify), writer,
                           0);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (writer));

  append_possible (program, _ ("Sharing"), "win.sharing");
  append (program, _ ("When to get help now"), "win.urgent-help");
  append (program, _ ("Preferences"), "win.preferences");
  append (program, _ ("Keyboard shortcuts"), "win.show-help-overlay");
  append (program, _ ("About this journal"), "win.about");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (program));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

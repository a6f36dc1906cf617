/* fmn-pregnancy-view.c: one pregnancy. A loss and a birth have the same page, with the same words for the same things.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-pregnancy-view.h"

#include "fmn-beside.h"
#include "fmn-datings.h"
#include "fmn-detail-section.h"
#include "fmn-draft.h"
#include "fmn-entry-list.h"
#include "fmn-fact-group.h"
#include "fmn-kind-tile.h"
#include "fmn-pregnancy-facts.h"
#include "fmn-pregnancy-papers.h"
#include "fmn-pregnancy.h"
#include "fmn-undo-toast.h"
#include "fmn-week-scale.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>

#define WIDTH 900
#define FACTS_BESIDE_FROM 560
#define TILE 40

struct _FmnPregnancyView
{
  AdwBin parent_instance;

  FmnContext *context;
  char *id;
  GMenu *menu;
  GSimpleActionGroup *actions;
  GtkStack *stack;
  GtkAdjustment *scroll;
  FmnKindTile *tile;
  GtkLabel *name;
  GtkLabel *dating;
  GtkLabel *why; /* which dating counts, and how far the others lie from it */
  GtkWidget *kept_out;
  GtkWidget *unfold;
  GtkWidget *body; /* what folds */
  FmnWeekScale *scale;
  GtkWidget *blocks; /* facts and words, made anew */
  GtkWidget *ended;
  GtkWidget *change_ending;
  FmnEntryList *entries;
};

G_DEFINE_FINAL_TYPE (FmnPregnancyView, fmn_pregnancy_view, ADW_TYPE_BIN)

static FmnJournal *
get_journal (FmnPregnancyView *self)
{
  return fmn_context_get_journal (self->context);
}

static FmnEntry *
get_entry (FmnPregnancyView *self)
{
  return self->id != NULL ? fmn_journal_lookup (get_journal (self), self->id) : NULL;
}

static void
activate_with_id (FmnPregnancyView *self, const char *action, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", id);
}

static void
on_ended (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnPregnancyView *self = data;

  activate_with_id (self, "win.pregnancy-ended", self->id);
}

static void
on_change_ending (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnPregnancyView *self = data;
  FmnEntry *pregnancy = get_entry (self);
  FmnEntry *ending
      = pregnancy != NULL ? fmn_pregnancy_get_ending (get_journal (self), pregnancy) : NULL;

  if (ending != NULL)
    activate_with_id (self, "win.edit-entry", fmn_entry_get_id (ending));
}

static void
on_edit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnPregnancyView *self = data;

  activate_with_id (self, "win.edit-entry", self->id);
}

static void
on_trash (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnPregnancyView *self = data;

  activate_with_id (self, "win.remove-entry", self->id);
}

/* Both ways of showing less of it are kept in the journal, and can be undone. */
static void
toggle (FmnPregnancyView *self, const char *member, const char *command, const char *toast)
{
  FmnEntry *before = get_entry (self);
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;

  if (before == NULL)
    return;
  draft = fmn_draft_new_from_entry (before);
  fmn_draft_set_boolean (draft, member, !fmn_entry_get_boolean (before, member));
  after = fmn_draft_build (draft, NULL);
  if (after == NULL)
    return;
  change = fmn_change_new (command);
  fmn_change_add (change, before, after);
  if (fmn_journal_apply (get_journal (self), change, NULL) && toast != NULL)
    fmn_undo_toast_show (GTK_WIDGET (self), toast);
}

static gboolean
is_set (FmnPregnancyView *self, const char *member)
{
  FmnEntry *pregnancy = get_entry (self);

  return pregnancy != NULL && fmn_entry_get_boolean (pregnancy, member);
}

static void
on_hidden (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnPregnancyView *self = data;
  const gboolean hidden = is_set (self, "hidden");

  toggle (self, "hidden",
          hidden ? C_ ("command", "show a pregnancy in lists")
                 : C_ ("command", "keep a pregnancy out of lists"),
          hidden ? _ ("Shown in lists") : _ ("Kept out of lists"));
}

static void
on_folded (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnPregnancyView *self = data;

  /* What happened can be seen, and the button that undoes it stands there. */
  toggle (self, "folded",
          is_set (self, "folded") ? C_ ("command", "unfold a pregnancy")
                                  : C_ ("command", "fold a pregnancy"),
          NULL);
}

static void
append_item (GMenu *menu, const char *label, const char *action)
{
  g_menu_append (menu, label, action);
}

static void
update_menu (FmnPregnancyView *self, FmnEntry *pregnancy)
{
  g_autoptr (GMenu) own = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  const gboolean ended = fmn_pregnancy_has_ended (get_journal (self), pregnancy);
  const gboolean has_ending = fmn_pregnancy_get_ending (get_journal (self), pregnancy) != NULL;
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (get_journal (self), pregnancy);
  const gboolean many = endings->len > 1;
  GActionMap *map = G_ACTION_MAP (self->actions);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "ended")), !ended);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "change-ending")),
                               has_ending);
  g_menu_remove_all (self->menu);
  append_item (own, _ ("Edit dates and words…"), "pregnancy.edit");
  append_item (end, _ ("This pregnancy ended…"), "pregnancy.ended");
  if (has_ending && !many)
    append_item (end, _ ("Change how it ended…"), "pregnancy.change-ending");
  append_item (rest,
               fmn_entry_get_boolean (pregnancy, "hidden") ? _ ("Show in lists")
                                                           : _ ("Keep out of lists"),
               "pregnancy.hidden");
  append_item (rest, fmn_entry_get_boolean (pregnancy, "folded") ? _ ("Unfold") : _ ("Fold"),
               "pregnancy.folded");
  append_item (rest, _ ("Move to trash"), "pregnancy.trash");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (own));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (end));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (rest));
  gtk_widget_set_visible (self->ended, !ended);
  gtk_widget_set_visible (self->change_ending, has_ending && !many);
}

static GtkWidget *
make_no_end (void)
{
  GtkWidget *group = fmn_fact_group_new (C_ ("pregnancy", "How it ended"));

  fmn_fact_group_add (group, C_ ("pregnancy", "Ended"), C_ ("pregnancy", "No end recorded"), NULL);
  return group;
}

static void
append_block (FmnPregnancyView *self, GtkWidget *block)
{
  if (block != NULL)
    gtk_box_append (GTK_BOX (self->blocks), block);
}

static GtkWidget *
make_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  return button;
}

/* Where there is more than one ending, each is changed by a button of its own. */
static GtkWidget *
make_ending (FmnPregnancyView *self, FmnEntry *pregnancy, FmnEntry *ending, gboolean one_of_many)
{
  GtkWidget *facts = fmn_ending_facts_new (get_journal (self), pregnancy, ending);
  GtkWidget *box;
  GtkWidget *change;

  if (!one_of_many)
    return facts;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  change = make_button (_ ("Change how it ended…"), "win.edit-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (change), "s", fmn_entry_get_id (ending));
  gtk_widget_set_halign (change, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), facts);
  gtk_box_append (GTK_BOX (box), change);
  return box;
}

/* How it began beside how it ended; each further ending of several babies below. */
static void
update_facts (FmnPregnancyView *self, FmnEntry *pregnancy)
{
  FmnJournal *journal = get_journal (self);
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (journal, pregnancy);
  const gboolean many = endings->len > 1;
  GtkWidget *began = fmn_pregnancy_facts_new (journal, pregnancy);
  GtkWidget *ended = endings->len > 0
                         ? make_ending (self, pregnancy, g_ptr_array_index (endings, 0), many)
                         : make_no_end ();

  if (began != NULL)
    append_block (self, fmn_beside_new (began, ended, FACTS_BESIDE_FROM, 0, 14));
  else
    append_block (self, ended);
  for (guint i = 1; i < endings->len; i++)
    append_block (self, make_ending (self, pregnancy, g_ptr_array_index (endings, i), many));
}

static void
update_entries (FmnPregnancyView *self, FmnEntry *pregnancy)
{
  GPtrArray *bound = fmn_journal_get_bound (get_journal (self), fmn_entry_get_id (pregnancy));
  g_autoptr (GPtrArray) newest_first = g_ptr_array_new ();

  for (guint i = bound != NULL ? bound->len : 0; i > 0; i--)
    g_ptr_array_add (newest_first, g_ptr_array_index (bound, i - 1));
  fmn_entry_list_set_entries (self->entries, get_journal (self), self->id, newest_first);
}

static void
update_head (FmnPregnancyView *self, FmnEntry *pregnancy)
{
  g_autofree char *name = fmn_pregnancy_dup_name (get_journal (self), pregnancy);
  GPtrArray *datings = fmn_entry_get_datings (pregnancy);
  g_autofree char *why = datings->len > 1 ? fmn_datings_dup_sentence (datings) : NULL;
  g_autofree char *dating = why != NULL
                                ? fmn_pregnancy_dup_span (get_journal (self), pregnancy)
                                : fmn_pregnancy_dup_dating_line (get_journal (self), pregnancy);
  const gboolean folded = fmn_entry_get_boolean (pregnancy, "folded");

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->dating, dating);
  gtk_label_set_label (self->why, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->why), why != NULL && !folded);
  gtk_widget_set_visible (self->kept_out, fmn_entry_get_boolean (pregnancy, "hidden"));
  gtk_widget_set_visible (self->unfold, folded);
  gtk_widget_set_visible (self->body, !folded);
}

static void
update_scale (FmnPregnancyView *self, FmnEntry *pregnancy)
{
  const gboolean can_show = fmn_week_layout_can_show (get_journal (self), pregnancy);

  gtk_widget_set_visible (GTK_WIDGET (self->scale), can_show);
  if (can_show)
    fmn_week_scale_set_pregnancy (self->scale, get_journal (self), pregnancy);
}

void
fmn_pregnancy_view_update (FmnPregnancyView *self)
{
  FmnEntry *pregnancy;
  GtkWidget *child;

  g_return_if_fail (FMN_IS_PREGNANCY_VIEW (self));

  pregnancy = get_entry (self);
  gtk_stack_set_visible_child_name (self->stack, pregnancy != NULL ? "page" : "none");
  while ((child = gtk_widget_get_first_child (self->blocks)) != NULL)
    gtk_box_remove (GTK_BOX (self->blocks), child);
  if (pregnancy == NULL)
    {
      g_menu_remove_all (self->menu);
      return;
    }
  update_head (self, pregnancy);
  update_scale (self, pregnancy);
  append_block (self, fmn_pregnancy_questions_new (get_journal (self), pregnancy));
  update_facts (self, pregnancy);
  append_block (self, fmn_detail_words_new (get_journal (self), pregnancy));
  append_block (self, fmn_pregnancy_papers_new (self->context, pregnancy));
  update_entries (self, pregnancy);
  update_menu (self, pregnancy);
}

static void
fmn_pregnancy_view_dispose (GObject *object)
{
  FmnPregnancyView *self = FMN_PREGNANCY_VIEW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->menu);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (fmn_pregnancy_view_parent_class)->dispose (object);
}

static void
fmn_pregnancy_view_class_init (FmnPregnancyViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_pregnancy_view_dispose;
}

static void
fmn_pregnancy_view_init (FmnPregnancyView *self)
{
  static const GActionEntry entries[] = {
    { "ended", on_ended, NULL, NULL, NULL, { 0 } },
    { "change-ending", on_change_ending, NULL, NULL, NULL, { 0 } },
    { "edit", on_edit, NULL, NULL, NULL, { 0 } },
    { "hidden", on_hidden, NULL, NULL, NULL, { 0 } },
    { "folded", on_folded, NULL, NULL, NULL, { 0 } },
    { "trash", on_trash, NULL, NULL, NULL, { 0 } },
  };

  self->menu = g_menu_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "pregnancy", G_ACTION_GROUP (self->actions));
}

static GtkWidget *
make_head (FmnPregnancyView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->tile = FMN_KIND_TILE (fmn_kind_tile_new (TILE));
  fmn_kind_tile_set_kind (self->tile, FMN_KIND_PREGNANCY);
  gtk_widget_set_valign (GTK_WIDGET (self->tile), GTK_ALIGN_START);
  self->name
      = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "title-1");
  self->dating = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->dating), "fmn-quiet");
  self->why = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->why), "fmn-quiet");
  self->kept_out
      = g_object_new (GTK_TYPE_LABEL, "label", _ ("Kept out of lists"), "xalign", 0.0, NULL);
  gtk_widget_add_css_class (self->kept_out, "caption");
  gtk_widget_add_css_class (self->kept_out, "fmn-quiet");
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->dating));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->why));
  gtk_box_append (GTK_BOX (words), self->kept_out);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tile));
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static GtkWidget *
make_buttons (FmnPregnancyView *self)
{
  GtkWidget *box = fmn_wrap_box_new (8, 8);

  self->ended = make_button (_ ("This pregnancy ended…"), "pregnancy.ended");
  self->change_ending = make_button (_ ("Change how it ended…"), "pregnancy.change-ending");
  fmn_wrap_box_append (FMN_WRAP_BOX (box), self->ended);
  fmn_wrap_box_append (FMN_WRAP_BOX (box), self->change_ending);
  fmn_wrap_box_append (FMN_WRAP_BOX (box), make_button (C_ ("button", "Edit"), "pregnancy.edit"));
  return box;
}

static GtkWidget *
make_page (FmnPregnancyView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroll;

  self->unfold = make_button (C_ ("button", "Unfold"), "pregnancy.folded");
  gtk_widget_set_halign (self->unfold, GTK_ALIGN_START);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  self->scale = FMN_WEEK_SCALE (fmn_week_scale_new ());
  self->blocks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  self->entries = FMN_ENTRY_LIST (fmn_entry_list_new (_ ("Entries in this pregnancy"), FALSE));
  fmn_entry_list_set_empty_text (self->entries, _ ("No entries belong to it yet."));
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->unfold);
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->scale));
  gtk_box_append (GTK_BOX (self->body), self->blocks);
  gtk_box_append (GTK_BOX (self->body), make_buttons (self));
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->entries));
  gtk_box_append (GTK_BOX (box), self->body);
  gtk_widget_add_css_class (box, "page-side");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  scroll = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child",
                         clamp, NULL);
  self->scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll));
  return scroll;
}

GtkWidget *
fmn_pregnancy_view_new (FmnContext *context)
{
  FmnPregnancyView *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_PREGNANCY_VIEW, NULL);
  self->context = g_object_ref (context);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "none");
  gtk_stack_add_named (self->stack, make_page (self), "page");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  return GTK_WIDGET (self);
}

void
fmn_pregnancy_view_set_pregnancy (FmnPregnancyView *self, const char *id)
{
  g_return_if_fail (FMN_IS_PREGNANCY_VIEW (self));

  if (g_strcmp0 (id, self->id) == 0)
    return;
  g_free (self->id);
  self->id = g_strdup (id);
  fmn_pregnancy_view_update (self);
  gtk_adjustment_set_value (self->scroll, 0);
}

const char *
fmn_pregnancy_view_get_pregnancy (FmnPregnancyView *self)
{
  g_return_val_if_fail (FMN_IS_PREGNANCY_VIEW (self), NULL);

  return self->id;
}

GMenuModel *
fmn_pregnancy_view_get_menu (FmnPregnancyView *self)
{
  g_return_val_if_fail (FMN_IS_PREGNANCY_VIEW (self), NULL);

  return G_MENU_MODEL (self->menu);
}

GActionGroup *
fmn_pregnancy_view_get_actions (FmnPregnancyView *self)
{
  g_return_val_if_fail (FMN_IS_PREGNANCY_VIEW (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/* fmn-detail.c: the head of an entry's detail and the order of its blocks; the blocks are built anew when the journal changes.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-detail.h"

#include "fmn-caption.h"
#include "fmn-detail-meaning.h"
#include "fmn-detail-section.h"
#include "fmn-glossary-label.h"
#include "fmn-kind-tile.h"
#include "fmn-papers-card.h"
#include "fmn-undo-toast.h"

#include <glib/gi18n-lib.h>

struct _FmnDetail
{
  AdwBin parent_instance;
  AdwHeaderBar *bar;
  GtkWidget *back_button;
  GtkButton *edit_button;
  GtkMenuButton *menu_button;
  GtkStack *stack;
  GtkAdjustment *scroll;
  FmnKindTile *tile;
  AdwBin *title_place;
  FmnGlossaryLabel *title;
  GtkLabel *caption;
  GtkWidget *only_me;
  GtkWidget *read_only;
  GtkBox *blocks;
  FmnContext *context;
  char *id;
  GtkWidget *papers;      /* with its heading */
  GtkWidget *papers_card; /* in it */
  guint update_id;
};

G_DEFINE_FINAL_TYPE (FmnDetail, fmn_detail, ADW_TYPE_BIN)

enum
{
  BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
append_part (GString *line, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

static char *
format_days (FmnEntry *entry)
{
  const FmnDate *end = fmn_entry_get_end_date (entry);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  FmnDate when;

  if (!fmn_entry_get_when (entry, &when))
    return g_strdup (_ ("Date not known"));

  from = fmn_date_format (&when);
  if (end == NULL || fmn_date_equal (end, &when))
    return g_steal_pointer (&from);
  to = fmn_date_format (end);
  /* Translators: from one date to another */
  return g_strdup_printf (C_ ("dates", "%s – %s"), from, to);
}

/* "20 December 2025 · St Anne’s laboratory · Written by Mara" */
static char *
format_caption (FmnJournal *journal, FmnEntry *entry)
{
  static const char *const places[] = { "lab", "clinician", "place" };
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *days = format_days (entry);

  append_part (line, days);
  append_part (line, fmn_entry_get_clock (entry));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    append_part (line, fmn_entry_get_string (entry, places[i]));
  if (!g_str_equal (fmn_entry_get_author (entry), "self"))
    {
      g_autofree char *who = fmn_info_dup_person_label (fmn_journal_get_info (journal),
                                                        fmn_entry_get_author (entry));
      g_autofree char *written = g_strdup_printf (_ ("Written by %s"), who);

      append_part (line, written);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (menu, item);
}

static void
update_actions (FmnDetail *self, FmnEntry *entry)
{
  const char *id = fmn_entry_get_id (entry);
  gboolean known = fmn_entry_get_kind (entry) != FMN_KIND_UNKNOWN;
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_widget_set_visible (GTK_WIDGET (self->edit_button), known);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "s", id);

  append_item (menu, _ ("Question about this…"), "win.ask", g_variant_new ("(ss)", "entry", id));
  if (fmn_entry_get_kind (entry) == FMN_KIND_PREGNANCY)
    append_item (menu, _ ("Open its page"), "win.show-pregnancy", g_variant_new_string (id));
  if (fmn_entry_get_kind (entry) == FMN_KIND_VISIT)
    append_item (menu, _ ("Open its questions"), "win.show-visit", g_variant_new_string (id));
  if (fmn_entry_get_versions (entry) != NULL)
    append_item (menu, _ ("Earlier versions…"), "win.versions", g_variant_new_string (id));
  append_item (menu, _ ("Move to trash"), "win.remove-entry", g_variant_new_string (id));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

static void
on_paper_added (FmnPapersCard *card, const char *entry_id, FmnAttachment *paper, FmnDetail *self)
{
  fmn_paper_put_into_entry (fmn_context_get_journal (self->context), entry_id, paper);
}

static void
on_paper_removed (FmnPapersCard *card, const char *id, FmnDetail *self)
{
  if (self->id != NULL
      && fmn_paper_take_out_of_entry (fmn_context_get_journal (self->context), self->id, id))
    fmn_undo_toast_show (GTK_WIDGET (self), _ ("Paper removed from this entry"));
}

static void
append_block (FmnDetail *self, GtkWidget *block)
{
  if (block != NULL)
    gtk_box_append (self->blocks, block);
}

/* Stays from one update to the next: papers may be on their way into it. */
static void
update_papers (FmnDetail *self, FmnEntry *entry)
{
  if (self->papers == NULL)
    {
      self->papers_card = fmn_papers_card_new (self->context);
      fmn_papers_card_accept_drops_on (FMN_PAPERS_CARD (self->papers_card), GTK_WIDGET (self));
      g_signal_connect_object (self->papers_card, "added", G_CALLBACK (on_paper_added), self, 0);
      g_signal_connect_object (self->papers_card, "removed", G_CALLBACK (on_paper_removed), self,
                               0);
      self->papers = g_object_ref_sink (fmn_detail_section_new (_ ("Papers"), self->papers_card));
    }
  fmn_papers_card_set_entry (FMN_PAPERS_CARD (self->papers_card), entry,
                             fmn_entry_get_kind (entry) == FMN_KIND_UNKNOWN);
  gtk_widget_set_visible (
      self->papers, fmn_context_get_store (self->context) != NULL
                        || fmn_papers_card_get_n_papers (FMN_PAPERS_CARD (self->papers_card)) > 0);
}

/* The place of the block with the focus among those that are built anew, or -1. The focus waits at the head of the detail meanwhile: a window whose
 * focus was taken away looks for another place by itself. */
static int
take_focus_out (FmnDetail *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int place = 0;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->blocks))
      || gtk_widget_is_ancestor (focus, self->papers))
    return -1;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->blocks)); child != NULL;
       child = gtk_widget_get_next_sibling (child), place++)
    if (focus == child || gtk_widget_is_ancestor (focus, child))
      break;
  gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
  return place;
}

static void
put_focus_back (FmnDetail *self, int place)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->blocks));

  for (int i = 0; i < place && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
update_blocks (FmnDetail *self, FmnJournal *journal, FmnEntry *entry)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->blocks));
  int place;

  update_papers (self, entry);
  place = take_focus_out (self);
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      /* The focus may be in it. */
      if (child != self->papers)
        gtk_box_remove (self->blocks, child);
      child = next;
    }

  append_block (self, fmn_detail_value_new (entry));
  append_block (self, fmn_detail_state_new (journal, entry));
  append_block (self, fmn_detail_repeat_new (journal, entry));
  append_block (self, fmn_detail_words_new (journal, entry));
  append_block (self, fmn_detail_origin_new (self->context, entry));
  append_block (self, fmn_detail_facts_new (journal, entry));
  if (gtk_widget_get_parent (self->papers) == NULL)
    append_block (self, self->papers);
  else
    gtk_box_reorder_child_after (self->blocks, self->papers,
                                 gtk_widget_get_last_child (GTK_WIDGET (self->blocks)));
  append_block (self, fmn_detail_questions_new (journal, entry));
  append_block (self, fmn_detail_prompts_new (self->context, entry));
  append_block (self, fmn_detail_meaning_new (self->context, entry));
  append_block (self, fmn_detail_tags_new (entry));
  if (place >= 0)
    put_focus_back (self, place);
}

static void
update (FmnDetail *self)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  FmnEntry *entry = self->id != NULL ? fmn_journal_lookup (journal, self->id) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *caption = NULL;

  gtk_stack_set_visible_child_name (self->stack, entry != NULL ? "entry" : "none");
  gtk_widget_set_visible (GTK_WIDGET (self->edit_button), entry != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), entry != NULL);
  if (entry == NULL)
    return;

  title = fmn_entry_dup_caption (journal, entry);
  caption = format_caption (journal, entry);
  fmn_kind_tile_set_entry (self->tile, entry);
  fmn_glossary_label_set_text (self->title, title);
  gtk_label_set_label (self->caption, caption);
  gtk_widget_set_visible (self->only_me, fmn_entry_get_only_me (entry));
  gtk_widget_set_visible (self->read_only, fmn_entry_get_kind (entry) == FMN_KIND_UNKNOWN);
  update_actions (self, entry);
  update_blocks (self, journal, entry);
}

static gboolean
update_when_idle (gpointer data)
{
  FmnDetail *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Building the blocks takes longer than a keystroke in the editor above may; several changes are one update. */
static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnDetail *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_when_idle, self);
}

static void
on_back_clicked (GtkButton *button, FmnDetail *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
fmn_detail_dispose (GObject *object)
{
  FmnDetail *self = FMN_DETAIL (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->papers);
  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (fmn_detail_parent_class)->dispose (object);
}

static void
fmn_detail_class_init (FmnDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_detail_dispose;

  signals[BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  g_type_ensure (FMN_TYPE_KIND_TILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/detail/fmn-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, bar);
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, back_button);
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, edit_button);
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, scroll);
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, tile);
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, title_place);
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, caption);
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, only_me);
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, read_only);
  gtk_widget_class_bind_template_child (widget_class, FmnDetail, blocks);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
}

static void
fmn_detail_init (FmnDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fmn_detail_new (FmnContext *context)
{
  FmnDetail *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_DETAIL, NULL);
  fmn_detail_set_context (self, context);
  return GTK_WIDGET (self);
}

void
fmn_detail_set_context (FmnDetail *self, FmnContext *context)
{
  g_return_if_fail (FMN_IS_DETAIL (self));
  g_return_if_fail (FMN_IS_CONTEXT (context));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  self->title = FMN_GLOSSARY_LABEL (
      fmn_glossary_label_new_heading (fmn_context_get_knowledge (context), "title-4"));
  gtk_label_set_selectable (fmn_glossary_label_get_label (self->title), TRUE);
  adw_bin_set_child (self->title_place, GTK_WIDGET (self->title));
  g_signal_connect_object (fmn_context_get_journal (context), "changed",
                           G_CALLBACK (on_journal_changed), self, 0);
  update (self);
}

void
fmn_detail_set_entry (FmnDetail *self, FmnEntry *entry)
{
  const char *id = entry != NULL ? fmn_entry_get_id (entry) : NULL;
  gboolean other;

  g_return_if_fail (FMN_IS_DETAIL (self));
  g_return_if_fail (entry == NULL || FMN_IS_ENTRY (entry));
  g_return_if_fail (self->context != NULL);

  other = g_strcmp0 (id, self->id) != 0;
  if (!other)
    return;

  g_free (self->id);
  self->id = g_strdup (id);
  update (self);
  gtk_adjustment_set_value (self->scroll, 0);
}

void
fmn_detail_set_can_go_back (FmnDetail *self, gboolean can_go_back)
{
  g_return_if_fail (FMN_IS_DETAIL (self));

  gtk_widget_set_visible (self->back_button, can_go_back);
}

void
fmn_detail_set_show_title_buttons (FmnDetail *self, gboolean show)
{
  g_return_if_fail (FMN_IS_DETAIL (self));

  adw_header_bar_set_show_end_title_buttons (self->bar, show);
}

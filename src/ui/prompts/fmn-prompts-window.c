/* fmn-prompts-window.c: the cards of all that comes up from the journal, and the menu that asks for quiet.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-prompts-window.h"

#include "fmn-prompt-card.h"
#include "fmn-prompt-menu.h"
#include "fmn-standing-rows.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

struct _FmnPromptsWindow
{
  AdwWindow parent_instance;

  FmnContext *context;
  GtkStack *stack;
  GtkBox *cards;
  AdwStatusPage *none;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (FmnPromptsWindow, fmn_prompts_window, ADW_TYPE_WINDOW)

/* Why there is none: she asked to be left alone, or nothing comes up. */
static void
update_none (FmnPromptsWindow *self)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  g_autoptr (GDateTime) now = fmn_clock_dup_now (fmn_context_get_clock (self->context));
  gboolean quiet = fmn_prompts_are_quiet (fmn_journal_get_info (journal), now);

  adw_status_page_set_title (self->none, quiet ? _ ("Left alone for now") : _ ("Nothing comes up"));
  adw_status_page_set_description (
      self->none, quiet ? _ ("Nothing is suggested in the time that you chose. The menu above can "
                             "change it.")
                        : _ ("When your journal holds something to ask about, it is listed here."));
}

static void
update (FmnPromptsWindow *self)
{
  FmnKnowledge *knowledge = fmn_context_get_knowledge (self->context);
  g_autoptr (GListModel) prompts = fmn_prompts_dup_shown (self->context);
  guint n = g_list_model_get_n_items (prompts);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  gtk_box_append (self->cards,
                  fmn_text_line_new (_ ("These questions come up from what you recorded. Each says "
                                        "why. None of them says that anything is wrong."),
                                     "fmn-quiet"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnPrompt) prompt = g_list_model_get_item (prompts, i);

      gtk_box_append (self->cards, fmn_prompt_card_new (self->context, prompt));
    }
  gtk_box_append (self->cards, fmn_review_line_new (knowledge));
  update_none (self);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "cards" : "none");
}

static gboolean
update_when_idle (gpointer data)
{
  FmnPromptsWindow *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* A button on a card is in the middle of its click while the journal changes. */
static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnPromptsWindow *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_when_idle, self);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  fmn_journal_undo (fmn_context_get_journal (FMN_PROMPTS_WINDOW (widget)->context));
}

/* What the window behind does: it comes to the front for it. */
static void
parent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *behind = gtk_window_get_transient_for (GTK_WINDOW (widget));
  g_autoptr (GtkWindow) parent = behind != NULL ? g_object_ref (behind) : NULL;

  if (parent == NULL)
    return;
  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action_variant (GTK_WIDGET (parent), name, parameter);
}

static void
fmn_prompts_window_dispose (GObject *object)
{
  FmnPromptsWindow *self = FMN_PROMPTS_WINDOW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fmn_prompts_window_parent_class)->dispose (object);
}

static void
fmn_prompts_window_class_init (FmnPromptsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_prompts_window_dispose;
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.learn", "s", parent_action);
  gtk_widget_class_install_action (widget_class, "win.urgent-help", NULL, parent_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fmn_prompts_window_init (FmnPromptsWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();

  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->cards), "dialog-body");
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->cards));
  self->none = ADW_STATUS_PAGE (
      g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "fm-question-symbolic", NULL));
  self->stack = GTK_STACK (g_object_new (GTK_TYPE_STACK, "vexpand", TRUE, NULL));
  gtk_stack_add_named (self->stack,
                       g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                     GTK_POLICY_NEVER, "child", clamp, NULL),
                       "cards");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->none), "none");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
}

/* The bar over the cards, with the menu; and room for what was done to be taken back. */
static void
add_bar (FmnPromptsWindow *self)
{
  GtkWidget *content = g_object_ref (adw_window_get_content (ADW_WINDOW (self)));
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic",
                                    "tooltip-text", _ ("When these are shown"), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("When these are shown"), -1);
  adw_window_set_content (ADW_WINDOW (self), NULL);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), button);
  gtk_box_prepend (GTK_BOX (content), bar);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), content);
  adw_window_set_content (ADW_WINDOW (self), overlay);
  fmn_prompt_menu_install (GTK_WIDGET (self), GTK_MENU_BUTTON (button), self->context);
  g_object_unref (content);
}

GtkWindow *
fmn_prompts_window_new (FmnContext *context, GtkWindow *parent)
{
  FmnPromptsWindow *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);

  self = g_object_new (FMN_TYPE_PROMPTS_WINDOW, "transient-for", parent, "modal", TRUE,
                       "destroy-with-parent", TRUE, "title", _ ("To think about asking"),
                       "default-width", 560, "default-height", 640, NULL);
  self->context = g_object_ref (context);
  add_bar (self);
  g_signal_connect_object (fmn_context_get_journal (context), "changed",
                           G_CALLBACK (on_journal_changed), self, 0);
  update (self);
  return GTK_WINDOW (self);
}

/* fmn-welcome.c: quiet pages: what this is, the words she prefers, a passphrase. None asks for anything that must be filled in.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-welcome.h"

#include "fmn-welcome-lock.h"
#include "fmn-words-editor.h"

#include <glib/gi18n-lib.h>

struct _FmnWelcome
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *start;
  GtkLabel *message;
  FmnWordsEditor *words;
  GtkEditable *name;
  GtkSwitch *has_partner;
  GtkEditable *partner_name;
  FmnWelcomeLock *lock;
};

enum
{
  SIGNAL_CREATE,
  SIGNAL_SAMPLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnWelcome, fmn_welcome, ADW_TYPE_BIN)

/* With the focus on the first of the words. The stack takes the focus there itself when a button of the former page had it: asked for a second
 * time it would go on to the next word. */
static void
show_words (FmnWelcome *self)
{
  GtkWidget *words = GTK_WIDGET (self->words);
  GtkWidget *focus = NULL;

  gtk_stack_set_visible_child_name (self->stack, "words");
  if (gtk_widget_get_root (words) != NULL)
    focus = gtk_root_get_focus (gtk_widget_get_root (words));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, words))
    gtk_widget_child_focus (words, GTK_DIR_TAB_FORWARD);
}

static void
on_new_clicked (GtkButton *button, FmnWelcome *self)
{
  show_words (self);
}

static void
on_back_clicked (GtkButton *button, FmnWelcome *self)
{
  gtk_stack_set_visible_child_name (self->stack, "about");
  gtk_widget_grab_focus (self->start);
}

static void
on_sample_clicked (GtkButton *button, FmnWelcome *self)
{
  g_signal_emit (self, signals[SIGNAL_SAMPLE], 0);
}

static void
on_continue_clicked (GtkButton *button, FmnWelcome *self)
{
  gtk_stack_set_visible_child_name (self->stack, "passphrase");
  gtk_widget_grab_focus (GTK_WIDGET (self->lock));
}

static void
on_lock_back (FmnWelcomeLock *lock, FmnWelcome *self)
{
  show_words (self);
}

static void
on_lock_chosen (FmnWelcomeLock *lock, FmnSecret *passphrase, FmnWelcome *self)
{
  g_autoptr (FmnWords) words = fmn_words_editor_dup_words (self->words);
  g_autoptr (FmnInfo) defaults = fmn_info_new ();
  g_autoptr (FmnInfo) with_words = fmn_info_with_words (defaults, words);
  g_autoptr (FmnInfo) info
      = fmn_info_with_name (with_words, "self", gtk_editable_get_text (self->name));

  if (gtk_switch_get_active (self->has_partner))
    {
      FmnInfo *both
          = fmn_info_with_name (info, "partner", gtk_editable_get_text (self->partner_name));

      fmn_info_unref (info);
      info = both;
    }
  g_signal_emit (self, signals[SIGNAL_CREATE], 0, info, passphrase);
}

static void
fmn_welcome_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fmn_welcome_parent_class)->map (widget);
  gtk_widget_grab_focus (FMN_WELCOME (widget)->start);
}

static void
fmn_welcome_class_init (FmnWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = fmn_welcome_map;

  signals[SIGNAL_CREATE]
      = g_signal_new ("create", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, FMN_TYPE_INFO, FMN_TYPE_SECRET);
  signals[SIGNAL_SAMPLE] = g_signal_new ("sample", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (FMN_TYPE_WELCOME_LOCK);
  g_type_ensure (FMN_TYPE_WORDS_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/welcome/fmn-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnWelcome, stack);
  gtk_widget_class_bind_template_child (widget_class, FmnWelcome, start);
  gtk_widget_class_bind_template_child (widget_class, FmnWelcome, message);
  gtk_widget_class_bind_template_child (widget_class, FmnWelcome, words);
  gtk_widget_class_bind_template_child (widget_class, FmnWelcome, name);
  gtk_widget_class_bind_template_child (widget_class, FmnWelcome, has_partner);
  gtk_widget_class_bind_template_child (widget_class, FmnWelcome, partner_name);
  gtk_widget_class_bind_template_child (widget_class, FmnWelcome, lock);
  gtk_widget_class_bind_template_callback (widget_class, on_new_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_sample_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_continue_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_lock_back);
  gtk_widget_class_bind_template_callback (widget_class, on_lock_chosen);
}

/* A name that does not break makes a narrow window wider where text is large. */
static void
let_names_break (GtkWidget *widget)
{
  GtkWidget *name = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  if (name != NULL && GTK_IS_LABEL (name))
    g_object_set (name, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_names_break (child);
}

static void
fmn_welcome_init (FmnWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  let_names_break (GTK_WIDGET (self));
}

GtkWidget *
fmn_welcome_new (void)
{
  return g_object_new (FMN_TYPE_WELCOME, NULL);
}

void
fmn_welcome_set_message (FmnWelcome *self, const char *message)
{
  g_return_if_fail (FMN_IS_WELCOME (self));

  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
  fmn_welcome_lock_reset (self->lock);
  if (message != NULL)
    gtk_stack_set_visible_child_name (self->stack, "about");
}

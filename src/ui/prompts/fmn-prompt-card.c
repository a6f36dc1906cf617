/* fmn-prompt-card.c: a prompt as a card. Nothing on it is a diagnosis or advice, and nothing presses.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-prompt-card.h"

#include "fmn-caption.h"
#include "fmn-glossary-label.h"
#include "fmn-link.h"
#include "fmn-text-line.h"
#include "fmn-undo-toast.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>

/* How long "Not now" lasts. */
#define LATER_DAYS 14

struct _FmnPromptCard
{
  AdwBin parent_instance;

  FmnContext *context;
  FmnPrompt *prompt;
};

G_DEFINE_FINAL_TYPE (FmnPromptCard, fmn_prompt_card, ADW_TYPE_BIN)

/* What was found for a journal, kept with it. */
typedef struct
{
  guint64 serial;
  gint64 minute;
  GListModel *prompts;
} Shown;

static void
free_shown (gpointer data)
{
  g_object_unref (((Shown *) data)->prompts);
  g_free (data);
}

GListModel *
fmn_prompts_dup_shown (FmnContext *context)
{
  FmnJournal *journal;
  g_autoptr (GDateTime) now = NULL;
  gint64 minute;
  Shown *shown;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  journal = fmn_context_get_journal (context);
  now = fmn_clock_dup_now (fmn_context_get_clock (context));
  minute = g_date_time_to_unix (now) / 60;
  shown = g_object_get_data (G_OBJECT (journal), "fmn-prompts-shown");
  if (shown == NULL || shown->serial != fmn_journal_get_serial (journal) || shown->minute != minute)
    {
      shown = g_new (Shown, 1);
      shown->serial = fmn_journal_get_serial (journal);
      shown->minute = minute;
      shown->prompts
          = fmn_knowledge_list_prompts (fmn_context_get_knowledge (context), journal, now);
      g_object_set_data_full (G_OBJECT (journal), "fmn-prompts-shown", shown, free_shown);
    }
  return g_object_ref (shown->prompts);
}

static void
on_take_clicked (GtkButton *button, FmnPromptCard *self)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  FmnEntry *visit = fmn_journal_get_next_visit (journal);
  g_autofree char *name = visit != NULL ? fmn_entry_dup_caption (journal, visit) : NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (visit != NULL)
    /* Translators: %s is the name of a visit. */
    text = g_strdup_printf (_ ("Added to the list for %s"), name);
  else
    text = g_strdup (_ ("Kept for a visit that is planned later"));
  if (fmn_prompt_take (self->prompt, journal, visit, &error))
    fmn_undo_toast_show (GTK_WIDGET (self), text);
  else
    g_warning ("question not added: %d", error->code);
}

static void
put_away (FmnContext *context,
          FmnPrompt *prompt,
          const FmnDate *until,
          GtkWidget *widget,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  if (fmn_prompt_dismiss (prompt, fmn_context_get_journal (context), until, &error))
    fmn_undo_toast_show (widget, text);
  else
    g_warning ("suggestion not put away: %d", error->code);
}

void
fmn_prompt_put_off (FmnContext *context, FmnPrompt *prompt, GtkWidget *widget)
{
  FmnDate until;

  g_return_if_fail (FMN_IS_CONTEXT (context));
  g_return_if_fail (FMN_IS_PROMPT (prompt));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (fmn_date_init_julian (&until,
                            fmn_clock_get_julian (fmn_context_get_clock (context)) + LATER_DAYS))
    put_away (context, prompt, &until, widget, _ ("Put away for two weeks"));
}

static void
on_later_clicked (GtkButton *button, FmnPromptCard *self)
{
  fmn_prompt_put_off (self->context, self->prompt, GTK_WIDGET (self));
}

static void
on_never_clicked (GtkButton *button, FmnPromptCard *self)
{
  put_away (self->context, self->prompt, NULL, GTK_WIDGET (self), _ ("Put away for good"));
}

static GtkWidget *
make_button (FmnPromptCard *self, const char *label, const char *tooltip, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name
      = g_strdup_printf (C_ ("accessible", "%s: %s"), label, fmn_prompt_get_text (self->prompt));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (button, tooltip);
  if (clicked != NULL)
    g_signal_connect (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
make_buttons (FmnPromptCard *self)
{
  FmnWrapBox *box = FMN_WRAP_BOX (fmn_wrap_box_new (6, 6));

  if (fmn_prompt_is_notice (self->prompt))
    {
      GtkWidget *help = make_button (self, _ ("When to get help now"), NULL, NULL);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (help), "win.urgent-help");
      fmn_wrap_box_append (box, help);
    }
  else
    fmn_wrap_box_append (box,
                         make_button (self, _ ("Add to a visit"),
                                      _ ("The next visit, or a later one when none is planned"),
                                      G_CALLBACK (on_take_clicked)));
  fmn_wrap_box_append (box, make_button (self, _ ("Not now"), _ ("Shown again in two weeks"),
                                         G_CALLBACK (on_later_clicked)));
  fmn_wrap_box_append (
      box, make_button (self, _ ("Don’t show again"), NULL, G_CALLBACK (on_never_clicked)));
  return GTK_WIDGET (box);
}

/* "Recurrent Miscarriage, Green-top Guideline No. 17. RCOG, 2023" */
static void
append_sources (FmnPromptCard *self, GtkBox *box)
{
  GListModel *sources = fmn_prompt_get_sources (self->prompt);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (FmnSource) source = g_list_model_get_item (sources, i);
      g_autofree char *text
          = g_strdup_printf ("%s. %s", fmn_source_get_title (source), fmn_source_get_line (source));

      gtk_box_append (box, fmn_text_line_new (text, "fmn-quiet"));
    }
}

static GtkWidget *
make_section_link (FmnPromptCard *self)
{
  FmnArticleSection *section = fmn_knowledge_get_section (fmn_context_get_knowledge (self->context),
                                                          fmn_prompt_get_section (self->prompt));
  FmnWords *words = fmn_journal_get_words (fmn_context_get_journal (self->context));
  g_autofree char *title = fmn_words_fill (words, fmn_article_section_get_title (section));
  /* Translators: a link to a section of what there is to read; %s is its title. */
  g_autofree char *text = g_strdup_printf (_ ("Read: %s"), title);

  return fmn_link_new (text, NULL, "win.learn", fmn_article_section_get_id (section));
}

static void
fill (FmnPromptCard *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  gtk_widget_add_css_class (GTK_WIDGET (box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (box), "detail-text");
  gtk_box_append (box, fmn_text_line_new (fmn_prompt_get_text (self->prompt), "heading"));
  gtk_box_append (box, fmn_glossary_label_new (fmn_context_get_knowledge (self->context),
                                               fmn_prompt_get_reason (self->prompt)));
  append_sources (self, box);
  gtk_box_append (box, make_section_link (self));
  gtk_box_append (box, make_buttons (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fmn_prompt_get_title (self->prompt), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

static void
fmn_prompt_card_dispose (GObject *object)
{
  FmnPromptCard *self = FMN_PROMPT_CARD (object);

  g_clear_object (&self->context);
  g_clear_object (&self->prompt);
  G_OBJECT_CLASS (fmn_prompt_card_parent_class)->dispose (object);
}

static void
fmn_prompt_card_class_init (FmnPromptCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_prompt_card_dispose;
}

static void
fmn_prompt_card_init (FmnPromptCard *self)
{
}

GtkWidget *
fmn_prompt_card_new (FmnContext *context, FmnPrompt *prompt)
{
  FmnPromptCard *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_PROMPT (prompt), NULL);

  self = g_object_new (FMN_TYPE_PROMPT_CARD, NULL);
  self->context = g_object_ref (context);
  self->prompt = g_object_ref (prompt);
  fill (self);
  return GTK_WIDGET (self);
}

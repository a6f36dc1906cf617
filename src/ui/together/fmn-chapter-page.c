/* fmn-chapter-page.c: lays a chapter out; everything on it comes from the part of the journal that both may read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-chapter-page.h"

#include "fmn-beside.h"
#include "fmn-caption.h"
#include "fmn-entry-list.h"
#include "fmn-pregnancy-papers.h"
#include "fmn-pregnancy.h"
#include "fmn-voice-card.h"
#include "fmn-week-scale.h"

#include <glib/gi18n-lib.h>

#define WIDTH 900
#define VOICES_BESIDE_FROM 640
#define ALONE_WIDTH 560

struct _FmnChapterPage
{
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *body; /* what folds */
  GtkAdjustment *adjustment;
  GtkWidget *cards[2]; /* FmnVoiceCard; the second is NULL for one person alone */
};

G_DEFINE_FINAL_TYPE (FmnChapterPage, fmn_chapter_page, ADW_TYPE_BIN)

static void
fmn_chapter_page_class_init (FmnChapterPageClass *klass)
{
}

static void
fmn_chapter_page_init (FmnChapterPage *self)
{
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "justify", GTK_JUSTIFY_CENTER, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* How it ended and after how many weeks, in one line each. */
static void
append_endings (GtkWidget *box, FmnJournal *part, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (part, pregnancy);

  for (guint i = 0; i < endings->len; i++)
    {
      FmnEntry *ending = g_ptr_array_index (endings, i);
      g_autofree char *caption = fmn_entry_dup_caption (part, ending);
      g_autofree char *weeks = NULL;
      g_autofree char *line = NULL;
      FmnGestation at;

      if (fmn_ending_get_weeks (part, ending, &at))
        weeks = fmn_gestation_format (&at);
      /* Translators: how a pregnancy ended, and after how many weeks. */
      line = weeks != NULL ? g_strdup_printf (C_ ("together", "%s, %s"), caption, weeks)
                           : g_strdup (caption);
      gtk_box_append (GTK_BOX (box), make_label (line, "chapter-line"));
    }
}

static GtkWidget *
make_head (FmnChapterPage *self, FmnJournal *part, const FmnChapter *chapter, const char *place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *title = fmn_chapter_dup_title (chapter, part);
  g_autofree char *span = fmn_chapter_dup_span (chapter, part);

  gtk_box_append (GTK_BOX (box), make_label (place, "fmn-quiet"));
  /* A label that cannot be selected takes no focus. */
  self->title = g_object_new (ADW_TYPE_BIN, "focusable", TRUE, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  adw_bin_set_child (ADW_BIN (self->title), make_label (title, "chapter-title"));
  gtk_widget_add_css_class (self->title, "chapter-head");
  gtk_box_append (GTK_BOX (box), self->title);
  if (span != NULL)
    gtk_box_append (GTK_BOX (box), make_label (span, "fmn-quiet"));
  if (chapter->pregnancy != NULL && !fmn_entry_get_boolean (chapter->pregnancy, "folded"))
    append_endings (box, part, chapter->pregnancy);
  return box;
}

/* The same stands in the list below, so it is no stop for the keyboard here. */
static void
append_scale (GtkWidget *box, FmnJournal *part, const FmnChapter *chapter)
{
  GtkWidget *scale;

  if (chapter->pregnancy == NULL || !fmn_week_layout_can_show (part, chapter->pregnancy))
    return;
  scale = fmn_week_scale_new ();
  fmn_week_scale_set_pregnancy (FMN_WEEK_SCALE (scale), part, chapter->pregnancy);
  fmn_week_scale_set_still (FMN_WEEK_SCALE (scale));
  gtk_box_append (GTK_BOX (box), scale);
}

static void
append_events (GtkWidget *box, FmnJournal *part, const FmnChapter *chapter)
{
  g_autoptr (GPtrArray) events = fmn_chapter_dup_events (chapter, part);
  g_autofree char *id = fmn_chapter_dup_id (chapter);
  GtkWidget *list = fmn_entry_list_new (_ ("What happened"), FALSE);

  fmn_entry_list_set_to_read (FMN_ENTRY_LIST (list));
  fmn_entry_list_set_entries (FMN_ENTRY_LIST (list), part, id, events);
  gtk_box_append (GTK_BOX (box), list);
}

static void
append_voices (FmnChapterPage *self,
               GtkWidget *box,
               FmnContext *context,
               FmnContext *shared,
               const FmnChapter *chapter)
{
  FmnJournal *part = fmn_context_get_journal (shared);
  const gboolean two = fmn_info_has_partner (fmn_journal_get_info (part));
  GtkWidget *clamp;

  self->cards[0] = fmn_voice_card_new (context, part, chapter, "self", !two);
  if (two)
    {
      self->cards[1] = fmn_voice_card_new (context, part, chapter, "partner", FALSE);
      gtk_box_append (GTK_BOX (box),
                      fmn_beside_new (self->cards[0], self->cards[1], VOICES_BESIDE_FROM, 0, 18));
      return;
    }
  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), ALONE_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->cards[0]);
  gtk_box_append (GTK_BOX (box), clamp);
}

static void
on_unfold_clicked (GtkWidget *button, FmnChapterPage *self)
{
  gtk_widget_set_visible (button, FALSE);
  gtk_widget_set_visible (self->body, TRUE);
  fmn_chapter_page_focus_title (self);
}

/* A pregnancy that she folded is its name and its dates until somebody asks for more. */
static void
append_unfold (FmnChapterPage *self, GtkWidget *box, const FmnChapter *chapter)
{
  GtkWidget *button;

  if (chapter->pregnancy == NULL || !fmn_entry_get_boolean (chapter->pregnancy, "folded"))
    return;
  button = gtk_button_new_with_label (_ ("Unfold"));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect (button, "clicked", G_CALLBACK (on_unfold_clicked), self);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_visible (self->body, FALSE);
}

static void
fill_body (FmnChapterPage *self, FmnContext *context, FmnContext *shared, const FmnChapter *chapter)
{
  FmnJournal *part = fmn_context_get_journal (shared);
  GtkWidget *papers;

  append_voices (self, self->body, context, shared, chapter);
  append_scale (self->body, part, chapter);
  append_events (self->body, part, chapter);
  papers = fmn_papers_of_entries_new (shared, chapter->entries, _ ("Papers of this chapter"));
  if (papers != NULL)
    gtk_box_append (GTK_BOX (self->body), papers);
}

GtkWidget *
fmn_chapter_page_new (FmnContext *context,
                      FmnContext *shared,
                      const FmnChapter *chapter,
                      const char *place)
{
  FmnChapterPage *self;
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 22);

  g_return_val_if_fail (FMN_IS_CONTEXT (context) && FMN_IS_CONTEXT (shared), NULL);
  g_return_val_if_fail (chapter != NULL && place != NULL, NULL);

  self = g_object_new (FMN_TYPE_CHAPTER_PAGE, NULL);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 22);
  fill_body (self, context, shared, chapter);
  gtk_box_append (GTK_BOX (box),
                  make_head (self, fmn_context_get_journal (shared), chapter, place));
  append_unfold (self, box, chapter);
  gtk_box_append (GTK_BOX (box), self->body);
  gtk_widget_add_css_class (box, "chapter");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  /* Text as large as she likes must not push the window over the edge of the screen. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll));
  adw_bin_set_child (ADW_BIN (self), scroll);
  return GTK_WIDGET (self);
}

void
fmn_chapter_page_focus_title (FmnChapterPage *self)
{
  g_return_if_fail (FMN_IS_CHAPTER_PAGE (self));

  gtk_widget_grab_focus (self->title);
}

gboolean
fmn_chapter_page_scroll (FmnChapterPage *self, int screens)
{
  double before;

  g_return_val_if_fail (FMN_IS_CHAPTER_PAGE (self), FALSE);

  before = gtk_adjustment_get_value (self->adjustment);
  fmn_chapter_page_scroll_by (self, screens * gtk_adjustment_get_page_increment (self->adjustment));
  return gtk_adjustment_get_value (self->adjustment) != before;
}

void
fmn_chapter_page_scroll_by (FmnChapterPage *self, double pixels)
{
  g_return_if_fail (FMN_IS_CHAPTER_PAGE (self));

  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) + pixels);
}

gboolean
fmn_chapter_page_is_writing (FmnChapterPage *self)
{
  g_return_val_if_fail (FMN_IS_CHAPTER_PAGE (self), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (self->cards); i++)
    if (self->cards[i] != NULL && fmn_voice_card_is_writing (FMN_VOICE_CARD (self->cards[i])))
      return TRUE;
  return FALSE;
}

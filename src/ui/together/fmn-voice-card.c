/* fmn-voice-card.c: a person's texts under that person's sign; each edit of a new one is saved like any other change.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-voice-card.h"

#include "fmn-caption.h"
#include "fmn-draft.h"
#include "fmn-text-area.h"
#include "fmn-voice.h"

#include <glib/gi18n-lib.h>

struct _FmnVoiceCard
{
  AdwBin parent_instance;

  FmnContext *context;
  char *person;
  char *pregnancy;  /* id; NULL for the time between */
  FmnDate from, to; /* of a page about that time */
  gboolean has_to;
  char *page;    /* id of that page, once it is there */
  char *written; /* what was put into the journal last; NULL when nothing is there */
  GtkWidget *add;
  GtkWidget *area;
};

G_DEFINE_FINAL_TYPE (FmnVoiceCard, fmn_voice_card, ADW_TYPE_BIN)

static FmnJournal *
get_journal (FmnVoiceCard *self)
{
  return fmn_context_get_journal (self->context);
}

/* One step of undo for a sitting at this card. */
static gboolean
apply (FmnVoiceCard *self, FmnEntry *before, FmnDraft *draft)
{
  g_autoptr (FmnEntry) after = fmn_draft_build (draft, NULL);
  g_autoptr (FmnChange) change = NULL;
  g_autofree char *key = g_strdup_printf ("together/%p", (void *) self);

  if (after == NULL)
    return FALSE;
  change = before != NULL ? fmn_change_new_edit (before, after) : fmn_change_new_add (after);
  fmn_change_set_merge_key (change, key);
  return fmn_journal_apply (get_journal (self), change, NULL);
}

static gboolean
is_mine (FmnVoiceCard *self, JsonObject *reflection)
{
  return self->written != NULL
         && g_strcmp0 (json_object_get_string_member_with_default (reflection, "author", "self"),
                       self->person)
                == 0
         && g_strcmp0 (json_object_get_string_member_with_default (reflection, "text", ""),
                       self->written)
                == 0;
}

static JsonObject *
make_reflection (FmnVoiceCard *self, const char *text)
{
  g_autofree char *stamp = fmn_clock_dup_stamp (fmn_context_get_clock (self->context));
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "author", self->person);
  json_object_set_string_member (object, "written", stamp);
  json_object_set_string_member (object, "text", text);
  return object;
}

/* The pregnancy's reflections with the last one of this card as @text, or without it. */
static gboolean
write_reflection (FmnVoiceCard *self, const char *text)
{
  FmnEntry *before = fmn_journal_lookup (get_journal (self), self->pregnancy);
  JsonArray *old = before != NULL ? fmn_entry_get_array (before, "reflections") : NULL;
  g_autoptr (FmnDraft) draft = NULL;
  JsonArray *reflections;
  gboolean found = FALSE;

  if (before == NULL)
    return FALSE;
  reflections = json_array_new ();
  for (guint i = 0; old != NULL && i < json_array_get_length (old); i++)
    {
      JsonObject *item = json_array_get_object_element (old, i);

      if (found || !is_mine (self, item))
        json_array_add_object_element (reflections, json_object_ref (item));
      else if (text != NULL)
        json_array_add_object_element (reflections, make_reflection (self, text));
      found = found || is_mine (self, item);
    }
  if (!found && text != NULL)
    json_array_add_object_element (reflections, make_reflection (self, text));
  draft = fmn_draft_new_from_entry (before);
  fmn_draft_set_array (draft, "reflections", reflections);
  return apply (self, before, draft);
}

static gboolean
write_page (FmnVoiceCard *self, const char *text)
{
  FmnEntry *before
      = self->page != NULL ? fmn_journal_lookup (get_journal (self), self->page) : NULL;
  g_autoptr (FmnDraft) draft = NULL;

  if (before != NULL && text == NULL)
    {
      g_autoptr (FmnChange) change = fmn_change_new_remove (before);

      g_clear_pointer (&self->page, g_free);
      return fmn_journal_apply (get_journal (self), change, NULL);
    }
  if (before != NULL)
    draft = fmn_draft_new_from_entry (before);
  else
    {
      draft = fmn_draft_new (FMN_KIND_NOTE, fmn_context_get_clock (self->context));
      fmn_draft_set_date (draft, "date", &self->from);
      if (self->has_to)
        fmn_draft_set_date (draft, "end-date", &self->to);
      /* The card says whose words they are, whoever opened the journal. */
      fmn_draft_set_string (draft, "author", self->person);
      g_free (self->page);
      self->page = g_strdup (fmn_draft_get_id (draft));
    }
  fmn_draft_set_string (draft, "notes", text);
  return apply (self, before, draft);
}

static void
on_edited (FmnVoiceCard *self)
{
  g_autofree char *text = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (self->area));
  gboolean done;

  if (text == NULL && self->written == NULL)
    return;
  done = self->pregnancy != NULL ? write_reflection (self, text) : write_page (self, text);
  if (!done)
    {
      g_warning ("words were not taken");
      return;
    }
  g_free (self->written);
  self->written = g_steal_pointer (&text);
}

static void
on_add_clicked (FmnVoiceCard *self)
{
  gtk_widget_set_visible (self->add, FALSE);
  gtk_widget_set_visible (self->area, TRUE);
  gtk_widget_grab_focus (self->area);
}

static void
fmn_voice_card_dispose (GObject *object)
{
  FmnVoiceCard *self = FMN_VOICE_CARD (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->pregnancy, g_free);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->written, g_free);
  G_OBJECT_CLASS (fmn_voice_card_parent_class)->dispose (object);
}

static void
fmn_voice_card_class_init (FmnVoiceCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_voice_card_dispose;
}

static void
fmn_voice_card_init (FmnVoiceCard *self)
{
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* "Scan, 9 May 2023": where the words stand; a reflection on the pregnancy itself says when it was written. */
static char *
dup_place (FmnJournal *part, const FmnChapter *chapter, const FmnChapterText *text)
{
  g_autofree char *caption = NULL;
  g_autofree char *day = NULL;
  FmnDate when;

  if (text->entry == chapter->pregnancy)
    {
      day = fmn_voice_dup_day (text->written);
      /* Translators: when a few words were written; %s is a date. */
      return day != NULL ? g_strdup_printf (C_ ("reflection", "written %s"), day) : NULL;
    }
  if (fmn_entry_get_when (text->entry, &when))
    day = fmn_date_format (&when);
  /* A page without a title is called by its first words, which stand below. */
  if (fmn_entry_get_kind (text->entry) == FMN_KIND_NOTE
      && fmn_entry_get_title (text->entry) == NULL)
    return g_steal_pointer (&day);
  caption = fmn_entry_dup_caption (part, text->entry);
  return day != NULL ? g_strdup_printf (C_ ("reflection", "%s, %s"), caption, day)
                     : g_steal_pointer (&caption);
}

static GtkWidget *
make_texts (FmnVoiceCard *self, FmnJournal *part, const FmnChapter *chapter)
{
  g_autoptr (GPtrArray) texts = fmn_chapter_dup_texts (chapter, self->person);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  for (guint i = 0; i < texts->len; i++)
    {
      FmnChapterText *text = g_ptr_array_index (texts, i);
      g_autofree char *place = dup_place (part, chapter, text);
      GtkWidget *one = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

      if (place != NULL)
        gtk_box_append (GTK_BOX (one), make_label (place, "fmn-quiet"));
      gtk_box_append (GTK_BOX (one), make_label (text->text, "reading"));
      gtk_box_append (GTK_BOX (box), one);
    }
  gtk_widget_set_visible (box, texts->len > 0);
  return box;
}

static void
add_writing (FmnVoiceCard *self, GtkWidget *box, const char *name, gboolean alone)
{
  /* Translators: names a field; %s is a person. */
  g_autofree char *label = g_strdup_printf (C_ ("together", "%s writes here"), name);
  /* Translators: names a button; %s is a person. */
  g_autofree char *spoken = g_strdup_printf (C_ ("together", "Add to this chapter: %s"), name);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* A name that breaks: in the largest text it is wider than a narrow window. */
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_LABEL, "label",
                                                   _ ("Add to this chapter"), "wrap", TRUE, NULL));
  self->add = gtk_button_new ();
  gtk_widget_add_css_class (self->add, "image-text-button");
  gtk_button_set_child (GTK_BUTTON (self->add), content);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  alone ? _ ("Add to this chapter") : spoken, -1);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (on_add_clicked), self);
  self->area = fmn_text_area_new (label, 3);
  gtk_widget_set_visible (self->area, FALSE);
  gtk_widget_add_css_class (self->area, "reading");
  g_signal_connect_swapped (self->area, "edited", G_CALLBACK (on_edited), self);
  gtk_box_append (GTK_BOX (box), self->area);
  gtk_box_append (GTK_BOX (box), self->add);
}

GtkWidget *
fmn_voice_card_new (FmnContext *context,
                    FmnJournal *part,
                    const FmnChapter *chapter,
                    const char *person,
                    gboolean alone)
{
  FmnVoiceCard *self;
  FmnInfo *info;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  g_autofree char *name = NULL;

  g_return_val_if_fail (FMN_IS_CONTEXT (context) && FMN_IS_JOURNAL (part), NULL);
  g_return_val_if_fail (chapter != NULL && person != NULL, NULL);

  self = g_object_new (FMN_TYPE_VOICE_CARD, NULL);
  self->context = g_object_ref (context);
  self->person = g_strdup (person);
  if (chapter->pregnancy != NULL)
    self->pregnancy = g_strdup (fmn_entry_get_id (chapter->pregnancy));
  else
    fmn_chapter_get_place (chapter, part, &self->from, &self->to, &self->has_to);
  info = fmn_journal_get_info (part);
  name = fmn_info_dup_person_label (info, person);
  gtk_box_append (GTK_BOX (box), fmn_voice_heading_new (info, person, NULL));
  gtk_box_append (GTK_BOX (box), make_texts (self, part, chapter));
  add_writing (self, box, name, alone);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "voice-card");
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

gboolean
fmn_voice_card_is_writing (FmnVoiceCard *self)
{
  g_return_val_if_fail (FMN_IS_VOICE_CARD (self), FALSE);

  return gtk_widget_get_visible (self->area);
}

/* fmn-entry-row.c: fills the row's template from an entry and says it as one sentence.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-entry-row.h"

#include "fmn-beside.h"
#include "fmn-caption.h"
#include "fmn-kind-look.h"
#include "fmn-kind-tile.h"
#include "fmn-pregnancy.h"
#include "fmn-voice.h"

#include <glib/gi18n-lib.h>

#define TITLE_LINES 4
#define DETAIL_LINES 2

struct _FmnEntryRow
{
  GtkWidget parent_instance;
  FmnKindTile *tile;
  GtkLabel *title;
  GtkLabel *detail;
  GtkWidget *marks; /* what stands after the words, or below them */
  GtkWidget *voice; /* of the other person; NULL until there is one */
  GtkWidget *only_me;
  GtkWidget *papers;
  GtkLabel *n_papers;
  GtkLabel *badge;
  GtkLabel *date;
  FmnEntry *entry;
  char *sentence;
  gboolean full_date;
};

G_DEFINE_FINAL_TYPE (FmnEntryRow, fmn_entry_row, GTK_TYPE_WIDGET)

static void
append_part (GString *sentence, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (sentence->len > 0)
    g_string_append (sentence, ", ");
  g_string_append (sentence, part);
}

static void
fill_texts (FmnEntryRow *self, FmnJournal *journal, GString *sentence)
{
  g_autofree char *title = fmn_entry_dup_caption (journal, self->entry);
  g_autofree char *detail = fmn_entry_dup_detail (journal, self->entry);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');

  append_part (sentence, fmn_kind_get_noun (fmn_entry_get_kind (self->entry)));
  append_part (sentence, title);
  append_part (sentence, detail);
}

static void
fill_badge (FmnEntryRow *self, FmnJournal *journal, GString *sentence)
{
  FmnMoment moment;
  g_autofree char *text = NULL;
  g_autofree char *in_full = NULL;

  fmn_journal_get_moment (journal, self->entry, &moment);
  if (fmn_kind_shows_moment (fmn_entry_get_kind (self->entry), moment.type))
    text = fmn_moment_format (&moment);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), text != NULL);
  if (text == NULL)
    return;

  in_full = fmn_moment_format_long (journal, &moment);
  gtk_label_set_label (self->badge, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->badge), in_full);
  if (moment.type == FMN_MOMENT_DURING)
    gtk_widget_add_css_class (GTK_WIDGET (self->badge), "during");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->badge), "during");
  append_part (sentence, in_full);
}

/* Words of the other of two people bear that person's sign; most rows are by whoever reads, and have none. */
static void
fill_voice (FmnEntryRow *self, FmnJournal *journal, GString *sentence)
{
  FmnInfo *info = fmn_journal_get_info (journal);
  const char *author = fmn_entry_get_author (self->entry);
  const gboolean other
      = fmn_info_has_partner (info) && !g_str_equal (author, fmn_journal_get_writer (journal));
  g_autofree char *name = NULL;

  if (other && self->voice == NULL)
    {
      self->voice = fmn_voice_new ();
      gtk_widget_add_css_class (self->voice, "small");
      gtk_widget_insert_before (self->voice, self->marks, self->only_me);
    }
  if (self->voice != NULL)
    gtk_widget_set_visible (self->voice, other);
  if (!other)
    return;
  fmn_voice_set_person (FMN_VOICE (self->voice), info, author);
  name = fmn_info_dup_person_label (info, author);
  append_part (sentence, name);
}

static void
fill_marks (FmnEntryRow *self, GString *sentence)
{
  gboolean only_me = fmn_entry_get_only_me (self->entry);
  JsonArray *papers = fmn_entry_get_array (self->entry, "papers");
  guint n = papers != NULL ? json_array_get_length (papers) : 0;

  gtk_widget_set_visible (self->only_me, only_me);
  if (only_me)
    append_part (sentence, _ ("Only me"));

  gtk_widget_set_visible (self->papers, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->n_papers), n > 1);
  if (n > 0)
    {
      g_autofree char *count = g_strdup_printf ("%u", n);
      g_autofree char *text
          = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u paper", "%u papers", n), n);

      gtk_label_set_label (self->n_papers, count);
      gtk_widget_set_tooltip_text (self->papers, text);
      append_part (sentence, text);
    }
}

static void
fill_date (FmnEntryRow *self, GString *sentence)
{
  FmnDate when;
  g_autofree char *text = NULL;
  g_autofree char *in_full = NULL;
  gboolean dated = fmn_entry_get_when (self->entry, &when);

  gtk_widget_set_visible (GTK_WIDGET (self->date), dated);
  if (!dated)
    {
      append_part (sentence, _ ("Date not known"));
      return;
    }

  in_full = fmn_date_format (&when);
  text = self->full_date ? g_strdup (in_full) : fmn_date_format_short (&when);
  gtk_label_set_label (self->date, text);
  append_part (sentence, in_full);
}

/* Where there is none, the words have all the room. */
static void
show_marks (FmnEntryRow *self)
{
  gboolean any = FALSE;

  for (GtkWidget *mark = gtk_widget_get_first_child (self->marks); mark != NULL && !any;
       mark = gtk_widget_get_next_sibling (mark))
    any = gtk_widget_get_visible (mark);
  gtk_widget_set_visible (self->marks, any);
}

static void
fmn_entry_row_dispose (GObject *object)
{
  FmnEntryRow *self = FMN_ENTRY_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->sentence, g_free);

  G_OBJECT_CLASS (fmn_entry_row_parent_class)->dispose (object);
}

static void
fmn_entry_row_class_init (FmnEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_entry_row_dispose;

  g_type_ensure (FMN_TYPE_BESIDE);
  g_type_ensure (FMN_TYPE_KIND_TILE);
  gtk_widget_class_set_css_name (widget_class, "entryrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/widgets/fmn-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnEntryRow, tile);
  gtk_widget_class_bind_template_child (widget_class, FmnEntryRow, title);
  gtk_widget_class_bind_template_child (widget_class, FmnEntryRow, detail);
  gtk_widget_class_bind_template_child (widget_class, FmnEntryRow, marks);
  gtk_widget_class_bind_template_child (widget_class, FmnEntryRow, only_me);
  gtk_widget_class_bind_template_child (widget_class, FmnEntryRow, papers);
  gtk_widget_class_bind_template_child (widget_class, FmnEntryRow, n_papers);
  gtk_widget_class_bind_template_child (widget_class, FmnEntryRow, badge);
  gtk_widget_class_bind_template_child (widget_class, FmnEntryRow, date);
}

static void
fmn_entry_row_init (FmnEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fmn_entry_row_set_breaks (self, TRUE);
}

GtkWidget *
fmn_entry_row_new (void)
{
  return g_object_new (FMN_TYPE_ENTRY_ROW, NULL);
}

void
fmn_entry_row_set_entry (FmnEntryRow *self, FmnJournal *journal, FmnEntry *entry)
{
  g_autoptr (GString) sentence = g_string_new (NULL);

  g_return_if_fail (FMN_IS_ENTRY_ROW (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal));
  g_return_if_fail (FMN_IS_ENTRY (entry));

  g_set_object (&self->entry, entry);
  fmn_kind_tile_set_entry (self->tile, entry);
  fill_texts (self, journal, sentence);
  fill_badge (self, journal, sentence);
  fill_voice (self, journal, sentence);
  fill_marks (self, sentence);
  fill_date (self, sentence);
  show_marks (self);

  g_free (self->sentence);
  self->sentence = g_string_free (g_steal_pointer (&sentence), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->sentence, -1);
}

FmnEntry *
fmn_entry_row_get_entry (FmnEntryRow *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY_ROW (self), NULL);

  return self->entry;
}

void
fmn_entry_row_set_full_date (FmnEntryRow *self, gboolean full_date)
{
  g_return_if_fail (FMN_IS_ENTRY_ROW (self));

  self->full_date = full_date;
}

void
fmn_entry_row_set_breaks (FmnEntryRow *self, gboolean breaks)
{
  g_return_if_fail (FMN_IS_ENTRY_ROW (self));

  /* A label with a number of lines breaks whether it wraps or not. */
  gtk_label_set_wrap (self->title, breaks);
  gtk_label_set_lines (self->title, breaks ? TITLE_LINES : -1);
  gtk_label_set_wrap (self->detail, breaks);
  gtk_label_set_lines (self->detail, breaks ? DETAIL_LINES : -1);
}

const char *
fmn_entry_row_get_sentence (FmnEntryRow *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY_ROW (self), NULL);

  return self->sentence;
}

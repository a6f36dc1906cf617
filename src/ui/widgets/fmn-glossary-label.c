/* fmn-glossary-label.c: marks each word of the glossary once, as a link inside the label, so that the keyboard reaches it too.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-glossary-label.h"

#include "fmn-term-meaning.h"

#include <glib/gi18n-lib.h>

struct _FmnGlossaryLabel
{
  AdwBin parent_instance;
  GtkLabel *label;
  FmnKnowledge *knowledge;
  GtkWidget *popover;
  GArray *spans; /* FmnTermSpan, those that are marked */
  char *subject; /* or NULL */
};

G_DEFINE_FINAL_TYPE (FmnGlossaryLabel, fmn_glossary_label, ADW_TYPE_BIN)

static void
append_escaped (GString *markup, const char *text, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (markup, escaped);
}

/* A word is marked where it comes first; marked ten times it would be noise. */
static char *
mark_terms (FmnGlossaryLabel *self, const char *text)
{
  g_autoptr (GArray) spans = fmn_knowledge_find_terms (self->knowledge, text);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) markup = g_string_new (NULL);
  gsize done = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      FmnTermSpan *span = &g_array_index (spans, FmnTermSpan, i);

      if (g_strcmp0 (fmn_term_get_id (span->term), self->subject) == 0
          || !g_hash_table_add (seen, span->term))
        continue;
      append_escaped (markup, text + done, span->start - done);
      g_string_append_printf (markup, "<a href=\"%s\">", fmn_term_get_id (span->term));
      append_escaped (markup, text + span->start, span->end - span->start);
      g_string_append (markup, "</a>");
      g_array_append_val (self->spans, *span);
      done = span->end;
    }
  append_escaped (markup, text + done, strlen (text + done));
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

static GdkRectangle
locate_term (FmnGlossaryLabel *self, FmnTerm *term)
{
  PangoLayout *layout = gtk_label_get_layout (self->label);
  GdkRectangle place = { 0, 0, 1, 1 };
  int x;
  int y;

  gtk_label_get_layout_offsets (self->label, &x, &y);
  for (guint i = 0; i < self->spans->len; i++)
    {
      FmnTermSpan *span = &g_array_index (self->spans, FmnTermSpan, i);
      PangoRectangle start;

      if (span->term != term)
        continue;
      pango_layout_index_to_pos (layout, (int) span->start, &start);
      place = (GdkRectangle){ x + PANGO_PIXELS (start.x), y + PANGO_PIXELS (start.y),
                              MAX (1, PANGO_PIXELS (start.width)), PANGO_PIXELS (start.height) };
    }
  return place;
}

static gboolean
on_activate_link (GtkLabel *label, const char *uri, FmnGlossaryLabel *self)
{
  FmnTerm *term = fmn_knowledge_get_term (self->knowledge, uri);
  GdkRectangle place;

  if (term == NULL)
    return FALSE;

  place = locate_term (self, term);
  fmn_term_meaning_open (&self->popover, GTK_WIDGET (self), &place, term);
  return TRUE;
}

static void
fmn_glossary_label_dispose (GObject *object)
{
  FmnGlossaryLabel *self = FMN_GLOSSARY_LABEL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (fmn_glossary_label_parent_class)->dispose (object);
}

static void
fmn_glossary_label_finalize (GObject *object)
{
  g_array_unref (FMN_GLOSSARY_LABEL (object)->spans);
  g_free (FMN_GLOSSARY_LABEL (object)->subject);

  G_OBJECT_CLASS (fmn_glossary_label_parent_class)->finalize (object);
}

static void
fmn_glossary_label_class_init (FmnGlossaryLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fmn_glossary_label_dispose;
  object_class->finalize = fmn_glossary_label_finalize;

  gtk_widget_class_set_css_name (widget_class, "glossarylabel");
}

static void
fmn_glossary_label_init (FmnGlossaryLabel *self)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (FmnTermSpan));
}

static FmnGlossaryLabel *
create (FmnKnowledge *knowledge, GtkAccessibleRole role)
{
  FmnGlossaryLabel *self = g_object_new (FMN_TYPE_GLOSSARY_LABEL, NULL);

  self->knowledge = g_object_ref (knowledge);
  self->label
      = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "use-markup", TRUE, "accessible-role", role, NULL);
  g_signal_connect (self->label, "activate-link", G_CALLBACK (on_activate_link), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  return self;
}

GtkWidget *
fmn_glossary_label_new (FmnKnowledge *knowledge, const char *text)
{
  FmnGlossaryLabel *self;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = create (knowledge, GTK_ACCESSIBLE_ROLE_LABEL);
  fmn_glossary_label_set_text (self, text);
  return GTK_WIDGET (self);
}

GtkWidget *
fmn_glossary_label_new_heading (FmnKnowledge *knowledge, const char *css_class)
{
  FmnGlossaryLabel *self;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);
  g_return_val_if_fail (css_class != NULL, NULL);

  self = create (knowledge, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), css_class);
  return GTK_WIDGET (self);
}

/* A screen reader reads a label as one text and says nothing of the links in it. */
static void
describe_terms (FmnGlossaryLabel *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  if (self->spans->len == 0)
    return;
  for (guint i = 0; i < self->spans->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            fmn_term_get_term (g_array_index (self->spans, FmnTermSpan, i).term));
  /* Translators: read aloud after a text; %s are words in it that can be asked what they mean. */
  text = g_strdup_printf (_ ("Explained with Tab and Enter: %s"), names->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

void
fmn_glossary_label_set_text (FmnGlossaryLabel *self, const char *text)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (FMN_IS_GLOSSARY_LABEL (self));
  g_return_if_fail (text != NULL);

  g_array_set_size (self->spans, 0);
  markup = mark_terms (self, text);
  gtk_label_set_markup (self->label, markup);
  describe_terms (self);
}

void
fmn_glossary_label_set_subject (FmnGlossaryLabel *self, const char *id)
{
  g_return_if_fail (FMN_IS_GLOSSARY_LABEL (self));

  g_free (self->subject);
  self->subject = g_strdup (id);
}

GtkLabel *
fmn_glossary_label_get_label (FmnGlossaryLabel *self)
{
  g_return_val_if_fail (FMN_IS_GLOSSARY_LABEL (self), NULL);

  return self->label;
}

/* fmn-markdown-exporter.c: the whole history as a text that reads from top to bottom, by anyone, without this program.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-exchange"

#include "config.h"

#include "fmn-markdown-exporter.h"

#include "fmn-caption.h"
#include "fmn-info.h"
#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

struct _FmnMarkdownExporter
{
  FmnExporter parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnMarkdownExporter, fmn_markdown_exporter, FMN_TYPE_EXPORTER)

/* Appends words that mean themselves: what Markdown would read as a mark gets a backslash. @prefix
 * begins every line but the first. */
static void
append_escaped (GString *out, const char *text, const char *prefix)
{
  gboolean line_start = TRUE;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\n')
        {
          g_string_append_printf (out, "\n%s", prefix);
          line_start = TRUE;
          continue;
        }
      if (*at == '\r')
        continue;
      if (strchr ("\\`*_[]<>#|~&", *at) != NULL || (line_start && strchr ("-+=", *at) != NULL))
        g_string_append_c (out, '\\');
      else if ((*at == '.' || *at == ')') && at > text && g_ascii_isdigit (at[-1]))
        {
          const char *start = at;

          while (start > text && g_ascii_isdigit (start[-1]))
            start--;
          if (start == text || start[-1] == '\n')
            g_string_append_c (out, '\\');
        }
      g_string_append_c (out, *at);
      line_start = line_start && *at == ' ';
    }
}

static void
append_heading (GString *out, guint level, const char *text)
{
  for (guint i = 0; i < level; i++)
    g_string_append_c (out, '#');
  g_string_append_c (out, ' ');
  append_escaped (out, text, "");
  g_string_append (out, "\n\n");
}

static void
append_paragraphs (GString *out, const char *text)
{
  append_escaped (out, text, "");
  g_string_append (out, "\n\n");
}

static void
append_head (GString *out, FmnJournal *journal)
{
  FmnInfo *info = fmn_journal_get_info (journal);
  const char *name = fmn_info_get_name (info, "self");
  const char *partner = fmn_info_get_name (info, "partner");
  FmnDate today = fmn_clock_get_today (fmn_journal_get_clock (journal));
  g_autofree char *day = fmn_date_format (&today);
  g_autofree char *title = NULL;
  g_autofree char *written = NULL;

  if (name != NULL && partner != NULL)
    /* Translators: the heading of a text; the names of two people. */
    title = g_strdup_printf (_ ("Journal of %s and %s"), name, partner);
  else if (name != NULL)
    title = g_strdup_printf (_ ("Journal of %s"), name);
  else
    title = g_strdup (_ ("Journal"));
  append_heading (out, 1, title);

  /* Translators: %s is a day, such as "24 February 2026". */
  written = g_strdup_printf (_ ("Written out on %s."), day);
  append_paragraphs (out, written);
  if (fmn_journal_get_sample (journal))
    append_paragraphs (out, _ ("This is the sample journal: all of it is invented."));
  if (fmn_info_get_background (info) != NULL)
    {
      append_heading (out, 2, _ ("Background"));
      append_paragraphs (out, fmn_info_get_background (info));
    }
}

static void
append_table_row (GString *out, const char *const *cells, guint n)
{
  g_string_append_c (out, '|');
  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (out, ' ');
      append_escaped (out, cells[i] != NULL ? cells[i] : "", "");
      g_string_append (out, " |");
    }
  g_string_append_c (out, '\n');
}

static char *
dup_outcome (FmnJournal *journal, FmnEntry *pregnancy)
{
  FmnEntry *ending = fmn_pregnancy_get_ending (journal, pregnancy);
  const FmnOutcome *outcome;

  if (ending == NULL)
    return g_strdup (_ ("no end recorded"));
  outcome = fmn_outcome_find (fmn_entry_get_string (ending, "outcome") != NULL
                                  ? fmn_entry_get_string (ending, "outcome")
                                  : "unknown");
  if (outcome == NULL)
    return g_strdup (fmn_entry_get_string (ending, "outcome"));
  return fmn_outcome_dup_plain (outcome, fmn_journal_get_words (journal));
}

/* The rules by which was counted, and what she corrected. */
static void
append_rules (GString *out, FmnJournal *journal, FmnObstetricHistory *history)
{
  FmnInfo *info = fmn_journal_get_info (journal);
  g_autofree char *rules = g_strdup_printf (
      /* Translators: the first %d is a number of weeks, such as 24; %s the name of a rule, such as
       * "ESHRE 2022"; the last a number of losses. */
      g_dngettext (
          GETTEXT_PACKAGE, "Births counted from %d weeks. By %s, %d loss counts.",
          "Births counted from %d weeks. By %s, %d losses count.",
          (gulong) MAX (0, fmn_obstetric_history_get_figure (history, FMN_FIGURE_LOSSES_BY_RULE))),
      fmn_info_get_viability_weeks (info),
      fmn_obstetric_history_rule_label (fmn_info_get_loss_rule (info)),
      fmn_obstetric_history_get_figure (history, FMN_FIGURE_LOSSES_BY_RULE));

  append_paragraphs (out, rules);
  for (FmnFigure figure = 0; figure < FMN_N_FIGURES; figure++)
    {
      g_autofree char *text = NULL;
      g_autofree char *line = NULL;

      if (fmn_obstetric_history_get_correction (history, figure) == NULL)
        continue;
      text = fmn_obstetric_history_dup_text (history, figure);
      line = g_strdup_printf ("%s: %s", fmn_figure_get_label (figure), text);
      append_paragraphs (out, line);
    }
}

static void
append_pregnancies (GString *out, FmnJournal *journal)
{
  g_autoptr (GPtrArray) pregnancies = fmn_journal_dup_pregnancies (journal);
  g_autoptr (FmnObstetricHistory) history = fmn_journal_dup_obstetric_history (journal);
  g_autofree char *counts = fmn_obstetric_history_format_gtpal (history);
  const char *const head[] = { _ ("No."), _ ("Name"), _ ("When"), _ ("How it ended"), _ ("Weeks") };

  if (pregnancies->len == 0)
    return;
  append_heading (out, 2, fmn_kind_get_plural (FMN_KIND_PREGNANCY));
  append_table_row (out, head, G_N_ELEMENTS (head));
  g_string_append (out, "|---|---|---|---|---|\n");
  for (guint i = 0; i < pregnancies->len; i++)
    {
      FmnEntry *pregnancy = pregnancies->pdata[i];
      g_autofree char *number
          = g_strdup_printf ("%u", fmn_pregnancy_get_number (journal, pregnancy));
      g_autofree char *name = fmn_pregnancy_dup_name (journal, pregnancy);
      g_autofree char *when = fmn_pregnancy_dup_dating_line (journal, pregnancy);
      g_autofree char *outcome = dup_outcome (journal, pregnancy);
      g_autofree char *weeks = NULL;
      FmnGestation at_end;

      if (fmn_pregnancy_weeks_at_end (journal, pregnancy, &at_end))
        weeks = fmn_gestation_format (&at_end);
      append_table_row (out, (const char *const[]){ number, name, when, outcome, weeks },
                        G_N_ELEMENTS (head));
    }
  g_string_append_c (out, '\n');
  append_paragraphs (out, counts);
  append_rules (out, journal, history);
}

/* Shown in the line under the heading, or as paragraphs, and so not in the list of fields. */
static gboolean
is_shown_elsewhere (const char *name)
{
  static const char *const names[]
      = { "title", "date", "end-date", "time", "notes", "reflections", "versions", NULL };

  return g_strv_contains (names, name);
}

static void
append_fields (GString *out, FmnJournal *journal, FmnEntry *entry, const FmnField *fields)
{
  for (; fields->name != NULL; fields++)
    {
      g_autofree char *text = NULL;

      if (fields->label == NULL || is_shown_elsewhere (fields->name)
          || !fmn_entry_has (entry, fields->name))
        continue;
      text = fmn_entry_dup_field_text (journal, entry, fields);
      if (text == NULL || *text == '\0')
        continue;
      g_string_append (out, "- **");
      append_escaped (out, fmn_field_get_label (fields), "");
      g_string_append (out, ":** ");
      append_escaped (out, text, "  ");
      g_string_append_c (out, '\n');
    }
}

static void
append_reflections (GString *out, FmnJournal *journal, FmnEntry *entry)
{
  JsonArray *reflections = fmn_entry_get_array (entry, "reflections");

  for (guint i = 0; reflections != NULL && i < json_array_get_length (reflections); i++)
    {
      JsonObject *reflection = json_array_get_object_element (reflections, i);
      const char *author
          = json_object_get_string_member_with_default (reflection, "author", "self");
      const char *text = json_object_get_string_member_with_default (reflection, "text", "");
      g_autofree char *label = fmn_info_dup_person_label (fmn_journal_get_info (journal), author);

      g_string_append (out, "> **");
      append_escaped (out, label, "");
      g_string_append (out, ":** ");
      append_escaped (out, text, "> ");
      g_string_append (out, "\n\n");
    }
}

/* "test result, 20 December 2025, 08:20, 5w after" */
static char *
dup_place_in_time (FmnJournal *journal, FmnEntry *entry)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const FmnDate *end = fmn_entry_get_end_date (entry);
  FmnMoment moment;
  FmnDate when;

  g_ptr_array_add (parts, g_strdup (fmn_kind_get_noun (fmn_entry_get_kind (entry))));
  if (fmn_entry_get_when (entry, &when))
    {
      g_autofree char *from = fmn_date_format (&when);
      g_autofree char *to = end != NULL ? fmn_date_format (end) : NULL;

      /* Translators: from one date to another. */
      g_ptr_array_add (parts, to != NULL ? g_strdup_printf (_ ("%s to %s"), from, to)
                                         : g_steal_pointer (&from));
    }
  else
    g_ptr_array_add (parts, g_strdup (_ ("date not known")));
  if (fmn_entry_get_clock (entry) != NULL)
    g_ptr_array_add (parts, g_strdup (fmn_entry_get_clock (entry)));
  fmn_journal_get_moment (journal, entry, &moment);
  if (moment.type != FMN_MOMENT_NONE)
    g_ptr_array_add (parts, fmn_moment_format (&moment));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
append_entry (GString *out, FmnJournal *journal, FmnEntry *entry)
{
  g_autofree char *caption = fmn_entry_dup_caption (journal, entry);
  g_autofree char *place = dup_place_in_time (journal, entry);
  gsize before;

  append_heading (out, 4, caption);
  g_string_append_c (out, '*');
  append_escaped (out, place, "");
  g_string_append (out, "*\n\n");

  before = out->len;
  append_fields (out, journal, entry, fmn_kind_get_fields (fmn_entry_get_kind (entry)));
  append_fields (out, journal, entry, fmn_kind_get_common_fields ());
  if (out->len > before)
    g_string_append_c (out, '\n');
  if (fmn_entry_get_notes (entry) != NULL)
    append_paragraphs (out, fmn_entry_get_notes (entry));
  append_reflections (out, journal, entry);
}

static gboolean
fmn_markdown_exporter_write (FmnExporter *self,
                             FmnJournal *journal,
                             GOutputStream *stream,
                             GError **error)
{
  GListModel *entries = G_LIST_MODEL (journal);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *last = NULL;

  append_head (out, journal);
  append_pregnancies (out, journal);
  append_heading (out, 2, _ ("Entries"));
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (entries, i);
      g_autofree char *heading = NULL;
      FmnDate when;

      heading = fmn_entry_get_when (entry, &when) ? fmn_date_format_heading (&when)
                                                  : g_strdup (_ ("Date not known"));
      if (g_strcmp0 (heading, last) != 0)
        append_heading (out, 3, heading);
      g_free (last);
      last = g_steal_pointer (&heading);
      append_entry (out, journal, entry);
    }
  return g_output_stream_write_all (stream, out->str, out->len, NULL, NULL, error);
}

static void
fmn_markdown_exporter_class_init (FmnMarkdownExporterClass *klass)
{
  FmnExporterClass *exporter_class = FMN_EXPORTER_CLASS (klass);

  exporter_class->id = "markdown";
  exporter_class->name = NC_ ("export", "Text to read (Markdown)");
  exporter_class->extension = "md";
  exporter_class->media_type = "text/markdown";
  exporter_class->write = fmn_markdown_exporter_write;
}

static void
fmn_markdown_exporter_init (FmnMarkdownExporter *self)
{
}

FmnExporter *
fmn_markdown_exporter_new (void)
{
  return g_object_new (FMN_TYPE_MARKDOWN_EXPORTER, NULL);
}

/* fmn-command-summary.c: the summary for a visit, as a PDF, as HTML or as text, and the presets that choose what is in it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-summary-file.h"
#include "fmn-summary-preset.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* What was typed; what was not is left to the preset or to the defaults. */
typedef struct
{
  char *output;
  char *format;
  char *preset;
  char *paper;
  char *visit;
  char *sections;
  char *wording;
  char *names;
  char **without_pregnancies;
  char **without_tests;
  int year_from;
  int year_to;
  int percent;
  gboolean full, with_only_me, plain_terms, our_names, text, force, presets;
} Asked;

static void
asked_clear (Asked *self)
{
  g_free (self->output);
  g_free (self->format);
  g_free (self->preset);
  g_free (self->paper);
  g_free (self->visit);
  g_free (self->sections);
  g_free (self->wording);
  g_free (self->names);
  g_strfreev (self->without_pregnancies);
  g_strfreev (self->without_tests);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static gboolean
parse (const FmnCommand *self, FmnSession *session, char **argv, Asked *asked, GError **error)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &asked->output, N_ ("The file to write"),
      N_ ("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &asked->format, N_ ("“pdf”, “html” or “text”"),
      N_ ("FORMAT") },
    { "full", 0, 0, G_OPTION_ARG_NONE, &asked->full, N_ ("All that there is, over several pages"),
      NULL },
    { "preset", 0, 0, G_OPTION_ARG_STRING, &asked->preset, N_ ("As saved under this name"),
      N_ ("NAME") },
    { "presets", 0, 0, G_OPTION_ARG_NONE, &asked->presets, N_ ("List the names of presets"), NULL },
    { "sections", 0, 0, G_OPTION_ARG_STRING, &asked->sections,
      N_ ("The sections, parted by commas"), N_ ("SECTIONS") },
    { "from", 0, 0, G_OPTION_ARG_INT, &asked->year_from,
      N_ ("Tests and treatments from this year on"), N_ ("YEAR") },
    { "to", 0, 0, G_OPTION_ARG_INT, &asked->year_to, N_ ("Tests and treatments up to this year"),
      N_ ("YEAR") },
    { "without-pregnancy", 0, 0, G_OPTION_ARG_STRING_ARRAY, &asked->without_pregnancies,
      N_ ("Leave this pregnancy out; may be given again"), N_ ("ID") },
    { "without-test", 0, 0, G_OPTION_ARG_STRING_ARRAY, &asked->without_tests,
      N_ ("Leave this test out, by its id or name; may be given again"), N_ ("TEST") },
    { "wording", 0, 0, G_OPTION_ARG_STRING, &asked->wording, N_ ("“terms”, “short” or “all”"),
      N_ ("WORDING") },
    { "names", 0, 0, G_OPTION_ARG_STRING, &asked->names, N_ ("“none”, “initials” or “full”"),
      N_ ("NAMES") },
    { "plain-terms", 0, 0, G_OPTION_ARG_NONE, &asked->plain_terms,
      N_ ("Her words instead of the clinician’s terms"), NULL },
    { "our-names", 0, 0, G_OPTION_ARG_NONE, &asked->our_names,
      N_ ("Also the names given to pregnancies"), NULL },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &asked->paper, N_ ("“a4” or “letter”"), N_ ("PAPER") },
    { "text-size", 0, 0, G_OPTION_ARG_INT, &asked->percent, N_ ("100 to 200"), N_ ("PERCENT") },
    { "visit", 0, 0, G_OPTION_ARG_STRING, &asked->visit,
      N_ ("The visit that it is for; the next one when it is not given"), N_ ("ID") },
    { "with-only-me", 0, 0, G_OPTION_ARG_NONE, &asked->with_only_me,
      N_ ("Also what is marked “only me”"), NULL },
    { "text", 0, 0, G_OPTION_ARG_NONE, &asked->text, N_ ("Print it as plain text instead"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &asked->force, N_ ("Replace a file of that name"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);

  return words != NULL;
}

/* The place of @word among @choices, in @out. */
static gboolean
choose (const char *option,
        const char *word,
        const char *const *choices,
        const char *explained,
        int *out,
        GError **error)
{
  for (int i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], word))
      {
        *out = i;
        return TRUE;
      }
  /* Translators: what was typed, the option, and the words that it knows. */
  return fmn_command_misused (error, _ ("“%s” is not understood for %s: %s are."), word, option,
                              explained);
}

static gboolean
take_sections (const Asked *asked, FmnSummaryOptions *options, GError **error)
{
  g_auto (GStrv) ids = NULL;

  if (asked->sections == NULL)
    return TRUE;
  options->sections = 0;
  ids = g_strsplit (asked->sections, ",", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      FmnSections section = fmn_section_from_id (g_strstrip (ids[i]));

      if (section == 0)
        return fmn_command_misused (error, _ ("There is no section “%s”."), ids[i]);
      options->sections |= section;
    }
  return TRUE;
}

static gboolean
take_words (const Asked *asked, FmnSummaryOptions *options, GError **error)
{
  static const char *const wordings[] = { "terms", "short", "all", NULL };
  static const char *const namings[] = { "none", "initials", "full", NULL };
  int choice;

  if (asked->wording != NULL)
    {
      if (!choose ("--wording", asked->wording, wordings, _ ("“terms”, “short” and “all”"), &choice,
                   error))
        return FALSE;
      options->wording = (FmnWording) choice;
    }
  if (asked->names != NULL)
    {
      if (!choose ("--names", asked->names, namings, _ ("“none”, “initials” and “full”"), &choice,
                   error))
        return FALSE;
      options->naming = (FmnNaming) choice;
    }
  options->clinical_terms &= !asked->plain_terms;
  options->our_names |= asked->our_names;
  return TRUE;
}

static gboolean
take_paper (const Asked *asked, FmnSummaryOptions *options, GError **error)
{
  if (asked->paper != NULL && !fmn_paper_from_id (asked->paper, &options->paper))
    return fmn_command_misused (error, _ ("“%s” is not understood for %s: “a4” and “letter” are."),
                                asked->paper, "--paper");
  if (asked->percent != 0 && (asked->percent < 100 || asked->percent > 200))
    return fmn_command_misused (error, _ ("The size of the text is from 100 to 200."));
  if (asked->percent != 0)
    options->text_scale = asked->percent / 100.0;
  return TRUE;
}

static gboolean
take_visit (FmnSession *session, const Asked *asked, FmnSummaryOptions *options, GError **error)
{
  FmnEntry *entry;

  if (asked->visit == NULL)
    return TRUE;
  entry = fmn_session_find_entry (session, asked->visit, error);
  if (entry == NULL)
    return FALSE;
  if (fmn_entry_get_kind (entry) != FMN_KIND_VISIT)
    return fmn_command_misused (error, _ ("The entry “%s” is of another kind."), asked->visit);
  fmn_summary_options_set_visit (options, fmn_entry_get_id (entry));
  return TRUE;
}

static gboolean
take_left_out (FmnSession *session, const Asked *asked, FmnSummaryOptions *options, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (asked->without_tests != NULL)
    fmn_summary_options_set_without_tests (options, (const char *const *) asked->without_tests);
  if (asked->without_pregnancies == NULL)
    return TRUE;
  for (guint i = 0; asked->without_pregnancies[i] != NULL; i++)
    {
      FmnEntry *pregnancy
          = fmn_session_find_pregnancy (session, asked->without_pregnancies[i], error);

      if (pregnancy == NULL)
        return FALSE;
      g_strv_builder_add (builder, fmn_entry_get_id (pregnancy));
    }
  ids = g_strv_builder_end (builder);
  fmn_summary_options_set_without_pregnancies (options, (const char *const *) ids);
  return TRUE;
}

/* NULL with @error. (transfer full) */
static FmnSummaryOptions *
make_options (FmnSession *session, const Asked *asked, GError **error)
{
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (GPtrArray) presets = fmn_summary_presets_list (session->journal);

  if (asked->preset != NULL)
    {
      FmnSummaryPreset *preset = fmn_summary_presets_find (presets, asked->preset);

      if (preset == NULL)
        {
          fmn_command_misused (error, _ ("There are no choices called “%s”."), asked->preset);
          return NULL;
        }
      fmn_summary_options_free (options);
      options = fmn_summary_options_copy (preset->options);
    }
  options->full |= asked->full;
  options->with_only_me = asked->with_only_me;
  if (asked->year_from != 0)
    options->year_from = asked->year_from;
  if (asked->year_to != 0)
    options->year_to = asked->year_to;
  if (!take_sections (asked, options, error) || !take_words (asked, options, error)
      || !take_paper (asked, options, error) || !take_visit (session, asked, options, error)
      || !take_left_out (session, asked, options, error))
    return NULL;
  return g_steal_pointer (&options);
}

static void
print_presets (FmnSession *session)
{
  g_autoptr (GPtrArray) presets = fmn_summary_presets_list (session->journal);

  for (guint i = 0; i < presets->len; i++)
    g_print ("%s\n", ((FmnSummaryPreset *) g_ptr_array_index (presets, i))->name);
}

static gboolean
answer (FmnSummary *summary, FmnSummaryFormat format, const Asked *asked, GError **error)
{
  if (asked->output == NULL)
    {
      g_autofree char *text = format == FMN_FORMAT_HTML ? fmn_summary_to_html (summary)
                                                        : fmn_summary_to_text (summary);

      g_print ("%s", text);
      return TRUE;
    }
  if (!asked->force && g_file_test (asked->output, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_EXISTS,
                           _ ("There is a file of that name already; it was left as it is."));
      return FALSE;
    }
  return fmn_summary_write (summary, format, asked->output, error);
}

FMN_COMMAND (summary)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (FmnSummaryOptions) options = NULL;
  g_autoptr (FmnSummary) summary = NULL;
  FmnSummaryFormat format = FMN_FORMAT_PDF;

  if (!parse (self, session, argv, &asked, error))
    return FALSE;
  if (asked.text)
    format = FMN_FORMAT_TEXT;
  else if (asked.format != NULL && !fmn_summary_format_from_id (asked.format, &format))
    return fmn_command_misused (error,
                                _ ("“%s” is not understood for %s: “pdf”, “html” and “text” are."),
                                asked.format, "--format");
  if (asked.output == NULL && format == FMN_FORMAT_PDF && !asked.presets)
    return fmn_command_misused (error, _ ("The file to write is missing: -o FILE.pdf."));
  if (!fmn_session_open (session, error))
    return FALSE;
  if (asked.presets)
    {
      print_presets (session);
      return TRUE;
    }
  options = make_options (session, &asked, error);
  if (options == NULL)
    return FALSE;
  summary = fmn_summary_new (session->journal, options);
  return answer (summary, format, &asked, error);
}

/* fmn-overview-words.c: what a mark of the overview is, for pointers, keys and screen readers.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-caption.h"
#include "fmn-overview-private.h"
#include "fmn-pregnancy.h"
#include "fmn-repeat-due.h"

#include <glib/gi18n-lib.h>

/* So many entries of a cluster are named. */
#define MOST_NAMED 6

static char *
dup_day (FmnEntry *entry)
{
  FmnDate when;

  return fmn_entry_get_when (entry, &when) ? fmn_date_format (&when) : g_strdup ("");
}

/* "Anticardiolipin IgG, 20 December 2025, 5w after" */
static char *
dup_entry_line (FmnOverview *self, FmnEntry *entry)
{
  FmnJournal *journal = fmn_overview_get_journal (self);
  g_autofree char *caption = fmn_entry_dup_caption (journal, entry);
  g_autofree char *day = dup_day (entry);
  g_autofree char *weeks = NULL;
  FmnMoment moment;

  fmn_journal_get_moment (journal, entry, &moment);
  weeks = fmn_entry_get_kind (entry) != FMN_KIND_PREGNANCY ? fmn_moment_format (&moment) : NULL;
  if (weeks != NULL)
    return g_strdup_printf ("%s, %s, %s", caption, day, weeks);
  return *day != '\0' ? g_strdup_printf ("%s, %s", caption, day) : g_steal_pointer (&caption);
}

static FmnEntry *
get_member (FmnOverview *self, const FmnMark *mark, guint i)
{
  return g_ptr_array_index (self->layout->members, mark->first + i);
}

/* The first day on which a test is due again. */
static char *
dup_due_day (FmnOverview *self, FmnEntry *test)
{
  FmnRepeatDue due;

  return fmn_repeat_due_find (fmn_overview_get_journal (self), test, &due)
             ? fmn_date_format (&due.from)
             : g_strdup ("");
}

/* "Anticardiolipin IgG: due again from 14 March 2026" */
static char *
dup_due_line (FmnOverview *self, FmnEntry *test)
{
  g_autofree char *name = fmn_entry_dup_caption (fmn_overview_get_journal (self), test);
  g_autofree char *day = dup_due_day (self, test);

  /* Translators: the name of a test, and a day. */
  return g_strdup_printf (C_ ("overview", "%s: due again from %s"), name, day);
}

static char *
dup_line (FmnOverview *self, const FmnMark *mark, guint i)
{
  FmnEntry *entry = get_member (self, mark, i);

  return mark->due ? dup_due_line (self, entry) : dup_entry_line (self, entry);
}

static char *
dup_member_day (FmnOverview *self, const FmnMark *mark, guint i)
{
  FmnEntry *entry = get_member (self, mark, i);

  return mark->due ? dup_due_day (self, entry) : dup_day (entry);
}

char *
fmn_overview_dup_title (FmnOverview *self, const FmnMark *mark)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (mark->n == 1)
    return dup_line (self, mark, 0);

  first = dup_member_day (self, mark, 0);
  last = dup_member_day (self, mark, mark->n - 1);
  /* Translators: how many entries stand at one place, and their first and last day. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u entry, %s to %s", "%u entries, %s to %s", mark->n), mark->n,
      first, last);
}

static void
append_folded (GString *text, const FmnMark *mark)
{
  guint n = mark->item != NULL && mark->item->inside != NULL ? mark->item->inside->len : 0;

  if (n == 0)
    return;
  g_string_append_c (text, '\n');
  /* Translators: what belongs to a pregnancy and is drawn into its bar. */
  g_string_append_printf (
      text,
      g_dngettext (GETTEXT_PACKAGE, "%u entry folded into it", "%u entries folded into it", n), n);
}

char *
fmn_overview_dup_text (FmnOverview *self, const FmnMark *mark)
{
  g_autofree char *title = fmn_overview_dup_title (self, mark);
  GString *text = g_string_new (title);

  if (mark->n == 1 && !mark->due)
    {
      g_autofree char *detail = fmn_entry_dup_detail (fmn_overview_get_journal (self), mark->entry);

      if (*detail != '\0')
        g_string_append_printf (text, "\n%s", detail);
      append_folded (text, mark);
    }
  for (guint i = 0; mark->n > 1 && i < MIN (mark->n, MOST_NAMED); i++)
    {
      g_autofree char *line = dup_line (self, mark, i);

      g_string_append_printf (text, "\n%s", line);
    }
  if (mark->n > MOST_NAMED)
    g_string_append (text, "\n…");
  return g_string_free (text, FALSE);
}

/* The name says what it is, the description what the keys are at: a screen reader says again what has changed alone. */
void
fmn_overview_update_accessible (FmnOverview *self)
{
  FmnJournal *journal = fmn_overview_get_journal (self);
  const FmnMark *mark = fmn_overview_get_focused (self);
  g_autofree char *description = mark != NULL ? fmn_overview_dup_text (self, mark) : NULL;
  g_autofree char *label
      = mark != NULL ? fmn_overview_dup_title (self, mark)
                     : g_strdup_printf (
                         _ ("Overview of pregnancies: %u, treatments: %u, tests: %u, visits: %u"),
                         fmn_journal_count_kind (journal, FMN_KIND_PREGNANCY),
                         fmn_journal_count_kind (journal, FMN_KIND_TREATMENT),
                         fmn_journal_count_kind (journal, FMN_KIND_TEST),
                         fmn_journal_count_kind (journal, FMN_KIND_VISIT));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL
                                      ? description
                                      : _ ("The list below has the same entries. Arrow keys go "
                                           "from mark to mark, plus and minus zoom."),
                                  -1);
}

/* fmn-pairs-card.c: arithmetic with its source, and no word on what it means.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-pairs-card.h"

#include "fmn-pregnancy.h"
#include "fmn-source.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Up to so many hours are said in hours. */
#define MANY_HOURS 96
/* More are in the table. */
#define MAX_PAIRS 24
/* An interval that counts as 48 hours. */
#define NEAR_HOURS 2

static char *
format_decimal (double number, int places)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *form = g_strdup_printf ("%%.%df", places);
  char *text;

  g_ascii_formatd (buffer, sizeof buffer, form, number);
  text = fmn_decimal_format (buffer);
  return text != NULL ? text : g_strdup (buffer);
}

/* "51 hours", "4.4 days" */
static char *
format_hours (double hours)
{
  g_autofree char *number = NULL;
  const gulong whole = (gulong) lround (hours);

  if (hours <= MANY_HOURS)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%lu hour", "%lu hours", whole), whole);
  if (fabs (hours / 24 - round (hours / 24)) < 0.05)
    {
      const gulong days = (gulong) lround (hours / 24);

      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%lu day", "%lu days", days), days);
    }
  number = format_decimal (hours / 24, 1);
  /* Translators: a length of time with a decimal: "4.4 days". */
  return g_strdup_printf (_ ("%s days"), number);
}

/* "15 weeks and 2 days", "5 days" */
static char *
format_days (int days)
{
  g_autofree char *weeks = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d week", "%d weeks", (gulong) (days / 7)), days / 7);
  g_autofree char *rest = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) (days % 7)), days % 7);

  if (days < 7)
    return g_steal_pointer (&rest);
  if (days % 7 == 0)
    return g_steal_pointer (&weeks);
  /* Translators: "15 weeks", "2 days". */
  return g_strdup_printf (_ ("%s and %s"), weeks, rest);
}

static char *
format_change (const FmnSamplePair *pair)
{
  const FmnValueChange *change = &pair->change;
  const gboolean average = fabs (pair->hours - 48) > NEAR_HOURS;
  g_autofree char *percent = format_decimal (fabs (change->percent), 0);
  g_autofree char *speed = NULL;
  g_autofree char *time = NULL;

  speed = g_strdup_printf (average ? C_ ("change", "%s%s %% in 48 hours, on average")
                                   : C_ ("change", "%s%s %% in 48 hours"),
                           change->percent < 0 ? "−" : "+", percent);
  if (!isnan (change->doubling))
    {
      time = format_hours (change->doubling);
      /* Translators: first %s: the change in 48 hours; second: hours or days. */
      return g_strdup_printf (C_ ("change", "%s · doubling in %s"), speed, time);
    }
  if (!isnan (change->halving))
    {
      time = format_hours (change->halving);
      return g_strdup_printf (C_ ("change", "%s · halving in %s"), speed, time);
    }
  return g_steal_pointer (&speed);
}

char *
fmn_sample_pair_format (const FmnSamplePair *self, gboolean trend)
{
  g_autofree char *apart = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (trend && self->has_change)
    return format_change (self);
  if (trend)
    return g_strdup (_ ("No figure: one of the two is no exact number"));
  apart = format_days (self->days);
  return g_strdup_printf (C_ ("samples", "%s apart"), apart);
}

/* "10 October 2025, 4w 1d: 74 IU/L" */
static char *
describe_sample (FmnJournal *journal, FmnEntry *test)
{
  g_autofree char *date = fmn_date_format (fmn_entry_get_date (test));
  g_autofree char *value = fmn_value_format (fmn_entry_get_value (test));
  g_autofree char *weeks = NULL;
  FmnMoment moment;

  fmn_journal_get_moment (journal, test, &moment);
  weeks = fmn_moment_format (&moment);
  if (weeks == NULL)
    return g_strdup_printf (C_ ("chart", "%s: %s"), date, value);
  /* Translators: a date, weeks of pregnancy, a value. */
  return g_strdup_printf (C_ ("samples", "%s, %s: %s"), date, weeks, value);
}

static char *
describe_pair (FmnJournal *journal, const FmnSamplePair *pair, gboolean trend)
{
  g_autofree char *first = describe_sample (journal, pair->first);
  g_autofree char *second = describe_sample (journal, pair->second);
  g_autofree char *hours = NULL;

  if (!trend)
    return g_strdup_printf ("%s\n%s", first, second);
  hours = format_hours (pair->hours);
  if (!pair->exact)
    {
      g_autofree char *about = g_steal_pointer (&hours);

      /* Translators: a length of time between two samples of which an hour is not known. */
      hours = g_strdup_printf (_ ("about %s"), about);
    }
  /* Translators: two samples, each on its line, and the time between them. */
  return g_strdup_printf (C_ ("samples", "%s\n%s · %s later"), first, second, hours);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_pair (FmnJournal *journal, const FmnSamplePair *pair, gboolean trend)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *figure = fmn_sample_pair_format (pair, trend);
  g_autofree char *samples = describe_pair (journal, pair, trend);
  GtkWidget *quiet = make_label (samples, "fmn-quiet");

  gtk_widget_add_css_class (quiet, "caption");
  gtk_box_append (GTK_BOX (box), make_label (figure, "pair-figure"));
  gtk_box_append (GTK_BOX (box), quiet);
  return box;
}

/* "From value to value, Juniper" */
static char *
make_title (FmnJournal *journal, const FmnSamplePair *pair, gboolean trend)
{
  g_autofree char *name = NULL;

  if (!trend)
    return g_strdup (_ ("Between samples"));
  name = fmn_pregnancy_dup_name (journal, pair->pregnancy);
  /* Translators: over figures between two values each; %s is the name of a pregnancy. */
  return g_strdup_printf (_ ("%s, from value to value"), name);
}

/* Says how the figures were reckoned, or what the time between two samples is for, and by whom. */
static char *
make_source (FmnCatalogueItem *item)
{
  GListModel *sources = fmn_catalogue_item_get_repeat_sources (item);
  const char *note = fmn_catalogue_item_has_trend (item)
                         ? _ ("Plain arithmetic between two samples, as if the value had changed "
                              "by the same factor in equal times. That is how studies describe "
                              "it. Laboratories and kits differ.")
                         : fmn_catalogue_item_get_note (item, FMN_ITEM_NOTE_REPEAT);
  g_autoptr (GString) text = g_string_new (note);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (FmnSource) source = g_list_model_get_item (sources, i);

      g_string_append_printf (text, "\n%s: %s", fmn_source_get_line (source),
                              fmn_source_get_title (source));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GtkWidget *
fmn_pairs_card_new (void)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "detail-text");
  gtk_widget_set_visible (card, FALSE);
  return card;
}

void
fmn_pairs_card_set_series (GtkWidget *card, FmnJournal *journal, const FmnTestSeries *series)
{
  g_autoptr (GArray) pairs = NULL;
  g_autofree char *source = NULL;
  GtkWidget *child;
  FmnEntry *pregnancy = NULL;
  gboolean trend;

  g_return_if_fail (GTK_IS_BOX (card));
  g_return_if_fail (FMN_IS_JOURNAL (journal) && series != NULL);

  while ((child = gtk_widget_get_first_child (card)) != NULL)
    gtk_box_remove (GTK_BOX (card), child);
  if (series->item != NULL)
    pairs = fmn_sample_pairs_find (journal, series->item, series->entries);
  gtk_widget_set_visible (card, pairs != NULL && pairs->len > 0);
  if (pairs == NULL || pairs->len == 0)
    return;
  trend = fmn_catalogue_item_has_trend (series->item);
  for (guint i = pairs->len; i > 0 && i + MAX_PAIRS > pairs->len; i--)
    {
      const FmnSamplePair *pair = &g_array_index (pairs, FmnSamplePair, i - 1);

      if (i == pairs->len || (trend && pair->pregnancy != pregnancy))
        {
          g_autofree char *title = make_title (journal, pair, trend);
          GtkWidget *heading = make_label (title, "heading");

          g_object_set (heading, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
          gtk_box_append (GTK_BOX (card), heading);
        }
      pregnancy = pair->pregnancy;
      gtk_box_append (GTK_BOX (card), make_pair (journal, pair, trend));
    }
  if (pairs->len > MAX_PAIRS)
    gtk_box_append (GTK_BOX (card),
                    make_label (_ ("Those of earlier samples are in the table."), "fmn-quiet"));
  source = make_source (series->item);
  child = make_label (source, "fmn-quiet");
  gtk_widget_add_css_class (child, "caption");
  gtk_box_append (GTK_BOX (card), child);
}

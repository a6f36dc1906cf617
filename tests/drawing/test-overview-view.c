/* test-overview-view.c: what is seen of a journal at a zoom: clusters, lines of the axis, soft edges, weeks, folding, hiding, and reading from the right.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "overview-fixture.h"

#include <math.h>

/* @width: of the plot, which begins 100 pixels from the left. */
static FmnOverviewFrame
frame_of (const char *from, const char *to, double width)
{
  return (FmnOverviewFrame){ .from = day (from),
                             .to = day (to),
                             .left = 100,
                             .right = 100 + width,
                             .width = 120 + width,
                             .top = 20,
                             .rows = 4,
                             .lanes = { 40, 80, 30, 30, 30 },
                             .measure = measure };
}

static FmnEntry *
add_point (FmnJournal *journal, FmnKind kind, const char *date)
{
  g_autoptr (FmnDraft) draft = create_draft (journal, kind, "Something", date, NULL);

  return apply (journal, draft);
}

static char *
dup_lines (FmnOverviewLayout *layout)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < layout->lines->len; i++)
    g_string_append_printf (text, "%s|", g_array_index (layout->lines, FmnAxisLine, i).label);
  return g_string_free (text, FALSE);
}

/* Calendar facts: 2 February 2026 was a Monday (ISO 8601 week 6), February 2024 had 29 days. */
static void
test_ticks (void)
{
  static const struct
  {
    const char *from, *to;
    double width;
    const char *lines, *years;
  } rows[] = {
    { "1996-01-01", "2026-01-01", 600, "2000|2005|2010|2015|2020|2025|", NULL },
    { "2016-01-01", "2026-01-01", 250, "2020|2025|", NULL },
    { "2025-01-01", "2025-12-31", 1000, "2025|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|",
      "2025" },
    { "2024-11-15", "2026-02-15", 300, "2025|Apr|Jul|Oct|2026|", "2024–26" },
    { "2026-01-31", "2026-02-20", 320, "2 Feb 2026|9 Feb|16 Feb|", "2026" },
    { "2024-02-26", "2024-03-03", 480, "26 Feb|27 Feb|28 Feb|29 Feb|1 Mar|2 Mar|3 Mar|", "2024" },
    { "2024-02-28", "2024-03-01", 240, "28 Feb 2024|29 Feb|1 Mar|", "2024" },
  };
  g_autoptr (FmnJournal) journal = create_journal ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnOverviewFrame frame = frame_of (rows[i].from, rows[i].to, rows[i].width);
      g_autoptr (FmnOverviewLayout) layout
          = fmn_overview_layout_new (journal, day ("2026-02-24"), &frame);
      g_autofree char *lines = dup_lines (layout);

      g_assert_cmpstr (lines, ==, rows[i].lines);
      g_assert_cmpstr (layout->years, ==, rows[i].years);
    }
}

/* Days apart at a pixel a day; ticks are three pixels wide and a count of one digit twenty. */
static void
test_clusters (void)
{
  static const struct
  {
    const char *dates[6];
    guint counts[6];
  } rows[] = {
    { { "2025-03-01", "2025-03-11", "2025-03-21" }, { 1, 1, 1 } },
    { { "2025-03-01", "2025-03-03", "2025-05-01" }, { 2, 1 } },
    { { "2025-03-01", "2025-03-01", "2025-03-01" }, { 3 } },
    /* The count is wider than the marks, and takes in what it would cover. */
    { { "2025-03-01", "2025-03-02", "2025-03-08", "2025-04-20" }, { 3, 1 } },
    /* What is planned, after 24 February 2026, stays apart from what has been. */
    { { "2026-02-22", "2026-02-23", "2026-02-26", "2026-02-27" }, { 2, 2 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FmnJournal) journal = create_journal ();
      g_autoptr (FmnOverviewLayout) layout = NULL;
      guint n = 0;

      for (guint j = 0; j < 6 && rows[i].dates[j] != NULL; j++)
        add_point (journal, FMN_KIND_TEST, rows[i].dates[j]);
      layout = lay_out (journal, "2025-01-01", "2026-05-01");
      g_test_message ("row %u", i);
      for (guint j = 0; j < layout->marks->len; j++)
        {
          const FmnMark *mark = &g_array_index (layout->marks, FmnMark, j);

          g_assert_cmpuint (mark->n, ==, rows[i].counts[j]);
          if (j > 0)
            g_assert_cmpfloat (mark->x0, >=, g_array_index (layout->marks, FmnMark, j - 1).x1);
          n += mark->n;
        }
      g_assert_cmpuint (n, ==, layout->members->len);
    }
}

/* A cluster is at most 40 pixels wide, so that dense years stay a row of numbers: every second day, twenty of them, and the rest. */
static void
test_dense (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnOverviewLayout) layout = NULL;

  for (guint i = 0; i < 30; i++)
    {
      FmnDate date;
      g_autofree char *text = NULL;

      fmn_date_init_julian (&date, day ("2025-03-01") + 2 * i);
      text = fmn_date_to_edtf (&date);
      add_point (journal, FMN_KIND_TEST, text);
    }
  layout = lay_out (journal, "2025-01-01", "2026-01-01");
  g_assert_cmpuint (layout->marks->len, ==, 2);
  g_assert_cmpuint (g_array_index (layout->marks, FmnMark, 0).n, ==, 20);
  g_assert_cmpuint (g_array_index (layout->marks, FmnMark, 1).n, ==, 10);
}

/* Nearer, the same entries stand apart, those of one day beside each other within it. */
static void
test_opens (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnOverviewLayout) layout = NULL;
  FmnOverviewFrame frame = frame_of ("2025-03-01", "2025-03-08", 700);

  for (guint i = 0; i < 4; i++)
    add_point (journal, FMN_KIND_TEST, "2025-03-03");
  layout = fmn_overview_layout_new (journal, day ("2026-02-24"), &frame);
  g_assert_cmpuint (layout->marks->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const FmnMark *mark = &g_array_index (layout->marks, FmnMark, i);

      /* The third of March is from 300 to 400 pixels. */
      g_assert_cmpfloat_with_epsilon ((mark->x0 + mark->x1) / 2, 300 + 12.5 + i * 25, 0.01);
      g_assert_true (fmn_overview_layout_pick (layout, mark->x0, mark->y + 4) == mark);
      g_assert_true (fmn_overview_layout_find (layout, mark->entry, FALSE) == mark);
    }
}

/* Where clusters begin and end does not depend on the part that is in sight: moving makes nothing jump. */
static void
test_steady (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnOverviewIndex) index = NULL;
  g_autoptr (FmnOverviewLayout) whole = NULL;

  for (guint i = 0; i < 200; i++)
    {
      FmnDate date;
      g_autofree char *text = NULL;

      fmn_date_init_julian (&date, day ("2024-01-01") + i * i % 701);
      text = fmn_date_to_edtf (&date);
      add_point (journal, FMN_KIND_TEST, text);
    }
  index = fmn_overview_index_new (journal, day ("2026-02-24"), NULL, 4);
  {
    FmnOverviewFrame frame = frame_of ("2024-01-01", "2026-01-01", 731);

    whole = fmn_overview_layout_new_from_index (index, &frame);
  }
  for (guint shift = 0; shift < 500; shift += 37)
    {
      FmnOverviewFrame frame = frame_of ("2024-01-01", "2026-01-01", 200);
      g_autoptr (FmnOverviewLayout) part = NULL;

      frame.from += shift;
      frame.to = frame.from + 200;
      part = fmn_overview_layout_new_from_index (index, &frame);
      g_assert_cmpuint (part->marks->len, >, 0);
      for (guint i = 0; i < part->marks->len; i++)
        {
          const FmnMark *mark = &g_array_index (part->marks, FmnMark, i);
          const FmnMark *same = fmn_overview_layout_find (whole, mark->entry, FALSE);

          g_assert_cmpuint (mark->n, ==, same->n);
          g_assert_cmpfloat_with_epsilon (mark->x0 + shift, same->x0, 0.01);
        }
    }
}

/* Of a long history no more is placed than is seen. */
static void
test_seen_alone (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnOverviewLayout) layout = NULL;

  for (int year = 2000; year < 2026; year++)
    {
      g_autofree char *test = g_strdup_printf ("%d-06-01", year);
      g_autofree char *from = g_strdup_printf ("%d-05-20", year);
      g_autofree char *to = g_strdup_printf ("%d-06-20", year);
      g_autoptr (FmnDraft) draft = create_draft (journal, FMN_KIND_TREATMENT, "Aspirin", from, to);

      add_point (journal, FMN_KIND_TEST, test);
      apply (journal, draft);
    }
  layout = lay_out (journal, "2010-05-01", "2010-07-01");
  g_assert_cmpuint (layout->marks->len, ==, 2);
  g_assert_cmpuint (layout->members->len, ==, 2);
}

/* "March 2025" is a range of 31 days without an edge; "spring 2020" of a treatment is where it may have begun. */
static void
test_soft (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnDraft) treatment
      = create_draft (journal, FMN_KIND_TREATMENT, "Aspirin", "2025-03", "2025-06-11");
  g_autoptr (FmnOverviewLayout) layout = NULL;
  const FmnMark *mark;

  add_point (journal, FMN_KIND_SCAN, "2025-03");
  apply (journal, treatment);
  layout = lay_out (journal, "2025-01-01", "2026-01-01");
  mark = find_mark (layout, FMN_MARK_FRAME, FMN_LANE_TESTS, 0);
  g_assert_true (mark->about);
  g_assert_cmpfloat_with_epsilon (mark->soft0, 100 + 59, 0.01);
  g_assert_cmpfloat_with_epsilon (mark->soft1, 100 + 90, 0.01);
  g_assert_cmpfloat_with_epsilon ((mark->x0 + mark->x1) / 2, 100 + 74.5, 0.01);

  mark = find_mark (layout, FMN_MARK_BAR, FMN_LANE_TREATMENTS, 0);
  g_assert_cmpfloat_with_epsilon (mark->soft0, 100 + 59, 0.01);
  g_assert_cmpfloat_with_epsilon (mark->sure0, 100 + 90, 0.01);
  g_assert_cmpfloat_with_epsilon (mark->sure1, 100 + 161, 0.01);
}

/* One row each, day 0 of every pregnancy under that of the others. */
static void
test_weeks (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnOverviewLayout) layout = NULL;
  FmnEntry *first = add_pregnancy (journal, "Wren", "2023-03-01", "2023-05-20", "missed");
  FmnEntry *second = add_pregnancy (journal, "Ilse", "2024-01-01", "2024-10-01", "birth");
  FmnOverviewFrame frame = frame_of ("2023-01-01", "2024-01-01", 600);
  g_autofree char *lines = NULL;
  const FmnMark *one;
  const FmnMark *other;
  FmnEntry *during;
  FmnEntry *elsewhere;

  /* Seven weeks after either began: 1 March and 1 January, and 49 days. */
  during = add_point (journal, FMN_KIND_TEST, "2023-04-19");
  add_point (journal, FMN_KIND_TEST, "2024-02-19");
  elsewhere = add_point (journal, FMN_KIND_TEST, "2021-01-01");
  frame.axis = FMN_AXIS_WEEKS;
  frame.from = -20;
  frame.to = 280;
  layout = fmn_overview_layout_new (journal, day ("2026-02-24"), &frame);

  g_assert_cmpuint (layout->rows->len, ==, 2);
  g_assert_true (g_array_index (layout->rows, FmnOverviewRow, 0).pregnancy == first);
  g_assert_true (g_array_index (layout->rows, FmnOverviewRow, 1).pregnancy == second);
  one = find_mark (layout, FMN_MARK_BAR, FMN_LANE_PREGNANCIES, 0);
  other = find_mark (layout, FMN_MARK_BAR, FMN_LANE_PREGNANCIES, 1);
  g_assert_cmpfloat_with_epsilon (one->x0, 140, 1.5);
  g_assert_cmpfloat_with_epsilon (other->x0, one->x0, 0.01);
  g_assert_cmpfloat (other->y, >, one->y + 20);
  g_assert_cmpfloat_with_epsilon (one->x1 - one->x0, 80 * 2, 1.5);

  one = find_mark (layout, FMN_MARK_TICK, FMN_LANE_TESTS, 0);
  other = find_mark (layout, FMN_MARK_TICK, FMN_LANE_TESTS, 1);
  g_assert_true (one->entry == during);
  g_assert_cmpfloat_with_epsilon (one->x0, other->x0, 0.01);
  g_assert_cmpfloat_with_epsilon ((one->x0 + one->x1) / 2, 140 + 49 * 2, 1.5);
  g_assert_null (fmn_overview_layout_find (layout, elsewhere, FALSE));
  g_assert_true (isnan (layout->today_x));
  lines = dup_lines (layout);
  g_assert_cmpstr (lines, ==, "0|4|8|12|16|20|24|28|32|36|40|");
}

static void
test_choice (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);
  FmnOverviewChoice choice = { 1u << FMN_KIND_SCAN, hidden };
  FmnEntry *wren = add_pregnancy (journal, "Wren", "2023-03-01", "2023-05-20", "missed");
  FmnEntry *ilse = add_pregnancy (journal, "Ilse", "2024-01-01", "2024-10-01", "birth");
  g_autoptr (FmnDraft) bound = create_draft (journal, FMN_KIND_TEST, "hCG", "2023-04-01", NULL);
  FmnEntry *scan = add_point (journal, FMN_KIND_SCAN, "2024-03-01");
  FmnEntry *test = add_point (journal, FMN_KIND_TEST, "2024-04-01");
  FmnEntry *own;
  FmnOverviewFrame frame = frame_of ("2023-01-01", "2025-01-01", 731);
  g_autoptr (FmnOverviewIndex) index = NULL;
  g_autoptr (FmnOverviewLayout) layout = NULL;

  fmn_draft_set_string (bound, "pregnancy", fmn_entry_get_id (wren));
  own = apply (journal, bound);
  g_hash_table_add (hidden, (gpointer) fmn_entry_get_id (wren));
  index = fmn_overview_index_new (journal, day ("2026-02-24"), &choice, 4);
  layout = fmn_overview_layout_new_from_index (index, &frame);
  g_assert_null (fmn_overview_layout_find (layout, wren, FALSE));
  g_assert_null (fmn_overview_layout_find (layout, own, FALSE));
  g_assert_null (fmn_overview_layout_find (layout, scan, FALSE));
  g_assert_nonnull (fmn_overview_layout_find (layout, ilse, FALSE));
  g_assert_nonnull (fmn_overview_layout_find (layout, test, FALSE));
}

/* A folded pregnancy is one line, in which what belongs to it is drawn; what does not stays where it was. */
static void
test_folded_pregnancy (void)
{
  static const FmnOverviewAxis axes[] = { FMN_AXIS_YEARS, FMN_AXIS_WEEKS };
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (GHashTable) folded = g_hash_table_new (g_str_hash, g_str_equal);
  FmnOverviewChoice choice = { .folded_pregnancies = folded };
  FmnEntry *wren = add_pregnancy (journal, "Wren", "2023-03-01", "2023-05-20", "missed");
  FmnEntry *other = add_point (journal, FMN_KIND_TEST, "2023-04-11");
  FmnEntry *own[2];

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      g_autoptr (FmnDraft) bound = create_draft (
          journal, i == 0 ? FMN_KIND_TEST : FMN_KIND_TREATMENT, "bound", "2023-04-01", NULL);

      fmn_draft_set_string (bound, "pregnancy", fmn_entry_get_id (wren));
      own[i] = apply (journal, bound);
    }
  g_hash_table_add (folded, (gpointer) fmn_entry_get_id (wren));
  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      g_autoptr (FmnOverviewIndex) index
          = fmn_overview_index_new (journal, day ("2026-02-24"), &choice, 4);
      FmnOverviewFrame frame = frame_of ("2023-01-01", "2025-01-01", 731);
      g_autoptr (FmnOverviewLayout) layout = NULL;
      const FmnMark *bar;

      frame.axis = axes[i];
      if (frame.axis == FMN_AXIS_WEEKS)
        {
          frame.from = -28;
          frame.to = 140;
        }
      layout = fmn_overview_layout_new_from_index (index, &frame);
      bar = fmn_overview_layout_find (layout, wren, FALSE);
      g_assert_nonnull (bar);
      g_assert_true (bar->item->folded);
      g_assert_cmpuint (bar->item->inside->len, ==, 2);
      g_assert_cmpfloat (g_array_index (bar->item->inside, double, 0), ==,
                         day ("2023-04-01") + 0.5);
      for (guint j = 0; j < G_N_ELEMENTS (own); j++)
        {
          g_assert_true (fmn_overview_layout_find (layout, own[j], FALSE) == bar);
          g_assert_true (fmn_overview_index_find (index, own[j], NULL) == bar->item);
        }
      /* On the axis of weeks the row is its bar alone, whatever else was then. */
      if (frame.axis == FMN_AXIS_YEARS)
        g_assert_nonnull (fmn_overview_layout_find (layout, other, FALSE));
      else
        g_assert_null (fmn_overview_layout_find (layout, other, FALSE));
    }
}

/* What is due again stands ahead, hollow, beside the mark of the test itself, and never becomes one with a test that was taken. */
static void
test_due (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  FmnEntry *test = add_point (journal, FMN_KIND_TEST, "2026-01-20");
  const FmnOverviewDue again = { test, day ("2026-04-14") };
  g_autoptr (GArray) due = g_array_new (FALSE, FALSE, sizeof (FmnOverviewDue));
  FmnOverviewChoice choice = { .due = due };
  g_autoptr (FmnOverviewIndex) index = NULL;
  const struct
  {
    const char *from, *to;
    double width;
  } views[] = { { "2026-01-01", "2027-01-01", 365 }, { "1997-01-01", "2027-01-01", 300 } };

  g_array_append_val (due, again);
  index = fmn_overview_index_new (journal, day ("2026-02-24"), &choice, 4);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      FmnOverviewFrame frame = frame_of (views[i].from, views[i].to, views[i].width);
      g_autoptr (FmnOverviewLayout) layout = fmn_overview_layout_new_from_index (index, &frame);
      const FmnMark *taken = fmn_overview_layout_find (layout, test, FALSE);
      const FmnMark *ahead = fmn_overview_layout_find (layout, test, TRUE);

      g_assert_nonnull (taken);
      g_assert_nonnull (ahead);
      g_assert_false (taken->hollow);
      g_assert_true (ahead->hollow);
      g_assert_cmpuint (ahead->n, ==, 1);
      g_assert_cmpfloat (ahead->x0, >=, taken->x1);
    }
}

/* A folded lane keeps its marks as a strip, without names. */
static void
test_folded (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  FmnEntry *ilse = add_pregnancy (journal, "Ilse", "2024-01-01", "2024-10-01", "birth");
  FmnOverviewFrame frame = frame_of ("2023-01-01", "2025-06-01", 882);
  g_autoptr (FmnOverviewLayout) layout = NULL;
  const FmnMark *bar;

  frame.folded = 1u << FMN_LANE_PREGNANCIES;
  frame.lanes[FMN_LANE_PREGNANCIES] = 12;
  layout = fmn_overview_layout_new (journal, day ("2026-02-24"), &frame);
  bar = fmn_overview_layout_find (layout, ilse, FALSE);
  g_assert_true (isnan (bar->label_x));
  g_assert_cmpfloat (bar->half, <, 4);
  g_assert_true (fmn_overview_layout_pick_row (layout, 25)->folded);
  g_assert_cmpint (fmn_overview_layout_pick_row (layout, 40)->lane, ==, FMN_LANE_TREATMENTS);
  g_assert_null (fmn_overview_layout_pick_row (layout, 5));
}

/* Read from the right everything is where a mirror shows it, and names keep their width. */
static void
test_mirrored (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  FmnOverviewFrame frame = frame_of ("2023-01-01", "2025-06-01", 882);
  g_autoptr (FmnOverviewLayout) ltr = NULL;
  g_autoptr (FmnOverviewLayout) rtl = NULL;

  add_pregnancy (journal, "Ilse", "2024-01-01", "2024-10-01", "birth");
  add_pregnancy (journal, "Wren", "2023-03-01", "2023-05-20", "missed");
  add_point (journal, FMN_KIND_VISIT, "2024-12-01");
  ltr = fmn_overview_layout_new (journal, day ("2026-02-24"), &frame);
  frame.rtl = TRUE;
  rtl = fmn_overview_layout_new (journal, day ("2026-02-24"), &frame);
  g_assert_cmpuint (ltr->marks->len, ==, rtl->marks->len);
  for (guint i = 0; i < ltr->marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (ltr->marks, FmnMark, i);
      const FmnMark *mirrored = &g_array_index (rtl->marks, FmnMark, i);

      g_assert_cmpfloat_with_epsilon (mirrored->x0, frame.width - mark->x1, 0.01);
      g_assert_cmpfloat_with_epsilon (mirrored->x1, frame.width - mark->x0, 0.01);
      g_assert_cmpint (isnan (mark->label_x) != 0, ==, isnan (mirrored->label_x) != 0);
      if (!isnan (mark->label_x))
        g_assert_cmpfloat_with_epsilon (mirrored->label_x + mark->label_width,
                                        frame.width - mark->label_x, 0.01);
    }
  g_assert_cmpfloat_with_epsilon (
      fmn_overview_layout_get_day (rtl, fmn_overview_layout_get_x (rtl, day ("2024-05-05"))),
      day ("2024-05-05"), 0.01);
  g_assert_cmpfloat (fmn_overview_layout_get_x (rtl, day ("2024-05-05")), >,
                     fmn_overview_layout_get_x (rtl, day ("2024-05-06")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/drawing/overview-view/ticks", test_ticks);
  g_test_add_func ("/drawing/overview-view/clusters", test_clusters);
  g_test_add_func ("/drawing/overview-view/dense", test_dense);
  g_test_add_func ("/drawing/overview-view/opens", test_opens);
  g_test_add_func ("/drawing/overview-view/steady", test_steady);
  g_test_add_func ("/drawing/overview-view/seen-alone", test_seen_alone);
  g_test_add_func ("/drawing/overview-view/soft", test_soft);
  g_test_add_func ("/drawing/overview-view/weeks", test_weeks);
  g_test_add_func ("/drawing/overview-view/choice", test_choice);
  g_test_add_func ("/drawing/overview-view/folded", test_folded);
  g_test_add_func ("/drawing/overview-view/folded-pregnancy", test_folded_pregnancy);
  g_test_add_func ("/drawing/overview-view/due", test_due);
  g_test_add_func ("/drawing/overview-view/mirrored", test_mirrored);
  return g_test_run ();
}

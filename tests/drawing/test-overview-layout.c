/* test-overview-layout.c: where bars, marks and names stand, without a display.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "overview-fixture.h"

#include <math.h>

static void
test_pregnancies (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnOverviewLayout) layout = NULL;
  const FmnMark *bar;
  const FmnMark *end;

  add_pregnancy (journal, "Wren", "2023-03-01", "2023-05-20", "missed");
  add_pregnancy (journal, "Ilse", "2024-01-01", "2024-10-01", "birth");
  layout = lay_out (journal, "2023-01-01", "2025-01-01");

  bar = find_mark (layout, FMN_MARK_BAR, FMN_LANE_PREGNANCIES, 0);
  g_assert_cmpfloat_with_epsilon (bar->x0, 100 + 59,
                                  0.6); /* 59 days from 1 January to 1 March 2023 */
  g_assert_cmpfloat_with_epsilon (bar->x1, 100 + 139, 0.6);
  g_assert_cmpfloat (bar->y, ==, 40); /* the middle of the first lane */
  g_assert_false (bar->about);
  g_assert_false (bar->fades);
  g_assert_cmpstr (bar->name, ==, "Wren");
  g_assert_cmpstr (bar->weeks, ==, "11w 3d"); /* 80 days */

  end = find_mark (layout, FMN_MARK_END, FMN_LANE_PREGNANCIES, 0);
  g_assert_cmpint (end->shape, ==, FMN_END_LOSS);
  g_assert_cmpfloat_with_epsilon ((end->x0 + end->x1) / 2, bar->x1, 0.01);
  g_assert_true (fmn_overview_layout_pick (layout, bar->x1 + 1, bar->y) == end);
  g_assert_true (fmn_overview_layout_pick (layout, bar->x0 + 10, bar->y + 3) == bar);
  g_assert_null (fmn_overview_layout_pick (layout, bar->x0 - 30, bar->y));

  end = find_mark (layout, FMN_MARK_END, FMN_LANE_PREGNANCIES, 1);
  g_assert_cmpint (end->shape, ==, FMN_END_BIRTH);
}

/* A baby who was born living and died is mourned: the mark of a birth is not for such an ending. */
static void
test_endings (void)
{
  static const struct
  {
    const char *outcome;
    FmnEndShape shape;
  } endings[] = {
    { "birth", FMN_END_BIRTH },
    { "live-birth-preterm", FMN_END_BIRTH },
    { "live-birth-term", FMN_END_BIRTH },
    { "neonatal-death-early", FMN_END_LOSS },
    { "neonatal-death-late", FMN_END_LOSS },
    { "stillbirth", FMN_END_LOSS },
    { "loss", FMN_END_LOSS },
    { "ectopic-tubal", FMN_END_ECTOPIC },
  };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (FmnJournal) journal = create_journal ();
      g_autoptr (FmnOverviewLayout) layout = NULL;
      const FmnMark *end;

      add_pregnancy (journal, "Wren", "2023-03-01", "2023-12-01", endings[i].outcome);
      layout = lay_out (journal, "2023-01-01", "2025-01-01");
      end = find_mark (layout, FMN_MARK_END, FMN_LANE_PREGNANCIES, 0);
      g_test_message ("%s", endings[i].outcome);
      g_assert_cmpint (end->shape, ==, endings[i].shape);
    }
}

/* Nothing is drawn past what is known: no end recorded, last entry in June. */
static void
test_no_end (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  FmnEntry *pregnancy = add_pregnancy (journal, "Juno", "2025-04-01", NULL, NULL);
  g_autoptr (FmnDraft) scan = create_draft (journal, FMN_KIND_SCAN, NULL, "2025-06-01", NULL);
  g_autoptr (FmnOverviewLayout) layout = NULL;
  const FmnMark *bar;

  fmn_draft_set_string (scan, "pregnancy", fmn_entry_get_id (pregnancy));
  apply (journal, scan);
  layout = lay_out (journal, "2025-01-01", "2026-04-01");
  bar = find_mark (layout, FMN_MARK_BAR, FMN_LANE_PREGNANCIES, 0);
  g_assert_true (bar->fades);
  g_assert_cmpfloat_with_epsilon (bar->x1, 100 + 151, 1);
  g_assert_cmpfloat (bar->x1, <, layout->today_x - 200);
  g_assert_null (bar->weeks);
}

static void
test_treatments (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnDraft) ongoing
      = create_draft (journal, FMN_KIND_TREATMENT, "Levothyroxine", "2025-01-10", NULL);
  g_autoptr (FmnDraft) shorter
      = create_draft (journal, FMN_KIND_TREATMENT, "Aspirin", "2025-03-01", "2025-04-01");
  g_autoptr (FmnOverviewLayout) layout = NULL;
  const FmnMark *bar;
  double first_y;

  fmn_draft_set_boolean (ongoing, "ongoing", TRUE);
  apply (journal, ongoing);
  apply (journal, shorter);
  layout = lay_out (journal, "2025-01-01", "2026-05-01");

  bar = find_mark (layout, FMN_MARK_BAR, FMN_LANE_TREATMENTS, 0);
  g_assert_true (bar->goes_on);
  g_assert_cmpfloat_with_epsilon (bar->x1, layout->today_x, 1);
  g_assert_true (bar->label_inside);
  first_y = bar->y;

  /* 31 pixels are too few for seven letters: the name goes to the right of the bar, in a row of its own. */
  bar = find_mark (layout, FMN_MARK_BAR, FMN_LANE_TREATMENTS, 1);
  g_assert_false (bar->goes_on);
  g_assert_cmpfloat (bar->y, !=, first_y);
  g_assert_false (bar->label_inside);
  g_assert_cmpfloat_with_epsilon (bar->label_x, bar->x1 + 6, 0.01);
}

static void
test_labels (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnOverviewLayout) layout = NULL;
  const FmnMark *first;
  const FmnMark *last;

  /* The last one ends at the right edge, so its name goes to the left; the first has room on its right. */
  add_pregnancy (journal, "A", "2024-01-01", "2024-02-20", "missed");
  add_pregnancy (journal, "B", "2025-01-01", "2025-02-20", "missed");
  layout = lay_out (journal, "2023-12-01", "2025-03-01");
  first = find_mark (layout, FMN_MARK_BAR, FMN_LANE_PREGNANCIES, 0);
  last = find_mark (layout, FMN_MARK_BAR, FMN_LANE_PREGNANCIES, 1);
  g_assert_cmpfloat (first->label_x, >, first->x1);
  g_assert_cmpfloat (last->label_x, <, last->x0);
  g_assert_cmpfloat (last->label_x, >, first->label_x + measure (first->name, first->weeks, NULL));
}

static void
test_points (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnOverviewLayout) layout = NULL;
  const FmnMark *mark;
  FmnEntry *entry = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (FmnDraft) draft = create_draft (journal, FMN_KIND_TEST, "hCG", "2025-06-01", NULL);

      entry = apply (journal, draft);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (FmnDraft) draft = create_draft (journal, FMN_KIND_VISIT, "Clinic",
                                                 i == 0 ? "2026-02-01" : "2026-03-04", NULL);

      apply (journal, draft);
    }
  layout = lay_out (journal, "2025-01-01", "2026-05-01");

  mark = find_mark (layout, FMN_MARK_TICK, FMN_LANE_TESTS, 0);
  g_assert_cmpuint (mark->n, ==, 3);
  g_assert_true (fmn_overview_layout_find (layout, entry, FALSE) == mark);
  g_assert_false (find_mark (layout, FMN_MARK_SQUARE, FMN_LANE_VISITS, 0)->hollow);
  g_assert_true (find_mark (layout, FMN_MARK_SQUARE, FMN_LANE_VISITS, 1)->hollow);
}

static void
test_axis (void)
{
  static const struct
  {
    const char *from, *to, *labels;
  } rows[] = {
    { "2019-01-01", "2026-05-01", "2019 2020 2021 2022 2023 2024 2025 2026 " },
    { "2024-03-01", "2026-03-01", "2024 2025 2026 " },
  };
  g_autoptr (FmnJournal) journal = create_journal ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnOverviewFrame frame = { .from = day (rows[i].from),
                                 .to = day (rows[i].to),
                                 .left = 0,
                                 .right = 150,
                                 .rows = 2,
                                 .lanes = { 1, 1, 1, 1, 1 },
                                 .measure = measure };
      g_autoptr (FmnOverviewLayout) layout = NULL;
      g_autoptr (GString) labels = g_string_new (NULL);
      double before = -1;

      frame.right = i == 0 ? 600 : 150;
      layout = fmn_overview_layout_new (journal, day ("2026-02-24"), &frame);
      for (guint j = 0; j < layout->lines->len; j++)
        {
          const FmnAxisLine *line = &g_array_index (layout->lines, FmnAxisLine, j);

          g_assert_cmpfloat (line->x, >, before);
          before = line->x;
          g_string_append_printf (labels, "%s ", line->label);
        }
      g_assert_cmpstr (labels->str, ==, rows[i].labels);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/drawing/overview-layout/pregnancies", test_pregnancies);
  g_test_add_func ("/drawing/overview-layout/endings", test_endings);
  g_test_add_func ("/drawing/overview-layout/no-end", test_no_end);
  g_test_add_func ("/drawing/overview-layout/treatments", test_treatments);
  g_test_add_func ("/drawing/overview-layout/labels", test_labels);
  g_test_add_func ("/drawing/overview-layout/points", test_points);
  g_test_add_func ("/drawing/overview-layout/axis", test_axis);
  return g_test_run ();
}

/* fmn-strike.c: counts the calls by hitting one after the other.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-strike.h"

#include <errno.h>
#include <string.h>

/* Everything that is watched makes more calls than this, or the disk was not the one that it uses. */
#define LEAST_CALLS 8
#define BRIEF_STEP 3

static void
check_error (const FmnStrike *strike, const GError *error)
{
  g_assert_cmpuint (error->domain, ==, FMN_STORE_ERROR);
  if (strike->code >= 0)
    g_assert_cmpint (error->code, ==, strike->code);
  g_assert_true (g_str_has_suffix (error->message, ".") || strchr (error->message, '(') != NULL);
  /* No text of the journal in it: fmn_test_journal_add_note. */
  g_assert_null (strstr (error->message, "Page"));
}

/* FALSE when the thing ended before its @at-th call. */
static gboolean
strike_at (const FmnStrike *strike,
           const FmnStruck *struck,
           gconstpointer data,
           guint at,
           guint *n_refused)
{
  gpointer run = struck->begin (data);
  FmnFailingDisk *disk = struck->get_disk (run);
  g_autoptr (GError) error = NULL;
  gboolean done, reached;

  fmn_failing_disk_arm (disk, strike->mode, at, strike->errnum);
  done = struck->act (run, &error);
  reached = disk->n_calls >= at;
  fmn_failing_disk_disarm (disk);

  g_assert_cmpint (done, ==, error == NULL);
  if (!done)
    {
      ++*n_refused;
      check_error (strike, error);
    }
  struck->check (run, done, error, disk->last);
  struck->end (run);
  return reached;
}

static gboolean
is_set (const char *variable)
{
  return g_strcmp0 (g_getenv (variable), "1") == 0;
}

/* How many calls further the next one is that is hit. */
static guint
get_step (const FmnStruck *struck)
{
  if (is_set ("FMN_LONG"))
    return 1;
  return MAX (struck->step, 1) * (is_set ("FMN_BRIEF") ? BRIEF_STEP : 1);
}

void
fmn_strike_every_position (const FmnStrike *strike, const FmnStruck *struck, gconstpointer data)
{
  const guint step = get_step (struck);
  guint n_refused = 0;
  guint at = 1;

  while (strike_at (strike, struck, data, at, &n_refused))
    at += step;
  g_test_message ("%u calls, %u of them could not be done without", at - 1, n_refused);
  g_assert_cmpuint (at - 1, >, LEAST_CALLS);
  if (strike->errnum != EINTR && step == 1)
    g_assert_cmpuint (n_refused, >, 0);
}

/* replay.c: gives a fuzzed reader every file of its corpus once, as a test; and each file cut and bent a little.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-fuzz"
#include "config.h"

#include "fmn-fuzz.h"

#include <string.h>

static const char *folder;

/* What a reader takes longer for than this hangs for a person who waits (microseconds); under sanitizers it is many times slower. */
#define LONG_TIME (20 * G_USEC_PER_SEC)

static void
give (const char *data, gsize size)
{
  /* A block of its own size, so that a read behind it is seen. */
  g_autofree guint8 *copy = g_memdup2 (data, size);
  gint64 started = g_get_monotonic_time ();

  g_assert_cmpint (LLVMFuzzerTestOneInput (copy, size), ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - started, <, LONG_TIME);
}

static void
test_corpus (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      g_test_message ("%s", name);
      give (data, size);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

/* A short stand for the hours of build-aux/fuzz: each file cut at a few places, and a few of its bytes changed, the same ones each time. */
static void
test_bent (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260224);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      for (int i = 0; i < 8 && size > 1 && size < 65536; i++)
        {
          g_autofree char *bent = g_memdup2 (data, size);

          give (data, (gsize) g_rand_int_range (rand, 0, (gint32) size));
          for (int j = 0; j <= i; j++)
            bent[g_rand_int_range (rand, 0, (gint32) size)]
                = (char) g_rand_int_range (rand, 0, 256);
          give (bent, size);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = argv[1];
  g_test_add_func ("/fuzz/corpus", test_corpus);
  g_test_add_func ("/fuzz/bent", test_bent);
  return g_test_run ();
}

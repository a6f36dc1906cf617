/* test-content-line.c: the lines of an iCalendar file against RFC 5545, and read back by libical.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-content-line.h"

#if HAVE_LIBICAL
#include <libical/ical.h>
#endif

/* RFC 5545, 3.3.11: its own example of a TEXT value. */
static void
test_example (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  fmn_content_line_append_text (out, "DESCRIPTION",
                                "Project XYZ Final Review\n"
                                "Conference Room - 3B\n"
                                "Come Prepared.");
  g_assert_cmpstr (
      out->str, ==,
      "DESCRIPTION:Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.\r\n");
}

static void
test_escapes (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  fmn_content_line_append_text (out, "SUMMARY", "a,b;c\\d\re\x01");
  g_assert_cmpstr (out->str, ==, "SUMMARY:a\\,b\\;c\\\\de\r\n");
}

/* 3.1: lines of up to 75 octets; "multi-octet sequences" stay whole, since each unfolded and folded line is read as UTF-8 by itself. */
static void
test_folds (void)
{
  static const char *const parts[] = { "a", "ä", "木", "🌼", "a🌼ä木" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint length = 0; length < 200; length += 7)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (GString) out = g_string_new (NULL);
        g_autoptr (GString) unfolded = g_string_new (NULL);
        g_auto (GStrv) lines = NULL;
        g_autofree char *expected = NULL;

        for (guint j = 0; j < length; j++)
          g_string_append (text, parts[i]);
        fmn_content_line_append (out, "X-TEXT", text->str);
        lines = g_strsplit (out->str, "\r\n", -1);
        for (guint j = 0; lines[j] != NULL; j++)
          {
            g_assert_cmpuint (strlen (lines[j]), <=, 75);
            g_assert_true (g_utf8_validate (lines[j], -1, NULL));
            if (j > 0 && *lines[j] != '\0')
              g_assert_cmpint (lines[j][0], ==, ' ');
            g_string_append (unfolded, j > 0 && *lines[j] != '\0' ? lines[j] + 1 : lines[j]);
          }
        expected = g_strconcat ("X-TEXT:", text->str, NULL);
        g_assert_cmpstr (unfolded->str, ==, expected);
      }
}

#if HAVE_LIBICAL
static void
test_read_back (void)
{
  const char *text
      = "One, two; three \\ four\nfive ünd 木木木木木木木木木木木木木木木木木木木木木 🌼";
  g_autoptr (GString) out = g_string_new ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n");
  icalcomponent *calendar;

  fmn_content_line_append_text (out, "SUMMARY", text);
  g_string_append (out, "END:VEVENT\r\nEND:VCALENDAR\r\n");
  calendar = icalparser_parse_string (out->str);
  g_assert_nonnull (calendar);
  g_assert_cmpstr (icalcomponent_get_summary (calendar), ==, text);
  icalcomponent_free (calendar);
}
#else
static void
test_read_back (void)
{
  g_test_skip ("libical is not installed, and nothing else here reads a calendar");
}
#endif

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/content-line/example", test_example);
  g_test_add_func ("/content-line/escapes", test_escapes);
  g_test_add_func ("/content-line/folds", test_folds);
  g_test_add_func ("/content-line/read-back", test_read_back);
  return g_test_run ();
}

/* test-summary-pdf.c: the PDF as other programs read it: text, fonts, no trace of this machine.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "summary-fixture.h"

#include "fmn-summary-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
  FmnJournal *journal;
  FmnSummary *summary;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (GError) error = NULL;

  options->full = g_strcmp0 (data, "full") == 0;
  self->folder = g_dir_make_tmp ("fmn-report-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "summary.pdf", NULL);
  self->journal = fixture_mara_new ();
  self->summary = fmn_summary_new (self->journal, options);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
  g_assert_finalize_object (self->summary);
  g_assert_finalize_object (self->journal);
}

static void
write_pdf (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  fmn_summary_write (self->summary, FMN_FORMAT_PDF, self->path, &error);
  g_assert_no_error (error);
}

/* What @program of poppler-utils prints about the file; NULL, and the test skipped, where it is not installed. */
static char *
run (Fixture *self, const char *program, const char *argument)
{
  g_autofree char *found = g_find_program_in_path (program);
  const char *argv[] = { found, self->path, argument, NULL };
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  int status = 0;

  if (found == NULL)
    {
      g_test_skip ("poppler-utils, which reads the PDF, is not installed");
      return NULL;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return out;
}

static void
test_text (Fixture *self, gconstpointer data)
{
  static const char *const parts[] = {
    "Pregnancy history and tests",
    "Mara Lindqvist",
    "G4 T1 P0 A3 L1",
    "limit used: 24 weeks",
    "3 losses by ESHRE 2022",
    "Missed",
    "Trisomy",
    "61,000",
    "11w 3d",
    "measured 9w 2d",
    "Lupus anticoagulant",
    "42 above range",
    "119 weeks 5 days",
    "from 14 Mar 2026",
    "0.4–4.0",
    "46,XX",
    "Levothyroxine 50 µg",
    "Allergies: none known.",
    "Would heparin be advised in another pregnancy, and from when?",
    "Written by the patient; not a medical record. Values copied from laboratory reports.",
    "Printed 24 February 2026",
    "Page 1 of",
  };
  g_autofree char *text = NULL;

  write_pdf (self);
  text = run (self, "pdftotext", "-");
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (parts); i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("not in the text of the PDF: %s", parts[i]);
  g_assert_true (text == NULL || strstr (text, "Juniper") == NULL);
}

static void
test_fonts (Fixture *self, gconstpointer data)
{
  g_autofree char *fonts = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  write_pdf (self);
  fonts = run (self, "pdffonts", NULL);
  if (fonts == NULL)
    return;
  lines = g_strsplit (fonts, "\n", -1);
  /* Two lines of head; then "… emb sub uni object ID" in each: yes, yes, yes and two numbers. */
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++, n++)
    if (!g_regex_match_simple ("\\byes +yes +yes +\\d+ +\\d+$", lines[i], 0, 0))
      g_error ("not embedded, or without its letters: %s", lines[i]);
  g_assert_cmpuint (n, >=, 2);
}

static void
test_neutral (Fixture *self, gconstpointer data)
{
  g_autofree char *info = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *traces[]
      = { g_get_host_name (), g_get_user_name (), self->folder, "forget", "Forget" };
  gsize length;

  write_pdf (self);
  g_file_get_contents (self->path, &bytes, &length, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    if (strlen (traces[i]) > 3)
      g_assert_null (memmem (bytes, length, traces[i], strlen (traces[i])));
  info = run (self, "pdfinfo", NULL);
  if (info == NULL)
    return;
  g_assert_true (g_regex_match_simple ("^Title: +Summary$", info, G_REGEX_MULTILINE, 0));
  g_assert_null (strstr (info, "Creator:"));
  g_assert_null (strstr (info, "Author:"));
  g_assert_null (strstr (info, "Mara"));
  /* The day that is printed on the page, and no time of day. */
  g_assert_true (g_regex_match_simple ("^CreationDate: +Tue Feb 24 00:00:00 2026", info,
                                       G_REGEX_MULTILINE, 0));
}

static void
test_mode (Fixture *self, gconstpointer data)
{
  struct stat status;
  mode_t before = umask (0);

  write_pdf (self);
  umask (before);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_replaces_whole (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  guint n = 0;

  g_assert_true (g_file_set_contents (self->path, "an earlier file", -1, &error));
  write_pdf (self);
  g_file_get_contents (self->path, &bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  folder = g_dir_open (self->folder, 0, NULL);
  while (g_dir_read_name (folder) != NULL)
    n++;
  /* Nothing of the writing is left beside it. */
  g_assert_cmpuint (n, ==, 1);
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "missing", "summary.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (fmn_summary_write (self->summary, FMN_FORMAT_PDF, path, &error));
  g_assert_error (error, FMN_REPORT_ERROR, FMN_REPORT_ERROR_NO_FOLDER);
  g_assert_nonnull (strstr (error->message, "Choose another folder."));
}

/* As nobody, since root may write everywhere. */
static void
test_no_permission (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (self->folder, 0500), ==, 0);
  if (geteuid () == 0)
    {
      g_assert_cmpint (chown (self->folder, 65534, 65534), ==, 0);
      g_assert_cmpint (seteuid (65534), ==, 0);
    }
  g_assert_false (fmn_summary_write (self->summary, FMN_FORMAT_PDF, self->path, &error));
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_chmod (self->folder, 0700);
  g_assert_error (error, FMN_REPORT_ERROR, FMN_REPORT_ERROR_NO_PERMISSION);
}

static void
test_no_space (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");
  g_autoptr (GFileIOStream) opened = g_file_open_readwrite (full, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (opened == NULL)
    {
      g_test_skip ("this system has no /dev/full");
      return;
    }
  g_assert_false (fmn_summary_write_to_stream (
      self->summary, FMN_FORMAT_PDF, g_io_stream_get_output_stream (G_IO_STREAM (opened)), &error));
  g_assert_error (error, FMN_REPORT_ERROR, FMN_REPORT_ERROR_NO_SPACE);
}

static void
test_stream (Fixture *self, gconstpointer data)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  fmn_summary_write_to_stream (self->summary, FMN_FORMAT_PDF, stream, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), >,
                    5000);
  g_assert_false (g_output_stream_is_closed (stream));
}

static void
test_file_name (Fixture *self, gconstpointer data)
{
  g_autofree char *name = fmn_summary_dup_file_name (self->summary, FMN_FORMAT_PDF);

  g_assert_cmpstr (name, ==, "summary-2026-02-24.pdf");
}

#define ADD(path, data, function)                                                                  \
  g_test_add ("/report/pdf/" path, Fixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("text/one-page", NULL, test_text);
  ADD ("text/full", "full", test_text);
  ADD ("fonts", "full", test_fonts);
  ADD ("neutral", NULL, test_neutral);
  ADD ("mode", NULL, test_mode);
  ADD ("replaces-whole", NULL, test_replaces_whole);
  ADD ("no-folder", NULL, test_no_folder);
  ADD ("no-permission", NULL, test_no_permission);
  ADD ("no-space", NULL, test_no_space);
  ADD ("stream", NULL, test_stream);
  ADD ("file-name", NULL, test_file_name);
  return g_test_run ();
}

/* test-papers.c: pictures and PDFs from anywhere: shown when they are sound, refused in words when not, never larger than can be borne.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-paper-image.h"
#include "fmn-pdf.h"
#include "fmn-readable-copy.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <sys/resource.h>
#include <sys/stat.h>

static GBytes *
make_png (int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  char *data = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0x336699ff);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static guint32
crc (const guint8 *data, gsize n)
{
  guint32 c = 0xffffffffu;

  for (gsize i = 0; i < n; i++)
    {
      c ^= data[i];
      for (int k = 0; k < 8; k++)
        c = c & 1 ? 0xedb88320u ^ (c >> 1) : c >> 1;
    }
  return ~c;
}

static void
put (guint8 *at, guint32 number)
{
  for (int i = 0; i < 4; i++)
    at[i] = (guint8) (number >> (24 - 8 * i));
}

/* A small file whose head says that it is @side by @side, with a check sum that agrees. */
static GBytes *
make_boast (guint32 side)
{
  g_autoptr (GBytes) png = make_png (4, 4);
  gsize size = 0;
  guint8 *data = g_memdup2 (g_bytes_get_data (png, &size), g_bytes_get_size (png));

  size = g_bytes_get_size (png);
  put (data + 16, side);
  put (data + 20, side);
  put (data + 29, crc (data + 12, 17));
  return g_bytes_new_take (data, size);
}

static void
test_image (void)
{
  g_autoptr (GBytes) small = make_png (30, 20);
  g_autoptr (GBytes) wide = make_png (FMN_PAPER_IMAGE_MAX_SIDE * 2, 10);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = fmn_paper_image_decode (small, &error);
  g_autoptr (GdkTexture) narrowed = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 30);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 20);
  narrowed = fmn_paper_image_decode (wide, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (narrowed), ==, FMN_PAPER_IMAGE_MAX_SIDE);
}

static void
assert_refused (GBytes *bytes, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = fmn_paper_image_decode (bytes, &error);

  g_assert_null (texture);
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_image_refused (void)
{
  g_autoptr (GBytes) png = make_png (300, 200);
  g_autoptr (GBytes) text = g_bytes_new_static ("no picture at all, whatever it is called", 40);
  const guint32 sides[] = { 8001, 50000, 1000000 };
  struct rusage before, after;

  assert_refused (text, G_IO_ERROR_INVALID_DATA);
  for (gsize n = 1; n < g_bytes_get_size (png) / 2; n += 97)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (png, 0, n);
      g_autoptr (GdkTexture) texture = fmn_paper_image_decode (cut, NULL);

      /* What there is of it is shown at its own size; before its size is known, nothing is. */
      g_assert_true (texture == NULL || (n >= 33 && gdk_texture_get_width (texture) == 300));
    }
  getrusage (RUSAGE_SELF, &before);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (GBytes) boast = make_boast (sides[i]);
      g_autoptr (GdkTexture) texture = fmn_paper_image_decode (boast, NULL);

      g_assert_null (texture);
    }
  getrusage (RUSAGE_SELF, &after);
  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 64 * 1024);
}

#define PDF(box)                                                                                   \
  "%PDF-1.4\n"                                                                                     \
  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"                                                   \
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"                                             \
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[" box "]>>endobj\n"                                   \
  "trailer<</Root 1 0 R>>\n%%EOF\n"

static void
test_pdf (void)
{
  static const struct
  {
    const char *text;
    double ratio;
  } cases[] = {
    { PDF ("0 0 100 200"), 2 },
    { PDF ("0 0 14400 14400"), 1 },
    { PDF ("0 0 10 14000"), 8 },
    { PDF ("0 0 14000 10"), 0.125 },
    { PDF ("0 0 900000000 900000000"), 1.414 },
    { PDF ("0 0 0 0"), -1 },
    { PDF ("5 5 4 4"), -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnPdf) pdf = fmn_pdf_new (bytes, &error);
      g_autoptr (GdkTexture) texture = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (fmn_pdf_get_n_pages (pdf), ==, 1);
      if (cases[i].ratio > 0)
        g_assert_cmpfloat_with_epsilon (fmn_pdf_get_ratio (pdf, 0), cases[i].ratio, 0.01);
      texture = fmn_pdf_draw (pdf, 0, 4000);
      if (texture != NULL)
        g_assert_cmpfloat (
            (double) gdk_texture_get_width (texture) * gdk_texture_get_height (texture), <=, 16e6);
      text = fmn_pdf_dup_text (pdf, 0);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      /* A page that is not there. */
      g_assert_null (fmn_pdf_draw (pdf, 7, 100));
    }
}

static void
test_pdf_refused (void)
{
  static const char *const broken[] = { "", "%PDF-1.4", "%PDF-1.7\nhalf", "no PDF" };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (broken[i], strlen (broken[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnPdf) pdf = fmn_pdf_new (bytes, &error);

      g_assert_null (pdf);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

/* For other programs, in a folder of its owner's alone, under a name that says nothing; and gone when it is to be. */
static void
test_readable_copy (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fmn_readable_copy_dup_path ("application/pdf", &error);
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat st;

  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (path, ".pdf"));
  g_assert_cmpint (stat (folder, &st), ==, 0);
  g_assert_cmpuint (st.st_mode & 07777, ==, 0700);
  g_assert_true (g_file_set_contents (path, "her letter", -1, NULL));
  g_assert_cmpuint (fmn_readable_copy_wipe (), ==, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/papers/image", test_image);
  g_test_add_func ("/ui/papers/image-refused", test_image_refused);
  g_test_add_func ("/ui/papers/pdf", test_pdf);
  g_test_add_func ("/ui/papers/pdf-refused", test_pdf_refused);
  g_test_add_func ("/ui/papers/readable-copy", test_readable_copy);
  return g_test_run ();
}

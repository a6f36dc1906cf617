/* test-papers.c: pictures and PDFs from anywhere: shown when they are sound, refused in words when not, never larger than can be borne.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-attachment.h"
#include "fmn-autosave.h"
#include "fmn-detail.h"
#include "fmn-draft.h"
#include "fmn-paper-image.h"
#include "fmn-pdf.h"
#include "fmn-plain-vault.h"
#include "fmn-readable-copy.h"
#include "fmn-store-papers.h"
#include "fmn-temporary-folder.h"
#include "fmn-ui.h"

#include "test-context.h"

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

typedef struct
{
  char *folder;
  FmnStore *store;
  FmnContext *context;
  FmnEntry *entry; /* in the journal (borrowed) */
} Fixture;

/* A journal on the disk with one note. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnVault) vault = fmn_plain_vault_new ();
  g_autoptr (FmnJournal) journal = fmn_journal_new (clock);
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_NOTE, clock);
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (FmnAutosave) autosave = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fmn_temporary_folder_new ();
  path = g_build_filename (fixture->folder, "journal", NULL);
  fmn_draft_set_string (draft, "title", "A letter");
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (journal, change, &error));
  fixture->entry = fmn_journal_lookup (journal, fmn_entry_get_id (entry));
  snapshot = fmn_journal_snapshot (journal);
  fixture->store = fmn_store_new (path, vault, clock);
  fmn_store_create (fixture->store, snapshot, &error);
  g_assert_no_error (error);
  autosave = fmn_autosave_new (journal, fixture->store);
  fixture->context = fmn_context_new (journal, fmn_knowledge_get_default (), NULL, autosave);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->context);
  test_settle ();
  g_clear_object (&fixture->store);
  fmn_temporary_folder_free (fixture->folder);
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller); /* kept by the widget */
    }
  return NULL;
}

/* What GTK does with a drop once it has what was dropped; whether the widget takes it. */
static gboolean
drop (GtkWidget *widget, const GValue *value)
{
  GtkDropTarget *target = find_drop_target (widget);
  gboolean taken = FALSE;

  g_assert_nonnull (target);
  if (!gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (target),
                                          G_VALUE_TYPE (value)))
    return FALSE;
  g_signal_emit_by_name (target, "drop", value, 10.0, 10.0, &taken);
  return taken;
}

static void
wait_for_papers (Fixture *fixture, guint n)
{
  FmnJournal *journal = fmn_context_get_journal (fixture->context);
  g_autofree char *id = g_strdup (fmn_entry_get_id (fixture->entry));

  for (;;)
    {
      g_autoptr (GPtrArray) papers = fmn_entry_dup_papers (fmn_journal_lookup (journal, id));

      if (papers->len == n)
        break;
      g_main_context_iteration (NULL, TRUE);
    }
}

/* Two files, then a picture, dropped on the entry: each becomes a paper of it, whole on the disk. A text does not. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  GtkWidget *detail = fmn_detail_new (fixture->context);
  GtkWidget *window = test_show (detail);
  g_autoptr (GBytes) png = make_png (30, 20);
  g_autoptr (GdkTexture) texture = fmn_paper_image_decode (png, NULL);
  g_autofree char *id = g_strdup (fmn_entry_get_id (fixture->entry));
  g_autoptr (GPtrArray) papers = NULL;
  g_auto (GValue) files = G_VALUE_INIT;
  g_auto (GValue) picture = G_VALUE_INIT;
  g_auto (GValue) text = G_VALUE_INIT;
  GSList *list = NULL;

  fmn_detail_set_entry (FMN_DETAIL (detail), fixture->entry);
  test_settle ();
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.png", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_true (g_file_set_contents (path, g_bytes_get_data (png, NULL),
                                          (gssize) g_bytes_get_size (png), NULL));
      list = g_slist_append (list, g_file_new_for_path (path));
    }
  g_value_init (&files, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&files, list);
  g_assert_true (drop (detail, &files));
  wait_for_papers (fixture, 2);
  g_value_init (&picture, GDK_TYPE_TEXTURE);
  g_value_set_object (&picture, texture);
  g_assert_true (drop (detail, &picture));
  wait_for_papers (fixture, 3);
  g_value_init (&text, G_TYPE_STRING);
  g_value_set_static_string (&text, "dropped words");
  g_assert_false (drop (detail, &text));
  papers
      = fmn_entry_dup_papers (fmn_journal_lookup (fmn_context_get_journal (fixture->context), id));
  for (guint i = 0; i < papers->len; i++)
    g_assert_true (fmn_store_verify_paper (fixture->store, papers->pdata[i], NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  g_test_add ("/ui/papers/drop", Fixture, NULL, set_up, test_drop, tear_down);
  g_test_add_func ("/ui/papers/image", test_image);
  g_test_add_func ("/ui/papers/image-refused", test_image_refused);
  g_test_add_func ("/ui/papers/pdf", test_pdf);
  g_test_add_func ("/ui/papers/pdf-refused", test_pdf_refused);
  g_test_add_func ("/ui/papers/readable-copy", test_readable_copy);
  return g_test_run ();
}

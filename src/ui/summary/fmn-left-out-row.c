/* fmn-left-out-row.c: what of a kind is left out of a print; what is "only me" has its own switch and is not in the list.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-left-out-row.h"

#include "fmn-caption.h"
#include "fmn-pick-window.h"
#include "fmn-summary.h"

#include <glib/gi18n-lib.h>

struct _FmnLeftOutRow
{
  AdwActionRow parent_instance;

  FmnContext *context;
  FmnKind kind;
  GStrv left_out;
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnLeftOutRow, fmn_left_out_row, ADW_TYPE_ACTION_ROW)

static const char *
get_id (FmnLeftOutRow *self, FmnEntry *entry)
{
  return self->kind == FMN_KIND_TEST ? fmn_summary_test_key (entry) : fmn_entry_get_id (entry);
}

static int
compare_captions (gconstpointer a, gconstpointer b, gpointer journal)
{
  g_autofree char *first = fmn_entry_dup_caption (journal, *(FmnEntry *const *) a);
  g_autofree char *second = fmn_entry_dup_caption (journal, *(FmnEntry *const *) b);

  return g_utf8_collate (first, second);
}

/* Pregnancies as they came, tests by their names, one of each. (transfer container) */
static GPtrArray *
find_entries (FmnLeftOutRow *self)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  GPtrArray *all = fmn_journal_get_of_kind (journal, self->kind);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (all, i);
      const char *id = get_id (self, entry);

      if (id != NULL && !fmn_entry_get_only_me (entry) && g_hash_table_add (seen, (gpointer) id))
        g_ptr_array_add (entries, entry);
    }
  if (self->kind == FMN_KIND_TEST)
    g_ptr_array_sort_with_data (entries, compare_captions, journal);
  return entries;
}

static void
show_amount (FmnLeftOutRow *self)
{
  guint n = self->left_out != NULL ? g_strv_length (self->left_out) : 0;
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Without %u", "Without %u", n), n);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), n > 0 ? text : C_ ("summary", "All"));
}

static void
on_picked (FmnPickWindow *window, FmnLeftOutRow *self)
{
  g_auto (GStrv) left_out = fmn_pick_window_dup_left_out (window);

  fmn_left_out_row_set_left_out (self, (const char *const *) left_out);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
fmn_left_out_row_activate (AdwActionRow *row)
{
  FmnLeftOutRow *self = FMN_LEFT_OUT_ROW (row);
  FmnJournal *journal = fmn_context_get_journal (self->context);
  g_autoptr (GPtrArray) entries = find_entries (self);
  FmnPickWindow *window = fmn_pick_window_new (
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
      self->kind == FMN_KIND_PREGNANCY
          ? _ ("What is left out is not counted either, and nothing on the page tells of it.")
          : NULL,
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));

  for (guint i = 0; i < entries->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (entries, i);
      const char *id = get_id (self, entry);
      const FmnDate *date = self->kind == FMN_KIND_PREGNANCY ? fmn_entry_get_date (entry) : NULL;
      g_autofree char *caption = fmn_entry_dup_caption (journal, entry);
      g_autofree char *when = date != NULL ? fmn_date_format (date) : NULL;
      gboolean with
          = self->left_out == NULL || !g_strv_contains ((const char *const *) self->left_out, id);

      fmn_pick_window_add (window, id, caption, when, with);
    }
  g_signal_connect_object (window, "changed", G_CALLBACK (on_picked), self, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static void
fmn_left_out_row_dispose (GObject *object)
{
  FmnLeftOutRow *self = FMN_LEFT_OUT_ROW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->left_out, g_strfreev);
  G_OBJECT_CLASS (fmn_left_out_row_parent_class)->dispose (object);
}

static void
fmn_left_out_row_class_init (FmnLeftOutRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_left_out_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = fmn_left_out_row_activate;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fmn_left_out_row_init (FmnLeftOutRow *self)
{
  adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

GtkWidget *
fmn_left_out_row_new (FmnContext *context, FmnKind kind, const char *title)
{
  FmnLeftOutRow *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (kind == FMN_KIND_PREGNANCY || kind == FMN_KIND_TEST, NULL);

  self = g_object_new (FMN_TYPE_LEFT_OUT_ROW, "title", title, NULL);
  self->context = g_object_ref (context);
  self->kind = kind;
  show_amount (self);
  return GTK_WIDGET (self);
}

const char *const *
fmn_left_out_row_get_left_out (FmnLeftOutRow *self)
{
  g_return_val_if_fail (FMN_IS_LEFT_OUT_ROW (self), NULL);

  return (const char *const *) self->left_out;
}

void
fmn_left_out_row_set_left_out (FmnLeftOutRow *self, const char *const *left_out)
{
  GStrv copy;

  g_return_if_fail (FMN_IS_LEFT_OUT_ROW (self));

  copy = left_out != NULL ? g_strdupv ((GStrv) left_out) : NULL;
  g_strfreev (self->left_out);
  self->left_out = copy;
  show_amount (self);
}

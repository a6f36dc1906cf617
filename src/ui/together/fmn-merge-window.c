/* fmn-merge-window.c: reads another copy, shows new, changed and removed entries with the words that differ, and takes in what is ticked.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-merge-window.h"

#include "fmn-autosave.h"
#include "fmn-caption.h"
#include "fmn-codec-parts.h"
#include "fmn-copy-look.h"
#include "fmn-detail-section.h"
#include "fmn-difference.h"
#include "fmn-entry-difference.h"
#include "fmn-kind-tile.h"
#include "fmn-merge.h"
#include "fmn-other-copy.h"
#include "fmn-password-row.h"
#include "fmn-store-keys.h"
#include "fmn-store-merge.h"

#include <glib/gi18n-lib.h>

struct _FmnMergeWindow
{
  AdwWindow parent_instance;

  FmnContext *context;
  char *path;
  FmnOtherCopy *other;
  FmnSnapshot *mine;
  FmnSnapshot *theirs;
  FmnSnapshot *merged;
  GHashTable *left; /* ids that are not taken */
  GtkStack *stack;
  GtkLabel *asked;  /* why a passphrase is asked for */
  GtkWidget *typed; /* AdwPasswordEntryRow */
  GtkBox *list;
  GtkWidget *take;
};

static guint taken_signal;

G_DEFINE_FINAL_TYPE (FmnMergeWindow, fmn_merge_window, ADW_TYPE_WINDOW)

static FmnStore *
get_store (FmnMergeWindow *self)
{
  return fmn_context_get_store (self->context);
}

static void
say (FmnMergeWindow *self, const char *sentence)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, "message");
  g_autofree char *text = g_markup_escape_text (sentence, -1);

  adw_status_page_set_description (ADW_STATUS_PAGE (page), text);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

static void
on_ticked (GtkCheckButton *check, GParamSpec *pspec, FmnMergeWindow *self)
{
  const char *id = g_object_get_data (G_OBJECT (check), "id");

  if (gtk_check_button_get_active (check))
    g_hash_table_remove (self->left, id);
  else
    g_hash_table_add (self->left, g_strdup (id));
}

/* A line that can be ticked: what it is, and under it what differs. @entry: (nullable) for people, words and settings. */
static GtkWidget *
make_line (FmnMergeWindow *self, const char *id, FmnEntry *entry, const char *title)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (check), "id", (gpointer) id);
  g_signal_connect (check, "notify::active", G_CALLBACK (on_ticked), self);
  gtk_box_append (GTK_BOX (line), check);
  if (entry != NULL)
    {
      GtkWidget *tile = fmn_kind_tile_new (24);

      fmn_kind_tile_set_entry (FMN_KIND_TILE (tile), entry);
      gtk_widget_set_valign (tile, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (line), tile);
    }
  gtk_box_append (GTK_BOX (words), label);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  g_object_set_data (G_OBJECT (line), "words", words);
  return line;
}

static void
append_markup (GtkWidget *words, const char *form, const char *text)
{
  g_autofree char *markup = g_strdup_printf (form, text);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", markup, "use-markup", TRUE, "xalign",
                                   0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (words), label);
}

static void
append_difference (const char *label, const char *here, const char *there, gpointer words)
{
  g_autofree char *name = g_markup_escape_text (label, -1);
  const char *nothing = C_ ("version", "nothing yet");

  append_markup (words, "%s", name);
  /* Translators: what a field says in the journal, and in a copy that came back; %s is text. */
  append_markup (words, C_ ("merge", "Here: %s"), here != NULL ? here : nothing);
  append_markup (words, C_ ("merge", "There: %s"), there != NULL ? there : nothing);
}

static char *
dup_title (FmnJournal *journal, FmnEntry *entry)
{
  g_autofree char *caption = fmn_entry_dup_caption (journal, entry);
  g_autofree char *who = NULL;
  g_autofree char *day = NULL;
  FmnDate when;

  who = fmn_info_dup_person_label (fmn_journal_get_info (journal), fmn_entry_get_author (entry));
  if (!fmn_entry_get_when (entry, &when))
    return g_strdup_printf (C_ ("merge", "%s, by %s"), caption, who);
  day = fmn_date_format (&when);
  /* Translators: an entry, its date, and who wrote it. */
  return g_strdup_printf (C_ ("merge", "%s, %s, by %s"), caption, day, who);
}

/* @journal: the state that @entries are of. @before: where they are compared with; NULL for new and removed ones. */
static void
append_group (FmnMergeWindow *self,
              const char *heading,
              FmnJournal *journal,
              GPtrArray *entries,
              FmnJournal *before)
{
  GtkWidget *rows;

  if (entries->len == 0)
    return;
  rows = fmn_detail_rows_new ();
  for (guint i = 0; i < entries->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (entries, i);
      const char *id = fmn_entry_get_id (entry);
      FmnEntry *old = before != NULL ? fmn_journal_lookup (before, id) : NULL;
      g_autofree char *title = dup_title (journal, entry);
      GtkWidget *line = make_line (self, id, entry, title);
      GtkWidget *words = g_object_get_data (G_OBJECT (line), "words");
      const char *notes = before == NULL ? fmn_entry_get_notes (entry) : NULL;

      if (old != NULL)
        fmn_entry_difference_foreach (journal, old, entry, append_difference, words);
      if (notes != NULL)
        {
          g_autofree char *text = g_markup_escape_text (notes, -1);

          append_markup (words, "%s", text);
        }
      fmn_detail_rows_append (rows, line);
    }
  gtk_box_append (self->list, fmn_detail_section_new (heading, rows));
}

static void
append_info (FmnMergeWindow *self)
{
  GtkWidget *rows;

  if (!fmn_merge_changes_info (self->mine, self->merged))
    return;
  rows = fmn_detail_rows_new ();
  fmn_detail_rows_append (rows, make_line (self, FMN_MERGE_INFO, NULL,
                                           _ ("Names, words and settings are newer there")));
  gtk_box_append (self->list, fmn_detail_section_new (_ ("Of the journal as a whole"), rows));
}

static FmnJournal *
make_journal (FmnMergeWindow *self, FmnSnapshot *snapshot)
{
  FmnJournal *mine = fmn_context_get_journal (self->context);
  FmnJournal *journal
      = fmn_journal_new_from_snapshot (snapshot, fmn_context_get_clock (self->context));
  gpointer data = NULL;
  FmnNamerFunc namer = fmn_journal_get_namer (mine, &data);

  fmn_journal_set_namer (journal, namer, data);
  fmn_journal_set_writer (journal, fmn_journal_get_writer (mine));
  return journal;
}

static void
show_changes (FmnMergeWindow *self)
{
  g_autoptr (FmnJournal) after = make_journal (self, self->merged);
  FmnJournal *before = fmn_context_get_journal (self->context);
  g_auto (FmnDifference) difference = { NULL };

  fmn_difference_init (&difference, self->mine, self->merged);
  append_group (self, C_ ("merge", "New"), after, difference.added, NULL);
  append_group (self, C_ ("merge", "Changed"), after, difference.changed, before);
  append_group (self, C_ ("merge", "Moved to the trash there"), before, difference.removed, NULL);
  append_info (self);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->list)) == NULL)
    {
      say (self, _ ("This copy says nothing that the journal does not say already."));
      return;
    }
  gtk_widget_set_visible (self->take, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

/* A copy that was opened with the other person's passphrase shows what is for that person alone: it stays out. */
static FmnSnapshot *
dup_theirs (FmnMergeWindow *self, GError **error)
{
  g_autoptr (GBytes) shared = NULL;

  if (g_str_equal (fmn_store_get_person (self->other->store),
                   fmn_store_get_person (get_store (self))))
    return fmn_snapshot_ref (self->other->snapshot);
  shared = fmn_codec_serialise_part (self->other->snapshot, FMN_CODEC_SHARED);
  return fmn_codec_parse (shared, error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnMergeWindow *self = FMN_MERGE_WINDOW (source);
  g_autoptr (GError) error = NULL;

  self->other = g_task_propagate_pointer (G_TASK (result), &error);
  if (g_error_matches (error, FMN_STORE_ERROR, FMN_STORE_ERROR_WRONG_PASSPHRASE))
    {
      gtk_label_set_label (self->asked, error->message);
      gtk_stack_set_visible_child_name (self->stack, "ask");
      gtk_widget_grab_focus (self->typed);
      return;
    }
  if (self->other != NULL)
    self->theirs = dup_theirs (self, &error);
  if (self->theirs != NULL)
    {
      self->mine = fmn_journal_snapshot (fmn_context_get_journal (self->context));
      self->merged = fmn_merge_snapshots (self->mine, self->theirs, NULL, &error);
    }
  if (self->merged != NULL)
    show_changes (self);
  else
    say (self, error->message);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FmnMergeWindow *self = source;
  FmnStore *store = get_store (self);
  FmnSecret *typed = data;
  GError *error = NULL;
  FmnOtherCopy *other = fmn_other_copy_open (self->path, fmn_store_get_folder (store), typed,
                                             fmn_store_get_vault (store),
                                             fmn_context_get_clock (self->context), &error);

  if (other != NULL)
    g_task_return_pointer (task, other, (GDestroyNotify) fmn_other_copy_unref);
  else
    g_task_return_error (task, error);
}

static void
read_copy (FmnMergeWindow *self, FmnSecret *typed)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_read, NULL);

  g_task_set_source_tag (task, read_copy);
  if (typed != NULL)
    g_task_set_task_data (task, fmn_secret_ref (typed), (GDestroyNotify) fmn_secret_unref);
  gtk_stack_set_visible_child_name (self->stack, "wait");
  g_task_run_in_thread (task, read_in_thread);
}

static void
on_typed (FmnMergeWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->typed));
  g_autoptr (FmnSecret) secret = NULL;

  if (*text == '\0')
    return;
  secret = fmn_secret_new_copy (text, strlen (text) + 1);
  gtk_editable_set_text (GTK_EDITABLE (self->typed), "");
  read_copy (self, secret);
}

/* Papers are there: nothing that is saved now names one that is not. */
static void
on_brought (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnMergeWindow *self = FMN_MERGE_WINDOW (source);
  FmnSnapshot *chosen = g_task_get_task_data (G_TASK (result));
  g_auto (FmnDifference) difference = { NULL };
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      say (self, error->message);
      return;
    }
  fmn_difference_init (&difference, self->mine, chosen);
  sentence = fmn_difference_dup_sentence (&difference);
  fmn_journal_adopt (fmn_context_get_journal (self->context), chosen);
  fmn_autosave_flush_async (fmn_context_get_autosave (self->context), NULL, NULL, NULL);
  g_signal_emit (self, taken_signal, 0, sentence);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
bring_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FmnMergeWindow *self = source;
  GError *error = NULL;

  if (fmn_store_bring_papers (get_store (self), self->other->store, data, NULL, &error) >= 0)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* With the journal as it is by now. */
static void
on_take_clicked (FmnMergeWindow *self)
{
  g_autoptr (FmnSnapshot) now = fmn_journal_snapshot (fmn_context_get_journal (self->context));
  g_autoptr (FmnSnapshot) merged = fmn_merge_snapshots (now, self->theirs, NULL, NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_brought, NULL);

  gtk_widget_set_visible (self->take, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "wait");
  g_task_set_source_tag (task, on_take_clicked);
  g_task_set_task_data (task, fmn_merge_leave (now, merged, self->left),
                        (GDestroyNotify) fmn_snapshot_unref);
  g_task_run_in_thread (task, bring_in_thread);
}

static void
fmn_merge_window_finalize (GObject *object)
{
  FmnMergeWindow *self = FMN_MERGE_WINDOW (object);

  g_clear_pointer (&self->left, g_hash_table_unref);
  g_clear_pointer (&self->mine, fmn_snapshot_unref);
  g_clear_pointer (&self->theirs, fmn_snapshot_unref);
  g_clear_pointer (&self->merged, fmn_snapshot_unref);
  g_clear_pointer (&self->other, fmn_other_copy_unref);
  g_clear_object (&self->context);
  g_free (self->path);
  G_OBJECT_CLASS (fmn_merge_window_parent_class)->finalize (object);
}

static void
fmn_merge_window_class_init (FmnMergeWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_merge_window_finalize;
  taken_signal = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
make_ask (FmnMergeWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *rows = gtk_list_box_new ();

  self->asked = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, NULL);
  self->typed = fmn_password_row_new (C_ ("merge", "Passphrase of that copy"));
  g_signal_connect_swapped (self->typed, "entry-activated", G_CALLBACK (on_typed), self);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (rows), self->typed);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->asked));
  gtk_box_append (GTK_BOX (box), rows);
  return fmn_copy_look_new_scroll (box);
}

static GtkWidget *
make_wait (void)
{
  return g_object_new (GTK_TYPE_SPINNER, "spinning", TRUE, "halign", GTK_ALIGN_CENTER, "valign",
                       GTK_ALIGN_CENTER, "width-request", 32, "height-request", 32, NULL);
}

static GtkWidget *
make_header (FmnMergeWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *leave = gtk_button_new_with_label (C_ ("merge", "Leave all"));

  self->take = gtk_button_new_with_label (C_ ("merge", "Take what is ticked"));
  gtk_widget_add_css_class (self->take, "suggested-action");
  gtk_widget_set_visible (self->take, FALSE);
  g_signal_connect_swapped (leave, "clicked", G_CALLBACK (gtk_window_close), self);
  g_signal_connect_swapped (self->take, "clicked", G_CALLBACK (on_take_clicked), self);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), gtk_label_new (NULL));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), leave);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->take);
  gtk_widget_add_css_class (header, "flat");
  return header;
}

static void
fmn_merge_window_init (FmnMergeWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *message = adw_status_page_new ();

  self->left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (message), "fm-voices-symbolic");
  gtk_stack_add_named (self->stack, make_wait (), "wait");
  gtk_stack_add_named (self->stack, make_ask (self), "ask");
  gtk_stack_add_named (self->stack, fmn_copy_look_new_scroll (GTK_WIDGET (self->list)), "list");
  gtk_stack_add_named (self->stack, message, "message");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), C_ ("window title", "What the copy would bring"));
  gtk_window_set_default_size (GTK_WINDOW (self), 620, 700);
}

GtkWindow *
fmn_merge_window_new (FmnContext *context, GtkWindow *parent, const char *path)
{
  FmnMergeWindow *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context) && fmn_context_get_store (context) != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (FMN_TYPE_MERGE_WINDOW, "transient-for", parent, "modal", parent != NULL,
                       NULL);
  self->context = g_object_ref (context);
  self->path = g_strdup (path);
  read_copy (self, NULL);
  return GTK_WINDOW (self);
}

/* fmn-backup-window.c: a backup is laid out beside the journal, read whole, and shown; then it is restored, or not.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-backup-window.h"

#include "fmn-copy-look.h"
#include "fmn-fact-group.h"
#include "fmn-password-row.h"
#include "fmn-sealed-vault.h"

#include <glib/gi18n-lib.h>

struct _FmnBackupWindow
{
  AdwWindow parent_instance;

  char *path;
  char *beside;
  FmnVault *known;
  FmnJournal *journal;
  FmnClock *clock;
  FmnSecret *typed;
  FmnOtherCopy *copy; /* once it has been read */
  GCancellable *cancellable;

  GtkStack *stack;
  GtkLabel *busy;
  GtkSpinner *spinner;
  GtkWidget *field;
  GtkWidget *open;
  GtkLabel *refusal;
  AdwStatusPage *problem;
  GtkBox *look;
  gboolean restoring;
};

enum
{
  SIGNAL_RESTORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnBackupWindow, fmn_backup_window, ADW_TYPE_WINDOW)

/* What the rehearsal found. */
typedef struct
{
  FmnOtherCopy *copy;
  guint n_papers;
  guint n_unreadable;
} Rehearsal;

static void
rehearsal_free (gpointer data)
{
  Rehearsal *rehearsal = data;

  g_clear_pointer (&rehearsal->copy, fmn_other_copy_unref);
  g_free (rehearsal);
}

static void
rehearse_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FmnBackupWindow *self = source;
  g_autoptr (FmnOtherCopy) copy = NULL;
  g_autoptr (FmnCheckReport) report = NULL;
  Rehearsal *rehearsal;
  GError *error = NULL;

  copy = fmn_other_copy_open (self->path, self->beside, data, self->known, self->clock, &error);
  if (copy != NULL)
    report = fmn_store_check (copy->store, &error);
  if (report == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  rehearsal = g_new0 (Rehearsal, 1);
  rehearsal->copy = g_steal_pointer (&copy);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (report)); i++)
    {
      g_autoptr (FmnCheckItem) item = g_list_model_get_item (G_LIST_MODEL (report), i);

      if (fmn_check_item_get_what (item) != FMN_CHECK_PAPER)
        continue;
      rehearsal->n_papers += fmn_check_item_get_readable (item);
      rehearsal->n_unreadable += !fmn_check_item_get_readable (item);
    }
  g_task_return_pointer (task, rehearsal, rehearsal_free);
}

static void
show_busy (FmnBackupWindow *self, const char *sentence)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_label_set_label (self->busy, sentence);
  gtk_spinner_start (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, "busy");
}

static void
ask_passphrase (FmnBackupWindow *self, const char *refusal)
{
  gtk_label_set_label (self->refusal, refusal);
  gtk_stack_set_visible_child_name (self->stack, "passphrase");
  gtk_widget_grab_focus (self->field);
}

static char *
dup_entries_text (FmnSnapshot *snapshot)
{
  const guint n = fmn_snapshot_get_n_entries (snapshot);
  g_autofree char *count
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", n), n);
  int first = G_MAXINT;
  int last = 0;

  for (guint i = 0; i < n; i++)
    {
      FmnDate date;

      if (!fmn_entry_get_when (fmn_snapshot_get_entry (snapshot, i), &date))
        continue;
      first = MIN (first, date.year);
      last = MAX (last, date.year);
    }
  if (last == 0)
    return g_steal_pointer (&count);
  if (first == last)
    /* Translators: "12 entries, of 2026". */
    return g_strdup_printf (_ ("%s, of %d"), count, first);
  /* Translators: "96 entries, from 2019 to 2026". */
  return g_strdup_printf (_ ("%s, from %d to %d"), count, first, last);
}

static char *
dup_papers_text (const Rehearsal *rehearsal)
{
  g_autofree char *whole
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u paper, read to its end",
                                      "%u papers, read to their end", rehearsal->n_papers),
                         rehearsal->n_papers);
  g_autofree char *rest = NULL;

  if (rehearsal->n_unreadable == 0)
    return rehearsal->n_papers > 0 ? g_steal_pointer (&whole) : g_strdup (_ ("None"));
  rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cannot be read", "%u cannot be read",
                                       rehearsal->n_unreadable),
                          rehearsal->n_unreadable);
  return g_strdup_printf (C_ ("papers of a backup", "%s; %s"), whole, rest);
}

/* When it was last written in; NULL for an empty one. */
static char *
dup_newest_text (FmnSnapshot *snapshot)
{
  const char *newest = "";
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  for (guint i = 0; i < fmn_snapshot_get_n_entries (snapshot); i++)
    {
      const char *modified = fmn_entry_get_modified (fmn_snapshot_get_entry (snapshot, i));

      if (modified != NULL && strcmp (modified, newest) > 0)
        newest = modified;
    }
  utc = g_date_time_new_from_iso8601 (newest, NULL);
  local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  return local != NULL ? fmn_copy_look_format_time (local) : NULL;
}

static const char *
get_sealed_text (FmnBackupWindow *self)
{
  if (!fmn_store_is_sealed (self->copy->store))
    return _ ("No: whoever has the file can read it");
  return self->typed != NULL ? _ ("Yes, with a passphrase of its own")
                             : _ ("Yes, with the keys of this journal");
}

static const char *
get_consequence (FmnBackupWindow *self)
{
  if (self->journal != NULL && FMN_IS_SEALED_VAULT (self->known))
    return _ (
        "The journal as it is now becomes an earlier copy. Its passphrases stay as they are.");
  if (self->journal != NULL)
    return _ ("The journal as it is now becomes an earlier copy.");
  if (!fmn_store_is_sealed (self->copy->store))
    return _ (
        "The journal is then not sealed, as the backup is not. A passphrase can be set in the "
        "preferences. A journal that is here already is kept as an earlier copy.");
  return _ ("The journal then opens with the passphrases of the backup. A journal that is here "
            "already is kept as an earlier copy.");
}

static void
on_restore_clicked (FmnBackupWindow *self)
{
  if (self->restoring)
    return;
  self->restoring = TRUE;
  show_busy (self, _ ("Restoring…"));
  g_signal_emit (self, signals[SIGNAL_RESTORE], 0, self->copy, self->typed);
}

static void
show_look (FmnBackupWindow *self, const Rehearsal *rehearsal)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *entries = dup_entries_text (self->copy->snapshot);
  g_autofree char *papers = dup_papers_text (rehearsal);
  g_autofree char *newest = dup_newest_text (self->copy->snapshot);
  GtkWidget *facts = fmn_fact_group_new (_ ("What is in the backup"));
  GtkWidget *button;

  fmn_fact_group_add (facts, C_ ("backup", "Entries"), entries, NULL);
  fmn_fact_group_add (facts, C_ ("backup", "Papers"), papers, NULL);
  fmn_fact_group_add (facts, C_ ("backup", "Last written in"), newest, NULL);
  fmn_fact_group_add (facts, C_ ("backup", "Sealed"), get_sealed_text (self), NULL);

  fmn_copy_look_clear (self->look);
  fmn_copy_look_add_text (self->look, name, "title-4");
  fmn_copy_look_add_text (self->look,
                          _ ("It was laid out beside the journal and read to its end. Nothing has "
                             "been replaced yet."),
                          NULL);
  gtk_box_append (self->look, facts);
  fmn_copy_look_add_entries (self->look, self->journal, self->copy->snapshot, self->clock);
  fmn_copy_look_add_text (self->look, get_consequence (self), "dim-label");
  button = fmn_copy_look_add_button (self->look, _ ("Restore this backup"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore_clicked), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child_name (self->stack, "look");
}

static void
on_rehearsed (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnBackupWindow *self = FMN_BACKUP_WINDOW (source);
  g_autoptr (GError) error = NULL;
  Rehearsal *rehearsal = g_task_propagate_pointer (G_TASK (result), &error);

  gtk_spinner_stop (self->spinner);
  if (rehearsal != NULL)
    {
      g_clear_pointer (&self->copy, fmn_other_copy_unref);
      self->copy = fmn_other_copy_ref (rehearsal->copy);
      show_look (self, rehearsal);
      rehearsal_free (rehearsal);
    }
  else if (g_error_matches (error, FMN_STORE_ERROR, FMN_STORE_ERROR_WRONG_PASSPHRASE))
    ask_passphrase (self, self->typed != NULL
                              ? _ ("The backup does not open with this passphrase. Look at the "
                                   "keyboard’s layout and at capital letters.")
                              : "");
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->problem, text);
      gtk_stack_set_visible_child_name (self->stack, "problem");
    }
}

static void
rehearse (FmnBackupWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_rehearsed, NULL);

  show_busy (self, _ ("Reading the backup…"));
  g_task_set_source_tag (task, rehearse);
  if (self->typed != NULL)
    g_task_set_task_data (task, fmn_secret_ref (self->typed), (GDestroyNotify) fmn_secret_unref);
  g_task_run_in_thread (task, rehearse_in_thread);
}

static void
on_open (FmnBackupWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->field));

  if (*text == '\0')
    return;
  g_clear_pointer (&self->typed, fmn_secret_unref);
  self->typed = fmn_secret_new_copy (text, strlen (text) + 1);
  gtk_editable_set_text (GTK_EDITABLE (self->field), "");
  rehearse (self);
}

static void
on_field_changed (FmnBackupWindow *self)
{
  gtk_widget_set_sensitive (self->open,
                            *gtk_editable_get_text (GTK_EDITABLE (self->field)) != '\0');
}

/* What has begun is not left half done. */
static gboolean
fmn_backup_window_close_request (GtkWindow *window)
{
  return FMN_BACKUP_WINDOW (window)->restoring
         || GTK_WINDOW_CLASS (fmn_backup_window_parent_class)->close_request (window);
}

static void
fmn_backup_window_dispose (GObject *object)
{
  FmnBackupWindow *self = FMN_BACKUP_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (fmn_backup_window_parent_class)->dispose (object);
}

static void
fmn_backup_window_finalize (GObject *object)
{
  FmnBackupWindow *self = FMN_BACKUP_WINDOW (object);

  /* The worker uses them until it has let go. */
  g_clear_object (&self->journal);
  g_clear_object (&self->known);
  g_clear_object (&self->clock);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->typed, fmn_secret_unref);
  g_clear_pointer (&self->copy, fmn_other_copy_unref);
  g_free (self->path);
  g_free (self->beside);
  G_OBJECT_CLASS (fmn_backup_window_parent_class)->finalize (object);
}

static void
fmn_backup_window_class_init (FmnBackupWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_backup_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = fmn_backup_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = fmn_backup_window_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
  signals[SIGNAL_RESTORE]
      = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, FMN_TYPE_OTHER_COPY, FMN_TYPE_SECRET);
}

static GtkWidget *
make_busy (FmnBackupWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->spinner), 32, 32);
  self->busy = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->spinner));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->busy));
  return box;
}

static GtkWidget *
make_passphrase (FmnBackupWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *list = gtk_list_box_new ();

  fmn_copy_look_add_text (
      GTK_BOX (box),
      _ ("This backup is sealed. It opens with a passphrase or recovery key that "
         "the journal had when the backup was made."),
      NULL);
  self->field = fmn_password_row_new (C_ ("lock", "Passphrase or recovery key"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->field);
  gtk_box_append (GTK_BOX (box), list);
  self->refusal = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->refusal));
  self->open = fmn_copy_look_add_button (GTK_BOX (box), C_ ("backup", "Open"));
  gtk_widget_set_sensitive (self->open, FALSE);
  g_signal_connect_object (self->field, "changed", G_CALLBACK (on_field_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "entry-activated", G_CALLBACK (on_open), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
  return box;
}

static void
fmn_backup_window_init (FmnBackupWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->cancellable = g_cancellable_new ();
  gtk_window_set_title (GTK_WINDOW (self), _ ("Restore a backup"));
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 600);
  self->look = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->problem = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->problem, "fm-info-symbolic");
  adw_status_page_set_title (self->problem, _ ("This backup cannot be restored"));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_busy (self), "busy");
  gtk_stack_add_named (self->stack, fmn_copy_look_new_scroll (make_passphrase (self)),
                       "passphrase");
  gtk_stack_add_named (self->stack, fmn_copy_look_new_scroll (GTK_WIDGET (self->look)), "look");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->problem), "problem");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
}

GtkWindow *
fmn_backup_window_new (GtkWindow *parent,
                       const char *path,
                       const char *beside,
                       FmnVault *known,
                       FmnJournal *journal,
                       FmnClock *clock)
{
  FmnBackupWindow *self;

  g_return_val_if_fail (path != NULL && beside != NULL, NULL);
  g_return_val_if_fail (FMN_IS_CLOCK (clock), NULL);

  self = g_object_new (FMN_TYPE_BACKUP_WINDOW, "transient-for", parent, "modal", parent != NULL,
                       NULL);
  self->path = g_strdup (path);
  self->beside = g_strdup (beside);
  g_set_object (&self->known, known);
  g_set_object (&self->journal, journal);
  self->clock = g_object_ref (clock);
  rehearse (self);
  return GTK_WINDOW (self);
}

void
fmn_backup_window_refuse (FmnBackupWindow *self, const char *sentence)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FMN_IS_BACKUP_WINDOW (self));
  g_return_if_fail (sentence != NULL);

  self->restoring = FALSE;
  gtk_spinner_stop (self->spinner);
  text = g_markup_escape_text (sentence, -1);
  adw_status_page_set_description (self->problem, text);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

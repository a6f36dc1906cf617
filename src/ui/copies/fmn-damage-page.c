/* fmn-damage-page.c: a journal that cannot be opened: what of it can still be read, and the ways on.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-damage-page.h"

#include "fmn-rescue-window.h"
#include "fmn-sealed-vault.h"
#include "fmn-store-papers.h"
#include "fmn-store-rescue.h"

#include <glib/gi18n-lib.h>

struct _FmnDamagePage
{
  AdwBin parent_instance;

  FmnStore *store;
  FmnRescue rescue;
  GHashTable *unreadable; /* ids of papers; NULL until it was looked */
  char *repaired;         /* folder of the repaired copy */
  gboolean busy;

  AdwStatusPage *page;
  GtkWidget *entries;
  GtkWidget *papers;
  GtkWidget *copies;
  GtkWidget *repair;
  GtkWidget *again; /* of a sealed journal */
  GtkLabel *told;
  GtkSpinner *spinner;
};

enum
{
  SIGNAL_COPIES,
  SIGNAL_MENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnDamagePage, fmn_damage_page, ADW_TYPE_BIN)

/* What a worker does, and what it answers. */
typedef struct
{
  FmnRescue rescue;
  GHashTable *unreadable;
  char *folder;
  guint n_papers;
  guint missing;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  fmn_rescue_clear (&work->rescue);
  g_clear_pointer (&work->unreadable, g_hash_table_unref);
  g_free (work->folder);
  g_free (work);
}

static void
update (FmnDamagePage *self)
{
  const gboolean looked = self->unreadable != NULL;

  gtk_spinner_set_spinning (self->spinner, self->busy);
  gtk_widget_set_sensitive (self->entries, looked);
  gtk_widget_set_sensitive (self->papers, looked);
  gtk_widget_set_sensitive (self->copies, !self->busy);
  gtk_widget_set_visible (self->repair, looked);
  gtk_widget_set_sensitive (self->repair, !self->busy);
  gtk_button_set_label (GTK_BUTTON (self->repair), self->repaired != NULL
                                                       ? _ ("Use the repaired copy")
                                                       : _ ("Make a repaired copy"));
}

static void
say (FmnDamagePage *self, const char *sentence)
{
  gtk_label_set_label (self->told, sentence);
}

static void
start (FmnDamagePage *self, Work *work, GTaskThreadFunc func, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, NULL);

  self->busy = TRUE;
  update (self);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, func);
}

/* Looking */

static void
look_at_papers (FmnStore *store, FmnSnapshot *snapshot, Work *work)
{
  for (guint i = 0; i < fmn_snapshot_get_n_entries (snapshot); i++)
    {
      g_autoptr (GPtrArray) papers = fmn_entry_dup_papers (fmn_snapshot_get_entry (snapshot, i));

      for (guint j = 0; j < papers->len; j++)
        {
          work->n_papers++;
          if (!fmn_store_verify_paper (store, papers->pdata[j], NULL))
            g_hash_table_add (work->unreadable,
                              g_strdup (fmn_attachment_get_id (papers->pdata[j])));
        }
    }
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FmnStore *store = FMN_DAMAGE_PAGE (source)->store;
  Work *work = data;
  GError *error = NULL;

  if (!fmn_store_rescue (store, &work->rescue, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  work->unreadable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  look_at_papers (store, work->rescue.snapshot, work);
  g_task_return_boolean (task, TRUE);
}

/* "97 entries: 1 from the journal’s own file, 96 more from the newest earlier copy. A part of the file cannot be read." */
static char *
dup_entries_text (const FmnRescue *rescue)
{
  const guint n = fmn_snapshot_get_n_entries (rescue->snapshot);
  g_autofree char *entries
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", n), n);
  g_autofree char *text = NULL;

  if (rescue->n_from_copy > 0 && rescue->n_read > 0)
    text = g_strdup_printf (
        /* Translators: %s is “5 entries”; then how many of them came from where. */
        C_ ("damaged journal",
            "%s: %u from the journal’s own file, %u more from the newest earlier copy"),
        entries, rescue->n_read, rescue->n_from_copy);
  else if (rescue->n_from_copy > 0)
    /* Translators: %s is “5 entries”. */
    text
        = g_strdup_printf (C_ ("damaged journal", "%s: all from the newest earlier copy"), entries);
  else
    text = g_steal_pointer (&entries);
  if (rescue->n_read == 0 || rescue->n_lost == 0)
    return g_steal_pointer (&text);
  /* Translators: %s is “5 entries”, with or without where they came from. How many stood in that part cannot be known. */
  return g_strdup_printf (C_ ("damaged journal", "%s. A part of the file cannot be read."), text);
}

static char *
dup_papers_text (guint n_papers, guint n_unreadable)
{
  const guint n = n_papers - n_unreadable;
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u paper can be read", "%u papers can be read", n), n);
  g_autofree char *rest = NULL;

  if (n_papers == 0)
    return g_strdup (_ ("None were attached"));
  if (n_unreadable == 0)
    return g_steal_pointer (&text);
  rest = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u cannot be read", "%u cannot be read", n_unreadable),
      n_unreadable);
  return g_strdup_printf (C_ ("papers of a backup", "%s; %s"), text, rest);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnDamagePage *self = FMN_DAMAGE_PAGE (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *entries = NULL;
  g_autofree char *papers = NULL;

  self->busy = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->entries), _ ("None"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->papers), _ ("None"));
      say (self, error->message);
      update (self);
      return;
    }
  self->rescue = work->rescue;
  work->rescue = (FmnRescue){ NULL };
  self->unreadable = g_steal_pointer (&work->unreadable);
  entries = dup_entries_text (&self->rescue);
  papers = dup_papers_text (work->n_papers, g_hash_table_size (self->unreadable));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->entries), entries);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->papers), papers);
  say (self,
       _ ("A repaired copy holds all that can be read. It is made beside the damaged journal, "
          "which stays as it is."));
  update (self);
}

/* Repairing */

static void
repair_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FmnDamagePage *self = source;
  Work *work = data;
  GError *error = NULL;

  if (fmn_store_write_rescue (self->store, &self->rescue, work->folder, &work->n_papers,
                              &work->missing, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_repaired (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnDamagePage *self = FMN_DAMAGE_PAGE (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  self->busy = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      self->repaired = g_steal_pointer (&work->folder);
      text = g_strdup_printf (
          /* Translators: %s is a folder. */
          _ ("The repaired copy is in “%s”. To use it puts it in the place of the damaged file, "
             "which is "
             "kept as an earlier copy."),
          self->repaired);
    }
  say (self, text != NULL ? text : error->message);
  update (self);
}

static void
use_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FmnDamagePage *self = source;
  GError *error = NULL;

  if (fmn_store_put_back (self->store, self->rescue.snapshot, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_used (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnDamagePage) self = g_object_ref (FMN_DAMAGE_PAGE (source));
  g_autoptr (GError) error = NULL;

  self->busy = FALSE;
  update (self);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_signal_emit (self, signals[SIGNAL_MENDED], 0);
  else
    say (self, error->message);
}

static void
on_repair_clicked (FmnDamagePage *self)
{
  Work *work;

  if (self->busy || self->unreadable == NULL)
    return;
  work = g_new0 (Work, 1);
  if (self->repaired != NULL)
    {
      start (self, work, use_in_thread, on_used);
      return;
    }
  work->folder = fmn_store_dup_repaired_folder (self->store);
  start (self, work, repair_in_thread, on_repaired);
}

static void
on_entries_activated (FmnDamagePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->unreadable != NULL)
    gtk_window_present (fmn_rescue_window_new (GTK_WINDOW (root), self->rescue.snapshot,
                                               self->unreadable,
                                               fmn_store_get_clock (self->store)));
}

static void
on_copies_activated (FmnDamagePage *self)
{
  g_signal_emit (self, signals[SIGNAL_COPIES], 0);
}

static void
fmn_damage_page_finalize (GObject *object)
{
  FmnDamagePage *self = FMN_DAMAGE_PAGE (object);

  g_clear_object (&self->store);
  fmn_rescue_clear (&self->rescue);
  g_clear_pointer (&self->unreadable, g_hash_table_unref);
  g_free (self->repaired);
  G_OBJECT_CLASS (fmn_damage_page_parent_class)->finalize (object);
}

static void
fmn_damage_page_class_init (FmnDamagePageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_damage_page_finalize;
  signals[SIGNAL_COPIES] = g_signal_new ("copies", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MENDED] = g_signal_new ("mended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_row (GtkWidget *list, const char *title, const char *subtitle, gboolean leads)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), leads);
  if (leads)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  if (action != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
make_list (FmnDamagePage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->entries = add_row (list, _ ("Entries that can be read"), _ ("Being looked for…"), TRUE);
  self->papers = add_row (list, C_ ("damage", "Papers"), _ ("Being looked for…"), FALSE);
  self->copies
      = add_row (list, _ ("Earlier copies…"), _ ("What is in each, and the way back"), TRUE);
  g_signal_connect_object (self->entries, "activated", G_CALLBACK (on_entries_activated), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->copies, "activated", G_CALLBACK (on_copies_activated), self,
                           G_CONNECT_SWAPPED);
  return list;
}

static void
fmn_damage_page_init (FmnDamagePage *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->page = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->page, "fm-info-symbolic");
  adw_status_page_set_title (self->page, _ ("The journal is not open"));
  gtk_widget_add_css_class (GTK_WIDGET (self->page), "compact");
  gtk_box_append (GTK_BOX (box), make_list (self));
  self->told = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                             "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->told));
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->spinner), -1, 24);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->spinner));
  self->repair = add_button (box, "", NULL);
  gtk_widget_add_css_class (self->repair, "suggested-action");
  g_signal_connect_object (self->repair, "clicked", G_CALLBACK (on_repair_clicked), self,
                           G_CONNECT_SWAPPED);
  add_button (box, _ ("Restore a backup…"), "app.restore-backup");
  self->again = add_button (box, _ ("Another passphrase"), "app.ask-passphrase");
  add_button (box, _ ("Quit"), "app.quit");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 520);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_status_page_set_child (self->page, clamp);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

GtkWidget *
fmn_damage_page_new (FmnStore *store, const char *message)
{
  FmnDamagePage *self;
  g_autofree char *text = NULL;

  g_return_val_if_fail (FMN_IS_STORE (store), NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = g_object_new (FMN_TYPE_DAMAGE_PAGE, NULL);
  self->store = g_object_ref (store);
  text = g_markup_escape_text (message, -1);
  adw_status_page_set_description (self->page, text);
  gtk_widget_set_visible (self->again, FMN_IS_SEALED_VAULT (fmn_store_get_vault (store)));
  start (self, g_new0 (Work, 1), look_in_thread, on_looked);
  return GTK_WIDGET (self);
}

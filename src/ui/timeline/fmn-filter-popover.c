/* fmn-filter-popover.c: offers the pregnancies, tags, people and years that the journal really holds.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-filter-popover.h"

#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  CHOICE_PREGNANCY,
  CHOICE_TAG,
  CHOICE_AUTHOR,
  CHOICE_YEAR_FROM,
  CHOICE_YEAR_TO,
  N_CHOICES,
} Choice;

struct _FmnFilterPopover
{
  GtkPopover parent_instance;
  GtkWidget *labels[N_CHOICES];
  GtkDropDown *drop_downs[N_CHOICES];
  GtkWidget *reset;
  GPtrArray *ids[N_CHOICES]; /* what each row stands for; the first is NULL: all */
  FmnJournal *journal;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (FmnFilterPopover, fmn_filter_popover, GTK_TYPE_POPOVER)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_chosen (FmnFilterPopover *self, Choice choice)
{
  guint selected = gtk_drop_down_get_selected (self->drop_downs[choice]);

  return selected < self->ids[choice]->len ? g_ptr_array_index (self->ids[choice], selected) : NULL;
}

static void
add_row (
    FmnFilterPopover *self, Choice choice, GtkStringList *names, const char *id, const char *name)
{
  gtk_string_list_append (names, name);
  g_ptr_array_add (self->ids[choice], g_strdup (id));
}

static void
fill_pregnancies (FmnFilterPopover *self, GtkStringList *names)
{
  g_autoptr (GPtrArray) pregnancies = fmn_journal_dup_pregnancies (self->journal);

  add_row (self, CHOICE_PREGNANCY, names, NULL, C_ ("filter", "All"));
  for (guint i = 0; i < pregnancies->len; i++)
    {
      FmnEntry *pregnancy = g_ptr_array_index (pregnancies, i);
      g_autofree char *name = fmn_pregnancy_dup_name (self->journal, pregnancy);

      add_row (self, CHOICE_PREGNANCY, names, fmn_entry_get_id (pregnancy), name);
    }
}

static void
fill_tags (FmnFilterPopover *self, GtkStringList *names)
{
  g_auto (GStrv) tags = fmn_journal_dup_tags (self->journal);

  add_row (self, CHOICE_TAG, names, NULL, C_ ("filter", "All"));
  for (guint i = 0; tags[i] != NULL; i++)
    add_row (self, CHOICE_TAG, names, tags[i], tags[i]);
}

static void
fill_authors (FmnFilterPopover *self, GtkStringList *names)
{
  FmnInfo *info = fmn_journal_get_info (self->journal);

  add_row (self, CHOICE_AUTHOR, names, NULL, C_ ("filter", "Everyone"));
  if (fmn_info_has_partner (info))
    {
      g_autofree char *own = fmn_info_dup_person_label (info, "self");
      g_autofree char *partner = fmn_info_dup_person_label (info, "partner");

      add_row (self, CHOICE_AUTHOR, names, "self", own);
      add_row (self, CHOICE_AUTHOR, names, "partner", partner);
    }
}

/* The years that entries lie in, newest first. The journal is sorted, so its ends tell. */
static void
fill_years (FmnFilterPopover *self, Choice choice, GtkStringList *names)
{
  GListModel *model = G_LIST_MODEL (self->journal);
  guint n = g_list_model_get_n_items (model);
  int newest = 0;
  int oldest = 0;

  add_row (self, choice, names, NULL, C_ ("filter", "Any year"));
  for (guint i = 0; i < n && oldest == 0; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (model, i);
      FmnDate when;

      if (fmn_entry_get_when (entry, &when))
        oldest = when.year;
    }
  if (oldest != 0)
    {
      g_autoptr (FmnEntry) last = g_list_model_get_item (model, n - 1);
      FmnDate when;

      if (fmn_entry_get_when (last, &when))
        newest = when.year;
    }
  for (int year = newest; year >= oldest && oldest != 0; year--)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);

      add_row (self, choice, names, text, text);
    }
}

/* Fills a list anew and selects what was selected before, if it is still there. */
static void
fill_choice (FmnFilterPopover *self, Choice choice)
{
  g_autofree char *chosen = g_strdup (get_chosen (self, choice));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->ids[choice], 0);
  switch (choice)
    {
    case CHOICE_PREGNANCY:
      fill_pregnancies (self, names);
      break;
    case CHOICE_TAG:
      fill_tags (self, names);
      break;
    case CHOICE_AUTHOR:
      fill_authors (self, names);
      break;
    case CHOICE_YEAR_FROM:
    case CHOICE_YEAR_TO:
      fill_years (self, choice, names);
      break;
    case N_CHOICES:
    default:
      g_assert_not_reached ();
    }

  for (guint i = 0; i < self->ids[choice]->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids[choice], i), chosen) == 0)
      selected = i;

  self->filling = TRUE;
  gtk_drop_down_set_model (self->drop_downs[choice], G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->drop_downs[choice], selected);
  self->filling = FALSE;

  gtk_widget_set_visible (self->labels[choice], self->ids[choice]->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->drop_downs[choice]), self->ids[choice]->len > 1);
}

static void
update_reset (FmnFilterPopover *self)
{
  gtk_widget_set_sensitive (self->reset, fmn_filter_popover_get_n_active (self) > 0);
}

static void
on_selected_notify (GtkDropDown *drop_down, GParamSpec *pspec, FmnFilterPopover *self)
{
  if (self->filling || self->journal == NULL)
    return;

  update_reset (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_reset_clicked (GtkButton *button, FmnFilterPopover *self)
{
  fmn_filter_popover_reset (self);
}

static void
fmn_filter_popover_show (GtkWidget *widget)
{
  FmnFilterPopover *self = FMN_FILTER_POPOVER (widget);

  if (self->journal != NULL)
    for (Choice choice = 0; choice < N_CHOICES; choice++)
      fill_choice (self, choice);
  update_reset (self);

  GTK_WIDGET_CLASS (fmn_filter_popover_parent_class)->show (widget);
}

static void
fmn_filter_popover_dispose (GObject *object)
{
  FmnFilterPopover *self = FMN_FILTER_POPOVER (object);

  g_clear_object (&self->journal);

  G_OBJECT_CLASS (fmn_filter_popover_parent_class)->dispose (object);
}

static void
fmn_filter_popover_finalize (GObject *object)
{
  FmnFilterPopover *self = FMN_FILTER_POPOVER (object);

  for (Choice choice = 0; choice < N_CHOICES; choice++)
    g_ptr_array_unref (self->ids[choice]);

  G_OBJECT_CLASS (fmn_filter_popover_parent_class)->finalize (object);
}

static void
fmn_filter_popover_class_init (FmnFilterPopoverClass *klass)
{
  static const char *const names[N_CHOICES]
      = { "pregnancy", "tag", "author", "year_from", "year_to" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fmn_filter_popover_dispose;
  object_class->finalize = fmn_filter_popover_finalize;
  widget_class->show = fmn_filter_popover_show;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, FMN_RESOURCE_BASE
                                               "/ui/timeline/fmn-filter-popover.ui");
  for (Choice choice = 0; choice < N_CHOICES; choice++)
    {
      g_autofree char *label = g_strdup_printf ("%s_label", names[choice]);

      gtk_widget_class_bind_template_child_full (widget_class, names[choice], FALSE,
                                                 G_STRUCT_OFFSET (FmnFilterPopover, drop_downs)
                                                     + choice * sizeof (gpointer));
      gtk_widget_class_bind_template_child_full (widget_class, label, FALSE,
                                                 G_STRUCT_OFFSET (FmnFilterPopover, labels)
                                                     + choice * sizeof (gpointer));
    }
  gtk_widget_class_bind_template_child (widget_class, FmnFilterPopover, reset);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_reset_clicked);
}

static void
fmn_filter_popover_init (FmnFilterPopover *self)
{
  for (Choice choice = 0; choice < N_CHOICES; choice++)
    self->ids[choice] = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fmn_filter_popover_set_journal (FmnFilterPopover *self, FmnJournal *journal)
{
  g_return_if_fail (FMN_IS_FILTER_POPOVER (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal));

  g_set_object (&self->journal, journal);
}

void
fmn_filter_popover_fill_query (FmnFilterPopover *self, FmnQuery *query)
{
  const char *from;
  const char *to;

  g_return_if_fail (FMN_IS_FILTER_POPOVER (self));
  g_return_if_fail (query != NULL);

  query->pregnancy = g_strdup (get_chosen (self, CHOICE_PREGNANCY));
  query->tag = g_strdup (get_chosen (self, CHOICE_TAG));
  query->author = g_strdup (get_chosen (self, CHOICE_AUTHOR));
  from = get_chosen (self, CHOICE_YEAR_FROM);
  to = get_chosen (self, CHOICE_YEAR_TO);
  query->year_from = from != NULL ? (int) g_ascii_strtoll (from, NULL, 10) : 0;
  query->year_to = to != NULL ? (int) g_ascii_strtoll (to, NULL, 10) : 0;
}

guint
fmn_filter_popover_get_n_active (FmnFilterPopover *self)
{
  guint n = 0;

  g_return_val_if_fail (FMN_IS_FILTER_POPOVER (self), 0);

  for (Choice choice = 0; choice < N_CHOICES; choice++)
    n += get_chosen (self, choice) != NULL;
  return n;
}

void
fmn_filter_popover_reset (FmnFilterPopover *self)
{
  g_return_if_fail (FMN_IS_FILTER_POPOVER (self));

  if (fmn_filter_popover_get_n_active (self) == 0)
    return;

  self->filling = TRUE;
  for (Choice choice = 0; choice < N_CHOICES; choice++)
    gtk_drop_down_set_selected (self->drop_downs[choice], 0);
  self->filling = FALSE;
  update_reset (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

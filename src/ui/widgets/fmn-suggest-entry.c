/* fmn-suggest-entry.c: a text field with a list of suggestions that narrows as one types.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-suggest-entry.h"

#include "fmn-query.h"

#include <glib/gi18n-lib.h>

#define MAX_SHOWN 40
#define LIST_HEIGHT 280

typedef struct
{
  GtkWidget *popover;
  GtkWidget *list;
  GtkWidget *browse_button;
  char *refusal; /* NULL where own words are allowed */
} FmnSuggestEntryPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FmnSuggestEntry, fmn_suggest_entry, FMN_TYPE_TYPED_ENTRY)

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define PRIV(self) ((FmnSuggestEntryPrivate *) fmn_suggest_entry_get_instance_private (self))
#define CLASS(self) FMN_SUGGEST_ENTRY_GET_CLASS (self)

FmnSuggestion *
fmn_suggestion_new (const char *id, const char *title, const char *detail)
{
  FmnSuggestion *self = g_new0 (FmnSuggestion, 1);

  g_return_val_if_fail (id != NULL && title != NULL, self);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  return self;
}

void
fmn_suggestion_free (FmnSuggestion *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

static GtkWidget *
new_line (FmnSuggestion *suggestion)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (suggestion->title);
  g_autofree char *name = NULL;

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_box_append (GTK_BOX (box), title);
  if (suggestion->detail != NULL && *suggestion->detail != '\0')
    {
      GtkWidget *detail = gtk_label_new (suggestion->detail);

      gtk_label_set_xalign (GTK_LABEL (detail), 0);
      gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (detail, "caption");
      gtk_widget_add_css_class (detail, "fmn-quiet");
      gtk_box_append (GTK_BOX (box), detail);
      name = g_strdup_printf ("%s, %s", suggestion->title, suggestion->detail);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row,
                            FALSE); /* the text keeps the focus while one goes through the list */
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : suggestion->title, -1);
  g_object_set_data_full (G_OBJECT (row), "fmn-id", g_strdup (suggestion->id), g_free);
  return row;
}

static void
close_list (FmnSuggestEntry *self)
{
  if (PRIV (self)->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (PRIV (self)->popover));
}

/* A list of just what stands in the field says nothing new. */
static gboolean
is_only (GPtrArray *suggestions, const char *text)
{
  g_autofree char *title = NULL;
  g_autofree char *folded = NULL;

  if (suggestions->len != 1)
    return FALSE;
  title = fmn_fold (((FmnSuggestion *) g_ptr_array_index (suggestions, 0))->title);
  folded = fmn_fold (text);
  return strcmp (title, folded) == 0;
}

static void
open_list (FmnSuggestEntry *self, const char *text)
{
  FmnSuggestEntryPrivate *priv = PRIV (self);
  g_autoptr (GPtrArray) suggestions = CLASS (self)->suggest (self, text);
  GtkWidget *child;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  while ((child = gtk_widget_get_first_child (priv->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (priv->list), child);
  for (guint i = 0; i < MIN (suggestions->len, MAX_SHOWN); i++)
    gtk_list_box_append (GTK_LIST_BOX (priv->list), new_line (g_ptr_array_index (suggestions, i)));
  if (suggestions->len == 0 || is_only (suggestions, text)
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      close_list (self);
      return;
    }
  gtk_widget_set_size_request (priv->popover, MAX (width, 220), -1);
  gtk_popover_set_pointing_to (GTK_POPOVER (priv->popover),
                               &(GdkRectangle){ 0, 0, MAX (width, 1), 34 });
  gtk_popover_popup (GTK_POPOVER (priv->popover));
}

static void
choose_line (FmnSuggestEntry *self, GtkListBoxRow *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "fmn-id"));

  close_list (self);
  fmn_typed_entry_choose (FMN_TYPED_ENTRY (self), id);
  g_signal_emit (self, signals[PICKED], 0);
}

static void
move_mark (FmnSuggestEntry *self, int step)
{
  FmnSuggestEntryPrivate *priv = PRIV (self);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (priv->list));
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : (step > 0 ? 0 : -1);
  GtkListBoxRow *next
      = index >= 0 ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (priv->list), index) : NULL;
  GtkWidget *scroller = gtk_widget_get_ancestor (priv->list, GTK_TYPE_SCROLLED_WINDOW);
  double top;

  gtk_list_box_select_row (GTK_LIST_BOX (priv->list), next);
  if (next == NULL)
    return;
  if (gtk_widget_translate_coordinates (GTK_WIDGET (next), priv->list, 0, 0, NULL, &top))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                               top, top + gtk_widget_get_height (GTK_WIDGET (next)));
}

static gboolean
on_key_pressed (FmnSuggestEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  FmnSuggestEntryPrivate *priv = PRIV (self);
  gboolean open = gtk_widget_get_visible (priv->popover);
  GtkListBoxRow *row;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0
      && !(keyval == GDK_KEY_Down && (state & GDK_ALT_MASK) != 0))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (open)
        move_mark (self, 1);
      else
        open_list (self, fmn_typed_entry_get_text (FMN_TYPED_ENTRY (self)));
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (!open)
        return GDK_EVENT_PROPAGATE;
      move_mark (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (!open)
        return GDK_EVENT_PROPAGATE;
      close_list (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      row = gtk_list_box_get_selected_row (GTK_LIST_BOX (priv->list));
      if (!open || row == NULL)
        return GDK_EVENT_PROPAGATE;
      choose_line (self, row);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_browse_clicked (FmnSuggestEntry *self)
{
  gboolean open = gtk_widget_get_visible (PRIV (self)->popover);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (open)
    close_list (self);
  else
    open_list (self, "");
}

static void
fmn_suggest_entry_typed (FmnTypedEntry *entry, const char *text)
{
  FmnSuggestEntry *self = FMN_SUGGEST_ENTRY (entry);

  if (*text == '\0')
    close_list (self);
  else
    open_list (self, text);
}

/* The suggestion that @text names in full: by its title, or else by another name that only one of them has. */
static FmnSuggestion *
find_named (GPtrArray *suggestions, const char *text)
{
  g_autofree char *folded = fmn_fold (text);
  FmnSuggestion *found = NULL;
  guint n_exact = 0;

  for (guint i = 0; i < suggestions->len; i++)
    {
      FmnSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      g_autofree char *title = fmn_fold (suggestion->title);

      if (strcmp (title, folded) == 0)
        return suggestion;
      if (suggestion->exact)
        {
          found = suggestion;
          n_exact++;
        }
    }
  return n_exact == 1 ? found : NULL;
}

static gboolean
fmn_suggest_entry_parse (
    FmnTypedEntry *entry, const char *text, char **value, char **note, char **problem)
{
  FmnSuggestEntry *self = FMN_SUGGEST_ENTRY (entry);
  g_autoptr (GPtrArray) suggestions = CLASS (self)->suggest (self, text);
  FmnSuggestion *named = find_named (suggestions, text);

  if (named != NULL)
    {
      *value = g_strdup (named->id);
      if (named->exact)
        *note = g_strdup (named->title);
      return TRUE;
    }
  if (PRIV (self)->refusal != NULL)
    {
      *problem = g_strdup (PRIV (self)->refusal);
      return FALSE;
    }
  *value = g_strdup (text);
  return TRUE;
}

static char *
fmn_suggest_entry_format (FmnTypedEntry *entry, const char *value)
{
  FmnSuggestEntry *self = FMN_SUGGEST_ENTRY (entry);
  char *title = CLASS (self)->dup_title (self, value);

  return title != NULL ? title : g_strdup (value);
}

static void
fmn_suggest_entry_dispose (GObject *object)
{
  FmnSuggestEntry *self = FMN_SUGGEST_ENTRY (object);

  g_clear_pointer (&PRIV (self)->popover, gtk_widget_unparent);
  G_OBJECT_CLASS (fmn_suggest_entry_parent_class)->dispose (object);
}

static void
fmn_suggest_entry_finalize (GObject *object)
{
  g_free (PRIV (FMN_SUGGEST_ENTRY (object))->refusal);
  G_OBJECT_CLASS (fmn_suggest_entry_parent_class)->finalize (object);
}

static void
fmn_suggest_entry_class_init (FmnSuggestEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_suggest_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = fmn_suggest_entry_finalize;
  FMN_TYPED_ENTRY_CLASS (klass)->parse = fmn_suggest_entry_parse;
  FMN_TYPED_ENTRY_CLASS (klass)->format = fmn_suggest_entry_format;
  FMN_TYPED_ENTRY_CLASS (klass)->typed = fmn_suggest_entry_typed;
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
fmn_suggest_entry_init (FmnSuggestEntry *self)
{
  FmnSuggestEntryPrivate *priv = PRIV (self);
  GtkWidget *text = GTK_WIDGET (fmn_typed_entry_get_text_widget (FMN_TYPED_ENTRY (self)));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  priv->list = gtk_list_box_new ();
  gtk_widget_add_css_class (priv->list, "fmn-suggestions");
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Suggestions"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), priv->list);
  priv->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (priv->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (priv->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (priv->popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (priv->popover, FALSE);
  gtk_widget_add_css_class (priv->popover, "fmn-suggest-popover");
  gtk_popover_set_child (GTK_POPOVER (priv->popover), scroller);
  gtk_widget_set_parent (priv->popover, GTK_WIDGET (self));

  priv->browse_button = gtk_button_new_from_icon_name ("pan-down-symbolic");
  gtk_widget_add_css_class (priv->browse_button, "flat");
  gtk_widget_set_valign (priv->browse_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (priv->browse_button, FALSE);
  gtk_widget_set_tooltip_text (priv->browse_button, _ ("Show the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->browse_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Show the list"), -1);
  fmn_typed_entry_add_suffix (FMN_TYPED_ENTRY (self), priv->browse_button);

  g_signal_connect_swapped (priv->list, "row-activated", G_CALLBACK (choose_line), self);
  g_signal_connect_swapped (priv->browse_button, "clicked", G_CALLBACK (on_browse_clicked), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (text, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (close_list), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
fmn_suggest_entry_set_own_words (FmnSuggestEntry *self, gboolean allowed, const char *sentence)
{
  g_return_if_fail (FMN_IS_SUGGEST_ENTRY (self));
  g_return_if_fail (allowed || sentence != NULL);

  g_free (PRIV (self)->refusal);
  PRIV (self)->refusal = allowed ? NULL : g_strdup (sentence);
}

void
fmn_suggest_entry_set_can_browse (FmnSuggestEntry *self, gboolean browse)
{
  g_return_if_fail (FMN_IS_SUGGEST_ENTRY (self));

  gtk_widget_set_visible (PRIV (self)->browse_button, browse);
}

static gboolean
is_id (FmnSuggestEntry *self, const char *value)
{
  g_autofree char *title = value != NULL ? CLASS (self)->dup_title (self, value) : NULL;

  return title != NULL;
}

const char *
fmn_suggest_entry_get_id (FmnSuggestEntry *self)
{
  const char *value;

  g_return_val_if_fail (FMN_IS_SUGGEST_ENTRY (self), NULL);

  value = fmn_typed_entry_peek_value (FMN_TYPED_ENTRY (self));
  return is_id (self, value) ? value : NULL;
}

const char *
fmn_suggest_entry_get_own_words (FmnSuggestEntry *self)
{
  const char *value;

  g_return_val_if_fail (FMN_IS_SUGGEST_ENTRY (self), NULL);

  value = fmn_typed_entry_peek_value (FMN_TYPED_ENTRY (self));
  return is_id (self, value) ? NULL : value;
}

guint
fmn_suggest_entry_get_n_shown (FmnSuggestEntry *self)
{
  guint n = 0;

  g_return_val_if_fail (FMN_IS_SUGGEST_ENTRY (self), 0);

  if (!gtk_widget_get_visible (PRIV (self)->popover))
    return 0;
  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (PRIV (self)->list), n) != NULL)
    n++;
  return n;
}

/* fmn-half-typed.c: what is typed and in no entry yet: in fields of the pages, and in a dialog that stands open over the window.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-half-typed.h"

#include "fmn-codec.h"
#include "fmn-editor.h"

#include <adwaita.h>

/* The detailed name of the action that opens the dialog. */
#define MARK "fmn-half-typed"

/* A field is known again by its place: the numbers of the children that lead to it. The same program builds the same dialog from the same entry. */
typedef void (*FieldFunc) (GtkWidget *field, const char *place, JsonObject *object);

static void
walk (GtkWidget *widget, const char *place, FieldFunc func, JsonObject *object)
{
  guint i = 0;

  func (widget, place, object);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *below = g_strdup_printf ("%s/%u", place, i++);

      walk (child, below, func, object);
    }
}

/* A passphrase is in no draft. */
static gboolean
is_open_text (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) && gtk_editable_get_editable (GTK_EDITABLE (widget))
         && !GTK_IS_PASSWORD_ENTRY_BUFFER (gtk_text_get_buffer (GTK_TEXT (widget)));
}

static const char *
get_choice_property (GtkWidget *widget)
{
  if (GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget))
    return "active";
  return GTK_IS_DROP_DOWN (widget) || ADW_IS_COMBO_ROW (widget) ? "selected" : NULL;
}

static char *
dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
collect_field (GtkWidget *field, const char *place, JsonObject *object)
{
  const char *choice = get_choice_property (field);

  if (is_open_text (field))
    json_object_set_string_member (json_object_get_object_member (object, "texts"), place,
                                   gtk_editable_get_text (GTK_EDITABLE (field)));
  else if (GTK_IS_TEXT_VIEW (field))
    {
      g_autofree char *text = dup_text (GTK_TEXT_VIEW (field));

      json_object_set_string_member (json_object_get_object_member (object, "texts"), place, text);
    }
  else if (choice != NULL)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) number = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (field), choice, &value);
      g_value_init (&number, G_TYPE_INT64);
      g_value_transform (&value, &number);
      json_object_set_int_member (json_object_get_object_member (object, "choices"), place,
                                  g_value_get_int64 (&number));
    }
}

static void
choose_field (GtkWidget *field, const char *place, JsonObject *object)
{
  const char *choice = get_choice_property (field);
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) now = G_VALUE_INIT;
  gint64 number;

  if (choice == NULL || !json_object_has_member (object, place))
    return;
  number = json_object_get_int_member (object, place);
  g_object_get_property (G_OBJECT (field), choice, &now);
  if (G_VALUE_HOLDS_BOOLEAN (&now) && (gboolean) number != g_value_get_boolean (&now))
    g_object_set (field, choice, (gboolean) number, NULL);
  else if (G_VALUE_HOLDS_UINT (&now) && (guint) number != g_value_get_uint (&now))
    g_object_set (field, choice, (guint) number, NULL);
}

static void
fill_field (GtkWidget *field, const char *place, JsonObject *object)
{
  const char *text = json_object_get_string_member_with_default (object, place, NULL);

  if (text == NULL)
    return;
  if (is_open_text (field) && strcmp (text, gtk_editable_get_text (GTK_EDITABLE (field))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (field), text);
  else if (GTK_IS_TEXT_VIEW (field))
    {
      g_autofree char *now = dup_text (GTK_TEXT_VIEW (field));

      if (strcmp (text, now) != 0)
        gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1);
    }
}

static void
find_focus (GtkWidget *field, const char *place, JsonObject *object)
{
  if (gtk_root_get_focus (gtk_widget_get_root (field)) == field)
    json_object_set_string_member (object, "focus", place);
}

static void
take_focus (GtkWidget *field, const char *place, JsonObject *object)
{
  if (strcmp (place, json_object_get_string_member_with_default (object, "focus", "-")) == 0)
    gtk_widget_grab_focus (field);
}

void
fmn_half_typed_mark (GtkWindow *dialog, const char *action, GVariant *parameter)
{
  g_autoptr (GVariant) owned = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;

  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (action != NULL);

  g_object_set_data_full (G_OBJECT (dialog), MARK, g_action_print_detailed_name (action, owned),
                          g_free);
}

/* The newest of those over @window. */
static GtkWindow *
find_dialog (GtkWindow *window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  GtkWindow *found = NULL;

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == window
        && g_object_get_data (G_OBJECT (l->data), MARK) != NULL)
      found = l->data;
  return found;
}

/* What stands in the marked dialog over @window, once its fields have given what they have to the journal. */
static void
collect_dialog (GtkWindow *window, JsonObject *object)
{
  GtkWindow *dialog = find_dialog (window);

  if (dialog != NULL)
    walk (GTK_WIDGET (dialog), "", find_focus, object);
  gtk_window_set_focus (window, NULL);
  if (dialog == NULL)
    return;
  gtk_window_set_focus (dialog, NULL);

  json_object_set_object_member (object, "texts", json_object_new ());
  json_object_set_object_member (object, "choices", json_object_new ());
  json_object_set_string_member (object, "action", g_object_get_data (G_OBJECT (dialog), MARK));
  if (FMN_IS_EDITOR (dialog))
    json_object_set_string_member (object, "entry", fmn_editor_get_entry_id (FMN_EDITOR (dialog)));
  walk (GTK_WIDGET (dialog), "", collect_field, object);
}

GBytes *
fmn_half_typed_collect (FmnWindow *window)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonArray) waiting = NULL;
  JsonObject *object = json_object_new ();
  char *text;

  g_return_val_if_fail (FMN_IS_WINDOW (window), NULL);

  json_node_take_object (root, object);
  collect_dialog (GTK_WINDOW (window), object);
  waiting = fmn_window_dup_waiting (window);
  if (json_array_get_length (waiting) > 0)
    json_object_set_array_member (object, "waiting", g_steal_pointer (&waiting));
  if (!json_object_has_member (object, "action") && !json_object_has_member (object, "waiting"))
    return NULL;
  text = json_to_string (root, FALSE);
  return g_bytes_new_take (text, strlen (text));
}

typedef struct
{
  GWeakRef dialog;
  JsonNode *root;
  GDestroyNotify done;
  gpointer data;
} Filling;

static void
filling_free (gpointer data)
{
  Filling *filling = data;

  filling->done (filling->data);
  g_weak_ref_clear (&filling->dialog);
  g_clear_pointer (&filling->root, json_node_unref);
  g_free (filling);
}

/* Once the choices have brought the fields that hang on them. */
static gboolean
fill_in (gpointer data)
{
  Filling *filling = data;
  g_autoptr (GtkWidget) dialog = g_weak_ref_get (&filling->dialog);
  JsonObject *object;

  if (dialog == NULL)
    return G_SOURCE_REMOVE;
  object = json_node_get_object (filling->root);
  if (json_object_has_member (object, "texts"))
    walk (dialog, "", fill_field, json_object_get_object_member (object, "texts"));
  walk (dialog, "", take_focus, object);
  return G_SOURCE_REMOVE;
}

/* The dialog that @object tells of, opened over @window, with its choices; NULL when it cannot be opened any more. */
static GtkWindow *
reopen (GtkWindow *window, FmnContext *context, JsonObject *object)
{
  const char *action = json_object_get_string_member_with_default (object, "action", "");
  const char *entry = json_object_get_string_member_with_default (object, "entry", NULL);
  g_autoptr (GVariant) parameter = NULL;
  g_autofree char *name = NULL;
  GtkWindow *dialog;

  if (!g_action_parse_detailed_name (action, &name, &parameter, NULL))
    return NULL;
  /* What was new has become an entry with its first edit. */
  if (entry != NULL && fmn_journal_lookup (fmn_context_get_journal (context), entry) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-entry", "s", entry);
  else
    gtk_widget_activate_action_variant (GTK_WIDGET (window), name, parameter);
  dialog = find_dialog (window);
  if (dialog != NULL && json_object_has_member (object, "choices"))
    walk (GTK_WIDGET (dialog), "", choose_field, json_object_get_object_member (object, "choices"));
  return dialog;
}

void
fmn_half_typed_restore (
    FmnWindow *window, FmnContext *context, GBytes *draft, GDestroyNotify done, gpointer data)
{
  Filling *filling;

  g_return_if_fail (FMN_IS_WINDOW (window));
  g_return_if_fail (FMN_IS_CONTEXT (context));
  g_return_if_fail (draft != NULL && done != NULL);

  filling = g_new0 (Filling, 1);
  filling->done = done;
  filling->data = data;
  filling->root = fmn_codec_parse_text (draft, NULL);
  g_weak_ref_init (&filling->dialog, NULL);
  if (filling->root != NULL && JSON_NODE_HOLDS_OBJECT (filling->root))
    {
      JsonObject *object = json_node_get_object (filling->root);
      JsonNode *waiting = json_object_get_member (object, "waiting");

      if (waiting != NULL && JSON_NODE_HOLDS_ARRAY (waiting))
        fmn_window_restore_waiting (window, json_node_get_array (waiting));
      g_weak_ref_set (&filling->dialog, reopen (GTK_WINDOW (window), context, object));
    }
  g_idle_add_full (G_PRIORITY_LOW, fill_in, filling, filling_free);
}

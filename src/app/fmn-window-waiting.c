/* fmn-window-waiting.c: texts in the pages that wait for a key or a button, taken down before a lock and put back after it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-section.h"
#include "fmn-waiting-text.h"
#include "fmn-window-private.h"

static void
collect (GtkWidget *widget, const char *section, JsonArray *waiting)
{
  const char *name = fmn_waiting_text_get_name (widget);
  const char *text = name != NULL ? gtk_editable_get_text (GTK_EDITABLE (widget)) : "";

  if (*text != '\0')
    {
      JsonObject *object = json_object_new ();
      const char *place = fmn_waiting_text_get_place (widget);

      json_object_set_string_member (object, "section", section);
      json_object_set_string_member (object, "name", name);
      json_object_set_string_member (object, "text", text);
      if (place != NULL)
        json_object_set_string_member (object, "place", place);
      json_array_add_object_element (waiting, object);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, section, waiting);
}

JsonArray *
fmn_window_dup_waiting (FmnWindow *self)
{
  JsonArray *waiting = json_array_new ();
  guint n;
  const FmnSection *sections = fmn_section_get_all (&n);

  g_return_val_if_fail (FMN_IS_WINDOW (self), waiting);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *page = gtk_stack_get_child_by_name (self->pages, sections[i].id);

      if (page != NULL)
        collect (page, sections[i].id, waiting);
    }
  return waiting;
}

static GtkWidget *
find (GtkWidget *widget, const char *name)
{
  if (g_strcmp0 (fmn_waiting_text_get_name (widget), name) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
put_back (FmnWindow *self, JsonObject *object)
{
  const char *section = json_object_get_string_member_with_default (object, "section", "");
  const char *name = json_object_get_string_member_with_default (object, "name", "");
  const char *text = json_object_get_string_member_with_default (object, "text", "");
  const char *place = json_object_get_string_member_with_default (object, "place", NULL);
  FmnPage *page = fmn_window_go_to (self, section);
  GtkWidget *field;

  if (page == NULL)
    return;
  if (place != NULL)
    fmn_page_show (page, place);
  field = find (GTK_WIDGET (page), name);
  if (field != NULL)
    fmn_waiting_text_put_back (GTK_EDITABLE (field), text);
}

void
fmn_window_restore_waiting (FmnWindow *self, JsonArray *waiting)
{
  g_autofree char *section = NULL;

  g_return_if_fail (FMN_IS_WINDOW (self));
  g_return_if_fail (waiting != NULL);

  section = g_strdup (self->section);
  for (guint i = 0; i < json_array_get_length (waiting); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (waiting, i)))
      put_back (self, json_array_get_object_element (waiting, i));
  fmn_window_go_to (self, section);
}

/* fmn-window.c: the frame around the pages; it knows sections and columns, and no feature.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-window.h"

#include "fmn-autosave.h"
#include "fmn-column.h"
#include "fmn-section.h"
#include "fmn-store-error.h"
#include "fmn-window-private.h"

#include <glib/gi18n-lib.h>

/* As X and Wayland's toolkits number it. */
#define BACK_BUTTON 8

G_DEFINE_FINAL_TYPE (FmnWindow, fmn_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_SECTION,
  PROP_WRITER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

FmnPage *
fmn_window_get_page (FmnWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  return page != NULL ? FMN_PAGE (page) : NULL;
}

static gboolean
is_narrow (FmnWindow *self)
{
  return adw_leaflet_get_folded (self->leaflet);
}

FmnPage *
fmn_window_go_to (FmnWindow *self, const char *id)
{
  const FmnSection *section = fmn_section_find (id);
  GtkWidget *page;

  if (section == NULL || self->context == NULL)
    return NULL;

  page = gtk_stack_get_child_by_name (self->pages, id);
  if (page == NULL)
    {
      page = g_object_new (section->get_type (), "context", self->context, "narrow",
                           is_narrow (self), NULL);
      gtk_stack_add_named (self->pages, page, id);
    }
  gtk_stack_set_visible_child (self->pages, page);

  if (g_strcmp0 (self->section, id) != 0)
    {
      g_free (self->section);
      self->section = g_strdup (id);
      fmn_sidebar_set_section (self->sidebar, id);
      fmn_section_bar_set_section (self->section_bar, id);
      fmn_window_update_actions (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
    }
  return FMN_PAGE (page);
}

FmnPage *
fmn_window_visit (FmnWindow *self, const char *id)
{
  g_autofree char *from = g_strdup (self->section);
  FmnPage *page = fmn_window_go_to (self, id);

  if (page == NULL || g_strcmp0 (from, self->section) == 0)
    return page;
  g_ptr_array_add (self->came_from, g_steal_pointer (&from));
  fmn_page_set_visiting (page, TRUE);
  return page;
}

gboolean
fmn_window_end_visit (FmnWindow *self)
{
  g_autofree char *from = NULL;

  if (self->came_from->len == 0)
    return FALSE;
  from = g_ptr_array_steal_index (self->came_from, self->came_from->len - 1);
  fmn_page_set_visiting (fmn_window_get_page (self), FALSE);
  return fmn_window_go_to (self, from) != NULL;
}

/* A section that is chosen in the list of sections is a beginning. */
static void
begin_at (FmnWindow *self, const char *id)
{
  if (g_strcmp0 (self->section, id) == 0)
    return;
  g_ptr_array_set_size (self->came_from, 0);
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    fmn_page_set_visiting (FMN_PAGE (page), FALSE);
  fmn_window_go_to (self, id);
}

static void
on_back_pressed (GtkGestureClick *gesture, int n, double x, double y, FmnWindow *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* The button of the mouse that goes back. */
static void
listen_for_back_button (FmnWindow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), BACK_BUTTON);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (on_back_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->pages), GTK_EVENT_CONTROLLER (gesture));
}

static void
on_leaflet_folded_notify (AdwLeaflet *leaflet, GParamSpec *pspec, FmnWindow *self)
{
  GtkWidget *page;

  gtk_widget_set_visible (GTK_WIDGET (self->section_bar), is_narrow (self));
  fmn_notice_set_narrow (self->sample_notice, is_narrow (self));
  fmn_notice_set_narrow (self->save_notice, is_narrow (self));
  for (page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    fmn_page_set_narrow (FMN_PAGE (page), is_narrow (self));
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnWindow *self)
{
  fmn_window_update_actions (self);
}

static void
on_save_notify (FmnAutosave *autosave, GParamSpec *pspec, FmnWindow *self)
{
  const char *message = fmn_autosave_get_message (autosave);

  if (message != NULL)
    fmn_notice_show (self->save_notice, message, _ ("Save now"), "win.save");
  else
    fmn_notice_hide (self->save_notice);
}

static void
on_writer_notify (FmnWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITER]);
}

/* Said once: what another copy brought. */
static void
on_merged (FmnAutosave *autosave, const char *sentence, FmnWindow *self)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (sentence);

  /* Whole in a narrow window as well. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  /* A toast gives its title the width that it asks for. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_close_flushed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnWindow) self = data;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  if (fmn_autosave_flush_finish (FMN_AUTOSAVE (source), result, &error))
    {
      self->may_close = TRUE;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Changes could not be saved"),
                                   error->message);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _ ("Keep open"), "close",
                                    _ ("Close without saving"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response::close", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
fmn_window_keep_state (FmnWindow *self)
{
  int width;
  int height;

  g_return_if_fail (FMN_IS_WINDOW (self));

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  /* Without a journal no section was shown. */
  if (self->context != NULL && self->section != NULL)
    g_settings_set_string (self->settings, "section", self->section);
}

static gboolean
fmn_window_close_request (GtkWindow *window)
{
  FmnWindow *self = FMN_WINDOW (window);
  FmnAutosave *autosave = self->context != NULL ? fmn_context_get_autosave (self->context) : NULL;

  fmn_window_keep_state (self);

  if (!self->may_close && autosave != NULL
      && fmn_autosave_get_state (autosave) != FMN_SAVE_STATE_CLEAN)
    {
      fmn_autosave_flush_async (autosave, NULL, on_close_flushed, g_object_ref (self));
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (fmn_window_parent_class)->close_request (window);
}

static void
fmn_window_dispose (GObject *object)
{
  FmnWindow *self = FMN_WINDOW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->section, g_free);
  g_clear_pointer (&self->came_from, g_ptr_array_unref);

  G_OBJECT_CLASS (fmn_window_parent_class)->dispose (object);
}

static void
fmn_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FmnWindow *self = FMN_WINDOW (object);

  if (prop_id == PROP_SECTION)
    g_value_set_string (value, self->section);
  else if (prop_id == PROP_WRITER)
    g_value_set_string (value, self->context != NULL ? fmn_journal_get_writer (
                                   fmn_context_get_journal (self->context))
                                                     : "self");
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fmn_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FmnWindow *self = FMN_WINDOW (object);

  if (prop_id == PROP_SECTION)
    begin_at (self, g_value_get_string (value));
  else if (prop_id == PROP_WRITER && self->context != NULL)
    fmn_journal_set_writer (fmn_context_get_journal (self->context), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fmn_window_class_init (FmnWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fmn_window_dispose;
  object_class->get_property = fmn_window_get_property;
  object_class->set_property = fmn_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = fmn_window_close_request;

  properties[PROP_SECTION]
      = g_param_spec_string ("section", NULL, NULL, "",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WRITER]
      = g_param_spec_string ("writer", NULL, NULL, "self",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FMN_TYPE_COLUMN);
  g_type_ensure (FMN_TYPE_NOTICE);
  g_type_ensure (FMN_TYPE_SECTION_BAR);
  g_type_ensure (FMN_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/app/fmn-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, root);
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, instead);
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, together);
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, problem_page);
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, problem_new);
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, section_bar);
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, sample_notice);
  gtk_widget_class_bind_template_child (widget_class, FmnWindow, save_notice);
  gtk_widget_class_bind_template_callback (widget_class, on_leaflet_folded_notify);

  gtk_widget_class_install_property_action (widget_class, "win.section", "section");
  gtk_widget_class_install_property_action (widget_class, "win.writer", "writer");
  fmn_window_install_actions (widget_class);
}

static void
fmn_window_init (FmnWindow *self)
{
  self->section = g_strdup ("");
  self->came_from = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* It would make a narrow window wider where text is large. */
  g_object_set (gtk_button_get_child (self->problem_new), "wrap", TRUE, "justify",
                GTK_JUSTIFY_CENTER, NULL);
  listen_for_back_button (self);
  fmn_window_update_actions (self);
}

FmnWindow *
fmn_window_new (GtkApplication *application, GSettings *settings)
{
  FmnWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  self = g_object_new (FMN_TYPE_WINDOW, "application", application, NULL);
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                                   g_settings_get_int (settings, "window-height"));
      if (g_settings_get_boolean (settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
    }
  return self;
}

void
fmn_window_set_context (FmnWindow *self, FmnContext *context)
{
  FmnJournal *journal;
  FmnAutosave *autosave;
  g_autofree char *last = NULL;
  guint n;

  g_return_if_fail (FMN_IS_WINDOW (self));
  g_return_if_fail (FMN_IS_CONTEXT (context));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  journal = fmn_context_get_journal (context);
  autosave = fmn_context_get_autosave (context);
  fmn_sidebar_set_context (self->sidebar, context);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed), self,
                           G_CONNECT_AFTER);
  g_signal_connect_object (journal, "notify::writer", G_CALLBACK (on_writer_notify), self,
                           G_CONNECT_SWAPPED);
  on_writer_notify (self);
  if (autosave != NULL)
    {
      g_signal_connect_object (autosave, "notify::message", G_CALLBACK (on_save_notify), self, 0);
      on_save_notify (autosave, NULL, self);
      g_signal_connect_object (autosave, "merged", G_CALLBACK (on_merged), self, 0);
    }
  if (fmn_journal_get_sample (journal))
    fmn_notice_show (self->sample_notice,
                     _ ("Sample journal: invented people. Nothing here is yours."),
                     _ ("Start my own journal"), "app.open-own");

  last = self->settings != NULL ? g_settings_get_string (self->settings, "section") : NULL;
  if (fmn_window_go_to (self, last) == NULL)
    fmn_window_go_to (self, fmn_section_get_all (&n)[0].id);
  gtk_stack_set_visible_child_name (self->root, "journal");
  /* Welcome and lock screen are done with, and what was typed there too. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  adw_bin_set_child (self->instead, NULL);
  fmn_window_update_actions (self);
}

void
fmn_window_show_instead (FmnWindow *self, GtkWidget *widget)
{
  g_return_if_fail (FMN_IS_WINDOW (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  adw_bin_set_child (self->instead, widget);
  gtk_stack_set_visible_child_name (self->root, "instead");
}

void
fmn_window_show_problem (FmnWindow *self, const GError *error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FMN_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  text = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->problem_page, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_new),
                          g_error_matches (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND));
  gtk_stack_set_visible_child_name (self->root, "problem");
}

/* fmn-question-item.c: one question on a visit's list: whether it was asked, and its answer.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-question-item.h"

#include "fmn-field-editor.h"
#include "fmn-field-row.h"
#include "fmn-member-text.h"
#include "fmn-text-row.h"

#include <glib/gi18n-lib.h>

static const char *const names[] = { "title", "status", "answer", "answered-by" };

struct _FmnQuestionItem
{
  AdwExpanderRow parent_instance;

  FmnEntry *question;
  guint place;
  GtkWidget *rows[G_N_ELEMENTS (names)];
  GtkWidget *asked_check;
  GtkWidget *up_button;
  GtkWidget *down_button;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (FmnQuestionItem, fmn_question_item, ADW_TYPE_EXPANDER_ROW)

enum
{
  EDITED,
  MOVE,
  TAKE_OFF,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const FmnField *
get_field (guint i)
{
  return fmn_kind_find_field (FMN_KIND_QUESTION, names[i]);
}

static void
name_button (GtkWidget *button, const char *label)
{
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
on_row_edited (FmnQuestionItem *self, GtkWidget *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (self->rows[i] == row)
      g_signal_emit (self, signals[EDITED], 0, names[i]);
}

static void
on_asked_toggled (FmnQuestionItem *self)
{
  gboolean asked = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->asked_check));

  if (self->loading)
    return;
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->rows[1]), asked ? "asked" : "to-ask");
  if (asked)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  g_signal_emit (self, signals[EDITED], 0, "status");
}

static void
on_up_clicked (FmnQuestionItem *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
on_down_clicked (FmnQuestionItem *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

static void
on_take_off_clicked (FmnQuestionItem *self)
{
  g_signal_emit (self, signals[TAKE_OFF], 0);
}

static gboolean
on_key_pressed (FmnQuestionItem *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK
      || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[MOVE], 0, keyval == GDK_KEY_Up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static void
fmn_question_item_finalize (GObject *object)
{
  g_clear_object (&FMN_QUESTION_ITEM (object)->question);
  G_OBJECT_CLASS (fmn_question_item_parent_class)->finalize (object);
}

static guint
new_signal (FmnQuestionItemClass *klass, const char *name, GType argument)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, argument != G_TYPE_NONE ? 1 : 0, argument);
}

static void
fmn_question_item_class_init (FmnQuestionItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_question_item_finalize;
  signals[EDITED] = new_signal (klass, "edited", G_TYPE_STRING);
  signals[MOVE] = new_signal (klass, "move", G_TYPE_INT);
  signals[TAKE_OFF] = new_signal (klass, "take-off", G_TYPE_NONE);
}

static GtkWidget *
add_icon_button (FmnQuestionItem *self, const char *icon, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  name_button (button, label);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), button);
  return button;
}

static void
fmn_question_item_init (FmnQuestionItem *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->asked_check = gtk_check_button_new ();
  gtk_widget_set_valign (self->asked_check, GTK_ALIGN_CENTER);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->asked_check);
  g_signal_connect_swapped (self->asked_check, "toggled", G_CALLBACK (on_asked_toggled), self);
  self->down_button
      = add_icon_button (self, "go-down-symbolic", _ ("Move down"), G_CALLBACK (on_down_clicked));
  self->up_button
      = add_icon_button (self, "go-up-symbolic", _ ("Move up"), G_CALLBACK (on_up_clicked));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
new_take_off_row (FmnQuestionItem *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Take it off this list"));

  gtk_widget_set_tooltip_text (button, _ ("The question stays in the journal"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "fmn-add");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_take_off_clicked), self);
  gtk_widget_add_css_class (button, "in-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Take it off this list"), -1);
  return row;
}

FmnQuestionItem *
fmn_question_item_new (FmnContext *context)
{
  FmnQuestionItem *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_QUESTION_ITEM, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      self->rows[i] = i == 0 ? fmn_text_row_new_line (_ ("Question"))
                             : fmn_field_row_new (get_field (i), context);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->rows[i]);
      g_signal_connect_swapped (self->rows[i], "edited", G_CALLBACK (on_row_edited), self);
    }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), new_take_off_row (self));
  return self;
}

void
fmn_question_item_load (FmnQuestionItem *self, FmnEntry *question, guint place, guint n)
{
  const char *status, *title;
  g_autofree char *asked = NULL;

  g_return_if_fail (FMN_IS_QUESTION_ITEM (self));
  g_return_if_fail (FMN_IS_ENTRY (question));

  g_set_object (&self->question, question);
  self->place = place;
  status = fmn_entry_get_string (question, "status");
  title = fmn_entry_get_title (question);
  self->loading = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = fmn_member_dup_text (get_field (i), fmn_entry_get_json (question));

      fmn_field_editor_load (FMN_FIELD_EDITOR (self->rows[i]), text);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->asked_check),
                               g_strcmp0 (status, "asked") == 0
                                   || g_strcmp0 (status, "answered") == 0);
  self->loading = FALSE;
  if (title == NULL)
    title = fmn_kind_get_noun (FMN_KIND_QUESTION);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_set_subtitle (
      ADW_EXPANDER_ROW (self),
      fmn_entry_has (question, "answer") ? fmn_entry_get_string (question, "answer") : "");
  /* Translators: a box to tick; %s is a question. */
  asked = g_strdup_printf (_ ("Asked: %s"), title);
  name_button (self->asked_check, asked);
  gtk_widget_set_sensitive (self->up_button, place > 0);
  gtk_widget_set_sensitive (self->down_button, place + 1 < n);
}

FmnEntry *
fmn_question_item_get_question (FmnQuestionItem *self)
{
  g_return_val_if_fail (FMN_IS_QUESTION_ITEM (self), NULL);

  return self->question;
}

guint
fmn_question_item_get_place (FmnQuestionItem *self)
{
  g_return_val_if_fail (FMN_IS_QUESTION_ITEM (self), 0);

  return self->place;
}

void
fmn_question_item_apply (FmnQuestionItem *self, const char *name, FmnDraft *draft)
{
  g_return_if_fail (FMN_IS_QUESTION_ITEM (self));
  g_return_if_fail (FMN_IS_DRAFT (draft));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        g_autofree char *text = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (self->rows[i]));

        fmn_member_apply_text (get_field (i), draft, text);
      }
}

/* fmn-notice.c: a revealer with a card, since the libadwaita that we build against has no banner.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-notice.h"

struct _FmnNotice
{
  AdwBin parent_instance;
  GtkRevealer *revealer;
  GtkBox *box;
  GtkWidget *icon;
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (FmnNotice, fmn_notice, ADW_TYPE_BIN)

static void
fmn_notice_class_init (FmnNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/widgets/fmn-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, FmnNotice, box);
  gtk_widget_class_bind_template_child (widget_class, FmnNotice, icon);
  gtk_widget_class_bind_template_child (widget_class, FmnNotice, label);
  gtk_widget_class_bind_template_child (widget_class, FmnNotice, button);
}

static void
fmn_notice_init (FmnNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fmn_notice_show (FmnNotice *self, const char *text, const char *button_label, const char *action)
{
  g_return_if_fail (FMN_IS_NOTICE (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail ((button_label == NULL) == (action == NULL));

  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button_label != NULL);
  if (button_label != NULL)
    {
      gtk_button_set_label (self->button, button_label);
      /* Before the window knows how narrow it is, both stand beside each other. */
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (self->button)), TRUE);
      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->button), action);
    }
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
fmn_notice_hide (FmnNotice *self)
{
  g_return_if_fail (FMN_IS_NOTICE (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

void
fmn_notice_set_narrow (FmnNotice *self, gboolean narrow)
{
  g_return_if_fail (FMN_IS_NOTICE (self));

  gtk_widget_set_visible (self->icon, !narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* fmn-section-bar.c: buttons for the first sections and a menu for the others.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-section-bar.h"

#include "fmn-section.h"
#include "fmn-text-scale.h"

#include <glib/gi18n-lib.h>

#define N_BUTTONS 4
#define ICON_SIZE 16

struct _FmnSectionBar
{
  AdwBin parent_instance;
  GtkBox *box;
  GtkWidget *buttons[N_BUTTONS];
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (FmnSectionBar, fmn_section_bar, ADW_TYPE_BIN)

/* Five names have no room to grow in a window as narrow as a phone: their icons grow for them. */
static void
fit_face (GtkWidget *face)
{
  const double scale = fmn_text_scale_get (face);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (1 / scale));
  gtk_image_set_pixel_size (GTK_IMAGE (gtk_widget_get_first_child (face)),
                            (int) (ICON_SIZE * scale));
  gtk_label_set_attributes (GTK_LABEL (gtk_widget_get_last_child (face)), attributes);
}

static GtkWidget *
create_face (const char *icon_name, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", title, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  g_signal_connect_object (gtk_widget_get_settings (box), "notify::gtk-xft-dpi",
                           G_CALLBACK (fit_face), box, G_CONNECT_SWAPPED);
  fit_face (box);
  return box;
}

static GtkWidget *
create_button (const FmnSection *section)
{
  const char *title = fmn_section_get_title (section);
  GtkWidget *button
      = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "child", create_face (section->icon_name, title),
                      "hexpand", TRUE, "has-frame", FALSE, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.section");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", section->id);
  gtk_widget_set_tooltip_text (button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  return button;
}

static GtkWidget *
create_more (const FmnSection *sections, guint n)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button
      = g_object_new (GTK_TYPE_MENU_BUTTON, "child",
                      create_face ("view-more-horizontal-symbolic", C_ ("section", "More")),
                      "hexpand", TRUE, "has-frame", FALSE, "direction", GTK_ARROW_UP, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (fmn_section_get_title (&sections[i]), NULL);

      g_menu_item_set_action_and_target (item, "win.section", "s", sections[i].id);
      g_menu_append_item (menu, item);
    }
  g_menu_append (menu, _ ("Read together"), "win.together");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("section", "More"), -1);
  return button;
}

static void
fmn_section_bar_class_init (FmnSectionBarClass *klass)
{
}

static void
fmn_section_bar_init (FmnSectionBar *self)
{
  guint n;
  const FmnSection *sections = fmn_section_get_all (&n);

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3));
  gtk_box_set_homogeneous (self->box, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "section-bar");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));

  for (guint i = 0; i < n && i < N_BUTTONS; i++)
    {
      self->buttons[i] = create_button (&sections[i]);
      gtk_box_append (self->box, self->buttons[i]);
    }
  if (n > N_BUTTONS)
    {
      self->more = create_more (sections + N_BUTTONS, n - N_BUTTONS);
      gtk_box_append (self->box, self->more);
    }
}

/* Says to a screen reader what the pressed look says to the eye: GTK 4.8 does not do it for buttons
 * whose state comes from an action. */
void
fmn_section_bar_set_section (FmnSectionBar *self, const char *section)
{
  guint n;
  const FmnSection *sections = fmn_section_get_all (&n);
  gboolean in_more = self->more != NULL;

  g_return_if_fail (FMN_IS_SECTION_BAR (self));

  for (guint i = 0; i < n && i < N_BUTTONS; i++)
    {
      gboolean current = g_strcmp0 (sections[i].id, section) == 0;

      gtk_accessible_update_state (
          GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_STATE_PRESSED,
          current ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
      in_more = in_more && !current;
    }
  if (self->more == NULL)
    return;
  if (in_more)
    gtk_widget_add_css_class (self->more, "current");
  else
    gtk_widget_remove_css_class (self->more, "current");
}

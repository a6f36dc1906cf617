/* fmn-sidebar.c: lists the sections and keeps what they count up to date.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-sidebar.h"

#include "fmn-header.h"
#include "fmn-next-visit.h"
#include "fmn-section.h"

#include <glib/gi18n-lib.h>

struct _FmnSidebar
{
  AdwBin parent_instance;
  FmnHeader *header;
  GtkListBox *list;
  FmnNextVisit *next_visit;
  GtkBox *foot;
  FmnContext *context;
};

G_DEFINE_FINAL_TYPE (FmnSidebar, fmn_sidebar, ADW_TYPE_BIN)

#define ROW_SECTION "fmn-section"
#define ROW_COUNT "fmn-count"

static GtkWidget *
create_row (const FmnSection *section)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", section->icon_name,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *title
      = g_object_new (GTK_TYPE_LABEL, "label", fmn_section_get_title (section), "xalign", 0.0,
                      "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (count, "fmn-quiet");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), ROW_SECTION, (gpointer) section);
  g_object_set_data (G_OBJECT (row), ROW_COUNT, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fmn_section_get_title (section), -1);
  return row;
}

/* What is reached from everywhere and is no section. Its words wrap where the text is large, since they must be read whole. */
static GtkWidget *
create_foot_button (const char *icon_name, const char *title, const char *action)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "action-name", action, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "foot-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  return button;
}

static void
update_counts (FmnSidebar *self)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const FmnSection *section = g_object_get_data (G_OBJECT (row), ROW_SECTION);
      guint count = section->count != NULL ? section->count (journal) : 0;
      g_autofree char *text = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("");

      gtk_label_set_label (g_object_get_data (G_OBJECT (row), ROW_COUNT), text);
    }
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnSidebar *self)
{
  update_counts (self);
}

static void
on_list_row_selected (GtkListBox *list, GtkListBoxRow *row, FmnSidebar *self)
{
  const FmnSection *section = row != NULL ? g_object_get_data (G_OBJECT (row), ROW_SECTION) : NULL;

  if (section != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.section", "s", section->id);
}

static gboolean
focus_stop (FmnSidebar *self, GtkWidget *stop, GtkDirectionType direction)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (stop == GTK_WIDGET (self->list))
    return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
  return gtk_widget_get_visible (stop) && gtk_widget_child_focus (stop, direction);
}

/* The list is one stop for Tab: a row that gets the focus opens its section, which nobody wants who is on her way past it. */
static gboolean
fmn_sidebar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FmnSidebar *self = FMN_SIDEBAR (widget);
  GtkWidget *stops[] = { GTK_WIDGET (self->header), GTK_WIDGET (self->list),
                         GTK_WIDGET (self->next_visit), GTK_WIDGET (self->foot) };
  const int n = (int) G_N_ELEMENTS (stops);
  const int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (widget)));
  int here = step > 0 ? -1 : n;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (fmn_sidebar_parent_class)->focus (widget, direction);
  for (int i = 0; focus != NULL && i < n; i++)
    if (focus == stops[i] || gtk_widget_is_ancestor (focus, stops[i]))
      here = i;
  if (here >= 0 && here < n && here != 1 && gtk_widget_child_focus (stops[here], direction))
    return TRUE;
  for (int i = here + step; i >= 0 && i < n; i += step)
    if (focus_stop (self, stops[i], direction))
      return TRUE;
  return FALSE;
}

static void
fmn_sidebar_dispose (GObject *object)
{
  FmnSidebar *self = FMN_SIDEBAR (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (fmn_sidebar_parent_class)->dispose (object);
}

static void
fmn_sidebar_class_init (FmnSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_sidebar_dispose;
  widget_class->focus = fmn_sidebar_focus;

  g_type_ensure (FMN_TYPE_HEADER);
  g_type_ensure (FMN_TYPE_NEXT_VISIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/shell/fmn-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnSidebar, header);
  gtk_widget_class_bind_template_child (widget_class, FmnSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, FmnSidebar, foot);
  gtk_widget_class_bind_template_child (widget_class, FmnSidebar, next_visit);
  gtk_widget_class_bind_template_callback (widget_class, on_list_row_selected);
}

static void
fmn_sidebar_init (FmnSidebar *self)
{
  guint n;
  const FmnSection *sections = fmn_section_get_all (&n);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, create_row (&sections[i]));
  gtk_box_append (self->foot,
                  create_foot_button ("fm-voices-symbolic", _ ("Read together"), "win.together"));
  gtk_box_append (self->foot, create_foot_button ("fm-info-symbolic", _ ("When to get help now"),
                                                  "win.urgent-help"));
}

/* Once for the life of the sidebar: a window belongs to one journal. */
void
fmn_sidebar_set_context (FmnSidebar *self, FmnContext *context)
{
  g_return_if_fail (FMN_IS_SIDEBAR (self));
  g_return_if_fail (FMN_IS_CONTEXT (context));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  g_object_set (self->header, "context", context, NULL);
  fmn_next_visit_set_context (self->next_visit, context);
  g_signal_connect_object (fmn_context_get_journal (context), "changed",
                           G_CALLBACK (on_journal_changed), self, 0);
  update_counts (self);
}

void
fmn_sidebar_set_section (FmnSidebar *self, const char *section)
{
  GtkListBoxRow *row;

  g_return_if_fail (FMN_IS_SIDEBAR (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const FmnSection *other = g_object_get_data (G_OBJECT (row), ROW_SECTION);

      if (g_strcmp0 (other->id, section) == 0)
        gtk_list_box_select_row (self->list, row);
    }
}

/* fmn-together.c: goes from chapter to chapter through the part of the journal that both may read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-together.h"

#include "fmn-autosave.h"
#include "fmn-chapter-page.h"
#include "fmn-notice.h"

#include <glib/gi18n-lib.h>

#define N_SIZES 5
#define SETTING "together-text-size"
#define LINE 60 /* pixels that an arrow key moves the page by */

struct _FmnTogether
{
  AdwBin parent_instance;

  FmnContext *context;
  FmnContext *shared; /* of the part that both may read, as it was when it was made last */
  GPtrArray *chapters;
  guint place;
  int size;
  gboolean stale; /* the journal changed since */
  GtkWidget *box;
  AdwWindowTitle *names;
  GtkStack *stack;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *previous_title;
  GtkLabel *next_title;
  FmnNotice *notice;
  GtkWidget *smaller;
  GtkWidget *larger;
};

static guint left_signal;

G_DEFINE_FINAL_TYPE (FmnTogether, fmn_together, ADW_TYPE_BIN)

static FmnChapterPage *
get_page (FmnTogether *self)
{
  return FMN_CHAPTER_PAGE (gtk_stack_get_visible_child (self->stack));
}

/* What is marked "only me" is not in it, so that nothing made from it can tell of it. */
static void
read_journal (FmnTogether *self)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  g_autoptr (FmnJournal) part = fmn_journal_new_shared_part (journal);
  FmnInfo *info = fmn_journal_get_info (part);
  g_autofree char *one = fmn_info_dup_person_label (info, "self");
  g_autofree char *other = fmn_info_dup_person_label (info, "partner");
  /* Translators: the names of two people. */
  g_autofree char *both = g_strdup_printf (C_ ("together", "%s and %s"), one, other);

  g_clear_pointer (&self->chapters, g_ptr_array_unref);
  g_clear_object (&self->shared);
  self->shared = fmn_context_new (part, fmn_context_get_knowledge (self->context),
                                  fmn_context_get_settings (self->context),
                                  fmn_context_get_autosave (self->context));
  self->chapters = fmn_journal_dup_chapters (part);
  adw_window_title_set_subtitle (self->names, fmn_info_has_partner (info) ? both : "");
  self->stale = FALSE;
}

static void
on_transition (FmnTogether *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  if (gtk_stack_get_transition_running (self->stack))
    return;
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != gtk_stack_get_visible_child (self->stack))
        gtk_stack_remove (self->stack, child);
      child = next;
    }
}

/* What the button leads to stands on it. */
static void
update_turn (FmnTogether *self, GtkWidget *button, GtkLabel *label, const char *form, guint place)
{
  const gboolean there = place < self->chapters->len;
  g_autofree char *title = there ? fmn_chapter_dup_title (g_ptr_array_index (self->chapters, place),
                                                          fmn_context_get_journal (self->shared))
                                 : NULL;
  g_autofree char *spoken = there ? g_strdup_printf (form, title) : NULL;

  gtk_widget_set_visible (button, there);
  gtk_label_set_label (label, there ? title : "");
  if (spoken == NULL)
    return;
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
show_chapter (FmnTogether *self)
{
  /* Translators: where in a book one is: both are numbers. */
  g_autofree char *place
      = g_strdup_printf (C_ ("together", "Chapter %u of %u"), self->place + 1, self->chapters->len);
  GtkWidget *page = fmn_chapter_page_new (self->context, self->shared,
                                          g_ptr_array_index (self->chapters, self->place), place);

  gtk_stack_add_child (self->stack, page);
  gtk_stack_set_visible_child (self->stack, page);
  on_transition (self);
  /* Translators: %s is the title of a chapter. */
  update_turn (self, self->previous, self->previous_title, C_ ("together", "Previous chapter: %s"),
               self->place - 1);
  update_turn (self, self->next, self->next_title, C_ ("together", "Next chapter: %s"),
               self->place + 1);
  fmn_chapter_page_focus_title (FMN_CHAPTER_PAGE (page));
}

/* The chapter called @id, or the one that stands where it was. */
static void
find_again (FmnTogether *self, const char *id)
{
  for (guint i = 0; i < self->chapters->len; i++)
    {
      g_autofree char *other = fmn_chapter_dup_id (g_ptr_array_index (self->chapters, i));

      if (strcmp (id, other) == 0)
        self->place = i;
    }
  self->place = MIN (self->place, self->chapters->len - 1);
}

static void
refresh (FmnTogether *self)
{
  g_autofree char *id = fmn_chapter_dup_id (g_ptr_array_index (self->chapters, self->place));

  if (!self->stale)
    return;
  read_journal (self);
  find_again (self, id);
}

void
fmn_together_go_to (FmnTogether *self, guint place)
{
  g_return_if_fail (FMN_IS_TOGETHER (self));

  if (place == self->place || place >= self->chapters->len)
    return;
  self->place = place;
  /* What was written on the way is read like the rest. */
  refresh (self);
  show_chapter (self);
}

static void
move (FmnTogether *self, int step)
{
  if (step > 0 || self->place > 0)
    fmn_together_go_to (self, self->place + (guint) step);
}

static void
on_previous_clicked (FmnTogether *self)
{
  move (self, -1);
}

static void
on_next_clicked (FmnTogether *self)
{
  move (self, 1);
}

static void
on_end_clicked (FmnTogether *self)
{
  g_signal_emit (self, left_signal, 0);
}

/* While somebody writes the page stays under the hand; it is read anew with the next. */
static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnTogether *self)
{
  self->stale = TRUE;
  if (fmn_chapter_page_is_writing (get_page (self)))
    return;
  refresh (self);
  show_chapter (self);
}

/* What could not be saved is said here too. */
static void
on_save_notify (FmnAutosave *autosave, GParamSpec *pspec, FmnTogether *self)
{
  const char *message = fmn_autosave_get_message (autosave);

  if (message != NULL)
    fmn_notice_show (self->notice, message, _ ("Save now"), "win.save");
  else
    fmn_notice_hide (self->notice);
}

static void
set_size (FmnTogether *self, int size)
{
  g_autofree char *before = g_strdup_printf ("reading-size-%d", self->size);
  g_autofree char *after = NULL;
  GSettings *settings = fmn_context_get_settings (self->context);

  self->size = CLAMP (size, 0, N_SIZES - 1);
  after = g_strdup_printf ("reading-size-%d", self->size);
  gtk_widget_remove_css_class (self->box, before);
  gtk_widget_add_css_class (self->box, after);
  gtk_widget_set_sensitive (self->smaller, self->size > 0);
  gtk_widget_set_sensitive (self->larger, self->size < N_SIZES - 1);
  if (settings != NULL)
    g_settings_set_int (settings, SETTING, self->size);
}

static void
on_smaller_clicked (FmnTogether *self)
{
  set_size (self, self->size - 1);
}

static void
on_larger_clicked (FmnTogether *self)
{
  set_size (self, self->size + 1);
}

static gboolean
is_in_text (FmnTogether *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return GTK_IS_TEXT_VIEW (focus) || GTK_IS_TEXT (focus);
}

static void
turn_page (FmnTogether *self, int step)
{
  if (!fmn_chapter_page_scroll (get_page (self), step))
    move (self, step);
}

/* In a field every key but Escape is the field's own. */
static gboolean
on_key_pressed (FmnTogether *self, guint keyval, guint code, GdkModifierType state)
{
  const gboolean control = (state & GDK_CONTROL_MASK) != 0;
  const gboolean from_right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (keyval == GDK_KEY_Escape && is_in_text (self))
    fmn_chapter_page_focus_title (get_page (self));
  else if (keyval == GDK_KEY_Escape)
    g_signal_emit (self, left_signal, 0);
  else if (control
           && (keyval == GDK_KEY_plus || keyval == GDK_KEY_equal || keyval == GDK_KEY_KP_Add))
    on_larger_clicked (self);
  else if (control && (keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract))
    on_smaller_clicked (self);
  else if (is_in_text (self) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    move (self, from_right ? 1 : -1);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    move (self, from_right ? -1 : 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    fmn_chapter_page_scroll_by (get_page (self), -LINE);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    fmn_chapter_page_scroll_by (get_page (self), LINE);
  else if (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up)
    turn_page (self, -1);
  else if (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down)
    turn_page (self, 1);
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    fmn_together_go_to (self, 0);
  else if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    fmn_together_go_to (self, self->chapters->len - 1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
fmn_together_grab_focus (GtkWidget *widget)
{
  fmn_chapter_page_focus_title (get_page (FMN_TOGETHER (widget)));
  return TRUE;
}

static void
fmn_together_dispose (GObject *object)
{
  FmnTogether *self = FMN_TOGETHER (object);

  g_clear_pointer (&self->chapters, g_ptr_array_unref);
  g_clear_object (&self->shared);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fmn_together_parent_class)->dispose (object);
}

static void
fmn_together_class_init (FmnTogetherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_together_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = fmn_together_grab_focus;
  left_signal = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_button (FmnTogether *self, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_header (FmnTogether *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *end = gtk_button_new_with_label (_ ("End reading"));
  GtkWidget *sizes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *squeezer = adw_squeezer_new ();

  self->names = ADW_WINDOW_TITLE (adw_window_title_new (_ ("Reading together"), ""));
  self->smaller = make_button (self, "zoom-out-symbolic", _ ("Smaller text"),
                               G_CALLBACK (on_smaller_clicked));
  self->larger
      = make_button (self, "zoom-in-symbolic", _ ("Larger text"), G_CALLBACK (on_larger_clicked));
  gtk_widget_add_css_class (sizes, "linked");
  gtk_box_append (GTK_BOX (sizes), self->smaller);
  gtk_box_append (GTK_BOX (sizes), self->larger);
  g_signal_connect_swapped (end, "clicked", G_CALLBACK (on_end_clicked), self);
  /* Where there is no room for it, the names of two people are no three letters. */
  adw_squeezer_set_allow_none (ADW_SQUEEZER (squeezer), TRUE);
  adw_squeezer_set_switch_threshold_policy (ADW_SQUEEZER (squeezer),
                                            ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), GTK_WIDGET (self->names));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), squeezer);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), end);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), sizes);
  gtk_widget_add_css_class (header, "flat");
  return header;
}

static GtkWidget *
make_turn (FmnTogether *self, const char *icon, gboolean forward, GtkLabel **title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *button = gtk_button_new ();

  *title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (*title, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (*title, 32);
  gtk_box_append (GTK_BOX (box), forward ? GTK_WIDGET (*title) : image);
  gtk_box_append (GTK_BOX (box), forward ? image : GTK_WIDGET (*title));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_halign (button, forward ? GTK_ALIGN_END : GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "turn-page");
  g_signal_connect_swapped (
      button, "clicked", forward ? G_CALLBACK (on_next_clicked) : G_CALLBACK (on_previous_clicked),
      self);
  return button;
}

static GtkWidget *
make_foot (FmnTogether *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->previous = make_turn (self, "go-previous-symbolic", FALSE, &self->previous_title);
  self->next = make_turn (self, "go-next-symbolic", TRUE, &self->next_title);
  gtk_box_set_homogeneous (GTK_BOX (foot), TRUE);
  gtk_box_append (GTK_BOX (foot), self->previous);
  gtk_box_append (GTK_BOX (foot), self->next);
  gtk_widget_add_css_class (foot, "chapter-foot");
  return foot;
}

static void
fmn_together_init (FmnTogether *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "together");
  gtk_box_append (GTK_BOX (self->box), make_header (self));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  g_signal_connect_swapped (self->stack, "notify::transition-running", G_CALLBACK (on_transition),
                            self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stack));
  self->notice = g_object_new (FMN_TYPE_NOTICE, NULL);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->notice));
  gtk_box_append (GTK_BOX (self->box), make_foot (self));
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
fmn_together_new (FmnContext *context)
{
  FmnTogether *self;
  FmnAutosave *autosave;
  GSettings *settings;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_TOGETHER, NULL);
  self->context = g_object_ref (context);
  settings = fmn_context_get_settings (context);
  set_size (self, settings != NULL ? g_settings_get_int (settings, SETTING) : 1);
  read_journal (self);
  show_chapter (self);
  g_signal_connect_object (fmn_context_get_journal (context), "changed",
                           G_CALLBACK (on_journal_changed), self, 0);
  autosave = fmn_context_get_autosave (context);
  if (autosave != NULL)
    {
      g_signal_connect_object (autosave, "notify::message", G_CALLBACK (on_save_notify), self, 0);
      on_save_notify (autosave, NULL, self);
    }
  return GTK_WIDGET (self);
}

guint
fmn_together_get_n_chapters (FmnTogether *self)
{
  g_return_val_if_fail (FMN_IS_TOGETHER (self), 0);

  return self->chapters->len;
}

guint
fmn_together_get_place (FmnTogether *self)
{
  g_return_val_if_fail (FMN_IS_TOGETHER (self), 0);

  return self->place;
}

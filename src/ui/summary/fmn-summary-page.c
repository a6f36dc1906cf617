/* fmn-summary-page.c: choices at the start, the pages as they will be printed beside them, print and PDF.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-summary-page.h"

#include "fmn-page-preview.h"
#include "fmn-summary-choices.h"
#include "fmn-summary-output.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 352
/* Both words of the page's bar together, in px. */
#define WIDEST_WORDS 230
#define NARROW_START 600

struct _FmnSummaryPage
{
  FmnSplitPage parent_instance;

  FmnSummaryChoices *choices;
  FmnSummaryOutput *output;
  FmnSummaryPages *pages;
  guint page;
  GtkStack *stack;
  GtkScrolledWindow *scroll;
  FmnPagePreview *preview;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *place;
  GtkLabel *message;
  GtkWidget *pdf;
  GtkWidget *print;
  GtkWidget *more;
  guint idle_id;
};

G_DEFINE_FINAL_TYPE (FmnSummaryPage, fmn_summary_page, FMN_TYPE_SPLIT_PAGE)

static FmnJournal *
get_journal (FmnSummaryPage *self)
{
  return fmn_context_get_journal (fmn_page_get_context (FMN_PAGE (self)));
}

static void
show_page (FmnSummaryPage *self)
{
  const guint n = fmn_summary_pages_get_n_pages (self->pages);
  g_autofree char *text = NULL;

  self->page = MIN (self->page, n > 0 ? n - 1 : 0);
  /* Translators: the page that is shown and how many there are. */
  text = g_strdup_printf (C_ ("summary", "Page %u of %u"), self->page + 1, n);
  gtk_label_set_label (self->place, text);
  gtk_widget_set_sensitive (self->previous, self->page > 0);
  gtk_widget_set_sensitive (self->next, self->page + 1 < n);
  fmn_page_preview_set_page (self->preview, self->pages, self->page);
}

static void
update (FmnSummaryPage *self)
{
  g_autoptr (FmnSummaryOptions) options = fmn_summary_choices_dup_options (self->choices);
  g_autoptr (FmnSummary) summary = fmn_summary_new (get_journal (self), options);
  const gboolean empty = fmn_summary_is_empty (summary);
  g_autoptr (FmnSummaryPages) previous = g_steal_pointer (&self->pages);

  self->pages = fmn_summary_pages_new_after (summary, previous);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "pages");
  gtk_widget_set_sensitive (self->print, !empty);
  gtk_widget_set_sensitive (self->pdf, !empty);
  gtk_widget_set_sensitive (self->more, !empty);
  show_page (self);
}

static gboolean
on_idle (gpointer data)
{
  FmnSummaryPage *self = data;

  self->idle_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (FmnSummaryPage *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (on_idle, self);
}

static void
on_choices_changed (FmnSummaryChoices *choices, FmnSummaryPage *self)
{
  queue_update (self);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnSummaryPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  fmn_summary_choices_refresh (self->choices);
  queue_update (self);
}

static void
on_previous_clicked (GtkButton *button, FmnSummaryPage *self)
{
  if (self->page > 0)
    self->page--;
  show_page (self);
}

static void
on_next_clicked (GtkButton *button, FmnSummaryPage *self)
{
  self->page++;
  show_page (self);
}

static void
say (FmnSummaryPage *self, const char *text)
{
  gtk_label_set_label (self->message, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), text != NULL);
}

/* Above the pages, which may have been scrolled. */
static void
on_output_said (FmnSummaryOutput *output, const char *text, FmnSummaryPage *self)
{
  say (self, text);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroll), 0);
}

/* The next time she is asked anew. */
static void
on_output_done (FmnSummaryOutput *output, FmnSummaryPage *self)
{
  fmn_summary_choices_forget_only_me (self->choices);
}

/* With every choice and change in it, also those that wait for a quiet moment. */
static FmnSummaryPages *
get_pages (FmnSummaryPage *self)
{
  if (self->pages == NULL || self->idle_id != 0)
    {
      g_clear_handle_id (&self->idle_id, g_source_remove);
      update (self);
    }
  return self->pages;
}

void
fmn_summary_page_print (FmnSummaryPage *self)
{
  g_return_if_fail (FMN_IS_SUMMARY_PAGE (self));

  /* What is printed is shown, and what is said of it afterwards. */
  fmn_split_page_open (FMN_SPLIT_PAGE (self));
  fmn_summary_output_print (self->output, get_pages (self));
}

static void
on_print_clicked (GtkButton *button, FmnSummaryPage *self)
{
  fmn_summary_page_print (self);
}

static void
on_pdf_clicked (GtkButton *button, FmnSummaryPage *self)
{
  fmn_summary_output_save (self->output, get_pages (self), FMN_FORMAT_PDF);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnSummaryPage *self = FMN_SUMMARY_PAGE (widget);
  FmnSummaryFormat format;

  if (fmn_summary_format_from_id (g_variant_get_string (parameter, NULL), &format))
    fmn_summary_output_save (self->output, get_pages (self), format);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnSummaryPage *self = FMN_SUMMARY_PAGE (widget);
  FmnSummaryFormat format;

  if (fmn_summary_format_from_id (g_variant_get_string (parameter, NULL), &format))
    fmn_summary_output_copy (self->output, get_pages (self), format);
}

static GtkWidget *
make_icon_button (const char *icon, const char *label, GCallback callback, FmnSummaryPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_place_bar (FmnSummaryPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->previous = make_icon_button ("go-previous-symbolic", _ ("Previous page"),
                                     G_CALLBACK (on_previous_clicked), self);
  self->next
      = make_icon_button ("go-next-symbolic", _ ("Next page"), G_CALLBACK (on_next_clicked), self);
  self->place = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "numeric");
  gtk_box_append (GTK_BOX (bar), self->previous);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->place));
  gtk_box_append (GTK_BOX (bar), self->next);
  gtk_widget_set_halign (bar, GTK_ALIGN_CENTER);
  return bar;
}

static GtkWidget *
make_preview_side (FmnSummaryPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *empty = adw_status_page_new ();

  self->scroll = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->message = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->message, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "summary-message");
  self->preview = FMN_PAGE_PREVIEW (fmn_page_preview_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->preview), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));
  gtk_box_append (GTK_BOX (box), make_place_bar (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->preview));
  gtk_widget_add_css_class (box, "page-side");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (self->scroll, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroll, clamp);
  gtk_widget_add_css_class (GTK_WIDGET (self->scroll), "desk");

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "printer-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _ ("There is nothing to print yet."));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->scroll), "pages");
  gtk_stack_add_named (self->stack, empty, "empty");
  return GTK_WIDGET (self->stack);
}

static void
on_show_pages_clicked (GtkButton *button, FmnSummaryPage *self)
{
  fmn_split_page_open (FMN_SPLIT_PAGE (self));
}

/* Choices, and below them, when one side is seen at a time, the way to the pages. */
static GtkWidget *
make_choices_side (FmnSummaryPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *button = gtk_button_new_with_label (C_ ("button", "Show the pages"));

  self->choices
      = FMN_SUMMARY_CHOICES (fmn_summary_choices_new (fmn_page_get_context (FMN_PAGE (self))));
  g_signal_connect (self->choices, "changed", G_CALLBACK (on_choices_changed), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->choices));
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_margin_start (button, 14);
  gtk_widget_set_margin_end (button, 14);
  gtk_widget_set_margin_bottom (button, 12);
  g_signal_connect (button, "clicked", G_CALLBACK (on_show_pages_clicked), self);
  g_object_bind_property (self, "folded", button, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), scroll);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static gboolean
fmn_summary_page_show (FmnPage *page, const char *id)
{
  FmnSummaryPage *self = FMN_SUMMARY_PAGE (page);
  FmnEntry *entry = fmn_journal_lookup (get_journal (self), id);

  if (entry == NULL || fmn_entry_get_kind (entry) != FMN_KIND_VISIT)
    return FALSE;
  fmn_summary_choices_refresh (self->choices);
  fmn_summary_choices_set_visit (self->choices, id);
  return TRUE;
}

static void
fmn_summary_page_map (GtkWidget *widget)
{
  FmnSummaryPage *self = FMN_SUMMARY_PAGE (widget);

  say (self, NULL);
  fmn_summary_choices_forget_only_me (self->choices);
  fmn_summary_choices_refresh (self->choices);
  update (self);
  GTK_WIDGET_CLASS (fmn_summary_page_parent_class)->map (widget);
}

/* Whether the bar of a page as narrow as it may be beside the choices holds both words. */
static gboolean
has_room_for_words (FmnSummaryPage *self)
{
  const char *const words[] = { C_ ("button", "Print…"), C_ ("button", "Save as PDF…") };
  int sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words[i]);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      sum += width;
    }
  return sum <= WIDEST_WORDS;
}

/* A window that is about to be narrow is told so after it has asked how wide it must be. */
static gboolean
is_or_will_be_narrow (FmnSummaryPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width, height;

  if (root == NULL || fmn_page_get_narrow (FMN_PAGE (self)))
    return TRUE;
  width = gtk_widget_get_width (GTK_WIDGET (root));
  if (width <= 0 && GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  return width < NARROW_START;
}

static void
show_button (GtkWidget *button, const char *label, const char *icon, gboolean with_words)
{
  if (with_words)
    gtk_button_set_label (GTK_BUTTON (button), label);
  else
    gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_tooltip_text (button, with_words ? NULL : label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
show_buttons (FmnSummaryPage *self)
{
  const gboolean with_words = !is_or_will_be_narrow (self) && has_room_for_words (self);

  show_button (self->print, C_ ("button", "Print…"), "printer-symbolic", with_words);
  show_button (self->pdf, C_ ("button", "Save as PDF…"), "document-save-symbolic", with_words);
}

static void
fmn_summary_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fmn_summary_page_parent_class)->root (widget);
  show_buttons (FMN_SUMMARY_PAGE (widget));
}

/* For a portal's message box, which takes no PDF. */
static GtkWidget *
make_more_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, C_ ("menu", "_Copy as Text"), "summary.copy::text");
  g_menu_append (menu, C_ ("menu", "Copy with _Tables"), "summary.copy::html");
  g_menu_append (menu, C_ ("menu", "_Save as Text…"), "summary.save::text");
  g_menu_append (menu, C_ ("menu", "Save as _Web Page…"), "summary.save::html");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "edit-copy-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, C_ ("summary", "For a message box"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("summary", "For a message box"), -1);
  return button;
}

static void
fmn_summary_page_constructed (GObject *object)
{
  FmnSummaryPage *self = FMN_SUMMARY_PAGE (object);
  FmnSplitPage *split = FMN_SPLIT_PAGE (object);

  G_OBJECT_CLASS (fmn_summary_page_parent_class)->constructed (object);

  self->output = fmn_summary_output_new (fmn_page_get_context (FMN_PAGE (self)), GTK_WIDGET (self));
  g_signal_connect_object (self->output, "said", G_CALLBACK (on_output_said), self, 0);
  g_signal_connect_object (self->output, "done", G_CALLBACK (on_output_done), self, 0);
  fmn_split_page_set_list (split, C_ ("section", "Summary"), LIST_WIDTH, FALSE,
                           make_choices_side (self));
  fmn_split_page_set_page (split, make_preview_side (self));
  self->print = gtk_button_new ();
  g_signal_connect (self->print, "clicked", G_CALLBACK (on_print_clicked), self);
  gtk_widget_add_css_class (self->print, "suggested-action");
  self->pdf = gtk_button_new ();
  g_signal_connect (self->pdf, "clicked", G_CALLBACK (on_pdf_clicked), self);
  fmn_split_page_add_page_button (split, self->print);
  self->more = make_more_button ();
  fmn_split_page_add_page_button (split, self->pdf);
  fmn_split_page_add_page_button (split, self->more);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (show_buttons), NULL);
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (on_journal_changed), self, 0);
}

static void
fmn_summary_page_dispose (GObject *object)
{
  FmnSummaryPage *self = FMN_SUMMARY_PAGE (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->output);
  g_clear_object (&self->pages);
  G_OBJECT_CLASS (fmn_summary_page_parent_class)->dispose (object);
}

static void
fmn_summary_page_class_init (FmnSummaryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = fmn_summary_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = fmn_summary_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = fmn_summary_page_map;
  GTK_WIDGET_CLASS (klass)->root = fmn_summary_page_root;
  FMN_PAGE_CLASS (klass)->show = fmn_summary_page_show;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "summary.save", "s", save_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "summary.copy", "s", copy_action);
}

static void
fmn_summary_page_init (FmnSummaryPage *self)
{
}

GtkWidget *
fmn_summary_page_new (FmnContext *context)
{
  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  return g_object_new (FMN_TYPE_SUMMARY_PAGE, "context", context, NULL);
}

/* fmn-editor-section.c: one card of the editor: what it shows of an entry, and what it puts into a draft.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-editor-section.h"

#include "fmn-field-row.h"
#include "fmn-member-text.h"

/* An editor, the member that it edits, and perhaps the part of the member. */
typedef struct
{
  const FmnField *field;
  const FmnField *part;
  GtkWidget *editor;
} Binding;

typedef struct
{
  FmnContext *context;
  FmnKind kind;
  FmnEntry *entry;
  GPtrArray *names; /* static strings of the kind's table, then NULL */
  GArray *bindings;
  AdwExpanderRow *expander;
  gboolean is_new;
} FmnEditorSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FmnEditorSection,
                                     fmn_editor_section,
                                     ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_KIND,
  N_PROPS,
};

enum
{
  EDITED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

#define PRIV(self) ((FmnEditorSectionPrivate *) fmn_editor_section_get_instance_private (self))

static Binding *
binding_at (FmnEditorSection *self, guint i)
{
  return &g_array_index (PRIV (self)->bindings, Binding, i);
}

static char *
dup_bound_text (Binding *binding, JsonObject *json)
{
  JsonObject *object;

  if (binding->part == NULL)
    return fmn_member_dup_text (binding->field, json);
  if (!json_object_has_member (json, binding->field->name))
    return NULL;
  object = json_object_get_object_member (json, binding->field->name);
  return fmn_member_dup_text (binding->part, object);
}

static void
apply_part (Binding *binding, FmnDraft *draft, const char *text)
{
  g_autofree char *before = fmn_member_dup_text (binding->field, fmn_draft_peek (draft));
  g_autoptr (JsonObject) object = fmn_json_text_to_object (before);
  g_autofree char *after = NULL;

  if (object == NULL)
    object = json_object_new ();
  fmn_member_set_text (binding->part, object, text);
  after = fmn_json_text_from_object (object);
  fmn_member_apply_text (binding->field, draft, after);
}

static void
fmn_editor_section_real_load (FmnEditorSection *self, FmnEntry *entry)
{
  JsonObject *json = fmn_entry_get_json (entry);

  for (guint i = 0; i < PRIV (self)->bindings->len; i++)
    {
      Binding *binding = binding_at (self, i);
      g_autofree char *text = dup_bound_text (binding, json);

      fmn_field_editor_load (FMN_FIELD_EDITOR (binding->editor), text);
    }
}

static void
fmn_editor_section_real_apply (FmnEditorSection *self, const char *name, FmnDraft *draft)
{
  for (guint i = 0; i < PRIV (self)->bindings->len; i++)
    {
      Binding *binding = binding_at (self, i);
      g_autofree char *text = NULL;

      if (strcmp (binding->field->name, name) != 0)
        continue;
      text = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (binding->editor));
      if (binding->part != NULL)
        apply_part (binding, draft, text);
      else
        fmn_member_apply_text (binding->field, draft, text);
    }
}

static void
on_editor_edited (FmnEditorSection *self, GtkWidget *editor)
{
  for (guint i = 0; i < PRIV (self)->bindings->len; i++)
    if (binding_at (self, i)->editor == editor)
      {
        fmn_editor_section_edited (self, binding_at (self, i)->field->name);
        return;
      }
}

/* The group cuts a long heading short; with large text it has to wrap. */
static void
wrap_labels (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      {
        gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_NONE);
        gtk_label_set_wrap (GTK_LABEL (child), TRUE);
        gtk_label_set_wrap_mode (GTK_LABEL (child), PANGO_WRAP_WORD_CHAR);
      }
    else if (!GTK_IS_LIST_BOX (child))
      wrap_labels (child);
}

static void
fmn_editor_section_constructed (GObject *object)
{
  FmnEditorSection *self = FMN_EDITOR_SECTION (object);

  G_OBJECT_CLASS (fmn_editor_section_parent_class)->constructed (object);
  g_assert (PRIV (self)->context != NULL);
  wrap_labels (GTK_WIDGET (self));
  if (FMN_EDITOR_SECTION_GET_CLASS (self)->build != NULL)
    FMN_EDITOR_SECTION_GET_CLASS (self)->build (self);
}

static void
fmn_editor_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnEditorSectionPrivate *priv = PRIV (FMN_EDITOR_SECTION (object));

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
    case PROP_KIND:
      g_value_set_int (value, priv->kind);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_editor_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FmnEditorSectionPrivate *priv = PRIV (FMN_EDITOR_SECTION (object));

  switch (id)
    {
    case PROP_CONTEXT:
      priv->context = g_value_dup_object (value);
      break;
    case PROP_KIND:
      priv->kind = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_editor_section_finalize (GObject *object)
{
  FmnEditorSectionPrivate *priv = PRIV (FMN_EDITOR_SECTION (object));

  g_clear_object (&priv->context);
  g_clear_object (&priv->entry);
  g_clear_pointer (&priv->names, g_ptr_array_unref);
  g_clear_pointer (&priv->bindings, g_array_unref);
  G_OBJECT_CLASS (fmn_editor_section_parent_class)->finalize (object);
}

static void
fmn_editor_section_class_init (FmnEditorSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = fmn_editor_section_constructed;
  object_class->get_property = fmn_editor_section_get_property;
  object_class->set_property = fmn_editor_section_set_property;
  object_class->finalize = fmn_editor_section_finalize;
  klass->load = fmn_editor_section_real_load;
  klass->apply = fmn_editor_section_real_apply;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, FMN_TYPE_CONTEXT, flags);
  properties[PROP_KIND]
      = g_param_spec_int ("kind", NULL, NULL, 0, FMN_N_KINDS - 1, FMN_KIND_UNKNOWN, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fmn_editor_section_init (FmnEditorSection *self)
{
  PRIV (self)->names = g_ptr_array_new ();
  g_ptr_array_add (PRIV (self)->names, NULL);
  PRIV (self)->bindings = g_array_new (FALSE, TRUE, sizeof (Binding));
}

FmnEditorSection *
fmn_editor_section_new (GType type, FmnContext *context, FmnKind kind)
{
  g_return_val_if_fail (g_type_is_a (type, FMN_TYPE_EDITOR_SECTION), NULL);
  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  return g_object_new (type, "context", context, "kind", (int) kind, NULL);
}

FmnContext *
fmn_editor_section_get_context (FmnEditorSection *self)
{
  g_return_val_if_fail (FMN_IS_EDITOR_SECTION (self), NULL);

  return PRIV (self)->context;
}

FmnJournal *
fmn_editor_section_get_journal (FmnEditorSection *self)
{
  g_return_val_if_fail (FMN_IS_EDITOR_SECTION (self), NULL);

  return fmn_context_get_journal (PRIV (self)->context);
}

FmnKind
fmn_editor_section_get_kind (FmnEditorSection *self)
{
  g_return_val_if_fail (FMN_IS_EDITOR_SECTION (self), FMN_KIND_UNKNOWN);

  return PRIV (self)->kind;
}

FmnEntry *
fmn_editor_section_get_entry (FmnEditorSection *self)
{
  g_return_val_if_fail (FMN_IS_EDITOR_SECTION (self), NULL);

  return PRIV (self)->entry;
}

gboolean
fmn_editor_section_get_is_new (FmnEditorSection *self)
{
  g_return_val_if_fail (FMN_IS_EDITOR_SECTION (self), FALSE);

  return PRIV (self)->is_new;
}

void
fmn_editor_section_set_is_new (FmnEditorSection *self, gboolean is_new)
{
  g_return_if_fail (FMN_IS_EDITOR_SECTION (self));

  PRIV (self)->is_new = is_new;
}

void
fmn_editor_section_load (FmnEditorSection *self, FmnEntry *entry)
{
  g_return_if_fail (FMN_IS_EDITOR_SECTION (self));
  g_return_if_fail (FMN_IS_ENTRY (entry));

  g_set_object (&PRIV (self)->entry, entry);
  FMN_EDITOR_SECTION_GET_CLASS (self)->load (self, entry);
}

void
fmn_editor_section_apply (FmnEditorSection *self, const char *name, FmnDraft *draft)
{
  GPtrArray *names;

  g_return_if_fail (FMN_IS_EDITOR_SECTION (self));
  g_return_if_fail (FMN_IS_DRAFT (draft));

  names = PRIV (self)->names;
  for (guint i = 0; i + 1 < names->len; i++)
    if (name == NULL || strcmp (names->pdata[i], name) == 0)
      FMN_EDITOR_SECTION_GET_CLASS (self)->apply (self, names->pdata[i], draft);
}

const char *const *
fmn_editor_section_get_names (FmnEditorSection *self)
{
  g_return_val_if_fail (FMN_IS_EDITOR_SECTION (self), NULL);

  return (const char *const *) PRIV (self)->names->pdata;
}

gboolean
fmn_editor_section_claims (FmnEditorSection *self, const char *name)
{
  g_return_val_if_fail (FMN_IS_EDITOR_SECTION (self), FALSE);

  return g_strv_contains (fmn_editor_section_get_names (self), name);
}

GtkWidget *
fmn_editor_section_get_editor (FmnEditorSection *self, const char *name)
{
  GtkWidget *found = NULL;

  g_return_val_if_fail (FMN_IS_EDITOR_SECTION (self), NULL);

  for (guint i = 0; i < PRIV (self)->bindings->len; i++)
    if (strcmp (binding_at (self, i)->field->name, name) == 0)
      {
        if (found != NULL)
          return NULL;
        found = binding_at (self, i)->editor;
      }
  return found;
}

void
fmn_editor_section_set_problem (FmnEditorSection *self, const char *name, const char *sentence)
{
  GtkWidget *editor;

  g_return_if_fail (FMN_IS_EDITOR_SECTION (self));

  editor = fmn_editor_section_get_editor (self, name);
  if (editor != NULL)
    fmn_field_editor_set_problem (FMN_FIELD_EDITOR (editor), sentence);
}

static const FmnField *
find_field (FmnEditorSection *self, const char *name)
{
  const FmnField *field = fmn_kind_find_field (PRIV (self)->kind, name);

  g_assert (field != NULL);
  return field;
}

void
fmn_editor_section_claim (FmnEditorSection *self, const char *name)
{
  GPtrArray *names;

  g_return_if_fail (FMN_IS_EDITOR_SECTION (self));

  names = PRIV (self)->names;
  if (!fmn_editor_section_claims (self, name))
    g_ptr_array_insert (names, (int) names->len - 1, (gpointer) find_field (self, name)->name);
}

static void
bind (FmnEditorSection *self, const char *name, const FmnField *part, GtkWidget *editor)
{
  Binding binding = { find_field (self, name), part, editor };

  fmn_editor_section_claim (self, name);
  g_array_append_val (PRIV (self)->bindings, binding);
  if (gtk_widget_get_parent (editor) == NULL)
    {
      if (PRIV (self)->expander != NULL)
        adw_expander_row_add_row (PRIV (self)->expander, editor);
      else
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), editor);
    }
  g_signal_connect_object (editor, "edited", G_CALLBACK (on_editor_edited), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
fmn_editor_section_add_field (FmnEditorSection *self, const char *name)
{
  GtkWidget *row;

  g_return_val_if_fail (FMN_IS_EDITOR_SECTION (self), NULL);

  row = fmn_field_row_new (find_field (self, name), PRIV (self)->context);
  bind (self, name, NULL, row);
  return row;
}

void
fmn_editor_section_add_editor (FmnEditorSection *self, const char *name, GtkWidget *editor)
{
  g_return_if_fail (FMN_IS_EDITOR_SECTION (self));
  g_return_if_fail (FMN_IS_FIELD_EDITOR (editor));

  bind (self, name, NULL, editor);
}

GtkWidget *
fmn_editor_section_add_part (FmnEditorSection *self, const char *name, const FmnField *part)
{
  GtkWidget *row;

  g_return_val_if_fail (FMN_IS_EDITOR_SECTION (self), NULL);

  row = fmn_field_row_new (part, PRIV (self)->context);
  bind (self, name, part, row);
  return row;
}

void
fmn_editor_section_edited (FmnEditorSection *self, const char *name)
{
  g_return_if_fail (FMN_IS_EDITOR_SECTION (self));

  if (FMN_EDITOR_SECTION_GET_CLASS (self)->touched != NULL)
    FMN_EDITOR_SECTION_GET_CLASS (self)->touched (self, name);
  g_signal_emit (self, signals[EDITED], 0, name);
}

void
fmn_editor_section_set_expander (FmnEditorSection *self, AdwExpanderRow *expander)
{
  g_return_if_fail (FMN_IS_EDITOR_SECTION (self));

  PRIV (self)->expander = expander;
}

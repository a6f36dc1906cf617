/* fmn-typesetter.c: makes Pango layouts that measure the same on screen, on paper and in a PDF.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-typesetter.h"

#include <math.h>
#include <pango/pangocairo.h>

/* What is larger than this can be read at once and grows no further than by as many points; the room is for what is small. */
#define GROWS_BY 9.4
/* Pango takes the first family that is installed. */
#define FAMILIES "Cantarell, Sans"

/* What was measured of a cell. */
typedef struct
{
  double word;
  GArray *lines; /* double */
} Measure;

struct _FmnTypesetter
{
  PangoContext *context;
  /* By what dup_key () says of a cell: tables hold the same names and dates again and again, and pages are set again after each
   * choice. What was set before the pages were begun again is in the second of each. */
  GHashTable *measures, *former_measures; /* Measure */
  GHashTable *layouts, *former_layouts;   /* PangoLayout */
  double scale;
  gboolean rtl;
};

typedef struct
{
  double size; /* points */
  PangoWeight weight;
  double grey;
} Face;

static const Face faces[FMN_N_TYPES] = {
  [FMN_TYPE_OF_TITLE] = { 17.0, PANGO_WEIGHT_ULTRABOLD, 0.0 },
  [FMN_TYPE_OF_SUBTITLE] = { 8.6, PANGO_WEIGHT_NORMAL, 0.1 },
  [FMN_TYPE_OF_NAME] = { 9.4, PANGO_WEIGHT_BOLD, 0.0 },
  [FMN_TYPE_OF_PERSON] = { 7.7, PANGO_WEIGHT_NORMAL, 0.1 },
  [FMN_TYPE_OF_HEAD] = { 9.4, PANGO_WEIGHT_ULTRABOLD, 0.0 },
  [FMN_TYPE_OF_HINT] = { 6.8, PANGO_WEIGHT_NORMAL, 0.25 },
  [FMN_TYPE_OF_COLUMN] = { 7.1, PANGO_WEIGHT_BOLD, 0.0 },
  [FMN_TYPE_OF_BODY] = { 7.5, PANGO_WEIGHT_NORMAL, 0.1 },
  [FMN_TYPE_OF_STRONG] = { 7.5, PANGO_WEIGHT_BOLD, 0.0 },
  [FMN_TYPE_OF_QUIET] = { 6.8, PANGO_WEIGHT_NORMAL, 0.28 },
  [FMN_TYPE_OF_NUMBER] = { 9.0, PANGO_WEIGHT_ULTRABOLD, 0.0 },
  [FMN_TYPE_OF_FIGURE] = { 13.0, PANGO_WEIGHT_ULTRABOLD, 0.0 },
  [FMN_TYPE_OF_COUNTS] = { 8.8, PANGO_WEIGHT_ULTRABOLD, 0.0 },
  [FMN_TYPE_OF_CAPTION] = { 6.8, PANGO_WEIGHT_NORMAL, 0.15 },
  [FMN_TYPE_OF_QUESTION] = { 7.9, PANGO_WEIGHT_NORMAL, 0.05 },
  [FMN_TYPE_OF_FOOT] = { 6.8, PANGO_WEIGHT_NORMAL, 0.2 },
};

/* Characters that are drawn as our own shapes, so that loss and birth are of one size in every
 * font. */
static const struct
{
  const char *text;
  FmnOutcomeMark mark;
} marks[] = {
  { "◆", FMN_MARK_LOSS },  { "●", FMN_MARK_BIRTH },   { "▲", FMN_MARK_ECTOPIC },
  { "■", FMN_MARK_OTHER }, { "◇", FMN_MARK_UNKNOWN },
};

static void
draw_shape (cairo_t *cr, PangoAttrShape *shape, gboolean do_path, gpointer data)
{
  double x, y, width = (double) shape->logical_rect.width / PANGO_SCALE;
  double height = (double) shape->ink_rect.height / PANGO_SCALE;

  if (do_path)
    return;
  cairo_get_current_point (cr, &x, &y);
  fmn_mark_draw (cr, GPOINTER_TO_INT (shape->data), x + width / 2, y - height / 2, width);
}

static void
measure_free (gpointer data)
{
  Measure *measure = data;

  g_array_unref (measure->lines);
  g_free (measure);
}

static GHashTable *
new_memory (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref,
                                free_value);
}

/* What is remembered under @key, from before as well; NULL when there is nothing. */
static gpointer
recall (GHashTable *memory, GHashTable *former, GBytes *key)
{
  gpointer value = g_hash_table_lookup (memory, key), former_key;

  if (value == NULL && g_hash_table_steal_extended (former, key, &former_key, &value))
    g_hash_table_insert (memory, former_key, value);
  return value;
}

static double
get_size (FmnTypesetter *self, const Face *face)
{
  return face->size + MIN (face->size, GROWS_BY) * (self->scale - 1);
}

FmnTypesetter *
fmn_typesetter_new (double scale, gboolean rtl)
{
  FmnTypesetter *self = g_new0 (FmnTypesetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->scale = CLAMP (scale, 1.0, 2.0);
  self->rtl = rtl;
  self->measures = new_memory (measure_free);
  self->former_measures = new_memory (measure_free);
  self->layouts = new_memory (g_object_unref);
  self->former_layouts = new_memory (g_object_unref);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  /* One unit is one point, and no rounding to pixels: a line breaks at the same word everywhere. */
  pango_cairo_context_set_resolution (self->context, 72.0);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_base_dir (self->context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_cairo_context_set_shape_renderer (self->context, draw_shape, NULL, NULL);
  return self;
}

static void
age (GHashTable **memory, GHashTable **former)
{
  GHashTable *emptied = *former;

  g_hash_table_remove_all (emptied);
  *former = *memory;
  *memory = emptied;
}

gboolean
fmn_typesetter_begin_again (FmnTypesetter *self, double scale, gboolean rtl)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->scale != CLAMP (scale, 1.0, 2.0) || self->rtl != rtl)
    return FALSE;
  age (&self->measures, &self->former_measures);
  age (&self->layouts, &self->former_layouts);
  return TRUE;
}

void
fmn_typesetter_free (FmnTypesetter *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->context);
  g_hash_table_unref (self->measures);
  g_hash_table_unref (self->former_measures);
  g_hash_table_unref (self->layouts);
  g_hash_table_unref (self->former_layouts);
  g_free (self);
}

gboolean
fmn_typesetter_get_rtl (FmnTypesetter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rtl;
}

double
fmn_typesetter_scale (FmnTypesetter *self, double points)
{
  g_return_val_if_fail (self != NULL, points);

  return points * self->scale;
}

PangoContext *
fmn_typesetter_create_fonts (FmnTypesetter *self)
{
  PangoContext *fonts;
  PangoFontDescription *font;

  g_return_val_if_fail (self != NULL, NULL);

  fonts = pango_font_map_create_context (pango_context_get_font_map (self->context));
  font = pango_font_description_from_string (FAMILIES);
  pango_font_description_set_absolute_size (font, 11.0 / 72 * 96 * PANGO_SCALE);
  pango_context_set_font_description (fonts, font);
  pango_font_description_free (font);
  pango_cairo_context_set_font_options (fonts,
                                        pango_cairo_context_get_font_options (self->context));
  pango_context_set_round_glyph_positions (fonts, FALSE);
  pango_context_set_base_dir (fonts, pango_context_get_base_dir (self->context));
  return fonts;
}

double
fmn_typesetter_get_grey (FmnType type)
{
  g_return_val_if_fail (type < FMN_N_TYPES, 0.0);

  return faces[type].grey;
}

static int
units (double points)
{
  return (int) floor (points * PANGO_SCALE);
}

static void
add_marks (FmnTypesetter *self, PangoAttrList *attributes, const char *text, double size)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    for (const char *at = strstr (text, marks[i].text); at != NULL;
         at = strstr (at + 1, marks[i].text))
      {
        int side = units (size * 0.78);
        PangoRectangle rectangle = { 0, -units (size * 0.72), side, units (size * 0.72) };
        PangoAttribute *shape = pango_attr_shape_new_with_data (
            &rectangle, &rectangle, GINT_TO_POINTER (marks[i].mark), NULL, NULL);

        shape->start_index = (guint) (at - text);
        shape->end_index = shape->start_index + (guint) strlen (marks[i].text);
        pango_attr_list_insert (attributes, shape);
      }
}

/* Whether the first paragraph is read from the right. */
static gboolean
is_text_rtl (FmnTypesetter *self, PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  gboolean may_be = self->rtl;

  /* The first scripts that are written from the right begin at U+0590; before them a page from the
   * left holds none. */
  for (const char *at = text; *at != '\0' && !may_be; at = g_utf8_next_char (at))
    may_be = g_utf8_get_char (at) >= 0x590;
  return may_be
         && pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0))
                == PANGO_DIRECTION_RTL;
}

static void
set_alignment (FmnTypesetter *self, PangoLayout *layout, gboolean at_end)
{
  gboolean right = !!at_end != !!self->rtl;
  /* Pango turns left and right round for a paragraph that is read against the page. */
  gboolean turned = is_text_rtl (self, layout) != !!self->rtl;

  pango_layout_set_alignment (layout, right != turned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static PangoLayout *
new_layout (FmnTypesetter *self, FmnType type, const char *text, PangoAttrList *attributes)
{
  const Face *face = &faces[type];
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);

  pango_font_description_set_weight (font, face->weight);
  pango_font_description_set_absolute_size (font, get_size (self, face) * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* A hyphen that is not in a karyotype or a code must not appear to be. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (type == FMN_TYPE_OF_HINT)
    add_marks (self, attributes, text, get_size (self, face));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

PangoLayout *
fmn_typesetter_set (
    FmnTypesetter *self, FmnType type, const char *text, double width, gboolean at_end)
{
  PangoAttrList *attributes;
  PangoLayout *layout;

  g_return_val_if_fail (self != NULL && text != NULL && type < FMN_N_TYPES, NULL);

  attributes = pango_attr_list_new ();
  layout = new_layout (self, type, text, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_width (layout, width < 0 ? -1 : units (width));
  set_alignment (self, layout, at_end);
  return layout;
}

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, const FmnRun *run)
{
  attribute->start_index = run->start;
  attribute->end_index = run->end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_run (FmnTypesetter *self,
         PangoAttrList *attributes,
         const FmnRun *run,
         FmnType type,
         gboolean broken)
{
  FmnType of = run->style == FMN_RUN_STRONG ? FMN_TYPE_OF_STRONG : FMN_TYPE_OF_QUIET;
  guint16 grey = (guint16) (faces[of].grey * G_MAXUINT16);
  double size = MIN (faces[of].size, faces[type].size) * self->scale;

  if (run->whole && !broken)
    insert (attributes, pango_attr_allow_breaks_new (FALSE), run);
  if (run->style == FMN_RUN_BODY)
    return;
  insert (attributes, pango_attr_weight_new (faces[of].weight), run);
  insert (attributes, pango_attr_foreground_new (grey, grey, grey), run);
  insert (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)), run);
}

static PangoLayout *
set_cell (FmnTypesetter *self, FmnType type, const FmnCell *cell, double width, gboolean broken)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoLayout *layout;

  for (guint i = 0; i < cell->runs->len; i++)
    add_run (self, attributes, &g_array_index (cell->runs, FmnRun, i), type, broken);
  layout = new_layout (self, type, cell->text->str, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_width (layout, width < 0 ? -1 : units (width));
  return layout;
}

/* Everything on which the look of @cell depends: a width in Pango's units, the side, its runs and its text. */
static GBytes *
dup_key (FmnType type, const FmnCell *cell, int width, gboolean at_end)
{
  GByteArray *key = g_byte_array_sized_new ((guint) cell->text->len + 16 * cell->runs->len + 8);
  const gint32 head[] = { (gint32) type << 1 | !!at_end, width };

  g_byte_array_append (key, (const guint8 *) head, sizeof head);
  for (guint i = 0; i < cell->runs->len; i++)
    {
      const FmnRun *run = &g_array_index (cell->runs, FmnRun, i);
      const guint32 part[] = { run->start, run->end, (guint32) run->style << 1 | !!run->whole };

      g_byte_array_append (key, (const guint8 *) part, sizeof part);
    }
  g_byte_array_append (key, (const guint8 *) cell->text->str, (guint) cell->text->len);
  return g_byte_array_free_to_bytes (key);
}

static PangoLayout *
set_cell_anew (
    FmnTypesetter *self, FmnType type, const FmnCell *cell, double width, gboolean at_end)
{
  PangoLayout *layout = set_cell (self, type, cell, width, FALSE);

  if (width >= 0 && fmn_layout_get_width (layout) > width)
    {
      /* Better a date in two lines than one that runs into the next column. */
      g_object_unref (layout);
      layout = set_cell (self, type, cell, width, TRUE);
    }
  set_alignment (self, layout, at_end);
  return layout;
}

PangoLayout *
fmn_typesetter_set_cell (
    FmnTypesetter *self, FmnType type, const FmnCell *cell, double width, gboolean at_end)
{
  g_autoptr (GBytes) key = NULL;
  PangoLayout *layout;

  g_return_val_if_fail (self != NULL && cell != NULL && type < FMN_N_TYPES, NULL);

  key = dup_key (type, cell, width < 0 ? -1 : units (width), at_end);
  layout = recall (self->layouts, self->former_layouts, key);
  if (layout == NULL)
    {
      layout = set_cell_anew (self, type, cell, width, at_end);
      g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
    }
  return g_object_ref (layout);
}

/* Letters and figures without a place at which a line may be broken. */
static gboolean
is_one_word (const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isalnum (*text) && *text != '.' && *text != '<')
      return FALSE;
  return TRUE;
}

static Measure *
measure_new (FmnTypesetter *self, FmnType type, const FmnCell *cell)
{
  g_autoptr (PangoLayout) layout = set_cell_anew (self, type, cell, -1, FALSE);
  Measure *measure = g_new0 (Measure, 1);

  measure->lines = g_array_new (FALSE, FALSE, sizeof (double));
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoRectangle logical;
      double width;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, i), NULL, &logical);
      width = (double) logical.width / PANGO_SCALE;
      g_array_append_val (measure->lines, width);
    }
  if (!is_one_word (cell->text->str))
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_set_width (layout, 0);
    }
  measure->word = fmn_layout_get_width (layout);
  return measure;
}

double
fmn_typesetter_measure (FmnTypesetter *self, FmnType type, const FmnCell *cell, GArray *lines)
{
  g_autoptr (GBytes) key = NULL;
  Measure *measure;

  g_return_val_if_fail (self != NULL && cell != NULL, 0);

  key = dup_key (type, cell, -1, FALSE);
  measure = recall (self->measures, self->former_measures, key);
  if (measure == NULL)
    {
      measure = measure_new (self, type, cell);
      g_hash_table_insert (self->measures, g_steal_pointer (&key), measure);
    }
  if (lines != NULL)
    g_array_append_vals (lines, measure->lines->data, measure->lines->len);
  return measure->word;
}

double
fmn_layout_get_baseline (PangoLayout *layout)
{
  return (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
}

double
fmn_layout_get_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

double
fmn_layout_get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

double
fmn_typesetter_add_paragraph (
    FmnTypesetter *self, FmnSheet *sheet, FmnType type, const char *text, double margin, double y)
{
  g_autoptr (PangoLayout) layout
      = fmn_typesetter_set (self, type, text, sheet->width - 2 * margin, FALSE);

  g_ptr_array_add (sheet->boxes,
                   fmn_box_new_text (layout, margin, y, fmn_typesetter_get_grey (type)));
  return y + fmn_layout_get_height (layout);
}

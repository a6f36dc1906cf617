/* fmn-timeline-model.c: lays the journal out in lines and tells the list the smallest change between two layouts.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-timeline-model.h"

#include <glib/gi18n-lib.h>

/* Headings that are no date. Those of dates are year × 100 + month or season. */
#define KEY_PLANNED (-1)
#define KEY_UNDATED (-2)

/* A line before anyone asks for it: the list asks for what it shows, so ten thousand lines make few objects. */
typedef struct
{
  FmnEntry *entry;       /* owned; NULL for a heading */
  FmnTimelineItem *item; /* owned; made when asked for */
  int key;
  FmnDate date; /* of a heading with a date */
  guint8 place; /* FmnPlace */
} Line;

/* Lines from one to before another. */
typedef struct
{
  guint from, to;
} Range;

struct _FmnTimelineModel
{
  GObject parent_instance;
  FmnJournal *journal;
  FmnQuery query;
  GArray *lines;
  guint n_entries;
  GQueue
      spare; /* FmnTimelineItem, of rows whose lines have gone, for the lines that come; while these are told */
};

enum
{
  PROP_0,
  PROP_N_ENTRIES,
  N_PROPS,
};

enum
{
  WILL_CHANGE,
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void fmn_timeline_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnTimelineModel,
                               fmn_timeline_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      fmn_timeline_model_list_model_init))

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_clear_object (&line->entry);
  g_clear_object (&line->item);
}

static GArray *
lines_new (guint reserve)
{
  GArray *lines = g_array_sized_new (FALSE, TRUE, sizeof (Line), reserve);

  g_array_set_clear_func (lines, line_clear);
  return lines;
}

static gboolean
line_same (const Line *a, const Line *b)
{
  return a->entry == b->entry && a->key == b->key && a->place == b->place;
}

static char *
format_heading (const Line *line)
{
  if (line->key == KEY_PLANNED)
    return g_strdup (C_ ("timeline heading", "Planned"));
  if (line->key == KEY_UNDATED)
    return g_strdup (C_ ("timeline heading", "Date not known"));
  return fmn_date_format_heading (&line->date);
}

static void
fill_item (Line *line)
{
  g_autofree char *heading = NULL;

  if (line->entry != NULL)
    {
      fmn_timeline_item_set_entry (line->item, line->entry, line->place);
      return;
    }
  heading = format_heading (line);
  fmn_timeline_item_set_heading (line->item, heading);
}

static GType
fmn_timeline_model_get_item_type (GListModel *model)
{
  return FMN_TYPE_TIMELINE_ITEM;
}

static guint
fmn_timeline_model_get_n_items (GListModel *model)
{
  return FMN_TIMELINE_MODEL (model)->lines->len;
}

static gpointer
fmn_timeline_model_get_item (GListModel *model, guint position)
{
  FmnTimelineModel *self = FMN_TIMELINE_MODEL (model);
  Line *line;

  if (position >= self->lines->len)
    return NULL;

  line = &g_array_index (self->lines, Line, position);
  if (line->item == NULL)
    {
      line->item = g_queue_pop_head (&self->spare);
      if (line->item == NULL)
        line->item = fmn_timeline_item_new ();
      fill_item (line);
    }
  return g_object_ref (line->item);
}

static void
fmn_timeline_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fmn_timeline_model_get_item_type;
  iface->get_n_items = fmn_timeline_model_get_n_items;
  iface->get_item = fmn_timeline_model_get_item;
}

/* A heading before the first entry of a group, and the entry; the group's last entry is marked when the next group or the end comes. */
static void
append_entry (GArray *lines, FmnEntry *entry, int key, const FmnDate *date)
{
  Line *last = lines->len > 0 ? &g_array_index (lines, Line, lines->len - 1) : NULL;
  Line line = { 0 };

  line.place = FMN_PLACE_MID;
  if (last == NULL || last->key != key)
    {
      Line heading = { .key = key };

      if (last != NULL)
        last->place |= FMN_PLACE_LAST;
      if (date != NULL)
        heading.date = *date;
      g_array_append_val (lines, heading);
      line.place = FMN_PLACE_FIRST;
    }
  line.entry = g_object_ref (entry);
  line.key = key;
  g_array_append_val (lines, line);
}

static int
date_key (const FmnDate *date)
{
  return date->year * 100 + date->month;
}

static gboolean
is_planned (FmnEntry *entry, const FmnDate *when, guint32 today)
{
  /* The date first: it leaves few of them to look into. */
  return fmn_entry_get_kind (entry) == FMN_KIND_VISIT && fmn_date_latest (when) > today
         && !fmn_entry_get_boolean (entry, "ended");
}

/* The journal is sorted oldest first with the undated at its start, so one walk each way is enough. */
static GArray *
lay_out (FmnTimelineModel *self, guint *n_entries)
{
  GListModel *model = G_LIST_MODEL (self->journal);
  guint n = g_list_model_get_n_items (model);
  guint32 today = fmn_clock_get_julian (fmn_journal_get_clock (self->journal));
  g_autoptr (GPtrArray) shown = g_ptr_array_new_full (n, g_object_unref);
  GArray *lines = lines_new (n + n / 4 + 8);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (model, i);

      if (fmn_query_matches (&self->query, self->journal, entry))
        g_ptr_array_add (shown, g_steal_pointer (&entry));
    }

  for (guint i = 0; i < shown->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (shown, i);
      FmnDate when;

      if (fmn_entry_get_kind (entry) == FMN_KIND_VISIT && fmn_entry_get_when (entry, &when)
          && is_planned (entry, &when, today))
        append_entry (lines, entry, KEY_PLANNED, NULL);
    }
  for (guint i = shown->len; i > 0; i--)
    {
      FmnEntry *entry = g_ptr_array_index (shown, i - 1);
      FmnDate when;

      if (!fmn_entry_get_when (entry, &when))
        append_entry (lines, entry, KEY_UNDATED, NULL);
      else if (!is_planned (entry, &when, today))
        append_entry (lines, entry, date_key (&when), &when);
    }
  if (lines->len > 0)
    g_array_index (lines, Line, lines->len - 1).place |= FMN_PLACE_LAST;

  *n_entries = shown->len;
  return lines;
}

/* How many lines are the same at the start and at the end of both. */
static void
count_same (GArray *old, GArray *lines, guint *prefix, guint *suffix)
{
  guint shorter = MIN (old->len, lines->len);

  *prefix = *suffix = 0;
  while (*prefix < shorter
         && line_same (&g_array_index (old, Line, *prefix), &g_array_index (lines, Line, *prefix)))
    (*prefix)++;
  while (*suffix < shorter - *prefix
         && line_same (&g_array_index (old, Line, old->len - 1 - *suffix),
                       &g_array_index (lines, Line, lines->len - 1 - *suffix)))
    (*suffix)++;
}

/* The lines from the first to past the last of @range that have rows; none: an empty range at its end. */
static void
find_bound (GArray *lines, const Range *range, Range *bound)
{
  bound->from = bound->to = range->to;
  for (guint i = range->from; i < range->to; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->item == NULL || !fmn_timeline_item_get_bound (line->item))
        continue;
      if (bound->from == range->to)
        bound->from = i;
      bound->to = i + 1;
    }
}

/* Puts the lines of @new in the place of those of @old, and says so. */
static void
replace (FmnTimelineModel *self, GArray *lines, const Range *old, const Range *new)
{
  guint removed = old->to - old->from;
  guint added = new->to - new->from;

  if (removed == 0 && added == 0)
    return;
  for (guint i = old->from; i < old->to; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);

      if (line->item != NULL && fmn_timeline_item_get_bound (line->item))
        g_queue_push_tail (&self->spare, g_steal_pointer (&line->item));
    }
  if (removed > 0)
    g_array_remove_range (self->lines, old->from, removed);
  if (added > 0)
    {
      Line *first = &g_array_index (lines, Line, new->from);

      g_array_insert_vals (self->lines, old->from, first, added);
      memset (first, 0, added * sizeof (Line)); /* they have moved */
    }
  g_list_model_items_changed (G_LIST_MODEL (self), old->from, removed, added);
  g_queue_clear_full (&self->spare, g_object_unref);
}

/* The list looks at each new line for the rows that it had, if one of them is where something was taken away; so the lines with rows are
 * told apart from the thousands without, and as many lines come in their place. From the end on, so that places before it stay true. */
static void
replace_middle (FmnTimelineModel *self, GArray *lines, const Range *old, const Range *new)
{
  Range bound, filled;

  find_bound (self->lines, old, &bound);
  if (bound.from == bound.to)
    {
      replace (self, lines, old, new);
      return;
    }
  filled.to = MIN (bound.to, new->to);
  filled.from = filled.to - MIN (bound.to - bound.from, filled.to - new->from);
  replace (self, lines, &(Range){ bound.to, old->to }, &(Range){ filled.to, new->to });
  replace (self, lines, &bound, &filled);
  replace (self, lines, &(Range){ old->from, bound.from }, &(Range){ new->from, filled.from });
}

static void
rebuild (FmnTimelineModel *self)
{
  guint n_entries;
  g_autoptr (GArray) lines = lay_out (self, &n_entries);
  guint prefix;
  guint suffix;

  count_same (self->lines, lines, &prefix, &suffix);
  if (self->lines->len > prefix + suffix || lines->len > prefix + suffix)
    {
      g_signal_emit (self, signals[WILL_CHANGE], 0);
      replace_middle (self, lines, &(Range){ prefix, self->lines->len - suffix },
                      &(Range){ prefix, lines->len - suffix });
      g_signal_emit (self, signals[CHANGED], 0);
    }
  if (self->n_entries != n_entries)
    {
      self->n_entries = n_entries;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ENTRIES]);
    }
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnTimelineModel *self)
{
  rebuild (self);
}

static void
fmn_timeline_model_dispose (GObject *object)
{
  FmnTimelineModel *self = FMN_TIMELINE_MODEL (object);

  g_array_set_size (self->lines, 0);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (fmn_timeline_model_parent_class)->dispose (object);
}

static void
fmn_timeline_model_finalize (GObject *object)
{
  FmnTimelineModel *self = FMN_TIMELINE_MODEL (object);

  g_array_unref (self->lines);
  fmn_query_clear (&self->query);

  G_OBJECT_CLASS (fmn_timeline_model_parent_class)->finalize (object);
}

static void
fmn_timeline_model_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_N_ENTRIES)
    g_value_set_uint (value, FMN_TIMELINE_MODEL (object)->n_entries);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fmn_timeline_model_class_init (FmnTimelineModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fmn_timeline_model_dispose;
  object_class->finalize = fmn_timeline_model_finalize;
  object_class->get_property = fmn_timeline_model_get_property;

  properties[PROP_N_ENTRIES]
      = g_param_spec_uint ("n-entries", NULL, NULL, 0, G_MAXUINT, 0,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[WILL_CHANGE] = g_signal_new ("will-change", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
fmn_timeline_model_init (FmnTimelineModel *self)
{
  self->lines = lines_new (0);
}

FmnTimelineModel *
fmn_timeline_model_new (FmnJournal *journal)
{
  FmnTimelineModel *self;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);

  self = g_object_new (FMN_TYPE_TIMELINE_MODEL, NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed), self, 0);
  rebuild (self);
  return self;
}

void
fmn_timeline_model_set_query (FmnTimelineModel *self, const FmnQuery *query)
{
  g_return_if_fail (FMN_IS_TIMELINE_MODEL (self));

  fmn_query_clear (&self->query);
  self->query = (FmnQuery){ 0 };
  if (query != NULL)
    {
      self->query = *query;
      self->query.pregnancy = g_strdup (query->pregnancy);
      self->query.tag = g_strdup (query->tag);
      self->query.author = g_strdup (query->author);
      self->query.words = g_strdupv (query->words);
    }
  rebuild (self);
}

const FmnQuery *
fmn_timeline_model_get_query (FmnTimelineModel *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_MODEL (self), NULL);

  return &self->query;
}

guint
fmn_timeline_model_get_n_entries (FmnTimelineModel *self)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_MODEL (self), 0);

  return self->n_entries;
}

guint
fmn_timeline_model_find (FmnTimelineModel *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_TIMELINE_MODEL (self), G_MAXUINT);
  g_return_val_if_fail (id != NULL, G_MAXUINT);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->entry != NULL && g_str_equal (fmn_entry_get_id (line->entry), id))
        return i;
    }
  return G_MAXUINT;
}

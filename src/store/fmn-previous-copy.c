/* fmn-previous-copy.c: one dated earlier state of a journal, kept when a save replaced it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-previous-copy-private.h"

#include <errno.h>
#include <string.h>

struct _FmnPreviousCopy
{
  GObject parent_instance;

  char *name;
  GDateTime *time; /* local */
  guint64 size;
  gint64 seconds;
  guint nth;
  gboolean ours;
};

G_DEFINE_FINAL_TYPE (FmnPreviousCopy, fmn_previous_copy, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_TIME,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  FmnPreviousCopy *x = *(FmnPreviousCopy *const *) a;
  FmnPreviousCopy *y = *(FmnPreviousCopy *const *) b;

  if (x->seconds != y->seconds)
    return x->seconds > y->seconds ? -1 : 1;
  if (x->nth != y->nth)
    return x->nth > y->nth ? -1 : 1;
  return strcmp (x->name, y->name);
}

static FmnPreviousCopy *
make_copy (FmnDisk *disk, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (FmnPreviousCopy) copy = NULL;
  struct stat st = { 0 };

  if (disk->stat (disk, path, &st) != 0 || !S_ISREG (st.st_mode))
    return NULL;
  copy = g_object_new (FMN_TYPE_PREVIOUS_COPY, NULL);
  copy->name = g_strdup (name);
  copy->size = st.st_size;
  copy->ours = fmn_previous_copy_parse_name (name, &copy->seconds, &copy->nth);
  if (!copy->ours)
    copy->seconds = st.st_mtim.tv_sec;
  copy->time = g_date_time_new_from_unix_local (copy->seconds);
  return g_steal_pointer (&copy);
}

static void
fmn_previous_copy_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnPreviousCopy *self = FMN_PREVIOUS_COPY (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_TIME:
      g_value_set_boxed (value, self->time);
      break;
    case PROP_SIZE:
      g_value_set_uint64 (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_previous_copy_finalize (GObject *object)
{
  FmnPreviousCopy *self = FMN_PREVIOUS_COPY (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->time, g_date_time_unref);
  G_OBJECT_CLASS (fmn_previous_copy_parent_class)->finalize (object);
}

static void
fmn_previous_copy_class_init (FmnPreviousCopyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fmn_previous_copy_get_property;
  object_class->finalize = fmn_previous_copy_finalize;
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_TIME] = g_param_spec_boxed ("time", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_SIZE] = g_param_spec_uint64 ("size", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_previous_copy_init (FmnPreviousCopy *self)
{
}

const char *
fmn_previous_copy_get_name (FmnPreviousCopy *self)
{
  g_return_val_if_fail (FMN_IS_PREVIOUS_COPY (self), NULL);

  return self->name;
}

GDateTime *
fmn_previous_copy_get_time (FmnPreviousCopy *self)
{
  g_return_val_if_fail (FMN_IS_PREVIOUS_COPY (self), NULL);

  return self->time;
}

guint64
fmn_previous_copy_get_size (FmnPreviousCopy *self)
{
  g_return_val_if_fail (FMN_IS_PREVIOUS_COPY (self), 0);

  return self->size;
}

char *
fmn_previous_copy_dup_name (gint64 seconds, guint nth)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  g_autofree char *stamp = NULL;

  /* A clock far outside the years that four digits can say. */
  if (time == NULL)
    time = g_date_time_new_from_unix_utc (0);
  stamp = g_date_time_format (time, "%Y-%m-%dT%H%M%SZ");
  return nth < 2 ? g_strconcat (stamp, ".fmn", NULL) : g_strdup_printf ("%s-%u.fmn", stamp, nth);
}

gboolean
fmn_previous_copy_parse_name (const char *name, gint64 *seconds, guint *nth)
{
  static const char pattern[] = "dddd-dd-ddTddddddZ";
  g_autofree char *again = NULL;
  g_autofree char *iso = NULL;
  g_autoptr (GDateTime) time = NULL;
  guint64 n = 1;

  for (gsize i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (name[i]) : name[i] != pattern[i])
      return FALSE;
  if (name[sizeof pattern - 1] == '-')
    n = g_ascii_strtoull (name + sizeof pattern, NULL, 10);
  iso = g_strdup_printf ("%.13s:%.2s:%.2sZ", name, name + 13, name + 15);
  time = g_date_time_new_from_iso8601 (iso, NULL);
  if (time == NULL || n > G_MAXUINT)
    return FALSE;
  /* Nothing but a name that would be written again in the same way is ours. */
  again = fmn_previous_copy_dup_name (g_date_time_to_unix (time), (guint) n);
  if (strcmp (again, name) != 0)
    return FALSE;
  *seconds = g_date_time_to_unix (time);
  *nth = (guint) n;
  return TRUE;
}

GPtrArray *
fmn_previous_copy_list (FmnDisk *disk, const char *path)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  errno = 0;
  dir = g_dir_open (path, 0, NULL);
  if (dir == NULL)
    {
      errno = errno != 0 ? errno : EIO;
      return NULL;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      FmnPreviousCopy *copy;

      if (name[0] == '.' || !g_str_has_suffix (name, ".fmn"))
        continue;
      copy = make_copy (disk, path, name);
      if (copy != NULL)
        g_ptr_array_add (copies, copy);
    }
  g_ptr_array_sort (copies, compare_newest_first);
  return g_steal_pointer (&copies);
}

gboolean
fmn_previous_copy_is_ours (FmnPreviousCopy *self)
{
  return self->ours;
}

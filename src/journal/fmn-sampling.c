/* fmn-sampling.c: what she corrected goes before what the other entries say.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-sampling.h"

#include "fmn-json-object.h"

/* The days of a treatment, as GDate counts them; after sorting @last is the latest of this one and all before. */
typedef struct
{
  guint32 first, last;
} Days;

struct _FmnSampler
{
  FmnJournal *journal;
  GHashTable *treatments; /* id of a person → GArray of Days, by their first day */
};

static const char *
get_subject (FmnEntry *entry)
{
  const char *subject = fmn_entry_get_string (entry, "subject");

  return subject != NULL ? subject : "self";
}

/* As fmn_treatment_was_taken_on() has it. */
static void
add_treatment (FmnSampler *self, FmnEntry *treatment)
{
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);
  const char *subject = get_subject (treatment);
  GArray *list = g_hash_table_lookup (self->treatments, subject);
  Days days;

  if (start == NULL)
    return;
  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (Days));
      g_hash_table_insert (self->treatments, g_strdup (subject), list);
    }
  days.first = fmn_date_earliest (start);
  days.last = end != NULL                                    ? fmn_date_latest (end)
              : fmn_entry_get_boolean (treatment, "ongoing") ? G_MAXUINT32
                                                             : fmn_date_latest (start);
  g_array_append_val (list, days);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const Days *first = a, *second = b;

  return first->first < second->first ? -1 : first->first > second->first;
}

FmnSampler *
fmn_sampler_new (FmnJournal *journal)
{
  FmnSampler *self;
  GPtrArray *treatments;
  GHashTableIter iter;
  gpointer list;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);

  self = g_new0 (FmnSampler, 1);
  self->journal = g_object_ref (journal);
  self->treatments
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  treatments = fmn_journal_get_of_kind (journal, FMN_KIND_TREATMENT);
  for (guint i = 0; i < treatments->len; i++)
    add_treatment (self, g_ptr_array_index (treatments, i));
  g_hash_table_iter_init (&iter, self->treatments);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    {
      g_array_sort (list, compare_days);
      for (guint i = 1; i < ((GArray *) list)->len; i++)
        {
          Days *days = &g_array_index ((GArray *) list, Days, i);

          days->last = MAX (days->last, days[-1].last);
        }
    }
  return self;
}

void
fmn_sampler_free (FmnSampler *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->journal);
  g_hash_table_unref (self->treatments);
  g_free (self);
}

static gboolean
was_treated (FmnSampler *self, FmnEntry *test)
{
  const FmnDate *date = fmn_entry_get_date (test);
  GArray *list = g_hash_table_lookup (self->treatments, get_subject (test));
  guint low = 0, high = list != NULL ? list->len : 0;

  if (date == NULL)
    return FALSE;
  /* How many were begun by then. */
  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (list, Days, middle).first <= fmn_date_latest (date))
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 && g_array_index (list, Days, low - 1).last >= fmn_date_earliest (date);
}

static FmnSampledType
get_type (FmnSampler *self, FmnEntry *test, JsonObject *own)
{
  const char *pregnant = own != NULL ? fmn_json_object_get_text (own, "pregnant") : NULL;
  FmnMoment moment;

  if (pregnant != NULL)
    return g_str_equal (pregnant, "yes")  ? FMN_SAMPLED_PREGNANT
           : g_str_equal (pregnant, "no") ? FMN_SAMPLED_NOT_PREGNANT
                                          : FMN_SAMPLED_UNKNOWN;
  if (own != NULL && json_object_has_member (own, "after-loss-weeks"))
    return FMN_SAMPLED_NOT_PREGNANT;
  fmn_journal_get_moment (self->journal, test, &moment);
  return moment.type == FMN_MOMENT_DURING  ? FMN_SAMPLED_PREGNANT
         : moment.type == FMN_MOMENT_AFTER ? FMN_SAMPLED_NOT_PREGNANT
                                           : FMN_SAMPLED_UNKNOWN;
}

void
fmn_sampler_get (FmnSampler *self, FmnEntry *test, FmnSampling *out)
{
  JsonObject *own;
  const char *medicines;

  g_return_if_fail (self != NULL && FMN_IS_ENTRY (test) && out != NULL);

  own = fmn_entry_get_object (test, "state");
  medicines = own != NULL ? fmn_json_object_get_text (own, "medicines") : NULL;
  out->type = get_type (self, test, own);
  out->treated = medicines != NULL ? *medicines != '\0' : was_treated (self, test);
}

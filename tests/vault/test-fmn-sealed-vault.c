/* test-fmn-sealed-vault.c: what is sealed opens with its keys, whole, and with nothing else.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-recovery-key.h"
#include "fmn-sealed-vault.h"

#include <string.h>

#define CANARY "Canary of the fourth of May"
#define PASSPHRASE                                                                                 \
  "sm\xc3\xb8rrebr\xc3\xb8"                                                                        \
  "d in March"

static FmnSealedVault *
make_vault (const char *passphrase)
{
  FmnSealedVault *vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (GError) error = NULL;

  fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
  fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, passphrase, &error);
  g_assert_no_error (error);
  return vault;
}

static GBytes *
seal_text (FmnSealedVault *vault, const char *text)
{
  g_autoptr (GBytes) plain = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GBytes *sealed = fmn_vault_seal (FMN_VAULT (vault), plain, &error);

  g_assert_no_error (error);
  return sealed;
}

static FmnSealedVault *
make_reader (const char *passphrase)
{
  FmnSealedVault *vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);

  if (passphrase != NULL)
    fmn_sealed_vault_give_passphrase (vault, passphrase);
  return vault;
}

static void
assert_text (GBytes *bytes, const char *text)
{
  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
assert_opens (FmnSealedVault *vault, GBytes *sealed, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) opened = fmn_vault_open (FMN_VAULT (vault), sealed, &error);

  g_assert_no_error (error);
  assert_text (opened, text);
}

static void
assert_refused (FmnSealedVault *vault, GBytes *sealed, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) opened = fmn_vault_open (FMN_VAULT (vault), sealed, &error);

  g_assert_null (opened);
  g_assert_error (error, FMN_VAULT_ERROR, code);
}

static void
test_round_trip (void)
{
  g_autoptr (FmnSealedVault) writer = make_vault (PASSPHRASE);
  g_autoptr (FmnSealedVault) reader = make_reader (PASSPHRASE);
  g_autoptr (GBytes) first = seal_text (writer, CANARY);
  g_autoptr (GBytes) second = seal_text (writer, CANARY);

  g_assert_true (fmn_vault_is_sealed (first));
  g_assert_null (memmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first), CANARY, 6));
  /* Never the same bytes twice. */
  g_assert_false (g_bytes_equal (first, second));
  g_assert_false (fmn_sealed_vault_is_unlocked (reader));
  assert_opens (reader, first, CANARY);
  g_assert_true (fmn_sealed_vault_is_unlocked (reader));
  g_assert_cmpint (fmn_sealed_vault_get_person (reader), ==, FMN_KEY_SELF);
  assert_opens (reader, second, CANARY);
  {
    g_autoptr (GBytes) third = seal_text (reader, "and on");

    assert_opens (writer, third, "and on");
  }
}

/* Around every boundary of chunks and padding. */
static void
test_sizes (void)
{
  static const gsize sizes[]
      = { 0, 1, 4087, 4088, 4089, 65527, 65528, 65529, 131063, 131064, 131065, 1000000, 5000000 };
  g_autoptr (FmnSealedVault) vault = make_vault (PASSPHRASE);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint8 *data = g_malloc (sizes[i] + 1);
      g_autoptr (GBytes) plain = NULL;
      g_autoptr (GBytes) sealed = NULL;
      g_autoptr (GBytes) opened = NULL;
      g_autoptr (GError) error = NULL;

      for (gsize j = 0; j < sizes[i]; j++)
        data[j] = (guint8) (j * 31 + j / 251);
      plain = g_bytes_new_take (data, sizes[i]);
      sealed = fmn_vault_seal (FMN_VAULT (vault), plain, &error);
      g_assert_no_error (error);
      opened = fmn_vault_open (FMN_VAULT (vault), sealed, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (plain, opened));
      /* A sixteenth, a page, and what each chunk and the head take. */
      g_assert_cmpuint (g_bytes_get_size (sealed), <=, sizes[i] + sizes[i] / 16 + 8192);
    }
}

/* A word more or less does not show. */
static void
test_lengths_tell_little (void)
{
  g_autoptr (FmnSealedVault) vault = make_vault (PASSPHRASE);
  g_autoptr (GBytes) one = seal_text (vault, "lost");
  g_autoptr (GBytes) other = seal_text (vault, "a much longer sentence about that day in May");

  g_assert_cmpuint (g_bytes_get_size (one), ==, g_bytes_get_size (other));
}

static void
test_wrong_passphrase (void)
{
  static const char *const wrong[] = { "", "smorrebrod in March", PASSPHRASE " ",
                                       "SM\xc3\x98RREBR\xc3\x98"
                                       "D IN MARCH" };
  g_autoptr (FmnSealedVault) writer = make_vault (PASSPHRASE);
  g_autoptr (GBytes) sealed = seal_text (writer, CANARY);
  g_autoptr (FmnSealedVault) silent = make_reader (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (FmnSealedVault) reader = make_reader (wrong[i]);

      assert_refused (reader, sealed, FMN_VAULT_ERROR_WRONG_PASSPHRASE);
      g_assert_false (fmn_sealed_vault_is_unlocked (reader));
      /* What was given is forgotten, and another may be given. */
      assert_refused (reader, sealed, FMN_VAULT_ERROR_SEALED);
      fmn_sealed_vault_give_passphrase (reader, PASSPHRASE);
      assert_opens (reader, sealed, CANARY);
    }
  assert_refused (silent, sealed, FMN_VAULT_ERROR_SEALED);
}

/* "é" as one letter, and as a letter and its accent: U+00E9 and U+0065 U+0301. */
static void
test_same_letters (void)
{
  g_autoptr (FmnSealedVault) writer = make_vault ("caf\xc3\xa9");
  g_autoptr (GBytes) sealed = seal_text (writer, CANARY);
  g_autoptr (FmnSealedVault) reader = make_reader ("cafe\xcc\x81");

  assert_opens (reader, sealed, CANARY);
}

/* Whatever bit of the file is another: refused as damaged, never opened, and never called a wrong passphrase. */
static void
test_every_byte (void)
{
  g_autoptr (FmnSealedVault) writer = make_vault (PASSPHRASE);
  g_autoptr (GBytes) sealed = seal_text (writer, CANARY);
  const gsize size = g_bytes_get_size (sealed);

  for (gsize i = 0; i < size; i++)
    {
      g_autoptr (FmnSealedVault) reader = make_reader (PASSPHRASE);
      guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
      g_autoptr (GBytes) spoiled = NULL;

      copy[i] ^= (guint8) (1 << (i % 8));
      spoiled = g_bytes_new_take (copy, size);
      assert_refused (reader, spoiled, FMN_VAULT_ERROR_DAMAGED);
      /* Who has the keys already is not fooled, either. */
      assert_refused (writer, spoiled, FMN_VAULT_ERROR_DAMAGED);
    }
}

/* Makes the check sums right again that anybody can make right: of the one part, and of the head. */
static GBytes *
forge (const guint8 *data, gsize size, gsize position)
{
  guint8 *copy = g_memdup2 (data, size);
  const gsize head = copy[12] | (gsize) copy[13] << 8;
  g_autoptr (GBytes) part = NULL;
  g_autoptr (GBytes) checked = NULL;

  copy[position] ^= (guint8) (1 << (position % 8));
  part = g_bytes_new (copy + head, size - head);
  fmn_vault_digest (part, copy + head - 64 - 32);
  checked = g_bytes_new (copy, head - 32);
  fmn_vault_digest (checked, copy + head - 32);
  return g_bytes_new_take (copy, size);
}

/* The same as every-byte, by someone who knows how the file is made and has no key. */
static void
test_forged (void)
{
  g_autoptr (FmnSealedVault) writer = make_vault (PASSPHRASE);
  g_autoptr (GBytes) sealed = seal_text (writer, CANARY);
  const gsize size = g_bytes_get_size (sealed);
  const guint8 *data = g_bytes_get_data (sealed, NULL);
  guint n_reached_keys = 0;

  for (gsize i = 24; i < size; i++)
    {
      g_autoptr (FmnSealedVault) reader = make_reader (PASSPHRASE);
      g_autoptr (GBytes) forged = forge (data, size, i);
      g_autoptr (GBytes) opened = NULL;
      g_autoptr (GError) error = NULL;

      /* What it spoilt is what it made right again. */
      if (g_bytes_equal (forged, sealed))
        continue;
      opened = fmn_vault_open (FMN_VAULT (reader), forged, &error);
      g_assert_null (opened);
      g_assert_false (fmn_sealed_vault_is_unlocked (reader));
      g_assert_cmpuint (error->domain, ==, FMN_VAULT_ERROR);
      n_reached_keys++;
      opened = fmn_vault_open (FMN_VAULT (writer), forged, NULL);
      g_assert_null (opened);
    }
  g_assert_cmpuint (n_reached_keys, >, size - 24 - 64 - 1);
}

static void
test_every_length (void)
{
  g_autoptr (FmnSealedVault) writer = make_vault (PASSPHRASE);
  g_autoptr (GBytes) sealed = seal_text (writer, CANARY);
  const gsize size = g_bytes_get_size (sealed);

  for (gsize length = 0; length < size; length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (sealed, 0, length);

      assert_refused (writer, cut, FMN_VAULT_ERROR_DAMAGED);
    }
  {
    guint8 *copy = g_malloc0 (size + 1);
    g_autoptr (GBytes) longer = NULL;

    memcpy (copy, g_bytes_get_data (sealed, NULL), size);
    longer = g_bytes_new_take (copy, size + 1);
    assert_refused (writer, longer, FMN_VAULT_ERROR_DAMAGED);
  }
}

static void
test_plain_file (void)
{
  g_autoptr (FmnSealedVault) reader = make_reader (PASSPHRASE);
  g_autoptr (GBytes) plain = g_bytes_new_static ("{\"format\":1}", 12);

  assert_refused (reader, plain, FMN_VAULT_ERROR_DAMAGED);
}

static void
test_slots (void)
{
  g_autoptr (FmnSealedVault) vault = make_vault (PASSPHRASE);
  g_autoptr (FmnSealedVault) old_reader = make_reader (PASSPHRASE);
  g_autoptr (FmnSealedVault) new_reader = make_reader ("another one");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GBytes) earlier = seal_text (vault, "earlier");
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) error = NULL;

  /* Changing a passphrase: a slot more, a slot less. */
  fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, "another one", &error);
  g_assert_no_error (error);
  before = fmn_sealed_vault_list_slots (vault);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_true (fmn_sealed_vault_remove_slot (vault, fmn_key_slot_get_id (before->pdata[0])));
  g_assert_false (fmn_sealed_vault_remove_slot (vault, fmn_key_slot_get_id (before->pdata[0])));
  /* The last way in stays. */
  g_assert_false (fmn_sealed_vault_remove_slot (vault, fmn_key_slot_get_id (before->pdata[1])));
  sealed = seal_text (vault, CANARY);
  assert_refused (old_reader, sealed, FMN_VAULT_ERROR_WRONG_PASSPHRASE);
  assert_opens (new_reader, sealed, CANARY);

  /* A look into an earlier copy does not bring its slots back. */
  assert_opens (new_reader, earlier, "earlier");
  after = fmn_sealed_vault_list_slots (new_reader);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (fmn_key_slot_get_id (after->pdata[0]), ==,
                   fmn_key_slot_get_id (before->pdata[1]));
  g_assert_cmpint (fmn_key_slot_get_kind (after->pdata[0]), ==, FMN_KEY_PASSPHRASE);
  g_assert_cmpint (fmn_key_slot_get_person (after->pdata[0]), ==, FMN_KEY_SELF);
  g_assert_cmpint (fmn_key_slot_get_created (after->pdata[0]), >, 1700000000);
}

static void
test_recovery (void)
{
  g_autoptr (FmnSealedVault) vault = make_vault (PASSPHRASE);
  g_autoptr (FmnSecret) key = fmn_recovery_key_new ();
  g_autoptr (FmnSecret) other = fmn_recovery_key_new ();
  g_autoptr (FmnSealedVault) reader = make_reader (NULL);
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) error = NULL;

  fmn_sealed_vault_add_recovery_key (vault, FMN_KEY_SELF, key, &error);
  g_assert_no_error (error);
  sealed = seal_text (vault, CANARY);
  fmn_sealed_vault_give_recovery_key (reader, other);
  assert_refused (reader, sealed, FMN_VAULT_ERROR_WRONG_PASSPHRASE);
  fmn_sealed_vault_give_recovery_key (reader, key);
  assert_opens (reader, sealed, CANARY);
}

/* Two people: each reads what is shared and what is their own; what a partner saves keeps the other's part. */
static void
test_two_people (void)
{
  g_autoptr (FmnSealedVault) self = make_vault (PASSPHRASE);
  g_autoptr (FmnSealedVault) partner = make_reader ("partner's own");
  g_autoptr (FmnSealedVault) again = make_reader (PASSPHRASE);
  g_autoptr (GBytes) shared = g_bytes_new_static ("ours", 4);
  g_autoptr (GBytes) hers = g_bytes_new_static (CANARY, strlen (CANARY));
  g_autoptr (GBytes) his = g_bytes_new_static ("his alone", 9);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *parts[FMN_SEAL_PARTS] = { shared, hers, NULL };
  GBytes *opened[FMN_SEAL_PARTS] = { NULL };

  fmn_sealed_vault_add_passphrase (self, FMN_KEY_PARTNER, "partner's own", &error);
  g_assert_no_error (error);
  /* A second slot for him needs his key, which was forgotten at once. */
  g_assert_false (fmn_sealed_vault_add_passphrase (self, FMN_KEY_PARTNER, "mine for him", &error));
  g_assert_error (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  first = fmn_sealed_vault_seal_parts (self, parts, &error);
  g_assert_no_error (error);

  fmn_sealed_vault_open_parts (partner, first, opened, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fmn_sealed_vault_get_person (partner), ==, FMN_KEY_PARTNER);
  assert_text (opened[FMN_SEAL_PART_SHARED], "ours");
  g_assert_null (opened[FMN_SEAL_PART_SELF]);
  g_assert_null (opened[FMN_SEAL_PART_PARTNER]);
  g_clear_pointer (&opened[FMN_SEAL_PART_SHARED], g_bytes_unref);

  parts[FMN_SEAL_PART_SELF] = NULL;
  parts[FMN_SEAL_PART_PARTNER] = his;
  second = fmn_sealed_vault_seal_parts (partner, parts, &error);
  g_assert_no_error (error);
  fmn_sealed_vault_open_parts (again, second, opened, &error);
  g_assert_no_error (error);
  assert_text (opened[FMN_SEAL_PART_SHARED], "ours");
  assert_text (opened[FMN_SEAL_PART_SELF], CANARY);
  g_assert_null (opened[FMN_SEAL_PART_PARTNER]);
  g_clear_pointer (&opened[FMN_SEAL_PART_SHARED], g_bytes_unref);
  g_clear_pointer (&opened[FMN_SEAL_PART_SELF], g_bytes_unref);
}

/* Parts that were sealed with the same keys cannot be put together by who has none. */
static void
test_mixed_parts (void)
{
  g_autoptr (FmnSealedVault) vault = make_vault (PASSPHRASE);
  g_autoptr (GBytes) first = seal_text (vault, "first");
  g_autoptr (GBytes) second = seal_text (vault, "other");
  const gsize size = g_bytes_get_size (first);
  guint8 *mixed = g_memdup2 (g_bytes_get_data (first, NULL), size);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpuint (g_bytes_get_size (second), ==, size);
  memcpy (mixed + size / 2, (const guint8 *) g_bytes_get_data (second, NULL) + size / 2,
          size - size / 2);
  bytes = g_bytes_new_take (mixed, size);
  assert_refused (vault, bytes, FMN_VAULT_ERROR_DAMAGED);
}

static void
test_other_journal (void)
{
  g_autoptr (FmnSealedVault) one = make_vault (PASSPHRASE);
  g_autoptr (FmnSealedVault) other = make_vault (PASSPHRASE);
  g_autoptr (GBytes) sealed = seal_text (other, "other");
  g_autoptr (GError) error = NULL;

  assert_refused (one, sealed, FMN_VAULT_ERROR_WRONG_PASSPHRASE);
  g_assert_false (fmn_sealed_vault_adopt (one, sealed, &error));
  g_assert_error (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE);
}

static void
test_adopt (void)
{
  g_autoptr (FmnSealedVault) here = make_vault (PASSPHRASE);
  g_autoptr (FmnSealedVault) there = make_reader (PASSPHRASE);
  g_autoptr (GBytes) first = seal_text (here, "first");
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GPtrArray) slots = NULL;
  g_autoptr (GError) error = NULL;

  assert_opens (there, first, "first");
  fmn_sealed_vault_add_passphrase (there, FMN_KEY_PARTNER, "theirs", &error);
  g_assert_no_error (error);
  changed = seal_text (there, "changed");
  fmn_sealed_vault_adopt (here, changed, &error);
  g_assert_no_error (error);
  slots = fmn_sealed_vault_list_slots (here);
  g_assert_cmpuint (slots->len, ==, 2);
}

static void
test_lock (void)
{
  g_autoptr (FmnSealedVault) vault = make_vault (PASSPHRASE);
  g_autoptr (GBytes) sealed = seal_text (vault, CANARY);
  g_autoptr (GError) error = NULL;

  fmn_sealed_vault_lock (vault);
  g_assert_false (fmn_sealed_vault_is_unlocked (vault));
  assert_refused (vault, sealed, FMN_VAULT_ERROR_SEALED);
  g_assert_null (fmn_vault_seal (FMN_VAULT (vault), sealed, &error));
  g_assert_error (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_SEALED);
}

/* docs/FORMAT.md: a byte and 24, then chunks of 4,096 and 17; eight bytes of the content are its length. */
static void
check_remains (
    const guint8 *data, gsize size, gsize head, const char *text, guint chunk, gboolean cut)
{
  const gsize at = head + 25 + chunk * (4096 + 17) + 5;
  const gsize from = chunk == 0 ? 0 : chunk * 4096 - 8;
  const gsize to = MIN (chunk * 4096 + 4088, strlen (text));
  g_autoptr (FmnSealedVault) reader = make_reader (PASSPHRASE);
  g_autofree guint8 *copy = g_memdup2 (data, size);
  g_autofree char *expected = g_strdup (text);
  g_autoptr (GBytes) damaged = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *parts[FMN_SEAL_PARTS] = { NULL };

  memset (expected + from, '\n', to - from);
  copy[at] ^= 1;
  damaged = g_bytes_new (copy, cut ? at : size);
  assert_refused (reader, damaged, FMN_VAULT_ERROR_DAMAGED);
  g_assert_true (fmn_sealed_vault_open_remains (reader, damaged, parts, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (parts[0], NULL), g_bytes_get_size (parts[0]), expected,
                   cut || to == strlen (text) ? from : strlen (text));
  /* What is saved from here on opens as before. */
  g_assert_true (fmn_sealed_vault_is_unlocked (reader));
  for (guint i = 0; i < FMN_SEAL_PARTS; i++)
    g_clear_pointer (&parts[i], g_bytes_unref);
}

/* Of a file changed behind its head, all opens but the chunk that was changed, and of one cut off what stands before; with a head that was changed, nothing does. */
static void
test_remains (void)
{
  static const guint chunks[] = { 0, 1, 15, 16, 40, 73 };
  g_autoptr (FmnSealedVault) vault = make_vault (PASSPHRASE);
  g_autofree char *text = g_malloc (300001);
  g_autoptr (GBytes) sealed = NULL;
  const guint8 *data;
  gsize size = 0;
  guint head;

  for (guint i = 0; i < 300000; i++)
    text[i] = (char) ('a' + i % 23);
  text[300000] = '\0';
  sealed = seal_text (vault, text);
  data = g_bytes_get_data (sealed, &size);
  head = data[12] + 256u * data[13];
  for (guint i = 0; i < G_N_ELEMENTS (chunks); i++)
    {
      check_remains (data, size, head, text, chunks[i], FALSE);
      check_remains (data, size, head, text, chunks[i], TRUE);
    }
  for (guint at = 0; at < head; at += 3)
    {
      g_autoptr (FmnSealedVault) reader = make_reader (PASSPHRASE);
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GError) error = NULL;
      GBytes *parts[FMN_SEAL_PARTS] = { NULL };

      copy[at] ^= 1;
      damaged = g_bytes_new (copy, size);
      g_assert_false (fmn_sealed_vault_open_remains (reader, damaged, parts, &error));
      g_assert_error (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_DAMAGED);
      g_assert_false (fmn_sealed_vault_is_unlocked (reader));
    }
}

static void
test_copy (void)
{
  g_autoptr (FmnSealedVault) vault = make_vault (PASSPHRASE);
  g_autoptr (FmnSealedVault) copy = fmn_sealed_vault_copy (vault);
  g_autoptr (FmnSealedVault) reader = make_reader (PASSPHRASE);
  g_autoptr (GBytes) sealed = NULL;

  fmn_sealed_vault_lock (vault);
  sealed = seal_text (copy, CANARY);
  assert_opens (reader, sealed, CANARY);
}

/* What the other person takes along: that person's slots and part, what is shared, and nothing of hers; here it opens with the keys that are known. */
static void
test_for_other (void)
{
  g_autoptr (FmnSealedVault) writer = make_vault (PASSPHRASE);
  g_autoptr (FmnSealedVault) his = make_reader ("sea lavender");
  g_autoptr (FmnSealedVault) hers = make_reader (PASSPHRASE);
  g_autoptr (GBytes) shared = g_bytes_new_static ("shared", 6);
  g_autoptr (GBytes) own = g_bytes_new_static (CANARY, strlen (CANARY));
  GBytes *const parts[FMN_SEAL_PARTS] = { shared, own, NULL };
  GBytes *opened[FMN_SEAL_PARTS] = { NULL };
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) along = NULL;
  g_autoptr (GPtrArray) slots = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (fmn_sealed_vault_has_other_person (writer));
  g_assert_null (fmn_sealed_vault_seal_for_other (writer, shared, &error));
  g_assert_error (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (fmn_sealed_vault_add_passphrase (writer, FMN_KEY_PARTNER, "sea lavender", NULL));
  g_assert_true (fmn_sealed_vault_has_other_person (writer));
  sealed = fmn_sealed_vault_seal_parts (writer, parts, &error);
  g_assert_no_error (error);
  along = fmn_sealed_vault_seal_for_other (writer, shared, &error);
  g_assert_no_error (error);
  assert_refused (hers, along, FMN_VAULT_ERROR_WRONG_PASSPHRASE);
  assert_opens (writer, along, "shared");
  assert_opens (his, along, "shared");
  g_assert_cmpint (fmn_sealed_vault_get_person (his), ==, FMN_KEY_PARTNER);
  g_assert_false (fmn_sealed_vault_has_other_person (his));
  slots = fmn_sealed_vault_list_slots (his);
  g_assert_cmpuint (slots->len, ==, 1);
  g_assert_true (fmn_sealed_vault_open_parts (his, along, opened, NULL));
  g_assert_null (opened[FMN_SEAL_PART_SELF]);
  g_clear_pointer (&opened[FMN_SEAL_PART_SHARED], g_bytes_unref);
  /* Her own file still has all three. */
  g_assert_true (fmn_sealed_vault_open_parts (writer, sealed, opened, NULL));
  assert_text (opened[FMN_SEAL_PART_SELF], CANARY);
  g_clear_pointer (&opened[FMN_SEAL_PART_SELF], g_bytes_unref);
  g_clear_pointer (&opened[FMN_SEAL_PART_SHARED], g_bytes_unref);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/vault/sealed/round-trip", test_round_trip);
  g_test_add_func ("/vault/sealed/sizes", test_sizes);
  g_test_add_func ("/vault/sealed/lengths-tell-little", test_lengths_tell_little);
  g_test_add_func ("/vault/sealed/wrong-passphrase", test_wrong_passphrase);
  g_test_add_func ("/vault/sealed/same-letters", test_same_letters);
  g_test_add_func ("/vault/sealed/every-byte", test_every_byte);
  g_test_add_func ("/vault/sealed/forged", test_forged);
  g_test_add_func ("/vault/sealed/every-length", test_every_length);
  g_test_add_func ("/vault/sealed/plain-file", test_plain_file);
  g_test_add_func ("/vault/sealed/slots", test_slots);
  g_test_add_func ("/vault/sealed/recovery", test_recovery);
  g_test_add_func ("/vault/sealed/two-people", test_two_people);
  g_test_add_func ("/vault/sealed/mixed-parts", test_mixed_parts);
  g_test_add_func ("/vault/sealed/other-journal", test_other_journal);
  g_test_add_func ("/vault/sealed/adopt", test_adopt);
  g_test_add_func ("/vault/sealed/lock", test_lock);
  g_test_add_func ("/vault/sealed/remains", test_remains);
  g_test_add_func ("/vault/sealed/copy", test_copy);
  g_test_add_func ("/vault/sealed/for-other", test_for_other);
  return g_test_run ();
}

/* test-words.c: her words in every sentence.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-words.h"

#include "test-locale.h"

static void
test_defaults (void)
{
  g_autoptr (FmnWords) empty = fmn_words_new (NULL, "", "  ");

  g_assert_cmpstr (fmn_words_get_pregnancy (NULL), ==, "pregnancy");
  g_assert_cmpstr (fmn_words_get_loss (NULL), ==, "pregnancy loss");
  g_assert_cmpstr (fmn_words_get_baby (NULL), ==, "");
  g_assert_cmpstr (fmn_words_get_pregnancy (empty), ==, "pregnancy");
  g_assert_cmpstr (fmn_words_get_loss (empty), ==, "pregnancy loss");
  g_assert_cmpstr (fmn_words_get_baby (empty), ==, "");
  g_assert_null (fmn_words_peek_pregnancy (empty));
  g_assert_null (fmn_words_peek_loss (empty));
  g_assert_true (fmn_words_equal (empty, NULL));
}

static void
test_own (void)
{
  g_autoptr (FmnWords) words = fmn_words_new (" Willow ", "stillness", "our girl");
  g_autoptr (FmnWords) same = fmn_words_new ("Willow", "stillness", "our girl");
  g_autoptr (FmnWords) other = fmn_words_new ("Willow", "stillness", NULL);
  g_autoptr (FmnWords) lines = fmn_words_new ("two\nlines", NULL, NULL);
  g_autoptr (FmnWords) broken = fmn_words_new ("a\xff"
                                               "b",
                                               NULL, NULL);

  g_assert_cmpstr (fmn_words_get_pregnancy (words), ==, "Willow");
  g_assert_cmpstr (fmn_words_peek_loss (words), ==, "stillness");
  g_assert_cmpstr (fmn_words_get_baby (words), ==, "our girl");
  g_assert_true (fmn_words_equal (words, same));
  g_assert_false (fmn_words_equal (words, other));
  g_assert_false (fmn_words_equal (words, NULL));
  g_assert_cmpstr (fmn_words_get_pregnancy (lines), ==, "two lines");
  g_assert_true (g_utf8_validate (fmn_words_get_pregnancy (broken), -1, NULL));
}

static void
test_fill (void)
{
  static const struct
  {
    const char *text;
    const char *with_defaults;
    const char *with_own;
  } rows[] = {
    { "", "", "" },
    { "no words", "no words", "no words" },
    { "This {pregnancy} ended", "This pregnancy ended", "This été ended" },
    { "{Pregnancy} and {loss}", "Pregnancy and pregnancy loss", "Été and {baby}" },
    { "{Loss}{loss}", "Pregnancy losspregnancy loss", "{baby}{baby}" },
    { "About {baby} in 2020", "About in 2020", "About ßa in 2020" },
    { "About {baby}.", "About.", "About ßa." },
    { "{baby} was here", "was here", "ßa was here" },
    { "{baby}", "", "ßa" },
    { "for {baby} ({baby})", "for ()", "for ßa (ßa)" },
    { "{other} {preg {} }", "{other} {preg {} }", "{other} {preg {} }" },
    { "{PREGNANCY} {lOss}", "{PREGNANCY} {lOss}", "{PREGNANCY} {lOss}" },
    { "two  blanks {loss}", "two  blanks pregnancy loss", "two  blanks {baby}" },
    { "{", "{", "{" },
  };
  /* A word with a placeholder's look is hers and stays as it is. */
  g_autoptr (FmnWords) own = fmn_words_new ("été", "{baby}", "ßa");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *with_defaults = fmn_words_fill (NULL, rows[i].text);
      g_autofree char *with_own = fmn_words_fill (own, rows[i].text);

      g_assert_cmpstr (with_defaults, ==, rows[i].with_defaults);
      g_assert_cmpstr (with_own, ==, rows[i].with_own);
    }
}

static void
test_references (void)
{
  FmnWords *words = fmn_words_new ("a", "b", "c");
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_true (fmn_words_ref (words) == words);
  fmn_words_unref (words);
  g_value_init (&value, FMN_TYPE_WORDS);
  g_value_take_boxed (&value, words);
  g_assert_cmpstr (fmn_words_get_baby (g_value_get_boxed (&value)), ==, "c");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/words/defaults", test_defaults);
  g_test_add_func ("/journal/words/own", test_own);
  g_test_add_func ("/journal/words/fill", test_fill);
  g_test_add_func ("/journal/words/references", test_references);
  return g_test_run ();
}

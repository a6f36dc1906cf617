/* fmn-content-line.c: the lines of an iCalendar file: escaped, folded, ended as RFC 5545 says.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-exchange"

#include "config.h"

#include "fmn-content-line.h"

/* RFC 5545, 3.1: "lines of text SHOULD NOT be longer than 75 octets, excluding the line break". */
#define LINE_OCTETS 75

void
fmn_content_line_append (GString *out, const char *name, const char *value)
{
  g_autofree char *line = NULL;
  gsize room = LINE_OCTETS;

  g_return_if_fail (out != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (value != NULL && g_utf8_validate (value, -1, NULL));

  line = g_strconcat (name, ":", value, NULL);
  for (const char *at = line; *at != '\0';)
    {
      gsize size = g_utf8_next_char (at) - at;

      if (size > room)
        {
          g_string_append (out, "\r\n ");
          room = LINE_OCTETS - 1;
        }
      g_string_append_len (out, at, size);
      room -= size;
      at += size;
    }
  g_string_append (out, "\r\n");
}

void
fmn_content_line_append_text (GString *out, const char *name, const char *text)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  g_return_if_fail (text != NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\n')
        g_string_append (escaped, "\\n");
      else if (*at == '\\' || *at == ';' || *at == ',')
        g_string_append_printf (escaped, "\\%c", *at);
      else if (*at == '\t' || !g_ascii_iscntrl (*at))
        g_string_append_c (escaped, *at);
    }
  fmn_content_line_append (out, name, escaped->str);
}

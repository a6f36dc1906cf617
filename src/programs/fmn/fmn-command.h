/* fmn-command.h: one command of the command line, and what all commands share: their arguments and how they answer.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-session.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FmnCommand:
 * @name: what is typed
 * @arguments: what may follow, for the help; "" for nothing
 * @summary: msgid of one line of help
 * @run: does it. @argv is what was typed from the command on, and ends with %NULL
 */
typedef struct _FmnCommand FmnCommand;
struct _FmnCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  gboolean (*run) (const FmnCommand *self, FmnSession *session, char **argv, GError **error);
};

/* All of them, ending with one without a name. */
extern const FmnCommand fmn_commands[];

/* Reads the options in @entries (may be NULL) and --journal from @argv; what is left must be from @min to @max words. The words, ending with NULL; NULL with a
 * G_OPTION_ERROR. (transfer full) */
char **fmn_command_parse (const FmnCommand *self,
                          FmnSession *session,
                          char **argv,
                          const GOptionEntry *entries,
                          guint min,
                          guint max,
                          GError **error);

/* A G_OPTION_ERROR, which becomes exit code 2. Returns FALSE. */
gboolean fmn_command_misused (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Prints what @builder holds to standard output, as UTF-8 whatever the locale; takes it. */
void fmn_command_print_json (JsonBuilder *builder);
/* The same for @object; takes it. */
void fmn_command_print_object (JsonObject *object);
/* Adds a member with a text, or none when @text is NULL. */
void fmn_command_add_text (JsonBuilder *builder, const char *name, const char *text);
/* Two columns: a name and what there is to say of it, whose further lines stand below the first. Nothing when @text is NULL or "". */
void fmn_command_print_pair (const char *name, const char *text);

G_END_DECLS

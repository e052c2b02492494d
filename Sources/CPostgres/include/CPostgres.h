#pragma once

#include <stdbool.h>
#include <stddef.h>

// libpq, opened when a hub is asked and not before: linked in, it would cost each start of the program
// three milliseconds. Nothing here waits: who calls polls the socket.

/// What the loader looks for, and the Debian package that brings it.
#define POSTGRES_LIBRARY "libpq.so.5"
#define POSTGRES_PACKAGE "libpq5"

/// A connection to a server, or one that is being made.
typedef struct postgres_client postgres_client;

/// The rows of one answer, or why there are none.
typedef struct postgres_rows postgres_rows;

/// What a connection that is being made waits for.
typedef enum {
  postgres_ready,
  postgres_wants_to_read,
  postgres_wants_to_write,
  postgres_failed,
} postgres_progress;

/// Opens libpq and begins to connect; `names` and `values` end with NULL, and a value of "dbname" may be a
/// connection string. NULL when the library is not there, lacks a function or has no memory; `message` then
/// says which, in at most `room` bytes with the zero at the end. Whether a connection comes of it is told
/// by postgres_go_on.
postgres_client *postgres_begin(const char *const *names, const char *const *values, char *message,
                                size_t room);

/// Goes on connecting.
postgres_progress postgres_go_on(postgres_client *client);

/// For poll; -1 when there is none.
int postgres_socket(const postgres_client *client);

/// What libpq says of the last failure, in the language of the locale.
const char *postgres_message(const postgres_client *client);

/// The value of a connection option that is in force, to be freed with free(); NULL when it has none.
char *postgres_option(postgres_client *client, const char *name);

/// Sends a statement. `values`, `lengths` and `formats` have `count` entries, a value of NULL is NULL; a
/// format is 0 for text and 1 for bytes. The answer comes in bytes. False when it could not be sent.
bool postgres_send(postgres_client *client, const char *statement, int count,
                   const char *const *values, const int *lengths, const int *formats);

/// Sends what waits: 0 when all is sent, 1 when the socket must be polled for writing, -1 on failure.
int postgres_flush(postgres_client *client);

/// Takes in what has come; false when the connection is gone.
bool postgres_receive(postgres_client *client);

/// Whether postgres_next would have to wait.
bool postgres_is_busy(postgres_client *client);

/// The next answer to what was sent; NULL when there is no other.
postgres_rows *postgres_next(postgres_client *client);

/// Whether somebody else notified since the last call, of what has been taken in so far.
bool postgres_was_notified(postgres_client *client);

/// Quotes an identifier, or with `is_value` a string; to be freed with free(). NULL when it cannot.
char *postgres_quoted(postgres_client *client, const char *text, bool is_value);

void postgres_close(postgres_client *client);

/// Whether the statement did what it was to do.
bool postgres_rows_are_right(const postgres_rows *rows);

/// What the server says of a failure, and its SQLSTATE, five characters; both may be empty.
const char *postgres_rows_message(const postgres_rows *rows);
const char *postgres_rows_state(const postgres_rows *rows);

int postgres_rows_count(const postgres_rows *rows);

/// A value and how many bytes it has; NULL for NULL and for what is not there.
const char *postgres_rows_value(const postgres_rows *rows, int row, int column, int *length);

void postgres_rows_close(postgres_rows *rows);

// For strdup.
#define _POSIX_C_SOURCE 200809L

#include "CPostgres.h"

#include "CLoader.h"

#include <postgresql/libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The functions that are used, each with the type that libpq-fe.h gives it.
#define FUNCTIONS(each)         \
  each(PQbackendPID)            \
  each(PQclear)                 \
  each(PQconnectPoll)           \
  each(PQconnectStartParams)    \
  each(PQconninfo)              \
  each(PQconninfoFree)          \
  each(PQconsumeInput)          \
  each(PQerrorMessage)          \
  each(PQescapeIdentifier)      \
  each(PQescapeLiteral)         \
  each(PQfinish)                \
  each(PQflush)                 \
  each(PQfreemem)               \
  each(PQgetResult)             \
  each(PQgetisnull)             \
  each(PQgetlength)             \
  each(PQgetvalue)              \
  each(PQisBusy)                \
  each(PQnfields)               \
  each(PQnotifies)              \
  each(PQntuples)               \
  each(PQresultErrorField)      \
  each(PQresultErrorMessage)    \
  each(PQresultStatus)          \
  each(PQsendQueryParams)       \
  each(PQsetNoticeProcessor)    \
  each(PQsetnonblocking)        \
  each(PQsocket)                \
  each(PQstatus)

struct postgres_client {
  FUNCTIONS(LOADED_MEMBER)
  PGconn *connection;
};

struct postgres_rows {
  const postgres_client *client;
  PGresult *result;
};

LOADED_FUNCTIONS(postgres_client, POSTGRES_LIBRARY)

/// Notices are no failures, and nothing may be written to a terminal that is drawn on.
static void pass_over(void *argument, const char *message) {
  (void)argument;
  (void)message;
}

postgres_client *postgres_begin(const char *const *names, const char *const *values, char *message,
                                size_t room) {
  postgres_client *client = calloc(1, sizeof *client);
  if (client == NULL) {
    loader_tell(message, room, "out of memory");
    return NULL;
  }
  if (!find_functions(client, message, room)) {
    free(client);
    return NULL;
  }
  client->connection = client->PQconnectStartParams(names, values, 1);
  if (client->connection == NULL) {
    loader_tell(message, room, "out of memory");
    free(client);
    return NULL;
  }
  client->PQsetNoticeProcessor(client->connection, pass_over, NULL);
  return client;
}

postgres_progress postgres_go_on(postgres_client *client) {
  if (client->PQstatus(client->connection) == CONNECTION_BAD) return postgres_failed;
  switch (client->PQconnectPoll(client->connection)) {
    case PGRES_POLLING_OK:
      return client->PQsetnonblocking(client->connection, 1) == 0 ? postgres_ready
                                                                  : postgres_failed;
    case PGRES_POLLING_READING: return postgres_wants_to_read;
    case PGRES_POLLING_WRITING: return postgres_wants_to_write;
    default: return postgres_failed;
  }
}

int postgres_socket(const postgres_client *client) {
  return client->PQsocket(client->connection);
}

const char *postgres_message(const postgres_client *client) {
  return client->PQerrorMessage(client->connection);
}

char *postgres_option(postgres_client *client, const char *name) {
  PQconninfoOption *options = client->PQconninfo(client->connection);
  char *value = NULL;
  for (PQconninfoOption *option = options; option != NULL && option->keyword != NULL; option++) {
    if (strcmp(option->keyword, name) == 0 && option->val != NULL) value = strdup(option->val);
  }
  client->PQconninfoFree(options);
  return value;
}

bool postgres_send(postgres_client *client, const char *statement, int count,
                   const char *const *values, const int *lengths, const int *formats) {
  return client->PQsendQueryParams(client->connection, statement, count, NULL, values, lengths,
                                   formats, 1) == 1;
}

int postgres_flush(postgres_client *client) { return client->PQflush(client->connection); }

bool postgres_receive(postgres_client *client) {
  return client->PQconsumeInput(client->connection) == 1;
}

bool postgres_is_busy(postgres_client *client) {
  return client->PQisBusy(client->connection) == 1;
}

postgres_rows *postgres_next(postgres_client *client) {
  PGresult *result = client->PQgetResult(client->connection);
  if (result == NULL) return NULL;
  postgres_rows *rows = malloc(sizeof *rows);
  if (rows == NULL) {
    client->PQclear(result);
    return NULL;
  }
  rows->client = client;
  rows->result = result;
  return rows;
}

bool postgres_was_notified(postgres_client *client) {
  bool found = false;
  PGnotify *notice;
  while ((notice = client->PQnotifies(client->connection)) != NULL) {
    // Whoever tells the others is told as well.
    if (notice->be_pid != client->PQbackendPID(client->connection)) found = true;
    client->PQfreemem(notice);
  }
  return found;
}

char *postgres_quoted(postgres_client *client, const char *text, bool is_value) {
  char *quoted = is_value ? client->PQescapeLiteral(client->connection, text, strlen(text))
                          : client->PQescapeIdentifier(client->connection, text, strlen(text));
  if (quoted == NULL) return NULL;
  char *copy = strdup(quoted);
  client->PQfreemem(quoted);
  return copy;
}

void postgres_close(postgres_client *client) {
  client->PQfinish(client->connection);
  free(client);
}

bool postgres_rows_are_right(const postgres_rows *rows) {
  ExecStatusType status = rows->client->PQresultStatus(rows->result);
  return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

const char *postgres_rows_message(const postgres_rows *rows) {
  const char *primary = rows->client->PQresultErrorField(rows->result, PG_DIAG_MESSAGE_PRIMARY);
  return primary != NULL ? primary : rows->client->PQresultErrorMessage(rows->result);
}

const char *postgres_rows_state(const postgres_rows *rows) {
  const char *state = rows->client->PQresultErrorField(rows->result, PG_DIAG_SQLSTATE);
  return state != NULL ? state : "";
}

int postgres_rows_count(const postgres_rows *rows) {
  return rows->client->PQntuples(rows->result);
}

const char *postgres_rows_value(const postgres_rows *rows, int row, int column, int *length) {
  const postgres_client *client = rows->client;
  *length = 0;
  if (column >= client->PQnfields(rows->result)) return NULL;
  if (client->PQgetisnull(rows->result, row, column)) return NULL;
  *length = client->PQgetlength(rows->result, row, column);
  return client->PQgetvalue(rows->result, row, column);
}

void postgres_rows_close(postgres_rows *rows) {
  rows->client->PQclear(rows->result);
  free(rows);
}

#pragma once
/* SQLite's interface, with a function for each macro and variadic call that Swift does not see. */
#include <sqlite3.h>

/* For sqlite3_bind_*: SQLite copies what it is given (SQLITE_TRANSIENT). */
static inline sqlite3_destructor_type sqlite_copies(void) { return SQLITE_TRANSIENT; }

/* Turns one of SQLite's switches of a connection (SQLITE_DBCONFIG_*) on or off; a result code. */
static inline int sqlite_switch(sqlite3 *connection, int which, int on)
{
    return sqlite3_db_config(connection, which, on, (int *)0);
}

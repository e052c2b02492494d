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

/* Reads bytes of the database file itself, past what SQLite keeps in memory and past the log
 * beside it; a result code. */
static inline int sqlite_read_file(
    sqlite3 *connection, void *bytes, int count, sqlite3_int64 offset)
{
    sqlite3_file *file = (sqlite3_file *)0;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods) return SQLITE_MISUSE;
    return file->pMethods->xRead(file, bytes, count, offset);
}

/* Reads bytes of the write-ahead log that is open; a result code, SQLITE_MISUSE where none is. */
static inline int sqlite_read_log(
    sqlite3 *connection, void *bytes, int count, sqlite3_int64 offset)
{
    sqlite3_file *log = (sqlite3_file *)0;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (!log || !log->pMethods) return SQLITE_MISUSE;
    return log->pMethods->xRead(log, bytes, count, offset);
}

/* Copies the first bytes of the log's index, which lies in memory that is shared; a result code.
 * For a connection that has read in write-ahead mode: it asks for memory that is mapped. */
static inline int sqlite_read_index(sqlite3 *connection, unsigned char *bytes, int count)
{
    sqlite3_file *file = (sqlite3_file *)0;
    void volatile *memory = (void volatile *)0;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods || file->pMethods->iVersion < 2) return SQLITE_MISUSE;
    int code = file->pMethods->xShmMap(file, 0, 32768, 0, &memory);
    if (code != SQLITE_OK) return code;
    if (!memory) return SQLITE_MISUSE;
    for (int place = 0; place < count; place++)
        bytes[place] = ((unsigned char volatile *)memory)[place];
    return SQLITE_OK;
}

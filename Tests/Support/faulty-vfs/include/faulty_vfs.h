#pragma once
/* A file system for SQLite that fails when a test says so; never linked into the program.
 *
 * It stands before the system's own and passes everything on. Faults touch only files whose path
 * begins with the prefix that was given, so other databases of the process are left alone. */
#include <stdint.h>

enum faulty_kind {
    FAULTY_NOTHING,
    /* The device fails: SQLITE_IOERR_READ, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC. */
    FAULTY_READ,
    FAULTY_WRITE,
    FAULTY_SYNC,
    /* Half of the bytes are written, then the device fails. */
    FAULTY_SHORT_WRITE,
    /* Half of the bytes are written, then the disk is full. */
    FAULTY_FULL,
};

/* Makes it the process's default; 0, or SQLite's error. May be called again. */
int faulty_register(void);

/* The files that faults touch; ends every fault that was set before. */
void faulty_watch(const char *prefix);

/* The call of this kind that comes after `passing` others fails, and so do those after it. */
void faulty_set(enum faulty_kind kind, int passing);

/* How many calls failed since the fault was set. */
int faulty_count(void);

/* From now on nothing reaches the files: the power is off. */
void faulty_power_off(void);

/* When the connections are closed: makes each file what the disk may hold after the power went.
 *
 * With seed 0 that is what it held at its last sync. Any other seed lets some of the later writes
 * through, each whole or its first sectors of 512 bytes, as a disk that reorders does. 0, or errno. */
int faulty_lose(uint64_t seed);

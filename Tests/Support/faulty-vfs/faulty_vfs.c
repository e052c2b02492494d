#define _GNU_SOURCE
#include "faulty_vfs.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A write, or a cut (data is NULL), that no sync has followed yet. */
struct change {
    struct change *next;
    sqlite3_int64 offset;
    int length;
    unsigned char *data;
};

/* What is known of a watched file: what the disk surely holds, and what came after. */
struct record {
    struct record *next;
    char *path;
    unsigned char *synced;
    sqlite3_int64 size;
    struct change *changes;
    struct change **last;
};

struct faulty_file {
    sqlite3_file base;
    struct record *record; /* NULL where the file is not watched */
    sqlite3_file *real;
};

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static sqlite3_vfs *real_vfs;
static char watched[1024];
static struct record *records;
static enum faulty_kind fault;
static int passing, failed, is_off;

static sqlite3_file *real(sqlite3_file *file) { return ((struct faulty_file *)file)->real; }

static int is_watched(const char *path)
{
    return path && watched[0] && strncmp(path, watched, strlen(watched)) == 0;
}

/* Whether this call is to fail; takes the guard. */
static int fails(sqlite3_file *file, enum faulty_kind kind)
{
    if (!((struct faulty_file *)file)->record) return 0;
    pthread_mutex_lock(&guard);
    int answer = fault == kind && passing-- <= 0;
    failed += answer;
    pthread_mutex_unlock(&guard);
    return answer;
}

static int is_dead(sqlite3_file *file)
{
    pthread_mutex_lock(&guard);
    int answer = is_off && ((struct faulty_file *)file)->record;
    pthread_mutex_unlock(&guard);
    return answer;
}

static void forget_changes(struct record *record)
{
    while (record->changes) {
        struct change *next = record->changes->next;
        free(record->changes->data);
        free(record->changes);
        record->changes = next;
    }
    record->last = &record->changes;
}

/* Reads what the disk holds; the guard is held. */
static int take_synced(struct record *record, sqlite3_file *file)
{
    forget_changes(record);
    free(record->synced);
    record->synced = NULL;
    record->size = 0;
    sqlite3_int64 size = 0;
    int code = file->pMethods->xFileSize(file, &size);
    if (code || size == 0) return code;
    record->synced = malloc(size);
    code = file->pMethods->xRead(file, record->synced, (int)size, 0);
    if (code == SQLITE_OK) record->size = size;
    return code;
}

static void note_change(sqlite3_file *file, sqlite3_int64 offset, int length, const void *data)
{
    struct record *record = ((struct faulty_file *)file)->record;
    if (!record) return;
    struct change *change = malloc(sizeof *change);
    *change = (struct change){.offset = offset, .length = length};
    if (data) {
        change->data = malloc(length);
        memcpy(change->data, data, length);
    }
    pthread_mutex_lock(&guard);
    *record->last = change;
    record->last = &change->next;
    pthread_mutex_unlock(&guard);
}

static int faulty_close(sqlite3_file *file)
{
    int code = real(file)->pMethods->xClose(real(file));
    free(real(file));
    return code;
}

static int faulty_read(sqlite3_file *file, void *data, int length, sqlite3_int64 offset)
{
    if (fails(file, FAULTY_READ)) return SQLITE_IOERR_READ;
    return real(file)->pMethods->xRead(real(file), data, length, offset);
}

static int write_half(sqlite3_file *file, const void *data, int length, sqlite3_int64 offset)
{
    note_change(file, offset, length / 2, data);
    return real(file)->pMethods->xWrite(real(file), data, length / 2, offset);
}

static int faulty_write(sqlite3_file *file, const void *data, int length, sqlite3_int64 offset)
{
    if (is_dead(file) || fails(file, FAULTY_WRITE)) return SQLITE_IOERR_WRITE;
    if (fails(file, FAULTY_SHORT_WRITE)) {
        write_half(file, data, length, offset);
        return SQLITE_IOERR_WRITE;
    }
    if (fails(file, FAULTY_FULL)) {
        write_half(file, data, length, offset);
        return SQLITE_FULL;
    }
    note_change(file, offset, length, data);
    return real(file)->pMethods->xWrite(real(file), data, length, offset);
}

static int faulty_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    if (is_dead(file) || fails(file, FAULTY_WRITE)) return SQLITE_IOERR_TRUNCATE;
    note_change(file, size, 0, NULL);
    return real(file)->pMethods->xTruncate(real(file), size);
}

static int faulty_sync(sqlite3_file *file, int flags)
{
    if (is_dead(file) || fails(file, FAULTY_SYNC)) return SQLITE_IOERR_FSYNC;
    int code = real(file)->pMethods->xSync(real(file), flags);
    struct record *record = ((struct faulty_file *)file)->record;
    if (code == SQLITE_OK && record) {
        pthread_mutex_lock(&guard);
        code = take_synced(record, real(file));
        pthread_mutex_unlock(&guard);
    }
    return code;
}

static int faulty_file_size(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

static int faulty_lock(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

static int faulty_unlock(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

static int faulty_check_lock(sqlite3_file *file, int *answer)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), answer);
}

static int faulty_control(sqlite3_file *file, int operation, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

static int faulty_sector(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

static int faulty_device(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

static int faulty_map(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}

static int faulty_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

static void faulty_barrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

static int faulty_unmap(sqlite3_file *file, int delete)
{
    return real(file)->pMethods->xShmUnmap(real(file), delete);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = faulty_close,
    .xRead = faulty_read,
    .xWrite = faulty_write,
    .xTruncate = faulty_truncate,
    .xSync = faulty_sync,
    .xFileSize = faulty_file_size,
    .xLock = faulty_lock,
    .xUnlock = faulty_unlock,
    .xCheckReservedLock = faulty_check_lock,
    .xFileControl = faulty_control,
    .xSectorSize = faulty_sector,
    .xDeviceCharacteristics = faulty_device,
    .xShmMap = faulty_map,
    .xShmLock = faulty_shm_lock,
    .xShmBarrier = faulty_barrier,
    .xShmUnmap = faulty_unmap,
};

/* The record of a path, made where there is none; the guard is held. */
static struct record *record_of(const char *path, sqlite3_file *file)
{
    for (struct record *known = records; known; known = known->next)
        if (strcmp(known->path, path) == 0) return known;
    struct record *record = calloc(1, sizeof *record);
    record->path = strdup(path);
    record->last = &record->changes;
    record->next = records;
    records = record;
    take_synced(record, file);
    return record;
}

static int faulty_open(
    sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *given_flags)
{
    (void)vfs;
    struct faulty_file *ours = (struct faulty_file *)file;
    *ours = (struct faulty_file){.real = calloc(1, real_vfs->szOsFile)};
    int code = real_vfs->xOpen(real_vfs, path, ours->real, flags, given_flags);
    if (code != SQLITE_OK) {
        free(ours->real);
        return code;
    }
    pthread_mutex_lock(&guard);
    if (is_watched(path)) ours->record = record_of(path, ours->real);
    pthread_mutex_unlock(&guard);
    ours->base.pMethods = &methods;
    return SQLITE_OK;
}

static int faulty_delete(sqlite3_vfs *vfs, const char *path, int sync)
{
    (void)vfs;
    pthread_mutex_lock(&guard);
    int dead = is_off && is_watched(path);
    pthread_mutex_unlock(&guard);
    return dead ? SQLITE_IOERR_DELETE : real_vfs->xDelete(real_vfs, path, sync);
}

int faulty_register(void)
{
    static sqlite3_vfs vfs;
    pthread_mutex_lock(&guard);
    int code = SQLITE_OK;
    if (!real_vfs) {
        real_vfs = sqlite3_vfs_find(NULL);
        vfs = *real_vfs;
        vfs.pNext = NULL;
        vfs.zName = "faulty";
        vfs.szOsFile = sizeof(struct faulty_file);
        vfs.xOpen = faulty_open;
        vfs.xDelete = faulty_delete;
        code = sqlite3_vfs_register(&vfs, 1);
    }
    pthread_mutex_unlock(&guard);
    return code;
}

void faulty_watch(const char *prefix)
{
    pthread_mutex_lock(&guard);
    snprintf(watched, sizeof watched, "%s", prefix);
    fault = FAULTY_NOTHING;
    failed = is_off = 0;
    /* A connection that is still open may point to them: they are few, and stay. */
    records = NULL;
    pthread_mutex_unlock(&guard);
}

void faulty_set(enum faulty_kind kind, int count)
{
    pthread_mutex_lock(&guard);
    fault = kind;
    passing = count;
    failed = 0;
    pthread_mutex_unlock(&guard);
}

int faulty_count(void)
{
    pthread_mutex_lock(&guard);
    int count = failed;
    pthread_mutex_unlock(&guard);
    return count;
}

void faulty_power_off(void)
{
    pthread_mutex_lock(&guard);
    is_off = 1;
    pthread_mutex_unlock(&guard);
}

/* SplitMix64 (Steele, Lea, Flood 2014). */
static uint64_t next_random(uint64_t *state)
{
    uint64_t mixed = *state += 0x9E3779B97F4A7C15;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
    return mixed ^ mixed >> 31;
}

static int put_back(struct record *record, uint64_t *state)
{
    int file = open(record->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return errno;
    int good = ftruncate(file, 0) == 0
        && pwrite(file, record->synced, record->size, 0) == (ssize_t)record->size;
    for (struct change *change = record->changes; change && *state; change = change->next) {
        uint64_t chance = next_random(state);
        if (chance & 1) continue;
        if (!change->data) {
            good = good && ftruncate(file, change->offset) == 0;
            continue;
        }
        int length = change->length;
        uint64_t sectors = (uint64_t)length / 512;
        if (chance & 2) length = sectors ? (int)((chance >> 8) % sectors) * 512 : 0;
        good = good && pwrite(file, change->data, length, change->offset) == length;
    }
    int code = good ? 0 : errno;
    close(file);
    return code;
}

int faulty_lose(uint64_t seed)
{
    pthread_mutex_lock(&guard);
    int code = 0;
    for (struct record *record = records; record && !code; record = record->next)
        code = put_back(record, &seed);
    char shared[sizeof watched + 8];
    snprintf(shared, sizeof shared, "%s-shm", watched);
    unlink(shared);
    watched[0] = '\0';
    is_off = 0;
    records = NULL;
    pthread_mutex_unlock(&guard);
    return code;
}

// For fdopen and pread.
#define _POSIX_C_SOURCE 200809L

#include "CZip.h"
#include "CLoader.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

// The functions that are used, each with the type that zip.h gives it.
#define FUNCTIONS(each)          \
  each(zip_discard)              \
  each(zip_error_code_zip)       \
  each(zip_error_fini)           \
  each(zip_error_init)           \
  each(zip_error_strerror)       \
  each(zip_fclose)               \
  each(zip_file_get_error)       \
  each(zip_fopen_index)          \
  each(zip_fread)                \
  each(zip_get_error)            \
  each(zip_get_name)             \
  each(zip_get_num_entries)      \
  each(zip_open_from_source)     \
  each(zip_source_filep_create)  \
  each(zip_source_free)          \
  each(zip_stat_index)

struct zip_unpack {
  FUNCTIONS(LOADED_MEMBER)
  zip_t *archive;
};

struct zip_unpack_part {
  zip_unpack *pack;
  zip_file_t *file;
};

LOADED_FUNCTIONS(zip_unpack, ZIP_LIBRARY)

static uint64_t little_endian(const unsigned char *bytes, int count) {
  uint64_t value = 0;
  while (count-- > 0) value = value << 8 | bytes[count];
  return value;
}

/// Whether an end of the central directory (APPNOTE 6.3, 4.3.16) names more than `most` parts. libzip
/// takes memory for as many as are named before anybody can ask how many.
static bool names_too_many(int descriptor, uint64_t most) {
  enum { end = 22, comment = 0xFFFF, locator = 20, end64 = 56 };
  struct stat status;
  if (fstat(descriptor, &status) != 0) return false;
  size_t count = status.st_size < end + comment ? (size_t)status.st_size : end + comment;
  unsigned char *tail = malloc(count + 1);
  if (tail == NULL) return true;
  ssize_t got = pread(descriptor, tail, count, status.st_size - (off_t)count);
  bool too_many = false;
  for (ssize_t at = got - end; at >= 0 && !too_many; at--) {
    if (memcmp(tail + at, "PK\5\6", 4) != 0) continue;
    uint64_t named = little_endian(tail + at + 10, 2);
    unsigned char record[end64];
    if (at >= locator && memcmp(tail + at - locator, "PK\6\7", 4) == 0 &&
        pread(descriptor, record, end64,
              (off_t)little_endian(tail + at - locator + 8, 8)) == end64) {
      uint64_t named64 = little_endian(record + 32, 8);
      if (named64 > named) named = named64;
    }
    too_many = named > most;
  }
  free(tail);
  return too_many;
}

static zip_outcome outcome_of(zip_unpack *pack, zip_error_t *error) {
  switch (pack->zip_error_code_zip(error)) {
    case ZIP_ER_MEMORY: return zip_no_memory;
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD: return zip_locked;
    default: return zip_damaged;
  }
}

static zip_outcome open_archive(zip_unpack *pack, int descriptor, char *message, size_t room) {
  // Closed with its source.
  int own = dup(descriptor);
  FILE *file = own < 0 ? NULL : fdopen(own, "rb");
  if (file == NULL) {
    if (own >= 0) close(own);
    loader_tell(message, room, "out of memory");
    return zip_no_memory;
  }
  zip_error_t error;
  pack->zip_error_init(&error);
  zip_source_t *source = pack->zip_source_filep_create(file, 0, -1, &error);
  if (source == NULL) {
    fclose(file);
  } else {
    pack->archive = pack->zip_open_from_source(source, ZIP_RDONLY, &error);
    // A source that was not taken over is still ours.
    if (pack->archive == NULL) pack->zip_source_free(source);
  }
  zip_outcome outcome = zip_fine;
  if (pack->archive == NULL) {
    loader_tell(message, room, pack->zip_error_strerror(&error));
    outcome = outcome_of(pack, &error);
  }
  pack->zip_error_fini(&error);
  return outcome;
}

zip_unpack *zip_unpack_open(int descriptor, uint64_t most, zip_outcome *outcome, char *message,
                            size_t room) {
  loader_tell(message, room, "");
  zip_unpack *pack = calloc(1, sizeof *pack);
  if (pack == NULL) {
    *outcome = zip_no_memory;
    return NULL;
  }
  *outcome = find_functions(pack, message, room) ? zip_fine : zip_no_library;
  if (*outcome == zip_fine && names_too_many(descriptor, most)) *outcome = zip_too_many;
  if (*outcome == zip_fine) *outcome = open_archive(pack, descriptor, message, room);
  if (*outcome == zip_fine) return pack;
  zip_unpack_close(pack);
  return NULL;
}

void zip_unpack_close(zip_unpack *pack) {
  if (pack->archive != NULL) pack->zip_discard(pack->archive);
  free(pack);
}

uint64_t zip_unpack_count(zip_unpack *pack) {
  zip_int64_t count = pack->zip_get_num_entries(pack->archive, 0);
  return count > 0 ? (uint64_t)count : 0;
}

const char *zip_unpack_name(zip_unpack *pack, uint64_t index) {
  return pack->zip_get_name(pack->archive, index, 0);
}

zip_unpack_part *zip_unpack_begin(zip_unpack *pack, uint64_t index, uint64_t *packed,
                                  uint64_t *unpacked, zip_outcome *outcome, char *message,
                                  size_t room) {
  zip_stat_t status;
  loader_tell(message, room, "");
  zip_unpack_part *part = malloc(sizeof *part);
  if (part == NULL) {
    *outcome = zip_no_memory;
    return NULL;
  }
  part->pack = pack;
  part->file = NULL;
  const zip_uint64_t wanted = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
  if (pack->zip_stat_index(pack->archive, index, 0, &status) == 0 &&
      (status.valid & wanted) == wanted) {
    part->file = pack->zip_fopen_index(pack->archive, index, 0);
  }
  if (part->file == NULL) {
    zip_error_t *error = pack->zip_get_error(pack->archive);
    loader_tell(message, room, pack->zip_error_strerror(error));
    *outcome = outcome_of(pack, error);
    free(part);
    return NULL;
  }
  *packed = status.comp_size;
  *unpacked = status.size;
  *outcome = zip_fine;
  return part;
}

int64_t zip_unpack_read(zip_unpack_part *part, void *bytes, size_t count, zip_outcome *outcome,
                        char *message, size_t room) {
  zip_unpack *pack = part->pack;
  zip_int64_t got = pack->zip_fread(part->file, bytes, count);
  if (got >= 0) return got;
  zip_error_t *error = pack->zip_file_get_error(part->file);
  loader_tell(message, room, pack->zip_error_strerror(error));
  *outcome = outcome_of(pack, error);
  return -1;
}

void zip_unpack_end(zip_unpack_part *part) {
  part->pack->zip_fclose(part->file);
  free(part);
}

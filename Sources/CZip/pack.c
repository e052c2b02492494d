#include "CZip.h"
#include "CLoader.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

// The functions that are used, each with the type that zip.h gives it.
#define FUNCTIONS(each)            \
  each(zip_close)                  \
  each(zip_discard)                \
  each(zip_error_fini)             \
  each(zip_error_init)             \
  each(zip_error_strerror)         \
  each(zip_file_add)               \
  each(zip_file_set_dostime)       \
  each(zip_get_error)              \
  each(zip_open_from_source)       \
  each(zip_set_file_compression)   \
  each(zip_source_buffer)          \
  each(zip_source_buffer_create)   \
  each(zip_source_close)           \
  each(zip_source_error)           \
  each(zip_source_free)            \
  each(zip_source_keep)            \
  each(zip_source_open)            \
  each(zip_source_read)            \
  each(zip_source_stat)

struct zip_pack {
  FUNCTIONS(LOADED_MEMBER)
  /// Where libzip writes the archive to.
  zip_source_t *target;
  zip_t *archive;
  bool failed;
  char problem[256];
};

LOADED_FUNCTIONS(zip_pack, ZIP_LIBRARY)

static void close_pack(zip_pack *pack) {
  free(pack);
}

zip_pack *zip_pack_begin(char *message, size_t room) {
  zip_pack *pack = calloc(1, sizeof *pack);
  if (pack == NULL) {
    loader_tell(message, room, "out of memory");
    return NULL;
  }
  if (!find_functions(pack, message, room)) {
    close_pack(pack);
    return NULL;
  }
  zip_error_t error;
  pack->zip_error_init(&error);
  pack->target = pack->zip_source_buffer_create(NULL, 0, 0, &error);
  if (pack->target != NULL) {
    pack->archive = pack->zip_open_from_source(pack->target, ZIP_TRUNCATE, &error);
    // A source that was not taken over is still ours.
    if (pack->archive == NULL) pack->zip_source_free(pack->target);
  }
  if (pack->archive == NULL) loader_tell(message, room, pack->zip_error_strerror(&error));
  pack->zip_error_fini(&error);
  if (pack->archive == NULL) {
    close_pack(pack);
    return NULL;
  }
  // Closing the archive must leave what it was written to.
  pack->zip_source_keep(pack->target);
  return pack;
}

/// Remembers the first thing that went wrong.
static bool fail(zip_pack *pack) {
  if (!pack->failed) {
    loader_tell(pack->problem, sizeof pack->problem,
         pack->zip_error_strerror(pack->zip_get_error(pack->archive)));
  }
  pack->failed = true;
  return false;
}

bool zip_pack_add(zip_pack *pack, const char *name, const void *bytes, size_t count,
                  bool compressed) {
  // libzip reads the bytes when the archive is closed; it frees this copy.
  void *copy = malloc(count > 0 ? count : 1);
  if (copy == NULL) {
    pack->failed = true;
    loader_tell(pack->problem, sizeof pack->problem, "out of memory");
    return false;
  }
  memcpy(copy, bytes, count);
  zip_source_t *source = pack->zip_source_buffer(pack->archive, copy, count, 1);
  if (source == NULL) {
    free(copy);
    return fail(pack);
  }
  zip_int64_t index = pack->zip_file_add(pack->archive, name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    pack->zip_source_free(source);
    return fail(pack);
  }
  zip_uint64_t file = (zip_uint64_t)index;
  zip_int32_t method = compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  // 1 January 1980, the first day of this clock: the same report has the same bytes everywhere.
  bool is_set = pack->zip_set_file_compression(pack->archive, file, method, 0) == 0 &&
                pack->zip_file_set_dostime(pack->archive, file, 0, 0x21, 0) == 0;
  return is_set || fail(pack);
}

/// The bytes that libzip wrote.
static void *written(zip_pack *pack, size_t *count) {
  zip_source_t *target = pack->target;
  zip_stat_t status;
  if (pack->zip_source_open(target) != 0) return NULL;
  void *bytes = NULL;
  if (pack->zip_source_stat(target, &status) == 0 && (status.valid & ZIP_STAT_SIZE) != 0) {
    bytes = malloc(status.size > 0 ? status.size : 1);
    zip_uint64_t done = 0;
    while (bytes != NULL && done < status.size) {
      zip_int64_t read =
          pack->zip_source_read(target, (char *)bytes + done, status.size - done);
      if (read <= 0) {
        free(bytes);
        bytes = NULL;
        break;
      }
      done += (zip_uint64_t)read;
    }
    *count = done;
  }
  pack->zip_source_close(target);
  return bytes;
}

void *zip_pack_finish(zip_pack *pack, size_t *count, char *message, size_t room) {
  void *bytes = NULL;
  if (!pack->failed && pack->zip_close(pack->archive) != 0) fail(pack);
  if (pack->failed) {
    pack->zip_discard(pack->archive);
    loader_tell(message, room, pack->problem);
  } else {
    bytes = written(pack, count);
    if (bytes == NULL) {
      loader_tell(message, room,
           pack->zip_error_strerror(pack->zip_source_error(pack->target)));
    }
  }
  pack->zip_source_free(pack->target);
  close_pack(pack);
  return bytes;
}

void zip_pack_drop(zip_pack *pack) {
  pack->zip_discard(pack->archive);
  pack->zip_source_free(pack->target);
  close_pack(pack);
}

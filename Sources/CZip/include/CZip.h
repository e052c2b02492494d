#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// libzip, opened when an archive is made or read and not before: linked in, it would cost each start
// of the program about a millisecond.

/// What the loader looks for, and the Debian package that brings it.
#define ZIP_LIBRARY "libzip.so.4"
#define ZIP_PACKAGE "libzip4"

/// An archive that is being made in memory.
typedef struct zip_pack zip_pack;

/// Opens libzip and begins an archive. NULL when the library is not there, lacks a function or has
/// no memory; `message` then says which, in at most `room` bytes with the zero at the end.
zip_pack *zip_pack_begin(char *message, size_t room);

/// Adds a file of `count` bytes, which are copied. A false is remembered until zip_pack_finish.
bool zip_pack_add(zip_pack *pack, const char *name, const void *bytes, size_t count,
                  bool compressed);

/// Ends the archive, whatever comes of it. The bytes are to be freed with
/// free(); NULL when the archive could not be made, and `message` says why.
void *zip_pack_finish(zip_pack *pack, size_t *count, char *message, size_t room);

/// Gives an archive up that is not to be finished.
void zip_pack_drop(zip_pack *pack);

/// What came of opening an archive or reading a part of it.
typedef enum {
  zip_fine,
  /// The library is not there or lacks a function.
  zip_no_library,
  zip_no_memory,
  /// Not an archive, cut short, or its bytes do not agree with their checksum.
  zip_damaged,
  /// The part is packed with a password.
  zip_locked,
  /// It names more parts than the caller takes.
  zip_too_many,
} zip_outcome;

/// An archive that is read.
typedef struct zip_unpack zip_unpack;

/// A part of it that is being unpacked.
typedef struct zip_unpack_part zip_unpack_part;

/// Opens libzip and an archive of at most `most` parts that `descriptor` reads, which stays the
/// caller's. NULL when it cannot; `outcome` and `message` then say why.
zip_unpack *zip_unpack_open(int descriptor, uint64_t most, zip_outcome *outcome, char *message,
                            size_t room);

/// Closes it; no part of it may be open.
void zip_unpack_close(zip_unpack *pack);

/// How many parts it names.
uint64_t zip_unpack_count(zip_unpack *pack);

/// The name of a part, by its number from 0; NULL where it has none. Stays while the archive is open.
const char *zip_unpack_name(zip_unpack *pack, uint64_t index);

/// Begins to unpack a part; `packed` is how many bytes it takes in the file, `unpacked` how many it
/// says to hold. NULL when it cannot.
zip_unpack_part *zip_unpack_begin(zip_unpack *pack, uint64_t index, uint64_t *packed,
                                  uint64_t *unpacked, zip_outcome *outcome, char *message,
                                  size_t room);

/// The next bytes of the part: how many, 0 at its end, -1 when it cannot go on.
int64_t zip_unpack_read(zip_unpack_part *part, void *bytes, size_t count, zip_outcome *outcome,
                        char *message, size_t room);

void zip_unpack_end(zip_unpack_part *part);

#pragma once

#include <stdbool.h>
#include <stddef.h>

// libzip, opened when an archive is made and not before: linked in, it would cost each start of the
// program about a millisecond.

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

/// Ends the archive and closes the library, whatever comes of it. The bytes are to be freed with
/// free(); NULL when the archive could not be made, and `message` says why.
void *zip_pack_finish(zip_pack *pack, size_t *count, char *message, size_t room);

/// Gives an archive up that is not to be finished.
void zip_pack_drop(zip_pack *pack);

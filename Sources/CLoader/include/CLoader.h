#pragma once

#include <stdbool.h>
#include <stddef.h>

// Libraries that are opened when they are first used: linked in, each would cost every start of the
// program some of a millisecond. A file names the functions that it uses in FUNCTIONS(each) and keeps
// them in a struct, with the types that the library's header gives them.

/// A member for a function.
#define LOADED_MEMBER(function) typeof(&function) function;

/// Finds a function of `library` for the struct `self`; where it is not there, `message` says so and
/// the caller returns false.
#define LOADED_FIND(function)                                                               \
  self->function = (typeof(self->function))loader_find(library, #function, message, room);  \
  if (self->function == NULL) return false;

/// Defines find_functions, which opens the library of a name for a struct of the type; false where it
/// is not there or lacks a function, and `message` says which.
#define LOADED_FUNCTIONS(type, name)                                   \
  static bool find_functions(type *self, char *message, size_t room) { \
    void *library = loader_open(name, message, room);                  \
    if (library == NULL) return false;                                 \
    FUNCTIONS(LOADED_FIND)                                             \
    return true;                                                       \
  }

/// Opens a library, which then stays: some keep threads and tables that cannot be ended. NULL where it
/// cannot be opened, and `message` says why.
void *loader_open(const char *name, char *message, size_t room);

/// A function of an open library; NULL where it has none of the name, and `message` says so.
void *loader_find(void *library, const char *function, char *message, size_t room);

/// Writes a problem to `message`, in at most `room` bytes with the zero at the end.
void loader_tell(char *message, size_t room, const char *problem);

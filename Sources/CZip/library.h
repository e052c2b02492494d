#pragma once

// How functions of libzip come into a struct: a file names those that it uses in FUNCTIONS(each).

#include "CZip.h"

#include <dlfcn.h>
#include <stdio.h>

/// A member for a function, with the type that zip.h gives it.
#define MEMBER(function) typeof(&function) function;

#define FIND(function)                                                \
  self->function = (typeof(&function))dlsym(self->library, #function); \
  if (self->function == NULL) {                                       \
    tell(message, room, ZIP_LIBRARY " has no " #function);            \
    return false;                                                     \
  }

/// Defines find_functions, which opens libzip for a struct with a member `library` and those of the
/// functions; false where it cannot, and `message` says why. What is open then stays for the caller
/// to close.
#define DEFINE_FIND_FUNCTIONS(type)                                           \
  static bool find_functions(type *self, char *message, size_t room) {        \
    self->library = dlopen(ZIP_LIBRARY, RTLD_NOW | RTLD_LOCAL);               \
    if (self->library == NULL) {                                              \
      tell(message, room, dlerror());                                         \
      return false;                                                           \
    }                                                                         \
    FUNCTIONS(FIND)                                                           \
    return true;                                                              \
  }

static inline void tell(char *message, size_t room, const char *problem) {
  snprintf(message, room, "%s", problem);
}

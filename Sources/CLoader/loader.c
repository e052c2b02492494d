// For RTLD_NODELETE.
#define _GNU_SOURCE

#include "CLoader.h"

#include <dlfcn.h>
#include <stdio.h>

void *loader_open(const char *name, char *message, size_t room) {
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (library == NULL) loader_tell(message, room, dlerror());
  return library;
}

void *loader_find(void *library, const char *function, char *message, size_t room) {
  void *found = dlsym(library, function);
  if (found == NULL) loader_tell(message, room, dlerror());
  return found;
}

void loader_tell(char *message, size_t room, const char *problem) {
  // A symbol that is there and has no address is no problem to the loader.
  snprintf(message, room, "%s", problem != NULL ? problem : "a function without an address");
}

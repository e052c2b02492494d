#define _GNU_SOURCE

#include "CPassword.h"

#include "CLoader.h"

#include <crypt.h>
#include <stdlib.h>
#include <string.h>

// The functions that are used, each with the type that crypt.h gives it.
#define FUNCTIONS(each)  \
  each(crypt_gensalt_rn) \
  each(crypt_rn)

struct password_hasher {
  FUNCTIONS(LOADED_MEMBER)
};

LOADED_FUNCTIONS(password_hasher, PASSWORD_LIBRARY)

_Static_assert(PASSWORD_HASH_ROOM == CRYPT_OUTPUT_SIZE, "the room of a hash is libcrypt's");

password_hasher *password_begin(char *message, size_t room) {
  password_hasher *hasher = calloc(1, sizeof *hasher);
  if (hasher == NULL) {
    loader_tell(message, room, "out of memory");
    return NULL;
  }
  if (find_functions(hasher, message, room)) return hasher;
  free(hasher);
  return NULL;
}

/// The hash of a password under a setting, in PASSWORD_HASH_ROOM bytes.
static bool hash_under(const password_hasher *self, const char *password, const char *setting,
                       char *hash) {
  struct crypt_data *data = calloc(1, sizeof *data);
  if (data == NULL) return false;
  const char *made = self->crypt_rn(password, setting, data, (int)sizeof *data);
  bool is_made = made != NULL && made[0] == '$' && strlen(made) < PASSWORD_HASH_ROOM;
  if (is_made) memcpy(hash, made, strlen(made) + 1);
  // What is left of the password there is nobody's.
  explicit_bzero(data, sizeof *data);
  free(data);
  return is_made;
}

bool password_hash(const password_hasher *self, const char *password, char *hash) {
  char setting[CRYPT_GENSALT_OUTPUT_SIZE];
  // Without bytes of ours the library draws the salt from the system.
  const char *made = self->crypt_gensalt_rn("$y$", 0, NULL, 0, setting, (int)sizeof setting);
  return made != NULL && hash_under(self, password, setting, hash);
}

bool password_fits(const password_hasher *self, const char *password, const char *hash) {
  char made[PASSWORD_HASH_ROOM];
  if (hash[0] != '$' || !hash_under(self, password, hash, made)) return false;
  size_t length = strlen(hash);
  if (strlen(made) != length) return false;
  // As long for a hash that differs at once as for one that differs at its end.
  unsigned char differs = 0;
  for (size_t place = 0; place < length; place++) differs |= (unsigned char)(made[place] ^ hash[place]);
  return differs == 0;
}

void password_end(password_hasher *hasher) { free(hasher); }

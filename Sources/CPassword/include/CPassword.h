#pragma once

#include <stdbool.h>
#include <stddef.h>

// Salted slow hashes of passwords (yescrypt) by libcrypt, opened when one is made or checked and not
// before.

/// What the loader looks for, and the Debian package that brings it.
#define PASSWORD_LIBRARY "libcrypt.so.1"
#define PASSWORD_PACKAGE "libcrypt1"
/// Bytes of the longest hash, with the zero at the end.
#define PASSWORD_HASH_ROOM 384

/// The open library.
typedef struct password_hasher password_hasher;

/// Opens libcrypt. NULL when it is not there, lacks a function or there is no memory; `message` then
/// says which, in at most `room` bytes with the zero at the end.
password_hasher *password_begin(char *message, size_t room);

/// Makes the hash of a password with a new salt, in PASSWORD_HASH_ROOM bytes; false where it cannot.
bool password_hash(const password_hasher *hasher, const char *password, char *hash);

/// Whether a password is the one of a hash; false too for a hash that nobody made.
bool password_fits(const password_hasher *hasher, const char *password, const char *hash);

void password_end(password_hasher *hasher);

#pragma once
#include <stddef.h>

/// How many files travel inside the binary.
size_t asset_count(void);
/// The name of file i, without a folder.
const char *asset_name(size_t i);
/// Its bytes; they live as long as the program.
const unsigned char *asset_bytes(size_t i);
/// How many bytes it has.
size_t asset_length(size_t i);

#pragma once

#include <stddef.h>

/// The SQL of a hub, embedded.
const char *hub_schema(void);
size_t hub_schema_length(void);

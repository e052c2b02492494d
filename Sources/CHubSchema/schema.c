#include "CHubSchema.h"

// An edit of the file rebuilds this one, as #embed makes it a dependency.
static const char schema[] = {
#embed "hub.sql"
};

const char *hub_schema(void) { return schema; }

size_t hub_schema_length(void) { return sizeof schema; }

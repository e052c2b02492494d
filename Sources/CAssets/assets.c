#include "CAssets.h"
size_t asset_count(void) { return 0; }
const char *asset_name(size_t i) { (void)i; return ""; }
const unsigned char *asset_bytes(size_t i) { (void)i; return 0; }
size_t asset_length(size_t i) { (void)i; return 0; }

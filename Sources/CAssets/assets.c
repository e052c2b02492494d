#include "CAssets.h"

// One array a file of Assets/; an edit there rebuilds this file, as #embed makes it a dependency.
static const unsigned char agenda[] = {
#embed "../../Assets/agenda.json"
};
static const unsigned char checks[] = {
#embed "../../Assets/checks.json"
};
static const unsigned char conference[] = {
#embed "../../Assets/conference.json"
};
static const unsigned char criteria[] = {
#embed "../../Assets/criteria.json"
};
static const unsigned char figures[] = {
#embed "../../Assets/figures.json"
};
static const unsigned char models[] = {
#embed "../../Assets/models.json"
};
static const unsigned char people[] = {
#embed "../../Assets/people.json"
};
static const unsigned char photographs[] = {
#embed "../../Assets/photographs.json"
};
static const unsigned char remarks[] = {
#embed "../../Assets/remarks.json"
};
static const unsigned char roster[] = {
#embed "../../Assets/roster.json"
};
static const unsigned char source[] = {
#embed "../../Assets/source.json"
};
static const unsigned char synonyms[] = {
#embed "../../Assets/synonyms.json"
};
static const unsigned char visits[] = {
#embed "../../Assets/visits.json"
};

#define ASSET(NAME) {#NAME ".json", NAME, sizeof NAME}

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} assets[] = {
  ASSET(agenda),
  ASSET(checks),
  ASSET(conference),
  ASSET(criteria),
  ASSET(figures),
  ASSET(models),
  ASSET(people),
  ASSET(photographs),
  ASSET(remarks),
  ASSET(roster),
  ASSET(source),
  ASSET(synonyms),
  ASSET(visits),
};

size_t asset_count(void) { return sizeof assets / sizeof assets[0]; }
const char *asset_name(size_t i) { return assets[i].name; }
const unsigned char *asset_bytes(size_t i) { return assets[i].bytes; }
size_t asset_length(size_t i) { return assets[i].length; }

#pragma once
/* SHA-256 of libmd, which every Debian system has because dpkg needs it. */
#include <sha256.h>

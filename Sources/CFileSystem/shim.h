#pragma once
/* What Swift's Glibc module leaves out of Linux: kinds of file systems, and word of changes. */
#include <stdint.h>
#include <sys/inotify.h>
#include <sys/statfs.h>
#include <sys/sysmacros.h>

/* The number of the kind of file system that a path lies on; 0 where it cannot be told. */
static inline uint32_t file_system_magic(const char *path)
{
    struct statfs status;
    return statfs(path, &status) == 0 ? (uint32_t)status.f_type : 0;
}

static inline unsigned device_major(uint64_t device) { return major(device); }
static inline unsigned device_minor(uint64_t device) { return minor(device); }

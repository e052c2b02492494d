#pragma once
/* What Swift's Glibc module leaves out of Linux: kinds of file systems, word of changes, and calls that
   glibc declares for _GNU_SOURCE alone. */
#include <stddef.h>
#include <stdint.h>
#include <sys/inotify.h>
#include <sys/random.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>

/* The number of the kind of file system that a path lies on; 0 where it cannot be told. */
static inline uint32_t file_system_magic(const char *path)
{
    struct statfs status;
    return statfs(path, &status) == 0 ? (uint32_t)status.f_type : 0;
}

/* The same of what is open. */
static inline uint32_t file_system_magic_of(int file)
{
    struct statfs status;
    return fstatfs(file, &status) == 0 ? (uint32_t)status.f_type : 0;
}

/* That of the pipes that have no name (PIPEFS_MAGIC of linux/magic.h). */
static const uint32_t nameless_pipes = 0x50495045;

/* Whether the kernel makes what is read of a file as it goes, and may let one wait for it: proc, sysfs,
   debugfs, tracefs, configfs, securityfs, cgroup, cgroup2 (linux/magic.h). */
static inline int is_made_by_kernel(int file)
{
    switch (file_system_magic_of(file)) {
    case 0x9FA0: case 0x62656572: case 0x64626720: case 0x74726163: case 0x62656570: case 0x73636673:
    case 0x27E0EB: case 0x63677270:
        return 1;
    default:
        return 0;
    }
}

static inline unsigned device_major(uint64_t device) { return major(device); }
static inline unsigned device_minor(uint64_t device) { return minor(device); }

/* For `open`: reading leaves the time of the last reading as it is (O_NOATIME of asm-generic/fcntl.h). */
static const int open_keeping_times = 01000000;

/* For `renameat2`: what has the name already is not replaced (RENAME_NOREPLACE). */
static const unsigned rename_without_replacing = 1;
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags);

/* A file in memory alone, for `memfd_create`: not for programs that are started (MFD_CLOEXEC). */
static const unsigned memfd_close_on_exec = 1;
int memfd_create(const char *name, unsigned flags);

/* What can be read once a process has ended (pidfd_open(2), which glibc has since 2.36 alone); -1 where
   the kernel has none. */
long syscall(long number, ...);
static inline int process_file(int process) { return (int)syscall(SYS_pidfd_open, process, 0); }

/* The first place of some bytes within others; NULL where they are not in them. */
void *memmem(const void *bytes, size_t count, const void *wanted, size_t wanted_count);

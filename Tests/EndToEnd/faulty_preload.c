/* Puts the file system that fails (Tests/Support/faulty-vfs) under the SQLite of a program that is not
 * built with it: faults.py compiles both, and LD_PRELOAD loads them.
 *
 * FAULTY_FILES: the beginning of the paths that it touches. FAULTY_KIND: a number of enum faulty_kind.
 * FAULTY_PASSING: how many such calls pass before one fails. FAULTY_TOLD: a file that is made where any
 * call failed. */
#include "faulty_vfs.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static const char *given(const char *name)
{
    const char *value = getenv(name);
    return value ? value : "";
}

__attribute__((constructor)) static void begin(void)
{
    if (faulty_register() != 0) abort();
    faulty_watch(given("FAULTY_FILES"));
    faulty_set((enum faulty_kind)atoi(given("FAULTY_KIND")), atoi(given("FAULTY_PASSING")));
}

__attribute__((destructor)) static void end(void)
{
    if (faulty_count() == 0) return;
    int told = open(given("FAULTY_TOLD"), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (told >= 0) close(told);
}

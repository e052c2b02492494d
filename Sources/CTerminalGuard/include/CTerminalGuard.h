#pragma once

#include <stdbool.h>
#include <stddef.h>

// What must be C: signal handlers may call only what is async-signal-safe, and Swift promises
// nothing there.

/// Saves the terminal's modes, and the bytes that leave it as it was found. Those bytes are copied.
///
/// False when the modes cannot be read or the bytes are too many.
bool guard_remember(const unsigned char *bytes, size_t count);

/// Arms the guard: from here on guard_restore has something to restore.
void guard_arm(void);

/// Writes the remembered bytes and sets the remembered modes, once for each guard_arm; then prints
/// what was said on standard error meanwhile. The one way out, safe inside a signal handler.
void guard_restore(void);

/// Sets the modes that the terminal had when guard_keep_modes was called.
void guard_set_modes(void);

/// Saves the modes for guard_set_modes.
void guard_keep_modes(void);

/// Reads the modes that guard_restore gives back once more; only while the terminal is restored.
void guard_reread(void);

/// Writes all of the bytes to the terminal.
void guard_write(const unsigned char *bytes, size_t count);

/// Handlers for the signals that ask for something, and for those of a crash. An ignored signal
/// stays ignored. Where one asks to end and nobody reads the terminal, what is written goes nowhere
/// from then on, so that the end comes all the same. Gives the file descriptor that each caught signal's number is written to, a byte
/// each, or -1.
int guard_catch_signals(void);

/// Sets every signal to what it was before guard_catch_signals, but for the watch over an end that
/// was asked for: it lasts until the process ends.
void guard_release_signals(void);

/// Ends the program with words and a status of its own where memory that was mapped from a file is gone
/// (SIGBUS), the terminal given back. The words are copied; too many are left out.
void guard_tell_of_lost_memory(const unsigned char *words, size_t count, int status);

/// Stops the process group as ^Z does; returns when it is continued, or at once where there is no
/// shell to continue it.
void guard_stop_group(void);

/// Begins or ceases to report a child's end or stop along with the signals that are caught.
void guard_tell_children(bool tells);

/// A file descriptor that becomes readable when the clock's minute changes, or -1.
int guard_minute_timer(void);

/// Consumes a tick and sets the timer to the next minute.
void guard_next_minute(int timer);

/// The terminal's size in cells; false where it does not tell.
bool guard_size(int *columns, int *lines);

/// Whether the locale's encoding is UTF-8.
bool guard_is_utf8(void);

/// The columns that the C library, and so curses, counts for a character; below 0 when the locale
/// has none.
int guard_columns(unsigned int character);

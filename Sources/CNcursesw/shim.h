#pragma once

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>

#ifndef CCHARW_MAX
#error "These headers are of narrow curses, which cannot draw Vietnamese: ncursesw is needed."
#endif

// Swift sees neither macros with casts nor mutable C globals: each one that is needed has a
// function here.

static inline attr_t nc_bold(void) { return A_BOLD; }
static inline attr_t nc_underline(void) { return A_UNDERLINE; }
static inline attr_t nc_reverse(void) { return A_REVERSE; }
static inline int nc_colours(void) { return COLORS; }

/// The size that the terminal's description gives, for a terminal that does not tell its own.
static inline int nc_described_lines(void) { return lines; }
static inline int nc_described_columns(void) { return columns; }

/// Reads the terminal's description; false where there is none, and never an exit.
static inline bool nc_describe(const char *term) {
  int found = 0;
  return setupterm(term, 1, &found) == OK && found == 1;
}

/// Starts curses on standard output and input; false where it cannot.
///
/// The keypad stays in the mode that it has: keys are read in both, and in the other one some
/// terminals send function keys for its digits.
static inline bool nc_start(const char *term) {
  // Not every terminal that says it is an xterm repeats a character when told to (mosh). curses
  // tells none to where the locale is of Unicode when it starts, and asks for it nowhere else.
  char *locale = strdup(setlocale(LC_CTYPE, NULL));
  setlocale(LC_CTYPE, "C.UTF-8");
  SCREEN *screen = newterm(term, stdout, stdin);
  setlocale(LC_CTYPE, locale);
  free(locale);
  if (screen == NULL) return false;
  set_term(screen);
  raw();
  noecho();
  nonl();
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  return true;
}

/// Sends what curses holds back: what else is written before would go out in the middle of it.
static inline void nc_flush(void) { delay_output(0); }

static inline bool nc_flag(const char *name) { return tigetflag(name) > 0; }

/// The sequence that puts the cursor on a cell.
static inline const char *nc_placing(int y, int x) { return tiparm(cursor_address, y, x); }

/// The sequence that moves the cursor down so many rows; NULL where the terminal has none.
static inline const char *nc_down(int rows) {
  return parm_down_cursor == NULL ? NULL : tiparm(parm_down_cursor, rows);
}

/// A string capability; NULL where the terminal has none.
static inline const char *nc_string(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

/// Writes one cell: a character and up to four marks that join it.
static inline void nc_put(
    int y, int x, const wchar_t *text, attr_t attributes, short pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, pair, NULL) == OK) mvwadd_wchnstr(stdscr, y, x, &cell, 1);
}

/// Makes a cell of one character; false where curses does not take it.
static inline bool nc_character(cchar_t *cell, wchar_t character, attr_t attributes, short pair) {
  const wchar_t text[2] = {character, 0};
  return setcchar(cell, text, attributes, pair, NULL) == OK;
}

/// Writes neighbouring cells of a row, one column each.
static inline void nc_put_run(int y, int x, const cchar_t *cells, int count) {
  mvwadd_wchnstr(stdscr, y, x, cells, count);
}

/// Sends what changed since the last time, and leaves the cursor at a cell.
static inline void nc_send(int y, int x) {
  wmove(stdscr, y, x);
  wnoutrefresh(stdscr);
  doupdate();
}

/// Makes the next send draw everything anew.
static inline void nc_forget(void) { clearok(curscr, TRUE); }

/// Whether curses may move cells along their row instead of writing them, as it does by itself.
static inline void nc_shifts(bool may) { idcok(stdscr, may); }

static inline void nc_erase(void) { werase(stdscr); }

#pragma once

#include <stdbool.h>
#include <stddef.h>

// Pages of text as PDF by pango and cairo, opened when a page is made and not before: linked in, they
// would cost each start of the program some three milliseconds. Lengths are points (1/72 inch), from
// the upper left corner of the page.

/// What the loader looks for, and the Debian package that brings all of it.
#define PRESS_CAIRO "libcairo.so.2"
#define PRESS_GOBJECT "libgobject-2.0.so.0"
#define PRESS_PANGO "libpango-1.0.so.0"
#define PRESS_PANGOCAIRO "libpangocairo-1.0.so.0"
#define PRESS_PACKAGE "libpangocairo-1.0-0"

/// A document that is being made in memory.
typedef struct press press;

/// A text, set in lines.
typedef struct press_text press_text;

typedef enum {
  press_left,
  press_centre,
  press_right,
} press_alignment;

/// How a text is set.
typedef struct {
  /// Names of font families, the best first, separated by commas.
  const char *families;
  double size;
  /// Where lines break; negative for one line of any length.
  double width;
  /// By how much the first line begins further in.
  double indent;
  press_alignment alignment;
  /// Whether all lines but the last fill the width.
  bool is_justified;
} press_setting;

/// A line as it was set. Its letters reach `ascent` above its baseline; `height` is what the font
/// asks for from line to line.
typedef struct {
  double x;
  double width;
  double ascent;
  double height;
} press_line;

/// Opens the libraries and begins a document with pages of one size, the first of them open. NULL
/// where a library is not there, lacks a function, or there is no memory; `message` then says which,
/// in at most `room` bytes with the zero at the end.
press *press_begin(double width, double height, const char *title, char *message, size_t room);

/// Ends the document, whatever comes of it. The bytes are to be freed with free(); NULL where they
/// could not be made, and `message` says why.
void *press_finish(press *press, size_t *count, char *message, size_t room);

/// Gives a document up that is not to be finished.
void press_drop(press *press);

/// Sets a text in pango's markup, of `count` bytes of UTF-8. NULL without memory. It may outlast its
/// document, and is drawn in no other.
press_text *press_set(press *press, const char *markup, size_t count, press_setting setting);

/// The lines of a text; they stay while it does.
const press_line *press_lines(const press_text *text, size_t *count);

void press_drop_text(press_text *text);

/// Draws a line of a text; `x` is that of the text's edge, `baseline` where its letters stand.
void press_draw(press *press, const press_text *text, size_t line, double x, double baseline);

/// Draws a stroke from point to point; one of dots where `is_dotted`.
void press_stroke(press *press, double x, double y, double to_x, double to_y, double thickness,
                  bool is_dotted);

typedef struct {
  double x, y, width, height;
} press_rectangle;

/// Fills rectangles with a grey, 0 is black, 1 white; between those that touch no seam shows.
void press_fill(press *press, const press_rectangle *rectangles, size_t count, double grey);

/// Ends the open page and begins the next.
void press_next_page(press *press);

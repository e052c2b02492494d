#include "CPango.h"

#include "CLoader.h"

#include <stdlib.h>
#include <string.h>

// The little that is used of the four libraries is declared here: their headers lie in folders that
// only pkg-config knows, and its flags would link the libraries to the program.

typedef struct {
  int x, y, width, height;
} rectangle;

enum { pango_scale = 1024 };
enum { format_title = 0, format_create_date = 5 };
enum { wrap_word_or_character = 2 };
enum { cap_round = 1 };

typedef int (*write_function)(void *closure, const unsigned char *bytes, unsigned int count);

// The functions that are used, each with the library that has it.
#define FUNCTIONS(each)                                                                           \
  each(cairo, void *, cairo_pdf_surface_create_for_stream, (write_function, void *, double, double)) \
  each(cairo, void, cairo_pdf_surface_set_metadata, (void *, int, const char *))                   \
  each(cairo, void *, cairo_create, (void *))                                                      \
  each(cairo, void, cairo_destroy, (void *))                                                       \
  each(cairo, int, cairo_status, (void *))                                                         \
  each(cairo, const char *, cairo_status_to_string, (int))                                         \
  each(cairo, void, cairo_surface_destroy, (void *))                                               \
  each(cairo, void, cairo_surface_finish, (void *))                                                \
  each(cairo, int, cairo_surface_status, (void *))                                                 \
  each(cairo, void, cairo_show_page, (void *))                                                     \
  each(cairo, void, cairo_move_to, (void *, double, double))                                       \
  each(cairo, void, cairo_line_to, (void *, double, double))                                       \
  each(cairo, void, cairo_rectangle, (void *, double, double, double, double))                     \
  each(cairo, void, cairo_set_source_rgb, (void *, double, double, double))                        \
  each(cairo, void, cairo_set_line_width, (void *, double))                                        \
  each(cairo, void, cairo_set_line_cap, (void *, int))                                             \
  each(cairo, void, cairo_set_dash, (void *, const double *, int, double))                         \
  each(cairo, void, cairo_stroke, (void *))                                                        \
  each(cairo, void, cairo_fill, (void *))                                                          \
  each(cairo, void, cairo_save, (void *))                                                          \
  each(cairo, void, cairo_restore, (void *))                                                       \
  each(gobject, void, g_object_unref, (void *))                                                    \
  each(pango, void *, pango_font_description_new, (void))                                          \
  each(pango, void, pango_font_description_set_family, (void *, const char *))                     \
  each(pango, void, pango_font_description_set_absolute_size, (void *, double))                    \
  each(pango, void, pango_font_description_free, (void *))                                         \
  each(pango, void *, pango_layout_new, (void *))                                                  \
  each(pango, void, pango_context_set_round_glyph_positions, (void *, int))                        \
  each(pango, void, pango_layout_set_font_description, (void *, const void *))                     \
  each(pango, void, pango_layout_set_markup, (void *, const char *, int))                          \
  each(pango, void, pango_layout_set_width, (void *, int))                                         \
  each(pango, void, pango_layout_set_indent, (void *, int))                                        \
  each(pango, void, pango_layout_set_wrap, (void *, int))                                          \
  each(pango, void, pango_layout_set_alignment, (void *, int))                                     \
  each(pango, void, pango_layout_set_justify, (void *, int))                                       \
  each(pango, int, pango_layout_get_line_count, (void *))                                          \
  each(pango, void *, pango_layout_get_line_readonly, (void *, int))                               \
  each(pango, void *, pango_layout_get_iter, (void *))                                             \
  each(pango, void, pango_layout_iter_free, (void *))                                              \
  each(pango, int, pango_layout_iter_next_line, (void *))                                          \
  each(pango, int, pango_layout_iter_get_baseline, (void *))                                       \
  each(pango, void, pango_layout_iter_get_line_extents, (void *, rectangle *, rectangle *))        \
  each(pangocairo, void *, pango_cairo_create_context, (void *))                                   \
  each(pangocairo, void, pango_cairo_show_layout_line, (void *, void *))

#define MEMBER(library, result, function, arguments) result(*function) arguments;

struct press {
  FUNCTIONS(MEMBER)
  void *surface, *canvas, *context;
  unsigned char *bytes;
  size_t count, space;
};

struct press_text {
  void (*drop)(void *);
  void *layout;
  size_t count;
  press_line lines[];
};

static bool find_functions(press *self, char *message, size_t room) {
  void *cairo = loader_open(PRESS_CAIRO, message, room);
  if (cairo == NULL) return false;
  void *gobject = loader_open(PRESS_GOBJECT, message, room);
  if (gobject == NULL) return false;
  void *pango = loader_open(PRESS_PANGO, message, room);
  if (pango == NULL) return false;
  void *pangocairo = loader_open(PRESS_PANGOCAIRO, message, room);
  if (pangocairo == NULL) return false;
  void *library;
#define FIND(owner, result, function, arguments) \
  library = owner;                               \
  LOADED_FIND(function)
  FUNCTIONS(FIND)
#undef FIND
  return true;
}

/// Takes in what cairo writes; its statuses are 0 for success and 11 for an error of writing.
static int take(void *closure, const unsigned char *bytes, unsigned int count) {
  press *self = closure;
  if (self->space - self->count < count) {
    size_t space = (self->count + count) * 2;
    unsigned char *grown = realloc(self->bytes, space);
    if (grown == NULL) return 11;
    self->bytes = grown;
    self->space = space;
  }
  memcpy(self->bytes + self->count, bytes, count);
  self->count += count;
  return 0;
}

press *press_begin(double width, double height, const char *title, char *message, size_t room) {
  press *self = calloc(1, sizeof *self);
  if (self == NULL) {
    loader_tell(message, room, "out of memory");
    return NULL;
  }
  if (!find_functions(self, message, room)) {
    free(self);
    return NULL;
  }
  self->surface = self->cairo_pdf_surface_create_for_stream(take, self, width, height);
  self->cairo_pdf_surface_set_metadata(self->surface, format_title, title);
  // Not the clock's: the same paper has the same bytes everywhere, as the archive of an ODT has.
  self->cairo_pdf_surface_set_metadata(self->surface, format_create_date, "1980-01-01T00:00:00Z");
  self->canvas = self->cairo_create(self->surface);
  self->context = self->pango_cairo_create_context(self->canvas);
  self->pango_context_set_round_glyph_positions(self->context, false);
  return self;
}

static void close_press(press *self) {
  self->g_object_unref(self->context);
  self->cairo_destroy(self->canvas);
  self->cairo_surface_destroy(self->surface);
  free(self);
}

void *press_finish(press *self, size_t *count, char *message, size_t room) {
  self->cairo_show_page(self->canvas);
  self->cairo_surface_finish(self->surface);
  int status = self->cairo_status(self->canvas);
  if (status == 0) status = self->cairo_surface_status(self->surface);
  if (status != 0) {
    loader_tell(message, room, self->cairo_status_to_string(status));
    free(self->bytes);
    self->bytes = NULL;
  }
  *count = self->count;
  void *bytes = self->bytes;
  close_press(self);
  return bytes;
}

void press_drop(press *self) {
  self->cairo_surface_finish(self->surface);
  free(self->bytes);
  close_press(self);
}

static int units(double points) { return (int)(points * pango_scale); }

static double points(int units) { return (double)units / pango_scale; }

static void *layout(press *self, const char *markup, size_t count, press_setting setting) {
  void *layout = self->pango_layout_new(self->context);
  void *font = self->pango_font_description_new();
  self->pango_font_description_set_family(font, setting.families);
  self->pango_font_description_set_absolute_size(font, setting.size * pango_scale);
  self->pango_layout_set_font_description(layout, font);
  self->pango_font_description_free(font);
  if (setting.width >= 0) self->pango_layout_set_width(layout, units(setting.width));
  self->pango_layout_set_indent(layout, units(setting.indent));
  self->pango_layout_set_wrap(layout, wrap_word_or_character);
  self->pango_layout_set_alignment(layout, (int)setting.alignment);
  self->pango_layout_set_justify(layout, setting.is_justified);
  self->pango_layout_set_markup(layout, markup, (int)count);
  return layout;
}

press_text *press_set(press *self, const char *markup, size_t count, press_setting setting) {
  void *set = layout(self, markup, count, setting);
  int lines = self->pango_layout_get_line_count(set);
  press_text *text =
      lines < 0 ? NULL : malloc(sizeof *text + (size_t)lines * sizeof(press_line));
  if (text == NULL) {
    self->g_object_unref(set);
    return NULL;
  }
  text->drop = self->g_object_unref;
  text->layout = set;
  text->count = (size_t)lines;
  void *place = self->pango_layout_get_iter(set);
  for (size_t line = 0; line < text->count; line++) {
    rectangle logical;
    self->pango_layout_iter_get_line_extents(place, NULL, &logical);
    int baseline = self->pango_layout_iter_get_baseline(place);
    text->lines[line] = (press_line){points(logical.x), points(logical.width),
                                     points(baseline - logical.y), points(logical.height)};
    self->pango_layout_iter_next_line(place);
  }
  self->pango_layout_iter_free(place);
  return text;
}

const press_line *press_lines(const press_text *text, size_t *count) {
  *count = text->count;
  return text->lines;
}

void press_drop_text(press_text *text) {
  text->drop(text->layout);
  free(text);
}

void press_draw(press *self, const press_text *text, size_t line, double x, double baseline) {
  if (line >= text->count) return;
  self->cairo_set_source_rgb(self->canvas, 0, 0, 0);
  self->cairo_move_to(self->canvas, x + text->lines[line].x, baseline);
  self->pango_cairo_show_layout_line(
      self->canvas, self->pango_layout_get_line_readonly(text->layout, (int)line));
}

void press_stroke(press *self, double x, double y, double to_x, double to_y, double thickness,
                  bool is_dotted) {
  // A dash of no length under round caps is a dot.
  static const double dots[] = {0, 3};
  self->cairo_save(self->canvas);
  self->cairo_set_source_rgb(self->canvas, 0, 0, 0);
  self->cairo_set_line_width(self->canvas, thickness);
  if (is_dotted) {
    self->cairo_set_line_cap(self->canvas, cap_round);
    self->cairo_set_dash(self->canvas, dots, 2, 0);
  }
  self->cairo_move_to(self->canvas, x, y);
  self->cairo_line_to(self->canvas, to_x, to_y);
  self->cairo_stroke(self->canvas);
  self->cairo_restore(self->canvas);
}

void press_fill(press *self, const press_rectangle *rectangles, size_t count, double grey) {
  self->cairo_set_source_rgb(self->canvas, grey, grey, grey);
  for (size_t place = 0; place < count; place++) {
    press_rectangle one = rectangles[place];
    self->cairo_rectangle(self->canvas, one.x, one.y, one.width, one.height);
  }
  self->cairo_fill(self->canvas);
}

void press_next_page(press *self) { self->cairo_show_page(self->canvas); }

#include "CExpat.h"

#include "CLoader.h"

#include <expat.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The functions that are used, each with the type that expat.h gives it.
#define FUNCTIONS(each)              \
  each(XML_ErrorString)              \
  each(XML_GetBuffer)                \
  each(XML_GetCurrentByteIndex)      \
  each(XML_GetCurrentLineNumber)     \
  each(XML_GetErrorCode)             \
  each(XML_ParseBuffer)              \
  each(XML_ParserCreate_MM)          \
  each(XML_ParserFree)               \
  each(XML_SetCharacterDataHandler)  \
  each(XML_SetDoctypeDeclHandler)    \
  each(XML_SetElementHandler)        \
  each(XML_SetProcessingInstructionHandler) \
  each(XML_SetUserData)              \
  each(XML_StopParser)

enum {
  most_depth = 128,
  /// The longest part of the document that expat may keep for want of its end: a tag.
  most_pending = 1 << 20,
  /// What expat may take for the names and namespaces of a document and its own buffers.
  most_memory = 16 << 20,
  /// What the events of one block may take.
  most_bytes = 64 << 20,
  /// Namespaces that the caller knows, and declarations of namespaces that hold at one place.
  most_spaces = 16,
  most_bindings = 64,
  longest_prefix = 15,
};

/// The namespace of attributes without a prefix, and one that the caller does not know.
enum { space_none = 0, space_unknown = -1 };

/// A known name, by its namespace and its letters.
typedef struct {
  const char *local;
  size_t length;
  int space;
  int32_t number;
} slot;

/// A declaration of a namespace: xmlns:prefix="…", of an element so deep.
typedef struct {
  char prefix[longest_prefix + 1];
  int space;
  unsigned depth;
} binding;

struct xml_reader {
  FUNCTIONS(LOADED_MEMBER)
  XML_Parser parser;
  slot *slots;
  size_t mask;
  /// One copy of all names.
  char *names;
  const char *spaces[most_spaces];
  int space_count;
  binding bindings[most_bindings];
  unsigned binding_count;
  /// That of elements without a prefix.
  int default_space;

  xml_event *events;
  size_t event_count, event_room;
  /// Where each of them begins, if that was asked for.
  uint32_t *places;
  size_t place_room;
  bool keeps_places;
  xml_attribute *attributes;
  size_t attribute_count, attribute_room;
  char *bytes;
  size_t byte_count, byte_room;

  /// Bytes of the document so far.
  uint64_t given;
  size_t memory;
  unsigned depth;
  /// The elements that are open.
  int32_t open[most_depth];
  xml_outcome outcome;
};

LOADED_FUNCTIONS(xml_reader, XML_LIBRARY)

// expat's memory, counted for the reader that is at work. A reader is one thread's at a time.
static _Thread_local xml_reader *working;

static void *counted_realloc(void *old, size_t count) {
  size_t before = old != NULL ? malloc_usable_size(old) : 0;
  if (count > most_memory || working->memory - before + count > most_memory) {
    working->outcome = xml_too_large;
    return NULL;
  }
  void *made = realloc(old, count);
  if (made != NULL) working->memory += malloc_usable_size(made) - before;
  return made;
}

static void *counted_malloc(size_t count) { return counted_realloc(NULL, count > 0 ? count : 1); }

static void counted_free(void *old) {
  if (old == NULL) return;
  working->memory -= malloc_usable_size(old);
  free(old);
}

/// Of a name's first, middle and last letter and its length: names are short, and few are known.
static size_t hash(int space, const char *local, size_t length) {
  uint64_t all = (uint64_t)(uint8_t)local[0] << 24 | (uint64_t)(uint8_t)local[length / 2] << 16 |
                 (uint64_t)(uint8_t)local[length - 1] << 8 | (length & 0xFF);
  return (all + ((uint64_t)space << 32)) * 0x9E3779B97F4A7C15u >> 40;
}

static int32_t number_of(const xml_reader *reader, int space, const char *local, size_t length) {
  if (space < 0 || length == 0) return xml_unknown;
  for (size_t at = hash(space, local, length) & reader->mask; reader->slots[at].local != NULL;
       at = (at + 1) & reader->mask) {
    const slot *slot = &reader->slots[at];
    if (slot->length == length && slot->space == space &&
        memcmp(slot->local, local, length) == 0) {
      return slot->number;
    }
  }
  return xml_unknown;
}

static int space_of(const xml_reader *reader, const char *name) {
  for (int space = 0; space < reader->space_count; space++) {
    if (strcmp(reader->spaces[space], name) == 0) return space;
  }
  return space_unknown;
}

static bool know(xml_reader *reader, const xml_name *names, size_t count) {
  size_t room = 8, length = 1;
  while (room < count * 2) room *= 2;
  for (size_t index = 0; index < count; index++) {
    length += strlen(names[index].space) + strlen(names[index].local) + 2;
  }
  reader->slots = calloc(room, sizeof *reader->slots);
  reader->names = malloc(length);
  if (reader->slots == NULL || reader->names == NULL) return false;
  reader->mask = room - 1;
  char *next = reader->names;
  *next = 0;
  reader->spaces[reader->space_count++] = next++;
  for (size_t index = 0; index < count; index++) {
    int space = space_of(reader, names[index].space);
    if (space == space_unknown) {
      if (reader->space_count == most_spaces) return false;
      space = reader->space_count++;
      reader->spaces[space] = strcpy(next, names[index].space);
      next += strlen(next) + 1;
    }
    slot known = {strcpy(next, names[index].local), strlen(next), space, names[index].number};
    next += known.length + 1;
    size_t at = hash(space, known.local, known.length) & reader->mask;
    while (reader->slots[at].local != NULL) at = (at + 1) & reader->mask;
    reader->slots[at] = known;
  }
  return true;
}

static void stop(xml_reader *reader, xml_outcome outcome) {
  if (reader->outcome == xml_fine) reader->outcome = outcome;
  reader->XML_StopParser(reader->parser, XML_FALSE);
}

/// The items with room for as many as are wanted; NULL, and the reading ends, without memory.
static void *with_room(xml_reader *reader, void *items, size_t *room, size_t size, size_t wanted) {
  if (wanted <= *room) return items;
  if (wanted < *room * 2) wanted = *room * 2;
  if (wanted < 256) wanted = 256;
  void *grown = wanted * size > most_bytes ? NULL : realloc(items, wanted * size);
  if (grown == NULL) stop(reader, xml_no_memory);
  else *room = wanted;
  return grown;
}

static bool keep(xml_reader *reader, const char *bytes, size_t count) {
  char *grown = with_room(reader, reader->bytes, &reader->byte_room, 1, reader->byte_count + count);
  if (grown == NULL) return false;
  reader->bytes = grown;
  memcpy(grown + reader->byte_count, bytes, count);
  reader->byte_count += count;
  return true;
}

static bool keep_attribute(xml_reader *reader, xml_attribute attribute) {
  xml_attribute *grown = with_room(reader, reader->attributes, &reader->attribute_room,
                                   sizeof attribute, reader->attribute_count + 1);
  if (grown == NULL) return false;
  reader->attributes = grown;
  grown[reader->attribute_count++] = attribute;
  return true;
}

static void add(xml_reader *reader, xml_event event) {
  xml_event *grown = with_room(reader, reader->events, &reader->event_room, sizeof event,
                               reader->event_count + 1);
  if (grown == NULL) return;
  reader->events = grown;
  if (reader->keeps_places) {
    uint32_t *places = with_room(reader, reader->places, &reader->place_room, sizeof *places,
                                 reader->event_count + 1);
    if (places == NULL) return;
    reader->places = places;
    XML_Index at = reader->XML_GetCurrentByteIndex(reader->parser);
    places[reader->event_count] = at < 0 ? 0 : (uint32_t)at;
  }
  grown[reader->event_count++] = event;
}

/// Notes the namespaces that an element declares, for itself and what it holds (Namespaces in XML
/// 1.0). expat could do that too; every name of a document would then come with its whole namespace.
static bool declare(xml_reader *reader, const XML_Char **given) {
  for (; given[0] != NULL; given += 2) {
    if (given[0][0] != 'x' || strncmp(given[0], "xmlns", 5) != 0) continue;
    const char *prefix = given[0][5] == ':' ? given[0] + 6 : given[0] + 5;
    // A word that only begins so, or a prefix that nobody writes.
    if ((given[0][5] != ':' && given[0][5] != 0) || strlen(prefix) > longest_prefix) continue;
    if (reader->binding_count == most_bindings) {
      stop(reader, xml_too_large);
      return false;
    }
    binding *made = &reader->bindings[reader->binding_count++];
    strcpy(made->prefix, prefix);
    made->space = given[1][0] == 0 ? space_none : space_of(reader, given[1]);
    made->depth = reader->depth;
    if (*prefix == 0) reader->default_space = made->space;
  }
  return true;
}

static int space_of_prefix(const xml_reader *reader, const char *prefix, size_t length) {
  for (unsigned index = reader->binding_count; index > 0; index--) {
    const binding *binding = &reader->bindings[index - 1];
    if (strncmp(binding->prefix, prefix, length) == 0 && binding->prefix[length] == 0) {
      return binding->space;
    }
  }
  return length == 0 ? space_none : space_unknown;
}

/// Forgets what the element that ends has declared.
static void undeclare(xml_reader *reader) {
  while (reader->binding_count > 0 &&
         reader->bindings[reader->binding_count - 1].depth == reader->depth) {
    reader->binding_count--;
  }
  reader->default_space = space_of_prefix(reader, "", 0);
}

/// The number of a name with or without a prefix.
static int32_t number_of_name(const xml_reader *reader, const char *name, bool is_attribute) {
  size_t length = 0, colon = 0;
  for (; name[length] != 0; length++) {
    if (name[length] == ':' && colon == 0) colon = length;
  }
  if (colon == 0) {
    return number_of(reader, is_attribute ? space_none : reader->default_space, name, length);
  }
  if (colon > longest_prefix) return xml_unknown;
  return number_of(reader, space_of_prefix(reader, name, colon), name + colon + 1,
                   length - colon - 1);
}

static void opened(void *context, const XML_Char *name, const XML_Char **given) {
  xml_reader *reader = context;
  if (reader->outcome != xml_fine) return;
  if (reader->depth == most_depth) {
    stop(reader, xml_too_deep);
    return;
  }
  if (!declare(reader, given)) return;
  int32_t number = number_of_name(reader, name, false);
  reader->open[reader->depth++] = number;
  xml_event event = {xml_opening, number, (uint32_t)reader->attribute_count, 0};
  for (; event.number >= 0 && given[0] != NULL; given += 2) {
    int32_t attribute_number = number_of_name(reader, given[0], true);
    if (attribute_number < 0) continue;
    size_t count = strlen(given[1]);
    xml_attribute attribute = {attribute_number, (uint32_t)reader->byte_count, (uint32_t)count};
    if (!keep(reader, given[1], count) || !keep_attribute(reader, attribute)) return;
    event.count++;
  }
  add(reader, event);
}

static void closed(void *context, const XML_Char *name) {
  (void)name;
  xml_reader *reader = context;
  if (reader->outcome != xml_fine) return;
  add(reader, (xml_event){xml_closing, reader->open[--reader->depth], 0, 0});
  if (reader->binding_count > 0 &&
      reader->bindings[reader->binding_count - 1].depth == reader->depth) {
    undeclare(reader);
  }
}

static void told(void *context, const XML_Char *text, int length) {
  xml_reader *reader = context;
  size_t count = (size_t)length, start = reader->byte_count;
  if (reader->outcome != xml_fine || !keep(reader, text, count)) return;
  // expat gives one text in pieces; they lie side by side.
  xml_event *last =
      reader->event_count > 0 ? &reader->events[reader->event_count - 1] : NULL;
  if (last != NULL && last->kind == xml_text) {
    last->count += (uint32_t)count;
  } else {
    add(reader, (xml_event){xml_text, xml_unknown, (uint32_t)start, (uint32_t)count});
  }
}

/// An instruction that the caller knows is an element that holds its text; no element is called like it.
static void instructed(void *context, const XML_Char *target, const XML_Char *text) {
  xml_reader *reader = context;
  char name[32] = "?";
  size_t length = strlen(target);
  if (reader->outcome != xml_fine || length > sizeof name - 2) return;
  memcpy(name + 1, target, length);
  int32_t number = number_of(reader, space_none, name, length + 1);
  if (number < 0) return;
  add(reader, (xml_event){xml_opening, number, (uint32_t)reader->attribute_count, 0});
  told(reader, text, (int)strlen(text));
  add(reader, (xml_event){xml_closing, number, 0, 0});
}

static void doctype(void *context, const XML_Char *name, const XML_Char *system,
                    const XML_Char *public, int has_subset) {
  (void)name, (void)system, (void)public, (void)has_subset;
  stop(context, xml_doctype);
}

static xml_outcome begin(xml_reader *reader, const xml_name *names, size_t count, char *message,
                         size_t room) {
  if (!find_functions(reader, message, room)) return xml_no_library;
  if (!know(reader, names, count)) return xml_no_memory;
  static const XML_Memory_Handling_Suite counted = {counted_malloc, counted_realloc, counted_free};
  working = reader;
  reader->parser = reader->XML_ParserCreate_MM(NULL, &counted, NULL);
  if (reader->parser == NULL) return xml_no_memory;
  reader->XML_SetUserData(reader->parser, reader);
  reader->XML_SetElementHandler(reader->parser, opened, closed);
  reader->XML_SetCharacterDataHandler(reader->parser, told);
  reader->XML_SetProcessingInstructionHandler(reader->parser, instructed);
  reader->XML_SetDoctypeDeclHandler(reader->parser, doctype, NULL);
  return xml_fine;
}

xml_reader *xml_reader_begin(const xml_name *names, size_t count, xml_outcome *outcome,
                             char *message, size_t room) {
  loader_tell(message, room, "");
  xml_reader *reader = calloc(1, sizeof *reader);
  *outcome = reader == NULL ? xml_no_memory : begin(reader, names, count, message, room);
  if (*outcome == xml_fine) return reader;
  if (reader != NULL) xml_reader_end(reader);
  return NULL;
}

void xml_reader_keep_places(xml_reader *reader) { reader->keeps_places = true; }

void xml_reader_end(xml_reader *reader) {
  working = reader;
  if (reader->parser != NULL) reader->XML_ParserFree(reader->parser);
  working = NULL;
  free(reader->slots);
  free(reader->names);
  free(reader->events);
  free(reader->places);
  free(reader->attributes);
  free(reader->bytes);
  free(reader);
}

void *xml_reader_room(xml_reader *reader, size_t count) {
  working = reader;
  return reader->XML_GetBuffer(reader->parser, (int)count);
}

xml_outcome xml_reader_take(xml_reader *reader, size_t count, bool is_last, char *message,
                            size_t room) {
  working = reader;
  reader->event_count = reader->attribute_count = reader->byte_count = 0;
  reader->given += count;
  enum XML_Status status = reader->XML_ParseBuffer(reader->parser, (int)count, is_last);
  if (reader->outcome == xml_fine && status != XML_STATUS_OK) {
    enum XML_Error error = reader->XML_GetErrorCode(reader->parser);
    reader->outcome = error == XML_ERROR_NO_MEMORY ? xml_no_memory : xml_malformed;
    snprintf(message, room, "line %lu: %s",
             (unsigned long)reader->XML_GetCurrentLineNumber(reader->parser),
             reader->XML_ErrorString(error));
  }
  if (reader->outcome == xml_fine) {
    XML_Index at = reader->XML_GetCurrentByteIndex(reader->parser);
    if (at >= 0 && reader->given - (uint64_t)at > most_pending + count) {
      reader->outcome = xml_too_large;
    }
  }
  return reader->outcome;
}

const xml_event *xml_reader_events(const xml_reader *reader, size_t *count) {
  *count = reader->event_count;
  return reader->events;
}

const xml_attribute *xml_reader_attributes(const xml_reader *reader) { return reader->attributes; }

const char *xml_reader_bytes(const xml_reader *reader) { return reader->bytes; }

const uint32_t *xml_reader_places(const xml_reader *reader) {
  return reader->keeps_places ? reader->places : NULL;
}

uint64_t xml_reader_stopped_at(const xml_reader *reader) {
  XML_Index at = reader->XML_GetCurrentByteIndex(reader->parser);
  return at < 0 ? reader->given : (uint64_t)at;
}

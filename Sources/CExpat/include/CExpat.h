#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// expat, opened when a document is read and not before. What it calls back is gathered for each block
// of the document, so that a caller can walk it as a list, at its own pace.

/// What the loader looks for, and the Debian package that brings it.
#define XML_LIBRARY "libexpat.so.1"
#define XML_PACKAGE "libexpat1"

/// A name that the caller knows, in one namespace; an empty one for attributes that have none.
/// Several names may stand for one number, which is not negative. "?name" is a processing instruction,
/// told as an element that holds its text.
typedef struct {
  const char *space;
  const char *local;
  int32_t number;
} xml_name;

/// The number of names that the caller does not know.
static const int32_t xml_unknown = -1;

typedef enum {
  xml_opening,
  xml_closing,
  xml_text,
} xml_kind;

/// An element begins, an element ends, or text.
typedef struct {
  int32_t kind;
  /// The element's.
  int32_t number;
  /// Text: where it lies in xml_reader_bytes. An opening: its first attribute and how many.
  uint32_t start;
  uint32_t count;
} xml_event;

/// An attribute whose name the caller knows, of an element whose name it knows.
typedef struct {
  int32_t number;
  uint32_t start;
  uint32_t count;
} xml_attribute;

typedef enum {
  xml_fine,
  /// The library is not there or lacks a function.
  xml_no_library,
  xml_no_memory,
  xml_malformed,
  /// A document type definition, which alone can make much of little (entities).
  xml_doctype,
  /// Elements within elements beyond any that a spreadsheet has.
  xml_too_deep,
  /// One element, or the names of all, larger than any of a spreadsheet.
  xml_too_large,
} xml_outcome;

/// A document that is being read.
typedef struct xml_reader xml_reader;

/// Opens expat and begins a document. NULL when it cannot; `outcome` and `message` then say why.
xml_reader *xml_reader_begin(const xml_name *names, size_t count, xml_outcome *outcome,
                             char *message, size_t room);

/// Has the reader note where each event begins; before the first block.
void xml_reader_keep_places(xml_reader *reader);

void xml_reader_end(xml_reader *reader);

/// Where the next `count` bytes of the document are to be put; NULL without memory.
void *xml_reader_room(xml_reader *reader, size_t count);

/// Takes the bytes that were put there. The events of the last call are gone.
xml_outcome xml_reader_take(xml_reader *reader, size_t count, bool is_last, char *message,
                            size_t room);

/// What the last call found, until the next.
const xml_event *xml_reader_events(const xml_reader *reader, size_t *count);
const xml_attribute *xml_reader_attributes(const xml_reader *reader);
const char *xml_reader_bytes(const xml_reader *reader);
/// The byte of the document at which each event begins; NULL where none is noted.
const uint32_t *xml_reader_places(const xml_reader *reader);

/// The byte of the document that expat is at: behind a failure the one that it failed at.
uint64_t xml_reader_stopped_at(const xml_reader *reader);

#pragma once

#include <stddef.h>

// QR codes by libqrencode, opened when one is made and not before.

/// What the loader looks for, and the Debian package that brings it.
#define QR_LIBRARY "libqrencode.so.4"
#define QR_PACKAGE "libqrencode4"

/// The open library.
typedef struct qr_encoder qr_encoder;

/// Opens libqrencode. NULL when it is not there, lacks a function or there is no memory; `message` then
/// says which, in at most `room` bytes with the zero at the end.
qr_encoder *qr_begin(char *message, size_t room);

/// Makes the code of a text, with the most error correction that there is: `modules` takes a byte for
/// each module, row by row, 1 for a dark one. The modules of a side; 0 where the text is too long for
/// `most` modules or for any code, or there is no memory.
size_t qr_encode(const qr_encoder *encoder, const char *text, unsigned char *modules, size_t most);

void qr_end(qr_encoder *encoder);

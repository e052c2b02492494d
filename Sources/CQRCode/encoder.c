#include "CQRCode.h"

#include "CLoader.h"

#include <qrencode.h>
#include <stdlib.h>

// The functions that are used, each with the type that qrencode.h gives it.
#define FUNCTIONS(each)     \
  each(QRcode_encodeString) \
  each(QRcode_free)

struct qr_encoder {
  FUNCTIONS(LOADED_MEMBER)
};

LOADED_FUNCTIONS(qr_encoder, QR_LIBRARY)

qr_encoder *qr_begin(char *message, size_t room) {
  qr_encoder *encoder = calloc(1, sizeof *encoder);
  if (encoder == NULL) {
    loader_tell(message, room, "out of memory");
    return NULL;
  }
  if (find_functions(encoder, message, room)) return encoder;
  free(encoder);
  return NULL;
}

size_t qr_encode(const qr_encoder *encoder, const char *text, unsigned char *modules, size_t most) {
  QRcode *code = encoder->QRcode_encodeString(text, 0, QR_ECLEVEL_H, QR_MODE_8, 1);
  if (code == NULL) return 0;
  size_t side = (size_t)code->width;
  bool fits = side * side <= most;
  // The lowest bit of a module is its colour; the others tell what it is there for.
  for (size_t place = 0; fits && place < side * side; place++) modules[place] = code->data[place] & 1;
  encoder->QRcode_free(code);
  return fits ? side : 0;
}

void qr_end(qr_encoder *encoder) { free(encoder); }

/* The only file that includes zlib: gzip, strictly, and in steps of a fixed size however much the bytes hold. */
#include "gunzip.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "digest.h"

#define STEP 16384
#define GZIP_ALONE (15 + 16) /* windowBits: the largest window, a gzip header, nothing else */

struct hwc_gunzip {
  z_stream stream;
  int ended; /* a member did, and none has begun since */
};

struct hwc_gunzip *hwc_gunzip_new(void) {
  struct hwc_gunzip *gunzip = calloc(1, sizeof(*gunzip));
  if (gunzip != NULL && inflateInit2(&gunzip->stream, GZIP_ALONE) == Z_OK) return gunzip;
  free(gunzip);
  return NULL;
}

void hwc_gunzip_free(struct hwc_gunzip *gunzip) {
  if (gunzip == NULL) return;
  inflateEnd(&gunzip->stream);
  free(gunzip);
}

/* Decodes what fits into one step. */
static enum hwc_code step(struct hwc_gunzip *gunzip, size_t room, struct hwc_buf *out) {
  unsigned char bytes[STEP];
  z_stream *stream = &gunzip->stream;
  enum hwc_code code = HWC_OK;
  size_t got;
  int state;
  /* One member may follow another. */
  if (gunzip->ended) inflateReset(stream);
  stream->next_out = bytes;
  stream->avail_out = (uInt)(room < STEP ? room : STEP);
  got = stream->avail_out;
  state = inflate(stream, Z_NO_FLUSH);
  got -= stream->avail_out;
  gunzip->ended = state == Z_STREAM_END;
  /* Z_BUF_ERROR: there was nothing to be done. */
  if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
    code = state == Z_MEM_ERROR ? HWC_ENOMEM : HWC_EINVAL;
  if (code == HWC_OK) code = hwc_buf_add(out, bytes, got);
  if (out->secret) hwc_cleanse(bytes, sizeof(bytes));
  return code;
}

enum hwc_code hwc_gunzip_add(struct hwc_gunzip *gunzip, struct hwc_str in, size_t room, struct hwc_buf *out,
                             size_t *used) {
  z_stream *stream = &gunzip->stream;
  enum hwc_code code = HWC_OK;
  *used = 0;
  if (in.len > UINT_MAX) return HWC_ELIMIT;
  stream->next_in = (z_const Bytef *)in.ptr;
  stream->avail_in = (uInt)in.len;
  /* With room left over all is out that could come of the bytes; without, what zlib still holds comes with those of the
   * trailer. */
  while (code == HWC_OK && room > 0 && (stream->avail_in > 0 || stream->avail_out == 0)) {
    size_t before = out->len;
    code = step(gunzip, room, out);
    room -= out->len - before;
    if (gunzip->ended && stream->avail_in == 0) break;
  }
  *used = in.len - stream->avail_in;
  return code;
}

int hwc_gunzip_whole(const struct hwc_gunzip *gunzip) {
  return gunzip->ended;
}

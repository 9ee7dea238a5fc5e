/* Percent-encoding of URLs (RFC 3986) and the checks that text must pass before it goes on the wire. */
#ifndef HWC_ESCAPE_H
#define HWC_ESCAPE_H

#include "buf.h"

/* Appends `raw` with every byte outside A-Z a-z 0-9 - _ . ~ as %XX in upper case. RFC 3986, section 2.3. */
enum hwc_code hwc_escape(struct hwc_buf *out, struct hwc_str raw);

/* As hwc_escape, but keeps '/'. */
enum hwc_code hwc_escape_path(struct hwc_buf *out, struct hwc_str raw);

/* Appends `path` as it may stand in a URL: %XX and the characters that RFC 3986, section 3.3 allows stay, others are
 * encoded, so that a path that is encoded already passes unchanged. */
enum hwc_code hwc_escape_wire_path(struct hwc_buf *out, struct hwc_str path);

/* Appends `text` with %XX resolved; a '%' without two hex digits stays as it is. */
enum hwc_code hwc_unescape(struct hwc_buf *out, struct hwc_str text);

/* Is one of the segments of a decoded path "." or ".."? Servers and proxies resolve those, to another path than the
 * signed one. Some take '\\' for '/', and some drop what follows a ';' in a segment. */
int hwc_has_dot_segment(struct hwc_str path);

/* What in a path may lead a server to another one than was signed. */
enum hwc_trick {
  HWC_NO_TRICK,
  HWC_TRICK_CONTROL, /* control bytes */
  HWC_TRICK_DOTS,    /* a segment that is "." or "..": hwc_has_dot_segment */
  HWC_TRICK_BYTES,   /* not UTF-8: lax decoders take 0xC0 0xAE for '.' */
  HWC_TRICK_DEPTH,   /* encoded more often than is looked through */
  HWC_TRICK_MEMORY   /* none is known of, but memory is out */
};

/* Looks through a path, encoded or not, however often somebody on the way may decode it. */
enum hwc_trick hwc_path_trick(struct hwc_str path);

/* Is there a byte below 0x20 or 0x7f? Such a byte ends or splits a header or a line of a log. */
int hwc_has_control(struct hwc_str text);

/* Can it be the value of a header: is there no control byte but tabs? RFC 9110, section 5.5. */
int hwc_is_header_value(struct hwc_str value);

/* Is it an RFC 9110 token: the alphabet of method and header names? */
int hwc_is_token(struct hwc_str text);

/* Offset of the first byte that is not UTF-8 (RFC 3629), or text.len when all is well. */
size_t hwc_utf8_error(struct hwc_str text);

/* Number of characters of UTF-8 text. */
size_t hwc_utf8_length(struct hwc_str text);

/* The name among `count` candidates that `word` was probably meant to be, or -1: the nearest by edit distance, when
 * it is near enough for its length. `candidate` returns the i-th. */
long hwc_nearest(struct hwc_str word, size_t count, struct hwc_str (*candidate)(const void *data, size_t i),
                 const void *data);

/* Writes: unknown WHAT "NAME" (did you mean "THE NEAREST"?). The name and the candidates are terminated. */
void hwc_tell_unknown(char *out, size_t size, const char *what, struct hwc_str name, size_t count,
                      struct hwc_str (*candidate)(const void *data, size_t i), const void *data);

#endif

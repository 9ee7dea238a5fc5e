/* Goes through text character by character and keeps what is harmless. */
#include "line.h"

#include <string.h>

/* Bytes of the character that `text` starts with, and its code point; 0 when it is not UTF-8. */
static size_t decode(struct hwc_str text, unsigned long *point) {
  static const unsigned long least[] = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned char *byte = (const unsigned char *)text.ptr;
  size_t len, i;
  *point = byte[0];
  if (byte[0] < 0x80) return 1;
  if (byte[0] < 0xC0 || byte[0] > 0xF7) return 0;
  len = byte[0] < 0xE0 ? 2 : byte[0] < 0xF0 ? 3 : 4;
  if (text.len < len) return 0;
  *point = byte[0] & (0x7Fu >> len);
  for (i = 1; i < len; i++) {
    if ((byte[i] & 0xC0) != 0x80) return 0;
    *point = *point << 6 | (byte[i] & 0x3F);
  }
  if (*point < least[len] || *point > 0x10FFFF || (*point >= 0xD800 && *point <= 0xDFFF)) return 0;
  return len;
}

/* White space, a control character (C1 included: U+009B is to some terminals what ESC [ is), a line separator. */
static int is_blank(unsigned long point) {
  return point <= 0x20 || (point >= 0x7F && point <= 0x9F) || point == 0x2028 || point == 0x2029;
}

/* Unicode's category Cf, roughly, and its tags: marks that turn the direction of writing, characters of no width. */
static int is_hidden(unsigned long point) {
  static const unsigned long ranges[][2] = {{0xAD, 0xAD},       {0x61C, 0x61C},    {0x180E, 0x180E}, {0x200B, 0x200F},
                                            {0x202A, 0x202E},   {0x2060, 0x206F},  {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB},
                                            {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};
  size_t i;
  if (point < 0xAD) return 0;
  for (i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
    if (point >= ranges[i][0] && point <= ranges[i][1]) return 1;
  return 0;
}

int hwc_line(char *out, size_t size, struct hwc_str text) {
  size_t at = 0, len = 0, gap = 0;
  int whole = 1;
  while (at < text.len) {
    struct hwc_str rest = {text.ptr + at, text.len - at};
    unsigned long point;
    size_t step = decode(rest, &point);
    const char *from = step == 0 ? "?" : rest.ptr;
    if (step == 0) step = 1;
    at += step;
    if (from == rest.ptr && is_hidden(point)) continue;
    if (from == rest.ptr && is_blank(point)) {
      gap = len > 0;
      continue;
    }
    whole = len + gap + step < size;
    if (!whole) break;
    if (gap) out[len++] = ' ';
    memcpy(out + len, from, step);
    len += step;
    gap = 0;
  }
  out[len] = '\0';
  return whole;
}

/* The generated tables behind operation.h: only operation.c and the generated file include this. */
#ifndef HWC_OPERATION_ROWS_H
#define HWC_OPERATION_ROWS_H

#include "operation.h"

/* Text comes in pieces, since a string literal of C99 may end at 4095 bytes. No text crosses the end of a piece. */
#define HWC_ROWS_CHUNK 1024u

/* Rows in use: a table without any still holds one, of zeros. */
struct hwc_rows_count {
  uint32_t text; /* pieces */
  uint32_t value;
  uint32_t type;
  uint32_t field;
  uint32_t operation;
  uint32_t region;
  uint32_t service;
};

extern const struct hwc_rows_count hwc_rows_count;
extern const char hwc_rows_text[][HWC_ROWS_CHUNK];
extern const uint32_t hwc_rows_value[]; /* offsets of texts */
extern const struct hwc_type hwc_rows_type[];
extern const struct hwc_field hwc_rows_field[];
extern const struct hwc_operation hwc_rows_operation[];
extern const struct hwc_region hwc_rows_region[];
extern const struct hwc_service hwc_rows_service[]; /* sorted by name */

#endif

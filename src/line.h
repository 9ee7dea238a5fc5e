/* Text of strangers made fit for one line of a log: nothing in it ends the line, moves a cursor or hides. */
#ifndef HWC_LINE_H
#define HWC_LINE_H

#include "hwc.h"

/* Copies `text` to `out`, which holds `size` bytes, and terminates it: a run of white space, control characters and
 * line separators becomes one space, none at the ends; what turns the direction of writing or has no width is left out;
 * bytes that are not UTF-8 become '?'; a character that does not fit ends it. The copy is never longer than the text.
 * Returns 1 when all of it fitted. */
int hwc_line(char *out, size_t size, struct hwc_str text);

#endif

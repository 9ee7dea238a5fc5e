/* Reads what a transfer has come to. Private to http.c: whoever includes it knows curl. */
#ifndef HWC_OUTCOME_H
#define HWC_OUTCOME_H

#include <curl/curl.h>

#include "http.h"

/* Reads out of the easy handle, which is still there, what the caller may want to know. `broken` are words for what
 * ended all transfers of the set, or NULL; `starved`: memory was out while curl worked on it. */
void hwc_transfer_conclude(struct hwc_transfer *transfer, CURLcode code, const char *broken, int starved);

#endif

/* Sets up a handle of curl for a request. Private to http.c: whoever includes it knows curl. */
#ifndef HWC_EASY_H
#define HWC_EASY_H

#include <curl/curl.h>

#include "http.h"

/* Makes the list of headers that a request goes out with, which may hold a token; *list is NULL when there are none.
 * Returns HWC_OK or HWC_ENOMEM. */
enum hwc_code hwc_easy_headers(const struct hwc_request *request, struct curl_slist **list);

/* Frees it. NULL is fine. */
void hwc_easy_free_headers(struct curl_slist *list);

/* Sets how the service is reached. */
CURLcode hwc_easy_set_options(CURL *easy, const struct hwc_http_options *options);

#endif

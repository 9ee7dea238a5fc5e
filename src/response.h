/* An answer of the service -> success, or an error with its code, message and request id. */
#ifndef HWC_RESPONSE_H
#define HWC_RESPONSE_H

#include "kv.h"

/* What an answer other than 2xx says; every text is bounded, free of control bytes and terminated. */
struct hwc_response_error {
  char code[128];     /* the service's code, or the HTTP status when it gives none */
  char message[1024]; /* the service's message, or the start of the body, or a text made of the status */
  char encoded_authorization_message[1024]; /* "" when absent; longer ones are left out whole */
  int has_code;                             /* the service gave a code of its own */
};

/* Is `status` a success? 200 to 299. */
int hwc_response_ok(int status);

/* Copies the request id of an answer to `out` (terminated, cut at `size`): the header X-Request-Id, else
 * X-IAM-Trace-Id, else the body's top-level "request_id" when `body` is a JSON object. "" when there is none. */
void hwc_response_request_id(char *out, size_t size, const struct hwc_kv *headers, struct hwc_str body);

/* Reads the error out of an answer that is not a success, in every shape that the services use. Never fails. */
void hwc_response_error(struct hwc_response_error *out, int status, const struct hwc_kv *headers, struct hwc_str body);

/* The standard reason phrase of a status ("Bad Gateway"), or "" when it is not a known one. RFC 9110, section 15. */
const char *hwc_response_reason(int status);

#endif

/* Located arguments -> what goes on the wire: method, URL, headers, body; and its signature. */
#ifndef HWC_REQUEST_H
#define HWC_REQUEST_H

#include "credentials.h"
#include "endpoint.h"
#include "kv.h"
#include "sign.h"
#include "upload.h"

/* Arguments of one call, each in its place, before any encoding. Made once; serves every attempt of the call. */
struct hwc_arguments {
  struct hwc_kv path;  /* by the name of the placeholder */
  struct hwc_kv query; /* a list-typed argument stands once for each item */
  struct hwc_kv headers;
  struct hwc_buf body;
  int has_body;          /* an empty body is one, too: POST without arguments */
  struct hwc_form *form; /* the body instead of `body`; owned, NULL when there is none */
};

/* One attempt. */
struct hwc_request {
  struct hwc_buf method;
  struct hwc_buf path;  /* encoded, with the prefix of the endpoint */
  struct hwc_buf query; /* sorted and encoded: the same bytes in the URL and under the signature */
  struct hwc_buf url;
  struct hwc_kv headers; /* all that is sent, Host included */
  struct hwc_buf body;   /* shared with the arguments */
  int has_body;
  struct hwc_upload *upload; /* the body instead of `body`; owned, NULL when there is none */
};

void hwc_arguments_init(struct hwc_arguments *arguments);
void hwc_arguments_free(struct hwc_arguments *arguments);

/* Makes an empty request. Allocates nothing. */
void hwc_request_init(struct hwc_request *request);

/* Frees what the request owns and overwrites what may hold a token. */
void hwc_request_free(struct hwc_request *request);

/* Checks that a value can be one segment of a path: not empty, not "." or "..", no control bytes.
 * Returns NULL, or why not. */
const char *hwc_request_refuses_segment(struct hwc_str value);

/* Checks that a header can be sent: a token for a name, no control bytes (but tab) in the value, and not one that the
 * transport or the signature sets. Returns NULL, or why not. */
const char *hwc_request_refuses_header(struct hwc_str name, struct hwc_str value);

/* Builds an attempt. `path` may hold {placeholders}. Sorts arguments->query.
 * Returns HWC_OK, or HWC_EINVAL, HWC_ELIMIT or HWC_ENOMEM with words in `error`. */
enum hwc_code hwc_request_build(struct hwc_request *request, struct hwc_str method, struct hwc_str path,
                                struct hwc_arguments *arguments, const struct hwc_endpoint *endpoint,
                                struct hwc_error *error);

/* Adds X-Auth-Token when the credentials hold a token; else X-Sdk-Date, X-Security-Token and Authorization, with
 * Host and every X- header signed. Content-Type and User-Agent are not, since proxies rewrite them.
 * `date` is text from hwc_sign_date. An upload must have its digest. */
enum hwc_code hwc_request_sign(struct hwc_request *request, struct hwc_credentials *credentials,
                               const struct hwc_scope *scope, const char *date, struct hwc_error *error);

/* Appends the canonical request under the signature of a request to `out`, and the names of its signed headers to
 * `names`. `out` holds the security token. */
enum hwc_code hwc_request_canonical(struct hwc_buf *out, struct hwc_buf *names, const struct hwc_request *request,
                                    const struct hwc_algorithm *algorithm);

#endif

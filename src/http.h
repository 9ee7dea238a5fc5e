/* Transfers over HTTP: a curl multi behind one descriptor. http.c alone knows curl; nothing here calls back.
 *
 * A host watches hwc_http_fd for reading; when it is readable: hwc_http_step, then hwc_http_pop as often as step says.
 * Everything belongs to the process and the thread that made it.
 */
#ifndef HWC_HTTP_H
#define HWC_HTTP_H

#include "transfer.h"

struct hwc_http;

/* How a client reaches its service. Text is the caller's, terminated, NULL for curl's default. */
struct hwc_http_options {
  const char *proxy; /* "" is no proxy, whatever the environment says */
  const char *ca_file;
  const char *ca_path;
  const char *cert_file;
  const char *key_file;
  const char *user_agent;
  int verify;      /* check the certificate and its host name */
  int http2;       /* ask for it in the TLS handshake, and wait for a connection that others may share */
  long timeout_ms; /* whole transfer; 0 is no limit */
  long connect_timeout_ms;
  size_t max_response_bytes;
  int download;  /* the answer is a file: asks for it without an encoding, so that its length is known */
  size_t window; /* a 2xx body is handed over in pieces, so many bytes at most in memory; 0: it is kept whole */
};

/* Makes a set of transfers. Returns NULL with words in `error` when out of memory or descriptors. Opens no
 * connection. Free with hwc_http_free. */
struct hwc_http *hwc_http_new(struct hwc_error *error);

/* Ends everything in flight as cancelled (the transfers stay the caller's) and closes all connections. In a process
 * that was forked later it only drops the inherited descriptors: the connections are the parent's. */
void hwc_http_free(struct hwc_http *http);

/* Was it made by this process? All other functions refuse to work when not. */
int hwc_http_owned(const struct hwc_http *http);

/* The descriptor to watch for reading; constant. */
int hwc_http_fd(const struct hwc_http *http);

/* Ends a transfer in flight as HWC_CANCELLED; no hwc_http_pop will return it. */
void hwc_transfer_cancel(struct hwc_transfer *transfer);

/* Starts a transfer whose request is built. It may be finished already on return, or have bytes to be taken: the
 * descriptor is readable then.
 * Returns HWC_OK, or another code with words in `error`; the transfer is not in flight then. */
enum hwc_code hwc_http_start(struct hwc_http *http, struct hwc_transfer *transfer,
                             const struct hwc_http_options *options, struct hwc_error *error);

/* Does what is ready, without waiting, for about `budget_us` microseconds. Returns how many transfers hwc_http_pop
 * has; *more tells that work was left over (the descriptor stays readable). */
size_t hwc_http_step(struct hwc_http *http, long budget_us, int *more);

/* Takes the next finished transfer; NULL when there is none. */
struct hwc_transfer *hwc_http_pop(struct hwc_http *http);

/* Waits for the descriptor, at most `ms` (-1: for ever). Returns 0 when nothing came, also after a signal. */
int hwc_http_wait(struct hwc_http *http, int ms);

/* Transfers started and not yet popped or cancelled. */
size_t hwc_http_inflight(const struct hwc_http *http);

/* The bytes that waited are taken: makes room, and has the stream go on when it stood still. It may have ended on
 * return, too: the descriptor is readable then. */
void hwc_transfer_taken(struct hwc_transfer *transfer);

/* Body bytes received so far and expected in all (-1 when not known, or encoded). */
void hwc_transfer_progress(const struct hwc_transfer *transfer, long long *now, long long *total);

/* Seconds of a clock that never jumps; its start means nothing. */
double hwc_http_now(void);

/* libcurl's version text. */
const char *hwc_http_version(void);

#endif

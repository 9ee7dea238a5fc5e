/* What the tests of transfers share: a set, its server, and ways to build, run and end a transfer. */
#ifndef HWC_TEST_TRANSFERS_H
#define HWC_TEST_TRANSFERS_H

#include "http.h"

#include "server.h"
#include "test.h"

static struct server *server;
static struct hwc_http *http;
static struct hwc_error error;

static inline struct hwc_http_options options(void) {
  struct hwc_http_options options;
  memset(&options, 0, sizeof(options));
  options.proxy = "";
  options.verify = 1;
  options.timeout_ms = SERVER_FOREVER * 1000;
  options.connect_timeout_ms = SERVER_FOREVER * 1000;
  options.max_response_bytes = 1 << 20;
  return options;
}

static inline struct hwc_str str(const char *text) {
  return (struct hwc_str){text, strlen(text)};
}

/* A transfer to `port`, not started. `body` NULL is none; `header` is "" or "Name:value". */
static inline struct hwc_transfer *make(unsigned port, const char *method, const char *path, struct hwc_str body,
                                        const char *header) {
  struct hwc_transfer *transfer = hwc_transfer_new();
  struct hwc_arguments arguments;
  struct hwc_endpoint endpoint;
  const char *colon = strchr(header, ':');
  char text[64];
  if (transfer == NULL) abort();
  hwc_arguments_init(&arguments);
  hwc_endpoint_init(&endpoint);
  snprintf(text, sizeof(text), "http://127.0.0.1:%u", port);
  CHECK(hwc_endpoint_parse(&endpoint, str(text), &error) == HWC_OK);
  if (body.ptr != NULL) hwc_buf_add_str(&arguments.body, body);
  arguments.has_body = body.ptr != NULL;
  if (colon != NULL) hwc_kv_add(&arguments.headers, (struct hwc_str){header, (size_t)(colon - header)}, str(colon + 1));
  CHECK(hwc_request_build(&transfer->request, str(method), str(path), &arguments, &endpoint, &error) == HWC_OK);
  hwc_arguments_free(&arguments);
  hwc_endpoint_free(&endpoint);
  return transfer;
}

static inline struct hwc_transfer *make_get(const char *path) {
  return make(server->port, "GET", path, (struct hwc_str){NULL, 0}, "");
}

static inline void begin(struct hwc_transfer *transfer, const struct hwc_http_options *with) {
  struct hwc_http_options usual = options();
  error.text[0] = '\0';
  CHECK(hwc_http_start(http, transfer, with == NULL ? &usual : with, &error) == HWC_OK);
  if (error.text[0] != '\0') fprintf(stderr, "  %s\n", error.text);
}

static inline struct hwc_transfer *begin_get(const char *path) {
  struct hwc_transfer *transfer = make_get(path);
  begin(transfer, NULL);
  return transfer;
}

/* Waits and steps once. */
static inline size_t turn(void) {
  int more;
  hwc_http_wait(http, 50);
  return hwc_http_step(http, 2000, &more);
}

/* Runs everything in flight to its end. Returns how many came, or -1 when that took too long. */
static inline int finish(void) {
  double end = hwc_http_now() + SERVER_FOREVER + 5;
  int count = 0;
  while (hwc_http_inflight(http) > 0) {
    size_t ready = turn();
    if (hwc_http_now() > end) return -1;
    for (; ready > 0; ready--, count++) hwc_http_pop(http);
  }
  return count;
}

/* Runs until the server holds so many requests. Returns whether that came true. */
static inline int run_until_held(unsigned held) {
  double end = hwc_http_now() + SERVER_FOREVER;
  while (server_counts(server).held < held)
    if (turn(), hwc_http_now() > end) return 0;
  return 1;
}

/* One transfer from start to end, beside what else is in flight; the caller frees it. */
static inline struct hwc_transfer *run(struct hwc_transfer *transfer, const struct hwc_http_options *with) {
  double end = hwc_http_now() + SERVER_FOREVER + 5;
  begin(transfer, with);
  while (transfer->http != NULL && hwc_http_now() < end)
    if (turn() > 0) hwc_http_pop(http);
  CHECK(transfer->http == NULL);
  return transfer;
}

static inline struct hwc_transfer *run_get(const char *path) {
  return run(make_get(path), NULL);
}

/* Was it answered with this status and body? */
static inline int answered(const struct hwc_transfer *transfer, int status, const char *body) {
  if (transfer->outcome == HWC_ANSWERED && transfer->status == status &&
      strcmp(hwc_buf_text(&transfer->body), body) == 0)
    return 1;
  fprintf(stderr, "  outcome %d, status %d, body \"%.40s\": %s\n", (int)transfer->outcome, transfer->status,
          hwc_buf_text(&transfer->body), transfer->text);
  return 0;
}

/* Starts what cannot be: it ends within hwc_http_start, and no socket is ever there. */
static inline struct hwc_transfer *begin_impossible(void) {
  struct hwc_transfer *transfer = make_get("/ok");
  hwc_buf_reset(&transfer->request.url);
  hwc_buf_add_text(&transfer->request.url, "file:///etc/passwd");
  begin(transfer, NULL);
  return transfer;
}

#endif

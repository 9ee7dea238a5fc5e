/* Unit tests of transfers: what goes out, what comes in, caps, repetitions. */
#include "transfers.h"

/* The line of a header in the head of the last request, or "" when there is none. */
static const char *sent(const char *name) {
  static char line[512];
  struct server_counts counts = server_counts(server);
  const char *at;
  line[0] = '\0';
  for (at = strstr(counts.head, "\r\n"); at != NULL; at = strstr(at + 2, "\r\n")) {
    size_t len = strcspn(at + 2, "\r");
    if (strncasecmp(at + 2, name, strlen(name)) != 0 || at[2 + strlen(name)] != ':') continue;
    snprintf(line, sizeof(line), "%.*s", (int)len, at + 2);
  }
  return line;
}

static void gets_an_answer(void) {
  struct hwc_transfer *transfer = run_get("/ok");
  struct server_counts counts = server_counts(server);
  char host[64];
  long long now, total;
  CHECK(answered(transfer, 200, "ok"));
  CHECK(transfer->reached && transfer->text[0] == '\0' && transfer->http == NULL);
  CHECK(transfer->timings.total > 0 && transfer->timings.total >= transfer->timings.starttransfer &&
        transfer->timings.starttransfer >= transfer->timings.pretransfer);
  CHECK(transfer->head.headers.count == 1);
  CHECK_STR(hwc_kv_get(&transfer->head.headers, "content-length"), "2");
  hwc_transfer_progress(transfer, &now, &total);
  CHECK(now == 2 && total == 2);
  snprintf(host, sizeof(host), "Host: 127.0.0.1:%u", server->port);
  CHECK(strncmp(counts.head, "GET /ok HTTP/1.1\r\n", 18) == 0);
  CHECK_TEXT(sent("Host"), host);
  CHECK_TEXT(sent("Accept-Encoding"), "Accept-Encoding: gzip");
  CHECK_TEXT(sent("User-Agent"), "");
  CHECK_TEXT(sent("Content-Length"), "");
  CHECK_TEXT(sent("Content-Type"), "");
  hwc_transfer_free(transfer);
}

/* One GET with a header. */
static void get_with(const char *header) {
  struct hwc_transfer *transfer = make(server->port, "GET", "/ok", (struct hwc_str){NULL, 0}, header);
  struct hwc_http_options with = options();
  with.user_agent = "me/1";
  CHECK(answered(run(transfer, &with), 200, "ok"));
  hwc_transfer_free(transfer);
}

/* What holds keys is overwritten before its memory goes: the buffers stay marked all the way. */
static void secret_bodies_stay_secret(void) {
  struct hwc_transfer *transfer = make(server->port, "POST", "/ok", HWC_STR("password"), "");
  transfer->request.body.secret = transfer->body.secret = transfer->head.headers.text.secret = 1;
  CHECK(answered(run(transfer, NULL), 200, "ok"));
  CHECK(transfer->request.body.secret && transfer->body.secret && transfer->head.headers.text.secret);
  hwc_transfer_free(transfer);
}

static void headers_go_out_as_they_are(void) {
  get_with("X-Words:two  words");
  CHECK_TEXT(sent("X-Words"), "X-Words: two  words");
  CHECK_TEXT(sent("User-Agent"), "User-Agent: me/1");
  get_with("X-Empty:");
  CHECK_TEXT(sent("X-Empty"), "X-Empty:");
  /* It is signed with an empty value, so it must arrive. */
  get_with("X-Blank: \t ");
  CHECK(strncmp(sent("X-Blank"), "X-Blank:", 8) == 0);
  get_with("X-Semicolon:;");
  CHECK_TEXT(sent("X-Semicolon"), "X-Semicolon: ;");
  get_with("X-Utf8:\xE4\xB8\xAD");
  CHECK_TEXT(sent("X-Utf8"), "X-Utf8: \xE4\xB8\xAD");
}

static void the_path_goes_out_as_it_was_signed(void) {
  struct hwc_transfer *transfer = make_get("/ok/a%2Fb%2e.c//d!$&'()*+,;=:@");
  char url[64];
  CHECK(answered(run(transfer, NULL), 200, "ok"));
  CHECK(strncmp(server_counts(server).head, "GET /ok/a%2Fb%2e.c//d!$&'()*+,;=:@ HTTP/1.1\r\n", 45) == 0);
  hwc_transfer_free(transfer);
  /* No request is built with dots; were there any, curl would not resolve them to another path than the signed one. */
  snprintf(url, sizeof(url), "http://127.0.0.1:%u/a/../ok", server->port);
  transfer = make_get("/ok");
  hwc_buf_reset(&transfer->request.url);
  hwc_buf_add_text(&transfer->request.url, url);
  CHECK(answered(run(transfer, NULL), 200, "ok"));
  CHECK(strncmp(server_counts(server).head, "GET /a/../ok HTTP/1.1\r\n", 23) == 0);
  hwc_transfer_free(transfer);
}

static void methods_and_bodies(void) {
  struct hwc_str none = {NULL, 0};
  struct hwc_transfer *transfer = run(make(server->port, "POST", "/ok", HWC_STR(""), ""), NULL);
  CHECK(answered(transfer, 200, "ok"));
  CHECK_TEXT(sent("Content-Length"), "Content-Length: 0");
  CHECK_TEXT(sent("Content-Type"), ""); /* never one that nobody chose */
  hwc_transfer_free(transfer);
  transfer = run(make(server->port, "PUT", "/ok", HWC_STR("a\0b"), "Content-Type:application/json"), NULL);
  CHECK(answered(transfer, 200, "ok") && strncmp(server_counts(server).head, "PUT /ok ", 8) == 0);
  CHECK_TEXT(sent("Content-Length"), "Content-Length: 3");
  CHECK_TEXT(sent("Content-Type"), "Content-Type: application/json");
  CHECK(server_counts(server).hash == server_hash(2166136261u, "a\0b", 3));
  hwc_transfer_free(transfer);
  transfer = run(make(server->port, "DELETE", "/none", none, ""), NULL);
  CHECK(answered(transfer, 204, "") && strncmp(server_counts(server).head, "DELETE /none ", 13) == 0);
  CHECK_TEXT(sent("Content-Length"), "");
  hwc_transfer_free(transfer);
  transfer = run(make(server->port, "HEAD", "/bytes/5", none, ""), NULL);
  CHECK(answered(transfer, 200, "") && strncmp(server_counts(server).head, "HEAD /bytes/5 ", 14) == 0);
  CHECK_STR(hwc_kv_get(&transfer->head.headers, "Content-Length"), "5");
  hwc_transfer_free(transfer);
}

static void a_large_body_waits_for_no_permission(void) {
  size_t len = 2 << 20, i;
  char *bytes = malloc(len);
  struct hwc_transfer *transfer;
  if (bytes == NULL) abort();
  for (i = 0; i < len; i++) bytes[i] = (char)(i * 7 + i / 251);
  transfer = run(make(server->port, "POST", "/ok", (struct hwc_str){bytes, len}, ""), NULL);
  CHECK(answered(transfer, 200, "ok"));
  CHECK_TEXT(sent("Expect"), "");
  CHECK_TEXT(sent("Content-Length"), "Content-Length: 2097152");
  CHECK(server_counts(server).body == len && server_counts(server).hash == server_hash(2166136261u, bytes, len));
  hwc_transfer_free(transfer);
  free(bytes);
}

static void interim_answers_are_no_answer(void) {
  struct hwc_transfer *transfer = run_get("/interim");
  CHECK(answered(transfer, 201, "ok"));
  CHECK(transfer->head.headers.count == 3 && hwc_kv_get(&transfer->head.headers, "X-Interim").ptr == NULL);
  CHECK_STR(hwc_kv_get(&transfer->head.headers, "x-final"), "3");
  CHECK_STR(hwc_kv_get(&transfer->head.headers, "x-empty"), "");
  hwc_transfer_free(transfer);
}

static void redirects_are_not_followed(void) {
  unsigned before = server_counts(server).requests;
  struct hwc_transfer *transfer = run_get("/redirect");
  CHECK(answered(transfer, 302, "move"));
  CHECK_STR(hwc_kv_get(&transfer->head.headers, "Location"), "/ok");
  CHECK(server_counts(server).requests == before + 1);
  hwc_transfer_free(transfer);
}

static void gzip_is_decoded_within_the_cap(void) {
  struct hwc_http_options with = options();
  struct hwc_transfer *transfer;
  with.max_response_bytes = 448;
  transfer = run(make_get("/gzip"), &with);
  CHECK(transfer->outcome == HWC_ANSWERED && transfer->body.len == 448);
  CHECK(strncmp(hwc_buf_text(&transfer->body), "zipped zipped ", 14) == 0);
  hwc_transfer_free(transfer);
  with.max_response_bytes = 447;
  transfer = run(make_get("/gzip"), &with);
  CHECK(transfer->outcome == HWC_TOO_LARGE);
  hwc_transfer_free(transfer);
}

static void too_large(const char *path, size_t cap, const char *words) {
  struct hwc_http_options with = options();
  struct hwc_transfer *transfer;
  with.max_response_bytes = cap;
  transfer = run(make_get(path), &with);
  CHECK(transfer->outcome == HWC_TOO_LARGE && transfer->reached);
  CHECK_TEXT(strstr(transfer->text, words) == NULL ? transfer->text : words, words);
  CHECK(transfer->body.len <= cap);
  hwc_transfer_free(transfer);
}

static void answers_are_capped(void) {
  struct hwc_http_options with = options();
  struct hwc_transfer *transfer;
  too_large("/bytes/100001", 100000, "max_response_bytes");
  too_large("/chunked", 299, "max_response_bytes");
  too_large("/bytes/1", 0, "max_response_bytes");
  with.max_response_bytes = 100000;
  transfer = run(make_get("/bytes/100000"), &with);
  CHECK(transfer->outcome == HWC_ANSWERED && transfer->body.len == 100000);
  hwc_transfer_free(transfer);
  with.max_response_bytes = 300;
  transfer = run(make_get("/chunked"), &with);
  CHECK(transfer->outcome == HWC_ANSWERED && transfer->body.len == 300);
  hwc_transfer_free(transfer);
  with.max_response_bytes = 0;
  CHECK(answered(transfer = run(make_get("/none"), &with), 204, ""));
  hwc_transfer_free(transfer);
}

static void headers_are_capped(void) {
  struct hwc_transfer *transfer = run_get("/headers/200");
  CHECK(answered(transfer, 200, "ok") && transfer->head.headers.count == 201);
  CHECK(hwc_kv_get(&transfer->head.headers, "X-H").len == 1021);
  hwc_transfer_free(transfer);
  too_large("/headers/257", 1000, "256 KiB of headers");
}

static void an_answer_that_is_cut_is_none(void) {
  struct hwc_transfer *transfer = run_get("/cut");
  CHECK(transfer->outcome == HWC_NETWORK && transfer->reached && transfer->status == 200);
  CHECK(transfer->text[0] != '\0');
  hwc_transfer_free(transfer);
}

static void connections_are_used_again(void) {
  struct server_counts before = server_counts(server);
  int i;
  for (i = 0; i < 10; i++) {
    struct hwc_transfer *transfer = run_get(i % 2 ? "/ok" : "/interim");
    CHECK(transfer->outcome == HWC_ANSWERED);
    hwc_transfer_free(transfer);
  }
  CHECK(server_counts(server).requests == before.requests + 10);
  CHECK(server_counts(server).connections - before.connections <= 1);
}

/* Sends a request that the server reads and drops, on a connection that was used before. */
static unsigned drop(const char *method, struct hwc_str body) {
  struct hwc_transfer *transfer = run_get("/ok");
  struct server_counts before = server_counts(server);
  hwc_transfer_free(transfer);
  transfer = run(make(server->port, method, "/drop", body, ""), NULL);
  CHECK(transfer->outcome == HWC_NETWORK);
  CHECK(transfer->reached); /* so that nobody above repeats it, either */
  CHECK(transfer->text[0] != '\0' && transfer->status == 0);
  hwc_transfer_free(transfer);
  return server_counts(server).requests - before.requests;
}

static void what_is_not_idempotent_goes_out_once(void) {
  CHECK(drop("POST", HWC_STR("{}")) == 1);
  CHECK(drop("POST", HWC_STR("")) == 1);
  CHECK(drop("PATCH", HWC_STR("{}")) == 1);
  CHECK(drop("patch", HWC_STR("{}")) == 1);
  CHECK(drop("GET", (struct hwc_str){NULL, 0}) == 2);
  CHECK(drop("DELETE", (struct hwc_str){NULL, 0}) == 2);
}

static void failures_of_tls_have_their_causes(void) {
  struct hwc_http_options with = options();
  struct hwc_transfer *transfer = make_get("/ok");
  char url[64];
  snprintf(url, sizeof(url), "https://127.0.0.1:%u/ok", server->port);
  hwc_buf_reset(&transfer->request.url);
  hwc_buf_add_text(&transfer->request.url, url);
  /* The server hangs up on a hello that is no request: that says nothing about trust. */
  run(transfer, NULL);
  CHECK(transfer->outcome == HWC_NETWORK && !transfer->reached);
  hwc_transfer_free(transfer);
  transfer = make_get("/ok");
  hwc_buf_reset(&transfer->request.url);
  hwc_buf_add_text(&transfer->request.url, url);
  with.ca_file = "/nonexistent/ca.pem";
  run(transfer, &with);
  CHECK(transfer->outcome == HWC_TLS && strstr(transfer->text, "/nonexistent/ca.pem") != NULL);
  hwc_transfer_free(transfer);
}

static void says_its_version(void) {
  CHECK(hwc_http_version()[0] >= '7' && strchr(hwc_http_version(), '.') != NULL);
}

int main(void) {
  server = server_start();
  http = hwc_http_new(&error);
  if (http == NULL) return 1;
  gets_an_answer();
  secret_bodies_stay_secret();
  headers_go_out_as_they_are();
  the_path_goes_out_as_it_was_signed();
  methods_and_bodies();
  a_large_body_waits_for_no_permission();
  interim_answers_are_no_answer();
  redirects_are_not_followed();
  gzip_is_decoded_within_the_cap();
  answers_are_capped();
  headers_are_capped();
  an_answer_that_is_cut_is_none();
  connections_are_used_again();
  what_is_not_idempotent_goes_out_once();
  failures_of_tls_have_their_causes();
  says_its_version();
  hwc_http_free(http);
  server_stop(server);
  return test_done();
}

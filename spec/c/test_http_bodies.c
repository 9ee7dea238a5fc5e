/* Unit tests of bodies that are never whole in memory: answers in pieces, uploads from files. */
#include "transfers.h"

#include "files.h"

#define WINDOW ((size_t)32768)

static struct hwc_http_options streaming(void) {
  struct hwc_http_options with = options();
  with.window = WINDOW;
  with.download = 1;
  with.max_response_bytes = 100; /* no matter */
  return with;
}

static struct hwc_transfer *begin_stream(const char *path) {
  struct hwc_transfer *transfer = make_get(path);
  struct hwc_http_options with = streaming();
  begin(transfer, &with);
  return transfer;
}

/* Takes what waits, which is of one byte's kind. Returns how much there was. */
static size_t take(struct hwc_transfer *transfer, char kind) {
  struct hwc_str bytes = hwc_transfer_waiting(transfer);
  size_t i;
  CHECK(bytes.len <= WINDOW);
  for (i = 0; i < bytes.len; i++)
    if (bytes.ptr[i] != kind) break;
  CHECK(i == bytes.len);
  if (bytes.len > 0) hwc_transfer_taken(transfer);
  return bytes.len;
}

/* Takes all until the end. Returns how much there was. */
static size_t take_all(struct hwc_transfer *transfer, char kind) {
  double end = hwc_http_now() + SERVER_FOREVER;
  size_t sum = 0, got;
  while (transfer->http != NULL && hwc_http_now() < end) {
    if (turn() > 0) hwc_http_pop(http);
    while ((got = take(transfer, kind)) > 0) sum += got;
  }
  return sum;
}

/* Steps until nothing more comes for a while. */
static void settle(void) {
  int i, more;
  for (i = 0; i < 20; i++) {
    hwc_http_wait(http, 10);
    hwc_http_step(http, 2000, &more);
  }
}

static void a_body_comes_in_pieces(void) {
  struct hwc_transfer *transfer = begin_stream("/bytes/3000000");
  long long now, total;
  settle();
  hwc_transfer_progress(transfer, &now, &total);
  /* It stands still, full, and the whole is not here. */
  CHECK(transfer->http == http && now <= (long long)WINDOW && now > 0 && total == 3000000);
  CHECK(hwc_transfer_waiting(transfer).len == (size_t)now);
  CHECK(take_all(transfer, 'b') == 3000000);
  hwc_transfer_progress(transfer, &now, &total);
  CHECK(now == 3000000 && total == 3000000);
  CHECK(transfer->outcome == HWC_ANSWERED && transfer->status == 200);
  CHECK(transfer->body.size <= 2 * WINDOW);
  hwc_transfer_free(transfer);
}

/* The first bytes may come while the transfer is started: somebody must hear of them. */
static void no_bytes_wait_unheard(void) {
  int i;
  for (i = 0; i < 200; i++) {
    struct hwc_transfer *transfer = begin_stream("/bytes/200000");
    double began = hwc_http_now();
    CHECK(take_all(transfer, 'b') == 200000);
    if (hwc_http_now() - began > 5) break;
    hwc_transfer_free(transfer);
  }
  CHECK(i == 200);
}

static void others_go_on_beside_one_that_stands(void) {
  /* Few enough for the buffers of the sockets: the server's one thread is free again. */
  struct hwc_transfer *first = begin_stream("/bytes/200000"), *other;
  settle();
  CHECK(first->http == http);
  other = run_get("/ok");
  hwc_transfer_free(other);
  hwc_transfer_free(first);
  CHECK(hwc_http_inflight(http) == 0);
}

static void the_last_bytes_wait_after_the_end(void) {
  struct hwc_transfer *transfer = begin_stream("/bytes/5");
  CHECK(finish() == 1);
  CHECK(transfer->outcome == HWC_ANSWERED && transfer->http == NULL);
  CHECK(hwc_transfer_waiting(transfer).len == 5 && take(transfer, 'b') == 5 && take(transfer, 'b') == 0);
  hwc_transfer_free(transfer);
}

static void an_empty_body_is_one(void) {
  struct hwc_transfer *transfer = begin_stream("/none");
  CHECK(take_all(transfer, 'b') == 0 && transfer->outcome == HWC_ANSWERED && transfer->status == 204);
  hwc_transfer_free(transfer);
}

static void chunks_have_no_length(void) {
  struct hwc_transfer *transfer = begin_stream("/chunked");
  long long now, total;
  CHECK(take_all(transfer, 'c') == 300 && transfer->outcome == HWC_ANSWERED);
  hwc_transfer_progress(transfer, &now, &total);
  CHECK(now == 300 && total == -1);
  hwc_transfer_free(transfer);
}

static void errors_are_kept_whole(void) {
  struct hwc_transfer *transfer = make_get("/redirect");
  struct hwc_http_options with = streaming();
  run(transfer, &with);
  CHECK(answered(transfer, 302, "move"));
  CHECK(hwc_transfer_waiting(transfer).len == 0);
  hwc_transfer_free(transfer);
  transfer = make_get("/redirect");
  with.max_response_bytes = 3;
  run(transfer, &with);
  CHECK(transfer->outcome == HWC_TOO_LARGE);
  hwc_transfer_free(transfer);
}

static void what_is_cut_is_no_whole(void) {
  struct hwc_transfer *transfer = begin_stream("/cut");
  CHECK(finish() == 1);
  CHECK(transfer->outcome == HWC_NETWORK && transfer->status == 200 && transfer->reached);
  hwc_transfer_free(transfer);
}

static void no_encoding_is_asked_for_and_one_is_undone(void) {
  struct hwc_transfer *transfer = begin_stream("/gzip");
  long long now, total;
  CHECK(finish() == 1);
  CHECK(transfer->outcome == HWC_ANSWERED && hwc_transfer_waiting(transfer).len == 448);
  CHECK(memcmp(hwc_transfer_waiting(transfer).ptr, "zipped zipped ", 14) == 0);
  CHECK(strstr(server_counts(server).head, "\r\nAccept-Encoding: identity") != NULL);
  hwc_transfer_progress(transfer, &now, &total);
  CHECK(now == 448 && total == -1);
  hwc_transfer_free(transfer);
}

static void a_stream_ends_when_it_is_told_to(void) {
  struct server_counts before = server_counts(server);
  struct hwc_transfer *transfer = begin_stream("/bytes/50000000");
  settle();
  hwc_transfer_cancel(transfer);
  CHECK(transfer->outcome == HWC_CANCELLED && hwc_http_inflight(http) == 0);
  hwc_transfer_taken(transfer);
  CHECK(server_wait(server, 0, before.closed + 1));
  hwc_transfer_free(transfer);
}

static void time_passes_for_one_that_stands(void) {
  struct hwc_transfer *transfer = make_get("/bytes/1000000");
  struct hwc_http_options with = streaming();
  with.timeout_ms = 300;
  run(transfer, &with);
  CHECK(transfer->outcome == HWC_TIMEOUT);
  hwc_transfer_free(transfer);
}

static void no_limit_is_no_limit(void) {
  struct hwc_transfer *transfer = make_get("/half");
  struct hwc_http_options with = streaming();
  with.timeout_ms = 0;
  begin(transfer, &with);
  CHECK(run_until_held(1));
  settle();
  CHECK(transfer->http == http && hwc_transfer_waiting(transfer).len == 4);
  server_release(server);
  CHECK(finish() == 1 && hwc_transfer_waiting(transfer).len == 6);
  hwc_transfer_free(transfer);
}

/* ---- uploads */

#define SIZE 3000000

static unsigned long expected_hash; /* of the last upload that was made */

static struct hwc_transfer *make_upload(const char *method, const char *path) {
  struct hwc_form *form = hwc_form_new();
  struct hwc_form_part part = {HWC_STR("f"), HWC_STR("f"), {NULL, 0}, {NULL, 0}, {files_path("data"), 0}};
  struct hwc_transfer *transfer = make(server->port, method, path, HWC_STR(""), "Content-Type:multipart/form-data");
  struct hwc_upload *upload;
  char block[4096];
  long long got;
  part.path.len = strlen(part.path.ptr);
  CHECK(hwc_form_add(form, &part) == HWC_OK && hwc_form_seal(form, HWC_STR("boundaryOfTheseTests")) == HWC_OK);
  upload = transfer->request.upload = hwc_upload_new(form, &error);
  hwc_form_drop(form);
  if (upload == NULL) abort();
  expected_hash = 2166136261u;
  while ((got = hwc_upload_read(upload, block, sizeof(block))) > 0)
    expected_hash = server_hash(expected_hash, block, (size_t)got);
  hwc_upload_rewind(upload);
  return transfer;
}

static void a_file_goes_out_as_it_is(void) {
  struct hwc_transfer *transfer = make_upload("POST", "/ok");
  size_t length = (size_t)hwc_upload_length(transfer->request.upload);
  char line[64];
  CHECK(answered(run(transfer, NULL), 200, "ok"));
  snprintf(line, sizeof(line), "\r\nContent-Length: %lu", (unsigned long)length);
  CHECK(server_counts(server).body == length && server_counts(server).hash == expected_hash);
  CHECK(strstr(server_counts(server).head, line) != NULL);
  CHECK(strstr(server_counts(server).head, "Expect") == NULL);
  CHECK(strstr(server_counts(server).head, "Transfer-Encoding") == NULL);
  CHECK(strncmp(server_counts(server).head, "POST /ok ", 9) == 0);
  /* Before anybody frees the transfer. */
  CHECK(files_held("data") == 0);
  hwc_transfer_free(transfer);
}

/* On a connection that was used before curl sends a second time by itself, from the start. */
static void what_is_sent_again_is_sent_whole(void) {
  struct hwc_transfer *transfer = run_get("/ok");
  struct server_counts before = server_counts(server);
  hwc_transfer_free(transfer);
  transfer = run(make_upload("PUT", "/drop"), NULL);
  CHECK(transfer->outcome == HWC_NETWORK && strncmp(server_counts(server).head, "PUT /drop ", 10) == 0);
  CHECK(server_counts(server).requests == before.requests + 2);
  CHECK(server_counts(server).hash == expected_hash);
  hwc_transfer_free(transfer);
}

static void a_file_that_changes_is_told(void) {
  struct server_counts before = server_counts(server);
  struct hwc_transfer *transfer = make_upload("POST", "/ok");
  char expected[300];
  snprintf(expected, sizeof(expected), "the file changed while it was sent: %s", files_path("data"));
  if (truncate(files_path("data"), SIZE / 2) != 0) abort();
  run(transfer, NULL);
  CHECK(transfer->outcome == HWC_UNSENDABLE && transfer->reached);
  CHECK_TEXT(transfer->text, expected);
  CHECK(server_counts(server).requests == before.requests);
  hwc_transfer_free(transfer);
}

static void an_upload_can_be_cancelled(void) {
  struct hwc_transfer *transfer;
  files_write("data", "again", 5);
  transfer = make_upload("POST", "/held");
  CHECK(files_held("data") == 1);
  begin(transfer, NULL);
  hwc_transfer_cancel(transfer);
  CHECK(transfer->outcome == HWC_CANCELLED && files_held("data") == 0 && transfer->request.upload == NULL);
  hwc_transfer_free(transfer);
  /* One that was never started. */
  hwc_transfer_free(make_upload("POST", "/held"));
}

int main(void) {
  char *bytes = malloc(SIZE);
  size_t i;
  if (bytes == NULL) return 1;
  for (i = 0; i < SIZE; i++) bytes[i] = (char)(i * 7 + i / 251);
  files_begin();
  files_write("data", bytes, SIZE);
  free(bytes);
  server = server_start();
  http = hwc_http_new(&error);
  if (http == NULL) return 1;
  a_body_comes_in_pieces();
  no_bytes_wait_unheard();
  others_go_on_beside_one_that_stands();
  the_last_bytes_wait_after_the_end();
  an_empty_body_is_one();
  chunks_have_no_length();
  errors_are_kept_whole();
  what_is_cut_is_no_whole();
  no_encoding_is_asked_for_and_one_is_undone();
  a_stream_ends_when_it_is_told_to();
  time_passes_for_one_that_stands();
  no_limit_is_no_limit();
  a_file_goes_out_as_it_is();
  what_is_sent_again_is_sent_whole();
  a_file_that_changes_is_told();
  an_upload_can_be_cancelled();
  hwc_http_free(http);
  server_stop(server);
  files_end();
  return test_done();
}

/* Unit tests of transfers as a host sees them: the descriptor, the budget, many at once, ends before the end. */
#include "transfers.h"

#include <errno.h>

static size_t step(long budget_us, int *more) {
  return hwc_http_step(http, budget_us, more);
}

static void what_ends_while_it_starts_leaves_the_descriptor_readable(void) {
  struct hwc_transfer *transfer;
  int more;
  while (hwc_http_wait(http, 0)) step(1000, &more);
  transfer = begin_impossible();
  CHECK(hwc_http_wait(http, 0));
  CHECK(hwc_http_inflight(http) == 1);
  CHECK(step(1000, &more) == 1 && !more);
  CHECK(hwc_http_pop(http) == transfer && hwc_http_pop(http) == NULL);
  CHECK(transfer->outcome == HWC_NETWORK && !transfer->reached && transfer->text[0] != '\0');
  CHECK(hwc_http_inflight(http) == 0);
  hwc_transfer_free(transfer);
  /* Level-triggered until somebody steps, quiet after that. */
  CHECK(!hwc_http_wait(http, 0));
}

/* An upstream on loopback answers while hwc_http_start still runs, now and then. */
static void answers_at_once_are_never_missed(void) {
  unsigned start = server_counts(server).answered;
  int i, stalls = 0, late = 0;
  for (i = 1; i <= 500 && late == 0; i++) {
    struct hwc_transfer *transfer = begin_get("/ok");
    double end = hwc_http_now() + SERVER_FOREVER;
    while (transfer->http != NULL && !late) {
      int more;
      /* A stall is what the server has answered and nobody is told; a slow machine is none. */
      if (!hwc_http_wait(http, 200)) stalls += server_counts(server).answered == start + (unsigned)i;
      if (step(2000, &more) > 0) hwc_http_pop(http);
      late = hwc_http_now() > end;
    }
    CHECK(transfer->outcome == HWC_ANSWERED);
    hwc_transfer_free(transfer);
  }
  CHECK(stalls == 0 && late == 0);
}

static void a_step_promises_no_more_than_was_there(void) {
  struct hwc_transfer *ended[3];
  int more, i;
  for (i = 0; i < 3; i++) begin_impossible();
  CHECK(step(1000, &more) == 3);
  for (i = 0; i < 3; i++) {
    ended[i] = hwc_http_pop(http);
    CHECK(ended[i] != NULL && ended[i]->outcome == HWC_NETWORK);
    begin_impossible(); /* a call-back that starts the next one would never come to an end otherwise */
  }
  CHECK(ended[0]->id < ended[1]->id && ended[1]->id < ended[2]->id);
  for (i = 0; i < 3; i++) hwc_transfer_free(ended[i]);
  CHECK(hwc_http_inflight(http) == 3 && hwc_http_wait(http, 0));
  CHECK(step(1000, &more) == 3);
  for (i = 0; i < 3; i++) hwc_transfer_free(hwc_http_pop(http));
  CHECK(hwc_http_inflight(http) == 0 && !hwc_http_wait(http, 0));
}

static void a_step_without_time_reports_that_more_is_left(void) {
  struct hwc_transfer *transfers[12];
  unsigned start;
  int i, more, steps = 0, cut = 0, count = 0;
  for (i = 0; i < 12; i++) transfers[i] = begin_get("/held");
  CHECK(run_until_held(12));
  start = server_counts(server).answered;
  server_release(server);
  CHECK(server_wait(server, start + 12, 0));
  while (count < 12 && steps++ < 1000) {
    size_t ready;
    if (!hwc_http_wait(http, 200)) break; /* what is left keeps the descriptor readable */
    ready = step(-1, &more);
    cut += more;
    CHECK(!more || hwc_http_wait(http, 0));
    for (; ready > 0; ready--, count++) CHECK(answered(hwc_http_pop(http), 200, "ok"));
  }
  CHECK(count == 12 && cut >= 2);
  for (i = 0; i < 12; i++) hwc_transfer_free(transfers[i]);
}

static void many_are_in_flight_together(void) {
  static struct hwc_transfer *transfers[130];
  unsigned round, i;
  for (round = 0; round < 2; round++) {
    for (i = 0; i < 130; i++) transfers[i] = begin_get("/held");
    CHECK(hwc_http_inflight(http) == 130);
    CHECK(run_until_held(130)); /* the server answers none before it has all */
    server_release(server);
    CHECK(finish() == 130);
    for (i = 0; i < 130; i++) {
      CHECK(answered(transfers[i], 200, "ok"));
      CHECK(transfers[i]->id == transfers[129]->id - 129 + i);
      hwc_transfer_free(transfers[i]);
    }
  }
}

static void progress_is_seen(void) {
  struct hwc_transfer *transfer = begin_get("/half");
  double end = hwc_http_now() + SERVER_FOREVER;
  long long now = -1, total = 0;
  hwc_transfer_progress(transfer, &now, &total);
  CHECK(now == 0 || now == 4);
  while (now < 4 && hwc_http_now() < end) {
    turn();
    hwc_transfer_progress(transfer, &now, &total);
  }
  CHECK(now == 4 && total == 6);
  server_release(server);
  CHECK(finish() == 1 && answered(transfer, 200, "halfok"));
  hwc_transfer_progress(transfer, &now, &total);
  CHECK(now == 6 && total == 6);
  hwc_transfer_free(transfer);
}

static void a_transfer_is_cancelled_in_flight(void) {
  struct hwc_transfer *held = begin_get("/held"), *other;
  unsigned closed;
  int more;
  CHECK(run_until_held(1));
  closed = server_counts(server).closed;
  hwc_transfer_cancel(held);
  CHECK(held->outcome == HWC_CANCELLED && held->http == NULL && held->text[0] != '\0');
  CHECK(hwc_http_inflight(http) == 0 && step(1000, &more) == 0 && hwc_http_pop(http) == NULL);
  CHECK(server_wait(server, 0, closed + 1)); /* its connection cannot serve another one */
  hwc_transfer_cancel(held);
  CHECK(hwc_http_inflight(http) == 0);
  hwc_transfer_free(held);
  /* Right after the start, and in between two others. */
  held = begin_get("/ok");
  other = begin_get("/ok");
  hwc_transfer_cancel(other);
  hwc_transfer_free(begin_get("/ok"));
  CHECK(finish() <= 1 && answered(held, 200, "ok"));
  hwc_transfer_free(held);
  hwc_transfer_free(other);
}

static void a_finished_transfer_is_cancelled_in_the_queue(void) {
  struct hwc_transfer *transfers[3];
  int i;
  for (i = 0; i < 3; i++) transfers[i] = begin_impossible();
  hwc_transfer_cancel(transfers[1]);
  CHECK(transfers[1]->outcome == HWC_NETWORK && transfers[1]->http == NULL);
  CHECK(hwc_http_pop(http) == transfers[0] && hwc_http_pop(http) == transfers[2] && hwc_http_pop(http) == NULL);
  for (i = 0; i < 3; i++) hwc_transfer_free(transfers[i]);
  for (i = 0; i < 3; i++) transfers[i] = begin_impossible();
  hwc_transfer_free(transfers[2]);
  hwc_transfer_free(transfers[0]);
  CHECK(hwc_http_pop(http) == transfers[1] && hwc_http_pop(http) == NULL);
  CHECK(hwc_http_inflight(http) == 0);
  hwc_transfer_free(transfers[1]);
}

static void a_transfer_starts_once(void) {
  struct hwc_transfer *transfer = begin_get("/held");
  struct hwc_http_options with = options();
  CHECK(hwc_http_start(http, transfer, &with, &error) == HWC_EINVAL && error.code == HWC_EINVAL);
  CHECK(run_until_held(1));
  server_release(server);
  CHECK(finish() == 1 && answered(transfer, 200, "ok"));
  CHECK(hwc_http_start(http, transfer, &with, &error) == HWC_EINVAL);
  CHECK(hwc_http_inflight(http) == 0);
  hwc_transfer_free(transfer);
  transfer = hwc_transfer_new(); /* nothing built */
  begin(transfer, NULL);
  CHECK(finish() == 1 && transfer->outcome == HWC_NETWORK);
  hwc_transfer_free(transfer);
  hwc_transfer_free(NULL);
}

static void the_total_time_is_limited(void) {
  struct hwc_http_options with = options();
  struct hwc_transfer *transfer = make_get("/held");
  double start = hwc_http_now();
  with.timeout_ms = 300;
  run(transfer, &with);
  CHECK(transfer->outcome == HWC_TIMEOUT && transfer->reached && transfer->text[0] != '\0');
  CHECK(hwc_http_now() - start >= 0.29 && hwc_http_now() - start < SERVER_FOREVER);
  hwc_transfer_free(transfer);
}

static int nonblocking_connect(unsigned port) {
  struct sockaddr_in address;
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  memset(&address, 0, sizeof(address));
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons((unsigned short)port);
  if (fd < 0) abort();
  if (connect(fd, (struct sockaddr *)&address, sizeof(address)) != 0 && errno != EINPROGRESS) abort();
  return fd;
}

/* Nobody accepts, and the queue is full: the kernel drops what knocks. */
static void the_time_to_connect_is_limited(void) {
  struct hwc_http_options with = options();
  struct hwc_transfer *transfer;
  int fds[8], i;
  unsigned port;
  int listener = server_bind(&port);
  double start = hwc_http_now();
  if (listen(listener, 0) != 0) abort();
  for (i = 0; i < 8; i++) fds[i] = nonblocking_connect(port);
  transfer = make(port, "POST", "/ok", HWC_STR("{}"), "");
  with.connect_timeout_ms = 200;
  run(transfer, &with);
  CHECK(transfer->outcome == HWC_TIMEOUT && !transfer->reached);
  CHECK(hwc_http_now() - start < SERVER_FOREVER / 2.0); /* and not by the limit of the whole */
  hwc_transfer_free(transfer);
  for (i = 0; i < 8; i++) close(fds[i]);
  close(listener);
}

static void nobody_listens(void) {
  unsigned port;
  int fd = server_bind(&port); /* bound and silent: nobody else can have the port */
  struct hwc_transfer *transfer = run(make(port, "POST", "/ok", HWC_STR("{}"), ""), NULL);
  CHECK(transfer->outcome == HWC_NETWORK && !transfer->reached && transfer->text[0] != '\0');
  hwc_transfer_free(transfer);
  close(fd);
}

static void an_end_of_the_set_ends_what_is_in_flight(void) {
  struct hwc_transfer *held, *done, *idle = run_get("/ok");
  unsigned closed;
  held = begin_get("/held");
  CHECK(run_until_held(1));
  done = begin_impossible();
  closed = server_counts(server).closed;
  hwc_http_free(http);
  http = NULL;
  CHECK(held->outcome == HWC_CANCELLED && held->http == NULL);
  CHECK(done->outcome == HWC_NETWORK && done->http == NULL);
  CHECK(server_wait(server, 0, closed + 1));
  hwc_transfer_cancel(held);
  hwc_transfer_free(held);
  hwc_transfer_free(done);
  hwc_transfer_free(idle);
  hwc_http_free(NULL);
}

int main(void) {
  server = server_start();
  http = hwc_http_new(&error);
  if (http == NULL) return 1;
  what_ends_while_it_starts_leaves_the_descriptor_readable();
  answers_at_once_are_never_missed();
  a_step_promises_no_more_than_was_there();
  a_step_without_time_reports_that_more_is_left();
  many_are_in_flight_together();
  progress_is_seen();
  a_transfer_is_cancelled_in_flight();
  a_finished_transfer_is_cancelled_in_the_queue();
  a_transfer_starts_once();
  the_total_time_is_limited();
  the_time_to_connect_is_limited();
  nobody_listens();
  an_end_of_the_set_ends_what_is_in_flight();
  server_stop(server);
  return test_done();
}

/* The measure of all calls: libcurl used from C, with nothing but a GET or a POST, whose answer is thrown away.
 *
 * usage: http easy|multi|socket [OPTION...] -c COUNT URL...      several URLs are asked for in turn
 *   easy    one easy handle that is reused, blocking
 *   multi   curl_multi_perform and curl_multi_poll
 *   socket  curl_multi_socket_action over epoll
 * -n calls in flight, -b bytes of a body (a POST), -a file of CAs, -w calls before the measured ones, -l: tell the
 * latencies, too, -p microseconds of pause before each call of `easy`, -s: the headers of a signed call, always the
 * same */
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "meter.h"

static struct {
  const char *ca_file;
  char *body;
  long body_bytes;
  char **urls;
  int url_count;
  useconds_t pause;
  size_t in_flight;
} given = {.in_flight = 1};

static struct {
  size_t begun, ended, count;
  double *latencies; /* NULL: not asked for */
} now;

struct slot {
  CURL *easy;
  double began;
};

static struct slot *slots;
static struct curl_slist *headers;

/* What a call of the module sends besides what libcurl does by itself. */
static const char *const signed_headers[] = {
    "Authorization: SDK-HMAC-SHA256 Access=ACCESSKEY, SignedHeaders=host;x-project-id;x-sdk-date, "
    "Signature=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "X-Project-Id: small", "X-Sdk-Date: 20200608T023900Z", "User-Agent: huaweicloud-usdk-lua/0.1.0",
    "Accept-Encoding: gzip"};

static void fail(const char *what) {
  fprintf(stderr, "http: %s\n", what);
  exit(1);
}

static size_t discard(char *bytes, size_t size, size_t number, void *data) {
  (void)bytes, (void)data;
  return size * number;
}

static CURL *make(struct slot *slot) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, given.urls[0]);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_PROXY, "");
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_PRIVATE, slot);
  if (given.ca_file != NULL) curl_easy_setopt(easy, CURLOPT_CAINFO, given.ca_file);
  curl_easy_setopt(easy, CURLOPT_CAPATH, NULL);
  if (given.body != NULL) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, given.body_bytes);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, given.body);
  }
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
  return easy;
}

static void begin(struct slot *slot) {
  size_t number = now.begun++;
  if (given.url_count > 1) curl_easy_setopt(slot->easy, CURLOPT_URL, given.urls[number % (size_t)given.url_count]);
  if (now.latencies != NULL) slot->began = meter_now();
}

static void end(struct slot *slot, CURLcode code) {
  if (code != CURLE_OK) fail(curl_easy_strerror(code));
  if (now.latencies != NULL) now.latencies[now.ended] = meter_now() - slot->began;
  now.ended++;
}

static void run_easy(CURLM *multi) {
  (void)multi;
  while (now.ended < now.count) {
    if (given.pause > 0) usleep(given.pause);
    begin(&slots[0]);
    end(&slots[0], curl_easy_perform(slots[0].easy));
  }
}

/* ---- several in flight */

static void add_first(CURLM *multi) {
  size_t i;
  for (i = 0; i < given.in_flight && now.begun < now.count; i++) {
    begin(&slots[i]);
    curl_multi_add_handle(multi, slots[i].easy);
  }
}

/* Takes what has finished, and begins as many anew. */
static int harvest(CURLM *multi) {
  CURLMsg *message;
  int left, any = 0;
  while ((message = curl_multi_info_read(multi, &left)) != NULL) {
    struct slot *slot;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&slot);
    end(slot, message->data.result);
    curl_multi_remove_handle(multi, slot->easy);
    if (now.begun < now.count) {
      begin(slot);
      curl_multi_add_handle(multi, slot->easy);
      any = 1;
    }
  }
  return any;
}

static void run_multi(CURLM *multi) {
  add_first(multi);
  while (now.ended < now.count) {
    int running;
    curl_multi_perform(multi, &running);
    if (!harvest(multi) && now.ended < now.count) curl_multi_poll(multi, NULL, 0, 1000, NULL);
  }
}

static int epoll = -1, timer = -1, due;

static int on_socket(CURL *easy, curl_socket_t fd, int what, void *data, void *known) {
  struct epoll_event event = {.data = {.fd = fd}};
  (void)easy, (void)data;
  if (what == CURL_POLL_REMOVE) return epoll_ctl(epoll, EPOLL_CTL_DEL, fd, NULL), 0;
  event.events = (what != CURL_POLL_OUT ? EPOLLIN : 0u) | (what != CURL_POLL_IN ? EPOLLOUT : 0u);
  /* The watch ends with the descriptor, and a new connection may get its number. */
  if (known == NULL || epoll_ctl(epoll, EPOLL_CTL_MOD, fd, &event) != 0) epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
  curl_multi_assign(data, fd, &epoll);
  return 0;
}

static int on_timer(CURLM *multi, long ms, void *data) {
  struct itimerspec spec = {.it_value = {ms > 0 ? ms / 1000 : 0, ms > 0 ? ms % 1000 * 1000000 : 0}};
  (void)multi, (void)data;
  due = ms == 0;
  timerfd_settime(timer, 0, &spec, NULL);
  return 0;
}

static void run_socket(CURLM *multi) {
  struct epoll_event events[64];
  int count, i, running;
  add_first(multi);
  while (now.ended < now.count) {
    while (due) {
      due = 0;
      curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running);
    }
    if (harvest(multi)) continue;
    if (now.ended == now.count) break;
    count = epoll_wait(epoll, events, 64, 1000);
    for (i = 0; i < count; i++) {
      uint32_t is = events[i].events;
      int mask = (is & EPOLLIN ? CURL_CSELECT_IN : 0) | (is & EPOLLOUT ? CURL_CSELECT_OUT : 0) |
                 (is & (EPOLLERR | EPOLLHUP) ? CURL_CSELECT_ERR : 0);
      if (events[i].data.fd == timer) due = 1;
      else curl_multi_socket_action(multi, events[i].data.fd, mask, &running);
    }
  }
}

static CURLM *make_multi(int with_sockets) {
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 1024L);
  if (!with_sockets) return multi;
  epoll = epoll_create1(EPOLL_CLOEXEC);
  timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  epoll_ctl(epoll, EPOLL_CTL_ADD, timer, &(struct epoll_event){.events = EPOLLIN | EPOLLET, .data = {.fd = timer}});
  curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, on_socket);
  curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, multi);
  curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, on_timer);
  return multi;
}

/* ---- the whole */

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

static void print_latencies(void) {
  qsort(now.latencies, now.count, sizeof(*now.latencies), compare);
  printf("p50=%.9f p99=%.9f most=%.9f\n", now.latencies[now.count / 2], now.latencies[now.count * 99 / 100],
         now.latencies[now.count - 1]);
}

static void phase(void (*run)(CURLM *), CURLM *multi, size_t count) {
  now.begun = now.ended = 0;
  now.count = count;
  run(multi);
}

int main(int argc, char **argv) {
  const char *mode = argc > 1 ? argv[1] : "";
  void (*run)(CURLM *) = strcmp(mode, "easy") == 0     ? run_easy
                         : strcmp(mode, "multi") == 0  ? run_multi
                         : strcmp(mode, "socket") == 0 ? run_socket
                                                       : NULL;
  size_t count = 0, i;
  long warm_up = -1;
  int option, latencies = 0;
  CURLM *multi = NULL;
  struct meter begun;
  while (run != NULL && (option = getopt(argc - 1, argv + 1, "n:b:a:w:p:c:ls")) != -1) {
    if (option == 'n') given.in_flight = (size_t)atol(optarg);
    else if (option == 'b') given.body_bytes = atol(optarg), given.body = malloc((size_t)given.body_bytes + 1);
    else if (option == 'a') given.ca_file = optarg;
    else if (option == 'w') warm_up = atol(optarg);
    else if (option == 'p') given.pause = (useconds_t)atol(optarg);
    else if (option == 'c') count = (size_t)atol(optarg);
    else if (option == 'l') latencies = 1;
    else if (option == 's')
      for (i = 0; i < sizeof(signed_headers) / sizeof(signed_headers[0]); i++)
        headers = curl_slist_append(headers, signed_headers[i]);
    else run = NULL;
  }
  given.urls = argv + 1 + optind;
  given.url_count = argc - 1 - optind;
  if (run == NULL || count == 0 || given.url_count < 1 || given.in_flight < 1) fail("see the head of http.c");
  curl_global_init(CURL_GLOBAL_DEFAULT);
  if (given.body != NULL) {
    headers = curl_slist_append(curl_slist_append(headers, "Content-Type: application/json"), "Expect:");
    memset(given.body, ' ', (size_t)given.body_bytes);
  }
  if (run != run_easy) multi = make_multi(run == run_socket);
  slots = calloc(given.in_flight, sizeof(*slots));
  for (i = 0; i < given.in_flight; i++) slots[i].easy = make(&slots[i]);
  /* Opens the connections. */
  phase(run, multi, warm_up >= 0 ? (size_t)warm_up : 4 * given.in_flight);
  if (latencies) now.latencies = calloc(count, sizeof(*now.latencies));
  begun = meter_begin();
  phase(run, multi, count);
  meter_end(begun, count);
  if (latencies) print_latencies();
  for (i = 0; i < given.in_flight; i++) curl_easy_cleanup(slots[i].easy);
  curl_multi_cleanup(multi);
  curl_slist_free_all(headers);
  return 0;
}

/* Transfers by curl: a multi handle driven by socket events, an easy handle for each transfer. */
#include "http.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "easy.h"
#include "gunzip.h"
#include "outcome.h"
#include "pollset.h"
#include "sigpipe.h"
#include "sockets.h"
#include "tls.h"

#if LIBCURL_VERSION_NUM < 0x073d00
#error "libcurl 7.61.0 or newer is needed"
#endif

/* Transfers started together try a second address family so far apart; the last of them after 200 + 4 * 200 ms, well
 * below the 2 s that RFC 8305, section 5 allows. */
#define EYEBALLS_APART_MS 4L
#define MAX_EYEBALLS_APART 200L

/* So many connections stay for the calls that follow, at least. */
#define KEEPS_LEAST 128L

/* So often at most, and only while something happens. */
#define LOOK_EVERY_US 100000LL

struct hwc_http {
  unsigned long generation; /* of the process that made it */
  struct hwc_pollset set;
  struct hwc_sockets sockets;         /* of all connections */
  CURLM *multi;                       /* NULL when it broke and there is no memory for another one */
  const char *broken;                 /* why the multi can be used no more, in words */
  struct hwc_transfers running, done; /* done: not popped */
  unsigned long last_id;
  long keeps;         /* connections that stay: as many as there were ever transfers at once */
  int may_signal;     /* SIGPIPE is to be kept from the host */
  int active;         /* transfers that curl works on */
  int due;            /* curl wants its timer now */
  int starved;        /* memory was out while curl worked on what ends now */
  long long timer_us; /* when curl wants it; -1: not at all */
  long long armed_us; /* when that of the set goes off; -1: it stands still */
  long long look_us;  /* not before then are all transfers looked at for failed TLS */
  long long watch_us; /* when the first time-out is overdue, or before; -1: no transfer has one */
};

static pthread_mutex_t global_lock = PTHREAD_MUTEX_INITIALIZER;
static int global_done;
static unsigned long generation; /* one more after each fork */

static void on_fork(void) {
  generation++;
}

/* Initialises libcurl once in this process, or tries again. Never undone: the host may use it, too. */
static int global_init(void) {
  int done;
  pthread_mutex_lock(&global_lock);
  if (!global_done)
    global_done = pthread_atfork(NULL, NULL, on_fork) == 0 && curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  done = global_done;
  pthread_mutex_unlock(&global_lock);
  return done;
}

static long long now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* The earlier of two times; -1 is never. */
static long long earlier(long long one, long long other) {
  return one < 0 || (other >= 0 && other < one) ? other : one;
}

/* May libcurl write to a closed socket such that SIGPIPE comes? From 7.88.1 all that it sends goes through send() with
 * MSG_NOSIGNAL, that of OpenSSL, too. Other libraries write themselves: c-ares, what else may speak TLS. */
static int may_signal(void) {
  const curl_version_info_data *loaded = curl_version_info(CURLVERSION_NOW);
  return loaded->version_num < 0x075801 || loaded->ares != NULL || loaded->ssl_version == NULL ||
         strncmp(loaded->ssl_version, "OpenSSL/", 8) != 0;
}

/* ---- what curl calls; bytes are appended, nothing else */

static int on_socket(CURL *easy, curl_socket_t fd, int what, void *data, void *socket_data) {
  struct hwc_http *http = data;
  int ready = (what & CURL_POLL_IN ? HWC_READ : 0) | (what & CURL_POLL_OUT ? HWC_WRITE : 0);
  (void)easy, (void)socket_data;
  return hwc_pollset_watch(&http->set, fd, ready) == HWC_OK ? 0 : -1;
}

/* Sets the timer for curl, or for the first time-out that is overdue. It is never set back: going off too early costs a
 * turn now and then, changing it costs a system call each time. */
static void set_timer(struct hwc_http *http) {
  long long first = http->timer_us, left;
  if (http->running.count > 0) first = earlier(first, http->watch_us);
  if (first < 0 || (http->armed_us >= 0 && http->armed_us <= first)) return;
  left = (first - now_us() + 999) / 1000;
  hwc_pollset_timer(&http->set, left > 0 ? (long)left : 0);
  http->armed_us = first;
}

static int on_timer(CURLM *multi, long ms, void *data) {
  struct hwc_http *http = data;
  (void)multi;
  http->due = ms == 0;
  http->timer_us = ms > 0 ? now_us() + ms * 1000LL : -1;
  set_timer(http);
  return 0;
}

static size_t on_body(char *bytes, size_t size, size_t count, void *data) {
  struct hwc_transfer *transfer = data;
  struct hwc_str all = {bytes, size * count};
  long status = 0;
  if (!transfer->begun) curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
  switch (hwc_transfer_take_in(transfer, all, (int)status)) {
    case HWC_TAKEN: return all.len;
    case HWC_LATER: return CURL_WRITEFUNC_PAUSE;
    default: return 0;
  }
}

/* OpenSSL's connection that the transfer uses now; NULL when there is none. */
static void *tls_of(const struct hwc_transfer *transfer) {
  const struct curl_tlssessioninfo *session = NULL;
  curl_easy_getinfo(transfer->easy, CURLINFO_TLS_SSL_PTR, &session);
  return session != NULL && session->backend == CURLSSLBACKEND_OPENSSL ? session->internals : NULL;
}

/* Only TLS tells whether an answer without a length is whole (RFC 9112, section 9.8), and libcurl does not look. */
static void watch_end(struct hwc_transfer *transfer) {
  void *connection;
  long status = 0, version = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(transfer->easy, CURLINFO_HTTP_VERSION, &version);
  /* HTTP/2 has ends of its own. */
  if (version > CURL_HTTP_VERSION_1_1 || !hwc_head_open_ended(&transfer->head, (int)status) ||
      strcmp(hwc_buf_text(&transfer->request.method), "HEAD") == 0 || transfer->farewell != NULL)
    return;
  connection = tls_of(transfer);
  if (connection != NULL) transfer->farewell = hwc_farewell_await(connection);
}

static size_t on_header(char *bytes, size_t size, size_t count, void *data) {
  struct hwc_transfer *transfer = data;
  struct hwc_str line = {bytes, size * count};
  enum hwc_code code = hwc_head_add(&transfer->head, line);
  if (code == HWC_ELIMIT) transfer->too_large = "256 KiB of headers";
  if (code == HWC_OK && transfer->head.whole && !transfer->begun) watch_end(transfer);
  /* What follows such an answer may be a part of it. */
  if (transfer->head.doubtful) curl_easy_setopt(transfer->easy, CURLOPT_FORBID_REUSE, 1L);
  return code == HWC_OK ? line.len : 0;
}

static size_t on_upload(char *out, size_t size, size_t count, void *data) {
  struct hwc_transfer *transfer = data;
  long long got = hwc_upload_read(transfer->request.upload, out, size * count);
  return got < 0 ? CURL_READFUNC_ABORT : (size_t)got;
}

/* curl sends again from the start when a connection that was used before turns out to be dead. */
static int on_rewind(void *data, curl_off_t offset, int origin) {
  struct hwc_transfer *transfer = data;
  if (offset != 0 || origin != SEEK_SET) return CURL_SEEKFUNC_CANTSEEK;
  hwc_upload_rewind(transfer->request.upload);
  return CURL_SEEKFUNC_OK;
}

#if LIBCURL_VERSION_NUM >= 0x075000
/* Before each request. Two things are not left to libcurl:
 * - It sends a request again by itself when a connection that was used before breaks without an answer. The first one
 * may have been carried out, so what is not idempotent (RFC 9110, section 9.2.2) must not go out twice, and what is
 * goes out once more, on a new connection.
 * - Up to 7.88 it uses a connection on which something has come that nobody asked for, and takes it for the answer. */
static int on_request(void *data, char *peer_ip, char *own_ip, int peer_port, int own_port) {
  struct hwc_transfer *transfer = data;
  /* Asked for a new connection, too: its ports can be learned only while it is whole. */
  int quiet = hwc_sockets_quiet(&transfer->http->sockets, own_port, peer_port);
  long made = 0;
  (void)peer_ip, (void)own_ip;
  if (transfer->sent > 0 && !transfer->repeatable) return CURL_PREREQFUNC_ABORT;
  curl_easy_getinfo(transfer->easy, CURLINFO_NUM_CONNECTS, &made);
  /* On one of HTTP/2 answers to others may come. */
  transfer->stale = made == 0 && !transfer->http2 && (transfer->sent > 0 || !quiet);
  if (transfer->stale) return CURL_PREREQFUNC_ABORT;
  transfer->sent++;
  return CURL_PREREQFUNC_OK;
}
#endif

/* libcurl does not tell which socket a transfer will use, but of each when it comes and goes. */
static int on_open(void *data, curl_socket_t fd, curlsocktype purpose) {
  struct hwc_http *http = data;
  (void)purpose;
  return hwc_sockets_add(&http->sockets, fd) == HWC_OK ? CURL_SOCKOPT_OK : CURL_SOCKOPT_ERROR;
}

static int on_close(void *data, curl_socket_t fd) {
  struct hwc_http *http = data;
  hwc_sockets_remove(&http->sockets, fd);
  return close(fd);
}

/* ---- the life of a hwc_http */

/* A libcurl passes over options that are newer than it: what is built in must be there at run time, too. */
static int too_old(struct hwc_error *error) {
  const curl_version_info_data *loaded = curl_version_info(CURLVERSION_NOW);
  if (loaded->version_num >> 8 >= LIBCURL_VERSION_NUM >> 8) return 0;
  error->code = HWC_EINVAL;
  snprintf(error->text, sizeof(error->text),
           "the libcurl that is loaded is %s, but this module was built for " LIBCURL_VERSION ": build it again",
           loaded->version);
  return 1;
}

/* Makes the multi. Returns whether there was memory for it. */
static int open_multi(struct hwc_http *http) {
  http->multi = curl_multi_init();
  if (http->multi == NULL) return 0;
  curl_multi_setopt(http->multi, CURLMOPT_SOCKETFUNCTION, on_socket);
  curl_multi_setopt(http->multi, CURLMOPT_SOCKETDATA, http);
  curl_multi_setopt(http->multi, CURLMOPT_TIMERFUNCTION, on_timer);
  curl_multi_setopt(http->multi, CURLMOPT_TIMERDATA, http);
  /* The default, four times the handles in flight, throws connections away after each burst. */
  curl_multi_setopt(http->multi, CURLMOPT_MAXCONNECTS, http->keeps);
  return 1;
}

/* Lets as many connections stay as there are transfers at once: beyond, libcurl closes them when they are idle, and
 * each burst would open them anew. */
static void keep_for(struct hwc_http *http, long transfers) {
  if (transfers <= http->keeps) return;
  http->keeps = transfers;
  curl_multi_setopt(http->multi, CURLMOPT_MAXCONNECTS, http->keeps);
}

struct hwc_http *hwc_http_new(struct hwc_error *error) {
  struct hwc_http *http;
  if (too_old(error)) return NULL;
  http = calloc(1, sizeof(*http));
  error->code = HWC_ENOMEM;
  if (http == NULL) goto fail;
  hwc_pollset_init(&http->set);
  http->generation = generation;
  http->may_signal = may_signal();
  http->keeps = KEEPS_LEAST;
  http->timer_us = http->armed_us = http->watch_us = -1;
  if (!global_init() || !open_multi(http)) goto fail;
  error->code = hwc_pollset_open(&http->set);
  if (error->code == HWC_OK) return http;
fail:
  snprintf(error->text, sizeof(error->text), "libcurl cannot start: %s",
           error->code == HWC_ENOMEM ? "out of memory" : "no file descriptors left");
  if (http != NULL) curl_multi_cleanup(http->multi);
  free(http);
  return NULL;
}

int hwc_http_owned(const struct hwc_http *http) {
  return http->generation == generation;
}

int hwc_http_fd(const struct hwc_http *http) {
  return http->set.fd;
}

/* Gives back what a transfer held while in flight. */
static void release(struct hwc_transfer *transfer) {
  if (transfer->easy != NULL) curl_easy_cleanup(transfer->easy);
  transfer->easy = NULL;
  hwc_easy_free_headers(transfer->slist);
  transfer->slist = NULL;
  hwc_gunzip_free(transfer->gunzip);
  transfer->gunzip = NULL;
  hwc_farewell_free(transfer->farewell);
  transfer->farewell = NULL;
  hwc_request_free(&transfer->request);
}

void hwc_http_free(struct hwc_http *http) {
  struct hwc_sigpipe guard;
  if (http == NULL) return;
  if (!hwc_http_owned(http)) {
    /* A clean-up would say good-bye on connections that the parent still uses. */
    while (http->running.first != NULL) {
      struct hwc_transfer *transfer = http->running.first;
      transfer->outcome = HWC_CANCELLED;
      hwc_transfers_remove(&http->running, transfer);
      transfer->http = NULL;
    }
    hwc_pollset_close(&http->set);
    return;
  }
  while (http->running.first != NULL) hwc_transfer_cancel(http->running.first);
  while (http->done.first != NULL) hwc_transfer_cancel(http->done.first);
  hwc_sigpipe_block(&guard, http->may_signal);
  curl_multi_cleanup(http->multi);
  hwc_sockets_free(&http->sockets);
  hwc_sigpipe_restore(&guard);
  hwc_pollset_close(&http->set);
  free(http);
}

/* ---- the life of a transfer */

void hwc_transfer_cancel(struct hwc_transfer *transfer) {
  struct hwc_http *http = transfer->http;
  struct hwc_sigpipe guard;
  if (http == NULL) return;
  transfer->http = NULL;
  if (transfer->outcome != HWC_PENDING) {
    hwc_transfers_remove(&http->done, transfer);
    return;
  }
  transfer->outcome = HWC_CANCELLED;
  snprintf(transfer->text, sizeof(transfer->text), "the call was cancelled");
  if (hwc_http_owned(http)) {
    hwc_sigpipe_block(&guard, http->may_signal);
    curl_multi_remove_handle(http->multi, transfer->easy);
    release(transfer);
    hwc_sigpipe_restore(&guard);
  }
  hwc_transfers_remove(&http->running, transfer);
  /* Whoever watches for the end of what is in flight would hear of no other event. */
  if (hwc_http_owned(http) && (http->due || hwc_http_inflight(http) == 0)) hwc_pollset_wake(&http->set);
}

/* ---- the end of a transfer */

/* Moves a transfer that has ended to the queue. */
static void enqueue(struct hwc_http *http, struct hwc_transfer *transfer, CURLcode code) {
  hwc_transfer_conclude(transfer, code, http->broken, http->starved);
  curl_multi_remove_handle(http->multi, transfer->easy);
  release(transfer);
  hwc_transfers_remove(&http->running, transfer);
  hwc_transfers_add(&http->done, transfer);
}

/* Starts a transfer again on a new connection: nothing has been sent. */
static CURLcode start_afresh(struct hwc_http *http, struct hwc_transfer *transfer) {
  long long left = (transfer->end_us - now_us()) / 1000;
  transfer->stale = 0;
  transfer->detail[0] = '\0';
  curl_multi_remove_handle(http->multi, transfer->easy);
  curl_easy_setopt(transfer->easy, CURLOPT_FRESH_CONNECT, 1L);
  if (transfer->end_us >= 0) curl_easy_setopt(transfer->easy, CURLOPT_TIMEOUT_MS, left > 1 ? (long)left : 1L);
  return curl_multi_add_handle(http->multi, transfer->easy) == CURLM_OK ? CURLE_OK : CURLE_OUT_OF_MEMORY;
}

/* Moves what curl has finished to the queue. */
static void harvest(struct hwc_http *http) {
  CURLMsg *message;
  int left;
  while ((message = curl_multi_info_read(http->multi, &left)) != NULL) {
    struct hwc_transfer *transfer = NULL;
    CURLcode code = message->data.result; /* the message dies with the handle */
    if (message->msg != CURLMSG_DONE) continue;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&transfer);
    if (transfer->stale && start_afresh(http, transfer) == CURLE_OK) continue;
    enqueue(http, transfer, code);
  }
  http->starved = 0;
}

/* Has curl do what is ready. When it cannot, it has lost track of its transfers: their time-outs, too, do not come. */
static void act(struct hwc_http *http, curl_socket_t fd, int mask) {
  CURLMcode code;
  if (http->multi == NULL || http->broken != NULL) return;
  errno = 0;
  code = curl_multi_socket_action(http->multi, fd, mask, &http->active);
  if (errno == ENOMEM) http->starved = 1;
  if (code != CURLM_OK) http->broken = curl_multi_strerror(code);
}

/* Runs curl's timer for as long as it wants to run at once. */
static void kick(struct hwc_http *http, long long until_us) {
  while (http->due) {
    http->due = 0;
    act(http, CURL_SOCKET_TIMEOUT, 0);
    if (now_us() > until_us) break;
  }
}

/* Ends everything in flight when the multi broke, and makes a new one. */
static void mend(struct hwc_http *http) {
  if (http->broken == NULL) return;
  while (http->running.first != NULL) enqueue(http, http->running.first, CURLE_OUT_OF_MEMORY);
  curl_multi_cleanup(http->multi);
  open_multi(http);
  http->broken = NULL;
}

/* Ends transfers whose TLS has failed and that curl goes on with. When memory is out before anything is read, libcurl
 * (seen in 7.88) takes the error for a want of data, as the read before ended with one: what there is to read then
 * keeps the socket ready, and the processor busy, until the time is up. */
static void drop_failed(struct hwc_http *http, long long now) {
  struct hwc_transfer *transfer = http->running.first, *next;
  http->look_us = now + LOOK_EVERY_US;
  http->starved = 1;
  for (; transfer != NULL; transfer = next) {
    void *connection = tls_of(transfer);
    next = transfer->next;
    if (connection != NULL && hwc_tls_failed(connection)) enqueue(http, transfer, CURLE_OUT_OF_MEMORY);
  }
  http->starved = 0;
}

/* Ends what is overdue. libcurl before 8.4 forgets a time-out when another timer of the same transfer, such as that for
 * the connection, ends less than a millisecond before it. */
static void watch(struct hwc_http *http) {
  struct hwc_transfer *transfer = http->running.first, *next;
  long long now = now_us();
  http->watch_us = -1;
  for (; transfer != NULL; transfer = next) {
    long long overdue = hwc_transfer_overdue(transfer);
    next = transfer->next;
    if (overdue >= 0 && overdue <= now) {
      snprintf(transfer->detail, sizeof(transfer->detail),
               "Operation timed out after %lld milliseconds with %lld bytes received",
               (now - transfer->began_us) / 1000, transfer->received);
      enqueue(http, transfer, CURLE_OPERATION_TIMEDOUT);
    } else {
      http->watch_us = earlier(http->watch_us, overdue);
    }
  }
}

void hwc_transfer_taken(struct hwc_transfer *transfer) {
  struct hwc_http *http = transfer->http;
  struct hwc_sigpipe guard;
  CURLcode code;
  hwc_buf_reset(&transfer->body);
  if (!transfer->paused || http == NULL || transfer->outcome != HWC_PENDING || !hwc_http_owned(http)) return;
  transfer->paused = 0;
  hwc_sigpipe_block(&guard, http->may_signal);
  /* What curl has kept comes at once; without a descriptor's event it would hear of the rest late. */
  errno = 0;
  code = curl_easy_pause(transfer->easy, CURLPAUSE_CONT);
  if (errno == ENOMEM) http->starved = 1;
  /* It has lost track of the socket. */
  if (code == CURLE_ABORTED_BY_CALLBACK) http->broken = curl_multi_strerror(CURLM_OUT_OF_MEMORY);
  else if (code != CURLE_OK) enqueue(http, transfer, code);
  http->starved = 0;
  mend(http);
  if (http->done.count > 0 || http->due) hwc_pollset_wake(&http->set);
  hwc_sigpipe_restore(&guard);
}

/* ---- the start of a transfer */

static CURLcode set_request(struct hwc_http *http, struct hwc_transfer *transfer) {
  CURL *easy = transfer->easy;
  struct hwc_request *request = &transfer->request;
  const char *method = hwc_buf_text(&request->method);
  CURLcode code = curl_easy_setopt(easy, CURLOPT_URL, hwc_buf_text(&request->url));
  if (code == CURLE_OK && request->upload != NULL) {
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)hwc_upload_length(request->upload));
    curl_easy_setopt(easy, CURLOPT_READFUNCTION, on_upload);
    curl_easy_setopt(easy, CURLOPT_READDATA, transfer);
    curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, on_rewind);
    curl_easy_setopt(easy, CURLOPT_SEEKDATA, transfer);
  } else if (code == CURLE_OK && request->has_body) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body.len);
    code = curl_easy_setopt(easy, CURLOPT_POSTFIELDS, hwc_buf_text(&request->body));
  } else if (strcmp(method, "HEAD") == 0) {
    curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
  }
  if (code == CURLE_OK && strcmp(method, request->has_body ? "POST" : "GET") != 0)
    code = curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer->slist);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer);
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->detail);
  curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer);
  curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, on_open);
  curl_easy_setopt(easy, CURLOPT_SOCKOPTDATA, http);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, on_close);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, http);
  transfer->repeatable = strcmp(method, "POST") != 0 && strcmp(method, "PATCH") != 0;
#if LIBCURL_VERSION_NUM >= 0x075000
  curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, on_request);
  curl_easy_setopt(easy, CURLOPT_PREREQDATA, transfer);
  transfer->counts = 1;
#else
  curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, transfer->repeatable ? 0L : 1L);
#endif
  return code;
}

static enum hwc_code no_memory(struct hwc_error *error) {
  error->code = HWC_ENOMEM;
  snprintf(error->text, sizeof(error->text), "libcurl cannot take the request: out of memory");
  return HWC_ENOMEM;
}

/* Gives the transfer an easy handle with everything set. */
static enum hwc_code prepare(struct hwc_http *http, struct hwc_transfer *transfer,
                             const struct hwc_http_options *options, struct hwc_error *error) {
  struct curl_slist *headers = NULL;
  CURLcode code = CURLE_OUT_OF_MEMORY;
  long apart = (long)hwc_http_inflight(http);
  if (http->multi == NULL && !open_multi(http)) return no_memory(error);
  /* Not one that was used before: up to libcurl 8.0 a handle remembers a header of the transfer before, which is freed,
   * and an answer that begins with the continuation of one writes to it. */
  transfer->easy = curl_easy_init();
  if (transfer->easy != NULL && hwc_easy_headers(&transfer->request, &headers) == HWC_OK)
    code = hwc_easy_set_options(transfer->easy, options);
  transfer->slist = headers;
  if (code == CURLE_OK) code = set_request(http, transfer);
  /* libcurl looks at a transfer again when this timer ends, long connected or not, and at all whose timers have ended
   * at once: in a burst that is dozens of TLS handshakes in one go. So each gets its own moment. */
  if (apart > MAX_EYEBALLS_APART) apart = MAX_EYEBALLS_APART;
  if (code == CURLE_OK)
    curl_easy_setopt(transfer->easy, CURLOPT_HAPPY_EYEBALLS_TIMEOUT_MS, CURL_HET_DEFAULT + EYEBALLS_APART_MS * apart);
  if (code == CURLE_OK) return HWC_OK;
  if (code == CURLE_OUT_OF_MEMORY) return no_memory(error);
  error->code = HWC_EINVAL;
  snprintf(error->text, sizeof(error->text), "libcurl cannot take the request: %s", curl_easy_strerror(code));
  return error->code;
}

enum hwc_code hwc_http_start(struct hwc_http *http, struct hwc_transfer *transfer,
                             const struct hwc_http_options *options, struct hwc_error *error) {
  struct hwc_sigpipe guard;
  enum hwc_code code;
  if (!hwc_http_owned(http) || transfer->http != NULL || transfer->outcome != HWC_PENDING) {
    error->code = HWC_EINVAL;
    snprintf(error->text, sizeof(error->text), "the transfer belongs to another process or was started before");
    return HWC_EINVAL;
  }
  transfer->max_body = options->max_response_bytes;
  transfer->window =
      options->window > 0 && options->window < CURL_MAX_WRITE_SIZE ? CURL_MAX_WRITE_SIZE : options->window;
  transfer->body.max = options->max_response_bytes;
  transfer->http = http;
  hwc_sigpipe_block(&guard, http->may_signal);
  code = prepare(http, transfer, options, error);
  if (code == HWC_OK && curl_multi_add_handle(http->multi, transfer->easy) != CURLM_OK) code = no_memory(error);
  if (code == HWC_OK) {
    transfer->id = ++http->last_id;
    hwc_transfers_add(&http->running, transfer);
    keep_for(http, (long)http->running.count);
    hwc_transfer_limit(transfer, options, now_us());
    http->watch_us = earlier(http->watch_us, hwc_transfer_overdue(transfer));
    kick(http, now_us());
    harvest(http);
    mend(http);
    /* Nobody may ever touch the sockets of what is finished already, or has filled its window and waits. */
    if (http->done.count > 0 || http->due || transfer->received > 0) hwc_pollset_wake(&http->set);
  } else {
    release(transfer);
    transfer->http = NULL;
  }
  hwc_sigpipe_restore(&guard);
  return code;
}

/* A broken socket is to be read, too: what came before the break is still there, and reading says what broke. */
static int curl_mask(int ready) {
  return ((ready & (HWC_READ | HWC_BROKEN)) ? CURL_CSELECT_IN : 0) | ((ready & HWC_WRITE) ? CURL_CSELECT_OUT : 0) |
         ((ready & HWC_BROKEN) ? CURL_CSELECT_ERR : 0);
}

size_t hwc_http_step(struct hwc_http *http, long budget_us, int *more) {
  struct hwc_event event;
  struct hwc_sigpipe guard;
  long long now, until = now_us() + budget_us;
  *more = 0;
  if (!hwc_http_owned(http)) return 0;
  hwc_sigpipe_block(&guard, http->may_signal);
  kick(http, until);
  /* One event at a time: the set tells of each descriptor in turn, so that none whose bytes never end starves others.
   */
  while (!*more && hwc_pollset_next(&http->set, &event)) {
    if (event.fd >= 0) {
      act(http, event.fd, curl_mask(event.ready));
    } else {
      http->armed_us = -1;
      if (http->timer_us >= 0 && now_us() >= http->timer_us) {
        http->due = 1;
        http->timer_us = -1;
      }
      kick(http, until);
      if (http->watch_us >= 0 && now_us() >= http->watch_us) watch(http);
      /* curl says nothing when it has nothing more to wait for. */
      set_timer(http);
    }
    if (http->active == 0 && !http->due) break;
    if (now_us() > until) *more = 1;
    else kick(http, until);
  }
  harvest(http);
  mend(http);
  now = now_us();
  if (now >= http->look_us) drop_failed(http, now);
  if (http->due) *more = 1;
  if (*more) hwc_pollset_wake(&http->set);
  hwc_sigpipe_restore(&guard);
  return http->done.count;
}

struct hwc_transfer *hwc_http_pop(struct hwc_http *http) {
  struct hwc_transfer *transfer = http->done.first;
  if (transfer == NULL) return NULL;
  hwc_transfers_remove(&http->done, transfer);
  transfer->http = NULL;
  return transfer;
}

int hwc_http_wait(struct hwc_http *http, int ms) {
  return hwc_pollset_wait(&http->set, ms);
}

size_t hwc_http_inflight(const struct hwc_http *http) {
  return http->running.count + http->done.count;
}

double hwc_http_now(void) {
  return (double)now_us() / 1e6;
}

const char *hwc_http_version(void) {
  return curl_version_info(CURLVERSION_NOW)->version;
}

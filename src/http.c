/* Transfers by curl: a multi handle driven by socket events, an easy handle for each transfer. */
#include "http.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "easy.h"
#include "gunzip.h"
#include "pollset.h"
#include "sigpipe.h"
#include "sockets.h"
#include "tls.h"

/* Transfers started together try a second address family so far apart; the last of them after 200 + 4 * 200 ms, well
 * below the 2 s that RFC 8305, section 5 allows. */
#define EYEBALLS_APART_MS 4L
#define MAX_EYEBALLS_APART 200L

struct hwc_http {
  pid_t pid;
  struct hwc_pollset set;
  struct hwc_sockets sockets; /* of all connections */
  CURLM *multi;
  struct hwc_transfers running, done; /* done: not popped */
  unsigned long last_id;
  int due;            /* curl wants its timer now */
  long long timer_us; /* when curl wants it; -1: not at all */
  long long watch_us; /* when the first time-out is overdue, or before; -1: no transfer has one */
};

static pthread_once_t global_once = PTHREAD_ONCE_INIT;
static CURLcode global_code;

/* Never undone: the host may use libcurl, too. */
static void global_init(void) {
  global_code = curl_global_init(CURL_GLOBAL_DEFAULT);
}

static long long now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* ---- what curl calls; bytes are appended, nothing else */

static int on_socket(CURL *easy, curl_socket_t fd, int what, void *data, void *socket_data) {
  struct hwc_http *http = data;
  int ready = what == CURL_POLL_IN ? HWC_READ : what == CURL_POLL_OUT ? HWC_WRITE : 0;
  (void)easy;
  (void)socket_data;
  if (what == CURL_POLL_INOUT) ready = HWC_READ | HWC_WRITE;
  return hwc_pollset_watch(&http->set, fd, ready) == HWC_OK ? 0 : -1;
}

/* Sets the timer for curl, or for the first time-out that is overdue. */
static void set_timer(struct hwc_http *http) {
  long long first = http->timer_us;
  if (http->running.count > 0 && http->watch_us >= 0 && (first < 0 || http->watch_us < first)) first = http->watch_us;
  if (first >= 0) {
    first = (first - now_us() + 999) / 1000;
    if (first < 0) first = 0;
  }
  hwc_pollset_timer(&http->set, (long)first);
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

/* Only TLS tells whether an answer without a length is whole (RFC 9112, section 9.8), and libcurl does not look. */
static void watch_end(struct hwc_transfer *transfer) {
  const struct curl_tlssessioninfo *session = NULL;
  long status = 0, version = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(transfer->easy, CURLINFO_HTTP_VERSION, &version);
  /* HTTP/2 has ends of its own. */
  if (version > CURL_HTTP_VERSION_1_1 || !hwc_head_open_ended(&transfer->head, (int)status) ||
      strcmp(hwc_buf_text(&transfer->request.method), "HEAD") == 0)
    return;
  curl_easy_getinfo(transfer->easy, CURLINFO_TLS_SSL_PTR, &session);
  if (session != NULL && session->backend == CURLSSLBACKEND_OPENSSL && session->internals != NULL)
    transfer->open_ended = hwc_tls_note_farewell(session->internals, &transfer->farewell);
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

struct hwc_http *hwc_http_new(struct hwc_error *error) {
  struct hwc_http *http = calloc(1, sizeof(*http));
  pthread_once(&global_once, global_init);
  if (http == NULL || global_code != CURLE_OK) goto fail;
  hwc_pollset_init(&http->set);
  http->pid = getpid();
  http->timer_us = http->watch_us = -1;
  if (hwc_pollset_open(&http->set) != HWC_OK) goto fail;
  http->multi = curl_multi_init();
  if (http->multi == NULL) goto fail;
  curl_multi_setopt(http->multi, CURLMOPT_SOCKETFUNCTION, on_socket);
  curl_multi_setopt(http->multi, CURLMOPT_SOCKETDATA, http);
  curl_multi_setopt(http->multi, CURLMOPT_TIMERFUNCTION, on_timer);
  curl_multi_setopt(http->multi, CURLMOPT_TIMERDATA, http);
  /* The default, four times the handles in flight, throws connections away after each burst. */
  curl_multi_setopt(http->multi, CURLMOPT_MAXCONNECTS, 128L);
  return http;
fail:
  error->code = HWC_ENOMEM;
  snprintf(error->text, sizeof(error->text), "libcurl cannot start: out of memory or file descriptors");
  if (http != NULL) hwc_pollset_close(&http->set);
  free(http);
  return NULL;
}

int hwc_http_owned(const struct hwc_http *http) {
  return http->pid == getpid();
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
  hwc_sigpipe_block(&guard);
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
    hwc_sigpipe_block(&guard);
    curl_multi_remove_handle(http->multi, transfer->easy);
    release(transfer);
    hwc_sigpipe_restore(&guard);
    if (http->due) hwc_pollset_wake(&http->set);
  }
  hwc_transfers_remove(&http->running, transfer);
}

/* Bytes of the body that the answer tells in advance; -1 when it does not. */
static long long expected_bytes(const struct hwc_transfer *transfer) {
  curl_off_t expected = -1;
  curl_easy_getinfo(transfer->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &expected);
  /* The length is that of the encoded bytes, which nobody sees. */
  return hwc_kv_get(&transfer->head.headers, "Content-Encoding").ptr != NULL ? -1 : (long long)expected;
}

void hwc_transfer_progress(const struct hwc_transfer *transfer, long long *now, long long *total) {
  *now = transfer->received;
  *total = transfer->easy != NULL ? expected_bytes(transfer) : transfer->expected;
}

/* ---- the end of a transfer */

static double seconds(CURL *easy, CURLINFO info) {
  curl_off_t us = 0;
  curl_easy_getinfo(easy, info, &us);
  return (double)us / 1e6;
}

/* Did the connection break during the TLS handshake? That says nothing about trust. */
static int broke_in_handshake(CURLcode code, const char *detail) {
  return code == CURLE_SSL_CONNECT_ERROR &&
         (strstr(detail, "SSL_ERROR_SYSCALL") != NULL || strstr(detail, "Recv failure") != NULL ||
          strstr(detail, "Send failure") != NULL || strstr(detail, "unexpected eof") != NULL);
}

static enum hwc_outcome outcome_of(CURLcode code, const char *detail) {
  if (broke_in_handshake(code, detail)) return HWC_NETWORK;
  switch (code) {
    case CURLE_OK: return HWC_ANSWERED;
    case CURLE_OPERATION_TIMEDOUT: return HWC_TIMEOUT;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
#if LIBCURL_VERSION_NUM >= 0x074d00
    case CURLE_SSL_CLIENTCERT:
#endif
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_ENGINE_NOTFOUND:
    case CURLE_SSL_ENGINE_SETFAILED:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_USE_SSL_FAILED: return HWC_TLS;
    case CURLE_BAD_CONTENT_ENCODING: return HWC_UNREADABLE;
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
      /* With TLS 1.3 a server refuses the client's certificate only after the handshake. */
      return strstr(detail, "SSL routines") != NULL && strstr(detail, " alert ") != NULL ? HWC_TLS : HWC_NETWORK;
    default: return HWC_NETWORK;
  }
}

static int out_of_memory(const struct hwc_transfer *transfer) {
  return transfer->body.failed == HWC_ENOMEM || transfer->head.headers.text.failed == HWC_ENOMEM;
}

/* Words of our own where curl has none, or misleads; NULL when its own are fine. */
static const char *own_words(const struct hwc_transfer *transfer, CURLcode code) {
  if (out_of_memory(transfer)) return "out of memory while the answer came";
  if (transfer->head.wrong != NULL) return transfer->head.wrong;
  if (code == CURLE_OK && !transfer->head.whole) return "the connection was closed inside the headers of the answer";
  if (transfer->outcome == HWC_UNSENDABLE) return hwc_upload_words(transfer->request.upload);
  if (code == CURLE_ABORTED_BY_CALLBACK) return "the connection broke after the request was sent, before an answer";
  if (code == CURLE_BAD_FUNCTION_ARGUMENT) return "the headers of the answer begin in the middle of one";
  if (transfer->open_ended && !transfer->farewell)
    return "the connection was closed without TLS's farewell: the answer may be cut";
  if (broke_in_handshake(code, transfer->detail)) return "the connection broke during the TLS handshake";
  if (strstr(transfer->detail, "wrong version number") != NULL) return "the server does not speak TLS on this port";
  return NULL;
}

/* Says what went wrong. */
static void tell(struct hwc_transfer *transfer, CURLcode code) {
  /* curl's words may quote the URL of a proxy, where the password stands before an '@'. */
  int usable = transfer->detail[0] != '\0' && strchr(transfer->detail, '@') == NULL;
  const char *before = "", *words = own_words(transfer, code);
  if (transfer->too_large != NULL) {
    before = "the answer is larger than ";
    words = transfer->too_large;
  } else if (transfer->outcome == HWC_UNREADABLE) {
    before = "the encoding of the answer cannot be undone: ";
    words = transfer->undecodable;
  }
  if (words == NULL) words = usable ? transfer->detail : curl_easy_strerror(code);
  snprintf(transfer->text, sizeof(transfer->text), "%s%s", before, words);
}

/* Reads out of the easy handle what the caller may want to know. */
static void conclude(struct hwc_transfer *transfer, CURLcode code) {
  CURL *easy = transfer->easy;
  long status = 0, sent = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &sent);
  transfer->timings.namelookup = seconds(easy, CURLINFO_NAMELOOKUP_TIME_T);
  transfer->timings.connect = seconds(easy, CURLINFO_CONNECT_TIME_T);
  transfer->timings.appconnect = seconds(easy, CURLINFO_APPCONNECT_TIME_T);
  transfer->timings.pretransfer = seconds(easy, CURLINFO_PRETRANSFER_TIME_T);
  transfer->timings.starttransfer = seconds(easy, CURLINFO_STARTTRANSFER_TIME_T);
  transfer->timings.total = seconds(easy, CURLINFO_TOTAL_TIME_T);
  transfer->status = (int)status;
  transfer->reached = sent > 0;
  transfer->expected = expected_bytes(transfer);
#if LIBCURL_VERSION_NUM >= 0x075000
  /* Those bytes may have been a CONNECT alone, which no service sees. */
  if (transfer->sent == 0) transfer->reached = 0;
#endif
  transfer->outcome = outcome_of(code, transfer->detail);
  if (transfer->gunzip != NULL && code == CURLE_OK && !hwc_gunzip_whole(transfer->gunzip))
    transfer->undecodable = "its end is missing";
  if (transfer->undecodable != NULL) transfer->outcome = HWC_UNREADABLE;
  /* What libcurl says when one line is beyond its own cap. */
  if (code == CURLE_OUT_OF_MEMORY && transfer->reached && !transfer->head.whole && !out_of_memory(transfer))
    transfer->too_large = "100 KiB in one header line";
  if (transfer->too_large != NULL) transfer->outcome = HWC_TOO_LARGE;
  /* libcurl takes a head that is cut for an answer without a body. */
  else if (code == CURLE_OK && (!transfer->head.whole || (transfer->open_ended && !transfer->farewell)))
    transfer->outcome = HWC_NETWORK;
  else if (code == CURLE_ABORTED_BY_CALLBACK && transfer->request.upload != NULL &&
           hwc_upload_words(transfer->request.upload)[0] != '\0')
    transfer->outcome = HWC_UNSENDABLE;
  if (transfer->outcome != HWC_ANSWERED) tell(transfer, code);
}

/* Moves a transfer that has ended to the queue. */
static void enqueue(struct hwc_http *http, struct hwc_transfer *transfer, CURLcode code) {
  conclude(transfer, code);
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
    } else if (overdue >= 0 && (http->watch_us < 0 || overdue < http->watch_us)) {
      http->watch_us = overdue;
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
  hwc_sigpipe_block(&guard);
  /* What curl has kept comes at once; without a descriptor's event it would hear of the rest late. */
  code = curl_easy_pause(transfer->easy, CURLPAUSE_CONT);
  if (code != CURLE_OK) enqueue(http, transfer, code);
  if (http->done.count > 0 || http->due) hwc_pollset_wake(&http->set);
  hwc_sigpipe_restore(&guard);
}

/* Runs curl's timer for as long as it wants to run at once. */
static void kick(struct hwc_http *http, long long until_us) {
  int running;
  while (http->due) {
    http->due = 0;
    curl_multi_socket_action(http->multi, CURL_SOCKET_TIMEOUT, 0, &running);
    if (now_us() > until_us) break;
  }
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

/* Gives the transfer an easy handle with everything set. */
static enum hwc_code prepare(struct hwc_http *http, struct hwc_transfer *transfer,
                             const struct hwc_http_options *options, struct hwc_error *error) {
  struct curl_slist *headers = NULL;
  CURLcode code = CURLE_OUT_OF_MEMORY;
  long apart = (long)hwc_http_inflight(http);
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
  error->code = code == CURLE_OUT_OF_MEMORY ? HWC_ENOMEM : HWC_EINVAL;
  snprintf(error->text, sizeof(error->text), "libcurl cannot take the request: %s", curl_easy_strerror(code));
  return error->code;
}

enum hwc_code hwc_http_start(struct hwc_http *http, struct hwc_transfer *transfer,
                             const struct hwc_http_options *options, struct hwc_error *error) {
  struct hwc_sigpipe guard;
  enum hwc_code code;
  long long overdue;
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
  hwc_sigpipe_block(&guard);
  code = prepare(http, transfer, options, error);
  if (code == HWC_OK && curl_multi_add_handle(http->multi, transfer->easy) != CURLM_OK) {
    code = error->code = HWC_ENOMEM;
    snprintf(error->text, sizeof(error->text), "libcurl cannot take one more transfer");
  }
  if (code == HWC_OK) {
    transfer->id = ++http->last_id;
    hwc_transfers_add(&http->running, transfer);
    hwc_transfer_limit(transfer, options, now_us());
    overdue = hwc_transfer_overdue(transfer);
    if (overdue >= 0 && (http->watch_us < 0 || overdue < http->watch_us)) http->watch_us = overdue;
    kick(http, now_us());
    harvest(http);
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
  long long until = now_us() + budget_us;
  int running;
  *more = 0;
  if (!hwc_http_owned(http)) return 0;
  hwc_sigpipe_block(&guard);
  kick(http, until);
  /* One event at a time: the set tells of each descriptor in turn, so that none whose bytes never end starves others.
   */
  while (!*more && hwc_pollset_next(&http->set, &event)) {
    if (event.fd >= 0) {
      curl_multi_socket_action(http->multi, event.fd, curl_mask(event.ready), &running);
    } else {
      http->due = 1;
      http->timer_us = -1;
      kick(http, until);
      if (http->watch_us >= 0 && now_us() >= http->watch_us) watch(http);
      /* curl says nothing when it has nothing more to wait for. */
      set_timer(http);
    }
    if (now_us() > until) *more = 1;
    else kick(http, until);
  }
  harvest(http);
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

int hwc_http_wait(const struct hwc_http *http, int ms) {
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

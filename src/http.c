/* The only file that includes curl: a multi handle driven by socket events, its easy handles reused. */
#include "http.h"

#include <curl/curl.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "digest.h"
#include "pollset.h"
#include "sigpipe.h"

#if LIBCURL_VERSION_NUM < 0x073d00
#error "libcurl 7.61.0 or newer is needed"
#endif

#define MAX_IDLE_EASY 128

/* Transfers started together try a second address family so far apart; the last of them after 200 + 4 * 200 ms, well
 * below the 2 s that RFC 8305, section 5 allows. */
#define EYEBALLS_APART_MS 4L
#define MAX_EYEBALLS_APART 200L

struct hwc_http {
  pid_t pid;
  struct hwc_pollset set;
  CURLM *multi;                       /* NULL when it broke and there is no memory for another one */
  const char *broken;                 /* why the multi can be used no more, in words */
  struct hwc_transfers running, done; /* done: not popped */
  unsigned long last_id;
  int due;     /* curl wants its timer now */
  int starved; /* memory was out while curl worked on what ends now */
  CURL *idle[MAX_IDLE_EASY];
  size_t idle_count;
};

static pthread_mutex_t global_lock = PTHREAD_MUTEX_INITIALIZER;
static int global_done;

/* Initialises libcurl once in this process, or tries again. Never undone: the host may use it, too. */
static int global_init(void) {
  int done;
  pthread_mutex_lock(&global_lock);
  if (!global_done) global_done = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  done = global_done;
  pthread_mutex_unlock(&global_lock);
  return done;
}

static long long now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* ---- what curl calls; bytes are appended, nothing else */

static int on_socket(CURL *easy, curl_socket_t fd, int what, void *data, void *socket_data) {
  struct hwc_http *http = data;
  int ready = (what & CURL_POLL_IN ? HWC_READ : 0) | (what & CURL_POLL_OUT ? HWC_WRITE : 0);
  (void)easy, (void)socket_data;
  return hwc_pollset_watch(&http->set, fd, ready) == HWC_OK ? 0 : -1;
}

static int on_timer(CURLM *multi, long ms, void *data) {
  struct hwc_http *http = data;
  (void)multi;
  http->due = ms == 0;
  hwc_pollset_timer(&http->set, ms == 0 ? -1 : ms);
  return 0;
}

/* The first bytes of a body tell whether it is to be handed over in pieces: errors are kept whole. */
static void choose_way(struct hwc_transfer *transfer) {
  long status = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
  transfer->streams = status >= 200 && status < 300;
  if (transfer->streams) hwc_buf_init(&transfer->body, transfer->window);
}

static size_t on_body(char *bytes, size_t size, size_t count, void *data) {
  struct hwc_transfer *transfer = data;
  size_t len = size * count;
  if (transfer->window > 0 && transfer->received == 0) choose_way(transfer);
  if (transfer->streams && transfer->body.len > 0 && len > transfer->window - transfer->body.len) {
    transfer->paused = 1;
    return CURL_WRITEFUNC_PAUSE;
  }
  if (!transfer->streams && len > transfer->max_body - transfer->body.len) {
    transfer->too_large = "max_response_bytes";
    return 0;
  }
  if (hwc_buf_add(&transfer->body, bytes, len) != HWC_OK) return 0;
  transfer->received += (long long)len;
  return len;
}

static size_t on_header(char *bytes, size_t size, size_t count, void *data) {
  struct hwc_transfer *transfer = data;
  struct hwc_str line = {bytes, size * count};
  enum hwc_code code = hwc_head_add(&transfer->head, line);
  if (code == HWC_ELIMIT) transfer->too_large = "256 KiB of headers";
  if (code == HWC_EINVAL) transfer->contradicts = 1;
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
/* libcurl sends a request again by itself when a connection that was used before breaks without an answer. The first
 * one may have been carried out, so what is not idempotent (RFC 9110, section 9.2.2) must not go out twice. */
static int on_request(void *data, char *peer_ip, char *own_ip, int peer_port, int own_port) {
  struct hwc_transfer *transfer = data;
  (void)peer_ip, (void)own_ip, (void)peer_port, (void)own_port;
  if (transfer->sent++ == 0 || transfer->repeatable) return CURL_PREREQFUNC_OK;
  return CURL_PREREQFUNC_ABORT;
}
#endif

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
  curl_multi_setopt(http->multi, CURLMOPT_MAXCONNECTS, 128L);
  return 1;
}

struct hwc_http *hwc_http_new(struct hwc_error *error) {
  struct hwc_http *http;
  if (too_old(error)) return NULL;
  http = calloc(1, sizeof(*http));
  error->code = HWC_ENOMEM;
  if (http == NULL) goto fail;
  hwc_pollset_init(&http->set);
  http->pid = getpid();
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
  return http->pid == getpid();
}

int hwc_http_fd(const struct hwc_http *http) {
  return http->set.fd;
}

/* Frees the list of headers, which may hold a token. */
static void free_headers(struct hwc_transfer *transfer) {
  struct curl_slist *item;
  for (item = transfer->slist; item != NULL; item = item->next) hwc_cleanse(item->data, strlen(item->data));
  curl_slist_free_all(transfer->slist);
  transfer->slist = NULL;
}

/* Gives back what a transfer held while in flight. */
static void release(struct hwc_http *http, struct hwc_transfer *transfer) {
  if (transfer->easy != NULL) {
    /* The reset cannot say that memory was out: what it has not set then, as the size of buffers, must not be used. */
    errno = 0;
    curl_easy_reset(transfer->easy);
    if (errno != ENOMEM && http->idle_count < MAX_IDLE_EASY) http->idle[http->idle_count++] = transfer->easy;
    else curl_easy_cleanup(transfer->easy);
    transfer->easy = NULL;
  }
  free_headers(transfer);
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
  while (http->idle_count > 0) curl_easy_cleanup(http->idle[--http->idle_count]);
  curl_multi_cleanup(http->multi);
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
    release(http, transfer);
    hwc_sigpipe_restore(&guard);
  }
  hwc_transfers_remove(&http->running, transfer);
  /* Whoever watches for the end of what is in flight would hear of no other event. */
  if (hwc_http_owned(http) && (http->due || hwc_http_inflight(http) == 0)) hwc_pollset_wake(&http->set);
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
          strstr(detail, "Send failure") != NULL || strstr(detail, "unexpected eof") != NULL ||
          strstr(detail, "SSL_connect: Connection reset") != NULL);
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

/* Is there none for so much as libcurl takes for a line of a head? */
static int memory_is_out(void) {
  void *volatile probe = malloc((size_t)256 * 1024); /* volatile, or the compiler leaves both out */
  free(probe);
  return probe == NULL;
}

/* Did it end for want of memory? libcurl tells that in many ways, most of which name something else. */
static int out_of_memory(const struct hwc_transfer *transfer, CURLcode code) {
  if (transfer->body.failed == HWC_ENOMEM || transfer->head.headers.text.failed == HWC_ENOMEM) return 1;
  if (code == CURLE_OK || code == CURLE_OPERATION_TIMEDOUT) return 0;
  return transfer->http->starved || transfer->http->broken != NULL ||
         strstr(transfer->detail, "malloc failure") != NULL || memory_is_out();
}

/* Words of our own where curl has none, or misleads; NULL when its own are fine. */
static const char *own_words(const struct hwc_transfer *transfer, CURLcode code) {
  if (transfer->http->broken != NULL) return transfer->http->broken;
  if (transfer->contradicts) return "the answer tells two lengths, or one that is no number";
  if (code == CURLE_OK && !transfer->head.whole) return "the connection was closed inside the headers of the answer";
  if (transfer->outcome == HWC_UNSENDABLE) return hwc_upload_words(transfer->request.upload);
  if (code == CURLE_ABORTED_BY_CALLBACK) return "the connection broke after the request was sent, before an answer";
  if (code == CURLE_BAD_FUNCTION_ARGUMENT) return "the headers of the answer begin in the middle of one";
  if (broke_in_handshake(code, transfer->detail)) return "the connection broke during the TLS handshake";
  if (strstr(transfer->detail, "wrong version number") != NULL) return "the server does not speak TLS on this port";
  return NULL;
}

/* Says what went wrong. */
static void tell(struct hwc_transfer *transfer, CURLcode code) {
  /* curl's words may quote the URL of a proxy, where the password stands before an '@'. */
  int usable = transfer->detail[0] != '\0' && strchr(transfer->detail, '@') == NULL;
  const char *before = "", *words = own_words(transfer, code);
  if (transfer->starved) {
    before = "out of memory: ";
  } else if (transfer->too_large != NULL) {
    before = "the answer is larger than ";
    words = transfer->too_large;
  } else if (code == CURLE_BAD_CONTENT_ENCODING) {
    before = "the encoding of the answer cannot be undone: ";
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
  transfer->starved = out_of_memory(transfer, code);
  /* What libcurl says when one line is beyond its own cap. */
  if (code == CURLE_OUT_OF_MEMORY && transfer->reached && !transfer->head.whole && !transfer->starved)
    transfer->too_large = "100 KiB in one header line";
  if (transfer->too_large != NULL && !transfer->starved) transfer->outcome = HWC_TOO_LARGE;
  /* libcurl takes a head that is cut for an answer without a body. */
  else if (transfer->starved || (code == CURLE_OK && !transfer->head.whole)) transfer->outcome = HWC_NETWORK;
  else if (code == CURLE_ABORTED_BY_CALLBACK && transfer->request.upload != NULL &&
           hwc_upload_words(transfer->request.upload)[0] != '\0')
    transfer->outcome = HWC_UNSENDABLE;
  if (transfer->outcome != HWC_ANSWERED) tell(transfer, code);
}

/* Moves a transfer that has ended to the queue. */
static void enqueue(struct hwc_http *http, struct hwc_transfer *transfer, CURLcode code) {
  conclude(transfer, code);
  curl_multi_remove_handle(http->multi, transfer->easy);
  release(http, transfer);
  hwc_transfers_remove(&http->running, transfer);
  hwc_transfers_add(&http->done, transfer);
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
    enqueue(http, transfer, code);
  }
  http->starved = 0;
}

/* Has curl do what is ready. When it cannot, it has lost track of its transfers: their time-outs, too, do not come. */
static void act(struct hwc_http *http, curl_socket_t fd, int mask) {
  int running;
  CURLMcode code;
  if (http->multi == NULL || http->broken != NULL) return;
  errno = 0;
  code = curl_multi_socket_action(http->multi, fd, mask, &running);
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

void hwc_transfer_taken(struct hwc_transfer *transfer) {
  struct hwc_http *http = transfer->http;
  struct hwc_sigpipe guard;
  CURLcode code;
  hwc_buf_reset(&transfer->body);
  if (!transfer->paused || http == NULL || transfer->outcome != HWC_PENDING || !hwc_http_owned(http)) return;
  transfer->paused = 0;
  hwc_sigpipe_block(&guard);
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

static int append_header(struct hwc_transfer *transfer, const char *line) {
  struct curl_slist *grown = curl_slist_append(transfer->slist, line);
  if (grown == NULL) return 0;
  transfer->slist = grown;
  return 1;
}

static int set_headers(struct hwc_transfer *transfer, struct hwc_buf *line) {
  struct hwc_request *request = &transfer->request;
  size_t i;
  for (i = 0; i < request->headers.count; i++) {
    struct hwc_str value = hwc_kv_value(&request->headers, i);
    while (value.len > 0 && (value.ptr[0] == ' ' || value.ptr[0] == '\t')) value.ptr++, value.len--;
    hwc_buf_reset(line);
    hwc_buf_add_str(line, hwc_kv_name(&request->headers, i));
    /* "Name:" and blanks would tell curl to leave the header out; "Name;" sends it without a value. */
    hwc_buf_add_text(line, value.len > 0 ? ": " : ";");
    if (hwc_buf_add_str(line, value) != HWC_OK || !append_header(transfer, line->ptr)) return 0;
  }
  if (!request->has_body) return 1;
  /* What curl would add to a body: a type that nobody chose, and a question that costs a round trip. */
  if (hwc_kv_get(&request->headers, "Content-Type").ptr == NULL && !append_header(transfer, "Content-Type:")) return 0;
  return append_header(transfer, "Expect:");
}

static CURLcode set_request(struct hwc_transfer *transfer) {
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
  transfer->repeatable = strcmp(method, "POST") != 0 && strcmp(method, "PATCH") != 0;
#if LIBCURL_VERSION_NUM >= 0x075000
  curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, on_request);
  curl_easy_setopt(easy, CURLOPT_PREREQDATA, transfer);
#else
  curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, transfer->repeatable ? 0L : 1L);
#endif
  return code;
}

static CURLcode set_protocol(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
  CURLcode code = curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  CURLcode code = curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
#if LIBCURL_VERSION_NUM >= 0x075700
  /* Without it a time-out while a name is resolved blocks the whole set until the resolver returns. */
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
#if LIBCURL_VERSION_NUM >= 0x074000
  curl_easy_setopt(easy, CURLOPT_HTTP09_ALLOWED, 0L); /* the default only since 7.66 */
#endif
  return code;
}

static CURLcode set_options(CURL *easy, const struct hwc_http_options *options) {
  CURLcode code = set_protocol(easy);
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_USERAGENT, options->user_agent);
  if (code == CURLE_OK && options->proxy != NULL) code = curl_easy_setopt(easy, CURLOPT_PROXY, options->proxy);
  if (code == CURLE_OK && options->ca_file != NULL) code = curl_easy_setopt(easy, CURLOPT_CAINFO, options->ca_file);
  /* With a directory set, as in Debian's default, curl reads the whole bundle again for each connection. */
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_CAPATH, options->ca_path);
  if (code == CURLE_OK && options->cert_file != NULL)
    code = curl_easy_setopt(easy, CURLOPT_SSLCERT, options->cert_file);
  if (code == CURLE_OK && options->key_file != NULL) code = curl_easy_setopt(easy, CURLOPT_SSLKEY, options->key_file);
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  /* A proxy over TLS is verified whatever `verify` says of the service. */
  curl_easy_setopt(easy, CURLOPT_PROXY_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, options->verify ? 1L : 0L);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, options->verify ? 2L : 0L);
  /* What comes encoded all the same is decoded all the same. */
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, options->download ? "identity" : "gzip");
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, options->timeout_ms);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, options->connect_timeout_ms);
  if (options->http2) {
    if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
    /* The same versions in other words: curl keeps the connections apart, or this one would get an idle HTTP/1.1. */
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2 | (long)CURL_SSLVERSION_MAX_DEFAULT);
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
  }
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
  struct hwc_buf line;
  CURLcode code = CURLE_OUT_OF_MEMORY;
  int headers_set;
  long apart = (long)hwc_http_inflight(http);
  if (http->multi == NULL && !open_multi(http)) return no_memory(error);
  transfer->easy = http->idle_count > 0 ? http->idle[--http->idle_count] : curl_easy_init();
  hwc_buf_init_secret(&line, HWC_MAX_REQUEST_HEADERS);
  headers_set = set_headers(transfer, &line);
  hwc_buf_free(&line);
  if (transfer->easy != NULL && headers_set) code = set_options(transfer->easy, options);
  if (code == CURLE_OK) code = set_request(transfer);
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
  hwc_sigpipe_block(&guard);
  code = prepare(http, transfer, options, error);
  if (code == HWC_OK && curl_multi_add_handle(http->multi, transfer->easy) != CURLM_OK) code = no_memory(error);
  if (code == HWC_OK) {
    transfer->id = ++http->last_id;
    hwc_transfers_add(&http->running, transfer);
    kick(http, now_us());
    harvest(http);
    mend(http);
    /* Nobody may ever touch the sockets of what is finished already, or has filled its window and waits. */
    if (http->done.count > 0 || http->due || transfer->received > 0) hwc_pollset_wake(&http->set);
  } else {
    release(http, transfer);
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
  struct hwc_event events[16];
  struct hwc_sigpipe guard;
  long long until = now_us() + budget_us;
  int count, i;
  *more = 0;
  if (!hwc_http_owned(http)) return 0;
  hwc_sigpipe_block(&guard);
  kick(http, until);
  while (!*more && (count = hwc_pollset_next(&http->set, events, 16)) > 0) {
    for (i = 0; i < count; i++) {
      if (events[i].fd < 0) http->due = 1;
      else if (!*more) act(http, events[i].fd, curl_mask(events[i].ready));
      /* A batch may hold sixteen TLS handshakes; what is left stays ready in the set. */
      if (now_us() > until) *more = 1;
    }
    kick(http, until);
  }
  harvest(http);
  mend(http);
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

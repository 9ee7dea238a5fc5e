/* Each allocation of a transfer fails in turn, those of libcurl and of libcrypto in it, too: over HTTP and HTTPS, in
 * new sets of transfers and in one that lives on. No request goes out that is not accounted for. */
#include "memory.h"

#include <curl/curl.h>
#include <limits.h>
#include <openssl/ssl.h>

#include "http.h"
#include "server.h"

#define LIMIT 5.0 /* seconds that no transfer here takes unless it has been forgotten */

static struct server *server;
static struct hwc_error error;
static struct hwc_http *lasting; /* the set that lives on */
static unsigned accounted;       /* requests that the server may have seen */
static struct hwc_str none = {NULL, 0};

static struct hwc_str str(const char *text) {
  return (struct hwc_str){text, strlen(text)};
}

static struct hwc_http_options options(void) {
  static char ca_file[300];
  struct hwc_http_options with;
  memset(&with, 0, sizeof(with));
  snprintf(ca_file, sizeof(ca_file), "%s/cert.pem", files_dir);
  with.proxy = "";
  with.user_agent = "test";
  with.ca_file = ca_file;
  with.verify = 1;
  with.timeout_ms = with.connect_timeout_ms = (long)(LIMIT * 1000);
  with.max_response_bytes = 1 << 20;
  return with;
}

/* ---- the TLS servers: openssl's own, with a certificate that is its own authority */

struct tls {
  FILE *output;
  long pid;
  unsigned port;
};

static struct tls pages, typed; /* typed: says what is written to `typing`, and does what its letters mean */
static int typing;

static void start_tls(struct tls *tls, const char *before, const char *how) {
  char command[700], line[200];
  snprintf(
      command, sizeof(command),
      "cd %s && echo $$ && %s exec timeout 1800 openssl s_server -accept 127.0.0.1:0 -cert cert.pem -key key.pem %s "
      "2>>log",
      files_dir, before, how);
  tls->output = popen(command, "r");
  if (tls->output == NULL || fgets(line, sizeof(line), tls->output) == NULL) abort();
  tls->pid = strtol(line, NULL, 10);
  /* Nobody reads what it says of requests. */
  fcntl(fileno(tls->output), F_SETPIPE_SZ, 1 << 20);
  while (tls->port == 0 && fgets(line, sizeof(line), tls->output) != NULL) {
    const char *port = strstr(line, "ACCEPT 127.0.0.1:");
    if (port != NULL) tls->port = (unsigned)strtoul(port + 17, NULL, 10);
  }
  if (tls->port == 0) abort();
}

static void start_servers(void) {
  server = server_start();
  start_tls(&pages,
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost "
            "-addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out cert.pem 2>log &&",
            "-www </dev/null");
  if (mkfifo(files_path("typing"), 0600) != 0) abort();
  typing = open(files_path("typing"), O_RDWR | O_CLOEXEC);
  if (typing < 0) abort();
  start_tls(&typed, "", "<typing");
}

static void stop_tls(struct tls *tls) {
  kill((pid_t)tls->pid, SIGTERM);
  pclose(tls->output);
}

static void stop_servers(void) {
  stop_tls(&pages);
  stop_tls(&typed);
  server_stop(server);
  close(typing);
}

static void type(const char *text) {
  if (write(typing, text, strlen(text)) != (ssize_t)strlen(text)) abort();
}

/* What is wanted of a transfer. */
struct wanted {
  const char *scheme, *method, *path;
  struct hwc_str body;
  struct hwc_form *form;
  size_t length; /* of the answer's body */
  size_t window;
  void (*meanwhile)(struct hwc_http *http, struct hwc_transfer *transfer); /* once it has started; or NULL */
};

/* Builds a transfer; NULL with words when memory is out. */
static struct hwc_transfer *build(const struct wanted *wanted) {
  struct hwc_transfer *transfer = hwc_transfer_new();
  struct hwc_arguments arguments;
  struct hwc_endpoint endpoint;
  enum hwc_code code = HWC_ENOMEM;
  char text[64];
  int done = 0;
  hwc_arguments_init(&arguments);
  hwc_endpoint_init(&endpoint);
  snprintf(error.text, sizeof(error.text), "out of memory");
  snprintf(text, sizeof(text), "%s://127.0.0.1:%u", wanted->scheme,
           strcmp(wanted->scheme, "http") == 0 ? server->port
           : wanted->meanwhile != NULL         ? typed.port
                                               : pages.port);
  if (transfer != NULL) code = hwc_endpoint_parse(&endpoint, str(text), &error);
  if (wanted->body.ptr != NULL) hwc_buf_add_str(&arguments.body, wanted->body);
  arguments.has_body = wanted->body.ptr != NULL || wanted->form != NULL;
  hwc_kv_add(&arguments.headers, HWC_STR("X-Test"), HWC_STR("value"));
  if (code == HWC_OK && (arguments.body.failed != HWC_OK || arguments.headers.text.failed != HWC_OK)) code = HWC_ENOMEM;
  if (code == HWC_OK)
    code = hwc_request_build(&transfer->request, str(wanted->method), str(wanted->path), &arguments, &endpoint, &error);
  if (code == HWC_OK && wanted->form != NULL) {
    transfer->request.upload = hwc_upload_new(wanted->form, &error);
    code = transfer->request.upload == NULL ? error.code : HWC_OK;
    while (code == HWC_OK && !done)
      code = hwc_upload_hash(transfer->request.upload, HWC_SHA256, 1 << 20, &done, &error);
  }
  hwc_arguments_free(&arguments);
  hwc_endpoint_free(&endpoint);
  if (code == HWC_OK) return transfer;
  hwc_transfer_free(transfer);
  return NULL;
}

/* Waits for something to happen, and has it done. */
static void turn(struct hwc_http *http, int ms) {
  int more;
  hwc_http_wait(http, ms);
  if (hwc_http_step(http, 2000, &more) > 0) hwc_http_pop(http);
}

/* Runs until the transfer has ended; takes the bytes of a stream. Returns how many of a stream there were. */
static size_t run(struct hwc_http *http, struct hwc_transfer *transfer) {
  double end = memory_now() + 2 * LIMIT;
  size_t taken = 0;
  while (transfer->http != NULL && memory_now() < end) {
    size_t waiting = hwc_transfer_waiting(transfer).len;
    taken += waiting;
    if (waiting > 0) hwc_transfer_taken(transfer);
    turn(http, 50);
  }
  return taken + hwc_transfer_waiting(transfer).len;
}

/* When one allocation over TLS fails, and the next ones do not, OpenSSL forgets why, and libcurl has the words of
 * whatever came of that. The last two are libcurl's own: that a handshake stood still, and what it says of a long line,
 * too. */
static int is_vague(const char *words) {
  return strstr(words, "OpenSSL") != NULL || strstr(words, "SSL: ") != NULL ||
         strstr(words, "SSL certificate problem") != NULL || strstr(words, "error setting certificate file") != NULL ||
         strcmp(words, "SSL connection timeout") == 0 ||
         strstr(words, "larger than 100 KiB in one header line") != NULL;
}

static enum memory_verdict says(const struct wanted *wanted, const struct hwc_transfer *transfer) {
  if (strcmp(wanted->scheme, "https") == 0 && !memory.forever && is_vague(transfer->text)) return MEMORY_VAGUE;
  return memory_says(transfer->text);
}

/* One transfer in a set. */
static enum memory_verdict transfer_in(struct hwc_http *http, const struct wanted *wanted) {
  struct hwc_http_options with = options();
  struct hwc_transfer *transfer = build(wanted);
  enum memory_verdict verdict = MEMORY_WRONG;
  size_t length;
  if (transfer == NULL) return memory_says(error.text);
  with.window = wanted->window;
  with.download = wanted->window > 0;
  if (strcmp(wanted->scheme, "https") == 0) with.connect_timeout_ms = 2000;
  if (hwc_http_start(http, transfer, &with, &error) != HWC_OK) {
    verdict = memory_says(error.text);
  } else {
    if (wanted->meanwhile != NULL) wanted->meanwhile(http, transfer);
    length = run(http, transfer);
    accounted += transfer->reached || transfer->outcome == HWC_ANSWERED;
    if (!transfer->streams) length = transfer->body.len;
    if (transfer->outcome != HWC_ANSWERED) verdict = says(wanted, transfer);
    else if (transfer->status == 200 && length >= wanted->length) verdict = MEMORY_DONE;
    else fprintf(stderr, "  status %d, %zu bytes\n", transfer->status, length);
  }
  hwc_transfer_free(transfer);
  return verdict;
}

/* The server has heard no request that nobody accounts for, as one that went out twice. */
static enum memory_verdict account(enum memory_verdict verdict) {
  static unsigned before = UINT_MAX; /* what the cases before this one sent */
  unsigned heard = server_counts(server).requests;
  if (before == UINT_MAX) before = heard - accounted;
  if (heard - before <= accounted) return verdict;
  fprintf(stderr, "  the server heard %u requests, and %u were told of\n", heard - before, accounted);
  before = heard - accounted;
  return MEMORY_WRONG;
}

/* Two transfers in a new set: the second one uses the connection of the first. */
static enum memory_verdict in_new_set(const struct wanted *wanted) {
  struct hwc_http *http = hwc_http_new(&error);
  enum memory_verdict verdict;
  if (http == NULL) return memory_says(error.text);
  verdict = transfer_in(http, wanted);
  if (verdict == MEMORY_DONE) verdict = transfer_in(http, wanted);
  hwc_http_free(http);
  memory.armed = MEMORY_NONE;
  return account(verdict);
}

static enum memory_verdict in_lasting_set(const struct wanted *wanted) {
  enum memory_verdict verdict;
  if (lasting == NULL) lasting = hwc_http_new(&error);
  if (lasting == NULL) return memory_says(error.text);
  verdict = transfer_in(lasting, wanted);
  memory.armed = MEMORY_NONE;
  if (hwc_http_inflight(lasting) > 0) verdict = MEMORY_WRONG;
  return account(verdict);
}

/* ---- cases */

static enum memory_verdict sets(void) {
  struct hwc_http *http = hwc_http_new(&error);
  if (http == NULL) return memory_says(error.text);
  hwc_http_free(http);
  return MEMORY_DONE;
}

static enum memory_verdict gets(void) {
  static const struct wanted wanted = {"http", "GET", "/ok", {NULL, 0}, NULL, 2, 0, NULL};
  return in_new_set(&wanted);
}

static enum memory_verdict posts(void) {
  static const struct wanted wanted = {"http", "POST", "/ok", {"{\"a\":1}", 7}, NULL, 2, 0, NULL};
  return in_new_set(&wanted);
}

static enum memory_verdict posts_in_lasting_set(void) {
  static const struct wanted wanted = {"http", "POST", "/ok", {"{\"a\":1}", 7}, NULL, 2, 0, NULL};
  return in_lasting_set(&wanted);
}

static enum memory_verdict zipped_answers(void) {
  static const struct wanted wanted = {"http", "GET", "/gzip", {NULL, 0}, NULL, 448, 0, NULL};
  return in_new_set(&wanted);
}

static enum memory_verdict many_headers(void) {
  static const struct wanted wanted = {"http", "GET", "/headers/40", {NULL, 0}, NULL, 2, 0, NULL};
  return in_new_set(&wanted);
}

static enum memory_verdict large_answers(void) {
  static const struct wanted wanted = {"http", "GET", "/bytes/300000", {NULL, 0}, NULL, 300000, 0, NULL};
  return in_lasting_set(&wanted);
}

static enum memory_verdict streams(void) {
  static const struct wanted wanted = {"http", "GET", "/bytes/300000", {NULL, 0}, NULL, 300000, 1, NULL};
  return in_new_set(&wanted);
}

static enum memory_verdict uploads(void) {
  struct hwc_form *form = hwc_form_new();
  struct hwc_form_part file = {HWC_STR("file"), HWC_STR("f"), HWC_STR("text/plain"), {NULL, 0}, none};
  struct wanted wanted = {"http", "POST", "/ok", {NULL, 0}, form, 2, 0, NULL};
  enum memory_verdict verdict;
  if (form == NULL) return MEMORY_OUT;
  file.path = str(files_path("upload"));
  if (hwc_form_add(form, &file) != HWC_OK || hwc_form_seal(form, HWC_STR("BOUNDARY")) != HWC_OK) verdict = MEMORY_OUT;
  else verdict = in_new_set(&wanted);
  hwc_form_drop(form);
  return verdict;
}

static enum memory_verdict over_tls(void) {
  static const struct wanted wanted = {"https", "GET", "/", {NULL, 0}, NULL, 100, 0, NULL};
  struct hwc_http *http = hwc_http_new(&error);
  enum memory_verdict verdict;
  if (http == NULL) return memory_says(error.text);
  verdict = transfer_in(http, &wanted);
  hwc_http_free(http);
  return verdict;
}

static enum memory_verdict over_tls_in_lasting_set(void) {
  static const struct wanted wanted = {"https", "GET", "/", {NULL, 0}, NULL, 100, 0, NULL};
  return in_lasting_set(&wanted);
}

/* Bytes that have come over the transfer's connection, those of TLS itself included. */
static uint64_t bytes_read(const struct hwc_transfer *transfer) {
  const struct curl_tlssessioninfo *session = NULL;
  if (transfer->easy != NULL) curl_easy_getinfo(transfer->easy, CURLINFO_TLS_SSL_PTR, &session);
  return session != NULL && session->internals != NULL ? BIO_number_read(SSL_get_rbio(session->internals)) : 0;
}

/* When half the answer is there the server changes its key, of which only OpenSSL hears. So the last thing that it has
 * read is nothing, and it has let go of its buffer: that cannot be had again when the other half comes. */
static void answer_in_halves(struct hwc_http *http, struct hwc_transfer *transfer) {
  double end = memory_now() + LIMIT;
  uint64_t before;
  /* What is typed goes to the connection that the server has then: this one, once it takes a request. */
  while (transfer->http != NULL && transfer->sent == 0 && memory_now() < end) turn(http, 50);
  type("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nok");
  while (transfer->http != NULL && transfer->received == 0 && memory_now() < end) turn(http, 50);
  before = bytes_read(transfer);
  type("k\n");
  while (transfer->http != NULL && bytes_read(transfer) == before && memory_now() < end) turn(http, 50);
  memory.least = 8192;
  type("ok");
}

static enum memory_verdict half_answers(void) {
  static const struct wanted wanted = {"https", "GET", "/", {NULL, 0}, NULL, 4, 0, answer_in_halves};
  enum memory_verdict verdict;
  double began = memory_now();
  memory.least = SIZE_MAX;
  verdict = in_lasting_set(&wanted);
  memory.least = 0;
  return memory_now() - began < LIMIT ? verdict : MEMORY_WRONG;
}

/* ---- the first use in a process, which initialises libcurl and libcrypto */

/* What a process of its own comes to: 0 when nothing failed, 1 when something did and it works afterwards, 2 when it
 * does not, 3 when what it says is misleading. */
static int first_use(unsigned long at, int forever) {
  pid_t child = fork();
  int status;
  if (child == 0) {
    struct hwc_http *http;
    int said;
    unsigned long failed;
    memory_arm(at, forever);
    http = hwc_http_new(&error);
    failed = memory_disarm();
    said = http != NULL || memory_says(error.text) == MEMORY_OUT;
    hwc_http_free(http);
    if (!said) _exit(3);
    if (failed == 0) _exit(http == NULL ? 2 : 0);
    http = hwc_http_new(&error);
    _exit(http == NULL ? 2 : 1);
  }
  if (waitpid(child, &status, 0) != child) abort();
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static void first_uses(unsigned long step) {
  unsigned long at, lost = 0, tried = 0;
  int forever, code, wrong = 0;
  for (forever = 0; forever <= 1; forever++)
    for (at = 1, code = 1; code != 0; at += step, tried++) {
      code = first_use(at, forever);
      if (code == 2) lost++;
      if (code == 3 || code < 0) {
        wrong++;
        fprintf(stderr, "first use, allocation %lu%s: %s\n", at, forever ? " and all that follow" : "",
                code == 3 ? "misleading" : strsignal(-code));
        if (wrong > 30) break;
      }
    }
  printf("%-36s %6s            %6lu runs, %lu without libcrypto afterwards\n", "first use of a process", "", tried,
         lost);
  CHECK(wrong == 0);
}

int main(int argc, char **argv) {
  static const struct memory_case cases[] = {
      {"sets of transfers", sets, NULL, 0},
      {"GET", gets, NULL, 0},
      {"POST", posts, NULL, 0},
      {"POST in a set that lives on", posts_in_lasting_set, NULL, 0},
      {"zipped answers", zipped_answers, NULL, 0},
      {"many headers", many_headers, NULL, 0},
      {"large answers", large_answers, NULL, 0},
      {"streams", streams, NULL, 0},
      {"uploads", uploads, NULL, 0},
      {"HTTPS", over_tls, NULL, 0},
      {"HTTPS in a set that lives on", over_tls_in_lasting_set, NULL, 0},
      {"HTTPS, half an answer", half_answers, NULL, 0},
  };
  memory_tail = 100; /* what libcurl keeps is put away there */
  files_begin();
  files_write("upload", "0123456789", 10);
  if (argc < 3 && getenv("MEMORY_ONLY") == NULL) first_uses(argc == 2 ? 1 : 97);
  start_servers();
  memory_cases(cases, sizeof(cases) / sizeof(cases[0]), argc, argv);
  stop_servers();
  files_end();
  return test_done();
}

/* Each allocation of the core fails in turn, those of libcrypto and libc in it, too: what it gives is whole or says
 * that memory is out, nothing is left behind, and it works afterwards. Without "all" the longest cases take samples. */
#include "memory.h"

#include <openssl/err.h>
#include <sys/eventfd.h>
#include <sys/stat.h>

#include "bridge.h"
#include "draft.h"
#include "endpoint.h"
#include "head.h"
#include "json.h"
#include "request.h"
#include "response.h"
#include "sign.h"
#include "upload.h"

#define DATE "20200608T023900Z"

static struct hwc_error error;

static struct hwc_str str(const char *text) {
  return (struct hwc_str){text, strlen(text)};
}

static int same(struct hwc_str a, struct hwc_str b) {
  return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* The verdict on a code: any failure but that of memory has no cause here. Nothing may wait in libcrypto's queue, which
 * the next TLS connection of this thread would take for its own. */
static enum memory_verdict by_code(enum hwc_code code, int right) {
  unsigned long queued;
  memory.armed = MEMORY_NONE; /* what follows is the harness's own */
  queued = ERR_peek_error();
  if (queued != 0) fprintf(stderr, "  left in libcrypto's queue: %08lx\n", queued);
  if (queued != 0) return MEMORY_WRONG;
  if (code == HWC_OK) return right ? MEMORY_DONE : MEMORY_WRONG;
  /* Where libcrypto does not say why it fails, the words must name both. */
  if (code == HWC_ENOMEM || code == HWC_ECRYPTO) return MEMORY_OUT;
  fprintf(stderr, "  code %d\n", (int)code);
  return MEMORY_WRONG;
}

/* The same, with words. */
static enum memory_verdict by_words(enum hwc_code code, int right) {
  enum memory_verdict verdict = by_code(code, right);
  return verdict == MEMORY_OUT ? memory_says(error.text) : verdict;
}

/* ---- bytes */

static enum memory_verdict buffers(void) {
  struct hwc_buf plain, secret;
  enum memory_verdict verdict;
  int i;
  hwc_buf_init(&plain, 100000);
  hwc_buf_init_secret(&secret, 100000);
  for (i = 0; i < 5000; i++) {
    hwc_buf_add_text(&plain, "0123456789");
    hwc_buf_add_text(&secret, "0123456789");
  }
  verdict = by_code(plain.failed != HWC_OK ? plain.failed : secret.failed,
                    plain.len == 50000 && same(hwc_buf_str(&plain), hwc_buf_str(&secret)));
  hwc_buf_free(&plain);
  hwc_buf_free(&secret);
  return verdict;
}

static enum memory_verdict lists(void) {
  struct hwc_kv kv;
  char name[16];
  enum memory_verdict verdict;
  int i;
  hwc_kv_init(&kv, 100000);
  for (i = 0; i < 100; i++) {
    snprintf(name, sizeof(name), "Name-%d", i % 50);
    hwc_kv_set(&kv, str(name), str("value"));
    hwc_kv_append(&kv, str("more"));
    hwc_kv_add(&kv, str(name), str("twice"));
  }
  verdict = by_code(kv.text.failed, kv.count == 150);
  hwc_kv_free(&kv);
  return verdict;
}

static enum memory_verdict endpoints(void) {
  static struct hwc_endpoint endpoint; /* one that is used again */
  enum hwc_code code;
  enum memory_verdict verdict;
  if (endpoint.host.max == 0) hwc_endpoint_init(&endpoint);
  code = hwc_endpoint_parse(&endpoint,
                            HWC_STR("https://CFW.example.com:8443/a base/that is longer than sixty-four "
                                    "bytes, so that its place in memory has to grow/"),
                            &error);
  verdict = by_words(code, code == HWC_OK && strcmp(hwc_buf_text(&endpoint.host), "cfw.example.com:8443") == 0 &&
                               endpoint.prefix.len == 115);
  if (code == HWC_OK && verdict == MEMORY_WRONG)
    fprintf(stderr, "  %s (%zu)\n", hwc_buf_text(&endpoint.prefix), endpoint.prefix.len);
  hwc_endpoint_free(&endpoint);
  return verdict;
}

static enum memory_verdict secrets(void) {
  struct hwc_credentials credentials;
  enum hwc_code code;
  int was_there;
  enum memory_verdict verdict;
  hwc_credentials_init(&credentials);
  code = hwc_secret_set(&credentials.ak, HWC_STR("AK"), &error);
  if (code == HWC_OK) {
    code = hwc_secret_set(&credentials.ak, HWC_STR("OTHER"), &error);
    was_there = same(hwc_secret_str(&credentials.ak), code == HWC_OK ? HWC_STR("OTHER") : HWC_STR("AK"));
    if (!was_there) code = HWC_EINVAL;
  }
  verdict = by_words(code, 1);
  hwc_credentials_free(&credentials);
  return verdict;
}

static enum memory_verdict json_texts(void) {
  struct hwc_buf out;
  enum memory_verdict verdict;
  hwc_buf_init(&out, 1000);
  hwc_json_unescape(&out, HWC_STR("\\u00e4 \\ud83d\\ude00 \\n and so on, for more than sixty-four bytes in all, so "
                                  "that it has to grow once"));
  verdict = by_code(out.failed, out.len == 87);
  if (out.failed == HWC_OK && verdict == MEMORY_WRONG) fprintf(stderr, "  %zu bytes\n", out.len);
  hwc_buf_free(&out);
  return verdict;
}

/* ---- answers */

static enum memory_verdict heads(void) {
  struct hwc_head head;
  struct hwc_str found;
  enum hwc_code code;
  enum memory_verdict verdict;
  char line[64];
  int i;
  hwc_head_init(&head);
  code = hwc_head_add(&head, HWC_STR("HTTP/1.1 200 OK\r\n"));
  for (i = 0; i < 20 && code == HWC_OK; i++) {
    snprintf(line, sizeof(line), "X-Header-%d: with a value\r\n", i);
    code = hwc_head_add(&head, str(line));
    if (code == HWC_OK) code = hwc_head_add(&head, HWC_STR("\tthat goes on\r\n"));
  }
  found = hwc_kv_get(&head.headers, "X-Header-19");
  verdict = by_code(code, found.ptr != NULL && same(found, HWC_STR("with a value that goes on")));
  hwc_head_free(&head);
  return verdict;
}

/* Errors are read without memory of the heap: a code that is lost would be a wrong answer. */
static enum memory_verdict refusals(void) {
  static const char body[] =
      "{\"error\":{\"code\":\"CFW.00200005\",\"message\":\"The object \\u00e4 does not exist, and a text that is "
      "longer than the sixty-four bytes of a small buffer.\"},\"request_id\":\"0123456789abcdef0123456789abcdef\"}";
  struct hwc_response_error read;
  char id[128];
  int right;
  hwc_response_error(&read, 404, NULL, str(body));
  hwc_response_request_id(id, sizeof(id), NULL, str(body));
  right = strcmp(read.code, "CFW.00200005") == 0 && strlen(read.message) == 100 && read.has_code &&
          strcmp(id, "0123456789abcdef0123456789abcdef") == 0;
  if (!right) fprintf(stderr, "  \"%s\" \"%s\" (%zu) \"%s\"\n", read.code, read.message, strlen(read.message), id);
  return right ? MEMORY_DONE : MEMORY_WRONG;
}

/* ---- requests */

static void fill(struct hwc_arguments *arguments, const char *segment) {
  hwc_arguments_init(arguments);
  hwc_kv_set(&arguments->path, HWC_STR("id"), str(segment));
  hwc_kv_add(&arguments->query, HWC_STR("name"), HWC_STR("z and \xc3\xa4"));
  hwc_kv_add(&arguments->query, HWC_STR("name"), HWC_STR("a"));
  hwc_kv_add(&arguments->query, HWC_STR("limit"), HWC_STR("10"));
  hwc_kv_add(&arguments->headers, HWC_STR("X-Project-Id"), HWC_STR("09bb24e6fe80d23d2fa2c010b53b418c"));
  hwc_buf_add_text(&arguments->body, "{\"name\":\"of some length, so that the body does not fit into 64 bytes\"}");
  arguments->has_body = 1;
}

static enum hwc_code failure_of(const struct hwc_arguments *arguments) {
  if (arguments->path.text.failed != HWC_OK) return arguments->path.text.failed;
  if (arguments->query.text.failed != HWC_OK) return arguments->query.text.failed;
  if (arguments->headers.text.failed != HWC_OK) return arguments->headers.text.failed;
  return arguments->body.failed;
}

/* Builds a request for `path` with an id; OK, or why not with words. */
static enum hwc_code build(struct hwc_request *request, struct hwc_arguments *arguments, const char *path,
                           const char *segment) {
  struct hwc_endpoint endpoint;
  enum hwc_code code;
  hwc_endpoint_init(&endpoint);
  fill(arguments, segment);
  snprintf(error.text, sizeof(error.text), "out of memory");
  code = failure_of(arguments);
  if (code == HWC_OK) code = hwc_endpoint_parse(&endpoint, HWC_STR("https://cfw.example.com/base"), &error);
  if (code == HWC_OK) code = hwc_request_build(request, HWC_STR("post"), str(path), arguments, &endpoint, &error);
  hwc_endpoint_free(&endpoint);
  return code;
}

static enum memory_verdict requests(void) {
  static struct hwc_request request; /* one that is used again */
  struct hwc_arguments arguments;
  enum hwc_code code;
  enum memory_verdict verdict;
  if (request.url.max == 0) hwc_request_init(&request);
  code = build(&request, &arguments, "/v1/{id}/tasks", "a/b");
  verdict =
      by_words(code, strcmp(hwc_buf_text(&request.url),
                            "https://cfw.example.com/base/v1/a%2Fb/tasks?limit=10&name=a&name=z%20and%20%C3%A4") == 0 &&
                         request.headers.count == 2 && request.body.len == arguments.body.len);
  hwc_arguments_free(&arguments);
  hwc_request_free(&request);
  return verdict;
}

/* A path that climbs is refused, also when memory for the look at it is not there. */
static enum memory_verdict climbing_paths(void) {
  struct hwc_request request;
  struct hwc_arguments arguments;
  enum hwc_code code;
  hwc_request_init(&request);
  code = build(&request, &arguments, "/v1/.{id}/tasks", ".");
  hwc_arguments_free(&arguments);
  hwc_request_free(&request);
  if (code == HWC_OK) return MEMORY_WRONG;
  return by_words(code == HWC_EINVAL && strstr(error.text, "'..'") != NULL ? HWC_OK : code, 1);
}

/* ---- signatures */

static enum hwc_code sign_with(const char *algorithm, struct hwc_request *request,
                               struct hwc_credentials *credentials) {
  struct hwc_scope scope = {hwc_algorithm_find(str(algorithm)), HWC_STR("cn-north-4"), HWC_STR("cfw")};
  return hwc_request_sign(request, credentials, &scope, DATE, &error);
}

/* Signs a request; what is not random in the signature must be as `expected`, the start of the header. */
static enum memory_verdict sign(const char *algorithm, const char *expected, const char *token) {
  struct hwc_request request;
  struct hwc_arguments arguments;
  struct hwc_credentials credentials;
  struct hwc_str found;
  enum hwc_code code;
  enum memory_verdict verdict;
  hwc_request_init(&request);
  hwc_credentials_init(&credentials);
  code = build(&request, &arguments, "/v1/{id}/tasks", "a");
  if (code == HWC_OK) code = hwc_secret_set(&credentials.ak, HWC_STR("QTWAOYTTINDUT2QVKYUC"), &error);
  if (code == HWC_OK)
    code = hwc_secret_set(&credentials.sk, HWC_STR("MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc"), &error);
  if (code == HWC_OK && token != NULL) code = hwc_secret_set(&credentials.security_token, str(token), &error);
  if (code == HWC_OK) code = sign_with(algorithm, &request, &credentials);
  /* The same keys again: those on a curve were kept, or not made. */
  if (code == HWC_OK) code = sign_with(algorithm, &request, &credentials);
  found = hwc_kv_get(&request.headers, "Authorization");
  verdict = by_words(code, found.ptr != NULL && found.len >= strlen(expected) &&
                               memcmp(found.ptr, expected, strlen(expected)) == 0);
  hwc_credentials_free(&credentials);
  hwc_arguments_free(&arguments);
  hwc_request_free(&request);
  return verdict;
}

static enum memory_verdict hmac_sha256(void) {
  return sign("SDK-HMAC-SHA256",
              "SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=host;x-project-id;"
              "x-sdk-date;x-security-token, Signature=",
              "a-token-of-a-temporary-key");
}

static enum memory_verdict hmac_sm3(void) {
  return sign("SDK-HMAC-SM3", "SDK-HMAC-SM3 Access=", NULL);
}

static enum memory_verdict derived(void) {
  return sign("V11-HMAC-SHA256", "V11-HMAC-SHA256 Credential=QTWAOYTTINDUT2QVKYUC/20200608/cn-north-4/cfw, ", NULL);
}

static enum memory_verdict ecdsa(void) {
  return sign("SDK-ECDSA-P256-SHA256", "SDK-ECDSA-P256-SHA256 Access=", NULL);
}

static enum memory_verdict sm2(void) {
  return sign("SDK-SM2-SM3", "SDK-SM2-SM3 Access=", NULL);
}

static enum memory_verdict tokens(void) {
  struct hwc_request request;
  struct hwc_arguments arguments;
  struct hwc_credentials credentials;
  enum hwc_code code;
  enum memory_verdict verdict;
  hwc_request_init(&request);
  hwc_credentials_init(&credentials);
  code = build(&request, &arguments, "/v1/{id}/tasks", "a");
  if (code == HWC_OK) code = hwc_secret_set(&credentials.token, HWC_STR("token"), &error);
  if (code == HWC_OK) code = sign_with("SDK-HMAC-SHA256", &request, &credentials);
  verdict = by_words(code, hwc_kv_get(&request.headers, "X-Auth-Token").len == 5);
  hwc_credentials_free(&credentials);
  hwc_arguments_free(&arguments);
  hwc_request_free(&request);
  return verdict;
}

/* ---- files */

static struct hwc_form *make_form(const char *path) {
  struct hwc_form *form = hwc_form_new();
  struct hwc_form_part text = {HWC_STR("a \"text\""), {NULL, 0}, {NULL, 0}, HWC_STR("text"), {NULL, 0}};
  struct hwc_form_part file = {HWC_STR("file"), HWC_STR("f"), HWC_STR("text/plain"), {NULL, 0}, str(path)};
  int i;
  if (form == NULL) return NULL;
  for (i = 0; i < 12; i++) hwc_form_add(form, i == 5 ? &file : &text);
  return form;
}

static enum memory_verdict uploads(void) {
  struct hwc_form *form = make_form(files_path("upload"));
  struct hwc_upload *upload = NULL;
  enum hwc_code code = HWC_ENOMEM;
  enum memory_verdict verdict;
  long long got = 0, all = 0;
  char block[128];
  int done = 0;
  snprintf(error.text, sizeof(error.text), "out of memory");
  if (form != NULL) code = hwc_form_seal(form, HWC_STR("BOUNDARY"));
  if (code == HWC_OK) {
    upload = hwc_upload_new(form, &error);
    if (upload == NULL) code = error.code;
  }
  hwc_form_drop(form);
  while (code == HWC_OK && !done) code = hwc_upload_hash(upload, HWC_SHA256, 100, &done, &error);
  while (code == HWC_OK && (got = hwc_upload_read(upload, block, sizeof(block))) > 0) all += got;
  verdict = by_words(code, upload != NULL && got == 0 && all == hwc_upload_length(upload) && all > 3000 &&
                               hwc_upload_digest(upload).len == 64);
  hwc_upload_free(upload);
  return verdict;
}

static enum memory_verdict draft_to(const char *path, const char *name) {
  struct hwc_draft draft;
  enum hwc_code code;
  enum memory_verdict verdict;
  unlink(files_path("drafts/new"));
  hwc_draft_init(&draft);
  code = hwc_draft_open(&draft, path, "0123456789abcdef0123456789abcdef", &error);
  if (code == HWC_OK) code = hwc_draft_write(&draft, HWC_STR("bytes"), &error);
  if (code == HWC_OK) code = hwc_draft_rewind(&draft, &error);
  if (code == HWC_OK) code = hwc_draft_write(&draft, HWC_STR("other"), &error);
  if (code == HWC_OK) code = hwc_draft_commit(&draft, &error);
  hwc_draft_close(&draft);
  verdict = by_words(code, 1);
  if (verdict == MEMORY_DONE && strcmp(files_read(name), "other") != 0) verdict = MEMORY_WRONG;
  /* "old" is always there, "new" when it was written, and nothing else. */
  if (files_count(files_path("drafts")) != 1 + (access(files_path("drafts/new"), F_OK) == 0)) verdict = MEMORY_WRONG;
  return verdict;
}

static enum memory_verdict new_drafts(void) {
  return draft_to(files_path("drafts/new"), "drafts/new");
}

static enum memory_verdict drafts_over_files(void) {
  return draft_to(files_path("drafts/old"), "drafts/old");
}

static enum memory_verdict drafts_of_devices(void) {
  struct hwc_draft draft;
  enum hwc_code code;
  hwc_draft_init(&draft);
  code = hwc_draft_open(&draft, "/dev/null", "0123456789abcdef", &error);
  if (code == HWC_OK) code = hwc_draft_write(&draft, HWC_STR("bytes"), &error);
  if (code == HWC_OK) code = hwc_draft_commit(&draft, &error);
  hwc_draft_close(&draft);
  return by_words(code, 1);
}

/* ---- the bridge */

static int watched;

static enum memory_verdict bridges(void) {
  struct hwc_bridge *bridge = hwc_bridge_new(watched, NULL, &error);
  const char *key = bridge == NULL ? NULL : hwc_bridge_key(bridge);
  char first[2] = {key == NULL ? '0' : key[0], '\0'};
  /* A key that can be guessed would let a stranger in. */
  int right = key != NULL && strlen(key) == 32 && strspn(key, first) < 32;
  enum memory_verdict verdict = by_words(bridge == NULL ? error.code : HWC_OK, right);
  hwc_bridge_free(bridge);
  return verdict;
}

int main(int argc, char **argv) {
  static const struct memory_case cases[] = {{"buffers", buffers, NULL, 0},
                                             {"lists of names and values", lists, NULL, 0},
                                             {"endpoints", endpoints, NULL, 0},
                                             {"secrets", secrets, NULL, 0},
                                             {"texts in JSON", json_texts, NULL, 0},
                                             {"heads of answers", heads, NULL, 0},
                                             {"errors of services", refusals, NULL, 0},
                                             {"requests", requests, NULL, 0},
                                             {"paths that climb", climbing_paths, NULL, 0},
                                             {"tokens", tokens, NULL, 0},
                                             {"SDK-HMAC-SHA256", hmac_sha256, NULL, 0},
                                             {"SDK-HMAC-SM3", hmac_sm3, NULL, 0},
                                             {"V11-HMAC-SHA256", derived, NULL, 0},
                                             {"SDK-ECDSA-P256-SHA256", ecdsa, NULL, 0},
                                             {"SDK-SM2-SM3", sm2, "BN_CTX_end", 0},
                                             {"forms and uploads", uploads, NULL, 0},
                                             {"drafts of new files", new_drafts, NULL, 0},
                                             {"drafts over files", drafts_over_files, NULL, 0},
                                             {"drafts of devices", drafts_of_devices, NULL, 0},
                                             {"bridges", bridges, NULL, 0}};
  static const char block[3000];
  files_begin();
  watched = eventfd(0, EFD_CLOEXEC);
  files_write("upload", block, sizeof(block));
  if (mkdir(files_path("drafts"), 0700) != 0) abort();
  files_write("drafts/old", "old", 3);
  memory_cases(cases, sizeof(cases) / sizeof(cases[0]), argc, argv);
  files_end();
  close(watched);
  return test_done();
}

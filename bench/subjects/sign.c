/* The measures of signing: libcrypto alone over the bytes of a signature, and the core, which also writes those bytes.
 *
 * usage: sign bare|core BODY_BYTES COUNT      without a body (-1) it is a GET
 * Bare is one SHA-256 of the body, one of the canonical request, one HMAC of the string to sign with the secret key:
 * with the digest and the MAC fetched once and their contexts used again, as fast as libcrypto's own interface is. */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "meter.h"
#include "sign.h"

#define SK "0123456789abcdef0123456789abcdef01234567"

/* The request that the blocking call is measured with. */
struct sample {
  struct hwc_sign_input input;
  struct hwc_kv query, headers;
  struct hwc_buf query_text, canonical, names, to_sign, authorization;
  struct hwc_scope scope;
  struct hwc_credentials credentials;
  char date[HWC_SIGN_DATE_SIZE];
};

static void fail(const char *what) {
  fprintf(stderr, "sign: %s\n", what);
  exit(1);
}

static void make(struct sample *sample, long body_bytes) {
  struct hwc_error error;
  size_t size = body_bytes > 0 ? (size_t)body_bytes : 1;
  char *body = malloc(size);
  if (body == NULL) fail("no memory");
  /* Written, or all its pages would be one and the same. */
  memset(body, 'b', size);
  memset(sample, 0, sizeof(*sample));
  sample->scope.algorithm = hwc_algorithm_at(0);
  hwc_credentials_init(&sample->credentials);
  hwc_secret_set(&sample->credentials.ak, HWC_STR("ACCESSKEY"), &error);
  hwc_secret_set(&sample->credentials.sk, HWC_STR(SK), &error);
  hwc_kv_init(&sample->query, HWC_MAX_URL);
  hwc_kv_add(&sample->query, HWC_STR("fw_instance_id"), HWC_STR("ebf891cd-2163-48a0-9963-6309f99dd3c4"));
  hwc_kv_add(&sample->query, HWC_STR("limit"), HWC_STR("50"));
  hwc_kv_add(&sample->query, HWC_STR("offset"), HWC_STR("0"));
  hwc_sign_date(sample->date, 1591583940);
  hwc_kv_init(&sample->headers, HWC_MAX_REQUEST_HEADERS);
  hwc_kv_add(&sample->headers, HWC_STR("Host"), HWC_STR("cfw.cn-north-4.myhuaweicloud.com"));
  hwc_kv_add(&sample->headers, HWC_STR("X-Project-Id"), HWC_STR("09bb24e6fe80d23d2fa2c010b53b418c"));
  hwc_kv_add(&sample->headers, HWC_STR("X-Sdk-Date"), (struct hwc_str){sample->date, HWC_SIGN_DATE_SIZE - 1});
  sample->input.method = body_bytes < 0 ? HWC_STR("GET") : HWC_STR("POST");
  sample->input.path = HWC_STR("/v1/09bb24e6fe80d23d2fa2c010b53b418c/capture-task");
  sample->input.headers = &sample->headers;
  sample->input.body = (struct hwc_str){body, body_bytes > 0 ? (size_t)body_bytes : 0};
}

/* One signature, from its parts to the value of the header. */
static enum hwc_code sign(struct sample *sample) {
  struct hwc_str date = {sample->date, HWC_SIGN_DATE_SIZE - 1};
  enum hwc_code code = hwc_sign_date(sample->date, 1591583940);
  hwc_buf_init(&sample->query_text, HWC_MAX_URL);
  hwc_buf_init_secret(&sample->canonical, 8 * HWC_MAX_URL);
  hwc_buf_init(&sample->names, HWC_MAX_REQUEST_HEADERS);
  hwc_buf_init(&sample->to_sign, 256);
  hwc_buf_init(&sample->authorization, HWC_MAX_REQUEST_HEADERS);
  if (code == HWC_OK) code = hwc_sign_query(&sample->query_text, &sample->query);
  sample->input.query = hwc_buf_str(&sample->query_text);
  if (code == HWC_OK)
    code = hwc_sign_canonical_request(&sample->canonical, &sample->names, sample->scope.algorithm, &sample->input);
  if (code == HWC_OK)
    code = hwc_sign_string_to_sign(&sample->to_sign, &sample->scope, date, hwc_buf_str(&sample->canonical));
  if (code == HWC_OK)
    code = hwc_sign_authorization(&sample->authorization, &sample->scope, date, &sample->credentials,
                                  hwc_buf_str(&sample->names), hwc_buf_str(&sample->to_sign));
  return code;
}

static void release(struct sample *sample) {
  hwc_buf_free(&sample->query_text);
  hwc_buf_free(&sample->canonical);
  hwc_buf_free(&sample->names);
  hwc_buf_free(&sample->to_sign);
  hwc_buf_free(&sample->authorization);
}

static void run_core(struct sample *sample, size_t count) {
  while (count-- > 0) {
    if (sign(sample) != HWC_OK) fail("the core cannot sign");
    release(sample);
  }
}

static void run_bare(struct sample *sample, size_t count) {
  unsigned char out[32];
  size_t len;
  EVP_MD *sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
  EVP_MAC *mac = EVP_MAC_fetch(NULL, "HMAC", NULL);
  EVP_MD_CTX *digest = EVP_MD_CTX_new();
  EVP_MAC_CTX *hmac = EVP_MAC_CTX_new(mac);
  OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, (char[]){"SHA256"}, 0),
                             OSSL_PARAM_construct_end()};
  const struct hwc_str texts[] = {sample->input.body, hwc_buf_str(&sample->canonical)};
  const struct hwc_str to_sign = hwc_buf_str(&sample->to_sign);
  int done = EVP_MAC_init(hmac, (const unsigned char *)SK, sizeof(SK) - 1, parameters), i;
  while (count-- > 0) {
    for (i = 0; i < 2; i++)
      done &= EVP_DigestInit_ex2(digest, sha256, NULL) & EVP_DigestUpdate(digest, texts[i].ptr, texts[i].len) &
              EVP_DigestFinal_ex(digest, out, NULL);
    done &= EVP_MAC_init(hmac, (const unsigned char *)SK, sizeof(SK) - 1, NULL) &
            EVP_MAC_update(hmac, (const unsigned char *)to_sign.ptr, to_sign.len) &
            EVP_MAC_final(hmac, out, &len, sizeof(out));
  }
  if (!done) fail("libcrypto cannot sign");
  EVP_MAC_CTX_free(hmac);
  EVP_MD_CTX_free(digest);
  EVP_MAC_free(mac);
  EVP_MD_free(sha256);
}

int main(int argc, char **argv) {
  struct sample sample, fresh;
  size_t count = argc == 4 ? (size_t)atol(argv[3]) : 0;
  void (*run)(struct sample *, size_t) = argc == 4 && strcmp(argv[1], "bare") == 0 ? run_bare : run_core;
  struct meter begun;
  if (count == 0) fail("see the head of sign.c");
  make(&sample, atol(argv[2]));
  if (sign(&sample) != HWC_OK) fail("the core cannot sign");
  fresh = sample;
  run(&fresh, 10);
  fresh = sample;
  begun = meter_begin();
  run(&fresh, count);
  meter_end(begun, count);
  release(&sample);
  return 0;
}

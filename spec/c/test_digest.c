/* Unit tests of digests, hex, comparison, randomness and cleansing, by the vectors of their standards. */
#include "digest.h"

#include "test.h"

static const char *hex(const unsigned char *bytes, size_t len) {
  static char text[2 * HWC_DIGEST_SIZE + 1];
  struct hwc_buf out;
  hwc_buf_init(&out, 2 * HWC_DIGEST_SIZE);
  CHECK(hwc_hex(&out, bytes, len) == HWC_OK);
  memcpy(text, hwc_buf_text(&out), out.len + 1);
  hwc_buf_free(&out);
  return text;
}

static const char *sha256(struct hwc_str data) {
  unsigned char out[HWC_DIGEST_SIZE];
  CHECK(hwc_digest(HWC_SHA256, out, data) == HWC_OK);
  return hex(out, sizeof(out));
}

static const char *hmac(struct hwc_str key, struct hwc_str data) {
  unsigned char out[HWC_DIGEST_SIZE];
  CHECK(hwc_hmac(HWC_SHA256, out, key, data) == HWC_OK);
  return hex(out, sizeof(out));
}

static void sha256_of_fips_180_4(void) {
  const char *empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  CHECK_TEXT(sha256(HWC_STR("")), empty);
  CHECK_TEXT(sha256((struct hwc_str){NULL, 0}), empty);
  CHECK_TEXT(sha256(HWC_STR("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK_TEXT(sha256(HWC_STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
             "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK_TEXT(sha256(HWC_STR("\0")), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

static void sm3_of_gb_t_32905(void) {
  unsigned char out[HWC_DIGEST_SIZE];
  CHECK(hwc_digest(HWC_SM3, out, HWC_STR("abc")) == HWC_OK);
  CHECK_TEXT(hex(out, sizeof(out)), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  CHECK(hwc_digest(HWC_SM3, out, HWC_STR("")) == HWC_OK);
  CHECK_TEXT(hex(out, sizeof(out)), "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
}

static void hmac_sha256_of_rfc_4231(void) {
  char bytes[131], data[50];
  memset(bytes, 0x0b, 20);
  CHECK_TEXT(hmac((struct hwc_str){bytes, 20}, HWC_STR("Hi There")),
             "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  CHECK_TEXT(hmac(HWC_STR("Jefe"), HWC_STR("what do ya want for nothing?")),
             "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  memset(bytes, 0xaa, sizeof(bytes));
  memset(data, 0xdd, sizeof(data));
  CHECK_TEXT(hmac((struct hwc_str){bytes, 20}, (struct hwc_str){data, 50}),
             "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  CHECK_TEXT(hmac((struct hwc_str){bytes, 131}, HWC_STR("Test Using Larger Than Block-Size Key - Hash Key First")),
             "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

static void hmac_takes_an_empty_key_and_no_data(void) {
  const char *expected = "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad";
  struct hwc_str none = {NULL, 0};
  CHECK_TEXT(hmac(HWC_STR(""), HWC_STR("")), expected);
  CHECK_TEXT(hmac(none, none), expected);
  /* A NULL key must not mean "the key of last time", as it does in parts of libcrypto. */
  hmac(HWC_STR("another key"), HWC_STR("data"));
  CHECK_TEXT(hmac(none, none), expected);
}

static void hex_is_lower_case_and_capped(void) {
  static const unsigned char bytes[] = {0x00, 0x0f, 0xa5, 0xff};
  struct hwc_buf out;
  CHECK_TEXT(hex(bytes, 4), "000fa5ff");
  hwc_buf_init(&out, 7);
  CHECK(hwc_hex(&out, bytes, 4) == HWC_ELIMIT && out.len == 0);
  hwc_buf_reset(&out);
  CHECK(hwc_hex(&out, bytes, 0) == HWC_OK);
  CHECK(hwc_hex(&out, bytes, 3) == HWC_OK);
  CHECK_STR(hwc_buf_str(&out), "000fa5");
  hwc_buf_free(&out);
}

static void compares_bytes(void) {
  struct hwc_str none = {NULL, 0};
  CHECK(hwc_equal(HWC_STR("a\0b"), HWC_STR("a\0b")));
  CHECK(!hwc_equal(HWC_STR("a\0b"), HWC_STR("a\0c")));
  CHECK(!hwc_equal(HWC_STR("ab"), HWC_STR("abc")));
  CHECK(!hwc_equal(HWC_STR("abc"), HWC_STR("ab")));
  CHECK(hwc_equal(HWC_STR(""), none) && hwc_equal(none, none));
}

static void random_numbers_differ_and_stay_in_range(void) {
  double first = hwc_random(), lowest = 1, highest = 0;
  int i, other = 0;
  for (i = 0; i < 1000; i++) {
    double number = hwc_random();
    if (number < lowest) lowest = number;
    if (number > highest) highest = number;
    other += number < first || number > first;
  }
  CHECK(lowest >= 0 && highest < 1);
  /* Each of the three fails by chance less than once in 10^40 runs. */
  CHECK(other > 900 && lowest < 0.25 && highest > 0.75);
}

static void cleanses(void) {
  char secret[8] = "secret";
  hwc_cleanse(secret, sizeof(secret));
  CHECK(memcmp(secret, "\0\0\0\0\0\0\0\0", 8) == 0);
  hwc_cleanse(NULL, 0);
  hwc_cleanse(secret, 0);
}

static void pieces_have_the_digest_of_the_whole(void) {
  enum hwc_hash hashes[] = {HWC_SHA256, HWC_SM3};
  int i, k;
  for (i = 0; i < 2; i++) {
    unsigned char whole[HWC_DIGEST_SIZE], pieces[HWC_DIGEST_SIZE];
    struct hwc_hashing *hashing;
    CHECK(hwc_hashing_new(&hashing, hashes[i]) == HWC_OK);
    CHECK(hwc_digest(hashes[i], whole, HWC_STR("abcabcabc")) == HWC_OK);
    for (k = 0; k < 3; k++) CHECK(hwc_hashing_add(hashing, HWC_STR("abc")) == HWC_OK);
    CHECK(hwc_hashing_add(hashing, HWC_STR("")) == HWC_OK);
    CHECK(hwc_hashing_end(hashing, pieces) == HWC_OK && memcmp(whole, pieces, sizeof(whole)) == 0);
    hwc_hashing_free(hashing);
  }
  hwc_hashing_free(NULL);
}

static void random_bytes_differ(void) {
  unsigned char first[16] = {0}, second[16] = {0};
  CHECK(hwc_random_bytes(first, 16) == HWC_OK && hwc_random_bytes(second, 16) == HWC_OK);
  CHECK(memcmp(first, second, 16) != 0);
}

int main(void) {
  sha256_of_fips_180_4();
  sm3_of_gb_t_32905();
  hmac_sha256_of_rfc_4231();
  hmac_takes_an_empty_key_and_no_data();
  hex_is_lower_case_and_capped();
  compares_bytes();
  random_numbers_differ_and_stay_in_range();
  cleanses();
  pieces_have_the_digest_of_the_whole();
  random_bytes_differ();
  return test_done();
}

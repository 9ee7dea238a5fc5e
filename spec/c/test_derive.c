/* Unit tests of derived keys and of signatures on curves, which libcrypto verifies with the published public keys. */
#include "derive.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include "sign.h"
#include "test.h"

static void from_hex(unsigned char *out, const char *hex) {
  size_t i;
  for (i = 0; hex[2 * i] != '\0'; i++) {
    unsigned byte = 0;
    CHECK(sscanf(hex + 2 * i, "%2x", &byte) == 1);
    out[i] = (unsigned char)byte;
  }
}

/* The vectors of spec/vectors/ecdsa_p256.txt and sm2.txt, and the keys behind the V11 ones. */
static const struct curve {
  enum hwc_curve curve;
  const char *algorithm, *group, *digest, *d, *q, *to_sign, *signature;
} curves[] = {
    {HWC_P256, "SDK-ECDSA-P256-SHA256", "prime256v1", "SHA256",
     "ba662ea95135c3914cc5d09e1015cb55c9218856723d0fae988c05502b983e33",
     "0483b30289afebbd528dac225a0122bef136de34b03e3f227e11a8be6bdc3a40c4"
     "6a0b57aba59b04eefa7003f7be4cc93cea57c673e36d22f20de2bf4014b87650",
     "SDK-ECDSA-P256-SHA256\n20200608T023900Z\nde94dd1e1ccdb730b403ce35d7e14f7c7b04337f6def1c3a3a2ba936852b133f",
     "3045022002453f4b31b95d9c2118fba0b5b6d22ead6b82b0efe5e75ece67cca5e6cbcfa3"
     "0221009761da742c16f968ca0750230d3478d938dc5b76e3de90aba88e90b14aedf58e"},
    {HWC_SM2, "SDK-SM2-SM3", "SM2", "SM3", "16b922bc93996e38c6f88a60d9e9454b0fca65fe72f3ef9630a231aa23e9be06",
     "04fd2c60aaeb7a6688e807f8708db9f9ddf7d3b0e35f694f7615e4878343e8c8e6"
     "7af920da01a5818e3ad5fabf3585d1c44cae96b9b9cec7c61d975ff4b10f2a9e",
     "SDK-SM2-SM3\n20200608T023900Z\n3ef9329e7771dde9720df497b11edc209e8fd60e256f59574372282baa80c149",
     "30450220303bbc94f3df1695a77da0864c3fa8c4afccf5a70e1109e1e7ef73768bbd099d"
     "022100d9658fe68392430cd7e18e6924ee79133f51e1b13d4126032ba74afb1ec4a594"}};

static struct hwc_str str_of(const char *text) {
  return (struct hwc_str){text, strlen(text)};
}

static EVP_PKEY *public_key(const struct curve *curve) {
  unsigned char point[65];
  char group[16];
  EVP_PKEY *pkey = NULL;
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, curve->curve == HWC_SM2 ? "SM2" : "EC", NULL);
  OSSL_PARAM params[3];
  snprintf(group, sizeof(group), "%s", curve->group);
  from_hex(point, curve->q);
  params[0] = OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0);
  params[1] = OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point, sizeof(point));
  params[2] = OSSL_PARAM_construct_end();
  CHECK(EVP_PKEY_fromdata_init(context) == 1);
  CHECK(EVP_PKEY_fromdata(context, &pkey, EVP_PKEY_PUBLIC_KEY, params) == 1);
  EVP_PKEY_CTX_free(context);
  return pkey;
}

static int verifies(const struct curve *curve, struct hwc_str signature, struct hwc_str text) {
  EVP_PKEY *pkey = public_key(curve);
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(pkey, NULL);
  EVP_MD_CTX *digest = EVP_MD_CTX_new();
  int good;
  if (curve->curve == HWC_SM2) CHECK(EVP_PKEY_CTX_set1_id(context, "1234567812345678", 16) > 0);
  EVP_MD_CTX_set_pkey_ctx(digest, context);
  CHECK(EVP_DigestVerifyInit(digest, NULL, EVP_get_digestbyname(curve->digest), NULL, pkey) == 1);
  good = EVP_DigestVerify(digest, (const unsigned char *)signature.ptr, signature.len, (const unsigned char *)text.ptr,
                          text.len) == 1;
  EVP_MD_CTX_free(digest);
  EVP_PKEY_CTX_free(context);
  EVP_PKEY_free(pkey);
  return good;
}

static void derives_the_published_scalars(void) {
  unsigned char scalar[HWC_SCALAR_SIZE], expected[HWC_SCALAR_SIZE];
  size_t i;
  for (i = 0; i < 2; i++) {
    from_hex(expected, curves[i].d);
    CHECK(hwc_derive_scalar(scalar, curves[i].curve, str_of(curves[i].algorithm), HWC_STR("AccessKey"),
                            HWC_STR("SecretKey")) == HWC_OK);
    CHECK(memcmp(scalar, expected, sizeof(scalar)) == 0);
    CHECK(hwc_derive_scalar(scalar, curves[i].curve, str_of(curves[i].algorithm), HWC_STR("AccessKex"),
                            HWC_STR("SecretKey")) == HWC_OK);
    CHECK(memcmp(scalar, expected, sizeof(scalar)) != 0);
  }
}

static void signs_so_that_the_published_key_verifies(void) {
  size_t i;
  for (i = 0; i < 2; i++) {
    unsigned char scalar[HWC_SCALAR_SIZE], published[80];
    struct hwc_str text = str_of(curves[i].to_sign), given = {(const char *)published, strlen(curves[i].signature) / 2};
    struct hwc_eckey *key;
    struct hwc_buf first, second;
    int round;
    from_hex(published, curves[i].signature);
    CHECK(verifies(&curves[i], given, text));
    from_hex(scalar, curves[i].d);
    CHECK(hwc_eckey_new(&key, curves[i].curve, scalar) == HWC_OK);
    hwc_buf_init(&first, 256);
    hwc_buf_init(&second, 256);
    for (round = 0; round < 50; round++) {
      hwc_buf_reset(&first);
      CHECK(hwc_eckey_sign(key, &first, text) == HWC_OK);
      CHECK(verifies(&curves[i], hwc_buf_str(&first), text));
      CHECK(!verifies(&curves[i], hwc_buf_str(&first), HWC_STR("another text")));
    }
    CHECK(hwc_eckey_sign(key, &second, text) == HWC_OK);
    CHECK(!hwc_equal(hwc_buf_str(&first), hwc_buf_str(&second)));
    hwc_buf_free(&first);
    hwc_buf_init(&first, 8);
    CHECK(hwc_eckey_sign(key, &first, text) == HWC_ELIMIT);
    hwc_buf_free(&first);
    hwc_buf_free(&second);
    hwc_eckey_free(key);
  }
  hwc_eckey_free(NULL);
}

/* One public key in 128 has a coordinate that begins with a zero byte, which SM2 hashes in full. */
static void signs_with_many_keys(void) {
  const struct hwc_algorithm *algorithm = hwc_algorithm_find(HWC_STR("SDK-SM2-SM3"));
  struct hwc_scope scope = {algorithm, {"", 0}, {"", 0}};
  int i;
  for (i = 0; i < 300; i++) {
    struct hwc_credentials credentials;
    struct hwc_error error;
    struct hwc_buf first;
    char ak[16];
    snprintf(ak, sizeof(ak), "AK%d", i);
    hwc_credentials_init(&credentials);
    hwc_secret_set(&credentials.ak, str_of(ak), &error);
    hwc_secret_set(&credentials.sk, HWC_STR("SecretKey"), &error);
    hwc_buf_init(&first, 1024);
    CHECK(hwc_sign_authorization(&first, &scope, HWC_STR("20200608T023900Z"), &credentials, HWC_STR("host"),
                                 HWC_STR("text")) == HWC_OK);
    CHECK(strstr(hwc_buf_text(&first), "SDK-SM2-SM3 Access=AK") == first.ptr);
    CHECK(credentials.keys[HWC_SM2] != NULL && credentials.keys[HWC_P256] == NULL);
    hwc_buf_free(&first);
    hwc_credentials_free(&credentials);
    CHECK(credentials.keys[HWC_SM2] == NULL);
  }
}

static void derives_the_published_texts(void) {
  static const struct {
    const char *scope, *key;
  } rows[] = {{"20200608/test-region-1/demo", "5f2c01cbdf35366c541e012b779258a826d7376e6ff5238d76d85000690e1b50"},
              {"20060102/test-region-1/demo", "fded840bf50eb1da840c631cec6649d58c4df22167c366bce4534ec85997f429"},
              {"20191115/region-id-1/service", "1c5724913ed69bdda5e7a25d0beb7f2518aa55d96f97e0649301127d35b9ed31"}};
  char key[HWC_DERIVED_SIZE];
  size_t i;
  for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
    CHECK(hwc_derive_text(key, HWC_STR("AccessKey"), HWC_STR("SecretKey"), str_of(rows[i].scope)) == HWC_OK);
    CHECK(memcmp(key, rows[i].key, sizeof(key)) == 0);
  }
}

int main(void) {
  derives_the_published_scalars();
  derives_the_published_texts();
  signs_so_that_the_published_key_verifies();
  signs_with_many_keys();
  return test_done();
}

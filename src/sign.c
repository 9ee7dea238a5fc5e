/* The algorithms and the three stages of a signature. */
#include "sign.h"

#include <string.h>

#include "derive.h"
#include "escape.h"

static const struct hwc_algorithm algorithms[] = {
    {"SDK-HMAC-SHA256", "X-Sdk-Content-Sha256", HWC_SHA256, HWC_SIGN_HMAC, HWC_P256},
    {"SDK-HMAC-SM3", "X-Sdk-Content-Sm3", HWC_SM3, HWC_SIGN_HMAC, HWC_SM2},
    {"V11-HMAC-SHA256", "X-Sdk-Content-Sha256", HWC_SHA256, HWC_SIGN_DERIVED, HWC_P256},
    {"SDK-ECDSA-P256-SHA256", "X-Sdk-Content-Sha256", HWC_SHA256, HWC_SIGN_CURVE, HWC_P256},
    {"SDK-SM2-SM3", "X-Sdk-Content-Sm3", HWC_SM3, HWC_SIGN_CURVE, HWC_SM2}};

/* Of no bytes, by enum hwc_hash: most requests have no body. */
static const char *const empty_digests[] = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                            "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"};

const struct hwc_algorithm *hwc_algorithm_at(size_t index) {
  return index < sizeof(algorithms) / sizeof(algorithms[0]) ? &algorithms[index] : NULL;
}

const struct hwc_algorithm *hwc_algorithm_find(struct hwc_str name) {
  const struct hwc_algorithm *one;
  size_t i;
  for (i = 0; (one = hwc_algorithm_at(i)) != NULL; i++)
    if (strlen(one->name) == name.len && memcmp(one->name, name.ptr, name.len) == 0) break;
  return one;
}

/* Writes a number in so many digits. */
static void put(char *out, unsigned number, int digits) {
  while (digits-- > 0) {
    out[digits] = (char)('0' + number % 10);
    number /= 10;
  }
}

enum hwc_code hwc_sign_date(char out[HWC_SIGN_DATE_SIZE], long long seconds) {
  /* Days to civil date by eras of 400 years that begin in March: no locale, no time zone, no shared state. */
  const long long last = 253402300799LL; /* 9999-12-31T23:59:59Z */
  unsigned day, era_day, era_year, year_day, month, year, rest;
  if (seconds < 0 || seconds > last) return HWC_EINVAL;
  day = (unsigned)(seconds / 86400) + 719468;
  rest = (unsigned)(seconds % 86400);
  era_day = day % 146097;
  era_year = (era_day - era_day / 1460 + era_day / 36524 - era_day / 146096) / 365;
  year_day = era_day - (365 * era_year + era_year / 4 - era_year / 100);
  month = (5 * year_day + 2) / 153;
  year = era_year + day / 146097 * 400 + (month >= 10);
  /* snprintf needs 3,000 instructions for it. */
  memcpy(out, "yyyymmddThhmmssZ", HWC_SIGN_DATE_SIZE);
  put(out, year, 4);
  put(out + 4, month < 10 ? month + 3 : month - 9, 2);
  put(out + 6, year_day - (153 * month + 2) / 5 + 1, 2);
  put(out + 9, rest / 3600, 2);
  put(out + 11, rest / 60 % 60, 2);
  put(out + 13, rest % 60, 2);
  return HWC_OK;
}

enum hwc_code hwc_sign_date_at(char out[HWC_SIGN_DATE_SIZE], double seconds) {
  if (!(seconds >= 0 && seconds < 253402300800.0)) return HWC_EINVAL;
  return hwc_sign_date(out, (long long)seconds);
}

enum hwc_code hwc_sign_query(struct hwc_buf *out, struct hwc_kv *query) {
  size_t i;
  hwc_kv_sort(query);
  for (i = 0; i < query->count; i++) {
    if (i > 0) hwc_buf_add_char(out, '&');
    hwc_escape(out, hwc_kv_name(query, i));
    hwc_buf_add_char(out, '=');
    hwc_escape(out, hwc_kv_value(query, i));
  }
  return out->failed;
}

int hwc_sign_takes(struct hwc_str name) {
  size_t i;
  for (i = 0; i < name.len; i++)
    if (name.ptr[i] == '_') return 0;
  return name.len > 0;
}

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static char upper(char c) {
  return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static void add_upper(struct hwc_buf *out, struct hwc_str text) {
  char *to = hwc_buf_extend(out, text.len);
  size_t i;
  if (to == NULL) return;
  for (i = 0; i < text.len; i++) to[i] = upper(text.ptr[i]);
}

static struct hwc_str trim(struct hwc_str text) {
  while (text.len > 0 && (text.ptr[0] == ' ' || text.ptr[0] == '\t')) text.ptr++, text.len--;
  while (text.len > 0 && (text.ptr[text.len - 1] == ' ' || text.ptr[text.len - 1] == '\t')) text.len--;
  return text;
}

/* The gateway works on the decoded path, so the path is decoded whole and encoded again segment by segment. */
static void add_path(struct hwc_buf *out, struct hwc_str path) {
  struct hwc_buf plain;
  hwc_buf_init(&plain, HWC_MAX_URL);
  if (path.len > 0 && memchr(path.ptr, '%', path.len) != NULL) {
    if (hwc_unescape(&plain, path) != HWC_OK) out->failed = plain.failed;
    path = hwc_buf_str(&plain);
  }
  if (path.len > HWC_MAX_URL) out->failed = HWC_ELIMIT;
  hwc_escape_path(out, path);
  if (path.len == 0 || path.ptr[path.len - 1] != '/') hwc_buf_add_char(out, '/');
  hwc_buf_free(&plain);
}

/* Copies the headers with lower-case names, those that are not signed left out, sorted. */
static enum hwc_code sorted_headers(struct hwc_kv *out, const struct hwc_kv *headers) {
  size_t i, k;
  for (i = 0; i < headers->count; i++) {
    char *name;
    if (!hwc_sign_takes(hwc_kv_name(headers, i))) continue;
    if (hwc_kv_add(out, hwc_kv_name(headers, i), trim(hwc_kv_value(headers, i))) != HWC_OK) break;
    name = out->text.ptr + out->pairs[out->count - 1].name;
    for (k = 0; k < out->pairs[out->count - 1].name_len; k++) name[k] = lower(name[k]);
  }
  hwc_kv_sort(out);
  return out->text.failed;
}

enum hwc_code hwc_sign_canonical_request(struct hwc_buf *out, struct hwc_buf *signed_headers,
                                         const struct hwc_algorithm *algorithm, const struct hwc_sign_input *input) {
  unsigned char hash[HWC_DIGEST_SIZE];
  struct hwc_str given = hwc_kv_get(input->headers, algorithm->content_header);
  struct hwc_kv headers;
  size_t i;
  hwc_kv_init_secret(&headers, HWC_MAX_REQUEST_HEADERS);
  if (sorted_headers(&headers, input->headers) != HWC_OK) out->failed = headers.text.failed;
  add_upper(out, input->method);
  hwc_buf_add_char(out, '\n');
  add_path(out, input->path);
  hwc_buf_add_char(out, '\n');
  hwc_buf_add_str(out, input->query);
  hwc_buf_add_char(out, '\n');
  for (i = 0; i < headers.count; i++) {
    if (i > 0) hwc_buf_add_char(signed_headers, ';');
    hwc_buf_add_str(signed_headers, hwc_kv_name(&headers, i));
    hwc_buf_add_str(out, hwc_kv_name(&headers, i));
    hwc_buf_add_char(out, ':');
    hwc_buf_add_str(out, hwc_kv_value(&headers, i));
    hwc_buf_add_char(out, '\n');
  }
  hwc_buf_add_char(out, '\n');
  hwc_buf_add_str(out, hwc_buf_str(signed_headers));
  hwc_buf_add_char(out, '\n');
  if (given.ptr != NULL) {
    hwc_buf_add_str(out, trim(given));
  } else if (input->body_digest.ptr != NULL) {
    hwc_buf_add_str(out, input->body_digest);
  } else if (input->body.len == 0) {
    hwc_buf_add_text(out, empty_digests[algorithm->hash]);
  } else {
    enum hwc_code code = hwc_digest(algorithm->hash, hash, input->body);
    if (code == HWC_OK) hwc_hex(out, hash, sizeof(hash));
    else out->failed = code;
  }
  hwc_kv_free(&headers);
  return out->failed != HWC_OK ? out->failed : signed_headers->failed;
}

/* "20200608/cn-north-4/cfw" */
static void add_scope(struct hwc_buf *out, const struct hwc_scope *scope, struct hwc_str date) {
  hwc_buf_add(out, date.ptr, date.len < 8 ? date.len : 8);
  hwc_buf_add_char(out, '/');
  hwc_buf_add_str(out, scope->region);
  hwc_buf_add_char(out, '/');
  hwc_buf_add_str(out, scope->service);
}

enum hwc_code hwc_sign_string_to_sign(struct hwc_buf *out, const struct hwc_scope *scope, struct hwc_str date,
                                      struct hwc_str canonical_request) {
  unsigned char hash[HWC_DIGEST_SIZE];
  enum hwc_code code = hwc_digest(scope->algorithm->hash, hash, canonical_request);
  if (code != HWC_OK) return out->failed = code;
  hwc_buf_add_text(out, scope->algorithm->name);
  hwc_buf_add_char(out, '\n');
  hwc_buf_add_str(out, date);
  hwc_buf_add_char(out, '\n');
  if (scope->algorithm->signature == HWC_SIGN_DERIVED) {
    add_scope(out, scope, date);
    hwc_buf_add_char(out, '\n');
  }
  return hwc_hex(out, hash, sizeof(hash));
}

static enum hwc_code add_mac(struct hwc_buf *out, enum hwc_hash hash, struct hwc_credentials *credentials,
                             struct hwc_str text) {
  unsigned char bytes[HWC_DIGEST_SIZE];
  struct hwc_mac **mac = &credentials->macs[hash];
  enum hwc_code code = HWC_OK;
  if (*mac == NULL) code = hwc_mac_new(mac, hash, hwc_secret_str(&credentials->sk));
  if (code == HWC_OK) code = hwc_mac_sign(*mac, bytes, text);
  return code == HWC_OK ? hwc_hex(out, bytes, sizeof(bytes)) : (out->failed = code);
}

static enum hwc_code add_derived(struct hwc_buf *out, const struct hwc_scope *scope, struct hwc_str date,
                                 const struct hwc_credentials *credentials, struct hwc_str text) {
  unsigned char bytes[HWC_DIGEST_SIZE];
  char derived[HWC_DERIVED_SIZE];
  struct hwc_str key = {derived, sizeof(derived)};
  struct hwc_buf info;
  enum hwc_code code;
  hwc_buf_init(&info, 1024);
  add_scope(&info, scope, date);
  code = info.failed;
  if (code == HWC_OK)
    code = hwc_derive_text(derived, hwc_secret_str(&credentials->ak), hwc_secret_str(&credentials->sk),
                           hwc_buf_str(&info));
  if (code == HWC_OK) code = hwc_hmac(scope->algorithm->hash, bytes, key, text);
  if (code == HWC_OK) hwc_hex(out, bytes, sizeof(bytes));
  else out->failed = code;
  hwc_cleanse(derived, sizeof(derived));
  hwc_buf_free(&info);
  return out->failed;
}

/* The private key, made at first need: that takes longer than a signature. */
static enum hwc_code key_of(struct hwc_eckey **key, const struct hwc_algorithm *algorithm,
                            struct hwc_credentials *credentials) {
  unsigned char scalar[HWC_SCALAR_SIZE];
  struct hwc_str label = {algorithm->name, strlen(algorithm->name)};
  enum hwc_code code = HWC_OK;
  *key = credentials->keys[algorithm->curve];
  if (*key != NULL) return HWC_OK;
  code = hwc_derive_scalar(scalar, algorithm->curve, label, hwc_secret_str(&credentials->ak),
                           hwc_secret_str(&credentials->sk));
  if (code == HWC_OK) code = hwc_eckey_new(key, algorithm->curve, scalar);
  hwc_cleanse(scalar, sizeof(scalar));
  credentials->keys[algorithm->curve] = *key;
  return code;
}

static enum hwc_code add_signature(struct hwc_buf *out, const struct hwc_algorithm *algorithm,
                                   struct hwc_credentials *credentials, struct hwc_str text) {
  struct hwc_eckey *key;
  struct hwc_buf der;
  enum hwc_code code = key_of(&key, algorithm, credentials);
  hwc_buf_init(&der, 256);
  if (code == HWC_OK) code = hwc_eckey_sign(key, &der, text);
  if (code == HWC_OK) hwc_hex(out, (const unsigned char *)der.ptr, der.len);
  else out->failed = code;
  hwc_buf_free(&der);
  return out->failed;
}

enum hwc_code hwc_sign_authorization(struct hwc_buf *out, const struct hwc_scope *scope, struct hwc_str date,
                                     struct hwc_credentials *credentials, struct hwc_str signed_headers,
                                     struct hwc_str string_to_sign) {
  const struct hwc_algorithm *algorithm = scope->algorithm;
  hwc_buf_add_text(out, algorithm->name);
  hwc_buf_add_text(out, algorithm->signature == HWC_SIGN_DERIVED ? " Credential=" : " Access=");
  hwc_buf_add_str(out, hwc_secret_str(&credentials->ak));
  if (algorithm->signature == HWC_SIGN_DERIVED) {
    hwc_buf_add_char(out, '/');
    add_scope(out, scope, date);
  }
  hwc_buf_add_text(out, ", SignedHeaders=");
  hwc_buf_add_str(out, signed_headers);
  hwc_buf_add_text(out, ", Signature=");
  if (out->failed != HWC_OK) return out->failed;
  switch (algorithm->signature) {
    case HWC_SIGN_DERIVED: return add_derived(out, scope, date, credentials, string_to_sign);
    case HWC_SIGN_CURVE: return add_signature(out, algorithm, credentials, string_to_sign);
    default: return add_mac(out, algorithm->hash, credentials, string_to_sign);
  }
}

/* The three stages of SDK-HMAC-SHA256. */
#include "sign.h"

#include <stdio.h>

#include "digest.h"
#include "escape.h"

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
  snprintf(out, HWC_SIGN_DATE_SIZE, "%04u%02u%02uT%02u%02u%02uZ", year % 10000,
           (month < 10 ? month + 3 : month - 9) % 100, (year_day - (153 * month + 2) / 5 + 1) % 100, rest / 3600,
           rest / 60 % 60, rest % 60);
  return HWC_OK;
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

static void add_mapped(struct hwc_buf *out, struct hwc_str text, char (*map)(char)) {
  char *to = hwc_buf_extend(out, text.len);
  size_t i;
  if (to == NULL) return;
  for (i = 0; i < text.len; i++) to[i] = map(text.ptr[i]);
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
  if (hwc_unescape(&plain, path) != HWC_OK) out->failed = plain.failed;
  hwc_escape_path(out, hwc_buf_str(&plain));
  if (plain.len == 0 || plain.ptr[plain.len - 1] != '/') hwc_buf_add_char(out, '/');
  hwc_buf_free(&plain);
}

/* Copies the headers with lower-case names, those that are not signed left out, sorted. */
static enum hwc_code sorted_headers(struct hwc_kv *out, const struct hwc_kv *headers) {
  struct hwc_buf name;
  size_t i;
  hwc_buf_init(&name, HWC_MAX_REQUEST_HEADERS);
  for (i = 0; i < headers->count; i++) {
    if (!hwc_sign_takes(hwc_kv_name(headers, i))) continue;
    hwc_buf_reset(&name);
    add_mapped(&name, hwc_kv_name(headers, i), lower);
    if (name.failed != HWC_OK) out->text.failed = name.failed;
    hwc_kv_add(out, hwc_buf_str(&name), trim(hwc_kv_value(headers, i)));
  }
  hwc_buf_free(&name);
  hwc_kv_sort(out);
  return out->text.failed;
}

enum hwc_code hwc_sign_canonical_request(struct hwc_buf *out, struct hwc_buf *signed_headers,
                                         const struct hwc_sign_input *input) {
  unsigned char hash[HWC_SHA256_SIZE];
  struct hwc_str given = hwc_kv_get(input->headers, "X-Sdk-Content-Sha256");
  struct hwc_kv headers;
  size_t i;
  hwc_kv_init_secret(&headers, HWC_MAX_REQUEST_HEADERS);
  if (sorted_headers(&headers, input->headers) != HWC_OK) out->failed = headers.text.failed;
  add_mapped(out, input->method, upper);
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
  } else if (hwc_sha256(hash, input->body) != HWC_OK) {
    out->failed = HWC_ECRYPTO;
  } else {
    hwc_hex(out, hash, sizeof(hash));
  }
  hwc_kv_free(&headers);
  return out->failed != HWC_OK ? out->failed : signed_headers->failed;
}

enum hwc_code hwc_sign_string_to_sign(struct hwc_buf *out, struct hwc_str date, struct hwc_str canonical_request) {
  unsigned char hash[HWC_SHA256_SIZE];
  if (hwc_sha256(hash, canonical_request) != HWC_OK) return out->failed = HWC_ECRYPTO;
  hwc_buf_add_text(out, HWC_SIGN_ALGORITHM "\n");
  hwc_buf_add_str(out, date);
  hwc_buf_add_char(out, '\n');
  return hwc_hex(out, hash, sizeof(hash));
}

enum hwc_code hwc_sign_authorization(struct hwc_buf *out, struct hwc_str ak, struct hwc_str sk,
                                     struct hwc_str signed_headers, struct hwc_str string_to_sign) {
  unsigned char mac[HWC_SHA256_SIZE];
  if (hwc_hmac_sha256(mac, sk, string_to_sign) != HWC_OK) return out->failed = HWC_ECRYPTO;
  hwc_buf_add_text(out, HWC_SIGN_ALGORITHM " Access=");
  hwc_buf_add_str(out, ak);
  hwc_buf_add_text(out, ", SignedHeaders=");
  hwc_buf_add_str(out, signed_headers);
  hwc_buf_add_text(out, ", Signature=");
  return hwc_hex(out, mac, sizeof(mac));
}

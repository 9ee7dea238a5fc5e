/* Fuzz target: the stages of signing over lines: method, path, body, then pairs of name and value, each of which is a
 * header and a query argument. The first eight bytes are a date, too, and the first chooses the algorithm. */
#include "escape.h"
#include "fuzz.h"
#include "sign.h"

static void check_date(const uint8_t *data, size_t size) {
  char text[HWC_SIGN_DATE_SIZE];
  long long seconds = 0;
  memcpy(&seconds, data, size < 8 ? size : 8);
  if (data[0] & 1) seconds &= 0x3fffffffff;
  if (hwc_sign_date(text, seconds) == HWC_OK) {
    ASSERT(seconds >= 0 && seconds <= 253402300799LL && strlen(text) == 16 && text[8] == 'T' && text[15] == 'Z');
    ASSERT(strspn(text, "0123456789") == 8 && strspn(text + 9, "0123456789") == 6);
  } else {
    ASSERT(seconds < 0 || seconds > 253402300799LL);
  }
}

static struct hwc_str trimmed(struct hwc_str text) {
  while (text.len > 0 && (text.ptr[0] == ' ' || text.ptr[0] == '\t')) text.ptr++, text.len--;
  while (text.len > 0 && (text.ptr[text.len - 1] == ' ' || text.ptr[text.len - 1] == '\t')) text.len--;
  return text;
}

/* The path of the canonical request decodes to what the path decodes to, with a slash at its end. */
static void check_path(struct hwc_str line, struct hwc_str given) {
  struct hwc_buf theirs, ours;
  hwc_buf_init(&theirs, HWC_MAX_URL), hwc_buf_init(&ours, HWC_MAX_URL);
  ASSERT(hwc_unescape(&theirs, line) == HWC_OK && hwc_unescape(&ours, given) == HWC_OK);
  if (ours.len == 0 || ours.ptr[ours.len - 1] != '/') hwc_buf_add_char(&ours, '/');
  ASSERT(fuzz_same(hwc_buf_str(&theirs), hwc_buf_str(&ours)));
  hwc_buf_free(&theirs), hwc_buf_free(&ours);
}

/* Is there such a header among those given, its name in lower case and its value trimmed? */
static int was_given(const struct hwc_kv *headers, struct hwc_str name, struct hwc_str value) {
  size_t i;
  for (i = 0; i < headers->count; i++)
    if (hwc_kv_same_name(hwc_kv_name(headers, i), name) && fuzz_same(trimmed(hwc_kv_value(headers, i)), value))
      return 1;
  return 0;
}

/* Reads the canonical request back, line by line. */
static void check_canonical(struct hwc_str canonical, struct hwc_str names, const struct hwc_sign_input *input,
                            const struct hwc_algorithm *algorithm, size_t names_expected) {
  struct hwc_str rest = canonical, line = fuzz_line(&rest), content, previous = {"", 0};
  struct hwc_buf listed;
  size_t i;
  hwc_buf_init(&listed, 1 << 20);
  ASSERT(hwc_kv_same_name(line, input->method));
  for (i = 0; i < line.len; i++) ASSERT(line.ptr[i] < 'a' || line.ptr[i] > 'z');
  check_path(fuzz_line(&rest), input->path);
  ASSERT(fuzz_same(fuzz_line(&rest), input->query));
  for (i = 0; i < names_expected; i++) {
    /* Only in this target a name may hold a colon: then the value tells nothing. */
    const char *colon = (line = fuzz_line(&rest), memchr(line.ptr, ':', line.len));
    struct hwc_str name = {line.ptr, 0}, value;
    ASSERT(colon != NULL);
    name.len = (size_t)(colon - line.ptr);
    value.ptr = colon + 1, value.len = line.len - name.len - 1;
    if (hwc_is_token(name) && memchr(value.ptr, ':', value.len) == NULL) ASSERT(was_given(input->headers, name, value));
    if (i > 0) hwc_buf_add_char(&listed, ';');
    hwc_buf_add_str(&listed, name);
    ASSERT(memcmp(previous.ptr, name.ptr, previous.len < name.len ? previous.len : name.len) <= 0);
    previous = name;
  }
  ASSERT(fuzz_line(&rest).len == 0 && fuzz_same(line = fuzz_line(&rest), names));
  if (memchr(names.ptr, ':', names.len) == NULL) ASSERT(fuzz_same(names, hwc_buf_str(&listed)));
  content = hwc_kv_get(input->headers, algorithm->content_header);
  if (content.ptr != NULL) ASSERT(fuzz_same(rest, trimmed(content)));
  else ASSERT(rest.len == 64 && strspn(rest.ptr, "0123456789abcdef") == 64);
  hwc_buf_free(&listed);
}

/* Signs; returns the authorization. */
static struct hwc_buf sign(const struct hwc_sign_input *input, const struct hwc_scope *scope, size_t names_expected) {
  const struct hwc_algorithm *algorithm = scope->algorithm;
  struct hwc_str date = HWC_STR("20240102T030405Z"), hash;
  struct hwc_buf canonical, names, to_sign, authorization;
  struct hwc_credentials credentials;
  struct hwc_error error;
  hwc_buf_init(&canonical, 1 << 22), hwc_buf_init(&names, 1 << 20);
  hwc_buf_init(&to_sign, 256), hwc_buf_init(&authorization, 1 << 20);
  if (hwc_sign_canonical_request(&canonical, &names, algorithm, input) == HWC_OK) {
    check_canonical(hwc_buf_str(&canonical), hwc_buf_str(&names), input, algorithm, names_expected);
    ASSERT(hwc_sign_string_to_sign(&to_sign, scope, date, hwc_buf_str(&canonical)) == HWC_OK);
    ASSERT(strncmp(to_sign.ptr, algorithm->name, strlen(algorithm->name)) == 0 && to_sign.len > 64);
    hash.ptr = to_sign.ptr + to_sign.len - 64, hash.len = 64;
    ASSERT(strspn(hash.ptr, "0123456789abcdef") == 64);
    hwc_credentials_init(&credentials);
    ASSERT(hwc_secret_set(&credentials.ak, HWC_STR("ak"), &error) == HWC_OK);
    if (hwc_secret_set(&credentials.sk, input->body, &error) != HWC_OK)
      ASSERT(hwc_secret_set(&credentials.sk, HWC_STR("sk"), &error) == HWC_OK);
    ASSERT(hwc_sign_authorization(&authorization, scope, date, &credentials, hwc_buf_str(&names),
                                  hwc_buf_str(&to_sign)) == HWC_OK);
    hwc_credentials_free(&credentials);
    if (algorithm->signature == HWC_SIGN_HMAC)
      ASSERT(authorization.len == strlen(algorithm->name) + 8 + 2 + 16 + names.len + 12 + 64);
    ASSERT(strstr(authorization.ptr, ", Signature=") != NULL || memchr(names.ptr, '\0', names.len) != NULL);
  }
  hwc_buf_free(&canonical), hwc_buf_free(&names), hwc_buf_free(&to_sign);
  return authorization;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str rest = {(const char *)data, size};
  struct hwc_scope scope = {hwc_algorithm_at(0), {"cn-north-4", 10}, {"cfw", 3}};
  struct hwc_kv headers, query;
  struct hwc_sign_input input;
  struct hwc_buf text, first, second;
  size_t names = 0;
  if (size > 0) check_date(data, size);
  /* Seldom those on curves, which take a hundred times as long. */
  if (size > 0) scope.algorithm = hwc_algorithm_at(data[0] >= 0xF8 ? data[0] % 5u : data[0] % 3u);
  input.method = fuzz_line(&rest), input.path = fuzz_line(&rest), input.body = fuzz_line(&rest);
  hwc_kv_init(&headers, HWC_MAX_REQUEST_HEADERS), hwc_kv_init(&query, HWC_MAX_URL), hwc_buf_init(&text, HWC_MAX_URL);
  while (rest.len > 0) {
    struct hwc_str name = fuzz_line(&rest), value = fuzz_line(&rest);
    hwc_kv_add(&headers, name, value), hwc_kv_add(&query, name, value);
    names += hwc_sign_takes(name) != 0;
  }
  ASSERT(hwc_sign_query(&text, &query) == HWC_OK || text.failed == HWC_ELIMIT);
  input.headers = &headers, input.query = hwc_buf_str(&text), input.body_digest = (struct hwc_str){NULL, 0};
  first = sign(&input, &scope, names), second = sign(&input, &scope, names);
  /* Signatures on curves are random. */
  if (scope.algorithm->signature != HWC_SIGN_CURVE) ASSERT(fuzz_same(hwc_buf_str(&first), hwc_buf_str(&second)));
  hwc_kv_free(&headers), hwc_kv_free(&query), hwc_buf_free(&text), hwc_buf_free(&first), hwc_buf_free(&second);
  return 0;
}

/* Fuzz target: a request from lines: method, path, then in turn the value of {a}, a query value, a header value. */
#include "escape.h"
#include "fuzz.h"
#include "request.h"

/* How many '/' stand outside of placeholders: so many segments has the path, whatever its arguments hold. */
static size_t slashes(struct hwc_str text, int template) {
  size_t count = 0, i;
  int inside = 0;
  for (i = 0; i < text.len; i++) {
    if (template && text.ptr[i] == (inside ? '}' : '{')) inside = !inside;
    count += !inside && text.ptr[i] == '/';
  }
  return count;
}

/* The query says what was given, in order, and nothing else. hwc_request_build has sorted the arguments. */
static void check_query(struct hwc_str query, const struct hwc_kv *given) {
  size_t i;
  for (i = 0; i < given->count; i++) {
    const char *end = memchr(query.ptr, '&', query.len);
    struct hwc_str pair = {query.ptr, end == NULL ? query.len : (size_t)(end - query.ptr)}, name = pair, value = pair;
    const char *equals = memchr(pair.ptr, '=', pair.len);
    struct hwc_buf text;
    ASSERT(equals != NULL && (end != NULL) == (i + 1 < given->count));
    name.len = (size_t)(equals - pair.ptr);
    value.ptr = equals + 1, value.len = pair.len - name.len - 1;
    hwc_buf_init(&text, HWC_MAX_URL);
    ASSERT(hwc_unescape(&text, name) == HWC_OK && fuzz_same(hwc_buf_str(&text), hwc_kv_name(given, i)));
    hwc_buf_reset(&text);
    ASSERT(hwc_unescape(&text, value) == HWC_OK && fuzz_same(hwc_buf_str(&text), hwc_kv_value(given, i)));
    hwc_buf_free(&text);
    query.ptr += pair.len + (end != NULL);
    query.len -= pair.len + (end != NULL);
  }
  ASSERT(query.len == 0);
}

/* What goes on the wire can be split by nobody, and a server sees the segments that were signed. */
static void check(const struct hwc_request *request, struct hwc_str template, const struct hwc_arguments *given,
                  int unchecked) {
  struct hwc_str path = hwc_buf_str(&request->path), url = hwc_buf_str(&request->url);
  struct hwc_buf plain;
  size_t i;
  hwc_buf_init(&plain, path.len);
  ASSERT(hwc_unescape(&plain, path) == HWC_OK && !hwc_has_dot_segment(hwc_buf_str(&plain)));
  ASSERT(!hwc_has_control(hwc_buf_str(&plain)) && path.ptr[0] == '/' && strpbrk(path.ptr, " ?#{}\\\"") == NULL);
  ASSERT(slashes(path, 0) == 1 + slashes(template, 1));
  ASSERT(strncmp(url.ptr, "http://h:81/b/", 14) == 0 && strlen(url.ptr) == url.len);
  for (i = 0; i < url.len; i++) ASSERT(url.ptr[i] > ' ' && url.ptr[i] < 0x7F);
  ASSERT(strpbrk(hwc_buf_text(&request->query), " ?#/{}\\\"+") == NULL && hwc_is_token(hwc_buf_str(&request->method)));
  check_query(hwc_buf_str(&request->query), &given->query);
  ASSERT(request->headers.count == 1 + given->headers.count);
  ASSERT(fuzz_same(hwc_kv_name(&request->headers, 0), HWC_STR("Host")));
  ASSERT(fuzz_same(hwc_kv_value(&request->headers, 0), HWC_STR("h:81")));
  for (i = 1; i < request->headers.count; i++) {
    struct hwc_str name = hwc_kv_name(&request->headers, i), value = hwc_kv_value(&request->headers, i);
    ASSERT(hwc_is_token(name) && (unchecked || !hwc_kv_same_name(name, HWC_STR("Host"))));
    for (; value.len > 0; value.ptr++, value.len--)
      ASSERT(value.ptr[0] == '\t' || !hwc_has_control((struct hwc_str){value.ptr, 1}));
  }
  hwc_buf_free(&plain);
}

/* Signing adds its own headers, each once, and changes nothing of what goes on the wire. */
static void check_signed(struct hwc_request *request, struct hwc_credentials *credentials, const char *url) {
  const struct hwc_scope scope = {hwc_algorithm_at(0), {"", 0}, {"", 0}};
  static const char *const own[] = {"X-Sdk-Date", "Authorization", "Host"};
  struct hwc_error error = {HWC_OK, ""};
  size_t i, k;
  if (hwc_request_sign(request, credentials, &scope, "20240102T030405Z", &error) != HWC_OK) {
    ASSERT(error.code == HWC_ELIMIT && error.text[0] != '\0');
    return;
  }
  ASSERT(strcmp(hwc_buf_text(&request->url), url) == 0);
  for (k = 0; k < 3; k++) {
    size_t times = 0;
    for (i = 0; i < request->headers.count; i++)
      times += hwc_kv_same_name(hwc_kv_name(&request->headers, i), (struct hwc_str){own[k], strlen(own[k])}) != 0;
    ASSERT(times == 1);
  }
  ASSERT(!hwc_has_control(hwc_kv_get(&request->headers, "Authorization")));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str rest = {(const char *)data, size}, method = fuzz_line(&rest), path = fuzz_line(&rest);
  struct hwc_arguments arguments;
  struct hwc_request request, again;
  struct hwc_credentials credentials;
  struct hwc_endpoint endpoint;
  struct hwc_error error = {HWC_OK, ""};
  int unchecked = size % 8 == 0;
  hwc_arguments_init(&arguments), hwc_request_init(&request), hwc_request_init(&again);
  hwc_credentials_init(&credentials), hwc_endpoint_init(&endpoint);
  hwc_endpoint_parse(&endpoint, HWC_STR("http://h:81/b/"), &error);
  hwc_secret_set(&credentials.ak, HWC_STR("ak"), &error), hwc_secret_set(&credentials.sk, HWC_STR("sk"), &error);
  while (rest.len > 0) {
    struct hwc_str segment = fuzz_line(&rest), query = fuzz_line(&rest), header = fuzz_line(&rest);
    hwc_kv_add(&arguments.path, HWC_STR("a"), segment), hwc_kv_add(&arguments.query, segment, query);
    /* Now and then one that nobody has looked at. */
    if (unchecked || hwc_request_refuses_header(segment, header) == NULL)
      hwc_kv_set(&arguments.headers, segment, header);
  }
  if (hwc_request_build(&request, method, path, &arguments, &endpoint, &error) == HWC_OK) {
    check(&request, path, &arguments, unchecked);
    ASSERT(hwc_request_build(&again, method, path, &arguments, &endpoint, &error) == HWC_OK);
    ASSERT(strcmp(hwc_buf_text(&again.url), hwc_buf_text(&request.url)) == 0);
    if (!unchecked) check_signed(&request, &credentials, hwc_buf_text(&again.url));
  } else {
    ASSERT((error.code == HWC_EINVAL || error.code == HWC_ELIMIT) && error.text[0] != '\0');
    ASSERT(!hwc_has_control((struct hwc_str){error.text, strlen(error.text)}));
  }
  hwc_arguments_free(&arguments), hwc_request_free(&request), hwc_request_free(&again);
  hwc_credentials_free(&credentials), hwc_endpoint_free(&endpoint);
  return 0;
}

/* Unit tests of building and signing one attempt. */
#include "request.h"

#include <stdlib.h>

#include "sign.h"
#include "test.h"

#define DATE "20240102T030405Z"

static struct hwc_arguments arguments;
static struct hwc_request request;
static struct hwc_endpoint endpoint;
static struct hwc_error error;
static struct hwc_scope scope;

static struct hwc_str str(const char *text) {
  return (struct hwc_str){text, strlen(text)};
}

/* Fresh arguments, and an endpoint. */
static void begin(const char *at) {
  hwc_arguments_free(&arguments);
  CHECK(hwc_endpoint_parse(&endpoint, str(at), &error) == HWC_OK);
  error.code = HWC_OK;
  error.text[0] = '\0';
}

static void arg(struct hwc_kv *kv, const char *name, const char *value) {
  CHECK(hwc_kv_add(kv, str(name), str(value)) == HWC_OK);
}

static enum hwc_code build(const char *method, const char *path) {
  return hwc_request_build(&request, str(method), str(path), &arguments, &endpoint, &error);
}

static void refused(const char *method, const char *path, const char *words) {
  CHECK(build(method, path) == HWC_EINVAL && error.code == HWC_EINVAL);
  CHECK_TEXT(strstr(error.text, words) != NULL ? words : error.text, words);
}

static void is_empty_when_new(void) {
  struct hwc_request one;
  hwc_request_init(&one);
  CHECK(one.url.ptr == NULL && one.headers.count == 0 && one.body.ptr == NULL && !one.has_body);
  hwc_request_free(&one);
  hwc_request_free(&one);
}

static void places_arguments(void) {
  begin("https://H.example.com:8443/base/");
  arg(&arguments.path, "project_id", "p1");
  arg(&arguments.path, "id", "a/b c%41+~\xC3\xA4");
  arg(&arguments.query, "z", "");
  arg(&arguments.query, "a", "2");
  arg(&arguments.query, "a", "1 &=");
  arg(&arguments.headers, "X-Language", "en-us");
  hwc_buf_add_text(&arguments.body, "{\"a\":1}");
  arguments.has_body = 1;
  CHECK(build("post", "/v1/{project_id}/things/{id}/x y") == HWC_OK);
  CHECK_STR(hwc_buf_str(&request.method), "POST");
  CHECK_STR(hwc_buf_str(&request.path), "/base/v1/p1/things/a%2Fb%20c%2541%2B~%C3%A4/x%20y");
  CHECK_STR(hwc_buf_str(&request.query), "a=1%20%26%3D&a=2&z=");
  CHECK_STR(hwc_buf_str(&request.url), "https://h.example.com:8443/base/v1/p1/things/a%2Fb%20c%2541%2B~%C3%A4/x%20y"
                                       "?a=1%20%26%3D&a=2&z=");
  CHECK(request.headers.count == 2);
  CHECK_STR(hwc_kv_name(&request.headers, 0), "Host");
  CHECK_STR(hwc_kv_value(&request.headers, 0), "h.example.com:8443");
  CHECK_STR(hwc_kv_get(&request.headers, "x-language"), "en-us");
  CHECK_STR(hwc_buf_str(&request.body), "{\"a\":1}");
  CHECK(request.has_body);
  /* The arguments serve every attempt; a request takes another one. */
  CHECK(build("POST", "/v1/{project_id}") == HWC_OK);
  CHECK_STR(hwc_buf_str(&request.url), "https://h.example.com:8443/base/v1/p1?a=1%20%26%3D&a=2&z=");
  begin("http://h");
  CHECK(build("GET", "/") == HWC_OK);
  CHECK_STR(hwc_buf_str(&request.url), "http://h/");
  CHECK(request.query.len == 0 && !request.has_body && request.headers.count == 1);
}

static void keeps_the_path_of_a_caller_who_encoded_it(void) {
  begin("h");
  CHECK(build("GET", "/v1/a%2Fb%20c//d!$&'()*+,;=:@/") == HWC_OK);
  CHECK_STR(hwc_buf_str(&request.path), "/v1/a%2Fb%20c//d!$&'()*+,;=:@/");
  CHECK(build("GET", "/100%") == HWC_OK);
  CHECK_STR(hwc_buf_str(&request.path), "/100%25");
}

static void refuses_paths(void) {
  char placeholder[80];
  begin("h");
  refused("GET", "", "begin with '/'");
  refused("GET", "v1", "begin with '/'");
  refused("GET", "/v1?a=b", "'?'");
  refused("GET", "/v1#f", "'?' or '#'");
  refused("GET", "/v1\n", "control");
  refused("GET", "/v1/%0a", "control");
  refused("GET", "/v1/%00", "control");
  refused("GET", "/v1/%7f", "control");
  refused("GET", "/.", "'..'");
  refused("GET", "/v1/../v2", "'..'");
  refused("GET", "/v1/%2e%2E/v2", "'..'");
  refused("GET", "/v1/a%2F..%2Fb", "'..'");
  refused("GET", "/v1/%252e%252e/v2", "'..'");
  refused("GET", "/v1/..;/v2", "'..'");
  refused("GET", "/v1\\..\\v2", "'..'");
  refused("GET", "/v1/%c0%ae", "UTF-8");
  refused("GET", "/v1/%25252525252525", "several times");
  refused("GET", "/v1/{id}", "id is needed");
  refused("GET", "/v1/{}", "is needed");
  refused("GET", "/v1/{id", "'{'");
  arg(&arguments.path, "id", "x");
  refused("GET", "/v1/{id}/{", "'{'");
  memset(placeholder, 'a', sizeof(placeholder));
  memcpy(placeholder, "/{", 2);
  placeholder[66] = '}';
  placeholder[67] = '\0';
  refused("GET", placeholder, "'{'"); /* 64 bytes of name */
  memcpy(placeholder + 65, "}", 2);
  refused("GET", placeholder, "aaa is needed");
  CHECK(hwc_request_build(&request, HWC_STR("GET"), HWC_STR("/a\0b"), &arguments, &endpoint, &error) == HWC_EINVAL);
}

static void refuses_dots_made_of_two_parts(void) {
  begin("h");
  arg(&arguments.path, "a", "x/");
  arg(&arguments.path, "b", "y");
  refused("GET", "/{a}.", "'..'");
  refused("GET", "/{a}..", "'..'");
  CHECK(build("GET", "/.{b}..") == HWC_OK);
  CHECK_STR(hwc_buf_str(&request.path), "/.y..");
}

static void refuses_arguments_of_the_path(void) {
  static const char *const bad[] = {"", ".", "..", "a/..", "../a", "a/./b", "a\nb", "\x7F", "%2e", "..;", "\xFF"};
  static const char *const good[] = {"a", "...", "a/b", "/", ".a", "%41", "\xC3\xA4", " "};
  size_t i;
  for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
    begin("h");
    CHECK(hwc_request_refuses_segment(str(bad[i])) != NULL);
    arg(&arguments.path, "some_id", bad[i]);
    refused("GET", "/v1/{some_id}/x", "some_id must not");
  }
  for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
    begin("h");
    CHECK(hwc_request_refuses_segment(str(good[i])) == NULL);
    arg(&arguments.path, "some_id", good[i]);
    CHECK(build("GET", "/v1/{some_id}/x") == HWC_OK);
  }
  CHECK(hwc_request_refuses_segment(HWC_STR("a\0")) != NULL);
  CHECK(hwc_request_refuses_segment((struct hwc_str){NULL, 0}) != NULL);
}

static void refuses_methods(void) {
  begin("h");
  refused("", "/", "method");
  refused("connect", "/", "CONNECT or TRACE");
  refused("TRACE", "/", "CONNECT or TRACE");
  refused("GET /x HTTP/1.1\r\n", "/", "method");
  refused("G ET", "/", "method");
  refused("G\xC3\xA4T", "/", "method");
  CHECK(build("m-search", "/") == HWC_OK);
  CHECK_STR(hwc_buf_str(&request.method), "M-SEARCH");
}

static void refuses_headers(void) {
  static const char *const reserved[] = {
      "Host", "authorization", "X-SDK-Date", "Content-Length",    "connection",     "Expect",
      "TE",   "Trailer",       "upgrade",    "Transfer-Encoding", "accept-encoding"};
  size_t i;
  int c, wrong = 0;
  for (i = 0; i < sizeof(reserved) / sizeof(reserved[0]); i++)
    CHECK_TEXT(hwc_request_refuses_header(str(reserved[i]), HWC_STR("v")), "is set by the client itself");
  CHECK(hwc_request_refuses_header(HWC_STR("X-Project-Id"), HWC_STR("p")) == NULL);
  CHECK(hwc_request_refuses_header(HWC_STR("X-Empty"), HWC_STR("")) == NULL);
  CHECK(hwc_request_refuses_header(HWC_STR("X-Tab"), HWC_STR("a\tb")) == NULL);
  CHECK(hwc_request_refuses_header(HWC_STR("X-Utf8"), HWC_STR("\xE4\xB8\xAD")) == NULL);
  CHECK(hwc_request_refuses_header(HWC_STR("Hosts"), HWC_STR("")) == NULL);
  CHECK_TEXT(hwc_request_refuses_header(HWC_STR(""), HWC_STR("v")), "is not a header name");
  CHECK_TEXT(hwc_request_refuses_header(HWC_STR("X-A: b\r\nX-C"), HWC_STR("v")), "is not a header name");
  CHECK_TEXT(hwc_request_refuses_header(HWC_STR("X A"), HWC_STR("v")), "is not a header name");
  CHECK_TEXT(hwc_request_refuses_header(HWC_STR("X-A:"), HWC_STR("v")), "is not a header name");
  for (c = 0; c < 256; c++) {
    char bytes[3] = {'a', (char)c, 'b'};
    int control = (c < 0x20 && c != '\t') || c == 0x7F;
    wrong += (hwc_request_refuses_header(HWC_STR("X-A"), (struct hwc_str){bytes, 3}) != NULL) != control;
  }
  CHECK(wrong == 0);
}

/* "/" and bytes that stay as they are: a path of exactly `len` bytes. */
static enum hwc_code build_long(size_t len) {
  char *path = malloc(len);
  enum hwc_code code;
  if (path == NULL) abort();
  memset(path, 'a', len);
  path[0] = '/';
  code = hwc_request_build(&request, HWC_STR("GET"), (struct hwc_str){path, len}, &arguments, &endpoint, &error);
  free(path);
  return code;
}

static void the_caps_have_an_error_that_names_them(void) {
  char *value = malloc(HWC_MAX_URL);
  if (value == NULL) abort();
  memset(value, ' ', HWC_MAX_URL);
  begin("h/base");
  CHECK(build_long(HWC_MAX_URL - 5) == HWC_OK);
  CHECK(request.path.len == HWC_MAX_URL && request.url.len == HWC_MAX_URL + 9);
  CHECK(build_long(HWC_MAX_URL - 4) == HWC_ELIMIT && error.code == HWC_ELIMIT);
  CHECK(strstr(error.text, "64 KiB of URL") != NULL);
  CHECK(build_long(2 * HWC_MAX_URL) == HWC_ELIMIT && strstr(error.text, "64 KiB of URL") != NULL);
  CHECK(build("GET", "/") == HWC_OK); /* a failure does not stick */
  hwc_kv_add(&arguments.query, HWC_STR("q"), (struct hwc_str){value, HWC_MAX_URL / 3});
  CHECK(build("GET", "/") == HWC_ELIMIT && strstr(error.text, "64 KiB of URL") != NULL);
  begin("h");
  hwc_kv_add(&arguments.query, HWC_STR("q"), (struct hwc_str){value, HWC_MAX_URL / 3 - 1});
  CHECK(build("GET", "/") == HWC_OK);
  hwc_kv_add(&arguments.path, HWC_STR("id"), (struct hwc_str){value, HWC_MAX_URL / 3 + 1});
  CHECK(build("GET", "/{id}") == HWC_ELIMIT && strstr(error.text, "64 KiB of URL") != NULL);
  begin("h");
  hwc_kv_add(&arguments.headers, HWC_STR("X"), (struct hwc_str){value, HWC_MAX_REQUEST_HEADERS - 1});
  CHECK(build("GET", "/") == HWC_ELIMIT && strstr(error.text, "64 KiB of headers") != NULL);
  begin("h");
  hwc_kv_add(&arguments.headers, HWC_STR("X"), (struct hwc_str){value, HWC_MAX_REQUEST_HEADERS - 6});
  CHECK(build("GET", "/") == HWC_OK);
  free(value);
}

static void signs(void) {
  struct hwc_credentials credentials;
  struct hwc_str authorization;
  begin("https://h.example.com:8443");
  hwc_credentials_init(&credentials);
  hwc_secret_set(&credentials.ak, HWC_STR("AccessKey"), &error);
  hwc_secret_set(&credentials.sk, HWC_STR("SecretKey"), &error);
  arg(&arguments.headers, "X-Custom", "  a  b  ");
  arg(&arguments.headers, "X_Custom", "not signed");
  arg(&arguments.headers, "Content-Type", "application/json");
  arg(&arguments.headers, "User-Agent", "me");
  CHECK(build("get", "/v1/p/tasks") == HWC_OK);
  CHECK(hwc_request_sign(&request, &credentials, &scope, DATE, &error) == HWC_OK);
  CHECK_STR(hwc_kv_get(&request.headers, "X-Sdk-Date"), DATE);
  CHECK(hwc_kv_get(&request.headers, "X-Security-Token").ptr == NULL);
  CHECK(hwc_kv_get(&request.headers, "X-Auth-Token").ptr == NULL);
  /* The official vector E10. */
  CHECK_STR(hwc_kv_get(&request.headers, "Authorization"),
            "SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-custom;x-sdk-date, "
            "Signature=dcd0ad839ea76e6c2881f7ce4796e413c88a4c9c44a778e1495a6f697dbf7b28");
  /* A second signature replaces the first. */
  CHECK(hwc_request_sign(&request, &credentials, &scope, "20240102T030406Z", &error) == HWC_OK);
  authorization = hwc_kv_get(&request.headers, "Authorization");
  CHECK(request.headers.count == 7 && memmem(authorization.ptr, authorization.len, "dcd0ad83", 8) == NULL);
  CHECK_STR(hwc_kv_get(&request.headers, "X-Sdk-Date"), "20240102T030406Z");
  hwc_credentials_free(&credentials);
}

/* The sorted query and the body are what the signature covers: the same as by the three stages by hand. */
static void signs_what_is_sent(void) {
  struct hwc_credentials credentials;
  struct hwc_sign_input input;
  struct hwc_buf canonical, names, to_sign, expected, again;
  struct hwc_kv headers;
  begin("http://h/base");
  hwc_credentials_init(&credentials);
  hwc_secret_set(&credentials.ak, HWC_STR("ak"), &error);
  hwc_secret_set(&credentials.sk, HWC_STR("sk"), &error);
  hwc_secret_set(&credentials.security_token, HWC_STR("temporary"), &error);
  arg(&arguments.query, "b", "1 2");
  arg(&arguments.query, "B", "/");
  arg(&arguments.path, "id", "a/b");
  hwc_buf_add(&arguments.body, "x\0y", 3);
  arguments.has_body = 1;
  CHECK(build("PUT", "/v1/{id}") == HWC_OK);
  CHECK_STR(hwc_buf_str(&request.url), "http://h/base/v1/a%2Fb?B=%2F&b=1%202");
  CHECK(request.body.len == 3);
  CHECK(hwc_request_sign(&request, &credentials, &scope, DATE, &error) == HWC_OK);
  CHECK_STR(hwc_kv_get(&request.headers, "X-Security-Token"), "temporary");
  hwc_kv_init(&headers, 1000);
  arg(&headers, "X-Security-Token", "temporary");
  arg(&headers, "Host", "h");
  arg(&headers, "X-Sdk-Date", DATE);
  hwc_buf_init(&canonical, 1000);
  hwc_buf_init(&names, 1000);
  hwc_buf_init(&to_sign, 1000);
  hwc_buf_init(&expected, 1000);
  input = (struct hwc_sign_input){HWC_STR("PUT"), HWC_STR("/base/v1/a%2Fb"), HWC_STR("B=%2F&b=1%202"),
                                  &headers,       HWC_STR("x\0y"),           {NULL, 0}};
  hwc_sign_canonical_request(&canonical, &names, scope.algorithm, &input);
  CHECK(strstr(hwc_buf_text(&canonical), "PUT\n/base/v1/a/b/\nB=%2F&b=1%202\nhost:h\n") == canonical.ptr);
  hwc_sign_string_to_sign(&to_sign, &scope, HWC_STR(DATE), hwc_buf_str(&canonical));
  hwc_sign_authorization(&expected, &scope, HWC_STR(DATE), &credentials, hwc_buf_str(&names), hwc_buf_str(&to_sign));
  CHECK(strstr(hwc_buf_text(&expected), "SignedHeaders=host;x-sdk-date;x-security-token,") != NULL);
  CHECK_STR(hwc_kv_get(&request.headers, "Authorization"), hwc_buf_text(&expected));
  /* What the signed request tells of it: neither Authorization nor anything else has come in. */
  hwc_buf_init(&again, 1000);
  hwc_buf_reset(&names);
  CHECK(hwc_request_canonical(&again, &names, &request, scope.algorithm) == HWC_OK);
  CHECK_STR(hwc_buf_str(&again), hwc_buf_text(&canonical));
  CHECK_STR(hwc_buf_str(&names), "host;x-sdk-date;x-security-token");
  hwc_buf_free(&again);
  hwc_buf_init(&again, 10);
  CHECK(hwc_request_canonical(&again, &names, &request, scope.algorithm) == HWC_ELIMIT);
  hwc_buf_free(&again);
  hwc_buf_free(&canonical);
  hwc_buf_free(&names);
  hwc_buf_free(&to_sign);
  hwc_buf_free(&expected);
  hwc_kv_free(&headers);
  hwc_credentials_free(&credentials);
}

static void a_token_stands_instead_of_a_signature(void) {
  struct hwc_credentials credentials;
  begin("h");
  hwc_credentials_init(&credentials);
  hwc_secret_set(&credentials.ak, HWC_STR("ak"), &error);
  hwc_secret_set(&credentials.sk, HWC_STR("sk"), &error);
  hwc_secret_set(&credentials.security_token, HWC_STR("temporary"), &error);
  hwc_secret_set(&credentials.token, HWC_STR("iam-token"), &error);
  CHECK(build("GET", "/") == HWC_OK);
  CHECK(hwc_request_sign(&request, &credentials, &scope, DATE, &error) == HWC_OK);
  CHECK(request.headers.count == 2);
  CHECK_STR(hwc_kv_get(&request.headers, "X-Auth-Token"), "iam-token");
  hwc_credentials_free(&credentials);
}

static void headers_that_do_not_fit_are_no_signature(void) {
  struct hwc_credentials credentials;
  char *value = malloc(HWC_MAX_REQUEST_HEADERS);
  if (value == NULL) abort();
  memset(value, 'v', HWC_MAX_REQUEST_HEADERS);
  hwc_credentials_init(&credentials);
  hwc_secret_set(&credentials.ak, HWC_STR("ak"), &error);
  hwc_secret_set(&credentials.sk, HWC_STR("sk"), &error);
  begin("h");
  hwc_kv_add(&arguments.headers, HWC_STR("X"), (struct hwc_str){value, HWC_MAX_REQUEST_HEADERS - 60});
  CHECK(build("GET", "/") == HWC_OK);
  CHECK(hwc_request_sign(&request, &credentials, &scope, DATE, &error) == HWC_ELIMIT);
  CHECK(strstr(error.text, "64 KiB of headers") != NULL);
  hwc_secret_set(&credentials.token, (struct hwc_str){value, 1000}, &error);
  CHECK(build("GET", "/") == HWC_OK);
  CHECK(hwc_request_sign(&request, &credentials, &scope, DATE, &error) == HWC_ELIMIT);
  free(value);
  hwc_credentials_free(&credentials);
}

int main(void) {
  scope.algorithm = hwc_algorithm_at(0);
  hwc_arguments_init(&arguments);
  hwc_request_init(&request);
  hwc_endpoint_init(&endpoint);
  is_empty_when_new();
  places_arguments();
  keeps_the_path_of_a_caller_who_encoded_it();
  refuses_paths();
  refuses_dots_made_of_two_parts();
  refuses_arguments_of_the_path();
  refuses_methods();
  refuses_headers();
  the_caps_have_an_error_that_names_them();
  signs();
  signs_what_is_sent();
  a_token_stands_instead_of_a_signature();
  headers_that_do_not_fit_are_no_signature();
  hwc_arguments_free(&arguments);
  hwc_request_free(&request);
  hwc_endpoint_free(&endpoint);
  return test_done();
}

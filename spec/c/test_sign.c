/* Unit tests of signing: every stage of every vector, dates, and what no vector covers.
 * spec/vectors/README.md describes the files. */
#include "sign.h"

#include <dirent.h>
#include <stdlib.h>
#include <time.h>

#include "digest.h"
#include "test.h"

#define VECTORS "spec/vectors"

/* Reads a file into `out`. */
static int read_file(struct hwc_buf *out, const char *path) {
  char chunk[4096];
  size_t len;
  FILE *file = fopen(path, "rb");
  if (file == NULL) return 0;
  while ((len = fread(chunk, 1, sizeof(chunk), file)) > 0) hwc_buf_add(out, chunk, len);
  fclose(file);
  return out->failed == HWC_OK;
}

/* Splits `text` at the first `c`; the second half is empty when there is none. */
static void split(struct hwc_str text, char c, struct hwc_str *before, struct hwc_str *after) {
  const char *at = memchr(text.ptr, c, text.len);
  before->ptr = text.ptr;
  before->len = at == NULL ? text.len : (size_t)(at - text.ptr);
  after->ptr = at == NULL ? "" : at + 1;
  after->len = at == NULL ? 0 : text.len - before->len - 1;
}

static void parse(struct hwc_kv *vector, struct hwc_str text) {
  while (text.len > 0) {
    struct hwc_str line, rest, name, value;
    split(text, '\n', &line, &rest);
    split(line, ' ', &name, &value);
    hwc_kv_add(vector, name, value);
    text = rest;
  }
}

/* The lines of one name, joined by LF. */
static struct hwc_str joined(const struct hwc_kv *vector, const char *name, struct hwc_buf *out) {
  size_t i, lines = 0;
  struct hwc_str wanted = {name, strlen(name)};
  hwc_buf_init(out, 65536);
  for (i = 0; i < vector->count; i++) {
    if (!hwc_kv_same_name(hwc_kv_name(vector, i), wanted)) continue;
    if (lines++ > 0) hwc_buf_add_char(out, '\n');
    hwc_buf_add_str(out, hwc_kv_value(vector, i));
  }
  return hwc_buf_str(out);
}

static int is_listed(const struct hwc_kv *vector, struct hwc_str name) {
  size_t i;
  for (i = 0; i < vector->count; i++)
    if (hwc_kv_same_name(hwc_kv_name(vector, i), HWC_STR("signed_header")) &&
        hwc_kv_same_name(hwc_kv_value(vector, i), name))
      return 1;
  return 0;
}

/* The query and the headers to sign. */
static void read_pairs(const struct hwc_kv *vector, struct hwc_kv *query, struct hwc_kv *headers) {
  size_t i;
  struct hwc_str name, value;
  hwc_kv_init(query, 65536);
  hwc_kv_init(headers, 65536);
  if (is_listed(vector, HWC_STR("host"))) hwc_kv_add(headers, HWC_STR("Host"), hwc_kv_get(vector, "host"));
  for (i = 0; i < vector->count; i++) {
    if (hwc_kv_same_name(hwc_kv_name(vector, i), HWC_STR("query"))) {
      split(hwc_kv_value(vector, i), '=', &name, &value);
      hwc_kv_add(query, name, value);
    } else if (hwc_kv_same_name(hwc_kv_name(vector, i), HWC_STR("header"))) {
      split(hwc_kv_value(vector, i), ':', &name, &value);
      /* Names with '_' stay in: the signer itself must leave them out. */
      if (is_listed(vector, name) || memchr(name.ptr, '_', name.len) != NULL) hwc_kv_add(headers, name, value);
    }
  }
}

struct stages {
  struct hwc_buf query, canonical, names, to_sign, authorization;
};

static void stages_free(struct stages *stages) {
  hwc_buf_free(&stages->query);
  hwc_buf_free(&stages->canonical);
  hwc_buf_free(&stages->names);
  hwc_buf_free(&stages->to_sign);
  hwc_buf_free(&stages->authorization);
}

static struct hwc_scope scope_of(struct hwc_str algorithm) {
  struct hwc_scope scope = {NULL, {"", 0}, {"", 0}};
  scope.algorithm = hwc_algorithm_find(algorithm);
  if (scope.algorithm == NULL) abort();
  return scope;
}

static enum hwc_code authorize(struct hwc_buf *out, const struct hwc_scope *scope, struct hwc_str date,
                               struct hwc_str ak, struct hwc_str sk, struct hwc_str names, struct hwc_str to_sign) {
  struct hwc_credentials credentials;
  struct hwc_error error;
  enum hwc_code code;
  hwc_credentials_init(&credentials);
  CHECK(hwc_secret_set(&credentials.ak, ak, &error) == HWC_OK);
  CHECK(hwc_secret_set(&credentials.sk, sk, &error) == HWC_OK);
  code = hwc_sign_authorization(out, scope, date, &credentials, names, to_sign);
  hwc_credentials_free(&credentials);
  return code;
}

static void run_stages(struct stages *stages, struct hwc_sign_input *input, struct hwc_kv *query,
                       const struct hwc_scope *scope, struct hwc_str date, struct hwc_str ak, struct hwc_str sk) {
  hwc_buf_init(&stages->query, 65536);
  hwc_buf_init(&stages->canonical, 65536);
  hwc_buf_init(&stages->names, 65536);
  hwc_buf_init(&stages->to_sign, 65536);
  hwc_buf_init(&stages->authorization, 65536);
  CHECK(hwc_sign_query(&stages->query, query) == HWC_OK);
  input->query = hwc_buf_str(&stages->query);
  CHECK(hwc_sign_canonical_request(&stages->canonical, &stages->names, scope->algorithm, input) == HWC_OK);
  CHECK(hwc_sign_string_to_sign(&stages->to_sign, scope, date, hwc_buf_str(&stages->canonical)) == HWC_OK);
  CHECK(authorize(&stages->authorization, scope, date, ak, sk, hwc_buf_str(&stages->names),
                  hwc_buf_str(&stages->to_sign)) == HWC_OK);
}

static void run_vector(const struct hwc_kv *vector) {
  struct hwc_kv query, headers;
  struct hwc_buf body, canonical, to_sign;
  struct hwc_sign_input input;
  struct stages stages;
  struct hwc_scope scope = scope_of(hwc_kv_get(vector, "algorithm"));
  scope.region = hwc_kv_get(vector, "region");
  scope.service = hwc_kv_get(vector, "service");
  read_pairs(vector, &query, &headers);
  input.method = hwc_kv_get(vector, "method");
  input.path = hwc_kv_get(vector, "path");
  input.headers = &headers;
  input.body = joined(vector, "body", &body);
  run_stages(&stages, &input, &query, &scope, hwc_kv_get(&headers, "X-Sdk-Date"), hwc_kv_get(vector, "ak"),
             hwc_kv_get(vector, "sk"));
  joined(vector, "canonical_request", &canonical);
  joined(vector, "string_to_sign", &to_sign);
  CHECK_STR(hwc_buf_str(&stages.canonical), hwc_buf_text(&canonical));
  CHECK_STR(hwc_buf_str(&stages.to_sign), hwc_buf_text(&to_sign));
  CHECK(hwc_equal(hwc_buf_str(&stages.authorization), hwc_kv_get(vector, "authorization")));
  stages_free(&stages);
  hwc_buf_free(&body);
  hwc_buf_free(&canonical);
  hwc_buf_free(&to_sign);
  hwc_kv_free(&query);
  hwc_kv_free(&headers);
}

static void every_stage_of_every_vector(void) {
  DIR *dir = opendir(VECTORS);
  struct dirent *entry;
  int files = 0, ran = 0;
  CHECK(dir != NULL); /* run from the root of the project */
  while (dir != NULL && (entry = readdir(dir)) != NULL) {
    char path[512];
    struct hwc_buf text;
    struct hwc_kv vector;
    int failed = test_failed;
    if (strstr(entry->d_name, ".txt") == NULL) continue;
    snprintf(path, sizeof(path), VECTORS "/%s", entry->d_name);
    hwc_buf_init(&text, 65536);
    hwc_kv_init(&vector, 65536);
    CHECK(read_file(&text, path));
    parse(&vector, hwc_buf_str(&text));
    files++;
    /* Those on curves are randomised: test_derive.c verifies them. */
    if (hwc_kv_get(&vector, "authorization").ptr != NULL) {
      run_vector(&vector);
      ran++;
    }
    if (test_failed > failed) fprintf(stderr, "  in %s\n", path);
    hwc_kv_free(&vector);
    hwc_buf_free(&text);
  }
  if (dir != NULL) closedir(dir);
  CHECK(files == 38 && ran == 36);
}

/* One signed request with host and date, checked line by line. */
struct one {
  const char *method, *path, *date, *uri, *signature;
};

static void check_one(const struct one *one, const char *host) {
  struct hwc_kv query, headers;
  struct hwc_sign_input input;
  struct stages stages;
  struct hwc_scope scope = scope_of(HWC_STR("SDK-HMAC-SHA256"));
  struct hwc_str line, rest, uri, date = {one->date, strlen(one->date)};
  hwc_kv_init(&query, 100);
  hwc_kv_init(&headers, 1000);
  hwc_kv_add(&headers, HWC_STR("Host"), (struct hwc_str){host, strlen(host)});
  hwc_kv_add(&headers, HWC_STR("X-Sdk-Date"), date);
  input.method = (struct hwc_str){one->method, strlen(one->method)};
  input.path = (struct hwc_str){one->path, strlen(one->path)};
  input.headers = &headers;
  input.body = HWC_STR("");
  run_stages(&stages, &input, &query, &scope, date, HWC_STR("AccessKey"), HWC_STR("SecretKey"));
  split(hwc_buf_str(&stages.canonical), '\n', &line, &rest);
  CHECK_STR(line, "GET");
  split(rest, '\n', &uri, &rest);
  CHECK_STR(uri, one->uri);
  if (one->signature != NULL) CHECK(strstr(hwc_buf_text(&stages.authorization), one->signature) != NULL);
  stages_free(&stages);
  hwc_kv_free(&query);
  hwc_kv_free(&headers);
}

static void signs_the_decoded_path(void) {
  static const struct one rows[] = {{"GET", "/v1/p/a%2Fb%20c%41+~", "20240102T030405Z", "/v1/p/a/b%20cA%2B~/",
                                     "Signature=09b3f6ba92e514b59465f402dc88fbb30894307d7f79dab7dd1a7f697cf42d2a"},
                                    {"get", "/", "20240102T030405Z", "/",
                                     "Signature=d5c5059b0182c17351a0aa78d761f93ba950aa4aad143bd3c58db63dd2789052"},
                                    {"GET", "", "20240102T030405Z", "/",
                                     "Signature=d5c5059b0182c17351a0aa78d761f93ba950aa4aad143bd3c58db63dd2789052"},
                                    {"GeT", "/v1//p", "20240102T030405Z", "/v1//p/",
                                     "Signature=f67f970a57f83712581bcf783d74368df954f44025e806a3e509e4627338b6f2"},
                                    {"GET", "/%", "20240102T030405Z", "/%25/", NULL},
                                    {"GET", "/a%00b", "20240102T030405Z", "/a%00b/", NULL}};
  size_t i;
  for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) check_one(&rows[i], "h.example.com");
}

/* The signing guide masks its key, so its vector ends at the hash of the canonical request. */
static void the_vector_of_the_signing_guide(void) {
  struct hwc_kv query, headers;
  struct hwc_sign_input input;
  struct stages stages;
  struct hwc_scope scope = scope_of(HWC_STR("SDK-HMAC-SHA256"));
  hwc_kv_init(&query, 1000);
  hwc_kv_init(&headers, 1000);
  hwc_kv_add(&query, HWC_STR("marker"), HWC_STR("13551d6b-755d-4757-b956-536f674975c0"));
  hwc_kv_add(&query, HWC_STR("limit"), HWC_STR("2"));
  hwc_kv_add(&headers, HWC_STR("X-Sdk-Date"), HWC_STR("20191115T033655Z"));
  hwc_kv_add(&headers, HWC_STR("Content-Type"), HWC_STR("application/json"));
  hwc_kv_add(&headers, HWC_STR("Host"), HWC_STR("service.region.example.com"));
  input.method = HWC_STR("GET");
  input.path = HWC_STR("/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs");
  input.headers = &headers;
  input.body = HWC_STR("");
  run_stages(&stages, &input, &query, &scope, HWC_STR("20191115T033655Z"), HWC_STR("ak"), HWC_STR("sk"));
  CHECK_STR(hwc_buf_str(&stages.names), "content-type;host;x-sdk-date");
  CHECK_STR(hwc_buf_str(&stages.to_sign), "SDK-HMAC-SHA256\n20191115T033655Z\n"
                                          "b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a");
  stages_free(&stages);
  hwc_kv_free(&query);
  hwc_kv_free(&headers);
}

static void the_query_of_the_official_tests(void) {
  static const char *const pairs[][2] = {{"limit", "1"},       {"enable", "true"}, {"test", "\xE4\xB8\x80 (&=?!#%.*)"},
                                         {"path", "/tmp/123"}, {"multi", "3"},     {"multi", "1"},
                                         {"multi", "2"}};
  struct hwc_kv query;
  struct hwc_buf out;
  size_t i;
  hwc_kv_init(&query, 1000);
  hwc_buf_init(&out, 1000);
  for (i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
    hwc_kv_add(&query, (struct hwc_str){pairs[i][0], strlen(pairs[i][0])},
               (struct hwc_str){pairs[i][1], strlen(pairs[i][1])});
  CHECK(hwc_sign_query(&out, &query) == HWC_OK);
  CHECK_STR(hwc_buf_str(&out), "enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Ftmp%2F123&"
                               "test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29");
  hwc_kv_free(&query);
  hwc_buf_reset(&out);
  CHECK(hwc_sign_query(&out, &query) == HWC_OK && out.len == 0);
  hwc_kv_add(&query, HWC_STR(""), HWC_STR(""));
  hwc_kv_add(&query, HWC_STR("z\0"), HWC_STR("\0"));
  CHECK(hwc_sign_query(&out, &query) == HWC_OK);
  CHECK_STR(hwc_buf_str(&out), "=&z%00=%00");
  hwc_kv_free(&query);
  hwc_buf_free(&out);
}

static void takes_headers_that_gateways_keep(void) {
  struct hwc_kv headers;
  struct hwc_sign_input input = {HWC_STR("PUT"), HWC_STR("/a"), HWC_STR(""), NULL, HWC_STR("x")};
  struct hwc_buf out, names;
  struct hwc_scope scope = scope_of(HWC_STR("SDK-HMAC-SHA256"));
  CHECK(hwc_sign_takes(HWC_STR("X-Sdk-Date")) && hwc_sign_takes(HWC_STR("a")));
  CHECK(!hwc_sign_takes(HWC_STR("TEST_UNDERSCORE")) && !hwc_sign_takes(HWC_STR("_")) && !hwc_sign_takes(HWC_STR("")));
  hwc_kv_init(&headers, 1000);
  hwc_buf_init(&out, 1000);
  hwc_buf_init(&names, 1000);
  hwc_kv_add(&headers, HWC_STR("x-b"), HWC_STR("\t two  words \t"));
  hwc_kv_add(&headers, HWC_STR("X_C"), HWC_STR("left out"));
  hwc_kv_add(&headers, HWC_STR("X-Sdk-CONTENT-sha256"), HWC_STR(" UNSIGNED-PAYLOAD "));
  hwc_kv_add(&headers, HWC_STR("X-A"), HWC_STR("   "));
  input.headers = &headers;
  CHECK(hwc_sign_canonical_request(&out, &names, scope.algorithm, &input) == HWC_OK);
  CHECK_STR(hwc_buf_str(&out), "PUT\n/a/\n\nx-a:\nx-b:two  words\nx-sdk-content-sha256:UNSIGNED-PAYLOAD\n\n"
                               "x-a;x-b;x-sdk-content-sha256\nUNSIGNED-PAYLOAD");
  hwc_kv_free(&headers);
  hwc_buf_reset(&out);
  hwc_buf_reset(&names);
  CHECK(hwc_sign_canonical_request(&out, &names, scope.algorithm, &input) == HWC_OK);
  CHECK_STR(hwc_buf_str(&out), "PUT\n/a/\n\n\n\n2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
  hwc_kv_free(&headers);
  hwc_buf_free(&out);
  hwc_buf_free(&names);
}

static void a_full_buffer_is_an_error(void) {
  struct hwc_kv headers, query;
  struct hwc_sign_input input = {HWC_STR("GET"), HWC_STR("/"), HWC_STR(""), &headers, HWC_STR("")};
  struct hwc_buf out, names;
  struct hwc_scope scope = scope_of(HWC_STR("SDK-HMAC-SHA256"));
  char *long_path = malloc(HWC_MAX_URL + 1);
  if (long_path == NULL) abort();
  memset(long_path, '/', HWC_MAX_URL + 1);
  hwc_kv_init(&headers, 1000);
  hwc_kv_init(&query, 1000);
  hwc_kv_add(&headers, HWC_STR("host"), HWC_STR("h"));
  hwc_kv_add(&query, HWC_STR("name"), HWC_STR("value"));
  hwc_buf_init(&out, 20);
  hwc_buf_init(&names, 1000);
  CHECK(hwc_sign_canonical_request(&out, &names, scope.algorithm, &input) == HWC_ELIMIT);
  hwc_buf_free(&names);
  hwc_buf_init(&names, 3);
  hwc_buf_free(&out);
  hwc_buf_init(&out, HWC_MAX_URL * 8);
  CHECK(hwc_sign_canonical_request(&out, &names, scope.algorithm, &input) == HWC_ELIMIT);
  hwc_buf_reset(&out);
  hwc_buf_reset(&names);
  input.headers = &query;
  input.path = (struct hwc_str){long_path, HWC_MAX_URL + 1};
  CHECK(hwc_sign_canonical_request(&out, &names, scope.algorithm, &input) == HWC_ELIMIT);
  hwc_buf_free(&out);
  hwc_buf_init(&out, 9);
  CHECK(hwc_sign_query(&out, &query) == HWC_ELIMIT);
  hwc_buf_reset(&out);
  CHECK(hwc_sign_string_to_sign(&out, &scope, HWC_STR("20240102T030405Z"), HWC_STR("")) == HWC_ELIMIT);
  hwc_buf_reset(&out);
  CHECK(authorize(&out, &scope, HWC_STR("20240102T030405Z"), HWC_STR("a"), HWC_STR("b"), HWC_STR("c"), HWC_STR("d")) ==
        HWC_ELIMIT);
  hwc_buf_free(&out);
  hwc_buf_free(&names);
  hwc_kv_free(&headers);
  hwc_kv_free(&query);
  free(long_path);
}

static void names_the_algorithms(void) {
  size_t i;
  CHECK_TEXT(hwc_algorithm_at(0)->name, "SDK-HMAC-SHA256");
  for (i = 0; hwc_algorithm_at(i) != NULL; i++) {
    const char *name = hwc_algorithm_at(i)->name;
    CHECK(hwc_algorithm_find((struct hwc_str){name, strlen(name)}) == hwc_algorithm_at(i));
  }
  CHECK(i == 5);
  CHECK(hwc_algorithm_find(HWC_STR("SDK-HMAC-SHA")) == NULL && hwc_algorithm_find(HWC_STR("")) == NULL);
}

static void writes_dates(void) {
  static const struct {
    long long seconds;
    const char *text;
  } rows[] = {{0, "19700101T000000Z"},
              {1, "19700101T000001Z"},
              {86399, "19700101T235959Z"},
              {951782399, "20000228T235959Z"},
              {951782400, "20000229T000000Z"},
              {951868800, "20000301T000000Z"},
              {1591583940, "20200608T023900Z"},
              {1709164800, "20240229T000000Z"},
              {1709251199, "20240229T235959Z"},
              {1709251200, "20240301T000000Z"},
              {2147483648LL, "20380119T031408Z"},
              {4107542399LL, "21000228T235959Z"},
              {4107542400LL, "21000301T000000Z"}, /* 2100 is no leap year */
              {253402300799LL, "99991231T235959Z"}};
  char text[HWC_SIGN_DATE_SIZE] = "untouched";
  size_t i;
  CHECK(hwc_sign_date(text, -1) == HWC_EINVAL);
  CHECK(hwc_sign_date(text, 253402300800LL) == HWC_EINVAL);
  CHECK(hwc_sign_date(text, (-0x7fffffffffffffffLL) - 1) == HWC_EINVAL);
  CHECK(hwc_sign_date(text, 0x7fffffffffffffffLL) == HWC_EINVAL);
  CHECK_TEXT(text, "untouched");
  for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
    CHECK(hwc_sign_date(text, rows[i].seconds) == HWC_OK);
    CHECK_TEXT(text, rows[i].text);
  }
}

static int agrees_with_libc(long long seconds) {
  char ours[HWC_SIGN_DATE_SIZE], theirs[64] = "";
  time_t when = (time_t)seconds;
  struct tm tm;
  if (gmtime_r(&when, &tm) == NULL || strftime(theirs, sizeof(theirs), "%Y%m%dT%H%M%SZ", &tm) == 0) return 0;
  if (hwc_sign_date(ours, seconds) == HWC_OK && strcmp(ours, theirs) == 0) return 1;
  fprintf(stderr, "  %lld: expected %s, got %s\n", seconds, theirs, ours);
  return 0;
}

static void dates_agree_with_libc(void) {
  const long long last = 253402300799LL;
  unsigned long long state = 1; /* a fixed sequence: a failure can be repeated */
  long wrong = 0;
  int i;
  long long day;
  /* Every day until 2110, then one in 37; then any second. */
  for (day = 0; day + 86399 <= last && wrong < 9; day += day < 4417977600LL ? 86400 : 37 * 86400)
    wrong += !agrees_with_libc(day) + !agrees_with_libc(day + 86399);
  for (i = 0; i < 20000 && wrong < 9; i++) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    wrong += !agrees_with_libc((long long)((state >> 20) % (unsigned long long)(last + 1)));
  }
  CHECK(wrong == 0);
}

int main(void) {
  every_stage_of_every_vector();
  signs_the_decoded_path();
  the_vector_of_the_signing_guide();
  the_query_of_the_official_tests();
  takes_headers_that_gateways_keep();
  a_full_buffer_is_an_error();
  names_the_algorithms();
  writes_dates();
  dates_agree_with_libc();
  return test_done();
}

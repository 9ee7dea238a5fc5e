/* Builds and signs one attempt. */
#include "request.h"

#include <stdio.h>
#include <string.h>

#include "escape.h"
#include "sign.h"

void hwc_arguments_init(struct hwc_arguments *arguments) {
  hwc_kv_init(&arguments->path, HWC_MAX_URL);
  hwc_kv_init(&arguments->query, HWC_MAX_URL);
  hwc_kv_init_secret(&arguments->headers, HWC_MAX_REQUEST_HEADERS);
  hwc_buf_init(&arguments->body, HWC_MAX_BODY);
  arguments->form = NULL;
  arguments->has_body = 0;
}

void hwc_arguments_free(struct hwc_arguments *arguments) {
  hwc_kv_free(&arguments->path);
  hwc_kv_free(&arguments->query);
  hwc_kv_free(&arguments->headers);
  hwc_buf_free(&arguments->body);
  hwc_form_drop(arguments->form);
  arguments->form = NULL;
  arguments->has_body = 0;
}

void hwc_request_init(struct hwc_request *request) {
  hwc_buf_init(&request->method, 64);
  hwc_buf_init(&request->path, HWC_MAX_URL);
  hwc_buf_init(&request->query, HWC_MAX_URL);
  hwc_buf_init(&request->url, 2 * HWC_MAX_URL + 4096);
  hwc_kv_init_secret(&request->headers, HWC_MAX_REQUEST_HEADERS);
  hwc_buf_init(&request->body, HWC_MAX_BODY);
  request->has_body = 0;
  request->upload = NULL;
}

void hwc_request_free(struct hwc_request *request) {
  hwc_buf_free(&request->method);
  hwc_buf_free(&request->path);
  hwc_buf_free(&request->query);
  hwc_buf_free(&request->url);
  hwc_kv_free(&request->headers);
  hwc_buf_free(&request->body);
  request->has_body = 0;
  hwc_upload_free(request->upload);
  request->upload = NULL;
}

static enum hwc_code fail(struct hwc_error *error, enum hwc_code code, const char *text) {
  error->code = code;
  snprintf(error->text, sizeof(error->text), "%s", text);
  return code;
}

const char *hwc_request_refuses_segment(struct hwc_str value) {
  if (value.len == 0) return "must not be empty";
  /* A gateway that decodes %2F early sees the segments inside, too. */
  switch (hwc_path_trick(value)) {
    case HWC_NO_TRICK: return NULL;
    case HWC_TRICK_CONTROL: return "must not hold control bytes";
    case HWC_TRICK_DOTS: return "must not be '.' or '..', nor hold them between slashes";
    case HWC_TRICK_BYTES: return "must not hold bytes that are not UTF-8";
    case HWC_TRICK_DEPTH: return "must not be percent-encoded several times";
    default: return "cannot be looked through: out of memory";
  }
}

static int is_reserved(struct hwc_str name) {
  static const char *const reserved[] = {"Host",
                                         "Authorization",
                                         "X-Sdk-Date",
                                         "Content-Length",
                                         "Connection",
                                         "Expect",
                                         "Transfer-Encoding",
                                         "Upgrade",
                                         "HTTP2-Settings",
                                         "TE",
                                         "Trailer",
                                         "Accept-Encoding",
                                         "Keep-Alive",
                                         "Proxy-Connection",
                                         "Proxy-Authenticate",
                                         "Proxy-Authorization"};
  size_t i;
  for (i = 0; i < sizeof(reserved) / sizeof(reserved[0]); i++) {
    struct hwc_str one = {reserved[i], strlen(reserved[i])};
    if (hwc_kv_same_name(name, one)) return 1;
  }
  return 0;
}

const char *hwc_request_refuses_header(struct hwc_str name, struct hwc_str value) {
  if (!hwc_is_token(name)) return "is not a header name";
  if (is_reserved(name)) return "is set by the client itself";
  return hwc_is_header_value(value) ? NULL : "must not hold control bytes (CR, LF, NUL, ...)";
}

/* Appends the path with every {placeholder} replaced by its encoded argument. */
static enum hwc_code expand(struct hwc_buf *out, struct hwc_str path, const struct hwc_kv *arguments,
                            struct hwc_error *error) {
  while (path.len > 0) {
    const char *open = memchr(path.ptr, '{', path.len);
    const char *close = open == NULL ? NULL : memchr(open, '}', path.len - (size_t)(open - path.ptr));
    struct hwc_str literal = {path.ptr, open == NULL ? path.len : (size_t)(open - path.ptr)};
    struct hwc_str value;
    char name[64];
    const char *why;
    hwc_escape_wire_path(out, literal);
    if (open == NULL) break;
    if (close == NULL || (size_t)(close - open) > sizeof(name))
      return fail(error, HWC_EINVAL, "the path has a '{' without a name and '}'");
    memcpy(name, open + 1, (size_t)(close - open) - 1);
    name[(size_t)(close - open) - 1] = '\0';
    value = hwc_kv_get(arguments, name);
    why = value.ptr == NULL ? "is needed for the path" : hwc_request_refuses_segment(value);
    if (why != NULL) {
      error->code = HWC_EINVAL;
      snprintf(error->text, sizeof(error->text), "%s %s", name, why);
      return HWC_EINVAL;
    }
    hwc_escape(out, value);
    path.len -= (size_t)(close + 1 - path.ptr);
    path.ptr = close + 1;
  }
  return out->failed;
}

/* What can be said of the path before its placeholders are filled. */
static enum hwc_code check_template(struct hwc_str path, struct hwc_error *error) {
  if (path.len == 0 || path.ptr[0] != '/') return fail(error, HWC_EINVAL, "the path must begin with '/'");
  if (hwc_has_control(path)) return fail(error, HWC_EINVAL, "the path must not hold control bytes");
  if (memchr(path.ptr, '?', path.len) != NULL || memchr(path.ptr, '#', path.len) != NULL)
    return fail(error, HWC_EINVAL, "the path must not hold '?' or '#': give the query as a table of its own");
  return HWC_OK;
}

/* What servers make of the whole path: a '.' may come from an argument, from %2E, or from both sides of a '}'. */
static enum hwc_code check_decoded(const struct hwc_buf *path, struct hwc_error *error) {
  switch (hwc_path_trick(hwc_buf_str(path))) {
    case HWC_NO_TRICK: return HWC_OK;
    case HWC_TRICK_CONTROL: return fail(error, HWC_EINVAL, "the path must not hold control bytes");
    case HWC_TRICK_DOTS: return fail(error, HWC_EINVAL, "the path must not hold '.' or '..' segments");
    case HWC_TRICK_BYTES: return fail(error, HWC_EINVAL, "the path must not hold bytes that are not UTF-8");
    case HWC_TRICK_DEPTH:
      return fail(error, HWC_EINVAL, "the path must not hold what is percent-encoded several times");
    default: return fail(error, HWC_ENOMEM, "the path cannot be held: out of memory");
  }
}

/* What makes of a success a tunnel, and what has the server send the signature back. */
static int is_odd_method(const struct hwc_buf *method) {
  return strcmp(hwc_buf_text(method), "CONNECT") == 0 || strcmp(hwc_buf_text(method), "TRACE") == 0;
}

static enum hwc_code first_failure(const struct hwc_request *request) {
  if (request->method.failed != HWC_OK) return request->method.failed;
  if (request->path.failed != HWC_OK) return request->path.failed;
  if (request->query.failed != HWC_OK) return request->query.failed;
  if (request->url.failed != HWC_OK) return request->url.failed;
  if (request->headers.text.failed != HWC_OK) return request->headers.text.failed;
  return request->body.failed;
}

static enum hwc_code finish(const struct hwc_request *request, struct hwc_error *error) {
  enum hwc_code code = first_failure(request);
  if (code == HWC_ELIMIT)
    return fail(error, code, "the request is too large: at most 64 KiB of URL, 64 KiB of headers, 256 MiB of body");
  if (code != HWC_OK) return fail(error, code, "the request cannot be built: out of memory");
  return HWC_OK;
}

enum hwc_code hwc_request_build(struct hwc_request *request, struct hwc_str method, struct hwc_str path,
                                struct hwc_arguments *arguments, const struct hwc_endpoint *endpoint,
                                struct hwc_error *error) {
  enum hwc_code code;
  size_t i;
  hwc_request_free(request);
  if (!hwc_is_token(method)) return fail(error, HWC_EINVAL, "the method is not a word like GET or POST");
  code = check_template(path, error);
  if (code != HWC_OK) return code;
  for (i = 0; i < method.len; i++) {
    char c = method.ptr[i];
    hwc_buf_add_char(&request->method, c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
  }
  if (is_odd_method(&request->method)) return fail(error, HWC_EINVAL, "the method must not be CONNECT or TRACE");
  hwc_buf_add_str(&request->path, hwc_buf_str(&endpoint->prefix));
  code = expand(&request->path, path, &arguments->path, error);
  if (code == HWC_OK) code = check_decoded(&request->path, error);
  /* A path that could not be looked at is none that can be sent. */
  if (code != HWC_OK) return request->path.failed == HWC_OK ? code : finish(request, error);
  hwc_sign_query(&request->query, &arguments->query);
  hwc_buf_add_str(&request->url, hwc_buf_str(&endpoint->origin));
  hwc_buf_add_str(&request->url, hwc_buf_str(&request->path));
  if (request->query.len > 0) {
    hwc_buf_add_char(&request->url, '?');
    hwc_buf_add_str(&request->url, hwc_buf_str(&request->query));
  }
  hwc_kv_add(&request->headers, HWC_STR("Host"), hwc_buf_str(&endpoint->host));
  for (i = 0; i < arguments->headers.count; i++) {
    struct hwc_str name = hwc_kv_name(&arguments->headers, i), value = hwc_kv_value(&arguments->headers, i);
    /* Whoever placed them has looked, in better words; nothing gets past this, though. */
    if (!hwc_is_token(name) || !hwc_is_header_value(value))
      return fail(error, HWC_EINVAL, "a header is not a name with one line of text");
    hwc_kv_add(&request->headers, name, value);
  }
  request->has_body = arguments->has_body;
  if (arguments->has_body) hwc_buf_share(&request->body, &arguments->body);
  return finish(request, error);
}

/* Host and the X- headers: what every gateway accepts under a signature and no proxy rewrites. */
static int is_signed(struct hwc_str name) {
  struct hwc_str start = {name.ptr, name.len < 2 ? name.len : 2};
  return hwc_kv_same_name(name, HWC_STR("Host")) || hwc_kv_same_name(start, HWC_STR("X-"));
}

enum hwc_code hwc_request_canonical(struct hwc_buf *out, struct hwc_buf *names, const struct hwc_request *request,
                                    const struct hwc_algorithm *algorithm) {
  struct hwc_kv headers;
  struct hwc_sign_input input;
  enum hwc_code code;
  size_t i;
  hwc_kv_init_secret(&headers, HWC_MAX_REQUEST_HEADERS); /* the security token is among them */
  for (i = 0; i < request->headers.count; i++)
    if (is_signed(hwc_kv_name(&request->headers, i)))
      hwc_kv_add(&headers, hwc_kv_name(&request->headers, i), hwc_kv_value(&request->headers, i));
  input.method = hwc_buf_str(&request->method);
  input.path = hwc_buf_str(&request->path);
  input.query = hwc_buf_str(&request->query);
  input.headers = &headers;
  input.body = hwc_buf_str(&request->body);
  input.body_digest = (struct hwc_str){NULL, 0};
  if (request->upload != NULL) input.body_digest = hwc_upload_digest(request->upload);
  code = headers.text.failed;
  if (code == HWC_OK) code = hwc_sign_canonical_request(out, names, algorithm, &input);
  hwc_kv_free(&headers);
  return code;
}

static enum hwc_code authorize(struct hwc_buf *authorization, const struct hwc_request *request,
                               struct hwc_credentials *credentials, const struct hwc_scope *scope, const char *date) {
  struct hwc_buf canonical, names, to_sign;
  struct hwc_str when = {date, strlen(date)};
  hwc_buf_init_secret(&canonical, 8 * HWC_MAX_URL);
  hwc_buf_init(&names, HWC_MAX_REQUEST_HEADERS);
  hwc_buf_init(&to_sign, 256);
  authorization->failed = hwc_request_canonical(&canonical, &names, request, scope->algorithm);
  if (authorization->failed == HWC_OK)
    authorization->failed = hwc_sign_string_to_sign(&to_sign, scope, when, hwc_buf_str(&canonical));
  if (authorization->failed == HWC_OK)
    hwc_sign_authorization(authorization, scope, when, credentials, hwc_buf_str(&names), hwc_buf_str(&to_sign));
  hwc_buf_free(&canonical);
  hwc_buf_free(&names);
  hwc_buf_free(&to_sign);
  return authorization->failed;
}

enum hwc_code hwc_request_sign(struct hwc_request *request, struct hwc_credentials *credentials,
                               const struct hwc_scope *scope, const char *date, struct hwc_error *error) {
  struct hwc_buf authorization;
  struct hwc_str when = {date, strlen(date)};
  enum hwc_code code;
  if (request->upload != NULL && credentials->token.ptr == NULL && hwc_upload_digest(request->upload).ptr == NULL)
    return fail(error, HWC_EINVAL, "the body is not hashed yet, and cannot be signed");
  if (credentials->token.ptr != NULL) {
    hwc_kv_set(&request->headers, HWC_STR("X-Auth-Token"), hwc_secret_str(&credentials->token));
    return finish(request, error);
  }
  hwc_buf_init(&authorization, HWC_MAX_REQUEST_HEADERS);
  hwc_kv_set(&request->headers, HWC_STR("X-Sdk-Date"), when);
  if (credentials->security_token.ptr != NULL)
    hwc_kv_set(&request->headers, HWC_STR("X-Security-Token"), hwc_secret_str(&credentials->security_token));
  code = finish(request, error);
  if (code == HWC_OK) {
    code = authorize(&authorization, request, credentials, scope, date);
    if (code == HWC_ENOALGORITHM) {
      error->code = code;
      snprintf(error->text, sizeof(error->text), "this OpenSSL cannot sign with %s: it lacks SM2 or SM3",
               scope->algorithm->name);
    } else if (code == HWC_ENOMEM) fail(error, code, "the request cannot be signed: out of memory");
    else if (code != HWC_OK) fail(error, code, "the request cannot be signed: libcrypto or memory failed");
  }
  if (code == HWC_OK) {
    hwc_kv_set(&request->headers, HWC_STR("Authorization"), hwc_buf_str(&authorization));
    code = finish(request, error);
  }
  hwc_buf_free(&authorization);
  return code;
}

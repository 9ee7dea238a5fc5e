/* Reads the error, the request id and the verdict out of an answer, in every shape that the services use. */
#include "response.h"

#include <stdio.h>
#include <string.h>

#include "json.h"
#include "line.h"

/* Raw bytes of a body or a JSON string that are looked at for one text: well above the longest text, all escaped. */
#define RAW_MAX ((size_t)16 * 1024)

/* The members that matter, in the order in which they are preferred. */
enum member { ERROR_CODE, ERRORCODE, CODE, ERROR_MSG, ERRORMSG, MESSAGE, ERROR, TITLE, ENCODED, MEMBERS };
static const char *const member_names[MEMBERS] = {"error_code", "errorCode", "code",
                                                  "error_msg",  "errorMsg",  "message",
                                                  "error",      "title",     "encoded_authorization_message"};

/* What was found at one level or below it; raw insides of JSON strings, ptr NULL when absent. */
struct found {
  struct hwc_str code, message, encoded;
  int pair; /* code and message are of one family and no list was looked into for them */
};

static const struct {
  int status;
  const char *phrase;
} reasons[] = {{100, "Continue"},
               {101, "Switching Protocols"},
               {200, "OK"},
               {201, "Created"},
               {202, "Accepted"},
               {203, "Non-Authoritative Information"},
               {204, "No Content"},
               {205, "Reset Content"},
               {206, "Partial Content"},
               {300, "Multiple Choices"},
               {301, "Moved Permanently"},
               {302, "Found"},
               {303, "See Other"},
               {304, "Not Modified"},
               {305, "Use Proxy"},
               {307, "Temporary Redirect"},
               {308, "Permanent Redirect"},
               {400, "Bad Request"},
               {401, "Unauthorized"},
               {402, "Payment Required"},
               {403, "Forbidden"},
               {404, "Not Found"},
               {405, "Method Not Allowed"},
               {406, "Not Acceptable"},
               {407, "Proxy Authentication Required"},
               {408, "Request Timeout"},
               {409, "Conflict"},
               {410, "Gone"},
               {411, "Length Required"},
               {412, "Precondition Failed"},
               {413, "Content Too Large"},
               {414, "URI Too Long"},
               {415, "Unsupported Media Type"},
               {416, "Range Not Satisfiable"},
               {417, "Expectation Failed"},
               {421, "Misdirected Request"},
               {422, "Unprocessable Content"},
               {426, "Upgrade Required"},
               {428, "Precondition Required"},
               {429, "Too Many Requests"},
               {431, "Request Header Fields Too Large"},
               {500, "Internal Server Error"},
               {501, "Not Implemented"},
               {502, "Bad Gateway"},
               {503, "Service Unavailable"},
               {504, "Gateway Timeout"},
               {505, "HTTP Version Not Supported"},
               {511, "Network Authentication Required"}};

int hwc_response_ok(int status) {
  return status >= 200 && status <= 299;
}

const char *hwc_response_reason(int status) {
  size_t i;
  for (i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
    if (reasons[i].status == status) return reasons[i].phrase;
  return "";
}

static struct hwc_str clip(struct hwc_str text, size_t len) {
  if (text.len > len) text.len = len;
  return text;
}

/* As hwc_line, for the raw inside of a JSON string. Returns 0 also when it was clipped. Needs no memory of the heap: a
 * code or message that is lost would be another one. */
static int line_raw(char *out, size_t size, struct hwc_str raw) {
  struct hwc_str clipped = clip(raw, RAW_MAX);
  char space[RAW_MAX + 1]; /* no escape is shorter than what it stands for */
  struct hwc_buf text;
  int whole;
  hwc_buf_borrow(&text, space, sizeof(space));
  /* A clipped escape ends the text early, which leaves all that came before it. */
  whole = hwc_json_unescape(&text, clipped) == HWC_OK && clipped.len == raw.len;
  return hwc_line(out, size, hwc_buf_str(&text)) && whole;
}

static int is_text(struct hwc_str text, const char *expected) {
  return text.len == strlen(expected) && memcmp(text.ptr, expected, text.len) == 0;
}

/* Which member has this name; MEMBERS when none that matters. */
static size_t member_index(struct hwc_str name) {
  size_t i;
  for (i = 0; i < MEMBERS; i++)
    if (is_text(name, member_names[i])) break;
  return i;
}

/* The first of the members that is present. */
static struct hwc_str first_of(const struct hwc_str *member, size_t first, size_t last) {
  while (first < last && member[first].ptr == NULL) first++;
  return member[first];
}

/* What the members of one object say, without those below it. */
static struct found own_words(const struct hwc_str *member) {
  struct found own;
  size_t i;
  memset(&own, 0, sizeof(own));
  for (i = ERROR_CODE; i <= CODE && !own.pair; i++) {
    size_t message = i - ERROR_CODE + ERROR_MSG;
    own.pair = member[i].ptr != NULL && member[message].ptr != NULL;
    own.code = member[i];
    own.message = member[message];
  }
  if (!own.pair) {
    own.code = first_of(member, ERROR_CODE, CODE);
    own.message = first_of(member, ERROR_MSG, TITLE);
  }
  own.encoded = member[ENCODED];
  return own;
}

/* 3 for a pair, 2 for any other code with a message, 1 for one of them, 0 for nothing. */
static int rank(const struct found *found) {
  return found->pair + (found->code.ptr != NULL) + (found->message.ptr != NULL);
}

/* Chooses between an object's own words, those of the objects in it and those of the lists in it. */
static const struct found *choose(const struct found *own, const struct found *nested, const struct found *listed) {
  const struct found *best = own;
  if (rank(nested) > rank(best)) best = nested;
  return rank(listed) > rank(best) ? listed : best;
}

static struct hwc_str first_present(struct hwc_str a, struct hwc_str b) {
  return a.ptr != NULL ? a : b;
}

/* Takes over what a value below says, when it says at least as much as `least`; of encoded messages the first stays. */
static void merge(struct found *into, const struct found *below, int least) {
  struct hwc_str encoded = first_present(into->encoded, below->encoded);
  if (rank(below) >= least) *into = *below;
  into->encoded = encoded;
}

static enum hwc_code read_object(struct hwc_json *json, struct found *found);

/* Reads the rest of a list: the first hit wins. */
static enum hwc_code read_list(struct hwc_json *json, struct found *found) {
  memset(found, 0, sizeof(*found));
  for (;;) {
    enum hwc_json_token token = hwc_json_next(json);
    struct found below;
    if (token == HWC_JSON_LIST_END) break;
    if (token == HWC_JSON_OBJECT || token == HWC_JSON_LIST) {
      /* The recursion is as deep as the tokenizer allows and no deeper. */
      if ((token == HWC_JSON_OBJECT ? read_object : read_list)(json, &below) != HWC_OK) return HWC_EINVAL;
      merge(found, &below, rank(found) + 1);
    } else if (hwc_json_skip(json, token) != HWC_OK) {
      return HWC_EINVAL;
    }
  }
  found->pair = 0;
  return HWC_OK;
}

/* Keeps a member that is text, or a number where a number can be meant; an empty one says nothing. */
static void keep(struct hwc_str *member, size_t which, enum hwc_json_token token, struct hwc_str text) {
  if (which == MEMBERS || text.len == 0) return;
  if (token == HWC_JSON_STRING || (token == HWC_JSON_NUMBER && which < ERROR)) member[which] = text;
}

/* Reads the rest of an object: its own pair of code and message beats those below it, of which the last one wins. */
static enum hwc_code read_object(struct hwc_json *json, struct found *found) {
  struct hwc_str member[MEMBERS];
  struct found own, nested, listed, below;
  memset(member, 0, sizeof(member));
  memset(&nested, 0, sizeof(nested));
  memset(&listed, 0, sizeof(listed));
  for (;;) {
    enum hwc_json_token token = hwc_json_next(json);
    size_t which;
    if (token == HWC_JSON_OBJECT_END) break;
    if (token != HWC_JSON_NAME) return HWC_EINVAL;
    which = member_index(json->text);
    token = hwc_json_next(json);
    if (token == HWC_JSON_OBJECT) {
      if (read_object(json, &below) != HWC_OK) return HWC_EINVAL;
      merge(&nested, &below, rank(&nested));
    } else if (token == HWC_JSON_LIST) {
      if (read_list(json, &below) != HWC_OK) return HWC_EINVAL;
      merge(&listed, &below, rank(&listed) + 1);
    } else if (hwc_json_skip(json, token) == HWC_OK) {
      keep(member, which, token, json->text);
    } else {
      return HWC_EINVAL;
    }
  }
  own = own_words(member);
  *found = *choose(&own, &nested, &listed);
  found->encoded = first_present(own.encoded, first_present(nested.encoded, listed.encoded));
  return HWC_OK;
}

/* Reads a whole body; all of it must be JSON, else it says nothing. */
static struct found read_body(struct hwc_str body) {
  struct found found;
  struct hwc_json json;
  enum hwc_json_token token;
  enum hwc_code code = HWC_EINVAL;
  hwc_json_init(&json, body);
  token = hwc_json_next(&json);
  if (token == HWC_JSON_OBJECT) code = read_object(&json, &found);
  else if (token == HWC_JSON_LIST) code = read_list(&json, &found);
  if (code != HWC_OK || hwc_json_next(&json) != HWC_JSON_END) memset(&found, 0, sizeof(found));
  return found;
}

static struct hwc_str header(const struct hwc_kv *headers, const char *name) {
  struct hwc_str none = {"", 0}, value = none;
  if (headers != NULL) value = hwc_kv_get(headers, name);
  return value.ptr == NULL ? none : value;
}

/* The raw inside of the text that the member "request_id" of the body holds; empty when there is none. */
static struct hwc_str body_request_id(struct hwc_str body) {
  struct hwc_str none = {"", 0};
  struct hwc_json json;
  hwc_json_init(&json, body);
  if (hwc_json_next(&json) != HWC_JSON_OBJECT) return none;
  while (hwc_json_next(&json) == HWC_JSON_NAME) {
    int wanted = is_text(json.text, "request_id");
    enum hwc_json_token token = hwc_json_next(&json);
    if (wanted && token == HWC_JSON_STRING) return json.text;
    if (hwc_json_skip(&json, token) != HWC_OK) break;
  }
  return none;
}

void hwc_response_request_id(char *out, size_t size, const struct hwc_kv *headers, struct hwc_str body) {
  if (size == 0) return;
  hwc_line(out, size, header(headers, "X-Request-Id"));
  if (out[0] == '\0') hwc_line(out, size, header(headers, "X-IAM-Trace-Id"));
  if (out[0] == '\0') line_raw(out, size, body_request_id(body));
}

/* Says where a redirect points. Returns 0 when the answer is not one. */
static int tell_redirect(struct hwc_response_error *out, int status, const struct hwc_kv *headers) {
  struct hwc_str to = header(headers, "Location");
  char place[512];
  size_t len = 0;
  int known = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  if (status < 300 || status > 399 || (!known && to.len == 0)) return 0;
  /* The query stays out: it may hold a signature. */
  while (len < to.len && to.ptr[len] != '?' && to.ptr[len] != '#') len++;
  hwc_line(place, sizeof(place), clip(to, len));
  snprintf(out->message, sizeof(out->message), "the service answered with a redirect %s%s; redirects are not followed",
           place[0] == '\0' ? "without a Location" : "to ", place);
  return 1;
}

/* Says what the body says as text, or what the status means when the body says nothing. */
static void tell_body(struct hwc_response_error *out, int status, struct hwc_str body) {
  static const char *const empty[] = {"", "{}", "[]", "null", "\"\""};
  const char *reason = hwc_response_reason(status);
  size_t i;
  hwc_line(out->message, sizeof(out->message), clip(body, RAW_MAX));
  for (i = 0; i < sizeof(empty) / sizeof(empty[0]); i++)
    if (strcmp(out->message, empty[i]) == 0) break;
  if (i == sizeof(empty) / sizeof(empty[0])) return;
  snprintf(out->message, sizeof(out->message), "HTTP %d%s%s", status, reason[0] == '\0' ? "" : " ", reason);
}

void hwc_response_error(struct hwc_response_error *out, int status, const struct hwc_kv *headers, struct hwc_str body) {
  struct found found = read_body(body);
  line_raw(out->code, sizeof(out->code), found.code);
  out->has_code = out->code[0] != '\0';
  if (!out->has_code) snprintf(out->code, sizeof(out->code), "%d", status);
  if (!line_raw(out->encoded_authorization_message, sizeof(out->encoded_authorization_message), found.encoded))
    out->encoded_authorization_message[0] = '\0';
  if (tell_redirect(out, status, headers)) return;
  line_raw(out->message, sizeof(out->message), found.message);
  if (out->message[0] == '\0') tell_body(out, status, body);
}

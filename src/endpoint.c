/* Reads endpoints and refuses what would be sent or signed differently from what it says. */
#include "endpoint.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>

#include "escape.h"

#define MAX_ENDPOINT 2048

void hwc_endpoint_init(struct hwc_endpoint *endpoint) {
  hwc_buf_init(&endpoint->origin, MAX_ENDPOINT);
  hwc_buf_init(&endpoint->host, MAX_ENDPOINT);
  hwc_buf_init(&endpoint->prefix, MAX_ENDPOINT);
  endpoint->https = 1;
}

void hwc_endpoint_free(struct hwc_endpoint *endpoint) {
  hwc_buf_free(&endpoint->origin);
  hwc_buf_free(&endpoint->host);
  hwc_buf_free(&endpoint->prefix);
}

static enum hwc_code refuse(struct hwc_error *error, const char *why) {
  error->code = HWC_EINVAL;
  snprintf(error->text, sizeof(error->text), "%s", why);
  return HWC_EINVAL;
}

/* Takes `word` off the front of `text`, ASCII case ignored. */
static int take(struct hwc_str *text, const char *word) {
  size_t len = strlen(word), i;
  if (text->len < len) return 0;
  for (i = 0; i < len; i++) {
    char c = text->ptr[i];
    if (c >= 'A' && c <= 'Z') c = (char)(c - 'A' + 'a');
    if (c != word[i]) return 0;
  }
  text->ptr += len;
  text->len -= len;
  return 1;
}

static size_t span(struct hwc_str text, const char *set) {
  size_t i = 0;
  while (i < text.len && text.ptr[i] != '\0' && strchr(set, text.ptr[i]) != NULL) i++;
  return i;
}

static size_t find_char(struct hwc_str text, char c) {
  size_t i = 0;
  while (i < text.len && text.ptr[i] != c) i++;
  return i;
}

/* Is it an address without a zone? RFC 4291, section 2.2. */
static int is_ipv6(struct hwc_str text) {
  unsigned char address[16];
  char copy[INET6_ADDRSTRLEN];
  if (text.len >= sizeof(copy)) return 0;
  memcpy(copy, text.ptr, text.len);
  copy[text.len] = '\0';
  return inet_pton(AF_INET6, copy, address) == 1;
}

/* Is the last label of a host a number? libcurl and others then take it for an IPv4 address, in forms that do not look
 * like one (127.1, 0x7f000001, 2130706433). WHATWG URL, "ends in a number". */
static int ends_in_number(struct hwc_str host) {
  size_t start, i;
  if (host.len > 0 && host.ptr[host.len - 1] == '.') host.len--;
  for (start = host.len; start > 0 && host.ptr[start - 1] != '.'; start--) continue;
  if (host.len - start >= 2 && host.ptr[start] == '0' && (host.ptr[start + 1] == 'x' || host.ptr[start + 1] == 'X')) {
    host.ptr += start + 2;
    host.len -= start + 2;
    return span(host, "0123456789abcdefABCDEF") == host.len;
  }
  for (i = start; i < host.len; i++)
    if (host.ptr[i] < '0' || host.ptr[i] > '9') return 0;
  return i > start;
}

static int is_ipv4(struct hwc_str text) {
  unsigned char address[4];
  char copy[INET_ADDRSTRLEN];
  if (text.len >= sizeof(copy)) return 0;
  memcpy(copy, text.ptr, text.len);
  copy[text.len] = '\0';
  return inet_pton(AF_INET, copy, address) == 1;
}

/* Takes a host name, IPv4 address or bracketed IPv6 address off the front of `text`. */
static const char *take_host(struct hwc_str *text, struct hwc_str *host) {
  size_t len;
  if (text->len > 0 && text->ptr[0] == '[') {
    struct hwc_str inside = {text->ptr + 1, text->len - 1};
    len = inside.len = find_char(inside, ']');
    if (len + 1 == text->len || !is_ipv6(inside))
      return "has brackets without an IPv6 address, as in https://[::1]:8443";
    len += 2;
  } else {
    len = span(*text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._");
    if (len == 0) return "has no host name, as in https://cfw.cn-north-4.myhuaweicloud.com";
    if (len > 255) return "has a host name longer than 255 bytes";
    if (text->ptr[0] == '.' || text->ptr[0] == '-') return "has a host name that begins with '.' or '-'";
  }
  host->ptr = text->ptr;
  host->len = len;
  if (host->ptr[0] != '[' && ends_in_number(*host) && !is_ipv4(*host))
    return "has a host that ends in a number and is not an IPv4 address like 192.0.2.1";
  text->ptr += len;
  text->len -= len;
  return NULL;
}

/* Takes ":port" off the front of `text`; *port is 0 when there is none. */
static const char *take_port(struct hwc_str *text, unsigned *port) {
  *port = 0;
  if (text->len == 0 || text->ptr[0] != ':') return NULL;
  text->ptr++, text->len--;
  while (text->len > 0 && text->ptr[0] >= '0' && text->ptr[0] <= '9' && *port <= 65535) {
    *port = *port * 10 + (unsigned)(text->ptr[0] - '0');
    text->ptr++, text->len--;
  }
  return *port >= 1 && *port <= 65535 ? NULL : "has a port that is not a number from 1 to 65535";
}

static const char *check_prefix(struct hwc_str prefix) {
  if (prefix.len == 0) return NULL;
  if (prefix.ptr[0] == '@') return "must not hold a user name";
  if (prefix.ptr[0] != '/') return "has characters after the host that belong to no URL";
  if (find_char(prefix, '?') < prefix.len || find_char(prefix, '#') < prefix.len)
    return "must not hold a query or a fragment";
  if (find_char(prefix, '%') < prefix.len) return "must not hold percent-encoded characters";
  switch (hwc_path_trick(prefix)) {
    case HWC_NO_TRICK: return NULL;
    case HWC_TRICK_BYTES: return "must not hold bytes that are not UTF-8 in its path";
    default: return "must not hold '.' or '..' in its path";
  }
}

static enum hwc_code assemble(struct hwc_endpoint *endpoint, struct hwc_str host, unsigned port,
                              struct hwc_str prefix) {
  size_t i;
  char text[16];
  for (i = 0; i < host.len; i++) {
    char c = host.ptr[i];
    hwc_buf_add_char(&endpoint->host, c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c);
  }
  if (port != 0 && port != (endpoint->https ? 443u : 80u)) {
    snprintf(text, sizeof(text), ":%u", port);
    hwc_buf_add_text(&endpoint->host, text);
  }
  hwc_buf_add_text(&endpoint->origin, endpoint->https ? "https://" : "http://");
  hwc_buf_add_str(&endpoint->origin, hwc_buf_str(&endpoint->host));
  while (prefix.len > 0 && prefix.ptr[prefix.len - 1] == '/') prefix.len--;
  hwc_escape_wire_path(&endpoint->prefix, prefix);
  if (endpoint->host.failed != HWC_OK) return endpoint->host.failed;
  return endpoint->origin.failed != HWC_OK ? endpoint->origin.failed : endpoint->prefix.failed;
}

enum hwc_code hwc_endpoint_parse(struct hwc_endpoint *endpoint, struct hwc_str text, struct hwc_error *error) {
  struct hwc_str host = {NULL, 0};
  unsigned port = 0;
  const char *why;
  hwc_endpoint_free(endpoint);
  if (text.len > MAX_ENDPOINT / 4) return refuse(error, "is longer than 512 bytes");
  if (hwc_has_control(text)) return refuse(error, "holds a control byte");
  endpoint->https = 1;
  if (!take(&text, "https://")) {
    if (take(&text, "http://")) endpoint->https = 0;
    else if (find_char(text, ':') + 2 < text.len && memcmp(text.ptr + find_char(text, ':'), "://", 3) == 0)
      return refuse(error, "must begin with https:// (or http://)");
  }
  why = take_host(&text, &host);
  if (why == NULL) why = take_port(&text, &port);
  if (why == NULL) why = check_prefix(text);
  if (why != NULL) return refuse(error, why);
  if (assemble(endpoint, host, port, text) != HWC_OK) {
    error->code = HWC_ENOMEM;
    snprintf(error->text, sizeof(error->text), "cannot be held: out of memory");
    return HWC_ENOMEM;
  }
  return HWC_OK;
}

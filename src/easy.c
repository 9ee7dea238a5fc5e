/* How curl is told of a request: its headers, and the options of the client. */
#include "easy.h"

#include <string.h>

#include "digest.h"

static int append_header(struct curl_slist **list, const char *line) {
  struct curl_slist *grown = curl_slist_append(*list, line);
  if (grown == NULL) return 0;
  *list = grown;
  return 1;
}

static int add_headers(struct curl_slist **list, const struct hwc_request *request, struct hwc_buf *line) {
  size_t i;
  for (i = 0; i < request->headers.count; i++) {
    struct hwc_str value = hwc_kv_value(&request->headers, i);
    while (value.len > 0 && (value.ptr[0] == ' ' || value.ptr[0] == '\t')) value.ptr++, value.len--;
    hwc_buf_reset(line);
    hwc_buf_add_str(line, hwc_kv_name(&request->headers, i));
    /* "Name:" and blanks would tell curl to leave the header out; "Name;" sends it without a value. */
    hwc_buf_add_text(line, value.len > 0 ? ": " : ";");
    if (hwc_buf_add_str(line, value) != HWC_OK || !append_header(list, line->ptr)) return 0;
  }
  if (!request->has_body) return 1;
  /* What curl would add to a body: a type that nobody chose, and a question that costs a round trip. */
  if (hwc_kv_get(&request->headers, "Content-Type").ptr == NULL && !append_header(list, "Content-Type:")) return 0;
  return append_header(list, "Expect:");
}

enum hwc_code hwc_easy_headers(const struct hwc_request *request, struct curl_slist **list) {
  struct hwc_buf line;
  int added;
  *list = NULL;
  hwc_buf_init_secret(&line, HWC_MAX_REQUEST_HEADERS);
  added = add_headers(list, request, &line);
  hwc_buf_free(&line);
  if (added) return HWC_OK;
  hwc_easy_free_headers(*list);
  *list = NULL;
  return HWC_ENOMEM;
}

void hwc_easy_free_headers(struct curl_slist *list) {
  struct curl_slist *item;
  for (item = list; item != NULL; item = item->next) hwc_cleanse(item->data, strlen(item->data));
  curl_slist_free_all(list);
}

static CURLcode set_protocol(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
  CURLcode code = curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  CURLcode code = curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
#if LIBCURL_VERSION_NUM >= 0x075700
  /* Without it a time-out while a name is resolved blocks the whole set until the resolver returns. */
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
#if LIBCURL_VERSION_NUM >= 0x074000
  curl_easy_setopt(easy, CURLOPT_HTTP09_ALLOWED, 0L); /* the default only since 7.66 */
#endif
  return code;
}

CURLcode hwc_easy_set_options(CURL *easy, const struct hwc_http_options *options) {
  CURLcode code = set_protocol(easy);
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_USERAGENT, options->user_agent);
  if (code == CURLE_OK && options->proxy != NULL) code = curl_easy_setopt(easy, CURLOPT_PROXY, options->proxy);
  if (code == CURLE_OK && options->ca_file != NULL) code = curl_easy_setopt(easy, CURLOPT_CAINFO, options->ca_file);
  /* With a directory set, as in Debian's default, curl reads the whole bundle again for each connection. */
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_CAPATH, options->ca_path);
  if (code == CURLE_OK && options->cert_file != NULL)
    code = curl_easy_setopt(easy, CURLOPT_SSLCERT, options->cert_file);
  if (code == CURLE_OK && options->key_file != NULL) code = curl_easy_setopt(easy, CURLOPT_SSLKEY, options->key_file);
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  /* A proxy over TLS is verified whatever `verify` says of the service. */
  curl_easy_setopt(easy, CURLOPT_PROXY_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, options->verify ? 1L : 0L);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, options->verify ? 2L : 0L);
  /* Without memory for a session libcurl (seen in 7.88) keeps a freed name beside it, and frees that once more when the
   * server sends the next ticket, as most do at once. */
  curl_easy_setopt(easy, CURLOPT_SSL_SESSIONID_CACHE, 0L);
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, options->download ? "identity" : "gzip");
  /* What comes encoded all the same is decoded all the same, but not by curl, which takes gzip that is cut for whole.
   */
  curl_easy_setopt(easy, CURLOPT_HTTP_CONTENT_DECODING, 0L);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, options->timeout_ms);
  /* Not at the same time: see watch(). */
  if (options->timeout_ms == 0 || options->connect_timeout_ms < options->timeout_ms)
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, options->connect_timeout_ms);
  if (options->http2) {
    if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
    /* The same versions in other words: curl keeps the connections apart, or this one would get an idle HTTP/1.1. */
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2 | (long)CURL_SSLVERSION_MAX_DEFAULT);
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
  }
  return code;
}

/* What a transfer has come to: its outcome, times and sizes as curl tells them, and words for what went wrong. */
#include "outcome.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gunzip.h"
#include "tls.h"

/* Bytes of the body that the answer tells in advance; -1 when it does not. */
static long long expected_bytes(const struct hwc_transfer *transfer) {
  curl_off_t expected = -1;
  curl_easy_getinfo(transfer->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &expected);
  /* The length is that of the encoded bytes, which nobody sees. */
  return hwc_kv_get(&transfer->head.headers, "Content-Encoding").ptr != NULL ? -1 : (long long)expected;
}

void hwc_transfer_progress(const struct hwc_transfer *transfer, long long *now, long long *total) {
  *now = transfer->received;
  *total = transfer->easy != NULL ? expected_bytes(transfer) : transfer->expected;
}

static double seconds(CURL *easy, CURLINFO info) {
  curl_off_t us = 0;
  curl_easy_getinfo(easy, info, &us);
  return (double)us / 1e6;
}

/* Did the connection break during the TLS handshake? That says nothing about trust. */
static int broke_in_handshake(CURLcode code, const char *detail) {
  return code == CURLE_SSL_CONNECT_ERROR &&
         (strstr(detail, "SSL_ERROR_SYSCALL") != NULL || strstr(detail, "Recv failure") != NULL ||
          strstr(detail, "Send failure") != NULL || strstr(detail, "unexpected eof") != NULL ||
          strstr(detail, "SSL_connect: Connection reset") != NULL);
}

static enum hwc_outcome outcome_of(CURLcode code, const char *detail) {
  if (broke_in_handshake(code, detail)) return HWC_NETWORK;
  switch (code) {
    case CURLE_OK: return HWC_ANSWERED;
    case CURLE_OPERATION_TIMEDOUT: return HWC_TIMEOUT;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
#if LIBCURL_VERSION_NUM >= 0x074d00
    case CURLE_SSL_CLIENTCERT:
#endif
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_ENGINE_NOTFOUND:
    case CURLE_SSL_ENGINE_SETFAILED:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_USE_SSL_FAILED: return HWC_TLS;
    case CURLE_BAD_CONTENT_ENCODING: return HWC_UNREADABLE;
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
      /* With TLS 1.3 a server refuses the client's certificate only after the handshake. */
      return strstr(detail, "SSL routines") != NULL && strstr(detail, " alert ") != NULL ? HWC_TLS : HWC_NETWORK;
    default: return HWC_NETWORK;
  }
}

/* Is there none for so much as libcurl takes for a line of a head? */
static int memory_is_out(void) {
  void *volatile probe = malloc((size_t)256 * 1024); /* volatile, or the compiler leaves both out */
  free(probe);
  return probe == NULL;
}

/* Did it end for want of memory? libcurl tells that in many ways, most of which name something else. */
static int out_of_memory(const struct hwc_transfer *transfer, CURLcode code, int starved) {
  if (transfer->body.failed == HWC_ENOMEM || transfer->head.headers.text.failed == HWC_ENOMEM) return 1;
  if (code == CURLE_OK) return 0;
  /* Without memory libcurl may wait for what has come already. */
  if (code == CURLE_OPERATION_TIMEDOUT) return memory_is_out();
  return starved || strstr(transfer->detail, "malloc failure") != NULL || memory_is_out();
}

/* Words of our own where curl has none, or misleads; NULL when its own are fine. */
static const char *own_words(const struct hwc_transfer *transfer, CURLcode code) {
  if (transfer->head.wrong != NULL) return transfer->head.wrong;
  if (code == CURLE_OK && !transfer->head.whole) return "the connection was closed inside the headers of the answer";
  if (transfer->outcome == HWC_UNSENDABLE) return hwc_upload_words(transfer->request.upload);
  if (code == CURLE_ABORTED_BY_CALLBACK) return "the connection broke after the request was sent, before an answer";
  if (code == CURLE_BAD_FUNCTION_ARGUMENT) return "the headers of the answer begin in the middle of one";
  if (transfer->farewell != NULL && !hwc_farewell_came(transfer->farewell))
    return "the connection was closed without TLS's farewell: the answer may be cut";
  if (broke_in_handshake(code, transfer->detail)) return "the connection broke during the TLS handshake";
  if (strstr(transfer->detail, "wrong version number") != NULL) return "the server does not speak TLS on this port";
  return NULL;
}

/* Says what went wrong. */
static void tell(struct hwc_transfer *transfer, CURLcode code, const char *broken) {
  /* curl's words may quote the URL of a proxy, where the password stands before an '@'. */
  int usable = transfer->detail[0] != '\0' && strchr(transfer->detail, '@') == NULL;
  const char *before = "", *words = broken != NULL ? broken : own_words(transfer, code);
  if (transfer->starved) {
    before = "out of memory: ";
  } else if (transfer->too_large != NULL) {
    before = "the answer is larger than ";
    words = transfer->too_large;
  } else if (transfer->outcome == HWC_UNREADABLE) {
    before = "the encoding of the answer cannot be undone: ";
    words = transfer->undecodable;
  }
  if (words == NULL) words = usable ? transfer->detail : curl_easy_strerror(code);
  snprintf(transfer->text, sizeof(transfer->text), "%s%s", before, words);
}

void hwc_transfer_conclude(struct hwc_transfer *transfer, CURLcode code, const char *broken, int starved) {
  CURL *easy = transfer->easy;
  long status = 0, sent = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &sent);
  transfer->timings.namelookup = seconds(easy, CURLINFO_NAMELOOKUP_TIME_T);
  transfer->timings.connect = seconds(easy, CURLINFO_CONNECT_TIME_T);
  transfer->timings.appconnect = seconds(easy, CURLINFO_APPCONNECT_TIME_T);
  transfer->timings.pretransfer = seconds(easy, CURLINFO_PRETRANSFER_TIME_T);
  transfer->timings.starttransfer = seconds(easy, CURLINFO_STARTTRANSFER_TIME_T);
  transfer->timings.total = seconds(easy, CURLINFO_TOTAL_TIME_T);
  transfer->status = (int)status;
  transfer->reached = sent > 0;
  transfer->expected = expected_bytes(transfer);
#if LIBCURL_VERSION_NUM >= 0x075000
  /* Those bytes may have been a CONNECT alone, which no service sees. */
  if (transfer->sent == 0) transfer->reached = 0;
#endif
  transfer->outcome = outcome_of(code, transfer->detail);
  transfer->starved = out_of_memory(transfer, code, starved || broken != NULL);
  if (transfer->gunzip != NULL && code == CURLE_OK && !hwc_gunzip_whole(transfer->gunzip))
    transfer->undecodable = "its end is missing";
  if (transfer->undecodable != NULL) transfer->outcome = HWC_UNREADABLE;
  /* What libcurl says when one line is beyond its own cap. */
  if (code == CURLE_OUT_OF_MEMORY && transfer->reached && !transfer->head.whole && !transfer->starved)
    transfer->too_large = "100 KiB in one header line";
  if (transfer->too_large != NULL && !transfer->starved) transfer->outcome = HWC_TOO_LARGE;
  /* libcurl takes a head that is cut for an answer without a body. */
  else if (transfer->starved ||
           (code == CURLE_OK &&
            (!transfer->head.whole || (transfer->farewell != NULL && !hwc_farewell_came(transfer->farewell)))))
    transfer->outcome = HWC_NETWORK;
  else if (code == CURLE_ABORTED_BY_CALLBACK && transfer->request.upload != NULL &&
           hwc_upload_words(transfer->request.upload)[0] != '\0')
    transfer->outcome = HWC_UNSENDABLE;
  if (transfer->outcome != HWC_ANSWERED) tell(transfer, code, broken);
}

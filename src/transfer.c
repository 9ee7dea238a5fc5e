/* Makes and frees transfers, takes in their bodies, and keeps them in order; http.c does the rest. */
#include "transfer.h"

#include <stdlib.h>

#include "gunzip.h"
#include "http.h"
#include "response.h"

/* So long is waited for curl to notice a time-out. */
#define PATIENCE_US 10000

struct hwc_transfer *hwc_transfer_new(void) {
  struct hwc_transfer *transfer = calloc(1, sizeof(*transfer));
  if (transfer == NULL) return NULL;
  hwc_head_init(&transfer->head);
  hwc_buf_init(&transfer->body, 0);
  transfer->expected = -1;
  hwc_request_init(&transfer->request);
  return transfer;
}

void hwc_transfer_free(struct hwc_transfer *transfer) {
  if (transfer == NULL) return;
  hwc_transfer_cancel(transfer);
  hwc_head_free(&transfer->head);
  hwc_buf_free(&transfer->body);
  hwc_request_free(&transfer->request);
  free(transfer);
}

struct hwc_str hwc_transfer_waiting(const struct hwc_transfer *transfer) {
  struct hwc_str none = {"", 0};
  return transfer->streams ? hwc_buf_str(&transfer->body) : none;
}

void hwc_transfer_limit(struct hwc_transfer *transfer, const struct hwc_http_options *options, long long now_us) {
  transfer->http2 = options->http2;
  transfer->began_us = now_us;
  transfer->end_us = options->timeout_ms > 0 ? now_us + options->timeout_ms * 1000LL : -1;
  transfer->connect_us = now_us + options->connect_timeout_ms * 1000LL;
  if (transfer->end_us >= 0 && transfer->end_us < transfer->connect_us) transfer->connect_us = transfer->end_us;
}

long long hwc_transfer_overdue(const struct hwc_transfer *transfer) {
  /* With HTTP/2 it may wait for the connection that another one makes, and only then begin to make its own. */
  int connecting = transfer->counts && transfer->sent == 0 && !transfer->http2;
  long long end = connecting ? transfer->connect_us : transfer->end_us;
  return end < 0 ? -1 : end + PATIENCE_US;
}

/* Before the first bytes of a body: is it to be handed over in pieces (errors are kept whole), and what is to be
 * undone? Returns 0 when it cannot be read. */
static int begin(struct hwc_transfer *transfer, int status) {
  struct hwc_str coding;
  transfer->begun = 1;
  transfer->streams = transfer->window > 0 && hwc_response_ok(status);
  if (transfer->streams) hwc_buf_init(&transfer->body, transfer->window);
  if (!hwc_head_coding(&transfer->head, &coding)) {
    transfer->undecodable = "there are several";
  } else if (hwc_kv_same_name(coding, HWC_STR("gzip")) || hwc_kv_same_name(coding, HWC_STR("x-gzip"))) {
    transfer->gunzip = hwc_gunzip_new();
    if (transfer->gunzip == NULL) transfer->body.failed = HWC_ENOMEM;
    return transfer->gunzip != NULL;
  } else if (coding.len > 0 && !hwc_kv_same_name(coding, HWC_STR("identity"))) {
    transfer->undecodable = "it is not gzip";
  }
  return transfer->undecodable == NULL;
}

/* What is encoded may hold any number of bytes: those that the window has no room for come out when it is given again.
 */
static enum hwc_intake decode(struct hwc_transfer *transfer, struct hwc_str bytes) {
  struct hwc_str rest = {bytes.ptr + transfer->decoded, bytes.len - transfer->decoded};
  size_t before = transfer->body.len, used;
  size_t room = transfer->streams ? transfer->window - before : (size_t)-1;
  enum hwc_code code = hwc_gunzip_add(transfer->gunzip, rest, room, &transfer->body, &used);
  transfer->received += (long long)(transfer->body.len - before);
  if (code == HWC_ELIMIT) transfer->too_large = "max_response_bytes";
  if (code == HWC_ENOMEM) transfer->body.failed = HWC_ENOMEM;
  if (code == HWC_EINVAL) transfer->undecodable = "it is no gzip, or damaged";
  if (code != HWC_OK) return HWC_REFUSED;
  transfer->paused = used < rest.len;
  transfer->decoded = transfer->paused ? transfer->decoded + used : 0;
  return transfer->paused ? HWC_LATER : HWC_TAKEN;
}

enum hwc_intake hwc_transfer_take_in(struct hwc_transfer *transfer, struct hwc_str bytes, int status) {
  if (!transfer->begun && !begin(transfer, status)) return HWC_REFUSED;
  if (transfer->gunzip != NULL) return decode(transfer, bytes);
  if (transfer->streams && transfer->body.len > 0 && bytes.len > transfer->window - transfer->body.len) {
    transfer->paused = 1;
    return HWC_LATER;
  }
  if (!transfer->streams && bytes.len > transfer->max_body - transfer->body.len) {
    transfer->too_large = "max_response_bytes";
    return HWC_REFUSED;
  }
  if (hwc_buf_add_str(&transfer->body, bytes) != HWC_OK) return HWC_REFUSED;
  transfer->received += (long long)bytes.len;
  return HWC_TAKEN;
}

void hwc_transfers_add(struct hwc_transfers *list, struct hwc_transfer *transfer) {
  transfer->prev = list->last;
  transfer->next = NULL;
  if (list->last != NULL) list->last->next = transfer;
  else list->first = transfer;
  list->last = transfer;
  list->count++;
}

void hwc_transfers_remove(struct hwc_transfers *list, struct hwc_transfer *transfer) {
  if (transfer->prev != NULL) transfer->prev->next = transfer->next;
  else list->first = transfer->next;
  if (transfer->next != NULL) transfer->next->prev = transfer->prev;
  else list->last = transfer->prev;
  transfer->next = transfer->prev = NULL;
  list->count--;
}

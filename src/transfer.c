/* Makes and frees transfers, and keeps them in order; http.c does the rest. */
#include "transfer.h"

#include <stdlib.h>

#include "http.h"

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

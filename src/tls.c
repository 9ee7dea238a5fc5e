/* The only file that includes openssl/ssl.h. */
#include "tls.h"

#include <openssl/ssl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

int hwc_tls_failed(const void *connection) {
  return strcmp(SSL_state_string(connection), "SSLERR") == 0;
}

/* Shared by the connection and whoever asked; freed by the last of the two. Both live in one thread. */
struct hwc_farewell {
  int owners, came;
};

static pthread_once_t index_once = PTHREAD_ONCE_INIT;
static int farewell_index;

void hwc_farewell_free(struct hwc_farewell *farewell) {
  if (farewell != NULL && --farewell->owners == 0) free(farewell);
}

static void on_free(void *connection, void *farewell, CRYPTO_EX_DATA *data, int index, long number, void *pointer) {
  (void)connection, (void)data, (void)index, (void)number, (void)pointer;
  hwc_farewell_free(farewell);
}

static void make_index(void) {
  farewell_index = SSL_get_ex_new_index(0, NULL, NULL, NULL, on_free);
}

static void on_event(const SSL *ssl, int where, int value) {
  struct hwc_farewell *farewell = SSL_get_ex_data(ssl, farewell_index);
  /* The lower byte is the alert, the upper one its level. */
  if (where == SSL_CB_READ_ALERT && (value & 0xff) == SSL_AD_CLOSE_NOTIFY && farewell != NULL) farewell->came = 1;
}

struct hwc_farewell *hwc_farewell_await(void *connection) {
  struct hwc_farewell *farewell;
  pthread_once(&index_once, make_index);
  if (farewell_index < 0 || SSL_get_ex_data(connection, farewell_index) != NULL) return NULL;
  farewell = calloc(1, sizeof(*farewell));
  if (farewell == NULL) return NULL;
  farewell->owners = 2;
  if (!SSL_set_ex_data(connection, farewell_index, farewell)) {
    free(farewell);
    return NULL;
  }
  SSL_set_info_callback(connection, on_event);
  return farewell;
}

int hwc_farewell_came(const struct hwc_farewell *farewell) {
  return farewell->came;
}

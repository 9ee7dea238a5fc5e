/* The only file that includes openssl/ssl.h. */
#include "tls.h"

#include <openssl/ssl.h>
#include <pthread.h>

static pthread_once_t index_once = PTHREAD_ONCE_INIT;
static int farewell_index;

static void make_index(void) {
  farewell_index = SSL_get_ex_new_index(0, NULL, NULL, NULL, NULL);
}

static void on_event(const SSL *ssl, int where, int value) {
  int *farewell = SSL_get_ex_data(ssl, farewell_index);
  /* The lower byte is the alert, the upper one its level. */
  if (where == SSL_CB_READ_ALERT && (value & 0xff) == SSL_AD_CLOSE_NOTIFY && farewell != NULL) *farewell = 1;
}

int hwc_tls_note_farewell(void *connection, int *farewell) {
  pthread_once(&index_once, make_index);
  if (farewell_index < 0 || !SSL_set_ex_data(connection, farewell_index, farewell)) return 0;
  SSL_set_info_callback(connection, on_event);
  return 1;
}

/* What libcurl does not tell of a connection of OpenSSL. */
#ifndef HWC_TLS_H
#define HWC_TLS_H

/* Sets *farewell when the peer says that it ends the connection (close_notify). `connection` is an SSL; *farewell must
 * live as long. Returns 0 when that cannot be told. */
int hwc_tls_note_farewell(void *connection, int *farewell);

#endif

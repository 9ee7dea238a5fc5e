/* What libcurl does not tell of a connection of OpenSSL. */
#ifndef HWC_TLS_H
#define HWC_TLS_H

/* Has the connection, an SSL, failed for good, so that nothing can come of it? */
int hwc_tls_failed(const void *connection);

/* Whether the peer said that it ends the connection (close_notify). */
struct hwc_farewell;

/* Begins to look out for it. `connection` is an SSL, which may end before the result is freed, or after it. Returns
 * NULL when it cannot be told; free with hwc_farewell_free. */
struct hwc_farewell *hwc_farewell_await(void *connection);

/* Has it come? */
int hwc_farewell_came(const struct hwc_farewell *farewell);

/* NULL is fine. */
void hwc_farewell_free(struct hwc_farewell *farewell);

#endif

/* One transfer over HTTP: the request that goes out, the answer as far as it came, and how it ended. */
#ifndef HWC_TRANSFER_H
#define HWC_TRANSFER_H

#include "head.h"
#include "request.h"

struct hwc_farewell;
struct hwc_gunzip;
struct hwc_http;
struct hwc_http_options;

/* How a transfer ended. */
enum hwc_outcome {
  HWC_PENDING,
  HWC_ANSWERED, /* a whole answer came: status, headers, body */
  HWC_NETWORK,  /* no connection, or it broke */
  HWC_TIMEOUT,
  HWC_TLS,        /* no trusted connection */
  HWC_TOO_LARGE,  /* the answer is beyond a cap */
  HWC_UNREADABLE, /* the content encoding of the answer cannot be undone */
  HWC_UNSENDABLE, /* a file of the upload cannot be read any more, or changed */
  HWC_CANCELLED
};

/* Seconds since the start of the transfer, as libcurl's CURLINFO_*_TIME. */
struct hwc_timings {
  double namelookup, connect, appconnect, pretransfer, starttransfer, total;
};

/* The members above the line are valid once hwc_http_pop has returned it, or it was cancelled. */
struct hwc_transfer {
  enum hwc_outcome outcome;
  int reached; /* bytes of the request have left: a repetition might do the work twice */
  int status;
  struct hwc_head head;
  struct hwc_buf body; /* of a stream: what came and was not yet taken */
  struct hwc_timings timings;
  char text[320];   /* what went wrong, in words */
  unsigned long id; /* unique in its hwc_http */
  /* ---- private to http.c */
  struct hwc_request request;
  struct hwc_http *http; /* NULL when not in flight */
  struct hwc_transfer *next, *prev;
  void *easy, *slist;
  struct hwc_gunzip *gunzip; /* NULL when the body is not encoded, or not begun */
  size_t decoded;            /* bytes of what curl will give again that are done with */
  size_t max_body, window;
  long long received, expected; /* bytes of the body; -1: not known */
  int begun;                    /* the body did */
  int streams;                  /* the body is handed over in pieces */
  int paused;                   /* curl has more, and waits */
  long long began_us;
  long long end_us, connect_us;  /* when it must have ended, and be connected; -1: at no time */
  int repeatable;                /* the method is idempotent */
  int http2;                     /* it may share its connection with others at the same time */
  struct hwc_farewell *farewell; /* waited for when the end of TLS ends the body; or NULL */
  int stale;                     /* the connection that curl chose is of no use: nothing was sent */
  int counts;                    /* the next member is told */
  unsigned sent;                 /* how often curl began to send the request */
  const char *too_large;         /* which cap was hit */
  int starved;                   /* memory was out */
  const char *undecodable;       /* why the encoding of the body cannot be undone */
  char detail[256];              /* curl's own words */
};

/* Makes an empty transfer; build and sign its `request`, then start it. NULL when out of memory. */
struct hwc_transfer *hwc_transfer_new(void);

/* Ends it if it is in flight, and frees it. NULL is fine. */
void hwc_transfer_free(struct hwc_transfer *transfer);

/* The bytes of a stream that wait to be taken, also after its end; empty when there are none. Valid until the next call
 * of any function here. */
struct hwc_str hwc_transfer_waiting(const struct hwc_transfer *transfer);

/* Notes when the transfer must have ended, and be connected, as its options say. */
void hwc_transfer_limit(struct hwc_transfer *transfer, const struct hwc_http_options *options, long long now_us);

/* The time at which it has gone on for longer than it may, with some time for curl to notice; -1 when there is none. */
long long hwc_transfer_overdue(const struct hwc_transfer *transfer);

/* What became of bytes of a body. */
enum hwc_intake {
  HWC_REFUSED, /* the answer cannot be read, is beyond a cap, or memory fails */
  HWC_TAKEN,
  HWC_LATER /* the window is full: they are to be given again, whole */
};

/* Takes bytes of a body as they come off the wire; the status of the answer matters with the first of them. */
enum hwc_intake hwc_transfer_take_in(struct hwc_transfer *transfer, struct hwc_str bytes, int status);

/* Some transfers in order, each in one such list at most. */
struct hwc_transfers {
  struct hwc_transfer *first, *last;
  size_t count;
};

/* Appends a transfer, or takes it out, wherever it stands. */
void hwc_transfers_add(struct hwc_transfers *list, struct hwc_transfer *transfer);
void hwc_transfers_remove(struct hwc_transfers *list, struct hwc_transfer *transfer);

#endif

/* The sockets of a set of connections, found by their ports: is there something to read where nobody has asked? */
#ifndef HWC_SOCKETS_H
#define HWC_SOCKETS_H

#include "hwc.h"

struct hwc_socket {
  int fd;
  int own_port, peer_port; /* 0: not yet known */
};

struct hwc_sockets {
  struct hwc_socket *list;
  size_t count, size;
};

/* Notes a socket, which need not be connected yet. Returns HWC_OK or HWC_ENOMEM. An empty list is all zero. */
enum hwc_code hwc_sockets_add(struct hwc_sockets *sockets, int fd);

/* Forgets a socket, if it was noted. Must be called before it is closed. */
void hwc_sockets_remove(struct hwc_sockets *sockets, int fd);

/* Is a connection between these ports open, with nothing to read? When several have the same ports: all of them. */
int hwc_sockets_quiet(struct hwc_sockets *sockets, int own_port, int peer_port);

/* Forgets all. May be called again. */
void hwc_sockets_free(struct hwc_sockets *sockets);

#endif

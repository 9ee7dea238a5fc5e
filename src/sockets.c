/* A list of sockets; their ports are asked for once, when they are connected. */
#include "sockets.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

enum hwc_code hwc_sockets_add(struct hwc_sockets *sockets, int fd) {
  struct hwc_socket one = {0, 0, 0};
  one.fd = fd;
  if (sockets->count == sockets->size) {
    size_t size = sockets->size == 0 ? 16 : sockets->size * 2;
    struct hwc_socket *grown = realloc(sockets->list, size * sizeof(*grown));
    if (grown == NULL) return HWC_ENOMEM;
    sockets->list = grown;
    sockets->size = size;
  }
  sockets->list[sockets->count++] = one;
  return HWC_OK;
}

void hwc_sockets_remove(struct hwc_sockets *sockets, int fd) {
  size_t i;
  for (i = 0; i < sockets->count; i++)
    if (sockets->list[i].fd == fd) {
      sockets->list[i] = sockets->list[--sockets->count];
      return;
    }
}

/* The port of an address of the internet; 0 for others. */
static int port_of(const struct sockaddr_storage *address) {
  struct sockaddr_in four;
  struct sockaddr_in6 six;
  memcpy(&four, address, sizeof(four));
  memcpy(&six, address, sizeof(six));
  if (address->ss_family == AF_INET) return ntohs(four.sin_port);
  return address->ss_family == AF_INET6 ? ntohs(six.sin6_port) : 0;
}

static void learn_ports(struct hwc_socket *one) {
  struct sockaddr_storage own, peer;
  socklen_t own_len = sizeof(own), peer_len = sizeof(peer);
  own.ss_family = peer.ss_family = AF_UNSPEC;
  if (getpeername(one->fd, (struct sockaddr *)&peer, &peer_len) != 0) return;
  if (getsockname(one->fd, (struct sockaddr *)&own, &own_len) != 0) return;
  one->own_port = port_of(&own);
  one->peer_port = port_of(&peer);
}

static int is_quiet(int fd) {
  char byte;
  return recv(fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
}

int hwc_sockets_quiet(struct hwc_sockets *sockets, int own_port, int peer_port) {
  size_t i;
  for (i = 0; i < sockets->count; i++) {
    struct hwc_socket *one = &sockets->list[i];
    if (one->own_port == 0) learn_ports(one);
    if (one->own_port == own_port && one->peer_port == peer_port && !is_quiet(one->fd)) return 0;
  }
  return 1;
}

void hwc_sockets_free(struct hwc_sockets *sockets) {
  free(sockets->list);
  memset(sockets, 0, sizeof(*sockets));
}

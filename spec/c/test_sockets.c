/* Unit tests of sockets that are found by their ports. */
#include "sockets.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "test.h"

/* Waits until something can be read. */
static void await(int fd) {
  char byte;
  CHECK(recv(fd, &byte, 1, MSG_PEEK) >= 0);
}

int main(void) {
  struct hwc_sockets sockets = {NULL, 0, 0};
  struct sockaddr_in address, own;
  socklen_t len = sizeof(address);
  struct linger at_once = {1, 0};
  int listener = socket(AF_INET, SOCK_STREAM, 0), ours[40], theirs[40], peer_port, i;
  memset(&address, 0, sizeof(address));
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  CHECK(bind(listener, (struct sockaddr *)&address, len) == 0 && listen(listener, 40) == 0);
  CHECK(getsockname(listener, (struct sockaddr *)&address, &len) == 0);
  peer_port = ntohs(address.sin_port);
  for (i = 0; i < 40; i++) {
    ours[i] = socket(AF_INET, SOCK_STREAM, 0);
    CHECK(hwc_sockets_add(&sockets, ours[i]) == HWC_OK);
    CHECK(hwc_sockets_quiet(&sockets, 1, peer_port)); /* not connected yet */
    CHECK(connect(ours[i], (struct sockaddr *)&address, sizeof(address)) == 0);
    theirs[i] = accept(listener, NULL, NULL);
  }
  CHECK(sockets.count == 40);
  for (i = 0; i < 40; i++) {
    int port;
    len = sizeof(own);
    CHECK(getsockname(ours[i], (struct sockaddr *)&own, &len) == 0);
    port = ntohs(own.sin_port);
    CHECK(hwc_sockets_quiet(&sockets, port, peer_port));
    if (i % 3 == 0) CHECK(send(theirs[i], "x", 1, 0) == 1);
    if (i % 3 == 1) CHECK(shutdown(theirs[i], SHUT_WR) == 0);
    if (i % 3 == 2) setsockopt(theirs[i], SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once)), close(theirs[i]);
    /* A reset tells itself once, to whoever looks first. */
    if (i % 3 == 2) {
      char byte;
      CHECK(recv(ours[i], &byte, 1, 0) == -1);
    } else {
      await(ours[i]);
    }
    CHECK(!hwc_sockets_quiet(&sockets, port, peer_port));
    CHECK(hwc_sockets_quiet(&sockets, port, peer_port + 1));
    hwc_sockets_remove(&sockets, ours[i]);
    CHECK(hwc_sockets_quiet(&sockets, port, peer_port));
  }
  hwc_sockets_remove(&sockets, 12345);
  CHECK(sockets.count == 0);
  for (i = 0; i < 40; i++) close(ours[i]), close(theirs[i]);
  close(listener);
  hwc_sockets_free(&sockets);
  hwc_sockets_free(&sockets);
  return test_done();
}

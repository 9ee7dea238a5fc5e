/* The bridge thread: epoll on one side, one byte on the other. */
#include "bridge.h"

#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "digest.h"

#define KEY_SIZE 32

struct hwc_bridge {
  pid_t pid;
  int fd;       /* the caller's */
  int set;      /* epoll: fd and control */
  int control;  /* eventfd: quit or wanted have changed */
  int listener; /* unix listener, or the UDP socket until it is connected */
  int peer;     /* what the byte is written to */
  int port;
  int running; /* the thread must be joined */
  int pending; /* atomic: a byte is on its way, or the host works on it */
  int quit;    /* atomic */
  int wanted;  /* atomic: send a byte after so many milliseconds; -1 for no change */
  pthread_t thread;
  struct sockaddr_un path;
  char key[KEY_SIZE + 1];
};

static void send_byte(struct hwc_bridge *bridge) {
  if (__atomic_exchange_n(&bridge->pending, 1, __ATOMIC_ACQ_REL) == 0) {
    /* A full buffer holds a byte already: one is enough. */
    ssize_t sent = send(bridge->peer, "!", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
    (void)sent;
  }
}

static void nudge(struct hwc_bridge *bridge) {
  uint64_t one = 1;
  /* A full counter is readable anyhow. */
  ssize_t written = write(bridge->control, &one, sizeof(one));
  (void)written;
}

static void drain(int control) {
  uint64_t number;
  ssize_t got = read(control, &number, sizeof(number));
  (void)got;
}

static void *run(void *data) {
  struct hwc_bridge *bridge = data;
  int timeout = -1;
  while (!__atomic_load_n(&bridge->quit, __ATOMIC_ACQUIRE)) {
    struct epoll_event events[2];
    int count = epoll_wait(bridge->set, events, 2, timeout), is_due = count == 0, wanted, i;
    for (i = 0; i < count; i++) {
      if (events[i].data.fd == bridge->control) drain(bridge->control);
      else is_due = 1;
    }
    wanted = __atomic_exchange_n(&bridge->wanted, -1, __ATOMIC_ACQ_REL);
    if (wanted >= 0) timeout = wanted;
    if (is_due) {
      /* The host looks at everything now, and asks anew. */
      timeout = -1;
      send_byte(bridge);
    }
  }
  return NULL;
}

static int watch(int set, int fd, uint32_t events) {
  struct epoll_event event;
  memset(&event, 0, sizeof(event));
  event.events = events;
  event.data.fd = fd;
  return epoll_ctl(set, EPOLL_CTL_ADD, fd, &event);
}

/* A key that could be guessed would let a stranger in: without randomness there is none. */
static enum hwc_code make_key(struct hwc_bridge *bridge) {
  unsigned char bytes[KEY_SIZE / 2];
  struct hwc_buf hex;
  enum hwc_code code = hwc_random_bytes(bytes, sizeof(bytes));
  hwc_buf_borrow(&hex, bridge->key, sizeof(bridge->key));
  return code == HWC_OK ? hwc_hex(&hex, bytes, sizeof(bytes)) : code;
}

static int listen_unix(struct hwc_bridge *bridge, const char *dir) {
  struct sockaddr_un path;
  int len;
  memset(&path, 0, sizeof(path));
  path.sun_family = AF_UNIX;
  len = snprintf(path.sun_path, sizeof(path.sun_path), "%s/hwc-%.16s.sock", dir, bridge->key);
  if (len < 0 || (size_t)len >= sizeof(path.sun_path)) {
    errno = ENAMETOOLONG;
    return -1;
  }
  bridge->listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  /* For this user alone. Linux takes the mode over to the path; umask() would be seen by the host's other threads. */
  if (bridge->listener < 0 || fchmod(bridge->listener, 0600) != 0) return -1;
  if (bind(bridge->listener, (struct sockaddr *)&path, sizeof(path)) != 0) return -1;
  bridge->path = path;
  return listen(bridge->listener, 1);
}

static int listen_udp(struct hwc_bridge *bridge) {
  struct sockaddr_in address;
  socklen_t size = sizeof(address);
  memset(&address, 0, sizeof(address));
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bridge->listener = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (bridge->listener < 0 || bind(bridge->listener, (struct sockaddr *)&address, sizeof(address)) != 0) return -1;
  if (getsockname(bridge->listener, (struct sockaddr *)&address, &size) != 0) return -1;
  bridge->port = ntohs(address.sin_port);
  return 0;
}

static void close_all(struct hwc_bridge *bridge) {
  int *const fds[] = {&bridge->set, &bridge->control, &bridge->listener, &bridge->peer};
  size_t i;
  for (i = 0; i < sizeof(fds) / sizeof(fds[0]); i++) {
    if (*fds[i] >= 0) close(*fds[i]);
    *fds[i] = -1;
  }
  if (bridge->pid == getpid() && bridge->path.sun_path[0] != '\0') unlink(bridge->path.sun_path);
}

struct hwc_bridge *hwc_bridge_new(int fd, const char *dir, struct hwc_error *error) {
  struct hwc_bridge *bridge = calloc(1, sizeof(*bridge));
  const char *what = "out of memory";
  int code;
  error->code = HWC_ENOMEM;
  if (bridge == NULL) goto fail;
  bridge->set = bridge->control = bridge->listener = bridge->peer = bridge->wanted = -1;
  bridge->fd = fd;
  bridge->pid = getpid();
  what = "no random key: libcrypto or memory failed";
  error->code = make_key(bridge);
  if (error->code != HWC_OK) goto fail;
  error->code = HWC_ELIMIT;
  what = "no descriptors left";
  bridge->set = epoll_create1(EPOLL_CLOEXEC);
  bridge->control = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (bridge->set < 0 || bridge->control < 0 || watch(bridge->set, bridge->control, EPOLLIN) != 0) goto fail;
  /* Edge-triggered: one byte for each change, not a spinning thread while the host is busy. */
  if (watch(bridge->set, fd, (uint32_t)EPOLLIN | (uint32_t)EPOLLET) != 0) goto fail;
  what = dir != NULL ? "no socket can be made in the directory" : "no UDP socket can be made";
  if ((dir != NULL ? listen_unix(bridge, dir) : listen_udp(bridge)) != 0) goto fail;
  return bridge;
fail:
  code = errno;
  snprintf(error->text, sizeof(error->text), "%s (errno %d)", what, code);
  if (bridge != NULL) close_all(bridge);
  free(bridge);
  return NULL;
}

void hwc_bridge_free(struct hwc_bridge *bridge) {
  if (bridge == NULL) return;
  if (bridge->running && bridge->pid == getpid()) {
    __atomic_store_n(&bridge->quit, 1, __ATOMIC_RELEASE);
    nudge(bridge);
    pthread_join(bridge->thread, NULL);
    send_byte(bridge); /* whoever reads learns of the end, over UDP, too */
  }
  close_all(bridge);
  free(bridge);
}

const char *hwc_bridge_path(const struct hwc_bridge *bridge) {
  return bridge->path.sun_path[0] == '\0' ? NULL : bridge->path.sun_path;
}

int hwc_bridge_port(const struct hwc_bridge *bridge) {
  return bridge->port;
}

const char *hwc_bridge_key(const struct hwc_bridge *bridge) {
  return bridge->key;
}

static int accept_unix(struct hwc_bridge *bridge) {
  struct ucred who;
  socklen_t size = sizeof(who);
  bridge->peer = accept4(bridge->listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
  unlink(bridge->path.sun_path);
  bridge->path.sun_path[0] = '\0';
  close(bridge->listener);
  bridge->listener = -1;
  if (bridge->peer < 0 || getsockopt(bridge->peer, SOL_SOCKET, SO_PEERCRED, &who, &size) != 0) return -1;
  return who.pid == getpid() ? 0 : -1;
}

static int accept_udp(struct hwc_bridge *bridge) {
  struct sockaddr_in from;
  socklen_t size;
  char text[KEY_SIZE + 1];
  struct pollfd one = {bridge->listener, POLLIN, 0};
  int tries;
  /* The datagram was sent before: on loopback it is there. Strangers' datagrams are passed over. */
  for (tries = 0; tries < 16; tries++) {
    ssize_t got;
    struct hwc_str is = {text, KEY_SIZE}, should = {bridge->key, KEY_SIZE};
    if (poll(&one, 1, 100) <= 0) return -1;
    size = sizeof(from);
    got = recvfrom(bridge->listener, text, sizeof(text), 0, (struct sockaddr *)&from, &size);
    if (got == KEY_SIZE && hwc_equal(is, should)) break;
  }
  if (tries == 16 || connect(bridge->listener, (struct sockaddr *)&from, size) != 0) return -1;
  bridge->peer = bridge->listener;
  bridge->listener = -1;
  return 0;
}

enum hwc_code hwc_bridge_accept(struct hwc_bridge *bridge, struct hwc_error *error) {
  sigset_t all, old;
  int code;
  error->code = HWC_EINVAL;
  if (bridge->running || bridge->listener < 0 || bridge->pid != getpid() ||
      (bridge->port == 0 ? accept_unix(bridge) : accept_udp(bridge)) != 0) {
    snprintf(error->text, sizeof(error->text), "nobody of this process has connected to the bridge");
    return HWC_EINVAL;
  }
  /* Signals are the host's: its handlers must not run on this thread. */
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &old);
  code = pthread_create(&bridge->thread, NULL, run, bridge);
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  if (code == 0) pthread_setname_np(bridge->thread, "hwc-bridge");
  if (code != 0) {
    snprintf(error->text, sizeof(error->text), "no thread can be made (errno %d)", code);
    return error->code = HWC_ELIMIT;
  }
  bridge->running = 1;
  return HWC_OK;
}

void hwc_bridge_clear(struct hwc_bridge *bridge) {
  __atomic_store_n(&bridge->pending, 0, __ATOMIC_RELEASE);
}

void hwc_bridge_wake(struct hwc_bridge *bridge, int ms) {
  if (ms <= 0) {
    send_byte(bridge);
    return;
  }
  __atomic_store_n(&bridge->wanted, ms, __ATOMIC_RELEASE);
  nudge(bridge);
}

/* Unit tests of the bridge: what turns a readable descriptor into one byte on a socket. */
#include "bridge.h"

#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "test.h"

static char dir[] = "/tmp/hwc-test-XXXXXX";
static int source; /* an epoll set around an eventfd, as in http.c */
static int event;
static struct hwc_error error;

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static int readable(int fd, int ms) {
  struct pollfd one = {fd, POLLIN, 0};
  return poll(&one, 1, ms) > 0;
}

/* How many bytes are there, waiting for the first. */
static int bytes(int fd, int ms) {
  char text[64];
  return readable(fd, ms) ? (int)recv(fd, text, sizeof(text), 0) : 0;
}

static void signal_source(void) {
  uint64_t one = 1;
  CHECK(write(event, &one, sizeof(one)) == (ssize_t)sizeof(one));
}

static void drain_source(void) {
  uint64_t count;
  CHECK(read(event, &count, sizeof(count)) == (ssize_t)sizeof(count));
}

static int dial_unix(const struct hwc_bridge *bridge) {
  struct sockaddr_un path;
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  memset(&path, 0, sizeof(path));
  path.sun_family = AF_UNIX;
  snprintf(path.sun_path, sizeof(path.sun_path), "%s", hwc_bridge_path(bridge));
  CHECK(connect(fd, (struct sockaddr *)&path, sizeof(path)) == 0);
  return fd;
}

static int dial_udp(const struct hwc_bridge *bridge, const char *key) {
  struct sockaddr_in address;
  int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  memset(&address, 0, sizeof(address));
  address.sin_family = AF_INET;
  address.sin_port = htons((uint16_t)hwc_bridge_port(bridge));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  CHECK(connect(fd, (struct sockaddr *)&address, sizeof(address)) == 0);
  CHECK(send(fd, key, strlen(key), 0) == (ssize_t)strlen(key));
  return fd;
}

/* A bridge with a connection, in the way asked for. */
static struct hwc_bridge *open_bridge(int over_udp, int *fd) {
  struct hwc_bridge *bridge = hwc_bridge_new(source, over_udp ? NULL : dir, &error);
  CHECK(bridge != NULL);
  *fd = over_udp ? dial_udp(bridge, hwc_bridge_key(bridge)) : dial_unix(bridge);
  CHECK(hwc_bridge_accept(bridge, &error) == HWC_OK);
  hwc_bridge_clear(bridge);
  return bridge;
}

static void one_byte_for_each_change(int over_udp) {
  int fd, i;
  struct hwc_bridge *bridge = open_bridge(over_udp, &fd);
  CHECK(bytes(fd, 50) == 0);
  for (i = 0; i < 100; i++) {
    signal_source();
    CHECK(bytes(fd, 5000) == 1);
    hwc_bridge_clear(bridge);
    drain_source();
  }
  CHECK(bytes(fd, 20) == 0);
  /* Changes while the host works on the last byte send none. */
  signal_source();
  CHECK(bytes(fd, 5000) == 1);
  signal_source();
  CHECK(bytes(fd, 50) == 0);
  drain_source();
  hwc_bridge_clear(bridge);
  signal_source();
  CHECK(bytes(fd, 5000) == 1);
  drain_source();
  hwc_bridge_free(bridge);
  close(fd);
}

static void wakes_now_and_later(void) {
  int fd;
  struct hwc_bridge *bridge = open_bridge(0, &fd);
  double began;
  hwc_bridge_wake(bridge, 0);
  hwc_bridge_wake(bridge, 0);
  CHECK(bytes(fd, 5000) == 1);
  hwc_bridge_clear(bridge);
  began = now();
  hwc_bridge_wake(bridge, 100);
  CHECK(bytes(fd, 5000) == 1);
  CHECK(now() - began > 0.099);
  hwc_bridge_clear(bridge);
  CHECK(bytes(fd, 150) == 0);
  /* What comes earlier takes the place of the later byte. */
  hwc_bridge_wake(bridge, 100);
  signal_source();
  CHECK(bytes(fd, 5000) == 1);
  drain_source();
  hwc_bridge_clear(bridge);
  CHECK(bytes(fd, 200) == 0);
  hwc_bridge_free(bridge);
  close(fd);
}

static void the_path_is_private_and_short_lived(void) {
  mode_t mask = umask(0);
  struct hwc_bridge *bridge = hwc_bridge_new(source, dir, &error);
  char path[200];
  struct stat about;
  int fd;
  umask(mask);
  CHECK(bridge != NULL && hwc_bridge_port(bridge) == 0);
  snprintf(path, sizeof(path), "%s", hwc_bridge_path(bridge));
  CHECK(stat(path, &about) == 0 && (about.st_mode & 0777) == 0600);
  fd = dial_unix(bridge);
  CHECK(hwc_bridge_accept(bridge, &error) == HWC_OK);
  CHECK(stat(path, &about) != 0 && errno == ENOENT && hwc_bridge_path(bridge) == NULL);
  CHECK(hwc_bridge_accept(bridge, &error) == HWC_EINVAL); /* once */
  hwc_bridge_free(bridge);
  close(fd);
  bridge = hwc_bridge_new(source, dir, &error);
  snprintf(path, sizeof(path), "%s", hwc_bridge_path(bridge));
  hwc_bridge_free(bridge);
  CHECK(stat(path, &about) != 0 && errno == ENOENT);
}

static void refuses_nobody_and_strangers(void) {
  struct hwc_bridge *bridge = hwc_bridge_new(source, dir, &error);
  pid_t child;
  int fd, status, ready[2];
  char byte = '!';
  CHECK(hwc_bridge_accept(bridge, &error) == HWC_EINVAL && error.text[0] != '\0');
  hwc_bridge_free(bridge);

  bridge = hwc_bridge_new(source, dir, &error);
  CHECK(pipe(ready) == 0);
  child = fork();
  if (child == 0) {
    fd = dial_unix(bridge);
    status = write(ready[1], &byte, 1) == 1 && read(fd, &byte, 1) == 0 ? 0 : 1;
    hwc_bridge_free(bridge);
    _exit(status);
  }
  CHECK(read(ready[0], &byte, 1) == 1);
  CHECK(hwc_bridge_accept(bridge, &error) == HWC_EINVAL);
  hwc_bridge_free(bridge);
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
  close(ready[0]);
  close(ready[1]);

  bridge = hwc_bridge_new(source, NULL, &error);
  CHECK(bridge != NULL && hwc_bridge_path(bridge) == NULL && hwc_bridge_port(bridge) > 0);
  CHECK(strlen(hwc_bridge_key(bridge)) == 32);
  fd = dial_udp(bridge, "0123456789abcdef0123456789abcdef");
  CHECK(hwc_bridge_accept(bridge, &error) == HWC_EINVAL);
  close(fd);
  hwc_bridge_free(bridge);
}

static void directories_may_be_unusable(void) {
  char long_name[200];
  CHECK(hwc_bridge_new(source, "/nonexistent", &error) == NULL && strstr(error.text, "directory") != NULL);
  memset(long_name, 'x', sizeof(long_name) - 1);
  long_name[0] = '/';
  long_name[sizeof(long_name) - 1] = '\0';
  CHECK(hwc_bridge_new(source, long_name, &error) == NULL);
  CHECK(hwc_bridge_new(-1, dir, &error) == NULL);
}

static void the_end_is_told(int over_udp) {
  int fd;
  struct hwc_bridge *bridge = open_bridge(over_udp, &fd);
  hwc_bridge_free(bridge);
  CHECK(bytes(fd, 5000) == 1);
  if (!over_udp) CHECK(readable(fd, 5000) && bytes(fd, 0) == 0);
  close(fd);
  hwc_bridge_free(NULL);
}

static void a_child_only_closes(void) {
  int fd, status;
  struct hwc_bridge *bridge = open_bridge(0, &fd);
  pid_t child = fork();
  if (child == 0) {
    hwc_bridge_free(bridge);
    _exit(0);
  }
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
  CHECK(bytes(fd, 20) == 0);
  signal_source();
  CHECK(bytes(fd, 5000) == 1);
  drain_source();
  hwc_bridge_free(bridge);
  close(fd);
}

static void the_peer_may_be_gone(void) {
  int fd;
  struct hwc_bridge *bridge = open_bridge(0, &fd);
  close(fd);
  hwc_bridge_wake(bridge, 0); /* no SIGPIPE */
  signal_source();
  drain_source();
  hwc_bridge_free(bridge);
}

/* ---- a host at work: no change may get lost */

struct load {
  int rounds;
};

static void *make_changes(void *data) {
  const struct load *load = data;
  uint64_t one = 1;
  int i;
  for (i = 0; i < load->rounds; i++) {
    ssize_t written = write(event, &one, sizeof(one));
    (void)written;
    if (i % 64 == 0) usleep(100);
  }
  return NULL;
}

static void no_change_is_lost(int over_udp) {
  struct load load = {20000};
  uint64_t seen = 0, count;
  pthread_t thread;
  int fd;
  struct hwc_bridge *bridge = open_bridge(over_udp, &fd);
  CHECK(pthread_create(&thread, NULL, make_changes, &load) == 0);
  while (seen < (uint64_t)load.rounds && bytes(fd, 10000) > 0) {
    hwc_bridge_clear(bridge);
    if (read(event, &count, sizeof(count)) == (ssize_t)sizeof(count)) seen += count;
    if (seen % 3 == 0) hwc_bridge_wake(bridge, 200);
    if (seen % 5 == 0) hwc_bridge_wake(bridge, 0);
  }
  CHECK(seen == (uint64_t)load.rounds);
  pthread_join(thread, NULL);
  hwc_bridge_free(bridge);
  close(fd);
}

static void many_come_and_go(void) {
  int i, fd;
  for (i = 0; i < 200; i++) {
    struct hwc_bridge *bridge = open_bridge(i % 2, &fd);
    if (i % 3 == 0) hwc_bridge_wake(bridge, 50);
    hwc_bridge_free(bridge);
    close(fd);
  }
  fd = dup(event);
  CHECK(fd < 32); /* no descriptor is left open */
  close(fd);
}

int main(void) {
  struct epoll_event watched;
  CHECK(mkdtemp(dir) != NULL);
  source = epoll_create1(EPOLL_CLOEXEC);
  event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  memset(&watched, 0, sizeof(watched));
  watched.events = EPOLLIN;
  CHECK(epoll_ctl(source, EPOLL_CTL_ADD, event, &watched) == 0);
  one_byte_for_each_change(0);
  one_byte_for_each_change(1);
  wakes_now_and_later();
  the_path_is_private_and_short_lived();
  refuses_nobody_and_strangers();
  directories_may_be_unusable();
  the_end_is_told(0);
  the_end_is_told(1);
  a_child_only_closes();
  the_peer_may_be_gone();
  no_change_is_lost(0);
  no_change_is_lost(1);
  many_come_and_go();
  CHECK(rmdir(dir) == 0);
  close(source);
  close(event);
  return test_done();
}

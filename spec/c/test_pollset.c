/* Unit tests of the one descriptor behind which everything is watched. */
#include "pollset.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "test.h"

static struct hwc_pollset set;
static struct hwc_event event;

static int next(void) {
  return hwc_pollset_next(&set, &event);
}

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static void is_quiet_when_new(void) {
  struct pollfd one = {set.fd, POLLIN, 0};
  CHECK(set.fd >= 0 && (fcntl(set.fd, F_GETFD) & FD_CLOEXEC) != 0);
  CHECK((fcntl(set.timer, F_GETFD) & FD_CLOEXEC) != 0 && (fcntl(set.alarm, F_GETFD) & FD_CLOEXEC) != 0);
  CHECK(hwc_pollset_wait(&set, 0) == 0 && next() == 0);
  CHECK(poll(&one, 1, 0) == 0);
}

static void a_wake_up_lasts_until_next(void) {
  hwc_pollset_wake(&set);
  hwc_pollset_wake(&set);
  CHECK(hwc_pollset_wait(&set, -1) == 1 && hwc_pollset_wait(&set, 0) == 1);
  CHECK(next() == 0); /* swallowed */
  CHECK(hwc_pollset_wait(&set, 0) == 0);
}

static void the_timer_goes_off_once(void) {
  double start = now();
  hwc_pollset_timer(&set, 30);
  CHECK(hwc_pollset_wait(&set, 0) == 0 && next() == 0);
  CHECK(hwc_pollset_wait(&set, 20000) == 1);
  CHECK(now() - start >= 0.0299);
  CHECK(next() == 1 && event.fd == -1 && event.ready == HWC_READ);
  CHECK(hwc_pollset_wait(&set, 0) == 0 && next() == 0);
  hwc_pollset_timer(&set, 0);
  CHECK(hwc_pollset_wait(&set, 20000) == 1 && next() == 1 && event.fd == -1);
}

static void the_timer_is_set_anew_and_stopped(void) {
  hwc_pollset_timer(&set, 3600000);
  hwc_pollset_timer(&set, 1);
  CHECK(hwc_pollset_wait(&set, 20000) == 1); /* it has gone off and was not read */
  hwc_pollset_timer(&set, 3600000);
  CHECK(hwc_pollset_wait(&set, 0) == 0 && next() == 0);
  hwc_pollset_timer(&set, 1);
  CHECK(hwc_pollset_wait(&set, 20000) == 1);
  hwc_pollset_timer(&set, -1);
  CHECK(hwc_pollset_wait(&set, 0) == 0 && next() == 0);
  hwc_pollset_timer(&set, -1);
  hwc_pollset_timer(&set, 0x7fffffff); /* 24 days */
  CHECK(hwc_pollset_wait(&set, 0) == 0);
  hwc_pollset_timer(&set, -1);
}

static void sockets_are_watched(void) {
  int pair[2];
  char byte;
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) return;
  CHECK(hwc_pollset_watch(&set, pair[0], HWC_READ) == HWC_OK);
  CHECK(next() == 0);
  CHECK(write(pair[1], "x", 1) == 1);
  CHECK(hwc_pollset_wait(&set, 20000) == 1 && next() == 1);
  CHECK(event.fd == pair[0] && event.ready == HWC_READ);
  CHECK(next() == 1); /* level-triggered */
  CHECK(hwc_pollset_wait(&set, 20000) == 1 && hwc_pollset_watch(&set, pair[0], 0) == HWC_OK);
  CHECK(next() == 0); /* what the wait has taken is of no interest any more */
  CHECK(hwc_pollset_watch(&set, pair[0], HWC_WRITE) == HWC_OK);
  CHECK(next() == 1 && event.ready == HWC_WRITE);
  CHECK(hwc_pollset_watch(&set, pair[0], HWC_READ | HWC_WRITE) == HWC_OK);
  CHECK(next() == 1 && event.ready == (HWC_READ | HWC_WRITE));
  CHECK(read(pair[0], &byte, 1) == 1);
  CHECK(next() == 1 && event.ready == HWC_WRITE);
  CHECK(hwc_pollset_watch(&set, pair[0], 0) == HWC_OK);
  CHECK(next() == 0 && hwc_pollset_wait(&set, 0) == 0);
  CHECK(hwc_pollset_watch(&set, pair[0], 0) == HWC_OK); /* twice is fine */
  CHECK(hwc_pollset_watch(&set, pair[0], HWC_READ) == HWC_OK);
  close(pair[1]);
  CHECK(next() == 1 && event.ready == (HWC_READ | HWC_BROKEN));
  close(pair[0]);
  CHECK(next() == 0);
  CHECK(hwc_pollset_watch(&set, pair[0], 0) == HWC_OK); /* closed before it was forgotten */
  CHECK(hwc_pollset_watch(&set, pair[0], HWC_READ) == HWC_ELIMIT);
  CHECK(hwc_pollset_watch(&set, -1, HWC_READ) == HWC_ELIMIT);
}

/* A descriptor's number comes back for another file: watching it must not be refused. */
static void a_number_is_used_again(void) {
  int first[2], second[2];
  if (pipe(first) != 0) return;
  CHECK(hwc_pollset_watch(&set, first[0], HWC_READ) == HWC_OK);
  close(first[0]);
  close(first[1]);
  if (pipe(second) != 0) return;
  CHECK(second[0] == first[0]);
  CHECK(hwc_pollset_watch(&set, second[0], HWC_READ) == HWC_OK);
  CHECK(write(second[1], "x", 1) == 1);
  CHECK(next() == 1 && event.fd == second[0]);
  CHECK(hwc_pollset_watch(&set, second[0], 0) == HWC_OK);
  close(second[0]);
  close(second[1]);
}

/* None that is always ready keeps the others from their turn. */
static void each_has_its_turn(void) {
  int pipes[20][2], seen[20] = {0}, i, k, timer = 0;
  for (i = 0; i < 20; i++) {
    if (pipe(pipes[i]) != 0) return;
    CHECK(hwc_pollset_watch(&set, pipes[i][0], HWC_READ) == HWC_OK);
    CHECK(write(pipes[i][1], "x", 1) == 1);
  }
  hwc_pollset_timer(&set, 0);
  CHECK(hwc_pollset_wait(&set, 20000) == 1);
  for (i = 0; i < 3 * 20 + 1; i++) {
    CHECK(next() == 1);
    timer += event.fd < 0;
    for (k = 0; k < 20; k++) seen[k] += event.fd == pipes[k][0];
  }
  CHECK(timer == 1);
  for (k = 0; k < 20; k++) CHECK(seen[k] == 3);
  for (i = 0; i < 20; i++) hwc_pollset_watch(&set, pipes[i][0], 0), close(pipes[i][0]), close(pipes[i][1]);
  CHECK(next() == 0 && hwc_pollset_wait(&set, 0) == 0);
}

static void closes_more_than_once(void) {
  int fd = set.fd, timer = set.timer, alarm_fd = set.alarm;
  hwc_pollset_close(&set);
  CHECK(set.fd == -1 && set.timer == -1 && set.alarm == -1);
  CHECK(fcntl(fd, F_GETFD) == -1 && fcntl(timer, F_GETFD) == -1 && fcntl(alarm_fd, F_GETFD) == -1 && errno == EBADF);
  hwc_pollset_close(&set);
  CHECK(hwc_pollset_open(&set) == HWC_OK && hwc_pollset_wait(&set, 0) == 0);
  hwc_pollset_close(&set);
}

/* One after another, the descriptors cannot be had: what was opened before is given back. */
static void a_lack_of_descriptors_opens_nothing(void) {
  struct rlimit limit, tight;
  int next_fd = open("/dev/null", O_RDONLY), i;
  close(next_fd);
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  tight = limit;
  for (i = 0; i < 3; i++) {
    tight.rlim_cur = (rlim_t)(next_fd + i);
    setrlimit(RLIMIT_NOFILE, &tight);
    CHECK(hwc_pollset_open(&set) == HWC_ELIMIT && set.fd == -1 && set.timer == -1 && set.alarm == -1);
    setrlimit(RLIMIT_NOFILE, &limit);
    CHECK(fcntl(next_fd, F_GETFD) == -1 && fcntl(next_fd + 1, F_GETFD) == -1);
  }
}

int main(void) {
  hwc_pollset_init(&set);
  hwc_pollset_close(&set);
  CHECK(hwc_pollset_open(&set) == HWC_OK);
  is_quiet_when_new();
  a_wake_up_lasts_until_next();
  the_timer_goes_off_once();
  the_timer_is_set_anew_and_stopped();
  sockets_are_watched();
  a_number_is_used_again();
  each_has_its_turn();
  closes_more_than_once();
  a_lack_of_descriptors_opens_nothing();
  return test_done();
}

/* epoll, timerfd and eventfd behind one descriptor. */
#include "pollset.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

void hwc_pollset_init(struct hwc_pollset *set) {
  set->fd = set->timer = set->alarm = -1;
  set->holds = 0;
}

static int add(int set, int fd) {
  struct epoll_event event;
  memset(&event, 0, sizeof(event));
  event.events = EPOLLIN;
  event.data.fd = fd;
  return epoll_ctl(set, EPOLL_CTL_ADD, fd, &event);
}

enum hwc_code hwc_pollset_open(struct hwc_pollset *set) {
  set->fd = epoll_create1(EPOLL_CLOEXEC);
  set->timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  set->alarm = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (set->fd < 0 || set->timer < 0 || set->alarm < 0 || add(set->fd, set->timer) != 0 ||
      add(set->fd, set->alarm) != 0) {
    hwc_pollset_close(set);
    return HWC_ELIMIT;
  }
  return HWC_OK;
}

void hwc_pollset_close(struct hwc_pollset *set) {
  if (set->fd >= 0) close(set->fd);
  if (set->timer >= 0) close(set->timer);
  if (set->alarm >= 0) close(set->alarm);
  hwc_pollset_init(set);
}

enum hwc_code hwc_pollset_watch(struct hwc_pollset *set, int fd, int ready) {
  struct epoll_event event;
  memset(&event, 0, sizeof(event));
  set->holds = 0;
  event.data.fd = fd;
  if (ready & HWC_READ) event.events |= EPOLLIN;
  if (ready & HWC_WRITE) event.events |= EPOLLOUT;
  if (ready == 0) {
    /* The kernel has forgotten a descriptor that is closed already: nothing to undo then. */
    epoll_ctl(set->fd, EPOLL_CTL_DEL, fd, &event);
    return HWC_OK;
  }
  if (epoll_ctl(set->fd, EPOLL_CTL_ADD, fd, &event) == 0) return HWC_OK;
  if (errno == EEXIST && epoll_ctl(set->fd, EPOLL_CTL_MOD, fd, &event) == 0) return HWC_OK;
  return HWC_ELIMIT;
}

void hwc_pollset_timer(struct hwc_pollset *set, long ms) {
  struct itimerspec when;
  memset(&when, 0, sizeof(when));
  set->holds = 0;
  if (ms >= 0) {
    when.it_value.tv_sec = ms / 1000;
    /* All zero would stop the timer: 0 ms is 1 ns. */
    when.it_value.tv_nsec = ms == 0 ? 1 : ms % 1000 * 1000000L;
  }
  timerfd_settime(set->timer, 0, &when, NULL);
}

void hwc_pollset_wake(struct hwc_pollset *set) {
  uint64_t one = 1;
  /* A full counter is readable anyhow. */
  ssize_t written = write(set->alarm, &one, sizeof(one));
  (void)written;
}

static int drain(int fd) {
  uint64_t count = 0;
  return read(fd, &count, sizeof(count)) == (ssize_t)sizeof(count);
}

/* The next event is the one held, or of those that come within `ms`. */
static int take(struct hwc_pollset *set, int ms) {
  if (!set->holds) set->holds = epoll_wait(set->fd, &set->held, 1, ms) == 1;
  return set->holds;
}

int hwc_pollset_next(struct hwc_pollset *set, struct hwc_event *event) {
  while (take(set, 0)) {
    set->holds = 0;
    event->fd = set->held.data.fd;
    event->ready = 0;
    if (event->fd == set->alarm) {
      drain(set->alarm);
      continue;
    }
    if (event->fd == set->timer) {
      if (!drain(set->timer)) continue;
      event->fd = -1;
    }
    if (set->held.events & EPOLLIN) event->ready |= HWC_READ;
    if (set->held.events & EPOLLOUT) event->ready |= HWC_WRITE;
    if (set->held.events & (EPOLLERR | EPOLLHUP)) event->ready |= HWC_BROKEN;
    return 1;
  }
  return 0;
}

int hwc_pollset_wait(struct hwc_pollset *set, int ms) {
  return take(set, ms);
}

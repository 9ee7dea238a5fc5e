/* Unit tests of transfers inside a process: fork, signals, descriptors. */
#include "transfers.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>

#include "sigpipe.h"

/* Open descriptors of this process. */
static int descriptors(void) {
  DIR *dir = opendir("/proc/self/fd");
  int count = 0;
  if (dir == NULL) abort();
  while (readdir(dir) != NULL) count++;
  closedir(dir);
  return count;
}

/* A set that a child gives up on purpose, kept in reach so that its memory is no leak for valgrind. */
struct hwc_http *abandoned;

/* What a child may do with what it has inherited. Exits with the number of failures. */
static void child(struct hwc_transfer *held, struct hwc_transfer *done) {
  struct hwc_transfer *transfer = make_get("/ok");
  struct hwc_http_options with = options();
  int more = 1, before;
  alarm(SERVER_FOREVER);
  test_failed = 0;
  CHECK(!hwc_http_owned(http));
  CHECK(hwc_http_start(http, transfer, &with, &error) == HWC_EINVAL && transfer->http == NULL);
  CHECK(hwc_http_step(http, 1000, &more) == 0 && !more);
  hwc_transfer_cancel(held);
  CHECK(held->outcome == HWC_CANCELLED);
  hwc_transfer_free(held);
  before = descriptors();
  abandoned = http;
  hwc_http_free(http);
  CHECK(before - descriptors() == 3); /* the set's own; the connections are the parent's */
  hwc_transfer_free(done);
  hwc_transfer_free(transfer);
  /* A set of its own works. */
  http = hwc_http_new(&error);
  CHECK(http != NULL && hwc_http_owned(http));
  transfer = run_get("/ok");
  CHECK(answered(transfer, 200, "ok"));
  hwc_transfer_free(transfer);
  hwc_http_free(http);
  fflush(stderr);
  _exit(test_failed);
}

static void a_fork_leaves_the_connections_to_the_parent(void) {
  struct hwc_transfer *idle, *held, *done;
  struct server_counts before;
  int status = -1;
  pid_t pid;
  idle = run_get("/ok");
  CHECK(answered(idle, 200, "ok"));
  hwc_transfer_free(idle);
  held = begin_get("/held"); /* takes the idle connection */
  CHECK(run_until_held(1));
  idle = run_get("/ok");
  hwc_transfer_free(idle);
  done = begin_impossible();
  pid = fork();
  if (pid == 0) child(held, done);
  CHECK(pid > 0 && waitpid(pid, &status, 0) == pid);
  CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  before = server_counts(server);
  CHECK(before.held == 1 && hwc_http_owned(http));
  server_release(server);
  CHECK(finish() == 2 && answered(held, 200, "ok"));
  hwc_transfer_free(held);
  hwc_transfer_free(done);
  /* Both connections still serve the parent. */
  held = begin_get("/held");
  done = begin_get("/held");
  CHECK(run_until_held(2));
  server_release(server);
  CHECK(finish() == 2 && answered(held, 200, "ok") && answered(done, 200, "ok"));
  CHECK(server_counts(server).connections == before.connections);
  hwc_transfer_free(held);
  hwc_transfer_free(done);
}

/* The server breaks off while a large body is under way. */
static void post_into_the_void(void) {
  size_t len = 16 << 20;
  char *bytes = calloc(1, len);
  struct hwc_transfer *transfer;
  if (bytes == NULL) abort();
  transfer = run(make(server->port, "POST", "/reset", (struct hwc_str){bytes, len}, ""), NULL);
  CHECK(transfer->outcome == HWC_NETWORK && transfer->reached);
  hwc_transfer_free(transfer);
  free(bytes);
}

static int sigpipe_is(int (*look)(sigset_t *set)) {
  sigset_t set;
  sigemptyset(&set);
  look(&set);
  return sigismember(&set, SIGPIPE);
}

static int blocked(sigset_t *set) {
  return pthread_sigmask(SIG_BLOCK, NULL, set);
}

static void a_broken_pipe_kills_nobody(void) {
  struct sigaction action;
  signal(SIGPIPE, SIG_DFL);
  post_into_the_void();
  CHECK(sigaction(SIGPIPE, NULL, &action) == 0 && action.sa_handler == SIG_DFL);
  CHECK(!sigpipe_is(blocked) && !sigpipe_is(sigpending));
}

/* A libcurl or libcrypto of another age may write to a closed socket without MSG_NOSIGNAL. */
static void the_guard_takes_what_came_under_it(void) {
  struct hwc_sigpipe guard, inner;
  hwc_sigpipe_block(&guard, 0);
  hwc_sigpipe_restore(&guard);
  CHECK(!sigpipe_is(blocked));
  hwc_sigpipe_block(&guard, 1);
  CHECK(sigpipe_is(blocked));
  pthread_kill(pthread_self(), SIGPIPE);
  hwc_sigpipe_block(&inner, 1);
  hwc_sigpipe_restore(&inner);
  CHECK(sigpipe_is(blocked) && sigpipe_is(sigpending)); /* it belongs to the outer one */
  hwc_sigpipe_restore(&guard);
  CHECK(!sigpipe_is(blocked) && !sigpipe_is(sigpending));
}

static void a_signal_of_the_host_stays_the_hosts(void) {
  static const struct timespec at_once = {0, 0};
  struct hwc_transfer *transfer;
  sigset_t pipe_only;
  sigemptyset(&pipe_only);
  sigaddset(&pipe_only, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe_only, NULL);
  post_into_the_void();
  CHECK(sigpipe_is(blocked) && !sigpipe_is(sigpending));
  pthread_kill(pthread_self(), SIGPIPE);
  transfer = run_get("/ok");
  CHECK(answered(transfer, 200, "ok"));
  hwc_transfer_free(transfer);
  post_into_the_void();
  CHECK(sigpipe_is(blocked) && sigpipe_is(sigpending));
  CHECK(sigtimedwait(&pipe_only, NULL, &at_once) == SIGPIPE);
  pthread_sigmask(SIG_UNBLOCK, &pipe_only, NULL);
}

static void on_alarm(int signal_number) {
  (void)signal_number;
}

static void a_signal_ends_the_wait(void) {
  struct sigaction action;
  struct itimerval soon = {{0, 1000}, {0, 1000}}, never = {{0, 0}, {0, 0}};
  memset(&action, 0, sizeof(action));
  action.sa_handler = on_alarm;
  sigemptyset(&action.sa_mask);
  sigaction(SIGALRM, &action, NULL);   /* for good: the last alarm may come late */
  setitimer(ITIMER_REAL, &soon, NULL); /* again and again: one alarm might come before the wait begins */
  CHECK(hwc_http_wait(http, -1) == 0);
  setitimer(ITIMER_REAL, &never, NULL);
}

static void every_descriptor_is_given_back(void) {
  struct hwc_transfer *transfers[8];
  int before = descriptors(), i, round;
  for (round = 0; round < 3; round++) {
    http = hwc_http_new(&error);
    for (i = 0; i < 8; i++) transfers[i] = begin_get(i % 2 ? "/held" : "/ok");
    CHECK(run_until_held(4));
    CHECK(descriptors() >= before + 3 + 4 + 4); /* its own, and of both ends of those that are held */
    hwc_http_free(http);
    for (i = 0; i < 8; i++) hwc_transfer_free(transfers[i]);
    CHECK(server_wait(server, 0, server_counts(server).connections)); /* the server's ends are closed, too */
    CHECK(descriptors() == before);
  }
}

/* One after another, the descriptors of the set cannot be had. */
static void a_lack_of_descriptors_is_an_error(void) {
  struct rlimit limit, tight;
  int next = open("/dev/null", O_RDONLY), before = descriptors() - 1, i;
  close(next);
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) abort();
  tight = limit;
  for (i = 0; i < 3; i++) {
    tight.rlim_cur = (rlim_t)(next + i);
    setrlimit(RLIMIT_NOFILE, &tight);
    error.text[0] = '\0';
    http = hwc_http_new(&error);
    setrlimit(RLIMIT_NOFILE, &limit);
    CHECK(http == NULL && error.code == HWC_ELIMIT && strstr(error.text, "file descriptors") != NULL);
    CHECK(descriptors() == before);
  }
}

int main(void) {
  server = server_start();
  http = hwc_http_new(&error);
  if (http == NULL) return 1;
  a_fork_leaves_the_connections_to_the_parent();
  a_broken_pipe_kills_nobody();
  the_guard_takes_what_came_under_it();
  a_signal_of_the_host_stays_the_hosts();
  while (hwc_http_wait(http, 0)) turn();
  a_signal_ends_the_wait();
  hwc_http_free(http);
  CHECK(server_wait(server, 0, server_counts(server).connections));
  every_descriptor_is_given_back();
  a_lack_of_descriptors_is_an_error();
  server_stop(server);
  return test_done();
}

/* Opens without waiting, looks what it is, and then reads. */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "digest.h"

#define PIPE_MS 5000 /* in all: whoever writes into a pipe for us has begun already */
#define PIPE_STEP_MS 10

static void tell(struct hwc_file_facts *facts, const struct stat *status) {
  facts->kind = S_ISREG(status->st_mode)    ? HWC_FILE_REGULAR
                : S_ISDIR(status->st_mode)  ? HWC_FILE_DIRECTORY
                : S_ISFIFO(status->st_mode) ? HWC_FILE_PIPE
                                            : HWC_FILE_OTHER;
  facts->mode = (unsigned)status->st_mode & 07777;
  facts->trusted = status->st_uid == geteuid() || status->st_uid == 0;
}

int hwc_file_stat(const char *path, struct hwc_file_facts *facts) {
  struct stat status;
  if (stat(path, &status) != 0) return errno;
  tell(facts, &status);
  return 0;
}

/* Waits until a pipe has bytes, or its end. Returns 0, or ETIMEDOUT. */
static int await(int fd, int *left_ms) {
  struct pollfd one = {fd, POLLIN, 0};
  while (*left_ms > 0) {
    /* Bytes that come one by one count, too. */
    *left_ms -= 1;
    if (poll(&one, 1, PIPE_STEP_MS) > 0) return 0;
    *left_ms -= PIPE_STEP_MS - 1;
  }
  return ETIMEDOUT;
}

static int read_all(struct hwc_buf *out, int fd, int is_pipe) {
  char block[4096];
  int left_ms = PIPE_MS, why = 0;
  ssize_t got = 1;
  while (why == 0 && got != 0) {
    if (is_pipe) why = await(fd, &left_ms);
    got = why == 0 ? read(fd, block, sizeof(block)) : 0;
    if (got < 0 && errno != EINTR && errno != EAGAIN) why = errno;
    if (got > 0 && hwc_buf_add(out, block, (size_t)got) != HWC_OK) why = out->failed == HWC_ELIMIT ? EFBIG : ENOMEM;
  }
  hwc_cleanse(block, sizeof(block)); /* it may have been a key */
  return why;
}

/* Opens without waiting, and looks what it is. Returns a descriptor, or -1 with errno set. */
static int open_file(const char *path, struct hwc_file_facts *facts) {
  struct stat status;
  int why, fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0) return -1;
  if (fstat(fd, &status) == 0) {
    tell(facts, &status);
    return fd;
  }
  why = errno;
  close(fd);
  errno = why;
  return -1;
}

int hwc_file_read(struct hwc_buf *out, const char *path, struct hwc_file_facts *facts, struct hwc_error *error) {
  int fd = open_file(path, facts), why = fd < 0 ? errno : 0;
  if (fd >= 0) {
    if (facts->kind == HWC_FILE_DIRECTORY) why = EISDIR;
    else if (facts->kind == HWC_FILE_OTHER) why = EINVAL;
    else why = read_all(out, fd, facts->kind == HWC_FILE_PIPE);
    close(fd);
  }
  if (why == 0) return 0;
  error->code = why == ENOMEM ? HWC_ENOMEM : HWC_EINVAL;
  snprintf(error->text, sizeof(error->text), "%s",
           why == EINVAL      ? "it is not a regular file"
           : why == ETIMEDOUT ? "nobody has written all of it into the pipe in 5 s"
                              : strerror(why));
  return why;
}

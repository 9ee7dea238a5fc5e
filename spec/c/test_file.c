/* Unit tests of files that are read whole: what they are, how much, and what is no such file. */
#include "file.h"

#include <errno.h>
#include <sys/wait.h>
#include <time.h>

#include "files.h"
#include "test.h"

static struct hwc_buf bytes;
static struct hwc_file_facts facts;
static struct hwc_error error;

static int read_file(const char *path, size_t most) {
  hwc_buf_free(&bytes);
  hwc_buf_init_secret(&bytes, most);
  error.text[0] = '\0';
  return hwc_file_read(&bytes, path, &facts, &error);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void reads_what_there_is(void) {
  char text[10000];
  memset(text, 'x', sizeof(text));
  files_write("small", "a\0b\n", 4);
  files_write("large", text, sizeof(text));
  files_write("empty", "", 0);
  CHECK(read_file(files_path("small"), 4) == 0 && bytes.len == 4 && memcmp(bytes.ptr, "a\0b\n", 4) == 0);
  CHECK(read_file(files_path("large"), sizeof(text)) == 0 && bytes.len == sizeof(text));
  CHECK(read_file(files_path("empty"), 4) == 0 && bytes.len == 0);
  CHECK(read_file(files_path("small"), 3) == EFBIG);
  CHECK(read_file(files_path("large"), sizeof(text) - 1) == EFBIG);
  CHECK(read_file("/dev/zero", 100) == EINVAL);
  CHECK_TEXT(error.text, "it is not a regular file");
  CHECK(read_file(files_path("missing"), 4) == ENOENT);
  CHECK_TEXT(error.text, "No such file or directory");
  CHECK(read_file(files_dir, 4) == EISDIR);
  CHECK(read_file(files_path("small/x"), 4) == ENOTDIR);
}

static void tells_what_it_is(void) {
  chmod(files_path("small"), 0640);
  CHECK(read_file(files_path("small"), 4) == 0);
  CHECK(facts.kind == HWC_FILE_REGULAR && facts.mode == 0640 && facts.trusted);
  CHECK(hwc_file_stat(files_dir, &facts) == 0 && facts.kind == HWC_FILE_DIRECTORY && facts.mode == 0700);
  CHECK(hwc_file_stat("/dev/null", &facts) == 0 && facts.kind == HWC_FILE_OTHER && facts.trusted);
  CHECK(hwc_file_stat(files_path("missing"), &facts) == ENOENT);
  if (symlink("small", files_path("link")) != 0) abort();
  CHECK(hwc_file_stat(files_path("link"), &facts) == 0 && facts.kind == HWC_FILE_REGULAR && facts.mode == 0640);
}

/* Writes `first`, and after a while `then`, into the pipe. */
static pid_t write_later(const char *first, const char *then) {
  pid_t child = fork();
  if (child == 0) {
    struct timespec while_ = {0, 50000000};
    int fd = open(files_path("pipe"), O_WRONLY);
    if (write(fd, first, strlen(first)) < 0) _exit(1);
    nanosleep(&while_, NULL);
    if (write(fd, then, strlen(then)) < 0) _exit(1);
    _exit(0);
  }
  return child;
}

static void waits_for_a_pipe_but_not_for_ever(void) {
  double began;
  int status;
  pid_t child;
  if (mkfifo(files_path("pipe"), 0600) != 0) abort();
  child = write_later("one ", "two");
  CHECK(read_file(files_path("pipe"), 100) == 0);
  CHECK_TEXT(bytes.ptr, "one two");
  CHECK(facts.kind == HWC_FILE_PIPE);
  CHECK(waitpid(child, &status, 0) == child && status == 0);
  began = now();
  CHECK(read_file(files_path("pipe"), 100) == ETIMEDOUT);
  CHECK_TEXT(error.text, "nobody has written all of it into the pipe in 5 s");
  CHECK(now() - began >= 4 && now() - began < 60);
}

int main(void) {
  int before;
  files_begin();
  before = files_open();
  hwc_buf_init_secret(&bytes, 0);
  reads_what_there_is();
  tells_what_it_is();
  waits_for_a_pipe_but_not_for_ever();
  hwc_buf_free(&bytes);
  CHECK(files_open() == before);
  files_end();
  return test_done();
}

/* Unit tests of drafts: nothing is in place before it is whole, and nothing is left behind. */
#include "draft.h"

#include <sys/syscall.h>
#include <sys/wait.h>

#include "files.h"
#include "test.h"

static unsigned mode_before; /* of the draft, when its mode is set: what others could open it with until then */

/* Stands in for libc's: looks first. */
int fchmod(int fd, mode_t mode) {
  struct stat now;
  if (fstat(fd, &now) != 0) return -1;
  mode_before = (unsigned)now.st_mode & 0777;
  return (int)syscall(SYS_fchmod, fd, mode);
}

static struct hwc_draft draft;
static struct hwc_error error;

static enum hwc_code open_draft(const char *path) {
  hwc_draft_init(&draft);
  error.text[0] = '\0';
  return hwc_draft_open(&draft, path, "0123", &error);
}

static enum hwc_code put(const char *text) {
  struct hwc_str bytes = {text, strlen(text)};
  return hwc_draft_write(&draft, bytes, &error);
}

static unsigned mode_of(const char *name) {
  struct stat now;
  return stat(files_path(name), &now) == 0 ? (unsigned)now.st_mode & 0777 : 0;
}

static void is_in_place_when_it_is_whole(void) {
  int before = files_open(), next = files_next();
  CHECK(open_draft(files_path("new")) == HWC_OK);
  CHECK(fcntl(next, F_GETFD) == FD_CLOEXEC);
  CHECK(put("one ") == HWC_OK && put("two") == HWC_OK);
  CHECK_TEXT(files_read("new"), "(none)");
  CHECK_TEXT(files_read(".huaweicloud-0123"), "one two");
  CHECK(hwc_draft_commit(&draft, &error) == HWC_OK);
  hwc_draft_close(&draft);
  hwc_draft_close(&draft);
  CHECK_TEXT(files_read("new"), "one two");
  CHECK(files_count(files_dir) == 1 && files_open() == before);
}

static void what_was_there_stays_until_then(void) {
  files_write("old", "old", 3);
  chmod(files_path("old"), 0640);
  CHECK(open_draft(files_path("old")) == HWC_OK && put("new") == HWC_OK);
  CHECK_TEXT(files_read("old"), "old");
  hwc_draft_close(&draft);
  CHECK_TEXT(files_read("old"), "old");
  CHECK(open_draft(files_path("old")) == HWC_OK && put("longer") == HWC_OK);
  CHECK(hwc_draft_rewind(&draft, &error) == HWC_OK && put("new") == HWC_OK);
  CHECK(hwc_draft_commit(&draft, &error) == HWC_OK);
  hwc_draft_close(&draft);
  CHECK_TEXT(files_read("old"), "new");
  CHECK(mode_of("old") == 0640 && files_count(files_dir) == 2);
}

static void others_cannot_open_what_is_for_few_eyes(void) {
  static const unsigned modes[] = {0600, 0640, 0644};
  mode_t mask = umask(0);
  size_t i;
  for (i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
    chmod(files_path("old"), modes[i]);
    mode_before = 01000;
    CHECK(open_draft(files_path("old")) == HWC_OK);
    CHECK(mode_before == modes[i] && mode_of(".huaweicloud-0123") == modes[i]);
    hwc_draft_close(&draft);
  }
  umask(077); /* nor are eyes kept out that the old file lets in */
  CHECK(open_draft(files_path("old")) == HWC_OK && mode_of(".huaweicloud-0123") == 0644);
  hwc_draft_close(&draft);
  CHECK(open_draft(files_path("private")) == HWC_OK && mode_of(".huaweicloud-0123") == 0600);
  hwc_draft_close(&draft);
  umask(mask);
  chmod(files_path("old"), 0640);
}

static void a_link_in_the_place_of_the_draft_is_not_followed(void) {
  files_write("victim", "victim", 6);
  if (symlink("victim", files_path(".huaweicloud-0123")) != 0) abort();
  CHECK(open_draft(files_path("new")) == HWC_EINVAL && strstr(error.text, "File exists") != NULL);
  hwc_draft_close(&draft);
  CHECK_TEXT(files_read("victim"), "victim");
  unlink(files_path(".huaweicloud-0123"));
  unlink(files_path("victim"));
}

static void links_and_directories_are_seen_through(void) {
  char here[512];
  if (symlink("old", files_path("link")) != 0 || getcwd(here, sizeof(here)) == NULL || chdir(files_dir) != 0) abort();
  CHECK(open_draft("link") == HWC_OK && put("by link") == HWC_OK);
  CHECK(chdir("/") == 0); /* the host goes elsewhere meanwhile */
  CHECK(hwc_draft_commit(&draft, &error) == HWC_OK);
  hwc_draft_close(&draft);
  CHECK_TEXT(files_read("old"), "by link");
  if (chdir(files_dir) != 0) abort();
  CHECK(open_draft("plain") == HWC_OK && chdir(here) == 0 && hwc_draft_commit(&draft, &error) == HWC_OK);
  hwc_draft_close(&draft);
  CHECK_TEXT(files_read("plain"), "");
  unlink(files_path("plain"));
  unlink(files_path("link"));
}

static void refuses(const char *path, const char *why) {
  char expected[400];
  int before = files_open(), count = files_count(files_dir);
  snprintf(expected, sizeof(expected), "cannot be written: %s: %s", path, why);
  CHECK(open_draft(path) == HWC_EINVAL);
  CHECK_TEXT(error.text, expected);
  hwc_draft_close(&draft);
  CHECK(files_open() == before && files_count(files_dir) == count);
}

static void refuses_what_cannot_be_written(void) {
  char name[300], path[400];
  refuses(files_path("missing/file"), "No such file or directory");
  refuses(files_dir, "Is a directory");
  refuses(files_path("missing/"), "Is a directory");
  refuses(files_path("old/file"), "Not a directory");
  if (mkfifo(files_path("pipe"), 0600) != 0) abort();
  refuses(files_path("pipe"), "is no regular file: open it and give the handle");
  unlink(files_path("pipe"));
  memset(name, 'n', sizeof(name) - 1);
  name[sizeof(name) - 1] = '\0';
  snprintf(path, sizeof(path), "%s/%s", files_dir, name);
  CHECK(open_draft(path) == HWC_EINVAL);
  hwc_draft_close(&draft);
  files_write(".huaweicloud-0123", "another's", 9);
  refuses(files_path("new"), "File exists");
  CHECK_TEXT(files_read(".huaweicloud-0123"), "another's");
  unlink(files_path(".huaweicloud-0123"));
}

static void a_name_may_be_as_long_as_any(void) {
  char name[256];
  memset(name, 'n', sizeof(name) - 1);
  name[sizeof(name) - 1] = '\0';
  CHECK(open_draft(files_path("short")) == HWC_OK);
  hwc_draft_close(&draft);
  if (chdir(files_dir) != 0) abort();
  CHECK(open_draft(name) == HWC_OK && hwc_draft_commit(&draft, &error) == HWC_OK);
  hwc_draft_close(&draft);
  unlink(name);
  if (chdir("/") != 0) abort();
}

static void devices_stay_devices(void) {
  struct stat now;
  CHECK(open_draft("/dev/full") == HWC_OK);
  CHECK(put("x") == HWC_EINVAL);
  CHECK_TEXT(error.text, "cannot be written: /dev/full: No space left on device");
  CHECK(hwc_draft_rewind(&draft, &error) == HWC_EINVAL);
  hwc_draft_close(&draft);
  CHECK(open_draft("/dev/null") == HWC_OK && put("x") == HWC_OK && hwc_draft_commit(&draft, &error) == HWC_OK);
  hwc_draft_close(&draft);
  CHECK(stat("/dev/full", &now) == 0 && S_ISCHR(now.st_mode));
  CHECK(stat("/dev/null", &now) == 0 && S_ISCHR(now.st_mode));
}

static void what_cannot_be_moved_is_removed(void) {
  if (mkdir(files_path("gone"), 0700) != 0) abort();
  CHECK(open_draft(files_path("gone/file")) == HWC_OK);
  if (mkdir(files_path("gone/file"), 0700) != 0) abort();
  CHECK(hwc_draft_commit(&draft, &error) == HWC_EINVAL);
  CHECK(strstr(error.text, "/gone/file: Is a directory") != NULL);
  hwc_draft_close(&draft);
  CHECK(files_count(files_path("gone")) == 1);
}

static void a_child_leaves_it_to_its_parent(void) {
  int status = 0;
  pid_t child;
  CHECK(open_draft(files_path("old")) == HWC_OK && put("parent") == HWC_OK);
  child = fork();
  if (child == 0) {
    hwc_draft_close(&draft);
    _exit(0);
  }
  CHECK(waitpid(child, &status, 0) == child && status == 0);
  CHECK(hwc_draft_commit(&draft, &error) == HWC_OK);
  hwc_draft_close(&draft);
  CHECK_TEXT(files_read("old"), "parent");
}

int main(void) {
  files_begin();
  is_in_place_when_it_is_whole();
  what_was_there_stays_until_then();
  others_cannot_open_what_is_for_few_eyes();
  a_link_in_the_place_of_the_draft_is_not_followed();
  links_and_directories_are_seen_through();
  refuses_what_cannot_be_written();
  a_name_may_be_as_long_as_any();
  devices_stay_devices();
  what_cannot_be_moved_is_removed();
  a_child_leaves_it_to_its_parent();
  files_end();
  return test_done();
}

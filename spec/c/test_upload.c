/* Unit tests of uploads: all bytes in order, their digest, files that are none, files that change. */
#include "upload.h"

#include <sys/time.h>

#include "files.h"
#include "test.h"

#define SIZE 100000

static struct hwc_error error;

/* Bytes of all values. */
static const char *bytes(void) {
  static char block[SIZE];
  size_t i;
  for (i = 0; i < SIZE; i++) block[i] = (char)(i * 7 + i / 251);
  return block;
}

static struct hwc_form *make(const char *path) {
  struct hwc_form *form = hwc_form_new();
  struct hwc_form_part text = {HWC_STR("t"), {NULL, 0}, {NULL, 0}, HWC_STR("text"), {NULL, 0}};
  struct hwc_form_part file = {HWC_STR("f"), HWC_STR("f"), {NULL, 0}, {NULL, 0}, {path, strlen(path)}};
  CHECK(hwc_form_add(form, &text) == HWC_OK && hwc_form_add(form, &file) == HWC_OK);
  CHECK(hwc_form_seal(form, HWC_STR("BOUNDARY")) == HWC_OK);
  return form;
}

/* An upload that is the form's only owner. */
static struct hwc_upload *open_upload(const char *name) {
  struct hwc_form *form = make(files_path(name));
  struct hwc_upload *upload = hwc_upload_new(form, &error);
  hwc_form_drop(form);
  return upload;
}

/* Reads all in pieces of `step` bytes. */
static struct hwc_buf read_all(struct hwc_upload *upload, size_t step) {
  struct hwc_buf out;
  char block[4096];
  long long got;
  hwc_buf_init(&out, 2 * SIZE);
  while ((got = hwc_upload_read(upload, block, step)) > 0) hwc_buf_add(&out, block, (size_t)got);
  CHECK(got == 0 && hwc_upload_words(upload)[0] == '\0');
  return out;
}

static void check_digest(struct hwc_upload *upload, enum hwc_hash hash, struct hwc_str all) {
  unsigned char sum[HWC_DIGEST_SIZE];
  struct hwc_buf hex;
  int done = 0, steps = 0;
  CHECK(hwc_upload_digest(upload).ptr == NULL);
  for (; !done && steps < 100; steps++) CHECK(hwc_upload_hash(upload, hash, 32768, &done, &error) == HWC_OK);
  CHECK(done && steps > 1);
  CHECK(hwc_upload_hash(upload, hash, 1, &done, &error) == HWC_OK && done);
  hwc_buf_init(&hex, 64);
  hwc_digest(hash, sum, all);
  hwc_hex(&hex, sum, sizeof(sum));
  CHECK_STR(hwc_upload_digest(upload), hwc_buf_text(&hex));
  hwc_buf_free(&hex);
}

static void reads_all_in_order(void) {
  static const char head[] = "--BOUNDARY\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\ntext"
                             "\r\n--BOUNDARY\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n";
  static const size_t steps[] = {1, 7, 4096};
  size_t i;
  files_write("data", bytes(), SIZE);
  for (i = 0; i < 3; i++) {
    struct hwc_upload *upload = open_upload("data");
    struct hwc_buf first, second;
    first = read_all(upload, steps[i]);
    CHECK(first.len == (size_t)hwc_upload_length(upload));
    CHECK(first.len == sizeof(head) - 1 + SIZE + 16 && memcmp(first.ptr, head, sizeof(head) - 1) == 0);
    CHECK(memcmp(first.ptr + sizeof(head) - 1, bytes(), SIZE) == 0);
    CHECK(memcmp(first.ptr + first.len - 16, "\r\n--BOUNDARY--\r\n", 16) == 0);
    hwc_upload_rewind(upload);
    check_digest(upload, i == 0 ? HWC_SM3 : HWC_SHA256, hwc_buf_str(&first));
    /* After the digest it is at the start again. */
    second = read_all(upload, 4096);
    CHECK(second.len == first.len && memcmp(second.ptr, first.ptr, first.len) == 0);
    hwc_buf_free(&first);
    hwc_buf_free(&second);
    hwc_upload_free(upload);
  }
}

static void holds_descriptors_no_longer_than_itself(void) {
  int before = files_open(), next = files_next();
  struct hwc_upload *upload = open_upload("data");
  CHECK(files_open() == before + 1);
  CHECK(fcntl(next, F_GETFD) == FD_CLOEXEC); /* programs that the host starts do not get it */
  hwc_upload_free(upload);
  hwc_upload_free(NULL);
  CHECK(files_open() == before);
  CHECK(hwc_upload_check(files_path("data"), &error) == HWC_OK && files_open() == before);
}

static void an_empty_file_is_a_file(void) {
  struct hwc_upload *upload;
  struct hwc_buf all;
  files_write("empty", "", 0);
  upload = open_upload("empty");
  all = read_all(upload, 4096);
  CHECK((long long)all.len == hwc_upload_length(upload));
  CHECK(strstr(all.ptr, "filename=\"f\"\r\n\r\n\r\n--BOUNDARY--\r\n") != NULL);
  hwc_buf_free(&all);
  hwc_upload_free(upload);
}

static void refuses(const char *name, const char *why) {
  struct hwc_upload *upload;
  int before = files_open();
  char expected[400];
  snprintf(expected, sizeof(expected), "cannot be read: %s: %s", files_path(name), why);
  CHECK(hwc_upload_check(files_path(name), &error) == HWC_EINVAL);
  CHECK_TEXT(error.text, expected);
  error.text[0] = '\0';
  upload = open_upload(name);
  CHECK(upload == NULL);
  CHECK_TEXT(error.text, expected);
  CHECK(files_open() == before);
}

static void what_is_no_file_is_refused(void) {
  refuses("missing", "No such file or directory");
  refuses(".", "Is a directory");
  if (mkfifo(files_path("pipe"), 0600) != 0) abort();
  refuses("pipe", "Not a regular file");
  CHECK(hwc_upload_check("/dev/zero", &error) == HWC_EINVAL);
}

static void changes(const char *what) {
  char block[4096], expected[400];
  long long got;
  snprintf(expected, sizeof(expected), "the file changed while it was sent: %s", files_path("data"));
  for (got = 0; got < 2; got++) {
    struct hwc_upload *upload;
    int done = 0, early = got == 0;
    files_write("data", bytes(), SIZE);
    upload = open_upload("data");
    /* Before the hash, or between the hash and the sending. */
    while (!early && !done) CHECK(hwc_upload_hash(upload, HWC_SHA256, SIZE, &done, &error) == HWC_OK);
    if (strcmp(what, "grows") == 0) {
      struct timespec times[2];
      struct stat was;
      FILE *file = fopen(files_path("data"), "ab");
      if (stat(files_path("data"), &was) != 0) abort();
      if (file == NULL || fputc('x', file) == EOF || fclose(file) != 0) abort();
      /* The size alone must tell. */
      times[0] = times[1] = was.st_mtim;
      if (utimensat(AT_FDCWD, files_path("data"), times, 0) != 0) abort();
    } else if (strcmp(what, "shrinks") == 0) {
      if (truncate(files_path("data"), SIZE - 1) != 0) abort();
    } else {
      struct timeval times[2] = {{1, 0}, {1, 0}};
      if (utimes(files_path("data"), times) != 0) abort();
    }
    if (early) {
      enum hwc_code code = HWC_OK;
      while (code == HWC_OK && !done) code = hwc_upload_hash(upload, HWC_SHA256, SIZE, &done, &error);
      CHECK(code == HWC_EINVAL && !done);
      CHECK_TEXT(error.text, expected);
    } else {
      long long sum = 0, one;
      while ((one = hwc_upload_read(upload, block, sizeof(block))) > 0) sum += one;
      CHECK(one == -1 && sum < hwc_upload_length(upload));
      CHECK_TEXT(hwc_upload_words(upload), expected);
    }
    hwc_upload_free(upload);
  }
}

int main(void) {
  files_begin();
  reads_all_in_order();
  holds_descriptors_no_longer_than_itself();
  an_empty_file_is_a_file();
  what_is_no_file_is_refused();
  changes("grows");
  changes("shrinks");
  changes("is touched");
  files_end();
  return test_done();
}

/* The measure of all hosts: curl_multi with so many GETs in flight, or with 0 one blocking easy handle that is reused.
 * usage: curl_multi URL IN_FLIGHT COUNT      prints requests per second and the median in microseconds */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double *taken;
static size_t ended, begun, count;

static double now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static size_t discard(char *bytes, size_t size, size_t number, void *data) {
  (void)bytes, (void)data;
  return size * number;
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

static void note(CURLcode code, double began) {
  if (code != CURLE_OK) {
    fprintf(stderr, "%s\n", curl_easy_strerror(code));
    exit(1);
  }
  taken[ended++] = now_us() - began;
}

static CURL *get(const char *url) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
  curl_easy_setopt(easy, CURLOPT_PROXY, "");
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  return easy;
}

static void begin(CURLM *multi, CURL *easy, double *began) {
  begun++;
  *began = now_us();
  curl_easy_setopt(easy, CURLOPT_PRIVATE, began);
  curl_multi_add_handle(multi, easy);
}

static void run_multi(const char *url, size_t in_flight) {
  CURLM *multi = curl_multi_init();
  double *began = calloc(in_flight, sizeof(*began));
  size_t i;
  int running, left;
  for (i = 0; i < in_flight && begun < count; i++) begin(multi, get(url), &began[i]);
  while (ended < count) {
    CURLMsg *message;
    curl_multi_perform(multi, &running);
    while ((message = curl_multi_info_read(multi, &left)) != NULL) {
      CURL *easy = message->easy_handle;
      double *slot;
      curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&slot);
      note(message->data.result, *slot);
      curl_multi_remove_handle(multi, easy);
      if (begun < count) begin(multi, easy, slot);
      else curl_easy_cleanup(easy);
      running = 1;
    }
    if (ended < count) curl_multi_poll(multi, NULL, 0, 1000, NULL);
  }
  curl_multi_cleanup(multi);
  free(began);
}

int main(int argc, char **argv) {
  size_t in_flight = argc == 4 ? (size_t)atol(argv[2]) : 0;
  double began;
  if (argc != 4 || (count = (size_t)atol(argv[3])) == 0) return 2;
  curl_global_init(CURL_GLOBAL_DEFAULT);
  taken = calloc(count, sizeof(*taken));
  began = now_us();
  if (in_flight > 0) {
    run_multi(argv[1], in_flight);
  } else {
    CURL *easy = get(argv[1]);
    while (ended < count) {
      double start = now_us();
      note(curl_easy_perform(easy), start);
    }
    curl_easy_cleanup(easy);
  }
  began = now_us() - began;
  qsort(taken, count, sizeof(*taken), compare);
  printf("%.0f %.0f\n", (double)count / began * 1e6, taken[count / 2]);
  free(taken);
  return 0;
}

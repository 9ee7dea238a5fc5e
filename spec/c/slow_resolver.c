/* Loaded ahead of libc into the hosts of spec/faults_spec.lua: names that a resolver would have to be set up for.
 *   *.never     no answer comes for as long as the file exists that HWC_RESOLVER_GATE names
 *   *.twice     two addresses: 127.0.0.99, and 127.0.0.1
 * All others go to libc. */
#include <dlfcn.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef int resolver(const char *, const char *, const struct addrinfo *, struct addrinfo **);

static int ends_in(const char *text, const char *end) {
  size_t len = strlen(text), end_len = strlen(end);
  return len >= end_len && strcmp(text + len - end_len, end) == 0;
}

__attribute__((visibility("default"))) int getaddrinfo(const char *name, const char *service,
                                                       const struct addrinfo *hints, struct addrinfo **result) {
  const char *gate = getenv("HWC_RESOLVER_GATE");
  resolver *libc;
  int code;
  *(void **)&libc = dlsym(RTLD_NEXT, "getaddrinfo");
  if (name != NULL && gate != NULL && ends_in(name, ".never")) {
    while (access(gate, F_OK) == 0) usleep(5000);
    return EAI_AGAIN;
  }
  if (name == NULL || !ends_in(name, ".twice")) return libc(name, service, hints, result);
  code = libc("127.0.0.99", service, hints, result);
  if (code != 0) return code;
  code = libc("127.0.0.1", service, hints, &(*result)->ai_next);
  if (code != 0) freeaddrinfo(*result);
  return code;
}

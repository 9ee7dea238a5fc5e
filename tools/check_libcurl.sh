#!/bin/sh
# Compiles what includes curl as for the oldest libcurl that it claims, with every newer name of libcurl forbidden.
# usage: tools/check_libcurl.sh COMPILER FLAG...
set -eu
cd "$(dirname "$0")/.."

oldest=$(sed -n 's/^#error "libcurl \([0-9.]*\) or newer.*/\1/p' src/http.c)
symbols=/usr/share/man/man3/libcurl-symbols.3.gz # of Debian's libcurl4-doc: the version in which each name came
[ -n "$oldest" ] || { echo "libcurl: src/http.c does not say which is the oldest" >&2; exit 1; }
[ -e $symbols ] || { echo "libcurl: $symbols is missing: apt-get install --reinstall libcurl4-doc" >&2; exit 1; }

header=$(mktemp)
trap 'rm -f "$header"' EXIT
zcat $symbols | awk -v oldest="$oldest" '
  function number(text, part) { split(text, part, "."); return part[1] * 65536 + part[2] * 256 + part[3] }
  BEGIN {
    # A macro cannot be forbidden before it is gone, and the checks of types in that header are full of newer names.
    print "#define CURL_DISABLE_TYPECHECK\n#include <curl/curl.h>\n#undef LIBCURL_VERSION_NUM"
    printf "#define LIBCURL_VERSION_NUM 0x%06x\n", number(oldest)
  }
  /^\.IP / { name = $2 }
  /^Introduced in / && number($3) > number(oldest) { print "#undef " name "\n#pragma GCC poison " name; count++ }
  END { if (count < 50) exit 1 }' >"$header" || { echo "libcurl: $symbols cannot be read" >&2; exit 1; }

"$@" -Wno-deprecated-declarations -include "$header" -fsyntax-only src/http.c src/easy.c src/outcome.c

#!/bin/sh
# The rules of the house that a tool can check; says each breach and exits 1 when there is any.
# usage: tools/check_house.sh      (after `make LUA=lua5.4` and `make LUA=luajit`)
set -u
cd "$(dirname "$0")/.." || exit 1
breaches=0

breach() { # breach RULE DETAILS: a breach when there are details
  [ -n "$2" ] || return 0
  breaches=$((breaches + 1))
  printf 'house: %s\n' "$1"
  printf '%s\n' "$2" | sed 's/^/  /'
}

core=$(find src -name '*.[ch]' ! -name 'lua_*' ! -name 'module.c' ! -name 'compat.h' | sort)
binding=$(find src -name 'lua_*.[ch]' -o -name module.c -o -name compat.h | sort)
written=$(find src lua spec tools emulator examples bench .ci \
  \( -name '*.[ch]' -o -name '*.lua' -o -name '*.sh' -o -name '*.conf' -o -path emulator/run -o -path .ci/run \) -type f \
  ! -path 'lua/huaweicloud/types/*' 2>/dev/null | sort)

# shellcheck disable=SC2086  # all lists are words, no file has a blank in its name
among() { # among FILES GREP-ARGUMENTS...: the matching lines of the files
  files=$1
  shift
  [ -z "$files" ] || grep -nHE "$@" -- $files
}
except() { # except NAME...: the core without these files
  list=$core
  for name; do list=$(printf '%s\n' "$list" | grep -v "^src/$name\$"); done
  echo "$list"
}

# Two languages, two halves.
breach "the core does not know Lua" "$(among "$core" '#[[:space:]]*include[[:space:]]*[<"](lua|lauxlib|lualib|luajit|lua_[a-z]+|compat)\.h')"
breach "the binding knows neither curl nor OpenSSL" "$(among "$binding" '#[[:space:]]*include[[:space:]]*[<"](curl|openssl)/')"
breach "only http.c, easy.c and outcome.c know curl" "$(among "$(except http.c easy.c easy.h outcome.c outcome.h)" '#[[:space:]]*include[[:space:]]*[<"]curl/')"
breach "only digest.c and tls.c know OpenSSL" "$(among "$(except digest.c tls.c)" '#[[:space:]]*include[[:space:]]*[<"]openssl/')"
breach "easy.h and outcome.h are theirs" "$(among "$(except http.c easy.c outcome.c)" '#[[:space:]]*include[[:space:]]*"(easy|outcome)\.h"')"
breach "only gunzip.c knows zlib" "$(among "$core $binding" '#[[:space:]]*include[[:space:]]*[<"]zlib\.h' | grep -v '^src/gunzip\.c:')"
breach "time and environment are arguments of the core" \
  "$(among "$(except http.c pollset.c)" '\b(getenv|secure_getenv|gettimeofday|clock_gettime|time)\(')"

# Functions that overrun, keep hidden state, or hide errors.
banned='gets|v?[fs]?scanf|v?sprintf|st[rp]cpy|strn?cat|strncpy|strtok|ato(i|l|ll|f)|gmtime|localtime|ctime|asctime'
banned="$banned|tmpnam|tempnam|mktemp|alloca|rand|srand|system|popen|gethostbyname|setjmp|longjmp"
breach "banned functions" "$(among "$core $binding" "(^|[^A-Za-z0-9_>.])($banned)[[:space:]]*\(")"

# Readable at one sitting, and finished.
for file in $written; do
  lines=$(wc -l <"$file")
  [ "$lines" -le 700 ] || breach "a file has at most 700 lines" "$file: $lines"
done
breach "no notes to oneself" "$(among "$written Makefile" 'TO[D]O|FIX[M]E|\bX[X]X\b')"

# What the module shows to the process that loads it.
for abi in 5.4 5.1; do
  module=build/$abi/huaweicloud/core.so
  if [ ! -e $module ]; then
    breach "the module of each ABI is built" $module
    continue
  fi
  symbols=$(nm -D --defined-only $module | awk '{ print $NF }')
  [ "$symbols" = luaopen_huaweicloud_core ] || breach "$module exports luaopen_huaweicloud_core alone" "${symbols:-nothing}"
  breach "$module holds all of its own functions" "$(nm -D --undefined-only $module | grep ' hwc_')"
  breach "$module does not link liblua" "$(readelf -d $module | grep -E 'NEEDED.*liblua')"
  breach "$module is looked for nowhere else" "$(readelf -d $module | grep -E 'RPATH|RUNPATH')"
  breach "$module has no stack that runs" "$(readelf -lW $module | grep GNU_STACK | grep -v ' RW ')"
  readelf -d $module | grep -q NODELETE || breach "a loaded module stays loaded" "$module: no NODELETE"
  # Full RELRO: all functions are bound at load time, and the table of them can be read alone from then on.
  readelf -lW $module | grep -q GNU_RELRO || breach "tables of functions are protected" "$module: no RELRO"
  readelf -d $module | grep -q 'FLAGS_1.* NOW' || breach "functions are bound when the module is loaded" "$module: no NOW"
  readelf -lW $module | grep -q 'GNU_STACK.* RW ' || breach "the stack cannot be executed" "$module"
  breach "$module has no search path of its own" "$(readelf -d $module | grep -E 'R(UN)?PATH')"
  breach "$module has no relocation in code" "$(readelf -d $module | grep TEXTREL)"
  nm -D --undefined-only $module | grep -q __stack_chk_fail || breach "stacks are guarded" "$module"
  nm -D --undefined-only $module | grep -q '_chk\(@\|$\)' || breach "copies are checked (_FORTIFY_SOURCE)" "$module"
done
if [ -e build/core/api_rows.o ]; then
  breach "the rows of the operations need no relocation" \
    "$(readelf -rW build/core/api_rows.o | grep -E "^Relocation section '\.rela?\.(data|rodata|bss)")"
else
  breach "the rows of the operations are built" build/core/api_rows.o
fi

# What is in git was written by somebody.
if git rev-parse --git-dir >/dev/null 2>&1; then
  breach "generated files are not committed" \
    "$(git ls-files | grep -E '(^|/)build/|\.(o|so|a|d|rock|gcda|gcno|profraw)$|(^|/)api_rows\.c$|(^|/)core\.(so|[0-9]+)$')"
fi

[ $breaches = 0 ]

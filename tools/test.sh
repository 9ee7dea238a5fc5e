#!/bin/sh
# Runs every test and adds up: the core's unit tests in C, then the specs by busted on Lua 5.4 and on LuaJIT.
# usage: tools/test.sh [asan|valgrind|older|torture]
#   asan      everything built with AddressSanitizer and UndefinedBehaviorSanitizer; any report is a failure
#   valgrind  C tests and Lua 5.4 under memcheck (LuaJIT's own string and memory code is beyond memcheck)
#   older     built against and run on the libcurl and OpenSSL whose packages are unpacked at HWC_OLDER (tools/compat.sh)
#   torture   specs that know how to try more do so
# ONLY=pattern (grep -E) takes a part, for example: ONLY=packaging, ONLY='^luajit', ONLY='^c .*json'
# A runner that crashes, hangs, says no totals or runs no test counts as a failure. The last line is "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 1
root=$PWD
mode=${1:-plain}
make=${MAKE:-make}
only=${ONLY:-}
older=${HWC_OLDER:-}

# Only what stands in this file reaches the tests: no account, no proxy, no path of the user.
for name in $(env | sed -n '/^HWC_CJSON_CPATH=/d; s/^\(HUAWEICLOUD_[A-Z0-9_]*\|HWC_[A-Z0-9_]*\|LUA_[A-Z0-9_]*\)=.*/\1/p'); do unset "$name"; done
unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY all_proxy ALL_PROXY no_proxy NO_PROXY ONLY
tmp=$(mktemp -d) || exit 1
export HOME="$tmp/home" XDG_CONFIG_HOME="$tmp/home" XDG_DATA_HOME="$tmp/home" XDG_CACHE_HOME="$tmp/home" XDG_STATE_HOME="$tmp/home"
export LC_ALL=C
mkdir -p "$HOME" "$tmp/reports"
child=
trap 'rm -rf "$tmp"' EXIT
trap '[ -z "$child" ] || kill "$child" 2>/dev/null; exit 130' HUP INT TERM

passed=0 failed=0 limit=900 without='^$' wrapper='' lua_env='' build=build interpreters='lua5.4 luajit'
case $mode in
  plain | torture) ;;
  asan)
    build=build/asan limit=1800
    sanitize='-fsanitize=address,undefined -fno-sanitize-recover=all'
    # The interpreter is not instrumented, so the runtime is loaded ahead of it. Child processes inherit that: those
    # that load the module need it. Leaks are looked for in the C tests and the interpreters only; a shell or nginx may leak.
    reports="log_path=$tmp/reports/asan:print_stacktrace=1"
    for name in lua5.4 luajit; do echo detect_leaks=1 >"$tmp/$name.options"; done
    lua_env="LD_PRELOAD=$(realpath "$(gcc -print-file-name=libasan.so)")"
    lua_env="$lua_env ASAN_OPTIONS=$reports:detect_leaks=0:include_if_exists=$tmp/%b.options"
    export ASAN_OPTIONS="$reports" UBSAN_OPTIONS="$reports"
    ;;
  valgrind)
    limit=3600 interpreters=lua5.4
    wrapper='valgrind --quiet --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite'
    wrapper="$wrapper --error-exitcode=99 --keep-debuginfo=yes --child-silent-after-fork=yes --trace-children=no"
    wrapper="$wrapper --log-file=$tmp/reports/valgrind.%p"
    ;;
  older)
    build=build/older
    # Left out is what looks at how strict libcurl is, at its words, at connections that POSTs share (older ones repeat
    # them unasked, so each gets its own), or asks for *.localhost, which they do not know. test_derive needs OpenSSL 3.
    without='/test_(derive|http_bodies|memory_http)|/regress/0(54|80|89)|/security/(proxies|requests|secrets)_spec'
    without="$without|/(faults|network|proxy|tls|client|stop_all|upload|every_operation|emulator_[a-z]*)_spec"
    ;;
  *)
    echo "usage: tools/test.sh [asan|valgrind|older|torture]" >&2
    exit 2
    ;;
esac

fail() {
  failed=$((failed + 1))
  echo "** $*"
}

compile() { # compile TARGET...: with the flags of the mode
  if [ "$mode" = asan ]; then
    $make BUILD=$build CC=gcc HARDEN= CFLAGS="-O1 -g -fno-omit-frame-pointer $sanitize" "$@"
  elif [ "$mode" = older ]; then
    triplet=$(gcc -print-multiarch)
    # RPATH, not RUNPATH: it also serves what libcurl itself needs.
    $make BUILD=$build CURL_INCDIR="$older/usr/include/$triplet" CURL_LIBDIR="$older/usr/lib/$triplet" \
      CRYPTO_INCDIR="$older/usr/include $older/usr/include/$triplet" CRYPTO_LIBDIR="$older/usr/lib/$triplet" \
      LDFLAGS="-Wl,--disable-new-dtags,-rpath,$older/usr/lib/$triplet" "$@"
  else
    $make "$@"
  fi
}

wanted() {
  printf '%s\n' "$1" | grep -Eq -- "$only" && ! printf '%s\n' "$1" | grep -Eq -- "$without"
}

run() { # run TITLE COMMAND...: shows the output, adds the totals of its last line that has the form
  title=$1
  shift
  echo "== $title"
  : >"$tmp/out"
  # The output goes through a file: a server left behind by a crash would hold a pipe open for ever.
  timeout -k 10 $limit "$@" >"$tmp/out" 2>&1 </dev/null &
  child=$!
  tail -n +1 -s 0.1 --pid=$child -f "$tmp/out" 2>/dev/null
  wait $child
  status=$?
  child=
  totals=$(sed -n 's/^\([0-9][0-9]*\) passed, \([0-9][0-9]*\) failed$/\1 \2/p' "$tmp/out" | tail -n 1)
  if [ -z "$totals" ]; then
    fail "$title gave no totals (exit status $status)"
  elif [ "$totals" = "0 0" ]; then
    fail "$title ran no test"
  else
    passed=$((passed + ${totals% *}))
    failed=$((failed + ${totals#* }))
    if [ "${totals#* }" = 0 ] && [ "$status" != 0 ]; then fail "$title: exit status $status"; fi
  fi
  for report in "$tmp"/reports/*; do
    # A process that was forked off knows threads of its parent by name: LSan's remark on that is no report.
    grep -qsv 'was not suspended\. False leaks are possible\.$' "$report" || continue
    fail "$title: a report of $mode"
    cat "$report"
  done
  rm -f "$tmp"/reports/*
}

built=
for lua in lua5.4 luajit; do
  # The specs of the hosts need the module of either ABI, so both are there before anything runs.
  compile LUA="$lua" all alloc-host || fail "the build for $lua failed"
done
programs="$build/spec/slow_resolver.so $build/spec/test_secrets" # specs use them
for source in spec/c/test_*.c; do wanted "c $source" && programs="$programs $build/spec/$(basename "$source" .c)"; done
compile LUA=lua5.4 -k C_TESTS="$programs" c-tests || fail "the build of the C tests failed"

for source in spec/c/test_*.c; do
  name=$(basename "$source" .c)
  wanted "c $source" || continue
  built=1
  # shellcheck disable=SC2086  # the wrapper is words
  run "c $name" $wrapper "$build/spec/$name"
done
[ -n "$built$only" ] || fail "no C tests"

for lua in $interpreters; do
  files=$(find spec -name '*_spec.lua' | sort | while read -r file; do wanted "$lua $file" && echo "$file"; done)
  if [ -z "$files" ]; then
    [ -n "$only" ] || fail "no specs for $lua"
    continue
  fi
  abi=$($lua -e 'io.write(_VERSION:match("%d.%d"))')
  # shellcheck disable=SC2086  # lists of words
  run "busted on $lua" env HWC_BUILD="$root/$build" HWC_TEST_MODE="$mode" \
    LUA_PATH="$root/lua/?.lua;$root/lua/?/init.lua;;" LUA_CPATH="$root/$build/$abi/?.so;;" $lua_env \
    $wrapper "$lua" "$(command -v busted)" --output=tools/busted_totals.lua $files
done

[ $((passed + failed)) -gt 0 ] || fail "nothing ran"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]

#!/bin/sh
# Installs the Debian packages that are missing; says and does nothing when there are none.
# usage: tools/deps.sh [demo|test|lint|bench]      (without an argument: everything; each set contains what it needs)
set -eu

demo='
  gcc libc6-dev make pkg-config
  lua5.4 liblua5.4-dev
  lua-cjson
  libcurl4-openssl-dev libssl-dev zlib1g-dev
  nginx-light libnginx-mod-http-lua lua-luaossl openssl
' # compiler; Lua; JSON; HTTP, TLS and gzip; the emulator: nginx with Lua, its own signature check, its certificate

test='
  luajit2 libluajit2-5.1-dev
  lua-busted luarocks
  lua-luv lua-cqueues neovim lua-yaml
  wrk curl
  lua-redis lua-nginx-redis redis-server
' # LuaJIT (2, for nginx brings libluajit2, which excludes Debian's luajit); runners; hosts, and YAML for the regions
# file; load and a second client; caches of fleets

lint='
  clang clang-format clang-tidy libclang-rt-14-dev
  cppcheck lua-check shellcheck
  valgrind
  libcurl4-doc
' # a second compiler with sanitizers and libFuzzer; analysers; memory checker; which libcurl has which name

bench='
  lua-curl lua-socket lua-sec
  valgrind strace
' # peers; instructions and system calls

case ${1:-all} in
  demo) wanted=$demo ;;
  test) wanted="$demo $test" ;;
  lint) wanted="$demo $test $lint" ;;
  bench) wanted="$demo $test $bench" ;;
  all) wanted="$demo $test $lint $bench" ;;
  *)
    echo "usage: tools/deps.sh [demo|test|lint|bench]" >&2
    exit 2
    ;;
esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  [ "${HWC_NO_DEPS:-}" = 1 ] && exit 0
  # shellcheck disable=SC2086  # the lists are words
  echo "deps: not a Debian system. Install what these packages hold, then set HWC_NO_DEPS=1:" $wanted >&2
  exit 1
fi

# shellcheck disable=SC2086
installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' $wanted 2>/dev/null | sed -n 's/^.i //p') || true
missing=
for package in $wanted; do
  case "
$installed
" in *"
$package
"*) ;; *) missing="$missing $package" ;; esac
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "deps: neither root nor sudo. Install these as root: apt-get install$missing" >&2
    exit 1
  fi
  exec sudo sh "$0" "$@"
fi

# Installing nginx must not start the system's own service.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap 'rm -f $policy' EXIT
  trap 'exit 1' HUP INT TERM
  printf '#!/bin/sh\nexit 101\n' >$policy
  chmod 755 $policy
fi

echo "deps: installing$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -qq -y --no-install-recommends $missing

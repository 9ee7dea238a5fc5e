#!/bin/sh
# Fetches the libcurl (7.74) and the OpenSSL (1.1.1) of Debian 11, builds against them, and runs the tests on that; what
# the tests call goes on with the system's. usage: tools/compat.sh      (ONLY=pattern: a part, as for `make test`)
set -eu
cd "$(dirname "$0")/.."
dir=$PWD/build/debian11
triplet=$(gcc -print-multiarch)
libs=$dir/usr/lib/$triplet

if [ ! -e "$libs/libcurl.so" ]; then
  mkdir -p "$dir/lists/partial" "$dir/archives" "$dir/cache/archives/partial"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian bullseye main" >"$dir/sources.list"
  set -- -qq -o Dir::Etc::sourcelist="$dir/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::status=/dev/null -o Dir::State::lists="$dir/lists" -o Dir::Cache="$dir/cache"
  apt-get "$@" update
  # Of what it needs, only these are not in Debian 12.
  (cd "$dir/archives" && apt-get "$@" -o APT::Sandbox::User=root download libcurl4 libcurl4-openssl-dev libssl-dev libssl1.1 libldap-2.4-2)
  for package in "$dir"/archives/*.deb; do dpkg -x "$package" "$dir"; done
fi

export HWC_OLDER="$dir"
sh tools/test.sh older

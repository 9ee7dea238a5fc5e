#!/bin/sh
# Runs fuzz targets, two at a time, with AddressSanitizer and UndefinedBehaviorSanitizer; `make fuzz` builds them first.
# usage: tools/fuzz.sh [TARGET...]      (all targets when none is named)
# A target is spec/fuzz/fuzz_TARGET.c, or spec/fuzz/lua/TARGET.lua, which fuzz_lua.c runs. FUZZ_SECONDS each (30),
# FUZZ_JOBS at a time (2). Below build/fuzz (or FUZZ_DIR) are the programs in spec, what was found in corpus/TARGET, for
# the next run, what failed in findings, and logs. The last line is "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 2
out=${FUZZ_DIR:-build/fuzz} seconds=${FUZZ_SECONDS:-30}
export FUZZ_DIR="$out"

targets() {
  for file in spec/fuzz/fuzz_*.c spec/fuzz/lua/*.lua; do
    name=$(basename "$file")
    name=${name%.*}
    [ "$name" = fuzz_lua ] || echo "${name#fuzz_}"
  done
}

one() { # one TARGET
  name=$1 log=$out/logs/$1.log program=$out/spec/fuzz_$1
  leaks=1
  # A Lua state holds memory from one input to the next: fuzz_lua.c looks at that itself.
  [ -e "spec/fuzz/lua/$name.lua" ] && program=$out/spec/fuzz_lua leaks=0
  if [ ! -x "$program" ]; then
    echo "** fuzz $name: there is no such target"
    return 1
  fi
  mkdir -p "$out/corpus/$name" "$out/findings" "$out/logs"
  set -- -max_total_time="$seconds" -timeout=20 -rss_limit_mb=1500 -max_len=4096 -print_final_stats=1 -detect_leaks=$leaks \
    -artifact_prefix="$out/findings/$name-" "$out/corpus/$name"
  [ -d "spec/fuzz/corpus/$name" ] && set -- "$@" "spec/fuzz/corpus/$name"
  [ -e "spec/fuzz/dict/$name" ] && set -- -dict="spec/fuzz/dict/$name" "$@"
  # A target may set out to read files and variables: it sees none of the user's.
  env -i PATH="$PATH" LC_ALL=C HOME="$out/home" HWC_FUZZ_TARGET="$name" \
    ASAN_OPTIONS=quarantine_size_mb=16:detect_leaks=1 "$program" "$@" >"$log" 2>&1 </dev/null
  status=$?
  inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  reached=$(sed -n 's/.*\(cov: [0-9]* ft: [0-9]* corp: [0-9]*\).*/\1/p' "$log" | tail -n 1)
  echo "fuzz $name: ${inputs:-0} inputs, ${reached:-nothing reached}"
  [ $status = 0 ] && [ "${inputs:-0}" -gt 0 ] && return 0
  echo "** fuzz $name: exit status $status, $log ends:"
  grep -av '# Uses' "$log" | cut -c1-300 | tail -n 40
  return 1
}

if [ "${1:-}" = --one ]; then
  one "$2" >"$out/result.$2" 2>&1
  status=$?
  cat "$out/result.$2"
  rm -f "$out/result.$2"
  exit $status
fi
# shellcheck disable=SC2046  # no name has a blank in it
[ $# -gt 0 ] || set -- $(targets)
mkdir -p "$out/home"
failed=0
rm -f "$out/failed"
printf '%s\n' "$@" | xargs -P "${FUZZ_JOBS:-2}" -I '{}' sh -c 'sh tools/fuzz.sh --one {} || echo {} >>"$FUZZ_DIR/failed"'
[ -e "$out/failed" ] && failed=$(wc -l <"$out/failed")
echo "$(($# - failed)) passed, $failed failed"
[ "$failed" = 0 ]

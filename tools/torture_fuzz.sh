#!/bin/sh
# A few minutes of fuzzing: each libFuzzer target for FUZZ_SECONDS (4), then hostile values for every operation on both
# ABIs, FUZZ_ROUNDS (15) times as many trials, with a seed that is new each time unless FUZZ_SEED gives it.
# The last line is "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 2
make=${MAKE:-make}
FUZZ_SEED=${FUZZ_SEED:-$(od -An -N3 -tu4 /dev/urandom | tr -d ' ')}
FUZZ_ROUNDS=${FUZZ_ROUNDS:-15}
export FUZZ_SEED FUZZ_ROUNDS
passed=0 failed=0
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT

part() { # part TITLE COMMAND...: shows what it writes, adds its totals; without totals it has failed
  echo "== $1"
  shift
  "$@" >"$log" 2>&1 </dev/null
  status=$?
  cat "$log"
  totals=$(sed -n 's/^\([0-9][0-9]*\) passed, \([0-9][0-9]*\) failed$/\1 \2/p' "$log" | tail -n 1)
  totals=${totals:-0 1}
  passed=$((passed + ${totals% *}))
  failed=$((failed + ${totals#* }))
  if [ $status != 0 ] && [ "${totals#* }" = 0 ]; then failed=$((failed + 1)); fi
}

part "libFuzzer" env FUZZ_SECONDS="${FUZZ_SECONDS:-4}" sh tools/fuzz.sh
part "hostile values, seed $FUZZ_SEED" env ONLY='^(lua5\.4|luajit) spec/fuzz/' MAKE="$make" sh tools/test.sh
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]

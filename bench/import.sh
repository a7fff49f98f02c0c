#!/usr/bin/env bash
# Import of the bundled base with validation, and again unchanged; whole processes.
# Usage: bench/import.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
work=target/bench
mkdir -p "$work"
./hemograph --version

seconds() { # runs a command and prints its wall time
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null 2>&1
  end=$(date +%s%N)
  echo "$(((end - start) / 1000000))"
}
median() { sort -n | awk '{ a[NR] = $1 } END { printf "median %.2f s (%.2f to %.2f), %d runs\n", a[int((NR + 1) / 2)] / 1000, a[1] / 1000, a[NR] / 1000, NR }'; }

for ((i = 0; i < runs; i++)); do
  rm -rf "$work/fresh"
  seconds ./hemograph import --home "$work/fresh" data
done | median | sed 's/^/import into an empty home: /'

for ((i = 0; i < runs; i++)); do
  seconds ./hemograph import --home "$work/fresh" data
done | median | sed 's/^/import again, unchanged:   /'

for ((i = 0; i < runs; i++)); do
  seconds ./hemograph query --home "$work/fresh" competing-classes drug=ianalumab
done | median | sed 's/^/one query, whole process:  /'

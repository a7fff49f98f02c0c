#!/usr/bin/env bash
# Registry JSON to a validated, queryable store in one process with a heap of 1 GiB, and then a query: the whole
# way of `hemograph import`, from JSON Lines on disk to TDB2 on disk. The curated tables are imported before, so
# that names resolve. The heap is read from the log of the garbage collector: most in use, and most left after.
# Usage: bench/load.sh [RECORDS [more options of import …]]                          (10000)
source "$(dirname "$0")/prepare.sh"
count=${1:-10000}
file=$scratch/records.jsonl
home=$scratch/home
log=$scratch/gc.log
records "$count" "$file"
echo "$count records, $(wc -c <"$file") bytes; $(java -version 2>&1 | sed -n 2p); $(nproc) processors"
./hemograph import --home "$home" data 2>/dev/null

start=$(date +%s%N)
TIMEFORMAT='%U %S'
{ time HEMOGRAPH_JAVA_OPTIONS="-Xmx1g ${HEMOGRAPH_JAVA_OPTIONS:-} -Xlog:gc:file=$log" \
  ./hemograph import --home "$home" "${@:2}" "$file" 2>&3; } 3>&2 2>"$scratch/processor"
read -r user system <"$scratch/processor"
end=$(date +%s%N)
./hemograph query --home "$home" studies "condition=immune thrombocytopenia" --format csv >"$scratch/answer"
answered=$(date +%s%N)

awk -v count="$count" -v import="$(((end - start) / 1000000))" -v query="$(((answered - end) / 1000000))" \
  -v processor="$user $system" \
  -v rows="$(($(wc -l <"$scratch/answer") - 1))" -v disk="$(du -sm "$home" | cut -f1)" '
  match($0, /[0-9]+M->[0-9]+M/) {
    split(substr($0, RSTART, RLENGTH), heap, /M->|M/)
    if (heap[1] > most) most = heap[1]
    if (heap[2] > left) left = heap[2]
  }
  END {
    split(processor, used, " ")
    printf "import: %.1f s (%.1f s of processor time), %.0f records/s; heap at most %d MB in use, %d MB after a collection, limit 1024 MB\n", import / 1000, used[1] + used[2], count / (import / 1000), most, left
    printf "store: %d MB on disk; first query, whole process: %.2f s, %d lines of CSV\n", disk, query / 1000, rows
  }' "$log"

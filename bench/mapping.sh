#!/usr/bin/env bash
# Mapping of registry JSON to RDF in steady state: Hemograph, CARML and a bare Jackson program, on the same
# synthetic records, one JVM each, one after the other, ROUNDS times. Records lie in memory; nothing is stored.
# CARML and the bare program do the mapping of bench/peers/scope.tsv, and their triples must be the same.
# All three read the same members of the same records (no results sections). Hemograph makes things of what the
# others leave flat (arms, administrations, mentions, sources), so of a record it makes more triples: triples/s count its own.
# Usage: bench/mapping.sh [RECORDS [ROUNDS [WARM_UP_SECONDS [SECONDS]]]]       (1000 3 15 10, some four minutes)
source "$(dirname "$0")/prepare.sh"
count=${1:-1000} rounds=${2:-3} warm=${3:-15} seconds=${4:-10}
file=$scratch/records.json
options=(-Xms1g -Xmx1g -XX:+UseSerialGC)
ours='target/hemograph.jar:target/lib/*'
theirs='bench/peers/target/lib/*'

peers
compile "$scratch/bare" "$ours" bench/peers/src/{Passes,BareMapping}.java
compile "$scratch/carml" "$theirs" bench/peers/src/{Passes,CarmlMapping}.java
compile "$scratch/own" "$ours" bench/peers/src/{Passes,OwnMapping}.java
records "$count" "$file" 1 0 # without results: the peers do not map them
echo "$count records, $(wc -c <"$file") bytes; $(java -version 2>&1 | sed -n 2p); $(nproc) processors"

run() { # CLASS_FOLDER LIBRARIES MAPPING WARM_UP_SECONDS SECONDS [show]
  local classes=$1 libraries=$2 mapping=$3
  shift 3
  java "${options[@]}" -cp "$scratch/$classes:$libraries" Passes "$classes" "$mapping" "$file" "$count" "$1" "$2" \
    bench/peers/scope.tsv "${@:3}"
}

# What each says, once: distinct triples are what counts (CARML leaves repeated ones out, the others write them).
for one in "bare $ours BareMapping" "carml $theirs CarmlMapping" "own $ours OwnMapping"; do
  read -r name libraries mapping <<<"$one"
  run "$name" "$libraries" "$mapping" 0 0 show | grep '^<' | LC_ALL=C sort -u >"$scratch/$name.nt"
  echo "$name $(wc -l <"$scratch/$name.nt")" >>"$scratch/distinct"
done
cmp "$scratch/bare.nt" "$scratch/carml.nt" || { echo 'CARML and the bare program do not say the same.' >&2; exit 1; }

for ((i = 0; i < rounds; i++)); do
  run bare "$ours" BareMapping "$warm" "$seconds"
  run carml "$theirs" CarmlMapping "$warm" "$seconds"
  run own "$ours" OwnMapping "$warm" "$seconds"
done | tee "$scratch/times" >&2

awk '
  function median(list, n,   i, j, t) { for (i = 2; i <= n; i++) { t = list[i]; for (j = i - 1; j > 0 && list[j] > t; j--) list[j + 1] = list[j]; list[j + 1] = t } return list[int((n + 1) / 2)] }
  function line(what, name, form,   i, list) { for (i = 1; i <= n[name]; i++) list[i] = rate[name, i]; m = median(list, n[name]); printf form, what, m, list[1], list[n[name]] }
  function ratio(what, a, b, per,   i, list) { for (i = 1; i <= n[a]; i++) list[i] = rate[a, i] / rate[b, i] * (per ? distinct[b] / distinct[a] : 1); m = median(list, n[a]); printf "%-34s %8.2f  (%.2f to %.2f)\n", what, m, list[1], list[n[a]] }
  FNR == NR { distinct[$1] = $2; next }
  { n[$1]++; rate[$1, n[$1]] = distinct[$1] / $4; records = $2 }
  END {
    for (name in n) { printf "%-6s %6.1f distinct triples a record, ", name, distinct[name] / records; line("", name, "%s%.0f triples/s (%.0f to %.0f)\n") }
    ratio("Hemograph / CARML, triples/s", "own", "carml", 0)
    ratio("Hemograph / CARML, records/s", "own", "carml", 1)
    ratio("Hemograph / bare, triples/s", "own", "bare", 0)
    ratio("Hemograph / bare, records/s", "own", "bare", 1)
    ratio("CARML / bare, triples/s", "carml", "bare", 0)
  }' "$scratch/distinct" "$scratch/times"

#!/usr/bin/env bash
# Checking records against the shapes, as a multiple of mapping them: one thread, steady state, synthetic records.
# Usage: bench/checking.sh [RECORDS [WARM_UP_SECONDS [SECONDS]]]                     (300 20 20)
source "$(dirname "$0")/prepare.sh"
count=${1:-300}
ours='target/hemograph.jar:target/lib/*'
compile "$scratch/own" "$ours" bench/peers/src/CheckShare.java
records "$count" "$scratch/records.json"
java -Xms1g -Xmx1g -XX:+UseSerialGC -cp "$scratch/own:$ours" CheckShare "$scratch/records.json" "$count" "${2:-20}" "${3:-20}"

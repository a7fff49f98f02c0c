#!/usr/bin/env bash
# References as files: COUNT references from memory in each format, median of 9 passes after 3 to warm up.
# Then COUNT invented publications from a store as RIS: in a fresh process, cold and warm.
# Usage: bench/references.sh [COUNT]                     (10000)
source "$(dirname "$0")/prepare.sh"
ours='target/hemograph.jar:target/lib/*'
compile "$scratch/own" "$ours" bench/WrittenReferences.java bench/CitedReferences.java
java -Xms64m -Xmx64m -XX:+UseSerialGC -cp "$scratch/own:$ours" WrittenReferences "${1:-10000}"
java -Xmx1g -cp "$scratch/own:$ours" CitedReferences fill "$scratch/home" "${1:-10000}"
java -Xmx1g -cp "$scratch/own:$ours" CitedReferences read "$scratch/home" 6

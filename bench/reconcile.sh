#!/usr/bin/env bash
# Names matched at /reconcile, one client over one kept connection, the server warm: median and 95th percentile of whole answers,
# and processor time of the server for each.
# Usage: bench/reconcile.sh [ROUNDS [HOME]]   (60 rounds over a new home with the bundled base)
# Ends with 1 if the median of a batch of 100 names is 100 ms or more.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-60}
port=3946
. bench/served.sh
served "$port" "${2:-}"
echo "load average before: $(cut -d' ' -f1-3 /proc/loadavg)"
code=0
java bench/ReconcileCost.java "$rounds" "http://127.0.0.1:$port" 100 "$server" || code=$?
echo "load average after: $(cut -d' ' -f1-3 /proc/loadavg)"
exit "$code"

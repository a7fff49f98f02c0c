#!/usr/bin/env bash
# Pages over HTTP, one client, the server warm and its cache off: median and 95th percentile of the whole answer, its
# size as sent (gzip), and the first view, which is the page with its style sheets, scripts and icon.
# Usage: bench/pages.sh [ROUNDS [HOME [GOAL]]]   (200 rounds over a new home with the bundled base, goal 20 ms; or over
# a home of yours, which no other process may have open: for 10,000 studies one of bench/load.sh, with goal 50)
# Ends with 1 if a page of a thing is slower than the goal or a first view is larger than 100 kB.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-200}
home=${2:-}
goal=${3:-20}
port=3943
. bench/served.sh
HEMOGRAPH_CACHE=0 served "$port" "$home"
java bench/PageCost.java "$rounds" "http://127.0.0.1:$port" "$goal" bench/pages.tsv

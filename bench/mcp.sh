#!/usr/bin/env bash
# The Model Context Protocol over HTTP, one client, the server warm: median and 95th percentile of whole answers.
# Usage: bench/mcp.sh [ROUNDS]   (300 rounds over a new home with the bundled base)
# Ends with 1 if tools/list takes 10 ms or more.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-300}
port=3945
. bench/served.sh
served "$port"
java bench/McpCost.java "$rounds" "http://127.0.0.1:$port/mcp" 10

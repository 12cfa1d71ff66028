# shellcheck shell=bash
# Reads how many tests passed, failed and were skipped out of the test runners' own closing lines.

PASSED=0 FAILED=0 SKIPPED=0

# add_counts FILE : the closing lines of cargo test and wasm-bindgen-test-runner ("test result: ok. 3 passed; 0 failed; 1 ignored")
# and of node's spec reporter ("ℹ pass 3"). Sets COUNTED and COUNTED_FAILED to what this file alone tells.
# shellcheck disable=SC2034
add_counts() {
  local passed failed skipped
  read -r passed failed skipped < <(sed $'s/\x1b\\[[0-9;]*m//g' "$1" | awk '
    function before(word) { return match($0, "[0-9]+ " word) ? substr($0, RSTART) + 0 : 0 }
    /^test result: / { passed += before("passed"); failed += before("failed"); skipped += before("ignored") }
    /^(ℹ|#) pass [0-9]+$/ { passed += $3 }
    /^(ℹ|#) fail [0-9]+$/ { failed += $3 }
    /^(ℹ|#) (cancelled) [0-9]+$/ { failed += $3 }
    /^(ℹ|#) (skipped|todo) [0-9]+$/ { skipped += $3 }
    END { print passed + 0, failed + 0, skipped + 0 }')
  PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed)) SKIPPED=$((SKIPPED + skipped))
  COUNTED=$((passed + failed + skipped)) COUNTED_FAILED=$failed
}

print_counts() { printf '%d passed, %d failed, %d skipped\n' "$PASSED" "$FAILED" "$SKIPPED"; }

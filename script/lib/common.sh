# shellcheck shell=bash
# What every script here shares: where the checkout is, how a line is said, how a step is run and timed.
# Knows no tool of the project. Kept to what bash 3.2 understands, which is what a Mac brings.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
ME=script/$(basename "$0")
# Set by the script that runs steps; what they print goes there. Relative to the checkout.
LOG=target/$(basename "$0").log
CARGO_BIN=${CARGO_HOME:-$HOME/.cargo}/bin

cd "$ROOT" || exit
# rustup adds this folder to a shell's PATH only at login; scripts must work before that too.
# shellcheck disable=SC2034 # script/bootstrap reads whether it was there
case ":$PATH:" in
  *":$CARGO_BIN:"*) CARGO_BIN_WAS_ON_PATH=yes ;;
  *) CARGO_BIN_WAS_ON_PATH=no; PATH=$CARGO_BIN:$PATH ;;
esac
export PATH

say() { printf '%s: %s\n' "$ME" "$*"; }

# One line that says what to do, and out.
die() {
  printf '%s: %s\n' "$ME" "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

start_log() {
  mkdir -p "$(dirname "$LOG")"
  : >"$LOG"
}

# step LABEL COMMAND… : one line with the time taken; the output goes to the log.
# A function given as COMMAND must chain with && or return: inside a condition `set -e` is off.
step() {
  local label=$1 start=$SECONDS
  shift
  printf '%s: %s ... ' "$ME" "$label"
  printf '\n== %s: %s\n' "$label" "$*" >>"$LOG"
  if "$@" >>"$LOG" 2>&1 </dev/null; then
    printf 'done in %d s\n' $((SECONDS - start))
  else
    printf 'failed after %d s\n' $((SECONDS - start))
    return 1
  fi
}

# The first number of the form 1.2.3 (or 1.2, or 1) that `COMMAND --version` prints; nothing if it can't run.
version_of() {
  "$@" --version 2>/dev/null </dev/null | head -n 1 | grep -oE '[0-9]+(\.[0-9]+)*' | head -n 1 || true
}

# at_least FOUND WANTED : compares up to three numbers; a missing one counts as 0, a missing FOUND is too old.
at_least() {
  [[ -n $1 ]] || return 1
  local a b i
  IFS=. read -r -a a <<<"$1"
  IFS=. read -r -a b <<<"$2"
  for i in 0 1 2; do
    ((10#${a[i]:-0} > 10#${b[i]:-0})) && return 0
    ((10#${a[i]:-0} < 10#${b[i]:-0})) && return 1
  done
  return 0
}

# with_limit SECONDS COMMAND… : an unreachable host must not hang a build. A Mac has no `timeout`: there it runs unguarded.
with_limit() {
  local seconds=$1
  shift
  if have timeout; then timeout -k 10 "$seconds" "$@"
  elif have gtimeout; then gtimeout -k 10 "$seconds" "$@"
  else "$@"; fi
}

# Trunk 0.21 takes NO_COLOR only as true or false and stops at the usual NO_COLOR=1; it also asks the network for newer versions.
prepare_trunk_environment() {
  if [[ -n ${NO_COLOR:-} ]]; then export NO_COLOR=true; else unset NO_COLOR; fi
  export TRUNK_SKIP_VERSION_CHECK=true
}

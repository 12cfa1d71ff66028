# shellcheck shell=bash
# The smallest wasm: the standard library compiled for size, a panic that stops at once and says nothing. Needs std's
# sources and compiler switches that are not stable yet; where the sources can't be had, the build is a plain one.

std_sources() { printf '%s/lib/rustlib/src/rust/library/std/Cargo.toml' "$(rustc --print sysroot)"; }

# Sets what Cargo reads, so that Trunk need not know. A folder of its own: with other flags nothing of `target` would do.
use_small_std() {
  if [[ ! -f $(std_sources) ]] && have rustup && [[ $(rustc --print sysroot) != /usr ]]; then
    step "fetch the sources of the standard library" with_limit 180 rustup component add rust-src || true
  fi
  if [[ ! -f $(std_sources) ]]; then
    say "a plain build: the sources of the standard library are not here, so the wasm is about 15 kB larger"
    return
  fi
  say "a small build: the standard library is compiled for size"
  export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$ROOT/target/small
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
}

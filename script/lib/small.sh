# shellcheck shell=bash
# The smallest wasm: the standard library compiled for size, a panic that stops at once and says nothing. Needs std's
# sources and compiler switches that are not stable yet; where the sources can't be had, the build is a plain one.

std_sources() { printf '%s/lib/rustlib/src/rust/library' "$(rustc --print sysroot)"; }
have_std_sources() { [[ -f $(std_sources)/std/Cargo.toml ]]; }

# The sources, and the crates that they are built with: Trunk asks no network. Debian's compiler has been through this when its
# standard library was built.
fetch_std() {
  have_std_sources || with_limit 180 rustup component add rust-src || return
  RUSTC_BOOTSTRAP=1 with_limit 180 cargo fetch --locked --target wasm32-unknown-unknown --manifest-path "$(std_sources)/Cargo.toml"
}

# Sets what Cargo reads, so that Trunk need not know. A folder of its own: with other flags nothing of `target` would do.
use_small_std() {
  local sources=no
  if [[ $(rustc --print sysroot) == /usr ]]; then
    ! have_std_sources || sources=yes
  elif { have rustup || have_std_sources; } && step "fetch the sources of the standard library, and what they are built with" fetch_std; then
    sources=yes
  fi
  if [[ $sources == no ]]; then
    say "a plain build: the sources of the standard library, or what they are built with, can't be had, so the wasm is about 15 kB larger"
    return
  fi
  say "a small build: the standard library is compiled for size"
  export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$ROOT/target/small
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
}

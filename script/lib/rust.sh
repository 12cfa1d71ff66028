# shellcheck shell=bash
# A Rust that can build for the browser: rustup's target where rustup can fetch it, else Debian's compiler with a standard
# library built from Debian's source. SINANBO_RUST=debian takes the second way even where the first is open.

WASM_TARGET=wasm32-unknown-unknown
DEBIAN_RUSTC=/usr/bin/rustc
DEBIAN_STD=/usr/lib/rustlib/$WASM_TARGET/lib
# Raise when the recipe below changes: installed copies are then rebuilt.
DEBIAN_STD_RECIPE=1

# Cargo.toml alone names the oldest compiler that will do.
RUST_MIN=$(sed -n 's/^rust-version *= *"\([0-9.]*\)".*/\1/p' Cargo.toml | head -n 1)
[[ -n $RUST_MIN ]] || die "Cargo.toml names no rust-version"

rust_is_ready() {
  local sysroot
  at_least "$(version_of rustc)" "$RUST_MIN" || return 1
  sysroot=$(rustc --print sysroot)
  if [[ $sysroot == /usr ]]; then
    debian_std_is_current
  else
    compgen -G "$sysroot/lib/rustlib/$WASM_TARGET/lib/libcore-*.rlib" >/dev/null
  fi
}

ensure_rust() {
  need_system cc "install a C compiler (on a Mac: xcode-select --install)" gcc libc6-dev
  if [[ ${SINANBO_RUST:-} == debian ]]; then
    ensure_debian_rust
  elif ! rust_is_ready && ! rust_by_rustup; then
    ensure_debian_rust
  fi
  rust_is_ready || die "Rust $RUST_MIN with the standard library for $WASM_TARGET is not to be had: see $LOG"
}

# False where there is no rustup, its host can't be reached, or its active toolchain is one it doesn't manage.
rust_by_rustup() {
  have rustup || return 1
  [[ $(rustc --print sysroot 2>/dev/null) != /usr ]] || return 1
  if ! at_least "$(version_of rustc)" "$RUST_MIN"; then
    step "install the stable Rust" with_limit 900 rustup toolchain install stable --profile minimal || return 1
    if ! at_least "$(version_of rustc)" "$RUST_MIN"; then
      step "use the stable Rust in this checkout" rustup override set stable || return 1
    fi
  fi
  rust_is_ready && return
  step "fetch the standard library for $WASM_TARGET" with_limit 300 rustup target add "$WASM_TARGET" || return 1
  rust_is_ready
}

# The Debian way: rustc-web and its companions are the compiler that Debian keeps new enough for browsers.
ensure_debian_rust() {
  local way="install Rust $RUST_MIN or newer with rustup, then run 'rustup target add $WASM_TARGET'"
  have apt-get || die "no Rust with the standard library for $WASM_TARGET: $way (log: $LOG)"
  package_installed rustc-web || apt_offers rustc-web ||
    die "rustup can't fetch $WASM_TARGET and this system has no package rustc-web: $way (log: $LOG)"
  apt_install rustc-web cargo-web rust-web-src rust-web-llvm
  # rustc calls the linker by its LLVM's number.
  apt_install "lld-$("$DEBIAN_RUSTC" -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')"
  use_debian_toolchain
  debian_std_is_current && return
  may_be_root || die "the standard library for $WASM_TARGET goes into $DEBIAN_STD: run this once as root"
  step "build the standard library for $WASM_TARGET" build_debian_std ||
    die "could not build the standard library for $WASM_TARGET: see $LOG"
}

# With rustup: a link, and an override for this checkout, which rustup keeps on the machine and not in the repository.
use_debian_toolchain() {
  if have rustup && [[ $(rustc --print sysroot 2>/dev/null) != /usr ]]; then
    step "use Debian's Rust in this checkout, as rustup's toolchain 'debian'" link_debian_toolchain ||
      die "rustup could not link /usr: see $LOG"
  fi
  [[ $(rustc --print sysroot 2>/dev/null) == /usr ]] ||
    die "rustc is $(command -v rustc) and not Debian's: unset RUSTUP_TOOLCHAIN, or take it off PATH"
}

link_debian_toolchain() {
  rustup toolchain link debian /usr && rustup override set debian
}

# A standard library fits only the very compiler that built it, so it carries that compiler's name.
debian_std_stamp() {
  printf 'recipe: %s\npackage: %s\n' "$DEBIAN_STD_RECIPE" "$(dpkg-query -W -f '${Version}' rustc-web 2>/dev/null)"
  "$DEBIAN_RUSTC" -vV
}

debian_std_is_current() {
  [[ $(cat "$DEBIAN_STD/built-by" 2>/dev/null) == "$(debian_std_stamp)" ]]
}

# `test` is for the test harness of browser tests. Without embed-bitcode link-time optimisation over it fails.
build_debian_std() {
  local work
  work=$(mktemp -d) &&
    mkdir "$work/src" && : >"$work/src/lib.rs" &&
    printf '[package]\nname = "sinanbo_empty"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$work/Cargo.toml" &&
    (cd "$work" && unset CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_TARGET &&
      RUSTC=$DEBIAN_RUSTC RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR=$work/target \
        /usr/bin/cargo build --release --target "$WASM_TARGET" -Z build-std=std,panic_abort,test) &&
    rm -f "$work/target/$WASM_TARGET"/release/deps/libsinanbo_empty* &&
    debian_std_stamp >"$work/built-by" &&
    as_root mkdir -p "$DEBIAN_STD" &&
    as_root rm -f "$DEBIAN_STD/built-by" "$DEBIAN_STD"/*.rlib &&
    as_root cp "$work/target/$WASM_TARGET"/release/deps/*.rlib "$DEBIAN_STD/" &&
    # The stamp last: a copy that broke off is not taken for a whole one.
    as_root cp "$work/built-by" "$DEBIAN_STD/built-by" &&
    as_root chmod -R a+rX "${DEBIAN_STD%/*}" &&
    # cargo does not see that the library below its objects has changed.
    rm -rf "$ROOT/target/$WASM_TARGET" "$work"
}

# For script/test: the formatter and the linter of whichever toolchain is active.
ensure_rust_checkers() {
  [[ -n $(version_of cargo fmt) && -n $(version_of cargo clippy) ]] && return
  if [[ $(rustc --print sysroot) == /usr ]]; then
    apt_install rustfmt-web rust-web-clippy
  else
    have rustup || die "cargo fmt or cargo clippy is missing: install rustfmt and clippy of Rust $(version_of rustc)"
    step "install rustfmt and clippy" with_limit 300 rustup component add rustfmt clippy ||
      die "rustup could not add rustfmt and clippy: see $LOG"
  fi
}

# shellcheck shell=bash
# The second program: the explainer with what reads a reader's own events. Trunk builds one program a page, so this one is
# built here, for speed and not for size. Knows nothing of pages.

OWN_OUT=target/own-program

# Sets OWN_OUT's own.js and own_bg.wasm for Trunk's profile.
build_own() {
  local profile=dev folder=debug
  if [[ ${TRUNK_PROFILE:-debug} == release ]]; then profile=own folder=own; fi
  cargo build --quiet --locked --target wasm32-unknown-unknown --features own --bin own --profile "$profile" &&
    mkdir -p "$OWN_OUT" &&
    wasm-bindgen --target web --no-typescript --out-dir "$OWN_OUT" --out-name own \
      "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/$folder/own.wasm" || return
  [[ $profile == own ]] || return 0
  # The engine's features are named in one place: where Trunk reads them for the first program.
  local features
  features=$(grep -oE -- '--enable-[a-z-]+' index.html | sort -u | tr '\n' ' ')
  # shellcheck disable=SC2086 # one word a feature
  wasm-opt -O3 --low-memory-unused --strip-debug --strip-producers $features -o "$OWN_OUT/own_bg.wasm" "$OWN_OUT/own_bg.wasm"
}

# put_own VERSION FOLDER : under names that change with the version, as those of the first program do.
put_own() {
  cp "$OWN_OUT/own_bg.wasm" "$2/own-$1_bg.wasm" &&
    sed "s/own_bg\.wasm/own-$1_bg.wasm/g" "$OWN_OUT/own.js" >"$2/own-$1.js"
}

# shellcheck shell=bash
# A face with Hangul: the social cards are drawn with it, and the tests' pages. Needs packages.sh.

has_korean_font() { have fc-list && [[ -n $(fc-list :lang=ko file 2>/dev/null | head -n 1) ]]; }

# The social cards are drawn with it. Only Linux may lack one.
need_korean_font() {
  [[ $(uname) == Linux ]] || return 0
  has_korean_font && return
  have apt-get || die "a Korean font is missing: install Noto Sans CJK"
  apt_install fontconfig fonts-noto-cjk
}

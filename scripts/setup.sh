#!/usr/bin/env bash
# Installs what is missing for one purpose, and nothing else.
#
#   scripts/setup.sh build|lint|test|deb|deb-test|bench
#
# Every need is tested itself (is the header there, does the command run), so that a machine that
# has it from elsewhere is left alone and apt is not called at all where nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly purpose=${1:?usage: scripts/setup.sh build|lint|test|deb|deb-test|bench}
readonly swift=${SWIFT:-swift}
readonly venv=.build/venv
missing=()

# say VIETNAMESE ENGLISH: one message in both languages, since the reader's is not known yet.
say() { printf '%s\n' "$@" >&2; }

fail() {
  say "$@"
  exit 1
}

# want PACKAGE TEST…: notes the Debian package as missing where the test fails.
want() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

require_swift() {
  local found version
  found=$("$swift" --version 2>/dev/null) || fail \
    "hoinghi: không tìm thấy Swift. Cài Swift 6.3 theo https://www.swift.org/install/linux/ rồi thêm swift vào PATH (hoặc đặt SWIFT=/đường/dẫn/swift)." \
    "hoinghi: no Swift found. Install Swift 6.3 as https://www.swift.org/install/linux/ says and put swift on PATH (or set SWIFT=/path/to/swift)."
  version=$(sed -nE '1s/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' <<<"$found")
  [ "$(printf '%s\n' 6.3 "${version:-0}" | sort -V | head -n 1)" = 6.3 ] || fail \
    "hoinghi: cần Swift 6.3 trở lên, máy này có ${version:-?} ($swift)." \
    "hoinghi: needs Swift 6.3 or later, this machine has ${version:-?} ($swift)."
}

# Swift comes as an archive that does not bring the libraries its own programs load.
needs_of_swift() {
  local folder
  folder=$(dirname "$(realpath "$(command -v "$swift")" 2>/dev/null)" 2>/dev/null) || return 0
  if ldd "$folder"/swift-{frontend,package} 2>/dev/null | grep -q 'not found'; then
    missing+=(libcurl4 libncurses6 libsqlite3-0 libxml2)
  fi
}

needs_to_build() {
  needs_of_swift
  want git command -v git
  want ca-certificates test -e /etc/ssl/certs/ca-certificates.crt
  want libstdc++-12-dev compgen -G '/usr/lib/gcc/*/*/libstdc++.so'
  want libncursesw5-dev test -e /usr/include/curses.h
  want libsqlite3-dev test -e /usr/include/sqlite3.h
  want libmd-dev test -e /usr/include/sha256.h
  want libzip-dev test -e /usr/include/zip.h
  want libexpat1-dev test -e /usr/include/expat.h
  want libqrencode-dev test -e /usr/include/qrencode.h
  want libcrypt-dev test -e /usr/include/crypt.h
  want libpq-dev test -e /usr/include/postgresql/libpq-fe.h
  want binutils command -v strip
}

needs_to_test() {
  want python3 command -v python3
  want python3-venv python3 -c 'import ensurepip, venv'
  want ncurses-bin command -v infocmp
  # The terminals that the tests open under.
  want ncurses-base test -e /usr/share/terminfo/t/tmux-256color -o -e /lib/terminfo/t/tmux-256color
  # The shells that the completions are tried in, and the reader of the manual.
  want zsh command -v zsh
  want fish command -v fish
  want man-db command -v man
  # What people run the program within.
  for package in tmux screen dtach mosh; do
    want "$package" command -v "$package"
  done
  want openssh-client command -v ssh
  # The tests start a server of ssh of their own, on loopback; where there is no systemd, and in a
  # container, the package's service stays off.
  want openssh-server test -x /usr/sbin/sshd
  # The server that the tests of the hub start by themselves, and the library that speaks to it.
  want postgresql compgen -G '/usr/lib/postgresql/*/bin/initdb'
  want libpq5 compgen -G '/usr/lib/*/libpq.so.5'
  # Character sets for LC_ALL=…ISO-8859-1, and the widths that Unicode prints.
  want locales test -e /usr/share/i18n/charmaps/ISO-8859-1.gz
  want unicode-data test -e /usr/share/unicode/EastAsianWidth.txt
  # Clocks of other centuries, and other users.
  want faketime command -v faketime
  want util-linux command -v setpriv
  # What a PDF is made by, its letters, and what reads it back.
  want libpangocairo-1.0-0 compgen -G '/usr/lib/*/libpangocairo-1.0.so.0'
  # The first version's letters are not those of Vietnamese.
  want fonts-liberation2 compgen -G '/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf'
  want poppler-utils command -v pdftotext
  # What reads the codes of badges back from pictures of them.
  want libqrencode4 compgen -G '/usr/lib/*/libqrencode.so.4'
  want zbar-tools command -v zbarimg
  # What reads the programme back from the XML of calendars.
  want libxml2-utils command -v xmllint
  # The syllables that Telex and VNI keys are tried on.
  want hunspell-vi test -e /usr/share/hunspell/vi_VN.dic
}

needs_for_deb() {
  want dpkg-dev command -v dpkg-shlibdeps
}

install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  command -v apt-get >/dev/null || fail \
    "hoinghi: máy này không có apt; hãy tự cài: ${missing[*]}" \
    "hoinghi: this machine has no apt; please install by hand: ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      fail \
        "hoinghi: còn thiếu gói và không có quyền cài. Hãy chạy lệnh sau rồi thử lại:" \
        "hoinghi: packages are missing and there is no right to install. Run this, then try again:" \
        "  sudo apt-get update && sudo apt-get install --no-install-recommends ${missing[*]}"
    fi
  fi
  say "hoinghi: cài / installing: ${missing[*]}"
  # A third-party source that does not answer must not stop packages that others have.
  "${as_root[@]}" apt-get update -qq >/dev/null ||
    say "hoinghi: apt-get update báo lỗi, vẫn thử cài." "hoinghi: apt-get update failed, trying all the same."
  # Newer releases have the headers of ncursesw under another name.
  if ! apt-cache show libncursesw5-dev >/dev/null 2>&1; then
    missing=("${missing[@]/#libncursesw5-dev/libncurses-dev}")
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || fail \
    "hoinghi: apt không cài được: ${missing[*]}. Xem lỗi ở trên (mạng, nguồn gói)." \
    "hoinghi: apt could not install: ${missing[*]}. See its error above (network, package sources)."
}

# The tests' Python tools. pip looks at what is there first: no network where nothing is missing.
prepare_venv() {
  "$venv/bin/python" -c 'import pip' 2>/dev/null || python3 -m venv --clear "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    -r Tests/EndToEnd/requirements.txt || fail \
    "hoinghi: pip không cài được Tests/EndToEnd/requirements.txt (mạng?)." \
    "hoinghi: pip could not install Tests/EndToEnd/requirements.txt (network?)."
}

case $purpose in
  build)
    needs_to_build
    install_missing
    require_swift
    ;;
  lint)
    needs_of_swift
    want python3 command -v python3
    want shellcheck command -v shellcheck
    install_missing
    require_swift
    ;;
  test)
    needs_to_build
    needs_to_test
    needs_for_deb
    install_missing
    require_swift
    prepare_venv
    ;;
  deb)
    needs_to_build
    needs_for_deb
    want lintian command -v lintian
    install_missing
    require_swift
    ;;
  deb-test)
    want mmdebstrap command -v mmdebstrap
    want python3 command -v python3
    install_missing
    ;;
  bench)
    needs_to_build
    needs_to_test
    # The programs that hoinghi is measured beside, and what counts instructions and system calls.
    for package in tig newsboat calcurse htop fzf valgrind strace sqlite3; do
      want "$package" command -v "$package"
    done
    install_missing
    require_swift
    prepare_venv
    ;;
  *) fail "usage: scripts/setup.sh build|lint|test|deb|deb-test|bench" ;;
esac

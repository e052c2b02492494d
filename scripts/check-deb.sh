#!/usr/bin/env bash
# The quick half of the package's proof: unpack it, and run what it holds as a stranger would.
#
#   scripts/check-deb.sh dist/hoinghi_VERSION_ARCHITECTURE.deb
#
# `make deb-test` is the other half: a real installation in a clean Debian.
set -euo pipefail
package=$(realpath "${1:?usage: scripts/check-deb.sh PACKAGE.deb}")
tree=$(realpath "$(dirname "$0")/..")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
home=$work/home
mkdir "$home"
program=$root/usr/bin/hoinghi

fail() {
  printf 'check-deb: %s\n' "$@" >&2
  exit 1
}

# alone COMMAND…: runs it in another folder with an empty home and environment, and, where a mount
# namespace is to be had, with neither the build tree nor the Swift toolchain to be seen.
namespace=()
unshare --mount --map-root-user true 2>/dev/null && namespace=(unshare --mount --map-root-user)
alone() {
  # shellcheck disable=SC2016 # the inner shell expands these
  (cd / && env -i HOME="$home" PATH=/usr/bin:/bin "${namespace[@]}" bash -c '
    hide=$1; shift
    for folder in $hide; do mount -t tmpfs none "$folder" || exit 99; done
    exec "$@"' alone "${namespace[0]:+$hidden}" "$@")
}
hidden=$tree/.build
toolchain=$(dirname "$(dirname "$(realpath "$(command -v "${SWIFT:-swift}")")")")
case $toolchain in / | . | /usr) ;; *) hidden+=" $toolchain" ;; esac

dpkg-deb -x "$package" "$root"
dpkg-deb -e "$package" "$root/DEBIAN"
(cd "$root" && md5sum --quiet -c DEBIAN/md5sums)

libraries=$(alone ldd "$program")
! grep -E 'not found|libswift|libFoundation' <<<"$libraries" || fail 'a library is not where Debian has it'
! grep -E 'lib(zip|expat|pq)' <<<"$libraries" || fail 'a library is loaded at start that is to be opened when it is needed'
dynamic=$(readelf --dynamic --wide "$program")
! grep -E 'R(UN)?PATH' <<<"$dynamic" || fail 'it looks for libraries beside itself, not only where Debian has them'
grep -q 'BIND_NOW' <<<"$dynamic" || fail 'its addresses stay open to change while it runs (no BIND_NOW)'
[[ " ${DEB_BUILD_OPTIONS-} " == *' nostrip '* ]] ||
  ! readelf --sections --wide "$program" | grep -E ' \.(symtab|comment) ' || fail 'it is not stripped'

version=$(alone "$program" --version)
grep -qF "${version##* }" <<<"$(dpkg-deb -f "$package" Version)" ||
  fail "the program says '$version', the package $(dpkg-deb -f "$package" Version)"
for language in vi en; do
  alone "$program" --lang "$language" overview >"$work/overview.$language" || fail "overview fails in $language"
  grep -q 94 "$work/overview.$language" || fail "overview in $language does not know the 94 delegates"
done
! cmp -s "$work/overview.vi" "$work/overview.en" || fail 'overview is the same in both languages'

desk=(alone "$program" --store "$work/desk/door.sqlite")
code=$(alone "$program" roster --format csv 2>/dev/null | sed -nE '2s/^[^0-9]*([0-9]{4,6}).*/\1/p')
"${desk[@]}" checkin "${code:?the roster has no code}" | grep -q '^checked-in' || fail "checkin $code fails"
"${desk[@]}" log verify >/dev/null || fail 'the log of one check-in does not verify'
[ -z "$(ls -A "$home")" ] || fail "it left files in HOME: $(ls -A "$home")"

for page in man/man1 man/vi/man1; do
  gzip -t "$root/usr/share/$page/hoinghi.1.gz"
done
for completion in bash-completion/completions/hoinghi zsh/vendor-completions/_hoinghi fish/vendor_completions.d/hoinghi.fish; do
  [ -s "$root/usr/share/$completion" ] || fail "no $completion"
done
for unit in display kiosk; do
  grep -q "^ExecStart=/usr/bin/hoinghi $unit" "$root/usr/lib/systemd/system/hoinghi-$unit.service" ||
    fail "hoinghi-$unit.service is missing, or starts something else"
done
[ ! -e "$root/etc" ] || fail 'it enables something'
documents=$root/usr/share/doc/hoinghi
for page in "$documents"/*.md; do
  while read -r link; do
    [ -e "$documents/$link" ] || fail "${page##*/} leads to $link, which is not in the package"
  done < <(grep -oP '\]\(\K[^)#:]+(?=[)#])' "$page" | sort -u)
done
bash -n "$root/usr/share/bash-completion/completions/hoinghi"
echo "check-deb: ${package##*/} runs by itself (${namespace[0]:+build tree and toolchain out of sight, }HOME empty)"

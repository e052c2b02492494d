#!/usr/bin/env bash
# Makes dist/hoinghi_VERSION_ARCHITECTURE.deb from what `make build` left.
#
# The tree comes from `make install`, so that the package and the installation cannot differ.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(scripts/version.sh)
architecture=$(dpkg --print-architecture)
package="dist/hoinghi_${version}_$architecture.deb"
# Two builds of one commit give the same bytes.
SOURCE_DATE_EPOCH=$(git show -s --format=%ct HEAD 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH
umask 022

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Where dpkg's tools look for the tree of a package.
root=$work/debian/hoinghi
mkdir -p "$root/DEBIAN"

# The licence is what usr/share/doc/hoinghi/copyright holds; Debian's zsh looks in a place of its own.
"${MAKE:-make}" --no-print-directory install DESTDIR="$root" PREFIX=/usr LICENCE= \
  ZSHDIR="$root/usr/share/zsh/vendor-completions" >/dev/null

documents=$root/usr/share/doc/hoinghi
install -m 644 packaging/debian/copyright "$documents/copyright"
mv "$documents/CHANGELOG.md" "$documents/changelog"
cat >"$documents/changelog.Debian" <<END
hoinghi ($version) unstable; urgency=medium

  * Built from the sources by \`make deb\`; changelog.gz says what changed.

 -- $(sed -n 's/^Maintainer: //p' packaging/debian/control)  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
END
gzip -9n "$documents/changelog" "$documents/changelog.Debian" \
  "$root"/usr/share/man/man1/hoinghi.1 "$root"/usr/share/man/vi/man1/hoinghi.1
install -D -m 644 packaging/debian/lintian-overrides "$root/usr/share/lintian/overrides/hoinghi"

# dpkg-shlibdeps reads which package holds each library that the program names.
echo 'Source: hoinghi' >"$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O debian/hoinghi/usr/bin/hoinghi | sed -n 's/^shlibs:Depends=//p')

(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" \
  -e "s/@SIZE@/$(du -sk --apparent-size "$root/usr" | cut -f 1)/" \
  -e "s/@DEPENDS@/${depends:?dpkg-shlibdeps found no dependency}/" \
  packaging/debian/control >"$root/DEBIAN/control"

mkdir -p dist
rm -f dist/hoinghi_*.deb
dpkg-deb --root-owner-group -Zxz -z2 --build "$root" "$package" >/dev/null
echo "$package"

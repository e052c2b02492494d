#!/usr/bin/env bash
# Prints the version of the Debian package: that of the topmost release in CHANGELOG.md, and,
# for a commit that no tag vVERSION marks, its time and name, which sort before the release.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(sed -nE 's/^## \[([0-9]+\.[0-9]+\.[0-9]+)\].*/\1/p' CHANGELOG.md | head -n 1)
: "${version:?CHANGELOG.md names no release}"
if commit=$(git rev-parse --short HEAD 2>/dev/null) &&
  ! git describe --exact-match --tags --match "v$version" HEAD >/dev/null 2>&1; then
  version+="~git$(git show -s --format=%cd --date=format:%Y%m%d%H%M%S HEAD).$commit"
fi
echo "$version-1"

#!/usr/bin/env bash
# Installs the package in a clean Debian 12 and tries it there; nothing of it stays behind.
#
#   scripts/deb-test.sh dist/hoinghi_VERSION_ARCHITECTURE.deb
#
# mmdebstrap takes the packages from this machine's own apt sources, and needs no root where the
# kernel grants user namespaces.
set -euo pipefail
package=$(realpath "${1:?usage: scripts/deb-test.sh PACKAGE.deb}")
trial=$(realpath "$(dirname "$0")/deb_trial.py")

sources=()
for file in /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources; do
  [ -s "$file" ] && sources+=("$file")
done

echo "deb-test: a clean Debian 12, then ${package##*/}"
mmdebstrap --quiet --variant=apt --include=man-db --format=null \
  --customize-hook="python3 '$trial' \"\$1\" '$package'" bookworm - "${sources[@]}"

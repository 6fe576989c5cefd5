#!/bin/sh
# Makes sure that there is a Chromium for the browser tests: uses the one that is there, else installs Debian's package
# where that may be done without asking. Elsewhere it says in one line what is left out; with CI set the tests then fail.
for name in "${CHROMIUM:-chromium}" chromium-browser google-chrome chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
as_root=
if [ "$(id -u)" != 0 ]; then
  as_root="sudo -n"
  sudo -n true 2>/dev/null || as_root=none
fi
if [ "$as_root" != none ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Chromium for the browser tests ..."
  $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi
echo "Browser tests are left out: no Chromium. On Debian: apt install chromium; elsewhere name one: CHROMIUM=/path make test"

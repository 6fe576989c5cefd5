#!/bin/sh
# Makes sure that there is a Chromium for the browser tests. Debian's chromium-headless-shell, the same engine without
# windows, needs less than half the time: as root (a container, CI) it is installed; otherwise what is there is used, and
# only where nothing is, sudo is tried, if it does not ask. Elsewhere it says in one line what is left out; with CI set
# the tests then fail.
light=chromium-headless-shell

install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  echo "Installing Chromium for the browser tests ..."
  "$@" apt-get update -qq -o Acquire::http::Timeout=20 >/dev/null 2>&1
  for package in "$light" chromium; do
    "$@" apt-get install -y -qq --no-install-recommends "$package" >/dev/null 2>&1 && return 0
    there && return 0
  done
  return 1
}

there() {
  for name in "${CHROMIUM:-$light}" chromium chromium-browser google-chrome chrome; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}

command -v "${CHROMIUM:-$light}" >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && [ -z "${CHROMIUM:-}" ]; then
  install env && exit 0
fi
there && exit 0
sudo -n true 2>/dev/null && install sudo -n && exit 0
echo "Browser tests are left out: no Chromium. On Debian: apt install chromium; elsewhere name one: CHROMIUM=/path make test"

#!/usr/bin/env bash
# What the publishing job runs, on every push and on a schedule: builds, sends what changed, has the CDN forget it, and
# confirms. A run that breaks off anywhere is made good by the next one.
#
#   DEPLOY_RSYNC         deploy@host:/var/www/portal; with DEPLOY_SSH_KEY and DEPLOY_KNOWN_HOSTS
#   DEPLOY_RCLONE        remote:bucket; with RCLONE_CONF, the text of an rclone.conf that names the remote
#   DEPLOY_TAKE_OVER     true: the first time, deletes what lies at the target and is not the portal's
#   DEPLOY_PURGE         a command that reads the addresses to forget, one a line (`*`: all), from its standard input
set -euo pipefail
cd "$(dirname "$0")/../.."
PATH=$PWD/node_modules/.bin:$PATH
. scripts/ci/credentials.sh

purge=${BANTIN_CACHE:-.cache}/deploy/purge.txt
rm -f "$purge"
npm run --silent build
if [ -z "${DEPLOY_RSYNC:-}${DEPLOY_RCLONE:-}" ]; then
  echo 'Chưa khai báo DEPLOY_RSYNC hoặc DEPLOY_RCLONE: đã dựng, chưa đưa lên mạng.'
  exit 0
fi
node scripts/ci/deploy.ts
if [ -n "${DEPLOY_PURGE:-}" ] && [ -f "$purge" ]; then bash -c "$DEPLOY_PURGE" < "$purge"; fi
npm run --silent build -- --published

#!/usr/bin/env bash
# Builds a merge request with its drafts and articles of a later date, for those who approve it.
#
#   scripts/ci/preview.sh NUMBER
#
#   PREVIEW_RSYNC        deploy@host:/var/www/preview: each merge request gets the folder of its number there;
#                        with DEPLOY_SSH_KEY and DEPLOY_KNOWN_HOSTS. Without it the preview is only built.
#   PREVIEW_SITE         the address of a preview, as https://{n}.preview.example: {n} stands for the number
set -euo pipefail
cd "$(dirname "$0")/../.."
PATH=$PWD/node_modules/.bin:$PATH
. scripts/ci/credentials.sh

number=$1
if [ -n "${PREVIEW_SITE:-}" ]; then export BANTIN_SITE=${PREVIEW_SITE//\{n\}/$number}; fi
npm run --silent build -- --drafts
if [ -z "${PREVIEW_RSYNC:-}" ]; then
  echo 'Chưa khai báo PREVIEW_RSYNC: đã dựng, chưa đưa lên nơi xem trước.'
  exit 0
fi
node scripts/ci/deploy.ts --drafts --rsync "${PREVIEW_RSYNC%/}/$number"
if [ -n "${BANTIN_SITE:-}" ]; then echo "Xem trước: $BANTIN_SITE/"; fi

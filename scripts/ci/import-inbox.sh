#!/usr/bin/env bash
# Imports what editors put into content/inbox through the git host's web page: makes a branch with the articles, takes the
# sources out of the inbox, and leaves the report and check's annotations for the merge request that the caller opens.
#
#   scripts/ci/import-inbox.sh [BASE]      BASE: the branch with the inbox (default: the one checked out)
#
# Writes to $OUT (default: .cache/inbox): branch (the name of the branch; missing where the inbox is empty),
# report.md (text of the merge request), check.txt, check.json (GitLab's code quality report).
# Sources that could not be imported stay in the inbox, and the report says what to do with them.
set -euo pipefail
cd "$(dirname "$0")/../.."
# Paths below are meant from here, wherever npm was called.
export INIT_CWD=$PWD

base=${1:-$(git rev-parse --abbrev-ref HEAD)}
out=${OUT:-.cache/inbox}
content=${BANTIN_CONTENT:-content}
inbox=$content/inbox
node=node
if [ -x node_modules/.bin/node ]; then node=node_modules/.bin/node; fi

rm -rf "$out"
mkdir -p "$out"
if [ -z "$(find "$inbox" -type f ! -name '.*' -print -quit 2>/dev/null)" ]; then
  echo 'content/inbox: không có tệp nào'
  exit 0
fi

branch=nhap-bai/$(git rev-parse --short HEAD)
git switch -q -c "$branch"

# Exit status 1: some sources were refused. The others go on; the report tells of both.
status=0
"$node" scripts/import.ts "$inbox" --content "$content" --report "$out/report" || status=$?
if [ "$status" -gt 1 ]; then exit "$status"; fi

# Out of the inbox goes what became an article, with the files that were saved beside it.
"$node" scripts/ci/imported-sources.ts "$out/report.json" "$inbox" | while IFS= read -r -d '' file; do
  git rm -q -r -f --ignore-unmatch -- "$file"
  rm -rf -- "$file"
done
mkdir -p "$inbox" && touch "$inbox/.gitkeep"
git add -A -- "$content"
if git diff --cached --quiet; then
  git switch -q "$base"
  git branch -q -D "$branch"
  cat "$out/report.md"
  exit 1
fi
git commit -q -m 'Nhập bài từ content/inbox'

"$node" scripts/check.ts --content "$content" --changed --since "$base" --format gitlab > "$out/check.json" || true
format=text
if [ -n "${GITHUB_ACTIONS:-}" ]; then format=github; fi
"$node" scripts/check.ts --content "$content" --changed --since "$base" --format "$format" | tee "$out/check.txt" || true
{
  printf '\n## Kiểm tra\n\n```text\n'
  "$node" scripts/check.ts --content "$content" --changed --since "$base" 2>&1 || true
  printf '```\n'
} >> "$out/report.md"
echo "$branch" > "$out/branch"

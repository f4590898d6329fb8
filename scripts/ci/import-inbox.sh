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

# What another merge request has taken out of the inbox already waits there, and is not imported twice.
sources=$(mktemp -d)
trap 'rm -rf "$sources"' EXIT
cp -R "$inbox/." "$sources"
git for-each-ref --format='%(refname)' 'refs/remotes/*/nhap-bai/*' | while IFS= read -r waiting; do
  git diff --name-only --diff-filter=D --relative="$inbox" -z "$base...$waiting" | while IFS= read -r -d '' file; do
    if [ "$(git rev-parse --quiet --verify "$base:$inbox/$file")" = "$(git rev-parse --quiet --verify "$waiting~1:$inbox/$file")" ]; then
      echo "$inbox/$file: đang chờ ở nhánh ${waiting#refs/remotes/}"
      rm -f -- "$sources/$file"
    fi
  done
done
if [ -z "$(find "$sources" -type f ! -name '.*' -print -quit)" ]; then
  git switch -q "$base"
  git branch -q -D "$branch"
  exit 0
fi

# Exit status 1: some sources were refused. The others go on; the report tells of both.
status=0
"$node" scripts/import.ts "$sources" --content "$content" --report "$out/report" || status=$?
if [ "$status" -gt 1 ]; then exit "$status"; fi
# Where the host shows a summary of the job, the report is that.
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then cat "$out/report.md" >> "$GITHUB_STEP_SUMMARY"; fi

# Out of the inbox goes what became an article, with the files that were saved beside it.
"$node" scripts/ci/imported-sources.ts "$out/report.json" "$inbox" | while IFS= read -r -d '' file; do
  git rm -q -r -f --ignore-unmatch -- "$file"
  rm -rf -- "$file"
done
git add -A -- "$content"
if git diff --cached --quiet; then
  git switch -q "$base"
  git branch -q -D "$branch"
  cat "$out/report.md"
  exit 1
fi
mkdir -p "$inbox" && touch "$inbox/.gitkeep"
git add -- "$inbox/.gitkeep"
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

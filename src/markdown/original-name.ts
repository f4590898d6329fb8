/** Name of an article's Markdown file beside its page: `/2023/12/ten-bai/` has `ten-bai.md`. */
export function originalName(address: string): string {
  return `${address.split('/').at(-2)}.md`;
}

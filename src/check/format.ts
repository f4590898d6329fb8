/** Findings as text for people, JSON, annotations of GitHub and GitLab's code quality report. */
import { posix } from 'node:path';
import { digestOf } from '../build/digest.ts';
import { say } from '../strings.ts';
import type { Finding } from './finding.ts';
import { RULES } from './rules/index.ts';

export const FORMATS = ['text', 'json', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes findings in a format; `shownAs` is how the content folder is written. */
export function formatFindings(findings: readonly Finding[], format: Format, shownAs: string): string {
  const shown = findings.map((finding) => ({ ...finding, file: posix.join(shownAs, finding.file) }));
  switch (format) {
    case 'json':
      return JSON.stringify(
        shown.map(({ fix, ...finding }) => ({ ...finding, fixable: fix !== null, why: why(finding.rule) })),
        null,
        2,
      );
    case 'github':
      return shown.map(githubLine).join('\n');
    case 'gitlab':
      return JSON.stringify(shown.map(gitlabIssue), null, 2);
    case 'text':
      return textLines(shown);
  }
}

/** Why a rule is there; '' for what the build refuses, whose messages say it. */
function why(rule: string): string {
  if (rule === 'lost-address') return say('whyLostAddress');
  const known = RULES[rule];
  return known ? say(known.why) : '';
}

function textLines(findings: readonly Finding[]): string {
  const lines = findings.map(
    ({ file, line, column, message, rule, severity }) =>
      `${file}:${line}:${column}  ${severity === 'error' ? `${say('checkError')}: ` : ''}${message}  [${rule}]`,
  );
  const rules = [...new Set(findings.map(({ rule }) => rule))].filter((rule) => why(rule) !== '');
  const reasons = rules.map((rule) => `  ${rule}: ${why(rule)}`);
  return [...lines, ...(reasons.length === 0 ? [] : ['', say('checkReasons'), ...reasons])].join('\n');
}

function githubLine({ file, line, column, message, rule, severity }: Finding): string {
  const value = (text: string): string =>
    text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string): string => value(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${value(message)}`;
}

function gitlabIssue({ file, line, column, message, rule, severity }: Finding) {
  return {
    description: message,
    check_name: rule,
    fingerprint: digestOf([file, rule, message, line, column]),
    severity: severity === 'error' ? 'blocker' : 'minor',
    location: { path: file, lines: { begin: line } },
  };
}

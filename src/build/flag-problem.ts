/** What is wrong with the flags of a command, in words. */
import { say } from '../strings.ts';
import { nearest } from '../vietnamese/nearest.ts';

/** Says what `parseArgs` of Node found wrong; `flags` are those that the command has. */
export function flagProblem(error: unknown, flags: Readonly<Record<string, unknown>>): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const flag = /'(--?[^' ]*)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION': {
      const near = nearest(flag.replace(/^-+/, ''), Object.keys(flags));
      return near === null ? say('usageFlag', { flag }) : say('usageFlagNear', { flag, near: `--${near}` });
    }
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return / not take /.test(message) ? say('usageFlagPlain', { flag }) : say('usageFlagValue', { flag });
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return say('usageWord', { word: /'([^']*)'/.exec(message)?.[1] ?? '' });
    default:
      return message;
  }
}

import { describe, expect, it } from 'vitest';
import { UsageError } from '../build/options.ts';
import { readDeployOptions } from './options.ts';

const read = (args: string[], env = {}) => {
  const { target, ...options } = readDeployOptions(args, '/dist', env);
  return { target: target.name, ...options };
};

describe('readDeployOptions', () => {
  it('takes one target, from a flag or else from a variable', () => {
    const plain = { drafts: false, takeOver: false };
    expect(read(['--rsync', 'may:/web'])).toEqual({ target: 'may:/web', ...plain });
    expect(read([], { DEPLOY_RCLONE: 'kho:cong', DEPLOY_RSYNC: '' })).toEqual({
      target: 'kho:cong',
      ...plain,
    });
    expect(read(['--rsync', 'may:/xem/3', '--drafts'], { DEPLOY_RCLONE: 'kho:cong' })).toEqual({
      target: 'may:/xem/3',
      drafts: true,
      takeOver: false,
    });
    expect(read([], { DEPLOY_RSYNC: 'a', DEPLOY_TAKE_OVER: 'true' }).takeOver).toBe(true);
  });

  it('refuses none, two, and flags it does not know', () => {
    const both = { DEPLOY_RSYNC: 'a', DEPLOY_RCLONE: 'b' };
    for (const run of [
      () => read([]),
      () => read([], both),
      () => read(['--to', 'a']),
      () => read(['a', '--rsync', 'b']),
    ]) {
      expect(run).toThrow(UsageError);
    }
  });
});

/** Says what a long command is doing: a line a stage, rewritten while it runs on a terminal, plain elsewhere. */

export interface Progress {
  /** A stage begins. */
  start(text: string): void;
  /** So many steps of so many are done. */
  step(done: number, total: number): void;
  /** The stage has ended; `text` replaces what `start` said. */
  end(text?: string): void;
  line(text: string): void;
}

const REDRAW_MS = 100;

/** Progress on a stream. Times are seconds with one digit. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  let text = '';
  let begun = 0;
  let drawn = 0;
  const draw = (line: string) => stream.isTTY && stream.write(`\r\x1b[K${line}`);
  return {
    start(stage) {
      text = stage;
      begun = performance.now();
      drawn = 0;
      draw(`${stage} …`);
    },
    step(done, total) {
      const now = performance.now();
      if (now - drawn < REDRAW_MS) return;
      drawn = now;
      draw(`${text} ${bar(done, total)} ${done}/${total}`);
    },
    end(stage = text) {
      draw('');
      stream.write(`${stage} (${((performance.now() - begun) / 1000).toFixed(1)} s)\n`);
    },
    line(plain) {
      stream.write(`${plain}\n`);
    },
  };
}

const BAR_WIDTH = 20;

function bar(done: number, total: number): string {
  const full = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * BAR_WIDTH);
  return '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
}

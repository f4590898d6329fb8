import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Engine, Player, type Playing } from './player.ts';

const sentences = ['Một.', 'Hai.', 'Ba.'].map((text, block) => ({ block, text }));

class FakeEngine implements Engine {
  said: string[] = [];
  rates: number[] = [];
  #done: ((failed: boolean) => void)[] = [];

  speak(text: string, rate: number, done: (failed: boolean) => void): void {
    this.said.push(text);
    this.rates.push(rate);
    this.#done.push(done);
  }
  cancel(): void {}
  /** Ends the utterance of a number; the last one by default. */
  end(failed = false, number = this.#done.length - 1): void {
    this.#done[number]?.(failed);
  }
}

let engine: FakeEngine;
let seen: Playing[];
let player: Player;
beforeEach(() => {
  engine = new FakeEngine();
  seen = [];
  player = new Player(sentences, engine, (playing) => seen.push(playing));
});

describe('a player', () => {
  it('reads one sentence after the other, and is then at the beginning again', () => {
    player.play();
    for (let i = 0; i < 3; i++) engine.end();
    expect(engine.said).toEqual(['Một.', 'Hai.', 'Ba.']);
    expect(seen.map(({ at }) => at)).toEqual([0, 1, 2, 0]);
    expect(player.playing).toEqual({ state: 'stopped', at: 0, ended: 'done' });
  });

  it('goes on after a pause with the sentence it broke off', () => {
    player.play();
    engine.end();
    player.pause();
    expect(player.playing).toMatchObject({ state: 'paused', at: 1 });
    player.play();
    expect(engine.said).toEqual(['Một.', 'Hai.', 'Hai.']);
  });

  it('does not listen to an utterance that was cancelled', () => {
    player.play();
    player.pause();
    // Some browsers report the end of what they were told to drop, and late.
    engine.end();
    expect(player.playing).toMatchObject({ state: 'paused', at: 0 });
    player.play();
    engine.end(false, 0);
    expect(engine.said).toEqual(['Một.', 'Một.']);
  });

  it('begins anew after a stop', () => {
    player.play();
    engine.end();
    player.stop();
    expect(player.playing).toEqual({ state: 'stopped', at: 0, ended: 'no' });
    player.play();
    expect(engine.said.at(-1)).toBe('Một.');
  });

  it('reads the present sentence again at another speed', () => {
    player.play();
    engine.end();
    player.setRate(0.8);
    expect(engine.said.at(-1)).toBe('Hai.');
    expect(engine.rates).toEqual([1, 1, 0.8]);
    player.pause();
    player.setRate(1.2);
    expect(engine.said).toHaveLength(3);
  });

  it('waits at the sentence that could not be spoken', () => {
    player.play();
    engine.end();
    engine.end(true);
    expect(player.playing).toEqual({ state: 'paused', at: 1, ended: 'failed' });
  });

  it('skips no sentence and reads none twice, whatever is pressed', () => {
    const presses = fc.array(fc.constantFrom('play', 'pause', 'end', 'rate'));
    fc.assert(
      fc.property(presses, (list) => {
        const fake = new FakeEngine();
        const reached: number[] = [];
        const any = new Player(sentences, fake, ({ at, state }) => {
          if (state === 'playing') reached.push(at);
        });
        for (const press of list) {
          if (press === 'play') any.play();
          else if (press === 'pause') any.pause();
          else if (press === 'rate') any.setRate(0.8);
          else fake.end();
        }
        for (const [i, at] of reached.entries()) {
          const before = reached[i - 1] ?? 0;
          expect([before, (before + 1) % sentences.length]).toContain(at);
        }
      }),
    );
  });
});

/** Reads a text sentence by sentence: what is being read, and what each press makes of it. Knows no browser. */

/** What speaks. `done` is called once for each text that is not cancelled. */
export interface Engine {
  speak(text: string, rate: number, done: (failed: boolean) => void): void;
  cancel(): void;
}

/** A sentence, and the number of the paragraph it stands in. */
export interface Sentence {
  block: number;
  text: string;
}

export interface Playing {
  state: 'stopped' | 'playing' | 'paused';
  /** The sentence that is read, or will be. */
  at: number;
  /** How the last playing ended. */
  ended: 'no' | 'failed' | 'done';
}

export class Player {
  readonly #sentences: readonly Sentence[];
  readonly #engine: Engine;
  readonly #changed: (playing: Playing) => void;
  #playing: Playing = { state: 'stopped', at: 0, ended: 'no' };
  #rate = 1;
  /** Raised with every utterance: what an older one still says of itself does not count. */
  #turn = 0;

  constructor(sentences: readonly Sentence[], engine: Engine, changed: (playing: Playing) => void) {
    this.#sentences = sentences;
    this.#engine = engine;
    this.#changed = changed;
  }

  get playing(): Playing {
    return this.#playing;
  }

  /** Begins, or goes on with the sentence that was broken off. */
  play(): void {
    if (this.#playing.state !== 'playing') this.#speak(this.#playing.at);
  }

  /** Breaks off; the sentence is read again from its beginning when it goes on. */
  pause(): void {
    if (this.#playing.state === 'playing') this.#halt({ state: 'paused', at: this.#playing.at, ended: 'no' });
  }

  /** Ends, and is back at the beginning. */
  stop(): void {
    this.#halt({ state: 'stopped', at: 0, ended: 'no' });
  }

  /** Another speed (1 is the voice's own), heard at once. */
  setRate(rate: number): void {
    this.#rate = rate;
    if (this.#playing.state !== 'playing') return;
    this.#engine.cancel();
    this.#speak(this.#playing.at);
  }

  #speak(at: number): void {
    const sentence = this.#sentences[at];
    if (!sentence) {
      this.#set({ state: 'stopped', at: 0, ended: 'done' });
      return;
    }
    const turn = ++this.#turn;
    this.#set({ state: 'playing', at, ended: 'no' });
    this.#engine.speak(sentence.text, this.#rate, (failed) => {
      if (turn !== this.#turn) return;
      if (failed) this.#halt({ state: 'paused', at, ended: 'failed' });
      else this.#speak(at + 1);
    });
  }

  #halt(playing: Playing): void {
    this.#turn++;
    this.#engine.cancel();
    this.#set(playing);
  }

  #set(playing: Playing): void {
    this.#playing = playing;
    this.#changed(playing);
  }
}

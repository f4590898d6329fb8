import { say } from '../../strings.ts';
import { tonedWords } from '../../vietnamese/tone-placement.ts';
import { offsetIn, wordsOf } from '../checked.ts';
import { rule } from '../rule.ts';

/** Tone marks placed in two ways in one article: "hòa" and "hoà". Names keep their own. */
export const tonePlacement = rule('tone-placement', function* (tree, { text }) {
  const found = wordsOf(tree).flatMap((words) =>
    tonedWords(words.value)
      .filter(({ word }) => word.slice(0, 1) === word.slice(0, 1).toLowerCase())
      .map((toned) => ({
        ...toned,
        at: offsetIn(words, toned.offset, toned.word, text),
      })),
  );
  const first = found.filter(({ placement }) => placement === 'first');
  const second = found.filter(({ placement }) => placement === 'second');
  if (first.length === 0 || second.length === 0) return;
  const rare = first.length < second.length ? first : second;
  const usual = rare === first ? second : first;
  const [one] = rare;
  if (one)
    yield { message: say('checkToneMix', { rare: one.word, usual: usual[0]?.word ?? '' }), at: one.at };
});

/** Which letter groups can be a Vietnamese syllable: how text in an old encoding is told from text as it should be. */

const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?/;

/** Every rime of the written language, without tone marks. */
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ' +
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yn ynh yt'
  ).split(' '),
);

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A syllable that ends in a stop has the sắc or the nặng tone, no other. */
const STOPPED = /(?:[cpt]|ch)$/;
const STOP_TONE = /[\u0301\u0323]/;

/**
 * Whether a word can be a Vietnamese syllable: "nghiêng" and "Ủy" yes, "nghĩaa", "Cộg" and "ViÖt" no.
 * Letters of any case; loan words and foreign names are no syllables.
 */
export function isSyllable(word: string): boolean {
  const marks = word.toLowerCase().normalize('NFD');
  const tones = marks.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const plain = marks.replace(TONE, '').normalize('NFC');
  return splits(plain).some((rime) => RIMES.has(rime) && (!STOPPED.test(rime) || stopTone(tones[0])));
}

/** The rimes a word without tones can have: after its longest onset, after a shorter one ("gì", "quý"), or all of it. */
function splits(plain: string): string[] {
  const onset = ONSET.exec(plain)?.[0] ?? '';
  const rimes = [plain.slice(onset.length)];
  if (onset === 'gi') rimes.push(plain.slice(1));
  if (onset === 'qu') rimes.push(plain.slice(1));
  return rimes;
}

function stopTone(tone: string | undefined): boolean {
  return tone !== undefined && STOP_TONE.test(tone);
}

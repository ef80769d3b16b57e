import type { Side } from '../../anatomy/side';
import type { DosagePart, Load, Quantity, Tempo } from '../dosage';
import { highest } from '../quantity';
import type { DosageWords } from './dosage-words';
import { countPhrase, fill, quantityPhrase } from './phrase';
import { lastingPhrase, timePhrase } from './time-phrase';

/** One part of a dosage in short sentences; empty for an empty part. */
export function partText(
  part: DosagePart,
  { side, words }: { readonly side: Side; readonly words: DosageWords },
): string {
  const sentences = [
    mainSentence(part, { words, side: sidePhrase(side, words) }),
    holdSentence(part, words),
    paceSentence(part.tempo, words),
    restSentence(part, words),
    loadSentence(part.load, words),
    part.band && words.bands[part.band],
    part.effort !== undefined && fill(words.effort, { effort: quantityPhrase(part.effort, { words }) }),
  ];
  return sentences.filter(Boolean).join(' ');
}

interface Telling {
  readonly words: DosageWords;
  readonly side: string;
}

function mainSentence(part: DosagePart, telling: Telling): string {
  const sets = hasSeveralSets(part) ? part.sets : undefined;
  if (part.durationSeconds !== undefined) {
    return durationSentence({ seconds: part.durationSeconds, sets }, telling);
  }
  if (part.reps !== undefined) return repetitionSentence({ reps: part.reps, sets }, telling);
  if (highest(part.holdSeconds ?? 0) > 0) {
    return heldSentence({ seconds: part.holdSeconds ?? 0, sets }, telling);
  }
  return part.sets === undefined ? '' : fill(telling.words.doSets, setValues(part.sets, telling));
}

function durationSentence(dose: { readonly seconds: Quantity; readonly sets?: Quantity }, telling: Telling) {
  const { words, side } = telling;
  if (dose.sets === undefined) {
    return fill(words.doForTime, { lasting: lastingPhrase(dose.seconds, words), side });
  }
  const time = timePhrase(dose.seconds, { words, place: 'afterOf' });
  return fill(words.doSetsOfTime, { ...setValues(dose.sets, telling), time });
}

function repetitionSentence(dose: { readonly reps: Quantity; readonly sets?: Quantity }, telling: Telling) {
  const { words, side } = telling;
  if (dose.sets === undefined) {
    return countPhrase(dose.reps, { forms: words.doTimes, words, values: { side } });
  }
  const repetitions = countPhrase(dose.reps, { forms: words.repetitions, words, place: 'afterOf' });
  return fill(words.doSetsOfRepetitions, { ...setValues(dose.sets, telling), repetitions });
}

function heldSentence(dose: { readonly seconds: Quantity; readonly sets?: Quantity }, telling: Telling) {
  const { words, side } = telling;
  const values = { lasting: lastingPhrase(dose.seconds, words), side };
  return dose.sets === undefined
    ? fill(words.hold, values)
    : countPhrase(dose.sets, { forms: words.holdTimes, words, values });
}

/** A hold beside repetitions or a duration; alone it is the main sentence. */
function holdSentence({ holdSeconds = 0, reps, durationSeconds }: DosagePart, words: DosageWords): string {
  const isBesideOthers = reps !== undefined || durationSeconds !== undefined;
  return isBesideOthers && highest(holdSeconds) > 0
    ? fill(words.holdEachTime, { lasting: lastingPhrase(holdSeconds, words) })
    : '';
}

function paceSentence(tempo: Tempo | undefined, words: DosageWords): string {
  if (tempo === undefined) return '';
  const phases = (['down', 'pause', 'up'] as const)
    .filter((phase) => tempo[phase] > 0)
    .map((phase) => fill(words.phases[phase], { time: timePhrase(tempo[phase], { words }) }));
  return phases.length === 0 ? '' : fill(words.pace, { phases: phases.join(', ') });
}

function restSentence(part: DosagePart, words: DosageWords): string {
  const rest = part.restSeconds ?? 0;
  return highest(rest) > 0 ? fill(words.rest[restPlace(part)], { lasting: lastingPhrase(rest, words) }) : '';
}

function restPlace(part: DosagePart): keyof DosageWords['rest'] {
  const isHeldOnly = part.reps === undefined && part.durationSeconds === undefined;
  if (hasSeveralSets(part)) return isHeldOnly ? 'inBetween' : 'betweenSets';
  const isRepeated = highest(part.reps ?? 1) > 1 || part.durationSeconds !== undefined;
  return isRepeated ? 'inBetween' : 'afterwards';
}

function loadSentence(load: Load | undefined, words: DosageWords): string {
  if (load === undefined) return '';
  if (highest(load.value) === 0) return words.noLoad;
  const amount = quantityPhrase(load.value, { words, place: 'afterOf' });
  return fill(words.load, { load: fill(words.units[load.unit], { n: amount }) });
}

function hasSeveralSets({ sets }: DosagePart): boolean {
  return sets !== undefined && highest(sets) > 1;
}

function setValues(sets: Quantity, { words, side }: Telling) {
  return { sets: countPhrase(sets, { forms: words.sets, words }), side };
}

function sidePhrase(side: Side, words: DosageWords): string {
  return side === 'both' || side === 'alternate' ? words.sides[side] : '';
}

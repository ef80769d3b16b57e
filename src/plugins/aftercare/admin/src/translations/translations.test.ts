import { EXERCISE_KINDS, POSITIONS } from '../../../core/exercise/exercise';
import { AUDIENCES, SETTINGS, SUPERVISIONS, TAILORINGS } from '../../../core/routine/routine';
import {
  CONTRAINDICATION_SEVERITIES,
  EVIDENCE_LEVELS,
  LATERALITIES,
  RED_FLAG_TRIGGERS,
} from '../../../core/taxonomy/taxonomy';
import en from './en.json';
import es from './es.json';
import { idsOf, loadTranslation } from './load';

/** `{name}` and `{name, plural, …}`; the texts of a plural stand in braces too, and are none. */
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort();

describe('translations', () => {
  it('say the same things in both languages', () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
  });

  it.each(Object.keys(en) as (keyof typeof en)[])('fill the same gaps in both languages: %s', (key) => {
    expect([...new Set(placeholders(es[key]))]).toEqual([...new Set(placeholders(en[key]))]);
  });
});

describe('the options of an enumeration', () => {
  const options = [
    ...[...EXERCISE_KINDS, ...POSITIONS, ...AUDIENCES, ...SETTINGS, ...SUPERVISIONS, ...TAILORINGS],
    ...[...CONTRAINDICATION_SEVERITIES, ...EVIDENCE_LEVELS, ...LATERALITIES, ...RED_FLAG_TRIGGERS],
  ];

  it('are each called something, under the bare value the Content Manager looks them up by', async () => {
    for (const locale of ['en', 'es']) {
      const { data } = await loadTranslation(locale);
      expect(Object.keys(data)).toEqual(expect.arrayContaining(options));
    }
  });

  it('mean one thing each: two enumerations that shared a value would share its words', () => {
    expect(options.filter((option, index) => options.indexOf(option) !== index)).toEqual([]);
  });
});

describe('a label of a form', () => {
  it('is found where the Content Manager looks for it', () => {
    expect(idsOf('label.stopSigns')).toContain(
      'content-manager.content-types.plugin::aftercare.exercise.stopSigns',
    );
    expect(idsOf('undo')).toEqual(['aftercare.undo']);
  });

  it('is absent, not refused, in a language without a file', async () => {
    expect(await loadTranslation('fr')).toEqual({ locale: 'fr', data: {} });
  });
});

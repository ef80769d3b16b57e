import fc from 'fast-check';
import { openDosage, validDosage } from '../../../../../tests/support/dosage-arbitraries';
import { LANGUAGES } from '../language';
import type { Dosage, DosagePart, Frequency } from './dosage';
import { dosageText } from './dosage-text';
import { WORDS } from './words/words';

function textsOf(dosage: Partial<Dosage>): { readonly en: string; readonly es: string } {
  const whole: Dosage = { parts: [], side: 'none', ...dosage };
  const [en = '', es = ''] = LANGUAGES.map((language) => dosageText(whole, { language }).join(' | '));
  return { en, es };
}

describe('dosageText of a part', () => {
  it.each<[DosagePart, string, string]>([
    [{ reps: 1 }, 'Do this once.', 'Hágalo una vez.'],
    [{ sets: 1, reps: 10 }, 'Do this 10 times.', 'Hágalo 10 veces.'],
    [{ reps: { min: 5, max: 10 } }, 'Do this 5 to 10 times.', 'Hágalo de 5 a 10 veces.'],
    [{ sets: 3, reps: 10 }, 'Do 3 sets of 10 repetitions.', 'Haga 3 series de 10 repeticiones.'],
    [
      { sets: { min: 1, max: 2 }, reps: 1 },
      'Do 1 to 2 sets of 1 repetition.',
      'Haga de 1 a 2 series de 1 repetición.',
    ],
    [
      { sets: { min: 2, max: 3 }, reps: { min: 8, max: 12 } },
      'Do 2 to 3 sets of 8 to 12 repetitions.',
      'Haga de 2 a 3 series de 8 a 12 repeticiones.',
    ],
    [{ holdSeconds: 1 }, 'Hold for 1 second.', 'Mantenga la posición durante 1 segundo.'],
    [
      { sets: 3, holdSeconds: { min: 20, max: 30 } },
      'Hold for 20 to 30 seconds, 3 times.',
      'Mantenga la posición de 20 a 30 segundos, 3 veces.',
    ],
    [
      { reps: 3, holdSeconds: 30 },
      'Do this 3 times. Hold for 30 seconds each time.',
      'Hágalo 3 veces. Mantenga la posición durante 30 segundos cada vez.',
    ],
    [{ reps: 3, holdSeconds: 0 }, 'Do this 3 times.', 'Hágalo 3 veces.'],
    [{ durationSeconds: 300 }, 'Do this for 5 minutes.', 'Hágalo durante 5 minutos.'],
    [{ durationSeconds: 60 }, 'Do this for 1 minute.', 'Hágalo durante 1 minuto.'],
    [
      { durationSeconds: { min: 900, max: 1200 } },
      'Do this for 15 to 20 minutes.',
      'Hágalo de 15 a 20 minutos.',
    ],
    [{ durationSeconds: 90 }, 'Do this for 90 seconds.', 'Hágalo durante 90 segundos.'],
    [
      { durationSeconds: 150 },
      'Do this for 2 minutes and 30 seconds.',
      'Hágalo durante 2 minutos y 30 segundos.',
    ],
    [
      { durationSeconds: { min: 30, max: 180 } },
      'Do this for 30 seconds to 3 minutes.',
      'Hágalo de 30 segundos a 3 minutos.',
    ],
    [
      { sets: { min: 2, max: 3 }, durationSeconds: { min: 30, max: 60 } },
      'Do 2 to 3 sets of 30 to 60 seconds.',
      'Haga de 2 a 3 series de 30 a 60 segundos.',
    ],
    [{ sets: 2 }, 'Do 2 sets.', 'Haga 2 series.'],
  ])('says %j', (part, en, es) => {
    expect(textsOf({ parts: [part] })).toEqual({ en, es });
  });

  it.each<[DosagePart, string, string]>([
    [
      { sets: 3, restSeconds: 60 },
      'Rest for 1 minute between sets.',
      'Descanse durante 1 minuto entre series.',
    ],
    [
      { restSeconds: { min: 30, max: 45 } },
      'Rest for 30 to 45 seconds in between.',
      'Descanse de 30 a 45 segundos entre repeticiones.',
    ],
    [{ restSeconds: 0 }, '', ''],
    [
      { tempo: { down: 3, pause: 1, up: 2 } },
      'Pace: 3 seconds down, 1 second still, 2 seconds up.',
      'Ritmo: 3 segundos al bajar, 1 segundo de pausa, 2 segundos al subir.',
    ],
    [{ tempo: { down: 1.5, pause: 0, up: 0 } }, 'Pace: 1.5 seconds down.', 'Ritmo: 1,5 segundos al bajar.'],
    [{ tempo: { down: 0, pause: 0, up: 0 } }, '', ''],
    [{ effort: 4 }, 'Effort: 4 out of 10.', 'Esfuerzo: 4 sobre 10.'],
    [{ effort: { min: 3, max: 4 } }, 'Effort: 3 to 4 out of 10.', 'Esfuerzo: de 3 a 4 sobre 10.'],
    [{ load: { value: 2.5, unit: 'kg' } }, 'Use a weight of 2.5 kg.', 'Use un peso de 2,5 kg.'],
    [
      { load: { value: { min: 2, max: 5 }, unit: 'lb' } },
      'Use a weight of 2 to 5 lb.',
      'Use un peso de 2 a 5 lb.',
    ],
    [{ load: { value: 0, unit: 'kg' } }, 'Use no weight.', 'No use peso.'],
    [{ band: 'light' }, 'Use a light band.', 'Use una banda elástica suave.'],
  ])('adds %j after the repetitions', (extra, en, es) => {
    const main = extra.sets
      ? { en: 'Do 3 sets of 10 repetitions.', es: 'Haga 3 series de 10 repeticiones.' }
      : { en: 'Do this 10 times.', es: 'Hágalo 10 veces.' };
    expect(textsOf({ parts: [{ reps: 10, ...extra }] })).toEqual({
      en: `${main.en} ${en}`.trim(),
      es: `${main.es} ${es}`.trim(),
    });
  });

  it('rests between the holds of several sets, and after a single repetition', () => {
    expect(textsOf({ parts: [{ sets: 3, holdSeconds: 30, restSeconds: 15 }] }).en).toBe(
      'Hold for 30 seconds, 3 times. Rest for 15 seconds in between.',
    );
    expect(textsOf({ parts: [{ reps: 1, restSeconds: 15 }] }).en).toBe(
      'Do this once. Then rest for 15 seconds.',
    );
  });

  it('says that the dose is for each side', () => {
    expect(textsOf({ parts: [{ reps: 10 }], side: 'both' })).toEqual({
      en: 'Do this 10 times on each side.',
      es: 'Hágalo 10 veces en cada lado.',
    });
    expect(textsOf({ parts: [{ sets: 2, holdSeconds: 30 }], side: 'alternate' })).toEqual({
      en: 'Hold for 30 seconds, 2 times on each side, changing sides each time.',
      es: 'Mantenga la posición durante 30 segundos, 2 veces en cada lado, cambiando de lado cada vez.',
    });
  });

  it('leaves a single side to be said beside it', () => {
    expect(textsOf({ parts: [{ reps: 10 }], side: 'affected' }).en).toBe('Do this 10 times.');
  });

  it('puts several parts in their order', () => {
    expect(textsOf({ parts: [{ holdSeconds: 30 }, { durationSeconds: 60 }, { reps: 5 }] })).toEqual({
      en: 'First, hold for 30 seconds. | Then, do this for 1 minute. | Then, do this 5 times.',
      es: 'Primero, mantenga la posición durante 30 segundos. | Después, hágalo durante 1 minuto. | Después, hágalo 5 veces.',
    });
  });
});

describe('dosageText of a frequency', () => {
  it.each<[Frequency, string, string]>([
    [{ kind: 'per-day', times: 1 }, 'Once a day.', 'Una vez al día.'],
    [{ kind: 'per-day', times: 2 }, '2 times a day.', '2 veces al día.'],
    [{ kind: 'per-day', times: { min: 1, max: 2 } }, '1 to 2 times a day.', 'De 1 a 2 veces al día.'],
    [
      { kind: 'every-hours', hours: 1 },
      'Every hour while you are awake.',
      'Cada hora, menos mientras duerme.',
    ],
    [
      { kind: 'every-hours', hours: { min: 2, max: 3 } },
      'Every 2 to 3 hours while you are awake.',
      'Cada 2 a 3 horas, menos mientras duerme.',
    ],
    [
      { kind: 'after-visit' },
      'After each visit to your therapist.',
      'Después de cada visita a su terapeuta.',
    ],
    [
      { kind: 'per-day', times: 1, on: { kind: 'per-week', days: 1 } },
      'Once a day, 1 day a week.',
      'Una vez al día, 1 día a la semana.',
    ],
    [
      { kind: 'per-day', times: 1, on: { kind: 'per-week', days: { min: 5, max: 6 } } },
      'Once a day, 5 to 6 days a week.',
      'Una vez al día, de 5 a 6 días a la semana.',
    ],
    [
      { kind: 'per-day', times: 3, on: { kind: 'every', days: 2 } },
      '3 times a day, every 2 days.',
      '3 veces al día, cada 2 días.',
    ],
    [
      { kind: 'per-day', times: 1, on: { kind: 'weekdays', weekdays: ['mon'] } },
      'Once a day, on Mondays.',
      'Una vez al día, los lunes.',
    ],
    [
      { kind: 'every-hours', hours: 2, on: { kind: 'weekdays', weekdays: ['mon', 'wed', 'fri'] } },
      'Every 2 hours while you are awake, on Mondays, Wednesdays and Fridays.',
      'Cada 2 horas, menos mientras duerme, los lunes, miércoles y viernes.',
    ],
    [{ kind: 'per-day', times: 1, on: { kind: 'weekdays', weekdays: [] } }, 'Once a day.', 'Una vez al día.'],
  ])('says %j', (frequency, en, es) => {
    expect(textsOf({ frequency })).toEqual({ en, es });
  });
});

describe('dosageText', () => {
  it('has nothing to say about an empty dosage', () => {
    expect(textsOf({})).toEqual({ en: '', es: '' });
    expect(textsOf({ parts: [{}] })).toEqual({ en: '', es: '' });
  });

  it.each([...LANGUAGES])('says each part and the frequency of a whole dosage in %s', (language) => {
    fc.assert(
      fc.property(validDosage, (dosage) => {
        const texts = dosageText(dosage, { language });
        expect(texts).toHaveLength(dosage.parts.length + 1);
        for (const text of texts) expect(text).toMatch(/^[A-ZÁÉÍÓÚ0-9].*\.$/u);
      }),
    );
  });

  it.each([...LANGUAGES])('leaves no brace, double space or doubled stop in %s', (language) => {
    fc.assert(
      fc.property(openDosage, (dosage) => {
        for (const text of dosageText(dosage, { language })) {
          expect(text).not.toMatch(/[{}]| {2}|\.\.|undefined|NaN|de de /);
        }
      }),
    );
  });

  it.each([...LANGUAGES])('names every number of a part in %s', (language) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 2, max: 100 }), (sets, reps) => {
        const [text = ''] = dosageText({ parts: [{ sets, reps }], side: 'none' }, { language });
        expect(text.match(/\d+/g)).toEqual([`${sets}`, `${reps}`]);
      }),
    );
  });

  it('says the same thing in the same number of sentences in every language', () => {
    fc.assert(
      fc.property(validDosage, (dosage) => {
        const [en, es] = LANGUAGES.map((language) => dosageText(dosage, { language }).length);
        expect(en).toBe(es);
      }),
    );
  });

  it('never says two different frequencies alike', () => {
    const counts = fc.integer({ min: 1, max: 24 });
    fc.assert(
      fc.property(counts, counts, fc.constantFrom(...LANGUAGES), (one, other, language) => {
        const say = (times: number) =>
          dosageText({ parts: [], side: 'none', frequency: { kind: 'per-day', times } }, { language });
        expect(say(one)[0] === say(other)[0]).toBe(one === other);
      }),
    );
  });
});

describe('the words of a language', () => {
  const placesIn = (template: string) => [...new Set(template.match(/\{\w+\}/g))].sort();

  it('have the same places to fill in every language', () => {
    const shared = ['hold', 'doSets', 'doSetsOfRepetitions', 'doSetsOfTime', 'doForTime', 'pace'] as const;
    for (const name of shared) expect(placesIn(WORDS.es[name])).toEqual(placesIn(WORDS.en[name]));
  });

  it('end every sentence of theirs with a full stop', () => {
    for (const { doTimes, hold, rest, bands, noLoad } of Object.values(WORDS)) {
      const sentences = [doTimes.other, hold, ...Object.values(rest), ...Object.values(bands), noLoad];
      for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
    }
  });
});

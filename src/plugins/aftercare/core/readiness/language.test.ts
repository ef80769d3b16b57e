import {
  buildClinic,
  buildExerciseSubject,
  buildMedia,
  buildProgrammeItem,
  buildRoutineSubject,
} from '../testing/builders';
import { findingsOf } from '../testing/findings';
import { readingGrade } from './reading-grade';

const step = (text: string) => ({ role: 'step', text }) as const;
const withStep = (text: string, locale = 'en') =>
  buildExerciseSubject({ locale, draft: { steps: [step(text)] } });

describe('language.diagnosis', () => {
  it('stops a text that diagnoses and marks the place', () => {
    const [finding] = findingsOf('language.diagnosis', withStep('Rest. You have neck pain.'));
    expect(finding).toMatchObject({
      severity: 'blocker',
      path: ['steps', 0, 'text'],
      span: { start: 6, end: 24 },
    });
    expect(finding?.message).toBe(
      'Step 1 says “You have neck pain”, which is a diagnosis; a therapist does not make one.',
    );
  });

  it('stops it in Spanish, by the Spanish names of conditions', () => {
    expect(findingsOf('language.diagnosis', withStep('Usted tiene dolor de cuello.', 'es'))).toHaveLength(1);
  });

  it('lets stop signs name conditions', () => {
    const subject = buildExerciseSubject({ draft: { stopSigns: ['You have neck pain.'] } });
    expect(findingsOf('language.diagnosis', subject)).toEqual([]);
  });

  it('lets other things be had', () => {
    expect(findingsOf('language.diagnosis', withStep('If you have a fever, rest.'))).toEqual([]);
  });
});

describe('language.promise', () => {
  it.each([
    ['summary', { summary: 'This cures pain.' }, ['summary']],
    ['title', { title: 'Detox for your neck' }, ['title']],
    ['text block', { textBlocks: [{ title: 'Sun', text: 'It heals.' }] }, ['textBlocks', 0, 'text']],
  ])('stops a promise in the %s of a routine', (_name, draft, path) => {
    expect(findingsOf('language.promise', buildRoutineSubject({ draft }))).toMatchObject([
      { severity: 'blocker', path },
    ]);
  });

  it('stops one in a note and in the words of a picture', () => {
    const noted = buildRoutineSubject({ items: [{ note: { en: 'It will cure you.' } }] });
    const pictured = buildExerciseSubject({
      draft: { media: [buildMedia({ alternativeText: 'It cures.' })] },
    });
    expect(findingsOf('language.promise', noted)).toMatchObject([
      { path: ['programme', 'items', 0, 'note', 'en'] },
    ]);
    expect(findingsOf('language.promise', pictured)).toMatchObject([
      { path: ['media', 0, 'alternativeText'] },
    ]);
  });

  it('stops a routine whose exercise promises, and leads to the item', () => {
    const subject = buildRoutineSubject({
      exercises: [{}, { key: 'b', title: 'Nod', harderText: 'It cures.' }],
    });
    expect(findingsOf('language.promise', subject)).toMatchObject([
      {
        path: ['programme', 'items', 1, 'exercise'],
        message: 'Exercise 2, “Nod”, the harder way, says “cures”, which promises a cure.',
      },
    ]);
  });

  it('lets hedged words pass', () => {
    expect(findingsOf('language.promise', withStep('It may ease pain for a while.'))).toEqual([]);
  });
});

describe('language.forbidden-phrase', () => {
  const context = {
    clinic: buildClinic({ policy: { forbiddenPhrases: { en: ['miracle method'], es: ['milagro'] } } }),
  };

  it('stops the clinic’s own list, by language', () => {
    const draft = { summary: 'Our MIRACLE  method.' };
    expect(findingsOf('language.forbidden-phrase', buildRoutineSubject({ draft, context }))).toMatchObject([
      { severity: 'blocker', path: ['summary'], span: { start: 4, end: 19 } },
    ]);
    const spanish = { summary: 'Es un milagro.' };
    const mexican = buildRoutineSubject({ locale: 'es-MX', draft: spanish, context });
    expect(findingsOf('language.forbidden-phrase', mexican)).toHaveLength(1);
  });

  it('does not hold one language to the list of another', () => {
    const subject = buildRoutineSubject({ draft: { summary: 'Milagro.' }, context });
    expect(findingsOf('language.forbidden-phrase', subject)).toEqual([]);
  });
});

describe('language.long-sentence', () => {
  const sentence = (words: number) => `${Array.from({ length: words }, () => 'sit').join(' ')}.`;

  it('warns above fifteen words and marks the sentence', () => {
    expect(findingsOf('language.long-sentence', withStep(`Sit. ${sentence(16)}`))).toMatchObject([
      { severity: 'warning', path: ['steps', 0, 'text'], span: { start: 5 } },
    ]);
  });

  it('is quiet at fifteen', () => {
    expect(findingsOf('language.long-sentence', withStep(sentence(15)))).toEqual([]);
  });

  it('counts in a language the product has no words in', () => {
    expect(findingsOf('language.long-sentence', withStep(sentence(16), 'de'))).toHaveLength(1);
  });
});

describe('language.reading-grade', () => {
  const HARD =
    'Following rehabilitation, individuals experiencing considerable discomfort should temporarily discontinue exercising. Professional consultation is recommended. Subsequently, gradually increasing repetitions facilitates recovery.';

  it('warns above the limit and leads to the hardest text', () => {
    const subject = buildExerciseSubject({ draft: { steps: [step('Sit tall.'), step(HARD)] } });
    expect(findingsOf('language.reading-grade', subject)).toMatchObject([
      { severity: 'warning', path: ['steps', 1, 'text'] },
    ]);
  });

  it('does not judge a handful of words', () => {
    const draft = {
      steps: [step('Perform cervical retraction.')],
      stopSigns: [],
      easierText: '',
      harderText: '',
    };
    expect(findingsOf('language.reading-grade', buildExerciseSubject({ draft }))).toEqual([]);
  });

  it('never uses a formula in a language it was not made for', () => {
    const subject = withStep(HARD, 'de');
    expect(findingsOf('language.reading-grade', subject)).toEqual([]);
    expect(readingGrade(subject)).toBeNull();
  });

  it('never blocks, whatever the policy says', () => {
    const policy = { severities: { 'language.reading-grade': 'blocker' } } as const;
    const subject = buildExerciseSubject({
      draft: { steps: [step(HARD)] },
      context: { clinic: buildClinic({ policy }) },
    });
    expect(findingsOf('language.reading-grade', subject)).toMatchObject([{ severity: 'warning' }]);
  });

  it('gives a meter its value in each language', () => {
    expect(readingGrade(buildExerciseSubject())).toMatchObject({
      formula: 'flesch-kincaid',
      isWithinLimit: true,
    });
    expect(readingGrade(buildRoutineSubject({ locale: 'es' }))).toMatchObject({
      formula: 'inflesz',
      isWithinLimit: true,
    });
  });
});

describe('language.medical-word', () => {
  it('warns about a word without an explanation and offers the plain one', () => {
    const [finding] = findingsOf('language.medical-word', withStep('Lie supine.'));
    expect(finding).toMatchObject({ severity: 'warning', span: { start: 4, end: 10 } });
    expect(finding?.remedy).toContain('“on your back”');
  });

  it('is quiet where it is explained, and about titles', () => {
    expect(findingsOf('language.medical-word', withStep('Lie supine (on your back).'))).toEqual([]);
    const titled = buildExerciseSubject({ draft: { title: 'Hamstring stretch' } });
    expect(findingsOf('language.medical-word', titled)).toEqual([]);
  });
});

describe('language.addresses-reader', () => {
  it('advises where a text talks about the reader', () => {
    expect(findingsOf('language.addresses-reader', withStep('The patient should rest.'))).toMatchObject([
      { severity: 'advice' },
    ]);
  });

  it('is quiet where it speaks to them', () => {
    expect(findingsOf('language.addresses-reader', withStep('Rest for a while.'))).toEqual([]);
  });
});

describe('language.step-count', () => {
  const steps = (count: number) => Array.from({ length: count }, () => step('Sit.'));

  it('warns above twelve steps', () => {
    const subject = buildExerciseSubject({ draft: { steps: steps(13) } });
    expect(findingsOf('language.step-count', subject)).toMatchObject([
      { severity: 'warning', path: ['steps'] },
    ]);
  });

  it('is quiet at twelve', () => {
    expect(findingsOf('language.step-count', buildExerciseSubject({ draft: { steps: steps(12) } }))).toEqual(
      [],
    );
  });
});

it('takes a note only in the language of the draft', () => {
  const programme = { items: [buildProgrammeItem({ note: { en: 'Slow.', es: 'Esto lo cura.' } })] };
  expect(findingsOf('language.promise', buildRoutineSubject({ draft: { programme } }))).toEqual([]);
});

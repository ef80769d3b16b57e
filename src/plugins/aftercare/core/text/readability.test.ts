import fc from 'fast-check';
import { readability } from './readability';

/** The part of Node's module this file needs; core is compiled without Node's types. */
interface ChildProcess {
  execFileSync(file: string, args: readonly string[], options: { readonly encoding: 'utf8' }): string;
}

/** Grades by the npm package, in a process of its own: it is an ES module, which jest does not load. */
function gradesElsewhere(texts: readonly string[]): readonly number[] {
  const program = `import rs from 'text-readability';
    console.log(JSON.stringify(${JSON.stringify(texts)}.map((text) => rs.fleschKincaidGrade(text))));`;
  const { execFileSync } = jest.requireActual<ChildProcess>('node:child_process');
  return JSON.parse(execFileSync('node', ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

const EASY = [
  'Sit tall on a chair. Look straight ahead. Slide your chin straight back. Keep your eyes level. Hold it and then relax.',
  'Lie on your back with your knees bent. Press the small of your back flat to the bed. Hold this for five seconds. Then let your back relax.',
  'Wrap a warm pack in a dry towel. Put it on the sore place for ten minutes. Check your skin after five minutes. Take it off if it stings or burns.',
];
const HARD = [
  'Perform cervical retraction while maintaining a horizontal gaze. Repeat this manoeuvre following the recommended frequency and discontinue immediately if symptoms deteriorate significantly.',
  'Patients experiencing considerable discomfort following rehabilitation should temporarily discontinue their exercises. Professional consultation is recommended before resuming activities.',
];

describe('readability in English', () => {
  it('agrees with another implementation within one and a half grades', () => {
    const texts = [...EASY, ...HARD];
    const theirs = gradesElsewhere(texts).map((grade) => Math.max(0, grade));
    const ours = texts.map((text) => readability([text], { locale: 'en' })?.value ?? Number.NaN);
    for (const [index, grade] of ours.entries()) {
      expect(Math.abs(grade - (theirs[index] ?? Number.NaN))).toBeLessThanOrEqual(1.5);
    }
  });

  it('scores short orders near grade 0', () => {
    const steps = ['Sit tall.', 'Look straight ahead.', 'Slide your chin back.'];
    expect(readability(steps, { locale: 'en' })?.value).toBeLessThan(1);
  });

  it('scores clinical language above grade 12', () => {
    const steps = ['Perform cervical retraction while maintaining horizontal gaze'];
    expect(readability(steps, { locale: 'en' })?.value).toBeGreaterThan(12);
  });

  it('does not call a single line reliable', () => {
    expect(readability(['Relax gently.'], { locale: 'en' })?.isReliable).toBe(false);
    expect(readability([EASY[0] ?? ''], { locale: 'en' })?.isReliable).toBe(true);
  });

  it('ends a sentence with each text, full stop or not', () => {
    const open = readability(['Sit tall', 'Look ahead'], { locale: 'en' });
    expect(open).toEqual(readability(['Sit tall.', 'Look ahead.'], { locale: 'en' }));
  });

  it('is not fooled by invisible characters', () => {
    const plain = 'Perform cervical retraction immediately.';
    const hidden = plain.replace(/(?<=\w)(?=\w)/gu, '\u00AD');
    expect(readability([hidden], { locale: 'en' })).toEqual(readability([plain], { locale: 'en' }));
  });
});

describe('readability in Spanish', () => {
  it('passes plain orders and fails an official text, on an ease scale of its own', () => {
    const plain = readability(
      ['Siéntese recto en una silla.', 'Lleve el mentón hacia atrás.', 'Mire al frente y suelte el aire.'],
      { locale: 'es-MX' },
    );
    const official = readability(
      [
        'La realización continuada de movilizaciones cervicales supervisadas proporciona beneficios terapéuticos considerables, fundamentalmente relacionados con la disminución de la sintomatología musculoesquelética.',
      ],
      { locale: 'es' },
    );
    expect(plain).toMatchObject({ formula: 'inflesz', easier: 'higher', isWithinLimit: true });
    expect(official).toMatchObject({ formula: 'inflesz', isWithinLimit: false });
  });

  it('follows the published coefficients', () => {
    // 5 words, 10 syllables, 1 sentence: 206.835 - 62.3 * 2 - 5
    expect(readability(['Siéntese recto en una silla.'], { locale: 'es' })?.value).toBe(77.2);
  });
});

describe('readability elsewhere', () => {
  it('never uses a formula of another language', () => {
    expect(readability(['Setz dich gerade hin.'], { locale: 'de' })).toBeNull();
  });

  it('says nothing about a text without words', () => {
    expect(readability(['', ' 12 … '], { locale: 'en' })).toBeNull();
  });

  it('gives a finite value for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.constantFrom('en', 'es'), (texts, locale) => {
        const reading = readability(texts, { locale });
        expect(reading === null || (Number.isFinite(reading.value) && reading.value >= 0)).toBe(true);
      }),
    );
  });
});

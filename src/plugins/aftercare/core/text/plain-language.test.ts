import { talkingPast, unexplainedWords } from './plain-language';

const unexplained = (text: string, locale = 'en') =>
  unexplainedWords(text, { locale }).map(({ start, end, plain }) => [text.slice(start, end), plain]);

describe('unexplainedWords', () => {
  it('names a medical word and the plain word for it', () => {
    expect(unexplained('Watch for oedema.')).toEqual([['oedema', 'swelling']]);
    expect(unexplained('Vigile el edema.', 'es')).toEqual([['edema', 'hinchazón']]);
  });

  it.each([
    'Watch for oedema (fluid under the skin).',
    'Watch for fluid (oedema).',
    'Oedema, that is fluid under the skin.',
    'Swelling may come. Oedema is the medical word.',
    'Hold the quads, or the front of your thigh.',
  ])('accepts an explanation: %s', (text) => {
    expect(unexplained(text)).toEqual([]);
  });

  it('accepts an explanation in Spanish', () => {
    expect(unexplained('El edema, es decir, la piel hinchada.', 'es')).toEqual([]);
  });

  it('names each word once, at its first place', () => {
    expect(unexplained('Lumbar and lumbar.')).toEqual([['Lumbar', 'lower back']]);
  });

  it('asks for nothing in a language without a glossary', () => {
    expect(unexplained('Oedema', 'de')).toEqual([]);
  });
});

describe('talkingPast', () => {
  const past = (text: string, locale = 'en') =>
    talkingPast(text, { locale }).map(({ start, end }) => text.slice(start, end));

  it('marks words about the reader', () => {
    expect(past('The patient should rest.')).toEqual(['The patient']);
    expect(past('El paciente debe descansar.', 'es')).toEqual(['El paciente']);
  });

  it('lets orders pass', () => {
    expect(past('Be patient. Rest well.')).toEqual([]);
    expect(past('Tenga paciencia. Descanse.', 'es')).toEqual([]);
  });
});

import { withdrawalText } from './withdrawal-text';

describe('withdrawalText', () => {
  it('says why in the language of the reader', () => {
    expect(withdrawalText({ kind: 'routine', locale: 'en', reason: 'obsolete' })).toBe(
      'This routine is out of date and was withdrawn. Ask your therapist what to do instead.',
    );
    expect(withdrawalText({ kind: 'exercise', locale: 'es-MX', reason: 'unsafe' })).toBe(
      'Este ejercicio se retiró porque puede no ser seguro. Deje de hacerlo y hable con su terapeuta.',
    );
  });

  it('falls back to English where the product lacks the words', () => {
    expect(withdrawalText({ kind: 'routine', locale: 'fr', reason: 'unsafe' })).toContain('may not be safe');
  });
});

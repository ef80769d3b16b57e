import {
  buildClinic,
  buildContraindication,
  buildRedFlagSet,
  buildRoutineSubject,
  buildTaxonomy,
  byKey,
} from '../testing/builders';
import { safetyBlock } from './safety-block';

const STALE = new Set(['red-flag-set:rf-neck-vessel']);

function spanishBlock(taxonomy: Parameters<typeof buildTaxonomy>[0] = {}) {
  const subject = buildRoutineSubject({
    locale: 'es',
    context: { taxonomy: buildTaxonomy({ locale: 'es', ...taxonomy }) },
  });
  return safetyBlock(subject, { language: 'es' });
}

describe('safetyBlock', () => {
  it('shows the sets that are called for, less the dropped ones', () => {
    const dropped = [{ key: 'rf-neck-vessel', reason: 'The neck does not turn here.' }];
    const subject = buildRoutineSubject({ draft: { droppedRedFlagSets: dropped } });
    const { redFlagSets } = safetyBlock(subject, { language: 'en' });
    expect(redFlagSets.map(({ key }) => key)).toEqual(['rf-general']);
  });

  it('shows each contraindication once with the items it concerns, the gravest first', () => {
    const subject = buildRoutineSubject({
      exercises: [
        { contraindications: ['dizziness-with-neck-move'] },
        { key: 'warm-pack', contraindications: ['dizziness-with-neck-move', 'fever-or-acute-illness'] },
      ],
    });
    const { contraindications } = safetyBlock(subject, { language: 'en' });
    expect(contraindications.map(({ key, severityText, items }) => [key, severityText, items])).toEqual([
      ['fever-or-acute-illness', 'Do not do this', ['item-2']],
      ['dizziness-with-neck-move', 'Ask first', ['item-1', 'item-2']],
    ]);
  });

  it('fills the numbers in wherever they stand', () => {
    const subject = buildRoutineSubject({
      context: {
        taxonomy: buildTaxonomy({
          redFlagSets: byKey([
            buildRedFlagSet({ key: 'rf-general' }),
            buildRedFlagSet({
              key: 'rf-neck-vessel',
              actNow: ['Call {emergencyNumber}.'],
              sameDay: ['Call {clinicPhone}.'],
            }),
          ]),
          contraindications: byKey([
            buildContraindication({
              key: 'dizziness-with-neck-move',
              patientWording: 'Ask {urgentAdviceNumber}.',
            }),
          ]),
        }),
      },
    });
    const block = safetyBlock(subject, { language: 'en' });
    expect(block.redFlagSets).toContainEqual(
      expect.objectContaining({ actNow: ['Call 911.'], sameDay: ['Call 555-0100.'] }),
    );
    expect(block.contraindications[0]?.text).toBe('Ask 555-0111.');
    expect(block.actNowText).toContain('Call 911 or');
    expect(block.sameDayText).toContain('555-0111 today. Tell your therapist too: 555-0100.');
  });

  it('has words for numbers the clinic has not set', () => {
    const clinic = buildClinic({ emergencyNumber: '', urgentAdviceNumber: ' ', phone: '' });
    const block = safetyBlock(buildRoutineSubject({ context: { clinic } }), { language: 'en' });
    expect(block.actNowText).toContain('Call your local emergency number or');
    expect(block.sameDayText).toContain('your local health advice line today. Tell your therapist too.');
    expect(JSON.stringify(block)).not.toMatch(/\{\w+\}/);
  });

  it('speaks the language of the publication where its texts are up to date', () => {
    const block = spanishBlock();
    expect(block).toMatchObject({ locale: 'es', notice: null });
    expect(block.actNowText).toMatch(/^Pare\./);
    expect(block.contraindications[0]?.severityText).toBe('Pregunte antes');
  });

  it('speaks the source language, and says so, where one text is older than its source', () => {
    const block = spanishBlock({ staleSafetyTexts: STALE });
    expect(block.locale).toBe('en');
    expect(block.notice).toBe('El texto de seguridad cambió y aún no está traducido. Se muestra en inglés.');
    expect(block.actNowText).toMatch(/^Stop\./);
    expect(block.redFlagSets[0]?.title).toBe('Blood vessels of the neck');
    expect(block.contraindications[0]?.severityText).toBe('Ask first');
    expect(block.painRule.text).toMatch(/^Rate your pain/);
  });

  it('does the same for a stale contraindication and for a text without a translation', () => {
    const stale = new Set(['contraindication:dizziness-with-neck-move']);
    expect(spanishBlock({ staleSafetyTexts: stale }).locale).toBe('en');
    expect(spanishBlock({ contraindications: new Map() }).locale).toBe('en');
    expect(spanishBlock({ redFlagSets: new Map() }).locale).toBe('en');
  });

  it('takes no notice of a stale text it does not show', () => {
    expect(spanishBlock({ staleSafetyTexts: new Set(['red-flag-set:rf-heart']) }).locale).toBe('es');
  });

  it('still shows a set whose condition has no translation', () => {
    const subject = buildRoutineSubject({
      locale: 'es',
      draft: { conditions: ['surgical-scar'] },
      context: { taxonomy: buildTaxonomy({ locale: 'es', conditions: new Map() }) },
    });
    const { redFlagSets } = safetyBlock(subject, { language: 'es' });
    expect(redFlagSets.map(({ key }) => key)).toContain('rf-wound');
  });

  it("takes a routine's own pain rule before the clinic's", () => {
    const painRule = { greenUpTo: 1, amberUpTo: 2, settlesWithinHours: 12 };
    const block = safetyBlock(buildRoutineSubject({ draft: { painRule } }), { language: 'en' });
    expect(block.painRule.bands.map(({ to }) => to)).toEqual([1, 2, 10]);
  });

  it('is not built over a safety text that does not exist', () => {
    const subject = buildRoutineSubject({ exercises: [{ redFlagSets: ['rf-gone'] }] });
    expect(() => safetyBlock(subject, { language: 'en' })).toThrow('rf-gone');
  });
});

import { fingerprint } from '../../../../core/fingerprint';
import { openEnvelope, rebaseEnvelope, sealEnvelope, withoutEnvelopes } from './envelope';

describe('an envelope', () => {
  const loaded = { items: [] };

  it('names the value the form was loaded with, however often it is edited', () => {
    const once = sealEnvelope({ previous: loaded, next: { items: [1] } });
    const twice = sealEnvelope({ previous: once, next: { items: [2] } });
    expect(once.basedOn).toBe(fingerprint(loaded));
    expect(twice).toEqual({ basedOn: once.basedOn, value: { items: [2] } });
  });

  it('counts an absent value as null, as the database does', () => {
    expect(sealEnvelope({ previous: undefined, next: [] }).basedOn).toBe(fingerprint(null));
  });

  it('is laid over a newer stored value once its author chose to keep it', () => {
    expect(rebaseEnvelope({ stored: ['b'], mine: ['a'] })).toEqual({
      basedOn: fingerprint(['b']),
      value: ['a'],
    });
  });

  it('opens to its value, and a bare value to itself', () => {
    expect(openEnvelope({ basedOn: 'x', value: 1 })).toBe(1);
    expect(openEnvelope(loaded)).toBe(loaded);
    expect(openEnvelope(null)).toBeNull();
  });

  it('is taken off every attribute before a form is asked about', () => {
    expect(withoutEnvelopes({ title: 'A', steps: { basedOn: 'x', value: [] } })).toEqual({
      title: 'A',
      steps: [],
    });
  });
});

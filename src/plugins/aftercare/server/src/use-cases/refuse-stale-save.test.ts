import { fingerprint } from '../../../core/fingerprint';
import { UseRefusal } from './refusal';
import { refuseStaleSave } from './refuse-stale-save';

const STORED = [{ role: 'step', text: 'Bend your knee.' }];
const WANTED = [{ role: 'step', text: 'Bend your elbow.' }];

function refusal(data: Record<string, unknown>, stored: Record<string, unknown>): UseRefusal | null {
  try {
    refuseStaleSave({ data, stored });
    return null;
  } catch (error) {
    return error as UseRefusal;
  }
}

describe('a save of a structured attribute', () => {
  it('passes where it is based on what is stored', () => {
    const steps = { basedOn: fingerprint(STORED), value: WANTED };
    expect(refusal({ steps }, { steps: STORED })).toBeNull();
  });

  it('is refused where somebody else has saved since, with what changed and what is stored', () => {
    const steps = { basedOn: fingerprint([]), value: WANTED };
    const refused = refusal({ steps }, { steps: STORED });
    expect(refused).toBeInstanceOf(UseRefusal);
    expect(refused?.details).toEqual({ current: { steps: STORED } });
    expect(refused?.problems[0]).toMatchObject({ id: 'save.stale', path: ['steps'] });
  });

  it('passes where both saved the same', () => {
    const steps = { basedOn: fingerprint([]), value: STORED };
    expect(refusal({ steps }, { steps: STORED })).toBeNull();
  });

  it('counts an attribute that was never saved as null', () => {
    const steps = { basedOn: fingerprint(null), value: WANTED };
    expect(refusal({ steps }, {})).toBeNull();
  });

  it('takes a bare value as it is', () => {
    expect(refusal({ steps: WANTED }, { steps: STORED })).toBeNull();
  });
});

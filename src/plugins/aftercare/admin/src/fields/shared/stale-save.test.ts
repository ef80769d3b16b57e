import { staleSaveOf } from './stale-save';

describe('a stale save', () => {
  const details = {
    current: { steps: ['theirs'] },
    errors: [
      { path: ['steps'], message: 'Step 2 was changed.' },
      { path: ['steps'], message: 'Step 2 was changed.' },
      { path: ['dosage', 'parts'], message: 'Something else.' },
    ],
  };

  it('is told apart by attribute, with what changed said once', () => {
    expect(staleSaveOf({ details, name: 'steps' })).toEqual({
      current: ['theirs'],
      changes: ['Step 2 was changed.'],
    });
  });

  it('is not seen in a refusal about something else', () => {
    expect(staleSaveOf({ details, name: 'dosage' })).toBeNull();
    expect(staleSaveOf({ details: { errors: details.errors }, name: 'steps' })).toBeNull();
  });

  it('holds where the stored value was taken away', () => {
    expect(staleSaveOf({ details: { current: { steps: null } }, name: 'steps' })).toEqual({
      current: null,
      changes: [],
    });
  });
});

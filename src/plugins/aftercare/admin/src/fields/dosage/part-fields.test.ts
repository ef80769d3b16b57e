import { ESSENTIAL_FIELDS, FURTHER_FIELDS, hasFurther, type PartField, standing } from './part-fields';

function field(name: PartField['name']): PartField {
  const found = [...ESSENTIAL_FIELDS, ...FURTHER_FIELDS].find((one) => one.name === name);
  if (!found) throw new Error(`No field ${name}`);
  return found;
}

describe('a field of a part with a default', () => {
  const base = { sets: 3, restSeconds: 30 };

  it('is empty and shows the default behind it while nothing differs', () => {
    expect(standing({ field: field('sets'), part: base, base })).toEqual({
      shown: '',
      placeholder: '3',
      isDefault: true,
    });
  });

  it('shows what differs, and a dash for what is left out', () => {
    expect(standing({ field: field('sets'), part: { sets: 2 }, base }).shown).toBe('2');
    expect(standing({ field: field('restSeconds'), part: { sets: 3 }, base })).toEqual({
      shown: '–',
      placeholder: '30',
      isDefault: false,
    });
  });

  it('goes back to the default when it is emptied, and away when it is dashed', () => {
    expect(field('sets').typed({ part: { sets: 2 }, base, text: '' })).toEqual({ sets: 3 });
    expect(field('sets').typed({ part: { sets: 2 }, base, text: '-' })).toEqual({});
  });
});

describe('a field of a part without a default', () => {
  it('goes away when it is emptied', () => {
    expect(field('reps').typed({ part: { reps: 5, sets: 1 }, base: undefined, text: '' })).toEqual({
      sets: 1,
    });
  });

  it('leaves the part alone while the text cannot be read', () => {
    expect(field('reps').typed({ part: {}, base: undefined, text: 'many' })).toBeNull();
  });

  it('says which bounds it breaks', () => {
    expect(field('sets').brokenBounds({ sets: 21 })).toBe('1–20');
    expect(field('tempo').brokenBounds({ tempo: { down: 1, pause: 0, up: 61 } })).toBe('0–60');
    expect(field('sets').brokenBounds({ sets: 20 })).toBeNull();
  });
});

describe('the folded fields', () => {
  it('open where one of them says something', () => {
    expect(hasFurther({ sets: 2 })).toBe(false);
    expect(hasFurther({ band: 'light' })).toBe(true);
    expect(hasFurther({ effort: 4 })).toBe(true);
  });
});

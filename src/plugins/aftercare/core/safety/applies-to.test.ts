import fc from 'fast-check';
import { parseAppliesTo, understood } from './applies-to';

describe('parseAppliesTo', () => {
  it('reads each kind of token', () => {
    const tokens = ['any', 'kind:heat', 'area:neck', 'technique:any', 'position:prone', 'exercise:bridge'];
    expect(parseAppliesTo(tokens)).toEqual({
      ok: true,
      value: [
        [{ by: 'any' }],
        [{ by: 'kind', value: 'heat' }],
        [{ by: 'area', value: 'neck' }],
        [{ by: 'technique', value: 'any' }],
        [{ by: 'position', value: 'prone' }],
        [{ by: 'exercise', value: 'bridge' }],
      ],
    });
  });

  it('joins terms with a plus', () => {
    expect(parseAppliesTo(['kind:cold+area:shoulder'])).toEqual({
      ok: true,
      value: [
        [
          { by: 'kind', value: 'cold' },
          { by: 'area', value: 'shoulder' },
        ],
      ],
    });
  });

  it.each([
    'heat',
    'kind:lava',
    'position:upside-down',
    'mood:sad',
    'kind:',
    'kind:heat+',
    'area:Neck',
    'area:neck:left',
    '',
    ' any',
  ])('reports %j with its place', (token) => {
    const outcome = parseAppliesTo(['kind:heat', token]);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ id: 'contraindication.applies-to-unknown', path: ['appliesTo', 1] }],
    });
  });

  it('never throws, and understands no more than it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (tokens) => {
        const outcome = parseAppliesTo(tokens);
        expect(understood(tokens).length).toBeLessThanOrEqual(tokens.length);
        expect(outcome.ok).toBe(understood(tokens).length === tokens.length);
      }),
    );
  });
});

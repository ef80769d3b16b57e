import { changedValues } from './changed-values';

describe('what a form has changed', () => {
  it('leaves out what still is what was loaded', () => {
    const steps = [{ role: 'step', text: 'Sit.' }];
    expect(changedValues({ initial: { title: 'A', steps }, values: { title: 'B', steps } })).toEqual({
      title: 'B',
    });
  });

  it('counts an attribute that was emptied or newly filled', () => {
    expect(changedValues({ initial: { title: 'A' }, values: { title: undefined, slug: 'b' } })).toEqual({
      title: undefined,
      slug: 'b',
    });
  });
});

import fc from 'fast-check';
import type { JsonValue } from '../brands';
import { mergeField, mergeFields } from './three-way';

const value = fc.oneof(
  fc.constantFrom<JsonValue>(null, 'a', 'b', 1, [], ['a']),
  fc.jsonValue().map((any) => JSON.parse(JSON.stringify(any)) as JsonValue),
);

describe('mergeField', () => {
  it('takes the new value of a field nobody touched', () => {
    expect(mergeField({ last: 'a', current: 'a', incoming: 'b' })).toEqual({ value: 'b', outcome: 'taken' });
  });

  it('keeps what the clinic changed where the library says nothing new', () => {
    expect(mergeField({ last: 'a', current: 'c', incoming: 'a' })).toEqual({ value: 'c', outcome: 'kept' });
  });

  it('keeps what the clinic changed where the library changed it too, and says so', () => {
    const merge = mergeField({ last: 'a', current: 'c', incoming: 'b' });
    expect(merge).toEqual({ value: 'c', outcome: 'conflict-kept' });
  });

  it('fills a field that was never imported only where it is still empty', () => {
    expect(mergeField({ last: undefined, current: null, incoming: 'b' }).outcome).toBe('taken');
    expect(mergeField({ last: undefined, current: 'c', incoming: 'b' }).outcome).toBe('conflict-kept');
  });

  it('keeps a field the clinic emptied on purpose', () => {
    expect(mergeField({ last: 'a', current: null, incoming: 'b' }).outcome).toBe('conflict-kept');
  });

  it('never overwrites a value that is not the last import', () => {
    fc.assert(
      fc.property(value, value, value, (last, current, incoming) => {
        const merge = mergeField({ last, current, incoming });
        if (merge.outcome !== 'taken') expect(merge.value).toEqual(current);
        else expect(current).toEqual(last);
      }),
    );
  });

  it('changes nothing when it runs again with the same import', () => {
    fc.assert(
      fc.property(value, value, value, (last, current, incoming) => {
        const first = mergeField({ last, current, incoming });
        const second = mergeField({ last: incoming, current: first.value, incoming });
        expect(second.value).toEqual(first.value);
        expect(['unchanged', 'kept']).toContain(second.outcome);
      }),
    );
  });

  it('agrees with a clinic that never touched anything', () => {
    fc.assert(
      fc.property(value, value, (last, incoming) => {
        expect(mergeField({ last, current: last, incoming }).value).toEqual(incoming);
      }),
    );
  });

  it('is unchanged where clinic and library say the same, whatever was last imported', () => {
    fc.assert(
      fc.property(value, value, (last, same) => {
        expect(mergeField({ last, current: same, incoming: same }).outcome).toBe('unchanged');
      }),
    );
  });
});

describe('mergeFields', () => {
  it('writes only what it takes and tells the fate of every field the library brings', () => {
    const merge = mergeFields({
      last: { title: 'Old', steps: ['a'], areas: ['neck'] },
      current: { title: 'Old', steps: ['mine'], areas: ['neck'], note: 'own' },
      incoming: { title: 'New', steps: ['b'], areas: ['neck'], kind: 'mobility' },
    });
    expect(merge.taken).toEqual({ title: 'New', kind: 'mobility' });
    expect(merge.outcomes).toEqual({
      title: 'taken',
      steps: 'conflict-kept',
      areas: 'unchanged',
      kind: 'taken',
    });
  });
});

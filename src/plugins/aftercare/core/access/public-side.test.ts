import { publicSideOf } from './public-side';

const live = { kind: 'routine', state: 'live', audience: 'website', isPublic: true } as const;

describe('what anonymous readers are told of a document', () => {
  it('is the document where it is for websites', () => {
    expect(publicSideOf(live)).toBe('shown');
    expect(publicSideOf({ ...live, audience: 'both' })).toBe('shown');
    expect(publicSideOf({ ...live, kind: 'exercise', audience: null })).toBe('shown');
  });

  it('is that it was withdrawn where they could have read it', () => {
    expect(publicSideOf({ ...live, state: 'withdrawn' })).toBe('withdrawn');
    expect(publicSideOf({ ...live, kind: 'exercise', audience: null, state: 'withdrawn' })).toBe('withdrawn');
  });

  it.each(['live', 'withdrawn'] as const)('is nothing where it is for patients alone and %s', (state) => {
    expect(publicSideOf({ ...live, state, audience: 'patients', isPublic: false })).toBe('absent');
    expect(publicSideOf({ ...live, state, kind: 'exercise', audience: null, isPublic: false })).toBe(
      'absent',
    );
  });

  it('is nothing while a policy hides what is past its review date', () => {
    expect(publicSideOf({ ...live, isPublic: false })).toBe('absent');
  });

  it('is nothing where nobody said whom a routine is for', () => {
    expect(publicSideOf({ ...live, audience: null })).toBe('absent');
  });
});

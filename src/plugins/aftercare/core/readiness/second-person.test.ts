import { documentId } from '../testing/builders';
import { isBySomebodyElse, type Signatures } from './second-person';

const AUTHOR = documentId('therapist-author');
const REVIEWER = documentId('therapist-reviewer');

/** Approved by account 902, written by account 901. */
const signed = (over: Partial<Signatures> = {}): Signatures => ({
  author: AUTHOR,
  reviewer: REVIEWER,
  reviewerUser: 902,
  writerUsers: [901],
  ...over,
});

describe('whether an approval is by somebody else', () => {
  it('is so where profile and account are both another’s', () => {
    expect(isBySomebodyElse(signed())).toBe(true);
  });

  it('is not so under the author’s own profile, whatever the account', () => {
    expect(isBySomebodyElse(signed({ reviewer: AUTHOR }))).toBe(false);
  });

  it('is not so from an account that wrote, whatever the profile', () => {
    expect(isBySomebodyElse(signed({ reviewerUser: 901 }))).toBe(false);
    expect(isBySomebodyElse(signed({ writerUsers: [905, 902] }))).toBe(false);
  });

  it('is not so where nobody is named as the author', () => {
    expect(isBySomebodyElse(signed({ author: null }))).toBe(false);
  });

  it('goes by the profiles alone where the approval is from before accounts were kept', () => {
    expect(isBySomebodyElse(signed({ reviewerUser: null, writerUsers: [] }))).toBe(true);
    expect(isBySomebodyElse(signed({ reviewerUser: null, reviewer: AUTHOR }))).toBe(false);
  });
});

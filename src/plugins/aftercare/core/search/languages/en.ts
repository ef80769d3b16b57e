/**
 * English words that say nothing about what is looked for, as folding leaves them: articles,
 * pronouns, the words of a question. Those that stand with every complaint ("hurts", "helps") and
 * those that name what is searched anyway ("exercise") are no help either.
 */
export const ENGLISH_STOP_WORDS = `
  a about after all am an and any are as at be because been before but by for from if in into is it its
  of on or over so some than that the their them then there these they this those to too was were when
  while with without
  he her hers him his i im ive me mine my our she us we who you your yours
  can cannot cant could did do does doesnt doing dont get gets getting got had has have having may might
  must need needs no not should want will wont would
  how please what whats where which why
  best good help helped helping helps hurt hurting hurts
  exercise exercises routine routines
`;

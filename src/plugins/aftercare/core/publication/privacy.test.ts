import { canonicalJson } from '../canonical-json';
import {
  buildApproval,
  buildClinic,
  buildExerciseSubject,
  buildMedia,
  buildRedFlagSet,
  buildRoutineSubject,
  buildTaxonomy,
  buildTherapist,
  byKey,
  documentId,
  localDate,
} from '../testing/builders';
import { buildExercisePublication } from './build-exercise-publication';
import { buildRoutinePublication } from './build-routine-publication';
import { exerciseCard, routineCard } from './listing';
import { testHash } from './testing/build-publications';

/** A mark that must never come out, with the field it stood in. */
function canary(field: string): string {
  return `canary-${field}-yranac`;
}

/** A day no other field uses. */
const CANARY_DAY = localDate('2031-07-09');

function therapist(who: string, { isPublic }: { isPublic: boolean }) {
  return buildTherapist({
    documentId: documentId(canary(`${who}-id`)),
    displayName: isPublic ? 'Shown Name' : canary(`${who}-name`),
    credentials: isPublic ? 'LMT' : canary(`${who}-credentials`),
    licence: {
      number: canary(`${who}-licence-number`),
      issuer: canary(`${who}-licence-issuer`),
      expiresOn: CANARY_DAY,
    },
    isPublic,
  });
}

/** What of an exercise only its author's clinic may see. */
const PRIVATE_EXERCISE = {
  key: canary('exercise-key'),
  slug: 'shown-slug',
  documentId: documentId('exercise-shown'),
  author: documentId(canary('exercise-author')),
  media: [buildMedia({ showsPerson: true })],
  reviewBy: CANARY_DAY,
};

function privateContext({ isPublic }: { isPublic: boolean }) {
  const { redFlagSets, contraindications, conditions, ...taxonomy } = buildTaxonomy();
  const bases = [...redFlagSets.values()].map((set) =>
    buildRedFlagSet({ ...set, basis: canary('red-flag-basis') }),
  );
  const wordings = [...contraindications.values()].map((text) => ({
    ...text,
    authorWording: canary('author-wording'),
    appliesTo: [`exercise:${canary('applies-to')}`],
  }));
  return {
    taxonomy: {
      ...taxonomy,
      redFlagSets: byKey(bases),
      contraindications: byKey(wordings),
      conditions: byKey([...conditions.values()].map((entry) => ({ ...entry, icd10cm: CODES }))),
      staleSafetyTexts: new Set([canary('stale-safety-text')]),
    },
    author: therapist('author', { isPublic }),
    approval: buildApproval({
      reviewer: therapist('reviewer', { isPublic }),
      note: canary('approval-note'),
    }),
    clinic: buildClinic({
      country: canary('country'),
      timeZone: canary('time-zone'),
      policy: { forbiddenPhrases: { en: [canary('forbidden-phrase')] } },
    }),
  };
}

const CODES = [{ code: canary('icd-code'), label: canary('icd-label') }];

function publishedRoutine(isPublic: boolean) {
  const subject = buildRoutineSubject({
    draft: {
      author: documentId(canary('routine-author')),
      droppedRedFlagSets: [{ key: 'rf-neck-vessel', reason: canary('dropped-reason') }],
    },
    exercises: [PRIVATE_EXERCISE],
    items: [{ note: { en: 'Go slow.', es: canary('note-in-another-language') } }],
    context: privateContext({ isPublic }),
  });
  return buildRoutinePublication({ subject, ...AS_FIRST_VERSION });
}

function publishedExercise(isPublic: boolean) {
  const subject = buildExerciseSubject({
    draft: { ...PRIVATE_EXERCISE, reviewBy: localDate('2027-03-01') },
    context: privateContext({ isPublic }),
  });
  return buildExercisePublication({ subject, ...AS_FIRST_VERSION });
}

const AS_FIRST_VERSION = {
  version: 1,
  publishedAt: '2026-03-01T10:00:00.000Z',
  previous: null,
  hash: testHash,
};

describe('what readers get', () => {
  it.each([true, false])('holds no private field, with public signatories: %s', (isPublic) => {
    const routine = publishedRoutine(isPublic);
    const exercise = publishedExercise(isPublic);
    const answers = [routine, exercise, routineCard(routine), exerciseCard(exercise)].map(canonicalJson);
    for (const answer of answers) {
      expect(answer.match(/canary-[a-z-]*-yranac/g)).toBeNull();
      expect(answer).not.toContain(CANARY_DAY);
    }
  });

  it('has no member beyond those its type names, whatever rows bring along', () => {
    const extra = { password: canary('extra-member') };
    const subject = buildRoutineSubject({
      draft: { ...extra, textBlocks: [{ title: 'Sun', text: 'Keep it covered.', ...extra }] },
      exercises: [
        {
          ...extra,
          steps: [{ role: 'step', text: 'Sit tall.', ...extra }],
          media: [{ ...buildMedia(), ...extra }],
        },
      ],
      context: {
        author: { ...buildTherapist(), ...extra },
        clinic: { ...buildClinic(), ...extra },
      },
    });
    const sources = [{ title: 'Leaflet', ...extra }];
    const routine = buildRoutinePublication({
      subject: { ...subject, draft: { ...subject.draft, sources } },
      ...AS_FIRST_VERSION,
    });
    expect(canonicalJson(routine)).not.toContain('canary');
  });
});

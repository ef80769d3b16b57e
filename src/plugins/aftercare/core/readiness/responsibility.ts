import type { Severity } from '../care/clinic';
import { isBlank } from '../text/is-blank';
import { isDay, monthsLater } from './calendar';
import { concernedExercises } from './concerned-exercises';
import type { Fault, Rule } from './finding';
import type { RuleFamily } from './rule-family';
import type { Subject } from './subject';

/** Longest time until content is looked at again (domain rules, "Publish gate"). */
export const MAX_REVIEW_MONTHS = 36;

/**
 * Content that grew stale after it was published stays public where the clinic's policy says so; a
 * rebuild must then not be held up by it, or a changed safety text would never reach its readers.
 */
function blocksUnlessStaleIsAllowed({ context }: Subject): Severity {
  const isCarriedOn = context.occasion === 'rebuild' && context.clinic.policy.staleStaysPublic;
  return isCarriedOn ? 'warning' : 'blocker';
}

/**
 * A rebuild carries only changes that were approved on their own (an exercise, a safety text), so a
 * lapsed approval of the whole asks for attention instead of keeping the change from its readers.
 */
function blocksForTheWebsite(subject: Subject): Severity {
  if (subject.context.occasion === 'rebuild') return 'warning';
  const isForPatientsOnly = subject.kind === 'routine' && subject.draft.audience === 'patients';
  return isForPatientsOnly ? 'warning' : 'blocker';
}

const author: Rule<Subject> = {
  id: 'responsibility.author',
  family: 'responsibility',
  severity: 'blocker',
  isFixed: true,
  check: ({ draft, context }) =>
    context.author
      ? []
      : [
          {
            path: ['author'],
            message: draft.author ? 'The author is no longer on record.' : 'No author is named.',
            remedy: 'Choose the therapist who answers for this content.',
          },
        ],
};

const authorLicence: Rule<Subject> = {
  id: 'responsibility.author-licence',
  family: 'responsibility',
  severity: blocksUnlessStaleIsAllowed,
  check: ({ context }) => {
    const message = licenceFault(context);
    const remedy = 'Update the licence in the therapist’s record, or choose another author.';
    return message ? [{ path: ['author'], message, remedy }] : [];
  },
};

function licenceFault({ author: therapist, today }: Subject['context']): string | null {
  if (!therapist) return null;
  const { displayName, isActive, licence } = therapist;
  if (!isActive) return `The author, ${displayName}, is not active any more.`;
  if (!licence || isBlank(licence.number)) return `The author, ${displayName}, has no licence on record.`;
  // The last day counts. What is no date proves nothing, so it does not count as running.
  const isRunning = isDay(licence.expiresOn) && licence.expiresOn >= today;
  return isRunning ? null : `The licence of the author, ${displayName}, ran out on ${licence.expiresOn}.`;
}

const approved: Rule<Subject> = {
  id: 'responsibility.approved',
  family: 'responsibility',
  severity: blocksForTheWebsite,
  check: ({ context }) =>
    context.approval
      ? []
      : [
          {
            path: [],
            message: 'Nobody has approved this content as it stands now.',
            remedy: 'Ask a clinic lead to approve it. Every later change needs a new approval.',
          },
        ],
};

const approvedBySomebodyElse: Rule<Subject> = {
  id: 'responsibility.approved-by-somebody-else',
  family: 'responsibility',
  severity: blocksForTheWebsite,
  check: ({ context }) =>
    context.approval && !context.approval.isBySomebodyElse
      ? [
          {
            path: [],
            message: 'It was approved by the person who wrote it or changed it last.',
            remedy: 'Ask somebody else to approve it.',
          },
        ]
      : [],
};

const reviewDate: Rule<Subject> = {
  id: 'responsibility.review-date',
  family: 'responsibility',
  severity: 'blocker',
  isFixed: true,
  check: ({ draft }) =>
    draft.reviewBy && isDay(draft.reviewBy)
      ? []
      : [
          {
            path: ['reviewBy'],
            message: 'No date is set by which this is reviewed.',
            remedy: `Choose a day within the next ${MAX_REVIEW_MONTHS} months.`,
          },
        ],
};

const reviewDue: Rule<Subject> = {
  id: 'responsibility.review-due',
  family: 'responsibility',
  severity: blocksUnlessStaleIsAllowed,
  check: ({ draft: { reviewBy }, context: { today } }) => {
    if (!reviewBy || !isDay(reviewBy)) return [];
    const limit = monthsLater(today, MAX_REVIEW_MONTHS);
    if (reviewBy <= today) return [reviewFault(`The review date ${reviewBy} is not in the future.`)];
    if (reviewBy <= limit) return [];
    return [reviewFault(`The review date ${reviewBy} is more than ${MAX_REVIEW_MONTHS} months away.`)];
  },
};

function reviewFault(message: string): Fault {
  const remedy = `Look the content over, then choose a day within the next ${MAX_REVIEW_MONTHS} months.`;
  return { path: ['reviewBy'], message, remedy };
}

const sources: Rule<Subject> = {
  id: 'responsibility.sources',
  family: 'responsibility',
  severity: 'warning',
  check: (subject) =>
    concernedExercises(subject)
      .filter(({ content }) => content.sources.every((source) => isBlank(source.title)))
      .map(({ name, pathTo, remedy }) => ({
        path: pathTo('sources'),
        message: `${name} names no source.`,
        remedy: remedy('add at least one source, such as a leaflet or a study'),
      })),
};

export const RESPONSIBILITY_RULES: RuleFamily = {
  both: [author, authorLicence, approved, approvedBySomebodyElse, reviewDate, reviewDue, sources],
};

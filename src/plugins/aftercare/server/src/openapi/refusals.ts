import { LONGEST_URL } from '../security/request-guards';
import type { WithdrawalReason } from '../store/publication-store';
import {
  type AnySchema,
  choice,
  constant,
  list,
  nothing,
  object,
  optional,
  type Schema,
  text,
} from './json-schema';

/** An answer that says no, or elsewhere. */
export interface RefusalEntry {
  readonly status: number;
  /** Its name among the document's responses. */
  readonly name: string;
  readonly description: string;
  readonly schema: AnySchema;
  readonly example: ErrorAnswer;
  /** Headers that are always there. */
  readonly headers: readonly ('Location' | 'Retry-After')[];
}

/** Strapi's shape of an error. */
interface ErrorAnswer<Details = object> {
  readonly data: null;
  readonly error: {
    readonly status: number;
    readonly name: string;
    readonly message: string;
    readonly details: Details;
  };
}

type NoDetails = Record<never, never>;

interface Fault {
  readonly path: readonly string[];
  readonly message: string;
  readonly name: string;
}

const noDetails: Schema<NoDetails> = object<NoDetails>({});
const fault = object<Fault>({ path: list(text()), message: text(), name: text() });
const faults = object<{ readonly errors?: readonly Fault[] }>({ errors: optional(list(fault)) });
const withdrawal = object<{ readonly reason: WithdrawalReason }>({ reason: choice(['obsolete', 'unsafe']) });

function refusal<Details extends object>({
  status,
  names,
  details,
  example: { message, details: exampleDetails },
  headers = [],
  ...rest
}: Pick<RefusalEntry, 'status' | 'name' | 'description'> & {
  /** What the error may be called; the first is in the example. */
  readonly names: readonly [string, ...string[]];
  readonly details: Schema<Details>;
  readonly example: { readonly message: string; readonly details: NoInfer<Details> };
  readonly headers?: RefusalEntry['headers'];
}): RefusalEntry {
  const schema = object<ErrorAnswer<Details>>({
    data: nothing,
    error: object<ErrorAnswer<Details>['error']>({
      status: constant<number>(status),
      name: choice<readonly string[]>(names),
      message: text(),
      details,
    }),
  });
  const error = { status, name: names[0], message, details: exampleDetails };
  return { ...rest, status, schema, headers, example: { data: null, error } };
}

/** Everything that can be answered in place of what was asked for, by the name an operation uses. */
export const REFUSALS = {
  moved: refusal({
    status: 308,
    name: 'Moved',
    description: 'The slug is a former one. `Location` has the present address.',
    names: ['PermanentRedirect'],
    details: noDetails,
    example: { message: 'Moved to /api/aftercare/routines/new-slug', details: {} },
    headers: ['Location'],
  }),
  invalid: refusal({
    status: 400,
    name: 'Invalid',
    description: 'Something in the query means nothing here. All of it is named; nothing is ignored.',
    names: ['ValidationError', 'BadRequestError'],
    details: faults,
    example: {
      message: 'Unknown parameter "status".',
      details: {
        errors: [{ path: ['status'], message: 'Unknown parameter "status".', name: 'ValidationError' }],
      },
    },
  }),
  unauthorized: refusal({
    status: 401,
    name: 'Unauthorized',
    description: 'A token is needed, and there is none or it is not valid.',
    names: ['UnauthorizedError'],
    details: noDetails,
    example: { message: 'Unauthorized', details: {} },
  }),
  forbidden: refusal({
    status: 403,
    name: 'Forbidden',
    description: 'The token is valid and does not allow this.',
    names: ['ForbiddenError'],
    details: noDetails,
    example: { message: 'Forbidden', details: {} },
  }),
  absent: refusal({
    status: 404,
    name: 'Absent',
    description: 'There is nothing here in this language, or nothing for this reader: nobody can tell which.',
    names: ['NotFoundError'],
    details: noDetails,
    example: { message: 'Not Found', details: {} },
  }),
  notAcceptable: refusal({
    status: 406,
    name: 'NotAcceptable',
    description: '`Accept-Encoding` refuses everything there is, `identity` included.',
    names: ['NotAcceptableError'],
    details: noDetails,
    example: { message: 'None of br, gzip and identity is acceptable to the client', details: {} },
  }),
  withdrawn: refusal({
    status: 410,
    name: 'Withdrawn',
    description: 'It was published and was withdrawn, its numbered versions too. Take it down.',
    names: ['GoneError'],
    details: withdrawal,
    example: { message: 'Withdrawn', details: { reason: 'unsafe' } },
  }),
  tooLong: refusal({
    status: 414,
    name: 'TooLong',
    description: `The address is longer than ${LONGEST_URL} characters.`,
    names: ['URITooLongError'],
    details: noDetails,
    example: { message: `The URL is longer than ${LONGEST_URL} characters`, details: {} },
  }),
  tooMany: refusal({
    status: 429,
    name: 'TooMany',
    description: 'Too many requests from this address. `Retry-After` says how many seconds to wait.',
    names: ['RateLimitError'],
    details: noDetails,
    example: { message: 'Too many requests, please try again later.', details: {} },
    headers: ['Retry-After'],
  }),
  unavailable: refusal({
    status: 503,
    name: 'Unavailable',
    description: 'The database is away, and the answer is not in memory.',
    names: ['ServiceUnavailableError'],
    details: noDetails,
    example: { message: 'Service Unavailable', details: {} },
    headers: ['Retry-After'],
  }),
} as const satisfies Readonly<Record<string, RefusalEntry>>;

export type RefusalName = keyof typeof REFUSALS;

/** What any request can meet. */
export const ALWAYS: readonly RefusalName[] = [
  'invalid',
  'unauthorized',
  'forbidden',
  'tooLong',
  'tooMany',
  'unavailable',
];

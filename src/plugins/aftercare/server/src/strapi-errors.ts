import { errors } from '@strapi/utils';
import type { Path } from '../../core/outcome';
import { isUniqueViolation } from './store/constraint-error';
import { UnreadableDraftError } from './store/draft-store';
import { SlugTakenError } from './store/publication-writes';
import { GateRefusal, MissingSubject, UseRefusal } from './use-cases/refusal';

interface FieldError {
  readonly path: Path;
  readonly message: string;
  readonly name: 'ValidationError';
}

function fieldError({ path = [], message }: { path?: Path; message: string }): FieldError {
  return { path, message, name: 'ValidationError' };
}

/** A refusal as the error Strapi shows in its forms; anything else comes back as it is. */
export function toStrapiError(error: unknown): unknown {
  if (error instanceof GateRefusal) {
    const blockers = error.findings.filter(({ severity }) => severity === 'blocker');
    return new errors.ValidationError(error.message, {
      findings: error.findings,
      errors: blockers.map(fieldError),
    });
  }
  if (error instanceof UseRefusal) {
    return new errors.ValidationError(error.message, {
      ...error.details,
      errors: error.problems.map(fieldError),
    });
  }
  if (error instanceof UnreadableDraftError) {
    return new errors.ValidationError(error.message, { errors: error.problems.map(fieldError) });
  }
  if (error instanceof SlugTakenError) {
    return new errors.ValidationError(error.message, {
      errors: [fieldError({ path: ['slug'], message: error.message })],
    });
  }
  if (error instanceof MissingSubject) return new errors.NotFoundError(error.message);
  if (isUniqueViolation(error)) {
    return new errors.ValidationError('Another entry has this key already. Choose a different one.');
  }
  return error;
}

import { certCompleteness } from './cert-completeness';
import type { Rule } from './finding';
import type { RuleFamily } from './rule-family';
import type { RoutineSubject } from './subject';

const cert: Rule<RoutineSubject> = {
  id: 'reporting.cert',
  family: 'reporting',
  severity: 'advice',
  check: (subject) => {
    const { rows, present, applicable } = certCompleteness(subject);
    return rows
      .filter(({ isPresent }) => !isPresent)
      .map(({ item, asks, path, remedy }) => ({
        path,
        message: `The routine does not say ${asks} (reporting template CERT, item ${item}; ${present} of ${applicable} are there).`,
        remedy,
      }));
  },
};

export const REPORTING_RULES: RuleFamily = { routine: [cert] };

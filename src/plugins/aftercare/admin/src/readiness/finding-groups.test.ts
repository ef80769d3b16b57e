import type { Severity } from '../../../core/care/clinic';
import type { Family, Finding } from '../../../core/readiness/finding';
import { countFindings, findingsIn, groupFindings } from './finding-groups';

function finding(family: Family, severity: Severity): Finding {
  return { ruleId: `${family}.rule`, family, severity, path: [], message: severity, remedy: '' };
}

describe('findings', () => {
  const findings = [
    finding('structure', 'warning'),
    finding('language', 'advice'),
    finding('safety', 'warning'),
    finding('safety', 'blocker'),
  ];

  it('stand by family, the families that block first', () => {
    expect(groupFindings(findings).map(({ family }) => family)).toEqual(['safety', 'structure', 'language']);
  });

  it('stand within a family with the blockers first', () => {
    expect(groupFindings(findings)[0]?.findings.map(({ severity }) => severity)).toEqual([
      'blocker',
      'warning',
    ]);
  });

  it('are counted by severity', () => {
    expect(countFindings(findings)).toEqual({ blocker: 1, warning: 2, advice: 1 });
  });

  it('are read out of an error, without what is none', () => {
    expect(findingsIn({ findings: [...findings, null, { message: 'x' }] })).toHaveLength(4);
    expect(findingsIn({})).toEqual([]);
  });
});

import { Box, Flex, Typography } from '@strapi/design-system';
import {
  CheckCircle,
  ChevronDown,
  ChevronRight,
  CrossCircle,
  Information,
  WarningCircle,
} from '@strapi/icons';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import type { Severity } from '../../../core/care/clinic';
import type { Finding } from '../../../core/readiness/finding';
import { isTextKey, type Text, useText } from '../translations/use-text';
import { type FindingGroup, groupFindings } from './finding-groups';
import { fieldWords, placeElement, placeSteps } from './place';

const LOOKS = {
  blocker: { Icon: CrossCircle, color: 'danger600', ink: 'danger700' },
  warning: { Icon: WarningCircle, color: 'warning600', ink: 'neutral800' },
  advice: { Icon: Information, color: 'primary600', ink: 'neutral800' },
} as const satisfies Record<Severity, unknown>;

interface FindingsListProps {
  readonly findings: readonly Finding[];
  /** Called before the form is scrolled to a place, so that a dialog can close. */
  readonly onLeave?: () => void;
}

/** What the gate has to say, by family, what stands in the way first. */
export function FindingsList({ findings, onLeave }: FindingsListProps) {
  const groups = groupFindings(findings);
  const worst = groups[0]?.severity;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {groups.map((group) => (
        <Family key={group.family} group={group} isOpenAtFirst={group.severity === worst} onLeave={onLeave} />
      ))}
    </Flex>
  );
}

const Disclosure = styled.button`
  all: unset;
  box-sizing: border-box;
  display: flex;
  align-items: center;
  gap: 0.8rem;
  width: 100%;
  min-height: 3.2rem;
  cursor: pointer;
  border-radius: ${({ theme }) => theme.borderRadius};
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

interface FamilyProps {
  readonly group: FindingGroup;
  readonly isOpenAtFirst: boolean;
  readonly onLeave?: () => void;
}

function Family({ group, isOpenAtFirst, onLeave }: FamilyProps) {
  const { text } = useText();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const id = useId();
  const { Icon, color } = LOOKS[group.severity];
  return (
    <Box>
      <Disclosure type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <Icon aria-hidden width="1.6rem" height="1.6rem" fill={color} />
        <Typography fontWeight="bold" textColor="neutral800" style={{ flex: 1 }}>
          {text(`family.${group.family}`)}
          <Typography variant="pi" textColor="neutral600" fontWeight="regular">
            {' '}
            ({group.findings.length})
          </Typography>
        </Typography>
        {isOpen ? (
          <ChevronDown aria-hidden fill="neutral500" />
        ) : (
          <ChevronRight aria-hidden fill="neutral500" />
        )}
      </Disclosure>
      <Box id={id} hidden={!isOpen}>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={1} paddingBottom={2}>
          {group.findings.map((finding) => (
            <FindingRow
              key={`${finding.ruleId}:${finding.path.join('.')}:${finding.message}`}
              finding={finding}
              onLeave={onLeave}
            />
          ))}
        </Flex>
      </Box>
    </Box>
  );
}

const Row = styled.li<{ $color: 'danger600' | 'warning600' | 'primary600' }>`
  border-left: 3px solid ${({ theme, $color }) => theme.colors[$color]};
  padding-left: 1rem;
  overflow-wrap: anywhere;
`;

function FindingRow({ finding, onLeave }: { finding: Finding; onLeave?: () => void }) {
  const { text } = useText();
  const { color, ink } = LOOKS[finding.severity];
  return (
    <Row $color={color}>
      <Typography tag="p" variant="pi" fontWeight="bold" textColor={ink}>
        {text(`severity.${finding.severity}`)}
      </Typography>
      <Typography tag="p" textColor="neutral800">
        {finding.message}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {finding.remedy}
      </Typography>
      <Place finding={finding} onLeave={onLeave} />
    </Row>
  );
}

const PlaceButton = styled.button`
  all: unset;
  cursor: pointer;
  text-decoration: underline;
  font-size: 1.2rem;
  line-height: 1.6;
  color: ${({ theme }) => theme.colors.primary700};
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

function Place({ finding, onLeave }: { finding: Finding; onLeave?: () => void }) {
  const { text } = useText();
  if (finding.path.length === 0) return null;
  const go = () => {
    onLeave?.();
    // A dialog gives the focus back as it closes; only then can it go elsewhere.
    setTimeout(() => {
      const element = placeElement(document, finding.path);
      element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      element?.focus({ preventScroll: true });
    }, 100);
  };
  return (
    <PlaceButton type="button" onClick={go}>
      {text('place.go', { place: placeWords(finding, text) })}
    </PlaceButton>
  );
}

function placeWords({ path }: Finding, text: Text): string {
  return placeSteps(path)
    .map((step) =>
      'field' in step ? fieldName(step.field, text) : text('place.number', { number: step.number }),
    )
    .join(', ');
}

function fieldName(field: string, text: Text): string {
  const key = `label.${field}`;
  return isTextKey(key) ? text(key) : fieldWords(field);
}

/** Nothing stands in the way. */
export function NothingFound() {
  const { text } = useText();
  return (
    <Flex gap={2}>
      <CheckCircle aria-hidden width="1.6rem" height="1.6rem" fill="success600" />
      <Typography fontWeight="bold" textColor="success700">
        {text('readiness.nothing')}
      </Typography>
    </Flex>
  );
}

import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import type { ReadinessReport } from '../api/answers';
import type { GatedKind } from '../constants';
import { useText } from '../translations/use-text';
import { countFindings } from './finding-groups';
import { FindingsList, NothingFound } from './findings-list';
import { useReadiness } from './use-readiness';

interface ReadinessProps {
  readonly kind: GatedKind;
  readonly documentId: string | undefined;
  readonly locale: string | undefined;
  readonly stamp: string;
}

/** Content of the side panel "Ready to publish?". */
export default function Readiness(props: ReadinessProps) {
  const { text } = useText();
  const state = useReadiness(props);
  if (state.status === 'failed') {
    return (
      <Failed isForbidden={state.error.status === 403} message={state.error.message} onRetry={state.retry} />
    );
  }
  if (!state.data) return <Loader small>{text('readiness.loading')}</Loader>;
  const isBusy = state.status === 'loading' || state.isSettling;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" aria-busy={isBusy}>
      <Summary report={state.data} isBusy={isBusy} />
      {!props.documentId && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('readiness.unsaved')}
        </Typography>
      )}
      <FindingsList findings={state.data.findings} />
      <Facts report={state.data} kind={props.kind} />
    </Flex>
  );
}

interface FailedProps {
  readonly isForbidden: boolean;
  readonly message: string;
  readonly onRetry: () => void;
}

function Failed({ isForbidden, message, onRetry }: FailedProps) {
  const { text } = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="status">
      <Typography textColor="neutral700">
        {text(isForbidden ? 'readiness.forbidden' : 'readiness.failed')}
      </Typography>
      {!isForbidden && message && (
        <Typography variant="pi" textColor="neutral600">
          {message}
        </Typography>
      )}
      {!isForbidden && (
        <Button variant="tertiary" size="S" onClick={onRetry}>
          {text('retry')}
        </Button>
      )}
    </Flex>
  );
}

function Summary({ report, isBusy }: { report: ReadinessReport; isBusy: boolean }) {
  const { text } = useText();
  const { blocker, warning, advice } = countFindings(report.findings);
  const parts = [
    blocker > 0 ? text('count.blocker', { count: blocker }) : '',
    warning > 0 ? text('count.warning', { count: warning }) : '',
    advice > 0 ? text('count.advice', { count: advice }) : '',
  ].filter(Boolean);
  return (
    <Box aria-live="polite" style={{ opacity: isBusy ? 0.6 : 1 }}>
      {blocker === 0 && <NothingFound />}
      {parts.length > 0 && (
        <Typography
          tag="p"
          textColor={blocker > 0 ? 'danger700' : 'neutral700'}
          fontWeight={blocker > 0 ? 'bold' : undefined}
        >
          {parts.join(' · ')}
        </Typography>
      )}
    </Box>
  );
}

function Facts({ report, kind }: { report: ReadinessReport; kind: GatedKind }) {
  const { text, languageName } = useText();
  const { exerciseCount, minutesPerDay, liveLocales, version } = report;
  const live = liveLocales.map(languageName).join(', ');
  return (
    <Box tag="dl" paddingTop={3} borderStyle="solid" borderColor="neutral150" borderWidth="1px 0 0 0">
      <Fact label={text('fact.approval')} value={<ApprovalFact approval={report.approval} />} />
      {kind === 'routine' && minutesPerDay !== null && (
        <Fact
          label={text('fact.burden')}
          value={text('programme.totals', { count: exerciseCount ?? 0, minutes: minutesPerDay })}
        />
      )}
      <Fact
        label={text('fact.live')}
        value={
          live ? text('fact.live.value', { languages: live, version: version ?? 0 }) : text('fact.live.none')
        }
      />
    </Box>
  );
}

function Fact({ label, value }: { label: string; value: React.ReactNode }) {
  return (
    <Box paddingBottom={2}>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Typography tag="dd" textColor="neutral800">
        {value}
      </Typography>
    </Box>
  );
}

function ApprovalFact({ approval }: Pick<ReadinessReport, 'approval'>) {
  const { text, day } = useText();
  if (approval.state !== 'holds') return <>{text(`approval.${approval.state}`)}</>;
  const { reviewer, on } = approval;
  return (
    <>
      {text('approval.holds', { reviewer: reviewer ?? text('approval.somebody'), date: on ? day(on) : '' })}
    </>
  );
}
